//go:build e2e && linux

package e2e_test

import (
	"strconv"

	"factdesk/app/e2e/spy"
)

// passages are four pieces of an article that are in view, each in one line, and
// its title and that of another.
type passages struct {
	claim, other, from, to string
	word                   string // the first of from
	end                    string // of the claim that is other
	open                   string // in a sentence that isn't a claim's
	title, elsewhere       string
}

func newsActs() []act {
	return acts(passages{
		claim: "Officials from Moscow", other: "Ukraine has faced sustained", from: "peace talks in Geneva between", to: "in his nightly video",
		word: "peace", end: "faced sustained", open: "in his nightly video", title: "Geneva", elsewhere: "",
	})
}

func manyActs() []act {
	return acts(passages{
		claim: "In district 5 prices", other: "In district 7 prices", from: "district 3 prices", to: "district 8 prices",
		word: "district", end: "7 prices rose by 7.7 per cent within a year", open: "Nobody was", title: "Ten thousand", elsewhere: "Geneva",
	})
}

// acts are what an analyst does all day.
func acts(p passages) []act {
	all := []act{
		{"choose by a click", 1, func(g *gauged, i int) cost {
			return g.of(func() { g.click(inside(g.place([]string{p.claim, p.other}[i%2]))) })
		}},
		{"select by dragging", dragSteps, func(g *gauged, _ int) cost {
			from, to := g.place(p.from).From, g.place(p.to).To
			return g.of(func() { g.drag(from, to) })
		}},
		{"tag", 1, func(g *gauged, _ int) cost {
			g.doubleClick(inside(g.place(p.from)))
			g.steady("Button", "Tag claim")
			c := g.of(func() { g.keys.chord("T"); g.wait("Entry", p.word) })
			g.keys.chord("Ctrl+Z")
			g.wait("", "Undone: Tag claim")
			g.keys.chord("Escape")
			g.gone("Button", "Tag claim")
			g.click(inside(g.place(p.claim)))
			return c
		}},
		{"give a verdict", 1, func(g *gauged, i int) cost {
			return g.of(func() { g.keys.chord(strconv.Itoa(1 + i)); g.wait("", "Saved") })
		}},
		{"undo", 1, func(g *gauged, _ int) cost {
			return g.of(func() { g.keys.chord("Ctrl+Z"); g.wait("", "Undone") })
		}},
		{"redo", 1, func(g *gauged, _ int) cost {
			return g.of(func() { g.keys.chord("Ctrl+Shift+Z"); g.wait("", "Done again") })
		}},
		{"next or previous claim", 1, func(g *gauged, i int) cost {
			return g.of(func() { g.keys.chord([]string{"K", "J"}[i%2]) })
		}},
		{"hover over a claim", 1, func(g *gauged, _ int) cost {
			g.rest()
			g.move(spy.Point{X: screenWidth / 2, Y: 5})
			g.settle()
			return g.of(func() { g.move(middle(g.place(p.claim))) })
		}},
		{"drag an edge", dragSteps, func(g *gauged, i int) cost {
			g.click(inside(g.place(p.other)))
			g.settle()
			end := g.place(p.end).To
			c := g.of(func() { g.drag(end, spy.Point{X: end.X - 100, Y: end.Y}) })
			g.keys.chord("Ctrl+Z")
			g.wait("", "Undone: Move the edge")
			return c
		}},
		{"set aside", 1, func(g *gauged, i int) cost {
			g.click(inside(g.place(p.open)))
			g.keys.chord("Ctrl+K")
			g.wait("Entry", "Find a claim")
			g.keys.write("set aside: opinion")
			g.wait("Entry", "set aside: opinion")
			c := g.of(func() { g.keys.chord("Enter"); g.gone("Entry", "Find a claim") })
			g.keys.chord("Ctrl+Z")
			g.wait("", "Undone: Set aside")
			return c
		}},
		{"type in the statement", 1, func(g *gauged, i int) cost {
			g.click(inside(g.place(p.other)))
			g.settle()
			g.keys.chord("E")
			g.at("Entry", "Statement")
			c := g.of(func() { g.keys.write("x") })
			g.keys.chord("Escape")
			return c
		}},
		{"leave the statement", 1, func(g *gauged, i int) cost {
			g.keys.chord("E")
			g.at("Entry", "Statement")
			g.keys.write("y" + strconv.Itoa(i))
			return g.of(func() { g.keys.chord("Escape") })
		}},
		{"add a tag", 1, func(g *gauged, i int) cost {
			tags := g.find("Entry", "Tags")
			g.click(centre(tags))
			g.keys.chord("Ctrl+A")
			g.enter("land" + strconv.Itoa(i))
			return g.of(func() { g.keys.chord("Escape") })
		}},
		{"turn a page", 1, func(g *gauged, i int) cost {
			g.click(inside(g.place(p.from)))
			c := g.of(func() { g.keys.chord("PageDown") })
			g.keys.chord("Ctrl+Home")
			return c
		}},
		{"turn the wheel", 1, func(g *gauged, i int) cost {
			g.move(middle(g.place(p.claim)))
			c := g.of(func() { g.press(wheelDown) })
			g.press(wheelUp)
			return c
		}},
		{"find as one types", len(p.word), func(g *gauged, _ int) cost {
			g.keys.chord("Ctrl+F")
			g.focused("Find in the article")
			c := g.of(func() { g.keys.write(p.word); g.wait("Entry", p.word) })
			g.keys.chord("Escape")
			g.gone("Entry", "Find in the article")
			g.keys.chord("Escape")
			return c
		}},
		{"find a letter", 1, func(g *gauged, _ int) cost {
			g.keys.chord("Ctrl+F")
			g.focused("Find in the article")
			c := g.of(func() { g.keys.write("e"); g.wait("Entry", "e") })
			g.keys.chord("Escape")
			g.gone("Entry", "Find in the article")
			g.keys.chord("Escape")
			return c
		}},
		{"to a size of text anew", 1, func(g *gauged, i int) cost {
			c := g.of(func() { g.keys.chord("Ctrl+-") })
			if i == times-1 {
				g.keys.chord("Ctrl+0")
			}
			return c
		}},
		{"to one and back", 1, func(g *gauged, i int) cost {
			c := g.of(func() { g.keys.chord([]string{"Ctrl+=", "Ctrl+-"}[i%2]) })
			if i == times-1 {
				g.keys.chord("Ctrl+0")
			}
			return c
		}},
	}
	if p.elsewhere != "" {
		all = append(all, act{"open an article of a page", 1, func(g *gauged, _ int) cost {
			c := g.of(func() { g.keys.chord("Ctrl+Tab"); g.titled(p.elsewhere) })
			g.keys.chord("Ctrl+Tab")
			g.titled(p.title)
			return c
		}}, act{"open this article", 1, func(g *gauged, _ int) cost {
			g.keys.chord("Ctrl+Tab")
			g.titled(p.elsewhere)
			return g.of(func() { g.keys.chord("Ctrl+Tab"); g.titled(p.title) })
		}})
	}
	return all
}
