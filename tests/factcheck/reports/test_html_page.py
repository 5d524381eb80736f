"""The HTML report: what it shows, in which language, and that it is one sound file."""

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import html_cases as cases
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from claims.model import LANGUAGES
from factcheck.model import Label, Reason, Stance
from factcheck.reports import render
from factcheck.reports.html.text import Span, link, marked, pieces, visible
from factcheck.reports.words import Words

SAID = {
    "en": "Sydney is the capital.",
    "es": "Sídney es la capital.",
    "pt": "Sydney é a capital.",
    "hi": "सिडनी राजधानी है।",
}


def soup(reports, **options):
    return BeautifulSoup(render(reports, "html", **options), "html.parser")


def text_of(page):
    return " ".join(page.get_text(" ").split())


def test_a_report_shows_what_a_manager_and_an_auditor_need():
    one = cases.report()
    page = soup([one], reviews=cases.reviews(one))
    shown = text_of(page)
    for part in (
        "1 of 1 claims refuted, 0 supported, 0 undecided.",
        "Some sources could not be asked",
        "What is the capital?",
        "The capital is another.",
        "The source states: Canberra",
        "Revision 7",
        "2026-01-01T00:00:00Z",
        "ab" * 32,
        "against the suggestion",
        "It was so once.",
        "decided without seeing the suggestion",
        "Mixed.",
        "Which one?",
        "truncated",
        "greeting: It is small talk.",
        "could not look",
        "rules",
        "digest",
    ):
        assert part in shown
    assert page.find("a", href="https://example.org/au?oldid=7").text == "Australia"


def test_the_answer_is_whole_and_marked_by_colour_and_symbol():
    page = soup([cases.report()])
    answer = page.find(class_="answer")
    assert answer.find(class_="claim refuted").text == "Sydney is the capital."
    mark = answer.find("a", class_="ref")
    assert (mark.text, mark["href"]) == ("✘2", "#a1-2")
    assert page.find(id="a1-2") is not None
    mark.extract()
    assert answer.text == "Hello! Sydney is the capital. Bye."


def test_the_deciding_words_are_marked_in_claim_and_quote():
    page = soup([cases.report()])
    claim = page.find(class_="judged")
    assert claim.find(class_="said").mark.text == "Sydney"
    assert claim.figure.blockquote.mark.text == "Canberra"


def test_the_quote_stands_in_the_passage_that_the_digest_is_of():
    passage = soup([cases.report()]).find(class_="passage")
    assert passage.mark.text == "Its capital is Canberra."
    assert passage.text == "Australia is a country. Its capital is Canberra. It is large."


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_speaks_the_language_of_the_answer(lang):
    page = soup([cases.report(SAID[lang], lang=lang)])
    tag = {"pt": "pt-BR"}.get(lang, lang)
    assert page.html["lang"] == tag
    assert page.find(class_="answer")["lang"] == tag


@pytest.mark.parametrize("lang", ["es", "pt", "hi"])
def test_what_was_computed_is_told_in_the_language_of_the_page_and_its_steps_below(lang):
    one = cases.report(SAID[lang], lang=lang)
    sum_ = Reason(rule="arithmetic", effect=Stance.REFUTES, detail="2 + 2 = 4, not 5.")
    left_out, refuted = one.verdicts
    refuted = replace(refuted, reasons=(sum_,), evidence_ids=())
    shown = text_of(soup([replace(one, verdicts=(left_out, refuted))]))
    assert -1 < shown.find(Words(lang)["checked_otherwise"]) < shown.find("2 + 2 = 4, not 5.")


def test_answers_in_several_languages_are_told_of_in_english():
    page = soup([cases.report(lang=lang, said=SAID[lang]) for lang in LANGUAGES])
    assert page.html["lang"] == "en"
    assert [row.get_text() for row in page.select("table.sortable td:nth-child(3)")] == [
        "en",
        "es",
        "pt-BR",
        "hi",
    ]


def test_several_reports_get_an_index_that_leads_to_each():
    labels = [Label.REFUTED, Label.SUPPORTED, Label.CONFLICTING]
    page = soup([cases.report(label=label, number=at) for at, label in enumerate(labels)])
    links = page.select("table.sortable th a")
    assert [one.text for one in links] == [f"answer-{at}.txt" for at in range(3)]
    assert all(page.find(id=one["href"][1:]) for one in links)
    overall = page.find("table", class_="chart")
    assert [cell.text for cell in overall.select("tbody td.n")] == ["1", "1", "1", "0", "3"]


def test_ids_are_unique_and_every_heading_follows_its_parent():
    page = soup([cases.report(number=at) for at in range(3)])
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    levels = [int(tag.name[1]) for tag in page.find_all(re.compile(r"^h[1-6]$"))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_drawing_a_name():
    page = soup([cases.report()])
    assert all(table.caption.text.strip() for table in page.find_all("table"))
    assert all(drawing["aria-label"] for drawing in page.find_all("svg"))


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else():
    page = soup([cases.report()])
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    for tag, directive in ((page.style, "style-src"), (page.script, "script-src")):
        digest = base64.b64encode(hashlib.sha256(tag.string.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert len(page.find_all(["style", "script"])) == 2
    assert not page.find_all(style=True)


def test_a_page_without_claims_says_so():
    one = cases.report(label=Label.NOT_CHECKED)
    assert "holds no claim that sources could decide" in text_of(soup([one]))


def test_the_same_reports_give_the_same_page():
    assert render([cases.report()], "html") == render([cases.report()], "html")


@given(st.text(), st.lists(st.tuples(st.integers(-2, 40), st.integers(-2, 40)), max_size=5))
def test_pieces_together_are_the_answer(text, spans):
    cut = pieces(
        text,
        [
            Span(number=at, start=start, end=end, label=Label.SUPPORTED)
            for at, (start, end) in enumerate(spans)
        ],
    )
    assert visible(text) == "".join(piece.text for piece in cut) or "\r\n" in text


@given(st.text(), st.lists(st.text(max_size=4), max_size=4))
def test_marking_words_loses_nothing(text, words):
    unmarked = marked(text, words).replace("<mark>", "").replace("</mark>", "")
    assert visible(text) == unmarked or "\r\n" in text


def test_a_mark_never_parts_a_letter_from_its_sign():
    assert str(marked("एक करोड़ है", ["करोड"])) == "एक <mark>करोड़</mark> है"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://a\u202eb",
        "http://a b",
        "",
    ],
)
def test_only_addresses_of_the_web_become_links(url):
    assert link(url) == ""


def _luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("text", "page"),
        ("text", "soft"),
        ("text", "mark"),
        ("text", "open-soft"),
        ("muted", "page"),
        ("link", "page"),
        *(
            (name, f"{name}-soft")
            for name in ("supported", "refuted", "conflicting", "open", "left")
        ),
        *((name, "page") for name in ("supported", "refuted", "conflicting", "open")),
        *(("text", f"{name}-soft") for name in ("supported", "refuted", "conflicting")),
    ],
)
def test_contrast_is_at_least_that_of_wcag_aa(scheme, ink, paper):
    style = soup([cases.report()]).style.string
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", style.split(":root {")[scheme + 1]))
    light, dark = sorted((_luminance(colours[ink]), _luminance(colours[paper])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_a_page_of_many_answers_shows_what_decides_and_says_what_it_leaves_out(monkeypatch):
    monkeypatch.setattr("factcheck.reports.html.MANY", 2)
    one, both = (text_of(soup([cases.report(number=at) for at in range(n)])) for n in (1, 2))
    assert ("leaves out the passages" in one, "leaves out the passages" in both) == (False, True)
    assert "Its capital is Canberra." in both
    assert "ab" * 32 in both
