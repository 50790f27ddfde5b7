package attribution

import (
	"strings"
	"time"
)

// dated is the date in brackets that the day at the token i is, seen from the
// day of publication; or "" where that isn't sure. A day of the week is the next
// one where its clause speaks of the future, the last one where it speaks of
// the past, and none where it does both.
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
	if !ok || i > 0 && r.tokens[i-1].class&when != 0 || i+1 < len(r.tokens) && (r.tokens[i+1].shape == digit || r.tokens[i+1].class&month != 0) {
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

// tense says what the clause of the token i speaks of: future or past, or
// neither for sure.
func (r *Reading) tense(i int) class {
	u := r.units[r.unitOf(i)]
	var seen class
	from, to := i, i+1
	for from > u.from && !r.is(from-1, ",;:—–") {
		from--
	}
	for to < u.to && !r.is(to, ",;:—–") {
		to++
	}
	for k := from; k < to; k++ {
		if !r.free(k) {
			continue
		}
		t := r.tokens[k]
		seen |= t.class & (future | past)
		if t.shape == lower && strings.HasSuffix(r.of(k), "ed") && r.english() {
			seen |= past
		}
	}
	if seen == future || seen == past {
		return seen
	}
	return 0
}

func (r *Reading) bracket(day time.Time) string {
	if !r.english() {
		return "(" + day.Format(time.DateOnly) + ")"
	}
	return "(" + day.Format("2 January 2006") + ")"
}
