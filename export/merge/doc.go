// Package merge compares a report that came back from an editor with the desk as
// it is now and as it was when the report went out, cell by cell.
//
// It changes nothing and guesses nothing: what can't be read one way only is
// listed in words, and what both sides changed is a conflict for a person to
// decide. Which file the cells come from it doesn't know.
package merge
