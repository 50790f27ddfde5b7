package merge

// A Sheet is the claims of a report that came back, as its cells say.
type Sheet struct {
	Origin  Origin
	Fields  []Field // those that have a column
	Rows    []Row
	Unknown []string // sentences: what of the file isn't understood

	// Shown returns what a cell of this format shows of a text.
	Shown func(string) string
}

// An Origin says where a sheet comes from, as far as it tells: "" is not said.
type Origin struct {
	Desk, Report string

	Articles []Part   // what it is about; none where the file doesn't say
	Hashes   []string // where it doesn't: SHA-256 that may be the text's
	Edit     uint64   // the desk's last edit when the report was made; 0 is not said
	By       string   // who changed the file last
	Public   bool     // it was made for the public

	// Prints are the fingerprints of the rows by claim. Nil where the file has
	// lost them.
	Prints map[string]string

	// Numbers are what the rows were numbered by claim. A file that was made
	// before this was kept has none.
	Numbers map[string]int
}

// A Part is an article that a sheet is about, and the text of it that was
// checked.
type Part struct{ Article, Version, SHA256 string }

// A Row is one row of the sheet.
type Row struct {
	Line  int    // its number in the file
	Claim string // the claim's ID as it stands there
	No    int    // the claim's number there, 0 where that is none
	Quote string // the words of the article, "" where they have no column
	Cells [fields]Cell
}

// A Cell is what stands in one cell.
type Cell struct {
	Text string

	// Problem says why the cell can't be taken at its word: "it holds a
	// formula". "" is fine.
	Problem string
}
