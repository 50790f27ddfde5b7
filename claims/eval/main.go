// Command eval measures the text engine against data that is not in this
// repository, and prints one table: what was measured, our figure, and the
// figure of a reference that was computed in the same run or published.
//
//	go run ./claims/eval --data ../shared/data
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
)

// A row is one figure beside a reference's.
type row struct {
	Part, Set, Measure string

	Ours, Reference float64
	By              string // whose figure the reference is; "" where there is none
}

// A part is a room of the engine, and what measures it on a folder of data.
type part struct {
	name    string
	measure func(data string) ([]row, error)
}

func parts() []part {
	return []part{
		{"segment", measureSegment},
		{"attribution", measureAttribution},
		{"speakers", measureQuotations},
		{"quantity", measureQuantities},
		{"match", measureMatch},
		{"parts", measureParts},
		{"suggest", measureSuggest},
		{"checkworthy", measureCheckworthy},
		{"checkworthy-tests", measureCheckworthyTests},
	}
}

func main() {
	data := flag.String("data", "../shared/data", "the `folder` of evaluation data")
	only := flag.String("part", "", "measure this `part` only")
	flag.Parse()
	if err := run(os.Stdout, *data, *only); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

// run measures and prints. A part whose data can't be read is named with the
// reason, and the others go on.
func run(out io.Writer, data, only string) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	lines := []string{"part\tset\tmeasure\tours\treference\tof"}
	for _, p := range parts() {
		if only != "" && p.name != only {
			continue
		}
		rows, err := p.measure(data)
		for _, r := range rows {
			lines = append(lines, r.String())
		}
		if err != nil {
			lines = append(lines, fmt.Sprintf("%s\t%v\t\t\t\t", p.name, err))
		}
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(table, line); err != nil {
			return err
		}
	}
	return table.Flush()
}

func (r row) String() string {
	line := fmt.Sprintf("%s\t%s\t%s\t%.2f\t", r.Part, r.Set, r.Measure, r.Ours)
	if r.By == "" {
		return line + "\t"
	}
	return line + fmt.Sprintf("%.2f\t%s", r.Reference, r.By)
}
