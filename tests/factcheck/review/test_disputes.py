"""What raters disagree on becomes a queue of the page: from their files, by way of agreement."""

from dataclasses import replace

import page_cases as cases
import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from factcheck.cli import app
from factcheck.errors import InputError
from factcheck.model import Label
from factcheck.review import disputes, records
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
