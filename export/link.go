package export

import (
	"net/url"
	"strings"
	"unicode"
)

// Link returns address as a link can hold it, or "" where it must stay text:
// only http, https and mailto lead out of a report.
func Link(address string) string {
	if strings.ContainsFunc(address, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }) {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	switch {
	case u.Scheme == "mailto" && u.Opaque != "":
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "":
	default:
		return ""
	}
	return u.String()
}

// Web returns address where it leads to a page, or "".
func Web(address string) string {
	if link := Link(address); !strings.HasPrefix(link, "mailto:") {
		return link
	}
	return ""
}

// Plain returns s without what text can't hold: line feeds for all line ends,
// U+FFFD for broken bytes and for control characters, so that nothing is gone
// without a trace.
func Plain(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if strings.Contains(s, "\r") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return '\ufffd'
		}
		return r
	}, s)
}
