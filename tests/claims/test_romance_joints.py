"""Where Spanish and Portuguese clauses part behind lists and dashes, and what a class says."""

import pytest

from claims import extract

CASES = [
    (
        "pt",
        "Ana Reis venceu a prova em 1988 e 1991 e morreu em Lisboa.",
        ["Ana Reis venceu a prova em 1988 e 1991.", "Ana Reis morreu em Lisboa."],
    ),
    (
        "es",
        "Ana Ruiz ganó la prueba en 2005 y desde entonces vive en Lima.",
        ["Ana Ruiz ganó la prueba en 2005.", "Ana Ruiz desde entonces vive en Lima."],
    ),
    (
        "pt",
        "Ana Reis foi uma escritora portuguesa que fundou uma revista.",
        ["Ana Reis foi uma escritora portuguesa.", "Ana Reis fundou uma revista."],
    ),
    (
        "es",
        "Ana Ruiz fue una pintora peruana que recibió un premio en 1982.",
        ["Ana Ruiz fue una pintora peruana.", "Ana Ruiz recibió un premio en 1982."],
    ),
    (
        "es",
        "Ana Ruiz no fue una pintora que recibió premios.",
        ["Ana Ruiz no fue una pintora que recibió premios."],
    ),
    (
        "pt",
        "O ponto mais alto da ilha — o Pico Verde — fica no norte e tem 2.995 metros.",
        [
            "O ponto mais alto da ilha é o Pico Verde.",
            "O Pico Verde fica no norte.",
            "O Pico Verde tem 2.995 metros.",
        ],
    ),
    (
        "es",
        "Ana Ruiz visitó a Perú, Bolivia y Ecuador del sur.",
        ["Ana Ruiz visitó a Perú, Bolivia y Ecuador del sur."],
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_a_sentence_becomes_these_claims(lang, text, expected):
    claims = [claim for claim in extract(text, lang=lang) if claim.checkworthy]
    assert sorted(expected) == sorted(claim.text for claim in claims)
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
