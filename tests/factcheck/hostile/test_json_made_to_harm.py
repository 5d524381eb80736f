"""JSON that no writer of ours makes is refused by name, or read as what it can mean."""

import json

import hostile_cases
import pytest

from factcheck import inputs, wire
from factcheck.compare import read as comparisons
from factcheck.errors import InputError
from factcheck.exports import argilla, formats, prodigy
from factcheck.exports.base import Reviews, Task
from factcheck.exports.reading import Entry, instant
from factcheck.model import Label
from factcheck.review import disputes, guidelines
from factcheck.review.records import Decision
from factcheck.sources import webpage
from factcheck.sources.corpus.readers import open_reader

#: More digits than Python turns into a number.
DIGITS = "9" * 5_000
TEXT = "Lisbon lies on the Tagus in Portugal."


def written():
    return json.loads(wire.line(hostile_cases.report()))


def refused(report):
    text = report if isinstance(report, str) else json.dumps(report)
    with pytest.raises(InputError, match=r"^report\.json: ") as raised:
        wire.read_report(text, "report.json")
    return raised.value.message


def test_the_report_of_these_tests_is_read():
    assert wire.read_report(json.dumps(written()), "x") == hostile_cases.report()


@pytest.mark.parametrize("number", [DIGITS, "NaN", "-Infinity", "1e999"])
def test_a_number_that_is_none_is_no_report(number):
    text = json.dumps(written()).replace('"confidence": 0.9', f'"confidence": {number}')
    assert "not valid JSON" in refused(text)


@pytest.mark.parametrize("number", [DIGITS, "NaN", "-Infinity", "1e999"])
@pytest.mark.parametrize("part", ["confidence", "worth", "scores"])
def test_a_text_that_is_no_number_is_none_in_a_report(part, number):
    report = written()
    holder = {"confidence": "verdicts", "worth": "claims", "scores": "evidence"}[part]
    report[holder][0][part] = {"rank": number} if part == "scores" else number
    assert "is no number" in refused(report)


def test_a_report_without_a_verdict_for_each_claim_is_refused():
    report = written()
    del report["verdicts"][1]
    assert "verdicts: not one for each claim" in refused(report)


def test_a_report_whose_verdicts_stand_in_another_order_is_refused():
    report = written()
    report["verdicts"].reverse()
    assert "verdicts: not one for each claim" in refused(report)


@pytest.mark.parametrize("span", [(-5, 3), (0, 10**9), (10**30, 10**31), (9, 2), (4, 4)])
def test_a_claim_that_stands_nowhere_in_the_response_is_refused(span):
    report = written()
    report["claims"][1] |= {"start": span[0], "end": span[1]}
    assert "claims.1: " in refused(report)


@pytest.mark.parametrize(
    "read",
    [
        lambda lines: inputs.batch_lines(lines, "in.jsonl"),
        lambda lines: inputs.pair_lines(lines, "in.jsonl"),
        lambda lines: comparisons.tasks(lines, "in.jsonl"),
    ],
    ids=["batch", "pairs", "comparisons"],
)
@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f'{{"response": "x", "n": {DIGITS}}}', "not valid JSON"),
        ('{"id": "\\ud800", "response": "x"}', "id holds half a surrogate pair"),
        ('{"\\ud800": 1}', "there "),
    ],
    ids=["digits", "id", "key"],
)
def test_a_line_that_cannot_be_read_or_written_is_an_error_in_its_place(read, line, said):
    (found,) = read(iter([line.encode()]))
    assert said in found.error.message
    f"{found.id}{found.error.message}{found.error.hint}".encode()


@pytest.mark.parametrize("form", ["inspect", "helm"])
def test_a_log_with_a_number_that_is_none_is_refused(form):
    line = f'{{"samples": [{DIGITS}], "request_states": []}}'.encode()
    with pytest.raises(InputError, match="not valid JSON"):
        list(inputs.batch_lines(iter([line]), "log.json", form=form))


def test_half_a_surrogate_pair_in_a_prompt_becomes_a_character_that_can_be_written():
    line = json.dumps({"prompt": "half \ud83d", "response": TEXT}).encode()
    (found,) = inputs.batch_lines(iter([line]), "in.jsonl")
    assert found.response.prompt == "half \ufffd"


@pytest.mark.parametrize(
    "data",
    ["5", "null", "true", "NaN", "1e999", DIGITS, '"a"', "[" * 100_000, '{"headline": null}'],
)
def test_a_page_is_read_whatever_its_linked_data_are(data):
    page = webpage.read(f'<script type="application/ld+json">{data}</script><p>{TEXT}</p>')
    assert [block.text for block in page.blocks] == [TEXT]
    assert page.title == ""


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_time_that_is_in_no_year_is_refused(moment):
    with pytest.raises(InputError, match="no time in ISO 8601"):
        instant(moment, "decisions.jsonl:1")


def test_a_line_of_a_corpus_whose_other_name_cannot_be_written_is_passed_over(tmp_path):
    path = tmp_path / "pages.jsonl"
    lines = [{"title": "Lisbon", "text": TEXT, "aliases": names} for names in (["\ud800"], ["a"])]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    reader = open_reader("jsonl", path)
    bad, good = (reader.parse(raw.payload) for raw in reader.raws((0, 0)))
    assert (1, ()) == (bad.problem.count("pages.jsonl:1"), bad.entries)
    assert [page.aliases for page in good.entries] == [("a",)]


def test_a_line_of_a_queue_without_its_response_is_refused(tmp_path):
    path = tmp_path / "queue.jsonl"
    path.write_text('{"about": "claim", "claim_id": "c-1", "ratings": []}\n')
    with pytest.raises(InputError, match=r"queue\.jsonl:1: not a line of a queue"):
        disputes.read(path)


def test_answers_of_another_tool_that_are_no_lists_are_no_spans():
    given = {question: [{"value": 5, "user_id": "a"}] for question in ("spans", "verdict")}
    (found,) = argilla.read(iter([Entry(where="x", value={"id": "r#c", "responses": given})]))
    assert (None, None, "5") == (found.start, found.end, found.label)


def test_a_decision_that_was_made_at_no_time_is_no_line_of_prodigy():
    decision = Decision(
        id="d-1",
        response_id="r-1",
        reviewer="ana",
        at="20.0Z",
        claim_id="c-1",
        start=0,
        end=35,
        label=Label.REFUTED,
    )
    task = Task(
        reports=[Reviews([decision]).beside(hostile_cases.report())],
        guidelines=guidelines.load(),
        reviews=Reviews([decision]),
    )
    with pytest.raises(InputError, match=r"decision d-1: '20\.0Z' is no time"):
        list(formats.exporter("prodigy").export(task))


@pytest.mark.parametrize("moment", [1e300, -1e300, float("nan"), 253_402_300_800])
def test_an_answer_of_prodigy_at_no_time_is_refused(moment):
    line = {"text": TEXT, "accept": ["refuted"], "answer": "accept", "_timestamp": moment}
    with pytest.raises(InputError, match=r"x: timestamp: "):
        list(prodigy.read(iter([Entry(where="x", value=line)])))
