//go:build e2e && linux

package e2e_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/assets"
)

// An article is what the story is told with.
type article struct {
	text  string
	title string // what the program makes of its beginning
	quote string // what is tagged, somewhere it takes scrolling to
}

// anArticle returns the news report that lies beside the project, or where
// that's not to be had the sample that the program brings with it.
func anArticle(t testing.TB) article {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "articles", "geneva-talks.txt"))
	if err == nil {
		return article{
			text:  string(raw),
			title: "Ukraine and Russia's Geneva peace talks ended without a breakthrough",
			quote: "Russia occupies about 20% of Ukraine's national territory",
		}
	}
	t.Logf("the sample stands in for the news report: %v", err)
	text := assets.SampleArticle()
	title, _, _ := strings.Cut(text, "\n")
	return article{text: text, title: title, quote: "Russia holds about a fifth of Ukraine"}
}
