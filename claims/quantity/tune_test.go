package quantity_test

import (
	"bufio"
	"fmt"
	"os"
	"testing"

	"factdesk/claims/quantity"
)

func TestTune(t *testing.T) {
	file := os.Getenv("TUNE")
	if file == "" {
		t.Skip()
	}
	lang := os.Getenv("TUNELANG")
	f, _ := os.Open(file)
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		l := sc.Text()
		n := 0
		for q := range quantity.Find(l, lang) {
			if n == 0 {
				fmt.Println("##", l)
			}
			n++
			fmt.Printf("   [%s] %v..%v %s", l[q.Start:q.End], q.Low, q.High, q.Kind)
			if q.Unit != "" {
				fmt.Printf(" u=%s", q.Unit)
			}
			if q.Per != "" {
				fmt.Printf(" per=%s", q.Per)
			}
			if q.Hedge != quantity.Exact {
				fmt.Printf(" h=%s", q.Hedge)
			}
			if q.Kind == quantity.Date {
				fmt.Printf(" %v", q.When)
			}
			if q.Relative {
				fmt.Print(" REL")
			}
			fmt.Println()
		}
	}
}
