"""What stands in for a page that is gone, and how it is cited."""

import pytest
from loopback import serving, source
from made import claim

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, Forbidden, SourceError, Unreachable
from factcheck.model import Tier
from factcheck.sources.base import NotAsked
from factcheck.sources.searxng import Searxng
from factcheck.sources.wayback import Wayback, archived, find, is_gone
from factcheck.testing import check_source
from factcheck.trust import Trust

PAGE = "https://gone.example.org/report"
ASKED = claim(f"The report at {PAGE} says that the bridge has two towers.")
COPY = (
    "<html><head><title>Bridges</title></head><body><p>The bridge has two towers.</p></body></html>"
)
STAMP = "20150302101500"


def available(api, **fields):
    closest = {
        "available": True,
        "status": "200",
        "timestamp": STAMP,
        "url": f"http://127.0.0.1:{api.port}/web/{STAMP}/{PAGE}",
        **fields,
    }
    return {"url": PAGE, "archived_snapshots": {"closest": closest}}


@pytest.fixture
def api():
    with serving() as serves:
        serves.answers = {
            "/available": available(serves),
            f"/web/{STAMP}id_/{PAGE}": COPY,
        }
        yield serves


def reading(api, **options):
    return source(Wayback, f"{api.address}/available", **options)


def test_wayback_is_a_source(api):
    with reading(api) as ready:
        check_source(ready, ASKED)


def test_a_copy_is_cited_with_its_own_address_and_day(api):
    with reading(api) as ready:
        (document,) = ready.search(ASKED)
    assert [block.text for block in document.blocks] == ["The bridge has two towers."]
    assert document.url == f"{api.address}/web/{STAMP}/{PAGE}"
    assert document.title == "Bridges (archived 2015-03-02)"
    assert (document.revision, document.published) == (STAMP, "2015-03-02")


def test_a_copy_has_the_tier_of_the_page_that_it_is_of(api):
    trust = Trust(tiers={"example.org": Tier.REPORTING})
    for best, tier in [(Tier.PRIMARY, Tier.REPORTING), (Tier.UNATTRIBUTED, Tier.UNATTRIBUTED)]:
        with reading(api, tier=best, trust=trust) as ready:
            (document,) = ready.search(ASKED)
        assert document.tier == tier


def test_a_page_that_trust_denies_is_not_read_from_the_archive_either(api):
    with reading(api, trust=Trust(deny=("example.org",))) as ready, pytest.raises(Forbidden):
        ready.search(ASKED)


def test_the_copy_nearest_to_a_day_is_asked_for(api):
    with reading(api) as ready:
        snapshot = find(ready._http, PAGE, near="2015-03", url=f"{api.address}/available")
    assert snapshot.day == "2015-03-02"
    assert api.asked == [("/available", {"url": PAGE, "timestamp": "201503"})]


@pytest.mark.parametrize(
    "answer",
    [
        {"url": PAGE, "archived_snapshots": {}},
        {"archived_snapshots": {"closest": {"available": False}}},
        {"archived_snapshots": {"closest": {"available": True, "status": "404", "url": "x"}}},
        {"archived_snapshots": {"closest": {"available": True, "status": "200", "url": "x"}}},
    ],
)
def test_no_copy_is_empty(answer, api):
    api.answers["/available"] = answer
    with reading(api) as ready:
        assert tuple(ready.search(ASKED)) == ()
        assert archived(ready._http, PAGE, ready._settings, url=f"{api.address}/available") is None


@pytest.mark.parametrize("answer", [{}, [], {"archived_snapshots": []}, "<html></html>", 503])
def test_an_answer_of_another_shape_is_named(answer, api):
    api.answers["/available"] = answer
    with reading(api) as ready, pytest.raises(BadAnswer):
        find(ready._http, PAGE, url=f"{api.address}/available")


def test_a_copy_that_cannot_be_read_is_left_out_and_named(api):
    api.answers[f"/web/{STAMP}id_/{PAGE}"] = 404
    with reading(api) as ready:
        found = ready.search(ASKED)
    assert (tuple(found), len(found.left_out)) == ((), 1)


@pytest.mark.parametrize("local", ["http://127.0.0.1/x", "http://router/x", "http://10.0.0.1/"])
def test_the_archive_is_never_told_of_the_users_own_network(local, api):
    with reading(api) as ready:
        assert find(ready._http, local, url=f"{api.address}/available") is None
    assert api.asked == []


def test_it_is_asked_for_the_claim_that_it_is_probed_with(api):
    with reading(api) as ready:
        ready.search(claim(ready.known))
    assert api.asked[0] == ("/available", {"url": "https://example.com/"})


def test_a_claim_without_an_address_costs_no_request(api):
    with reading(api) as ready, pytest.raises(NotAsked):
        ready.search(claim("The bridge has two towers."))
    assert api.asked == []


@pytest.mark.parametrize(
    ("error", "gone"),
    [
        (BadAnswer("x", status=404), True),
        (BadAnswer("x", status=410), True),
        (Unreachable("x"), True),
        (BadAnswer("x", status=403), False),
        (BadAnswer("x"), False),
        (Forbidden("robots"), False),
    ],
    ids=repr,
)
def test_a_page_is_gone_only_if_its_host_says_so_or_is_gone_itself(error, gone):
    assert isinstance(error, SourceError)
    assert is_gone(error) is gone


def test_settings_of_the_source_that_found_the_page_stay_with_its_copy(api):
    other = SourceSettings(name="searxng", tier=Tier.PRIMARY)
    with reading(api) as ready:
        made = archived(ready._http, PAGE, other, url=f"{api.address}/available")
    assert made.source == "searxng"


# --- as a helper of the sources that search the web ----------------------------------------------


def searching(api, **options):
    api.answers["/search"] = {
        "results": [{"url": PAGE, "title": "Bridges", "content": "Two towers."}],
        "unresponsive_engines": [],
    }
    return source(Searxng, f"{api.address}/search", only=["gone.example.org"], **options)


def test_a_search_reads_the_copy_of_a_page_that_is_gone(api):
    with searching(api, archive=f"{api.address}/available") as ready:
        found = ready.search(claim("The bridge has two towers."))
    assert [(d.source, d.url) for d in found] == [("searxng", f"{api.address}/web/{STAMP}/{PAGE}")]
    assert "gone.example.org" in found.left_out[0]


def test_a_search_without_an_archive_keeps_to_the_snippet(api):
    with searching(api) as ready:
        found = ready.search(claim("The bridge has two towers."))
    assert [block.text for document in found for block in document.blocks] == ["Two towers."]
    assert "/available" not in api.paths()


def test_an_archive_that_fails_leaves_the_snippet(api):
    api.answers["/available"] = 503
    with searching(api, archive=f"{api.address}/available") as ready:
        found = ready.search(claim("The bridge has two towers."))
    assert [document.url for document in found] == [PAGE]
