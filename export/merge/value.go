package merge

import (
	"errors"
	"strings"
	"unicode"

	"factdesk/claims"
	"factdesk/export"
)

// Errors of values that a field can't have.
var (
	errChars    = errors.New("it holds characters that can't be stored")
	errEmpty    = errors.New("a claim can't be without it")
	errChoice   = errors.New("it is none of the list")
	errRating   = errors.New("it is no rating of the scale")
	errDate     = errors.New("it can't be read as one day only: write a date as 2026-02-18")
	errEarly    = errors.New("a year before 1990 is hardly meant: write a date as 2026-02-18")
	errWithheld = errors.New("it held words that were withheld from the report, so it can only be changed on the desk")
	errPart     = errors.New("the cell could hold only a part of it, so it can only be changed on the desk")
)

// reading reads values as a field has them.
type reading struct{ scales []claims.Scale }

// value returns the words that mean what text does in field f: one way of
// writing for each meaning. It reports why there are none.
func (r reading) value(f Field, text string) (string, error) {
	text = tidy(text)
	if strings.ContainsFunc(text, unwritten) {
		return text, errChars
	}
	switch f {
	case Statement:
		if !strings.ContainsFunc(text, printed) {
			return text, errEmpty
		}
	case Tags:
		return strings.Join(TagsOf(text), "; "), nil
	case Priority:
		return choice(text, append(claims.Priorities(), ""))
	case Status:
		return choice(text, claims.Statuses())
	case Verdict:
		rating, err := r.rating(text)
		return export.RatingWords(rating.Rating), err
	case CheckAgain:
		return day(text)
	case Speaker, Rationale, SuggestedWording, EditorsNote:
	}
	return text, nil
}

// tidy returns text with line feeds for line ends and without blanks around it,
// which nobody sees in a cell.
func tidy(text string) string {
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return strings.TrimSpace(text)
}

// printed reports whether anybody sees r.
func printed(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }

// unwritten reports whether r is a character that no text of ours has.
func unwritten(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

// TagsOf returns the tags that text divides by semicolons, each once.
func TagsOf(text string) (tags []string) {
	had := map[string]bool{"": true}
	for part := range strings.SplitSeq(text, ";") {
		if tag := tidy(part); !had[tag] {
			had[tag] = true
			tags = append(tags, tag)
		}
	}
	return tags
}

// choice returns the one of all that text names.
func choice[T ~string](text string, all []T) (string, error) {
	for _, one := range all {
		if fold(text) == fold(export.Words(one)) || fold(text) == fold(string(one)) {
			return export.Words(one), nil
		}
	}
	return text, errChoice
}

// A given is a rating with where it is from. The zero Scale is no rating.
type given struct {
	claims.Rating

	scale claims.ScaleID
	place int
}

// rating returns the rating that text names, by its label, with or without its
// glyph, or none for an empty cell. A glyph alone may be meant in another way.
func (r reading) rating(text string) (given, error) {
	want := fold(text)
	none := given{Rating: export.NoVerdict()}
	if want == "" {
		return none, nil
	}
	all := []given{none}
	for _, scale := range r.scales {
		for i, rating := range scale.Ratings {
			all = append(all, given{rating, scale.ID, i + 1})
		}
	}
	for _, called := range []func(claims.Rating) string{
		export.RatingWords,
		func(r claims.Rating) string { return r.Label },
		func(r claims.Rating) string { return r.Glyph + r.Label },
	} {
		for _, g := range all {
			if fold(called(g.Rating)) == want {
				return g, nil
			}
		}
	}
	return given{Rating: claims.Rating{Label: text}}, errRating
}

// fold returns text in the form in which two ways of writing one name are equal:
// whatever the case, the blanks, and the quotation marks that programs like to
// replace.
func fold(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("’‘‛′´`", r):
			return '\''
		case strings.ContainsRune("“”„‟″", r):
			return '"'
		case strings.ContainsRune("‐‑–—−", r):
			return '-'
		case strings.ContainsRune("\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff", r):
			return -1 // not seen
		}
		return unicode.ToLower(r)
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// day returns the date that text writes, as a claims.Date.
func day(text string) (string, error) {
	for _, midnight := range []string{"T00:00:00Z", "T00:00:00.000", "T00:00:00", " 00:00:00", " 00:00"} {
		text = strings.TrimSuffix(text, midnight)
	}
	d, err := claims.ReadDate(text)
	if err != nil {
		return text, errDate
	}
	if t, err := d.Time(); err == nil && t.Year() < 1990 {
		return string(d), errEarly
	}
	return string(d), nil
}
