// Package csv writes the claims as a table of comma-separated values, as RFC 4180
// has it, in UTF-8 with a byte order mark: for programs, and for spreadsheets.
//
// It has the columns of the workbook's Claims sheet. No cell is a formula to any
// program, also where that takes another sign than the comma for a divider.
package csv
