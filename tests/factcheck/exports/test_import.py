"""Decisions come back: matched or accounted for, once, with errors that name the place."""

import json

import pytest
from export_cases import (
    GUIDELINES,
    LANGUAGES,
    decide_all,
    example_reports,
    make_decision,
    make_report,
)
from test_export_formats import SPANS, TEXT, written

from factcheck.errors import InputError
from factcheck.exports import formats, reading
from factcheck.model import Label
from factcheck.review.records import Undo

TOOLS = ("label-studio", "argilla", "doccano", "prodigy")


def bring(text, tool, reports, *, earlier=(), reviewer="", digest="0"):
    return reading.bring_back(
        formats.reader(tool)(reading.entries(text, "FILE")),
        reports,
        earlier=list(earlier),
        guidelines=GUIDELINES,
        tool=tool,
        file_digest=digest,
        reviewer=reviewer,
    )


def answered(text, tool, label=None):
    """Do what an annotator does in the tool: take the suggestions over, or choose one verdict."""
    if tool == "label-studio":
        tasks = json.loads(text)
        for task in tasks:
            result = task["predictions"][0]["result"]
            for region in result:
                region.pop("score", None)
                if label and region["from_name"] == "verdict":
                    region["value"]["choices"] = [label]
            task["annotations"] = [
                {
                    "id": 1,
                    "result": result,
                    "completed_by": {"id": 1, "email": "ana@example.org"},
                    "was_cancelled": False,
                    "created_at": "2026-11-22T10:00:00.123456Z",
                    "updated_at": "2026-11-22T11:00:00.123456Z",
                }
            ]
        return json.dumps(tasks)
    if tool == "argilla":
        records = json.loads(text)
        for record in records:
            record["responses"] = {
                question: [
                    {
                        "value": label if label and question == "verdict" else suggestion["value"],
                        "user_id": "7b1e3c0a-0000-4000-8000-000000000001",
                    }
                ]
                for question, suggestion in record["suggestions"].items()
            }
        return json.dumps(records)
    rows = [json.loads(line) for line in text.splitlines()]
    for row in rows:
        if tool == "doccano":
            row["label"] = [[start, end, label or was] for start, end, was in row["label"]]
        else:
            row |= {"answer": "accept", "_annotator_id": "set-ana", "_timestamp": 1795000000}
            row["accept"] = [label] if label else row["accept"]
    return "".join(json.dumps(row) + "\n" for row in rows)


def places(decisions):
    return sorted((d.response_id, d.claim_id, d.start, d.end, d.label.value) for d in decisions)


@pytest.fixture
def report():
    return make_report(TEXT, SPANS)


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_accepted_suggestions_come_back_where_they_stood(tool, lang):
    reports = example_reports(lang)
    text = answered(written(reports, tool), tool)
    outcome = bring(text, tool, reports, reviewer="ana")
    assert [] == outcome.lost + outcome.odd
    assert places(outcome.decisions) == sorted(
        (report.response.id, claim.id, claim.start, claim.end, verdict.label.value)
        for report in reports
        for claim, verdict in zip(report.claims, report.verdicts, strict=True)
    )


@pytest.mark.parametrize("tool", TOOLS)
def test_importing_twice_adds_nothing(tool, report):
    text = answered(written([report], tool), tool)
    first = bring(text, tool, [report], reviewer="ana")
    again = bring(text, tool, [report], reviewer="ana", earlier=first.decisions)
    assert (3, 0, 3) == (len(first.decisions), len(again.decisions), again.known)


@pytest.mark.parametrize("tool", TOOLS)
def test_an_undone_import_stays_undone(tool, report):
    text = answered(written([report], tool), tool)
    first = bring(text, tool, [report], reviewer="ana").decisions
    undo = Undo(
        id="u",
        response_id=report.response.id,
        reviewer=first[0].reviewer,
        at="2026-11-23T00:00:00Z",
        undoes=first[0].id,
    )
    again = bring(text, tool, [report], reviewer="ana", earlier=[*first, undo])
    assert ([], 3) == (again.decisions, again.known)


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("spelling", ["Supported", "SUPPORTED", " supported "])
def test_labels_match_whatever_their_case(tool, spelling, report):
    outcome = bring(answered(written([report], tool), tool, spelling), tool, [report], reviewer="a")
    assert {Label.SUPPORTED} == {decision.label for decision in outcome.decisions}


@pytest.mark.parametrize("tool", TOOLS)
def test_an_unknown_label_is_an_error_with_the_nearest_one(tool, report):
    text = answered(written([report], tool), tool, "Refutted")
    with pytest.raises(InputError, match=r"^FILE.*'Refutted' is no verdict") as raised:
        bring(text, tool, [report], reviewer="a")
    assert "did you mean 'refuted'?" == raised.value.hint


@pytest.mark.parametrize("tool", TOOLS)
def test_a_response_that_no_report_holds_is_accounted_for(tool, report):
    other = make_report("Another text.", [(0, 12, "refuted")])
    outcome = bring(answered(written([report], tool), tool), tool, [other], reviewer="a")
    assert {"its response is in none of the reports"} == {lost.reason for lost in outcome.lost}
    assert 3 == len(outcome.lost)


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("text", ["[1]", "nothing", '{"text": 1}\n{"a": ', '"text"', "[[]]"])
def test_a_wrong_file_is_an_error_that_names_it(tool, text, report):
    with pytest.raises(InputError, match=r"^FILE"):
        bring(text, tool, [report], reviewer="a")


@pytest.mark.parametrize("tool", ["label-studio", "doccano", "prodigy"])
def test_a_wrong_entry_is_an_error_that_names_its_place(tool, report):
    wrong = {"label-studio": {"data": {}}, "doccano": {"label": []}, "prodigy": {"spans": 1}}[tool]
    good = answered(written([report], tool), tool)
    rows = json.loads(good) if tool == "label-studio" else map(json.loads, good.splitlines())
    text = json.dumps([*rows, wrong])
    with pytest.raises(InputError, match=r"^FILE: entry [24]: (annotations|text|spans)"):
        bring(text, tool, [report], reviewer="a")


def test_decisions_that_were_exported_are_known_when_they_return(report):
    records = decide_all(report) + decide_all(report, "Bo")
    text = written([report], "label-studio", records)
    outcome = bring(text, "label-studio", [report], earlier=records)
    assert ([], [], 6) == (outcome.decisions, outcome.lost, outcome.known)


def test_an_exported_decision_that_somebody_changed_is_theirs(report):
    (task,) = json.loads(written([report], "label-studio", [make_decision(report, 0)]))
    annotation = task["annotations"][0]
    annotation["completed_by"] = {"id": 2, "email": "bo@example.org"}
    annotation["updated_at"] = "2026-11-23T00:00:00Z"
    annotation["result"][1]["value"]["choices"] = ["supported"]
    outcome = bring(json.dumps([task]), "label-studio", [report])
    assert [("bo@example.org", Label.SUPPORTED)] == [
        (decision.reviewer, decision.label) for decision in outcome.decisions
    ]


def test_everything_of_a_decision_returns(report):
    decision = make_decision(report, 0)
    text = written([report], "label-studio", [decision])
    (back,) = bring(text, "label-studio", [report]).decisions
    for name in ("label", "error_type", "severity", "note", "source", "reviewer", "at", "start"):
        assert getattr(decision, name) == getattr(back, name)


def test_a_moved_span_is_said(report):
    tasks = json.loads(answered(written([report], "label-studio"), "label-studio"))
    for result in tasks[0]["annotations"][0]["result"][:1]:
        result["value"]["end"] += 2
    outcome = bring(json.dumps(tasks), "label-studio", [report])
    assert 3 == len(outcome.decisions)
    assert "the span 2-27 was moved to 2-29" in outcome.odd[0]


def test_a_new_span_that_is_no_claim_is_accounted_for(report):
    row = json.loads(answered(written([report], "doccano"), "doccano"))
    row["label"].append([0, 5, "refuted"])
    outcome = bring(json.dumps(row), "doccano", [report], reviewer="a")
    assert ["no claim has its id or stands exactly there"] == [lost.reason for lost in outcome.lost]
    assert [0, 5, "refuted"] == outcome.lost[0].raw


def test_two_claims_on_one_span_are_told_apart_by_what_nobody_changed():
    report = make_report(TEXT, [(2, 27, "refuted"), (2, 27, "supported")])
    row = json.loads(written([report], "doccano"))
    row["label"] = [[2, 27, "conflicting"], [2, 27, "supported"]]
    outcome = bring(json.dumps(row), "doccano", [report], reviewer="a")
    assert {
        report.claims[0].id: Label.CONFLICTING,
        report.claims[1].id: Label.SUPPORTED,
    } == {decision.claim_id: decision.label for decision in outcome.decisions}


def test_two_claims_on_one_span_that_nothing_tells_apart_are_accounted_for():
    report = make_report(TEXT, [(2, 27, "refuted"), (2, 27, "supported")])
    text = json.dumps({"text": TEXT, "label": [[2, 27, "conflicting"]]})
    (lost,) = bring(text, "doccano", [report], reviewer="a").lost
    assert "2 claims stand there, and no id tells which is meant" == lost.reason


def test_a_text_alone_finds_its_report(report):
    text = json.dumps({"id": 1, "text": TEXT, "label": [[2, 27, "Refuted"]], "Comments": []})
    (decision,) = bring(text, "doccano", [report], reviewer="a").decisions
    assert report.claims[0].id == decision.claim_id


def test_a_changed_text_is_accounted_for(report):
    row = json.loads(written([report], "doccano"))
    row["text"] = row["text"].replace("\r\n", "\n")
    outcome = bring(json.dumps(row), "doccano", [report], reviewer="a")
    assert 3 == len(outcome.lost)
    assert "not that of the response" in outcome.lost[0].reason


def test_an_answer_without_verdict_is_accounted_for(report):
    rows = [json.loads(line) for line in written([report], "prodigy").splitlines()]
    for row, answer in zip(rows, ("accept", "reject", "ignore"), strict=True):
        row |= {"answer": answer, "accept": []}
    outcome = bring(json.dumps(rows), "prodigy", [report], reviewer="a")
    assert [
        "no verdict was chosen",
        "the answer is 'reject', which names no verdict",
        "the answer is 'ignore', which names no verdict",
    ] == [lost.reason for lost in outcome.lost]


def test_a_task_that_was_skipped_is_accounted_for(report):
    tasks = json.loads(answered(written([report], "label-studio"), "label-studio"))
    tasks[0]["annotations"][0]["was_cancelled"] = True
    outcome = bring(json.dumps(tasks), "label-studio", [report])
    assert ["the annotator skipped the task"] == [lost.reason for lost in outcome.lost]


def test_an_older_decision_does_not_replace_a_newer_one(report):
    newer = make_decision(
        report, 0, Label.CONFLICTING, reviewer="ana@example.org", at="2026-11-23T09:00:00Z"
    )
    text = answered(written([report], "label-studio"), "label-studio")
    outcome = bring(text, "label-studio", [report], earlier=[newer])
    assert ["ana@example.org decided anew at 2026-11-23T09:00:00Z, which stands"] == [
        lost.reason for lost in outcome.lost
    ]


def test_an_exported_decision_that_was_replaced_meanwhile_is_known(report):
    old = make_decision(report, 0)
    new = make_decision(report, 0, Label.SUPPORTED, at="2026-11-23T09:00:00Z")
    text = written([report], "label-studio", [old])
    outcome = bring(text, "label-studio", [report], earlier=[old, new])
    assert ([], [], 1) == (outcome.decisions, outcome.lost, outcome.known)


def test_somebody_must_have_decided(report):
    text = written([report], "doccano")
    with pytest.raises(InputError, match="nobody says who decided"):
        bring(text, "doccano", [report])


def test_one_name_never_stands_for_two_people(report):
    (task,) = json.loads(answered(written([report], "label-studio"), "label-studio"))
    first = task["annotations"][0]
    task["annotations"] = [{**first, "completed_by": 1}, {**first, "completed_by": 2}]
    with pytest.raises(InputError, match="--reviewer names one person, but the file has several"):
        bring(json.dumps([task]), "label-studio", [report], reviewer="ana")
    both = bring(json.dumps([task]), "label-studio", [report]).decisions
    assert {"Label Studio user 1", "Label Studio user 2"} == {one.reviewer for one in both}
