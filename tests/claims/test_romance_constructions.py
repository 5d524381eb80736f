"""Constructions of whole Spanish and Portuguese answers, each with the claims that are made of it."""

import pytest

from claims import extract

CONSTRUCTIONS = [
    (
        "es",
        "- **12 de octubre de 1492:** Colón llega a Guanahaní.\n- **Siglo XIX:** la isla obtiene su independencia.",
        [
            "El 12 de octubre de 1492, Colón llega a Guanahaní.",
            "En el siglo XIX, la isla obtiene su independencia.",
        ],
    ),
    (
        "pt",
        "- **2 de janeiro de 1921:** é fundado o Palestra Itália.",
        ["Em 2 de janeiro de 1921, é fundado o Palestra Itália."],
    ),
    ("es", "Asegura la ONU que el mar sube.", ["El mar sube."]),
    (
        "es",
        "Isabel Allende, chilena, publicó La casa de los espíritus en 1982.",
        [
            "Isabel Allende publicó La casa de los espíritus en 1982.",
            "Isabel Allende es chilena.",
        ],
    ),
    (
        "es",
        "El oro conduce la electricidad; el vidrio, no.",
        ["El oro conduce la electricidad.", "El vidrio no conduce la electricidad."],
    ),
    (
        "pt",
        "Cesar Cielo ganhou três medalhas: uma de ouro e duas de bronze.",
        [
            "Cesar Cielo ganhou três medalhas.",
            "Cesar Cielo ganhou uma de ouro.",
            "Cesar Cielo ganhou duas de bronze.",
        ],
    ),
    (
        "es",
        "Mercadona no cotiza en bolsa. La fundaron en 1977 los padres de Juan Roig.",
        [
            "Mercadona no cotiza en bolsa.",
            "Los padres de Juan Roig fundaron Mercadona en 1977.",
        ],
    ),
    (
        "es",
        "El Teide está en Tenerife, isla que pertenece al archipiélago canario.",
        [
            "El Teide está en Tenerife.",
            "Tenerife es una isla que pertenece al archipiélago canario.",
        ],
    ),
    (
        "pt",
        "Recife fica no litoral de Pernambuco, cortada pelos rios Capibaribe e Beberibe.",
        [
            "Recife fica no litoral de Pernambuco.",
            "Recife é cortada pelos rios Capibaribe e Beberibe.",
        ],
    ),
    (
        "es",
        "Messi debutó en 2004, siendo su entrenador Frank Rijkaard.",
        ["Messi debutó en 2004, siendo su entrenador Frank Rijkaard."],
    ),
    (
        "pt",
        "Manaus é a cidade mais populosa da Amazônia. Nela vivem mais de 2 milhões de pessoas.",
        [
            "Manaus é a cidade mais populosa da Amazônia.",
            "Em Manaus vivem mais de 2 milhões de pessoas.",
        ],
    ),
    (
        "es",
        "Úbeda es una ciudad de la provincia de Jaén, situada a 57 km de la capital.",
        ["Úbeda es una ciudad de la provincia de Jaén, situada a 57 km de la capital."],
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), CONSTRUCTIONS)
def test_a_construction_gives_its_claims(code, text, expected):
    assert expected == [claim.text for claim in extract(text, lang=code) if claim.checkworthy]


def test_who_a_pronoun_says_so_is_the_source_before():
    text = "A historiadora Lilia Schwarcz sustenta que o Império dependia da escravidão. Segundo ela, o Império caiu em 1889."
    sources = [claim.attributed_to for claim in extract(text, lang="pt")]
    assert ["A historiadora Lilia Schwarcz"] * 2 == sources
