package applying

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
)

// A speech shows words whichever way they run.
type speech struct {
	words  *kit.Words
	script *script
	color  fyne.ThemeColorName
}

// newSpeech shows in a colour what words show.
func newSpeech(words *kit.Words, with *setting, in fyne.ThemeColorName) *speech {
	return &speech{words.Colored(in), newScript(with), in}
}

// say shows other words, or hides where there are none.
func (s *speech) say(text string) {
	if backward(text) {
		s.words.Say("")
		s.script.say(text, s.color)
		return
	}
	s.script.Hide()
	s.words.Say(text)
}

// colored has the words stand in a colour.
func (s *speech) colored(in fyne.ThemeColorName) {
	s.color = in
	s.words.Colored(in)
}

func (s *speech) visible() bool { return s.words.Visible() || s.script.Visible() }

// put gives the words a place and a width, and returns the height that they take.
func (s *speech) put(at fyne.Position, width float32) float32 {
	if !s.script.Visible() {
		return put(s.words, at, width)
	}
	s.script.Move(at)
	if s.script.Size().Width != width {
		s.script.Resize(fyne.NewSize(width, 0))
	}
	high := s.script.set(width)
	s.script.Resize(fyne.NewSize(width, high))
	return high
}

// settings are those of all speeches of a list.
type settings struct{ plain, bold *setting }

func newSettings() settings {
	return settings{&setting{}, &setting{style: fyne.TextStyle{Bold: true}}}
}

// heading is the colour of what stands above claims.
const heading = fynetheme.ColorNamePrimary
