"""Chromium opens the page: nothing hostile runs, nothing leaves, and sorting sorts."""

import html_cases as cases
import pytest

from claims.model import LANGUAGES
from factcheck.model import Label
from factcheck.reports import render
from factcheck.reports.html import folder

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(chromium, tmp_path):
    """Open reports in Chromium; returns the page, what it asked for and what it complained of."""
    context = chromium.new_context()

    def open_page(html, name="report.html"):
        path = tmp_path / name
        path.write_text(html, encoding="utf-8")
        page = context.new_page()
        asked, said = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        return page, asked, said

    yield open_page
    context.close()


@pytest.mark.parametrize("extra", cases.HOSTILE, ids=range(len(cases.HOSTILE)))
def test_hostile_text_stays_text(opened, extra):
    both = [cases.report(extra=extra, number=number) for number in (1, 2)]
    records = [record for one in both for record in cases.reviews(one, extra=extra)]
    page, asked, said = opened(render(both, "html", reviews=records))
    page.hover("h1")
    assert [page.url] == asked
    assert said == []
    assert page.evaluate("window.hit") is None
    assert page.evaluate("document.querySelectorAll('script').length") == 1
    assert page.evaluate("document.querySelectorAll('img, iframe, base, form, object').length") == 0
    shown = page.locator(".answer").first.text_content()
    assert cases.HOSTILE.index(extra) == 8 or f"Sydney is the capital.✘2{extra}" in shown


def test_what_is_unseen_is_shown_by_its_code(opened):
    page, _, _ = opened(render([cases.report(extra="\u202egnp.exe\x00")], "html"))
    shown = page.locator(".answer").text_content()
    assert "U+202Egnp.exeU+0000" in shown


def test_the_page_is_read_without_a_script(chromium, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(render([cases.report()], "html"), encoding="utf-8")
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    page.click(".answer a.ref")
    assert page.locator("#a1-2").is_visible()
    page.click("#a1-2 summary")
    assert page.locator("#a1-2 .passage").is_visible()
    context.close()


def test_a_heading_of_the_index_sorts_by_its_column(opened):
    labels = (Label.SUPPORTED, Label.REFUTED, Label.SUPPORTED)
    page, _, said = opened(
        render([cases.report(label=label, number=at) for at, label in enumerate(labels)], "html")
    )
    heading = page.locator("table.sortable thead th").nth(5)
    heading.locator("button").click()
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    first = page.locator("table.sortable tbody tr").first
    assert first.locator("th").text_content() == "answer-1.txt"
    assert said == []


@pytest.mark.parametrize("width", [320, 1100])
def test_nothing_makes_the_page_scroll_sideways(opened, width):
    page, _, _ = opened(render([cases.report(extra="x" * 200, number=at) for at in (1, 2)], "html"))
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_printing_shows_the_provenance(opened):
    page, _, _ = opened(render([cases.report()], "html"))
    page.emulate_media(media="print")
    assert (
        page.locator("#a1-2 .passage").evaluate("node => node.getBoundingClientRect().height") > 0
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_a_folder(opened, lang):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    both = [cases.report(lang=lang, number=at) for at in (1, 2)]
    records = [record for one in both for record in cases.reviews(one)]
    for name, text in folder(both, reviews=records):
        page, asked, _ = opened(text, name.replace("/", "-"))
        page.set_viewport_size({"width": 640, "height": 400})
        found = axe.Axe().run(page).response["violations"]
        assert [] == [(one["id"], one["nodes"][0]["html"]) for one in found]
        assert [page.url] == asked
        assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_the_pages_of_a_folder_lead_to_one_another(chromium, tmp_path):
    for name, text in folder([cases.report(number=at) for at in (1, 2)]):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    context = chromium.new_context()
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.get_by_role("link", name="answer-1.txt").click()
    page.get_by_role("link", name="Next answer").click()
    assert "answer-2.txt" in page.inner_text("h1")
    page.get_by_role("link", name="All answers").click()
    assert "2 Answers" in page.inner_text("h1")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    both = [cases.report(label=label, number=at) for at, label in enumerate(Label)]
    records = [record for one in both for record in cases.reviews(one)]
    page, _, _ = opened(render(both, "html", reviews=records))
    page.emulate_media(color_scheme=scheme)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
