package sending_test

import (
	"testing"

	"factdesk/app/view/sending"
)

func TestHowFarTheWritingIs(t *testing.T) {
	v, w := shown(t)
	v.SetSheet(sending.Sheet{Name: "talks"})
	v.Working()
	if !tells(w, "Reading the desk…") {
		t.Error("it isn't said what is being done")
	}
	v.Progress(0, 0)
	if !tells(w, "Writing…") || tells(w, "%") {
		t.Error("it isn't said that it's being written, or more than is known")
	}
	v.Progress(3, 10)
	if !tells(w, "Writing… 30 %") {
		t.Error("it isn't told how far it is")
	}
	v.Done("talks.xlsx")
	v.Progress(4, 10) // too late
	if tells(w, "Writing…") {
		t.Error("a bar is left")
	}
	v.Working()
	if !tells(w, "Reading the desk…") {
		t.Error("the next report begins where the last one ended")
	}
}
