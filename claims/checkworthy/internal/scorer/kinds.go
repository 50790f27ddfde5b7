package scorer

// The kinds of bytes.
const (
	blank  = iota // or anything that says nothing
	letter        // of ASCII
	digit
	mark   // that is read like a word
	beyond // ASCII
)

// kinds has the kind of every byte.
//
//nolint:gochecknoglobals // a table, never changed
var kinds = func() (table [256]uint8) {
	for b := range table {
		switch c := byte(b); {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			table[b] = letter
		case c >= '0' && c <= '9':
			table[b] = digit
		case c >= 0x80:
			table[b] = beyond
		}
	}
	for _, b := range []byte(`$%?!"`) {
		table[b] = mark
	}
	return table
}()
