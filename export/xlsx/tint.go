package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"factdesk/claims"
	"factdesk/export"
)

// A tint is the colour that cells have while they say something. The sheet
// keeps it true when somebody chooses another value.
type tint struct {
	words string
	tone  claims.Tone
}

// urgent are the tints of priorities.
func urgent() []tint { return []tint{{export.Words(claims.High), claims.Refuted}} }

// standing are the tints of editorial statuses.
func standing() []tint {
	return []tint{
		{export.Words(claims.Verified), claims.Supported},
		{export.Words(claims.FixNeeded), claims.Refuted},
		{export.Words(claims.CannotVerify), claims.Unproven},
		{export.Words(claims.Cut), claims.Unproven},
	}
}

// colours gives each column its tints, in the rows from 2 to last.
func (t table[R]) colours(b *book, last int) error {
	for i, c := range t.columns {
		if len(c.tones) == 0 {
			continue
		}
		rules, err := b.rules(c.tones)
		if err != nil {
			return err
		}
		name := letters(i + 1)
		if err := b.file.SetConditionalFormat(t.sheet, name+"2:"+name+strconv.Itoa(last), rules); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) rules(tints []tint) ([]excelize.ConditionalFormatOptions, error) {
	var rules []excelize.ConditionalFormatOptions
	for _, one := range tints {
		// A string in a formula has 255 characters at most.
		value := `"` + strings.ReplaceAll(one.words, `"`, `""`) + `"`
		if units(value) > 255 {
			continue
		}
		style, err := b.tint(one.tone)
		if err != nil {
			return nil, err
		}
		rules = append(rules, excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Format: &style, Value: value})
	}
	return rules, nil
}

// tint returns the number of a tone's conditional style.
func (b *book) tint(t claims.Tone) (int, error) {
	key := tint{tone: t}
	if id, ok := b.tints[key]; ok {
		return id, nil
	}
	id, err := b.file.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Color: toneInk(t)}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{tonePaper(t)}},
	})
	b.tints[key] = id
	return id, err
}
