package merge

import "factdesk/export"

// A Field is a cell of a claim's row that an editor may change.
type Field int

// The fields, in the order of the sheet.
const (
	Statement Field = iota
	Speaker
	Tags
	Priority
	Verdict
	Rationale
	CheckAgain
	SuggestedWording
	Status
	EditorsNote

	fields = iota // how many there are
)

// Fields lists every field in the order of the sheet.
func Fields() []Field {
	return []Field{
		Statement, Speaker, Tags, Priority, Verdict, Rationale,
		CheckAgain, SuggestedWording, Status, EditorsNote,
	}
}

// String returns what the field's column is headed by.
func (f Field) String() string {
	switch f {
	case Statement:
		return "Statement"
	case Speaker:
		return "Speaker"
	case Tags:
		return "Tags"
	case Priority:
		return "Priority"
	case Verdict:
		return "Verdict"
	case Rationale:
		return "Rationale"
	case CheckAgain:
		return "Check again on"
	case SuggestedWording:
		return "Suggested wording"
	case Status:
		return "Editorial status"
	case EditorsNote:
		return "Editor's note"
	}
	return "a column that isn't known"
}

// prose reports whether f holds words that an editor writes, which no two claims
// share by chance.
func (f Field) prose() bool {
	return f == Statement || f == Rationale || f == SuggestedWording || f == EditorsNote
}

// Of returns what e has in the field.
func (f Field) Of(e export.Editable) string {
	switch f {
	case Statement:
		return e.Statement
	case Speaker:
		return e.Speaker
	case Tags:
		return e.Tags
	case Priority:
		return e.Priority
	case Verdict:
		return e.Verdict
	case Rationale:
		return e.Rationale
	case CheckAgain:
		return e.CheckAgain
	case SuggestedWording:
		return e.SuggestedWording
	case Status:
		return e.Status
	case EditorsNote:
		return e.EditorsNote
	}
	return ""
}
