"""What is read as a judgement, who is the rater, and that nothing is passed over in silence."""

import json

import pytest

from factcheck import wire
from factcheck.agreement.read import decode, read
from factcheck.errors import InputError
from factcheck.model import Label
from factcheck.review import guidelines
from factcheck.review.records import Decision, Preference, Score, TaskFlag, Undo

AT = "2026-11-22T10:00:00Z"


def decision(identity="d1", reviewer="ana", claim="c1", label=Label.REFUTED, **more):
    return Decision(
        id=identity,
        response_id="r1",
        reviewer=reviewer,
        at=AT,
        claim_id=claim,
        start=0,
        end=10,
        label=label,
        **more,
    )


def lines(*records):
    return "".join(wire.line(wire.plain(record)) + "\n" for record in records)


def plain(*rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def reading(*files, gold=()):
    return read(files, guidelines.load(), gold=gold)


def only(*files):
    (one,) = reading(*files).judgements
    return one


def test_a_decision_gives_verdict_error_type_and_severity():
    text = lines(decision(error_type="arithmetic", severity="major"))
    assert {"verdict": "refuted", "error_type": "arithmetic", "severity": "major"} == only(
        ("a.jsonl", text)
    ).values


def test_a_file_may_hold_several_reviewers():
    text = lines(decision("d1", "ana"), decision("d2", "बेन"))
    assert ("ana", "बेन") == reading(("a.jsonl", text)).raters


def test_an_undone_decision_counts_as_undone():
    undo = Undo(id="u", response_id="r1", reviewer="ana", at=AT, undoes="d1")
    found = reading(("a.jsonl", lines(decision("d1"), decision("d2", claim="c2"), undo)))
    assert (1, 1, 1) == (
        found.files[0].judgements,
        found.files[0].undone,
        found.files[0].undos,
    )


def test_the_last_decision_of_a_reviewer_stands():
    text = lines(decision("d1"), decision("d2", label=Label.SUPPORTED))
    found = reading(("a.jsonl", text))
    assert ("supported", 1) == (found.judgements[0].values["verdict"], found.files[0].replaced)


def test_a_line_that_a_crash_cut_off_is_counted():
    found = reading(("a.jsonl", lines(decision()) + '{"record": "decis'))
    assert (1, 1) == (found.files[0].judgements, found.files[0].unfinished)


def test_a_line_that_a_crash_cut_off_within_a_character_is_counted():
    data = lines(decision()).encode() + '{"record": "decision", "note": "न'.encode()[:-1]
    found = reading(("a.jsonl", decode(data, "a.jsonl")))
    assert (1, 1) == (found.files[0].judgements, found.files[0].unfinished)


def test_labels_that_are_not_utf_8_are_an_error():
    with pytest.raises(InputError, match=r"a\.jsonl: not UTF-8"):
        decode('{"id": "c1", "label": "não"}'.encode("latin-1"), "a.jsonl")


def test_an_undone_undo_takes_nothing_back():
    undos = [
        Undo(id=name, response_id="r1", reviewer="ana", at=AT, undoes=what)
        for name, what in (("u1", "d1"), ("u2", "u1"))
    ]
    found = reading(("a.jsonl", lines(decision("d1"), *undos)))
    assert (1, 0) == (found.files[0].judgements, found.files[0].undone)


def test_marks_of_one_response_are_one_judgement_of_it():
    marks = [
        Score(id=name, response_id="r1", reviewer="ana", at=AT, dimension=name, value=value)
        for name, value in (("accuracy", 4), ("tone", 2))
    ]
    assert {"score.accuracy": 4, "score.tone": 2} == only(("a.jsonl", lines(*marks))).values


def test_who_reviewed_a_response_and_raised_no_flag_did_not_raise_it():
    flag = TaskFlag(id="f", response_id="r1", reviewer="ana", at=AT, flag="unsafe")
    found = reading(("a.jsonl", lines(flag, decision("d1", "ana"), decision("d2", "ben"))))
    flags = {one.rater: one.values["flags"] for one in found.judgements if one.about == "flag"}
    assert {"ana": "raised", "ben": "not raised"} == flags


def test_a_preference_told_from_the_other_side_is_the_same():
    sides = [
        Preference(id="p", response_id=one, reviewer="ana", at=AT, other_id=two, strength=strength)
        for one, two, strength in (("r1", "r2", 2), ("r2", "r1", -2))
    ]
    one, other = (only(("a.jsonl", lines(side))) for side in sides)
    assert one == other


def test_verdicts_of_a_report_are_the_tools(tmp_path):
    report = {
        "schema_version": "1.0",
        "response": {"id": "r1", "text": "Água.", "lang": "pt"},
        "claims": [
            {
                "id": "c1",
                "text": "Água.",
                "quote": "Água.",
                "start": 0,
                "end": 5,
                "lang": "pt",
                "kind": "fact",
                "checkworthy": True,
                "reason": "",
            }
        ],
        "evidence": [],
        "verdicts": [
            {
                "claim_id": "c1",
                "label": "refuted",
                "confidence": 0.9,
                "reasons": [],
                "evidence_ids": [],
                "error_type": "temporal",
                "correction": "",
            }
        ],
        "statuses": [],
        "flags": [],
        "made_with": {"factcheck": "0", "verifier": "", "settings": ""},
    }
    one_line, indented = plain(report), json.dumps(report, indent=2)
    found = [only(("report.json", text)) for text in (one_line, indented)]
    assert [("factcheck", {"verdict": "refuted", "error_type": "contradiction.temporal"})] * 2 == [
        (one.rater, one.values) for one in found
    ]


@pytest.mark.parametrize("key", ["id", "item", "claim_id"])
def test_a_label_without_a_rater_is_its_files(key):
    found = only(("folder/maria.jsonl", plain({key: "c1", "label": "refuted"})))
    assert ("maria", "c1", {"verdict": "refuted"}) == (found.rater, found.subject, found.values)


def test_files_of_one_name_in_two_folders_are_two_raters():
    row = plain({"id": "c1", "label": "refuted"})
    assert ("one/a.jsonl", "two/a.jsonl") == reading(
        ("one/a.jsonl", row), ("two/a.jsonl", row)
    ).raters


def test_labels_that_are_no_verdicts_are_a_set_of_their_own():
    row = plain({"id": 1, "label": "correto"}, {"id": 2, "label": True})
    found = reading(("a.jsonl", row))
    assert [{"label": "correto"}, {"label": "true"}] == [one.values for one in found.judgements]


def test_verdicts_are_known_however_they_are_cased_and_spaced():
    row = plain({"id": 1, "label": "Not enough evidence"}, {"id": 2, "label": "SUPPORTED"})
    found = reading(("a.jsonl", row))
    assert ["not_enough_evidence", "supported"] == [
        one.values["verdict"] for one in found.judgements
    ]


def test_a_flag_that_the_expert_did_not_raise_is_held_against_who_did():
    flag = TaskFlag(id="f", response_id="r1", reviewer="ana", at=AT, flag="unsafe")
    found = reading(
        ("a.jsonl", lines(flag)), gold=[("gold.jsonl", lines(decision(reviewer="eva")))]
    )
    flags = {one.rater: one.values["flags"] for one in found.judgements if one.about == "flag"}
    assert {"ana": "raised", "eva (expert)": "not raised"} == flags


def test_a_mark_is_of_a_response():
    found = only(("a.jsonl", plain({"id": "r1", "dimension": "clareza", "value": 3.5})))
    assert ("response", "r1", {"score.clareza": 3.5}) == (
        found.about,
        found.response_id,
        found.values,
    )


def test_a_label_of_a_claim_that_one_response_has_is_of_that_response():
    found = reading(
        ("a.jsonl", lines(decision())), ("b.jsonl", plain({"id": "c1", "label": "refuted"}))
    )
    assert {"r1"} == {one.response_id for one in found.judgements}


def test_a_line_without_a_label_is_counted():
    found = reading(("a.jsonl", plain({"id": "c1", "label": None}, {"id": "c2", "label": "x"})))
    assert 1 == found.files[0].unlabelled


def test_a_failed_line_of_a_batch_is_counted():
    failed = {"id": "r1", "error": {"type": "InputError", "message": "empty", "hint": ""}}
    found = reading(("a.jsonl", plain(failed, {"id": "c2", "label": "x"})))
    assert 1 == found.files[0].failed


@pytest.mark.parametrize(
    "line",
    [
        "not JSON",
        "[1, 2]",
        '{"some": "thing"}',
        '{"id": "c1"}',
        '{"id": "c1", "label": ["a"]}',
        '{"id": "c1", "label": NaN}',
        '{"id": "c1", "label": "x", "start": "0", "end": 3}',
        '{"id": "c1", "label": "x", "note": {}}',
        '{"id": "c1", "dimension": "tone", "value": 1e300}',
        '{"record": "decision"}',
        '{"schema_version": "1.0"}',
        '{"schema_version": "9.0"}',
        "9" * 5000,
    ],
)
def test_a_bad_line_is_an_error_that_names_it(line):
    with pytest.raises(InputError, match=r"^reviews\.jsonl:2: "):
        reading(("reviews.jsonl", '{"id": "c0", "label": "x"}\n' + line + "\n"))


@pytest.mark.parametrize(
    "record",
    [
        Score(id="s", response_id="r", reviewer="a", at=AT, dimension="tone", value=10**400),
        Preference(id="p", response_id="r", reviewer="a", at=AT, other_id="q", strength=9),
    ],
)
def test_a_mark_that_is_none_is_an_error_that_names_its_line(record):
    with pytest.raises(InputError, match=r"^a\.jsonl:1: "):
        reading(("a.jsonl", lines(record)))


def test_the_expert_is_a_rater_apart_even_from_themselves():
    text = lines(decision(reviewer="ana"))
    found = reading(("a.jsonl", text), gold=[("gold.jsonl", text)])
    assert (("ana",), "ana (expert)") == (found.raters, found.expert)


def test_two_experts_are_an_error():
    text = lines(decision("d1", "ana"), decision("d2", "ben"))
    with pytest.raises(InputError, match="2 raters"):
        reading(("a.jsonl", text), gold=[("gold.jsonl", text)])
