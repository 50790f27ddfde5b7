// Package checkworthy says how much a sentence is worth checking: that it states
// something about the world that can be found true or false, and that people
// would want to know it.
//
// For English there are weights, trained on judged sentences of political
// debates: a logistic regression over words and pairs of words, averaged with a
// small convolutional network over vectors of words (the folder README says from
// what, and how good they are). Other languages are judged by what needs no
// words: numbers, percent, money, years, quotation marks, question marks,
// capitals and length. Trained tells which it was.
//
// A score is a probability where about two sentences in five are worth checking,
// so that a half is where people best part the ones from the others.
//
// Suggest says which part of a sentence it is. Sentences are cut into the parts
// that each say something (package clause), and each part is weighed by itself:
// what in it can be looked up speaks for it (numbers, dates, names, ranks, what
// happened; see package quantity), what can't be speaks against it (opinions,
// promises, what may be), and its sentence's score, in the text's language, counts
// too, as does whether the article itself spoke of us or gave opinions just before.
// The weights are those of a logistic regression on news pages that somebody
// marked, held to weights set by hand (TestFit makes weights.go). Headings, bylines,
// captions, credits and questions are left out before, and parts that only say who
// said something. Who says a part comes from package attribution. What a claim of
// news is, and its types, follow AVeriTeC (Schlichtkrull, Guo and Vlachos 2023) and
// ClaimBuster (Hassan and others 2017).
package checkworthy
