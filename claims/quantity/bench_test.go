package quantity_test

import (
	"strings"
	"testing"

	"factdesk/claims/quantity"
)

const news = `In all, Russia occupies about 20% of Ukraine's national territory, including Crimea, seized and annexed in 2014.
It is advancing slowly along the roughly 750-mile frontline; analysts say it has gained about 1.5% of Ukraine since early 2024.
The company said that it expects sales to rise by 3 to 4 percent to $5.6 billion in the first half of next year, after two years of losses.
Officials said the talks would go on, but nobody would say what had been decided, or whether the delegations would meet again soon.
`

func BenchmarkFind(b *testing.B) {
	for name, text := range map[string]string{
		"news": news, "digits": "1234567890", "dots": "1.", "ones": "one ", "ands": "and a ", "hyphens": "5-", "million": "million ", "plain": "word and more of it ", "hundreds": "hundreds of ",
		"quotes": "\"'", "letters": "aé", "from": "from 5 to ",
	} {
		text = strings.Repeat(text, 1<<20/len(text))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for q := range quantity.Find(text, "en") {
					_ = q
				}
			}
		})
	}
}
