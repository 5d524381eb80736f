"""export and import as commands: files, folders, streams and exit statuses."""

import json
import logging
import subprocess
import sys

import pytest
from export_cases import LANGUAGES, decide_all, example_reports, make_report
from test_export_formats import SPANS, TEXT, written
from test_import import answered
from typer.testing import CliRunner

from factcheck import wire
from factcheck.cli import app
from factcheck.errors import InputError
from factcheck.review import records


def run(*arguments):
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if isinstance(result.exception, InputError):
        raise result.exception
    assert 0 == result.exit_code, result.output
    return result


@pytest.fixture(autouse=True)
def loggers_as_they_were():
    """A command within the process of the tests takes over the loggers."""
    loggers = [logging.getLogger(name) for name in ("factcheck", "claims")]
    before = [(log, log.handlers, log.level, log.propagate) for log in loggers]
    yield
    for log, handlers, level, propagate in before:
        log.handlers, log.level, log.propagate = handlers, level, propagate


@pytest.fixture
def report():
    return make_report(TEXT, SPANS)


@pytest.fixture
def one(tmp_path, report):
    path = tmp_path / "report.json"
    path.write_text(wire.page(report), encoding="utf-8", newline="")
    return path


@pytest.fixture
def several(tmp_path):
    path = tmp_path / "reports.jsonl"
    lines = [wire.line(example_reports(lang)[0]) for lang in LANGUAGES]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    return path


def test_a_file_holds_what_standard_output_would(one, tmp_path):
    out = tmp_path / "out.csv"
    run("export", one, "--to", "csv", "-o", out)
    assert run("export", one, "--to", "csv").stdout == out.read_text("utf-8")


def test_reports_of_several_files_make_one(one, several):
    tasks = json.loads(run("export", one, several, "--to", "label-studio").stdout)
    assert 1 + len(LANGUAGES) == len(tasks)


def test_decisions_stand_beside_the_suggestions(one, report, tmp_path):
    reviews = tmp_path / "reviews.jsonl"
    records.append(reviews, decide_all(report))
    (line,) = run("export", one, "--to", "doccano", "--reviews", reviews).stdout.splitlines()
    (first, *_) = json.loads(line)["meta"]["claims"]
    assert ("refuted", "Ana Ruiz") == (first["suggested"], first["decisions"][0]["reviewer"])


@pytest.mark.parametrize(("to", "ending"), [("cas", ".json"), ("webanno", ".tsv")])
def test_formats_of_one_response_fill_a_folder(to, ending, several, tmp_path):
    run("export", several, "--to", to, "-o", tmp_path / "out")
    files = sorted(path.name for path in (tmp_path / "out").iterdir())
    ids = [json.loads(line)["response"]["id"] for line in several.read_text("utf-8").splitlines()]
    assert sorted(identity + ending for identity in ids) == files


def test_several_reports_do_not_fit_one_such_file(several):
    with pytest.raises(InputError, match="one report a file") as raised:
        run("export", several, "--to", "cas")
    assert "name a folder: -o FOLDER" == raised.value.hint


def test_a_failed_export_leaves_no_file(several, tmp_path):
    several.write_text(several.read_text("utf-8") + "{}\n", encoding="utf-8", newline="")
    with pytest.raises(InputError, match=r"reports\.jsonl:5"):
        run("export", several, "--to", "doccano", "-o", tmp_path / "out.jsonl")
    assert [several] == list(tmp_path.glob("*.*"))


def test_config_sets_up_a_project():
    assert run("export", "--to", "label-studio", "--config").stdout.startswith("<View>")


def test_formats_without_config_say_so():
    with pytest.raises(InputError, match="--config: csv has none") as raised:
        run("export", "--to", "csv", "--config")
    assert "label-studio" in raised.value.hint


def test_an_import_writes_records_and_says_how_many(one, report, tmp_path):
    tasks, reviews = tmp_path / "tasks.json", tmp_path / "reviews.jsonl"
    tasks.write_text(answered(written([report], "label-studio"), "label-studio"), "utf-8")
    arguments = ("import", tasks, "--from", "label-studio", "--reports", one, "-o", reviews)
    assert "3 decision(s) imported, 0 known already, 0 not matched" in run(*arguments).stderr
    assert "0 decision(s) imported, 3 known already, 0 not matched" in run(*arguments).stderr
    assert 3 == len(list(records.read(reviews)))


def test_what_does_not_match_is_said_and_written(one, report, tmp_path):
    rows, left = tmp_path / "all.jsonl", tmp_path / "left.jsonl"
    rows.write_text(json.dumps({"text": TEXT, "label": [[0, 5, "refuted"]]}) + "\n", "utf-8")
    said = run(
        *("import", rows, "--from", "doccano", "--reports", one, "-o", tmp_path / "reviews.jsonl"),
        *("--reviewer", "ana", "--unmatched", left, "-q"),
    ).stderr
    assert "no claim has its id or stands exactly there" in said
    assert [0, 5, "refuted"] == json.loads(left.read_text("utf-8"))["raw"]


def test_a_wrong_label_exits_with_two(one, tmp_path):
    rows = tmp_path / "all.jsonl"
    rows.write_text(json.dumps({"text": TEXT, "label": [[2, 27, "refutd"]]}) + "\n", "utf-8")
    arguments = ["import", rows, "--from", "doccano", "--reports", one, "-o", tmp_path / "r.jsonl"]
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *map(str, arguments), "--reviewer", "ana"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert 2 == done.returncode
    assert f"{rows}" in done.stderr
    assert "did you mean 'refuted'?" in done.stderr
    assert not (tmp_path / "r.jsonl").exists()
