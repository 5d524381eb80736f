"""Coefficients against published worked examples, against libraries, and their properties."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.agreement import coefficients
from factcheck.agreement.coefficients import MISSING, Table, sums, weights

#: Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C: four observers,
#: twelve units, missing data. Gwet 2014 uses the same ratings (cac.raw4raters of irrCAC).
KRIPPENDORFF = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
]
#: Fleiss 1971, "Measuring nominal scale agreement among many raters", table 1: how many of six
#: psychiatrists gave each of thirty patients each of five diagnoses.
FLEISS = """
00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
"""


def table(ratings, level="nominal"):
    """Make a table of rows of items; 0 is missing."""
    codes = np.array(ratings) - 1
    return Table(codes=codes, positions=np.arange(codes.max() + 1.0), level=level)


def crossed(cells):
    """Make a table of two raters from the counts of their crossed values."""
    ratings = [
        (row + 1, column + 1)
        for row, counts in enumerate(cells)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]
    return table(ratings)


def once(made):
    return sums(made, np.ones((1, len(made.codes))))


def kappa(made):
    return coefficients.cohen(once(made).crossed, weights(made))[0]


#: Cohen 1960, "A coefficient of agreement for nominal scales", table 2: 200 cases, kappa .492.
COHEN = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]


def test_kappa_is_that_of_cohen_1960():
    assert pytest.approx(0.492, abs=5e-4) == coefficients.cohen_of(crossed(COHEN))


def test_weighted_kappa_is_that_of_cohen_1968():
    """Weights of disagreement as in table 1 of "Weighted kappa": 1, 3 and 6; kappa .348."""
    lost = np.array([[0, 1, 3], [1, 0, 6], [3, 6, 0]])
    found = coefficients.cohen(np.array([COHEN], dtype=float), 1 - lost / 6)
    assert pytest.approx(0.348, abs=5e-4) == found[0]


def test_fleiss_kappa_is_that_of_fleiss_1971():
    ratings = [
        [value for value, count in enumerate(map(int, counts), start=1) for _ in range(count)]
        for counts in FLEISS.split()
    ]
    assert pytest.approx(0.430, abs=5e-4) == coefficients.fleiss(once(table(ratings)))[0]


def test_agreement_is_that_of_fleiss_1971():
    ratings = [
        [value for value, count in enumerate(map(int, counts), start=1) for _ in range(count)]
        for counts in FLEISS.split()
    ]
    assert pytest.approx(0.5556, abs=5e-4) == coefficients.exact(once(table(ratings)))[0]


@pytest.mark.parametrize(("level", "expected"), [("nominal", 0.743), ("ordinal", 0.815)])
def test_alpha_is_that_of_krippendorff_2011(level, expected):
    made = table(np.array(KRIPPENDORFF).T, level)
    found = (coefficients.alpha_of(made), coefficients.alpha(once(made), level)[0])
    assert pytest.approx((expected, expected), abs=5e-4) == found


def test_alpha_of_two_observers_is_that_of_krippendorff_2011():
    """Section B: Ben and Gerry sort twelve articles into a-e; alpha .692."""
    ben, gerry = "aabbdcccedda", "babbbccceddd"
    pairs = [["abcde".index(one) + 1 for one in two] for two in zip(ben, gerry, strict=True)]
    assert pytest.approx(0.692, abs=5e-4) == coefficients.alpha_of(table(pairs))


#: Three coders, fifteen units and many gaps: the example of Wikipedia's "Krippendorff's alpha" and of
#: the library's documentation; nominal .691.
GAPS = ["000003412113303", "102133430000000", "002134402113304"]


def test_alpha_with_many_gaps_is_that_of_the_known_example():
    made = table(np.array([list(map(int, ratings)) for ratings in GAPS]).T)
    found = (coefficients.alpha_of(made), coefficients.alpha(once(made), "nominal")[0])
    assert pytest.approx((0.691358, 0.691358), abs=1e-6) == found


def test_ac1_and_kappa_with_missing_ratings_are_those_of_gwet_2014():
    """As the overview that comes with Gwet's own R package irrCAC prints them for these ratings."""
    made = table(np.array(KRIPPENDORFF).T)
    added = once(made)
    found = (
        coefficients.gwet(added, weights(made))[0],
        coefficients.fleiss(added)[0],
        coefficients.pabak(added, weights(made))[0],
    )
    assert pytest.approx((0.77544, 0.76117, 0.77273), abs=5e-6) == found


def test_coefficients_of_two_abstractors_are_those_of_gwet():
    """cont3x3abstractors in the overview of irrCAC: kappa, AC1, Brennan and Prediger, alpha."""
    made = crossed([[13, 0, 0], [0, 20, 7], [0, 4, 56]])
    added = once(made)
    found = (
        coefficients.cohen_of(made),
        coefficients.gwet(added, weights(made))[0],
        coefficients.pabak(added, weights(made))[0],
        coefficients.alpha_of(made),
    )
    assert pytest.approx((0.7964094, 0.8493305, 0.835, 0.7972585), abs=5e-8) == found


#: Feinstein and Cicchetti 1990, "High agreement but low kappa: I", two tables that agree on 85 %.
EVEN, SKEWED = [[40, 9], [6, 45]], [[80, 10], [5, 5]]


@pytest.mark.parametrize(("cells", "expected"), [(EVEN, 0.70), (SKEWED, 0.32)])
def test_kappa_falls_with_prevalence_as_in_feinstein_and_cicchetti_1990(cells, expected):
    assert pytest.approx(expected, abs=5e-3) == coefficients.cohen_of(crossed(cells))


@pytest.mark.parametrize("cells", [EVEN, SKEWED])
def test_pabak_of_85_per_cent_is_70_as_in_byrt_1993(cells):
    """Of two values PABAK is twice the agreement less one (Byrt, Bishop and Carlin 1993)."""
    made = crossed(cells)
    assert pytest.approx(0.70) == coefficients.pabak(once(made), weights(made))[0]


def test_ac1_of_the_skewed_table_is_that_of_gwet_2008():
    """Chance is 2 q (1 - q) with q = .875 (Gwet 2008, equation 6): (.85 - .21875) / .78125."""
    made = crossed(SKEWED)
    assert pytest.approx(0.808) == coefficients.gwet(once(made), weights(made))[0]


@pytest.mark.parametrize(("cells", "expected"), [(EVEN, (0.842, 0.857)), (SKEWED, (0.914, 0.4))])
def test_specific_agreement_is_that_of_cicchetti_and_feinstein_1990(cells, expected):
    """Part II: twice the agreed cell over both raters' totals of the value."""
    assert pytest.approx(expected, abs=5e-4) == tuple(
        coefficients.specific(once(crossed(cells)))[0]
    )


RATINGS = (
    st.integers(2, 5)
    .flatmap(
        lambda raters: st.lists(
            st.lists(st.integers(0, 4), min_size=raters, max_size=raters), min_size=2, max_size=20
        )
    )
    .filter(lambda rows: len({value for row in rows for value in row if value}) > 1)
)
LEVELS = st.sampled_from(["nominal", "ordinal"])


def coded(ratings, level):
    """Make a table as it is made of items: the values that occur, at their places."""
    rows = np.array([row for row in ratings if sum(value > 0 for value in row) > 1] or ratings)
    places = np.unique(rows[rows > 0])
    codes = np.searchsorted(places, rows)
    codes[rows == 0] = MISSING
    return Table(codes=codes, positions=places.astype(float), level=level)


@given(ratings=RATINGS, level=LEVELS)
def test_alpha_is_that_of_the_library(ratings, level):
    made = coded(ratings, level)
    if not ((made.codes != MISSING).sum(axis=1) > 1).all() or made.size < 2:
        return
    ours = coefficients.alpha(once(made), level)[0]
    assert pytest.approx(coefficients.alpha_of(made), abs=1e-9) == ours


@given(
    ratings=st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=2, max_size=20),
    level=LEVELS,
)
def test_kappa_is_that_of_the_library(ratings, level):
    made = coded(ratings, level)
    if made.size > 1:
        assert pytest.approx(coefficients.cohen_of(made), abs=1e-9) == kappa(made)


@given(ratings=RATINGS, level=LEVELS)
def test_identical_raters_agree_wholly(ratings, level):
    made = coded([[row[0] or 1] * 3 for row in ratings], level)
    if made.size < 2:
        return
    added = once(made)
    found = [
        coefficients.exact(added)[0],
        coefficients.alpha(added, level)[0],
        coefficients.fleiss(added)[0],
        coefficients.gwet(added, weights(made))[0],
        coefficients.pabak(added, weights(made))[0],
        kappa(made.columns(0, 1)),
    ]
    assert pytest.approx([1.0] * 6) == found


def every(made):
    added = once(made)
    return [
        coefficients.exact(added)[0],
        coefficients.alpha(added, made.level)[0],
        coefficients.fleiss(added)[0],
        coefficients.gwet(added, weights(made))[0],
        coefficients.pabak(added, weights(made))[0],
    ]


@given(ratings=RATINGS, level=LEVELS, data=st.data())
def test_the_order_of_raters_changes_nothing(ratings, level, data):
    order = data.draw(st.permutations(range(len(ratings[0]))))
    shuffled = [[row[at] for at in order] for row in ratings]
    expected, found = every(coded(ratings, level)), every(coded(shuffled, level))
    assert pytest.approx(expected, nan_ok=True, abs=1e-9) == found


@given(ratings=RATINGS, data=st.data())
def test_the_names_of_values_change_nothing(ratings, data):
    names = [0, *data.draw(st.permutations([1, 2, 3, 4]))]
    renamed = [[names[value] for value in row] for row in ratings]
    expected, found = every(coded(ratings, "nominal")), every(coded(renamed, "nominal"))
    assert pytest.approx(expected, nan_ok=True, abs=1e-9) == found


@given(ratings=RATINGS, level=LEVELS, data=st.data())
def test_drawing_an_item_twice_is_having_it_twice(ratings, level, data):
    """What the bootstrap computes from draws is what it would from the items drawn."""
    made = coded(ratings, level)
    drawn = data.draw(
        st.lists(st.integers(0, 3), min_size=len(made.codes), max_size=len(made.codes))
    )
    if sum(drawn) == 0:
        return
    weighted = sums(made, np.array([drawn], dtype=float))
    repeated = once(made.rows(np.repeat(np.arange(len(drawn)), drawn)))
    for name in ("coincidences", "matches", "shares", "crossed"):
        assert np.allclose(getattr(repeated, name), getattr(weighted, name))
