// Package back reads the claims of a workbook that came back from an editor.
//
// It reads the file's parts itself, as a stream: a library for workbooks returns
// half a sheet for one that is cut off, a formula's last result for a formula,
// and nothing for what it doesn't understand, all without an error. Here each of
// these is one. Nothing is trusted: sizes, numbers of entries, depths and lengths
// are bounded before anything is kept.
package back
