package main

import (
	"strings"
	"testing"
)

func TestComparingSuggestions(t *testing.T) {
	text := "Norway lost 40 bridges in 2019. Sweden lost 12 bridges in 2020."
	at := func(words string) [2]int {
		i := strings.Index(text, words)
		return [2]int{i, i + len(words)}
	}
	first, second := at("Norway lost 40 bridges"), at("Sweden lost 12 bridges in 2020")
	lines := []claimLine{
		{Start: first[0], End: first[1], Must: true},
		{Start: 0, End: 1, Must: true, Or: [][2]int{second}},
		{Start: 0, End: 1, Must: true},
	}
	got := compare([]markedText{{text, lines}}, 0.5)
	if want := (agreement{must: 3, found: 2, suggested: 2, right: 2}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
