package intake

import (
	"path/filepath"
	"strings"

	"factdesk/claims"
	"factdesk/claims/anchor"
)

// markdown reports whether a file's name says that it is written in Markdown.
func markdown(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return true
	}
	return false
}

// blocks takes the marks of headings, quotations and list items off the
// beginnings of the lines of text, and says which they were. Nothing else of
// Markdown is looked for.
func blocks(text string) (string, []claims.Block) {
	var plain strings.Builder
	var all []claims.Block
	plain.Grow(len(text))
	for line := range strings.SplitSeq(text, "\n") {
		b, words := block(line)
		if words == "" {
			continue // a mark of nothing
		}
		if plain.Len() > 0 {
			plain.WriteByte('\n')
		}
		b.Start = plain.Len()
		plain.WriteString(words)
		b.End = plain.Len()
		all = join(all, b)
	}
	return plain.String(), all
}

// block returns the kind of block that a line is, none for running text, and
// its words.
func block(line string) (b claims.Block, words string) {
	rest := strings.TrimLeft(line, "#")
	level := len(line) - len(rest)
	switch {
	case level > 0 && level <= claims.MaxLevel && (rest == "" || rest[0] == ' '): // not #1, nor a #tag
		b.Kind, b.Level = claims.HeadingBlock, level
	case line[0] == '>':
		b.Kind, rest = claims.QuotationBlock, line[1:]
	case line == "-", line == "*", line == "+":
		b.Kind, rest = claims.ItemBlock, ""
	case strings.HasPrefix(line, "- "), strings.HasPrefix(line, "* "), strings.HasPrefix(line, "+ "):
		b.Kind, rest = claims.ItemBlock, line[2:]
	default:
		return b, line
	}
	return b, strings.TrimSpace(rest)
}

// join adds b to all, if it's a block. Lines of one quotation are one block.
func join(all []claims.Block, b claims.Block) []claims.Block {
	last := len(all) - 1
	switch {
	case b.Kind == "":
		return all
	case last >= 0 && b.Kind == claims.QuotationBlock && all[last].Kind == b.Kind && all[last].End+1 == b.Start:
		all[last].Span = anchor.Span{Start: all[last].Start, End: b.End}
		return all
	}
	return append(all, b)
}
