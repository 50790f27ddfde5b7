package attribution_test

import (
	"strings"
	"testing"
	"time"

	"factdesk/claims/anchor"
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
		if got := shown(attribution.Read(text, "").Statement(span, wednesday)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// Published on a Wednesday, 18 February 2026.
func TestDaysAreDatedWhereOneReadingIsLeft(t *testing.T) {
	const last, next = "Friday <(13 February 2026)>", "Friday <(20 February 2026)>"
	for text, want := range map[string]string{
		"The United States is expected to publish the data on Friday.": next,
		"The U.S. said it would send 31 tanks on Friday.":              "Friday",
		"The deal expires on Friday after talks failed.":               "Friday",
		"Negotiators agreed to meet on Friday.":                        "Friday",
		"Talks planned for Friday collapsed.":                          "Friday",
		"Parliament postponed the vote to Friday.":                     "Friday",
		// What has been.
		"Talks collapsed on Friday.":                          last,
		"Talks on Friday collapsed.":                          last,
		"About 20 people were killed on Friday.":              last,
		"The ministry said on Friday that it is ready.":       last,
		"Norway fired ballistic missiles on Friday.":          last,
		"Grain prices rose on Friday.":                        last,
		"The talks ended on Friday and will resume in May":    last,
		"The company announced Friday it would close.":        last,
		"The company announced on Friday it would close.":     last,
		"The minister on Friday said prices will rise.":       last,
		"In May, the army took the city on Friday afternoon.": last,
		// What is to come.
		"The vote will be held on Friday.":               next,
		"The vote is scheduled for Friday.":              next,
		"Ministers are to meet on Friday.":               next,
		"The office will be closed until Friday.":        next,
		"The summit is due to open on Friday in Geneva.": next,
		// What may be either.
		"The proposed law takes effect on Friday.":                    "Friday",
		"The rules adopted in May come into force on Friday.":         "Friday",
		"The law proposed in May takes effect on Friday.":             "Friday",
		"The man who attacked the ship goes on trial on Friday.":      "Friday",
		"The vote was scheduled for Friday.":                          "Friday",
		"The minister was to fly to Oslo on Friday.":                  "Friday",
		"Plans to hold a vote on Friday fell apart.":                  "Friday",
		"The party called an election on Friday.":                     "Friday",
		"The company said it will close the plant on Friday.":         "Friday",
		"The team failed to win on Friday.":                           "Friday",
		"The shop closed on Friday afternoons.":                       "Friday",
		"Sales rose on Black Friday.":                                 "Friday",
		"The vote will be held next Friday.":                          "Friday",
		"The law was passed on Friday, 6 February.":                   "Friday",
		"The deal has closed the port on Friday.":                     "Friday",
		"If the minister signed on Friday the law could be in force.": "Friday",
		"The team wants the law passed on Friday.":                    "Friday",
		"The army delayed the attack planned on Friday.":              "Friday",
	} {
		span := anchor.Span{End: len(text)}
		got := shown(attribution.Read(text, "en").Statement(span, time.Date(2026, 2, 18, 0, 0, 0, 0, time.UTC)))
		if want = strings.TrimSuffix(strings.Replace(text, "Friday", want, 1), "."); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestStatementWithoutADateKeepsItsDays(t *testing.T) {
	text, span := marked(t, "[[The talks ended on Tuesday]].")
	if got := attribution.Read(text, "").Statement(span, time.Time{}); got.Text != "The talks ended on Tuesday" || got.Filled != nil {
		t.Errorf("got %+v", got)
	}
}
