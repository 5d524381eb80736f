"""What is said of one year neither proves nor refutes what is said of another."""

import re
from decimal import Decimal
from itertools import permutations

import pytest

from claims import extract
from factcheck.model import Label, Tier
from factcheck.sources.reference import factbook, packages
from factcheck.verdict import judge
from factcheck.verdict.moments import DRIFT

#: A claim of 2010 and one of now with the same figure, and rows on the country that we made up.
POPULATION = {
    "en": (
        "In 2010, the population of Peru was {}.",
        "The population of Peru is {}.",
        "Population",
    ),
    "es": (
        "En 2010, la población de Perú era de {}.",
        "La población de Perú es de {}.",
        "Población",
    ),
    "pt": ("Em 2010, a população do Peru era de {}.", "A população do Peru é de {}.", "População"),
    "hi": ("2010 में पेरू की जनसंख्या {} थी।", "पेरू की जनसंख्या {} है।", "जनसंख्या"),
}
PERU = {"en": "Peru", "es": "Perú", "pt": "Peru", "hi": "पेरू"}
FIGURES = {
    "en": ("29 million", "31 million", "34 million", "60 million"),
    "es": ("29 millones", "31 millones", "34 millones", "60 millones"),
    "pt": ("29 milhões", "31 milhões", "34 milhões", "60 milhões"),
    "hi": ("2.9 करोड़", "3.1 करोड़", "3.4 करोड़", "6 करोड़"),
}


def claimed(text, lang):
    (claim,) = [claim for claim in extract(text, lang=lang) if claim.checkworthy]
    return claim


@pytest.fixture
def row(make_evidence):
    """Make a row of the World Bank's form: label, value and the year in brackets."""

    def row(lang, figure, year, tier=Tier.PRIMARY):
        text = f"{PERU[lang]} — {POPULATION[lang][2]}: {figure} ({year})"
        return make_evidence(text, PERU[lang], lang=lang, kind="row", tier=tier)

    return row


@pytest.mark.parametrize("lang", POPULATION)
def test_a_figure_of_the_year_that_the_claim_names_supports(lang, row):
    then, _, _ = POPULATION[lang]
    verdict, _ = judge(
        claimed(then.format(FIGURES[lang][0]), lang), [row(lang, FIGURES[lang][0], 2010)]
    )

    assert Label.SUPPORTED == verdict.label


@pytest.mark.parametrize("lang", POPULATION)
def test_another_figure_of_the_year_that_the_claim_names_refutes(lang, row):
    then, _, _ = POPULATION[lang]
    verdict, _ = judge(
        claimed(then.format(FIGURES[lang][2]), lang), [row(lang, FIGURES[lang][0], 2010)]
    )

    assert (Label.REFUTED, "numerical") == (verdict.label, verdict.error_type)


@pytest.mark.parametrize("lang", POPULATION)
def test_a_figure_of_another_year_does_not_refute_what_may_have_changed(lang, row):
    then, _, _ = POPULATION[lang]
    verdict, _ = judge(
        claimed(then.format(FIGURES[lang][0]), lang), [row(lang, FIGURES[lang][2], 2024)]
    )

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize("lang", POPULATION)
def test_a_figure_of_another_year_does_not_support(lang, row):
    then, _, _ = POPULATION[lang]
    verdict, _ = judge(
        claimed(then.format(FIGURES[lang][2]), lang), [row(lang, FIGURES[lang][2], 2024)]
    )

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize("lang", POPULATION)
def test_a_difference_that_the_years_do_not_explain_refutes(lang, row):
    then, _, _ = POPULATION[lang]
    verdict, _ = judge(
        claimed(then.format(FIGURES[lang][3]), lang), [row(lang, FIGURES[lang][0], 2013)]
    )

    assert Label.REFUTED == verdict.label


@pytest.mark.parametrize("lang", POPULATION)
def test_a_figure_of_the_next_year_is_told_as_such(lang, row):
    then, _, _ = POPULATION[lang]
    verdict, _ = judge(
        claimed(then.format(FIGURES[lang][0]), lang), [row(lang, FIGURES[lang][0], 2011)]
    )

    assert Label.SUPPORTED == verdict.label
    assert "2011" == verdict.reasons[0].values["year"]
    assert "for 2011" in verdict.reasons[0].detail


@pytest.mark.parametrize("lang", POPULATION)
def test_an_old_figure_alone_does_not_refute_what_is_said_of_today(lang, row):
    _, now, _ = POPULATION[lang]
    verdict, _ = judge(
        claimed(now.format(FIGURES[lang][2]), lang), [row(lang, FIGURES[lang][0], 2010)]
    )

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize("lang", POPULATION)
def test_what_was_true_once_and_no_longer_is_is_outdated(lang, row):
    _, now, _ = POPULATION[lang]
    rows = [row(lang, FIGURES[lang][0], 2010), row(lang, FIGURES[lang][3], 2025)]

    claim = claimed(now.format(FIGURES[lang][0]), lang)
    verdict, other = (judge(claim, order)[0] for order in permutations(rows))

    assert verdict == other
    assert (Label.REFUTED, "outdated") == (verdict.label, verdict.error_type)
    assert {one.id for one in rows} == set(verdict.evidence_ids)


def test_a_later_figure_of_a_worse_source_passes_no_better_one(row):
    claim = claimed("The population of Peru is 29 million.", "en")
    better = row("en", "29 million", 2023, Tier.REFERENCE)
    later = row("en", "34 million", 2025, Tier.REPORTING)

    assert Label.SUPPORTED == judge(claim, [better, later])[0].label


CAPITALS = [
    (
        "en",
        "The capital of Kazakhstan is Almaty.",
        "Almaty was the capital of Kazakhstan until 1997.",
    ),
    (
        "es",
        "La capital de Kazajistán es Almatý.",
        "Almatý fue la capital de Kazajistán hasta 1997.",
    ),
    ("pt", "A capital do Cazaquistão é Almaty.", "Almaty foi a capital do Cazaquistão até 1997."),
    ("hi", "कज़ाख़स्तान की राजधानी अल्माटी है।", "अल्माटी 1997 तक कज़ाख़स्तान की राजधानी थी।"),
]


@pytest.mark.parametrize(("lang", "text", "once"), CAPITALS, ids=[case[0] for case in CAPITALS])
def test_a_former_capital_is_outdated(lang, text, once, make_evidence):
    aliases = ("Kazajistán", "Cazaquistão", "कज़ाख़स्तान")
    now = make_evidence("Capital: Astana", "Kazakhstan", kind="row", aliases=aliases)
    before = make_evidence(once, "Kazakhstan", lang=lang, aliases=aliases)

    verdict, _ = judge(claimed(text, lang), [before, now])

    assert (Label.REFUTED, "outdated") == (verdict.label, verdict.error_type)
    assert before.id in verdict.evidence_ids


@pytest.mark.parametrize(("lang", "text", "once"), CAPITALS, ids=[case[0] for case in CAPITALS])
def test_what_never_was_is_no_less_false_for_what_was(lang, text, once, make_evidence):
    aliases = ("Kazajistán", "Cazaquistão", "कज़ाख़स्तान")
    false = text.replace("Almaty", "Oslo").replace("Almatý", "Oslo").replace("अल्माटी", "ओस्लो")
    now = make_evidence("Capital: Astana", "Kazakhstan", kind="row", aliases=aliases)
    before = make_evidence(once, "Kazakhstan", lang=lang, aliases=aliases)

    verdict, _ = judge(claimed(false, lang), [before, now])

    assert (Label.REFUTED, "entity") == (verdict.label, verdict.error_type)


def test_the_year_in_which_a_town_was_founded_is_not_that_of_its_figure(make_evidence):
    claim = claimed("The population of Lima is 10 million.", "en")
    page = make_evidence("Founded in 1535, Lima has a population of 10 million.", "Lima")

    assert Label.SUPPORTED == judge(claim, [page])[0].label


def test_a_census_in_a_sentence_is_of_its_year(make_evidence):
    claim = claimed("The population of Lima is 6 million.", "en")
    page = make_evidence("At the 1993 census, Lima had a population of 6 million.", "Lima")

    assert Label.NOT_ENOUGH_EVIDENCE == judge(claim, [page])[0].label


def test_no_country_of_the_factbook_grows_or_shrinks_faster_than_years_explain():
    rows = [
        found
        for page in factbook.pages(packages.find(factbook.DISTRIBUTION))
        for block in page.document.blocks
        if (found := re.match(r"Population growth rate: (-?[\d.]+)%", block.text))
    ]
    rates = [Decimal(row.group(1)) / 100 for row in rows]
    assert len(rates) > 200
    assert max(map(abs, rates)) < DRIFT
