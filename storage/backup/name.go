package backup

import (
	"errors"
	"fmt"
	"strings"
)

var errTooMany = errors.New("too many files for a backup")

// maxName is how long a file's name may be, folders and all.
const maxName = 120

// checkNames refuses files that can't be laid side by side on every system, or
// would come to lie outside the folder that they are laid into.
func checkNames(files []File) error {
	if len(files) > maxFiles {
		return errTooMany
	}
	taken := make(map[string]bool, len(files)+2) // false for a folder
	taken[manifestName], taken[sealName] = true, true
	for _, f := range files {
		if err := checkName(f.Name); err != nil {
			return err
		}
		// Some systems don't tell a from A.
		if name := strings.ToLower(f.Name); !take(taken, name) {
			return fmt.Errorf("there are two files %q", f.Name)
		}
	}
	return nil
}

// take notes the file of that name and the folders that it is in. It reports
// false where one of them is taken for something else.
func take(taken map[string]bool, name string) bool {
	if _, there := taken[name]; there {
		return false
	}
	taken[name] = true
	for at := strings.LastIndexByte(name, '/'); at > 0; at = strings.LastIndexByte(name[:at], '/') {
		file, there := taken[name[:at]]
		if file {
			return false
		}
		if there {
			return true // and so are those above
		}
		taken[name[:at]] = false
	}
	return true
}

// checkName refuses a name that isn't one of ours: letters, digits, dots, dashes
// and underlines in parts that mean the same on every system.
func checkName(name string) error {
	ok := len(name) > 0 && len(name) <= maxName
	for part := range strings.SplitSeq(name, "/") {
		ok = ok && checkPart(part)
	}
	if !ok {
		return fmt.Errorf("a file is named %.200q", name)
	}
	return nil
}

func checkPart(part string) bool {
	foreign := func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("._-", r)
	}
	// With a dot at the end it would be another's name on Windows, or "..".
	return part != "" && !strings.HasSuffix(part, ".") && !strings.ContainsFunc(part, foreign) && !device(part)
}

// device reports whether Windows takes a file's name for that of a device,
// whatever follows a dot in it.
func device(part string) bool {
	base, _, _ := strings.Cut(strings.ToLower(part), ".")
	switch base {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(base) == 4 && (strings.HasPrefix(base, "com") || strings.HasPrefix(base, "lpt")) &&
		base[3] >= '0' && base[3] <= '9'
}
