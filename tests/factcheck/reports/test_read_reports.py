"""Reports are read whole or line by line, however they were written."""

import io
import sys
from pathlib import Path

import pytest
from html_cases import report
from typer.testing import CliRunner

from factcheck import wire
from factcheck.cli import app
from factcheck.cli.common import read_reports
from factcheck.errors import InputError

PAIR = [report(number=1), report(number=2)]
LINES = "".join(wire.line(one) + "\n" for one in PAIR)


def read(path, text, encoding="utf-8"):
    path.write_text(text, encoding=encoding, newline="")
    return list(read_reports(path))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LINES, PAIR),
        (LINES.replace("\n", "\r\n"), PAIR),
        ("\n" + LINES + "\n", PAIR),
        (wire.line(PAIR[0]), PAIR[:1]),
        (wire.page(PAIR[0]) + "\n", PAIR[:1]),
        ("\n" + wire.page(PAIR[0]), PAIR[:1]),
    ],
    ids=["lines", "crlf", "empty lines", "no line break", "indented", "below a line"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_reports_are_read_one_by_one(tmp_path, text, expected, encoding):
    assert expected == read(tmp_path / "reports", text, encoding)


def test_an_empty_file_is_an_error(tmp_path):
    with pytest.raises(InputError, match="empty"):
        read(tmp_path / "reports", "")


def test_the_first_report_is_there_before_the_second_is_read(tmp_path):
    path = tmp_path / "reports.jsonl"
    path.write_text(LINES.splitlines()[0] + "\nno report\n", encoding="utf-8")
    reports = read_reports(path)
    assert PAIR[0] == next(reports)
    with pytest.raises(InputError, match=r"reports\.jsonl:2"):
        next(reports)


def test_reports_come_through_a_pipe(monkeypatch):
    class Piped:
        buffer = io.BytesIO(LINES.encode())

    monkeypatch.setattr(sys, "stdin", Piped)
    assert PAIR == list(read_reports(Path("-")))


def test_a_file_that_is_not_there_is_an_error_that_names_it(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        list(read_reports(tmp_path / "missing.json"))


@pytest.fixture
def explained(tmp_path):
    """Explain a claim of the pair of reports, and return the result of the command."""
    path = tmp_path / "reports.jsonl"
    path.write_text(LINES, encoding="utf-8")
    return lambda *wanted: CliRunner().invoke(app, ["explain", str(path), *wanted])


def test_each_explanation_of_a_batch_says_of_which_answer_it_is(explained):
    lines = explained("1").stdout.splitlines()
    headings = [line for line in lines if line.startswith("── ")]
    assert [one.response.id for one in PAIR] == [line.split()[1] for line in headings]


def test_a_claim_that_no_report_of_a_batch_has_is_an_error(explained):
    done = explained("no-such-claim")
    assert "no report has a claim 'no-such-claim'" in str(done.exception)
