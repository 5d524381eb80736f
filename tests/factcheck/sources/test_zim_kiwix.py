"""The archives of our tests are real: kiwix-serve, another program, reads the same in them."""

from xml.etree import ElementTree as ET

import httpx
import pytest
from made import claim
from servers import kiwix as server
from servers.fixtures import require
from test_zim import archives, source  # noqa: F401 - the fixture

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def kiwix(archives, tmp_path_factory):  # noqa: F811 - pytest hands the fixture in
    require(server.missing())
    with server.kiwix(archives["en"], tmp_path_factory.mktemp("kiwix") / "log") as address:
        yield address


def test_kiwix_finds_what_the_source_finds(kiwix, archives):  # noqa: F811
    answer = httpx.get(
        f"{kiwix}/search",
        params={"pattern": "physicist warsaw", "books.name": "en", "format": "xml"},
    )
    theirs = [item.findtext("title") for item in ET.fromstring(answer.content).iter("item")]
    ours = [
        found.title for found in source(archives["en"]).search(claim("Physicist, Warsaw", "en"))
    ]
    assert ["Marie Curie"] == theirs == ours


def test_the_page_that_kiwix_serves_says_what_the_source_quotes(kiwix, archives):  # noqa: F811
    (found,) = source(archives["en"]).search(claim("Radium", "en", "Radium"))
    path = found.url.partition("#")[2]
    page = httpx.get(f"{kiwix}/raw/en/content/{path}")
    assert found.blocks[0].text in page.text
