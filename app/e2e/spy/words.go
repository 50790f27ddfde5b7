package spy

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// said is what an object says.
type said struct{ kind, text, hint string }

// wordsOf returns what o says; ok is false where o says nothing by itself.
func wordsOf(o fyne.CanvasObject) (s said, ok bool) {
	switch o := o.(type) {
	case *canvas.Text:
		return said{kind: "Text", text: o.Text}, true
	case *widget.Button:
		return said{kind: "Button", text: o.Text}, true
	case *widget.Check:
		return said{kind: "Check", text: o.Text}, true
	case *widget.Entry:
		return said{kind: "Entry", text: o.Text, hint: o.PlaceHolder}, true
	case *widget.Hyperlink:
		return said{kind: "Hyperlink", text: o.Text}, true
	case *widget.Label:
		return said{kind: "Label", text: o.Text}, true
	case *widget.RichText:
		return said{kind: "RichText", text: o.String()}, true
	case *widget.Select:
		return said{kind: "Select", text: o.Selected, hint: o.PlaceHolder}, true
	}
	if base := extended(o); base != nil {
		return wordsOf(base)
	}
	return said{}, false
}

// extended returns the widget that o extends, or nil. Extending is embedding,
// so o isn't that widget to Go; but it has one within.
func extended(o fyne.CanvasObject) fyne.CanvasObject {
	v := reflect.ValueOf(o)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		return nil
	}
	v = v.Elem()
	for i := range v.NumField() {
		field := v.Field(i)
		if !v.Type().Field(i).Anonymous || !field.CanAddr() || !field.CanInterface() {
			continue
		}
		base, ok := reflect.TypeAssert[fyne.Widget](field.Addr())
		if !ok {
			continue
		}
		if _, ok := wordsOf(base); ok {
			return base
		}
	}
	return nil
}
