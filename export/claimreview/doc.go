// Package claimreview writes verdicts as ClaimReview, the words of schema.org in
// which search engines and archives read fact-checks.
//
// Each object stands for itself, with its own context: it can go into the page of
// its claim as it is. It says nothing that the desk doesn't know: no address that
// nobody has given, and no number where the scale has none. A source that is
// withheld isn't there at all.
package claimreview
