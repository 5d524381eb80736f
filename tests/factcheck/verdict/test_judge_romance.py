"""Constructions of answers in Spanish and Portuguese, each against a passage that decides it."""

import pytest
from fake_model import REFUTES, SUPPORTS, FakeModel

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge

#: key: (title, aliases, language, kind, text), in our own words.
PASSAGES = {
    "aconcagua": (
        "Aconcagua",
        ("Aconcágua",),
        "en",
        "row",
        "Description: Highest mountain in the Americas",
    ),
    "us_highest": ("United States", ("America", "EE. UU."), "en", "row", "Highest point: Denali"),
    "barcelona": (
        "Barcelona",
        (),
        "en",
        "prose",
        "Barcelona is a city in Spain. It is the capital of the autonomous community of Catalonia.",
    ),
    "peru_row": ("Peru", ("Perú",), "en", "row", "Capital: Lima"),
    "peru_free": ("Peru", ("Perú",), "en", "row", "Independence: 28 July 1821 (from Spain)"),
    "mexico_borders": (
        "Mexico",
        ("México",),
        "en",
        "row",
        "Border countries: Belize 276 km; Guatemala 958 km; US 3,155 km",
    ),
    "kahlo": (
        "Frida Kahlo",
        (),
        "en",
        "prose",
        "Frida Kahlo (1907–1954) was a Mexican painter. She was born in Coyoacán in 1907.",
    ),
    "gaudi": (
        "Sagrada Família",
        ("Sagrada Familia",),
        "es",
        "prose",
        "La Sagrada Familia es una basílica de Barcelona, diseñada por el arquitecto Antoni Gaudí.",
    ),
    "pluto": (
        "Pluto",
        ("Plutón", "Plutão"),
        "en",
        "prose",
        "Pluto is a dwarf planet. It was discovered by Clyde Tombaugh in 1930.",
    ),
    "apple": (
        "Apple Inc.",
        ("Apple",),
        "en",
        "prose",
        "Apple was founded in 1976 by Steve Jobs, Steve Wozniak and Ronald Wayne.",
    ),
    "novel": (
        "One Hundred Years of Solitude",
        ("Cien años de soledad", "Cem Anos de Solidão"),
        "en",
        "prose",
        "The novel was written by Gabriel García Márquez and first published in 1967.",
    ),
    "titicaca": (
        "Lake Titicaca",
        ("Lago Titicaca",),
        "en",
        "row",
        "Description: Large lake on the border of Peru and Bolivia",
    ),
    "sahara": ("Sahara", ("Saara",), "es", "row", "Descripción: desierto en África"),
    "russia": (
        "Rusia",
        ("Rússia", "Russia"),
        "es",
        "prose",
        "Rusia es el país más extenso del mundo. Es el noveno más poblado.",
    ),
    "tajo": (
        "Tajo",
        ("Tejo", "Tagus"),
        "es",
        "prose",
        "El Tajo nace en la sierra de Albarracín y desemboca en el océano Atlántico.",
    ),
    "bat": ("Bat", ("murciélago", "morcego"), "en", "prose", "Bats are winged mammals."),
    "spider": ("Spider", ("araña", "aranha"), "en", "row", "Description: Order of arachnids"),
    "sun": ("Sun", ("Sol",), "en", "prose", "The Sun is the star at the centre of the system."),
    "whale": (
        "Blue whale",
        ("ballena azul", "baleia-azul"),
        "en",
        "row",
        "Description: Species of whale; largest animal known",
    ),
    "tuberculosis": (
        "Tuberculosis",
        ("tuberculose",),
        "en",
        "prose",
        "Tuberculosis is a disease mainly caused by Mycobacterium tuberculosis bacteria.",
    ),
    "vargas": (
        "Getúlio Vargas",
        (),
        "en",
        "prose",
        "Vargas was president of Brazil from 1951 until his suicide in 1954.",
    ),
    "wright": (
        "Wright brothers",
        ("hermanos Wright", "irmãos Wright"),
        "es",
        "prose",
        "Los hermanos Wright fueron dos aviadores estadounidenses.",
    ),
    "moon": (
        "Moon",
        ("Luna", "Lua"),
        "en",
        "prose",
        "The Moon is the only natural satellite of Earth. It is smaller than some moons of Jupiter.",
    ),
    "citadel": (
        "Quillpata",
        (),
        "es",
        "prose",
        "Quillpata es una ciudadela de piedra a 2.430 metros sobre el nivel del mar.",
    ),
    "capital_south": (
        "Porto Alegre",
        (),
        "en",
        "row",
        "Description: Capital of Rio Grande do Sul",
    ),
    "cheetah": (
        "Cheetah",
        ("guepardo", "chita"),
        "en",
        "prose",
        "The cheetah is a big cat of Africa and the fastest land animal, built to chase.",
    ),
    "un": (
        "United Nations",
        ("Naciones Unidas", "Nações Unidas"),
        "en",
        "prose",
        "The United Nations is headquartered in New York City, with other offices in Geneva.",
    ),
    "toyota": (
        "Toyota",
        ("टोयोटा",),
        "en",
        "prose",
        "Toyota is a maker of cars headquartered in Toyota City, Aichi, Japan.",
    ),
    "eiffel": (
        "Eiffel Tower",
        ("Torre Eiffel", "torre Eiffel"),
        "en",
        "prose",
        "The Eiffel Tower is an iron tower in Paris, built from 1887 to 1889.",
    ),
    "munich": (
        "Munich",
        ("Múnich", "Munique"),
        "es",
        "row",
        "Descripción: capital del Estado federado de Baviera, Alemania",
    ),
    "mandela": (
        "Nelson Mandela",
        (),
        "es",
        "prose",
        "Nelson Mandela fue un político sudafricano que presidió el gobierno de 1994 a 1999.",
    ),
    "antarctica": (
        "Antártida",
        ("Antarctica",),
        "es",
        "prose",
        "La Antártida es el continente más austral de la Tierra.",
    ),
    "newton": ("Isaac Newton", (), "en", "row", "Description: English polymath (1642–1727)"),
    "lusophone": (
        "Brazil",
        ("Brasil",),
        "en",
        "prose",
        "Brazil has the largest population of speakers of Portuguese in the Americas.",
    ),
    "curie_land": (
        "Marie Curie",
        (),
        "es",
        "row",
        "Descripción: física y química polaca nacionalizada francesa",
    ),
    "rodent": (
        "Quilpa",
        (),
        "en",
        "prose",
        "The quilpo or greater quilpa is the largest rodent in the world.",
    ),
    "currency_es": ("Spain", ("España", "Espanha"), "en", "row", "Currency: euros (EUR)"),
}

DECIDED = [
    ("es", "El Aconcagua es la montaña más alta de América.", "aconcagua", True),
    ("pt", "O Aconcágua é a montanha mais alta das Américas.", "aconcagua", True),
    ("es", "Barcelona es la capital de Cataluña.", "barcelona", True),
    ("es", "Cuzco es la capital actual del Perú.", "peru_row", False),
    ("es", "El Perú se independizó de España en 1821.", "peru_free", True),
    ("es", "El Perú se independizó de España en 1830.", "peru_free", False),
    ("es", "Frida Kahlo fue una pintora mexicana nacida en 1907.", "kahlo", True),
    ("es", "Frida Kahlo fue una pintora mexicana nacida en 1912.", "kahlo", False),
    ("pt", "Frida Kahlo foi uma pintora mexicana nascida em 1912.", "kahlo", False),
    ("es", "La Sagrada Familia fue diseñada por Antoni Gaudí.", "gaudi", True),
    ("es", "La Sagrada Familia fue diseñada por el arquitecto Antoni Gaudí.", "gaudi", True),
    ("pt", "A Sagrada Família foi projetada pelo arquiteto Oscar Niemeyer.", "gaudi", False),
    ("es", "Plutón fue descubierto por Clyde Tombaugh en 1930.", "pluto", True),
    ("es", "Plutón fue descubierto en 1950 por Clyde Tombaugh.", "pluto", False),
    ("pt", "Clyde Tombaugh descobriu Plutão em 1950.", "pluto", False),
    ("es", "Plutón es una estrella.", "pluto", False),
    ("es", "Steve Jobs y Steve Wozniak fundaron Apple en 1976.", "apple", True),
    ("pt", "Steve Jobs e Steve Wozniak fundaram a Apple em 1984.", "apple", False),
    ("es", "García Márquez publicó Cien años de soledad en 1977.", "novel", False),
    ("es", "La novela Cien años de soledad se publicó en 1967.", "novel", True),
    ("pt", "O romance Cem Anos de Solidão foi publicado em 1977.", "novel", False),
    ("es", "El lago Titicaca se encuentra entre Perú y Bolivia.", "titicaca", True),
    ("pt", "O lago Titicaca fica entre Peru e Bolívia.", "titicaca", True),
    ("pt", "O deserto do Saara está localizado na Ásia.", "sahara", False),
    ("es", "El desierto del Sahara se encuentra en África.", "sahara", True),
    ("pt", "A Rússia é o maior país do mundo em área.", "russia", True),
    ("es", "Rusia es el segundo país más grande del mundo por superficie.", "russia", False),
    ("pt", "O rio Tejo deságua no oceano Pacífico.", "tajo", False),
    ("es", "El Tajo desemboca en el océano Atlántico.", "tajo", True),
    ("es", "Los murciélagos son aves.", "bat", False),
    ("pt", "Os morcegos são mamíferos.", "bat", True),
    ("es", "Las arañas son insectos con seis patas.", "spider", False),
    ("pt", "O Sol é um planeta.", "sun", False),
    ("es", "La ballena azul es un mamífero.", "whale", True),
    ("pt", "A baleia-azul é um peixe.", "whale", False),
    ("es", "La ballena azul es el animal más grande del mundo.", "whale", True),
    ("pt", "A tuberculose é causada por um vírus.", "tuberculosis", False),
    ("es", "La tuberculosis es causada por una bacteria.", "tuberculosis", True),
    ("pt", "Getúlio Vargas morreu em 1964.", "vargas", False),
    ("pt", "Os irmãos Wright eram ingleses.", "wright", False),
    ("es", "La moneda de España es la peseta.", "currency_es", False),
    ("es", "El guepardo es el animal terrestre más rápido.", "cheetah", True),
    ("pt", "O guepardo é o animal terrestre mais lento.", "cheetah", False),
    ("es", "La ballena azul es el animal más grande que se conoce.", "whale", True),
    ("pt", "A baleia-azul é o maior animal de que se tem notícia.", "whale", True),
    ("es", "La sede principal de las Naciones Unidas está en Nueva York.", "un", True),
    ("pt", "A sede principal das Nações Unidas fica em Viena.", "un", False),
    ("pt", "A sede da Toyota fica na Coreia do Sul.", "toyota", False),
    ("hi", "टोयोटा का मुख्यालय दक्षिण कोरिया में है।", "toyota", False),
    ("es", "La torre Eiffel se terminó en 1925.", "eiffel", False),
    ("pt", "A Torre Eiffel foi concluída em 1889.", "eiffel", True),
    ("es", "Múnich es la capital de Baviera.", "munich", True),
    ("pt", "Munique é a capital da Saxônia.", "munich", False),
    ("pt", "Isaac Newton nasceu em 1653.", "newton", False),
    ("es", "La Luna es el satélite natural de Marte.", "moon", False),
    ("pt", "A Lua é o único satélite natural da Terra.", "moon", True),
    (
        "es",
        "Quillpata es una antigua ciudadela, a unos 4.430 metros sobre el nivel del mar.",
        "citadel",
        False,
    ),
]

UNDECIDED = [
    # "América" is a continent, not a country.
    ("es", "El Aconcagua es la montaña más alta de América.", "us_highest"),
    # The name is right, and of the rest nothing is known.
    ("es", "Plutón fue descubierto por el astrónomo italiano Clyde Tombaugh.", "pluto"),
    ("es", "El Perú se independizó de Portugal en 1821.", "peru_free"),
    # It may be another name of the animal.
    ("pt", "A capivara é o maior roedor do mundo.", "rodent"),
    # By the calendar of another land it was 1643.
    ("pt", "Isaac Newton nasceu em 1643.", "newton"),
    ("es", "México limita al norte con Estados Unidos y al sur con Honduras y Brasil.", "bat"),
    # It has both words of the claim, of different things.
    ("es", "Las arañas son murciélagos.", "bat"),
]


def _evidence(make_evidence, key):
    title, aliases, lang, kind, text = PASSAGES[key]
    return make_evidence(text, title, lang=lang, kind=kind, aliases=aliases)


@pytest.mark.parametrize("case", DECIDED)
def test_a_construction_of_an_answer_is_decided(make_claim, make_evidence, case):
    lang, claim, passage, true = case
    verdict, _ = judge(make_claim(claim, lang), [_evidence(make_evidence, passage)])

    assert (Label.SUPPORTED if true else Label.REFUTED) == verdict.label, verdict.reasons


@pytest.mark.parametrize(("lang", "claim", "passage"), UNDECIDED)
def test_what_a_passage_does_not_tell_is_left_open(make_claim, make_evidence, lang, claim, passage):
    verdict, _ = judge(make_claim(claim, lang), [_evidence(make_evidence, passage)])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label, verdict.reasons


def test_all_neighbours_are_read_behind_each_point_of_the_compass(make_claim, make_evidence):
    claim = make_claim("México limita al norte con Estados Unidos y al sur con Honduras.", "es")
    verdict, _ = judge(claim, [_evidence(make_evidence, "mexico_borders")])

    assert Label.REFUTED == verdict.label, verdict.reasons


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # The years of an office are no years of birth.
        ("Nelson Mandela fue un político sudafricano nacido en 1918.", "mandela"),
        # The southernmost continent may be the coldest, too.
        ("La Antártida es el continente más frío.", "antarctica"),
    ],
)
def test_a_model_refutes_nothing_by_what_a_sentence_says_of_another_matter(
    make_evidence, claim, passage
):
    model = FakeModel({"": REFUTES})
    verdict, _ = judge(read_claim(claim, lang="es"), [_evidence(make_evidence, passage)], model)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label, verdict.reasons


@pytest.mark.parametrize(
    ("lang", "claim"),
    [
        ("es", "Brasil es el país más grande de América."),
        ("pt", "O Brasil é o maior país das Américas."),
    ],
)
def test_a_model_supports_no_superlative_that_a_passage_has_of_other_things(
    make_evidence, lang, claim
):
    passage = _evidence(make_evidence, "lusophone")
    verdict, _ = judge(read_claim(claim, lang=lang), [passage], FakeModel({"": SUPPORTS}))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize(
    ("lang", "claim"),
    [("es", "Marie Curie nació en Francia."), ("pt", "Marie Curie nasceu na França.")],
)
def test_a_model_takes_no_nationality_for_a_place_of_birth(make_evidence, lang, claim):
    passage = _evidence(make_evidence, "curie_land")
    verdict, _ = judge(read_claim(claim, lang=lang), [passage], FakeModel({"": SUPPORTS}))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize(
    ("lang", "claim"),
    [("pt", "Surgiu no Rio Grande do Sul."), ("es", "Nació en Rio Grande do Sul.")],
)
def test_a_model_is_not_heard_on_a_verb_without_its_subject(make_evidence, lang, claim):
    passage = _evidence(make_evidence, "capital_south")
    verdict, _ = judge(read_claim(claim, lang=lang), [passage], FakeModel({"": SUPPORTS}))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
