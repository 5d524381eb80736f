"""Codes of countries are held against the reference's rows, with their citation."""

import pytest

from claims import read_claim
from factcheck.checks.country_codes import check
from factcheck.evidence.passages import cut
from factcheck.model import Label, Response
from factcheck.sources.reference import packages
from factcheck.sources.reference.atlas import pages as atlas
from factcheck.sources.reference.codes import CALLING, ISO
from factcheck.sources.reference.codes import pages as codes


@pytest.fixture(scope="module")
def documents():
    """Read the atlas and what it lacks: documents by title."""
    read = (*atlas(packages.find("pyworldatlas")), *codes(packages.find("babel")))
    found = {}
    for page in read:
        found.setdefault(page.document.title, []).append(page.document)
    return found


@pytest.fixture
def judged(documents):
    """Judge a claim by all rows of a country."""

    def judging(text, lang, country):
        claim = read_claim(text, lang=lang)
        rows = [candidate for document in documents[country] for candidate in cut(document)]
        evidence = [candidate.evidence(claim, 1.0) for candidate in rows]
        found = list(check(Response(id="r", text=text, lang=lang), [claim], evidence))
        assert all(one.evidence_ids for one in found)
        return [(one.label, one.correction) for one in found]

    return judging


SUPPORTED = [(Label.SUPPORTED, "")]


def refuted(correction):
    return [(Label.REFUTED, correction)]


@pytest.mark.parametrize(
    ("country", "row"),
    [
        ("Taiwan", f"{ISO}: TW, TWN, 158"),
        ("Taiwan", f"{CALLING}: +886"),
        ("Kosovo", f"{ISO}: none; XK is in use"),
        ("Kosovo", f"{CALLING}: +383"),
        ("Palestinian", f"{ISO}: PS, PSE, 275"),
    ],
)
def test_the_codes_that_the_atlas_lacks_are_told_and_cited(documents, country, row):
    told = [page for page in documents[country] for block in page.blocks if block.text == row]
    assert told
    assert all(page.url.startswith("https://") and page.revision for page in told)


@pytest.mark.parametrize(
    ("lang", "text", "country", "expected"),
    [
        ("en", "Taiwan's ISO country code is TW.", "Taiwan", SUPPORTED),
        ("en", "Taiwan's ISO country code is TA.", "Taiwan", refuted("TW, TWN, 158")),
        ("en", "The ISO 3166-1 code of Germany is GE.", "Germany", refuted("DE, DEU, 276")),
        ("en", "Kosovo's international dialing code is +381.", "Kosovo", refuted("+383")),
        ("es", "El código ISO de Brasil es BRA.", "Brazil", SUPPORTED),
        ("es", "El código telefónico de México es +53.", "Mexico", refuted("+52")),
        ("pt", "O código telefônico do Brasil é +55.", "Brazil", SUPPORTED),
        ("pt", "O código ISO da Alemanha é AL.", "Germany", refuted("DE, DEU, 276")),
        ("hi", "भारत का कॉलिंग कोड +92 है।", "India", refuted("+91")),
        ("hi", "भारत का आईएसओ कोड IN है।", "India", SUPPORTED),
    ],
)
def test_a_code_is_decided_by_the_row_of_its_country(judged, lang, text, country, expected):
    assert expected == judged(text, lang, country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The ISO code of Germany is not GE.", "Germany"),
        ("The ISO codes of Germany are DE and DEU.", "Germany"),
        ("Germany joined ISO in 1951.", "Germany"),
        ("The ISO code of Spain is ES.", "Germany"),
        ("The calling code of the Bahamas is +1.", "Bahamas"),
        ("The ISO code of Kosovo is XKX.", "Kosovo"),
        ("Germany and France share the calling code +49.", "Germany"),
    ],
)
def test_what_a_row_does_not_settle_is_left_alone(judged, text, country):
    assert [] == judged(text, "en", country)
