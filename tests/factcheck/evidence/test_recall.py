"""Searches that are remembered, in memory and on disk: equal claims cost one, and find the same."""

import math
import sqlite3
from dataclasses import replace

import pytest

from factcheck import wire
from factcheck.config import Verifier, load
from factcheck.evidence import kept, recall
from factcheck.evidence.kept import EvidenceKeeper, KeptEvidence, made_by
from factcheck.evidence.recall import Recall
from factcheck.evidence.search import Found
from factcheck.inputs import response
from factcheck.model import Evidence, SourceStatus, Tier, content_id, text_digest
from factcheck.pipeline import Checker, whole_claim
from factcheck.sources.registry import Opened

TEXTS = {
    "en": "Oslo is the capital of Norway.",
    "es": "Oslo es la capital de Noruega.",
    "pt": "Oslo é a capital da Noruega.",
    "hi": "ओस्लो नॉर्वे की राजधानी है।",
}


class CountingSearcher:
    """Stands in for the searcher; its one source answers with a state and a passage."""

    def __init__(self, state="found", until=math.inf):
        self.state = state
        self.until = until
        self.asked = []

    def search(self, claims):
        for claim in claims:
            self.asked.append(claim.text)
            status = SourceStatus(claim_id=claim.id, source="one", state=self.state)
            evidence = passage(claim) if self.state == "found" else ()
            yield Found(claim=claim, evidence=evidence, statuses=(status,), until=self.until)


def passage(claim):
    text = f"“{claim.text}”, it says."
    one = Evidence(
        id=content_id("e", claim.id, "https://one.example", "7", claim.text),
        claim_id=claim.id,
        source="one",
        url="https://one.example",
        title="Ósló",
        text=text,
        lang=claim.lang,
        revision="7",
        retrieved_at="2026-11-23",
        sha256=text_digest(text),
        tier=Tier.REFERENCE,
        aliases=("ओस्लो",),
        quote=claim.text,
        start=1,
        end=1 + len(claim.text),
        scores={"rank": 0.875},
    )
    return (one,)


class Network:
    """Stands in for `Http`: the state of its cache is set by a test."""

    def __init__(self, state="a"):
        self.held = state
        self.until = math.inf

    def state(self):
        return self.held

    def note_until(self, until):
        self.until = min(self.until, until)


@pytest.fixture
def store(tmp_path):
    made = KeptEvidence(tmp_path / "evidence", 1 << 22)
    yield made
    made.close()


def remembering(searcher, store=None, *, http=None, maker="maker", now=100.0, **options):
    given = {"offline": False, "refresh": False, **options}
    keeper = EvidenceKeeper(store, http or Network(), lambda: maker, clock=lambda: now, **given)
    return Recall(searcher, keeper)


def claims(*texts, lang="en"):
    return [whole_claim(response(text, where="x", lang=lang)) for text in texts]


def search(searcher, store, *texts, lang="en", **options):
    return list(remembering(searcher, store, **options).search(claims(*texts, lang=lang)))


def test_equal_claims_are_looked_up_once_and_answered_in_order():
    searcher = CountingSearcher()
    recalled = remembering(searcher)
    asked = claims("One is 1.", "Two is 2.", "One is 1.")
    for _ in range(2):
        found = list(recalled.search(asked))
        assert asked == [one.claim for one in found]
        assert [claim.id for claim in asked] == [one.statuses[0].claim_id for one in found]
        assert [claim.id for claim in asked] == [one.evidence[0].claim_id for one in found]
    assert ["One is 1.", "Two is 2."] == searcher.asked


def test_where_a_claim_stands_and_how_it_was_written_do_not_matter():
    searcher = CountingSearcher()
    (claim,) = claims("Oslo has 700,000 inhabitants.")
    elsewhere = replace(claim, id="c-2", quote="It has 700,000 inhabitants.", start=9, end=36)
    found = list(remembering(searcher).search([claim, elsewhere]))
    assert ["Oslo has 700,000 inhabitants."] == searcher.asked
    assert [claim, elsewhere] == [one.claim for one in found]
    assert ["c-2"] == [one.claim_id for one in found[1].evidence]


@pytest.mark.parametrize(
    "change", [{"context": "Norway"}, {"as_of": "2021"}, {"entities": ()}, {"lang": "es"}]
)
def test_claims_that_say_or_name_something_else_are_looked_up_each(change, store):
    (claim,) = claims("Oslo is the capital.")
    searcher = CountingSearcher()
    for asked in (claim, replace(claim, **change)):
        list(remembering(searcher, store).search([asked]))
    assert 2 == len(searcher.asked)


@pytest.mark.parametrize("state", ["failed", "rate_limited"])
@pytest.mark.parametrize("disk", [False, True])
def test_a_claim_that_a_source_could_not_look_up_is_asked_again(state, disk, store):
    searcher = CountingSearcher(state)
    recalled = remembering(searcher, store if disk else None)
    for _ in range(2):
        list(recalled.search(claims("One is 1.")))
    assert ["One is 1.", "One is 1."] == searcher.asked
    assert 0 == store.stats().entries


@pytest.mark.parametrize("until", [-math.inf, 100.0])
def test_what_does_not_last_is_asked_again(until, store):
    searcher = CountingSearcher(until=until)
    recalled = remembering(searcher, store)
    for _ in range(2):
        list(recalled.search(claims("One is 1.")))
    assert ["One is 1.", "One is 1."] == searcher.asked
    assert 0 == store.stats().entries


def test_what_is_held_of_searches_is_bounded_and_the_oldest_goes_first(monkeypatch):
    monkeypatch.setattr(recall, "RECALLED", 2)
    searcher = CountingSearcher()
    recalled = remembering(searcher)
    for text in ("One is 1.", "Two is 2.", "One is 1.", "Three is 3.", "One is 1.", "Two is 2."):
        list(recalled.search(claims(text)))
    assert ["One is 1.", "Two is 2.", "Three is 3.", "Two is 2."] == searcher.asked
    assert 2 == len(recalled._held)


@pytest.mark.parametrize("lang", TEXTS)
def test_what_another_run_found_is_read_as_it_was_found(lang, store):
    searcher = CountingSearcher()
    (made,) = search(searcher, store, TEXTS[lang], lang=lang)
    (read,) = search(searcher, store, TEXTS[lang], lang=lang)
    assert [TEXTS[lang]] == searcher.asked
    assert made == read
    assert list(map(wire.plain, made.evidence)) == list(map(wire.plain, read.evidence))


@pytest.mark.parametrize("state", ["found", "empty", "skipped"])
def test_that_nothing_was_found_is_kept_too(state, store):
    searcher = CountingSearcher(state)
    for _ in range(2):
        (found,) = search(searcher, store, "One is 1.")
    assert ["One is 1."] == searcher.asked
    assert [state] == [status.state for status in found.statuses]


def test_new_claims_among_known_ones_are_asked_and_all_stand_in_order(store):
    searcher = CountingSearcher()
    search(searcher, store, "Two is 2.")
    texts = ["One is 1.", "Two is 2.", "Three is 3.", "One is 1."]
    assert texts == [one.claim.text for one in search(searcher, store, *texts)]
    assert ["Two is 2.", "One is 1.", "Three is 3."] == searcher.asked


def test_what_was_found_is_kept_although_nobody_reads_to_the_end(store):
    searcher = CountingSearcher()
    found = remembering(searcher, store).search(claims("One is 1.", "Two is 2."))
    next(found)
    next(found)
    search(searcher, store, "One is 1.", "Two is 2.")
    assert ["One is 1.", "Two is 2."] == searcher.asked


def test_kept_evidence_is_good_for_as_long_as_the_answers_that_it_was_made_of(store):
    searcher = CountingSearcher(until=150.0)
    for now in (100.0, 149.0, 150.0):
        search(searcher, store, "One is 1.", now=now)
    assert 2 == len(searcher.asked)


def test_what_is_made_of_kept_evidence_is_good_no_longer_than_it_is(store):
    search(CountingSearcher(until=150.0), store, "One is 1.")
    http = Network()
    search(CountingSearcher(), store, "One is 1.", http=http)
    assert 150.0 == http.until


def test_evidence_in_memory_grows_old_too():
    searcher, now = CountingSearcher(until=150.0), [100.0]
    keeper = EvidenceKeeper(
        None, Network(), lambda: None, offline=False, refresh=False, clock=lambda: now[0]
    )
    recalled = Recall(searcher, keeper)
    for moment in (100.0, 149.0, 150.0):
        now[0] = moment
        list(recalled.search(claims("One is 1.")))
    assert 2 == len(searcher.asked)


def test_refresh_reads_nothing_and_keeps_what_it_finds(store):
    searcher = CountingSearcher()
    search(searcher, store, "One is 1.", refresh=True)
    search(searcher, store, "One is 1.", refresh=True)
    search(searcher, store, "One is 1.")
    assert 2 == len(searcher.asked)


def test_other_makers_find_for_themselves(store):
    searcher = CountingSearcher()
    for maker in ("one", "another"):
        search(searcher, store, "One is 1.", maker=maker)
    assert 2 == len(searcher.asked)


def test_what_depends_on_something_unknown_is_not_kept(store):
    searcher = CountingSearcher()
    for _ in range(2):
        search(searcher, store, "One is 1.", maker=None)
    assert 2 == len(searcher.asked)
    assert 0 == store.stats().entries


def test_offline_evidence_is_good_while_the_cache_holds_the_same(store):
    searcher = CountingSearcher()
    for state in ("a", "b", "a"):
        search(searcher, store, "One is 1.", http=Network(state), offline=True)
    assert 2 == len(searcher.asked)


def test_offline_nothing_is_kept_where_the_cache_changed_meanwhile(store):
    http = Network("a")

    class Changing(CountingSearcher):
        def search(self, claims):
            http.held = "b"
            yield from super().search(claims)

    search(Changing(), store, "One is 1.", http=http, offline=True)
    assert 0 == store.stats().entries


def test_offline_nothing_is_kept_or_read_where_the_cache_cannot_be_read(store):
    searcher = CountingSearcher()
    for _ in range(2):
        search(searcher, store, "One is 1.", http=Network(None), offline=True)
    assert 2 == len(searcher.asked)
    assert 0 == store.stats().entries


@pytest.mark.parametrize(
    "damage",
    [
        lambda value: value[:-1],
        lambda value: value.replace(b'"until"', b'"until_"'),
        lambda value: value.replace(b"null", b'"x"', 1),
        lambda value: b"{}\n",
        lambda value: b"[1]\n" + value,
        lambda value: b"",
    ],
)
def test_what_was_damaged_is_searched_for_again(store, damage):
    searcher = CountingSearcher()
    search(searcher, store, "One is 1.")
    with sqlite3.connect(store.directory / "cache.db") as connection:
        ((key, value),) = connection.execute("SELECT key, value FROM Cache").fetchall()
    connection.close()
    store.put(key, damage(value))
    search(searcher, store, "One is 1.")
    assert 2 == len(searcher.asked)


def test_what_is_too_large_is_not_kept(store, monkeypatch):
    monkeypatch.setattr(kept, "_LARGEST", 100)
    search(CountingSearcher(), store, "One is 1.")
    assert 0 == store.stats().entries


def test_a_store_that_cannot_be_opened_only_slows_us(tmp_path, caplog):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "cache.db").write_bytes(b"no database" * 1_000)
    store = KeptEvidence(tmp_path / "evidence")
    searcher = CountingSearcher()
    for _ in range(2):
        search(searcher, store, "One is 1.")
    store.close()
    assert 2 == len(searcher.asked)
    assert 1 == len(caplog.records)


def opened(settings, name, package="factcheck-cli 0.1.0"):
    (entry,) = settings.choose([name]).sources
    return Opened(entry=entry, source=object(), package=package)


SETTINGS = load(environ={}).choose(["reference"])


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"verifier": Verifier()}, True),
        ({"pipelines": {"es": "es_core_news_md"}}, True),
        ({"cache_megabytes": 3, "keep_reports": False}, True),
        ({"passages": 3}, False),
        ({"compared": 40}, False),
        ({"sources": ()}, False),
    ],
)
def test_evidence_depends_on_what_says_where_and_how_is_searched(change, same):
    sources = [opened(SETTINGS, "reference")]
    first = made_by(SETTINGS, sources, offline=True)
    assert first is not None
    assert same == (first == made_by(replace(SETTINGS, **change), sources, offline=True))


def test_one_of_many_workers_finds_what_one_alone_finds():
    (entry,) = SETTINGS.sources
    slower = replace(SETTINGS, sources=(replace(entry, policy=replace(entry.policy, pace=0.1)),))
    assert made_by(SETTINGS, (), offline=True) == made_by(slower, (), offline=True)


@pytest.mark.parametrize(
    ("name", "package"), [("documents", "factcheck-cli 0.1.0"), ("reference", "somebody 1.0")]
)
def test_evidence_of_this_machine_or_of_others_code_is_not_kept(name, package):
    assert made_by(SETTINGS, [opened(load(environ={}), name, package)], offline=True) is None


def test_reports_of_kept_evidence_are_those_of_evidence_that_was_searched_for(tmp_path):
    store = KeptEvidence(tmp_path / "evidence", 1 << 24)
    answers = [response(text, where=lang, lang=lang) for lang, text in TEXTS.items()]
    rules = replace(SETTINGS, verifier=Verifier())
    lines = []
    for _ in range(2):
        with Checker(rules, offline=True, evidence=store) as checker:
            lines.append([wire.line(one) for one in checker.check_many(answers)])
            lines.append([wire.line(checker.check(one)) for one in answers])
    assert [lines[0]] * 4 == lines
    assert len(TEXTS) == store.stats().entries


def test_a_second_checker_searches_for_nothing_that_is_kept(tmp_path, monkeypatch):
    store = KeptEvidence(tmp_path / "evidence", 1 << 24)
    rules = replace(SETTINGS, verifier=Verifier())
    answer = response(TEXTS["en"], where="x", lang="en")
    with Checker(rules, offline=True, evidence=store) as checker:
        made = checker.check(answer)
    with Checker(rules, offline=True, evidence=store) as checker:
        monkeypatch.setattr(checker._searcher, "search", lambda claims: iter([]))
        assert made == checker.check(answer)
