package html_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"factdesk/export/exporttest"
)

// chromium has a browser without a window load the page at a path.
func chromium(t *testing.T, path string, flags ...string) (out, log string) {
	t.Helper()
	browser, err := exec.LookPath("chromium")
	if err != nil || testing.Short() {
		t.Skip("no Chromium here, or no time")
	}
	args := append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--user-data-dir=" + t.TempDir(),
	}, flags...)
	cmd := exec.CommandContext(t.Context(), browser, append(args, "file://"+filepath.ToSlash(path))...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	return stdout.String(), stderr.String()
}

func saved(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestABrowserShowsAndPrintsThePageUnderItsPolicy(t *testing.T) {
	path := saved(t, "page.html", written(t, gathered(t, exporttest.Sample())))
	pdf := path + ".pdf"
	_, log := chromium(t, path, "--no-pdf-header-footer", "--print-to-pdf="+pdf)
	if strings.Contains(log, "Content Security Policy") {
		t.Errorf("the page breaks its policy:\n%s", log)
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("no pdftotext here")
	}
	text, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Lower Marsh gets its bridge back", "Mostly false", "<https://council.example.org/accounts.pdf>"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no page says %q:\n%s", want, text)
		}
	}
}

// On paper a claim's card stands below its paragraph, two claims to a page: at the
// side of it each took a page, half of it empty.
func TestPaperIsUsed(t *testing.T) {
	path := saved(t, "page.html", written(t, gathered(t, exporttest.Large(12))))
	pdf := path + ".pdf"
	chromium(t, path, "--no-pdf-header-footer", "--print-to-pdf="+pdf)
	b, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(b, -1)); n < 2 || n > 8 {
		t.Errorf("twelve claims are printed on %d pages, want 2 to 8", n)
	}
}

// Nothing of the page is wider than a telephone, also where words are long.
func TestThePageFitsATelephone(t *testing.T) {
	r := gathered(t, exporttest.Sample())
	r.Claims[0].Statement = strings.Repeat("Donaudampfschifffahrts", 20)
	r.Article.Title = strings.Repeat("unbroken", 30)
	source := written(t, r)
	const tell = `<script>onload = () => parent.postMessage(document.documentElement.scrollWidth + " of " + innerWidth, "*")</script>`
	source = regexp.MustCompile(`<meta http-equiv[^>]*>`).ReplaceAllString(source, tell)
	inner := saved(t, "page.html", source)
	for _, width := range []int{360, 768, 1280} {
		outer := saved(t, "outer.html", fmt.Sprintf(`<!doctype html><title></title><script>
addEventListener("message", e => document.title = "wide " + e.data)</script>
<iframe width="%d" height="800" style="border:0" src="file://%s"></iframe>`, width, filepath.ToSlash(inner)))
		out, _ := chromium(t, outer, "--dump-dom", "--virtual-time-budget=2000", "--window-size=1400,900")
		var got, room int
		found := regexp.MustCompile(`wide [0-9]+ of [0-9]+`).FindString(out)
		if _, err := fmt.Sscanf(found, "wide %d of %d", &got, &room); err != nil {
			t.Fatalf("the page doesn't say how wide it is: %v", err)
		}
		if got > room || room > width {
			t.Errorf("the page takes %d of %d pixels", got, room)
		}
	}
}
