package reader_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"factdesk/app/look"
)

func TestTheTopLineStaysWhenTheTextIsSetAnew(t *testing.T) {
	text := prose(20_000)
	r := shown(t, text)
	r.ScrollTo(9_000)
	before := r.Top()
	for _, change := range []func(look.Reading) look.Reading{
		func(h look.Reading) look.Reading { return h.Sized(1) },
		func(h look.Reading) look.Reading { return h.Sized(2) },
		func(h look.Reading) look.Reading { return h.Widened(-3) },
		func(h look.Reading) look.Reading { return h.In(look.Sans) },
		func(look.Reading) look.Reading { return look.UsualReading() },
	} {
		how := change(r.Reading())
		r.SetReading(how)
		if got := r.Reading(); got != how {
			t.Fatalf("it is set as %+v, want %+v", got, how)
		}
		if top := r.Top(); top > before || before-top > 120 {
			t.Errorf("%+v: the top was %d and is %d", how, before, top)
		}
	}
	if top := r.Top(); top != before {
		t.Errorf("back as it was, the top is %d, want %d", top, before)
	}
	r.ScrollTo(3_000)
	r.SetReading(r.Reading().Sized(1))
	if top := r.Top(); top > 3_000 || top < 2_800 {
		t.Errorf("scrolled elsewhere, the top is %d, want 3000 in its line", top)
	}
}

func TestAnEmptyArticleIsSetAnewAsWell(t *testing.T) {
	r := shown(t, "")
	r.SetReading(r.Reading().Sized(3))
	r.SetText("Text", nil)
	if from, to := place(t, r, "Text"); to.X-from.X < r.Reading().Size {
		t.Errorf("“Text” is %v wide in size %v", to.X-from.X, r.Reading().Size)
	}
}

func TestBlocksLeaveTheTopAndTheOffsetsAlone(t *testing.T) {
	text, blocks := page()
	r := shown(t, text)
	r.SetArticle(text, blocks, nil)
	heading, _ := place(t, r, "Ågård")
	_, end := place(t, r, "Ågård")
	quoted, _ := place(t, r, "Nothing is signed")
	plain, _ := place(t, r, "Both sides")
	if width := end.X - heading.X; width < 45 || quoted.X-plain.X < 20 {
		t.Errorf("“Ågård” is %v wide in the heading, the quotation begins %v to the right", width, quoted.X-plain.X)
	}
	for _, words := range []string{"Ågård", "signed", "front, which", "station"} {
		from, to := place(t, r, words)
		r.MouseDown(press(from))
		r.Dragged(drag(to))
		r.MouseUp(press(to))
		if s := r.Selection(); text[s.Start:s.End] != words {
			t.Errorf("selected %q, want %q", text[s.Start:s.End], words)
		}
	}
	r.Resize(fyne.NewSize(700, 160))
	at := strings.Index(text, "Three things")
	r.ScrollTo(at)
	r.SetReading(r.Reading().Sized(2).In(look.Sans))
	r.SetReading(r.Reading().Sized(-2).In(look.Serif))
	if top := r.Top(); top != at {
		t.Errorf("set anew twice, the top is %d, want %d", top, at)
	}
	r.SetText("Plain.", nil)
	if again, _ := place(t, r, "Plain"); again.X != plain.X {
		t.Errorf("the next article begins at %v, want %v", again.X, plain.X)
	}
}

func BenchmarkLarger1MB(b *testing.B) {
	r := open(b, 10_000)
	for i := 0; b.Loop(); i++ {
		r.SetReading(look.UsualReading().Sized(i % 4))
	}
}

func BenchmarkOtherFace1MB(b *testing.B) {
	r := open(b, 10_000)
	for i := 0; b.Loop(); i++ {
		r.SetReading(look.UsualReading().In([]look.Face{look.Serif, look.Sans}[i%2]))
	}
}
