package segment

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Long paragraphs, some without a blank.
func paragraphs() map[string]string {
	return map[string]string{
		"Japanese": strings.Repeat("会談は合意なく終わりました。当局者が発表した。", 15000),
		"Thai":     strings.Repeat("การเจรจาสิ้นสุดลงโดยไม่มีข้อตกลง", 10000),
		"English":  strings.Repeat("The U.S. said talks ended at 5.30 p.m. on Monday. “It is over,” Mr. Smith said. ", 12000),
		"brackets": strings.Repeat("(.)[!]{?}", 100000),
	}
}

// What is looked at to find a word doesn't grow with its paragraph.
func TestAWordIsFoundFromNearby(t *testing.T) {
	for name, text := range paragraphs() {
		for at := clamp(text, len(text)/2); at < len(text)/2+200; at = clamp(text, at+4) {
			if from := wordEdge(text, at); at-from > 64 {
				t.Errorf("%s: looks back from %d to %d", name, at, from)
			}
		}
	}
}

func TestASentenceIsFoundFromNearby(t *testing.T) {
	for name, text := range paragraphs() {
		if name == "Thai" || name == "brackets" {
			continue // one sentence, that has no word to begin at
		}
		in := tongue{text: text}
		c := in.cutter(text)
		for at := len(text) / 2; at < len(text)/2+500; at++ {
			if s, sure := c.around(at, nearby); !sure || at-s.Start > nearby || s.End-at > nearby {
				t.Fatalf("%s: at %d: got %v, sure: %v", name, at, s, sure)
			}
		}
	}
}

// From however near a sentence is looked for: where it's found, it's the one
// that the whole paragraph has there.
func TestASentenceFromNearbyIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{
			"Ann,", "Dear Bob,", "We are so", "ann@example.com", "<a...@b.c>", "http://example.com/a?B=c", "x@y", "06/12/2000", "10:20 AM", "Ann Lee 06/12/2000 14:57:01",
			"-----", "*****", "_________", "==", "--", "Thanks,", "Ann Lee", "Email:", "so.", "no. i did", "??", "...", "The", "(see)", ":-)",
		}), 1, 40).Draw(t, "parts"), " ")
		in := tongue{text: text}
		c := in.cutter(text)
		for whole := c; whole.next(); {
			for at := whole.held.Start; at < whole.held.End; at++ {
				for _, back := range []int{1, 8, 30} {
					if s, sure := c.around(at, back); sure && s != whole.held {
						t.Fatalf("%q: at %d from %d back: got %v, want %v", text, at, back, s, whole.held)
					}
				}
			}
		}
	})
}
