package claims

// Status is a claim's editorial status: may it be printed? It isn't the
// verdict: a true sentence may be cut, a false one may be quoted.
type Status string

// The editorial statuses, in the order of the work. A claim starts as ToCheck.
const (
	ToCheck      Status = "to-check"
	InProgress   Status = "in-progress"
	Verified     Status = "verified"
	FixNeeded    Status = "fix-needed"
	CannotVerify Status = "cannot-verify"
	Cut          Status = "cut"
)

// Statuses lists every editorial status in the order of the work.
func Statuses() []Status {
	return []Status{ToCheck, InProgress, Verified, FixNeeded, CannotVerify, Cut}
}

// ClaimType says what sort of assertion a claim is, by the types of AVeriTeC
// (Schlichtkrull, Guo and Vlachos 2023). A claim may be of several.
type ClaimType string

// The claim types.
const (
	Numerical   ClaimType = "numerical"
	Event       ClaimType = "event"
	Quotation   ClaimType = "quote"
	Position    ClaimType = "position"
	Causal      ClaimType = "causal"
	Speculative ClaimType = "speculative"
	Opinion     ClaimType = "opinion"
)

// ClaimTypes lists every claim type.
func ClaimTypes() []ClaimType {
	return []ClaimType{Numerical, Event, Quotation, Position, Causal, Speculative, Opinion}
}

// Priority says how soon a claim wants checking. "" is not decided.
type Priority string

// The priorities.
const (
	High   Priority = "high"
	Medium Priority = "medium"
	Low    Priority = "low"
)

// Priorities lists every priority, most urgent first.
func Priorities() []Priority { return []Priority{High, Medium, Low} }

// Stance says what a piece of evidence does to its claim.
type Stance string

// The stances.
const (
	Supports Stance = "supports"
	Refutes  Stance = "refutes"
	Mixed    Stance = "mixed"
	Context  Stance = "context"
)

// Stances lists every stance.
func Stances() []Stance { return []Stance{Supports, Refutes, Mixed, Context} }

// SourceKind says what a source is.
type SourceKind string

// The kinds of sources.
const (
	Page     SourceKind = "page"
	Document SourceKind = "document"
	Dataset  SourceKind = "dataset"
	Human    SourceKind = "person"
)

// SourceKinds lists every kind of source.
func SourceKinds() []SourceKind { return []SourceKind{Page, Document, Dataset, Human} }

// Confidence says how sure the analyst is of a verdict. "" is not said.
type Confidence string

// The degrees of confidence.
const (
	Sure      Confidence = "high"
	Likely    Confidence = "medium"
	Tentative Confidence = "low"
)

// Confidences lists every degree of confidence, surest first.
func Confidences() []Confidence { return []Confidence{Sure, Likely, Tentative} }

// Decision is what a reviewer decides about a verdict.
type Decision string

// The decisions.
const (
	Approve Decision = "approve"
	Return  Decision = "return"
)

// Decisions lists every decision.
func Decisions() []Decision { return []Decision{Approve, Return} }

// AsideReason says why a sentence isn't checked.
type AsideReason string

// The reasons for setting aside.
const (
	AsideOpinion   AsideReason = "opinion"
	AsideCommon    AsideReason = "common-knowledge"
	AsideUnwanted  AsideReason = "not-worth-checking"
	AsideUncheck   AsideReason = "cannot-be-checked"
	AsideDuplicate AsideReason = "said-elsewhere"
	AsideOther     AsideReason = "other"
)

// AsideReasons lists every reason for setting aside.
func AsideReasons() []AsideReason {
	return []AsideReason{
		AsideOpinion, AsideCommon, AsideUnwanted, AsideUncheck, AsideDuplicate, AsideOther,
	}
}

// Tone is the colour family that a rating is shown in, whatever its label.
type Tone string

// The tones. Undecided is that of a claim without a rating.
const (
	Undecided  Tone = ""
	Supported  Tone = "supported"
	Partly     Tone = "partly"
	Refuted    Tone = "refuted"
	Misleading Tone = "misleading"
	Unproven   Tone = "unproven"
)

// Tones lists every tone that a rating can have.
func Tones() []Tone { return []Tone{Supported, Partly, Refuted, Misleading, Unproven} }
