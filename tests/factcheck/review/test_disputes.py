"""What raters disagree on becomes a queue of the page: from their files, by way of agreement."""

from dataclasses import replace

import page_cases as cases
import pytest
from pseudo_terminal import PseudoTerminal
from starlette.testclient import TestClient
from typer.testing import CliRunner

from factcheck import wire
from factcheck.cli import app
from factcheck.errors import InputError
from factcheck.model import Label
from factcheck.review import confirm, disputes, records
from factcheck.review.records import Decision


def decided(report, number, reviewer, label, note=""):
    claim = report.claims[number]
    return Decision(
        id=f"{reviewer}-{number}",
        response_id=report.response.id,
        reviewer=reviewer,
        at="2026-11-23T00:00:00Z",
        claim_id=claim.id,
        start=claim.start,
        end=claim.end,
        lang=claim.lang,
        label=label,
        note=note,
    )


@pytest.fixture
def report():
    return cases.report(cases.ANSWERS["en"])


@pytest.fixture
def queue(report, tmp_path):
    """Two raters agree on the first claim and not on the second; the queue is of their files."""
    files = []
    for rater, second, note in (("ben", Label.REFUTED, "Four."), ("cem", Label.SUPPORTED, "")):
        files.append(tmp_path / f"{rater}.jsonl")
        labels = (Label.SUPPORTED, second)
        records.append(
            files[-1],
            [decided(report, n, rater, label, note) for n, label in enumerate(labels)],
        )
    path = tmp_path / "queue.jsonl"
    done = CliRunner().invoke(app, ["agreement", *map(str, files), "--queue", str(path), "-q"])
    assert 0 == done.exit_code
    return path


@pytest.fixture
def browser(report, queue, tmp_path):
    def opened(**options):
        table = cases.desk(tmp_path, report, **options)
        page = cases.app(replace(table, disputes=disputes.read(queue)))
        made = TestClient(page, base_url=cases.ADDRESS, client=("127.0.0.1", 50000))
        made.cookies.set(f"factcheck_{cases.PORT}", cases.TOKEN)
        made.headers["origin"] = cases.ADDRESS
        return made

    return opened


def test_a_queue_names_the_disputed_claims_and_who_decided_what(report, queue):
    found = disputes.read(queue)
    assert [(report.response.id, report.claims[1].id)] == list(found)
    assert [("ben", Label.REFUTED, "Four."), ("cem", Label.SUPPORTED, "")] == [
        (one.reviewer, one.label, one.note) for (ones) in found.values() for one in ones
    ]


def test_the_page_shows_the_disputed_claim_first_with_what_the_raters_decided(browser):
    html = browser().get("/answers/1").text
    assert "Claim 2 of 3" in html
    assert "ben, 2026-11-23 00:00:00 UTC" in html
    assert "cem, 2026-11-23 00:00:00 UTC" in html
    assert "Four." in html


def test_what_is_adjudicated_is_a_record_of_who_adjudicates(browser, tmp_path):
    browser().post("/answers/1/claims/2", data={"label": "supported", "seen": ""})
    (made,) = cases.written(tmp_path)
    assert ("ana", Label.SUPPORTED) == (made.reviewer, made.label)


def test_the_other_claims_are_behind_the_other_filters(browser):
    page = browser()
    assert 'data-key="j"' not in page.get("/answers/1").text
    assert "Claim 1 of 3" in page.get("/answers/1?filter=all").text


def test_who_adjudicates_blind_sees_the_raters_after_deciding(browser):
    page = browser(blind=True)
    assert "ben, " not in page.get("/answers/1").text
    page.post("/answers/1/claims/2", data={"label": "supported", "seen": ""})
    assert "ben, " in page.get("/answers/1?claim=2").text


@pytest.mark.parametrize(
    "line", ["[]", "{}", "not json", '{"about": "claim", "response_id": "r", "ratings": 3}']
)
def test_what_is_no_queue_is_an_error_that_names_the_line(tmp_path, line):
    path = tmp_path / "queue.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"queue\.jsonl:2"):
        disputes.read(path)


def test_lines_about_whole_answers_are_passed_over(tmp_path):
    path = tmp_path / "queue.jsonl"
    path.write_text('{"about": "response", "response_id": "r", "ratings": []}\n', encoding="utf-8")
    assert {} == disputes.read(path)


@pytest.fixture
def terminal(report, queue, tmp_path):
    """Start ``factcheck confirm`` on the report and the queue, at a terminal."""

    def started(*options, disputed=queue):
        (tmp_path / "report.json").write_text(wire.line(report), encoding="utf-8")
        arguments = ("confirm", "report.json", "-o", "adjudicated.jsonl", "--reviewer", "ana")
        return PseudoTerminal(*arguments, "--queue", disputed, *options, cwd=tmp_path)

    return started


def test_the_terminal_shows_the_disputed_claim_first_with_what_the_raters_decided(
    terminal, report, tmp_path
):
    with terminal() as page:
        shown = page.wait_for("? keys")
        assert report.claims[1].text in shown
        assert "ben decided: ✘ refuted  Four." in shown
        assert "cem decided: ✔ supported" in shown
        page.press("1")
        assert report.claims[0].text in page.wait_for("? keys")
    (made,) = records.read(tmp_path / "adjudicated.jsonl")
    assert (report.claims[1].id, "ana") == (made.claim_id, made.reviewer)


def test_who_adjudicates_blind_at_a_terminal_sees_the_raters_after_deciding(terminal):
    with terminal("--blind") as page:
        assert "ben" not in page.wait_for("? keys")
        page.press("1")
        assert "ben decided: ✘ refuted  Four." in page.wait_for("2 of 3")


def test_a_queue_of_other_answers_is_an_error_that_names_it(terminal, tmp_path):
    other = tmp_path / "other.jsonl"
    other.write_text('{"about": "claim", "response_id": "r", "claim_id": "c", "ratings": []}\n')
    with terminal(disputed=other) as page:
        assert "other.jsonl: names no claim of these reports" in page.wait_for("other answers")


def test_what_is_disputed_is_decided_in_the_order_of_the_queue_even_if_it_was_left_out(report):
    first, second, third = report.claims
    left_out = replace(report.verdicts[2], label=Label.NOT_CHECKED)
    read = replace(report, verdicts=(*report.verdicts[:2], left_out))
    raters = (decided(report, 2, "ben", Label.REFUTED),)
    disputed = {(report.response.id, one.id): raters for one in (third, second)}
    items = confirm.queue([read], disputes=disputed)
    assert [third.id, second.id, first.id] == [item.claim.id for item in items]
    assert [raters, raters, ()] == [item.raters for item in items]
