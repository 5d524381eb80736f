"""What sentences of articles say of births, founders, parts and doers, and what recurs."""

import pytest

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge
from factcheck.verdict.facts.read import read_passage
from factcheck.verdict.facts.subjects import names_of, speaks_of_part
from factcheck.verdict.lexical import counts_alike
from factcheck.verdict.mentions import Name
from factcheck.verdict.moments import may_recur
from factcheck.verdict.rules import read
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.weighing import gate
from factcheck.verdict.weighing.roles import bracketed_apart, by_another


def stated(text, lang, name, page):
    return [
        (one.subject, one.value.text)
        for one in read_passage(text, lang, frozenset({name}), names=(page,))
    ]


@pytest.mark.parametrize(
    ("lang", "text", "born", "died"),
    [
        (
            "es",
            "Ana Marla Ruiz (Lugo, 5 de mayo de 1813-Vigo, 11 de julio de 1855) fue una pintora.",
            "Lugo",
            "Vigo",
        ),
        (
            "pt",
            "Ana Marla Ruiz (Évora, 5 de maio de 1813 – Braga, 11 de julho de 1855) foi uma pintora.",
            "Évora",
            "Braga",
        ),
    ],
)
def test_a_lead_says_where_somebody_was_born_and_died_before_it_says_when(lang, text, born, died):
    assert [("Ana Marla Ruiz", born)] == stated(text, lang, "birth_place", "Ana Marla")
    assert [("Ana Marla Ruiz", died)] == stated(text, lang, "death_place", "Ana Marla")


def test_ibidem_is_where_somebody_was_born():
    text = "Ana Marla (Lugo, 5 de mayo de 1813-ibídem, 11 de julio de 1855) fue una pintora."

    assert [("Ana Marla", "Lugo")] == stated(text, "es", "death_place", "Ana Marla")


def test_one_date_behind_a_place_is_that_of_a_birth():
    text = "Ana Marla (Lugo, 5 de mayo de 1983) es una cantante."

    assert [("Ana Marla", "5 de mayo de 1983")] == stated(text, "es", "birth_date", "Ana Marla")


@pytest.mark.parametrize("place", ["Málaga", "Galicia"])
def test_a_town_says_nothing_against_a_region_that_it_may_lie_in(make_evidence, place):
    passage = make_evidence(
        "Ana Marla (Lugo, 5 de mayo de 1983) es una cantante.", "Ana Marla", lang="es"
    )
    claim = read_claim(f"Ana Marla nació en {place}.", lang="es")

    verdict, _ = judge(claim, [passage])

    expected = Label.REFUTED if place == "Málaga" else Label.NOT_ENOUGH_EVIDENCE
    assert expected == verdict.label


def test_a_founder_is_read_behind_name_and_date():
    text = "Quill was founded as Quill Pen Company on May 3, 1976, by Ann Marla and Jo Vost."

    assert ("", "Ann Marla and Jo Vost") in stated(text, "en", "founder", "Quill Inc.")
    assert "May 3, 1976" in dict(stated(text, "en", "founded_date", "Quill Inc.")).values()


def test_nobody_founded_what_something_was_founded_as():
    facts = read(read_claim("Quill was founded as Quill Pen Company in 1976.", lang="en")).facts

    assert "founder" not in [one.property.name for one in facts]


def test_a_form_of_company_is_no_part_of_its_name(make_evidence):
    assert "Quill" in names_of(make_evidence("Quill makes pens.", "Quill Inc."))


def test_a_year_of_three_digits_is_read_where_a_date_is_expected():
    (fact,) = read(read_claim("Quill the Great died in 899.", lang="en")).facts

    assert ("death_date", "0899") == (fact.property.name, fact.value.quantities[0].value)


def test_a_participle_before_the_subject_leaves_the_sentence_whole():
    text = "Originating in Ruritania, the Quill flows south for 80 km, emptying into the Ink Sea."

    assert [("", "Ink Sea")] == stated(text, "en", "mouth", "Quill")


def test_a_verb_without_a_subject_is_said_of_the_page():
    text = "Nace en Lugo y desemboca en el mar de Tinta."

    assert [("", "mar de Tinta")] == stated(text, "es", "mouth", "Quill")


def test_the_name_at_birth_is_that_in_full(make_evidence):
    lead = "Ann Marla Vost (born May 3, 1972), known professionally as Quill, is a singer."
    passage = make_evidence(lead, "Quill")

    labels = [
        judge(read_claim(f"Quill's real name is {name}.", lang="en"), [passage])[0].label
        for name in ("Ann Marla Vost", "Jo Curtis Brandt")
    ]

    assert [Label.SUPPORTED, Label.REFUTED] == labels


@pytest.mark.parametrize("actor", ["Jo Vost", "Al Brandt"])
def test_who_plays_whom_stands_in_brackets(make_evidence, actor):
    text = "Its heroes are Ann Marla (Jo Vost) and Bo Quill (Al Brandt)."
    claim = read_claim(f"Ann Marla is played by {actor}.", lang="en")

    verdict, _ = judge(claim, [make_evidence(text, "Ink")])

    expected = Label.SUPPORTED if actor == "Jo Vost" else Label.NOT_ENOUGH_EVIDENCE
    assert expected == verdict.label


def test_members_of_a_band_are_those_who_formed_it(make_evidence):
    passage = make_evidence(
        "The Quills were a band formed in 1960 by Jo Vost and Al Brandt.", "The Quills"
    )

    verdict, _ = judge(read_claim("Jo Vost was a member of the Quills.", lang="en"), [passage])

    assert Label.SUPPORTED == verdict.label


@pytest.mark.parametrize(
    ("lang", "claim", "sentence"),
    [
        (
            "en",
            "Ink was directed by Jo M. Vost",
            "Ink is a film directed by Al Brandt and written by Jo M. Vost.",
        ),
        (
            "es",
            "Tinta fue dirigida por Jo Vost",
            "Tinta es una película dirigida por Al Brandt y escrita por Jo Vost.",
        ),
        (
            "pt",
            "Tinta foi dirigido por Jo Vost",
            "Tinta é um filme dirigido por Al Brandt e escrito por Jo Vost.",
        ),
    ],
)
def test_who_wrote_a_film_did_not_direct_it(lang, claim, sentence):
    names = (Name(text="Jo M. Vost" if lang == "en" else "Jo Vost"),)

    found = by_another(claim, sentence, names, lang)

    assert found is not None
    assert (names[0], "Al Brandt") == found


def test_who_wrote_and_directed_a_film_directed_it():
    sentence = "Ink is a film written and directed by Jo Vost, and produced by Al Brandt."

    assert (
        by_another("Ink was directed by Jo Vost", sentence, (Name(text="Jo Vost"),), "en") is None
    )


def test_names_in_brackets_of_others_are_apart():
    sentence = "They are Ann Marla (Jo Vost) and Bo Quill (Al Brandt)."
    apart = bracketed_apart(sentence, (Name(text="Ann Marla"), Name(text="Al Brandt")))

    assert Name(text="Al Brandt") == apart
    assert bracketed_apart(sentence, (Name(text="Ann Marla"), Name(text="Jo Vost"))) is None


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Ruritania won the Quill Cup in 1970", True),
        ("es", "Ruritania ganó la Copa Quill en 1970", True),
        ("pt", "A Ruritânia ganhou a Copa Quill em 1970", True),
        ("hi", "रुरितानिया ने 1970 में कप जीता", True),
        ("en", "Ruritania won the Battle of Quill in 1870", False),
        ("en", "Ruritania won its first Quill Cup in 1970", False),
        ("en", "The bridge was opened in 1970", False),
        ("es", "Ana Marla recibió el condado de Quill en 1970", False),
        ("es", "Ana Marla recibió el Premio Quill en 1970", True),
    ],
)
def test_what_is_won_may_be_won_again(lang, text, expected):
    assert expected is may_recur(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("en", "Ruritania won the Quill Cup in 1958.", "Ruritania won the Quill Cup in 1970."),
        ("es", "Ruritania ganó la Copa Quill en 1958.", "Ruritania ganó la Copa Quill en 1970."),
    ],
)
def test_another_year_says_nothing_against_what_recurs(make_evidence, lang, text, claim):
    verdict, _ = judge(read_claim(claim, lang=lang), [make_evidence(text, "Ruritania", lang=lang)])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize(
    ("sentence", "expected"), [("She carried 20 lifeboats", False), ("It had 30 people", True)]
)
def test_numbers_are_compared_where_they_count_the_same(sentence, expected):
    claim = "The ship carried 2,224 people"
    (one,), (other,) = quantities_of(claim, "en"), quantities_of(sentence, "en")

    assert expected is counts_alike(one, claim, other, sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The first season has seven episodes.", True),
        ("La ampliación del canal se inauguró en 2016.", True),
        ("The bridge was opened in 1937.", False),
    ],
)
def test_a_sentence_may_speak_of_a_part(sentence, expected):
    assert expected is speaks_of_part(sentence)


def test_a_page_is_about_a_claim_that_has_its_whole_name(make_evidence):
    about = gate.topic(
        read(read_claim("About 60% of the Quill rainforest lies in Ruritania.", lang="en"))
    )

    assert gate.may_decide(about, make_evidence("It holds rain.", "Quill rainforest"))


def test_nobody_knows_of_whom_a_bare_occupation_is_said():
    about = gate.topic(read(read_claim("American actress produced no films.", lang="en")))

    assert not about.known


def test_numbers_of_one_kind_of_thing_are_compared_under_each_of_its_names():
    claim, sentence = "Abarca cuatro países", "Pertenece a nueve naciones"
    (one,), (other,) = quantities_of(claim, "es"), quantities_of(sentence, "es")

    assert counts_alike(one, claim, other, sentence)
