package notice_test

import (
	"slices"
	"testing"

	"factdesk/app/notice"
	"factdesk/claims"
)

func ref() claims.Ref { return claims.RefOf(claims.NewID[claims.Claim]()) }

func TestEveryoneIsToldInTurn(t *testing.T) {
	var b notice.Board
	b.Changed(ref()) // nobody asked
	var told []string
	one := b.Subscribe(func([]claims.Ref) { told = append(told, "one") })
	b.Subscribe(func([]claims.Ref) { told = append(told, "two") })
	b.Changed(ref())
	one()
	one() // again does no harm
	b.Changed(ref())
	if want := []string{"one", "two", "two"}; !slices.Equal(told, want) {
		t.Errorf("got %q, want %q", told, want)
	}
}

func TestANoticeSaysWhatChanged(t *testing.T) {
	var b notice.Board
	var got []claims.Ref
	b.Subscribe(func(refs []claims.Ref) { got = refs })
	want := []claims.Ref{ref(), ref()}
	b.Changed(want...)
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestAskingAndCancellingInsideANotice(t *testing.T) {
	var b notice.Board
	told := map[string]int{}
	var cancel func()
	cancel = b.Subscribe(func([]claims.Ref) {
		told["once"]++
		cancel()
		b.Subscribe(func([]claims.Ref) { told["later"]++ })
	})
	b.Subscribe(func([]claims.Ref) { told["always"]++ })
	b.Changed(ref())
	b.Changed(ref())
	if told["once"] != 1 || told["always"] != 2 || told["later"] != 1 {
		t.Errorf("got %v", told)
	}
}
