"""Confirming: in a session without a terminal, and as a person at a real one."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from desk_cases import LANGUAGES, evidence, report_of
from pseudo_terminal import PseudoTerminal

from factcheck import wire
from factcheck.model import Label
from factcheck.reports import card
from factcheck.review import guidelines, records
from factcheck.review.confirm import Form, Session, queue
from factcheck.review.draft import draft
from factcheck.review.records import Decision, Undo

ROOT = Path(__file__).resolve().parents[3]
DEFAULT = guidelines.load()
OUTDATED = Form(
    label=Label.REFUTED, error_type="outdated", severity="minor", source="s", note="Old."
)
SUPPORTED = (Label.SUPPORTED,) * 3
ESCAPE, LEFT, RIGHT, CTRL_C, CTRL_D = "\x1b", "\x1b[D", "\x1b[C", "\x03", "\x04"


@pytest.fixture
def reviews(tmp_path):
    return tmp_path / "reviews.jsonl"


@pytest.fixture
def sit(reviews):
    """Open a session on reports."""

    def opened(*reports, blind=False, reviewer="ana", left_out=False):
        items = queue(reports or [report_of()], blind=blind, left_out=left_out)
        return Session(items, reviews, reviewer=reviewer, guidelines=DEFAULT, blind=blind)

    return opened


@pytest.fixture
def desk(tmp_path, reviews):
    """Start ``factcheck confirm`` on a report at a terminal."""

    def started(report, *options, **environment):
        path = tmp_path / "report.json"
        path.write_text(wire.line(report) + "\n", encoding="utf-8")
        arguments = ("confirm", path, "-o", reviews, "--reviewer", "ana", *options)
        return PseudoTerminal(*arguments, cwd=ROOT, **environment)

    return started


def decisions(path):
    return [r for r in records.standing(list(records.read(path))) if isinstance(r, Decision)]


def labels(path):
    return [record.label for record in decisions(path)]


# --- the session ----------------------------------------------------------------------------------


def test_the_queue_holds_what_was_judged_in_order_and_each_claim_once():
    items = queue([report_of(), report_of(), report_of("es", name="r-2")])
    assert [("r-1", "c-1"), ("r-1", "c-2"), ("r-2", "c-1"), ("r-2", "c-2")] == [
        item.key for item in items
    ]


def test_what_was_left_out_is_decided_when_asked_for():
    assert 3 == len(queue([report_of()], left_out=True))


def test_accepting_fills_what_is_required_from_the_report(sit):
    session = sit()
    form = session.filled(session.item, session.start(session.item))
    assert ("contradiction.numerical", "https://example.org/lake?oldid=1") == (
        form.error_type,
        form.source,
    )
    assert draft(report_of(), "c-1") == form.note
    assert ("severity",) == session.missing(session.item, form)


def test_overruling_fills_nothing_in(sit):
    session = sit(report_of(labels=SUPPORTED))
    form = Form(label=Label.REFUTED)
    assert form == session.filled(session.item, form)


def test_a_supported_claim_keeps_no_error(sit):
    session = sit()
    form = Form(label=Label.SUPPORTED, error_type="outdated", severity="minor", note="Mine.")
    assert Form(label=Label.SUPPORTED, note="Mine.") == session.filled(session.item, form)


def test_a_blind_session_offers_nothing_that_tells_the_suggestion(sit):
    session = sit(blind=True)
    form = Form(label=Label.REFUTED)
    assert Form() == session.start(session.item)
    assert form == session.filled(session.item, form)
    assert "" == session.offered(session.item, form, "note")


def test_blind_evidence_stands_as_the_search_found_it():
    report = report_of()
    first = evidence("c-1", 0, "Neither.")
    report = replace(report, evidence=(first, *report.evidence))
    assert "Neither." == queue([report], blind=True)[0].evidence[0].quote
    assert "Neither." != queue([report])[0].evidence[0].quote


def test_a_decision_stands_beside_the_suggestion_with_the_digest_of_the_guidelines(sit):
    session = sit(report_of(labels=SUPPORTED))
    made = session.decide(Form(label=Label.NOT_ENOUGH_EVIDENCE))
    assert (Label.SUPPORTED, 0.9, "ana", DEFAULT.digest) == (
        made.suggested,
        made.confidence,
        made.reviewer,
        made.guidelines,
    )
    assert [made] == decisions(session.path)


def test_a_session_goes_on_at_the_first_claim_that_is_undecided(sit):
    first = sit(report_of(labels=SUPPORTED))
    first.skip()
    first.decide(Form(label=Label.SUPPORTED))
    again = sit(report_of(labels=SUPPORTED))
    assert (0, 2) == (again.place, again.undecided)
    again.decide(Form(label=Label.SUPPORTED))
    assert 2 == again.place


def test_another_reviewer_begins_at_the_beginning(sit):
    sit().decide(Form(label=Label.NOT_ENOUGH_EVIDENCE))
    assert 0 == sit(reviewer="ben").place


def test_undo_takes_back_the_last_decision_and_goes_to_its_claim(sit):
    session = sit(report_of(labels=SUPPORTED))
    made = [session.decide(Form(label=Label.SUPPORTED)) for _ in range(3)]
    assert (made[2], made[1]) == (session.undo(), session.undo())
    assert 1 == session.place
    assert [made[0]] == decisions(session.path)


def test_undo_with_nothing_decided_writes_nothing(sit):
    session = sit()
    assert session.undo() is None
    assert not session.path.exists()


def test_undo_leaves_the_decisions_of_others(sit):
    theirs = sit(reviewer="ben").decide(Form(label=Label.NOT_ENOUGH_EVIDENCE))
    assert sit().undo() is None
    assert [theirs] == decisions(sit().path)


def test_what_was_decided_before_is_where_one_starts_again(sit):
    session = sit(report_of(labels=SUPPORTED))
    session.decide(Form(label=Label.SUPPORTED, note="Mine."))
    session.back()
    assert Form(label=Label.SUPPORTED, note="Mine.") == session.start(session.item)


def test_deciding_otherwise_drops_what_spoke_for_the_decision_before(sit):
    session = sit(report_of(labels=SUPPORTED))
    session.decide(OUTDATED)
    session.back()
    form = session.start(session.item).entered("source", "https://example.org/new")
    assert Form(label=Label.CONFLICTING, source="https://example.org/new") == session.relabelled(
        session.item, form, Label.CONFLICTING
    )


def test_only_the_first_decision_of_a_blind_reviewer_is_blind(sit):
    """After it, they know the suggestion, even if they take the decision back."""
    session = sit(report_of(labels=SUPPORTED), blind=True)
    first = session.decide(Form(label=Label.SUPPORTED))
    session.undo()
    again = session.decide(OUTDATED)
    assert (True, False) == (first.blind, again.blind)


# --- at a terminal --------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_accepted_claim_costs_two_keys_at_most(desk, reviews, lang):
    """One for a supported claim, and the severity for a refuted one; typed ahead, none is lost."""
    with desk(report_of(lang)) as terminal:
        terminal.press("\r" + "2" + "\r" + "\r")
        assert 0 == terminal.end()
        assert "2 of 2 decided (2 as suggested)" in terminal.text
    refuted, supported = decisions(reviews)
    assert (Label.REFUTED, "contradiction.numerical", "major") == (
        refuted.label,
        refuted.error_type,
        refuted.severity,
    )
    assert (draft(report_of(lang), "c-1"), "draft") == (refuted.note, refuted.note_source)
    assert (Label.SUPPORTED, "", "") == (supported.label, supported.note, supported.source)


def test_a_decision_is_on_the_disk_before_the_next_claim_shows(desk, reviews):
    with desk(report_of(labels=SUPPORTED)) as terminal:
        terminal.wait_for("1 of 3")
        assert not reviews.exists()
        terminal.press("a")
        terminal.wait_for("2 of 3")
        assert [Label.SUPPORTED] == labels(reviews)


def test_the_card_shows_claim_verdict_reason_quote_link_and_draft(desk):
    with desk(report_of()) as terminal:
        shown = terminal.wait_for("? keys")
    for part in (
        "1 of 2",
        "The lake is 40 metres deep.",
        "✘ refuted 0.90",
        "The depth differs.",
        "“Depth: 25 m (2019 est.)”",
        "https://example.org/lake?oldid=1",
        "could not look: zim failed",
        "note (draft): The answer states",
    ):
        assert part in shown


def test_the_card_shows_both_sides_where_sources_disagree():
    items = queue([report_of(labels=(Label.CONFLICTING, Label.SUPPORTED, Label.SUPPORTED))])
    look = card.Look(width=200, color=False)
    shown = card.render(items[0], look, heading="1 of 3")
    for part in ("(survey)”", "· supports", "(2019 est.)”", "· refutes"):
        assert part in shown


def test_the_deciding_words_of_the_quote_are_marked(desk):
    with desk(report_of()) as terminal:
        terminal.wait_for("2019")
        assert "\x1b[1;4m25 m\x1b[0m" in terminal.raw


def test_overruling_asks_for_what_the_guidelines_require(desk, reviews):
    with desk(report_of(labels=SUPPORTED)) as terminal:
        terminal.press("2")
        terminal.wait_for("Error type")
        terminal.press("3")
        terminal.wait_for("Severity")
        terminal.press("1")
        terminal.wait_for("Source: https://example.org/lake?oldid=1")
        terminal.press("\r")
        terminal.wait_for("Note:")
        terminal.press(f"सन गलत है{LEFT * 2}नहीं {RIGHT}\r")
        terminal.wait_for("decided: ✘ refuted · contradiction.temporal · minor")
        terminal.wait_for("2 of 3")
        terminal.press("q")
        assert 0 == terminal.end()
    (made,) = decisions(reviews)
    assert ("https://example.org/lake?oldid=1", "सन गलत नहीं है") == (made.source, made.note)


def test_the_draft_can_be_edited_before_it_is_accepted(desk, reviews):
    with desk(report_of()) as terminal:
        terminal.press("n")
        terminal.wait_for("the source says “25 m”.")
        terminal.press(" I measured it.\r")
        terminal.wait_for("? keys")
        terminal.press("s3\r")
        terminal.wait_for("2 of 2")
    (made,) = decisions(reviews)
    assert (f"{draft(report_of(), 'c-1')} I measured it.", "edited") == (
        made.note,
        made.note_source,
    )
    assert "critical" == made.severity


def test_a_draft_that_was_not_shown_is_shown_before_it_is_written(desk, reviews):
    """Who comes back from another verdict to the suggested one has not read the draft."""
    with desk(report_of()) as terminal:
        assert "draft" in terminal.wait_for("? keys")
        terminal.press("1")
        terminal.wait_for("2 of 2")
        terminal.press("b")
        assert "draft" not in terminal.wait_for("1 of 2") + terminal.wait_for("? keys")
        terminal.press("22")
        terminal.wait_for("Note: The answer states")
        terminal.press("\r")
        terminal.wait_for("decided: ✘ refuted")
    assert draft(report_of(), "c-1") == decisions(reviews)[0].note


def test_escape_leaves_the_claim_undecided(desk, reviews):
    with desk(report_of()) as terminal:
        terminal.press("\r")
        terminal.wait_for("Severity")
        terminal.press(ESCAPE)
        terminal.wait_for("Not decided.")
        terminal.press("n")
        terminal.wait_for("Note:")
        terminal.press(ESCAPE)
        terminal.wait_for("? keys")
        terminal.press("q")
        assert 0 == terminal.end()
    assert not reviews.exists()


def test_skip_back_and_undo_move_and_take_back(desk, reviews):
    with desk(report_of(labels=SUPPORTED)) as terminal:
        for keys, shown in [
            (RIGHT, "2 of 3"),
            (" ", "3 of 3"),
            (LEFT, "2 of 3"),
            ("b", "1 of 3"),
            ("b", "This is the first claim."),
            ("\r", "2 of 3 · 2 undecided"),
            ("u", "1 of 3"),
            ("u", "There is nothing to take back."),
        ]:
            terminal.press(keys)
            terminal.wait_for(shown)
        terminal.press("q")
        assert 0 == terminal.end()
    assert [] == labels(reviews)
    assert [Decision, Undo] == [type(record) for record in records.read(reviews)]


def test_the_last_decision_can_be_taken_back_at_the_end(desk, reviews):
    with desk(report_of(labels=SUPPORTED)) as terminal:
        terminal.press("\r\r\r")
        terminal.wait_for("u: undo")
        terminal.press("u")
        terminal.wait_for("3 of 3 · 1 undecided")
        terminal.press("4")
        terminal.wait_for("u: undo")
        terminal.press("\r")
        assert 0 == terminal.end()
    assert [Label.SUPPORTED, Label.SUPPORTED, Label.NOT_ENOUGH_EVIDENCE] == labels(reviews)


@pytest.mark.parametrize(("key", "status"), [("q", 0), (CTRL_C, 130), (CTRL_D, 0)])
def test_who_leaves_loses_nothing_and_goes_on_later(desk, reviews, key, status):
    report = report_of(labels=SUPPORTED)
    with desk(report) as terminal:
        terminal.press("\r")
        terminal.wait_for("2 of 3")
        terminal.press(key)
        assert status == terminal.end()
    assert [Label.SUPPORTED] == labels(reviews)
    with desk(report) as terminal:
        assert "1 of 3" not in terminal.wait_for("2 of 3 · 2 undecided")


def test_ctrl_c_in_the_middle_of_a_note_is_130_and_keeps_what_was_decided(desk, reviews):
    with desk(report_of(labels=SUPPORTED)) as terminal:
        terminal.press("\r")
        terminal.wait_for("2 of 3")
        terminal.press("n")
        terminal.wait_for("Note:")
        terminal.press(f"half a no{CTRL_C}")
        assert 130 == terminal.end()
    assert [Label.SUPPORTED] == labels(reviews)


def test_a_terminal_that_is_closed_ends_the_session_and_keeps_what_was_decided(desk, reviews):
    with desk(report_of(labels=SUPPORTED)) as terminal:
        terminal.press("\r")
        terminal.wait_for("2 of 3")
        assert 0 == terminal.hang_up()
    assert [Label.SUPPORTED] == labels(reviews)


def test_a_blind_reviewer_sees_the_suggestion_after_deciding(desk, reviews):
    with desk(report_of(), "--blind") as terminal:
        before = terminal.wait_for("? keys")
        assert "Depth: 25 m (2019 est.)" in before
        for told in ("✘", "0.90", "differs", "the source states", "refutes", "draft", "Enter"):
            assert told not in before
        terminal.press("\r")
        terminal.wait_for("Choose a verdict first")
        terminal.press("4")
        assert "the tool suggested: ✘ refuted 0.90" in terminal.wait_for("2 of 2")
    (made,) = decisions(reviews)
    assert (True, Label.REFUTED) == (made.blind, made.suggested)


def test_a_project_asks_for_what_its_own_guidelines_require(desk, reviews, tmp_path):
    raw = yaml.safe_load(guidelines.default_text()) | {"required": {"supported": ["note"]}}
    mine = tmp_path / "mine.yaml"
    mine.write_text(yaml.safe_dump(raw), encoding="utf-8")
    with desk(report_of(labels=SUPPORTED), FACTCHECK_GUIDELINES=str(mine)) as terminal:
        terminal.wait_for("note (draft): The answer states")
        terminal.press("a")
        terminal.wait_for("Note: The answer states")
        terminal.press("\r")
        terminal.wait_for("2 of 3")
    (made,) = decisions(reviews)
    assert "draft" == made.note_source
    assert guidelines.load(mine).digest == made.guidelines
    assert made.note.startswith("The answer states")


def test_a_project_may_ask_for_an_edited_note(desk, reviews, tmp_path):
    raw = yaml.safe_load(guidelines.default_text()) | {"required": {"supported": ["edited_note"]}}
    mine = tmp_path / "mine.yaml"
    mine.write_text(yaml.safe_dump(raw), encoding="utf-8")
    with desk(report_of(labels=SUPPORTED), FACTCHECK_GUIDELINES=str(mine)) as terminal:
        terminal.press("a")
        terminal.wait_for("Note: The answer states")
        terminal.press("\r")
        terminal.wait_for("this is the draft as it stands")
        assert not reviews.exists()
        terminal.press("a")
        terminal.wait_for("Note: The answer states")
        terminal.press(" I saw it.\r")
        terminal.wait_for("2 of 3")
    assert ["edited"] == [made.note_source for made in decisions(reviews)]


def test_the_link_opens_in_the_browser(desk, tmp_path):
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n', encoding="utf-8")
    browser.chmod(0o755)
    with desk(report_of(), BROWSER=f"{browser} %s") as terminal:
        terminal.press("o")
        terminal.wait_for("Opened https://example.org/lake?oldid=1")
    assert "https://example.org/lake?oldid=1" == opened.read_text(encoding="utf-8")


def test_only_web_addresses_are_opened(desk):
    hostile = evidence("c-1", 1, url="file:///etc/passwd")
    with desk(replace(report_of(), evidence=(hostile,))) as terminal:
        terminal.press("o")
        terminal.wait_for("No source of this claim has a link.")


def test_control_characters_of_an_answer_or_a_page_never_reach_the_terminal(desk):
    report = report_of()
    evil = "\x1b]0;owned\x07\x1b[2J\u202e"
    text = report.response.text.replace("The lake is", f"The {evil}lake is")
    grown = len(evil)
    first, *others = report.claims
    first = replace(first, quote=text[: first.end + grown], end=first.end + grown, text=evil)
    others = [replace(c, start=c.start + grown, end=c.end + grown) for c in others]
    report = replace(
        report,
        response=replace(report.response, text=text, origin=evil),
        claims=(first, *others),
        evidence=(evidence("c-1", 1, f"Depth: {evil}25 m", title=evil, url=f"https://x/{evil}"),),
    )
    with desk(report) as terminal:
        terminal.press("m")
        terminal.wait_for("? keys")
        terminal.wait_for("? keys")
        for code in ("\x1b]0;", "\x07", "\x1b[2J", "\u202e"):
            assert code not in terminal.raw


@pytest.mark.parametrize(
    ("environment", "options", "colored"),
    [({}, [], True), ({"NO_COLOR": "1"}, [], False), ({}, ["--color", "never"], False)],
)
def test_no_color_is_respected(desk, environment, options, colored):
    with desk(report_of(), *options, **environment) as terminal:
        terminal.wait_for("? keys")
        assert colored is ("\x1b[1;31m✘ refuted" in terminal.raw)
        assert colored is ("\x1b[36m" in terminal.raw)


def test_a_terminal_without_styles_gets_brackets(desk):
    with desk(report_of(), TERM="dumb") as terminal:
        shown = terminal.wait_for("? keys")
        assert "“Depth: [25 m] (2019 est.)”" in shown
        assert "\x1b" not in terminal.raw


def test_help_says_every_key_and_what_verdicts_mean(desk):
    with desk(report_of()) as terminal:
        terminal.press("?")
        shown = terminal.wait_for("goes on later")
    for part in ("accept", "skip", "undo", "browser", DEFAULT.labels[Label.CONFLICTING]):
        assert part in shown


def test_a_review_file_that_cannot_be_written_is_an_error_that_names_it(tmp_path, desk):
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    with desk(report_of(labels=SUPPORTED), "-o", blocked / "reviews.jsonl") as terminal:
        terminal.press("\r")
        assert 2 == terminal.end()
        assert "cannot write the reviews" in terminal.text


def test_without_a_terminal_there_is_a_clear_error(tmp_path):
    path = tmp_path / "report.json"
    path.write_text(wire.line(report_of()), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "confirm", str(path), "-o", str(tmp_path / "r.jsonl")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
        check=False,
    )
    assert 2 == done.returncode
    assert "needs a terminal" in done.stderr


def test_checking_goes_straight_on_to_confirming(tmp_path):
    answer, handbook = tmp_path / "answer.txt", tmp_path / "handbook.txt"
    answer.write_text("Lake Twiddle is 40 metres deep.\n", encoding="utf-8")
    handbook.write_text("Lake Twiddle is 40 metres deep.\n", encoding="utf-8")
    options = ("--offline", "--source", "documents", "--documents", handbook)
    cache = str(tmp_path / "cache")
    with PseudoTerminal(
        answer, "--confirm", *options, "--reviewer", "ana", cwd=ROOT, FACTCHECK_CACHE=cache
    ) as terminal:
        terminal.wait_for("1 of 1", timeout=300)
        terminal.press("1")
        terminal.wait_for("u: undo")
        terminal.press("\r")
        assert 0 == terminal.end()
    (made,) = decisions(tmp_path / "answer.txt.reviews.jsonl")
    report = json.loads((tmp_path / "answer.txt.report.json").read_text(encoding="utf-8"))
    assert (report["response"]["id"], Label.SUPPORTED) == (made.response_id, made.label)


def test_a_page_shows_what_was_decided_just_now_and_in_an_earlier_run(tmp_path):
    answer, handbook = tmp_path / "answer.txt", tmp_path / "handbook.txt"
    for path in (answer, handbook):
        path.write_text("Lake Twiddle is 40 metres deep.\n", encoding="utf-8")
    cache, page, again = tmp_path / "cache", tmp_path / "a.html", tmp_path / "b.html"
    options = (answer, "-f", "html", "--offline", "--source", "documents", "--documents", handbook)
    with PseudoTerminal(
        *options, "--confirm", "-o", page, "--reviewer", "ana", cwd=ROOT, FACTCHECK_CACHE=str(cache)
    ) as terminal:
        terminal.wait_for("1 of 1", timeout=300)
        terminal.press("4")
        terminal.wait_for("u: undo")
        terminal.press("\r")
        assert 0 == terminal.end()
    reviews = tmp_path / "answer.txt.reviews.jsonl"
    subprocess.run(
        [sys.executable, "-m", "factcheck", *options, "-o", again, "--reviews", reviews],
        cwd=ROOT,
        env=os.environ | {"FACTCHECK_CACHE": str(cache)},
        check=True,
        capture_output=True,
    )
    for path in (page, again):
        assert "against the suggestion" in path.read_text(encoding="utf-8")


# --- what an auditor reads ------------------------------------------------------------------------


def test_explain_puts_decisions_beside_the_suggestion(sit):
    from factcheck.reports.explain import render

    session = sit(report_of(labels=SUPPORTED))
    first = session.decide(Form(label=Label.SUPPORTED))
    session.back()
    session.decide(OUTDATED)
    told = render(report_of(labels=SUPPORTED), "1", reviews=list(records.read(session.path)))
    (verdict,) = [line for line in told.splitlines() if line.startswith("  verdict")]
    assert ["✔ supported 0.90", "✘ refuted"] == [
        part.strip() for part in verdict.removeprefix("  verdict").split("   ") if part.strip()
    ]
    for part in ("decided by ana", DEFAULT.digest[:12], "note of ana: Old.", "outdated"):
        assert part in told
    assert f"no longer stands: supported, by ana, {first.at}" in told


def test_explain_says_when_nobody_decided():
    from factcheck.reports.explain import render

    assert "no decision" in render(report_of(), "1", reviews=[])
    assert "decided" not in render(report_of(), "1").replace("undecided", "")
