package backups_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"factdesk/app/e2e/spy"
	"factdesk/app/look"
	"factdesk/app/view/backups"
)

func TestABackupIsRestoredOnlyWhenThatIsConfirmed(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	v := backups.New()
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(700, 900))
	var told []string
	v.OnOpen = func(at int) { told = append(told, fmt.Sprint("open ", at)) }
	v.OnRestore = func(at int) { told = append(told, fmt.Sprint("restore ", at)) }
	v.SetRows([]backups.Row{
		{Title: "Today", About: "300 claims"}, {Title: "Yesterday", Problem: "It was cut short."}, {Title: "Sunday", About: "12 claims"},
	})
	press := func(name string, nth int) {
		t.Helper()
		w.Canvas().Content().Resize(fyne.NewSize(700, 899))
		w.Canvas().Content().Resize(fyne.NewSize(700, 900))
		all := slices.DeleteFunc(spy.Dump(w.Canvas()), func(s spy.Seen) bool { return s.Kind != "Button" || s.Text != name })
		if len(all) <= nth {
			t.Fatalf("there are %d buttons %q", len(all), name)
		}
		test.TapCanvas(w.Canvas(), fyne.NewPos(all[nth].X+5, all[nth].Y+5))
	}
	press("Open read-only", 1)
	press("Restore…", 0)
	press("Keep the desk as it is", 0)
	press("Restore…", 0)
	press("Restore…", 1) // the question goes with the row
	press("Restore this backup", 0)
	if want := []string{"open 2", "restore 2"}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
}

func TestEachGroupIsNamedOnceAndNoSecondPlaceCanBeGivenUp(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	v := backups.New()
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(700, 900))
	v.SetPlace("Copies go to the stick.", widget.MediumImportance)
	v.SetRows([]backups.Row{{Group: "Desk", Title: "Today"}, {Group: "Desk", Title: "Sunday"}, {Group: "Stick", Title: "Today"}})
	shown := func() (words []string) {
		for _, s := range spy.Dump(w.Canvas()) {
			if slices.Contains([]string{"Desk", "Stick", "Today", "Sunday", "No second place"}, s.Text) {
				words = append(words, s.Text)
			}
		}
		return words
	}
	if got, want := shown(), []string{"No second place", "Desk", "Today", "Sunday", "Stick", "Today"}; !slices.Equal(got, want) {
		t.Errorf("it shows %q, want %q", got, want)
	}
	v.SetNoPlace("All is on one disk.")
	if slices.Contains(shown(), "No second place") {
		t.Error("what isn't there can be given up")
	}
}
