package html_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"
)

// Words stand out from their ground by 4.5 to 1 at least, in the light and in the
// dark, as WCAG 2 asks for at its level AA.
func TestWordsStandOutFromTheirGround(t *testing.T) {
	b, err := os.ReadFile("page.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, ok := strings.Cut(string(b), "prefers-color-scheme: dark")
	if !ok {
		t.Fatal("there are no colours for the dark")
	}
	for name, part := range map[string]string{"light": light, "dark": dark} {
		colors := map[string]float64{}
		for _, c := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{6})`).FindAllStringSubmatch(part, -1) {
			colors[c[1]] = luminance(t, c[2])
		}
		pairs := [][2]string{{"ink", "ground"}, {"ink", "card"}, {"muted", "ground"}, {"muted", "card"}, {"link", "ground"}, {"link", "card"}}
		for _, tone := range []string{"undecided", "supported", "partly", "refuted", "misleading", "unproven"} {
			pairs = append(pairs, [2]string{tone, tone + "-ground"}, [2]string{"ink", tone + "-ground"}, [2]string{tone, "ground"})
		}
		for _, p := range pairs {
			if got := contrast(colors[p[0]], colors[p[1]]); got < 4.5 {
				t.Errorf("%s: %s on %s stands out by %.2f only", name, p[0], p[1], got)
			}
		}
	}
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	var r, g, b int
	if _, err := fmt.Sscanf(hex, "%02x%02x%02x", &r, &g, &b); err != nil {
		t.Fatal(err)
	}
	linear := func(part int) float64 {
		v := float64(part) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
