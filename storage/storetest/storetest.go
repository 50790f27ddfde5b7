// Package storetest holds a store to what package storage promises.
package storetest

import (
	"testing"

	"factdesk/storage"
)

// Run tests the stores that open returns: an empty one at each call, which open
// has closed when its test is over.
func Run(t *testing.T, open func(testing.TB) storage.Store) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, storage.Store){
		"what is put in is read":              testRead,
		"an empty desk":                       testEmpty,
		"undo in turn":                        testUndoInTurn,
		"all or none":                         testAllOrNone,
		"conflicts are by content":            testConflict,
		"edits that break a rule":             testRules,
		"lists in the order of IDs":           testLists,
		"a record goes from list to list":     testMove,
		"a list is left early":                testBreak,
		"a reader sees one state":             testOneState,
		"the log and its chain":               testLog,
		"a context that is over":              testCancelled,
		"the store is closed":                 testClosed,
		"what is read is the reader's own":    testAliasing,
		"as a plain model has it":             testModel,
		"edits at the same time":              testConcurrent,
		"one record, many writers":            testRace,
		"the longest text":                    testLongText,
		"one edit of ten thousand claims":     testManyClaims,
		"records that are made again and go":  testAgain,
		"an edit that is far too large":       testTooLarge,
		"every kind of record comes back":     testKinds,
		"undo of an edit that made and wrote": testUndoMixed,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}
