package label

// Languages are the codes of those that an article can be said to be in, "" first:
// then its text tells.
func Languages() []string {
	return []string{"", "en", "uk", "ru", "de", "fr", "es", "pt", "pl", "it", "nl", "ar", "zh", "ja"}
}

// Language is a language by its code.
func Language(code string) string {
	switch code {
	case "":
		return "As its text tells"
	case "en":
		return "English"
	case "uk":
		return "Ukrainian"
	case "ru":
		return "Russian"
	case "de":
		return "German"
	case "fr":
		return "French"
	case "es":
		return "Spanish"
	case "pt":
		return "Portuguese"
	case "pl":
		return "Polish"
	case "it":
		return "Italian"
	case "nl":
		return "Dutch"
	case "ar":
		return "Arabic"
	case "zh":
		return "Chinese"
	case "ja":
		return "Japanese"
	}
	return code
}
