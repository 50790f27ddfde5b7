package claims

// fields reads the fields of a record of a kind, in the order in which the kind
// declares them.
func (p *parser) fields(kind string) Record {
	switch kind {
	case "article":
		return p.article()
	case "version":
		return p.version()
	case "claim":
		return p.claim()
	case "source":
		return p.source()
	case "snapshot":
		return p.snapshot()
	case "evidence":
		return p.evidence()
	case "verdict":
		return p.verdict()
	case "review":
		return p.review()
	case "set-aside":
		return p.setAside()
	case "scale":
		return p.scale()
	case "person":
		return p.person()
	}
	p.fail("kind that is known")
	return nil
}

func (p *parser) article() (a Article) {
	needID(p, "id", &a.ID)
	mayText(p, "title", &a.Title)
	mayText(p, "outlet", &a.Outlet)
	mayText(p, "author", &a.Author)
	mayText(p, "published", &a.Published)
	mayText(p, "url", &a.URL)
	mayText(p, "language", &a.Language)
	mayID(p, "current", &a.Current)
	return a
}

func (p *parser) version() (v Version) {
	needID(p, "id", &v.ID)
	needID(p, "article", &v.Article)
	needText(p, "text", &v.Text)
	p.needTime("captured", &v.Captured)
	mayText(p, "from", &v.From)
	if p.has("blocks") {
		p.list(func() {
			p.object(func() { v.Blocks = append(v.Blocks, p.block()) })
		})
	}
	return v
}

func (p *parser) block() (b Block) {
	p.need("start")
	b.Start = p.number()
	p.need("end")
	b.End = p.number()
	needText(p, "kind", &b.Kind)
	p.mayNumber("level", &b.Level)
	return b
}

func (p *parser) claim() (c Claim) {
	needID(p, "id", &c.ID)
	needID(p, "article", &c.Article)
	needID(p, "version", &c.Version)
	p.needAnchor("anchor", &c.Anchor)
	needText(p, "statement", &c.Statement)
	mayText(p, "speaker", &c.Speaker)
	mayText(p, "publisher", &c.PublishedBy)
	mayText(p, "said", &c.SaidOn)
	mayText(p, "place", &c.Place)
	mayTexts(p, "types", &c.Types)
	mayTexts(p, "tags", &c.Tags)
	mayText(p, "priority", &c.Priority)
	mayID(p, "part-of", &c.PartOf)
	needText(p, "status", &c.Status)
	mayText(p, "check-again", &c.CheckAgain)
	mayText(p, "claimed-value", &c.ClaimedValue)
	mayText(p, "evidence-value", &c.EvidenceValue)
	mayText(p, "suggested-wording", &c.SuggestedWording)
	mayText(p, "editors-note", &c.EditorsNote)
	mayText(p, "open-question", &c.OpenQuestion)
	return c
}

func (p *parser) setAside() (s SetAside) {
	needID(p, "id", &s.ID)
	needID(p, "article", &s.Article)
	needID(p, "version", &s.Version)
	p.needAnchor("anchor", &s.Anchor)
	needText(p, "reason", &s.Reason)
	mayText(p, "note", &s.Note)
	needID(p, "by", &s.By)
	p.needTime("at", &s.At)
	return s
}

func (p *parser) source() (s Source) {
	needID(p, "id", &s.ID)
	mayText(p, "title", &s.Title)
	mayText(p, "publisher", &s.Publisher)
	mayText(p, "author", &s.Author)
	needText(p, "kind", &s.Kind)
	p.mayBe("primary", &s.Primary)
	mayText(p, "published", &s.Published)
	mayText(p, "url", &s.URL)
	mayText(p, "archived-url", &s.ArchivedURL)
	mayText(p, "accessed", &s.Accessed)
	mayText(p, "reliability", &s.Reliability)
	p.mayBe("withheld", &s.Withheld)
	return s
}

func (p *parser) snapshot() (s Snapshot) {
	needID(p, "id", &s.ID)
	needID(p, "source", &s.Source)
	needText(p, "sha256", &s.SHA256)
	p.need("size")
	s.Size = int64(p.number())
	needText(p, "media-type", &s.MediaType)
	p.needTime("taken", &s.Taken)
	mayText(p, "how", &s.How)
	return s
}

func (p *parser) evidence() (e Evidence) {
	needID(p, "id", &e.ID)
	needID(p, "article", &e.Article)
	needID(p, "claim", &e.Claim)
	needID(p, "source", &e.Source)
	mayText(p, "excerpt", &e.Excerpt)
	mayText(p, "locator", &e.Locator)
	needText(p, "stance", &e.Stance)
	mayText(p, "note", &e.Note)
	needID(p, "by", &e.By)
	p.needTime("at", &e.At)
	return e
}

func (p *parser) scale() (s Scale) {
	needID(p, "id", &s.ID)
	needText(p, "name", &s.Name)
	p.need("ratings")
	p.list(func() {
		p.object(func() { s.Ratings = append(s.Ratings, p.rating()) })
	})
	return s
}

func (p *parser) rating() (r Rating) {
	needText(p, "label", &r.Label)
	mayText(p, "definition", &r.Definition)
	mayText(p, "glyph", &r.Glyph)
	needText(p, "tone", &r.Tone)
	p.mayNumber("step", &r.Step)
	return r
}

func (p *parser) verdict() (v Verdict) {
	needID(p, "claim", &v.Claim)
	needID(p, "article", &v.Article)
	needID(p, "scale", &v.Scale)
	p.mayNumber("rating", &v.Rating)
	mayText(p, "rationale", &v.Rationale)
	mayText(p, "confidence", &v.Confidence)
	mayText(p, "as-of", &v.AsOf)
	needID(p, "by", &v.By)
	p.needTime("at", &v.At)
	return v
}

func (p *parser) review() (r Review) {
	needID(p, "id", &r.ID)
	needID(p, "article", &r.Article)
	needID(p, "claim", &r.Claim)
	needText(p, "decision", &r.Decision)
	mayText(p, "reason", &r.Reason)
	p.mayNumber("blind", &r.Blind)
	needID(p, "by", &r.By)
	p.needTime("at", &r.At)
	return r
}

func (p *parser) person() (r Person) {
	needID(p, "id", &r.ID)
	needText(p, "name", &r.Name)
	return r
}
