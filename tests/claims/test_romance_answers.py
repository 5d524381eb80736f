"""Whom Spanish and Portuguese answers go on about, in sentences as models write them."""

import pytest

from claims import extract


def said(text, lang):
    return [claim.text for claim in extract(text, lang=lang) if claim.checkworthy]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "Ana Ruiz nació en Quito. A partir de 1970 dirigió el museo.", "A partir de 1970 Ana Ruiz dirigió el museo."),
        ("es", "Ana Ruiz nació en Quito. En 1964 se convirtió en ministra.", "En 1964 Ana Ruiz se convirtió en ministra."),
        ("pt", "O time é antigo. A partir de 1980 disputou a primeira divisão.", "A partir de 1980 o time disputou a primeira divisão."),
        ("es", "La villa es antigua. A partir de 1950 creció el turismo.", "A partir de 1950 creció el turismo."),
        ("es", "El club es antiguo. En 1964 se fundó la sección de remo.", "En 1964 se fundó la sección de remo."),
    ],
)  # fmt: skip
def test_behind_a_date_alone_the_subject_is_left_out_or_follows(lang, text, expected):
    assert expected == said(text, lang)[-1]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("pt", "A malária é comum. Não há tratamento simples.", "Não há tratamento simples."),
        ("pt", "A raiz é longa. Da seiva da árvore extrai-se açúcar no inverno.", "Da seiva da árvore extrai-se açúcar no inverno."),
        ("pt", "Ana Souza mediu a luz em 1790; coube a Rui Lemos explicar o resultado.", "Coube a Rui Lemos explicar o resultado."),
        ("es", "La ley protege a todos. Para reformarla habría que disolver las Cortes.", "Para reformarla habría que disolver las Cortes."),
    ],
)  # fmt: skip
def test_what_has_no_subject_takes_none_from_before(lang, text, expected):
    assert expected == said(text, lang)[-1]


def test_a_participle_is_said_of_what_it_agrees_with():
    text = "El puma es un felino. La especie vive en América. Está clasificado como raro."
    assert said(text, "es")[-1] == "El puma está clasificado como raro."


def test_what_is_said_of_the_females_of_a_kind_leaves_the_text_with_the_kind():
    text = "El puma es un felino. La hembra pare dos crías. Aparece en varios escudos."
    assert said(text, "es")[-1] == "El puma aparece en varios escudos."


def test_a_share_that_fell_is_none_of_the_city():
    text = (
        "Quito es la capital de Ecuador. Su tasa de paro era alta. Desde entonces ha caído un 20 %."
    )
    assert said(text, "es")[-1] == "Desde entonces ha caído un 20 %."


def test_whose_a_crew_is_stays_open_behind_what_somebody_discussed():
    text = "El mito nació en 1828. Lo que Colón discutió fue el tamaño. Su tripulación era pequeña."
    assert said(text, "es")[-1] == "Su tripulación era pequeña."


def test_a_thing_does_not_die():
    text = "Rosa Lima nasceu em Minas. A obra foi traduzida. Apesar da fama, ela morreu pobre."
    assert said(text, "pt")[-1] == "Apesar da fama, Rosa Lima morreu pobre."


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "El viaje dura dos horas y media desde Loja.", ["El viaje dura dos horas y media desde Loja."]),
        ("pt", "Rui empatou aos 20 minutos e, aos 31, Davi virou o jogo.", ["Rui empatou aos 20 minutos.", "Aos 31, Davi virou o jogo."]),
        ("pt", "A cólera é bacteriana; já a raiva e a gripe são virais.", ["A cólera é bacteriana.", "A raiva é viral.", "A gripe é viral."]),
        ("es", "El fármaco no suele causar fiebre ni dolor de cabeza.", ["El fármaco no suele causar fiebre.", "El fármaco no suele causar dolor de cabeza."]),
        ("pt", "Ana Souza morou na vila do Sossego, onde criou três filhos.", ["Ana Souza morou na vila do Sossego.", "Na vila do Sossego, Ana Souza criou três filhos."]),
        ("es", "La carta que se atribuye al rey Pelayo, quien huyó a Asturias, es falsa.", ["La carta que se atribuye al rey Pelayo, quien huyó a Asturias, es falsa."]),
    ],
)  # fmt: skip
def test_a_sentence_parts_where_its_clauses_do(lang, text, expected):
    assert expected == said(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("pt", "Acredita-se que Zarco tenha sido o primeiro a ver a ilha.", "Zarco foi o primeiro a ver a ilha."),
        ("es", "Se cree que Gama haya sido el primero en verla.", "Gama ha sido el primero en verla."),
    ],
)  # fmt: skip
def test_what_somebody_may_have_been_is_stated_as_what_he_was(lang, text, expected):
    (claim,) = extract(text, lang=lang)
    assert (expected, True) == (claim.text, claim.hedged)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("es", "La isla fue inglesa hasta 1783, cuando cambió de manos."), ("pt", "O Acre foi boliviano até 1903, quando mudou de mãos.")],
)  # fmt: skip
def test_until_when_something_was_so_is_not_the_time_of_the_statement(lang, text):
    assert "" == extract(text, lang=lang)[0].as_of


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "El oro es escaso: se necesitan unas 30 toneladas de roca para un anillo.", "Se necesitan unas 30 toneladas de roca para un anillo."),
        ("pt", "O samba é antigo, e foram os migrantes que trouxeram o batuque.", "Foram os migrantes que trouxeram o batuque."),
        ("pt", "A firma lucrou em 2020; no ano seguinte, porém, houve prejuízo.", "No ano seguinte a 2020 houve prejuízo."),
        ("pt", "Ana Souza projetou o teatro, inaugurado em 1950 pela rainha Margarida, cujo palco era enorme.", "Ana Souza projetou o teatro, inaugurado em 1950 pela rainha Margarida, cujo palco era enorme."),
        ("es", "- **1998:** despega el primer módulo desde Baikonur.", "En 1998, despega el primer módulo desde Baikonur."),
    ],
)  # fmt: skip
def test_a_clause_takes_no_subject_that_does_not_do_it(lang, text, expected):
    assert expected == said(text, lang)[-1]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "No dispongo de datos actuales, pero sí sé que el Teide mide 3715 metros.", ["El Teide mide 3715 metros."]),
        ("pt", "Não tenho os preços de hoje, mas o Recife foi fundado em 1537.", ["O Recife foi fundado em 1537."]),
        ("en", "I can't check live scores, but Ann Lee won the race in 2019.", ["Ann Lee won the race in 2019."]),
        ("en", "I'm not sure, but Ann Lee may have won.", []),
        ("en", "I can't check live scores, but I can help you find them.", []),
        ("es", "No puedo ver tus pedidos, pero puedo ayudarte a buscarlos.", []),
    ],
)  # fmt: skip
def test_what_is_said_behind_what_the_writer_cannot_do_counts(lang, text, expected):
    assert expected == said(text, lang)
