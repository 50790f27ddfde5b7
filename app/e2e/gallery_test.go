//go:build e2e && linux

package e2e_test

import (
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"testing"
	"time"

	"factdesk/app/desk"
	"factdesk/app/place"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/storage"
	"factdesk/storage/badgerstore"
	"factdesk/storage/intake"
)

// The window as it looks with what it may come to show. Whether it looks well is
// for people to say: the pictures are kept as gallery-*.png.
func TestGallery(t *testing.T) {
	for _, scene := range []struct {
		name, theme string
		scale       int
		fill        filling
		shows       string
	}{
		{"nothing", "light", 1, nil, "Paste an article"},
		{"light", "light", 1, sample, "4 of 10 decided"},
		{"dark", "dark", 1, sample, "4 of 10 decided"},
		{"double", "light", 2, sample, "4 of 10 decided"},
		{"no-claims", "light", 1, withClaims("A short note\n\nNobody has claimed anything in it yet.", nil), "A short note"},
		{"ukrainian", "light", 1, withClaims(ukrainian, everySecond), " decided"},
		{"arabic", "dark", 1, withClaims(arabic, everySecond), " decided"},
		{"overlapping", "light", 1, withClaims(overlapping, nested), " decided"},
		{"overlapping-dark", "dark", 1, withClaims(overlapping, nested), " decided"},
		{"ten-thousand", "light", 1, tenThousand, "of 10000 decided"},
	} {
		t.Run(scene.name, func(t *testing.T) {
			h := newHome(t)
			h.theme, h.scale = scene.theme, strconv.Itoa(scene.scale)
			if scene.fill != nil {
				fillDesk(t, h.desk(), scene.fill)
			}
			screen := newScreenOf(t, scene.scale*screenWidth, scene.scale*screenHeight)
			c := &hands{program: screen.start(h)}
			c.wait("", scene.shows)
			if strings.HasSuffix(scene.shows, " decided") {
				c.wait("Label", "Verdict") // the panel comes after the text
			}
			c.keep("gallery-" + scene.name + ".png")
			c.close()
		})
	}
}

// A filling puts something on a desk, and returns where the analyst is then.
type filling func(t *testing.T, s storage.Store, d *desk.Desk) place.Place

// fillDesk makes a desk in dir, filled by fill.
func fillDesk(t *testing.T, dir string, fill filling) {
	t.Helper()
	keeper := badgerstore.Keeper{Now: time.Now, Log: slog.New(slog.DiscardHandler)}
	store, err := keeper.Open(t.Context(), dir, storage.How{})
	must(t, err)
	d, err := desk.Open(t.Context(), store, time.Now)
	must(t, err)
	_, err = d.SignIn(t.Context(), checker)
	must(t, err)
	at := fill(t, store, d)
	must(t, store.Close())
	book := place.Open(dir)
	book.Note(at)
	must(t, book.Save())
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func sample(t *testing.T, _ storage.Store, d *desk.Desk) place.Place {
	t.Helper()
	id, err := d.AddSample(t.Context())
	must(t, err)
	page, err := d.Page(t.Context(), id)
	must(t, err)
	return place.Place{Article: id, Claim: page.Claims[0].Claim.ID}
}

// withClaims fills a desk with one article, whose claims are the spans that of
// returns for its text, and chooses the one in the middle.
func withClaims(text string, of func(text string) []anchor.Span) filling {
	return func(t *testing.T, _ storage.Store, d *desk.Desk) place.Place {
		t.Helper()
		taken, err := intake.Text("gallery.txt", []byte(text))
		must(t, err)
		id, err := d.AddArticle(t.Context(), claims.Article{Title: taken.Title, Outlet: "The Gallery"}, claims.Version{Text: taken.Text})
		must(t, err)
		at := place.Place{Article: id}
		if of == nil {
			return at
		}
		spans := of(taken.Text)
		for i, span := range spans {
			claim, err := d.Tag(t.Context(), id, span, i%9)
			must(t, err)
			if i == len(spans)/2 {
				at.Claim = claim
			}
		}
		return at
	}
}

// everySecond returns every second sentence of text, as far as a full stop tells.
func everySecond(text string) (all []anchor.Span) {
	start := 0
	for i, r := range text {
		if r != '.' && r != '؟' {
			continue
		}
		if start%2 == 0 {
			all = append(all, anchor.Span{Start: start, End: i})
		}
		for start = i + len(string(r)); start < len(text) && strings.ContainsRune(" \n", rune(text[start])); start++ {
			continue
		}
	}
	return all
}

// nested returns spans that overlap each other and stand in each other.
func nested(text string) (all []anchor.Span) {
	for _, words := range []string{
		"The ministry said on Monday that 12,000 people had left the valley since March, a third of them children, and that nine in ten would come back",
		"12,000 people had left the valley since March",
		"since March, a third of them children",
		"a third of them children, and that nine in ten would come back",
		"nine in ten would come back by winter",
		"12,000",
	} {
		at := strings.Index(text, words)
		all = append(all, anchor.Span{Start: at, End: at + len(words)})
	}
	return all
}

// tenThousand puts an article of 1 MB and its claims on a desk by one edit: to
// tag them one by one would take a minute.
func tenThousand(t *testing.T, s storage.Store, d *desk.Desk) place.Place {
	t.Helper()
	by, err := d.SignIn(t.Context(), checker)
	must(t, err)
	id, err := d.AddArticle(t.Context(), claims.Article{Title: "A report of a thousand pages"}, claims.Version{Text: long()})
	must(t, err)
	page, err := d.Page(t.Context(), id)
	must(t, err)
	tag := claims.Edit{ID: claims.NewID[claims.Edit](), Name: "Tag claims", By: by.ID, At: time.Now().UTC()}
	at := place.Place{Article: id}
	for i := range 10_000 {
		held, err := anchor.Describe(page.Version.Text, anchor.Span{Start: i * 100, End: i*100 + 60})
		must(t, err)
		c := claims.Claim{
			ID: claims.NewID[claims.Claim](), Article: id, Version: page.Version.ID, Anchor: held,
			Statement: held.Quote, Status: claims.ToCheck,
		}
		v := claims.Verdict{
			Article: id, Claim: c.ID, Scale: page.Scale.ID, Rating: 1 + i%8, By: by.ID, At: tag.At,
		}
		tag.Changes = append(tag.Changes, claims.Change{After: c}, claims.Change{After: v})
		at.Claim = c.ID
	}
	_, err = s.Apply(t.Context(), tag)
	must(t, err)
	return at
}

func long() string {
	var b strings.Builder
	b.WriteString("A report of a thousand pages\n\n")
	for i := 0; b.Len() < 1<<20; i++ {
		fmt.Fprintf(&b, "In year %d the commission counted %d cases, %d more than the year before, and asked for %d new posts. ", 1900+i%125, i*37%9999, i*13%99, i%17)
		if i%6 == 5 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

const overlapping = `Leaving the valley

The ministry said on Monday that 12,000 people had left the valley since March, a third of them children, and that nine in ten would come back by winter. Aid workers on the road counted fewer.

“We have stopped believing in winter”, said one of them.`

const ukrainian = `Скільки вугілля залишилося

За словами міністра, на складах лежить 1,9 мільйона тонн вугілля. Торік у цей час було 2,3 мільйона. Експерти Київської школи економіки вважають, що цього вистачить до лютого. «Ґрунтовних підстав для паніки немає», – додав їхній представник. Найбільша теплоелектростанція країни стоїть від п’ятниці.

Експорт електроенергії зріс на 12 % порівняно з червнем. Уряд обіцяє не підвищувати тарифів до весни.`

const arabic = `كم بقي من القمح

قال الوزير يوم الاثنين إن المخزون يبلغ 1,9 مليون طن. وكان قبل عام 2,3 مليون طن. ويرى خبراء جامعة Cairo أن ذلك يكفي حتى فبراير 2025. ولم ترد الوزارة على أسئلة الصحفيين. وارتفعت الأسعار بنسبة 12% منذ يونيو.

وعدت الحكومة بألا ترفع الأسعار قبل الربيع.`
