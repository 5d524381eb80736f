"""Reports that are kept: read again where nothing that they depend on has changed, and only there."""

import json
import math
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from factcheck import batch, depends, finished, inputs, wire
from factcheck.config import Verifier, load
from factcheck.finished import Finished, ReportKeeper, made_by
from factcheck.model import SourceStatus
from factcheck.pipeline import Checker
from factcheck.sources.registry import Opened

TEXTS = {
    "en": "Two plus two is 5. Oslo is the capital of Norway.",
    "es": "Dos más dos son 5. Oslo es la capital de Noruega.",
    "pt": "Dois mais dois são 5. Oslo é a capital da Noruega.",
    "hi": "दो और दो 5 होते हैं। ओस्लो नॉर्वे की राजधानी है।",
}


@pytest.fixture
def store(tmp_path):
    kept = Finished(tmp_path / "reports", 1 << 22)
    yield kept
    kept.close()


@pytest.fixture(scope="module")
def settings():
    """Rules alone, and no sources: nothing has to be loaded."""
    return replace(load(environ={}).choose([]), verifier=Verifier())


def answer(text, lang="en", *, where="test", prompt="", identity=""):
    return inputs.response(text, where=where, lang=lang, prompt=prompt, identity=identity)


class Reading(Checker):
    """A checker that can read reports, and cannot make any."""

    def claims(self, response):
        raise AssertionError(f"{response.id} is checked anew")


def check(kind, settings, store, *responses, **options):
    with kind(settings, finished=store, **{"offline": True, **options}) as checker:
        return checker.check_many(responses)


@pytest.mark.parametrize("lang", TEXTS)
def test_a_report_that_is_read_is_the_one_that_was_made(settings, store, lang):
    (made,) = check(Checker, settings, store, answer(TEXTS[lang], lang))
    (read,) = check(Reading, settings, store, answer(TEXTS[lang], lang))
    assert wire.line(made) == wire.line(read)
    assert wire.page(made) == wire.page(read)


def test_check_reads_what_check_many_made_and_the_other_way_round(settings, store):
    check(Checker, settings, store, answer(TEXTS["en"]))
    with Reading(settings, finished=store, offline=True) as checker:
        checker.check(answer(TEXTS["en"]))
    with Checker(settings, finished=store, offline=True) as checker:
        checker.check(answer(TEXTS["es"], "es"))
    check(Reading, settings, store, answer(TEXTS["es"], "es"))


def test_a_report_has_the_name_of_the_answer_that_is_checked(settings, store):
    check(Checker, settings, store, answer(TEXTS["en"], where="one.txt", identity="one"))
    (read,) = check(Reading, settings, store, answer(TEXTS["en"], where="b:7", identity="two"))
    assert ("two", "b:7") == (read.response.id, read.response.origin)


def test_reports_stand_in_the_order_of_the_answers(settings, store):
    check(Checker, settings, store, answer(TEXTS["es"], "es"))
    asked = [answer(text, lang) for lang, text in TEXTS.items()]
    assert asked == [one.response for one in check(Checker, settings, store, *asked)]


@pytest.mark.parametrize(
    ("other", "options"),
    [
        (answer(TEXTS["en"] + " "), {}),
        (answer(TEXTS["en"], prompt="Add two and two."), {}),
        (answer(TEXTS["en"], "es"), {}),
        (answer(TEXTS["en"]), {"min_worth": 0.5}),
        (answer(TEXTS["en"]), {"offline": False}),
        (answer(TEXTS["en"]), {"refresh": True}),
    ],
)
def test_what_a_report_depends_on_is_part_of_its_name(settings, store, other, options):
    check(Checker, settings, store, answer(TEXTS["en"]))
    with pytest.raises(AssertionError, match="checked anew"):
        check(Reading, settings, store, other, **options)


def test_other_settings_are_other_reports(settings, store):
    check(Checker, settings, store, answer(TEXTS["en"]))
    with pytest.raises(AssertionError, match="checked anew"):
        check(Reading, replace(settings, passages=3), store, answer(TEXTS["en"]))


def test_refresh_keeps_what_it_makes(settings, store):
    check(Checker, settings, store, answer(TEXTS["en"]), refresh=True)
    check(Reading, settings, store, answer(TEXTS["en"]))


def test_the_lines_of_a_second_batch_are_those_of_the_first(settings, store):
    lines = [
        json.dumps({"id": f"a{n}", "lang": lang, "text": text}).encode()
        for n, (lang, text) in enumerate([*TEXTS.items(), *TEXTS.items()])
    ]

    def run(kind):
        with kind(settings, finished=store, offline=True) as checker:
            read = inputs.batch_lines(iter(lines), "in.jsonl")
            return [one.text for one in batch.local(read, checker.check_many, jobs=2)]

    assert run(Checker) == run(Reading)


class Asking:
    """Stands in for `Http`: what it says of its questions is set by a test."""

    def __init__(self, *, state="empty", passing=0, good_until=math.inf):
        self.held = state
        self.passing = passing
        self.good_until = good_until

    def state(self):
        return self.held


@pytest.fixture(scope="module")
def report(settings):
    with Checker(settings, offline=True) as checker:
        return checker.check(answer(TEXTS["en"]))


def keeper(store, http, **options):
    given = {"offline": False, "refresh": False, "clock": lambda: 100.0, **options}
    return ReportKeeper(store, http, lambda: "maker", **given)


def test_a_report_is_good_for_as_long_as_the_answers_that_it_was_made_of(store, report):
    keeper(store, Asking(good_until=150.0)).begin().keep(report)
    for now, expected in ((149.0, report), (150.0, None)):
        sitting = keeper(store, Asking(), clock=lambda now=now: now).begin()
        assert expected == sitting.read(report.response)


def test_a_report_of_answers_that_are_too_old_is_not_kept(store, report):
    keeper(store, Asking(good_until=100.0)).begin().keep(report)
    assert 0 == store.stats().entries


def test_offline_reports_are_good_while_the_cache_holds_the_same(store, report):
    for state, expected in (("a", report), ("b", None), ("a", report)):
        if state == "a":
            keeper(store, Asking(state=state, good_until=1.0), offline=True).begin().keep(report)
        sitting = keeper(store, Asking(state=state), offline=True).begin()
        assert expected == sitting.read(report.response)


def test_an_offline_report_is_not_kept_where_the_cache_changed_meanwhile(store, report):
    http = Asking(state="a")
    sitting = keeper(store, http, offline=True).begin()
    http.held = "b"
    sitting.keep(report)
    assert 0 == store.stats().entries


def test_offline_nothing_is_kept_or_read_where_the_cache_cannot_be_read(store, report):
    sitting = keeper(store, Asking(state=None), offline=True).begin()
    sitting.keep(report)
    assert sitting.read(report.response) is None
    assert 0 == store.stats().entries


@pytest.mark.parametrize("offline", [True, False])
def test_a_report_is_not_kept_where_a_question_had_no_lasting_answer(store, report, offline):
    http = Asking(passing=3)
    sitting = keeper(store, http, offline=offline).begin()
    http.passing = 4
    sitting.keep(report)
    assert 0 == store.stats().entries


@pytest.mark.parametrize("state", ["failed", "rate_limited"])
def test_a_report_with_a_source_that_failed_is_not_kept(store, report, state):
    status = SourceStatus(claim_id=report.claims[0].id, source="one", state=state)
    keeper(store, Asking()).begin().keep(replace(report, statuses=(status,)))
    assert 0 == store.stats().entries


@pytest.mark.parametrize("state", ["found", "empty", "skipped"])
def test_other_states_do_not_matter(store, report, state):
    status = SourceStatus(claim_id=report.claims[0].id, source="one", state=state)
    keeper(store, Asking()).begin().keep(replace(report, statuses=(status,)))
    assert 1 == store.stats().entries


def opened(settings, name, package):
    (entry,) = settings.choose([name]).sources
    return Opened(entry=entry, source=object(), package=package)


@pytest.mark.parametrize(
    ("name", "package", "known"),
    [
        ("reference", "factcheck-cli 0.1.0", True),
        ("wikipedia", "factcheck-cli 0.1.0", True),
        ("wikipedia", "somebody-else 1.0", False),
        ("documents", "factcheck-cli 0.1.0", False),
        ("corpus", "factcheck-cli 0.1.0", False),
        ("zim", "factcheck-cli 0.1.0", False),
    ],
)
def test_reports_are_kept_of_sources_that_are_known(name, package, known):
    settings = load(environ={})
    assert known == (made_by(settings, [opened(settings, name, package)]) is not None)


@pytest.mark.parametrize("kind", ["hf", "onnx"])
def test_reports_of_models_of_other_makers_are_not_kept(settings, kind):
    assert made_by(replace(settings, verifier=Verifier(kind=kind, model="m")), ()) is None


def test_keys_are_no_part_of_what_names_a_report():
    secret = "sk-0123456789"
    settings = load(environ={"BRAVE_API_KEY": secret})
    assert any(secret == entry.settings.key for entry in settings.sources)
    assert secret not in repr(settings)


def test_other_code_makes_other_reports(settings, tmp_path, monkeypatch):
    (tmp_path / "rules.py").write_text("BAR = 0.8")
    monkeypatch.setattr(depends.resources, "files", lambda package: tmp_path)
    digest = depends._code.__wrapped__
    first = digest()
    (tmp_path / "rules.py").write_text("BAR = 0.9")
    assert first != digest()


@pytest.mark.parametrize(
    "damage",
    [
        lambda value: value[:-1],
        lambda value: value.replace(b'"until"', b'"until_"'),
        lambda value: b"{}\n",
        lambda value: b"[1]\n" + value,
        lambda value: b"",
    ],
)
def test_what_was_damaged_is_not_read(store, report, damage):
    store.write("k", report)
    store.put("k", damage(store.get("k")))
    assert store.read("k", report.response, now=0.0) is None


def test_a_report_of_another_answer_is_not_read(store, report):
    store.write("k", report)
    other = replace(report.response, text="Something else.")
    assert store.read("k", other, now=0.0) is None


def test_a_report_that_is_too_large_is_not_kept(store, report, monkeypatch):
    monkeypatch.setattr(finished, "_LARGEST", 100)
    store.write("k", report)
    assert 0 == store.stats().entries


def test_what_clears_the_cache_clears_the_reports(tmp_path, report):
    store = Finished(tmp_path / "reports")
    store.write("k", report)
    subprocess.run(
        [sys.executable, "-m", "factcheck", "cache", "clear"],
        env={**os.environ, "FACTCHECK_CACHE": str(tmp_path)},
        check=True,
        capture_output=True,
    )
    assert 0 == store.stats().entries
    store.close()
