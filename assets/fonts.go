package assets

import _ "embed"

//go:embed fonts/SourceSerif4-Regular.ttf
var serif []byte

//go:embed fonts/SourceSans3-Regular.ttf
var sans []byte

//go:embed fonts/SourceSerif4-SemiBold.ttf
var serifBold []byte

//go:embed fonts/SourceSans3-SemiBold.ttf
var sansBold []byte

// Serif returns the font with serifs that articles are read in, Source Serif 4.
func Serif() Resource { return Resource{name: "SourceSerif4-Regular.ttf", content: serif} }

// Sans returns the font without serifs that articles are read in, Source Sans 3.
func Sans() Resource { return Resource{name: "SourceSans3-Regular.ttf", content: sans} }

// SerifBold returns the font of headings beside Serif.
func SerifBold() Resource { return Resource{name: "SourceSerif4-SemiBold.ttf", content: serifBold} }

// SansBold returns the font of headings beside Sans.
func SansBold() Resource { return Resource{name: "SourceSans3-SemiBold.ttf", content: sansBold} }
