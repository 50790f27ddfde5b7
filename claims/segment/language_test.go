package segment_test

import (
	"strings"
	"testing"

	"factdesk/claims/segment"
)

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"":      "",
		"12 34": "",
		"Kyiv":  "",
		"The talks ended without a deal, officials said.":                "en",
		"Переговори завершилися без угоди, повідомили посадовці.":        "uk",
		"Переговоры завершились без соглашения, сообщили официально.":    "ru",
		"Це перше речення. А це друге.":                                  "uk",
		"Die Gespräche endeten ohne Ergebnis, sagte ein Sprecher.":       "de",
		"Les négociations se sont terminées sans accord, a-t-on dit.":    "fr",
		"Las conversaciones se rompieron sin acuerdo, según la policía.": "es",
		"As negociações terminaram sem acordo, segundo o ministro.":      "pt",
		"Rozmowy zakończyły się bez porozumienia, podał rzecznik.":       "pl",
		"I colloqui sono finiti senza un accordo, ha detto la polizia.":  "it",
		"De gesprekken zijn zonder akkoord geëindigd, zei een man.":      "nl",
		"انتهت المحادثات دون اتفاق":                                      "ar",
		"گفتگوها بدون توافق پایان یافت":                                  "fa",
		"مذاکرات کسی معاہدے کے بغیر ختم ہو گئے":                          "ur",
		"会谈没有达成协议就结束了。":                                                  "zh",
		"会談は合意なく終わりました。":                                                 "ja",
		"회담은 합의 없이 끝났다.":                                                 "ko",
		"वार्ता बिना समझौते के समाप्त हुई।":                              "hi",
		"การเจรจาสิ้นสุดลง":                                              "th",
		"Οι συνομιλίες έληξαν":                                           "el",
		"Преговорите приключиха без споразумение, каза говорител в четвъртък. Това е всичко, което се знае къде ще бъдат.": "bg",
	} {
		if got := segment.Language(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// A long text is judged by a little of it, from all over.
func TestLanguageOfALongText(t *testing.T) {
	text := "© 2024 All rights reserved. Sign in\n" + strings.Repeat("Переговори завершилися без угоди, але їх продовжать. ", 20000)
	if got := segment.Language(text); got != "uk" {
		t.Errorf("got %q", got)
	}
	if n := testing.AllocsPerRun(5, func() { segment.Language(text) }); n > 4 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkLanguage(b *testing.B) {
	text := strings.Repeat("The talks in Geneva ended without a deal, officials said. ", 20000)
	for b.Loop() {
		segment.Language(text)
	}
}
