// Package quantity finds the numbers of a text, and says how far two agree.
package quantity
