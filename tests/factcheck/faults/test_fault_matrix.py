"""Each source that asks the network, with each fault: it ends, says so, and harms nothing else.

A row is a source and a column a fault. Nothing here waits but for what only a timeout ends.
"""

from dataclasses import replace
from functools import cache
from importlib import metadata
from types import MappingProxyType
from urllib.parse import urlsplit

import pytest
from fault_columns import (
    AFTER_CONNECTING,
    HURRIED,
    NO_ANSWERS,
    STRICT,
    TLS,
    WRONG,
    lead_here,
)
from fault_site import Site
from good_answers import KEY, KEYS, SUBJECTS
from servers.clients import unproxied

from factcheck.config import load
from factcheck.http import Cache
from factcheck.model import Label, Response
from factcheck.pipeline import Checker
from factcheck.sources.base import ENTRY_POINTS

__all__ = ["unproxied"]

APIS = tuple(subject for subject in SUBJECTS if subject.cut)
#: The archive's copies have https wherever the archive is not this machine.
PUBLIC = tuple(subject for subject in SUBJECTS if subject.name not in {"wayback", "web"})
SECURED = tuple(subject for subject in SUBJECTS if subject.name != "web")


def named(subjects):
    return pytest.mark.parametrize("subject", subjects, ids=lambda subject: subject.name)


@pytest.fixture(scope="module")
def site():
    made = Site()
    yield made
    made.close()


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    """The settings that ship, with a plug-in, and everybody on this machine."""
    path = tmp_path_factory.mktemp("settings") / "sources.yaml"
    path.write_text(
        "verifier: rules\nsources: {almanac: {enabled: true, private: true, url: ''}}\n",
        encoding="utf-8",
    )
    return load(path, environ=KEYS)


@pytest.fixture
def authority(site, tmp_path, monkeypatch):
    """Trust the authority that made the site's better certificates."""
    monkeypatch.setenv("SSL_CERT_FILE", str(site.trust(tmp_path)))


@cache
def published():
    """The sources that are installed, and the almanac; found once, which takes long."""
    point = metadata.EntryPoint(name="almanac", value="fault_site:Almanac", group=ENTRY_POINTS)
    return (*metadata.entry_points(group=ENTRY_POINTS), point)


class Known(Checker):
    """Checks a response whose one claim is known."""

    def claims(self, response):
        return tuple(s.claim for s in SUBJECTS if s.name == response.id)


class Matrix:
    """Runs one subject on the site."""

    def __init__(self, site, settings, cache):
        self.site = site
        self.cache = cache
        self._settings = settings

    def run(self, subject, base, network, *, private=True):
        """Check the subject's claim with its source at `base`, and with the almanac.

        Of pages, it is they that are at `base`, and the search that finds them is elsewhere.
        """
        here = self.site.url("") if private else base
        self.site.pages = base if subject.api else here
        chosen = self._settings.choose([subject.of, "almanac"])
        where = {
            subject.of: f"{here if subject.api else base}/{subject.api or subject.name}"
            f"{subject.path}",
            # Another host, as waits and failures are counted.
            "almanac": self.site.url("/almanac/", port=self.site.other_port),
        }
        entries = tuple(
            replace(
                entry,
                settings=replace(
                    entry.settings,
                    options=MappingProxyType({**entry.settings.options, **options}),
                ),
                policy=replace(
                    entry.policy,
                    pace=10_000.0,
                    private=private or entry.settings.name == "almanac",
                ),
            )
            for entry in chosen.sources
            for options in [
                {
                    "url": where[entry.settings.name],
                    "only": ["127.0.0.1", "public.example"],
                    "index": "pages",
                }
            ]
        )
        run = replace(chosen, sources=entries, network=network)
        with Known(run, cache=self.cache) as checker:
            return checker.check(Response(id=subject.name, text=subject.text, lang="en"))


@pytest.fixture
def matrix(site, settings, tmp_path, monkeypatch):
    known = published()
    monkeypatch.setattr(metadata, "entry_points", lambda **wanted: known)
    yield Matrix(site, settings, Cache(tmp_path / "answers"))
    site.failing.clear()
    site.seen.clear()
    site.certificate = "valid"


def require_failed(report, subject, state, said):
    """The report names the source and why; the other source answered, and it alone decides."""
    status, other = report.statuses
    assert (subject.of, state) == (status.source, status.state), status.detail
    assert any(words in status.detail for words in said), status.detail
    assert ("almanac", "found") == (other.source, other.state)
    assert {"almanac"} == {evidence.source for evidence in report.evidence}
    (verdict,) = report.verdicts
    assert verdict.label in {Label.SUPPORTED, Label.NOT_ENOUGH_EVIDENCE}
    (flag,) = [flag for flag in report.flags if flag.rule == "source_failed"]
    assert status.detail in flag.detail


def require_found(report, subject):
    """What was answered before is forgotten, and the good answer is read."""
    assert [(subject.of, "found"), ("almanac", "found")] == [
        (status.source, status.state) for status in report.statuses
    ], [status.detail for status in report.statuses]
    assert subject.of in {evidence.source for evidence in report.evidence}


def cells(subjects, faults):
    """Each subject with each fault, but for copies that the archive has lost: those are none."""
    return pytest.mark.parametrize(
        ("subject", "fault"),
        [
            pytest.param(subject, fault, id=f"{subject.name}-{fault.name}")
            for subject in subjects
            for fault in faults
            if (subject.name, fault.name) not in {("web", "404"), ("web", "410")}
        ],
    )


def test_every_source_that_asks_the_network_is_here():
    """A source with an address in the settings that ship asks the network."""
    asking = {
        entry.settings.name for entry in load(environ={}).sources if "url" in entry.settings.options
    }
    assert asking == {subject.of for subject in SUBJECTS}


@cells(SUBJECTS, AFTER_CONNECTING)
def test_a_fault_is_a_status_and_nothing_of_it_stays(matrix, subject, fault):
    matrix.site.failing[subject.name] = urlsplit(fault.path)
    report = matrix.run(subject, matrix.site.url(""), HURRIED if fault.slow else STRICT)
    require_failed(report, subject, fault.state, fault.said)
    matrix.site.failing.clear()
    require_found(matrix.run(subject, matrix.site.url(""), STRICT), subject)


@cells(APIS, NO_ANSWERS)
def test_what_is_no_answer_is_a_status_and_not_kept(matrix, subject, fault):
    matrix.site.failing[subject.name] = urlsplit(fault.path)
    require_failed(
        matrix.run(subject, matrix.site.url(""), STRICT), subject, fault.state, fault.said
    )
    matrix.site.failing.clear()
    require_found(matrix.run(subject, matrix.site.url(""), STRICT), subject)


@named(SECURED)
@pytest.mark.parametrize("kind", TLS)
def test_no_word_is_taken_from_who_cannot_be_trusted(matrix, subject, kind, authority):
    matrix.site.certificate = kind
    base = f"https://127.0.0.1:{matrix.site.tls_port}"
    network = HURRIED if kind == "silent" else STRICT
    require_failed(matrix.run(subject, base, network), subject, "failed", [TLS[kind]])
    matrix.site.certificate = "valid"
    require_found(matrix.run(subject, base, STRICT), subject)


@named(SUBJECTS)
@pytest.mark.parametrize(
    ("full", "said"), [(False, "connection refused"), (True, "no connection in time")]
)
def test_a_host_that_lets_nobody_in_is_a_status(matrix, subject, full, said):
    door = matrix.site.closed_door(full=full)
    base = f"http://127.0.0.1:{door.getsockname()[1]}"
    require_failed(matrix.run(subject, base, HURRIED), subject, "failed", [said])
    matrix.site.open_door(door)
    require_found(matrix.run(subject, base, STRICT), subject)


@named(PUBLIC)
def test_a_name_that_leads_nowhere_is_a_status(matrix, subject, monkeypatch):
    base = matrix.site.url("", host="public.example")
    report = matrix.run(subject, base, STRICT, private=False)
    require_failed(report, subject, "failed", ["no network: neither public.example"])
    lead_here(monkeypatch)
    require_found(matrix.run(subject, base, STRICT, private=False), subject)


@named(PUBLIC)
def test_nobody_is_led_into_the_local_network(matrix, subject, monkeypatch):
    lead_here(monkeypatch)
    base = matrix.site.url("", host="public.example")
    matrix.site.failing[subject.name] = urlsplit(f"/redirect?to={matrix.site.url('/ok')}")
    report = matrix.run(subject, base, STRICT, private=False)
    require_failed(report, subject, "failed", ["not a public address", "answered 302"])
    assert matrix.site.seen["/ok"] == 0
    matrix.site.failing.clear()
    require_found(matrix.run(subject, base, STRICT, private=False), subject)


@named(APIS)
def test_a_key_does_not_go_along_to_another_host(matrix, subject):
    elsewhere = matrix.site.url("/html", port=matrix.site.other_port)
    matrix.site.failing[subject.name] = urlsplit(f"/redirect?to={elsewhere}")
    matrix.site.requests.clear()
    report = matrix.run(subject, matrix.site.url(""), STRICT)
    require_failed(report, subject, "failed", (*WRONG, "answered 302"))
    led = [request for request in matrix.site.requests if request.split(" ")[1] == "/html"]
    assert not any(KEY in request for request in led)
    matrix.site.failing.clear()
    require_found(matrix.run(subject, matrix.site.url(""), STRICT), subject)
