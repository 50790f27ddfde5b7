// Package export gathers, once, everything that the check of an article says,
// for the packages below it to lay out: as a workbook, a page, a feed.
//
// What must not leave the desk is left out here, so that no layout can let it
// slip: a withheld source has lost its words and links before a Report has it.
//
// The package knows no store: Gather reads from whatever satisfies Reader.
package export
