// Package reliability is the proof that a desk loses nothing. It is all tests:
// they kill the program, damage files, cut the power, make the disk fail and
// fill it, and count what was lost by it. Each prints one line, a row of the
// table in storage/README.md.
//
// `go test ./storage/reliability` tries little, CI more, and `make reliability`
// all of it; FACTDESK_RELIABILITY (tiny, short or full) says how much. A row
// tells its seed, and FACTDESK_RELIABILITY_SEED repeats it.
package reliability
