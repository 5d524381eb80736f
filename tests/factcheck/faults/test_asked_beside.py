"""Those who are asked beside the sources, with each fault: indexes of works, pages that are cited,
archives, robots.txt, and a judge behind an address.

As in the matrix of sources: it ends, says who failed and how, decides nothing, and keeps nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import pytest
from fault_columns import AFTER_CONNECTING, HURRIED, NO_ANSWERS, STRICT, TLS
from fault_site import Site
from good_answers import JSON, SUBJECTS
from servers.chat import completion, verdict
from servers.clients import LOCAL, unproxied

from factcheck.checks.references import cited as cited_works
from factcheck.checks.references.indexes import arxiv, crossref, openalex, openlibrary, pubmed
from factcheck.checks.references.indexes.registry import Registry
from factcheck.checks.references.links import Links
from factcheck.checks.references.lookup import Lookup, look_up_with
from factcheck.config import Verifier, load
from factcheck.errors import SourceError
from factcheck.evidence.cited import CitedPages
from factcheck.http import Cache, Http
from factcheck.model import Claim, Kind, Label, Response
from factcheck.pipeline import Checker
from factcheck.trust import Trust
from factcheck.verdict.entailment import TextPair
from factcheck.verdict.entailment.chat import ChatModel

__all__ = ["unproxied"]

WORK = "Luz, A. (1998). Vaccines and autism in herons. Journal of Herons."
WITH_DOI = f"{WORK} doi:10.5555/heron.1"
PREPRINT = "Luz, A. (2021). Vaccines and autism in herons. arXiv, 12."
SEA = TextPair(
    passage="Ana Lima was fond of the sea.",
    claim="Ana Lima liked the sea.",
    passage_lang="en",
    claim_lang="en",
)
#: Longer than what comes before an answer breaks off.
NEVER_GIVEN = {"responseCode": 100, "handle": "10.5555/heron.1", "message": "Handle Not Found"}
NO_COPY = {"url": "https://gone.example.org/nothing-here", "archived_snapshots": {}}
RULES = "# Everybody may read everything that stands here.\nUser-agent: *\nAllow: /\n"
ANSWERS = {subject.name: subject.answer for subject in SUBJECTS}


def summaries(asked):
    if asked.path == "/esearch.fcgi":
        return JSON, {"esearchresult": {"count": "1", "idlist": ["111"]}}
    article = {
        "title": "Vaccines and autism in herons.",
        "authors": [{"name": "Luz A"}],
        "pubdate": "1998 Feb",
        "fulljournalname": "Journal of Herons",
    }
    return JSON, {"result": {"uids": ["111"], "111": article}}


def books(asked):
    book = {
        "key": "/works/OL1W",
        "title": "Vaccines and autism in herons",
        "author_name": ["Ana Luz"],
        "first_publish_year": 1998,
    }
    return JSON, {"numFound": 1, "docs": [book]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Somebody who is asked.

    Attributes:
        name: of the row.
        folder: of the site, which can be made to fail.
        ask: asks under an address, and returns a label or a state, and what is said.
        good: the label or state where nothing fails.
        said_of: words of what is said that name who failed.
        answer: what is right.
        none: columns that are an answer here and no fault.
        page: whether anything that comes whole is an answer.
    """

    name: str
    folder: str
    ask: Callable
    good: object
    said_of: str
    answer: Callable
    none: frozenset = frozenset()
    page: bool = False


#: An index has no such work.
UNKNOWN = frozenset({"404"})
#: A page is gone, of which an archive may have a copy.
GONE = frozenset({"404", "410"})
#: RFC 9309, section 2.3.1.3: with no rules everything may be read.
NO_RULES = frozenset({"400", "401", "403", "404", "410"})


def reference(text, make):
    """Return how the one reference of a text is looked up."""

    def ask(http, base, site):
        lookup = make(http.for_source(LOCAL), base)
        response = Response(id="r", text=text, lang="en")
        (found,) = look_up_with(lookup, response, cited_works.works(text), (), frozenset())
        return found.label, found.detail

    return ask


def index(made, folder, answer, *, text=WORK, path="", name=""):
    return Row(
        name=name or folder,
        folder=folder,
        ask=reference(text, lambda http, base: Lookup([made(http, url=f"{base}/{folder}{path}")])),
        good=Label.SUPPORTED,
        said_of=f"{made.name} failed (",
        answer=answer,
        none=UNKNOWN,
    )


def registry(http, base):
    return Lookup([], registry=Registry(http, url=f"{base}/registry"))


def link(http, base, site):
    """Look at a page."""
    found = Links(http.for_source(LOCAL), http.for_source(LOCAL)).look_at(f"{base}/page/herons")
    return found.label, found.detail


def link_by_robots(http, base, site):
    label, said = link(http, base, site)
    assert (label is Label.SUPPORTED) == any("/page/herons" in one for one in site.requests)
    return label, said


def archive(http, base, site):
    """Ask the archive about a page that is gone."""
    source = http.for_source(LOCAL)
    links = Links(source, source, archive_url=f"{base}/archive/available")
    found = links.look_at(site.url("/nothing-here"))
    return found.label, found.detail


def cited(http, base, site):
    """Read a page for the claim that cites it."""
    text = f"Lisbon is the capital of Portugal ({base}/page/lisbon)."
    claim = Claim(
        id="c",
        text="Lisbon is the capital of Portugal.",
        quote=text,
        start=0,
        end=len(text),
        lang="en",
        kind=Kind.FACT,
        checkworthy=True,
        reason="a statement of fact",
    )
    pages = CitedPages(http.for_source(LOCAL), Trust())
    read = pages.read(Response(id="r", text=text, lang="en"), [claim])[claim.id]
    (status,) = read.statuses
    assert bool(read.evidence) == (status.state == "found")
    return status.state, status.detail


def judged(http, base, site):
    """Have a judge decide."""
    settings = Verifier(kind="openai", model="tiny", base_url=f"{base}/judge/v1")
    try:
        (scores,) = ChatModel(settings, http).score([SEA])
    except SourceError as error:
        return error.state, error.message
    return ("found" if scores.supported else "undecided"), scores.note


ROWS = (
    index(crossref.Crossref, "crossref", ANSWERS["crossref"]),
    index(crossref.Crossref, "crossref", ANSWERS["crossref"], text=WITH_DOI, name="crossref-doi"),
    index(openalex.OpenAlex, "openalex", ANSWERS["openalex"]),
    index(arxiv.Arxiv, "arxiv", ANSWERS["arxiv"], text=PREPRINT, path="/query"),
    index(pubmed.PubMed, "pubmed", summaries),
    index(openlibrary.OpenLibrary, "openlibrary", books),
    Row(
        name="registry",
        folder="registry",
        ask=reference(WITH_DOI, registry),
        good=Label.REFUTED,
        said_of="doi.org failed (",
        answer=lambda asked: (JSON, NEVER_GIVEN),
    ),
    Row(
        name="link",
        folder="page",
        ask=link,
        good=Label.SUPPORTED,
        said_of="Could not be looked at: ",
        answer=ANSWERS["page"],
        none=GONE,
        page=True,
    ),
    Row(
        name="robots",
        folder="robots.txt",
        ask=link_by_robots,
        good=Label.SUPPORTED,
        said_of="Could not be looked at: ",
        answer=lambda asked: ("text/plain", RULES),
        none=NO_RULES,
        page=True,
    ),
    Row(
        name="archive",
        folder="archive",
        ask=archive,
        good=Label.REFUTED,
        said_of="the Wayback Machine could not be asked",
        answer=lambda asked: (JSON, NO_COPY),
    ),
    Row(
        name="cited-page",
        folder="page",
        ask=cited,
        good="found",
        said_of="/page/lisbon: ",
        answer=ANSWERS["page"],
        page=True,
    ),
    Row(
        name="judge",
        folder="judge",
        ask=judged,
        good="found",
        said_of="127.0.0.1",
        answer=lambda asked: (JSON, completion(verdict("supported", 90))),
    ),
)
#: What is found where nobody could be asked.
OPEN = {Label.NOT_ENOUGH_EVIDENCE, "failed", "rate_limited"}


@pytest.fixture(scope="module")
def site():
    made = Site()
    made.answers |= {row.folder: row.answer for row in ROWS}
    yield made
    made.close()


@pytest.fixture
def ask(site, tmp_path):
    """Ask on behalf of a row, always with the same cache."""
    cache = Cache(tmp_path / "answers")

    def asked(row, network, base=None):
        site.requests.clear()
        with Http(network, cache=cache) as http:
            return row.ask(http, base or site.url(""), site)

    yield asked
    site.failing.clear()
    site.certificate = "valid"


def require_failed(row, found, said):
    label, detail = found
    assert label in OPEN, detail
    assert row.said_of in detail
    assert any(words in detail for words in said), detail


def cells(rows, faults):
    return pytest.mark.parametrize(
        ("row", "fault"),
        [
            pytest.param(row, fault, id=f"{row.name}-{fault.name}")
            for row in rows
            for fault in faults
            if fault.name not in row.none
        ],
    )


@cells(ROWS, AFTER_CONNECTING)
def test_a_fault_decides_nothing_and_nothing_of_it_stays(ask, site, row, fault):
    site.failing[row.folder] = urlsplit(fault.path)
    require_failed(row, ask(row, HURRIED if fault.slow else STRICT), fault.said)
    site.failing.clear()
    assert row.good == ask(row, STRICT)[0]


@cells([row for row in ROWS if not row.page], NO_ANSWERS)
def test_what_is_no_answer_decides_nothing_and_is_not_kept(ask, site, row, fault):
    site.failing[row.folder] = urlsplit(fault.path)
    require_failed(row, ask(row, STRICT), (*fault.said, "neither", "protocol", "a page"))
    site.failing.clear()
    assert row.good == ask(row, STRICT)[0]


def named(rows):
    return pytest.mark.parametrize("row", rows, ids=lambda row: row.name)


@pytest.fixture
def authority(site, tmp_path, monkeypatch):
    """Trust the authority that made the site's better certificates."""
    monkeypatch.setenv("SSL_CERT_FILE", str(site.trust(tmp_path)))


@named(ROWS)
@pytest.mark.parametrize("kind", TLS)
def test_no_word_is_taken_from_who_cannot_be_trusted(ask, site, row, kind, authority):
    site.certificate = kind
    base = f"https://127.0.0.1:{site.tls_port}"
    require_failed(row, ask(row, HURRIED if kind == "silent" else STRICT, base), [TLS[kind]])
    site.certificate = "valid"
    assert row.good == ask(row, STRICT, base)[0]


@named(ROWS)
@pytest.mark.parametrize(
    ("full", "said"), [(False, "connection refused"), (True, "no connection in time")]
)
def test_a_host_that_lets_nobody_in_decides_nothing(ask, site, row, full, said):
    door = site.closed_door(full=full)
    base = f"http://127.0.0.1:{door.getsockname()[1]}"
    require_failed(row, ask(row, HURRIED, base), [said])
    site.open_door(door)
    assert row.good == ask(row, STRICT, base)[0]


@named([row for row in ROWS if row.name != "judge"])
def test_a_name_that_leads_nowhere_decides_nothing(ask, site, row):
    require_failed(row, ask(row, STRICT, site.url("", host="public.example")), ["no network"])


@pytest.fixture
def with_a_judge(site, tmp_path):
    """Check an answer that only the judge can decide, in a run of its own; caches stay."""
    (tmp_path / "notes.md").write_text("Ana Lima was fond of the sea.\n", encoding="utf-8")
    sources = load().with_option("documents", "paths", [str(tmp_path / "notes.md")])
    judge = Verifier(kind="openai", model="tiny", base_url=site.url("/judge/v1"))
    settings = replace(sources.choose(["documents"]), verifier=judge, network=STRICT)

    def check(text="Ana Lima liked the sea."):
        site.requests.clear()
        cache = Cache(tmp_path / "answers")
        with Checker(settings, cache=cache) as checker:
            return checker.check(Response(id="r", text=text, lang="en"))

    yield check
    site.failing.clear()


@pytest.mark.parametrize("path", ["/reset", "/status?code=500", "/html", "/status?code=429"])
def test_without_its_judge_a_run_ends_with_a_word_of_it_and_nothing_is_kept(
    with_a_judge, site, path
):
    """A report that another judge made, or none, would not be what was asked for."""
    site.failing["judge"] = urlsplit(path)
    with pytest.raises(SourceError, match=r"127\.0\.0\.1"):
        with_a_judge()
    site.failing.clear()
    assert [Label.SUPPORTED] == [one.label for one in with_a_judge().verdicts]
    assert any(request.startswith("POST /judge") for request in site.requests)


def test_a_judge_that_fails_is_not_asked_about_every_pair(ask, site):
    """However much there is to judge: a host that is broken is left alone."""
    site.failing["judge"] = urlsplit("/reset")
    pairs = [replace(SEA, passage=f"{SEA.passage} {n}") for n in range(100)]

    def judge_all(http, base, _):
        ChatModel(Verifier(kind="openai", model="tiny", base_url=f"{base}/judge/v1"), http).score(
            pairs
        )

    with pytest.raises(SourceError):
        ask(replace(ROWS[-1], ask=judge_all), STRICT)
    assert len(site.requests) < 20
