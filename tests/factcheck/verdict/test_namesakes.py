"""Pages that only have a claim's name inside theirs, and the two ends of a span of years."""

import pytest

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge
from factcheck.verdict.values.compare import Outcome, compare_names

WAR = "Conflict over quills from 1714 to 1718"
BEGAN = {
    "en": "The Quill War began in {year}.",
    "es": "La Guerra de Quill comenzó en {year}.",
    "pt": "A Guerra de Quill começou em {year}.",
    "hi": "क्विल युद्ध {year} में शुरू हुआ था।",
}
ENDED = {
    "en": "The Quill War ended in {year}.",
    "es": "La Guerra de Quill terminó en {year}.",
    "pt": "A Guerra de Quill terminou em {year}.",
    "hi": "क्विल युद्ध {year} में समाप्त हुआ था।",
}
NAMES = ("Guerra de Quill", "क्विल युद्ध")


@pytest.mark.parametrize("lang", BEGAN)
@pytest.mark.parametrize(
    ("claims", "year", "expected"),
    [
        (BEGAN, 1714, Label.SUPPORTED),
        (BEGAN, 1718, Label.REFUTED),
        (ENDED, 1714, Label.REFUTED),
        (ENDED, 1718, Label.SUPPORTED),
    ],
)
def test_a_span_of_years_begins_with_the_first_and_ends_with_the_last(
    make_evidence, lang, claims, year, expected
):
    passage = make_evidence(f"Description: {WAR}", "Quill War", kind="row", aliases=NAMES)

    verdict, _ = judge(read_claim(claims[lang].format(year=year), lang=lang), [passage])

    assert expected == verdict.label


BORN = {
    "en": "Anna Marla was born in 1801.",
    "es": "Anna Marla nació en 1801.",
    "pt": "Anna Marla nasceu em 1801.",
    "hi": "अन्ना मारला का जन्म 1801 में हुआ था।",
}


@pytest.mark.parametrize("lang", BORN)
def test_a_page_of_a_longer_name_says_nothing_beside_the_one_that_bears_it(make_evidence, lang):
    own = make_evidence("Anna Marla was a weaver.", "Anna Marla", aliases=("अन्ना मारला",))
    other = make_evidence("Anna Marla Vost was born in 1901.", "Anna Marla Vost")

    verdict, _ = judge(read_claim(BORN[lang], lang=lang), [own, other])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_a_page_of_the_full_name_counts_where_none_bears_the_short_one(make_evidence):
    full = make_evidence("Anna Marla Vost was born in 1901.", "Anna Marla Vost")

    verdict, _ = judge(read_claim(BORN["en"], lang="en"), [full])

    assert Label.REFUTED == verdict.label


@pytest.mark.parametrize(
    ("one", "other", "across"),
    [
        ("Thailand", "Gulf of Thailand", False),
        ("Polônia", "Invasión de Polonia", True),
        ("India", "Historia de la India", True),
    ],
)
def test_what_a_land_owns_is_not_the_land(one, other, across):
    assert Outcome.SAME is not compare_names(one, other, across=across, person=True)
