"""What sources.yaml says is kept, and what `factcheck cache` shows and clears of it."""

import itertools
import json

import pytest

import factcheck
from factcheck.cli import app
from factcheck.config import cache_folder
from factcheck.errors import UnfinishedError
from factcheck.evidence.kept import KeptEvidence
from factcheck.finished import Finished

TEXT = "The bridge of Alvor has 12 arches."
SWITCHES = list(itertools.product([True, False], repeat=2))


@pytest.fixture
def settings(tmp_path):
    """Write settings: the rules alone, and what is kept."""

    def written(**cache):
        path = tmp_path / "sources.yaml"
        path.write_text(f"verifier: rules\ncache: {json.dumps(cache)}\n", encoding="utf-8")
        return path

    return written


@pytest.fixture
def run(tmp_path, capsys):
    """Run a command in this process, and return what it printed."""

    def ran(*arguments):
        app([str(argument) for argument in arguments], standalone_mode=False)
        return capsys.readouterr()

    return ran


def entries(run):
    shown = json.loads(run("cache", "--json").out.splitlines()[-1])
    return shown["entries"], shown["searches"]["entries"], shown["reports"]["entries"]


def ask(settings):
    return factcheck.check(TEXT, lang="en", settings=settings, sources=["wikipedia"], offline=True)


@pytest.mark.parametrize(("evidence", "reports"), SWITCHES)
def test_settings_say_what_python_keeps(evidence, reports, settings, run):
    ask(settings(evidence=evidence, reports=reports))
    assert (0, int(evidence), int(reports)) == entries(run)


@pytest.mark.parametrize(("evidence", "reports"), SWITCHES)
def test_settings_say_what_commands_keep(evidence, reports, settings, run, tmp_path):
    answer = tmp_path / "answer.txt"
    answer.write_text(TEXT, encoding="utf-8")
    where = ("--sources", settings(evidence=evidence, reports=reports), "--source", "wikipedia")
    with pytest.raises(UnfinishedError):  # its one source has nothing in the cache
        run("check", answer, *where, "--offline", "--lang", "en")
    assert (0, int(evidence), int(reports)) == entries(run)


@pytest.mark.parametrize(("evidence", "reports"), SWITCHES)
def test_a_verdict_is_the_same_whatever_is_kept(evidence, reports, settings):
    first = ask(settings())
    for _ in range(2):
        assert first.verdicts == ask(settings(evidence=evidence, reports=reports)).verdicts


@pytest.mark.parametrize(("evidence", "reports"), SWITCHES)
def test_what_is_not_to_be_kept_is_not_read_either(evidence, reports, settings, monkeypatch):
    ask(settings())
    read = set()
    monkeypatch.setattr(KeptEvidence, "read", lambda *_, **__: read.add("evidence") or {})
    monkeypatch.setattr(Finished, "read", lambda *_, **__: read.add("reports"))
    ask(settings(evidence=evidence, reports=reports))
    wanted = {"evidence": evidence, "reports": reports}
    assert {name for name, on in wanted.items() if on} == read


def test_the_cache_shows_what_it_holds_and_where(settings, run):
    ask(settings())
    shown = [line.split(", ") for line in run("cache").out.splitlines()]
    assert ["0 answers", "1 search", "1 report"] == [line[0] for line in shown]
    folders = [str(cache_folder() / name) for name in ("http", "evidence", "reports")]
    assert folders == [line[2] for line in shown]


def test_clearing_the_cache_removes_all_of_it_and_says_so(settings, run):
    ask(settings())
    said = run("cache", "clear")
    assert "" == said.out
    assert ["0 answers", "1 search", "1 report"] == [
        line.removeprefix("factcheck: ").partition(" removed from ")[0]
        for line in said.err.splitlines()
    ]
    assert (0, 0, 0) == entries(run)


def test_what_is_switched_off_is_cleared_too(settings, run):
    ask(settings())
    off = settings(evidence=False, reports=False)
    run("cache", "clear", "--sources", off)
    assert (0, 0, 0) == entries(run)
