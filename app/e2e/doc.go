// Package e2e tests the program as it's built, from outside: in a real window on
// an X server of its own, with real pointer and key events, from the article
// that is pasted to the workbook that another program opens.
//
// The tests are built with the tag e2e, on Linux. FACTDESK_BIN names the
// program, built with that tag too, so that it says what its window shows (see
// spy). SHOTS names the folder for pictures of each step; without it that's
// .build/shots. A test waits for what the window shows or a file holds, never
// for a time; times only end a wait that has failed.
//
// BenchmarkActs tells what each act of an analyst leaves to do on the GUI's
// goroutine, beside what it takes that goroutine to draw the window, in its own
// time and by the clock on the wall; make bench-acts runs it. BenchmarkStart and
// BenchmarkMemory are make bench-start.
package e2e
