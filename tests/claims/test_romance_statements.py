"""What several subjects, brackets, openings, gaps and layouts say in Spanish and Portuguese."""

import pytest

from claims import extract
from claims.atomic import split
from claims.languages import BY_CODE

SAID = [
    # subjects and objects
    (
        "es",
        "El hierro y el níquel forman el núcleo.",
        ["El hierro y el níquel forman el núcleo."],
    ),
    ("es", "Honduras y Belice son países.", ["Honduras es un país.", "Belice es un país."]),
    ("es", "La vaca y el toro son rumiantes.", ["La vaca es rumiante.", "El toro es rumiante."]),
    (
        "es",
        "Los lobos y el zorro viven en Europa.",
        ["Los lobos viven en Europa.", "El zorro vive en Europa."],
    ),
    ("es", "Watson y Crick descubrieron la hélice.", ["Watson y Crick descubrieron la hélice."]),
    (
        "es",
        "Bolivia limita con Chile, Perú y Brasil.",
        ["Bolivia limita con Chile.", "Bolivia limita con Perú.", "Bolivia limita con Brasil."],
    ),
    ("es", "Cuba produce café suave y aromático.", ["Cuba produce café suave y aromático."]),
    (
        "es",
        "El quechua se habla en Perú y en Bolivia.",
        ["El quechua se habla en Perú.", "El quechua se habla en Bolivia."],
    ),
    (
        "pt",
        "Tanto a onça quanto o puma são felinos.",
        ["A onça é felino.", "O puma é felino."],
    ),
    (
        "pt",
        "A Bahia produz cacau, algodão e soja.",
        ["A Bahia produz cacau.", "A Bahia produz algodão.", "A Bahia produz soja."],
    ),
    ("pt", "Rita e Tomás casaram-se em 1990.", ["Rita e Tomás casaram-se em 1990."]),
    # what stands before and behind
    (
        "es",
        "Fundada en 1821, la Universidad de Buenos Aires es pública.",
        [
            "La Universidad de Buenos Aires es pública.",
            "La Universidad de Buenos Aires fue fundada en 1821.",
        ],
    ),
    (
        "pt",
        "Maior cidade do Norte, Manaus fica na Amazônia.",
        ["Manaus fica na Amazônia.", "Manaus é a maior cidade do Norte."],
    ),
    (
        "es",
        "El terremoto ocurrió en 1985, destruyendo miles de casas.",
        ["El terremoto ocurrió en 1985.", "El terremoto destruyó miles de casas."],
    ),
    (
        "pt",
        "Ele venceu a eleição de 2002, tornando-se presidente.",
        ["Ele venceu a eleição de 2002.", "Ele tornou-se presidente."],
    ),
    (
        "es",
        "El cuadro, que los expertos hallaron en 1999, pertenece al museo.",
        ["El cuadro pertenece al museo.", "Los expertos hallaron el cuadro en 1999."],
    ),
    (
        "es",
        "Vivió en el valle de Elqui, donde apenas llueve.",
        ["Vivió en el valle de Elqui.", "En el valle de Elqui apenas llueve."],
    ),
    (
        "pt",
        "Ana Reis estudou em Lisboa, onde fundou um jornal.",
        ["Ana Reis estudou em Lisboa.", "Em Lisboa, Ana Reis fundou um jornal."],
    ),
    # brackets
    (
        "es",
        "Ana María Ríos (1901-1980) escribió novelas.",
        [
            "Ana María Ríos escribió novelas.",
            "Ana María Ríos nació en 1901.",
            "Ana María Ríos murió en 1980.",
        ],
    ),
    (
        "es",
        "El Imperio Azul (1901-1980) fundó ciudades.",
        ["El Imperio Azul (1901-1980) fundó ciudades."],
    ),
    (
        "pt",
        "João Pessoa (antes chamada de Parahyba) é uma capital.",
        ["João Pessoa (antes chamada de Parahyba) é uma capital."],
    ),
    (
        "pt",
        "O rio Azul (chamado de Velho) passa por três estados (entre eles, a Bahia).",
        [
            "O rio Azul passa por três estados.",
            "O rio Azul é chamado de Velho.",
            "O rio Azul passa pela Bahia.",
        ],
    ),
    # clauses without a verb
    (
        "es",
        "Chile ganó la copa de 2015 y Brasil, la de 2019.",
        ["Chile ganó la copa de 2015.", "Brasil ganó la copa de 2019."],
    ),
    (
        "pt",
        "O frevo nasceu em Recife; o samba, no Rio de Janeiro.",
        ["O frevo nasceu em Recife.", "O samba nasceu no Rio de Janeiro."],
    ),
    (
        "es",
        "Visitó Lima y Cuzco, la antigua capital.",
        ["Visitó Lima y Cuzco, la antigua capital."],
    ),
    # what holds for later clauses
    (
        "pt",
        "Em 1822, Pedro declarou a independência e formou um governo.",
        [
            "Em 1822, Pedro declarou a independência.",
            "Em 1822, Pedro formou um governo.",
        ],
    ),
    (
        "es",
        "Marta ganó el torneo, pero no es fácil repetir el triunfo.",
        ["Marta ganó el torneo.", "No es fácil repetir el triunfo."],
    ),
    (
        "es",
        "El puma nació en el zoo y quizá vivió en la selva.",
        ["El puma nació en el zoo.", "El puma quizá vivió en la selva."],
    ),
    (
        "pt",
        "Cabral escreveu: “Vi terra”, e voltou em 1501.",
        ["Cabral escreveu: “Vi terra”.", "Cabral voltou em 1501."],
    ),
]

LAST = [
    ("es", "Los incas criaban la llama. La usaban para la carga.", "Los incas usaban la llama para la carga."),
    ("pt", "Os índios plantavam o milho. Moíam-no com pedras.", "Moíam-no com pedras."),
    ("pt", "Os incas plantaram o milho. Levaram-no ao litoral.", "Os incas levaram o milho ao litoral."),
    ("es", "Ana Ruiz pintó el Mural Azul. Luis Paz lo compró en 1990.", "Luis Paz compró el Mural Azul en 1990."),
    ("es", "El profesor habló. Nadie lo sabía.", "Nadie lo sabía."),
    ("es", "Ana Ruiz nació en 1900. Diez años más tarde, viajó a Roma.", "Diez años después de 1900, Ana Ruiz viajó a Roma."),
    ("es", "Ana Ruiz nació en 1900. Dos años más tarde, en 1902, viajó.", "Dos años más tarde, en 1902, Ana Ruiz viajó."),
    ("pt", "A ponte caiu em 1950. No ano seguinte, o rio secou.", "No ano seguinte a 1950, o rio secou."),
    ("es", "La sede abrió en 1990. Ese mismo año, Luis Paz cerró la fábrica.", "En 1990, Luis Paz cerró la fábrica."),
    ("es", "Pizarro llegó a Cajamarca en 1532. La ciudad quedó vacía.", "Cajamarca quedó vacía."),
    ("es", "Nintendo abrió una fábrica en 1970. Hoy la empresa vende consolas.", "Hoy Nintendo vende consolas."),
    ("pt", "Niemeyer projetou o Copan. O arquiteto terminou o edifício em 1966.", "O arquiteto terminou o Copan em 1966."),
    ("es", "¿Qué mueve la marea? La Luna influye en ella.", "La Luna influye en la marea."),
    ("pt", "O Tribunal Federal tem juízes. A sede do tribunal fica em Brasília.", "A sede do Tribunal Federal fica em Brasília."),
    ("es", "Mario Paz conoció a Marta Gil en 1950. Ella nació en Quito.", "Marta Gil nació en Quito."),
    ("es", "# Petra\n\nConstruida por los nabateos en el desierto.", "Petra fue construida por los nabateos en el desierto."),
    ("pt", "# Pantanal\n\nSituado no Mato Grosso e na Bolívia.", "O Pantanal está situado no Mato Grosso e na Bolívia."),
]  # fmt: skip

WORDED = [
    ("es", "# Cuba\n\n- **Superficie (km²):** 110.860", ["La superficie de Cuba es de 110.860 km²."]),
    ("es", "# Cuba\n\n- **Provincias:** 15", ["Cuba tiene 15 provincias."]),
    ("es", "# Cuba\n\n- **Independencia:** 1902", ["La independencia de Cuba fue en 1902."]),
    ("es", "# Cuba\n\n- **Clima:** El país tiene dos estaciones.", ["Cuba tiene dos estaciones."]),
    ("es", "# Ana Ruiz\n\n**Nacimiento:** 3 de mayo de 1920, Quito", ["Ana Ruiz nació el 3 de mayo de 1920.", "Ana Ruiz nació en Quito."]),
    ("pt", "# Ana Reis\n\n**Morte:** Lisboa, 1980", ["Ana Reis morreu em Lisboa.", "Ana Reis morreu em 1980."]),
    ("pt", "Capitais:\n\n- Pará: Belém\n- Acre: Rio Branco", ["A capital do Pará é Belém.", "A capital do Acre é Rio Branco."]),
    ("es", "Perú tiene dos vecinos:\n\n- Chile\n- Brasil", ["Perú tiene dos vecinos.", "Chile es un vecino de Perú.", "Brasil es un vecino de Perú."]),
    ("pt", "# Copa América\n\n| Ano | Sede |\n|---|---|\n| 2019 | Brasil |", ["A sede de Copa América de 2019 foi o Brasil."]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), SAID)
def test_each_thing_that_a_sentence_says_is_a_statement(code, text, expected):
    said = [part.text for part in split(text, BY_CODE[code])]
    assert sorted(expected) == sorted(said)


@pytest.mark.parametrize(("code", "text", "expected"), LAST)
def test_the_last_statement_names_what_was_spoken_of(code, text, expected):
    assert expected == extract(text, lang=code)[-1].text


@pytest.mark.parametrize(("code", "text", "expected"), WORDED)
def test_a_layout_is_worded_as_sentences(code, text, expected):
    assert expected == [claim.text for claim in extract(text, lang=code) if claim.checkworthy]


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("es", "Ana Ruiz conoció a Marta Gil en 1950. Ella murió joven.", ("Ana Ruiz", "Marta Gil")),
        ("pt", "Rui Dias escreveu a Ivo Luz em 1950. Ele viveu em Recife.", ("Rui Dias", "Ivo Luz")),
    ],
)  # fmt: skip
def test_a_pronoun_that_fits_two_persons_stays_and_names_both(code, text, names):
    claim = extract(text, lang=code)[-1]
    assert names == claim.ambiguous
    assert claim.text.startswith(("Ella", "Ele"))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Los Andes son altos. Fue descubierto en 1900."),
        ("es", "El lago Azul es salado. Fueron vistos en 1900."),
        ("pt", "O lago Azul é salgado. Foram vistos em 1900."),
    ],
)
def test_a_subject_is_not_written_before_a_verb_of_another_number(code, text):
    assert extract(text, lang=code)[-1].text.startswith(("Fue", "Foram"))


@pytest.mark.parametrize("code", ["es", "pt"])
def test_a_statement_is_quoted_without_its_stop(code):
    text = {
        "es": "El oro es un metal. El oro pesa mucho!",
        "pt": "O ouro é um metal. O ouro pesa muito!",
    }[code]
    quotes = [claim.quote for claim in extract(text, lang=code) if claim.checkworthy]
    assert {"es": ["El oro es un metal"], "pt": ["O ouro é um metal"]}[code] == quotes[:1]
