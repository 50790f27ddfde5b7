package intake

import (
	"bytes"
	"strings"
)

// unknownBinary is what is said of bytes that are no text, nor anything known.
const unknownBinary = "a binary file"

// A beginning is how the files of a kind begin.
type beginning struct{ with, kind string }

// documents lists kinds that can look like text and aren't an article's.
func documents() []beginning {
	return []beginning{
		{"%pdf-", "a PDF document"},
		{`{\rtf`, "an RTF document"},
		{"<!doctype html", "a web page"},
		{"<html", "a web page"},
		{"<?xml", "an XML document"},
	}
}

// binaries lists kinds to tell once it's clear that something is no text.
func binaries() []beginning {
	return []beginning{
		{"PK\x03\x04", "a ZIP archive or an office document (.docx, .odt, .xlsx)"},
		{"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"},
		{"\x89PNG", "a picture (PNG)"},
		{"\xff\xd8\xff", "a picture (JPEG)"},
		{"GIF8", "a picture (GIF)"},
		{"RIFF", "a picture, sound or film"},
		{"ID3", "a sound file (MP3)"},
		{"OggS", "a sound file (Ogg)"},
		{"\x1f\x8b", "a compressed file (gzip)"},
		{"7z\xbc\xaf", "an archive (7z)"},
		{"Rar!", "an archive (RAR)"},
		{"\x7fELF", "a program"},
		{"MZ", "a program"},
		{"SQLite format 3", "a database (SQLite)"},
	}
}

// document returns which kind of document b begins as, or "".
func document(b []byte) string {
	head := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(first(b), []byte(bom8)))))
	for _, d := range documents() {
		if strings.HasPrefix(head, d.with) {
			return d.kind
		}
	}
	return ""
}

// binaryKind returns what b, which is no text, seems to be.
func binaryKind(b []byte) string {
	for _, k := range binaries() {
		if bytes.HasPrefix(b, []byte(k.with)) {
			return k.kind
		}
	}
	if every2nd(first(b)) {
		return "text in UTF-16 without its byte order mark"
	}
	return unknownBinary
}

// every2nd reports whether most bytes of b are NUL at every other place and not
// between, which is how European text looks in UTF-16.
func every2nd(b []byte) bool {
	var nul [2]int
	for i, c := range b {
		if c == 0 {
			nul[i%2]++
		}
	}
	return max(nul[0], nul[1])*4 > len(b) && min(nul[0], nul[1]) == 0
}

// first returns as much of b as tells its kind.
func first(b []byte) []byte { return b[:min(len(b), 512)] }
