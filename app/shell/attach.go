package shell

import (
	"context"
	"net/url"
	"strings"

	"factdesk/app/view/palette"
	"factdesk/claims"
)

// attach asks for a source of the library by typing, and uses it for the chosen
// claim. What isn't in the library becomes a new source.
func (s *Shell) attach() {
	id := s.here.Claim
	s.reads.item.Start(s.ctx, s.env.Post, s.desk.Sources, func(all []claims.Source, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		items := make([]palette.Item, len(all))
		for i, src := range all {
			items[i] = palette.Item{
				Title: src.Name(), Detail: strings.TrimSpace(src.Publisher + "  " + src.URL),
				Do: func() { s.use(id, src) },
			}
		}
		s.panes.popUp(items, "Find a source by title or address, or paste a new one", func(typed string) (palette.Item, bool) {
			src := newSource(typed)
			title := "New source “" + src.Name() + "”"
			return palette.Item{Title: title, Do: func() { s.use(id, src) }}, src.Name() != ""
		})
	})
}

// use attaches a source to a claim; what it says there is typed next.
func (s *Shell) use(id claims.ClaimID, src claims.Source) {
	var attached claims.EvidenceID
	s.then(func(ctx context.Context) (err error) {
		attached, err = s.desk.Attach(ctx, id, src, claims.Evidence{Stance: claims.Context})
		return err
	}, func() { s.panes.claim.FocusEvidence(attached) })
}

// newSource is the source that a user means who types typed: an address, with
// or without words around it, or a title.
func newSource(typed string) claims.Source {
	src := claims.Source{Kind: claims.Page}
	var words []string
	for w := range strings.FieldsSeq(typed) {
		if u, err := url.Parse(w); err == nil && src.URL == "" && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			src.URL, src.Publisher = w, strings.TrimPrefix(u.Host, "www.")
			continue
		}
		words = append(words, w)
	}
	src.Title = strings.Join(words, " ")
	return src
}
