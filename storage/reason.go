package storage

// A Reason is why a backup was made.
type Reason string

// The reasons. They are stored, and stand in files' names.
const (
	Hourly           Reason = "hourly"
	ByHand           Reason = "by-hand"
	BeforeRestore    Reason = "before-restore"
	BeforeMigration  Reason = "before-migration"
	BeforePassphrase Reason = "before-passphrase"
	BeforeReimport   Reason = "before-reimport"
)

// Reasons lists every reason.
func Reasons() []Reason {
	return []Reason{Hourly, ByHand, BeforeRestore, BeforeMigration, BeforePassphrase, BeforeReimport}
}

// Words returns the reason as people read it in a list of backups.
func (r Reason) Words() string {
	switch r {
	case Hourly:
		return "hourly"
	case ByHand:
		return "by hand"
	case BeforeRestore:
		return "before a restore"
	case BeforeMigration:
		return "before an update of its layout"
	case BeforePassphrase:
		return "before a change of the passphrase"
	case BeforeReimport:
		return "before a workbook was read back"
	}
	return string(r)
}
