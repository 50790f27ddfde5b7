package applying

import (
	"math"
	"strings"

	fynetheme "fyne.io/fyne/v2/theme"
)

// guess is as high as an item can be in a width, without wrapping its words.
func (v *View) guess(at int, width float32) float32 {
	switch i := v.items[at]; i.kind {
	case changeLine:
		c := v.sheet.Changes[i.at]
		left := leftOf(width) - boxWide - indent
		high := most(c.Field, left) + most(stateWords(c.State), left)
		for j, text := range []string{c.Now, c.Sheet, c.Then} {
			// An excerpt is no longer, and takes too long here.
			high = max(high, most(orNone(short(text)), columns(width)[j].wide))
		}
		return high
	case claimLine:
		return most(v.sheet.Changes[i.at].Statement, width-boxWide-indent)
	case articleLine:
		return most(v.sheet.Changes[i.at].Title, width)
	case leftLine:
		return most(v.sheet.Left[i.at], width)
	case nothingLine, leftTitle:
	}
	return most("Not taken", width)
}

// most is as high as words can be in a width: on average a letter is half as wide
// as high, one of Asia as wide, and a word goes to the next line whole.
func most(words string, width float32) float32 {
	if words == "" {
		return 0
	}
	size, lines := fynetheme.TextSize(), 0.0
	room := width - 2*fynetheme.InnerPadding()
	for part := range strings.SplitSeq(words, "\n") {
		wide := float32(0)
		for _, r := range part {
			if r < 0x1100 {
				wide += size * 0.55
			} else {
				wide += size
			}
		}
		lines += 1 + math.Floor(float64(wide*1.15/room))
	}
	return float32(lines)*size*1.45 + 2*fynetheme.InnerPadding()
}
