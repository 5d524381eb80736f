"""Answers that Wikipedia and Wikidata really gave, where a checkout of recordings lies beside ours.

They are other people's texts, so they are never part of this repository.
"""

import gzip
import json
import re
import tarfile
from pathlib import Path
from urllib.parse import parse_qs

import httpx
import pytest
from made import claim
from servers.clients import PUBLIC, client

from factcheck.config import SourceSettings
from factcheck.sources.html import read_html
from factcheck.sources.wikidata import Wikidata

RECORDINGS = Path(__file__).resolve().parents[4] / "shared/data/recordings"

pytestmark = pytest.mark.skipif(not RECORDINGS.is_dir(), reason=f"there is no {RECORDINGS}")


def recorded(archive, name):
    """Yield the files of an archive whose path matches a pattern, as JSON."""
    with tarfile.open(RECORDINGS / archive) as files:
        for member in files:
            if member.isfile() and re.search(name, member.name):
                yield json.load(files.extractfile(member))


@pytest.fixture(scope="module")
def pages():
    """HTML of real pages, by title."""
    found = {}
    for har in recorded("dijs-wiki-har.tar.xz", r"recording\.har"):
        for entry in har["log"]["entries"]:
            text = entry["response"]["content"].get("text")
            if not text or "rvparse" not in entry["request"]["url"]:
                continue
            answer = json.loads(text)
            if isinstance(answer, list):  # a compressed body, in hexadecimal chunks
                answer = json.loads(gzip.decompress(b"".join(map(bytes.fromhex, answer))))
            pages = answer["query"]["pages"]
            for page in pages if isinstance(pages, list) else pages.values():
                revision = page["revisions"][0]
                found[page["title"]] = revision.get("content") or revision["*"]
    (mocked,) = recorded("pymediawiki.tar.xz", r"mock_requests\.json")
    for asked, answer in mocked["https://en.wikipedia.org/w/api.php"].items():
        if "rvparse" in asked:
            (page,) = answer["query"]["pages"].values()
            found[page["title"]] = page["revisions"][0]["*"]
    assert len(found) > 5
    return found


def test_real_pages_give_text_without_the_marks_of_an_editor(pages):
    for title, markup in pages.items():
        text = "\n".join(block.text for block in read_html(markup))
        assert len(text) > 500, title
        assert not re.search(r"\[\d+\]|\[edit\]|mw-parser|NewPP|\[citation needed\]", text), title


def test_a_real_information_box_gives_labelled_rows(pages):
    rows = [b.text for b in read_html(pages["Sony Music"]) if b.kind == "row"]
    assert {"Founded: 1929", "Owner: Sony Corporation"} <= set(rows)


def test_a_real_item_that_was_merged_is_read_under_its_new_id():
    (found,) = recorded("wikidata-toolkit.tar.xz", r"wbgetentities-Q32063953\.json")

    def answer(request):
        asked = {k: v[-1] for k, v in parse_qs(request.url.query.decode()).items()}
        if asked["action"] == "wbsearchentities":
            match = {"type": "label", "language": "en", "text": asked["search"]}
            return httpx.Response(200, json={"search": [{"id": "Q32063953", "match": match}]})
        if "claims" in asked["props"]:
            return httpx.Response(200, json=found)
        ids = asked["ids"].split("|")
        return httpx.Response(
            200, json={"entities": {one: {"id": one, "missing": ""} for one in ids}}
        )

    with client(PUBLIC, transport=httpx.MockTransport(answer)) as http:
        (document,) = Wikidata(SourceSettings(name="wikidata"), http).search(
            claim("Karlsruhe is in Germany.", "en", "Karlsruhe")
        )
    assert document.url == "https://www.wikidata.org/wiki/Q1040?oldid=619336121"
    assert "Karlsruhe — P17: Q183 (P580: 3 October 1990)" in [b.text for b in document.blocks]
