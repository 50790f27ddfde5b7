// Package webannotation writes claims as annotations of the article, in the W3C
// Web Annotation model.
//
// A claim holds on to its text by its words (TextQuoteSelector) and by its place
// (TextPositionSelector). The place counts Unicode code points of the text that
// was checked, which the command factdesk text prints; on a page the words lead.
package webannotation
