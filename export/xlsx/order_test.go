package xlsx_test

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func itoa(n int) string { return strconv.Itoa(n) }

// orders is the order in which ECMA-376 has the children of those elements that
// we have a hand in, as in part 1, annexes A.2 and A.5.
func orders() map[string][]string {
	return map[string][]string{
		"worksheet": strings.Fields(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
			protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
			conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks
			colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture
			oleObjects controls webPublishItems tableParts extLst`),
		"dataValidation": {"formula1", "formula2"},
		"cfRule":         {"formula", "colorScale", "dataBar", "iconSet", "extLst"},
		"c":              {"f", "v", "is", "extLst"},
		"is":             {"t", "r", "rPh", "phoneticPr"},
		"r":              {"rPr", "t"},
		"dxf":            {"font", "numFmt", "fill", "alignment", "border", "protection", "extLst"},
		"xf":             {"alignment", "protection", "extLst"},
		"styleSheet":     {"numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"},
		"table":          {"autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"},
		"workbook": strings.Fields(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
			externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes
			webPublishing fileRecoveryPr webPublishObjects extLst`),
		"ser": {"idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "dPt", "dLbls", "trendline", "errBars", "cat", "val", "shape", "extLst"},
		"dPt": {"idx", "invertIfNegative", "marker", "bubble3D", "explosion", "spPr", "pictureOptions", "extLst"},
	}
}

func TestPartsHaveTheStandardsOrder(t *testing.T) {
	want := orders()
	for name, r := range samples(t) {
		for part, body := range laid(t, r).parts {
			if !strings.HasSuffix(part, ".xml") || strings.Contains(part, "/_rels/") || strings.HasPrefix(part, "docProps") {
				continue
			}
			if err := inOrder(body, want); err != nil {
				t.Errorf("%s: %s: %v", name, part, err)
			}
		}
	}
}

// inOrder reports the first element of body whose children aren't in order.
func inOrder(body string, want map[string][]string) error {
	type open struct {
		name string
		last int
	}
	stack := []open{{}}
	for d := xml.NewDecoder(strings.NewReader(body)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			up := &stack[len(stack)-1]
			if order, ok := want[up.name]; ok && order != nil {
				at := slices.Index(order, e.Name.Local)
				if at < up.last {
					return errors.New(e.Name.Local + " is at the wrong place in " + up.name)
				}
				up.last = at
			}
			stack = append(stack, open{name: e.Name.Local})
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
}
