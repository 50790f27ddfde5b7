// Package assets holds what the program brings with it: its icon, the fonts that
// articles are read in, and the worked sample that a new desk can begin with.
package assets

import _ "embed"

//go:embed icon.png
var icon []byte

//go:embed sample/article.txt
var article string

//go:embed sample/sample.json
var sample []byte

// A Resource is a named file of the program. It is what Fyne calls a resource,
// without asking for Fyne.
type Resource struct {
	name    string
	content []byte
}

// Name returns the file's name.
func (r Resource) Name() string { return r.name }

// Content returns the file's bytes, which nobody may change.
func (r Resource) Content() []byte { return r.content }

// Icon returns the program's icon, a PNG picture.
func Icon() Resource { return Resource{name: "icon.png", content: icon} }

// SampleArticle returns the text of the sample article.
func SampleArticle() string { return article }

// Sample returns what is said about the sample article: its claims, sources and
// verdicts, in JSON. app/desk reads it.
func Sample() []byte { return sample }
