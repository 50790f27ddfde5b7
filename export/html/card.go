package html

import (
	"factdesk/claims"
	"factdesk/export"
)

// A card is what stands beside the text about one claim.
type card struct {
	No                              int
	Tone, Rating                    string
	Statement, Speaker, SaidOn      string
	Rationale, AsOf, Claimed, Found string
	Wording                         string
	CheckedBy, CheckedOn            string
	ApprovedBy, ApprovedOn, Quote   string
	Sources                         []source
	Status                          string
}

// A source is what a claim's verdict rests on.
type source struct {
	Stance, Name, Address, Archived string
	About                           string // who published it, and when
	Excerpt, Locator                string
	Primary, Withheld               bool
}

func cardOf(c export.Claim) card {
	out := card{
		No: c.No, Tone: toneOf(c.Rating), Rating: export.RatingWords(c.Rating),
		Statement: c.Statement, Speaker: c.Speaker, SaidOn: string(c.SaidOn),
		Rationale: c.Verdict.Rationale, AsOf: string(c.Verdict.AsOf),
		Claimed: c.ClaimedValue, Found: c.EvidenceValue, Wording: c.SuggestedWording,
		CheckedBy: c.Checked.By, CheckedOn: day(c.Checked.On),
		ApprovedBy: c.Approved.By, ApprovedOn: day(c.Approved.On),
		Quote: c.Anchor.Quote, Status: export.Words(c.Status),
	}
	for _, field := range []*string{&out.Statement, &out.Speaker, &out.Rationale, &out.Claimed, &out.Found, &out.Wording, &out.Quote} {
		*field = export.Plain(*field)
	}
	for _, e := range c.Evidence {
		out.Sources = append(out.Sources, sourceOf(e))
	}
	return out
}

// sourceOf shows a source as a claim uses it. Of one that is withheld it shows
// that it's there.
func sourceOf(e export.Evidence) source {
	s := e.Source
	out := source{Stance: export.Words(e.Stance), Name: export.Plain(s.Name()), Withheld: s.Withheld}
	if s.Withheld {
		return out
	}
	out.Address, out.Archived = export.Link(s.URL), export.Link(s.ArchivedURL)
	out.Excerpt, out.Locator, out.Primary = export.Plain(e.Excerpt), export.Plain(e.Locator), s.Primary
	out.About = export.Plain(s.Publisher)
	if s.Published != "" {
		if out.About != "" {
			out.About += ", "
		}
		out.About += string(s.Published)
	}
	return out
}

// toneOf names the class of colours that a rating has.
func toneOf(r claims.Rating) string {
	if r.Tone == claims.Undecided {
		return "undecided"
	}
	return string(r.Tone)
}
