"""What each format holds, over the examples of all four languages with emoji and CRLF."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from typing import get_args

import pytest
from export_cases import (
    GUIDELINES,
    LANGUAGES,
    decide_all,
    example_reports,
    make_decision,
    make_preference,
    make_report,
)
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.exports import formats
from factcheck.exports.base import Reviews, Task
from factcheck.exports.label_studio import config
from factcheck.exports.text import whole
from factcheck.model import Label

TEXT = "🧪 Qutub Minar is 73 m tall.\r\nIt is in Delhi. दिल्ली भारत में है।"
SPANS = [(2, 27, "refuted"), (29, 44, "supported"), (45, 64, "not_enough_evidence")]


def written(reports, to, records=()):
    """Export as one text."""
    reviews = Reviews(list(records))
    task = Task(
        reports=(reviews.beside(report) for report in reports),
        guidelines=GUIDELINES,
        reviews=reviews,
    )
    return "".join(line + "\n" for line in formats.exporter(to).export(task))


def lines(reports, to, records=()):
    return [json.loads(line) for line in written(reports, to, records).splitlines()]


def spans(report):
    return sorted((claim.start, claim.end) for claim in report.claims)


@pytest.fixture(params=LANGUAGES)
def examples(request):
    return example_reports(request.param)


@pytest.fixture
def report():
    return make_report(TEXT, SPANS)


@pytest.mark.parametrize("to", sorted(set(get_args(formats.Format)) - {"preference"}))
def test_the_same_reports_give_the_same_text(to, report):
    assert written([report], to) == written([report], to)


@pytest.mark.parametrize("to", sorted(set(get_args(formats.Format)) - {"preference"}))
def test_no_reports_give_a_valid_empty_file(to):
    empty = written([], to)
    if to == "junit":
        assert [] == list(ET.fromstring(empty))
    elif to == "sarif":
        assert [] == json.loads(empty)["runs"][0]["results"]
    else:
        assert empty in {"", "[]\n"}


def test_label_studio_regions_hold_their_words(examples):
    for report, task in zip(examples, json.loads(written(examples, "label-studio")), strict=True):
        regions = [r["value"] for r in task["predictions"][0]["result"] if r["type"] == "labels"]
        assert spans(report) == sorted((value["start"], value["end"]) for value in regions)
        text = task["data"]["text"]
        assert all(value["text"] == text[value["start"] : value["end"]] for value in regions)
        assert text == report.response.text


def test_label_studio_has_one_annotation_for_each_reviewer(report):
    records = decide_all(report) + decide_all(report, "Bo")
    (task,) = json.loads(written([report], "label-studio", records))
    assert 2 == len(task["annotations"])


def test_label_studio_config_names_what_the_guidelines_allow():
    view = ET.fromstring(config(GUIDELINES))
    choices = {
        tag.get("name"): [choice.get("value") for choice in tag] for tag in view.iter("Choices")
    }
    assert {
        "verdict": [label.value for label in GUIDELINES.labels],
        "error_type": list(GUIDELINES.error_types),
        "severity": list(GUIDELINES.severities),
    } == choices


def test_doccano_spans_count_code_points(examples):
    for report, line in zip(examples, lines(examples, "doccano"), strict=True):
        assert spans(report) == sorted((start, end) for start, end, _ in line["label"])
        assert report.response.text == line["text"]


def test_doccano_lines_are_ascii(report):
    assert written([report], "doccano").isascii()


def test_prodigy_has_a_line_for_each_claim(examples):
    found = lines(examples, "prodigy")
    claims = [claim for report in examples for claim in report.claims]
    assert [c.quote for c in claims] == [
        line["text"][line["spans"][0]["start"] : line["spans"][0]["end"]] for line in found
    ]


def test_prodigy_lines_wait_for_an_answer_until_somebody_decided(report):
    decided = make_decision(report, 1)
    answers = [line.get("answer") for line in lines([report], "prodigy", [decided])]
    assert [None, "accept", None] == answers


def test_web_annotations_select_the_quote_twice(examples):
    found = lines(examples, "w3c")
    texts = [report.response.text for report in examples for _ in report.claims]
    for text, annotation in zip(texts, found, strict=True):
        quote, position = annotation["target"]["selector"]
        assert quote["exact"] == text[position["start"] : position["end"]]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_web_annotations_keep_suggestion_and_decision_apart(report):
    suggestion, decision, *_ = lines([report], "w3c", [make_decision(report, 0)])
    assert "Software" == suggestion["generator"]["type"]
    assert {"type": "Person", "name": "Ana Ruiz"} == decision["creator"]
    assert suggestion["target"] == decision["target"]


def test_claim_reviews_are_of_what_was_decided(report):
    found = lines([report], "claimreview")
    ratings = [
        (review["reviewRating"]["ratingValue"], review["itemReviewed"]["text"]) for review in found
    ]
    assert [(1, report.claims[0].quote), (5, report.claims[1].quote)] == ratings


def test_a_person_who_decided_is_the_author_of_the_review(report):
    first, *_ = lines([report], "claimreview", [make_decision(report, 0, Label.SUPPORTED)])
    assert ({"@type": "Person", "name": "Ana Ruiz"}, 5) == (
        first["author"],
        first["reviewRating"]["ratingValue"],
    )


def test_sarif_regions_count_code_points(examples):
    (run,) = json.loads(written(examples, "sarif"))["runs"]
    texts = [report.response.text for report in examples for _ in report.claims]
    assert "unicodeCodePoints" == run["columnKind"]
    for text, result in zip(texts, run["results"], strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        assert region["snippet"]["text"] == text[start : start + region["charLength"]]
        before = text.split("\n")[: region["startLine"] - 1]
        assert start == sum(len(line) + 1 for line in before) + region["startColumn"] - 1


def test_sarif_levels_follow_the_decision(report):
    found = json.loads(written([report], "sarif", [make_decision(report, 0, Label.SUPPORTED)]))
    levels = [(r["ruleId"], r["level"]) for r in found["runs"][0]["results"]]
    assert [("supported", "none"), ("supported", "none"), ("not_enough_evidence", "note")] == levels


def test_junit_counts_what_it_holds(examples):
    for suite in ET.fromstring(written(examples, "junit")):
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
        assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))


def test_junit_holds_any_text():
    hostile = make_report("]]> & <a> \x00\x1b[31m \ud800 \ufffe ends.", [(0, 10, "refuted")])
    (suite,) = ET.fromstring(written([hostile], "junit"))
    assert "1" == suite.get("failures")


def test_csv_has_a_row_for_each_claim(examples):
    rows = list(csv.DictReader(io.StringIO(written(examples, "csv"), newline="")))
    claims = [claim for report in examples for claim in report.claims]
    assert [(str(c.start), str(c.end)) for c in claims] == [(r["start"], r["end"]) for r in rows]


def test_csv_has_a_row_for_each_decision(report):
    records = [make_decision(report, 0), make_decision(report, 0, Label.SUPPORTED, reviewer="Bo")]
    rows = list(csv.DictReader(io.StringIO(written([report], "csv", records), newline="")))
    assert ["refuted", "supported", "", ""] == [row["decided"] for row in rows]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝"])
def test_csv_cells_are_no_formulas(start):
    text = f"{start}HYPERLINK(1) is a formula."
    found = written([make_report(text, [(0, len(text), "refuted")])], "csv")
    (row,) = csv.DictReader(io.StringIO(found, newline=""))
    assert f"'{text}" == row["quote"]


def test_preferences_become_pairs():
    first, second = make_report("One.", [], origin="a"), make_report("Two.", [], origin="b")
    records = [make_preference(first, second, -2)]
    pairs = lines([first, second], "preference", records)
    assert [{"prompt": "Tell me about it.", "chosen": "Two.", "rejected": "One."}] == pairs


def test_ties_are_left_out_and_counted(caplog):
    first, second = make_report("One.", [], origin="a"), make_report("Two.", [], origin="b")
    records = [make_preference(first, second, 1), make_preference(second, first, 1, "Bo")]
    assert [] == lines([first, second], "preference", records)
    assert "1 tie(s) left out" in caplog.text


def test_a_person_goes_before_the_suggestion_of_the_tool():
    first, second = make_report("One.", [], origin="a"), make_report("Two.", [], origin="b")
    records = [
        make_preference(first, second, 3, "factcheck"),
        make_preference(first, second, -1),
    ]
    (pair,) = lines([first, second], "preference", records)
    assert "Two." == pair["chosen"]


def test_a_preference_about_an_unknown_response_is_an_error():
    first, second = make_report("One.", [], origin="a"), make_report("Two.", [], origin="b")
    with pytest.raises(InputError, match="which no report holds"):
        written([first], "preference", [make_preference(first, second, 1)])


@given(st.text(st.characters(codec=None, exclude_categories=()), min_size=1), st.data())
def test_any_text_makes_valid_files_and_keeps_its_offsets(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    report = make_report(text, [(start, end, "refuted")], origin=text, prompt=text)
    records = [make_decision(report, 0, note=text)]
    files = {to: whole(written([report], to, records)) for to in get_args(formats.Format)[:-2]}
    files["csv"] = whole(written([report], "csv", records))
    for file in files.values():
        file.encode()
    assert 1 == len(ET.fromstring(files["junit"]))
    (row,) = csv.DictReader(io.StringIO(files["csv"], newline=""))
    (task,) = json.loads(files["label-studio"])
    (_, w3c) = [json.loads(line) for line in files["w3c"].split("\n")[:-1]]
    (result,) = json.loads(files["sarif"])["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert [(str(start), str(end)), (start, end), [start, end], (start, end - start)] == [
        (row["start"], row["end"]),
        tuple(task["predictions"][0]["result"][0]["value"][key] for key in ("start", "end")),
        json.loads(files["doccano"])["label"][0][:2],
        (region["charOffset"], region["charLength"]),
    ]
    assert len(text) == len(task["data"]["text"]) == len(json.loads(files["doccano"])["text"])
    assert whole(text[start:end]) == w3c["target"]["selector"][0]["exact"]


@pytest.mark.parametrize("to", ["sarif", "claimreview", "w3c"])
def test_half_a_surrogate_in_the_name_of_a_file_is_no_part_of_an_address(to):
    report = make_report("One.", [(0, 4, "refuted")], origin="\ud800.txt")
    assert "\ud800" not in written([report], to, [make_decision(report, 0)])
