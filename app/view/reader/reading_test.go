package reader_test

import (
	"testing"

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
