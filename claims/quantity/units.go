package quantity

// A measure is what a unit measures, and how many of the dimension's first unit
// it is.
type measure struct {
	dimension string
	factor    float64
}

// dimensionOf is the dimension of a unit, or "" of a counted noun. Units of one
// dimension can be converted, but for currencies.
func dimensionOf(u string) string { return measureOf(u).dimension }

// factorOf is how many of the first unit of its dimension a unit is.
func factorOf(u string) float64 { return measureOf(u).factor }

// measureOf looks a unit up. The factors are those of the International System,
// of the international yard and pound (1959), and of US customary volumes; a
// month and a year are those of the Gregorian calendar on average.
func measureOf(u string) measure {
	for _, look := range [...]func(string) measure{ratio, length, space, weight, power, lasting} {
		if m := look(u); m.dimension != "" {
			return m
		}
	}
	return measure{}
}

func ratio(u string) measure {
	switch u {
	case "fraction":
		return measure{"share", 1}
	case "percent":
		return measure{"share", 0.01}
	case "permille":
		return measure{"share", 0.001}
	case "percentage point":
		return measure{"points", 0.01}
	case "basis point":
		return measure{"points", 0.0001}
	case "USD", "EUR", "GBP", "JPY", "UAH", "RUB", "CHF", "CAD", "AUD", "CNY", "PLN", "INR", "TRY", "SEK", "NOK", "DKK", "BRL", "MXN",
		"ZAR", "NZD", "HKD", "SGD", "KRW", "ILS", "CZK", "HUF", "GEL", "KZT", "DEM", "franc", "peso", "lira", "krona", "cent", "penny", "crore rupee":
		return measure{"money", 1}
	}
	return measure{}
}

func length(u string) measure {
	switch u {
	case "µm":
		return measure{"length", 1e-6}
	case "mm":
		return measure{"length", 0.001}
	case "cm":
		return measure{"length", 0.01}
	case "m":
		return measure{"length", 1}
	case "km":
		return measure{"length", 1000}
	case "in":
		return measure{"length", 0.0254}
	case "ft":
		return measure{"length", 0.3048}
	case "yd":
		return measure{"length", 0.9144}
	case "mi":
		return measure{"length", 1609.344}
	case "nmi":
		return measure{"length", 1852}
	case "ly":
		return measure{"length", 9460730472580800}
	case "m/s":
		return measure{"speed", 1}
	case "km/h":
		return measure{"speed", 1 / 3.6}
	case "mph":
		return measure{"speed", 0.44704}
	case "knot":
		return measure{"speed", 1852. / 3600}
	}
	return measure{}
}

func space(u string) measure {
	switch u {
	case "m²":
		return measure{"area", 1}
	case "km²":
		return measure{"area", 1e6}
	case "ft²":
		return measure{"area", 0.09290304}
	case "mi²":
		return measure{"area", 2589988.110336}
	case "ha":
		return measure{"area", 1e4}
	case "acre":
		return measure{"area", 4046.8564224}
	case "mL":
		return measure{"volume", 1e-6}
	case "L":
		return measure{"volume", 0.001}
	case "m³":
		return measure{"volume", 1}
	case "km³":
		return measure{"volume", 1e9}
	case "ft³":
		return measure{"volume", 0.028316846592}
	case "gal":
		return measure{"volume", 0.003785411784}
	case "bbl":
		return measure{"volume", 0.158987294928}
	case "pint":
		return measure{"volume", 0.000473176473}
	}
	return measure{}
}

func weight(u string) measure {
	switch u {
	case "µg":
		return measure{"weight", 1e-9}
	case "mg":
		return measure{"weight", 1e-6}
	case "g":
		return measure{"weight", 0.001}
	case "kg":
		return measure{"weight", 1}
	case "t":
		return measure{"weight", 1000}
	case "ton": // in American English; a metric one is 10 % more
		return measure{"weight", 907.18474}
	case "lb":
		return measure{"weight", 0.45359237}
	case "oz":
		return measure{"weight", 0.028349523125}
	case "st":
		return measure{"weight", 6.35029318}
	case "kB":
		return measure{"data", 1e3}
	case "MB":
		return measure{"data", 1e6}
	case "GB":
		return measure{"data", 1e9}
	case "TB":
		return measure{"data", 1e12}
	}
	return measure{}
}

func power(u string) measure {
	switch u {
	case "W":
		return measure{"power", 1}
	case "kW":
		return measure{"power", 1e3}
	case "MW":
		return measure{"power", 1e6}
	case "GW":
		return measure{"power", 1e9}
	case "TW":
		return measure{"power", 1e12}
	case "hp":
		return measure{"power", 745.69987158227022}
	case "kWh":
		return measure{"energy", 1e3}
	case "MWh":
		return measure{"energy", 1e6}
	case "GWh":
		return measure{"energy", 1e9}
	case "TWh":
		return measure{"energy", 1e12}
	case "°C":
		return measure{"temperature", 1}
	case "°F":
		return measure{"temperature", 5. / 9}
	case "hertz":
		return measure{"frequency", 1}
	case "MHz":
		return measure{"frequency", 1e6}
	case "GHz":
		return measure{"frequency", 1e9}
	}
	return measure{}
}

func lasting(u string) measure {
	const day = 86400
	switch u {
	case "millisecond":
		return measure{"time", 0.001}
	case "second":
		return measure{"time", 1}
	case "minute":
		return measure{"time", 60}
	case "hour":
		return measure{"time", 3600}
	case "day", "night":
		return measure{"time", day}
	case "weekend":
		return measure{"time", 2 * day}
	case "week":
		return measure{"time", 7 * day}
	case "fortnight":
		return measure{"time", 14 * day}
	case "month":
		return measure{"time", 365.2425 * day / 12}
	case "year":
		return measure{"time", 365.2425 * day}
	case "generation":
		return measure{"time", 0} // nobody says how long
	case "decade":
		return measure{"time", 3652.425 * day}
	case "century":
		return measure{"time", 36524.25 * day}
	}
	return measure{}
}
