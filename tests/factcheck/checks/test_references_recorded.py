"""The indexes read answers that they really gave, where a checkout of recordings lies beside ours.

They are other people's texts, so they are never part of this repository.
"""

import gzip
import json
import re
import tarfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import yaml
from servers.clients import PATIENT, PUBLIC, client

from factcheck.checks.references import find
from factcheck.checks.references.compare import compare
from factcheck.checks.references.indexes.arxiv import Arxiv
from factcheck.checks.references.indexes.crossref import Crossref
from factcheck.checks.references.model import Work
from factcheck.errors import BadAnswer
from factcheck.model import Label

RECORDINGS = Path(__file__).resolve().parents[4] / "shared/data/recordings"

#: Lists of works are long.
ROOMY = replace(PATIENT, max_bytes=8_000_000)

pytestmark = pytest.mark.skipif(not RECORDINGS.is_dir(), reason=f"there is no {RECORDINGS}")


def recorded(archive, name):
    with tarfile.open(RECORDINGS / archive) as files:
        for member in files:
            if member.isfile() and re.search(name, member.name):
                yield files.extractfile(member).read()


@pytest.fixture(scope="module")
def crossref():
    """What Crossref answered, by path."""
    kept = {}
    for file in recorded("habanero-crossref.tar.xz", r"test-(works|journals)/.*\.yaml"):
        for exchange in yaml.safe_load(file)["interactions"]:
            body = exchange["response"]["body"]["string"]
            raw = body if isinstance(body, bytes) else body.encode()
            text = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
            kept[exchange["request"]["uri"]] = (exchange["response"]["status"]["code"], text)
    assert len(kept) > 20
    return kept


@pytest.fixture(scope="module")
def arxiv():
    """What arXiv answered, by its list of numbers."""
    kept = {}
    for file in recorded("arxiv-py.tar.xz", r"/id_.*\.json"):
        answer = json.loads(file)
        ids = parse_qs(urlsplit(answer["url"]).query)["id_list"][0]
        kept[ids] = (answer["status_code"], answer["body"].encode())
    assert len(kept) > 5
    return kept


def replay(answers, key):
    def answer(request):
        status, body = answers.get(key(request), (404, b""))
        return httpx.Response(status, content=body)

    return client(PUBLIC, ROOMY, transport=httpx.MockTransport(answer))


def identifier(text):
    (found,) = find.identifiers(text)
    return found


def by_url(request):
    return str(request.url)


def by_number(request):
    return parse_qs(request.url.query.decode())["id_list"][0]


def test_a_real_doi_is_read(crossref):
    with replay(crossref, by_url) as http:
        record = Crossref(http).record(identifier("doi:10.1371/journal.pone.0033693"))
    assert (2012, "PLoS ONE") == (record.year, record.venue)
    assert "Sadasivan, Shankar" == record.authors[0]


def test_a_doi_that_crossref_did_not_have_is_no_record(crossref):
    with replay(crossref, by_url) as http:
        assert Crossref(http).record(identifier("doi:10.1371/notarealdoi")) is None


def test_every_list_of_works_that_crossref_gave_is_read(crossref):
    lists = {
        url: found
        for url, found in crossref.items()
        if urlsplit(url).path.endswith("/works") and found[0] == 200
        and b"DOI" in found[1] and b"title" in found[1]
    }  # fmt: skip
    assert lists
    for url, found in lists.items():
        with replay({"all": found}, lambda request: "all") as http:
            records = Crossref(http).search(Work(quote="", start=0, end=0, title="a b c"))
        items = [item for item in json.loads(found[1])["message"]["items"] if item.get("title")]
        dois = [f"https://doi.org/{item['DOI']}" for item in items]
        assert dois == [record.url for record in records], url


def test_a_real_paper_cited_rightly_and_wrongly(crossref):
    with replay(crossref, by_url) as http:
        record = Crossref(http).record(identifier("doi:10.1371/journal.pone.0033693"))
    right = Work(
        quote="", start=0, end=0, title=record.title.upper(), authors=("Sadasivan S",),
        more_authors=True, year=2012, venue="PLOS ONE",
    )  # fmt: skip
    wrong = Work(quote="", start=0, end=0, title="Bees of the Andes", authors=("Quispe, M.",))
    assert [Label.SUPPORTED, Label.REFUTED] == [
        compare(one, record).label for one in (right, wrong)
    ]


@pytest.mark.parametrize(
    ("number", "author", "year"),
    [("1605.08386", "Caprice Stanley", 2016), ("quant-ph/0201082v1", "Stephen Blaha", 2002)],
)
def test_a_real_preprint_is_read(arxiv, number, author, year):
    with replay(arxiv, by_number) as http:
        record = Arxiv(http).record(identifier(f"arXiv:{number}"))
    assert (author, year, True) == (record.authors[0], record.year, record.versions)


def test_an_arxiv_number_that_was_not_there_is_no_record(arxiv):
    with replay(arxiv, by_number) as http:
        assert Arxiv(http).record(identifier("arXiv:0000.0000")) is None


def test_what_arxiv_calls_no_number_is_an_error(arxiv):
    status, body = arxiv["abc"]
    assert status == 400
    with replay({"abc": (200, body)}, lambda request: "abc") as http, pytest.raises(BadAnswer):
        Arxiv(http).record(identifier("arXiv:0000.0000"))
