"""`factcheck compare`: files, reports and lines in; a table, JSON and records out."""

import json

import pytest
from typer.testing import CliRunner

from claims import read_claim
from factcheck import config
from factcheck.cli import app
from factcheck.compare.run import SharingChecker
from factcheck.config import Policy, SourceEntry, SourceSettings
from factcheck.errors import InputError, UnfinishedError
from factcheck.evidence.search import Searcher
from factcheck.model import Block, Document, Tier
from factcheck.review import records
from factcheck.sources.registry import Opened

RIGHT = "Canberra is the capital of Australia."
WRONG = "Sydney is the capital of Australia."


class Atlas:
    """A source that knows one page, and counts how often it is asked."""

    name = "atlas"
    languages = ("en",)

    def __init__(self):
        self.asked = []

    def search(self, claim):
        self.asked.append(claim.text)
        return [
            Document(
                source="atlas",
                url="https://example.org/au?oldid=7",
                title="Australia",
                blocks=(Block(text="Capital: Canberra", kind="row"),),
                lang="en",
                revision="7",
                retrieved_at="2026-01-01T00:00:00Z",
                tier=Tier.REFERENCE,
            )
        ]


@pytest.fixture
def settings(tmp_path, monkeypatch):
    """Settings under which the embedded reference alone is asked, and rules judge."""
    path = tmp_path / "sources.yaml"
    path.write_text("verifier: rules\n", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_SOURCES", str(path))
    return path


@pytest.fixture
def run(tmp_path, settings):
    def invoke(*arguments):
        return CliRunner().invoke(app, ["compare", "--offline", *map(str, arguments)])

    return invoke


@pytest.fixture
def documents(tmp_path):
    """A page of the user's own, so that nothing else needs to be read."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "australia.md").write_text("Canberra is the capital of Australia.\n", "utf-8")
    return "--documents", folder, "--source", "documents"


@pytest.fixture
def answers(tmp_path):
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path, text in zip(paths, (WRONG, RIGHT), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_two_answers_are_ranked_with_the_claim_that_decides(run, answers, documents):
    done = run(*answers, *documents)
    assert done.exit_code == 0, done.output
    assert "B better (-2)" in done.stdout
    assert "A states “Sydney is the capital of Australia”" in " ".join(done.stdout.split())


def test_reports_are_not_checked_again(run, answers, documents, tmp_path):
    kept = tmp_path / "reports.jsonl"
    first = json.loads(run(*answers, *documents, "--json", "--reports", kept).stdout)
    again = json.loads(run(kept, "--source", "reference", "--json").stdout)
    assert again == first


def test_preferences_are_appended_as_suggestions_and_exported(run, answers, documents, tmp_path):
    kept, reviews = tmp_path / "reports.jsonl", tmp_path / "reviews.jsonl"
    run(*answers, *documents, "--reports", kept, "--reviews", reviews, "--reviewer", "ana")
    (record,) = records.read(reviews)
    assert (record.reviewer, record.strength, record.suggested) == ("ana", -2, -2)
    done = CliRunner().invoke(
        app, ["export", str(kept), "--to", "preference", "--reviews", str(reviews)]
    )
    line = json.loads(done.stdout)
    assert {"chosen": RIGHT, "rejected": WRONG}.items() <= line.items()


def test_lines_give_lines_and_a_bad_one_does_not_end_the_run(run, documents, tmp_path):
    source = tmp_path / "pairs.jsonl"
    lines = [
        {"id": "x", "chosen": RIGHT, "rejected": WRONG},
        {"id": "y", "chosen": RIGHT, "rejected": 3},
    ]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    done = run(source, *documents)
    first, second = map(json.loads, done.stdout.splitlines())
    assert isinstance(done.exception, UnfinishedError)
    assert (first["id"], first["pairs"][0]["strength"]) == ("x", 2)
    assert (second["id"], second["error"]["type"]) == ("y", "InputError")


def test_each_distinct_claim_is_searched_once(settings):
    atlas = Atlas()
    entry = SourceEntry(
        settings=SourceSettings(name="atlas"), policy=Policy(source="atlas"), enabled=True
    )
    checker = SharingChecker(config.load(settings), offline=True)
    checker._searcher.close()
    checker._searcher = Searcher([Opened(entry=entry, source=atlas)], passages=3)
    checker._recall._searcher = checker._searcher
    both = [read_claim(text, lang="en") for text in (RIGHT, WRONG, RIGHT)]
    with checker:
        found = list(checker.search(both)) + list(checker.search(both[:1]))
    assert sorted(atlas.asked) == sorted([RIGHT, WRONG])
    assert [one.claim.id for one in found] == [claim.id for claim in (*both, both[0])]
    assert all(item.claim_id == one.claim.id for one in found for item in one.evidence)


def test_json_that_is_no_report_does_not_win_by_stating_nothing(run, tmp_path):
    broken, answer = tmp_path / "broken.json", tmp_path / "b.txt"
    broken.write_text('{"claims": []}', encoding="utf-8")
    answer.write_text(WRONG, encoding="utf-8")
    done = run(broken, answer)
    assert isinstance(done.exception, InputError)
    assert "neither reports of this tool nor comparisons" in done.exception.message
