package reader

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims/anchor"
	"factdesk/claims/segment"
)

func TestWhatIsMoreThanPartOfAWordIsWholeWords(t *testing.T) {
	for _, row := range []struct{ text, selected, want string }{
		{"They hold a fifth", "hol", "hol"},
		{"They hold a fifth", "hold", "hold"},
		{"They hold a fifth", "ld", "ld"},
		{"They hold a fifth", "ld ", "hold "},
		{"They hold a fifth", "ey ho", "They hold"},
		{"They hold a fifth", " ho", " hold"},
		{"some 7.5% of it", "5% o", "7.5% of"},
		{"п’яту частину", "яту част", "п’яту частину"},
		{"One.\nTwo", "ne.\nT", "One.\nTwo"},
		{"One  two", "ne  t", "One  two"},
		{"One  two", " t", " two"},
		{"e\u0301 👩‍👩‍👧‍👦 x", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"},
	} {
		start := strings.Index(row.text, row.selected)
		s := wholeWords(row.text, anchor.Span{Start: start, End: start + len(row.selected)})
		if got := row.text[s.Start:s.End]; got != row.want {
			t.Errorf("of %q, %q becomes %q, want %q", row.text, row.selected, got, row.want)
		}
	}
}

func TestWholeWordsAreAsFewAsCoverWhatIsSelected(t *testing.T) {
	part := rapid.SampledFrom([]string{"word", "п’ята", "e\u0301", "👩‍👩‍👧‍👦", " ", "  ", "\n", "عام", "7.5%", "漢字", "ไทย", "-", "don't", "\u0301"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(part, 1, 20).Draw(t, "text"), "")
		edge := rapid.IntRange(0, len(text)).Filter(func(at int) bool { return segment.AtEdge(text, at) })
		a, b := edge.Draw(t, "from"), edge.Draw(t, "to")
		s := anchor.Span{Start: min(a, b), End: max(a, b)}
		got := wholeWords(text, s)
		if got.Start > s.Start || got.End < s.End {
			t.Fatalf("of %q, %v becomes %v, which leaves something out", text, s, got)
		}
		within := segment.WordAt(text, s.Start)
		if within.Contains(s.Start) && s.End <= within.End {
			if got != s {
				t.Fatalf("of %q, %v within a word becomes %v", text, s, got)
			}
			return
		}
		for _, end := range []struct{ at, was int }{{got.Start, s.Start}, {got.End, s.End}} {
			w := segment.WordAt(text, end.at)
			inside := w.Start < end.at && end.at < w.End
			if inside && !blank(text, w) {
				t.Fatalf("of %q, %v becomes %v, which cuts a word", text, s, got)
			}
			if w = segment.WordAt(text, end.was); end.at != end.was && (end.was <= w.Start || end.was >= w.End) {
				t.Fatalf("of %q, %v becomes %v, though it cut no word", text, s, got)
			}
		}
		if again := wholeWords(text, got); again != got {
			t.Fatalf("of %q, %v becomes %v and then %v", text, s, got, again)
		}
	})
}

func TestTheMenuCutsAClaimBetweenCharacters(t *testing.T) {
	const family = "👩‍👩‍👧‍👦"
	r := tall(t, 300)
	r.page.layout.Text = strings.Repeat(family, mostQuoted+1)
	got := r.title(Mark{Span: anchor.Span{End: len(r.page.layout.Text)}})
	if want := "“" + strings.Repeat(family, mostQuoted) + "…”"; got != want {
		t.Errorf("got %q, want %d families and that there are more", got, mostQuoted)
	}
}
