// Package xlsx lays a report out as an Excel workbook: a Summary, the Claims,
// their Evidence and the Sources, and, out of sight, what lets the workbook
// find its way back to the desk.
//
// Whatever comes from outside is written as text: no cell is a formula. It is
// the only package that knows the library that makes workbooks.
package xlsx
