"""What Spanish and Portuguese sentences say before, beside and instead of their subject."""

import pytest

from claims import extract
from claims.languages import BY_CODE
from claims.model import Lang
from claims.romance.denials import denied_of_each
from claims.romance.moods import as_stated


def said(text: str, lang: Lang) -> list[str]:
    return [claim.text for claim in extract(text, lang=lang) if claim.checkworthy]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "es",
            "Simón Bolívar fue un militar. Nacido en Caracas en 1783, quedó huérfano a los nueve años.",
            ["Simón Bolívar nació en Caracas en 1783.", "Simón Bolívar quedó huérfano a los nueve años."],
        ),
        (
            "pt",
            ("Ana Lobo foi uma poeta. Nascida em Olinda, no Brasil, em 21 de junho de 1839, "
            "era filha de um pintor."),
            ["Ana Lobo nasceu em Olinda, no Brasil, em 21 de junho de 1839.", "Ana Lobo era filha de um pintor."],
        ),
        (
            "es",
            "Isabel Ruiz (Lima, 1942) es una escritora. Hija de un diplomático, vivió en Bolivia.",
            ["Isabel Ruiz es hija de un diplomático.", "Isabel Ruiz vivió en Bolivia."],
        ),
        (
            "pt",
            "Salvador é uma cidade. Famosa por suas igrejas, fica no Nordeste.",
            ["Salvador é famosa por suas igrejas.", "Salvador fica no Nordeste."],
        ),
        (
            "es",
            "Simón Bolívar nació en Caracas. Además de ser presidente de Colombia, gobernó el Perú.",
            ["Simón Bolívar fue presidente de Colombia.", "Simón Bolívar gobernó el Perú."],
        ),
    ],
)  # fmt: skip
def test_an_opening_is_said_of_the_subject_that_is_left_out(
    lang: Lang, text: str, expected: list[str]
) -> None:
    assert expected == said(text, lang)[-2:]


def test_an_opening_has_the_subject_of_its_own_clause_and_not_the_last() -> None:
    text = (
        "A princesa Isabel assinou a lei em 1888. A lei aboliu a escravidão. "
        "Exilada na França, morreu em 1921."
    )
    expected = ["A princesa Isabel foi exilada na França.", "A princesa Isabel morreu em 1921."]
    assert expected == said(text, "pt")[-2:]


def test_a_title_keeps_both_its_quotation_marks() -> None:
    text = '"El faro rojo" es una película de 2006. Ganó tres premios.'
    assert '"El faro rojo" ganó tres premios.' == said(text, "es")[-1]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "La capital de Bolivia es La Paz, y su moneda es el boliviano.", "La moneda de Bolivia es el boliviano."),
        ("pt", "A capital do Brasil é Brasília, e sua moeda é o real.", "A moeda do Brasil é o real."),
        ("pt", "A capital do Brasil é Brasília. É o maior país da América do Sul.", "O Brasil é o maior país da América do Sul."),
        ("es", "La capital de Perú es Lima. El país limita con Chile.", "Perú limita con Chile."),
    ],
)  # fmt: skip
def test_what_follows_a_capital_is_said_of_its_country(
    lang: Lang, text: str, expected: str
) -> None:
    assert expected == said(text, lang)[-1]


def test_a_subject_left_out_behind_a_capital_may_be_either() -> None:
    claim = extract("La capital de Francia es París. Es muy antigua y poblada.", lang="es")[-1]
    assert ("Francia", "París") == claim.ambiguous


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "es",
            "Aunque Sucre es la capital constitucional, el gobierno está en La Paz.",
            ["Sucre es la capital constitucional.", "El gobierno está en La Paz."],
        ),
        (
            "pt",
            "Embora o português seja a língua oficial, muitas línguas são faladas no país.",
            ["O português é a língua oficial.", "Muitas línguas são faladas no país."],
        ),
        (
            "es",
            "Aunque nació en Polonia, Marie Curie trabajó en Francia.",
            ["Marie Curie nació en Polonia.", "Marie Curie trabajó en Francia."],
        ),
        (
            "pt",
            "Embora tenha nascido na Ucrânia, Clarice Lispector cresceu no Recife.",
            ["Clarice Lispector nasceu na Ucrânia.", "Clarice Lispector cresceu no Recife."],
        ),
        (
            "es",
            "Aunque fuera verdad, el hecho no cambiaría nada.",
            ["Aunque fuera verdad, el hecho no cambiaría nada."],
        ),
    ],
)
def test_what_is_conceded_holds_unless_it_is_supposed(
    lang: Lang, text: str, expected: list[str]
) -> None:
    assert expected == said(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "Es probable que la receta se popularizara en 1900.", "La receta se popularizó en 1900."),
        ("pt", "É provável que o prato tenha surgido no Rio.", "O prato surgiu no Rio."),
    ],
)  # fmt: skip
def test_what_was_probably_so_is_a_hedged_statement(lang: Lang, text: str, expected: str) -> None:
    (claim,) = extract(text, lang=lang)
    assert (expected, True) == (claim.text, claim.hedged)


def test_what_will_probably_be_so_is_a_prediction() -> None:
    (claim,) = extract("Es probable que llueva mañana en Lima.", lang="es")
    assert claim.kind == "prediction"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "Bolivia no tiene costa ni pertenece a la OTAN.", ["Bolivia no tiene costa.", "Bolivia no pertenece a la OTAN."]),
        ("pt", "Nem Ana Lobo nem Rui Dias ganharam o prêmio.", ["Ana Lobo não ganhou o prêmio.", "Rui Dias não ganhou o prêmio."]),
        ("es", "Suiza no forma parte de la OTAN ni de la Unión Europea.", ["Suiza no forma parte de la OTAN.", "Suiza no forma parte de la Unión Europea."]),
        ("es", "El país no tiene mar ni ejército.", ["El país no tiene mar.", "El país no tiene ejército."]),
    ],
)  # fmt: skip
def test_what_is_denied_of_several_is_denied_of_each(
    lang: Lang, text: str, expected: list[str]
) -> None:
    assert expected == said(text, lang)


def test_a_joint_denial_with_a_clause_behind_it_stays_whole() -> None:
    text = "No dijo que vendría ni cuándo saldría."
    assert (text,) == denied_of_each(text, BY_CODE["es"])


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "Francisco Pizarro capturó a Atahualpa, a quien ejecutó en 1533.", "Francisco Pizarro ejecutó a Atahualpa en 1533."),
        ("pt", "Machado casou-se com Carolina Augusta, com quem viveu durante 35 anos.", "Machado viveu com Carolina Augusta durante 35 anos."),
    ],
)  # fmt: skip
def test_a_relative_with_a_preposition_is_told_of_its_person(
    lang: Lang, text: str, expected: str
) -> None:
    assert expected == said(text, lang)[-1]


def test_a_relative_behind_a_place_stays_with_its_clause() -> None:
    text = "Francisco Pizarro capturó a Atahualpa en Cajamarca, a quien ejecutó en 1533."
    assert [text] == said(text, "es")


def test_a_comparison_behind_a_subject_is_no_name_of_it() -> None:
    text = "Los chefs españoles, como Ferran Adrià, usan aceite."
    assert [text] == said(text, "es")


def test_a_dish_is_said_to_come_from_where_it_does() -> None:
    text = "O pão de queijo, originário de Minas Gerais, é feito com polvilho."
    expected = ["O pão de queijo é originário de Minas Gerais.", "O pão de queijo é feito com polvilho."]  # fmt: skip
    assert expected == sorted(said(text, "pt"), reverse=True)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "Rafael Nadal nació en Manacor. En la final de Londres derrotó a Federer.", "En la final de Londres Rafael Nadal derrotó a Federer."),
        ("pt", "Ayrton Senna nasceu em 1960. Por sua habilidade recebeu um apelido famoso.", "Por sua habilidade Ayrton Senna recebeu um apelido famoso."),
    ],
)  # fmt: skip
def test_a_verb_behind_an_adjunct_takes_the_subject_that_is_left_out(
    lang: Lang, text: str, expected: str
) -> None:
    assert expected == said(text, lang)[-1]


def test_a_verb_whose_subject_follows_takes_no_other() -> None:
    text = "Simón Bolívar nació en Caracas. En Caracas nacieron muchos próceres."
    assert "En Caracas nacieron muchos próceres." == said(text, "es")[-1]


def test_an_animal_seen_by_somebody_stays_whom_the_text_is_about() -> None:
    text = "El cóndor vive en los Andes. Darwin lo observó en Chile. Pone un huevo cada dos años."
    assert "El cóndor pone un huevo cada dos años." == said(text, "es")[-1]


def test_the_passive_behind_an_object_is_said_of_the_object() -> None:
    text = "Petra es una ciudad. La UNESCO la protegió en 1985 y en 2007 fue elegida maravilla."
    assert "En 2007 Petra fue elegida maravilla." == said(text, "es")[-1]


def test_facts_announced_in_general_are_about_what_the_text_began_with() -> None:
    text = (
        "El agua es una sustancia común. Henry Cavendish la estudió en 1781. Algunos datos:\n\n"
        "- **Fórmula:** H₂O\n"
    )
    assert "La fórmula del agua es H₂O." == said(text, "es")[-1]


def test_a_sister_that_is_named_stays_a_sister() -> None:
    text = "Ayrton Senna foi um piloto. Sua irmã Viviane preside o instituto."
    assert "A irmã de Ayrton Senna, Viviane, preside o instituto." == said(text, "pt")[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("O templo tenha sido erguido em 900.", "O templo foi erguido em 900."), ("O rio corre.", "O rio corre.")],
)  # fmt: skip
def test_a_subjunctive_is_written_as_stated(text: str, expected: str) -> None:
    assert expected == as_stated(text, BY_CODE["pt"])


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "La guerra civil empezó en 1936. El 26 de abril de 1937 la Legión bombardeó Guernica. Terminó en 1939.", "La guerra civil terminó en 1939."),
        ("es", "Perú es un país. El español es la lengua oficial. En 2021 celebró su bicentenario.", "En 2021 Perú celebró su bicentenario."),
        ("pt", "Portugal é um país situado na Península Ibérica, cuja capital é Lisboa.", "A capital de Portugal é Lisboa."),
        ("pt", "Portugal é um país. Membro da União Europeia desde 1986, adotou o euro em 1999.", "Portugal adotou o euro em 1999."),
        ("es", "Frida Kahlo fue una pintora. Durante su recuperación comenzó a pintar.", "Durante su recuperación Frida Kahlo comenzó a pintar."),
    ],
)  # fmt: skip
def test_a_statement_is_about_what_may_do_so(lang: Lang, text: str, expected: str) -> None:
    assert expected == said(text, lang)[-1]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("pt", "Fernando Pessoa e José Saramago, que venceu o Nobel, são escritores.", "José Saramago venceu o Nobel."),
        ("es", "La guerra acabó con la victoria de Franco, quien gobernó hasta 1975.", "Franco gobernó hasta 1975."),
        ("pt", "A Revolução dos Cravos, ocorrida em 1974, pôs fim à ditadura.", "A Revolução dos Cravos ocorreu em 1974."),
    ],
)  # fmt: skip
def test_what_is_inserted_is_told_of_the_one_that_it_fits(
    lang: Lang, text: str, expected: str
) -> None:
    assert expected in said(text, lang)


def test_a_place_behind_a_place_lends_its_relative_clause_to_neither() -> None:
    text = "Dumont nasceu em Palmira, em Minas Gerais, que hoje leva seu nome."
    assert [text] == said(text, "pt")


def test_what_is_done_by_nobody_in_particular_has_its_subject_behind_it() -> None:
    text = "El español es la lengua oficial, aunque también se hablan el quechua y el aimara."
    assert "También se hablan el quechua y el aimara." == said(text, "es")[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Portugal fica na Europa. A sua capital é Lisboa. Tem 10 milhões de habitantes.",
            ["A capital de Portugal é Lisboa.", "Portugal tem 10 milhões de habitantes."],
        ),
        (
            "Ana Reis nasceu em 1920. Os seus livros venceram prêmios. Morreu em 1977.",
            ["Os livros de Ana Reis venceram prêmios.", "Ana Reis morreu em 1977."],
        ),
    ],
)
def test_a_possessive_with_an_article_is_one_without(text: str, expected: list[str]) -> None:
    assert expected == said(text, "pt")[-2:]
