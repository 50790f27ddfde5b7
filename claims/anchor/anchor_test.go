package anchor_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"factdesk/claims/anchor"
)

func TestWhatIsDescribedHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Filter(utf8.ValidString).Draw(t, "text")
		start := rapid.IntRange(-1, len(text)+1).Draw(t, "start")
		end := rapid.IntRange(-1, len(text)+1).Draw(t, "end")
		check(t, text, anchor.Span{Start: start, End: end})
	})
}

func FuzzDescribe(f *testing.F) {
	f.Add("Russia occupies about 20% of Ukraine.", 0, 6)
	f.Add("Rußland 🇺🇦", 3, 5)
	f.Add("", 0, 0)
	f.Add("\xff\xff\xff", 1, 2)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		check(t, text, anchor.Span{Start: start, End: end})
	})
}

func check(t interface{ Fatalf(string, ...any) }, text string, span anchor.Span) {
	a, err := anchor.Describe(text, span)
	if err != nil {
		whole := span.Start >= 0 && span.Start < span.End && span.End <= len(text) &&
			utf8.RuneStart(text[span.Start]) && (span.End == len(text) || utf8.RuneStart(text[span.End]))
		if whole {
			t.Fatalf("Describe(%q, %v) = %v", text, span, err)
		}
		return
	}
	if err := a.Holds(text); err != nil || a.Span != span {
		t.Fatalf("Describe(%q, %v) = %+v, which doesn't hold: %v", text, span, a, err)
	}
	if err := a.Check(); err != nil {
		t.Fatalf("Check(%+v) = %v", a, err)
	}
	if !strings.Contains(text, a.Prefix+a.Quote+a.Suffix) {
		t.Fatalf("%+v isn't in %q", a, text)
	}
	for _, part := range []string{a.Prefix, a.Quote, a.Suffix} {
		if utf8.ValidString(text) && !utf8.ValidString(part) {
			t.Fatalf("Describe(%q, %v) cuts a character: %q", text, span, part)
		}
	}
	// It holds no more when the words are others.
	if other := strings.Repeat("\x00", len(text)); a.Quote != other[a.Start:a.End] && a.Holds(other) == nil {
		t.Fatalf("%+v holds in a text of zeros", a)
	}
}

func TestAnchorsThatDoNotHold(t *testing.T) {
	const text = "A naïve claim."
	good := anchor.Anchor{Span: anchor.Span{Start: 2, End: 8}, Quote: "naïve"}
	for name, row := range map[string]struct {
		a    anchor.Anchor
		want error
	}{
		"it holds":            {good, nil},
		"other words":         {anchor.Anchor{Span: good.Span, Quote: "native"}, anchor.ErrOther},
		"within a character":  {anchor.Anchor{Span: anchor.Span{Start: 2, End: 5}, Quote: "na\xc3"}, anchor.ErrOutside},
		"before the text":     {anchor.Anchor{Span: anchor.Span{Start: -1, End: 1}, Quote: "xA"}, anchor.ErrOutside},
		"after the text":      {anchor.Anchor{Span: anchor.Span{Start: 10, End: 99}}, anchor.ErrOutside},
		"the end first":       {anchor.Anchor{Span: anchor.Span{Start: 5, End: 2}}, anchor.ErrEmpty},
		"numbers at the edge": {anchor.Anchor{Span: anchor.Span{Start: 0, End: 1<<63 - 1}}, anchor.ErrOutside},
	} {
		t.Run(name, func(t *testing.T) {
			if err := row.a.Holds(text); !errors.Is(err, row.want) {
				t.Errorf("Holds = %v, want %v", err, row.want)
			}
		})
	}
}

func TestSpans(t *testing.T) {
	s := anchor.Span{Start: 2, End: 5}
	if s.Len() != 3 || s.Empty() || !s.Contains(2) || s.Contains(5) || s.Contains(1) {
		t.Errorf("%v: length %d, empty %v", s, s.Len(), s.Empty())
	}
	for o, want := range map[anchor.Span]bool{
		{Start: 0, End: 2}: false, {Start: 0, End: 3}: true, {Start: 3, End: 4}: true,
		{Start: 4, End: 9}: true, {Start: 5, End: 9}: false, {Start: 3, End: 3}: false,
	} {
		if s.Overlaps(o) != want || o.Overlaps(s) != want {
			t.Errorf("%v overlaps %v: want %v", s, o, want)
		}
	}
}

// An anchor is made of the words that were chosen, and holds as long as they
// stand there.
func ExampleDescribe() {
	a, err := anchor.Describe("He said Russia occupies about 20%.", anchor.Span{Start: 8, End: 14})
	fmt.Println(a.Quote, err, a.Holds("He says Russia occupies about 20%."), a.Holds("He said that Russia occupies about 20%."))
	// Output: Russia <nil> <nil> the text at the span is not the quote
}
