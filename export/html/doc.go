// Package html writes a report as one page that needs nothing else: the article
// with its claims marked, and each claim's verdict, reasons and sources at the
// side.
//
// The page holds no script and loads nothing, and its own policy forbids both.
// Whatever comes from outside is text in it; links lead to http, https and mailto
// alone. What is meant for the desk, such as notes and open questions, isn't in it.
package html
