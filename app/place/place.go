// Package place knows where the analyst is on the desk, and remembers it over
// restarts. What it keeps is a convenience: a place that can't be read is no
// place, never an error that stops anybody.
package place

import (
	"encoding/json"
	"os"
	"path/filepath"

	"factdesk/claims"
)

// name is the file in the desk's folder that holds the place.
const name = "place.json"

// A Place is where the analyst is. It is comparable; the zero Place is the desk
// with nothing open.
type Place struct {
	Article claims.ArticleID `json:"article,omitzero"`
	Claim   claims.ClaimID   `json:"claim,omitzero"`
	Top     int              `json:"top,omitempty"` // the first byte of the text's topmost visible line
}

// Load returns the place that Save left in a desk's folder, or the zero Place.
func Load(folder string) Place {
	b, err := os.ReadFile(filepath.Join(folder, name)) // #nosec G304 -- the desk's own folder
	if err != nil {
		return Place{}
	}
	var p Place
	if json.Unmarshal(b, &p) != nil {
		return Place{}
	}
	return p
}

// Save leaves p in a desk's folder. A program that is killed while saving leaves
// the place before.
func Save(folder string, p Place) error {
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path+".new", b, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}
