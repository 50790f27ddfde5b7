package claim

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"factdesk/app/kit"
)

// layout puts the panel together, in the order of the work.
func (p *Panel) layout() *fyne.Container {
	p.attach = kit.NewButton("Attach a source   S", fynetheme.ContentAddIcon(), func() { p.ask(p.OnAttach) })
	p.remove = kit.NewButton("Remove claim", fynetheme.DeleteIcon(), func() { p.ask(p.OnRemove) }).Quiet()
	d := p.details
	claimed := kit.Lines(8,
		kit.Section("Statement", kit.Tight(p.reset)), p.statement, p.quote, p.part.box)
	about := kit.Lines(10,
		p.speaker.Box(), d.when, d.sorts, p.tags.Box(), d.urgency, p.numbers.box, kit.Tight(d.fold))
	evidence := kit.Lines(8,
		kit.Section("Evidence", nil), kit.Tight(p.evidence.none), p.evidence.box, p.attach)
	verdict := kit.Lines(8,
		kit.Section("Verdict", kit.Tight(p.back)), p.ratings, p.rationale, kit.Tight(p.judge))
	status := kit.Lines(8, kit.Section("Editorial status", nil), kit.Framed(p.status))
	return kit.Inset(16, 10, kit.Lines(12, claimed, about, p.earlier.box, evidence, verdict, status,
		p.past.box, container.NewHBox(p.remove)))
}

// nothing is what is shown while no claim is chosen.
func nothing() fyne.CanvasObject {
	words := kit.Muted("The claim that you choose stands here.\n\nDrag over words of the article and press T to make them a claim; click a claim to choose it.").Centred()
	return kit.Inset(16, 0, kit.Lines(0, kit.Space(1, 80), words))
}
