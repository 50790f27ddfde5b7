package claims_test

import (
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

func noon() time.Time { return time.Date(2026, 2, 18, 12, 0, 0, 0, time.UTC) }

func edit(changes ...claims.Change) claims.Edit {
	return claims.Edit{
		ID: fixedID[claims.Edit](0xed), Name: "Tag", By: fixedID[claims.Person](0xad), At: noon(), Changes: changes,
	}
}

// example is a claim with something in every field.
func example() claims.Claim {
	return claims.Claim{
		ID: fixedID[claims.Claim](0xc), Article: fixedID[claims.Article](0xa), Version: fixedID[claims.Version](0xb),
		Anchor:    anchor.Anchor{Span: anchor.Span{Start: 7, End: 13}, Quote: "Russia", Prefix: "said “", Suffix: " has"},
		Statement: "Russia occupies about 20% of Ukraine.", Speaker: "The <negotiator>", PublishedBy: "An agency",
		SaidOn: "2026-02", Place: "Geneva", Types: []claims.ClaimType{claims.Numerical}, Tags: []string{"territory", "war"},
		Priority: claims.High, PartOf: fixedID[claims.Claim](0xd), Status: claims.ToCheck, CheckAgain: "2027",
		ClaimedValue: "20%", EvidenceValue: "19%", SuggestedWording: "about a fifth",
		EditorsNote: "line\nbreak", OpenQuestion: "Since when?",
	}
}

type storedRow struct {
	record claims.Record
	want   string
}

// stored says how version 1 of the encoding writes each kind of record. Desks
// hold these bytes: a change that makes another of them needs a new version.
func stored() []storedRow {
	const head = `{"v":1,"kind":"`
	const id = `01900000-0000-7000-8000-0000000000`
	article, by := fixedID[claims.Article](0xa), fixedID[claims.Person](0xad)
	claim, source := fixedID[claims.Claim](0xc), fixedID[claims.Source](0x5)
	sum := claims.Version{Text: "x"}.SHA256()
	return []storedRow{
		{
			claims.Article{
				ID: article, Title: "T", Outlet: "O", Author: "A", Published: "2026",
				URL: "https://un.org", Language: "en", Current: fixedID[claims.Version](0xb),
			},
			head + `article","r":{"id":"` + id + `0a","title":"T","outlet":"O","author":"A","published":"2026","url":"https://un.org","language":"en","current":"` + id + `0b"}}`,
		},
		{
			claims.Version{ID: fixedID[claims.Version](0xb), Article: article, Text: "é\t\u2028\x01", Captured: noon(), From: "f"},
			head + `version","r":{"id":"` + id + `0b","article":"` + id + `0a","text":"é\t\u2028\u0001","captured":"2026-02-18T12:00:00Z","from":"f"}}`,
		},
		{
			example(),
			head + `claim","r":{"id":"` + id + `0c","article":"` + id + `0a","version":"` + id + `0b","anchor":{"start":7,"end":13,"quote":"Russia","prefix":"said “","suffix":" has"},"statement":"Russia occupies about 20% of Ukraine.","speaker":"The <negotiator>","publisher":"An agency","said":"2026-02","place":"Geneva","types":["numerical"],"tags":["territory","war"],"priority":"high","part-of":"` + id + `0d","status":"to-check","check-again":"2027","claimed-value":"20%","evidence-value":"19%","suggested-wording":"about a fifth","editors-note":"line\nbreak","open-question":"Since when?"}}`,
		},
		{
			claims.Source{
				ID: source, Title: "T", Publisher: "P", Author: "A", Kind: claims.Document, Primary: true, Published: "2014-03-27",
				URL: "https://un.org", ArchivedURL: "https://web.archive.org/1", Accessed: "2026", Reliability: "R", Withheld: true,
			},
			head + `source","r":{"id":"` + id + `05","title":"T","publisher":"P","author":"A","kind":"document","primary":true,"published":"2014-03-27","url":"https://un.org","archived-url":"https://web.archive.org/1","accessed":"2026","reliability":"R","withheld":true}}`,
		},
		{
			claims.Snapshot{
				ID: fixedID[claims.Snapshot](0x6), Source: source, SHA256: sum, Size: 1, MediaType: "text/plain", Taken: noon(), How: "fetched",
			},
			head + `snapshot","r":{"id":"` + id + `06","source":"` + id + `05","sha256":"` + sum + `","size":1,"media-type":"text/plain","taken":"2026-02-18T12:00:00Z","how":"fetched"}}`,
		},
		{
			claims.Evidence{
				ID: fixedID[claims.Evidence](0xe), Article: article, Claim: claim, Source: source, Excerpt: "X",
				Locator: "p. 3", Stance: claims.Refutes, Note: "N", By: by, At: noon(),
			},
			head + `evidence","r":{"id":"` + id + `0e","article":"` + id + `0a","claim":"` + id + `0c","source":"` + id + `05","excerpt":"X","locator":"p. 3","stance":"refutes","note":"N","by":"` + id + `ad","at":"2026-02-18T12:00:00Z"}}`,
		},
		{
			claims.Verdict{
				Claim: claim, Article: article, Scale: fixedID[claims.Scale](0x7), Rating: 3, Rationale: "R",
				Confidence: claims.Likely, AsOf: "2026-02-18", By: by, At: noon(),
			},
			head + `verdict","r":{"claim":"` + id + `0c","article":"` + id + `0a","scale":"` + id + `07","rating":3,"rationale":"R","confidence":"medium","as-of":"2026-02-18","by":"` + id + `ad","at":"2026-02-18T12:00:00Z"}}`,
		},
		{
			claims.Review{
				ID: fixedID[claims.Review](0x8), Article: article, Claim: claim, Decision: claims.Return, Reason: "R",
				Blind: 2, By: by, At: noon(),
			},
			head + `review","r":{"id":"` + id + `08","article":"` + id + `0a","claim":"` + id + `0c","decision":"return","reason":"R","blind":2,"by":"` + id + `ad","at":"2026-02-18T12:00:00Z"}}`,
		},
		{
			claims.SetAside{
				ID: fixedID[claims.SetAside](0x9), Article: article, Version: fixedID[claims.Version](0xb), Anchor: example().Anchor,
				Reason: claims.AsideOpinion, Note: "N", By: by, At: noon(),
			},
			head + `set-aside","r":{"id":"` + id + `09","article":"` + id + `0a","version":"` + id + `0b","anchor":{"start":7,"end":13,"quote":"Russia","prefix":"said “","suffix":" has"},"reason":"opinion","note":"N","by":"` + id + `ad","at":"2026-02-18T12:00:00Z"}}`,
		},
		{
			claims.Scale{ID: fixedID[claims.Scale](0x7), Name: "S", Ratings: []claims.Rating{
				{Label: "True", Definition: "D", Glyph: "✓", Tone: claims.Supported, Step: 2},
				{Label: "Unproven", Tone: claims.Unproven},
			}},
			head + `scale","r":{"id":"` + id + `07","name":"S","ratings":[{"label":"True","definition":"D","glyph":"✓","tone":"supported","step":2},{"label":"Unproven","tone":"unproven"}]}}`,
		},
		{
			claims.Person{ID: by, Name: `Ada "the first" \ & co`},
			head + `person","r":{"id":"` + id + `ad","name":"Ada \"the first\" \\ & co"}}`,
		},
	}
}

func TestStoredFormsStayAsTheyAre(t *testing.T) {
	for _, row := range stored() {
		if got := string(claims.Encode(row.record)); got != row.want {
			t.Errorf("Encode = %s\nwant %s", got, row.want)
		}
		if _, err := claims.Decode([]byte(row.want)); err != nil {
			t.Errorf("Decode(%s) = %v", row.want, err)
		}
	}
	if got, want := len(stored()), len(claims.Kinds()); got != want {
		t.Errorf("%d records, want one of each of %d kinds", got, want)
	}
	const want = `{"v":1,"id":"01900000-0000-7000-8000-0000000000ed","name":"Tag","by":"01900000-0000-7000-8000-0000000000ad","at":"2026-02-18T12:00:00Z","undoes":"01900000-0000-7000-8000-0000000000ee","changes":[{"before":`
	e := edit(claims.Change{Before: example()})
	e.Undoes = fixedID[claims.Edit](0xee)
	if got := string(claims.EncodeEdit(e)); got != want+string(claims.Encode(example()))+`}]}` {
		t.Errorf("EncodeEdit = %s, want %s…", got, want)
	}
}
