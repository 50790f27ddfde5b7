// Command eval measures the text engine against the evaluation data.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

// run says the quantities of the sentences on standard input.
func run() error {
	var sentences []string
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		sentences = append(sentences, lines.Text())
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read sentences: %w", err)
	}
	return sayQuantities(os.Stdout, sentences, "en")
}
