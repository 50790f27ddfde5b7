package shell

import (
	"factdesk/app/action"
	"factdesk/app/view/palette"
	"factdesk/claims"
)

// find shows the palette: claims, articles and everything that can be done.
func (s *Shell) find() {
	s.reads.item.Start(s.ctx, s.env.Post, s.desk.Sources, func(sources []claims.Source, err error) {
		if err != nil {
			s.fail(err)
			return
		}
		items := s.claimItems()
		items = append(items, s.articleItems()...)
		items = append(items, s.sourceItems(sources)...)
		for _, a := range action.Possible(s.actions) {
			items = append(items, palette.Item{Title: a.Name, Detail: a.Menu, Hint: a.Hint(), Do: a.Do})
		}
		s.panes.popUp(items, "Find a claim, an article, a source, or something to do", nil)
	})
}

func (s *Shell) claimItems() []palette.Item {
	items := make([]palette.Item, len(s.page.Claims))
	for i, j := range s.page.Claims {
		items[i] = palette.Item{
			Title: j.Claim.Statement, Detail: "Claim", Do: func() { s.choose(j.Claim.ID) },
		}
	}
	return items
}

func (s *Shell) articleItems() []palette.Item {
	rows := s.recent()
	items := make([]palette.Item, len(rows))
	for i, r := range rows {
		items[i] = palette.Item{Title: r.Title, Detail: "Article", Do: func() { s.open(r.ID) }}
	}
	return items
}

func (s *Shell) sourceItems(all []claims.Source) []palette.Item {
	items := make([]palette.Item, 0, len(all))
	for _, src := range all {
		if src.URL != "" {
			items = append(items, palette.Item{Title: src.Name(), Detail: "Source", Do: func() { s.browse(src.URL) }})
		}
	}
	return items
}

// showKeys shows what each key does, as a palette that does it too.
func (s *Shell) showKeys() {
	var items []palette.Item
	for _, a := range s.actions {
		if a.Hint() != "" {
			items = append(items, palette.Item{Title: a.Name, Detail: a.Menu, Hint: a.Hint(), Do: a.Run})
		}
	}
	s.panes.popUp(items, "The keys; letters and digits act while the article has the focus", nil)
}
