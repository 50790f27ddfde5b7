package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"factdesk/claims/quantity"
)

// sayQuantities writes what is found in each sentence, a line each, to be put
// beside what somebody else found in it:
//
//	start-end<TAB>value or low..high, or a date<TAB>unit/per<TAB>hedge<TAB>kind<TAB>words
//
// A line with the sentence stands before its quantities.
func sayQuantities(out io.Writer, sentences []string, language string) error {
	for _, s := range sentences {
		if _, err := fmt.Fprintf(out, "# %s\n", s); err != nil {
			return err
		}
		for q := range quantity.Find(s, language) {
			if _, err := fmt.Fprintln(out, lineOfQuantity(s, q)); err != nil {
				return err
			}
		}
	}
	return nil
}

func lineOfQuantity(sentence string, q quantity.Quantity) string {
	unit := q.Unit
	if q.Per != "" {
		unit += "/" + q.Per
	}
	return strings.Join([]string{
		fmt.Sprintf("%d-%d", q.Start, q.End), valueOfQuantity(q), unit, string(q.Hedge), string(q.Kind), sentence[q.Start:q.End],
	}, "\t")
}

// valueOfQuantity is the value, the range, or the date of a quantity.
func valueOfQuantity(q quantity.Quantity) string {
	plain := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	switch {
	case q.Relative && q.Kind == quantity.Date:
		return "relative"
	case q.Kind == quantity.Date:
		return q.When.String()
	case q.Low == q.High:
		return plain(q.Low)
	}
	return plain(q.Low) + ".." + plain(q.High)
}
