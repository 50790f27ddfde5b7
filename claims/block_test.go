package claims_test

import (
	"errors"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// blocks is a version with these blocks in a text of three paragraphs.
func blocks(all ...claims.Block) claims.Version {
	return claims.Version{
		ID: fixedID[claims.Version](0xb), Article: fixedID[claims.Article](0xa), Text: "Title\nQuoted\nItem",
		Captured: noon(), Blocks: all,
	}
}

func block(start, end int, kind claims.BlockKind, level int) claims.Block {
	return claims.Block{Span: anchor.Span{Start: start, End: end}, Kind: kind, Level: level}
}

// The stored form: a version without blocks is written as it was before there
// were any.
func TestBlocksAreStoredBehindTheText(t *testing.T) {
	const bare = `"text":"Title\nQuoted\nItem","captured":"2026-02-18T12:00:00Z"}}`
	const full = `"captured":"2026-02-18T12:00:00Z","blocks":[{"start":0,"end":5,"kind":"heading","level":2},{"start":6,"end":17,"kind":"item"}]}}`
	if got := string(claims.Encode(blocks())); !strings.HasSuffix(got, bare) {
		t.Errorf("without blocks: %s", got)
	}
	v := blocks(block(0, 5, claims.HeadingBlock, 2), block(6, 17, claims.ItemBlock, 0))
	got := claims.Encode(v)
	if !strings.HasSuffix(string(got), full) {
		t.Errorf("with blocks: %s", got)
	}
	if _, err := claims.Decode(got); err != nil {
		t.Error(err)
	}
}

func TestBlocksAreWholeParagraphsInTheirOrder(t *testing.T) {
	item := claims.ItemBlock
	for name, row := range map[string]struct {
		all []claims.Block
		ok  bool
	}{
		"one each":            {[]claims.Block{block(0, 5, claims.HeadingBlock, 1), block(6, 12, claims.QuotationBlock, 0), block(13, 17, item, 0)}, true},
		"two paragraphs":      {[]claims.Block{block(0, 12, claims.QuotationBlock, 0)}, true},
		"beginning within":    {[]claims.Block{block(1, 5, item, 0)}, false},
		"ending within":       {[]claims.Block{block(0, 4, item, 0)}, false},
		"beyond the end":      {[]claims.Block{block(13, 18, item, 0)}, false},
		"before the start":    {[]claims.Block{block(-1, 5, item, 0)}, false},
		"nothing":             {[]claims.Block{block(6, 6, item, 0)}, false},
		"out of order":        {[]claims.Block{block(6, 12, item, 0), block(0, 5, item, 0)}, false},
		"twice":               {[]claims.Block{block(0, 5, item, 0), block(0, 5, item, 0)}, false},
		"another kind":        {[]claims.Block{block(0, 5, "table", 0)}, false},
		"no level":            {[]claims.Block{block(0, 5, claims.HeadingBlock, 0)}, false},
		"too deep":            {[]claims.Block{block(0, 5, claims.HeadingBlock, 7)}, false},
		"a level of an item":  {[]claims.Block{block(0, 5, item, 1)}, false},
		"a level of below 0":  {[]claims.Block{block(0, 5, item, -1)}, false},
		"far beyond the text": {[]claims.Block{block(1<<40, 1<<41, item, 0)}, false},
	} {
		if err := blocks(row.all...).Check(); (err == nil) != row.ok || err != nil && !errors.Is(err, claims.ErrBadValue) {
			t.Errorf("%s: Check = %v", name, err)
		}
	}
}
