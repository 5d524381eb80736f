"""What others wrote is shown as text: by a terminal, in Markdown, in HTML, in a sheet, in YAML."""

import csv
import io
import json
import re
import subprocess
import sys
import unicodedata

import hostile_cases
import pytest
from bs4 import BeautifulSoup
from hostile_cases import MARKUP, TERMINAL, poisoned
from markdown_it import MarkdownIt

from factcheck import reports, wire
from factcheck.config import load
from factcheck.errors import InputError, SettingsError
from factcheck.exports import sheet
from factcheck.exports.base import Reviews, Task
from factcheck.reports import explain
from factcheck.review import guidelines
from factcheck.sources.corpus import page
from factcheck.untrusted import clean, seen


def unseen(text):
    """Return what a terminal obeys or nobody sees, but for the joiners of Hindi and emoji."""
    return {
        f"U+{ord(char):04X}"
        for char in text
        if unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"} and char not in "\n\u200c\u200d"
    }


@pytest.mark.parametrize("extra", TERMINAL)
def test_no_report_for_a_terminal_holds_what_a_terminal_obeys(extra):
    report = poisoned(extra)
    for text in (
        reports.render([report], "table", width=100),
        reports.render([report], "markdown"),
        explain.render(report),
    ):
        assert set() == unseen(text)


@pytest.mark.parametrize("extra", TERMINAL)
def test_colours_of_the_table_are_our_own(extra):
    text = reports.render([poisoned(extra)], "table", width=100, color=True)
    ours = r"\x1b\[[0-9;]*m|\x1b\]8;[^;\x1b]*;(?:https://example\.org/[!-~]*)?\x1b\\"
    assert set() == unseen(re.sub(ours, "", text))


@pytest.mark.parametrize("extra", TERMINAL)
def test_messages_hold_nothing_that_a_terminal_obeys(tmp_path, extra):
    """The name of a file may come from an archive of somebody else."""
    name = "no" + extra.replace("\x00", "").replace("/", "")
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", name],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert 2 == done.returncode
    assert "no such file" in done.stderr
    assert set() == unseen(done.stderr)


@pytest.mark.parametrize("extra", MARKUP)
def test_markdown_shows_markup_as_text(extra):
    """As the strictest and the laxest readers of Markdown have it: with HTML, tables and links."""
    text = reports.render([poisoned(extra)], "markdown")
    markup = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text)
    read = BeautifulSoup(markup, "lxml")
    assert [] == read.find_all(["script", "img", "iframe", "svg", "style", "table", "code", "pre"])
    assert all(
        link["href"].startswith("https://example.org/") for link in read.find_all("a", href=True)
    )
    assert 1 == len(read.find_all("h1"))


@pytest.mark.parametrize("extra", [*MARKUP, *TERMINAL])
def test_html_shows_markup_as_text(extra):
    clean_page = BeautifulSoup(reports.render([hostile_cases.report()], "html"), "lxml")
    read = BeautifulSoup(reports.render([poisoned(extra)], "html"), "lxml")
    for tag in ("script", "style", "img", "iframe", "svg", "base", "form", "meta", "link"):
        assert len(clean_page.find_all(tag)) == len(read.find_all(tag)), tag
    handlers = [name for tag in read.find_all(True) for name in tag.attrs if name.startswith("on")]
    assert [] == handlers


def test_html_in_a_browser_runs_nothing_and_asks_for_nothing(chromium, tmp_path):
    file = tmp_path / "report.html"
    file.write_text(reports.render([poisoned(" ".join((*MARKUP, *TERMINAL)))], "html"), "utf-8")
    opened = chromium.new_page()
    try:
        asked = []
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto(file.as_uri())
        hit = opened.evaluate("window.hit")
        shown = opened.inner_text("body")
    finally:
        opened.close()
    assert [file.as_uri()] == asked
    assert hit is None
    assert "<script>window.hit=1</script>" in shown


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t=", "\r=", " =", "\n=", "＝", "＠", "\u200b="]
)
def test_no_cell_of_the_sheet_begins_a_formula(start):
    """Whatever stands in front of it: spreadsheets drop what nobody sees."""
    report = poisoned("")
    claim = report.claims[0]
    formula = f"{start}HYPERLINK(1)"
    poison = {"text": formula, "quote": formula, "id": claim.id}
    from dataclasses import replace

    report = replace(report, claims=(replace(claim, **poison), *report.claims[1:]))
    reviews = Reviews()
    task = Task(reports=[reviews.beside(report)], guidelines=guidelines.load(None), reviews=reviews)
    rows = list(csv.reader(io.StringIO("\r\n".join(sheet.export(task)))))
    cells = [cell for row in rows for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if seen(cell).strip()[:1] in tuple("=+@＝＋＠")]


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.system ['touch hit']",
        "!!python/name:os.system",
        "!!python/module:os",
        "!!binary aGVsbG8=",
        "!custom x",
        "&a [*a, *a]",
    ],
)
def test_a_tag_of_yaml_makes_no_object(tmp_path, monkeypatch, tag):
    monkeypatch.chdir(tmp_path)
    settings = tmp_path / "sources.yaml"
    settings.write_text(f"contact: {tag}\n")
    with pytest.raises(SettingsError, match=r"sources\.yaml"):
        load(settings)
    assert not (tmp_path / "hit").exists()


def test_yaml_that_multiplies_is_refused_in_its_own_words(tmp_path):
    laughs = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        laughs.append(f"{name}: &{name} [{', '.join(f'*{before}' for _ in range(9))}]")
    settings = tmp_path / "sources.yaml"
    settings.write_text("\n".join(laughs))
    with pytest.raises(SettingsError, match="there is no key 'a'"):
        load(settings)


@pytest.mark.parametrize("origin", ["../../outside", "/etc/passwd", "..\\..\\outside", "a/../../b"])
def test_names_in_a_report_never_choose_where_a_folder_of_pages_is_written(tmp_path, origin):
    from dataclasses import replace

    made = hostile_cases.report()
    hostile = replace(made, response=replace(made.response, id=origin, origin=origin))
    (tmp_path / "in").mkdir()
    source = tmp_path / "in" / "reports.jsonl"
    source.write_text(f"{wire.line(hostile)}\n{wire.line(made)}\n")
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "report", "in/reports.jsonl", "-o", "in/out/"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    outside = [
        path.relative_to(tmp_path)
        for path in tmp_path.rglob("*")
        if path.is_file()
        and tmp_path / "in" / "out" not in path.parents
        and path not in {source, tmp_path / "cache" / "patterns"}
    ]
    assert [] == outside
    assert (tmp_path / "in" / "out" / "index.html").exists()


def test_a_report_of_endless_nesting_is_refused():
    with pytest.raises(InputError, match="not valid JSON"):
        wire.read_report("[" * 1_000_000, "report.json")


def test_a_stored_page_that_unpacks_to_gigabytes_is_refused():
    import zlib

    from factcheck.errors import BadAnswer

    with pytest.raises(BadAnswer, match="larger than pages are"):
        page.unpack(zlib.compress(b" " * (page.MAX_UNPACKED + 1), 9))


@pytest.mark.parametrize("extra", TERMINAL)
def test_what_is_cleaned_stays_cleaned(extra):
    assert clean(extra) == clean(clean(extra))
    assert set() == unseen(clean(extra))


def test_json_keeps_every_character_and_stays_one_line():
    report = poisoned("".join((*TERMINAL, *MARKUP)))
    line = wire.line(report)
    assert report == wire.read_report(line, "line")
    assert json.loads(line)
    assert "\n" not in line
