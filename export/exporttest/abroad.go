package exporttest

import (
	"strings"

	"factdesk/claims"
)

// abroad is our own: sentences in several writings, and one that is long.
const abroad = `Міністр заявив у Києві, що безробіття скоротилося вдвічі за два роки, а зарплати зросли на 18,5%.
市長は水曜日、橋の修理に四百二十万円かかったと述べた。工事は十一か月続き、町の人々は遠回りをしなければならなかったという。
Η γέφυρα άνοιξε ξανά την Τρίτη, όπως ανακοίνωσε ο δήμος.
וועדת העיר אמרה שהגשר נושא כחמישית מהתנועה.
`

// long is a quote that no row of the usual height holds.
const long = "“We were told in the spring that it would be done by the summer, in the summer that it would be done by the autumn, and in the autumn that nobody had ever said so; the invoices, of which there are forty-one, name eleven different dates, four different contractors and, in two cases, a bridge in another county altogether, which was never closed at all and whose engineer, when he was asked, had heard of neither the works nor the council nor the money.” "

// Abroad returns a desk with what is hard to lay out: quotes in several
// writings, one that fills a page, many tags, an address without end, a word
// that fits no column, values in several lines.
func Abroad() *Desk {
	body := abroad + strings.Repeat(long, 4) + "\n" + "The end."
	b := begin("Міст відкрито знову: що говорить міська рада, а що кажуть рахунки, які досі ніхто не бачив, і чому інженер мовчить", body)
	b.article.Language, b.article.Outlet, b.article.Author = "uk", "Вечірня газета", "Олена Щербак"
	b.Add(b.article)
	court := source("Рішення Окружного адміністративного суду про скасування тендера на капітальний ремонт мосту, повний текст з додатками", "Єдиний державний реєстр судових рішень", "https://reestr.example.org/decisions/"+strings.Repeat("a1b2c3/", 20)+"?view=full")
	court.ArchivedURL, court.Author = "https://archive.example.org/20260218120000/"+court.URL, "Окружний адміністративний суд"
	court.Reliability = "Офіційний реєстр; додатки 3 і 7 закрито."
	b.Add(court)
	for i, row := range []struct{ quote, statement, speaker string }{
		{"безробіття скоротилося вдвічі за два роки", "Безробіття скоротилося вдвічі за два роки.", "Міністр соціальної політики та праці"},
		{"橋の修理に四百二十万円かかった", "橋の修理に四百二十万円かかった。市長は水曜日の記者会見でそう述べ、内訳は来月公表すると付け加えた。", "市長"},
		{"άνοιξε ξανά την Τρίτη", "Η γέφυρα άνοιξε ξανά την Τρίτη.", "Ο δήμος"},
		{"הגשר נושא כחמישית מהתנועה", "הגשר נושא כחמישית מהתנועה בעיר.", "וועדת העיר"},
		{strings.TrimSpace(strings.Repeat(long, 3)), "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselanhängerfabrikant said so.", ""},
	} {
		c := b.claim(row.quote, row.statement)
		c.Speaker = row.speaker
		c.Types = []claims.ClaimType{claims.Numerical, claims.ClaimTypes()[1]}
		c.Tags = []string{"мости", "гроші", "橋", "a tag of several words", "judicial review", "contractors", "winter", "traffic", "town hall", "2025–26"}[:2+2*i]
		c.OpenQuestion = "Who counted?\nWhen, and where?\nIs the count public?"
		c.EditorsNote = strings.Repeat("Call the registry again. ", i)
		v := b.verdict(c, 1+i, strings.TrimSpace(strings.Repeat("Суд скасував тендер, а рахунки свідчать про інше. ", 2*i)))
		e := b.evidence(c, court, claims.Stances()[i%len(claims.Stances())], strings.TrimSpace(strings.Repeat("Суд дійшов висновку, що вартість робіт завищено. ", 1+3*i)))
		e.Locator, e.Note = "арк. 14, абз. 2", "Порівняти з додатком 4."
		b.Add(c, v, e)
	}
	return &b.Desk
}

// Bare returns a desk with an article that nobody has tagged a claim in.
func Bare() *Desk { return &begin("Lower Marsh gets its bridge back", text).Desk }
