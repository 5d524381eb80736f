"""Quantities agree or differ to the precision that each of them claims."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Bound, Quantity, QuantityKind
from claims.quantities import read_quantities
from claims.unit_names import SYMBOLS, UNIT_WORDS
from factcheck.verdict.values.quantities import Outcome, compare, describe, pair_up

AGREES, DIFFERS, INCOMPARABLE = Outcome


def read_one(text, lang="en"):
    (quantity,) = read_quantities(text, lang)
    return quantity


def outcome(claimed, stated, lang="en"):
    return compare(read_one(claimed, lang), read_one(stated, lang)).outcome


SYMMETRIC = [
    # rounding
    ("about 8,800 m", "8,849 m", AGREES),
    ("8,800 m", "approximately 8,849 m", AGREES),
    ("8,800 m", "8,849 m", AGREES),
    ("8,850 m", "8,849 m", AGREES),
    ("8,845 m", "8,849 m", DIFFERS),
    ("8,849 m", "8,848.86 m", AGREES),
    ("8,849 m", "8,849 m", AGREES),
    ("1.4 million", "1,432,000", AGREES),
    ("1.4 million", "1.5 million", DIFFERS),
    ("5 million", "5.4 million", AGREES),
    ("1 million", "1.4 million", INCOMPARABLE),
    ("1 million", "2 million", DIFFERS),
    ("10", "12", DIFFERS),
    ("300", "276", DIFFERS),
    ("2,000", "1,600", DIFFERS),
    ("two thousand", "1,600", INCOMPARABLE),
    ("about 500", "520", AGREES),
    ("about 500", "600", DIFFERS),
    ("25%", "25.4 percent", AGREES),
    ("25%", "35%", DIFFERS),
    ("0", "0.0", AGREES),
    ("0", "5", DIFFERS),
    ("-5 °C", "5 °C", DIFFERS),
    # units
    ("26.2 miles", "42.2 km", AGREES),
    ("100 miles", "161 km", AGREES),
    ("100 miles", "150 km", DIFFERS),
    ("29,032 ft", "8,849 m", AGREES),
    ("20 °C", "68 °F", AGREES),
    ("20 °C", "20 °F", DIFFERS),
    ("two decades", "20 years", AGREES),
    ("60 minutes", "1 hour", AGREES),
    ("500 people per square mile", "193 people per km²", AGREES),
    ("100 hectares", "1 km²", AGREES),
    ("10–12 miles", "16 to 19 km", AGREES),
    ("5 km", "10 kg", INCOMPARABLE),
    ("5 MB", "5 degrees", INCOMPARABLE),
    ("5 km", "5", INCOMPARABLE),
    ("5%", "5", INCOMPARABLE),
    ("$5", "€5", INCOMPARABLE),
    ("$5 million", "US$5,000,000", AGREES),
    ("$5 million", "$7 million", DIFFERS),
    # ranges
    ("10–15 km", "12 km", AGREES),
    ("10–15 km", "14–20 km", AGREES),
    ("10–15 km", "20 km", DIFFERS),
    # ranks
    ("third", "3rd", AGREES),
    ("the third", "4th", DIFFERS),
    ("third", "3", INCOMPARABLE),
    # dates
    ("in 1879", "14 March 1879", AGREES),
    ("March 1879", "14 March 1879", AGREES),
    ("15 March 1879", "14 March 1879", DIFFERS),
    ("April 1879", "14 March 1879", DIFFERS),
    ("the 19th century", "in 1879", AGREES),
    ("the 18th century", "in 1879", DIFFERS),
    ("in 1925", "the 1920s", AGREES),
    ("in 1931", "the 1920s", DIFFERS),
    ("the 1920s", "the 20th century", AGREES),
    ("the 1800s", "in 1879", AGREES),
    ("44 BC", "AD 44", DIFFERS),
    ("44 BC", "the 1st century BC", AGREES),
    ("the 5th century BC", "490 BC", AGREES),
    ("circa 1850", "in 1853", AGREES),
    ("circa 1850", "in 1870", DIFFERS),
    ("1914–1918", "1914–18", AGREES),
    ("1914–1918", "1914–1919", DIFFERS),
    ("1914–1918", "in 1916", INCOMPARABLE),
    ("14 March", "14 March 1879", AGREES),
    ("15 March", "14 March 1879", DIFFERS),
    ("14 March", "in 1879", INCOMPARABLE),
]

ONE_WAY = [
    ("more than 5 km", "7 km", AGREES),
    ("7 km", "more than 5 km", INCOMPARABLE),
    ("3 km", "more than 5 km", DIFFERS),
    ("more than 5 km", "3 km", DIFFERS),
    ("at least 5", "5", AGREES),
    ("8,849 m", "over 8,800 m", AGREES),
    ("up to 10", "7", AGREES),
    ("up to 10", "12", DIFFERS),
    ("7", "up to 10", INCOMPARABLE),
    ("12", "up to 10", DIFFERS),
    ("more than 5 million", "more than 7 million", AGREES),
    ("more than 7 million", "more than 5 million", INCOMPARABLE),
    ("more than 5", "less than 10", INCOMPARABLE),
    ("more than 10", "less than 5", DIFFERS),
    ("more than 5", "less than 5", INCOMPARABLE),
    ("at least 3 miles", "5 km", AGREES),
    ("after 1990", "in 1995", AGREES),
    ("after 1990", "in 1985", DIFFERS),
    ("in 1995", "after 1990", INCOMPARABLE),
    ("before 1914", "in 1910", AGREES),
    ("in 1914", "1914–1918", AGREES),
    ("1914–1918", "in 1914", INCOMPARABLE),
    ("1914–1918", "in 1950", DIFFERS),
    ("in 1950", "1914–1918", DIFFERS),
]


@pytest.mark.parametrize(("claimed", "stated", "expected"), SYMMETRIC)
def test_values_are_compared_the_same_way_round_and_round(claimed, stated, expected):
    assert (expected, expected) == (outcome(claimed, stated), outcome(stated, claimed))


@pytest.mark.parametrize(("claimed", "stated", "expected"), ONE_WAY)
def test_an_open_end_decides_only_one_way(claimed, stated, expected):
    assert expected == outcome(claimed, stated)


@pytest.mark.parametrize(
    ("claimed", "stated"),
    [
        (("8,849 metres", "en"), ("8.849 metros", "es")),
        (("1,4 milhão", "pt"), ("1.4 million", "en")),
        (("14 मार्च 1879", "hi"), ("14 de marzo de 1879", "es")),
        (("500 करोड़ रुपये", "hi"), ("₹5 billion", "en")),
        (("5 billones", "es"), ("5 trilhões", "pt")),
        (("19वीं शताब्दी", "hi"), ("século XIX", "pt")),
        (("पाँचवाँ", "hi"), ("la quinta", "es")),
    ],
)
def test_languages_compare_with_each_other(claimed, stated):
    assert AGREES is compare(read_one(*claimed), read_one(*stated)).outcome


@pytest.mark.parametrize(
    ("claimed", "stated", "parts"),
    [
        ("8,800 m", "8,849 m", ["8,800 m agrees with 8,849 m", "zeros at the end are rounding"]),
        ("about 8,800 m", "8,849 m", ["about 8,800 m agrees with 8,849 m", "within 5%"]),
        ("100 miles", "161 km", ["100 miles agrees with 161 km", "161 km is 100.041 mile"]),
        ("20 °C", "68 °F", ["68 °F is 20 degree Celsius"]),
        ("$5", "€5", ["$5 is not decided by €5", "different currencies"]),
        ("300", "600", ["300 differs from 600", "50% apart"]),
    ],
)
def test_the_detail_says_what_was_compared_with_what_and_why(claimed, stated, parts):
    detail = compare(read_one(claimed), read_one(stated)).detail
    assert all(part in detail for part in parts), detail
    assert detail.endswith(".")


def test_the_bound_is_said_in_words():
    assert "at least 5 km" == describe(read_one("more than 5 km"))


def pairs(claimed, stated):
    found = pair_up(read_quantities(claimed, "en"), read_quantities(stated, "en"))
    return [(one.outcome, one.claimed, one.stated) for one in found]


def test_each_claimed_quantity_meets_the_one_that_agrees():
    claimed = "It has 5 million people, was founded in 1850 and lies at 300 m."
    stated = "Founded in 1850, rebuilt in 1901, it lies 300 m high; 5.1 million people live there."
    assert pairs(claimed, stated) == [
        (AGREES, "5 million", "5.1 million"),
        (AGREES, "1850", "1850"),
        (AGREES, "300 m", "300 m"),
    ]


def test_where_none_agrees_the_nearest_is_taken():
    assert [(DIFFERS, "1850", "1849")] == pairs(
        "Founded in 1850.", "From 1700, then 1849, then 1900."
    )


def test_other_kinds_are_no_contradiction():
    assert [(INCOMPARABLE, "300 m", "")] == pairs("It is 300 m high.", "It cost $5 in 1850, 20%.")


def test_a_claimed_span_agrees_with_both_of_its_ends_stated_apart():
    stated = "It began on 28 July 1914 and ended on 11 November 1918."
    assert pairs("The war of 1914–1918.", stated) == [
        (AGREES, "1914–1918", "28 July 1914 and 11 November 1918")
    ]
    assert AGREES is not pairs("The war of 1914–1919.", stated)[0][0]


def test_a_year_outside_a_life_differs_from_its_dates():
    life = "Albert Einstein (14 March 1879 – 18 April 1955) was a physicist."
    assert [(AGREES, "1879", "14 March 1879")] == pairs("Born in 1879.", life)
    assert [(DIFFERS, "1890", "14 March 1879")] == pairs("Born in 1890.", life)


def test_nothing_stated_decides_nothing():
    (found,) = pair_up([read_one("300 m")], [])
    assert (INCOMPARABLE, "") == (found.outcome, found.stated)
    assert () == pair_up([], [read_one("300 m")])


@pytest.mark.parametrize("unit", ["degree_Celsius/hour", "no such unit", ""])
def test_units_that_cannot_be_converted_decide_nothing(unit):
    odd = Quantity(quote="5 x", start=0, end=3, kind=QuantityKind.MEASURE, value="5", unit=unit)
    assert INCOMPARABLE is compare(read_one("5 km"), odd).outcome


values = st.decimals(min_value="-1e9", max_value="1e9", places=2, allow_nan=False)
bounds = st.sampled_from(list(Bound))
units = st.sampled_from(["meter", "kilometer", "mile", "second"])


@st.composite
def measures(draw, bound=bounds):
    low = draw(values)
    high = low + abs(draw(values)) if draw(st.booleans()) else None
    return Quantity(
        quote="x",
        start=0,
        end=1,
        kind=QuantityKind.MEASURE,
        value=f"{low:f}",
        value_to="" if high is None else f"{high:f}",
        unit=draw(units),
        resolution=draw(st.sampled_from(["1", "0.01", "100"])),
        bound=draw(bound),
    )


@given(measures(), measures())
def test_agreement_and_difference_never_meet(one, other):
    """Whichever way round, one pair may be undecided, but never both agree and differ."""
    assert {AGREES, DIFFERS} != {compare(one, other).outcome, compare(other, one).outcome}


closed = st.sampled_from([Bound.EXACT, Bound.ABOUT])


@given(measures(closed), measures(closed))
def test_comparison_is_symmetric_without_open_ends(one, other):
    if one.unit == other.unit:
        assert compare(one, other).outcome is compare(other, one).outcome


@given(measures())
def test_everything_agrees_with_itself(quantity):
    assert AGREES is compare(quantity, quantity).outcome


@given(measures(), st.lists(measures(), max_size=4))
def test_more_statements_never_take_an_agreement_away(claimed, stated):
    if AGREES is pair_up([claimed], stated[:1])[0].outcome:
        assert AGREES is pair_up([claimed], stated)[0].outcome


@given(st.dates(), st.dates())
def test_days_agree_only_with_themselves(one, other):
    def day(date):
        return Quantity(quote="x", start=0, end=1, kind=QuantityKind.DATE, value=date.isoformat())

    assert (AGREES if one == other else DIFFERS) is compare(day(one), day(other)).outcome


def test_every_unit_that_is_read_can_be_converted():
    names = {unit.name for table in UNIT_WORDS.values() for unit in table.values()}
    names |= {unit.name for unit in SYMBOLS.values()}
    measure = {"quote": "5 x", "start": 0, "end": 3, "kind": QuantityKind.MEASURE, "value": "5"}
    for name in names:
        # "1 *" keeps the two spellings apart, so that the conversion is really made
        one, other = Quantity(**measure, unit=name), Quantity(**measure, unit=f"1 * {name}")
        assert (AGREES, name) == (compare(one, other).outcome, name)
