"""Sentences that end with the number of a king, a war or a century."""

import pytest

from claims.model import Lang
from claims.segment import sentence_spans


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("pt", "Foi proclamada em 1822 por Dom Pedro I.", "Machado de Assis escreveu contos."),
        ("pt", "Foi governado por Dom Pedro II.", "Machado de Assis escreveu contos."),
        ("pt", "Nasceu no século XIX.", "Machado de Assis foi escritor."),
        ("es", "Fue hijo de Carlos V.", "Felipe II nació en Valladolid."),
        ("es", "Le sucedió Felipe V.", "La guerra duró años."),
        ("es", "Se casó con Luis XVI.", "María Antonieta nació en Viena."),
        ("en", "She succeeded Queen Mary I.", "Elizabeth never married."),
        ("en", "He fought in World War I.", "Germany lost the war."),
        ("en", "It is rich in vitamin C.", "Oranges contain it."),
    ],
)
def test_a_sentence_ends_behind_a_number_of_a_name(lang: Lang, first: str, second: str) -> None:
    text = f"{first} {second}"
    assert [first, second] == [text[slice(*span)] for span in sentence_spans(text, lang)]


@pytest.mark.parametrize(
    "text",
    [
        "The book was written by John V. Smith and Anna I. Jones.",
        "He studied with Charles I. Abbot in London.",
        "John V. Smith was born in Ohio.",
    ],
)
def test_an_initial_before_a_surname_ends_no_sentence(text: str) -> None:
    assert [(0, len(text))] == list(sentence_spans(text, "en"))
