"""A sentence that supports a claim with a value of its own in the place of the claim's refutes it."""

import pytest

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import Scores, judge
from factcheck.verdict.rules import read
from factcheck.verdict.weighing.gate import topic
from factcheck.verdict.weighing.substitution import SUBSTITUTED, exchanges

CASES = [
    ("en", "Vikholm was besieged in 1649 by Ada Quill.", "The siege in 1549 was led by Ada Quill."),
    (
        "es",
        "Vikholm fue asediada en 1649 por Ada Quill.",
        "El asedio de 1549 lo dirigió Ada Quill.",
    ),
    (
        "pt",
        "Vikholm foi sitiada em 1649 por Ada Quill.",
        "O cerco de 1549 foi chefiado por Ada Quill.",
    ),
    ("hi", "विकहोम नगर को 1649 में आज़ादी मिली थी।", "नगर 1549 से अपना शासन आप चलाता है।"),
]


class Reader:
    """A model that supports whatever has a word, and doubts all else as much as it is told to."""

    name = "reader 1"

    def __init__(self, word, doubts=0.5, supports=0.1):
        self.word = word
        self.other = (supports, doubts)

    def score(self, pairs):
        return [self._one(pair) for pair in pairs]

    def _one(self, pair):
        supported, refuted = (0.9, 0.05) if self.word in pair.claim else self.other
        rest = 1 - supported - refuted
        return Scores(supported=supported, refuted=refuted, not_enough_evidence=rest, bar=0.8)


def exchanged(claim, evidence, lang="en"):
    reading = read(read_claim(claim, lang=lang))
    return [one.after for one in exchanges(reading, topic(reading), evidence)]


@pytest.mark.parametrize(("lang", "claim", "passage"), CASES)
def test_the_value_of_the_passage_is_the_correction(make_evidence, lang, claim, passage):
    title = claim.split()[0]
    evidence = make_evidence(passage, title, lang=lang)
    verdict, (shown,) = judge(read_claim(claim, lang=lang), [evidence], Reader("1549"))
    assert (Label.REFUTED, "1549") == (verdict.label, verdict.correction)
    assert SUBSTITUTED == verdict.reasons[0].rule
    assert passage == shown.quote


@pytest.mark.parametrize(
    "reader",
    [Reader("nothing"), Reader("1549", doubts=0.1), Reader("1549", doubts=0.3, supports=0.65)],
    ids=["it never supports", "it does not doubt the claim", "it supports the claim"],
)
def test_a_model_that_is_not_sure_decides_nothing(make_evidence, reader):
    lang, claim, passage = CASES[0]
    verdict, _ = judge(read_claim(claim, lang=lang), [make_evidence(passage, "Vikholm")], reader)
    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_a_year_takes_the_place_of_a_year(make_evidence):
    evidence = make_evidence("On 3 May 1549 the siege began.", "Vikholm")
    assert ["Vikholm was besieged in 1549"] == exchanged("Vikholm was besieged in 1649.", evidence)


def test_an_amount_is_taken_as_it_is_written(make_evidence):
    evidence = make_evidence("The tower is 90 metres high and 12 metres wide.", "Vikholm")
    assert [
        "The tower of Vikholm rises to about 90 metres",
        "The tower of Vikholm rises to about 12 metres",
    ] == exchanged("The tower of Vikholm rises to about 70 metres.", evidence)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Vikholm was besieged in 1649 by Ada Quill.", "The siege of 1549 lasted a year."),
        ("Vikholm was besieged in 1649 for 12 days.", "The siege of 1549 lasted 30 days."),
        ("Vikholm was besieged in 1649.", "The siege of 1649 followed that of 1549."),
        ("Vikholm was besieged in 1649.", "The siege lasted from 1640 to 1650."),
        ("Vikholm was besieged before 1649.", "It was besieged before 1549."),
        ("Vikholm was besieged in 1649.", "It was not besieged in 1549."),
        ("Vikholm has more than 70 towers.", "It has 90 towers."),
    ],
    ids=[
        "a name is missing",
        "two values are missing",
        "the value is there",
        "the value lies within",
        "a limit is no value",
        "the sentence denies",
        "a bare number",
    ],
)
def test_nothing_is_exchanged(make_evidence, claim, passage):
    assert [] == exchanged(claim, make_evidence(passage, "Vikholm"))


def test_a_number_within_a_name_stays(make_evidence):
    evidence = make_evidence("It is the sequel to a film of 1982.", "Blade Runner 2049")
    assert [] == exchanged("Ryan Gosling stars in Blade Runner 2049.", evidence)


def test_the_year_of_an_estimate_is_no_value(make_evidence):
    row = make_evidence("Fertility rate: 1.59 (2025 est.)", "Vikholm", kind="row")
    assert [] == exchanged("Vikholm was besieged in 1649.", row)


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        ("The republic was proclaimed in 1889.", "Republic of Vikholm"),
        ("Vikholm was besieged in 1889.", "Ada Quill"),
    ],
    ids=["the subject is no name", "the page is about another"],
)
def test_a_page_about_something_else_has_no_value_to_give(make_evidence, claim, title):
    passage = "The republic was proclaimed and Vikholm besieged in 1949."
    assert [] == exchanged(claim, make_evidence(passage, title))
