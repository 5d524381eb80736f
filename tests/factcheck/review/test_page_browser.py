"""The evaluator's page in Chromium: keys, hostile text, two tabs, crashes, accessibility.

Chromium is Debian's; without it these tests skip, and fail where all servers must be there.
"""

import itertools
import re
import subprocess
import sys
import threading
from dataclasses import replace
from functools import cache
from pathlib import Path

import page_cases as cases
import pytest

from claims import extract
from factcheck.model import Label
from factcheck.review import guidelines
from factcheck.review.draft import draft
from factcheck.review.page import words
from factcheck.review.page.serve import serve
from factcheck.review.records import Decision, Preference, Undo

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[3]


class Served:
    """A page that is served by a thread, and what a browser opens it with."""

    def __init__(self, table, lang):
        self.address = ""
        self._ready = threading.Event()
        self._thread = threading.Thread(
            target=serve,
            args=(table, words.load(lang)),
            kwargs={"port": 0, "ready": self._opened},
            daemon=True,
        )
        self._thread.start()
        assert self._ready.wait(300)

    def _opened(self, address):
        self.address = address
        self._ready.set()

    @property
    def base(self):
        return self.address.partition("/?")[0]


@pytest.fixture
def opened(chromium, tmp_path):
    """Serve reports, open the page, and hold it to make no error and no request elsewhere."""
    contexts, wrong = [], []

    def open_page(*reports, lang="en", path="/", table=None, served=None, **context):
        served = served or Served(table or cases.desk(tmp_path, *reports), lang)
        made = chromium.new_context(
            viewport={"width": 1280, "height": 800}, reduced_motion="reduce", **context
        )
        contexts.append(made)
        page = made.new_page()
        page.set_default_timeout(120_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))

        def asked(request):
            if not request.url.startswith(served.base):
                wrong.append(request.url)

        page.on("request", asked)
        page.goto(served.address)
        page.goto(served.base + path)
        page.served = served
        return page

    yield open_page
    for made in contexts:
        made.close()
    assert [] == wrong


def press(page, key, shown):
    """Press a key and wait until the page says what is expected."""
    page.keyboard.press(key)
    page.locator("#status", has_text=shown).wait_for()


def title(page):
    return page.inner_text("#panel-title")


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_claims_are_decided_by_keyboard_alone(opened, tmp_path, lang):
    say, name = words.load(lang).say, words.load(lang).name
    report = cases.report(cases.ANSWERS[lang], lang)
    page = opened(report, lang=lang)
    claims = [f"{say('claim')} {n}, " for n in (1, 2, 3)]
    # One key accepts.
    press(page, "a", claims[0] + name("labels", "supported"))
    # A refuted one has a draft to confirm; the note may be edited before a severity does.
    press(page, "a", say("confirm_severity"))
    page.keyboard.press("n")
    page.keyboard.type(" ✍ ठीक")
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    press(page, "2", claims[1] + name("labels", "refuted"))
    # A digit overrules.
    press(page, "5", claims[2] + name("labels", "not_checked"))
    press(page, "u", say("undone", what=claims[2] + name("labels", "not_checked")))
    written = cases.written(tmp_path)
    assert [Decision, Decision, Decision, Undo] == [type(record) for record in written]
    assert [Label.SUPPORTED, Label.REFUTED, Label.NOT_CHECKED] == [
        record.label for record in written[:3]
    ]
    assert ("major", "edited") == (written[1].severity, written[1].note_source)
    assert written[1].note.endswith("✍ ठीक")
    assert [claim.id for claim in report.claims] == [record.claim_id for record in written[:3]]


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_an_accepted_claim_costs_two_keys_at_most(opened, tmp_path, lang):
    """One for a supported claim; for a refuted one, the severity confirms the draft in sight."""
    say, name = words.load(lang).say, words.load(lang).name
    report = cases.report(cases.ANSWERS[lang][:2], lang)
    page = opened(report, lang=lang)
    press(page, "a", name("labels", "supported"))
    press(page, "a", say("confirm_severity"))
    assert draft(report, report.claims[1].id) == page.input_value("#note")
    assert 1 == len(cases.written(tmp_path))
    press(page, "1", name("labels", "refuted"))
    supported, refuted = cases.written(tmp_path)
    assert ("", "") == (supported.note, supported.note_source)
    assert (draft(report, report.claims[1].id), "draft") == (refuted.note, refuted.note_source)
    assert (report.evidence[1].url, "minor") == (refuted.source, refuted.severity)


def rules_that_require(*names):
    text = guidelines.default_text().replace(
        "refuted: [error_type, severity, source, note]", f"refuted: [{', '.join(names)}]"
    )
    return guidelines.read(text, "test")


def test_without_a_severity_the_second_key_is_enter_on_the_draft(opened, tmp_path):
    table = cases.desk(
        tmp_path,
        cases.report(cases.ANSWERS["en"], labels=[Label.REFUTED, Label.SUPPORTED]),
        rules=rules_that_require("source", "note"),
    )
    page = opened(table=table)
    press(page, "a", words.load("en").say("confirm_note"))
    assert "note" == page.evaluate("document.activeElement.id")
    press(page, "Enter", "Saved: Claim 1, refuted.")
    assert ["draft"] == [record.note_source for record in cases.written(tmp_path)]


def test_a_draft_is_edited_where_it_is_confirmed_and_may_break_its_lines(opened, tmp_path):
    table = cases.desk(
        tmp_path,
        cases.report(cases.ANSWERS["en"], labels=[Label.REFUTED]),
        rules=rules_that_require("note"),
    )
    page = opened(table=table)
    press(page, "a", words.load("en").say("confirm_note"))
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("I counted them.")
    press(page, "Enter", "Saved: Claim 1, refuted.")
    (record,) = cases.written(tmp_path)
    assert "edited" == record.note_source
    assert record.note.endswith("\nI counted them.")


def test_both_keys_may_be_typed_ahead(opened, tmp_path):
    table = cases.desk(
        tmp_path,
        cases.report([f"Number {n}. " for n in range(4)], labels=[Label.REFUTED]),
        rules=rules_that_require("note"),
    )
    page = opened(table=table)
    page.locator("h2", has_text="Claim 1 of 4").wait_for()
    for _ in range(4):
        page.keyboard.press("a")
        page.keyboard.press("Enter")
    page.locator("#status", has_text="Every claim is decided").wait_for()
    assert ["draft"] == sorted({record.note_source for record in cases.written(tmp_path)})
    assert 4 == len({record.claim_id for record in cases.written(tmp_path)})


def test_guidelines_may_ask_for_an_edited_note(opened, tmp_path):
    table = cases.desk(
        tmp_path,
        cases.report(cases.ANSWERS["en"], labels=[Label.REFUTED]),
        rules=rules_that_require("edited_note"),
    )
    page = opened(table=table)
    press(page, "a", "The guidelines ask for: note.")
    assert "note" == page.evaluate("document.activeElement.id")
    page.keyboard.type(" I counted them.")
    press(page, "ControlOrMeta+Enter", "Saved: Claim 1, refuted.")
    assert ["edited"] == [record.note_source for record in cases.written(tmp_path)]


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_the_marked_words_are_the_claims(opened, lang):
    report = cases.report(cases.ANSWERS[lang], lang)
    page = opened(report, lang=lang)
    marked = page.locator(".text mark").all_inner_texts()
    assert [claim.quote for claim in report.claims] == marked


#: Verdicts that are made up, in turn.
_MADE_UP = (Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE)


@cache
def example_reports(lang):
    """Extract the claims of the examples of a language; the verdicts are made up."""
    return [example_report(path, lang) for path in sorted((ROOT / "examples" / lang).glob("*.md"))]


def example_report(path, lang):
    text = path.read_text(encoding="utf-8")
    claims = extract(text, lang=lang)
    labels = itertools.cycle(_MADE_UP)
    judged = [next(labels) if claim.checkworthy else Label.NOT_CHECKED for claim in claims]
    base = cases.report(["Made up."], lang)
    return replace(
        base,
        response=replace(base.response, id=path.stem, text=text, origin=path.name),
        claims=claims,
        evidence=(),
        statuses=(),
        verdicts=tuple(
            replace(base.verdicts[0], claim_id=claim.id, label=label, evidence_ids=())
            for claim, label in zip(claims, judged, strict=True)
        ),
    )


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_every_example_is_shown_whole_with_each_claim_in_its_place(opened, tmp_path, lang):
    reports = example_reports(lang)
    page = opened(*reports, lang=lang)
    for place, report in enumerate(reports, start=1):
        page.goto(f"{page.served.base}/answers/{place}")
        whole, marks = page.evaluate(
            """() => {
                const text = document.querySelector(".text").cloneNode(true);
                text.querySelectorAll(".chip").forEach((chip) => chip.remove());
                const marks = [...text.querySelectorAll("mark")];
                return [text.textContent, marks.map((mark) => [mark.dataset.claim, mark.textContent])];
            }"""
        )
        assert report.response.text == whole
        spans = {str(n): (claim.start, claim.end) for n, claim in enumerate(report.claims, 1)}
        shown = dict.fromkeys(spans, "")
        for number, text in marks:
            shown[number] += text
        for number, (start, end) in spans.items():
            alone = all(end <= s or e <= start for n, (s, e) in spans.items() if n != number)
            assert not alone or report.response.text[start:end] == shown[number]
    # And the first claims of one of them are decided by keys.
    page.goto(f"{page.served.base}/answers/1")
    say, name = words.load(lang).say, words.load(lang).name
    press(page, "a", name("labels", "supported"))
    press(page, "4", name("labels", "not_enough_evidence"))
    press(page, "u", say("undone", what="").removesuffix(".").removesuffix("।").strip())
    assert [Decision, Decision, Undo] == [type(record) for record in cases.written(tmp_path)]


def test_keys_move_between_claims_and_show_themselves(opened):
    page = opened(cases.report(cases.ANSWERS["en"]))
    page.keyboard.press("j")
    page.locator("h2", has_text="Claim 2 of 3").wait_for()
    page.keyboard.press("k")
    page.locator("h2", has_text="Claim 1 of 3").wait_for()
    assert "panel-title" == page.evaluate("document.activeElement.id")
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    page.keyboard.press("e")
    assert "error_type" == page.evaluate("document.activeElement.id")
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    assert "severity" == page.evaluate("document.activeElement.name")
    page.keyboard.press("l")
    assert "source" == page.evaluate("document.activeElement.id")


def test_the_filter_key_turns_through_the_filters(opened):
    page = opened(cases.report(cases.ANSWERS["en"]))
    for name in ("undecided", "low confidence", "refuted", "left out", "all"):
        page.keyboard.press("f")
        page.locator(".filters [aria-current]", has_text=name).wait_for()


def test_quick_keys_wait_for_the_disk_and_none_decides_twice(opened, tmp_path):
    page = opened(cases.report([f"Number {n}. " for n in range(6)], labels=[Label.SUPPORTED]))
    page.locator("h2", has_text="Claim 1 of 6").wait_for()
    for _ in range(6):
        page.keyboard.press("a")
    page.locator("#status", has_text="Every claim is decided").wait_for()
    assert 6 == len({record.claim_id for record in cases.written(tmp_path)})
    assert 6 == len(cases.written(tmp_path))


def test_letters_can_be_switched_off(opened, tmp_path):
    page = opened(cases.report(cases.ANSWERS["en"]))
    page.keyboard.press("?")
    page.locator("#single-keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.keyboard.press("j")
    page.wait_for_timeout(300)
    assert ("Claim 1 of 3", []) == (title(page), cases.written(tmp_path))


def test_scores_are_given_by_digits_one_dimension_after_another(opened, tmp_path):
    page = opened(cases.report(cases.ANSWERS["en"]))
    page.keyboard.press("g")
    page.locator("h2", has_text="The whole answer").wait_for()
    page.keyboard.press("j")
    page.keyboard.press("4")
    page.keyboard.press("n")
    page.keyboard.type("All of it.")
    page.keyboard.press("Escape")
    page.keyboard.press("5")
    press(page, "ControlOrMeta+Enter", "Saved: accuracy 4; completeness 5")
    assert [("accuracy", 4, ""), ("completeness", 5, "All of it.")] == [
        (record.dimension, record.value, record.rationale) for record in cases.written(tmp_path)
    ]


def test_two_answers_are_compared_by_keyboard(opened, tmp_path):
    reports = [cases.report([text], prompt="Which lake?") for text in ("One.", "Two.")]
    page = opened(*reports, path="/answers/1")
    page.keyboard.press("c")
    page.locator("h2", has_text="A answer.md").wait_for()
    page.keyboard.press("6")
    page.keyboard.press("n")
    page.keyboard.type("B is right about the islands.")
    press(page, "ControlOrMeta+Enter", "Saved: B better.")
    (record,) = cases.written(tmp_path)
    assert (Preference, -2) == (type(record), record.strength)


def test_an_older_tab_is_told_and_its_entry_is_kept(opened, tmp_path):
    first = opened(cases.report(cases.ANSWERS["en"]))
    second = opened(served=first.served)
    press(first, "a", "Saved: Claim 1, supported.")
    second.keyboard.press("n")
    second.keyboard.type("My note.")
    second.keyboard.press("Escape")
    press(second, "3", "what stands now: Claim 1, supported")
    assert "My note." == second.input_value("#note")
    assert 1 == len(cases.written(tmp_path))
    second.evaluate("dispatchEvent(new Event('focus'))")


def test_a_tab_notices_that_its_view_is_old(opened):
    first = opened(cases.report(cases.ANSWERS["en"]))
    second = opened(served=first.served)
    press(first, "a", "Saved: Claim 1, supported.")
    second.evaluate("dispatchEvent(new Event('focus'))")
    second.locator("#old").wait_for()
    second.keyboard.press("r")
    second.locator("h2", has_text="Claim 2 of 3").wait_for()


def test_what_was_typed_but_not_saved_is_there_again(opened):
    page = opened(cases.report(cases.ANSWERS["en"]))
    page.keyboard.press("n")
    page.keyboard.type("Half a sent")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.locator("h2", has_text="Claim 2 of 3").wait_for()
    page.keyboard.press("k")
    page.locator("#status", has_text="unsaved entry is back").wait_for()
    assert "Half a sent" == page.input_value("#note")
    page.reload()
    assert "Half a sent" == page.input_value("#note")


def test_everything_works_without_the_script(opened, tmp_path):
    page = opened(cases.report(cases.ANSWERS["en"]), java_script_enabled=False)
    page.get_by_role("button", name="Accept").click()
    assert "Saved: Claim 1, supported." == page.inner_text("#status")
    # What is read out stands above the sign, where Playwright would click.
    link = page.get_by_role("link", name="Claim 3, not enough evidence")
    link.locator("[aria-hidden]").click()
    page.get_by_label("not checked").check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Undo").click()
    assert "Undone: Claim 3, not checked." == page.inner_text("#status")
    assert 3 == len(cases.written(tmp_path))


def test_a_form_on_a_page_of_another_origin_writes_nothing(opened, tmp_path):
    page = opened(cases.report(cases.ANSWERS["en"]))
    target = f"{page.served.base}/answers/1/claims/1"
    evil = page.context.new_page()
    evil.route(
        "http://evil.example/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f"<form method=post action={target}><input name=accept value=yes></form>"
            "<script>document.forms[0].submit()</script>",
        ),
    )
    evil.goto("http://evil.example/")
    evil.wait_for_url(target)
    assert "only at the address" in evil.inner_text("body")
    assert [] == cases.written(tmp_path)


def test_hostile_answers_and_pages_run_nothing_and_ask_for_nothing(opened):
    bad = (
        "\"'><script>alert(1)</script><img src=http://evil.example/x onerror=alert(2)>"
        "<svg onload=alert(3)><a href=javascript:alert(4)>x</a>{{7*7}}<!--</title></textarea>"
    )
    reports = [
        cases.report(
            [f"{bad} one.", " Two."],
            title=bad,
            origin=bad,
            prompt="Which?",
            quote=bad,
            detail=bad,
            stated=bad,
            url="javascript:alert(5)",
            identity=identity,
        )
        for identity in ("a", bad)
    ]
    page = opened(*reports)
    for path in ("/", "/answers/1?claim=2", "/answers/1/scores", "/answers/1/compare/2"):
        page.goto(page.served.base + path)
        assert 1 == page.locator("script").count()
        assert 0 == page.locator("main img, main svg, a[href^='javascript']").count()
        assert "49" not in page.inner_text("main").replace(bad, "")
    page.goto(page.served.base + "/answers/1?claim=1")
    page.keyboard.press("j")
    page.locator("h2", has_text="Claim 2 of 2").wait_for()
    assert 1 == page.locator("script").count()


def test_the_policy_stops_a_script_that_got_in_anyway(opened):
    page = opened(cases.report(cases.ANSWERS["en"]))
    page.evaluate(
        "const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        "document.body.append(s);"
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 2\">')"
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran === undefined")


# --- accessibility ------------------------------------------------------------------------------


def violations(page):
    axe = pytest.importorskip("axe_playwright_python")
    source = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    page.evaluate(source)
    found = page.evaluate(
        "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
    )
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:200]} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]


def test_axe_would_find_a_button_without_a_name(opened):
    page = opened(cases.report(cases.ANSWERS["en"]), path="/guidelines")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert ["button-name"] == [one.split()[0] for one in violations(page)]


@pytest.mark.parametrize(("lang", "scheme"), [("en", "light"), ("hi", "dark")])
def test_axe_finds_nothing(opened, lang, scheme):
    reports = [
        cases.report(
            cases.ANSWERS[lang],
            lang,
            prompt="?",
            identity=name,
            labels=[Label.SUPPORTED, Label.REFUTED, Label.NOT_CHECKED],
        )
        for name in "ab"
    ]
    page = opened(*reports, lang=lang, color_scheme=scheme)
    found = {}
    for path in (
        "/",
        "/answers/1?claim=2",
        "/answers/1/scores",
        "/answers/1/compare/2",
        "/guidelines",
    ):
        page.goto(page.served.base + path)
        found[path] = violations(page)
    page.goto(page.served.base + "/answers/1?claim=1")
    press(page, "a", words.load(lang).name("labels", "supported"))
    press(page, "a", words.load(lang).say("confirm_severity"))
    found["confirming"] = violations(page)
    page.keyboard.press("n")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    press(page, "ControlOrMeta+Enter", words.load(lang).name("fields", "severity"))
    found["missing"] = violations(page)
    page.keyboard.press("Escape")
    page.locator("#panel-title").focus()
    page.keyboard.press("?")
    found["keys"] = violations(page)
    assert {path: [] for path in found} == found


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_axe_finds_nothing_on_any_example(opened, lang):
    reports = example_reports(lang)
    page = opened(*reports, lang=lang)
    found = {}
    for place, report in enumerate(reports, start=1):
        page.emulate_media(color_scheme="dark" if place % 2 else "light")
        page.goto(f"{page.served.base}/answers/{place}?claim={len(report.claims) // 2 + 1}")
        found[report.response.origin] = violations(page)
    assert {name: [] for name in found} == found


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_nothing_overlaps_at_200_per_cent(opened, lang):
    """640 by 400 is what a window of 1280 by 800 has left."""
    page = opened(*example_reports(lang)[:2], lang=lang)
    page.set_viewport_size({"width": 640, "height": 400})
    for path in ("/", "/answers/1", "/answers/2/scores", "/guidelines"):
        page.goto(page.served.base + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 640
        assert [] == page.evaluate(_OVERLAPS)


#: Pairs of things to use or read that lie on one another, by their first words.
_OVERLAPS = """() => {
    const found = [];
    for (const part of document.querySelectorAll("header, .decide, .dimension, .list, .flags")) {
        const things = [...part.querySelectorAll("a, button, input[type=text], select, textarea, .pick, legend, h1, .hint")]
            .filter((one) => one.offsetParent && !one.matches(".aside"));
        const rects = things.map((one) => [...one.getClientRects()]);
        things.forEach((one, i) => things.slice(i + 1).forEach((other, j) => {
            if (one.contains(other) || other.contains(one)) return;
            for (const a of rects[i]) for (const b of rects[i + 1 + j]) {
                const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (wide > 1 && high > 1) found.push([one, other].map((it) => it.textContent.trim().slice(0, 30)));
            }
        }));
    }
    return found;
}"""


def test_what_overlaps_would_be_found(opened):
    page = opened(cases.report(cases.ANSWERS["en"]), path="/answers/1/scores")
    page.evaluate(
        "document.querySelector('.dimension textarea').parentNode.style.marginTop = '-3rem'"
    )
    assert [] != page.evaluate(_OVERLAPS)


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_is_cut_off_when_it_is_narrow_or_zoomed(opened, width):
    """640 is 1280 at 200 %; 320 is 400 %."""
    page = opened(cases.report(cases.ANSWERS["hi"], "hi"), lang="hi")
    page.set_viewport_size({"width": width, "height": 400})
    for path in ("/answers/1?claim=2", "/answers/1/scores", "/guidelines"):
        page.goto(page.served.base + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


# --- the command --------------------------------------------------------------------------------


def test_a_crash_loses_nothing_that_was_said_to_be_saved(chromium, tmp_path):
    path = cases.write(tmp_path, cases.report(cases.ANSWERS["en"]))
    output = tmp_path / "reviews.jsonl"
    command = [
        sys.executable, "-m", "factcheck", "review", path, "-o", output, "--reviewer", "ana",
        "--no-open", "-q",
    ]  # fmt: skip
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        address = re.search(r"http://127\.0\.0\.1:\d+/\?token=\S+", server.stderr.readline())[0]
        page = chromium.new_context().new_page()
        page.goto(address)
        page.keyboard.press("a")
        page.locator("#status", has_text="Saved: Claim 1").wait_for()
    finally:
        server.kill()
        server.wait()
        server.stderr.close()
    assert [Label.SUPPORTED] == [record.label for record in cases.written(tmp_path)]
    page.keyboard.press("n")
    page.keyboard.type("Still here.")
    page.keyboard.press("ControlOrMeta+Enter")
    page.locator("#status", has_text="does not answer").wait_for()
    assert page.input_value("#note").endswith("Still here.")
    page.context.close()
