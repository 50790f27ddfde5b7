package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/storage"
)

// testLongText stores the longest texts that there may be, of characters that
// grow most when they are encoded and of such that shrink least when they are
// compressed, changes what is said of them, and takes all back.
func testLongText(t *testing.T, s storage.Store) {
	for name, text := range map[string]string{
		"control characters": random(1, func(n uint64) string { return string(rune(1 + n%31)) }),
		"ideographs":         random(3, func(n uint64) string { return string(rune(0x4e00 + n%0x5000)) }),
	} {
		t.Run(name, func(t *testing.T) {
			a := newArticle()
			a.version.Text = text
			e := a.edit()
			apply(t, s, e)
			next := a.version
			next.From = "another file"
			move := edit(changed(a.version, next))
			apply(t, s, move)
			got := listed(t, s, claims.KindVersion, a.Ref())
			if len(got) != 1 || got[0] != string(claims.Encode(next)) {
				t.Errorf("%d versions, or the text comes back changed", len(got))
			}
			apply(t, s, inverse(move))
			apply(t, s, inverse(e))
			wantListed(t, s, a.Ref(), claims.KindVersion)
		})
	}
}

func random(size int, char func(uint64) string) string {
	from := rand.NewPCG(1, 2)
	var b strings.Builder
	for b.Len()+size <= claims.MaxText {
		b.WriteString(char(from.Uint64() >> 8))
	}
	return b.String()
}

func testManyClaims(t *testing.T, s storage.Store) {
	a := newArticle()
	changes := []claims.Change{created(a.Article), created(a.version)}
	var want []claims.Record
	for i := range 10_000 {
		c := a.claim(fmt.Sprintf("Claim number %d says something of an ordinary length about something.", i))
		want = append(want, c)
		changes = append(changes, created(c))
	}
	e := edit(changes...)
	apply(t, s, e)
	wantListed(t, s, a.Ref(), claims.KindClaim, want...)
	wantListed(t, s, claims.Ref{}, claims.KindClaim, want...)
	apply(t, s, inverse(e))
	wantListed(t, s, a.Ref(), claims.KindClaim)
	wantChain(t, s, 2)
}

// testTooLarge wants an edit that is beyond what a store takes to be refused in
// words and whole, or else to be made.
func testTooLarge(t *testing.T, s storage.Store) {
	a := newArticle()
	changes := []claims.Change{created(a.Article)}
	for i := range 8 {
		v := a.version
		v.ID = claims.NewID[claims.Version]()
		v.Text = random(3, func(n uint64) string { return string(rune(0x4e00 + (n+uint64(i))%0x5000)) })
		changes = append(changes, created(v))
	}
	if _, err := s.Apply(t.Context(), edit(changes...)); err != nil {
		refuse(t, s, edit(changes...), storage.ErrTooLarge)
		wantHeld(t, s, a.Ref(), nil)
		wantListed(t, s, a.Ref(), claims.KindVersion)
	}
	apply(t, s, newArticle().edit()) // and it goes on
}
