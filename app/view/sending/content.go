package sending

import (
	"fmt"
	"path/filepath"
	"strings"

	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
	"factdesk/app/look"
	"factdesk/claims"
)

// A Scope says of which articles a report is.
type Scope int

// The scopes.
const (
	Open   Scope = iota // the one that is open
	Ticked              // those that are ticked
	All                 // all on the desk
)

// A Content is what of the desk goes into a report.
type Content struct {
	Scope    Scope
	Articles []claims.ArticleID // those ticked, where these are asked for
	Since    claims.Date        // when the verdicts were given, "" for any day
	Until    claims.Date
	Verdicts []string        // that the claims have, none for any
	Statuses []claims.Status // likewise
}

// whole reports whether c is all of the open article.
func (c Content) whole() bool {
	return c.Scope == Open && c.Since == "" && c.Until == "" && len(c.Verdicts) == 0 && len(c.Statuses) == 0
}

// An Overview says what there is in what was chosen.
type Overview struct {
	Claims    int    // how many the articles have
	Goes      int    // how many of them go in
	From      int    // how many articles these are from
	Nothing   string // why nothing goes in, "" where something does
	Verdicts  []Outcome
	Statuses  []Outcome
	Spread    bool // the verdicts were given on several days
	Questions []Question
}

// An Outcome is what some claims have come to.
type Outcome struct {
	Name   string // as a Content has it
	Label  string
	Claims int // how many have it
}

// contents are the choices of what goes in.
type contents struct {
	from  *from
	which *which
	when  *when
	goes  *kit.Words // how much that is
	unfit *kit.Words // why some formats can't be chosen

	sheet  Sheet
	named  string // the file's name as it was proposed, without its end
	wanted int    // the format that was asked for, also while another stands in for it
	left   bool   // the sheet was left for a place that a question led to
	still  bool   // the sheet isn't to follow the focus
}

func (v *View) newContents() {
	v.from, v.which, v.when = newFrom(v), newWhich(v), newWhen(v)
	v.goes, v.unfit = kit.Caption(""), kit.Caption("")
}

// setContent offers what s has, and chooses all of its article.
func (v *View) setContent(s Sheet) {
	v.sheet, v.named, v.left = s, s.Name, false
	v.from.set(s.Articles)
	v.which.set(s)
	v.when.set(s)
	v.know(Overview{Claims: s.Claims, Goes: s.Claims, Verdicts: s.Verdicts, Statuses: s.Statuses, Spread: s.Spread, Questions: s.Questions})
	v.title.SetText(v.heading())
}

// resumes reports whether s is shown again after a question had led away from it,
// so that what was chosen stays.
func (v *View) resumes(s Sheet) bool {
	return v.left && (v.from.scope != Open || v.sheet.Article == s.Article)
}

// resume shows s with what was chosen before.
func (v *View) resume(s Sheet) {
	v.sheet, v.left = s, false
	v.from.renew(s.Articles)
	v.chosen()
}

// content is what was chosen.
func (v *View) content() Content {
	c := Content{Scope: v.from.scope, Articles: v.from.ticked()}
	c.Since, c.Until = v.when.days()
	c.Verdicts, c.Statuses = v.which.outcomes()
	return c
}

// chosen shows that something else is to go in than before, and asks what there is
// in it.
func (v *View) chosen() {
	v.which.offer()
	v.when.offer()
	v.title.SetText(v.heading())
	v.rename()
	v.fit()
	v.changed()
	v.look()
}

// look asks what there is in what was chosen.
func (v *View) look() {
	switch lacks := v.lacking(); {
	case lacks != "":
		call(v.OnNoContent)
		o := v.which.known
		o.Nothing, o.Questions = lacks, nil
		v.SetOverview(o)
	case v.OnContent != nil:
		v.OnContent(v.asked())
	}
}

// lacking says what is to be chosen yet before anything can be written, or "".
func (v *View) lacking() string {
	if v.from.scope == Ticked && len(v.from.ticked()) == 0 {
		return "Tick the articles that go in."
	}
	return v.when.wrong()
}

// SetOverview shows what there is in what was chosen last.
func (v *View) SetOverview(o Overview) {
	v.know(o)
	v.column.Settle()
}

// SetLooking shows that so many articles are being looked through.
func (v *View) SetLooking(articles int) {
	v.goes.Colored(look.ColorMuted).Say("")
	v.open.Objects = nil
	v.open.Add(kit.Tight(kit.Muted(fmt.Sprintf("Looking through %d articles for what is still open…", articles))))
	v.open.Refresh()
	v.column.Settle()
}

// know takes over what there is in what was chosen.
func (v *View) know(o Overview) {
	v.which.known, v.when.spread = o, o.Spread
	v.which.offer()
	v.when.offer()
	switch {
	case v.when.wrong() != "": // it says so itself
		v.goes.Say("")
	case o.Nothing != "":
		v.goes.Colored(fynetheme.ColorNameWarning).Say(o.Nothing)
	case v.content().whole() && !v.order.Together:
		v.goes.Say("")
	default:
		v.goes.Colored(look.ColorMuted).Say(goesWords(o))
	}
	v.open.Objects = nil
	if o.Nothing == "" {
		v.ask(o.Questions)
	}
	v.open.Refresh()
}

// goesWords says how much goes in.
func goesWords(o Overview) string {
	words := amount(o.Goes)
	if o.Goes != o.Claims {
		words = fmt.Sprintf("%d of %s", o.Goes, amount(o.Claims))
	}
	if o.From > 1 {
		words += fmt.Sprintf(" from %d articles", o.From)
	}
	if o.Goes == 1 {
		return words + " goes in."
	}
	return words + " go in."
}

// heading says what the report is of.
func (v *View) heading() string {
	if one, ok := v.from.one(); ok {
		return "Report of “" + one.Title + "”"
	}
	switch n := len(v.from.ticked()); {
	case v.from.scope == Open:
		return "Report of “" + v.sheet.Title + "”"
	case v.from.scope == All:
		return fmt.Sprintf("Report of all %d articles", len(v.from.all))
	case n == 0:
		return "Report"
	default:
		return fmt.Sprintf("Report of %d articles", n)
	}
}

// rename proposes a name for the file, unless the user has given it another.
func (v *View) rename() {
	fresh := v.sheet.Name
	if one, ok := v.from.one(); ok {
		fresh = v.sheet.Names(one.Title)
	} else if v.from.several() {
		fresh = strings.TrimSpace("Fact checks " + v.when.name())
	}
	bare, ended := strings.CutSuffix(filepath.Base(v.path.Text), v.end())
	if ended && bare == v.named {
		v.path.Replace(filepath.Join(filepath.Dir(v.path.Text), fresh+v.end()))
		v.named = fresh
	}
}

// fit offers the formats that can hold what is chosen. Where the one that was asked
// for can't, the first that can stands in for it.
func (v *View) fit() {
	several, at := v.from.several(), v.wanted
	var options []kit.Option
	var single []string
	for i, f := range v.formats {
		off := several && !f.Several
		options = append(options, kit.Option{Label: f.Title, Off: off})
		switch {
		case off:
			single = append(single, f.Title)
		case !v.can(at, several):
			at = i
		}
	}
	v.format.SetOptions(options...)
	v.setFormat(at)
	v.unfit.Say(unfitWords(single))
}

// can reports whether format number at can hold one article, or several.
func (v *View) can(at int, several bool) bool { return !several || v.formats[at].Several }

// unfitWords says why the formats called so can't be chosen.
func unfitWords(single []string) string {
	last := len(single) - 1
	switch {
	case last < 0:
		return ""
	case last == 0:
		return single[0] + " holds one article only."
	}
	return strings.Join(single[:last], ", ") + " and " + single[last] + " hold one article only."
}
