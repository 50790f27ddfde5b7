package applying

// An item is one line of the list.
type item struct {
	kind kind
	at   int // of the change; of a claim or an article, of its first; of a sentence, its own
}

type kind byte

const (
	articleLine kind = iota
	claimLine
	changeLine
	nothingLine
	leftTitle
	leftLine
)

// itemsOf lists what there is to show of s: each claim with its changes, under its
// article where there are several, then what can't be taken.
func itemsOf(s Sheet) (items []item) {
	for i, c := range s.Changes {
		if s.several() && (i == 0 || s.Changes[i-1].Article != c.Article) {
			items = append(items, item{articleLine, i})
		}
		if i == 0 || s.Changes[i-1].Claim != c.Claim {
			items = append(items, item{claimLine, i})
		}
		items = append(items, item{changeLine, i})
	}
	if len(s.Changes) == 0 && s.File != "" {
		items = append(items, item{nothingLine, 0})
	}
	if len(s.Left) > 0 {
		items = append(items, item{leftTitle, 0})
	}
	for i := range s.Left {
		items = append(items, item{leftLine, i})
	}
	return items
}
