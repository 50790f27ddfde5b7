// Package quantity finds the numbers of a text, with their units, hedges and
// dates, and says in words how far two of them agree.
//
// [Find] cuts a line into words, numbers in digits and marks, looks each word up
// in the lists of its language (assets/language/quantity), and reads quantities
// from left to right with a grammar written by hand: a hedge, then a date, a
// range, an age, a fraction, an order of magnitude, a multiple, an ordinal or an
// amount, then a unit, what it is for one of, or the noun that is counted. It
// knows what is no number: telephone numbers, times of day, results of matches,
// versions, and numbers in names, such as "Boeing 747". Each token is looked at
// a bounded number of times, so that the time is linear in the text.
//
// Numbers in digits follow the language's decimal mark where they could be read
// in two ways; dates and their parts are those of the Gregorian calendar. Early,
// mid and late are thirds: early 2024 is from January to April.
//
// [Agree] converts units, but no currencies, and compares. How far a hedge
// stretches is a published rule, see [Tolerance]. It never decides a verdict.
package quantity
