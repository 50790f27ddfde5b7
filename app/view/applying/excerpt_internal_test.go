package applying

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestOfLongTextsWhatDiffersIsShown(t *testing.T) {
	long := strings.Repeat("The register of the year before says otherwise. ", 20)
	hans := strings.Repeat("去年的登记簿并不这么说。", 40)
	for name, row := range map[string]struct {
		texts, want []string
	}{
		"short": {[]string{"a b", "a c", ""}, []string{"a b", "a c", ""}},
		"at both ends": {
			[]string{"It could not be. " + long + "So far.", "It couldn't be. " + long + "So far, and further.", ""},
			[]string{
				"It could not be. The register of the year before says otherwise. The register … otherwise. The register of the year before says otherwise. So far.",
				"It couldn't be. The register of the year before says otherwise. … otherwise. The register of the year before says otherwise. So far, and further.",
				"",
			},
		},
		"a word more": {
			[]string{long + long, long + "Really. " + long, long + long},
			[]string{
				"… says otherwise. The register of the year before says otherwise. The register of the year before says otherwise. The register …",
				"… otherwise. The register of the year before says otherwise. Really. The register of the year before says otherwise. The register …",
				"… says otherwise. The register of the year before says otherwise. The register of the year before says otherwise. The register …",
			},
		},
	} {
		if got := excerpts(row.texts...); !slices.Equal(got, row.want) {
			t.Errorf("%s: got %q\nwant %q", name, got, row.want)
		}
	}
	got := excerpts(hans+hans, hans+"真的。"+hans, "")
	if !strings.Contains(got[1], "真的") || utf8.RuneCountInString(got[0]) > 3*beside {
		t.Errorf("without blanks: got %q", got)
	}
}

// Whatever is changed in a long text is among what is shown, or more of it is said
// to follow.
func TestNoDifferenceIsLeftOutOfAnExcerpt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"one", "two", "three", "four", "a\nb"}), 80, 300).Draw(t, "words")
		now := strings.Join(words, " ")
		for range rapid.IntRange(1, 3).Draw(t, "changes") {
			at := rapid.IntRange(0, len(words)-1).Draw(t, "at")
			words = slices.Insert(slices.Clone(words), at, "NEW")
		}
		sheet := strings.Join(words, " ")
		got := excerpts(now, sheet, now)
		if n := strings.Count(got[1], "NEW"); n < strings.Count(sheet, "NEW") && !strings.HasSuffix(got[1], " …") {
			t.Errorf("got %q of %q", got[1], sheet)
		}
		for i, text := range []string{now, sheet, now} {
			for part := range strings.SplitSeq(got[i], "…") {
				if !strings.Contains(text, strings.TrimSpace(part)) {
					t.Errorf("%q isn't in %q", part, text)
				}
			}
			if utf8.RuneCountInString(got[i]) > enough+20*2 {
				t.Errorf("%d characters are shown", utf8.RuneCountInString(got[i]))
			}
		}
	})
}
