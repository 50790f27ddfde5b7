package claim

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
	"factdesk/app/label"
	"factdesk/app/look"
	"factdesk/claims"
)

// details are the fields that few claims need: said on and place, types,
// priority and numbers. What is filled is shown; what is empty waits behind one line that
// unfolds it, for this claim and the next ones, and folds it again.
type details struct {
	p        *Panel
	said     *kit.Field
	heading  *kit.Words // of said
	place    *kit.Field
	types    *kit.Toggles
	priority *kit.Toggles

	when, sorts, urgency *fyne.Container
	fold                 *kit.Link
	open                 bool
	shown                claims.ClaimID
	doubted              string // what stands in said, and is no date
}

// saidOn is the heading of the field for a date.
const saidOn = "Said on"

func newDetails(p *Panel) *details {
	d := &details{
		p: p, said: kit.NewField("e.g. 5 Mar 2024"), heading: kit.Caption(saidOn), place: kit.NewField("Place"),
		types:    kit.NewToggles(label.All(claims.ClaimTypes(), label.Type)...),
		priority: kit.NewSideBySide(label.All(claims.Priorities(), label.Priority)...),
	}
	d.heading.OneLine(fyne.TextTruncateEllipsis)
	d.said.OnCommit = d.commitSaid
	d.said.OnTyped = func(string) { d.doubt("") }
	d.place.OnCommit = d.commitPlace
	d.types.OnToggle = d.toggleType
	d.priority.OnToggle = d.togglePriority
	d.fold = kit.NewLink("", d.turn)
	d.when = kit.Grid(8, kit.Lines(4, kit.Tight(d.heading), d.said), kit.Named("Place", d.place))
	d.sorts = kit.Named("Types", d.types)
	d.urgency = kit.Named("Priority", d.priority)
	d.hide()
	return d
}

func (d *details) fields() []*kit.Field { return []*kit.Field{d.said, d.place} }

// show shows the details of a claim. What is shown of the claim that stood there
// already stays, also where it's empty now: nothing jumps while it's worked on.
func (d *details) show(c claims.Claim, set func(*kit.Field, string)) {
	if d.shown != c.ID {
		d.shown = c.ID
		d.doubt("")
		d.hide()
	}
	set(d.said, c.SaidOn.Words())
	set(d.place, c.Place)
	d.types.Choose(func(at int) bool { return slices.Contains(c.Types, claims.ClaimTypes()[at]) })
	d.priority.Choose(func(at int) bool { return claims.Priorities()[at] == c.Priority })
	d.unfold()
}

func (d *details) hide() {
	for _, box := range []*fyne.Container{d.when, d.sorts, d.urgency, d.p.numbers.box} {
		box.Hidden = true
	}
}

// unfold shows what is filled or asked for too, and names the rest.
func (d *details) unfold() {
	c := d.p.card.Claim
	var empty []string
	for _, part := range []struct {
		box    *fyne.Container
		filled bool
		name   string
	}{
		{d.when, c.SaidOn != "" || c.Place != "", "said on, place"},
		{d.sorts, len(c.Types) > 0, "types"},
		{d.urgency, c.Priority != "", "priority"},
		{d.p.numbers.box, d.p.numbers.filled(), "numbers"},
	} {
		if d.open || part.filled {
			part.box.Hidden = false
		}
		if part.box.Hidden || d.open && !part.filled {
			empty = append(empty, part.name)
		}
	}
	switch {
	case len(empty) == 0:
		d.fold.Say("")
	case d.open:
		d.fold.Say("− Hide what is empty")
	default:
		d.fold.Say("+ " + strings.Join(empty, ", "))
	}
}

// turn unfolds what is empty, with the caret in the first of it, or folds it.
func (d *details) turn() {
	d.p.Flush()
	d.open = !d.open
	d.hide()
	d.unfold()
	d.p.column.Settle()
	if d.p.OnFocus != nil {
		d.p.OnFocus(d.first())
	}
}

// first is what comes first of what is empty and unfolded, or the line itself.
func (d *details) first() fyne.Focusable {
	c := d.p.card.Claim
	switch {
	case !d.open:
		return d.fold
	case c.SaidOn == "" && c.Place == "":
		return d.said
	case len(c.Types) == 0:
		return d.types
	case c.Priority == "":
		return d.priority
	case !d.p.numbers.filled():
		return d.p.numbers.claimed
	}
	return d.fold
}

// commitSaid tells the date, or doubts that it's one. It stays as it was typed
// then.
func (d *details) commitSaid(text string) {
	date, err := claims.ReadDate(text)
	if err != nil {
		d.said.Refuse()
		d.doubt(text)
		return
	}
	d.said.Amend(date.Words())
	if date == d.p.card.Claim.SaidOn {
		return
	}
	d.p.card.Claim.SaidOn = date
	tell(d.p, d.p.OnSaidOn, date)
}

// doubt says that text is no date; "" takes that back.
func (d *details) doubt(text string) {
	d.doubted = text
	if text == "" {
		d.heading.Colored(look.ColorMuted).Say(saidOn)
		return
	}
	d.heading.Colored(fynetheme.ColorNameError).Say("Write like 5 March 2024")
}

func (d *details) commitPlace(text string) {
	place := strings.Join(strings.Fields(text), " ")
	d.place.Amend(place)
	if place == d.p.card.Claim.Place {
		return
	}
	d.p.card.Claim.Place = place
	tell(d.p, d.p.OnPlace, place)
}

func (d *details) toggleType(at int) {
	d.p.Flush()
	types := toggled(d.p.card.Claim.Types, claims.ClaimTypes()[at])
	d.p.card.Claim.Types = types
	d.types.Choose(func(at int) bool { return slices.Contains(types, claims.ClaimTypes()[at]) })
	tell(d.p, d.p.OnTypes, types)
}

// toggled returns types with t, or without where it was among them, in their
// usual order.
func toggled(types []claims.ClaimType, t claims.ClaimType) (all []claims.ClaimType) {
	for _, one := range claims.ClaimTypes() {
		if slices.Contains(types, one) != (one == t) {
			all = append(all, one)
		}
	}
	return all
}

func (d *details) togglePriority(at int) {
	d.p.Flush()
	priority := claims.Priorities()[at]
	if priority == d.p.card.Claim.Priority {
		priority = ""
	}
	d.p.card.Claim.Priority = priority
	d.priority.Choose(func(at int) bool { return claims.Priorities()[at] == priority })
	tell(d.p, d.p.OnPriority, priority)
}
