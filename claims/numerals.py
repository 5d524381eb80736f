"""The words of numbers, ranks, dates and bounds, one column a language.

Every word is written as a reader writes it; `fold` brings both the tables and the text to one
spelling (case, accents, nukta, chandrabindu), so "millón", "millon" and "MILLÓN" are one key.
Where words of one meaning stand in several languages, the languages stand side by side, so that
one that lacks a word is seen. Units and currencies are in `claims.unit_names`.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from claims.model import LANGUAGES, Bound, Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")

#: Latin accents, the Devanagari nukta and the joiners: spellings with and without them are common.
_DROPPED = dict.fromkeys((*range(0x300, 0x370), 0x93C, 0x200C, 0x200D))
_CONNECTORS = dict.fromkeys(map(ord, ".-"), " ")
_FOLDED = _DROPPED | {0x901: 0x902}  # पाँच and पांच are one word


def fold(word: str) -> str:
    """Bring a word to the spelling that the tables are keyed by.

    >>> fold("MILLÓN"), fold("हज़ार") == fold("हजार"), fold("पाँच") == fold("पांच")
    ('millon', True, True)
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFD", word.casefold()).translate(_FOLDED)


def words(text: str) -> tuple[str, ...]:
    """Split a cell of a table, ``"de|del"``, into folded phrases.

    Dots and hyphens inside phrases are spaces, as they are when a text is read: "a. C." is "a c".
    """
    return tuple(_phrase(phrase) for phrase in text.split("|") if phrase)


def _phrase(text: str) -> str:
    return " ".join(fold(text).translate(_CONNECTORS).split()) or text


class Phrases(dict[str, T]):
    """A table of phrases; ``beginnings`` has the first words of each, and the whole phrases."""

    __slots__ = ("beginnings",)

    def __init__(self, table: Mapping[str, T]) -> None:
        super().__init__(table)
        parted = (phrase.split(" ") for phrase in table)
        self.beginnings = frozenset(
            " ".join(parts[:length]) for parts in parted for length in range(1, len(parts) + 1)
        )


def by_language(columns: Iterable[tuple[T, str, str, str, str]]) -> Mapping[Lang, Mapping[str, T]]:
    """Turn rows of (meaning, en, es, pt, hi) into a dictionary a language."""
    tables: dict[Lang, dict[str, T]] = {lang: {} for lang in LANGUAGES}
    for meaning, *cells in columns:
        for lang, cell in zip(LANGUAGES, cells, strict=True):
            tables[lang].update(dict.fromkeys(words(cell), meaning))
    return MappingProxyType({lang: Phrases(table) for lang, table in tables.items()})


def sets(en: str, es: str, pt: str, hi: str) -> Mapping[Lang, frozenset[str]]:
    """Turn a word list a language into sets."""
    return MappingProxyType(
        {
            lang: frozenset(words(cell))
            for lang, cell in zip(LANGUAGES, (en, es, pt, hi), strict=True)
        }
    )


# fmt: off
# Hindi's numbers below a hundred are irregular, so each language lists all that are one word.
_HINDI_BELOW_100: Final = (
    "शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छह|छः|छे|छ", "सात", "आठ", "नौ",
    "दस", "ग्यारह", "बारह", "तेरह", "चौदह", "पंद्रह|पन्द्रह", "सोलह", "सत्रह|सत्तरह", "अठारह|अट्ठारह", "उन्नीस",
    "बीस", "इक्कीस", "बाईस|बाइस", "तेईस|तेइस", "चौबीस", "पच्चीस", "छब्बीस", "सत्ताईस|सत्ताइस",
    "अट्ठाईस|अट्ठाइस|अठाईस|अठाइस", "उनतीस|उन्तीस",
    "तीस", "इकतीस|इकत्तीस", "बत्तीस", "तैंतीस|तेंतीस|तैतीस", "चौंतीस|चौतीस", "पैंतीस|पैतीस", "छत्तीस",
    "सैंतीस|सैतीस", "अड़तीस", "उनतालीस|उन्तालीस",
    "चालीस", "इकतालीस", "बयालीस|बियालीस", "तैंतालीस|तैतालीस|तिरतालीस", "चौवालीस|चवालीस|चौंवालीस",
    "पैंतालीस|पैतालीस", "छियालीस", "सैंतालीस|सैतालीस", "अड़तालीस", "उनचास|उन्चास",
    "पचास", "इक्यावन", "बावन", "तिरपन|तिरेपन", "चौवन|चव्वन", "पचपन", "छप्पन", "सत्तावन", "अट्ठावन|अठावन",
    "उनसठ",
    "साठ", "इकसठ", "बासठ", "तिरसठ|तिरेसठ", "चौंसठ|चौसठ", "पैंसठ|पैसठ", "छियासठ", "सड़सठ|सरसठ", "अड़सठ",
    "उनहत्तर",
    "सत्तर", "इकहत्तर", "बहत्तर", "तिहत्तर", "चौहत्तर", "पचहत्तर", "छिहत्तर", "सतहत्तर", "अठहत्तर", "उनासी|उन्यासी",
    "अस्सी", "इक्यासी", "बयासी", "तिरासी", "चौरासी", "पचासी", "छियासी", "सत्तासी|सतासी", "अट्ठासी|अठासी", "नवासी",
    "नब्बे", "इक्यानवे|इक्यानबे", "बानवे|बानबे", "तिरानवे|तिरानबे", "चौरानवे|चौरानबे", "पंचानवे|पचानवे|पंचानबे|पचानबे",
    "छियानवे|छियानबे", "सत्तानवे|सत्तानबे", "अट्ठानवे|अट्ठानबे|अंठानवे", "निन्यानवे|निन्यानबे",
)
#: Every spelling of Hindi's numbers below a hundred.
HINDI_NUMBERS: Final = frozenset(
    spelling for cell in _HINDI_BELOW_100 for spelling in cell.split("|")
)
_SMALL: Final = (
    (0, "zero", "cero", "zero"), (1, "one", "un|uno|una", "um|uma"), (2, "two", "dos", "dois|duas"),
    (3, "three", "tres", "três"), (4, "four", "cuatro", "quatro"), (5, "five", "cinco", "cinco"),
    (6, "six", "seis", "seis"), (7, "seven", "siete", "sete"), (8, "eight", "ocho", "oito"),
    (9, "nine", "nueve", "nove"), (10, "ten", "diez", "dez"), (11, "eleven", "once", "onze"),
    (12, "twelve", "doce", "doze"), (13, "thirteen", "trece", "treze"),
    (14, "fourteen", "catorce", "catorze|quatorze"), (15, "fifteen", "quince", "quinze"),
    (16, "sixteen", "dieciséis", "dezesseis|dezasseis"),
    (17, "seventeen", "diecisiete", "dezessete|dezassete"), (18, "eighteen", "dieciocho", "dezoito"),
    (19, "nineteen", "diecinueve", "dezenove|dezanove"), (20, "twenty", "veinte", "vinte"),
    (21, "", "veintiuno|veintiún|veintiuna", ""), (22, "", "veintidós", ""), (23, "", "veintitrés", ""),
    (24, "", "veinticuatro", ""), (25, "", "veinticinco", ""), (26, "", "veintiséis", ""),
    (27, "", "veintisiete", ""), (28, "", "veintiocho", ""), (29, "", "veintinueve", ""),
    (30, "thirty", "treinta", "trinta"), (40, "forty|fourty", "cuarenta", "quarenta"),
    (50, "fifty", "cincuenta", "cinquenta"), (60, "sixty", "sesenta", "sessenta"),
    (70, "seventy", "setenta", "setenta"), (80, "eighty", "ochenta", "oitenta"),
    (90, "ninety", "noventa", "noventa"), (100, "", "cien|ciento", "cem|cento"),
    (200, "", "doscientos|doscientas", "duzentos|duzentas"),
    (300, "", "trescientos|trescientas", "trezentos|trezentas"),
    (400, "", "cuatrocientos|cuatrocientas", "quatrocentos|quatrocentas"),
    (500, "", "quinientos|quinientas", "quinhentos|quinhentas"),
    (600, "", "seiscientos|seiscientas", "seiscentos|seiscentas"),
    (700, "", "setecientos|setecientas", "setecentos|setecentas"),
    (800, "", "ochocientos|ochocientas", "oitocentos|oitocentas"),
    (900, "", "novecientos|novecientas", "novecentos|novecentas"),
)
#: Words that add up: "twenty" + "one", "doscientos" + "cinco".
VALUES: Final[Mapping[Lang, Mapping[str, Decimal]]] = by_language((
    *((Decimal(value), en, es, pt, "") for value, en, es, pt in _SMALL),
    *((Decimal(value), "", "", "", hi) for value, hi in enumerate(_HINDI_BELOW_100)),
))
_E = Decimal(10)
#: Words that multiply what stands before them. Spanish "billón" is 10^12, the others' is 10^9.
SCALES: Final = by_language((
    (_E**2,  "hundred", "", "", "सौ"),
    (_E**3,  "thousand", "mil", "mil", "हज़ार"),
    (_E**5,  "lakh|lakhs|lac|lacs", "", "", "लाख|lakh|lakhs"),
    (_E**6,  "million|millions|mn", "millón|millones|mill", "milhão|milhões|mi", "मिलियन|million"),
    (_E**7,  "crore|crores", "", "", "करोड़|crore|crores"),
    (_E**9,  "billion|billions|bn|milliard", "millardo|millardos", "bilhão|bilhões|bilião|bi", "अरब|बिलियन|billion"),
    (_E**11, "", "", "", "खरब"),
    (_E**12, "trillion|trillions|tn", "billón|billones", "trilhão|trilhões|tri", "ट्रिलियन|trillion"),
    (_E**13, "", "", "", "नील"),
    (_E**15, "quadrillion", "", "quatrilhão|quatrilhões", "पद्म"),
    (_E**18, "quintillion", "trillón|trillones", "quintilhão|quintilhões", ""),
    (Decimal(12), "dozen", "docena|docenas", "dúzia|dúzias", "दर्जन"),
))
#: Scales that are a number on their own: "mil años", "हज़ार लोग"; others need a number before them.
STANDALONE: Final = sets("", "mil", "mil", "सौ|हज़ार|लाख|करोड़")
#: "a million" counts, "a city" does not: they need a scale.
INDEFINITE: Final = sets("a|an", "", "", "")
#: The number one where it is also the article: alone it is no quantity.
ARTICLES: Final = sets("one", "un|uno|una", "um|uma", "एक")
#: "half a million", "medio millón": a half before a scale.
HALF_BEFORE: Final = sets("half a|half an|half", "medio|media", "meio|meia", "आधा|आधे|आधी")
#: "two and a half", "millón y medio": a half after a number or a scale.
HALF_AFTER: Final = sets("and a half", "y medio|y media", "e meio|e meia", "")
#: Hindi moves the number that follows by a part of it: साढ़े तीन = 3.5, सवा लाख = 1.25 lakh.
OFFSETS: Final = by_language((
    (Decimal("0.25"), "", "", "", "सवा"),
    (Decimal("0.5"), "", "", "", "साढ़े"),
    (Decimal("-0.25"), "", "", "", "पौने"),
))
#: Hindi's own words for one and a half and two and a half.
WHOLE_AND_HALF: Final = by_language((
    (Decimal("1.5"), "", "", "", "डेढ़"),
    (Decimal("2.5"), "", "", "", "ढाई|अढ़ाई"),
))
#: What may stand between the words of one number.
JOINERS: Final = sets("and", "y", "e", "")
#: Denominators after a number; in en, es and pt "of" must follow or the number exceed one.
FRACTIONS: Final = by_language((
    (2, "half|halves", "medio|medios", "meio|meios", ""),
    (3, "third|thirds", "tercio|tercios|tercera parte|terceras partes",
     "terço|terços|terça parte|terças partes", "तिहाई"),
    (4, "quarter|quarters|fourth|fourths", "cuarto|cuartos|cuarta parte|cuartas partes",
     "quarto|quartos|quarta parte|quartas partes", "चौथाई"),
    (5, "fifth|fifths", "quinto|quintos|quinta parte|quintas partes",
     "quinto|quintos|quinta parte|quintas partes", ""),
    (10, "tenth|tenths", "décimo|décimos|décima parte", "décimo|décimos|décima parte", ""),
))
#: "half of", "la mitad de", "आधा".
HALF_OF: Final = sets("half", "mitad", "metade", "")
OF: Final = sets("of", "de|del", "de|do|da|dos|das", "")
PERCENT: Final = sets(
    "percent|per cent|pct|percentage point|percentage points",
    "por ciento|puntos porcentuales",
    "por cento|pontos percentuais",
    "प्रतिशत|फ़ीसदी|फ़ीसद|परसेंट",
)
#: Words before a negative number; in es and pt "menos" also means "less", so a temperature must follow.
NEGATIVE: Final = sets("minus|negative", "menos", "menos", "माइनस|ऋण")

# --- ranks -------------------------------------------------------------------------------------
_ORDINAL_ROWS: Final = (
    (1, "first", "primer|primero|primera", "primeiro|primeira", "पहला|पहली|प्रथम"),
    (2, "second", "segundo|segunda", "segundo|segunda", "दूसरा|दूसरी|दूसरे|द्वितीय"),
    (3, "third", "tercer|tercero|tercera", "terceiro|terceira", "तीसरा|तीसरी|तीसरे|तृतीय"),
    (4, "fourth", "cuarto|cuarta", "quarto|quarta", "चौथा|चौथी|चौथे|चतुर्थ"),
    (5, "fifth", "quinto|quinta", "quinto|quinta", "पंचम"),
    (6, "sixth", "sexto|sexta", "sexto|sexta", "छठा|छठी|छठे|छठवाँ|छठवीं|छठवें|षष्ठ"),
    (7, "seventh", "séptimo|séptima|sétimo", "sétimo|sétima", "सप्तम"),
    (8, "eighth", "octavo|octava", "oitavo|oitava", "अष्टम"),
    (9, "ninth", "noveno|novena", "nono|nona", "नवम|नवाँ|नवीं|नवें"),
    (10, "tenth", "décimo|décima", "décimo|décima", "दशम"),
    (11, "eleventh", "undécimo|undécima|decimoprimero|decimoprimera", "", ""),
    (12, "twelfth", "duodécimo|duodécima|decimosegundo|decimosegunda", "", ""),
    (13, "thirteenth", "decimotercero|decimotercera|decimotercer", "", ""),
    (14, "fourteenth", "decimocuarto|decimocuarta", "", ""),
    (15, "fifteenth", "decimoquinto|decimoquinta", "", ""),
    (16, "sixteenth", "decimosexto|decimosexta", "", ""),
    (17, "seventeenth", "decimoséptimo|decimoséptima", "", ""),
    (18, "eighteenth", "decimoctavo|decimoctava", "", ""),
    (19, "nineteenth", "decimonoveno|decimonovena", "", ""),
    (20, "twentieth", "vigésimo|vigésima", "vigésimo|vigésima", ""),
    (30, "thirtieth", "trigésimo|trigésima", "trigésimo|trigésima", ""),
    (40, "fortieth", "cuadragésimo|cuadragésima", "quadragésimo|quadragésima", ""),
    (50, "fiftieth", "quincuagésimo|quincuagésima", "quinquagésimo|quinquagésima", ""),
    (60, "sixtieth", "sexagésimo|sexagésima", "sexagésimo|sexagésima", ""),
    (70, "seventieth", "septuagésimo|septuagésima", "septuagésimo|septuagésima", ""),
    (80, "eightieth", "octogésimo|octogésima", "octogésimo|octogésima", ""),
    (90, "ninetieth", "nonagésimo|nonagésima", "nonagésimo|nonagésima", ""),
    (100, "hundredth", "centésimo|centésima", "centésimo|centésima", ""),
)
#: Words of rank; Hindi's regular ones are a number and `ORDINAL_SUFFIXES`.
ORDINALS: Final = by_language(_ORDINAL_ROWS)
#: What turns digits into a rank: "5th", "5.º", "5ª", "5वाँ".
ORDINAL_SUFFIXES: Final = sets(
    "st|nd|rd|th",
    "º|ª|°|o|a|er|do|da|ro|ra|to|ta|mo|ma|vo|va|no|na",
    "º|ª|°|o|a",
    "वाँ|वीं|वें|वा|वी|वे|ला|ली|रा|री|था|थी|ठा|ठी|st|nd|rd|th",
)
#: Where a word of rank also means something else (a second, a room, a Friday, "according to"), one of
#: these must stand before it.
RANKED_AFTER: Final = sets(
    "the|his|her|its|their|our|my|your|this|that|as|in|and|or|is|was|ranked|placed|finished|came|every|of",
    "el|la|lo|del|al|su|mi|tu|este|esta|ese|esa|en|por|y|o|como|es|era|fue",
    "o|a|do|da|no|na|ao|à|seu|sua|este|esta|esse|essa|em|por|pelo|pela|e|ou|como|é|era|foi",
    "",
)
#: The ranks that need `RANKED_AFTER`; other words of rank are plain.
AMBIGUOUS_ORDINALS: Final = sets(
    "second",
    "segundo|segunda|cuarto|cuarta|quinto|quinta",
    "segundo|segunda|terça|quarto|quarta|quinto|quinta|sexta|nona",
    "",
)

# --- dates -------------------------------------------------------------------------------------
MONTHS: Final = by_language((
    (1, "January|Jan", "enero|ene", "janeiro|jan", "जनवरी"),
    (2, "February|Feb", "febrero|feb", "fevereiro|fev", "फ़रवरी|फरबरी"),
    (3, "March|Mar", "marzo|mar", "março|mar", "मार्च"),
    (4, "April|Apr", "abril|abr", "abril|abr", "अप्रैल"),
    (5, "May", "mayo|may", "maio|mai", "मई"),
    (6, "June|Jun", "junio|jun", "junho|jun", "जून"),
    (7, "July|Jul", "julio|jul", "julho|jul", "जुलाई"),
    (8, "August|Aug", "agosto|ago", "agosto|ago", "अगस्त"),
    (9, "September|Sept|Sep", "septiembre|setiembre|sept|sep", "setembro|set", "सितंबर|सितम्बर"),
    (10, "October|Oct", "octubre|oct", "outubro|out", "अक्टूबर|अक्तूबर"),
    (11, "November|Nov", "noviembre|nov", "novembro|nov", "नवंबर|नवम्बर"),
    (12, "December|Dec", "diciembre|dic", "dezembro|dez", "दिसंबर|दिसम्बर"),
))
#: Between day, month and year: "14 de marzo de 1879", "14th of March, 1879", "मार्च सन् 1879".
DATE_JOINERS: Final = sets("of|,", "de|del|,", "de|do|,", "सन्|,|की|के|का")
#: Before or after a year; True is before the common era.
ERAS: Final = by_language((
    (True, "BC|BCE", "a. C.|aC|a. de C.|a. e. c.|aec|antes de Cristo",
     "a. C.|aC|a. e. c.|aec|antes de Cristo", "ईसा पूर्व|ई. पू.|ईपू|ईसापूर्व"),
    (False, "AD|CE", "d. C.|dC|d. de C.|e. c.|después de Cristo|de nuestra era",
     "d. C.|dC|e. c.|depois de Cristo|da era comum", "ईस्वी|ईसवी|ई.|सन् ईस्वी"),
))
#: Before the year only.
ERAS_BEFORE: Final = by_language((
    (True, "", "", "", "ईसा पूर्व|ई. पू.|ईपू"),
    (False, "AD", "", "", "सन्|ईस्वी सन्"),
))
#: A number after these is a year, however few digits it has.
YEAR_WORDS: Final = sets("year|the year", "año|el año", "ano|o ano", "सन्|वर्ष|साल")
#: A four-digit number after these is a year.
YEAR_AFTER: Final = sets(
    "in|since|by|from|until|till|during|circa|c|ca|of|early|late|mid|pre|post|before|after",
    "en|desde|de|hasta|durante|hacia|circa|c|ca|del|antes|después|a principios de|a finales de",
    "em|desde|de|até|durante|circa|c|ca|do|antes|depois|no início de|no final de",
    "",
)
#: A four-digit number before these Hindi words is a year: "1947 में", "2011 की जनगणना".
YEAR_BEFORE: Final = sets("", "", "", "में|से|के|की|का|को|तक|ई|ईस्वी|तथा|और|या|एवं|व")
#: Words that follow a year and end like a plural noun, so that "1500 people" can be told from "1945 was".
NOT_COUNTED: Final = sets(
    "was|is|as|has|does|his|its|this|thus|across|always|towards|besides|unless|whereas|plus|sometimes|"
    "perhaps|olympics|games|championships|elections|olympics|playoffs|finals|afterwards|years|decades",
    "tras|después|antes|los|las|sus|unos|unas|más|además|entonces|es|fuimos|nos|dos|tres|seis|mas",
    "após|depois|antes|os|as|nos|nas|dos|das|aos|às|seus|suas|uns|umas|mais|pelos|pelas|dois|duas|três|seis",
    "विश्व|ओलंपिक|जनगणना|चुनाव|लोकसभा|विधानसभा|क्रिकेट|एशियाई|राष्ट्रमंडल",
)
#: A four-digit number after these counts something.
COUNTED_AFTER: Final = sets(
    "has|have|had|with|contains|contain|includes|employs|hosts",
    "tiene|tienen|tenía|con|posee|contiene|alberga",
    "tem|têm|tinha|com|possui|contém|abriga",
    "",
)
#: Nouns that are counted though they do not end in -s.
COUNTED: Final = sets("people|men|women|children|species|inhabitants|feet", "", "", "")
CENTURY: Final = sets(
    "century|centuries", "siglo|siglos|s", "século|séculos|séc|s", "शताब्दी|शताब्दि|सदी|शती"
)
MILLENNIUM: Final = sets("millennium|millennia", "milenio", "milênio|milénio", "सहस्राब्दी|सहस्राब्दि")
#: "década de 1920", "los años veinte"; English and Hindi put their mark after the year.
DECADE_BEFORE: Final = sets(
    "",
    "década de|década de los|década del|años|decenio de",
    "década de|década dos|anos",
    "",
)
DECADE_AFTER: Final = sets("s", "", "", "के दशक|का दशक|की दशक|दशक")
#: A date on or before, or on or after, the year that follows.
DATE_BOUNDS: Final = by_language((
    (Bound.AT_MOST, "before|prior to", "antes de", "antes de", ""),
    (Bound.AT_LEAST, "after", "después de", "depois de|após", ""),
))
#: The same after the year.
DATE_BOUNDS_AFTER: Final = by_language((
    (Bound.AT_MOST, "", "", "", "से पहले|के पहले|से पूर्व"),
    (Bound.AT_LEAST, "", "", "", "के बाद|के पश्चात"),
))

# --- bounds and ranges -------------------------------------------------------------------------
BOUNDS_BEFORE: Final[Mapping[Lang, Mapping[str, Bound]]] = by_language((
    (Bound.ABOUT, "~|≈|±|c|ca|circa", "~|≈|±|c|ca|circa", "~|≈|±|c|ca|circa", "~|≈|±"),
    (Bound.ABOUT, "about|approximately|approx|roughly", "aproximadamente|aprox|más o menos",
     "aproximadamente|aprox|mais ou menos", "लगभग|अंदाज़न"),
    (Bound.ABOUT, "around|close to|some|in the region of|on the order of",
     "alrededor de|alrededor del|cerca de|cerca del|en torno al|unos|unas|en torno a|hacia",
     "cerca de|em torno de|por volta de|perto de|uns|umas", "करीब|करीबन|तकरीबन|क़रीब-क़रीब"),
    (Bound.ABOUT, "nearly|almost|just over|just under|a little over",
     "casi|poco más de|poco menos de", "quase|pouco mais de|pouco menos de", ""),
    (Bound.ABOUT, "estimated|an estimated", "unos estimados", "estimados em", "अनुमानित"),
    (Bound.AT_LEAST, ">|≥", ">|≥", ">|≥", ">|≥"),
    (Bound.AT_LEAST, "more than|over|well over|in excess of|upwards of",
     "más de|más del|más de la|más que|no menos de", "mais de|mais do|mais da|mais que|não menos de|nada menos que", ""),
    (Bound.AT_LEAST, "at least|no less than|not less than|no fewer than|a minimum of|minimum of",
     "al menos|por lo menos|como mínimo|mínimo de", "pelo menos|ao menos|no mínimo|mínimo de",
     "कम से कम|न्यूनतम"),
    (Bound.AT_LEAST, "above|higher than|longer than|greater than|exceeding|exceeds|exceeded",
     "por encima de|por encima del|mayor de|supera|superior a|superiores a|supera los|supera las",
     "acima de|superior a|superiores a|supera|supera os|supera as|passa de|passam de|ultrapassa", ""),
    (Bound.AT_MOST, "<|≤", "<|≤", "<|≤", "<|≤"),
    (Bound.AT_MOST, "less than|fewer than|smaller than|lower than", "menos de|menos del|menor de",
     "menos de|menos do|menos da|menos que|menor que", ""),
    (Bound.AT_MOST, "up to|at most|as many as|as much as|no more than|not more than",
     "hasta|a lo sumo|no más de", "até|não mais de|não mais que", "अधिक से अधिक|ज़्यादा से ज़्यादा"),
    (Bound.AT_MOST, "a maximum of|maximum of", "como máximo|máximo de", "no máximo|máximo de", "अधिकतम"),
    (Bound.AT_MOST, "under|below", "por debajo de|por debajo del|inferior a", "abaixo de|inferior a", ""),
))
BOUNDS_AFTER: Final = by_language((
    (Bound.ABOUT,
     "or so|approximately|or thereabouts", "aproximadamente|más o menos", "aproximadamente|mais ou menos",
     "के करीब|के लगभग|के आसपास|के आस-पास"),
    (Bound.AT_LEAST,
     "or more|or above|or higher|or over|at least|+", "o más|como mínimo|al menos|+", "ou mais|no mínimo|+",
     "से अधिक|से ज़्यादा|से ऊपर|से भी अधिक|से भी ज़्यादा|से लंबा|से लंबी|से भी लंबा|से भी लंबी|से ऊँचा|से ऊँची|या अधिक|या उससे अधिक|+"),
    (Bound.AT_MOST,
     "or less|or fewer|or below|or lower|at most", "o menos|como máximo", "ou menos|no máximo",
     "से कम|से भी कम|से नीचे|या कम"),
))
#: Between the two ends of a range.
RANGE_JOINERS: Final = sets("-|–|—|to", "-|–|—|a", "-|–|—|a", "-|–|—|से")
#: "between 10 and 15": these join the ends only after `BETWEEN` (in Hindi, before के बीच).
BETWEEN: Final = sets("between", "entre", "entre", "")
BETWEEN_JOINERS: Final = sets("and", "y|e", "e", "और|तथा|व")
BETWEEN_AFTER: Final = sets("", "", "", "के बीच|के मध्य")
# fmt: on
