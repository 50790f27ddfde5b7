package claims_test

import (
	"encoding/binary"
	"strings"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

// records draws records of every kind that break no rule.
func records() *rapid.Generator[claims.Record] {
	return rapid.Custom(func(t *rapid.T) claims.Record {
		kinds := []func(*rapid.T) claims.Record{
			drawArticle, drawVersion, drawClaim, drawSource, drawSnapshot, drawEvidence,
			drawVerdict, drawReview, drawSetAside, drawScale, drawPerson,
		}
		return rapid.SampledFrom(kinds).Draw(t, "kind")(t)
	})
}

func drawArticle(t *rapid.T) claims.Record {
	return claims.Article{
		ID: id[claims.Article](t), Title: text(t), Outlet: text(t), Author: text(t),
		Published: date(t), URL: address(t), Language: text(t), Current: mayID[claims.Version](t),
	}
}

func drawVersion(t *rapid.T) claims.Record {
	v := claims.Version{
		ID: id[claims.Version](t), Article: id[claims.Article](t), Text: needText(t),
		Captured: at(t), From: text(t),
	}
	for p := range segment.Paragraphs(strings.ReplaceAll(v.Text, " ", "_")) {
		if whole := p.Start == 0 || v.Text[p.Start-1] == '\n'; whole && (p.End == len(v.Text) || v.Text[p.End] == '\n') {
			v.Blocks = drawBlock(t, v.Blocks, p)
		}
	}
	return v
}

// drawBlock adds a block for the paragraph p to all, or none.
func drawBlock(t *rapid.T, all []claims.Block, p anchor.Span) []claims.Block {
	b := claims.Block{Span: p, Kind: may(t, claims.BlockKinds())}
	if b.Kind == claims.HeadingBlock {
		b.Level = rapid.IntRange(1, 6).Draw(t, "level")
	}
	if b.Kind == "" {
		return all
	}
	return append(all, b)
}

func drawClaim(t *rapid.T) claims.Record {
	c := claims.Claim{
		ID: id[claims.Claim](t), Article: id[claims.Article](t), Version: id[claims.Version](t),
		Anchor: passage(t), Statement: "It is said: " + text(t), Speaker: text(t), PublishedBy: text(t),
		SaidOn: date(t), Place: text(t), Priority: may(t, claims.Priorities()),
		PartOf: mayID[claims.Claim](t), Status: rapid.SampledFrom(claims.Statuses()).Draw(t, "status"),
		CheckAgain: date(t), ClaimedValue: text(t), EvidenceValue: text(t),
		SuggestedWording: text(t), EditorsNote: text(t), OpenQuestion: text(t),
	}
	c.Types = rapid.SliceOfN(rapid.SampledFrom(claims.ClaimTypes()), 0, 3).Draw(t, "types")
	c.Tags = rapid.SliceOfN(rapid.String(), 0, 3).Draw(t, "tags")
	if c.PartOf == c.ID {
		c.PartOf = claims.ClaimID{}
	}
	return c
}

func drawSource(t *rapid.T) claims.Record {
	return claims.Source{
		ID: id[claims.Source](t), Title: needText(t), Publisher: text(t), Author: text(t),
		Kind: rapid.SampledFrom(claims.SourceKinds()).Draw(t, "kind"), Primary: rapid.Bool().Draw(t, "primary"),
		Published: date(t), URL: address(t), ArchivedURL: address(t), Accessed: date(t),
		Reliability: text(t), Withheld: rapid.Bool().Draw(t, "withheld"),
	}
}

func drawSnapshot(t *rapid.T) claims.Record {
	return claims.Snapshot{
		ID: id[claims.Snapshot](t), Source: id[claims.Source](t), SHA256: strings.Repeat("0f", 32),
		Size: rapid.Int64Min(0).Draw(t, "size"), MediaType: text(t), Taken: at(t), How: text(t),
	}
}

func drawEvidence(t *rapid.T) claims.Record {
	return claims.Evidence{
		ID: id[claims.Evidence](t), Article: id[claims.Article](t), Claim: id[claims.Claim](t),
		Source: id[claims.Source](t), Excerpt: text(t), Locator: text(t),
		Stance: rapid.SampledFrom(claims.Stances()).Draw(t, "stance"), Note: text(t),
		By: mayID[claims.Person](t), At: at(t),
	}
}

func drawVerdict(t *rapid.T) claims.Record {
	return claims.Verdict{
		Claim: id[claims.Claim](t), Article: id[claims.Article](t), Scale: id[claims.Scale](t),
		Rating: rapid.IntRange(0, 9).Draw(t, "rating"), Rationale: text(t),
		Confidence: may(t, claims.Confidences()), AsOf: date(t), By: mayID[claims.Person](t), At: at(t),
	}
}

func drawReview(t *rapid.T) claims.Record {
	return claims.Review{
		ID: id[claims.Review](t), Article: id[claims.Article](t), Claim: id[claims.Claim](t),
		Decision: rapid.SampledFrom(claims.Decisions()).Draw(t, "decision"), Reason: "Because " + text(t),
		Blind: rapid.IntRange(0, 9).Draw(t, "blind"), By: mayID[claims.Person](t), At: at(t),
	}
}

func drawSetAside(t *rapid.T) claims.Record {
	return claims.SetAside{
		ID: id[claims.SetAside](t), Article: id[claims.Article](t), Version: id[claims.Version](t),
		Anchor: passage(t), Reason: rapid.SampledFrom(claims.AsideReasons()).Draw(t, "reason"),
		Note: text(t), By: mayID[claims.Person](t), At: at(t),
	}
}

func drawScale(t *rapid.T) claims.Record {
	s := claims.StandardScale()
	s.ID = id[claims.Scale](t)
	s.Name = text(t)
	s.Ratings = s.Ratings[:rapid.IntRange(2, len(s.Ratings)).Draw(t, "ratings")]
	s.Ratings[0] = claims.Rating{
		Label: "First " + text(t), Definition: text(t), Glyph: text(t),
		Tone: rapid.SampledFrom(claims.Tones()).Draw(t, "tone"), Step: rapid.IntRange(0, 7).Draw(t, "step"),
	}
	return s
}

func drawPerson(t *rapid.T) claims.Record {
	return claims.Person{ID: id[claims.Person](t), Name: "A" + text(t)}
}

// edits draws edits that break no rule.
func edits() *rapid.Generator[claims.Edit] {
	return rapid.Custom(func(t *rapid.T) claims.Edit {
		e := claims.Edit{
			ID: id[claims.Edit](t), Name: "Do " + text(t), By: mayID[claims.Person](t),
			At: at(t), Undoes: mayID[claims.Edit](t),
		}
		refs := map[claims.Ref]bool{}
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			if c := drawChange(t); !refs[c.Ref()] {
				refs[c.Ref()] = true
				e.Changes = append(e.Changes, c)
			}
		}
		return e
	})
}

func drawChange(t *rapid.T) claims.Change {
	r := records().Draw(t, "record")
	switch rapid.IntRange(0, 2).Draw(t, "change") {
	case 0:
		return claims.Change{Before: r}
	case 1:
		return claims.Change{After: r}
	}
	return claims.Change{Before: r, After: r}
}

func id[K any](t *rapid.T) claims.ID[K] {
	n := rapid.Uint64Min(1).Draw(t, "id")
	var b [36]byte
	copy(b[:], "00000000-0000-7000-0000-000000000000")
	for i := range b { // one digit of n for each of the last
		if i > 18 && b[i] != '-' {
			b[i] = "0123456789abcdef"[n%16]
			n /= 16
		}
	}
	got, err := claims.ParseID[K](string(b[:]))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func mayID[K any](t *rapid.T) claims.ID[K] {
	if rapid.Bool().Draw(t, "no ID") {
		return claims.ID[K]{}
	}
	return id[K](t)
}

// text draws strings with all that JSON has to escape.
func text(t *rapid.T) string {
	return rapid.StringOf(rapid.OneOf(
		rapid.Rune(),
		rapid.RuneFrom([]rune("\"\\/<>&\u2028\u2029\u007f\ufffd\u0000\n\t\r\b\f\u001fé")),
	)).Filter(utf8.ValidString).Draw(t, "text")
}

func needText(t *rapid.T) string { return "x" + text(t) }

func date(t *rapid.T) claims.Date {
	return rapid.SampledFrom([]claims.Date{"", "2026", "2026-02", "2026-02-18"}).Draw(t, "date")
}

func address(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "https://un.org/a?b=c&d", "http://[::1]/é"}).Draw(t, "address")
}

func at(t *rapid.T) time.Time {
	return time.Unix(rapid.Int64Range(-62135596799, 253402300799).Draw(t, "at"), rapid.Int64Range(0, 999999999).Draw(t, "ns")).UTC()
}

func may[T ~string](t *rapid.T, all []T) T {
	return rapid.SampledFrom(append([]T{""}, all...)).Draw(t, "choice")
}

func passage(t *rapid.T) anchor.Anchor {
	quote := needText(t)
	start := int(rapid.Uint32().Draw(t, "start"))
	return anchor.Anchor{
		Span:  anchor.Span{Start: start, End: start + len(quote)},
		Quote: quote, Prefix: text(t), Suffix: text(t),
	}
}

// fixedID is the ID that ends in n.
func fixedID[K any](n uint16) claims.ID[K] {
	var b [2]byte
	binary.BigEndian.PutUint16(b[:], n)
	const digits = "0123456789abcdef"
	s := "01900000-0000-7000-8000-00000000" +
		string([]byte{digits[b[0]>>4], digits[b[0]&15], digits[b[1]>>4], digits[b[1]&15]})
	got, err := claims.ParseID[K](s)
	if err != nil {
		panic(err)
	}
	return got
}
