package attribution_test

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/anchor"
	"factdesk/claims/attribution"
)

// Each text holds what is asked about between [[ and ]].
func marked(t *testing.T, text string) (string, anchor.Span) {
	t.Helper()
	start := strings.Index(text, "[[")
	text = strings.Replace(text, "[[", "", 1)
	end := strings.Index(text, "]]")
	text = strings.Replace(text, "]]", "", 1)
	if start < 0 || end < start {
		t.Fatalf("nothing is marked in %q", text)
	}
	return text, anchor.Span{Start: start, End: end}
}

func TestSpeaker(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Direct quotations.
		{`"[[We won]]," Anna Keller said.`, "Anna Keller"},
		{`Anna Keller said: “[[We won]].”`, "Anna Keller"},
		{`“[[We won, and by far]],” said Anna Keller.`, "Anna Keller"},
		{`“[[We won]]!” shouted the captain.`, "captain"},
		{`“[[Did we win?]]” Keller asked.`, "Keller"},
		{`"We won," Keller said. "[[It was hard]]."`, "Keller"},
		{`"We won," Keller said, "[[and it was hard]]."`, "Keller"},
		{`"[[We won]]," Keller, the team's coach, said.`, "Keller"},
		{`Anna Keller, a spokeswoman for the firm, told reporters on Monday, "[[We won]]."`, "Anna Keller, spokeswoman for the firm"},
		{`He said the “Blue Sky” show sold out. [[It began at nine]].`, ""},
		// Indirect ones.
		{`Analysts say [[prices rose 5%]].`, "Analysts"},
		{`Keller said that [[prices rose 5%]].`, "Keller"},
		{`[[Prices rose 5%]], Keller said.`, "Keller"},
		{`[[Prices rose 5%]], said Keller.`, "Keller"},
		{`[[Prices rose 5%]], according to Reuters.`, "Reuters"},
		{`According to the ministry, [[prices rose 5%]].`, "ministry"},
		{`Keller wrote on the platform Y that [[prices rose 5%]].`, "Keller"},
		{`Keller was quoted as saying that [[prices rose 5%]].`, "Keller"},
		{`Keller said the deal was close and acknowledged [[prices rose 5%]].`, "Keller"},
		{`Norway denies [[that it broke the rules]].`, ""},
		{`Lavrov denied [[Russia killed 20 people]].`, ""},
		{`The ministry said that Norway denied [[it closed 40 bridges]].`, ""},
		{`The ministry said that [[Norway denied it closed 40 bridges]].`, "ministry"},
		{`[[Lavrov denied Russia killed 20 people]].`, "Lavrov"},
		{`Keller accused [[Norway of breaking the rules]].`, ""},
		{`Keller called the talks "[[a bad joke]]" there.`, "Keller"},
		{`Nobody said [[that prices rose 5%]].`, ""},
		{`No one at the ministry said [[that prices rose 5%]].`, ""},
		{`None of the ministers said [[that prices rose 5%]].`, ""},
		{`No official said [[that prices rose 5%]].`, ""},
		{`"[[Prices rose by 5%]]," nobody said.`, ""},
		{`Oslo wants [[Bergen to pay 20% of the costs]].`, "Oslo"},
		{`Oslo wants Bergen, [[the largest port of the west]], to pay 20% of the costs of the war.`, ""},
		{`Oslo, meanwhile, wants [[Bergen, a port, to pay 20% of the costs]].`, "Oslo"},
		{`But Keller said [[Holm saw it, after a year of talks, as unfair]].`, "Keller"},
		{`"[[We won]]," Keller's team, the champions, said.`, "Keller's team"},
		{`Her manager, Ben Stone of Stone & Co., said prices [[rose by 5%]].`, "Ben Stone"},
		{`“[[He was a hero]],” said his mother, Linda Moss.`, "Linda Moss"},
		{`“[[You look amazing]]!” commented one fan, while another wrote: “So happy.”`, "one fan"},
		{`A source close to Keller tells us that she “[[is doing great]].”`, "source close to Keller"},
		{`"No," said the minister. Then he added, "[[Not yet]]."`, "minister"},
		{`"[[Queen]]," wrote one.`, "one"},
		{`"She did that," said one. "[[It was great]]," another tweeted.`, "another"},
		{`“We are scared,” says Maya, a student who asked that her name not be used. “[[But we go]].”`, "Maya"},
		{`The deal called [[Northern Light]] is done.`, ""},
		{`The company has not said when [[prices rose]].`, ""},
		{`[[Prices rose 5%]].`, ""},
		{`The report was long. [[Prices rose 5%]].`, ""},
		// Who tells of it answers for it.
		{"A spokesman for Keller said that Holm had claimed [[prices rose 5%]].", "spokesman for Keller"},
		// Pronouns and names are led back.
		{"Prime Minister Peter Holm left Oslo. He said [[prices rose 5%]].", "Prime Minister Peter Holm"},
		{"Anna Keller met Peter Holm. \"[[Prices rose]],\" she said.", "Anna Keller"},
		{"Holm spoke.\nPrime Minister Peter Holm was in Oslo.\nHolm said [[prices rose 5%]].", "Prime Minister Peter Holm"},
		{"Anna Holm met Peter Holm. \"[[Prices rose]],\" Holm said.", "Peter Holm"},
		{"Anna Keller and Peter Holm met. Keller herself told Peter Holm that [[prices rose]].", "Anna Keller"},
		{"In the morning, Ursula von der Leyen spoke to all of the people who had come to the hall. Von der Leyen said [[prices rose]].", "Ursula von der Leyen"},
		{"His successor, Peter Holm, has said [[prices rose]].", "Peter Holm"},
		{"Prime Minister Peter Holm left. A day later, Holm was angry: “[[We will not talk to them]].”", "Prime Minister Peter Holm"},
		{"Keller declined to say whether talks continue, but said [[prices rose]].", "Keller"},
		// Over paragraphs.
		{"Anna Keller said, \"We won.\n\"[[It was hard, and long, and we are glad]].\"", "Anna Keller"},
		{"\"We won, and it was hard for us,\" Keller said.\n\"[[Nobody thought that we would win it]].\"", "Keller"},
		{"[[We won, and nobody thought so]].\n–President Anna Keller", "President Anna Keller"},
		{"Peter Holm was there.\nHolm: [[Prices rose by 5%]]", "Peter Holm"},
	} {
		text, span := marked(t, c.text)
		if got := attribution.Read(text, "").Speaker(span); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSpeakersInOtherLanguages(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"„[[Die Preise sind gestiegen]]“, sagte die Sprecherin Anna Keller am Montag.", "Sprecherin Anna Keller"},
		{"Laut der Polizei ist [[der Mann gegen den Baum gefahren]].", "Polizei"},
		{"Keller sagte, [[die Preise seien gestiegen und das sei nicht gut]].", "Keller"},
		{"«[[Ціни зросли на п'ять відсотків]]», — заявив міністр Петро Коваль.", "міністр Петро Коваль"},
		{"За словами експертів, [[ціни зросли на п'ять відсотків, і це не є добре]].", "експертів"},
		{"«[[Цены выросли, и это не было хорошо]]», — сказал министр Пётр Коваль.", "министр Пётр Коваль"},
		{"« [[Les prix ont augmenté, et ce n'est pas bon]] », a déclaré le ministre Pierre Morel.", "ministre Pierre Morel"},
		{"«[[Los precios subieron y no es bueno para el país]]», dijo la ministra Ana Gil.", "ministra Ana Gil"},
		{"“[[Os preços subiram e isso não é bom]]”, disse o ministro Pedro Lima.", "ministro Pedro Lima"},
		{"— [[Ціни зросли, і це погано]], — сказав Петро Коваль. — Дуже.", "Петро Коваль"},
		{"— Ціни зросли, — сказав Петро Коваль. — [[Дуже зросли, і це було давно]].", "Петро Коваль"},
		{"Niemand sagte, [[dass die Preise gestiegen sind und das nicht gut ist]].", ""},
		{"Ніхто не сказав, що [[ціни зросли на п'ять відсотків і це погано]].", ""},
		{"El ministro Pedro Gil habló en la radio. «[[Los precios subieron mucho]]», dijo.", "ministro Pedro Gil"},
		{"„[[Ceny wzrosły i to nie jest dobre]]” – powiedziała minister Anna Nowak.", "minister Anna Nowak"},
	} {
		text, span := marked(t, c.text)
		if got := attribution.Read(text, "").Speaker(span); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// What is too short to tell its language is read in the one that is given.
func TestReadTakesTheLanguageThatIsGiven(t *testing.T) {
	text, span := marked(t, "„[[Genug]]“, sagte Keller.")
	for language, want := range map[string]string{"de": "Keller", "de-AT": "Keller", "DE": "Keller", "uk": ""} {
		if got := attribution.Read(text, language).Speaker(span); got != want {
			t.Errorf("in %q: got %q, want %q", language, got, want)
		}
	}
}

func TestAttributionSaysWhereItsPartsStand(t *testing.T) {
	text := `“We won,” Coach Anna Keller told reporters, “and it was hard.”`
	found := attribution.Read(text, "").Attributions()
	if len(found) != 1 {
		t.Fatalf("got %d attributions, want 1: %+v", len(found), found)
	}
	a := found[0]
	words := func(s anchor.Span) string { return text[s.Start:s.End] }
	got := []string{words(a.Speaker), words(a.Cue), words(a.Content[0]), words(a.Content[1]), a.Name, a.Role, a.Kind.String()}
	want := []string{"Coach Anna Keller", "told", "“We won,”", "“and it was hard.”", "Anna Keller", "Coach", "direct"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestKinds(t *testing.T) {
	for text, want := range map[string]attribution.Kind{
		`"We won," Keller said.`:                      attribution.Direct,
		`Keller said that prices rose.`:               attribution.Indirect,
		`Keller said prices rose "a lot" this year.`:  attribution.Mixed,
		`Keller called the talks "a bad joke" there.`: attribution.Judgment,
		`Norway wants more money.`:                    attribution.Wish,
		`Norway denies breaking the rules.`:           attribution.Denial,
		`Keller dismissed the deal as unacceptable.`:  attribution.Judgment,
	} {
		found := attribution.Read(text, "").Attributions()
		if len(found) != 1 || found[0].Kind != want {
			t.Errorf("%s: got %+v, want one that is %v", text, found, want)
		}
	}
}

// Both who tells and who is told of are found.
func TestInnerSpeechIsKept(t *testing.T) {
	found := attribution.Read("A spokesman said that Holm claimed prices rose.", "").Attributions()
	if len(found) != 2 || found[0].Name != "spokesman" || found[1].Name != "Holm" {
		t.Errorf("got %+v", found)
	}
}

func TestQuotationsHaveTheirSpeakers(t *testing.T) {
	text := "“We won,” Keller said. “It was hard.” The show “Northern Light” began.\nThe minister called it “good enough.”"
	var got []string
	for s, a := range attribution.Read(text, "").Quotations() {
		got = append(got, text[s.Start:s.End]+" "+a.Name)
	}
	want := []string{"“We won,” Keller", "“It was hard.” Keller", "“good enough.” minister"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
