package export

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
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
	case (u.Scheme == "http" || u.Scheme == "https") && hosted(u):
	default:
		return ""
	}
	if link := ascii(u.String()); !unsaid(link) {
		return link
	}
	return ""
}

// unsaid reports whether an address has U+FFFE or U+FFFF by their numbers, which
// no text can hold: LibreOffice saves a workbook with such a link without any of
// its sheets, and says nothing.
func unsaid(address string) bool {
	address = strings.ToUpper(address)
	return strings.Contains(address, "%EF%BF%BE") || strings.Contains(address, "%EF%BF%BF")
}

// hosted writes u's host in the characters that all programs know, and reports
// whether it has one.
func hosted(u *url.URL) bool {
	host := u.Hostname()
	if strings.Contains(host, ":") {
		return !strings.Contains(host, "%") // an address of IPv6, but for one in a network of one's own
	}
	if strings.ContainsFunc(host, func(r rune) bool { return r > unicode.MaxASCII }) {
		var err error
		if host, err = idna.Lookup.ToASCII(host); err != nil {
			return false
		}
		u.Host = host + strings.TrimPrefix(u.Host, u.Hostname())
	}
	return host != "" && !strings.ContainsFunc(host, func(r rune) bool {
		return r != '.' && r != '-' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// ascii returns an address in which the characters that no address has are
// written by their numbers.
func ascii(address string) string {
	var b strings.Builder
	for i := range len(address) {
		if c := address[i]; c <= ' ' || c > '~' || strings.IndexByte(`"<>\^{|}`+"`", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
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
