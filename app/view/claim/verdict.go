package claim

import (
	"strconv"

	"factdesk/app/kit"
	"factdesk/app/label"
	"factdesk/app/look"
	"factdesk/claims"
)

// mostKeys is how many ratings have a key: the digits from 1.
const mostKeys = 9

// makeVerdict makes what the verdict is given with.
func (p *Panel) makeVerdict() {
	p.ratings = kit.NewChoice()
	p.ratings.OnChoose = func(at int) { p.rate(at + 1) }
	p.ratings.OnKey = func(key string) {
		if key == "0" {
			p.rate(0)
		}
	}
	p.back = kit.NewLink("Take back  0", func() { p.rate(0); p.leave() })
	p.rationale = kit.NewLines("Rationale: why this verdict, in words for a reader", 3)
	p.rationale.OnCommit = func(text string) {
		p.card.Verdict.Rationale = text
		tell(p, p.OnRationale, text)
	}
	p.judge = kit.Caption("")
	p.status = kit.NewSelect(label.All(claims.Statuses(), label.Status), p.chooseStatus)
}

// rate tells that the claim has the rating at place.
func (p *Panel) rate(place int) {
	if place != p.card.Verdict.Rating {
		p.Flush() // what was typed before was meant before
		p.card.Verdict.Rating = place
		p.ratings.Choose(place - 1)
		tell(p, p.OnRate, place)
	}
}

func (p *Panel) showVerdict() {
	v := p.card.Verdict
	p.ratings.SetOptions(options(p.card.Scale)...)
	p.ratings.Choose(v.Rating - 1)
	p.back.Hidden = !v.Decided()
	p.back.Refresh()
	p.judge.Say(given(v, p.card.Judge))
}

// given says who gave a verdict and when.
func given(v claims.Verdict, judge string) string {
	if !v.Decided() && v.Rationale == "" || judge == "" || v.At.IsZero() {
		return ""
	}
	return "by " + judge + ", " + claims.DateOf(v.At.Local()).Words()
}

// options are the ratings of a scale as they are chosen.
func options(s claims.Scale) []kit.Option {
	all := make([]kit.Option, len(s.Ratings))
	for i, r := range s.Ratings {
		all[i] = kit.Option{
			Glyph: r.Glyph, Label: r.Label,
			Words: look.ToneText(r.Tone), Ground: look.ToneGround(r.Tone), OnDark: look.ColorOnTone,
		}
		if i < mostKeys {
			all[i].Key = strconv.Itoa(i + 1)
		}
	}
	return all
}

// showStatus shows the editorial status without telling it.
func (p *Panel) showStatus() {
	p.status.Say(label.Status(p.card.Claim.Status))
}

func (p *Panel) chooseStatus(called string) {
	for _, s := range claims.Statuses() {
		if label.Status(s) == called && s != p.card.Claim.Status {
			p.card.Claim.Status = s
			tell(p, p.OnStatus, s)
		}
	}
}
