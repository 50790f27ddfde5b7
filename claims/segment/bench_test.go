package segment_test

import (
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/uax29/v2/sentences"

	"factdesk/claims/segment"
)

// news is a little of an article in each language.
func news() map[string]string {
	return map[string]string{
		"en": `The second day of talks in Geneva ended on Thursday without a deal, and the two delegations gave very different accounts of what had been achieved. “We are closer than we were a week ago,” Mr. Rowan, the chief negotiator, told reporters outside the hotel where the meetings were held. His counterpart said that nothing had been agreed.
According to the ministry, the war has cost the country about $1.5 trillion since 2014, a sum that officials in the U.S. have disputed. Who will pay for the repairs is one of the questions that the envoys left for another round, which may begin as early as next month in Vienna or in Istanbul.
`,
		"uk": `Другий день переговорів у Женеві завершився в четвер без угоди, і дві делегації дуже по-різному розповіли про те, чого вдалося досягти. «Ми ближче, ніж були тиждень тому», – сказав журналістам головний переговорник п. Ровенко біля готелю, де відбувалися зустрічі. Його співрозмовник заявив, що нічого не погоджено.
За даними міністерства, з 2014 р. війна коштувала країні близько 1,5 трлн грн, хоча посадовці за кордоном цю суму заперечують. Хто платитиме за відбудову, посланці вирішуватимуть у наступному раунді, який може початися вже наступного місяця у Відні або в Стамбулі.
`,
		"de": `Der zweite Tag der Gespräche in Genf endete am Donnerstag ohne Einigung, und die beiden Delegationen berichteten sehr Verschiedenes über das Erreichte. „Wir sind näher als vor einer Woche“, sagte der Verhandlungsführer Dr. Rowan vor dem Hotel, in dem die Treffen stattfanden. Sein Gegenüber erklärte, nichts sei vereinbart worden.
Nach Angaben des Ministeriums hat der Krieg das Land seit 2014 etwa 1,5 Bio. Euro gekostet, was Beamte im Ausland bestreiten. Wer die Schäden bezahlt, bleibt offen bis zur nächsten Runde, die am 3. Mai in Wien oder in Istanbul beginnen könnte.
`,
		"ja": `ジュネーブでの協議は二日目も合意に至らず、木曜日に終了した。両代表団は成果について大きく異なる説明をした。「一週間前よりも近づいている」と首席交渉官は会場のホテル前で記者団に語った。相手側は何も合意されていないと述べた。
同省によると、戦争は二〇一四年以来、約一兆五千億ドルの費用を国に負わせたという。誰が復興の費用を払うのかは、来月にもウィーンかイスタンブールで始まる次回の協議に持ち越された。
`,
	}
}

// BenchmarkSentences cuts the same text with our rules and with Unicode's, in
// turn, and says how many times as fast ours are.
func BenchmarkSentences(b *testing.B) {
	for name, article := range news() {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(article, 800)
			var ours, theirs time.Duration
			for b.Loop() {
				begun := time.Now()
				for range segment.Sentences(text) {
				}
				between := time.Now()
				for it := sentences.FromString(text); it.Next(); {
				}
				ours, theirs = ours+between.Sub(begun), theirs+time.Since(between)
			}
			size := float64(len(text)) * float64(b.N) / 1e6
			b.ReportMetric(size/ours.Seconds(), "ours-MB/s")
			b.ReportMetric(size/theirs.Seconds(), "uax29-MB/s")
			b.ReportMetric(theirs.Seconds()/ours.Seconds(), "times")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// hostile are pieces that a text of nothing else may be made of.
func hostile() map[string]string {
	return map[string]string{
		"dots": ".", "spaced dots": ". ", "quotes": "\"", "brackets": ".)", "letters": "a", "initials": "A.", "apart": "A. ",
		"digits": "1", "numbers": "1. ", "items": "• ", "openers": ". (", "marks": ".\u0301 ", "dashes": ". - ", "pictures": "👩\u200d",
		"ats": "a@", "addresses": "a@bc.d ", "schemes": "a://", "dates": "1/", "times": "1/1/2000 1:11 ", "rules": "----- ", "one rule": "-", "stars": "* ", "names": "Ann Lee, ",
	}
}

// Whatever 1 MB holds, it's cut in one pass.
func BenchmarkHostile(b *testing.B) {
	for name, piece := range hostile() {
		text := strings.Repeat(piece, 1<<20/len(piece))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for range segment.Sentences(text) {
				}
				for range segment.Words(text) {
				}
			}
		})
		b.Run(name+" at", func(b *testing.B) {
			for b.Loop() {
				segment.SentenceAt(text, len(text)/2)
				segment.WordAt(text, len(text)/2)
			}
		})
	}
}
