"""What the page is made of: stretches of text, the index of reports, the ledger, the words."""

import json
import re
from itertools import product
from pathlib import Path

import page_cases as cases
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import wire
from factcheck.errors import InputError
from factcheck.model import LANGUAGES
from factcheck.review import records
from factcheck.review.page import marking, views, words
from factcheck.review.page.deciding import Entry
from factcheck.review.page.ledger import Ledger
from factcheck.review.page.shelf import Shelf

PAGE = Path(words.__file__).parent


# --- stretches ----------------------------------------------------------------------------------


def shown(stretch):
    return "".join(piece.text for piece in stretch.pieces)


def test_claims_that_overlap_share_a_stretch_that_belongs_to_the_shorter():
    found = marking.stretches("abcdefgh", [(1, 0, 6), (2, 4, 8)])
    assert [("abcd", (1,), 1), ("ef", (1, 2), 2), ("gh", (2,), 2)] == [
        (shown(one), one.claims, one.owner) for one in found
    ]


def test_each_claim_opens_once_where_it_begins():
    found = marking.stretches("abcdef", [(1, 0, 6), (2, 0, 3), (3, 3, 6)])
    assert [(1, 2), (3,)] == [one.opens for one in found]


@pytest.mark.parametrize("span", [(1, 3, 3), (1, 5, 2), (1, 9, 12), (1, -4, 0)])
def test_a_claim_that_covers_nothing_marks_nothing(span):
    assert [("abcdef", ())] == [
        (shown(one), one.claims) for one in marking.stretches("abcdef", [span])
    ]


def test_a_crlf_is_one_line_break_even_where_a_claim_ends_within_it():
    found = marking.stretches("one\r\ntwo\r\n", [(1, 0, 4), (2, 5, 8)])
    assert "one\ntwo\n" == "".join(map(shown, found))


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_offsets_are_code_points_in_every_language(lang):
    report = cases.report(cases.ANSWERS[lang], lang)
    spans = [(n, claim.start, claim.end) for n, claim in enumerate(report.claims, start=1)]
    found = marking.stretches(report.response.text, spans)
    assert [claim.quote for claim in report.claims] == [shown(one) for one in found if one.owner]


@given(
    st.text(alphabet="aक्षी👩‍👩‍👧\r\n ", max_size=30),
    st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=6),
)
def test_stretches_hold_the_text_whole_and_each_claim_its_own(text, ends):
    spans = [(number, start, end) for number, (start, end) in enumerate(ends, start=1)]
    found = marking.stretches(text, spans)
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    assert whole == "".join(map(shown, found))
    for number, start, end in spans:
        covered = sum(number in one.claims for one in found)
        assert bool(covered) == (max(0, start) < min(len(text), end))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b", "aU+0000b"),
        ("a\u202eb", "aU+202Eb"),
        ("a\x1b[31m", "aU+001B[31m"),
        ("a\U000e0041", "aU+E0041"),
        ("a\tb\nc", "a\tb\nc"),
        ("👩‍🔬", "👩‍🔬"),
        ("क्‍ष", "क्‍ष"),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", None),
    ],
)
def test_what_would_not_show_is_named(text, expected):
    assert (expected or text) == views.plain_inside(text)


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("30 of 3.", ["3"], [(6, 7)]),
        ("तीन सौ तीन", ["तीन सौ"], [(0, 6)]),
        ("चारों ओर चार", ["चार"], [(9, 12)]),
        ("four, fourteen", ["four"], [(0, 4)]),
        ("1,200 km", ["1,200 km", "200"], [(0, 8)]),
        ("a b a", ["a", "b"], [(0, 1), (2, 3), (4, 5)]),
        ("nothing", ["", " "], []),
    ],
)
def test_deciding_words_are_found_as_whole_words(text, wanted, found):
    assert found == marking.places(text, wanted)


# --- the shelf ----------------------------------------------------------------------------------


def test_reports_are_read_by_their_place_from_lines_and_whole_files(tmp_path):
    first, second, third = (cases.report([f"Number {n}."]) for n in range(3))
    batch = cases.write(tmp_path, first, second)
    page = tmp_path / "one.json"
    page.write_text(wire.page(third), encoding="utf-8")
    shelf = Shelf([batch, page])
    assert [first, second, third] == [shelf.report(place) for place in range(len(shelf))]


def test_failed_lines_and_empty_lines_of_a_batch_are_passed_over(tmp_path, caplog):
    path = cases.write(tmp_path, cases.report(["One."]))
    failed = '{"id":"x","error":{"type":"InputError","message":"empty","hint":""}}\n\n'
    path.write_text(failed + path.read_text())
    assert "One." == Shelf([path]).report(0).response.text
    assert "holds an error" in caplog.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no reports to review"),
        ("{}\n", "not a factcheck report"),
        ("not json\n", "not a factcheck report"),
        ("{\n}", "not a factcheck report"),
        (json.dumps({"schema_version": "9.0", "response": {"id": "", "text": "", "lang": "en"}}), "reports.jsonl:1"),
    ],
)  # fmt: skip
def test_what_is_no_report_is_an_error_that_names_it(tmp_path, text, said):
    path = tmp_path / "reports.jsonl"
    path.write_text(text)
    with pytest.raises(InputError, match=re.escape(said)):
        Shelf([path])


def test_a_report_of_another_schema_is_refused(tmp_path):
    path = cases.write(tmp_path, cases.report(["One."]))
    path.write_text(path.read_text().replace('"schema_version":"1.0"', '"schema_version":"2.0"'))
    with pytest.raises(InputError, match=r"schema 2\.0"):
        Shelf([path])


def test_a_file_that_changed_since_is_noticed(tmp_path):
    path = cases.write(tmp_path, cases.report(["One."]))
    shelf = Shelf([path])
    cases.write(tmp_path, cases.report(["Two."]))
    with pytest.raises(InputError, match="changed"):
        shelf.report(0)


def test_few_reports_are_kept_in_memory(tmp_path):
    shelf = Shelf([cases.write(tmp_path, *(cases.report([f"Number {n}."]) for n in range(30)))])
    for place in range(30):
        shelf.report(place)
    assert 8 == shelf._read.cache_info().currsize


def test_two_answers_without_a_prompt_are_rivals_and_three_are_not(tmp_path):
    reports = [cases.report([f"Number {n}."]) for n in range(3)]
    assert (1,) == Shelf([cases.write(tmp_path, *reports[:2])]).rivals(0)
    assert () == Shelf([cases.write(tmp_path, *reports)]).rivals(0)


# --- the ledger ---------------------------------------------------------------------------------


def score(number, value, reviewer="ana"):
    return records.Score(
        id=f"d-{number}",
        response_id="r-1",
        reviewer=reviewer,
        at="2026-11-23T00:00:00Z",
        dimension="accuracy",
        value=value,
    )


def test_what_another_program_appends_is_seen(tmp_path):
    path = tmp_path / "reviews.jsonl"
    ledger = Ledger(path)
    records.append(path, [score(1, 3)])
    ledger.refresh()
    records.append(path, [score(2, 4, "ben")])
    ledger.refresh()
    assert ["d-1", "d-2"] == [record.id for record in ledger.history("r-1")]


def test_a_line_that_is_still_being_written_waits(tmp_path):
    path = tmp_path / "reviews.jsonl"
    records.append(path, [score(1, 3), score(2, 4)])
    whole = path.read_bytes()
    for cut in range(len(whole)):
        path.write_bytes(whole[:cut])
        assert whole[:cut].count(b"\n") == len(Ledger(path).history("r-1"))


def test_a_file_that_was_replaced_is_read_anew(tmp_path):
    path = tmp_path / "reviews.jsonl"
    records.append(path, [score(1, 3), score(2, 4)])
    ledger = Ledger(path)
    other = tmp_path / "other.jsonl"
    records.append(other, [score(3, 5)])
    other.replace(path)
    ledger.refresh()
    assert ["d-3"] == [record.id for record in ledger.history("r-1")]


def test_a_line_that_is_no_record_is_named(tmp_path):
    path = tmp_path / "reviews.jsonl"
    records.append(path, [score(1, 3)])
    path.write_text(path.read_text() + "{}\n")
    with pytest.raises(InputError, match=r"reviews\.jsonl:2"):
        Ledger(path)


def test_an_undo_takes_back_one_record_after_another_of_the_reviewer_alone(tmp_path):
    ledger = Ledger(tmp_path / "reviews.jsonl")
    records.append(ledger.path, [score(1, 3), score(2, 4), score(3, 5, "ben")])
    taken = []
    for number in (4, 5, 6):
        ledger.refresh()
        last = ledger.history("r-1").last("ana")
        if last is not None:
            taken.append(last.id)
            undo = records.Undo(
                id=f"d-{number}", response_id="r-1", reviewer="ana", at="", undoes=last.id
            )
            records.append(ledger.path, [undo])
    assert ["d-2", "d-1"] == taken


def test_two_quick_records_have_times_and_so_ids_of_their_own(tmp_path):
    table = cases.desk(tmp_path, cases.report(cases.ANSWERS["en"]))
    seen = ""
    for label in ("supported", "not_checked", "supported"):
        sheet = table.sheet(0)
        seen = table.decide(sheet, sheet.seats[0], Entry(label=label), seen=seen).id
    assert 3 == len({record.id for record in cases.written(tmp_path)})


# --- the words ----------------------------------------------------------------------------------

TABLES = sorted(words.load("en").tables)


@pytest.mark.parametrize(("lang", "table"), list(product(LANGUAGES, TABLES)))
def test_every_language_says_the_same_things_with_the_same_gaps(lang, table):
    def gaps(one):
        return {key: set(re.findall(r"\{\w+\}", text)) for key, text in one.items()}

    assert gaps(words.load("en").tables[table]) == gaps(words.load(lang).tables[table])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_the_guidelines_that_ship_has_a_name(lang, tmp_path):
    rules = cases.desk(tmp_path, cases.report(["One."])).guidelines
    tables = words.load(lang).tables
    assert set(rules.labels) <= set(tables["labels"])
    assert set(rules.error_types) <= set(tables["errors"])
    assert set(rules.severities) <= set(tables["severities"])
    assert set(rules.dimensions) <= set(tables["dimensions"])
    assert set(rules.flags) <= set(tables["flags"])


def test_the_list_of_keys_names_every_key_of_the_page():
    templates = "".join(path.read_text(encoding="utf-8") for path in PAGE.glob("templates/*.html"))
    pressed = set(re.findall(r'data-key="(\w)"', templates))
    listed = {key for keys, _ in views.KEYS for key in keys}
    assert {"a", "c", "e", "g", "j", "k", "l", "n", "o", "q", "r", "s", "u"} <= pressed
    assert set() == pressed - listed


def test_every_sentence_is_used():
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (*PAGE.glob("*.py"), *PAGE.glob("templates/*.html"))
    )
    unused = [
        key
        for key in words.load("en").tables["ui"]
        if f'"{key}"' not in source
        and f"'{key}'" not in source
        and not key.startswith(("prefer_", "reason_"))
    ]
    assert [] == unused


def test_what_a_project_names_itself_is_shown_by_its_key():
    assert "house style" == words.load("hi").name("errors", "house_style")
