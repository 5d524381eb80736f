"""Values that a sentence lists beside something else, kinds within kinds, and parts of a page's subject."""

import pytest

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge
from factcheck.verdict.facts.subjects import is_part
from factcheck.verdict.values.nouns import exclude

SHARES = {
    "en": "By the census of 1901, 56.2% grew wheat, 35.7% barley, and 2.8% rice.",
    "es": "Según el censo de 1901, el 56,2 % eran católicos, el 35,7 % judíos, y el 2,8 % protestantes.",
    "pt": "Segundo o censo de 1901, 56,2% eram católicos, 35,7% judeus, e 2,8% protestantes.",
}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In 1901, 35.7% grew barley in Quilltown.", Label.SUPPORTED),
        ("en", "In 1901, 35.7% was for rice in Quilltown.", Label.REFUTED),
        ("es", "En 1901 el 35,7 % eran judíos en Quilltown.", Label.SUPPORTED),
        ("es", "En 1901 el 35,7 % eran protestantes en Quilltown.", Label.REFUTED),
        ("pt", "Em 1901, 35,7% eram judeus em Quilltown.", Label.SUPPORTED),
        ("pt", "Em 1901, 35,7% eram protestantes em Quilltown.", Label.REFUTED),
    ],
)
def test_a_share_is_that_of_what_it_stands_beside(make_evidence, lang, text, expected):
    passage = make_evidence(SHARES[lang], "Quilltown", lang=lang)

    verdict, _ = judge(read_claim(text, lang=lang), [passage])

    assert expected == verdict.label


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The quill is a rodent.", Label.REFUTED),
        ("pt", "O quill é um roedor.", Label.REFUTED),
        ("en", "The quill is a marsupial.", Label.SUPPORTED),
        ("es", "El quill es un marsupial.", Label.SUPPORTED),
        ("en", "The quill is a mammal.", Label.SUPPORTED),
    ],
)
def test_a_kind_within_a_kind_is_no_other_one(make_evidence, lang, text, expected):
    passage = make_evidence("The quill is a marsupial.", "Quill", aliases=("quill",))

    verdict, _ = judge(read_claim(text, lang=lang), [passage])

    assert expected == verdict.label


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("bird", "fish", True),
        ("metal", "element", False),
        ("city", "capital", False),
        ("metal", "metal", False),
    ],
)
def test_kinds_exclude_each_other_unless_one_is_of_the_other(one, other, expected):
    assert expected == exclude(one, other)


@pytest.mark.parametrize(
    ("subject", "page", "expected"),
    [
        ("Tsui Gallery of the Quill Museum", "Quill Museum", True),
        ("Galería Tsui del Museo Quill", "Museo Quill", True),
        ("Galeria Tsui do Museu Quill", "Museu Quill", True),
        ("क्विल संग्रहालय की त्सुई गैलरी", "क्विल संग्रहालय", True),
        ("the city of New York", "New York", False),
        ("Kingdom of Saudi Arabia", "Saudi Arabia", False),
        ("Quill Museum", "Quill Museum", False),
    ],
)
def test_a_part_is_told_from_the_whole(subject, page, expected):
    assert expected == is_part(subject, (page,))


def test_what_is_said_of_a_whole_is_not_said_of_its_part(make_evidence):
    passage = make_evidence("The museum was opened in May 1852.", "Quill Museum")
    text = "The Tsui Gallery of the Quill Museum was opened in 1991."

    verdict, _ = judge(read_claim(text, lang="en"), [passage])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_a_name_is_no_other_name_for_all_that_stands_in_one_sentence(make_evidence):
    text = "In quill theory the moment of inertia must be measured from the kinetic energy."
    passage = make_evidence(text, "Kinetic energy")

    verdict, _ = judge(
        read_claim("The moment of inertia is also known as kinetic energy.", lang="en"), [passage]
    )

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
