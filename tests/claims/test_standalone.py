"""Pronouns and missing subjects."""

import pytest

from claims import extract
from claims.languages import BY_CODE
from claims.standalone import UNCLEAR, Subject, resolve


def last(text, lang):
    return extract(text, lang=lang)[-1]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Ada Lovelace was a poet's child. She died in 1852.", "Ada Lovelace died in 1852."),
        ("en", "The Danube is long. Its mouth is wide.", "The Danube's mouth is wide."),
        (
            "en",
            "The Danube is long. In 1850, it flooded Pest.",
            "In 1850, the Danube flooded Pest.",
        ),
        ("en", "Mount Kenya is high. It's in Africa.", "Mount Kenya is in Africa."),
        ("en", "The Barrier Reef is long. It is old.", "The Barrier Reef is old."),
        ("en", "The Alps are high. They cross Austria.", "The Alps cross Austria."),
        (
            "en",
            "The first president was George Washington. He grew wheat.",
            "George Washington grew wheat.",
        ),
        (
            "en",
            "The Eiffel Tower is in Paris. The tower is 330 m tall.",
            "The Eiffel Tower is 330 m tall.",
        ),
        (
            "es",
            "Gabriela Mistral fue una poeta. Nació en Vicuña.",
            "Gabriela Mistral nació en Vicuña.",
        ),
        (
            "es",
            "Gabriela Mistral fue una poeta. En 1945, ganó el Nobel.",
            "En 1945, Gabriela Mistral ganó el Nobel.",
        ),
        ("es", "El Ebro es un río. Él cruza Zaragoza.", "El Ebro cruza Zaragoza."),
        ("es", "El Ebro es un río. Su cauce es ancho.", "El cauce del Ebro es ancho."),
        ("es", "Quito es alta. Se encuentra en los Andes.", "Quito se encuentra en los Andes."),
        ("pt", "Brasília é nova. Foi inaugurada em 1960.", "Brasília foi inaugurada em 1960."),
        ("pt", "O Amazonas é longo. Ele nasce nos Andes.", "O Amazonas nasce nos Andes."),
        ("pt", "Lima é grande. Sua baía é larga.", "A baía de Lima é larga."),
        (
            "hi",
            "महात्मा गांधी का जन्म 1869 में हुआ। उन्होंने इंग्लैंड में पढ़ाई की।",
            "महात्मा गांधी ने इंग्लैंड में पढ़ाई की।",
        ),
        ("hi", "नेपाल का इतिहास लंबा है। इसकी राजधानी काठमांडू है।", "नेपाल की राजधानी काठमांडू है।"),
        ("hi", "ताजमहल को शाहजहाँ ने बनवाया। यह आगरा में स्थित है।", "ताजमहल आगरा में स्थित है।"),
    ],
)
def test_the_subject_that_was_named_last_takes_the_place(lang, text, expected):
    claim = last(text, lang)
    assert expected == claim.text
    assert UNCLEAR not in claim.reason


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Marie Curie met Albert Einstein in 1911. He was born in Ulm."),
        ("en", "Marie Curie was a chemist. It was founded in 1903."),
        ("en", "The Danube is long. They cross Austria."),
        ("en", "He was born in Ulm."),
        ("en", "The Danube flooded Pest. This destroyed many houses."),
        ("es", "Fue fundada en 1535."),
        ("es", "Simón Bolívar era general. Comenzó la guerra en 1810."),
        ("es", "El Ebro es un río. Este país es grande en 2020."),
        ("pt", "Foi fundada em 1535."),
        ("hi", "उनका जन्म 1869 में हुआ।"),
        ("hi", "नेपाल का इतिहास लंबा है। यह शहर 1559 में बसाया गया था।"),
        ("hi", "नेपाल का इतिहास लंबा है। वह 1985 से 1994 तक राष्ट्रपति रहे।"),
    ],
)
def test_when_it_is_not_clear_the_words_stay_and_the_claim_says_so(lang, text):
    claim = last(text, lang)
    assert text.endswith(claim.text)
    assert claim.checkworthy
    assert UNCLEAR in claim.reason


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It is known that bees dance."),
        ("en", "It was in 1921 that she won."),
        ("en", "There are 50 states in the union."),
    ],
)
def test_words_that_stand_for_nothing_are_left_alone(lang, text):
    subject = Subject(text="The Danube")
    resolved = resolve(text, BY_CODE[lang], subject)
    assert (text, True) == (resolved.text, resolved.clear)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Bogotá es grande. Hay 33 países en la región."),
        ("es", "Bogotá es grande. Se sabe que las abejas bailan."),
        ("pt", "Lima é grande. Há 26 estados na região."),
    ],
)
def test_a_verb_without_subject_takes_no_name(lang, text):
    claim = last(text, lang)
    assert text.endswith(f" {claim.text}")
    assert UNCLEAR not in claim.reason


def test_hindi_in_latin_letters_passes_as_it_is():
    text = "Dilli ek shahar hai. Iski aabadi badi hai aur yah Yamuna par hai."
    assert text == " ".join(claim.text for claim in extract(text, lang="hi"))


def test_a_heading_that_is_a_country_is_the_first_subject():
    assert last("# Peru\n\nIts capital is Lima.", "en").text == "Peru's capital is Lima."


def test_a_new_section_forgets_the_subject_before_it():
    claim = last("Ada Lovelace was a writer.\n\n# Later years\n\nShe died in 1852.", "en")
    assert claim.text == "She died in 1852."


def test_a_list_item_starts_from_the_subject_above_the_list():
    text = "Ada Lovelace was a writer:\n\n- Charles Babbage was her friend.\n- She died in 1852."
    assert last(text, "en").text == "Ada Lovelace died in 1852."


def test_a_pronoun_of_the_other_gender_is_not_the_same_person():
    text = "Ada Lovelace was a writer. She wrote notes. He died in 1852."
    assert UNCLEAR in last(text, "en").reason


def test_a_name_keeps_its_foreign_article_inside_a_sentence():
    text = "Los Angeles is in California. In 1850, it became a city."
    assert [c.text for c in extract(text, lang="en")][-1] == "In 1850, Los Angeles became a city."
