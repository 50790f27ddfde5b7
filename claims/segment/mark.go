package segment

// IsStop reports whether r ends sentences in some script.
func IsStop(r rune) bool { return roleOf(r)&(dot|strong|full) != 0 }
