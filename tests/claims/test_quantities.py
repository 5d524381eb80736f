"""Quantities are read exactly where they stand, in four languages, whatever the text."""

from decimal import Decimal

import pytest
from bounds import no_hang, steps
from hypothesis import given, settings
from hypothesis import strategies as st
from quantity_cases import cases

from claims.model import LANGUAGES, Bound, QuantityKind
from claims.numerals import VALUES, fold
from claims.quantities import read_quantities
from claims.quantities.ranks import roman


def summary(quantity):
    """Write a quantity as the tables of cases do."""
    value = f"{quantity.kind}:{quantity.value}"
    if quantity.value_to:
        value += f"..{quantity.value_to}"
    bound = "" if quantity.bound is Bound.EXACT else quantity.bound.value
    return " ".join(filter(None, (value, quantity.unit, bound)))


@pytest.mark.parametrize(("lang", "text", "expected"), list(cases()))
def test_what_is_read(lang, text, expected):
    assert expected == "; ".join(map(summary, read_quantities(text, lang)))


@pytest.mark.parametrize(
    ("lang", "text", "quotes"),
    [
        ("en", "It is about 8,849 m (29,032 ft) high.", ["8,849 m", "29,032 ft"]),
        ("en", "from 20 January 2009 to 20 January 2017", ["20 January 2009", "20 January 2017"]),
        ("en", "It took 5 days. Then", ["5 days"]),
        ("es", "en el siglo V a. C. nació", ["siglo V a. C."]),
        ("pt", "custou R$ 1,5 milhão.", ["R$ 1,5 milhão"]),
        ("hi", "लगभग 5 अरब डॉलर से अधिक", ["5 अरब डॉलर"]),
    ],
)
def test_a_quote_holds_number_and_unit_but_no_word_of_its_bound(lang, text, quotes):
    assert quotes == [quantity.quote for quantity in read_quantities(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "resolution"),
    [
        ("en", "8,800", "1"),
        ("en", "1.4 million", "100000"),
        ("en", "2 million", "1000000"),
        ("en", "8.50", "0.01"),
        ("en", "twenty-one", "1"),
        ("es", "dos mil", "1000"),
        ("pt", "1,43 milhão", "10000"),
        ("hi", "12 करोड़ 50 लाख", "100000"),
        ("en", "1879", ""),
    ],
)
def test_the_resolution_is_one_unit_of_the_last_digit(lang, text, resolution):
    assert [resolution] == [quantity.resolution for quantity in read_quantities(text, lang)]


@pytest.mark.parametrize(
    ("text", "value"), [("1,234 y 3.5", "1234"), ("1,234 y 3,5", "1.234"), ("1,234", "1.234")]
)
def test_a_texts_clear_numbers_decide_how_its_unclear_ones_are_read(text, value):
    """Mexican texts write the point of English."""
    assert value == read_quantities(text, "es")[0].value


@pytest.mark.parametrize("line", ["1. Paris", "  2) Paris", "- 3. Paris", "(4) Paris"])
def test_list_numbers_are_not_read(line):
    assert () == read_quantities(f"Cities:\n{line}\n", "en")


def test_nothing_is_read_across_a_blank_line():
    found = read_quantities("In total 5\n\nkm are long", "en")
    assert ["number:5"] == [summary(quantity) for quantity in found]


def test_a_line_break_inside_a_sentence_does_not_part_number_and_unit():
    found = read_quantities("In total 5\nkm are long", "en")
    assert ["measure:5 kilometer"] == [summary(quantity) for quantity in found]


def test_no_day_that_does_not_exist_is_read():
    assert ["date:1990-02"] == [summary(q) for q in read_quantities("30 February 1990", "en")]


@pytest.mark.parametrize("text", ["५" * 40, "9" * 31, "1" * 10_000])
def test_digits_too_long_to_count_with_are_no_quantities(text):
    assert () == read_quantities(text, "hi")


@pytest.mark.parametrize(
    ("text", "number"), [("XIX", 19), ("IV", 4), ("XL", 40), ("IIII", None), ("", None)]
)
def test_roman_numerals(text, number):
    assert number == roman(text)


def test_every_language_names_the_numbers_below_a_hundred():
    named = {lang: {int(value) for value in VALUES[lang].values()} for lang in LANGUAGES}
    assert set(range(100)) == named["hi"]
    assert set(range(21)) <= named["en"] & named["es"] & named["pt"]


def test_hindis_words_of_number_are_all_different():
    words = [word for word, value in VALUES["hi"].items() if value < 100]
    assert len(set(words)) == len(words) == len({fold(word) for word in words})


langs = st.sampled_from(LANGUAGES)
#: Pieces that readers look at, so that arbitrary texts of them reach every branch.
pieces = st.sampled_from(
    [
        "5",
        "12",
        "1,234",
        "1.5",
        "1914",
        "1879-03-14",
        "10",
        "½",
        "/",
        "-",
        "–",
        "—",
        ".",
        ",",
        "(",
        ")",
        "[1]",
        "%",
        "$",
        "US$",
        "R$",
        "₹",
        "€",
        "°",
        "º",
        "C",
        "km",
        "m",
        "s",
        "²",
        "^",
        "×",
        "e",
        "million",
        "mil",
        "millones",
        "milhões",
        "लाख",
        "करोड़",
        "सौ",
        "one",
        "two",
        "un",
        "dos",
        "um",
        "दो",
        "सवा",
        "साढ़े",
        "and",
        "y",
        "e",
        "और",
        "to",
        "a",
        "से",
        "between",
        "entre",
        "के",
        "बीच",
        "March",
        "marzo",
        "de",
        "março",
        "मार्च",
        "century",
        "siglo",
        "XIX",
        "século",
        "सदी",
        "वीं",
        "th",
        "years",
        "años",
        "first",
        "second",
        "primero",
        "quinto",
        "पाँचवाँ",
        "about",
        "más",
        "mais",
        "से",
        "अधिक",
        "कम",
        "+",
        "+",
        "BC",
        "a.",
        "C.",
        "ईसा",
        "पूर्व",
        "सन्",
        "per",
        "por",
        "प्रति",
        "square",
        "वर्ग",
        "cuadrados",
        "half",
        "medio",
        "meio",
        "dozen",
        "third",
        "'",
        "s",
        "\n",
        "\n\n",
    ]
)


@given(text=st.text(), lang=langs)
def test_quotes_match_their_offsets_in_any_text(text, lang):
    for quantity in read_quantities(text, lang):
        assert quantity.quote == text[quantity.start : quantity.end]


@settings(max_examples=300)
@given(
    parts=st.lists(st.tuples(pieces, st.sampled_from(["", " ", "\u00a0"])), max_size=14), lang=langs
)
def test_readings_are_exact_ordered_apart_and_valid(parts, lang):
    text = "".join(piece + space for piece, space in parts)
    end = 0
    for quantity in read_quantities(text, lang):
        assert quantity.quote == text[quantity.start : quantity.end] == quantity.quote.strip()
        assert end <= quantity.start < quantity.end
        end = quantity.end
        if quantity.kind is QuantityKind.DATE:
            assert "" == quantity.resolution
        else:
            assert Decimal(quantity.value).is_finite()
        assert bool(quantity.unit) == (quantity.kind in {QuantityKind.MEASURE, QuantityKind.MONEY})


def grouped(number, mark, *, indian=False):
    digits = str(number)
    head, tail = (digits[:-3], digits[-3:]) if indian else ("", digits)
    if not indian:
        return f"{number:,}".replace(",", mark)
    groups = []
    while head:
        head, group = head[:-2], head[-2:]
        groups.insert(0, group)
    return mark.join([*groups, tail])


WRITTEN = {
    "en": lambda n: f"{n:,}.5",
    "es": lambda n: f"{grouped(n, '.')},5",
    "pt": lambda n: f"{grouped(n, '.')},5",
    "hi": lambda n: f"{grouped(n, ',', indian=True)}.5".translate(
        str.maketrans("0123456789", "०१२३४५६७८९")
    ),
}


@given(number=st.integers(min_value=0, max_value=10**12), lang=langs)
def test_a_number_written_as_the_language_writes_it_is_read_back(number, lang):
    (quantity,) = read_quantities(WRITTEN[lang](number), lang)
    assert Decimal(f"{number}.5") == quantity.number


NAMES = {
    lang: {int(value): word for word, value in reversed(VALUES[lang].items())} for lang in LANGUAGES
}
TENS_AND_ONES = {"en": "-", "es": " y ", "pt": " e ", "hi": ""}
HUNDREDS_AND_REST = {"en": " and ", "es": " ", "pt": " e ", "hi": " "}
SCALE_WORDS = {
    "en": ((1000, "thousand"), (100, "hundred")),
    "es": ((1000, "mil"),),
    "pt": ((1000, "mil"),),
    "hi": ((100_000, "लाख"), (1000, "हज़ार"), (100, "सौ")),
}


def in_words(number, lang):
    """Write a whole number below a million in words, by the rules of each language."""
    names = NAMES[lang]
    if number in names and (number != 100 or lang not in ("es", "pt")):
        return names[number]
    for scale, word in SCALE_WORDS[lang]:
        many, rest = divmod(number, scale)
        if many:
            head = word if many == 1 and lang in ("es", "pt") else f"{in_words(many, lang)} {word}"
            join = HUNDREDS_AND_REST[lang] if scale == 100 else " "
            return head + join + in_words(rest, lang) if rest else head
    if number >= 100:
        rest = number % 100
        head = {"es": "ciento", "pt": "cento"}[lang] if number < 200 else names[number - rest]
        return head + HUNDREDS_AND_REST[lang] + in_words(rest, lang) if rest else names[100]
    return names[number - number % 10] + TENS_AND_ONES[lang] + names[number % 10]


@given(number=st.integers(min_value=2, max_value=999_999), lang=langs)
def test_a_number_in_words_is_read_back(number, lang):
    (quantity,) = read_quantities(in_words(number, lang), lang)
    assert number == quantity.number


MONTHS = {
    "en": "{d} March {y}",
    "es": "{d} de marzo de {y}",
    "pt": "{d} de março de {y}",
    "hi": "{d} मार्च {y}",
}


@given(day=st.integers(1, 31), year=st.integers(1000, 2100), lang=langs)
def test_a_date_is_read_back(day, year, lang):
    (quantity,) = read_quantities(MONTHS[lang].format(d=day, y=year), lang)
    assert f"{year}-03-{day:02d}" == quantity.value


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "1,000", "1-", "1.", "1 111 ", "one hundred thousand million and ", "twenty-",
     "14 March ", "$", "5 km/", "1914–1918 ", "10^", "[1,", "a.b.", "more than about ", "1/1/",
     "a million and a half and a half "],
)  # fmt: skip
def test_the_work_grows_linearly(piece):
    """Four times the text may take four times the steps, not sixteen."""

    def read(length):
        read_quantities((piece * length)[:length], "en")

    read(500)  # tables are built once
    assert steps(read, 2_000) < 8 * steps(read, 500) + 1_000
    with no_hang():
        read(20_000)
