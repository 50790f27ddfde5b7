package sending

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
	"factdesk/app/kit/match"
	"factdesk/claims"
)

// An Article is one on the desk.
type Article struct {
	ID     claims.ArticleID
	Title  string
	Outlet string
	Claims int // how many it has
}

// from is the choice of the articles that a report is of.
type from struct {
	v     *View
	all   []Article
	texts []match.Text // of all; nil as long as nobody is to find any
	found []int        // in all, what answers to what is typed
	on    map[claims.ArticleID]bool
	scope Scope

	pick  *kit.Choice
	find  *kit.Field
	list  *ticks
	every *kit.Link  // ticks all that are found
	many  *kit.Words // how many are ticked
	none  *kit.Words
	few   *fyne.Container // what is there to tick
	box   *fyne.Container
}

func newFrom(v *View) *from {
	f := &from{v: v, pick: kit.NewSegments(), find: kit.NewField("Find an article by its title or outlet"), many: kit.Caption("").OneLine(fyne.TextTruncateOff)}
	f.pick.OnChoose = func(at int) { f.choose(Scope(at)) }
	f.pick.OnLeave = f.leave
	f.find.SetIcon(fynetheme.SearchIcon())
	f.find.OnTyped = func(string) { f.seek() }
	f.find.Keys = map[fyne.KeyName]func(){
		fyne.KeyReturn: f.tickBest, fyne.KeyEnter: f.tickBest, fyne.KeyEscape: f.clear,
		fyne.KeyDown: func() { v.focus(f.list) },
	}
	f.list = newTicks(f)
	f.every = kit.NewLink("", f.tickFound)
	f.every.OnLeave = v.back
	f.none = kit.Muted("No article has these words.").Centred()
	marks := container.NewHBox(kit.Tight(f.every), container.NewCenter(kit.Inset(8, 0, kit.Tight(f.many))))
	f.few = kit.Lines(6, f.find, container.NewStack(f.list, kit.Lines(0, f.none)), marks)
	f.box = kit.Named("Of which articles", kit.Lines(8, f.pick, f.few))
	return f
}

// set offers the articles, of which the first is open, and chooses that.
func (f *from) set(all []Article) {
	f.on, f.scope = map[claims.ArticleID]bool{}, Open
	if len(all) > 0 {
		f.on[all[0].ID] = true
	}
	f.find.Replace("")
	f.renew(all)
}

// renew offers the articles as they are now. What was chosen stays.
func (f *from) renew(all []Article) {
	f.all, f.texts = all, nil
	if len(all) < 2 {
		f.scope = Open
	}
	f.box.Hidden = len(all) < 2
	f.pick.SetOptions(kit.Option{Label: "This article"}, kit.Option{Label: "Several…"}, kit.Option{Label: fmt.Sprintf("All %d on the desk", len(all))})
	f.list.begin(len(all))
	f.show()
}

func (f *from) choose(to Scope) {
	f.scope = to
	f.show()
	f.v.chosen()
}

func (f *from) show() {
	f.pick.Choose(int(f.scope))
	f.few.Hidden = f.scope != Ticked
	f.list.Hidden = f.few.Hidden
	if f.scope == Ticked && f.texts == nil {
		f.texts = textsOf(f.all)
		f.seek()
	}
}

// textsOf are what articles are found by.
func textsOf(all []Article) []match.Text {
	texts := make([]match.Text, len(all))
	for i, a := range all {
		texts[i] = match.NewText(a.Title, a.Outlet)
	}
	return texts
}

// leave gives the focus to what is to be done next.
func (f *from) leave() {
	if f.scope == Ticked {
		f.v.focus(f.find)
		return
	}
	f.v.back()
}

// seek shows what answers to what is typed.
func (f *from) seek() {
	f.found = match.Find(f.find.Text, f.texts)
	f.none.Hidden = len(f.found) > 0
	f.none.Refresh()
	f.list.top()
	f.list.Refresh()
	f.count()
}

// clear shows all articles again, or leaves the field where it does already.
func (f *from) clear() {
	if f.find.Text == "" {
		f.v.back()
		return
	}
	f.find.Type("")
}

// tick ticks number at of what is found, or takes that back.
func (f *from) tick(at int) {
	if at >= len(f.found) {
		return
	}
	id := f.all[f.found[at]].ID
	f.on[id] = !f.on[id]
	f.ticks()
}

// tickBest ticks what answers best to what is typed, and has the next be typed.
func (f *from) tickBest() {
	if f.find.Text == "" || len(f.found) == 0 {
		return
	}
	f.tick(0)
	f.find.Type("")
}

// tickFound ticks all that is found, or none of it where all is.
func (f *from) tickFound() {
	on := !f.full()
	for _, at := range f.found {
		f.on[f.all[at].ID] = on
	}
	f.ticks()
}

// full reports whether all that is found is ticked.
func (f *from) full() bool {
	return !slices.ContainsFunc(f.found, func(at int) bool { return !f.on[f.all[at].ID] })
}

func (f *from) ticks() {
	f.list.Refresh()
	f.count()
	f.v.chosen()
}

// count says how many are ticked, and offers to tick all that is found.
func (f *from) count() {
	act, what := "Tick", fmt.Sprintf(" all %d", len(f.found))
	if f.full() {
		act = "Untick"
	}
	if f.find.Text != "" {
		what += " found"
	}
	if len(f.found) == 0 {
		act, what = "", ""
	}
	f.every.Say(act + what)
	f.many.Say(fmt.Sprintf("%d of %d ticked", len(f.marked()), len(f.all)))
}

// marked lists what is ticked.
func (f *from) marked() (ids []claims.ArticleID) {
	for _, a := range f.all {
		if f.on[a.ID] {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// ticked lists what is ticked where that is asked for.
func (f *from) ticked() []claims.ArticleID {
	if f.scope != Ticked {
		return nil
	}
	return f.marked()
}

// several reports whether the report is of several articles.
func (f *from) several() bool { return f.scope == All || len(f.ticked()) > 1 }

// one returns the article that is ticked alone, and whether there is one.
func (f *from) one() (Article, bool) {
	ids := f.ticked()
	if len(ids) != 1 {
		return Article{}, false
	}
	at := slices.IndexFunc(f.all, func(a Article) bool { return a.ID == ids[0] })
	return f.all[at], true
}
