// Package match finds, among the claims a desk has, those that say what a
// statement says: has this been checked before?
//
// It looks claims up by the stems of their words and ranks them with BM25
// (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
// Beyond", 2009), in which a rare word counts a little more than usual and a
// word said again in the statement next to nothing. The best hundred are then
// compared with the statement word by word: which part of either the other has,
// words near each other, numbers, and words that are spelt alike. A linear model
// over that, fitted so that the right claim comes first (softmax over the claims
// of one statement), puts them in order; a logistic curve over its result gives
// the probability.
//
// English is stemmed after Porter's algorithm, the other languages by lists of
// endings, and text in scripts without blanks is taken in pairs of characters.
// Posts are expected to have links, hashtags, handles, and a signature at the
// end, which counts less than what they say.
package match
