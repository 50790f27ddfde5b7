package assets

import _ "embed"

//go:embed fonts/SourceSerif4-Regular.ttf
var serif []byte

//go:embed fonts/SourceSans3-Regular.ttf
var sans []byte

// Serif returns the font with serifs that articles are read in, Source Serif 4.
func Serif() Resource { return Resource{name: "SourceSerif4-Regular.ttf", content: serif} }

// Sans returns the font without serifs that articles are read in, Source Sans 3.
func Sans() Resource { return Resource{name: "SourceSans3-Regular.ttf", content: sans} }
