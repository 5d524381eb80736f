"""What costs money is counted, shown and held to a budget; a dry run asks nobody."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from apis import KEY, serving
from made import claim
from servers.clients import LOCAL, client, unproxied

from factcheck.config import load
from factcheck.errors import DryRun, NotCached, OverBudget, SettingsError
from factcheck.http import Cache
from factcheck.http.spending import Asked, Spending
from factcheck.reports import sources as listing
from factcheck.sources.brave import Brave
from factcheck.sources.registry import Opened

__all__ = ["unproxied"]

ROOT = Path(__file__).resolve().parents[3]
PAID = replace(LOCAL, source="paid", cost=0.005)
FREE = replace(LOCAL, source="free")
PAGE = "<html><body><h1>Curie</h1><p>Marie Curie was born in Warsaw in 1867.</p></body></html>"


@pytest.fixture
def web():
    with serving() as made:
        made.answers = [{"results": []}]
        yield made


# --- counting -----------------------------------------------------------------------------------


def test_questions_are_counted_by_source_and_pages_are_not(web):
    web.pages["/page"] = PAGE
    with client(PAID) as paid:
        free = paid.http.for_source(FREE)
        for number in range(3):
            paid.get(web.url(), {"q": str(number)})
        free.post_json(web.url(), {"q": "1"})
        paid.get(web.url("/page"), page=True)
        assert paid.http.asked() == {
            "free": Asked(requests=1, dollars=0.0),
            "paid": Asked(requests=3, dollars=pytest.approx(0.015)),
        }


def test_what_the_cache_answers_is_not_counted(web, tmp_path):
    for asked in (1, 0):
        with client(PAID, cache=Cache(tmp_path)) as paid:
            paid.get(web.url(), {"q": "1"})
            paid.get(web.url(), {"q": "1"})
            assert sum(one.requests for one in paid.http.asked().values()) == asked


def test_another_attempt_at_one_question_is_one_question(web):
    web.answers = [(503, {}), {"results": []}]
    with client(PAID) as paid:
        paid.get(web.url())
        assert paid.http.asked()["paid"].requests == 1
    assert len(web.asked) == 2


# --- budget -------------------------------------------------------------------------------------


def test_a_budget_holds_over_all_sources_that_cost_money_and_no_others(web):
    with client(PAID, budget=2) as paid:
        other = paid.http.for_source(replace(PAID, source="other", cost=0.001))
        free = paid.http.for_source(FREE)
        paid.get(web.url(), {"q": "1"})
        other.get(web.url(), {"q": "2"})
        for source in (paid, other):
            with pytest.raises(OverBudget, match="2 paid requests"):
                source.get(web.url(), {"q": "3"})
        free.get(web.url(), {"q": "4"})
    assert len(web.asked) == 3


def test_what_the_cache_holds_is_answered_without_a_budget(web, tmp_path):
    with client(PAID, cache=Cache(tmp_path)) as paid:
        paid.get(web.url())
    with client(PAID, cache=Cache(tmp_path), budget=0) as paid:
        assert paid.get(web.url()).status == 200


def test_a_budget_leaves_pages_to_be_read(web):
    web.pages["/page"] = PAGE
    with client(PAID, budget=0) as paid:
        assert paid.get(web.url("/page"), page=True).status == 200


def test_over_budget_is_skipped_and_no_failure():
    assert OverBudget.state == "skipped"
    with pytest.raises(OverBudget):
        Spending(0).ask(PAID)


def test_a_cost_below_zero_is_a_mistake(tmp_path):
    path = tmp_path / "sources.yaml"
    path.write_text("sources: {brave: {cost: -1}}", encoding="utf-8")
    with pytest.raises(SettingsError, match="'cost' must not be below zero"):
        load(path, environ={})


def test_the_paid_sources_that_ship_have_a_price():
    costs = {e.settings.name: e.policy.cost for e in load(environ={}).sources}
    assert all(costs[name] > 0 for name in ("brave", "tavily", "serper", "exa"))
    assert {costs[name] for name in ("wikipedia", "searxng", "factchecktools")} == {0}


# --- dry runs -----------------------------------------------------------------------------------


def test_a_dry_run_says_the_question_and_not_the_key(web):
    secrets = {"X-Key": KEY}
    with client(PAID, dry_run=True) as paid:
        with pytest.raises(DryRun) as got:
            paid.get(web.url(), {"q": "गंगा नदी"}, secrets=secrets)
        with pytest.raises(DryRun) as posted:
            paid.post_json(web.url(), {"query": "गंगा"}, secrets=secrets)
        assert paid.http.asked() == {}
    assert got.value.message == f"would ask GET {web.url()}?q=गंगा+नदी"
    assert posted.value.message == f'would ask POST {web.url()} {{"query": "गंगा"}}'
    assert KEY not in got.value.message + posted.value.message
    assert web.asked == []


def test_a_dry_run_without_a_network_needs_none(web):
    with client(PAID, dry_run=True, offline=True) as paid, pytest.raises(NotCached):
        paid.get(web.url())


# --- the listing --------------------------------------------------------------------------------


def test_a_probe_shows_what_it_asked_and_cost():
    settings = load(environ={"BRAVE_API_KEY": KEY}).choose(["brave", "tavily"])
    opened = [Opened(entry=entry, problem=entry.unavailable) for entry in settings.sources]
    answers = {"brave": ("found", 0.314), "tavily": ("skipped: no key", 0.0)}
    described = listing.describe(
        settings, opened, answers, {"brave": Asked(requests=2, dollars=0.01)}
    )
    brave, tavily = described
    assert (brave["requests"], brave["dollars"]) == (2, 0.01)
    assert "requests" not in tavily
    _, row, other = listing.as_text(described).splitlines()
    assert row.endswith("found in 0.31 s, 2 requests, about $0.010")
    assert other.endswith("skipped: no key in 0.00 s")


def test_a_source_that_is_off_says_which_variable_would_hold_its_key():
    settings = load(environ={})
    off = {item["name"]: item for item in listing.describe(settings, [], None, {})}
    assert ("off", "no key: set EXA_API_KEY") == (off["exa"]["state"], off["exa"]["detail"])


# --- commands -----------------------------------------------------------------------------------


def factcheck(folder, web, *arguments):
    settings = folder / "sources.yaml"
    brave = {"url": web.url(), "private": True, "only": ["127.0.0.1"], "pace": 1000}
    settings.write_text(
        json.dumps({"verifier": "rules", "sources": {"brave": brave}}), encoding="utf-8"
    )
    answer = folder / "answer.txt"
    answer.write_text("Lima is the capital of Peru. Bogotá is the capital of Colombia.", "utf-8")
    options = ["check", "--sources", str(settings), "--source", "brave"]
    kept = {k: v for k, v in os.environ.items() if not k.startswith("FACTCHECK_")}
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *options, *arguments, str(answer)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**kept, "FACTCHECK_CACHE": str(folder / "cache"), "BRAVE_API_KEY": KEY},
        timeout=300,  # the machine may be busy
        check=False,
        cwd=ROOT,
    )


def test_check_keeps_to_its_budget_and_says_what_it_cost(web, tmp_path):
    web.answers = [
        {
            "type": "search",
            "web": {"results": [{"url": web.url("/lima"), "title": "Peru"}]},
        }
    ]
    web.pages["/lima"] = "<p>Lima is the capital of Peru.</p>"
    done = factcheck(tmp_path, web, "--budget", "1", "-f", "json")
    assert done.returncode == 0, done.stderr
    statuses = {status["state"]: status["detail"] for status in json.loads(done.stdout)["statuses"]}
    assert statuses == {
        "found": "",
        "skipped": "the budget of 1 paid requests is used up",
    }
    assert "brave: 1 request, about $0.005" in done.stderr
    assert len(web.asked) == 1


def test_a_dry_run_of_check_asks_nobody(web, tmp_path):
    done = factcheck(tmp_path, web, "--dry-run")
    assert done.returncode == 0, done.stderr
    assert "answer.txt: 2 claims to check\n1. Lima is the capital of Peru.\n" in done.stdout
    assert f"   brave: would ask GET {web.url()}?q=lima+capital+peru&" in done.stdout
    assert "Would be asked at first: brave 2." in done.stdout
    assert KEY not in done.stdout + done.stderr
    assert web.asked == []


def test_a_source_says_so_where_the_budget_is_used_up(web):
    web.answers = [{"type": "search"}]
    with web.source(Brave, budget=1) as source, pytest.raises(OverBudget):
        # Nothing found for all words; the question for the names alone is one too many.
        source.search(claim("Marie Curie was born in 1868.", "en", "Marie Curie"))
