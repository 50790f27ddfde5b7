package takeout

import (
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How long what is left of a title may be.
const (
	longestTitle = 60  // in characters
	widestTitle  = 120 // in bytes
)

const reportSuffix = ".xlsx"

// reportName returns the name of the report on article number no, which counts
// from 1.
func reportName(no int, title string) string {
	return fmt.Sprintf("%s%04d %s%s", reportsFolder, no, cleaned(title), reportSuffix)
}

// cleaned leaves of a title what may stand in a file's name on every system:
// letters and digits of any script, single spaces and hyphens.
func cleaned(title string) string {
	words := strings.FieldsFunc(title, func(r rune) bool {
		return r == utf8.RuneError || !unicode.In(r, unicode.L, unicode.M, unicode.N) && r != '-'
	})
	var b strings.Builder
	n := 0
	for i, word := range words {
		n += utf8.RuneCountInString(word) + 1
		if i > 0 && (n > longestTitle+1 || b.Len()+1+len(word) > widestTitle) {
			break
		}
		b.WriteString(" " + word)
	}
	return cut(strings.TrimPrefix(b.String(), " "))
}

// cut shortens what is one word and too long, and stands in for no word at all.
func cut(name string) string {
	n := 0
	for i, r := range name {
		if n++; n > longestTitle || i+utf8.RuneLen(r) > widestTitle {
			return name[:i]
		}
	}
	if name == "" {
		return "article"
	}
	return name
}

// knownName reports whether Write could have given a file that name. None of them
// leads out of the folder that an archive is unpacked into.
func knownName(name string) bool {
	switch name {
	case readmeName, aboutName, editsName, recordsName, linkedName, manifestName:
		return true
	}
	if sum, ok := strings.CutPrefix(name, snapshotsFolder); ok {
		b, err := hex.DecodeString(sum)
		return err == nil && len(b) == 32 && sum == strings.ToLower(sum)
	}
	rest, ok := strings.CutPrefix(name, reportsFolder)
	if !ok {
		return false
	}
	number, title, _ := strings.Cut(strings.TrimSuffix(rest, reportSuffix), " ")
	var no int
	if _, err := fmt.Sscanf(number, "%d", &no); err != nil {
		return false
	}
	return no > 0 && name == reportName(no, title)
}
