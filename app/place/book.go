package place

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"factdesk/claims"
)

// name is the file in the desk's folder that holds the places.
const name = "place.json"

// most is how many articles a place is remembered in.
const most = 100

// A Book remembers where the analyst was in each article. It is safe for
// concurrent use. The zero Book remembers nothing over a restart.
type Book struct {
	mu     sync.Mutex
	folder string
	places []Place // the last first, each article once
	noted  bool    // since it was saved
}

// A page is a book as it's saved: a program that knows of one place only finds it.
type page struct {
	Place
	Before []Place `json:"before,omitempty"`
}

// Open returns the book that Save left in a desk's folder, or an empty one.
func Open(folder string) *Book {
	b := &Book{folder: folder}
	held, err := os.ReadFile(filepath.Join(folder, name)) // #nosec G304 -- the desk's own folder
	var p page
	if err != nil || json.Unmarshal(held, &p) != nil {
		return b
	}
	for _, was := range slices.Backward(append([]Place{p.Place}, p.Before...)) {
		b.Note(was)
	}
	b.noted = false
	return b
}

// Last returns where the analyst was last, or the zero Place.
func (b *Book) Last() Place {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.places) == 0 {
		return Place{}
	}
	return b.places[0]
}

// Of returns where the analyst was in an article, or its beginning.
func (b *Book) Of(id claims.ArticleID) Place {
	b.mu.Lock()
	defer b.mu.Unlock()
	if at := b.find(id); at >= 0 {
		return b.places[at]
	}
	return Place{Article: id}
}

// Recent returns the articles in which places are remembered, the last first.
func (b *Book) Recent() []claims.ArticleID {
	b.mu.Lock()
	defer b.mu.Unlock()
	all := make([]claims.ArticleID, len(b.places))
	for i, p := range b.places {
		all[i] = p.Article
	}
	return all
}

// Note remembers that the analyst is at p. A place in no article isn't one.
func (b *Book) Note(p Place) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if p.Article.IsZero() || len(b.places) > 0 && b.places[0] == p {
		return
	}
	b.noted = true
	if at := b.find(p.Article); at >= 0 {
		b.places = slices.Delete(b.places, at, at+1)
	}
	b.places = slices.Insert(b.places, 0, p)
	b.places = b.places[:min(len(b.places), most)]
}

func (b *Book) find(id claims.ArticleID) int {
	return slices.IndexFunc(b.places, func(p Place) bool { return p.Article == id })
}

// Save leaves the book in its desk's folder, if anything was noted since. A
// program that is killed while saving leaves the book as it was before.
func (b *Book) Save() error {
	held, ok := b.page()
	if !ok {
		return nil
	}
	path := filepath.Join(b.folder, name)
	if err := os.WriteFile(path+".new", held, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// page returns what is to be saved, and false where nothing is.
func (b *Book) page() ([]byte, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.noted || b.folder == "" {
		return nil, false
	}
	b.noted = false
	held, err := json.Marshal(page{b.places[0], b.places[1:]})
	return held, err == nil
}
