package claims

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"
)

// MaxText is how long one version's text may be, in bytes: about 350,000 words
// of English.
const MaxText = 2 << 20

// Errors of articles and versions.
var (
	ErrNoText  = errors.New("there is no text")
	ErrNotUTF8 = errors.New("the text is not valid UTF-8")
)

// An Article is a text being checked, apart from the text itself, which is in
// its versions.
type Article struct {
	ID        ArticleID `json:"id"`
	Title     string    `json:"title,omitempty"`
	Outlet    string    `json:"outlet,omitempty"`
	Author    string    `json:"author,omitempty"`
	Published Date      `json:"published,omitempty"`
	URL       string    `json:"url,omitempty"`
	Language  string    `json:"language,omitempty"` // BCP 47, "" if unknown

	// Current is the version that is read and checked now.
	Current VersionID `json:"current,omitzero"`
}

// Ref implements Record.
func (a Article) Ref() Ref { return Ref{KindArticle, a.ID.u} }

// Under implements Record.
func (Article) Under() []Ref { return nil }

// Check implements Record.
func (a Article) Check() error {
	if a.ID.IsZero() {
		return ErrNoID
	}
	if err := checkURL(a.URL); err != nil {
		return err
	}
	return a.Published.Check()
}

func (Article) record() {}

// A Version is one immutable, normalised text of an article. Every offset in it
// counts UTF-8 bytes.
type Version struct {
	ID       VersionID `json:"id"`
	Article  ArticleID `json:"article"`
	Text     string    `json:"text"`
	Captured time.Time `json:"captured"`
	From     string    `json:"from,omitempty"`   // where it came from: a file's name, a URL, "" for pasted text
	Blocks   []Block   `json:"blocks,omitempty"` // what of the text isn't running text, in its order
}

// Ref implements Record.
func (v Version) Ref() Ref { return Ref{KindVersion, v.ID.u} }

// Under implements Record.
func (v Version) Under() []Ref { return refs(refTo(KindArticle, v.Article)) }

// Check implements Record.
func (v Version) Check() error {
	switch {
	case v.ID.IsZero():
		return ErrNoID
	case v.Article.IsZero():
		return ErrNoOwner
	case v.Text == "":
		return ErrNoText
	case len(v.Text) > MaxText:
		return fmt.Errorf("%d bytes, at most %d: %w", len(v.Text), MaxText, ErrTooLong)
	case !utf8.ValidString(v.Text):
		return ErrNotUTF8
	}
	if err := checkBlocks(v.Text, v.Blocks); err != nil {
		return err
	}
	return utc(v.Captured)
}

// SHA256 returns the hash of v's text in hexadecimal: what says in a report
// which words were checked.
func (v Version) SHA256() string {
	sum := sha256.Sum256([]byte(v.Text))
	return hex.EncodeToString(sum[:])
}

func (Version) record() {}
