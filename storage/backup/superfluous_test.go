package backup_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"factdesk/storage"
	"factdesk/storage/backup"
)

func found(at time.Time, why storage.Reason) backup.Found {
	m := about(why)
	m.Made = at
	return backup.Found{Path: at.Format(time.RFC3339Nano) + string(why), Manifest: m}
}

// without returns all but what is superfluous at now.
func without(all []backup.Found, now time.Time) []backup.Found {
	over := paths(backup.Superfluous(all, now))
	return slices.DeleteFunc(slices.Clone(all), func(f backup.Found) bool { return slices.Contains(over, f.Path) })
}

func paths(all []backup.Found) (names []string) {
	for _, f := range all {
		names = append(names, f.Path)
	}
	return names
}

func TestSuperfluousLeavesWhatIsNeeded(t *testing.T) {
	now := noon()
	ago := func(days int) time.Time { return now.Add(-time.Duration(days) * 24 * time.Hour) }
	var hourly []backup.Found // more than fill every hour, day and week
	for h := range 24 * 100 {
		hourly = append(hourly, found(now.Add(-time.Duration(h)*time.Hour-30*time.Second), storage.Hourly))
	}
	broken := found(ago(80), storage.Hourly)
	broken.Err = fmt.Errorf("it can't be read")
	for name, row := range map[string]struct {
		one  backup.Found
		want bool // whether it stays
	}{
		"an old hourly one":                   {found(ago(80).Add(time.Minute), storage.Hourly), false},
		"an old one by hand":                  {found(ago(80).Add(time.Minute), storage.ByHand), true},
		"one for a reason that is not known":  {found(ago(80).Add(time.Minute), "before-a-storm"), true},
		"before a restore, 29 days ago":       {found(ago(29).Add(-time.Minute), storage.BeforeRestore), true},
		"before a restore, 30 days ago":       {found(ago(30).Add(-time.Minute), storage.BeforeRestore), false},
		"before a migration, 29 days ago":     {found(ago(29).Add(-time.Minute), storage.BeforeMigration), true},
		"before a migration, 30 days ago":     {found(ago(30).Add(-time.Minute), storage.BeforeMigration), false},
		"before a new passphrase, 29 days":    {found(ago(29).Add(-time.Minute), storage.BeforePassphrase), true},
		"before a new passphrase, 30 days":    {found(ago(30).Add(-time.Minute), storage.BeforePassphrase), false},
		"before a re-import, 29 days ago":     {found(ago(29).Add(-time.Minute), storage.BeforeReimport), true},
		"before a re-import, 30 days ago":     {found(ago(30).Add(-time.Minute), storage.BeforeReimport), false},
		"one that can't be read":              {broken, true},
		"one of next year":                    {found(now.AddDate(1, 0, 0), storage.Hourly), true},
		"the second of this hour":             {found(now.Add(-time.Minute), storage.Hourly), false},
		"the newest":                          {found(now, storage.Hourly), true},
		"one in an hour that has one already": {found(now.Add(-122*time.Minute), storage.Hourly), false},
	} {
		left := without(append([]backup.Found{row.one}, hourly...), now)
		if got := slices.Contains(paths(left), row.one.Path); got != row.want {
			t.Errorf("%s stays: %v, want %v", name, got, row.want)
		}
	}
}

func TestOfAFullYearAFewAreLeft(t *testing.T) {
	now := noon() // a Wednesday
	var all []backup.Found
	for quarter := range 4 * 24 * 365 {
		all = append(all, found(now.Add(-time.Duration(quarter)*15*time.Minute), storage.Hourly))
	}
	left := without(all, now)
	// 24 hours; 14 days, two of which the hours are in; 8 weeks, three of which
	// the days are in.
	if want := 24 + 12 + 5; len(left) != want {
		t.Errorf("%d are left, want %d: %q", len(left), want, paths(left))
	}
}

func TestADeskThatRestsLosesNoBackup(t *testing.T) {
	now := noon()
	var all []backup.Found
	for day := range 24 {
		all = append(all, found(now.AddDate(-3, 0, -day), storage.Hourly))
	}
	if over := backup.Superfluous(all, now); len(over) != 0 {
		t.Errorf("superfluous: %q", paths(over))
	}
}

func TestBackupsOfTheFutureDriveOutNone(t *testing.T) {
	now := noon()
	past := found(now.Add(-time.Hour), storage.Hourly)
	all := []backup.Found{past}
	for h := range 1000 {
		all = append(all, found(now.AddDate(10, 0, 0).Add(time.Duration(h)*time.Hour), storage.Hourly))
	}
	if over := backup.Superfluous(all, now); len(over) != 0 {
		t.Errorf("superfluous: %q", paths(over))
	}
}

// TestKeepingIsStable makes a backup in some hours of a year, for any reason, and
// removes each time what is superfluous.
func TestKeepingIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const hour = time.Hour
		start := noon().Add(time.Duration(rapid.IntRange(0, 60*24*14).Draw(t, "minutes")) * time.Minute)
		every := rapid.IntRange(1, 40).Draw(t, "one in so many hours")
		special := rapid.IntRange(20, 400).Draw(t, "one in so many is special")
		seed := rapid.Uint64().Draw(t, "seed")
		var all, made []backup.Found
		for h := range rapid.SampledFrom([]int{30, 60, 90, 365}).Draw(t, "days") * 24 {
			seed = seed*6364136223846793005 + 1442695040888963407
			if int(seed>>33)%every != 0 {
				continue
			}
			now := start.Add(time.Duration(h) * hour)
			one := found(now, storage.Hourly)
			if int(seed>>20)%special == 0 {
				one = found(now, storage.BeforeReimport)
			}
			all, made = append(all, one), append(made, one)
			all = without(all, now)
			if n := ordinary(all, now); n > 24+14+8 {
				t.Fatalf("%d are left", n)
			}
		}
		if len(made) == 0 {
			return
		}
		wantOneIn(t, all, made)
		if again := backup.Superfluous(all, made[len(made)-1].Manifest.Made); len(again) != 0 {
			t.Fatalf("what was left has become superfluous at once: %q", paths(again))
		}
	})
}

// ordinary counts those that are not kept for why they were made.
func ordinary(all []backup.Found, now time.Time) (n int) {
	for _, f := range all {
		if f.Manifest.Why == storage.Hourly || now.Sub(f.Manifest.Made) > 30*24*time.Hour {
			n++
		}
	}
	return n
}

// wantOneIn checks that there is one left of each of the last hours, days and
// weeks in which one was made.
func wantOneIn(t *rapid.T, left, made []backup.Found) {
	t.Helper()
	for what, row := range map[string]struct {
		period func(time.Time) string
		n      int
	}{
		"hour": {func(at time.Time) string { return at.Format("2006-01-02 15") }, 24},
		"day":  {func(at time.Time) string { return at.Format("2006-01-02") }, 14},
		"week": {func(at time.Time) string { return fmt.Sprint(at.ISOWeek()) }, 8},
	} {
		var periods []string
		for _, f := range slices.Backward(made) {
			if p := row.period(f.Manifest.Made); !slices.Contains(periods, p) && len(periods) < row.n {
				periods = append(periods, p)
			}
		}
		for _, p := range periods {
			if !slices.ContainsFunc(left, func(f backup.Found) bool { return row.period(f.Manifest.Made) == p }) {
				t.Fatalf("none is left of the %s %s", what, p)
			}
		}
	}
}
