package exporttest

import (
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// text is our own, about an invented town.
const text = `The bridge at Lower Marsh reopened on Tuesday after eleven months. It carries about 20% of the traffic between the two halves of the town, the council says.

“No other crossing was closed for so long,” said the engineer in charge, who had promised that the works would take half a year. Shopkeepers speak of the worst winter since the flood. Beautiful it is not.

The repair cost 4.2 million, twice the sum that was set aside in 2024 = a scandal, the opposition thinks.`

// The words of the source that Sample withholds. None of them may ever be seen
// in a report.
const (
	HiddenTitle   = "Letter of a whistleblower in the works office"
	HiddenAuthor  = "Perpetua Quill"
	HiddenExcerpt = "they told us to sign the concrete test without doing it"
	HiddenURL     = "https://leaks.example.net/lower-marsh/42"
)

// A builder fills a desk with one article's records.
type builder struct {
	Desk
	article claims.Article
	version claims.Version
	scale   claims.Scale
	ana, bo claims.Person
}

// begin returns a desk with an article of body, and the people at it.
func begin(title, body string) *builder {
	b := &builder{
		article: claims.Article{
			ID: claims.NewID[claims.Article](), Title: title, Outlet: "The Marsh Courier",
			Author: "Jo Penn", Published: "2026-02-17", URL: "https://courier.example.org/bridge?a=1&b=2", Language: "en",
		},
		scale: claims.StandardScale(),
		ana:   claims.Person{ID: claims.NewID[claims.Person](), Name: "Ana Vidal"},
		bo:    claims.Person{ID: claims.NewID[claims.Person](), Name: "Bo Lindqvist"},
	}
	b.version = claims.Version{ID: claims.NewID[claims.Version](), Article: b.article.ID, Text: body, Captured: Noon()}
	b.article.Current = b.version.ID
	b.Article = b.article.ID
	b.Add(b.ana, b.bo, b.scale, b.article, b.version)
	return b
}

// claim returns a claim of the first place where quote stands.
func (b *builder) claim(quote, statement string) claims.Claim {
	at := strings.Index(b.version.Text, quote)
	return claims.Claim{
		ID: claims.NewID[claims.Claim](), Article: b.article.ID, Version: b.version.ID,
		Anchor: b.anchor(at, at+len(quote)), Statement: statement, Status: claims.ToCheck,
	}
}

// anchor describes a place; the zero Anchor stands for one that is none.
func (b *builder) anchor(from, to int) anchor.Anchor {
	a, err := anchor.Describe(b.version.Text, anchor.Span{Start: from, End: to})
	if err != nil {
		return anchor.Anchor{}
	}
	return a
}

func (b *builder) verdict(c claims.Claim, rating int, rationale string) claims.Verdict {
	return claims.Verdict{
		Claim: c.ID, Article: b.article.ID, Scale: b.scale.ID, Rating: rating, Rationale: rationale,
		Confidence: claims.Likely, AsOf: "2026-02", By: b.ana.ID, At: Noon(),
	}
}

func (b *builder) evidence(c claims.Claim, s claims.Source, stance claims.Stance, excerpt string) claims.Evidence {
	return claims.Evidence{
		ID: claims.NewID[claims.Evidence](), Article: b.article.ID, Claim: c.ID, Source: s.ID,
		Excerpt: excerpt, Locator: "p. 3", Stance: stance, By: b.ana.ID, At: Noon(),
	}
}

func source(title, publisher, url string) claims.Source {
	return claims.Source{
		ID: claims.NewID[claims.Source](), Title: title, Publisher: publisher, URL: url,
		Kind: claims.Page, Published: "2026-01-09", Accessed: "2026-02-18",
	}
}

// Sample returns a small desk with a bit of everything: five claims out of
// order, three of them decided, a withheld source, a review, a sentence set
// aside, hostile cells.
func Sample() *Desk {
	b := begin("Lower Marsh gets its bridge back", text)
	cost := b.claim("The repair cost 4.2 million, twice the sum", "The repair of the bridge cost 4.2 million, twice what was budgeted.")
	cost.ClaimedValue, cost.EvidenceValue = "4,200,000", "3,900,000"
	cost.Speaker, cost.Status, cost.Priority = "The article", claims.FixNeeded, claims.High
	cost.SuggestedWording = "The repair cost 3.9 million, nearly twice the sum that was set aside."
	cost.Tags, cost.CheckAgain = []string{"money", "bridge"}, "2026-06-01"
	share := b.claim("about 20% of the traffic", "The bridge carries about 20% of the town's cross-river traffic.")
	share.Types, share.ClaimedValue, share.EvidenceValue = []claims.ClaimType{claims.Numerical}, "20%", "18.5%"
	share.Status, share.Speaker, share.SaidOn = claims.Verified, "Lower Marsh council", "2026-02-17"
	longest := b.claim("No other crossing was closed for so long", "=1+1 no other crossing was ever closed for so long")
	longest.EditorsNote = "@SUM(A1) is what the intern wrote"
	winter := b.claim("the worst winter since the flood", "It was the worst winter for shops since the flood.")
	sum := b.claim("= a scandal", "+The overspending is a scandal.")
	b.Add(cost, share, longest, winter, sum)
	b.findings(cost, share, sum)
	aside := strings.Index(text, "Beautiful it is not.")
	b.Add(claims.SetAside{
		ID: claims.NewID[claims.SetAside](), Article: b.article.ID, Version: b.version.ID,
		Anchor: b.anchor(aside, aside+len("Beautiful it is not.")), Reason: claims.AsideOpinion, By: b.ana.ID, At: Noon(),
	})
	return &b.Desk
}

// findings adds what was found about three claims.
func (b *builder) findings(cost, share, sum claims.Claim) {
	accounts := source("Final accounts of the works", "Lower Marsh council", "https://council.example.org/accounts.pdf")
	accounts.Primary, accounts.Kind, accounts.ArchivedURL = true, claims.Document, "https://archive.example.org/1/accounts.pdf"
	count := source("Traffic count, autumn 2025", "Regional road office", "https://roads.example.org/counts/2025#marsh")
	count.Primary, count.Kind = true, claims.Dataset
	again := source("Council: facts about the bridge", "lower marsh Council", "https://www.council.example.org/bridge")
	hidden := source(HiddenTitle, "", HiddenURL)
	hidden.Author, hidden.Withheld, hidden.Kind = HiddenAuthor, true, claims.Human
	b.Add(accounts, count, again, hidden)
	b.Add(
		claims.Snapshot{
			ID: claims.NewID[claims.Snapshot](), Source: accounts.ID, SHA256: strings.Repeat("ab", 32),
			Size: 4, MediaType: "application/pdf", Taken: Noon(), How: "fetched",
		},
		b.evidence(cost, accounts, claims.Refutes, "Total of the works: 3,900,000"),
		b.evidence(cost, again, claims.Refutes, "It came to 3.9 million in the end."),
		b.evidence(cost, hidden, claims.Context, HiddenExcerpt),
		b.evidence(share, count, claims.Supports, "Share of the crossing: 18.5%"),
		b.evidence(share, again, claims.Supports, "about a fifth of the traffic"),
		b.verdict(cost, 4, "The accounts say 3.9 million. "+HiddenAuthor+" says so too: "+HiddenURL+"."),
		b.verdict(share, 2, "18.5% is “about 20%”; the count is of one week in autumn."),
		b.verdict(sum, 8, ""),
		claims.Review{
			ID: claims.NewID[claims.Review](), Article: b.article.ID, Claim: share.ID,
			Decision: claims.Approve, By: b.bo.ID, At: Noon().Add(time.Hour),
		},
	)
}
