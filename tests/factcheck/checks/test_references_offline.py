"""What is wrong with a reference by itself is found without a network, and nothing else is said."""

import pytest
from reference_cases import TODAY, checked

from factcheck.checks.references import bibtex
from factcheck.checks.references.sound import faults
from factcheck.checks.references.venues import canonical, given_for, same_venue
from factcheck.checks.references.words import words_of
from factcheck.model import Claim, Kind, Label


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (
            "ISBN 978-0-306-40615-8",
            "fails its check: after 978-0-306-40615- the check digit is 7, not 8",
        ),
        ("ISBN 0-306-40615-3", "the check digit is 2, not 3"),
        ("ISBN 977-0-306-40615-7", "begins with 977"),
        ("ISBN 978-0-306-4061-57-12", "has 15 digits"),
        ("ISSN 0028-0837", "the check digit is 6, not 7"),
        ("ORCID 0000-0002-1825-0098", "the check digit is 7, not 8"),
        ("DOI 11.1000/182", "does not begin with 10."),
        ("DOI: 10.12/abc", "has the prefix 10.12"),
        ("doi:10.1007/978-3-030-58452-9_13", "contains an ISBN that cannot be"),
        ("arXiv:1713.03762", "stands for month 13"),
        ("arXiv:2805.01234", "which has not been yet"),
        ("arXiv:0612.1234", "have this form from April 2007"),
        ("arXiv:1706.3762", "has 4 digits after the point"),
        ("arXiv:1406.12345", "has 5 digits after the point"),
        ("arXiv:2401.00000", "ends in zero"),
        ("arXiv:2401.98765", "no month has brought so many"),
        ("arXiv:2301.XXXXX", "has a blank"),
        ("arXiv:hep-xx/9901001", "names the archive hep-xx"),
        ("arXiv:hep-th/0805001", "from July 1991 to March 2007"),
        ("https://doi.org/10.48550/arXiv.1713.03762", "stands for month 13"),
        ("PMID: 987654321", "larger than any"),
        ("PMID 0123456", "begins with zero"),
    ],
)
def test_an_identifier_that_cannot_be_is_refuted(text, detail):
    (found,) = checked(text)
    assert Label.REFUTED == found.label
    assert detail in found.detail


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-0-306-40615-7", "ISBN 0-306-40615-2", "ISBN 080442957X", "ISSN 2049-3630",
        "ORCID 0000-0002-1694-233X", "doi:10.1000/182", "doi:10.1007/978-3-030-58452-8_13",
        "arXiv:1706.03762v5", "arXiv:0704.0001", "arXiv:math.GT/0309136", "PMID 1", "PMID: 38000000",
        "https://example.org/a", "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
    ],
)  # fmt: skip
def test_nothing_is_said_of_a_sound_identifier(text):
    assert [] == checked(text)


@pytest.mark.parametrize(
    ("text", "lang", "label"),
    [
        ("The check digit of ISBN 978-0-306-40615-7 is 7.", "en", Label.SUPPORTED),
        ("The check digit of ISBN 978-0-306-40615-7 is 9.", "en", Label.REFUTED),
        ("El dígito de control del ISSN 0028-0836 es 6.", "es", Label.SUPPORTED),
        ("O dígito verificador do ISSN 0028-0836 é 3.", "pt", Label.REFUTED),
        ("आईएसएसएन ००२८-०८३६ का जाँच अंक ६ है।", "hi", Label.SUPPORTED),
        ("ISBN 0-306-40615-3 is not valid.", "en", Label.SUPPORTED),
        ("O ISBN 0-306-40615-3 é inválido.", "pt", Label.SUPPORTED),
        ("आईएसबीएन ०-३०६-४०६१५-३ अमान्य है।", "hi", Label.SUPPORTED),
        ("ISBN 0-306-40615-3 is valid.", "en", Label.REFUTED),
        ("El ISBN 0-306-40615-2 es válido.", "es", Label.SUPPORTED),
        ("arXiv:1706.03762 was submitted in June 2017.", "en", Label.SUPPORTED),
        ("arXiv:1706.03762 was submitted in 2019.", "en", Label.REFUTED),
        ("arXiv:1706.03762 foi enviado em março de 2018.", "pt", Label.REFUTED),
        ("शोध पत्र arXiv:1706.03762 जून 2017 में जमा किया गया था।", "hi", Label.SUPPORTED),
    ],
)
def test_what_a_sentence_states_of_an_identifier_is_judged(text, lang, label):
    (found,) = checked(text, lang)
    assert label == found.label


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 0-306-40615-2 is not valid.",
        "arXiv:1706.03762 was submitted in May 2017.",
        "arXiv:1706.03762 was submitted in June 2017 and cited in 2019.",
        "The book ISBN 978-0-306-40615-7 is old.",
        "The PMID of none is 0.",
        "A survey published in 2023 discusses arXiv:1706.03762.",
        "arXiv:1706.03762 was published in 2019.",
        "Papers from 2023 cite arXiv:1706.03762.",
        "The check digit of ISBN 978-0-306-40615-7 is computed in 3 steps.",
        "The check digit of ISBN 978-0-306-40615-7 is 3 places from the left.",
    ],
)
def test_what_cannot_be_computed_is_left_alone(text):
    assert [] == checked(text)


def test_a_word_far_off_does_not_say_that_an_identifier_is_wrong():
    text = "The book shows that the old belief in a flat lake was wrong, tells how it was measured by the first surveyors of the coast, and has the ISBN 978-0-306-40615-8."
    assert [Label.REFUTED] == [found.label for found in checked(text)]


def test_a_word_that_only_contains_another_does_not_either():
    found = checked("O livro sobre o cerrado tem o ISBN 978-0-306-40615-8.", "pt")
    assert [Label.REFUTED] == [one.label for one in found]


def test_numbers_in_code_are_samples_but_bibtex_is_cited():
    assert [] == checked("Try this:\n```python\nfetch(isbn=1234567890)\n```\nIt works.")
    (found,) = checked("```bibtex\n@book{k, title={Salt}, isbn         = {1234567890}}\n```\n")
    assert Label.REFUTED == found.label


def test_a_question_and_a_story_cite_nothing():
    text = "Is ISBN 978-0-306-40615-8 real?"
    claims = [claim(text, kind=Kind.QUESTION)]
    assert [] == checked(text, claims=claims)


@pytest.mark.parametrize(
    ("text", "settles"),
    [
        ("The ISBN of the novel is 978-0-306-40615-8.", True),
        ("The novel sold well (ISBN 978-0-306-40615-8).", False),
    ],
)
def test_a_claim_is_settled_by_an_identifier_that_it_states(text, settles):
    (found,) = checked(text, claims=[claim(text)])
    assert ("c-1" if settles else "") == found.claim_id


def claim(text, kind=Kind.FACT):
    return Claim(
        id="c-1", text=text, quote=text, start=0, end=len(text), lang="en", kind=kind,
        checkworthy=kind is Kind.FACT, reason="",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "labels"),
    [
        ({"year": "2031"}, [Label.REFUTED]),
        ({"year": "2027"}, []),
        ({"author": "Firstname Lastname and Others"}, [Label.REFUTED]),
        ({"author": "John Doe and Jane Smith"}, [Label.REFUTED]),
        ({"author": "John Smith and Ada Okoro"}, []),
        ({"author": "John Smith and Juan Pérez"}, []),
        ({"author": "John Doe and Ada Okoro"}, []),
        ({"doi": "10.18653/v1/2021.naacl-main.41", "year": "2021", "booktitle": "Proceedings of the 2021 Conference of the North American Chapter of the Association for Computational Linguistics"}, []),
        ({"doi": "10.18653/v1/2020.emnlp-main.41", "year": "2020", "publisher": "Association for Computational Linguistics"}, []),
        ({"doi": "10.1109/CVPR52688.2022.01981", "booktitle": "CVPR", "year": "2022"}, []),
        ({"doi": "10.1109/CVPR52688.2022.01981", "booktitle": "ICML", "year": "2022"}, [Label.REFUTED]),
        ({"doi": "10.1109/CVPR52688.2022.01981", "year": "2021"}, [Label.CONFLICTING]),
        ({"doi": "10.1609/AAAI.V36I4.20315", "year": "2019"}, [Label.REFUTED]),
        ({"doi": "10.1609/AAAI.V36I4.20315", "booktitle": "Proceedings of the AAAI Conference on Artificial Intelligence", "year": "2022"}, []),
        ({"doi": "10.48550/arXiv.2310.01362", "booktitle": "ICLR", "year": "2024"}, []),
        ({"doi": "10.48550/arXiv.2310.01362", "booktitle": "ICLR", "year": "2021"}, [Label.CONFLICTING]),
        ({"doi": "10.1038/s41586-021-03819-2", "journal": "Nature", "year": "2021"}, []),
        ({"doi": "10.1038/s41586-021-03819-2", "journal": "Science", "year": "2021"}, [Label.REFUTED]),
        ({"doi": "10.1038/s41586-021-03819-2", "journal": "Nature", "year": "2015"}, [Label.REFUTED]),
    ],
)  # fmt: skip
def test_a_reference_that_contradicts_itself_is_found(fields, labels):
    entry = "@article{k, " + ", ".join(f"{name}={{{said}}}" for name, said in fields.items()) + "}"
    found = [one for one in checked(entry) if one.quote == entry]
    assert labels == [one.label for one in found]


def test_a_reference_said_to_be_invented_is_not_refuted():
    assert [] == checked('"Of salt and tides" (Okoro, Tides, 2040) is a fabricated reference.')


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("NeurIPS", "Advances in Neural Information Processing Systems 30", True),
        ("Mach. Learn.", "Machine Learning", True),
        ("Nature", "Nature Communications", False),
        ("The Lancet", "Lancet", True),
        ("ICML", "ICLR", False),
        ("Journal of Tides", "Tides", True),
        ("Journal of Tides", "Journal of Winds", False),
        ("JFM", "Journal of Fluid Mechanics", True),
        ("XYZW", "Journal of Winds", None),
        ("IEEE Conference", "Nature", None),
        ("Revista de Saúde Pública", "Rev. Saude Publica", True),
    ],
)
def test_two_names_of_a_venue_are_compared(one, other, same):
    assert same is same_venue(one, other)
    assert same is same_venue(other, one)


def test_a_doi_of_no_known_form_says_nothing():
    assert given_for("10.5555/12345") is None


def test_every_venue_is_known_by_its_own_name():
    for name in ("NeurIPS", "Nature", "PLOS ONE", "The Lancet", "ACL", "NAACL", "CHI", "WWW"):
        assert name == canonical(name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"Schr{\"o}dinger's {\'E}quations", ("schrodingers", "equations")),
        ("São José", ("sao", "jose")),
        ("हिन्दी की किताब", ("हिन्दी", "की", "किताब")),
        ("H<sub>2</sub>O", ("h", "2", "o")),
        (r"Stra{\ss}e", ("strasse",)),
    ],
)
def test_words_are_brought_to_one_spelling(text, words):
    assert words == words_of(text)


def test_an_empty_reference_has_no_faults():
    assert [] == list(faults(bibtex.work({}, "", 0), TODAY))
