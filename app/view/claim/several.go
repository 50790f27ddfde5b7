package claim

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"factdesk/app/kit"
	"factdesk/app/label"
	"factdesk/claims"
)

// several shows what several claims have in common, and changes it in all of
// them at once.
type several struct {
	p   *Panel
	all []claims.Claim

	title    *kit.Words
	speaker  *kit.Completing
	tags     *kit.Completing
	some     *kit.Words // the tags that only some have
	types    *kit.Toggles
	priority *kit.Toggles
	status   *kit.Select
	box      *fyne.Container
}

func newSeveral(p *Panel) *several {
	s := &several{
		p: p, title: kit.Muted("").Colored(foreground).Bold(), speaker: kit.NewCompleting("Speaker", ""),
		tags: kit.NewCompleting("Tags that all have", "Tags, with commas").Several(), some: kit.Caption(""),
		types:    kit.NewToggles(label.All(claims.ClaimTypes(), label.Type)...),
		priority: kit.NewSideBySide(label.All(claims.Priorities(), label.Priority)...),
	}
	s.status = kit.NewSelect(label.All(claims.Statuses(), label.Status), s.chooseStatus)
	s.speaker.Field.OnCommit = s.commitSpeaker
	s.tags.Field.OnCommit = s.commitTags
	s.types.OnToggle = s.toggleType
	s.priority.OnToggle = s.togglePriority
	s.box = kit.Inset(16, 16, kit.Lines(14,
		kit.Lines(4, kit.Tight(s.title), kit.Tight(kit.Caption("What you change here changes in all of them, as one step."))),
		s.speaker.Box(),
		kit.Named("Types that all have", s.types),
		kit.Lines(4, s.tags.Box(), kit.Tight(s.some)),
		kit.Named("Priority", s.priority),
		kit.Named("Editorial status", kit.Framed(s.status))))
	return s
}

func (s *several) fields() []*kit.Field { return []*kit.Field{s.speaker.Field, s.tags.Field} }

// show shows what all have in common. What fields show they are given with set.
func (s *several) show(all []claims.Claim, set func(*kit.Field, string)) {
	s.all = all
	s.title.Say(fmt.Sprintf("%d claims", len(all)))
	speaker, one := common(all, func(c claims.Claim) string { return c.Speaker })
	s.speaker.Field.SetPlaceHolder("Speaker: who said it")
	if !one {
		s.speaker.Field.SetPlaceHolder("Several speakers")
	}
	set(s.speaker.Field, speaker)
	set(s.tags.Field, joinTags(s.shared()))
	s.some.Say(s.others())
	s.types.Choose(func(at int) bool { return s.have(claims.ClaimTypes()[at]) })
	priority, _ := common(all, func(c claims.Claim) claims.Priority { return c.Priority })
	s.priority.Choose(func(at int) bool { return claims.Priorities()[at] == priority })
	status, _ := common(all, func(c claims.Claim) claims.Status { return c.Status })
	s.status.PlaceHolder = "Several"
	s.status.Say(label.Status(status))
}

// common returns what all have, or reports that it isn't one thing.
func common[T comparable](all []claims.Claim, of func(claims.Claim) T) (what T, one bool) {
	for _, c := range all {
		if of(c) != of(all[0]) {
			return what, false
		}
	}
	if len(all) > 0 {
		what = of(all[0])
	}
	return what, true
}

// shared are the tags that all have.
func (s *several) shared() (tags []string) {
	for tag, times := range s.times() {
		if times == len(s.all) {
			tags = append(tags, tag)
		}
	}
	slices.Sort(tags)
	return tags
}

// others says which tags only some have.
func (s *several) others() string {
	var tags []string
	for tag, times := range s.times() {
		if times < len(s.all) {
			tags = append(tags, fmt.Sprintf("%s (%d)", tag, times))
		}
	}
	if len(tags) == 0 {
		return ""
	}
	slices.Sort(tags)
	return "Some have: " + strings.Join(tags, ", ")
}

func (s *several) times() map[string]int {
	times := map[string]int{}
	for _, c := range s.all {
		for _, tag := range c.Tags {
			times[tag]++
		}
	}
	return times
}

// have reports whether all are of a type.
func (s *several) have(t claims.ClaimType) bool {
	return !slices.ContainsFunc(s.all, func(c claims.Claim) bool { return !slices.Contains(c.Types, t) })
}

// tell tells a change to all that are shown.
func (s *several) tell(name string, change func(*claims.Claim)) {
	if s.p.OnSeveral == nil || len(s.all) == 0 {
		return
	}
	ids := make([]claims.ClaimID, len(s.all))
	for i, c := range s.all {
		ids[i] = c.ID
	}
	s.p.OnSeveral(name, ids, change)
}

func (s *several) commitSpeaker(text string) {
	name := strings.Join(strings.Fields(text), " ")
	s.speaker.Field.Amend(name)
	s.tell("Set speaker", func(c *claims.Claim) { c.Speaker = name })
}

// commitTags gives all of them the tags that were added, and takes those away
// that were taken out. What only some have stays theirs.
func (s *several) commitTags(text string) {
	before, after := s.shared(), splitTags(text)
	s.tags.Field.Amend(joinTags(after))
	s.tell("Set tags", func(c *claims.Claim) {
		kept := slices.DeleteFunc(slices.Clone(c.Tags), func(tag string) bool {
			return slices.Contains(before, tag) || slices.Contains(after, tag)
		})
		c.Tags = slices.Concat(kept, after)
	})
}

func (s *several) toggleType(at int) {
	s.p.Flush()
	t := claims.ClaimTypes()[at]
	all := s.have(t)
	s.tell("Set types", func(c *claims.Claim) {
		if slices.Contains(c.Types, t) == all {
			c.Types = toggled(c.Types, t)
		}
	})
}

func (s *several) togglePriority(at int) {
	s.p.Flush()
	priority := claims.Priorities()[at]
	if now, _ := common(s.all, func(c claims.Claim) claims.Priority { return c.Priority }); now == priority {
		priority = ""
	}
	s.tell("Set priority", func(c *claims.Claim) { c.Priority = priority })
}

func (s *several) chooseStatus(called string) {
	s.p.Flush()
	for _, status := range claims.Statuses() {
		if label.Status(status) == called {
			s.tell("Set editorial status", func(c *claims.Claim) { c.Status = status })
		}
	}
}

// SetCards shows what several claims have in common. Of those that are shown
// already, what is just being typed stays; of others everything is told first.
func (p *Panel) SetCards(all []claims.Claim) {
	set := (*kit.Field).Hold
	if !slices.EqualFunc(all, p.several.all, func(a, b claims.Claim) bool { return a.ID == b.ID }) {
		p.Flush()
		p.giveUp()
		set = (*kit.Field).Replace
		p.column.Top()
	}
	p.card = Card{}
	p.several.show(all, set)
	p.put(p.several.box)
}
