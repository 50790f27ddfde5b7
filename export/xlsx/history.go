package xlsx

import (
	"context"

	"factdesk/export"
)

// history writes the History sheet, if somebody may read it.
func (b *book) history(ctx context.Context) error {
	if len(b.report.History) == 0 {
		return nil
	}
	return writeTable(ctx, b, b.historyTable(), b.report.History)
}

// historyTable lays out the History sheet.
func (b *book) historyTable() table[export.Event] {
	return table[export.Event]{sheet: historySheet, columns: []column[export.Event]{
		{key: "when", name: "When (UTC)", width: 17, show: func(e export.Event) cell { return moment(e.At) }},
		{key: "who", name: "Who", width: 18, show: func(e export.Event) cell { return text(e.By) }},
		{key: "claim", name: "Claim", width: 24, short: true, show: b.eventClaim},
		{key: "what", name: "What", width: 26, show: what},
		{key: "from", name: "From", width: 44, show: func(e export.Event) cell { return text(e.From) }},
		{key: "to", name: "To", width: 44, show: func(e export.Event) cell { return text(e.To) }},
	}}
}

// eventClaim leads to the claim, or says what one that is gone said.
func (b *book) eventClaim(e export.Event) cell {
	if e.Claim == 0 {
		return text("gone: " + e.About)
	}
	return b.back(e.Claim, claimsSheet, e.Claim-1)
}

func what(e export.Event) cell {
	if e.Undoes {
		return text(e.What + " (by Undo or Redo)")
	}
	return text(e.What)
}
