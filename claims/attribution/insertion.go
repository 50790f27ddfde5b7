package attribution

// farComma is how far before a verb the commas are looked at.
const farComma = 60

// beforeInsertion is the subject of a verb that stands behind a comma, where
// what lies between is only said of the subject: "Sherwood, vice president of
// the firm, said". It is empty where there's no such thing.
func (r *Reading) beforeInsertion(u unit, comma int) noun {
	if n := r.interrupted(u, comma); !n.none() {
		return n
	}
	parts := r.parted(u, comma)
	for i := len(parts) - 1; i > 0; i-- {
		n := r.nounLeft(parts[i].from, parts[i].to)
		if !n.none() && n.from == parts[i].from && r.heads(n) {
			return n
		}
	}
	return noun{}
}

// interrupted is such a subject that is a person by name.
func (r *Reading) interrupted(u unit, comma int) noun {
	parts := r.parted(u, comma)
	// The last part is the insertion itself.
	for i := len(parts) - 1; i > 0; i-- {
		n := r.nounLeft(parts[i].from, parts[i].to)
		if _, ok := r.person(n); ok && !r.insideRole(n) {
			return n
		}
	}
	if len(parts) > 1 {
		if n := r.personAt(parts[0].from); n.to == parts[0].to || r.hasRole(parts[1]) {
			return n
		}
	}
	return noun{}
}

// hasRole reports whether a phrase says what somebody is: "her manager", "the
// chief of the firm".
func (r *Reading) hasRole(n noun) bool {
	for i := n.from; i < n.to && r.tokens[i].class&of == 0; i++ {
		if r.tokens[i].class&role != 0 && r.tokens[i].class&(male|female) == 0 {
			return true
		}
	}
	return false
}

// personAt is the name of a person that begins at a token, with its titles.
func (r *Reading) personAt(i int) noun {
	k := r.mentionFrom(i)
	if k < len(r.mentions) && r.roleBegin(r.mentions[k].from) <= i && !r.tokens[r.mentions[k].to-1].owner {
		return noun{i, r.mentions[k].to}
	}
	return noun{}
}

// parted cuts what stands before a comma at the commas before it, the last part
// first.
func (r *Reading) parted(u unit, comma int) []noun {
	var parts []noun
	end := comma
	for i := comma - 1; i >= u.from-1 && comma-i < farComma; i-- {
		if i >= u.from && r.free(i) && !r.is(i, ",—–();:") {
			continue
		}
		if i+1 < end {
			parts = append(parts, noun{i + 1, end})
		}
		if i < u.from || !r.free(i) || r.is(i, ";:") {
			break
		}
		end = i
	}
	return parts
}

// heads reports whether a phrase can be what an insertion is about.
func (r *Reading) heads(n noun) bool {
	last := r.tokens[n.to-1]
	t := r.tokens[n.from]
	return last.shape == upper || last.class&role != 0 || t.class&determiner != 0 || r.subjective(n.from)
}

// insideRole reports whether a name is only what a role is about: ", chief
// executive of Smith & Sons,".
func (r *Reading) insideRole(n noun) bool {
	for i := n.from; i < n.to; i++ {
		if r.tokens[i].class&of != 0 && r.tokens[i].shape == lower {
			return true
		}
	}
	return n.from > 0 && r.tokens[n.from-1].class&of != 0
}
