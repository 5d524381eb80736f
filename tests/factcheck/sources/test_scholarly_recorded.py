"""Answers that the indexes really gave, where a checkout of recordings lies beside ours.

They are other people's texts, so they are never part of this repository.
"""

import gzip
import json
import re
import tarfile
from pathlib import Path

import pytest
import yaml
from loopback import serving, source
from made import claim

from factcheck.errors import BadAnswer
from factcheck.sources.arxiv import Arxiv
from factcheck.sources.crossref import Crossref
from factcheck.sources.pubmed import PubMed
from factcheck.sources.semanticscholar import SemanticScholar
from factcheck.testing import KINDS

RECORDINGS = Path(__file__).resolve().parents[4] / "shared/data/recordings"

pytestmark = pytest.mark.skipif(not RECORDINGS.is_dir(), reason=f"there is no {RECORDINGS}")


def recorded(archive, name):
    """Yield the files of an archive whose path matches a pattern."""
    with tarfile.open(RECORDINGS / archive) as files:
        for member in files:
            if member.isfile() and re.search(name, member.name):
                yield files.extractfile(member).read()


def bodies(archive, name):
    """Yield (address, status, body) of the exchanges that vcr kept."""
    for file in recorded(archive, name):
        for exchange in yaml.load(file, Loader=yaml.CSafeLoader)["interactions"]:
            response = exchange["response"]
            body = response["body"]["string"] if "body" in response else response["content"]
            raw = body if isinstance(body, bytes) else body.encode()
            status = response.get("status_code") or response["status"]["code"]
            text = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
            yield exchange["request"]["uri"], status, text


def answered(made, path, body, text="A study of many things was published."):
    """Return what a source makes of one answer."""
    with serving() as api:
        api.answers[path] = body
        with source(made, f"{api.address}/query" if made is Arxiv else api.address, pages=100) as s:
            return s.search(claim(text))


def require_sound(documents):
    for document in documents:
        assert document.title.strip()
        assert document.url.startswith("https://")
        assert document.blocks
        assert {block.kind for block in document.blocks} <= KINDS
        assert all(block.text.strip() == block.text != "" for block in document.blocks)
        assert not any(re.search(r"</?(?:jats:)?[a-z]+>", block.text) for block in document.blocks)


@pytest.fixture(scope="module")
def crossref():
    kept = list(bodies("habanero-crossref.tar.xz", r"test-works(query)?/.*\.yaml"))
    assert len(kept) > 10
    return kept


def test_lists_of_works_that_crossref_gave_are_read(crossref):
    lists = [
        body
        for uri, status, body in crossref
        if status == 200 and b'"work-list"' in body and b'"title"' in body
    ]
    assert len(lists) > 2
    total = 0
    for body in lists:
        documents = answered(Crossref, "/works", body)
        require_sound(documents)
        total += len(documents)
    assert total > 20


def test_a_work_that_crossref_gave_is_read_by_its_doi(crossref):
    doi = "10.1371/journal.pone.0033693"
    body = next(body for uri, _, body in crossref if uri.endswith(f"/works/{doi}"))
    (document,) = answered(Crossref, f"/works/{doi}", body, f"doi:{doi} says so.")
    assert document.url == f"https://doi.org/{doi}"
    assert document.published.startswith("2012")
    assert "Published in: PLoS ONE" in [block.text for block in document.blocks]
    assert document.revision


def test_searches_that_arxiv_answered_are_read():
    feeds = [json.loads(file) for file in recorded("arxiv-py.tar.xz", r"/q_testing_.*\.json")]
    assert len(feeds) > 5
    for feed in feeds:
        documents = answered(Arxiv, "/query", feed["body"])
        assert len(documents) == feed["body"].count("<entry>")
        require_sound(documents)
        for document in documents:
            assert any(block.section == "abstract" for block in document.blocks), document.url
            assert re.search(r"v\d+ \d{4}-\d\d-\d\dT", document.revision)


def test_numbers_that_arxiv_answered_are_read():
    read = 0
    for file in recorded("arxiv-py.tar.xz", r"/id_\d.*\.json"):
        body = json.loads(file)["body"]
        documents = answered(Arxiv, "/query", body, "arXiv:1605.08386 says so.")
        require_sound(documents)
        read += len(documents)
    assert read >= 4


def test_what_arxiv_calls_no_number_is_an_error():
    (file,) = recorded("arxiv-py.tar.xz", r"/id_abc.*\.json")
    with pytest.raises(BadAnswer):
        answered(Arxiv, "/query", json.loads(file)["body"], "arXiv:1605.08386 says so.")


def test_articles_that_pubmed_gave_are_read():
    sets = [
        file
        for file in recorded("biopython-entrez.tar.xz", r"pubmed\d\.xml")
        if b"<PubmedArticle>" in file or b"<PubmedArticle " in file
    ]
    assert len(sets) > 3
    for body in sets:
        documents = answered(PubMed, "/efetch.fcgi", body, "PMID 12345 says so.")
        require_sound(documents)
        numbers = re.findall(rb"<MedlineCitation.*?<PMID[^>]*>(\d+)<", body, re.DOTALL)
        assert {f"https://pubmed.ncbi.nlm.nih.gov/{one.decode()}/" for one in numbers} >= {
            document.url for document in documents
        }
        assert documents


def test_a_pubmed_article_keeps_authors_venue_day_and_doi_less_references():
    body = next(
        file for file in recorded("biopython-entrez.tar.xz", r"pubmed7\.xml") if b"29963580" in file
    )
    documents = answered(PubMed, "/efetch.fcgi", body, "PMID 29963580 says so.")
    found = {document.url: document for document in documents}
    document = found["https://pubmed.ncbi.nlm.nih.gov/29963580/"]
    assert document.title.startswith("Development of a pulmonary imaging biomarker pipeline")
    assert document.revision == "2018-11-14"
    said = [block.text for block in document.blocks]
    assert "Published in: Journal of medical imaging (Bellingham, Wash.)" in said


def test_searches_that_semantic_scholar_answered_are_read():
    kept = [
        body
        for uri, status, body in bodies(
            "semanticscholar.tar.xz", r"test_search_paper(_year|_venue)?\.yaml"
        )
        if status == 200 and "/paper/search?" in uri
    ]
    assert kept
    for body in kept:
        require_sound(answered(SemanticScholar, "/paper/search", body))


def test_a_paper_that_semantic_scholar_gave_in_full_is_read():
    (body,) = recorded("semanticscholar.tar.xz", r"/Paper\.json")
    (nulls,) = recorded("semanticscholar.tar.xz", r"/PaperWithNullValues\.json")
    for one in (body, nulls):
        answer = json.dumps({"total": 1, "data": [json.loads(one)]})
        documents = answered(SemanticScholar, "/paper/search", answer)
        require_sound(documents)
    (document,) = answered(
        SemanticScholar, "/paper/search", json.dumps({"total": 1, "data": [json.loads(body)]})
    )
    assert any(block.section == "abstract" for block in document.blocks)


def test_a_search_without_results_is_empty():
    for uri, status, body in bodies("semanticscholar.tar.xz", r"test_empty_paginated.*\.yaml"):
        assert status == 200, uri
        assert tuple(answered(SemanticScholar, "/paper/search", body)) == ()
