// Package claims is the domain of Factdesk: what a fact desk works with, the
// rules these things keep, and the one way in which they change.
//
// # Words
//
// A desk holds everything: articles, claims, sources, people, scales.
//
//   - Article: a text being checked. Each Version of it is an immutable text.
//   - Span: a half-open byte range of one version's text, on grapheme boundaries.
//   - Block: paragraphs of a version that aren't running text: a heading, a
//     quotation, an item of a list.
//   - Anchor: how a claim holds on to its text: span, quote, prefix, suffix.
//   - Claim: one assertion to be checked, with a statement that stands alone.
//   - Part of: a claim that says one thing of what another, its whole, says.
//   - Suggestion: a span that the program proposes as a claim, with a score and
//     reasons. Accepted it's a claim, dismissed it's set aside.
//   - SetAside: a sentence consciously not checked, with the reason.
//   - Coverage: what became of each sentence: it's a claim, set aside, or not
//     accounted for.
//   - Highlighter: the pen with which each stroke over the text makes a claim.
//   - Source: a document, dataset, person or page, used by many claims.
//   - Snapshot: the bytes of a source as captured, named by their SHA-256.
//   - Evidence: a source used for a claim: excerpt, locator, stance.
//   - Scale: an ordered list of ratings that a desk uses.
//   - Verdict: a rating, with rationale, confidence, as-of date, who and when.
//   - Status (editorial): may it be printed? Not the same question as the verdict.
//   - Review: a second person's decision on a verdict.
//   - Draft: a verdict that nobody has approved, where it goes out all the same.
//   - Person: somebody who acts on the desk.
//   - Edit: one act by one person: a set of before/after pairs. The only way
//     anything is written.
//
// What is stored of these is a Record, but for Edit. Records are values: to
// change one, copy it, change the copy, and put both in an Edit. Undoing an edit
// is applying its Inverse.
//
// The package knows no store, window, file or network. Its functions are safe
// for concurrent use as long as nobody changes the values meanwhile.
package claims
