package sending

import (
	"strconv"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
	"factdesk/claims"
)

// The times that are offered, in their order.
const (
	anyTime = iota
	thisYear
	lastYear
	fromTo
)

// when is the choice of the time in which the verdicts were given.
type when struct {
	v      *View
	at     int
	today  claims.Date
	spread bool // there are verdicts of several days

	pick         *kit.Choice
	since, until *kit.Field
	doubt        *kit.Words
	fields       *fyne.Container
	box          *fyne.Container
}

func newWhen(v *View) *when {
	w := &when{
		v: v, since: kit.NewField("e.g. 1 Jan 2026, or nothing"), until: kit.NewField("e.g. 30 Jun 2026, or nothing"),
		pick:  kit.NewSegments(kit.Option{Label: "Any time"}, kit.Option{Label: "This year"}, kit.Option{Label: "Last year"}, kit.Option{Label: "From … to …"}),
		doubt: kit.Caption("").Colored(fynetheme.ColorNameError),
	}
	w.pick.OnChoose = func(at int) { w.at = at; v.chosen() }
	w.pick.OnLeave = w.leave
	for _, f := range []*kit.Field{w.since, w.until} {
		f.OnCommit = func(typed string) { w.commit(f, typed) }
		f.OnTyped = func(string) { v.stale() }
		f.OnLeave = v.back
	}
	w.fields = kit.Lines(4, kit.Grid(8, kit.Named("From", w.since), kit.Named("To", w.until)), kit.Tight(w.doubt))
	w.box = kit.Named("Verdicts given", kit.Lines(8, w.pick, w.fields))
	return w
}

// set has s be of any time, and proposes the days that were asked for last.
func (w *when) set(s Sheet) {
	w.at, w.today = anyTime, s.Today
	var last Content
	if s.Last.Content != nil {
		last = *s.Last.Content
	}
	w.since.Replace(last.Since.Words())
	w.until.Replace(last.Until.Words())
}

// offer offers times where there are verdicts of several.
func (w *when) offer() {
	w.box.Hidden = w.v.from.scope == Open && w.at == anyTime && !w.spread
	w.fields.Hidden = w.at != fromTo
	w.pick.Choose(w.at)
	w.doubt.Say("")
	if w.at == fromTo {
		w.doubt.Say(w.wrong())
	}
}

// leave gives the focus to what is to be done next.
func (w *when) leave() {
	if w.at == fromTo {
		w.v.focus(w.since)
		return
	}
	w.v.back()
}

// commit takes a day over as it's to be written.
func (w *when) commit(f *kit.Field, typed string) {
	if day, err := claims.ReadDate(typed); err == nil {
		f.Amend(day.Words())
	}
	w.v.chosen()
}

// days returns the first and the last day. What is no day is any.
func (w *when) days() (since, until claims.Date) {
	switch w.at {
	case thisYear:
		return w.year(0), w.year(0)
	case lastYear:
		return w.year(-1), w.year(-1)
	case fromTo:
		return day(w.since), day(w.until)
	}
	return "", ""
}

func (w *when) year(on int) claims.Date {
	t, err := w.today.Time()
	if err != nil {
		return ""
	}
	return claims.Date(strconv.Itoa(t.Year() + on))
}

// day is what is typed in f, or "" where that is no day.
func day(f *kit.Field) claims.Date {
	d, err := claims.ReadDate(f.Text)
	if err != nil {
		return ""
	}
	return d
}

// wrong says what is wrong with the days, or "".
func (w *when) wrong() string {
	if w.at != fromTo {
		return ""
	}
	for _, f := range []*kit.Field{w.since, w.until} {
		if _, err := claims.ReadDate(f.Text); err != nil {
			return "Write the days like 5 March 2026, March 2026 or 2026."
		}
	}
	if since, until := w.days(); until != "" && since > until && since[:min(len(since), len(until))] != until {
		return "The first day comes after the last."
	}
	return ""
}

// name is the time as a file's name has it: the day of today where it's any.
func (w *when) name() string {
	switch since, until := w.days(); {
	case since == until && since != "":
		return string(since)
	case since == "" && until == "":
		return string(w.today)
	case since == "":
		return "until " + string(until)
	case until == "":
		return "since " + string(since)
	default:
		return string(since) + " to " + string(until)
	}
}
