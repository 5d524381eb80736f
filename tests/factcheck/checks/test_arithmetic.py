"""Arithmetic: what is computed, what is refused, and that no text makes it slow or fail."""

from fractions import Fraction

import pytest
from bounds import no_hang
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checks.arithmetic import check
from factcheck.checks.arithmetic.judgement import written
from factcheck.checks.arithmetic.number_facts import from_roman, is_prime, to_roman
from factcheck.checks.arithmetic.rounding import agrees
from factcheck.checks.arithmetic.values import (
    UncomputableError,
    angle,
    exactly,
    factorial,
    logarithm,
    power,
    root,
)
from factcheck.model import Label, Response


def findings(text, lang="en"):
    return list(check(Response(id="r", text=text, lang=lang), ()))


def labels(text, lang="en"):
    return [finding.label.value for finding in findings(text, lang)]


RIGHT = [
    ("en", "17 × 24 = 408."),
    ("en", "It costs $1,234.50 + $1 = $1,235.50."),
    ("en", r"\(\frac{3}{4} + \frac{1}{4} = 1\)"),
    ("en", r"\[ 1{,}000 \times 3 = 3{,}000 \]"),
    ("en", r"$$\sqrt{2} \times \sqrt{2} = 2$$"),
    ("en", "2**10 = 1024"),
    ("en", "3² + 4² = 5²"),
    ("en", "(15/60) × 100 = 25%"),
    ("en", "50 - 20% = 40"),
    ("en", "17 ÷ 5 = 3 remainder 2"),
    ("en", "sin(30°) = 0.5"),
    ("en", "1/3 = 0.333..."),
    ("en", "Total: **12 + 7 = 19** apples"),
    ("en", "2 + 2 = 4!"),
    ("en", "9 (red) + 14 (blue) = 23"),
    ("en", "$15/student × 4 students = $60"),
    ("es", "1.234 + 1 = 1.235"),
    ("es", "3,5 × 2 = 7,0"),
    ("es", "10 entre 2 es 5"),
    ("pt", "A metade de 50 é 25."),
    ("hi", "१७ × २४ = ४०८"),
    ("hi", "80 का 15% 12 होता है।"),
    ("en", "If you multiply 3 by 4, you get 12."),
    ("en", "A $40 lamp at 25% off costs $30."),
    ("es", "Al dividir 10 entre 4 se obtienen 2,5."),
    ("pt", "Somando 5 e 7, temos 12."),
    ("hi", "3 और 5 को जोड़ने पर 8 मिलता है।"),
]
WRONG = [
    ("en", "17 × 24 = 418", "408"),
    ("en", r"\binom{5}{2} = 11", "10"),
    ("en", "15/60 = 20%", "25%"),
    ("en", "It is 5 apples + 3 apples = 9 apples.", "8"),
    ("en", "2 + 3 × 4 = 20", "14"),
    ("en", "1 + 2 + 3 + ... + 100 = 5000", "5050"),
    ("en", "The sum of 17 and 24 is 42.", "41"),
    ("en", "Roman numeral XIV is 15.", "14"),
    ("en", "13 in binary is 1111.", "1101"),
    ("es", "El 15 % de 80 es 13.", "12"),
    ("es", "3,5 × 2 = 7,5", "7"),
    ("es", "El MCD de 12 y 18 es 4.", "6"),
    ("pt", "7 vezes 8 é igual a 54", "56"),
    ("pt", "A média de 4, 8 e 15 é 10.", "9"),
    ("hi", "144 का वर्गमूल 13 है।", "12"),
    ("en", "Subtracting 5 from 20 leaves 16.", "15"),
    ("es", "Un descuento del 10 % sobre 90 euros es 8 euros.", "9"),
    ("pt", "Multiplicando 6 por 7, obtemos 44.", "42"),
    ("hi", "20 में से 5 घटाने पर 14 बचता है।", "15"),
    ("hi", "कुल दूरी 45 + 38 = 93 किमी है।", "83"),
]
#: Nothing is said of these.
UNREAD = [
    ("en", "2x + 3 = 7"),
    ("en", "Is 2 + 2 = 5?"),
    ("en", "It is wrong that 2 + 2 = 5."),
    ("en", "If 2 + 2 = 5, the moon is cheese."),
    ("en", "pages 10-20 = 11 pages"),
    ("en", "Day 1 - 5 pages + day 2 - 7 pages = 12 pages"),
    ("en", "3 apples + 2 oranges = $12"),
    ("en", "50 × 2 = $1.00"),
    ("en", "2 hours × 3 = 360 minutes"),
    ("en", "3 / 1/2 = 6"),
    ("en", "6 / 2(1 + 2) = 1"),
    ("en", "-2^2 = 4"),
    ("en", "7 / 2 = 3"),
    ("en", "In binary, 1 + 1 = 10."),
    ("en", "2H2 + O2 = 2H2O"),
    ("en", "Python 3.11 > 3.9"),
    ("en", "each of the two girls + 6 = 10"),
    ("en", "1 / 0 = 5"),
    ("en", "Team 2 = 5 + 4"),
    ("en", "10 × 2\n+ 5 × 3 = 35"),
    ("es", "¿Es 91 primo?"),
    ("pt", "Não é verdade que 2 + 2 = 5."),
    ("hi", "क्या 2 + 2 = 5?"),
    ("en", "Dividing 29 by 6 leaves 5."),
    ("en", "Dividing 17 by 5 gives 3 with a remainder of 2."),
    ("en", "Multiplying 12 by 5 gives 1 hour."),
    ("en", "Multiplying 3 by -4 gives -12."),
    ("pt", "Multiplicar 5 por -3 é -15."),
    ("en", "Subtracting 3 from 11 gives 8x."),
    ("en", "A 20% discount on $50 is $40."),
    ("pt", "Somando 2 e 3 vezes 4, temos 14."),
    ("hi", "17 को 5 से भाग देने पर 3 आता है और 2 शेष बचता है।"),
]


@pytest.mark.parametrize(("lang", "text"), RIGHT)
def test_what_is_right_is_supported(lang, text):
    assert labels(text, lang) == ["supported"]


@pytest.mark.parametrize(("lang", "text", "correction"), WRONG)
def test_what_is_wrong_is_refuted_with_the_right_number(lang, text, correction):
    found = findings(text, lang)
    assert [("refuted", correction)] == [(f.label.value, f.correction) for f in found]


@pytest.mark.parametrize(("lang", "text"), UNREAD)
def test_nothing_is_said_of_what_is_not_read_surely(lang, text):
    assert "refuted" not in labels(text, lang)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("91 is prime.", "refuted"),
        ("97 is a prime number.", "supported"),
        ("51 is not divisible by 3.", "refuted"),
        ("9.11 is greater than 9.9.", "refuted"),
        ("Sales rose from 50 to 60, a 25% increase.", "refuted"),
        ("Sales rose from 50 to 60, a 20% increase.", "supported"),
        ("The area of a circle with radius 5 cm is 78.5 cm².", "supported"),
        ("3/8 as a decimal is 0.375.", "supported"),
    ],
)
def test_statements_in_words_are_judged(text, label):
    assert labels(text) == [label]


def test_a_rise_between_two_years_is_no_rise_of_a_number():
    assert labels("Output grew from 1990 to 2020, a 60% increase.") == []


def test_the_computation_is_written_out():
    assert findings("17 × 24 = 418")[0].detail == "17 × 24 = 408, not 418"


def test_the_quote_stands_in_the_text():
    text = "So **12 × 3 = 35** eggs."
    found = findings(text)[0]
    assert "12 × 3 = 35" == found.quote == text[found.start : found.end]


def test_the_first_wrong_step_is_named():
    text = "1. 6 × 7 = 42\n2. 42 + 19 = 51\n3. 51 × 2 = 102\n"
    details = [finding.detail for finding in findings(text)]
    assert details[1] == "42 + 19 = 61, not 51 (the first wrong of 3 steps)"
    assert "first wrong" not in details[0] + details[2]


def test_the_run_on_chain_is_judged_where_it_goes_on():
    assert labels("5 + 3 = 8 × 2 = 16") == ["supported"]


def test_the_total_of_a_table_is_added_up():
    text = "| Item | Cost |\n|---|---|\n| Pen | $10 |\n| Cup | $20 |\n| **Total** | **$35** |\n"
    assert ["30"] == [finding.correction for finding in findings(text)]


@pytest.mark.parametrize("column", ["Year", "Price", "Average"])
def test_columns_that_do_not_add_up_are_left_out(column):
    text = f"| Item | {column} |\n|---|---|\n| A | 10 |\n| B | 20 |\n| Total | 35 |\n"
    assert labels(text) == []


# --- numbers -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stated", "resolution", "computed", "about", "expected"),
    [
        ("3.14", "0.01", Fraction(22, 7), True, True),
        ("0.33", "0.01", Fraction(1, 3), False, True),
        ("0.34", "0.01", Fraction(1, 3), False, None),
        ("0.40", "0.01", Fraction(1, 3), False, False),
        ("400", "1", Fraction(408), True, True),
        ("400", "1", Fraction(408), False, False),
        ("3", "1", Fraction(7, 2), False, None),
    ],
)
def test_rounding_follows_the_precision_of_the_text(stated, resolution, computed, about, expected):
    found = agrees(Fraction(stated), Fraction(resolution), exactly(computed), about=about)
    assert expected is found


@given(st.fractions(min_value=0, max_value=10**6), st.integers(2, 9))
def test_a_root_encloses_the_number_when_raised_again(number, degree):
    found = root(exactly(number), degree)
    raised = power(found, exactly(degree))
    assert raised.low <= number <= raised.high


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(number):
    assert number == from_roman(to_roman(number))


@pytest.mark.parametrize(
    ("number", "expected"), [(2, True), (561, False), (2**61 - 1, True), (10**12 + 39, True)]
)
def test_primes_are_told(number, expected):
    assert is_prime(number) is expected


def test_what_would_be_too_large_is_refused():
    with pytest.raises(UncomputableError):
        power(exactly(9), exactly(10**6))
    with pytest.raises(UncomputableError):
        factorial(exactly(10**5))


def test_logarithms_and_angles_are_enclosed():
    assert logarithm(exactly(8), exactly(2)).distance(exactly(3)) == 0
    assert angle("sin", exactly(45)).distance(root(exactly(Fraction(1, 2)), 2)) == 0


@given(st.integers(-(10**9), 10**9))
def test_a_written_number_is_the_number(number):
    assert number == int(written(exactly(number), "1,234").replace(",", ""))


# --- untrusted text ------------------------------------------------------------------------------


@given(st.integers(0, 10**9), st.integers(0, 10**9))
@settings(max_examples=40)
def test_a_right_sum_is_never_called_wrong(a, b):
    assert labels(f"We have {a} + {b} = {a + b} of them.") == ["supported"]


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 1000))
@settings(max_examples=40)
def test_a_wrong_product_is_never_called_right(a, b, off):
    assert labels(f"{a} * {b} = {a * b + off}") == ["refuted"]


@given(st.text(alphabet="0123456789+-*/^=()[]{}.,%!x \n\\√²|_~frac", max_size=120))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_the_check_fail(text):
    for finding in findings(text):
        assert text[finding.start : finding.end] == finding.quote


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000 + "1" + ")" * 20_000 + " = 1",
        "9" * 100_000 + " = " + "9" * 100_000,
        "9^9^9^9 = 1",
        "99999999^99999 = 1",
        "1 + " * 20_000 + "1 = 5",
        r"\frac{" * 20_000 + "1",
        "2 = " * 20_000,
        "170! = 1 and 999999999! = 2",
        "the sum of " * 6_000,
        "1, " * 20_000,
    ],
)
def test_hostile_texts_cost_little(text):
    with no_hang():
        findings(text)


def test_the_label_is_the_models():
    assert findings("2 + 2 = 4")[0].label is Label.SUPPORTED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "15% of 240 is 36, and 12 × 12 = 146."),
        ("es", "15% de 240 son 36 euros, y 12 × 12 = 146."),
        ("pt", "15% de 240 são 36, e 12 × 12 = 146."),
        ("hi", "240 का 15% 36 है, और 12 × 12 = 146."),
    ],
)
def test_a_second_calculation_of_a_sentence_is_read(lang, text):
    assert ["supported", "refuted"] == labels(text, lang)


@pytest.mark.parametrize(
    "text",
    ["11/2 = 5 and 1/2 = 5.5.", "The sum of 4, 5, and 12 × 2 = 33.", "It is 4, 5, and 2 × 2 = 8."],
)
def test_what_may_go_on_with_a_number_before_is_not_read(text):
    assert [] == labels(text)
