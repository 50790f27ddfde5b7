package claim

import (
	"strings"

	"factdesk/claims/segment"
)

// An excerpt is a text of which some words are meant.
type excerpt struct {
	text     string
	from, to int // where the words begin and end, in bytes
}

// ellipsis stands where something was left out.
const ellipsis = "…"

// How much of a text is looked at, in bytes: before its words, and in all. The
// rest would find no room anyhow.
const (
	mostBefore = 1 << 10
	mostInAll  = 1 << 13
)

// near leaves out what is far from the words' beginning.
func (e excerpt) near() excerpt {
	if e.from > mostBefore {
		e = e.since(e.from - mostBefore)
	}
	if len(e.text) > mostInAll {
		e = e.until(mostInAll)
	}
	return e
}

// since leaves out what stands before an offset, which is before the words.
func (e excerpt) since(at int) excerpt {
	if blank := strings.IndexAny(e.text[at:e.from], " \n"); blank >= 0 && at > 0 && e.text[at-1] != ' ' {
		at += blank + 1
	}
	for at < e.from && !segment.AtEdge(e.text, at) {
		at++
	}
	by := len(ellipsis) - at
	return excerpt{ellipsis + e.text[at:], e.from + by, e.to + by}
}

// until leaves out what stands from an offset on, and the word that it's in.
func (e excerpt) until(at int) excerpt {
	if blank := strings.LastIndexAny(e.text[:at], " \n"); blank > e.from {
		at = blank
	}
	for at > 0 && !segment.AtEdge(e.text, at) {
		at--
	}
	kept := strings.TrimRight(e.text[:at], " \n"+ellipsis)
	return excerpt{kept + ellipsis, min(e.from, len(kept)), min(e.to, len(kept))}
}
