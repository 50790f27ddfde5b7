// Package xlsx lays a report out as an Excel workbook: a Summary, the Claims,
// their Evidence and the Sources, the Article with its claims marked, the Balance
// of several articles, the History, and, out of sight, what lets the workbook
// find its way back to the desk.
//
// Whatever comes from outside is written as text: no cell is a formula. It is
// the only package that knows the library that makes workbooks. The library
// writes what is small; rows and links, of which there may be very many, are
// written here and put into its parts.
package xlsx
