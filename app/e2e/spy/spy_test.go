package spy_test

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/e2e/spy"
)

// field extends a widget, as views do.
type field struct{ widget.Entry }

// sheet stands for the reader: it knows where one passage is.
type sheet struct{ widget.Label }

func (*sheet) PlaceOf(quote string) (from, to fyne.Position, ok bool) {
	return fyne.NewPos(1, 2), fyne.NewPos(30, 2), quote == "a passage"
}

func newWindow(t *testing.T) (w fyne.Window, f *field) {
	t.Helper()
	f = &field{}
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder("Your name")
	s := &sheet{}
	s.ExtendBaseWidget(s)
	s.SetText("The article")
	hidden := widget.NewLabel("Hidden")
	hidden.Hide()
	var rows []fyne.CanvasObject
	for i := range 30 {
		rows = append(rows, widget.NewButton(fmt.Sprintf("Row %d", i), nil))
	}
	w = test.NewTempWindow(t, container.NewBorder(
		container.NewVBox(widget.NewButton("Tag claim", nil), f, s, hidden), nil, nil, nil,
		container.NewVScroll(container.NewVBox(rows...))))
	w.Resize(fyne.NewSize(400, 300))
	return w, f
}

func TestFindTellsWhatIsShownAndWhere(t *testing.T) {
	w, f := newWindow(t)
	for _, c := range []struct{ words, kind string }{
		{"Tag claim", "Button"},
		{"Tag", "Button"},
		{"Your name", "Entry"},
		{"The article", "Label"},
		{"Row 0", "Button"},
	} {
		all := spy.Find(w.Canvas(), c.words)
		if len(all) != 1 || all[0].Kind != c.kind || all[0].W <= 0 || all[0].H <= 0 {
			t.Errorf("find %q: got %+v, want one %s with a place", c.words, all, c.kind)
		}
	}
	for _, words := range []string{"Hidden", "Row 29", "nothing of the kind"} {
		if all := spy.Find(w.Canvas(), words); len(all) != 0 {
			t.Errorf("find %q: got %+v, want nothing", words, all)
		}
	}
	w.Canvas().Focus(f)
	test.Type(f, "Ada")
	if all := spy.Find(w.Canvas(), "Ada"); len(all) != 1 || !all[0].Focused || all[0].Hint != "Your name" {
		t.Errorf("find Ada: got %+v, want the focused field", all)
	}
}

// Where it says a button is, a tap must reach that button.
func TestFindTellsWhereToTap(t *testing.T) {
	tapped := ""
	button := func(name string) *widget.Button { return widget.NewButton(name, func() { tapped = name }) }
	w := test.NewTempWindow(t, container.NewHSplit(button("left"), container.NewVBox(button("upper"), button("lower"))))
	w.Resize(fyne.NewSize(400, 300))
	for _, name := range []string{"left", "upper", "lower"} {
		all := spy.Find(w.Canvas(), name)
		if len(all) != 1 {
			t.Fatalf("find %q: got %+v, want one", name, all)
		}
		test.TapCanvas(w.Canvas(), fyne.NewPos(all[0].X+all[0].W/2, all[0].Y+all[0].H/2))
		if tapped != name {
			t.Errorf("tapped where %q is: got %q", name, tapped)
		}
	}
}

func TestFindPutsWhatLiesAboveFirst(t *testing.T) {
	w, _ := newWindow(t)
	widget.NewModalPopUp(widget.NewLabel("The article is above"), w.Canvas()).Show()
	all := spy.Find(w.Canvas(), "The article")
	if len(all) != 2 || all[0].Layer <= all[1].Layer {
		t.Errorf("got %+v, want the overlay's words, then the content's", all)
	}
}

func TestTextTellsWhereAPassageIs(t *testing.T) {
	w, _ := newWindow(t)
	all := spy.Text(w.Canvas(), "a passage")
	if len(all) != 1 {
		t.Fatalf("got %+v, want one place", all)
	}
	seen := spy.Find(w.Canvas(), "The article")[0]
	want := spy.Place{From: spy.Point{X: seen.X + 1, Y: seen.Y + 2}, To: spy.Point{X: seen.X + 30, Y: seen.Y + 2}}
	if all[0] != want {
		t.Errorf("got %+v, want %+v", all[0], want)
	}
	if all := spy.Text(w.Canvas(), "another"); len(all) != 0 {
		t.Errorf("got %+v for a passage that isn't in view, want nothing", all)
	}
}

func TestServeAnswersLines(t *testing.T) {
	w, _ := newWindow(t)
	posted := make(chan func())
	socket := filepath.Join(t.TempDir(), "spy")
	ctx, end := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- spy.Serve(ctx, socket, spy.Watch{Window: w, Post: func(f func()) { posted <- f }, Clock: func() spy.Spent { return spy.Spent{} }})
	}()
	answers := make(chan string)
	go converse(socket, answers, "find Tag claim", "text a passage", "dance")
	wants := []string{`"kind":"Button"`, `"from":{`, `no such request`}
	for len(wants) > 0 {
		select {
		case look := <-posted:
			look()
		case line := <-answers:
			if !strings.Contains(line, wants[0]) {
				t.Errorf("got %q, want %s in it", line, wants[0])
			}
			wants = wants[1:]
		}
	}
	end()
	if err := <-ended; err != nil {
		t.Errorf("got %v when it was ended, want nil", err)
	}
}

// converse sends requests as soon as somebody listens, and tells each answer;
// or what went wrong.
func converse(socket string, answers chan<- string, requests ...string) {
	line, err := net.Dial("unix", socket)
	for err != nil {
		line, err = net.Dial("unix", socket)
	}
	defer line.Close() //nolint:errcheck // everything was said
	replies := bufio.NewReader(line)
	for _, request := range requests {
		if _, err := fmt.Fprintln(line, request); err != nil {
			answers <- err.Error()
		}
		reply, err := replies.ReadString('\n')
		if err != nil {
			reply = err.Error()
		}
		answers <- reply
	}
}
