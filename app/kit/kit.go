// Package kit holds the pieces that Factdesk's views are built of. They know
// how things are shown and typed, and nothing of claims.
//
// Everything in it belongs to the GUI's goroutine.
package kit
