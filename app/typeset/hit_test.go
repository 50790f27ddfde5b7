package typeset_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factdesk/app/typeset"
	"factdesk/claims/segment"
)

// scripts are words of what people write in: each has its own way to join,
// stack, reorder or reverse letters.
func scripts() map[string][]string {
	return map[string][]string{
		"Latin":      {"office", "Ägypten", "AVATAR", "e\u0301te\u0301", "“It’s”", "12,5%", "short-term", "https://a.example/b-c/d?e=f"},
		"Cyrillic":   {"Київ", "ґрунтовно", "об’єкт", "їжак", "№ 7", "—", "й\u0301", "производство"},
		"Arabic":     {"العربية", "لا", "الإحصاء", "مُحَمَّد", "7.5%", "(2023)", "؟", "abc"},
		"Hebrew":     {"שלום", "בְּרֵאשִׁית", "ל-3.4%", "(1948)", "ABC", "״כן״", "׳"},
		"Chinese":    {"据统计局公布的数据", "，", "2023年", "（全国）", "粮食", "3.4%", "葛󠄀"},
		"Japanese":   {"日本語", "がギガ", "カ\u3099", "「はい」", "。", "ー", "ｶﾞ", "2023年"},
		"Devanagari": {"क्षत्रिय", "हिन्दी", "र्कि", "स्त्री", "श्रृंखला", "।", "१२३", "ज़्यादा"},
		"Thai":       {"ภาษาไทย", "น้ำ", "กำลัง", "ที่", "เก้าอี้", "ๆ", "๑๒๓"},
		"signs":      {"👩‍👩‍👧‍👦", "🇺🇦", "👍🏽", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☺", "a\u0308\u0323\u0301", "x⃣", "\u200d"},
	}
}

// In every script: each half of a cluster leads to the edge that is nearer, and
// a caret at that edge stands just there.
func TestPlacesAndOffsetsLeadToEachOther(t *testing.T) {
	m := measure(t)
	every := []string{" ", " ", "\n"}
	for name, words := range scripts() {
		every = append(every, words...)
		t.Run(name, func(t *testing.T) { pointing(t, m, append(words, " ", " ", "\n")) })
	}
	t.Run("mixed", func(t *testing.T) { pointing(t, m, every) })
}

func pointing(t *testing.T, m *typeset.Measure, words []string) {
	t.Helper()
	rapid.Check(t, func(t *rapid.T) {
		l := draw(t, m, words)
		checkLines(t, m, l)
		for i, line := range l.Lines {
			checkCarets(t, m, l, i)
			s, start := m.Shape(l, i), int(line.Start)
			for g := segment.Clusters(l.Words(i)); g.Next(); {
				checkHalves(t, s, start+g.Start(), start+g.End())
			}
		}
	})
}

// checkHalves holds that both halves of the cluster from start to end lead to
// its edges, and that these are where they lead to.
func checkHalves(t tester, s *typeset.Shaped, start, end int) {
	t.Helper()
	parts := s.Stretches(nil, start, end)
	if len(parts) != 1 || parts[0].Right-parts[0].Left < 1 {
		return // it takes no room
	}
	left, right := parts[0].Left, parts[0].Right
	before, behind := s.Caret(start), s.CaretBehind(end)
	if math.Abs(float64(before-behind)) < 1 || math.Abs(float64(left+right-before-behind)) > 0.1 {
		t.Fatalf("the cluster at %d is from %v to %v, its carets at %v and %v", start, left, right, before, behind)
	}
	for _, part := range []float32{0.02, 0.25, 0.45, 0.55, 0.75, 0.98} {
		x := left + part*(right-left)
		at, upper := s.Point(x)
		if nearer := math.Abs(float64(x-before)) < math.Abs(float64(x-behind)); nearer && (at != start || upper) || !nearer && (at != end || !upper) {
			t.Fatalf("%v of the cluster from %d to %d leads to %d, behind is %v", part, start, end, at, upper)
		}
	}
}

// What is drawn one by one, though it touches, has a seam.
func TestStretchesOfALineAreApart(t *testing.T) {
	m := measure(t)
	var every []string
	for _, words := range scripts() {
		every = append(every, words...)
	}
	slices.Sort(every)
	rapid.Check(t, func(t *rapid.T) {
		l := draw(t, m, append(every, " ", " ", "\n"))
		for i, line := range l.Lines {
			start := rapid.IntRange(int(line.Start), int(line.End)).Draw(t, "start")
			parts := m.Shape(l, i).Stretches(nil, start, rapid.IntRange(start, int(line.End)).Draw(t, "end"))
			for k, a := range parts {
				for _, b := range parts[k+1:] {
					if math.Abs(float64(a.Right-b.Left)) < 0.01 || math.Abs(float64(b.Right-a.Left)) < 0.01 {
						t.Fatalf("in %q %v and %v touch", l.Words(i), a, b)
					}
				}
			}
		}
	})
	l := typeset.NewLayout("في عام 2023 وفقًا", 20, 0)
	l.Wrap(m, 1000)
	if parts := m.Shape(l, 0).Stretches(nil, 0, len(l.Text)); len(parts) != 1 {
		t.Errorf("a line with a number in it is in %d stretches, want 1", len(parts))
	}
}
