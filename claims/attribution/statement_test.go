package attribution_test

import (
	"strings"
	"testing"
	"time"

	"factdesk/claims/attribution"
)

// What was filled in stands between < and >.
func shown(s attribution.Statement) string {
	var b strings.Builder
	at := 0
	for _, f := range s.Filled {
		b.WriteString(s.Text[at:f.Start] + "<" + s.Text[f.Start:f.End] + ">")
		at = f.End
	}
	return b.String() + s.Text[at:]
}

func TestStatement(t *testing.T) {
	wednesday := time.Date(2026, 2, 18, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ text, want string }{
		{"In all, [[Norway holds 20% of the shares,]] they say.", "Norway holds 20% of the shares"},
		// The subject that the claim shares.
		{"It was the year of Norway's great flood, which [[has killed thousands]].", "<Norway's great flood> has killed thousands"},
		{"It was the year of Norway's great flood, [[which has killed thousands]].", "<Norway's great flood> has killed thousands"},
		{"It was the year of Norway's flood, which has killed many and [[driven thousands from home]].", "<Norway's flood> <has> driven thousands from home"},
		{"The new dam [[has held since 1990]].", "<The new dam> has held since 1990"},
		{"Prices rose, [[which Norway finds unacceptable]].", "Which Norway finds unacceptable"},
		{"He said any plan that Norway had not signed in the spring [[would be rejected]].", "Would be rejected"},
		{"Keller said the team would meet Holm and [[acknowledged many mistakes]].", "<Keller> acknowledged many mistakes"},
		// Pronouns.
		{"In all, Norway holds 20% of it.\nIt is growing slowly; analysts say [[it has gained 1.5% since 2024]].", "<Norway> has gained 1.5% since 2024"},
		{"Reuters said [[they would be given 10 per cent]].", "They would be given 10 per cent"},
		{"Proposition Nine passed. [[It would allow two votes]].", "It would allow two votes"},
		{"Nissan said [[it would sell a million cars]].", "<Nissan> would sell a million cars"},
		{"Anna Keller said [[she was not sure]].", "<Anna Keller> was not sure"},
		{"Prime Minister Peter Holm left. [[He earned $2 million]].", "<Peter Holm> earned $2 million"},
		{"Anna Keller met Olga Brandt. The two talked. [[She earned $2 million]].", "She earned $2 million"},
		{"Keller left. [[It is clear that prices rose]].", "It is clear that prices rose"},
		{"Norway was rich. Last year [[the country exported 2 million tons]].", "<Norway> exported 2 million tons"},
		{"Norway beat Sweden. Last year [[the country exported 2 million tons]].", "The country exported 2 million tons"},
		// Days.
		{"[[Tuesday will be the fourth anniversary]].", "Tuesday <(24 February 2026)> will be the fourth anniversary"},
		{"[[The talks ended on Tuesday]].", "The talks ended on Tuesday <(17 February 2026)>"},
		{"[[The talks ended on Wednesday]].", "The talks ended on Wednesday <(18 February 2026)>"},
		{"[[The shop opens on Friday]].", "The shop opens on Friday"},
		{"[[Prices rose yesterday]].", "Prices rose yesterday <(17 February 2026)>"},
		// Joints and marks.
		{"Keller said [[that prices rose]].", "Prices rose"},
		{"Prices fell, [[while wages rose]].", "Wages rose"},
		{"Keller said: [[“Prices rose by half.”]]", "Prices rose by half"},
		{"Keller said: “[[Prices rose by half.”]]", "Prices rose by half"},
		{"[[Keller called it “good enough” there,]] he said.", "Keller called it “good enough” there"},
		{"[[,]] so", ""},
	} {
		text, span := marked(t, c.text)
		if got := shown(attribution.Read(text).Statement(span, wednesday)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestStatementWithoutADateKeepsItsDays(t *testing.T) {
	text, span := marked(t, "[[The talks ended on Tuesday]].")
	if got := attribution.Read(text).Statement(span, time.Time{}); got.Text != "The talks ended on Tuesday" || got.Filled != nil {
		t.Errorf("got %+v", got)
	}
}
