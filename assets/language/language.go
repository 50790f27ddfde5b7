// Package language holds what Factdesk knows of languages: lists of words and
// trained weights, one folder for each use and one file for each language. It
// imports nothing of ours, so that every room may read them.
package language

import (
	"embed"
	"iter"
	"strings"
)

//go:embed */*.txt */*.bin
var files embed.FS

// Weights returns trained weights, such as "checkworthy/en", or nil where there
// are none. They are a copy.
func Weights(name string) []byte {
	b, err := files.ReadFile(name + ".bin")
	if err != nil {
		return nil
	}
	return b
}

// Words yields the entries of a list, such as "abbreviations/en", in the order
// in which they stand there. An entry is a line; what follows a # is for whoever
// reads the file. A list that there is none of has no entries.
func Words(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		text, err := files.ReadFile(list + ".txt")
		if err != nil {
			return
		}
		for line := range strings.Lines(string(text)) {
			entry, _, _ := strings.Cut(line, "#")
			if entry = strings.TrimSpace(entry); entry != "" && !yield(entry) {
				return
			}
		}
	}
}
