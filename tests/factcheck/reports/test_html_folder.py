"""A batch as a folder: an index, and a page for each answer."""

import html_cases as cases
import pytest
from bs4 import BeautifulSoup
from typer.testing import CliRunner

from factcheck import wire
from factcheck.cli import app
from factcheck.errors import InputError
from factcheck.model import Label
from factcheck.reports.html import folder
from factcheck.review import records


def soup(text):
    return BeautifulSoup(text, "html.parser")


@pytest.fixture
def many():
    labels = [Label.REFUTED, Label.SUPPORTED, Label.CONFLICTING]
    return [cases.report(label=label, number=at) for at, label in enumerate(labels)]


def test_each_answer_has_a_page_and_the_index_comes_last(many):
    assert [
        "answers/000001.html",
        "answers/000002.html",
        "answers/000003.html",
        "index.html",
    ] == [name for name, _ in folder(many)]


def test_the_index_leads_to_every_page_and_counts_every_verdict(many):
    pages = dict(folder(many))
    index = soup(pages["index.html"])
    links = [link["href"] for link in index.select("table.sortable th a")]
    assert list(pages)[:-1] == links
    overall = index.find("table", class_="chart")
    assert ["1", "1", "1", "0", "3"] == [cell.text for cell in overall.select("tbody td.n")]


def test_pages_lead_to_their_neighbours_and_back_to_the_index(many):
    pages = dict(folder(many))
    around = [
        [link["href"] for link in soup(pages[name]).select("nav a")] for name in list(pages)[:-1]
    ]
    assert [
        ["../index.html", "000002.html"],
        ["../index.html", "000001.html", "000003.html"],
        ["../index.html", "000002.html"],
    ] == around


def test_a_page_of_a_folder_holds_all_that_was_read(many, monkeypatch):
    monkeypatch.setattr("factcheck.reports.html.MANY", 2)
    assert all("leaves out the passages" not in text for _, text in folder(many))


def test_each_page_speaks_the_language_of_its_answer_and_the_index_english():
    pages = dict(folder([cases.report(lang="es"), cases.report(lang="hi", number=2)]))
    assert ["es", "hi", "en"] == [soup(text).html["lang"] for text in pages.values()]


def test_reports_are_taken_one_by_one(many):
    """However long a batch is, it is never in memory whole."""
    taken = []

    def stream():
        for one in many:
            taken.append(one)
            yield one

    next(folder(stream()))
    assert 2 == len(taken)


@pytest.fixture
def batch(tmp_path, many):
    path = tmp_path / "batch.jsonl"
    path.write_text("".join(wire.line(one) + "\n" for one in many), encoding="utf-8")
    return path


def test_the_command_writes_a_folder_with_decisions(batch, many, tmp_path):
    reviews = tmp_path / "reviews.jsonl"
    records.append(reviews, cases.reviews(many[0]))
    target = f"{tmp_path}/out/"
    done = CliRunner().invoke(app, ["report", str(batch), "--reviews", str(reviews), "-o", target])
    assert 0 == done.exit_code
    assert "3 answer(s)" in done.stderr
    first = (tmp_path / "out" / "answers" / "000001.html").read_text(encoding="utf-8")
    assert "against the suggestion" in first
    index = soup((tmp_path / "out" / "index.html").read_text(encoding="utf-8"))
    assert ["2", "0", "0"] == [
        row.find_all("td")[-2].text for row in index.select("table.sortable tbody tr")
    ]


def test_a_folder_holds_html_alone(batch, tmp_path):
    done = CliRunner().invoke(app, ["report", str(batch), "-f", "markdown", "-o", str(tmp_path)])
    assert isinstance(done.exception, InputError)


def test_no_reports_are_an_error_and_leave_nothing(tmp_path):
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    done = CliRunner().invoke(app, ["report", str(empty), "-o", f"{tmp_path}/out/"])
    assert isinstance(done.exception, InputError)
    assert not (tmp_path / "out").exists()
