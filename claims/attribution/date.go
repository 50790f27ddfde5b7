package attribution

import (
	"strings"
	"time"
)

// dated is the date in brackets that the day at the token i is, seen from the
// day of publication; or "" where that isn't sure. A day of the week is the next
// one where its clause speaks of the future, the last one where it speaks of
// the past, and none where it may do either.
func (r *Reading) dated(i int, published time.Time) string {
	if published.IsZero() || !r.free(i) || r.tokens[i].owner {
		return ""
	}
	word := strings.ToLower(r.of(i))
	switch word {
	case "yesterday":
		return r.bracket(published.AddDate(0, 0, -1))
	case "today":
		return r.bracket(published)
	case "tomorrow":
		return r.bracket(published.AddDate(0, 0, 1))
	}
	after, ok := r.words.days[word]
	if !ok || r.goesOnAsDate(i) {
		return ""
	}
	const week = 7
	ahead := (after - (int(published.Weekday())+week-1)%week + week) % week
	tense := r.tense(i)
	if tense == past {
		return r.bracket(published.AddDate(0, 0, (ahead-week)%week))
	}
	if tense == 0 || ahead == 0 {
		return "" // today, or a week from now?
	}
	return r.bracket(published.AddDate(0, 0, ahead))
}

// goesOnAsDate reports whether a date follows the day at the token i, or word
// that it's one of many: "Friday, 6 February", "Friday afternoons".
func (r *Reading) goesOnAsDate(i int) bool {
	next := i + 1
	if r.is(next, ",") {
		next++
	}
	if next >= len(r.tokens) {
		return false
	}
	t := r.tokens[next]
	if t.shape == digit || t.class&month != 0 {
		return true
	}
	one, many := strings.CutSuffix(r.of(next), "s")
	return many && next == i+1 && r.words.class(one)&when != 0
}

func (r *Reading) bracket(day time.Time) string {
	if !r.english() {
		return "(" + day.Format(time.DateOnly) + ")"
	}
	return "(" + day.Format("2 January 2006") + ")"
}
