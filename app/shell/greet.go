package shell

import (
	"strings"
	"time"

	"factdesk/app/kit"
	"factdesk/storage"
)

// greet tells what is to be known of the desk that was opened: what kind of
// desk this is, what was told to be told, and how its opening went.
func (s *Shell) greet() {
	s.tellMode()
	if note := s.env.Visit.Note; note != "" {
		s.stand(kit.Note, note, "", nil)
	}
	if failure := s.env.Visit.Failure; failure != "" {
		s.stand(kit.Failure, failure, "", nil)
	}
	if s.env.Visit.Kept == nil {
		return
	}
	opened := s.env.Visit.Kept.Opened()
	// A desk that was made just now never had an end.
	opened.Unclean = opened.Unclean && s.env.Visit.Note == "" && opened.Edits > 0
	for _, warn := range opened.Warn {
		s.stand(kit.Warning, sentence(warn), "", nil)
	}
	s.tellOpened(opened)
}

// tellMode says what kind of desk this is, where it isn't the usual one.
func (s *Shell) tellMode() {
	check := kit.Act{Name: "Check", Do: s.checkup}
	backups := kit.Act{Name: "Backups", Do: s.backups}
	export := kit.Act{Name: "Export", Do: s.exportOpen}
	again := kit.Act{Name: "Open for writing", Do: s.env.Visit.Porter.Enter}
	switch s.env.Visit.Mode {
	case Safe:
		s.panes.state.Tell(kit.Warning, "Safe mode: the desk is open for reading only, and nothing was opened in it. Nothing that you do here changes it.", check, backups, export)
	case Reading:
		s.panes.state.Tell(kit.Warning, "The desk is open for reading only: nothing that you do here is stored.", check, backups, export, again)
	case AtBackup:
		s.panes.state.Tell(kit.Warning, "You are looking at the backup of "+s.env.Visit.Name+". It can be read and exported, not changed.",
			export, kit.Act{Name: "Back to the desk", Do: s.env.Visit.Porter.Enter})
	case Writing:
	}
}

// tellOpened says how the opening went: what was lost where nobody can overlook
// it, what was mended quietly.
func (s *Shell) tellOpened(o storage.Opened) {
	if len(o.Lost) > 0 {
		s.stand(kit.Failure, "Part of this desk was damaged in every copy, and is lost. Everything else is here. A backup may still have it.",
			list(append(o.Lost, o.Mended...)), &kit.Act{Name: "Backups", Do: s.backups})
		return
	}
	switch {
	case o.Unclean:
		s.stand(kit.Note, uncleanWords(o, s.env.Now()), list(o.Mended), nil)
	case len(o.Mended) > 0:
		s.stand(kit.Note, "Something in the desk's files was damaged and has been mended from a copy. Nothing is lost.", list(o.Mended), nil)
	}
}

// uncleanWords is what is said after an end that was none.
func uncleanWords(o storage.Opened, now time.Time) string {
	const ended = "The program ended unexpectedly last time. "
	return ended + "Everything up to " + moment(o.LastAt, now) + " is here (" + count(int(o.Edits), "edit") + " checked)." // #nosec G115 -- nobody makes so many edits
}

// stand tells something in a bar that stays until it's closed, with details
// that can be shown and something to do, where there are any. It returns the
// bar.
func (s *Shell) stand(kind kit.Kind, text, details string, do *kit.Act) *kit.Bar {
	bar := kit.NewBar()
	var acts []kit.Act
	if do != nil {
		acts = append(acts, *do)
	}
	more := acts
	if details != "" {
		more = append(more, kit.Act{Name: "Details", Do: func() { bar.Tell(kind, text+"\n"+details, acts...) }})
	}
	bar.Tell(kind, text, more...)
	s.panes.stand(bar)
	return bar
}

// list puts sentences below each other. More than a screen holds are counted.
func list(sentences []string) string {
	const most = 12
	more := ""
	if over := len(sentences) - most; over > 0 {
		more = "\n… and " + count(over, "more of these", "more of these")
		sentences = sentences[:most]
	}
	if len(sentences) == 0 {
		return ""
	}
	return "• " + strings.Join(sentences, "\n• ") + more
}
