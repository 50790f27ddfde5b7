package history_test

import (
	"testing"

	"pgregory.net/rapid"

	"factdesk/app/history"
	"factdesk/claims"
)

// edit makes an edit called name.
func edit(name string) history.Step {
	return history.Step{ID: claims.NewID[claims.Edit](), Name: name}
}

func inverse(e history.Step) history.Step {
	return history.Step{ID: claims.NewID[claims.Edit](), Name: e.Name, Undoes: e.ID}
}

// next says what h would undo and redo next.
func next(h *history.History) string {
	undo, _ := h.Undo()
	redo, _ := h.Redo()
	return undo.Name + "|" + redo.Name
}

func TestUndoAndRedo(t *testing.T) {
	var h history.History
	step := func(want string) {
		t.Helper()
		if got := next(&h); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
	undo := func() { e, _ := h.Undo(); h.Add(inverse(e)) }
	redo := func() { e, _ := h.Redo(); h.Add(inverse(e)) }
	step("|")
	h.Add(edit("a"))
	h.Add(edit("b"))
	step("b|")
	undo()
	step("a|b")
	undo()
	step("|a")
	redo()
	step("a|b")
	redo()
	step("b|")
	undo()
	h.Add(edit("c")) // what was undone can't be redone after something new
	step("c|")
	undo()
	step("a|c")
}

func TestForgetDropsWhatWasChangedElsewhere(t *testing.T) {
	var h history.History
	a, b := edit("a"), edit("b")
	h.Add(a)
	h.Add(b)
	h.Forget(func(e history.Step) bool { return e.ID == b.ID })
	if got := next(&h); got != "a|" {
		t.Errorf("got %q, want %q", got, "a|")
	}
	h.Add(inverse(a))
	h.Forget(func(e history.Step) bool { return e.Name == a.Name })
	if got := next(&h); got != "|" {
		t.Errorf("got %q, want nothing", got)
	}
}

func TestTheOldestAreForgotten(t *testing.T) {
	var h history.History
	for range history.Limit + 10 {
		h.Add(edit("x"))
	}
	n := 0
	for e, ok := h.Undo(); ok; e, ok = h.Undo() {
		h.Add(inverse(e))
		n++
	}
	if n != history.Limit {
		t.Errorf("undid %d, want %d", n, history.Limit)
	}
}

// TestAgainstAListWithAPlaceInIt compares with the undo that everybody knows,
// and reads the log again from the beginning at every step.
func TestAgainstAListWithAPlaceInIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var h history.History
		var log, list []history.Step
		at := 0
		add := func(e history.Step) { h.Add(e); log = append(log, e) }
		for i := range rapid.IntRange(1, 40).Draw(t, "steps") {
			switch rapid.SampledFrom([]string{"do", "undo", "redo"}).Draw(t, "step") {
			case "do":
				e := edit(string(rune('a' + i)))
				add(e)
				list, at = append(list[:at:at], e), at+1
			case "undo":
				if e, ok := h.Undo(); ok {
					add(inverse(e))
					at--
				}
			case "redo":
				if e, ok := h.Redo(); ok {
					add(inverse(e))
					at++
				}
			}
			want := "|"
			if at > 0 {
				want = list[at-1].Name + want
			}
			if at < len(list) {
				want += list[at].Name
			}
			var again history.History
			for _, e := range log {
				again.Add(e)
			}
			if next(&h) != want || next(&again) != want {
				t.Fatalf("got %q, read again %q, want %q", next(&h), next(&again), want)
			}
		}
	})
}
