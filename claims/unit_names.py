"""The names of units and currencies, one column a language.

A unit's canonical name is the full name that pint parses ("kilometer", "kilometer**2"), a currency's
its ISO 4217 code. pint itself is not needed to read a text: it converts where values are compared.
"""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from claims.model import LANGUAGES, Lang
from claims.numerals import Phrases, by_language, sets

if TYPE_CHECKING:
    from collections.abc import Mapping


class Unit(NamedTuple):
    """A canonical unit, and how many of it one of the named units is (a decade is 10 years)."""

    name: str
    factor: Decimal = Decimal(1)


# fmt: off
_LENGTHS: Final = (
    ("kilometer", "kilometer|kilometers|kilometre|kilometres|kms", "kilómetro|kilómetros|kms",
     "quilômetro|quilômetros|quilómetro|quilómetros|kms", "किलोमीटर|किमी|कि. मी.|कि मी"),
    ("meter", "meter|meters|metre|metres", "metro|metros", "metro|metros", "मीटर|मी"),
    ("centimeter", "centimeter|centimeters|centimetre|centimetres", "centímetro|centímetros",
     "centímetro|centímetros", "सेंटीमीटर|सेमी|से. मी.|सेंटिमीटर"),
    ("millimeter", "millimeter|millimeters|millimetre|millimetres", "milímetro|milímetros",
     "milímetro|milímetros", "मिलीमीटर|मिमी|मि. मी."),
    ("micrometer", "micrometer|micrometers|micrometre|micrometres|micron|microns",
     "micrómetro|micrómetros|micra|micras", "micrômetro|micrômetros", "माइक्रोमीटर"),
    ("nanometer", "nanometer|nanometers|nanometre|nanometres", "nanómetro|nanómetros",
     "nanômetro|nanômetros", "नैनोमीटर"),
    ("mile", "mile|miles", "milla|millas", "milha|milhas", "मील"),
    ("nautical_mile", "nautical mile|nautical miles", "milla náutica|millas náuticas",
     "milha náutica|milhas náuticas", "समुद्री मील"),
    ("foot", "foot|feet", "pie|pies", "pé|pés", "फुट|फ़ीट|फिट"),
    ("inch", "inch|inches", "pulgada|pulgadas", "polegada|polegadas", "इंच|इञ्च"),
    ("yard", "yard|yards", "yarda|yardas", "jarda|jardas", "गज|यार्ड"),
    ("light_year", "light year|light years", "año luz|años luz", "ano luz|anos luz", "प्रकाश वर्ष|प्रकाशवर्ष"),
    ("astronomical_unit", "astronomical unit|astronomical units", "unidad astronómica|unidades astronómicas",
     "unidade astronômica|unidades astronômicas", "खगोलीय इकाई"),
    ("parsec", "parsec|parsecs", "pársec|pársecs|parsec", "parsec|parsecs", "पारसेक"),
)
_OTHERS: Final = (
    ("hectare", "hectare|hectares", "hectárea|hectáreas", "hectare|hectares", "हेक्टेयर"),
    ("acre", "acre|acres", "acre|acres", "acre|acres", "एकड़"),
    ("kilogram", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs",
     "kilogramo|kilogramos|kilo|kilos", "quilograma|quilogramas|quilo|quilos", "किलोग्राम|किलो|किग्रा|कि. ग्रा."),
    ("gram", "gram|grams|gramme|grammes", "gramo|gramos", "grama|gramas", "ग्राम|ग्रा"),
    ("milligram", "milligram|milligrams", "miligramo|miligramos", "miligrama|miligramas", "मिलीग्राम|मिग्रा"),
    ("microgram", "microgram|micrograms", "microgramo|microgramos", "micrograma|microgramas", "माइक्रोग्राम"),
    # "ton" may be the short ton (907 kg) or the long one (1016 kg); the tonne lies between them.
    ("metric_ton", "ton|tons|tonne|tonnes|metric ton|metric tons", "tonelada|toneladas|tonelada métrica|toneladas métricas",
     "tonelada|toneladas|tonelada métrica|toneladas métricas", "टन|मीट्रिक टन"),
    ("pound", "pound|pounds|lbs", "libra|libras", "libra|libras", "पाउंड|पौंड"),
    ("ounce", "ounce|ounces", "onza|onzas", "onça|onças", "औंस"),
    ("liter", "liter|liters|litre|litres", "litro|litros", "litro|litros", "लीटर|लिटर"),
    ("milliliter", "milliliter|milliliters|millilitre|millilitres", "mililitro|mililitros",
     "mililitro|mililitros", "मिलीलीटर|मिली"),
    ("gallon", "gallon|gallons", "galón|galones", "galão|galões", "गैलन"),
    ("oil_barrel", "barrel|barrels", "barril|barriles", "barril|barris", "बैरल"),
    ("degree_Celsius", "degree Celsius|degrees Celsius|degrees centigrade|degree centigrade|Celsius|° Celsius|° C",
     "grado Celsius|grados Celsius|grado centígrado|grados centígrados|° Celsius|° C",
     "grau Celsius|graus Celsius|graus centígrados|grau centígrado|° Celsius|° C",
     "डिग्री सेल्सियस|डिग्री सेंटीग्रेड|अंश सेल्सियस|° सेल्सियस|° से"),
    ("degree_Fahrenheit", "degree Fahrenheit|degrees Fahrenheit|Fahrenheit|° F", "grado Fahrenheit|grados Fahrenheit|° F",
     "grau Fahrenheit|graus Fahrenheit|° F", "डिग्री फ़ारेनहाइट|डिग्री फारेनहाइट"),
    ("kelvin", "kelvin|kelvins", "kelvin|kelvins", "kelvin|kelvins", "केल्विन"),
    ("degree", "degree|degrees|°", "grado|grados|°", "grau|graus|°", "डिग्री|अंश"),
    ("second", "second|seconds|sec|secs", "segundo|segundos", "segundo|segundos", "सेकंड|सेकेंड|सेकण्ड"),
    ("minute", "minute|minutes", "minuto|minutos", "minuto|minutos", "मिनट|मिनटों"),
    ("hour", "hour|hours|hrs", "hora|horas", "hora|horas", "घंटा|घंटे|घंटों|घण्टे|घण्टा"),
    ("day", "day|days", "día|días", "dia|dias", "दिन|दिनों"),
    ("week", "week|weeks", "semana|semanas", "semana|semanas", "सप्ताह|हफ़्ता|हफ़्ते|हफ़्तों"),
    ("month", "month|months", "mes|meses", "mês|meses", "महीना|महीने|महीनों|माह"),
    ("year", "year|years|yr|yrs", "año|años", "ano|anos", "साल|सालों|वर्ष|वर्षों|बरस"),
    ("millisecond", "millisecond|milliseconds", "milisegundo|milisegundos", "milissegundo|milissegundos", "मिलीसेकंड"),
    ("joule", "joule|joules", "julio|julios", "joule|joules", "जूल"),
    ("calorie", "calorie|calories", "caloría|calorías", "caloria|calorias", "कैलोरी"),
    ("kilocalorie", "kilocalorie|kilocalories", "kilocaloría|kilocalorías", "quilocaloria|quilocalorias", "किलोकैलोरी"),
    ("kilowatt_hour", "kilowatt hour|kilowatt hours", "kilovatio hora|kilovatios hora", "quilowatt hora|quilowatts hora", "किलोवाट घंटा|किलोवाट घंटे"),
    ("watt", "watt|watts", "vatio|vatios", "watt|watts", "वाट"),
    ("kilowatt", "kilowatt|kilowatts", "kilovatio|kilovatios", "quilowatt|quilowatts", "किलोवाट"),
    ("megawatt", "megawatt|megawatts", "megavatio|megavatios", "megawatt|megawatts", "मेगावाट"),
    ("gigawatt", "gigawatt|gigawatts", "gigavatio|gigavatios", "gigawatt|gigawatts", "गीगावाट"),
    ("horsepower", "horsepower", "caballos de fuerza", "cavalos de potência", "अश्वशक्ति|हॉर्सपावर"),
    ("newton", "newton|newtons", "newton|newtons", "newton|newtons", "न्यूटन"),
    ("pascal", "pascal|pascals", "pascal|pascales", "pascal|pascals", "पास्कल"),
    ("standard_atmosphere", "atmosphere|atmospheres", "atmósfera|atmósferas", "atmosfera|atmosferas", "वायुमंडल"),
    ("volt", "volt|volts", "voltio|voltios", "volt|volts", "वोल्ट"),
    ("ampere", "ampere|amperes|amp|amps", "amperio|amperios", "ampere|amperes", "एम्पियर"),
    ("hertz", "hertz", "hercio|hercios", "hertz", "हर्ट्ज"),
    ("knot", "knot|knots", "nudo|nudos", "nó|nós", "नॉट"),
    ("byte", "byte|bytes", "byte|bytes", "byte|bytes", "बाइट"),
    ("bit", "bit|bits", "bit|bits", "bit|bits", "बिट"),
    ("kilobyte", "kilobyte|kilobytes", "kilobyte|kilobytes", "kilobyte|kilobytes", "किलोबाइट"),
    ("megabyte", "megabyte|megabytes", "megabyte|megabytes", "megabyte|megabytes", "मेगाबाइट"),
    ("gigabyte", "gigabyte|gigabytes", "gigabyte|gigabytes", "gigabyte|gigabytes", "गीगाबाइट"),
    ("terabyte", "terabyte|terabytes", "terabyte|terabytes", "terabyte|terabytes", "टेराबाइट"),
)
#: pint's "decade" is a ratio of frequencies, so longer times are years.
_MANY_YEARS: Final = (
    (10, "decade|decades", "década|décadas|decenio|decenios", "década|décadas", "दशक|दशकों"),
    (100, "century|centuries", "siglo|siglos", "século|séculos", "शताब्दी|शताब्दियों|सदी|सदियों"),
    (1000, "millennium|millennia", "milenio|milenios", "milênio|milênios", "सहस्राब्दी"),
)
UNITS: Final[Mapping[Lang, Mapping[str, Unit]]] = by_language((
    *((Unit(name), en, es, pt, hi) for name, en, es, pt, hi in (*_LENGTHS, *_OTHERS)),
    *((Unit("year", Decimal(years)), en, es, pt, hi) for years, en, es, pt, hi in _MANY_YEARS),
))
LENGTHS: Final = frozenset(name for name, *_ in _LENGTHS)
TEMPERATURES: Final = frozenset({"degree_Celsius", "degree_Fahrenheit", "degree"})
TIMES: Final = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
#: Symbols are the same in every language, and case tells them apart (Mm, mm).
SYMBOLS: Final[Mapping[str, Unit]] = MappingProxyType({
    symbol: Unit(name)
    for name, symbols in (
        ("kilometer", "km Km KM"), ("meter", "m"), ("centimeter", "cm"), ("millimeter", "mm"),
        ("micrometer", "µm μm"), ("nanometer", "nm"), ("foot", "ft"), ("yard", "yd"), ("mile", "mi"),
        ("nautical_mile", "nmi"), ("light_year", "ly"), ("astronomical_unit", "AU"), ("parsec", "pc"),
        ("hectare", "ha"), ("kilogram", "kg Kg KG"), ("gram", "g"), ("milligram", "mg"),
        ("microgram", "µg μg mcg"), ("metric_ton", "t"), ("pound", "lb lbs"), ("ounce", "oz"),
        ("liter", "L l"), ("milliliter", "mL ml"), ("centiliter", "cl cL"), ("gallon", "gal"),
        ("oil_barrel", "bbl"), ("kelvin", "K"), ("second", "s"), ("minute", "min"), ("hour", "h hr"),
        ("millisecond", "ms"), ("nanosecond", "ns"), ("joule", "J"), ("kilojoule", "kJ"),
        ("megajoule", "MJ"), ("kilocalorie", "kcal"), ("calorie", "cal"), ("kilowatt_hour", "kWh"),
        ("megawatt_hour", "MWh"), ("gigawatt_hour", "GWh"), ("terawatt_hour", "TWh"),
        ("electron_volt", "eV"), ("megaelectron_volt", "MeV"), ("gigaelectron_volt", "GeV"),
        ("watt", "W"), ("kilowatt", "kW"), ("megawatt", "MW"), ("gigawatt", "GW"),
        ("horsepower", "hp"), ("newton", "N"), ("pascal", "Pa"), ("hectopascal", "hPa"),
        ("kilopascal", "kPa"), ("megapascal", "MPa"), ("bar", "bar"), ("standard_atmosphere", "atm"),
        ("volt", "V"), ("kilovolt", "kV"), ("milliampere", "mA"), ("hertz", "Hz"),
        ("kilohertz", "kHz"), ("megahertz", "MHz"), ("gigahertz", "GHz"), ("kilobyte", "kB KB"),
        ("megabyte", "MB"), ("gigabyte", "GB"), ("terabyte", "TB"), ("petabyte", "PB"),
        ("kilometer/hour", "kmh kph"), ("mile/hour", "mph"), ("knot", "kn kt"),
        ("meter", "mts mtrs"), ("mole", "mol"),
    )
    for symbol in symbols.split()
})
#: Before (en, hi) or after (es, pt) a length: squared and cubed.
SQUARE: Final = sets("square|sq", "cuadrado|cuadrados|cuadrada|cuadradas", "quadrado|quadrados|quadrada|quadradas", "वर्ग")
CUBIC: Final = sets("cubic|cu", "cúbico|cúbicos|cúbica|cúbicas", "cúbico|cúbicos|cúbica|cúbicas", "घन")
#: Between the two halves of a rate.
PER: Final = sets("per|/|an|a", "por|/|al", "por|/|ao", "प्रति|/")
#: Between a number or scale and its unit: "5 millones de euros".
UNIT_JOINERS: Final = sets("", "de", "de", "")
#: What densities count: "500 people per square kilometre".
HEADS: Final = sets(
    "people|persons|inhabitants|residents", "habitantes|hab|personas", "habitantes|hab|pessoas",
    "लोग|व्यक्ति|निवासी",
)

# --- money -------------------------------------------------------------------------------------
#: Before or after the number. "$" alone is taken for US dollars.
CURRENCY_SIGNS: Final[Mapping[str, str]] = MappingProxyType({
    "$": "USD", "US$": "USD", "U$": "USD", "R$": "BRL", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "MX$": "MXN", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS", "₫": "VND", "₦": "NGN",
})
CURRENCY_CODES: Final = frozenset({
    "USD", "EUR", "GBP", "JPY", "CNY", "INR", "BRL", "MXN", "ARS", "CLP", "COP", "PEN",
    "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "RUB", "ZAR", "KRW", "TRY", "PKR",
    "BDT", "NPR", "LKR", "HKD", "SGD", "ILS", "PLN", "CZK", "HUF", "THB", "IDR",
})
#: Abbreviations that stand before the number.
CURRENCY_BEFORE: Final = sets("Rs|Rs.|INR", "", "", "रु|रु.|रू|Rs")
CURRENCIES: Final = by_language((
    ("USD", "dollar|dollars|US dollar|US dollars|U.S. dollars|American dollars",
     "dólar|dólares|dólares estadounidenses|dólares americanos",
     "dólar|dólares|dólares americanos", "डॉलर|अमेरिकी डॉलर|अमरीकी डॉलर"),
    ("CAD", "Canadian dollars", "dólares canadienses", "dólares canadenses", "कनाडाई डॉलर"),
    ("AUD", "Australian dollars", "dólares australianos", "dólares australianos", "ऑस्ट्रेलियाई डॉलर"),
    ("EUR", "euro|euros", "euro|euros", "euro|euros", "यूरो"),
    ("GBP", "pounds sterling|British pounds", "libras esterlinas", "libras esterlinas", "ब्रिटिश पाउंड"),
    ("BRL", "reais|Brazilian reais", "reales brasileños|reales", "real|reais", "रियल"),
    ("INR", "rupee|rupees|Indian rupees", "rupia|rupias", "rupia|rupias", "रुपया|रुपये|रुपए|रुपयों|रूपये|रूपए"),
    ("PKR", "Pakistani rupees", "rupias pakistaníes", "rupias paquistanesas", "पाकिस्तानी रुपये"),
    ("JPY", "yen|Japanese yen", "yen|yenes", "iene|ienes", "येन"),
    ("CNY", "yuan|renminbi", "yuan|yuanes", "yuan|yuans", "युआन"),
    ("CHF", "Swiss francs", "francos suizos", "francos suíços", "स्विस फ्रैंक"),
    ("RUB", "rouble|roubles|ruble|rubles", "rublo|rublos", "rublo|rublos", "रूबल"),
    ("MXN", "Mexican pesos", "pesos mexicanos", "pesos mexicanos", "मैक्सिकन पेसो"),
    ("ARS", "Argentine pesos", "pesos argentinos", "pesos argentinos", ""),
    ("COP", "Colombian pesos", "pesos colombianos", "pesos colombianos", ""),
    ("CLP", "Chilean pesos", "pesos chilenos", "pesos chilenos", ""),
    # ISO 4217's code for no particular currency: several countries have pesos.
    ("XXX", "peso|pesos", "peso|pesos", "peso|pesos", "पेसो"),
))
#: Glued or after a sign of currency: "$5M", "£3bn", "2.5k".
SHORT_SCALES: Final[Mapping[str, Decimal]] = MappingProxyType({
    "k": Decimal(1000), "K": Decimal(1000), "M": Decimal(10**6), "m": Decimal(10**6),
    "mn": Decimal(10**6), "MM": Decimal(10**6), "B": Decimal(10**9), "b": Decimal(10**9),
    "bn": Decimal(10**9), "T": Decimal(10**12), "tn": Decimal(10**12), "cr": Decimal(10**7),
})
# fmt: on

#: Hindi answers mix in English words, so Hindi reads both.
UNIT_WORDS: Final[Mapping[Lang, Mapping[str, Unit]]] = MappingProxyType(
    {lang: Phrases({**(UNITS["en"] if lang == "hi" else {}), **UNITS[lang]}) for lang in LANGUAGES}
)
CURRENCY_WORDS: Final[Mapping[Lang, Mapping[str, str]]] = MappingProxyType(
    {
        lang: Phrases({**(CURRENCIES["en"] if lang == "hi" else {}), **CURRENCIES[lang]})
        for lang in LANGUAGES
    }
)
