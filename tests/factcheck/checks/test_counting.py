"""Counts of letters, words and items."""

import pytest

from factcheck.checks.counting import check
from factcheck.model import Label, Response


def found(text, lang="en"):
    findings = check(Response(id="r", text=text, lang=lang), ())
    return [(finding.label.value, finding.correction) for finding in findings]


def listed(lead, *items):
    return lead + "\n\n" + "".join(f"- {item}\n" for item in items)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The letter r appears three times in strawberry."),
        ("en", "The word 'strawberry' contains three r's."),
        ("en", 'The sentence "The cat sat down" has 4 words.'),
        ("es", "La palabra «murciélago» tiene 5 vocales."),
        ("pt", "A letra a aparece três vezes em banana."),
        ("hi", "'कमल' शब्द में 3 अक्षर हैं।"),
        ("en", '"Level" is a five-letter word.'),
        ("es", 'En la palabra "perro" hay dos erres.'),
        ("pt", 'Na palavra "arara" há três a\'s.'),
        ("hi", "झंडे में तीन रंग हैं: लाल, हरा और नीला।"),
        ("hi", "'विद्यालय' शब्द में 4 अक्षर हैं।"),
    ],
)
def test_right_counts_are_supported(lang, text):
    assert [("supported", "")] == found(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "correction"),
    [
        ("en", "The letter r appears 2 times in strawberry.", "3"),
        ("en", 'The word "Mississippi" contains 5 letters s.', "4"),
        ("es", "La letra a aparece dos veces en «manzana».", "3"),
        ("en", 'If we count the letters in "horse", we get 6.', "5"),
        ("es", 'La palabra "gato" se escribe con 5 letras.', "4"),
        ("pt", '"Peixe" é uma palavra de 6 letras.', "5"),
        ("hi", '"letter" शब्द में t तीन बार आता है।', "2"),
        ("pt", 'A palavra "janela" tem 7 letras.', "6"),
        ("hi", '"नमक" शब्द में चार अक्षर हैं।', "3"),
        ("hi", '"वह घर जाता है" वाक्य में 5 शब्द हैं।', "4"),
    ],
)
def test_wrong_counts_are_refuted_with_the_right_one(lang, text, correction):
    assert [("refuted", correction)] == found(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "Does the letter r appear 2 times in strawberry?",
        "It is wrong that the letter r appears 2 times in strawberry.",
        'Some say there are 2 r\'s in "strawberry".',
        "If we count the letters in 'horse', we get 6 vowels.",
    ],
)
def test_doubted_counts_are_left_alone(text):
    assert found(text) == []


def test_a_count_that_fits_another_way_of_counting_is_left_alone():
    """Whether y is a vowel is a matter of taste."""
    assert found('The word "happy" has 2 vowels.') == []


@pytest.mark.parametrize(
    ("lang", "lead"),
    [
        ("en", "Here are five reasons:"),
        ("es", "Estas son cinco razones:"),
        ("pt", "Aqui estão cinco motivos:"),
        ("hi", "यहाँ पाँच कारण हैं:"),
    ],
)
def test_a_list_shorter_than_announced_is_refuted(lang, lead):
    assert [("refuted", "4")] == found(listed(lead, "a", "b", "c", "d"), lang)


def test_nested_items_are_not_counted():
    assert [("supported", "")] == found("Here are two reasons:\n- A\n  - x\n  - y\n- B\n")


@pytest.mark.parametrize(
    "lead",
    [
        "Here are some of the five reasons:",
        "In 2020, three cities grew:",
        "It takes about 5 minutes:",
        "At least three reasons exist:",
        "Three of the reasons:",
        "There are 3 or 4 reasons:",
        "Chapter 3:",
    ],
)
def test_a_number_that_announces_no_list_is_left_alone(lead):
    assert found(listed(lead, "a", "b", "c", "d", "e", "f")) == []


def test_numbered_lists_parted_by_paragraphs_are_left_alone():
    text = "## Top 3 cities\n\n1. A\n\nText.\n\n2. B\n\nText.\n\n3. C\n"
    assert found(text) == []


def test_plain_items_after_a_colon_are_counted():
    assert [("refuted", "3")] == found("The flag has four colours: red, white and blue.")


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", "The primary colors are three: red, yellow, blue and green.", Label.REFUTED),
        ("en", "The classical virtues are four: prudence, justice, temperance and courage.",
         Label.SUPPORTED),
        ("es", "Los puntos cardinales son cinco: norte, sur, este y oeste.", Label.REFUTED),
        ("pt", "As regiões do país são cinco: Norte, Nordeste, Oeste, Sudeste e Sul.",
         Label.SUPPORTED),
    ],
)  # fmt: skip
def test_a_count_after_the_verb_is_that_of_the_list(lang, text, label):
    found = list(check(Response(id="r", text=text, lang=lang), ()))
    assert [label] == [one.label for one in found]
