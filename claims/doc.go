// Package claims is the domain of Factdesk: what a fact desk works with, the
// rules these things keep, and the one way in which they change.
//
// # Words
//
// A desk holds everything: articles, claims, sources, people, scales.
//
//   - Article: a text being checked. Each Version of it is an immutable text.
//   - Span: a half-open byte range of one version's text, on grapheme boundaries.
//   - Anchor: how a claim holds on to its text: span, quote, prefix, suffix.
//   - Claim: one assertion to be checked, with a statement that stands alone.
//   - SetAside: a sentence consciously not checked, with the reason.
//   - Source: a document, dataset, person or page, used by many claims.
//   - Snapshot: the bytes of a source as captured, named by their SHA-256.
//   - Evidence: a source used for a claim: excerpt, locator, stance.
//   - Scale: an ordered list of ratings that a desk uses.
//   - Verdict: a rating, with rationale, confidence, as-of date, who and when.
//   - Status (editorial): may it be printed? Not the same question as the verdict.
//   - Review: a second person's decision on a verdict.
//   - Person: somebody who acts on the desk.
//   - Edit: one act by one person: a set of before/after pairs. The only way
//     anything is written.
//
// Each of these but Edit is a Record. Records are values: to change one, copy
// it, change the copy, and put both in an Edit. Undoing an edit is applying its
// Inverse.
//
// The package knows no store, window, file or network. Its functions are safe
// for concurrent use as long as nobody changes the values meanwhile.
package claims
