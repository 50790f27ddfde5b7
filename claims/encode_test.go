package claims_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factdesk/claims"
)

func TestRecordsComeBackFromTheirEncoding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := records().Draw(t, "record")
		if err := r.Check(); err != nil {
			t.Fatalf("Check(%+v) = %v", r, err)
		}
		b := claims.Encode(r)
		got, err := claims.Decode(b)
		if err != nil {
			t.Fatalf("Decode(%s) = %v", b, err)
		}
		if again := claims.Encode(got); !bytes.Equal(again, b) {
			t.Fatalf("got %s\nwant %s", again, b)
		}
		wantAsJSON(t, b, got)
	})
}

// wantAsJSON checks that our own reader of JSON reads what the library's does.
func wantAsJSON(t interface{ Fatalf(string, ...any) }, b []byte, got claims.Record) {
	var head struct {
		V    int
		Kind string
		R    json.RawMessage
	}
	if err := json.Unmarshal(b, &head); err != nil {
		t.Fatalf("%s: %v", b, err)
	}
	want := reflect.New(reflect.TypeOf(got))
	d := json.NewDecoder(bytes.NewReader(head.R))
	d.DisallowUnknownFields()
	if err := d.Decode(want.Interface()); err != nil {
		t.Fatalf("%s: %v", head.R, err)
	}
	if !reflect.DeepEqual(got, want.Elem().Interface()) || head.Kind != got.Ref().Kind.String() {
		t.Fatalf("Decode(%s)\n= %+v\nwant %+v", b, got, want.Elem().Interface())
	}
}

func TestEditsComeBackFromTheirEncoding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := edits().Draw(t, "edit")
		if err := e.Check(); err != nil {
			t.Fatalf("Check(%+v) = %v", e, err)
		}
		b := claims.EncodeEdit(e)
		got, err := claims.DecodeEdit(b)
		if err != nil {
			t.Fatalf("DecodeEdit(%s) = %v", b, err)
		}
		if again := claims.EncodeEdit(got); !bytes.Equal(again, b) {
			t.Fatalf("got %s\nwant %s", again, b)
		}
	})
}

func TestChangesAreDecodedAsTheyWereEncoded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := edits().Draw(t, "edit")
		_, after, err := claims.DecodeChanged(claims.EncodeEdit(e))
		if err != nil || len(after) != len(e.Changes) {
			t.Fatalf("%d changes, %v, want %d", len(after), err, len(e.Changes))
		}
		for i, c := range e.Changes {
			want := ""
			if c.After != nil {
				want = string(claims.Encode(c.After))
			}
			if after[i] != want {
				t.Errorf("change %d leaves %q, want %q", i, after[i], want)
			}
		}
	})
}

func TestDecodeRefusesWhatEncodeDoesNotWrite(t *testing.T) {
	const person = `{"v":1,"kind":"person","r":{"id":"01900000-0000-7000-8000-000000000001","name":"Ada"}}`
	if _, err := claims.Decode([]byte(person)); err != nil {
		t.Fatal(err)
	}
	replace := func(pairs ...string) string {
		return strings.NewReplacer(pairs...).Replace(person)
	}
	for name, row := range map[string]struct {
		in   string
		want error
	}{
		"nothing":               {"", claims.ErrDamaged},
		"null":                  {"null", claims.ErrDamaged},
		"a list":                {"[]", claims.ErrDamaged},
		"zeros":                 {"\x00\x00\x00", claims.ErrDamaged},
		"cut short":             {person[:len(person)-1], claims.ErrDamaged},
		"something follows":     {person + " ", claims.ErrDamaged},
		"a space":               {replace(`,"r"`, `, "r"`), claims.ErrDamaged},
		"a newer one":           {`{"v":2,"kind":"thing","r":[]}`, claims.ErrNewer},
		"version 0":             {replace(`"v":1`, `"v":0`), claims.ErrDamaged},
		"version 01":            {replace(`"v":1`, `"v":01`), claims.ErrDamaged},
		"version 1e0":           {replace(`"v":1`, `"v":1e0`), claims.ErrDamaged},
		"a huge version":        {replace(`"v":1`, `"v":99999999999999999999`), claims.ErrDamaged},
		"another kind":          {replace("person", "thing"), claims.ErrDamaged},
		"another field":         {replace("name", "nome"), claims.ErrDamaged},
		"a field twice":         {replace(`"name":"Ada"`, `"name":"Ada","name":"Ada"`), claims.ErrDamaged},
		"a field missing":       {replace(`,"name":"Ada"`, ``), claims.ErrDamaged},
		"fields out of order":   {replace(`"v":1,"kind":"person"`, `"kind":"person","v":1`), claims.ErrDamaged},
		"an ID in capitals":     {replace("01900000", "0190ABCD"), claims.ErrDamaged},
		"an ID of zeros":        {replace("01900000-0000-7000-8000-000000000001", "00000000-0000-0000-0000-000000000000"), claims.ErrDamaged},
		"no ID":                 {replace("01900000-0000-7000-8000-000000000001", ""), claims.ErrNoID},
		"a rule broken":         {replace("Ada", " "), claims.ErrBadValue},
		"an escape too many":    {replace("Ada", `\u0041da`), claims.ErrDamaged},
		"an escape in capitals": {replace("Ada", `\u001F`), claims.ErrDamaged},
		"an escape too long":    {replace("Ada", `\u000a`), claims.ErrDamaged},
		"an escaped slash":      {replace("Ada", `\/`), claims.ErrDamaged},
		"half an escape":        {replace(`Ada"`, `\`), claims.ErrDamaged},
		"a bare newline":        {replace("Ada", "\n"), claims.ErrDamaged},
		"a bare separator":      {replace("Ada", "\u2028"), claims.ErrDamaged},
		"no UTF-8":              {replace("Ada", "\xff"), claims.ErrDamaged},
		"a number for a string": {replace(`"Ada"`, "1"), claims.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := claims.Decode([]byte(row.in)); !errors.Is(err, row.want) {
				t.Errorf("Decode(%q) = %v, %v, want %v", row.in, got, err, row.want)
			}
			in := `{"v":1,"id":"01900000-0000-7000-8000-000000000009","name":"a","by":"","at":"2026-02-18T12:00:00Z","changes":[{"after":` + row.in + `}]}`
			if got, err := claims.DecodeEdit([]byte(in)); err == nil {
				t.Errorf("DecodeEdit(%q) = %v, want an error", in, got)
			}
		})
	}
}

func TestAnEditThatCouldNotBeReadBackIsRefused(t *testing.T) {
	const bad = "\xff"
	a := example()
	src := claims.Source{ID: fixedID[claims.Source](1), Title: bad, Kind: claims.Page}
	a.Speaker = bad
	for name, e := range map[string]claims.Edit{
		"a speaker":  edit(claims.Change{After: a}),
		"a title":    edit(claims.Change{After: src}),
		"one of two": edit(claims.Change{After: example()}, claims.Change{After: src}),
	} {
		if err := e.Check(); !errors.Is(err, claims.ErrNotUTF8) {
			t.Errorf("%s: Check = %v, want ErrNotUTF8", name, err)
		}
	}
	named := edit(claims.Change{After: example()})
	named.Name = bad
	if err := named.Check(); !errors.Is(err, claims.ErrNotUTF8) {
		t.Errorf("the name: Check = %v, want ErrNotUTF8", err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, row := range stored() {
		f.Add([]byte(row.want))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := claims.Decode(b)
		if err != nil {
			if !errors.Is(err, claims.ErrDamaged) && !errors.Is(err, claims.ErrNewer) {
				t.Errorf("Decode(%q) = %v, want ErrDamaged or ErrNewer", b, err)
			}
			return
		}
		if again := claims.Encode(r); !bytes.Equal(again, b) {
			t.Errorf("Decode takes %q, Encode makes %q of it", b, again)
		}
		wantAsJSON(t, b, r)
	})
}

func FuzzDecodeEdit(f *testing.F) {
	for _, row := range stored() {
		r, err := claims.Decode([]byte(row.want))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(claims.EncodeEdit(edit(claims.Change{Before: r, After: r})))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := claims.DecodeEdit(b)
		if err != nil {
			return
		}
		if again := claims.EncodeEdit(e); !bytes.Equal(again, b) {
			t.Errorf("DecodeEdit takes %q, EncodeEdit makes %q of it", b, again)
		}
		if err := e.Check(); err != nil {
			t.Errorf("Check(%q) = %v", b, err)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	encoded := claims.Encode(example())
	b.SetBytes(int64(len(encoded)))
	for b.Loop() {
		if _, err := claims.Decode(encoded); err != nil {
			b.Fatal(err)
		}
	}
}
