"""Names in claims."""

import pytest

from claims import pipelines
from claims.entities import find, names_of
from claims.languages import BY_CODE
from claims.model import EntityKind


def names(code, text):
    (doc,) = pipelines.parse(pipelines.load(code), [text])
    return [entity.text for entity in find(text, BY_CODE[code], names_of(doc))]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Albert Einstein was born in Ulm in March 1879.", ["Albert Einstein", "Ulm"]),
        ("en", "Louis XIV ruled the Kingdom of France.", ["Louis XIV", "Kingdom of France"]),
        ("en", "Water boils at 100 °C.", []),
        ("en", "Brazil — Capital: Brasília", ["Brazil", "Brasília"]),
        ("es", "Gabriela Mistral nació en Vicuña.", ["Gabriela Mistral", "Vicuña"]),
        ("es", "Nació en Ulm, Alemania.", ["Ulm", "Alemania"]),
        ("es", "Las abejas no hibernan.", []),
        (
            "es",
            "El Tratado de París se firmó en Estados Unidos.",
            ["Tratado de París", "Estados Unidos"],
        ),
        ("es", "Brasil y Argentina son países.", ["Brasil", "Argentina"]),
        ("es", "El rey de España murió en el siglo XX.", ["España"]),
        (
            "pt",
            "Machado de Assis nasceu no Rio de Janeiro.",
            ["Machado de Assis", "Rio de Janeiro"],
        ),
        ("pt", "A USP foi fundada em 1934.", ["USP"]),
        ("hi", "दिल्ली भारत की राजधानी है।", ["दिल्ली", "भारत"]),
        ("hi", "सी. वी. रमन का जन्म 1888 में हुआ था।", ["सी. वी. रमन"]),
        ("hi", "संयुक्त राज्य में 50 राज्य हैं।", ["संयुक्त राज्य"]),
        ("hi", "यह नदी समुद्र में गिरती है।", []),
        ("hi", "Taj Mahal Agra mein hai.", ["Taj Mahal Agra"]),
    ],
)
def test_names_are_found_in_order(code, text, expected):
    assert expected == names(code, text)


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("es", "Gabriela Mistral fue una poeta chilena.", EntityKind.PERSON),
        ("es", "Dr. Ruiz nació en 1920.", EntityKind.PERSON),
        ("es", "Alemania es grande.", EntityKind.PLACE),
        ("pt", "A Universidade de Coimbra é antiga.", EntityKind.ORGANISATION),
        ("pt", "O livro “Dom Casmurro” é de 1899.", EntityKind.WORK),
        ("hi", "गोदावरी नदी लंबी है।", EntityKind.PLACE),
        ("hi", "महात्मा गांधी एक नेता थे।", EntityKind.PERSON),
        ("hi", "ताजमहल सफ़ेद है।", EntityKind.OTHER),
    ],
)
def test_a_name_has_the_kind_that_its_words_tell(code, text, kind):
    assert kind == find(text, BY_CODE[code])[0].kind


def test_a_recognised_name_counts_before_a_run_of_capitals():
    known = [("Alto Paraná", EntityKind.PLACE)]
    found = find("Alto Paraná Norte grows.", BY_CODE["en"], known)
    assert ("Alto Paraná", EntityKind.PLACE) == (found[0].text, found[0].kind)


@pytest.mark.parametrize(
    ("code", "text", "known", "expected"),
    [
        ("es", "El Tratado de París se firmó.", "París", [("Tratado de París", "other")]),
        ("es", "Vivió en Alto Paraná Norte.", "Paraná Norte", [("Alto Paraná Norte", "place")]),
        ("es", "Dijo Antonio Romero que no.", "Antonio Romero", [("Antonio Romero", "place")]),
        ("es", "Visitó el Cairo.", "el Cairo", [("Cairo", "place")]),
        (
            "pt",
            "A Universidade de Évora abriu.",
            "Évora",
            [("Universidade de Évora", "organisation")],
        ),
        ("hi", "सी. वी. रमन का जन्म 1888 में हुआ था।", "रमन", [("सी. वी. रमन", "place")]),
        ("hi", "सुभाष चंद्र बोस आए।", "सुभाष चंद्र", [("सुभाष चंद्र बोस", "place")]),
        (
            "hi",
            "बृहस्पति सौरमंडल का ग्रह है।",
            "बृहस्पति सौरमंडल",
            [("बृहस्पति", "place"), ("सौरमंडल", "place")],
        ),
    ],
)
def test_words_tell_where_a_recognised_name_begins_and_ends(code, text, known, expected):
    import spacy

    doc = spacy.blank(code)(text)
    start = text.index(known)
    span = doc.char_span(start, start + len(known), label="LOC")
    doc.ents = [span]
    assert sorted(expected) == sorted((name, kind.value) for name, kind in names_of(doc))
