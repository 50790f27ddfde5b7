package checkworthy_test

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/checkworthy"
)

// suggested reports whether anything of a text is suggested, however little it
// scores.
func suggested(text, language string) bool {
	for range checkworthy.Suggest(text, language) {
		return true
	}
	return false
}

func TestLinesThatTellSomething(t *testing.T) {
	for _, text := range []string{
		"Credit Suisse lost 7.3 billion francs in 2022 and was sold to UBS.",
		"Images of the attack show that 30 people died in the station.",
		"Photographs show that 30 tanks crossed the border in 2014.",
		"Published data showed that prices rose 5% in March.",
		"Updated figures show that 300 people died in the quake.",
		"Related spending rose 12% to $40 billion in 2021.",
		"Join operations by 12 countries sank 40 ships in 2023.",
		"Captions, he said, were wrong in 40% of the films of 2023.",
		"Videos showed that 30 tanks crossed the border in 2014.",
		"By March 40 bridges in Norway were closed.",
		"Getty Images reported that its sales rose to $900 million in 2022.",
		"The study, originally published in 2019, found that 20% of the bridges are unsafe.",
		"(Russia occupied about 20% of Ukraine in 2022.)",
		"Russia occupied about 20% of Ukraine in 2022.[12]",
		"Russia occupied about 20% of Ukraine in 2022.[12][13]",
		"• Russia has occupied about 20% of Ukraine since February 2022",
		"Russia has occupied about 20% of Ukraine since February 2022;",
		"Russia has occupied about 20% of Ukraine since February 2022",
		"• Russia occupied about 20% of Ukraine",
		"“Russia has taken about 20% of Ukraine since 2022,” he said",
		"\"Russia has taken about 20% of Ukraine since 2022,\" said the minister",
		"Russia occupied about 20% of Ukraine in 2022, https://example.org/2019/05/30 shows.",
	} {
		if !suggested(text, "en") {
			t.Errorf("nothing is suggested of %q", text)
		}
	}
}

func TestLinesThatTellSomethingInOtherScripts(t *testing.T) {
	for language, text := range map[string]string{
		"hy": "Ռուսաստանը 2022 թվականին գրավել է Ուկրաինայի 20 տոկոսը և ունի 140 միլիոն բնակիչ։",
		"my": "ရုရှားသည် ယူကရိန်း၏ ၂၀ ရာခိုင်နှုန်းကို ၂၀၂၂ ခုနှစ်တွင် 20% သိမ်းပိုက်ခဲ့သည်။",
		"th": "รัสเซียยึดครองพื้นที่ 20% ของยูเครนในปี 2022 และมีผู้เสียชีวิต 300 คน",
	} {
		if !suggested(text, language) {
			t.Errorf("nothing is suggested of %q", text)
		}
	}
}

func TestLinesThatTellNothing(t *testing.T) {
	for _, text := range []string{
		"Photo: 30 tanks crossed the border in 2014, the army says",
		"Images / The Wire, 30 tanks that crossed the border in 2014.",
		"Additional reporting by Jane Roe, who lived in Oslo for 12 years.",
		"By Jane Roe, who has lived in Oslo for 12 years",
		"Related: 40 bridges in Norway were closed in 2019.",
		"Editor's note: 40 bridges in Norway were closed in 2019.",
		"FILE - 30 tanks crossed the border in 2014.",
		"Advertisement",
		"8-9 ripe pears, cored and peeled",
		"1 tsp ground ginger",
		"The Disney Bundle is Now Live and Saves You $5",
		"Originally published on The Wire.",
		"Key Talks Begin in Bergen After 40 Years",
		"40 Bridges in Norway Are Closed",
		"Did 40 bridges in Norway close in 2019?[4]",
		"https://example.org/2019/05/30/40-bridges-in-norway-were-closed",
		"(Reporting by Jane Roe; Editing by John Doe, who won 2 prizes in 2019)",
	} {
		if suggested(text, "en") {
			t.Errorf("something is suggested of %q", text)
		}
	}
}

// A number in an address of the net is no number of the sentence.
func TestLinksCountNothing(t *testing.T) {
	text := "The ministry closed the bridge, as https://example.org/40-percent-of/300-people tells."
	for s := range checkworthy.Suggest(text, "en") {
		if slices.ContainsFunc(s.Reasons, func(r checkworthy.Reason) bool { return r.Code == checkworthy.ReasonQuantity }) {
			t.Errorf("got %+v", s.Reasons)
		}
	}
	text = "Norway closed 40 bridges in 2019. https://example.org/40-percent-of/300-people pic.example.org/2019"
	for s := range checkworthy.Suggest(text, "en") {
		if words := text[s.Span.Start:s.Span.End]; strings.Contains(words, "http") {
			t.Errorf("got %q", words)
		}
	}
}

// What somebody denies isn't what they say.
func TestSuggestionsThatAreDenied(t *testing.T) {
	text := "Foreign minister Ole Berg denied that Norway closed 40 bridges in 2019."
	for s := range checkworthy.Suggest(text, "en") {
		if words := text[s.Span.Start:s.Span.End]; !strings.Contains(words, "denied") && s.Speaker != "" {
			t.Errorf("%q is said by %q", words, s.Speaker)
		}
	}
}
