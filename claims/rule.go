package claims

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"time"
)

// Errors that several records report from Check.
var (
	ErrNoID     = errors.New("it has no ID")
	ErrNoOwner  = errors.New("it doesn't say what it belongs to")
	ErrNotUTC   = errors.New("its time is not in UTC, or in no year of ours")
	ErrBadValue = errors.New("a field has a value that it can't have")
	ErrTooLong  = errors.New("the text is too long")
	ErrURL      = errors.New("an address begins with http:// or https://")
)

// checkURL reports ErrURL for what isn't a web address. "" passes.
func checkURL(s string) error {
	if s == "" {
		return nil
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return fmt.Errorf("%q: %w", s, ErrURL)
	}
	return nil
}

// utc reports ErrNotUTC for a time in another zone, or none, or one that RFC
// 3339 can't write.
func utc(t time.Time) error {
	if t.IsZero() || t.Location() != time.UTC || t.Year() < 1 || t.Year() > 9999 {
		return ErrNotUTC
	}
	return nil
}

// oneOf reports ErrBadValue where v is not in all.
func oneOf[T ~string](what string, v T, all ...T) error {
	if slices.Contains(all, v) {
		return nil
	}
	return fmt.Errorf("%s %q: %w", what, string(v), ErrBadValue)
}

// optional is oneOf that lets "" pass.
func optional[T ~string](what string, v T, all []T) error {
	if v == "" {
		return nil
	}
	return oneOf(what, v, all...)
}

// refs leaves out of all the references to nothing.
func refs(all ...Ref) []Ref {
	return slices.DeleteFunc(all, Ref.IsZero)
}
