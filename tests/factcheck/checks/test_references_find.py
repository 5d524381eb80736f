"""References are found with their exact spans, in four languages and many shapes."""

import pytest
from bounds import no_hang
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checks.references.cited import authors_of, works
from factcheck.checks.references.find import identifiers, trimmed
from factcheck.checks.references.model import Scheme


@pytest.mark.parametrize(
    ("text", "scheme", "value"),
    [
        ("Its ISBN is 978-0-306-40615-7.", Scheme.ISBN, "978-0-306-40615-7"),
        ("(ISBN-10: 0-306-40615-2)", Scheme.ISBN, "0-306-40615-2"),
        ("ISBN 080442957X, bound", Scheme.ISBN, "080442957X"),
        ("El ISBN del libro es 9780306406157.", Scheme.ISBN, "9780306406157"),
        ("पुस्तक का आईएसबीएन ९७८-०-३०६-४०६१५-७ है।", Scheme.ISBN, "978-0-306-40615-7"),
        ("O ISSN da revista é 0028-0836.", Scheme.ISSN, "0028-0836"),
        ("eISSN: 1476-4687", Scheme.ISSN, "1476-4687"),
        ("doi:10.1000/xyz123.", Scheme.DOI, "10.1000/xyz123"),
        ("[here](https://doi.org/10.1000/a(1)2).", Scheme.DOI, "10.1000/a(1)2"),
        ("doi:10.1007/978-3-030-58452-8\\_13", Scheme.DOI, "10.1007/978-3-030-58452-8_13"),
        ("10.1002/(SICI)10(199806)49:8<693::AID-ASI4>3.0.CO;2-O", Scheme.DOI, "10.1002/(SICI)10(199806)49:8<693::AID-ASI4>3.0.CO;2-O"),
        ("DOI: 11.1000/xyz", Scheme.DOI, "11.1000/xyz"),
        ("arXiv:1706.03762v5", Scheme.ARXIV, "1706.03762v5"),
        ("https://arxiv.org/abs/hep-th/9901001", Scheme.ARXIV, "hep-th/9901001"),
        ('eprint = "2301.00001"', Scheme.ARXIV, "2301.00001"),
        ("issn = {0028-0836}", Scheme.ISSN, "0028-0836"),
        ("PMID 11850928", Scheme.PMID, "11850928"),
        ("https://pubmed.ncbi.nlm.nih.gov/11850928/", Scheme.PMID, "11850928"),
        ("ORCID 0000-0002-1825-0097", Scheme.ORCID, "0000-0002-1825-0097"),
        ("see https://en.wikipedia.org/wiki/Rio_(city).", Scheme.URL, "https://en.wikipedia.org/wiki/Rio_(city)"),
        ("em www.exemplo.com.br/a, por", Scheme.URL, "www.exemplo.com.br/a"),
    ],
)  # fmt: skip
def test_an_identifier_is_found(text, scheme, value):
    (found,) = identifiers(text)
    assert (scheme, value) == (found.scheme, found.value)
    assert found.quote == text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "The town has 9780306406157 inhabitants.",
        "Call 0000-1234 at 10.30/11.00.",
        "Version 10.1000 is out.",
        "In 1706.03762 steps",
        "ISBN numbers were introduced in 1970.",
        "The PMID of a person",
        "Doi Inthanon is open 24/7 to visitors.",
        "The ISBN was tried in 1967-1970 in Britain.",
        "The ISSN was developed in 1971-1975.",
        "Call the ISBN agency at 555-123-4567.",
        "The ISSN system was drafted in 1971 and became a standard in 1975.",
    ],
)
def test_what_is_no_identifier_is_not_found(text):
    assert () == identifiers(text)


def test_a_second_isbn_after_one_label_is_found_too():
    found = identifiers("ISBN 0-306-40615-2 / 978-0-306-40615-7")
    assert ["0-306-40615-2", "978-0-306-40615-7"] == [one.value for one in found]


def test_an_address_that_leads_to_an_identifier_is_no_other_finding():
    assert [Scheme.DOI] == [one.scheme for one in identifiers("https://doi.org/10.1000/1")]


@pytest.mark.parametrize(
    ("address", "kept"),
    [("a.org/b).", "a.org/b"), ("a.org/b_(c)", "a.org/b_(c)"), ("a.org/b।", "a.org/b"), ("", "")],
)
def test_what_belongs_to_the_sentence_is_cut_off(address, kept):
    assert kept == trimmed(address)


@pytest.mark.parametrize(
    ("text", "title", "authors", "year", "venue"),
    [
        (
            "Okoro, A. B., & Lindqvist, C. (2019). Salt and tides in warm bays. *Journal of Tides*, 12(3), 45–67.",
            "Salt and tides in warm bays", ("Okoro, A. B.", "Lindqvist, C."), 2019, "Journal of Tides",
        ),
        (
            '[3] A. Okoro and C. Lindqvist, "Salt and tides in warm bays," Journal of Tides, vol. 3, 2019.',
            "Salt and tides in warm bays", ("A. Okoro", "C. Lindqvist"), 2019, "Journal of Tides",
        ),
        (
            "- Okoro A, Lindqvist C. Salt and tides in warm bays. J Tides. 2019;12:45-67.",
            "Salt and tides in warm bays", ("Okoro A", "Lindqvist C"), 2019, "J Tides",
        ),
        (
            "As “Salt and tides in warm bays” (Okoro et al., Journal of Tides, 2019) shows, it rises.",
            "Salt and tides in warm bays", ("Okoro",), 2019, "Journal of Tides",
        ),
        ("It rises, say Okoro et al. (2019), Journal of Tides.", "", ("Okoro",), 2019, "Journal of Tides"),
        ("Según García y Pérez (2020), en Nature, sube.", "", ("García", "Pérez"), 2020, "Nature"),
        ("Segundo Souza e colaboradores (2018), em Science, sobe.", "", ("Souza",), 2018, "Science"),
        ("वर्मा एवं अन्य (2019), नेचर।", "", ("वर्मा",), 2019, "नेचर"),
        (
            '@article{k, title={Salt and {Tides}}, author={Ada Okoro and others}, year=2019, journal="Tides"}',
            "Salt and {Tides}", ("Ada Okoro",), 2019, "Tides",
        ),
    ],
)  # fmt: skip
def test_a_bibliographic_reference_is_read(text, title, authors, year, venue):
    (work,) = works(text)
    assert (title, authors, year, venue) == (work.title, work.authors, work.year, work.venue)
    assert work.quote == text[work.start : work.end]


@pytest.mark.parametrize(
    "text",
    [
        "Marie Curie (1867) was born in Warsaw.",
        "The war (1914) began in summer. It lasted four years.",
        "Brazil won (2002) and was happy with it.",
        "La batalla (1571) fue larga.",
        "भारत (1947) स्वतंत्र हुआ।",
        'The quote "Only the rain knows the river" is often given to a poet, but since 1950 nobody found it.',
        'However, "Only the rain knows the river" was shown in Paris, then in Rome in 1950.',
        "Mill v. Porter (1922): In this case the court held that a bridge is no road.",
        "The films were Harbour (2006), Lighthouse, and others.",
        'She joined "The Small River Band" in 2015.',
        "गाँव में (1947): लोगों ने नदी पर एक नया पुल बनाया था।",
    ],
)
def test_a_year_in_brackets_alone_is_no_reference(text):
    assert () == works(text)


def test_a_reference_has_the_identifiers_within_it():
    (work,) = works("Okoro, A. (2019). Salt and tides. Tides, 3. https://doi.org/10.5555/1")
    assert ["10.5555/1"] == [one.value for one in work.identifiers]


def test_an_entry_that_never_closes_is_read_as_far_as_it_goes():
    (work,) = works("@book{k, title={Salt}, author={R{\\'e")
    assert "Salt" == work.title


@pytest.mark.parametrize(
    ("written", "authors", "more"),
    [
        ("García Márquez, G., y Rao, B.", ("García Márquez, G.", "Rao, B."), False),
        ("A. Okoro, C. Lindqvist, et al.", ("A. Okoro", "C. Lindqvist"), True),
        ("Souza, A., Lima, B. e colaboradores", ("Souza, A.", "Lima, B."), True),
        ("वर्मा और शर्मा", ("वर्मा", "शर्मा"), False),
        ("the whole committee of the town", (), False),
    ],
)
def test_a_list_of_authors_is_split(written, authors, more):
    assert (authors, more) == authors_of(written)


@given(st.text(alphabet="@a{}=, \"\\1.9780-/()A;'&:\nडॉ", max_size=200))
def test_spans_are_exact_whatever_the_text(text):
    for one in (*identifiers(text), *works(text)):
        assert one.quote == text[one.start : one.end]


@pytest.mark.parametrize(
    "text",
    ["@x{" * 200_000, "ISBN " + "1-" * 200_000, "A. B, " * 200_000 + "(2019)", '"a' * 200_000,
     "(" * 400_000, "doi " * 100_000, "http://" + "a(" * 200_000, "@a{b, c={" + "{" * 400_000,
     "García y " * 100_000],
)  # fmt: skip
def test_hostile_texts_take_time_in_proportion(text):
    with no_hang():
        identifiers(text)
        works(text)
