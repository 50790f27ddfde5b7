package match

import (
	"cmp"
	"slices"
	"sync"
)

// A Claim is what an index knows of a claim. What isn't known is empty.
type Claim struct {
	Statement string // the claim in words that stand alone
	Quote     string // the claim in other words: as it was said, or a headline
	Speaker   string
}

// A Hit is a claim that may say what was asked for.
type Hit struct {
	Key   string
	Score float64 // the probability that it is the same claim, 0 to 1
}

// An Index finds claims. The zero Index is empty and ready; it is filled by Put,
// claim after claim. It may be used from several goroutines at once.
type Index struct {
	mu      sync.RWMutex
	store   store
	queries sync.Pool // of *query
}

// Len is how many claims are in the index.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.store.numbers)
}

// Put adds a claim under a key, in the place of the one that was there.
func (x *Index) Put(key string, c Claim) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.store.remove(key)
	x.store.add(key, c)
}

// Remove takes the claim under a key out, if there is one.
func (x *Index) Remove(key string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.store.remove(key)
}

// Query returns up to k claims that share words with a statement: first those
// that most probably say the same, and by key those that are equal in this.
func (x *Index) Query(statement string, k int) []Hit {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if k <= 0 || len(x.store.numbers) == 0 {
		return nil
	}
	q, ok := x.queries.Get().(*query)
	if !ok {
		q = new(query)
	}
	defer x.queries.Put(q)
	hits := q.hits(&x.store, statement, k)
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Key, b.Key))
	})
	return hits[:min(k, len(hits))]
}
