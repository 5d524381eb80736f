"""The pages that an answer cites are read for the claims that cite them, on a real server."""

from dataclasses import replace

import pytest
from servers.clients import LOCAL, PATIENT, PUBLIC, QUICK, unproxied

from claims import extract
from factcheck.config import load
from factcheck.evidence import cited as evidence_cited
from factcheck.evidence.cited import MOST_PAGES, NAME, CitedPages, cited_by
from factcheck.http import Http
from factcheck.model import Label, Response, Tier
from factcheck.pipeline import Checker, rejudge
from factcheck.trust import Trust

__all__ = ["unproxied"]

#: How the four languages say what the pages below decide.
OPENED = {
    "en": ("The Salt Bridge opened in {}.", "The Salt Bridge is a bridge that opened in 1932."),
    "es": (
        "El Puente de la Sal se inauguró en {}.",
        "El Puente de la Sal es un puente que se inauguró en 1932.",
    ),
    "pt": (
        "A Ponte do Sal foi inaugurada em {}.",
        "A Ponte do Sal é uma ponte que foi inaugurada em 1932.",
    ),
    "hi": ("नमक सेतु का उद्घाटन {} में हुआ।", "नमक सेतु एक पुल है। नमक सेतु का उद्घाटन 1932 में हुआ।"),
}


def answer(text, lang="en"):
    return Response(id="r", text=text, lang=lang)


def cited(text, lang="en"):
    """Return the addresses that each claim cites, by the second word of its quote."""
    claims = extract(text, lang=lang)
    by_claim = cited_by(answer(text, lang), claims)
    return [
        (claim.quote.split()[1], by_claim[claim.id]) for claim in claims if claim.id in by_claim
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The arch opened in 1932 (https://a.example/x). The tower has 134 steps.",
            [("arch", ("https://a.example/x",))],
        ),
        (
            "The great [arch](https://a.example/x) opened in 1932.",
            [("great", ("https://a.example/x",))],
        ),
        (
            """The arch opened in 1932.[1] The tower has 134 steps [2].

References:

[1] https://a.example/x
[2] Trust, https://a.example/y.""",
            [("arch", ("https://a.example/x",)), ("tower", ("https://a.example/y",))],
        ),
        (
            "The arch opened in 1932 [1, 2].\n\n[1] https://a.example/x\n[2] https://a.example/y",
            [("arch", ("https://a.example/x", "https://a.example/y"))],
        ),
        (
            "The arch opened in 1932.[^1]\n\n[^1]: https://a.example/x",
            [("arch", ("https://a.example/x",))],
        ),
        (
            "The arch opened in 1932. Source: https://a.example/x",
            [("arch", ("https://a.example/x",))],
        ),
        (
            "The arch opened in 1932.\n(Source: www.a.example/x)",
            [("arch", ("www.a.example/x",))],
        ),
        ("The arch opened in 1932 [3].\n\n[1] https://a.example/x", []),
        ("The arch opened in 1932.", []),
    ],
)
def test_a_claim_cites_what_stands_with_it_or_under_its_number(text, expected):
    assert expected == cited(text)


@pytest.fixture
def read(fault_server):
    """Read what the claims of a text cite; "{}" stands for the server's page with a given text."""

    def reading(text, said="", *, policy=LOCAL, settings=PATIENT, trust=None, path=None, lang="en"):
        text = text.replace("{}", fault_server.url(path) if path else page(fault_server, said))
        claims = extract(text, lang=lang)
        with Http(settings, backoff=0.01) as http:
            source = CitedPages(http.for_source(policy), trust or Trust())
            return list(source.read(answer(text, lang), claims).values())

    return reading


def page(server, said):
    html = f"<title>Bridges</title><p>Boats pass by at noon.</p><p>{said}</p>"
    return server.url("/page", text=html)


@pytest.mark.parametrize("lang", OPENED)
def test_the_passage_nearest_to_the_claim_is_evidence_for_it(read, lang):
    claim, said = OPENED[lang]
    (found,) = read(f"{claim.format(1932)} ({{}})", said, lang=lang)
    best = found.evidence[0]
    assert "1932" in best.quote
    assert best.quote == best.text[best.start : best.end]
    assert (NAME, "Bridges", Tier.UNATTRIBUTED) == (best.source, best.title, best.tier)
    assert ["found"] == [status.state for status in found.statuses]


def test_a_cited_page_has_the_tier_of_its_domain(read):
    trust = Trust(tiers={"127.0.0.1": Tier.REFERENCE})
    (found,) = read("The Salt Bridge opened in 1932 ({}).", OPENED["en"][1], trust=trust)
    assert {Tier.REFERENCE} == {one.tier for one in found.evidence}


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/nothing-here", "failed"),
        ("/status?code=500", "failed"),
        ("/page?text=<p>404</p>", "found"),
    ],
)
def test_a_page_that_cannot_be_read_is_a_status_and_no_evidence(read, path, state):
    (found,) = read("The Salt Bridge opened in 1932 ({}).", path=path)
    assert [state] == [status.state for status in found.statuses]
    assert (state == "found") is bool(found.evidence)


def test_a_page_that_robots_may_not_read_is_left_alone(read, fault_server):
    fault_server.robots = "User-agent: *\nDisallow: /page"
    (found,) = read("The Salt Bridge opened in 1932 ({}).", OPENED["en"][1])
    assert () == found.evidence
    assert "robots.txt" in found.statuses[0].detail


def test_no_address_of_ones_own_network_is_read(read, fault_server):
    (found,) = read("The Salt Bridge opened in 1932 ({}).", OPENED["en"][1], policy=PUBLIC)
    assert () == found.evidence
    assert [] == fault_server.requests


def test_a_page_that_is_too_slow_is_a_status(read):
    (found,) = read("The Salt Bridge opened in 1932 ({}).", path="/never", settings=QUICK)
    assert ["failed"] == [status.state for status in found.statuses]


def test_an_answer_costs_no_more_pages_than_its_limit(read, fault_server):
    lines = [f"The bridge number {n} opened in 19{n}. ({{}}&n={n})" for n in range(10, 30)]
    found = read("\n\n".join(lines), "A bridge opened.")
    states = [status.state for one in found for status in one.statuses]
    assert MOST_PAGES == states.count("found")
    assert len(lines) - MOST_PAGES == states.count("skipped")


@pytest.fixture(scope="module")
def checker():
    """Return a checker with the reference alone, which reads cited pages on this machine, too."""
    settings = replace(
        load(environ={}).choose(["reference"]),
        look_up_references=True,
        trust=Trust(tiers={"127.0.0.1": Tier.REFERENCE}),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evidence_cited, "POLICY", replace(LOCAL, source="links"))
        checker = Checker(settings)
    with checker:
        yield checker


@pytest.fixture
def checked(checker, fault_server):
    """Check an answer; "{}" stands for the server's page with a given text."""

    def checking(text, said, *, lang="en"):
        return checker.check(answer(text.replace("{}", page(fault_server, said)), lang))

    return checking


@pytest.mark.parametrize("lang", OPENED)
@pytest.mark.parametrize(("year", "label"), [(1932, Label.SUPPORTED), (1950, Label.REFUTED)])
def test_the_page_that_a_sentence_cites_decides_it(checked, lang, year, label):
    claim, said = OPENED[lang]
    report = checked(f"{claim.format(year)} ({{}})", said, lang=lang)
    (verdict,) = [v for v, c in zip(report.verdicts, report.claims, strict=True) if c.checkworthy]
    assert label is verdict.label
    sources = {one.id: one.source for one in report.evidence}
    assert NAME in {sources[identifier] for identifier in verdict.evidence_ids}


def test_a_report_with_cited_pages_rejudges_alike(checker, checked):
    claim, said = OPENED["en"]
    report = checked(f"{claim.format(1950)} ({{}})", said)
    assert report.verdicts == rejudge(report, checker._entailment).verdicts


@pytest.mark.parametrize(
    "path", ["/huge", "/gzip-bomb", "/loop", "/garbage", "/reset", "/cut-json"]
)
def test_a_page_with_a_fault_is_no_crash(read, path):
    (found,) = read("The Salt Bridge opened in 1932 ({}).", path=path, settings=QUICK)
    assert "found" != found.statuses[0].state or all("1932" not in e.quote for e in found.evidence)


def test_a_page_with_a_wrong_certificate_is_a_status(read, fault_server):
    url = fault_server.tls("self-signed", "/page?text=<p>It opened in 1932.</p>")
    (found,) = read(f"The Salt Bridge opened in 1932 ({url}).")
    assert ("failed", ()) == (found.statuses[0].state, found.evidence)


@pytest.mark.parametrize(
    ("quoted", "label"),
    [
        ("The tide brings salt to every stone of this old bridge", Label.SUPPORTED),
        ("The tide brings gold to every stone of this old bridge", Label.REFUTED),
    ],
)
def test_a_quotation_is_searched_in_the_page_that_its_sentence_cites(checked, quoted, label):
    said = "Ada Lund said: “The tide brings salt to every stone of this old bridge.”"
    report = checked(f"Ada Lund said, “{quoted}.” ({{}})", said)
    (verdict,) = [v for v, c in zip(report.verdicts, report.claims, strict=True) if c.checkworthy]
    assert label is verdict.label
