package claims

import (
	"fmt"

	"factdesk/claims/anchor"
)

// A BlockKind says what a block is.
type BlockKind string

// The kinds of blocks.
const (
	HeadingBlock   BlockKind = "heading"
	QuotationBlock BlockKind = "quotation"
	ItemBlock      BlockKind = "item" // of a list
)

// BlockKinds lists every kind of block.
func BlockKinds() []BlockKind { return []BlockKind{HeadingBlock, QuotationBlock, ItemBlock} }

// MaxLevel is how deep headings go.
const MaxLevel = 6

// A Block is one or more whole paragraphs of a version's text that aren't
// running text. The text itself holds no marks of it.
type Block struct {
	anchor.Span
	Kind  BlockKind `json:"kind"`
	Level int       `json:"level,omitempty"` // of a heading, from 1 to MaxLevel; 0 for all else
}

// check reports the first rule that b breaks as a block of text that stands
// behind the byte at offset after.
func (b Block) check(text string, after int) error {
	if err := oneOf("kind of block", b.Kind, BlockKinds()...); err != nil {
		return err
	}
	if (b.Kind == HeadingBlock) != (b.Level > 0) || b.Level < 0 || b.Level > MaxLevel {
		return fmt.Errorf("level %d of a %s: %w", b.Level, b.Kind, ErrBadValue)
	}
	if b.Start < after || b.Empty() || b.End > len(text) || !paragraphEdge(text, b.Start) || b.End < len(text) && text[b.End] != '\n' {
		return fmt.Errorf("a %s from %d to %d is no whole paragraph: %w", b.Kind, b.Start, b.End, ErrBadValue)
	}
	return nil
}

// paragraphEdge reports whether a paragraph begins at an offset.
func paragraphEdge(text string, at int) bool { return at == 0 || text[at-1] == '\n' }

// checkBlocks reports the first rule that blocks of text break: they stand in
// the text's order, and none in another.
func checkBlocks(text string, blocks []Block) error {
	after := 0
	for _, b := range blocks {
		if err := b.check(text, after); err != nil {
			return err
		}
		after = b.End
	}
	return nil
}
