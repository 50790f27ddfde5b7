// Command bench gathers the report of a large desk and writes its workbook to
// the file that it is given: what bench.sh measures, as a whole process.
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"factdesk/export"
	"factdesk/export/exporttest"
	"factdesk/export/xlsx"
)

// size is how many claims the report has; it has three times as much evidence.
const size = 1000

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: bench FILE")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, path string) error {
	d := exporttest.Large(size)
	r, err := export.Gather(ctx, d, d.Article, exporttest.Noon())
	if err != nil {
		return err
	}
	return export.Save(path, func(w io.Writer) error { return xlsx.Write(ctx, w, r) })
}
