// Package intake takes in what comes from outside: a file or a paste becomes an
// article's title and text. Everything foreign comes in here, and is distrusted
// here.
//
// Only plain text is taken in yet: UTF-8, or UTF-16 that begins with a byte
// order mark. Of a file in Markdown its headings, quotations and lists are kept
// as such. For all else an error says what it seems to be and what to do. No
// input makes the package panic or wait.
package intake

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"

	"factdesk/claims"
)

// MaxFile is how large a file or paste may be as it comes, in bytes. It leaves
// room for the longest text in UTF-16 and for what Normal drops.
const MaxFile = 8 << 20

// Errors of taking in. What is returned wraps one of them and says more: its
// text alone tells a person what to do.
var (
	// ErrEmpty is reported for what holds no text, or blanks alone.
	ErrEmpty = errors.New("it holds no text: choose another file, or copy the article's words and paste them")

	// ErrNotText is reported for what isn't plain text.
	ErrNotText = errors.New("only plain text can be opened yet: copy the article's words and paste them, or save them as a .txt file")

	// ErrEncoding is reported for text that is neither UTF-8 nor UTF-16 with a
	// byte order mark.
	ErrEncoding = errors.New("save it again as UTF-8, or copy the article's words and paste them")

	// ErrTooLarge is reported for more than MaxFile bytes, or more than
	// claims.MaxText bytes of text.
	ErrTooLarge = errors.New("split the article and add the parts one by one")

	// ErrNotFile is reported for a folder, a device or a pipe.
	ErrNotFile = errors.New("choose a text file")
)

// An Article is what was taken in.
type Article struct {
	Title  string         // Title of Text
	Text   string         // Normal, never empty
	From   string         // the file's name without its folder, "" for a paste
	Blocks []claims.Block // what of Text isn't running text, as a file in Markdown says
}

// Text takes in the bytes of a file called name, or of a paste where name is "".
func Text(name string, b []byte) (Article, error) {
	from := ""
	if name != "" {
		from = filepath.Base(name)
	}
	text, err := read(b)
	if err != nil {
		return Article{}, fmt.Errorf("%s: %w", called(from), err)
	}
	a := Article{Text: text, From: from}
	if markdown(from) {
		a.Text, a.Blocks = blocks(text)
	}
	if a.Text == "" {
		return Article{}, fmt.Errorf("%s: %w", called(from), ErrEmpty)
	}
	a.Title = Title(a.Text)
	return a, nil
}

// read returns the normalised text in b.
func read(b []byte) (string, error) {
	switch {
	case len(b) > MaxFile:
		return "", fmt.Errorf("it is larger than %d MB: %w", MaxFile>>20, ErrTooLarge)
	case len(bytes.TrimSpace(b)) == 0:
		return "", ErrEmpty
	}
	text, err := decode(b)
	if err != nil {
		return "", err
	}
	text = Normal(text)
	switch {
	case text == "":
		return "", ErrEmpty
	case len(text) > claims.MaxText:
		return "", fmt.Errorf("its text is longer than %d MB: %w", claims.MaxText>>20, ErrTooLarge)
	}
	return text, nil
}

// called is what an error calls the file, or the paste where there is no name.
func called(name string) string {
	if name == "" {
		return "the pasted text"
	}
	return fmt.Sprintf("%q", name)
}
