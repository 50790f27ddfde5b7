package claim

import (
	"strings"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
)

// A speaker is a field for a name that completes those named before: Down takes
// the name that is proposed, and again the next.
type speaker struct {
	field *kit.Field
	hint  *kit.Words
	names []string
	typed string // what the completions complete
	next  int    // the completion that Down takes
}

func newSpeaker() *speaker {
	s := &speaker{field: kit.NewField("Speaker"), hint: kit.Caption("")}
	s.field.OnTyped = func(text string) {
		if !s.completed(text) {
			s.typed, s.next = text, 0
		}
		s.propose()
	}
	s.field.Keys = map[fyne.KeyName]func(){fyne.KeyDown: s.complete}
	s.hint.Say("")
	return s
}

// matches are the names that what was typed may begin.
func (s *speaker) matches() []string {
	typed := strings.ToLower(strings.TrimSpace(s.typed))
	var all []string
	for _, n := range s.names {
		for i, low := 0, strings.ToLower(n); typed != "" && i < len(low); i++ {
			if (i == 0 || low[i-1] == ' ') && strings.HasPrefix(low[i:], typed) {
				all = append(all, n)
				break
			}
		}
	}
	return all
}

func (s *speaker) completed(text string) bool {
	all := s.matches()
	return len(all) > 0 && s.next > 0 && all[(s.next-1)%len(all)] == text
}

// complete takes the next name that is proposed.
func (s *speaker) complete() {
	all := s.matches()
	if len(all) == 0 {
		return
	}
	name := all[s.next%len(all)]
	s.next++
	s.field.Type(name)
}

// propose says which name Down would take.
func (s *speaker) propose() {
	all := s.matches()
	if len(all) == 0 || all[s.next%len(all)] == s.field.Text {
		s.hint.Say("")
		return
	}
	s.hint.Say("↓ " + all[s.next%len(all)])
}
