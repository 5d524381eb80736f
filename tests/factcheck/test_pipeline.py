"""The whole way: responses to reports, over real wikis on loopback and the embedded reference."""

import json
from dataclasses import replace

import pytest

from factcheck import dense, wire
from factcheck.config import Policy, load
from factcheck.errors import InputError, UnfinishedError
from factcheck.http import Cache, Http
from factcheck.inputs import pair_lines, response
from factcheck.model import Label, SourceStatus
from factcheck.pipeline import (
    Checker,
    Progress,
    could_look,
    rejudge,
    require_answer,
    verify,
    verify_all,
)
from factcheck.sources.registry import entry_points
from factcheck.verdict import Scores
from factcheck.verdict.entailment import load as load_entailment

ANSWERS = {
    "en": "Paris is the capital of France. Marie Curie was born in 1880.",
    "es": "París es la capital de Francia. Marie Curie nació en 1880.",
    "pt": "Paris é a capital da França. Marie Curie nasceu em 1880.",
    "hi": "पेरिस फ़्रान्स की राजधानी है। मैरी क्यूरी का जन्म 1880 में हुआ था।",
}


def with_options(settings, name, **options):
    """Point a source somewhere else, on this machine."""
    return replace(
        settings,
        sources=tuple(
            replace(
                entry,
                settings=replace(entry.settings, options={**entry.settings.options, **options}),
                policy=replace(entry.policy, private=True, pace=1000.0),
            )
            if entry.settings.name == name
            else entry
            for entry in settings.sources
        ),
    )


def only(name, **options):
    return with_options(load(environ={}).choose([name]), name, **options)


def check(settings, text, lang, **options):
    with Checker(settings, **options) as checker:
        report = checker.check(response(text, where="test", lang=lang))
    return report, checker.http.requests


def labels(report):
    return [verdict.label.value for verdict in report.verdicts]


@pytest.mark.servers
@pytest.mark.parametrize("lang", ANSWERS)
def test_a_real_wiki_decides_in_every_language(mediawiki, lang):
    report, _ = check(only("wikipedia", url=mediawiki), ANSWERS[lang], lang)
    assert labels(report) == ["supported", "refuted"]
    assert {status.state for status in report.statuses} == {"found"}
    cited = {i for verdict in report.verdicts for i in verdict.evidence_ids}
    for item in report.evidence:
        assert item.quote == item.text[item.start : item.end]
        if item.id in cited:
            assert f"oldid={item.revision}" in item.url


@pytest.mark.servers
@pytest.mark.parametrize("lang", ANSWERS)
def test_a_second_run_over_the_same_answer_costs_no_request(mediawiki, tmp_path, lang):
    settings = only("wikipedia", url=mediawiki)
    cache = Cache(tmp_path / "cache", max_bytes=10_000_000)
    first, asked = check(settings, ANSWERS[lang], lang, cache=cache)
    second, asked_again = check(settings, ANSWERS[lang], lang, cache=cache)
    assert asked > 0
    assert asked_again == 0
    assert wire.page(first) == wire.page(second)
    offline, _ = check(settings, ANSWERS[lang], lang, cache=cache, offline=True)
    assert wire.page(first) == wire.page(offline)


@pytest.mark.servers
@pytest.mark.parametrize("lang", ANSWERS)
def test_wikidata_decides_in_every_language(wikidata, lang):
    report, _ = check(only("wikidata", url=wikidata), ANSWERS[lang], lang)
    assert labels(report) == ["supported", "refuted"]


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    """A checker over the embedded reference, built once for the module."""
    patch = pytest.MonkeyPatch()
    patch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
    with Checker(load(environ={}).choose(["reference"]), offline=True) as checker:
        yield checker
    patch.undo()


@pytest.fixture(scope="module")
def report(reference):
    return reference.check(
        response("Hello! Oslo is the capital of Norway. Lima is the capital of Chile.", where="x")
    )


def test_progress_comes_before_the_report(reference):
    answer = response("Oslo is the capital of Norway. Lima is the capital of Peru.", where="x")
    *steps, last = reference.steps(answer)
    assert steps == [Progress(done=1, total=2), Progress(done=2, total=2)]
    assert labels(last) == ["supported", "supported"]


def test_there_is_one_verdict_a_claim_in_the_order_of_the_text(report):
    assert [claim.id for claim in report.claims] == [v.claim_id for v in report.verdicts]
    assert [claim.start for claim in report.claims] == sorted(c.start for c in report.claims)
    assert labels(report) == ["not_checked", "supported", "refuted"]


def test_decisive_verdicts_cite_evidence_that_is_in_the_report(report):
    known = {item.id: item for item in report.evidence}
    for verdict in report.verdicts:
        if verdict.label in {Label.SUPPORTED, Label.REFUTED}:
            assert verdict.evidence_ids
            assert all(known[i].claim_id == verdict.claim_id for i in verdict.evidence_ids)


def test_rejudging_changes_nothing_and_needs_no_sources(report):
    entailment = load_entailment(load(environ={}).verifier)
    again = rejudge(wire.read_report(wire.page(report), "report.json"), entailment)
    assert wire.page(report) == wire.page(again)


def test_rejudging_asks_for_the_verifier_that_judged(report):
    by_model = replace(report, made_with=replace(report.made_with, verifier="some-model"))
    with pytest.raises(InputError, match="some-model"):
        rejudge(by_model, None)


def test_made_with_names_versions_and_settings(report):
    made = report.made_with
    assert made.verifier.split()[0] == load(environ={}).verifier.kind
    assert len(made.settings) == 64
    assert made.sources["reference"].startswith("factcheck-cli ")
    encoder = dense.load()
    assert made.encoder == (encoder.digest if encoder else "")


def status(state):
    return SourceStatus(claim_id="c", source="s", state=state, detail="why")


@pytest.mark.parametrize(
    ("states", "looked"),
    [(["found"], True), (["empty"], True), (["failed", "empty"], True), (["failed"], False),
     (["skipped"], False), (["rate_limited", "skipped"], False), ([], False)],
)  # fmt: skip
def test_silence_is_told_from_not_looking(report, states, looked):
    changed = replace(report, statuses=tuple(map(status, states)))
    assert could_look(changed) == looked
    if not looked:
        with pytest.raises(UnfinishedError, match="no source could be asked"):
            require_answer(changed)


def test_with_nothing_to_check_no_source_is_missed(reference):
    nothing = reference.check(response("Thank you so much! How are you?", where="x"))
    assert could_look(nothing)
    assert [flag.rule for flag in nothing.flags] == ["nothing_to_check"]


def test_given_evidence_is_judged(reference):
    line = {"claim": "The tower is 324 m high.", "evidence": "The tower is 335 m high."}
    (pair,) = pair_lines(iter([json.dumps(line).encode()]), "x", lang="en")
    verdict, scores = verify(pair, None)
    assert verdict.label is Label.REFUTED
    assert sum(scores.values()) == pytest.approx(1)


def lines_of(*claims):
    rows = [{"claim": claim, "evidence": "Cats purr when content."} for claim in claims]
    return pair_lines(iter([json.dumps(row).encode() for row in rows]), "x", lang="en")


class Sure:
    """A model that takes every passage for support, and keeps how many pairs each call had."""

    name = "sure 1"

    def __init__(self):
        self.calls = []

    def score(self, pairs):
        self.calls.append(len(pairs))
        return [Scores(supported=0.9, refuted=0.0, not_enough_evidence=0.1, bar=0.8)] * len(pairs)


def test_given_pairs_are_read_by_the_model_together():
    model = Sure()
    given = lines_of(*(f"Cats purr at ease, said witness {n} of many." for n in "abc"))
    outcomes = [outcome for _, outcome in verify_all(given, model)]
    assert [verdict.label.value for verdict, _ in outcomes] == ["supported"] * 3
    assert model.calls == [3]


def test_given_pairs_keep_their_order_around_one_that_cannot_be_read():
    good = json.dumps({"claim": "The tower is 324 m high.", "evidence": "It is 324 m high."})
    pairs = pair_lines(iter([good.encode(), b"{", good.encode()]), "x", lang="en")
    assert [outcome is None for _, outcome in verify_all(pairs, Sure())] == [False, True, False]


def test_a_report_by_a_model_is_judged_again_the_same():
    settings = load(environ={}).choose(["reference"])
    with Checker(settings, offline=True) as checker:
        claims = "The heart pumps blood. Oslo lies by a fjord."
        by_rules = checker.check(response(claims, where="x", lang="en"))
    unjudged = replace(by_rules, made_with=replace(by_rules.made_with, verifier="sure 1"))
    first = rejudge(unjudged, Sure())
    assert "entailment" in {reason.rule for verdict in first.verdicts for reason in verdict.reasons}
    again = rejudge(wire.read_report(wire.page(first), "report.json"), Sure())
    assert wire.page(first) == wire.page(again)


def test_the_client_closes_with_the_checker():
    settings = load(environ={}).choose(["reference"])
    with Checker(settings, offline=True) as checker:
        assert isinstance(checker.http, Http)
        assert checker.http.for_source(Policy(source="x"))
    assert set(entry_points()) >= {"reference"}


CITED = "The method is described in doi:10.1038/171737a0, by Watson and Crick."


def test_references_that_could_not_be_looked_up_are_flagged_and_decide_no_claim():
    settings = replace(only("reference"), look_up_references=True)
    report, _ = check(settings, CITED, "en")
    (flag,) = [flag for flag in report.flags if flag.rule == "references"]
    assert "failed" in flag.detail
    assert () == flag.claim_ids


@pytest.mark.parametrize("how", ["offline", "sources named", "switched off"])
def test_references_are_left_alone_where_nobody_wants_them_asked(how):
    named = only("reference")
    settings = named if how == "sources named" else replace(named, look_up_references=True)
    if how == "switched off":
        settings = replace(settings, look_up_references=False)
    report, requests = check(settings, CITED, "en", offline=how == "offline")
    assert [] == [flag for flag in report.flags if flag.rule == "references"]
    assert 0 == requests
