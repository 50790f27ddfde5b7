package desk_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/app/desk"
	"factdesk/claims"
	"factdesk/claims/anchor"
	"factdesk/export"
	"factdesk/export/merge"
	"factdesk/export/xlsx"
	"factdesk/export/xlsx/back"
	"factdesk/export/xlsx/xlsxtest"
	"factdesk/storage/memstore"
)

// editsName says how many cells are edited in all; a few hundred where it doesn't.
const editsName = "FACTDESK_SHEET_EDITS"

// A fate is what became of an edit that an editor made.
type fate string

// The fates. The last two must not be.
const (
	lands     fate = "lands"
	conflicts fate = "conflicts"
	agreed    fate = "both to the same"
	listed    fate = "listed"
	lost      fate = "silently lost"
	misplaced fate = "misplaced"
)

// Whatever an editor does to a sheet, and whatever happens on the desk meanwhile:
// each edit lands, conflicts or is listed, what lands is undone in one step, and
// nothing else happens.
func TestNoEditOfASheetIsLostOrMisplaced(t *testing.T) {
	want, made := 300, 0
	if s := os.Getenv(editsName); s != "" {
		want, _ = strconv.Atoi(s) //nolint:errcheck // then none is made, which shows
	}
	fates := map[fate]int{}
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue {
		must(t, flag.Set("rapid.checks", "25"))
		defer flag.Set("rapid.checks", f.DefValue) //nolint:errcheck // it's its own value
	}
	for made < want {
		before := made
		rapid.Check(t, func(rt *rapid.T) {
			for f, n := range newTrip(t, rt).run() {
				fates[f] += n
				made += n
			}
		})
		if t.Failed() || made == before {
			break
		}
	}
	line := fmt.Sprintf("%d edits of cells", made)
	for _, f := range []fate{lands, conflicts, agreed, listed, lost, misplaced} {
		line += fmt.Sprintf(" · %s %d", f, fates[f])
	}
	t.Log(line)
}

// A trip is a sheet's way out and back.
type trip struct {
	t     *testing.T
	rt    *rapid.T
	desk  *desk.Desk
	id    claims.ArticleID
	ids   []claims.ClaimID
	sent  export.Report
	typed map[at]entry
}

type at struct {
	claim claims.ClaimID
	field merge.Field
}

// An entry is what was typed into a cell, and the words that mean the same, if
// it means anything.
type entry struct {
	value any
	means string
	valid bool
}

func newTrip(t *testing.T, rt *rapid.T) *trip {
	t.Helper()
	s := &trip{t: t, rt: rt, desk: openDesk(t, new(memstore.Store)), typed: map[at]entry{}}
	var err error
	s.id, err = s.desk.AddArticle(t.Context(), claims.Article{Title: "Talks"}, claims.Version{Text: strings.Repeat(text+"\n", 4)})
	must(t, err)
	for i := range rapid.IntRange(1, 5).Draw(rt, "claims") {
		id, err := s.desk.Tag(t.Context(), s.id, anchor.Span{Start: i * 25, End: i*25 + 24}, 0)
		must(t, err)
		s.ids = append(s.ids, id)
	}
	for range rapid.IntRange(0, 12).Draw(rt, "acts before") {
		s.act()
	}
	return s
}

// words are what people write, and worse.
func (s *trip) words() string {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "=1+1", "_x0041_", "+one", "“so”", "1905", "TRUE", "two; three", "a claim"}),
		rapid.StringOfN(rapid.SampledFrom([]rune("abc  \n\r\t;_x0041_é😀\u00a0=\"”'’\x07")), 0, 12, -1),
	).Draw(s.rt, "words")
}

// must fails the trip, and has a shorter one be looked for.
func (s *trip) must(err error) {
	if err != nil {
		s.rt.Fatal(err)
	}
}

// act changes something on the desk.
func (s *trip) act() {
	id := rapid.SampledFrom(s.ids).Draw(s.rt, "claim")
	words, err := s.words(), error(nil)
	switch f := rapid.SampledFrom(merge.Fields()).Draw(s.rt, "field"); f {
	case merge.Verdict:
		err = s.desk.Decide(s.t.Context(), id, rapid.IntRange(0, 8).Draw(s.rt, "rating"))
	case merge.Rationale:
		err = s.desk.Explain(s.t.Context(), id, words)
	default:
		err = s.desk.Revise(s.t.Context(), "Edit", id, func(c *claims.Claim) { s.set(c, f, words) })
	}
	s.must(err)
}

func (s *trip) set(c *claims.Claim, f merge.Field, words string) {
	switch f {
	case merge.Statement:
		c.Statement = words + "."
	case merge.Speaker:
		c.Speaker = words
	case merge.Tags:
		c.Tags = merge.TagsOf(words)
	case merge.Priority:
		c.Priority = rapid.SampledFrom(claims.Priorities()).Draw(s.rt, "priority")
	case merge.CheckAgain:
		c.CheckAgain = rapid.SampledFrom([]claims.Date{"", "2026", "2026-06", "2026-06-01", "2027-01-31"}).Draw(s.rt, "date")
	case merge.SuggestedWording:
		c.SuggestedWording = words
	case merge.Status:
		c.Status = rapid.SampledFrom(claims.Statuses()).Draw(s.rt, "status")
	case merge.EditorsNote:
		c.EditorsNote = words
	}
}

// entry is what an editor types into a cell of a field.
func (s *trip) entry(f merge.Field) entry {
	pick := func(of ...entry) entry { return rapid.SampledFrom(of).Draw(s.rt, "typed") }
	nonsense := entry{value: "perhaps", means: "perhaps"}
	switch f {
	case merge.Verdict:
		return pick(entry{"✗ False", "✗ False", true}, entry{"true", "✓ True", true}, entry{true, "✓ True", true},
			entry{"", "○ No verdict yet", true}, entry{"≈ mostly true ", "≈ Mostly true", true}, nonsense)
	case merge.Priority:
		return pick(entry{"High", "High", true}, entry{"low ", "Low", true}, entry{"", "", true}, nonsense)
	case merge.Status:
		return pick(entry{"Verified", "Verified", true}, entry{"fix needed", "Fix needed", true}, entry{"", "", false}, nonsense)
	case merge.CheckAgain:
		return pick(entry{46174, "2026-06-01", true}, entry{"1 June 2026", "2026-06-01", true}, entry{"2026-06", "2026-06", true},
			entry{"", "", true}, entry{"3/4/2026", "3/4/2026", false}, nonsense)
	}
	words := s.words()
	plain := strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ReplaceAll(words, "\x07", "\ufffd")))
	if f == merge.Tags {
		plain = strings.Join(merge.TagsOf(plain), "; ")
	}
	return entry{strings.ReplaceAll(words, "\x07", "\ufffd"), plain, !strings.Contains(words, "\x07") && (f != merge.Statement || plain != "")}
}

// run sends the sheet out, has both sides edited, and brings it back.
func (s *trip) run() map[fate]int {
	var err error
	s.sent, err = s.desk.Report(s.t.Context(), s.id)
	s.must(err)
	var file bytes.Buffer
	s.must(xlsx.Write(s.t.Context(), &file, s.sent))
	for range rapid.IntRange(0, 16).Draw(s.rt, "acts meanwhile") {
		s.act()
	}
	edited := s.edit(file.Bytes())
	sheet, err := back.Read(s.t.Context(), bytes.NewReader(edited), int64(len(edited)))
	s.must(err)
	found, err := s.desk.CompareSheet(s.t.Context(), sheet)
	if errors.Is(err, desk.ErrNoSuchArticle) && sheet.Origin.Article == "" {
		return map[fate]int{listed: len(s.typed)} // nothing is left to know it by
	}
	s.must(err)
	fates := s.judge(sheet.Origin, found)
	s.apply(sheet, found)
	return fates
}

// edit edits the sheet.
func (s *trip) edit(file []byte) []byte {
	b := xlsxtest.Open(file)
	line := map[claims.ClaimID]int{}
	for i, c := range s.sent.Claims {
		line[c.ID] = i + 2
	}
	for range rapid.IntRange(1, 8).Draw(s.rt, "edits") {
		a := at{rapid.SampledFrom(s.ids).Draw(s.rt, "row"), rapid.SampledFrom(merge.Fields()).Draw(s.rt, "column")}
		e := s.entry(a.field)
		b.Set(a.field.String(), line[a.claim], e.value)
		s.typed[a] = e
	}
	lines := make([]int, 0, len(s.ids))
	for i := range s.ids {
		lines = append(lines, i+2)
	}
	for range rapid.IntRange(0, 3).Draw(s.rt, "shuffles") {
		s.shuffle(b, lines)
	}
	return b.Bytes()
}

// shuffle does to the sheet what changes no cell, or takes some away.
func (s *trip) shuffle(b *xlsxtest.Book, lines []int) {
	some := rapid.SampledFrom(lines).Draw(s.rt, "line")
	columns := make([]int, b.Columns())
	for i := range columns {
		columns[i] = i
	}
	switch rapid.IntRange(0, 9).Draw(s.rt, "shuffle") {
	case 0, 1:
		b.Sort(rapid.Permutation(lines).Draw(s.rt, "rows"))
	case 2:
		b.Order(rapid.Permutation(columns).Draw(s.rt, "columns"))
	case 3:
		b.Hide(some)
	case 4:
		b.Remove(some)
	case 5:
		b.Duplicate(some)
	case 6:
		b.Insert(some)
	case 7:
		if b.HasSheet("Factdesk") {
			b.RemoveSheet("Factdesk")
		}
	case 8:
		b.Set("Claim ID", some, "")
	case 9:
		if b.Column("Speaker") > 0 {
			b.RemoveColumn("Speaker")
		}
	}
}

// judge says what became of each edit.
func (s *trip) judge(origin merge.Origin, found merge.Result) map[fate]int {
	now, err := s.desk.Report(s.t.Context(), s.id)
	s.must(err)
	fates := map[fate]int{}
	for a, e := range s.typed {
		f := s.fate(a, e, found, now)
		fates[f]++
		if f == lost || f == misplaced {
			s.rt.Errorf("%v of %v, typed %q: %s; got %+v and listed %q", a.field, a.claim, e.value, f, found.Differences, found.Listed)
		}
	}
	for _, d := range found.Differences {
		meanwhile := s.cell(s.sent, d.Claim, d.Field) != s.cell(now, d.Claim, d.Field)
		if d.Known && d.Conflict() != meanwhile || !d.Known && origin.Edit > 0 {
			s.rt.Errorf("%+v is taken for a conflict or not, and the desk has changed it: %v", d, meanwhile)
		}
		if _, edited := s.typed[at{d.Claim, d.Field}]; !edited && d.Known {
			fates[misplaced]++
			s.rt.Errorf("nobody has typed %+v", d)
		}
	}
	return fates
}

func (s *trip) fate(a at, e entry, found merge.Result, now export.Report) fate {
	for _, d := range found.Differences {
		switch {
		case d.Claim != a.claim || d.Field != a.field:
		case d.Sheet != e.means || !e.valid:
			return misplaced
		case d.Conflict():
			return conflicts
		default:
			return lands
		}
	}
	was, is := s.cell(s.sent, a.claim, a.field), s.cell(now, a.claim, a.field)
	no := 1 + slices.IndexFunc(now.Claims, func(c export.Claim) bool { return c.ID == a.claim })
	if e.means == was || e.means == is && e.valid {
		return agreed
	}
	for _, words := range found.Listed {
		if strings.Contains(words, fmt.Sprintf("claim %d (", no)) || strings.Contains(words, fmt.Sprintf("Claim %d (", no)) ||
			strings.Contains(words, fmt.Sprintf("“%v”", a.field)) || strings.Contains(words, "has no Claim ID") {
			return listed
		}
	}
	return lost
}

// cell returns what a report shows of a claim, without the blanks around it.
func (s *trip) cell(r export.Report, id claims.ClaimID, f merge.Field) string {
	i := slices.IndexFunc(r.Claims, func(c export.Claim) bool { return c.ID == id })
	shown := xlsx.Shown(f.Of(r.Claims[i].Editable()))
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(shown))
}

// apply applies all differences, and takes them back.
func (s *trip) apply(sheet merge.Sheet, found merge.Result) {
	before := s.page()
	s.must(s.desk.ApplySheet(s.t.Context(), "Edda Editor", sheet, found.Differences))
	if len(found.Differences) == 0 {
		return
	}
	now, err := s.desk.Report(s.t.Context(), s.id)
	s.must(err)
	for _, d := range found.Differences {
		claim := now.Claims[d.No-1]
		if got := d.Field.Of(claim.Editable()); got != d.Sheet {
			s.rt.Errorf("%v of claim %d is %q once it's applied, want %q", d.Field, d.No, got, d.Sheet)
		}
	}
	e, err := s.desk.Undo(s.t.Context())
	s.must(err)
	if got := s.page(); e.Name != "Apply edited sheet" || !reflect.DeepEqual(got, before) {
		s.rt.Errorf("%q undone, got %+v, want %+v", e.Name, got, before)
	}
}

func (s *trip) page() []desk.Judged {
	p, err := s.desk.Page(s.t.Context(), s.id)
	s.must(err)
	return p.Claims
}

// sent returns the sheet of a desk's only article once it was edited.
func sent(t *testing.T, d *desk.Desk, id claims.ArticleID, edit func(*xlsxtest.Book)) merge.Sheet {
	t.Helper()
	return ordered(t, d, desk.Order{Articles: []claims.ArticleID{id}, Profile: export.Editor}, edit)
}

func TestASheetIsAppliedInTheEditorsName(t *testing.T) {
	d := newDesk(t)
	a, id := newClaim(t, d)
	s := sent(t, d, a, func(b *xlsxtest.Book) {
		b.Set("Verdict", 2, "Mostly false")
		b.Set("Rationale", 2, "The maps say less.")
	})
	found, err := d.CompareSheet(t.Context(), s)
	must(t, err)
	must(t, d.ApplySheet(t.Context(), "Edda  Editor", s, found.Differences))
	c := card(t, d, id)
	if c.Judge != "Edda Editor" || c.Verdict.Rating != 4 || c.Verdict.Rationale != "The maps say less." {
		t.Errorf("got the verdict %+v by %q", c.Verdict, c.Judge)
	}
	must(t, d.Decide(t.Context(), id, 1))
	if c := card(t, d, id); c.Judge != analyst {
		t.Errorf("got %q, want the analyst to go on", c.Judge)
	}
	if err := d.ApplySheet(t.Context(), "Edda Editor", s, found.Differences); !errors.Is(err, desk.ErrMoved) {
		t.Errorf("got %v, want %v", err, desk.ErrMoved)
	}
}

func TestSheetsThatDontBelongHere(t *testing.T) {
	d := newDesk(t)
	a, _ := newClaim(t, d)
	asIs := func(*xlsxtest.Book) {}
	s := sent(t, d, a, asIs)
	other := newDesk(t)
	otherArticle, _ := newClaim(t, other)
	later, changed, none := s, s, sent(t, other, otherArticle, func(b *xlsxtest.Book) { b.RemoveSheet("Factdesk"); b.RemoveSheet("Summary") })
	several, public := s, s
	several.Origin.Several, public.Origin.Public = true, true
	later.Origin.Edit = 1000
	changed.Origin.Version = claims.NewID[claims.Version]().String()
	for name, row := range map[string]struct {
		sheet merge.Sheet
		want  error
	}{
		"of another desk":                     {sent(t, other, otherArticle, asIs), desk.ErrNoSuchArticle},
		"the same, with nothing but its rows": {none, desk.ErrNoSuchArticle},
		"later than the desk":                 {later, desk.ErrLater},
		"of several articles":                 {several, desk.ErrSeveral},
		"for the public":                      {public, desk.ErrPublic},
		"of another version":                  {changed, desk.ErrOtherVersion},
	} {
		if _, err := d.CompareSheet(t.Context(), row.sheet); !errors.Is(err, row.want) {
			t.Errorf("%s: got %v, want %v", name, err, row.want)
		}
	}
}
