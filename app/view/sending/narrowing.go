package sending

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
	"factdesk/claims"
)

// A share says which of the claims go in.
type share int

const (
	every    share = iota
	together       // those chosen together in the article
	alike          // those that came out so
)

// which is the choice of the claims that go in.
type which struct {
	v       *View
	share   share
	shares  []share // that are offered
	known   Overview
	pick    *kit.Choice
	verdict *outcomes
	status  *outcomes
	some    *fyne.Container // the outcomes
	box     *fyne.Container
}

func newWhich(v *View) *which {
	w := &which{v: v, pick: kit.NewSegments(), verdict: newOutcomes(v, "Verdict"), status: newOutcomes(v, "Editorial status")}
	w.pick.OnChoose = func(at int) { w.choose(w.shares[at]) }
	w.pick.OnLeave = v.back
	w.some = kit.Lines(10, w.verdict.box, w.status.box, kit.Tight(kit.Caption("Where nothing is chosen in a row, all of it goes in.")))
	w.box = kit.Named("Of which claims", kit.Lines(8, w.pick, w.some))
	return w
}

// set has all claims go in, and proposes the outcomes that were asked for last.
func (w *which) set(s Sheet) {
	w.share, w.v.order.Together = every, false
	var last Content
	if s.Last.Content != nil {
		last = *s.Last.Content
	}
	w.verdict.propose(s.Verdicts, last.Verdicts)
	var statuses []string
	for _, status := range last.Statuses {
		statuses = append(statuses, string(status))
	}
	w.status.propose(s.Statuses, statuses)
}

func (w *which) choose(to share) {
	w.share = to
	w.v.chosen()
}

// offer offers what the claims differ in.
func (w *which) offer() {
	n, s := w.known.Claims, w.v.sheet
	w.shares = []share{every}
	options := []kit.Option{{Label: "All " + amount(n)}}
	if w.v.from.scope == Open && s.Together > 0 && s.Together < n {
		w.shares = append(w.shares, together)
		options = append(options, kit.Option{Label: fmt.Sprintf("The %d chosen", s.Together)})
	}
	if w.share == alike || len(w.known.Verdicts) > 1 || len(w.known.Statuses) > 1 {
		w.shares = append(w.shares, alike)
		options = append(options, kit.Option{Label: "By verdict and status"})
	}
	if !slices.Contains(w.shares, w.share) {
		w.share = every
	}
	w.v.order.Together = w.share == together
	w.pick.SetOptions(options...)
	w.pick.Choose(slices.Index(w.shares, w.share))
	w.verdict.offer(w.known.Verdicts)
	w.status.offer(w.known.Statuses)
	w.some.Hidden = w.share != alike
	w.box.Hidden = len(w.shares) == 1
}

// outcomes returns the verdicts and statuses that are asked for.
func (w *which) outcomes() (verdicts []string, statuses []claims.Status) {
	if w.share != alike {
		return nil, nil
	}
	for _, name := range w.status.on {
		statuses = append(statuses, claims.Status(name))
	}
	return slices.Clone(w.verdict.on), statuses
}

// outcomes are those of one kind that can be asked for. Where none is, all are.
type outcomes struct {
	v     *View
	all   []Outcome
	on    []string
	chips *kit.Toggles
	box   *fyne.Container
}

func newOutcomes(v *View, name string) *outcomes {
	o := &outcomes{v: v, chips: kit.NewToggles()}
	o.chips.OnToggle = o.toggle
	o.chips.OnLeave = v.back
	o.box = kit.Named(name, o.chips)
	return o
}

// propose asks for those of names that there is something of.
func (o *outcomes) propose(all []Outcome, names []string) {
	o.on = nil
	for _, one := range all {
		if slices.Contains(names, one.Name) {
			o.on = append(o.on, one.Name)
		}
	}
}

// offer offers what there is, and what is asked for also where there is none of it.
func (o *outcomes) offer(all []Outcome) {
	for _, name := range o.on {
		if !slices.ContainsFunc(all, func(one Outcome) bool { return one.Name == name }) {
			all = append(slices.Clip(all), Outcome{Name: name, Label: o.label(name)})
		}
	}
	if !slices.Equal(o.all, all) {
		o.all = all
		labels := make([]string, len(all))
		for i, one := range all {
			labels[i] = fmt.Sprintf("%s  %d", one.Label, one.Claims)
		}
		o.chips.SetLabels(labels...)
	}
	o.chips.Choose(func(at int) bool { return slices.Contains(o.on, o.all[at].Name) })
}

// label is what an outcome was called when there was some of it.
func (o *outcomes) label(name string) string {
	for _, one := range o.all {
		if one.Name == name {
			return one.Label
		}
	}
	return name
}

func (o *outcomes) toggle(at int) {
	name := o.all[at].Name
	if i := slices.Index(o.on, name); i >= 0 {
		o.on = slices.Delete(o.on, i, i+1)
	} else {
		o.on = append(o.on, name)
	}
	o.v.chosen()
}
