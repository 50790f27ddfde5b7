package attribution_test

import (
	"strings"
	"testing"

	"factdesk/claims/attribution"
)

// article is a piece of news of the kind that the engine is for.
const article = `GENEVA, Switzerland — Two days of talks ended on Wednesday without a result, the foreign ministry said.
“We are closer than we were,” said Anna Keller, the ministry's chief negotiator. “But not close enough.”
Keller told reporters that 40% of the text was agreed. She added that her team would return in March.
According to two diplomats, the delegations met for six hours. Officials from both sides said they would meet again.
Prime Minister Peter Holm, speaking in Oslo, called the offer "a bad joke" and said it would cost $3 billion.
"I will not sign it," he said.
Norway denies that it broke off the talks; analysts say it has gained little from them since 2021.
`

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(article, 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		attribution.Read(text, "")
	}
}

// One repeated piece of anything takes no longer than news does.
func BenchmarkReadHostile(b *testing.B) {
	for name, piece := range map[string]string{
		"quotes": `"`, "opening": "“", "pairs": `"a" `, "letters": "a", "digits": "1", "dots": ".", "commas": ", ", "said": "said ",
		"names": "Anna Keller ", "he said": "he said ", "said that": "Anna Keller said that ", "who": ", who said",
		"quoted": `"It is so," he said. `, "dash": "— ", "lines": "“a\n", "and": "Anna and ",
	} {
		text := strings.Repeat(piece, 100_000/len(piece))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				attribution.Read(text, "")
			}
		})
	}
}
