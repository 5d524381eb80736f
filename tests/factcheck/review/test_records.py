"""Records: appended, never changed; a crash, an undo or a second reviewer loses nothing."""

import multiprocessing
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model import Label
from factcheck.review import records
from factcheck.review.records import Decision, Preference, Score, TaskFlag, Undo

#: No half surrogates: they are a test of their own.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
COMMON = {"id": TEXT, "response_id": TEXT, "reviewer": TEXT, "at": TEXT, "guidelines": TEXT}
OFFSET = st.integers(0, 10**6)
DECISION = st.builds(
    Decision,
    **COMMON,
    claim_id=TEXT,
    start=OFFSET,
    end=OFFSET,
    lang=TEXT,
    label=st.sampled_from(Label),
    error_type=TEXT,
    severity=TEXT,
    note=TEXT,
    note_source=st.sampled_from(["", "draft", "edited", "written"]),
    source=TEXT,
    suggested=st.none() | st.sampled_from(Label),
    confidence=st.none() | st.floats(0, 1),
    blind=st.booleans(),
)
ANY = st.one_of(
    DECISION,
    st.builds(Score, **COMMON, dimension=TEXT, value=st.integers(-9, 9), rationale=TEXT),
    st.builds(TaskFlag, **COMMON, flag=TEXT, note=TEXT),
    st.builds(Preference, **COMMON, other_id=TEXT, strength=st.integers(-3, 3), explanation=TEXT),
    st.builds(Undo, **COMMON, undoes=TEXT),
)


def decision(number, *, reviewer="ana", claim="c-1", label=Label.REFUTED, note=""):
    return Decision(
        id=f"d-{number}",
        response_id="r-1",
        reviewer=reviewer,
        at=f"2026-11-23T00:00:{number:02}Z",
        claim_id=claim,
        start=0,
        end=5,
        label=label,
        note=note,
    )


def undo(number, of, *, reviewer="ana"):
    return Undo(
        id=f"d-{number}",
        response_id="r-1",
        reviewer=reviewer,
        at=f"2026-11-23T00:00:{number:02}Z",
        undoes=of.id,
    )


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "reviews.jsonl"


@given(st.lists(ANY, max_size=5))
def test_what_is_appended_is_read_back(tmp_path_factory, made):
    path = tmp_path_factory.mktemp("reviews") / "reviews.jsonl"
    for record in made:
        records.append(path, [record])
    assert made == (list(records.read(path)) if made else [])


@given(st.lists(DECISION, min_size=1, max_size=3), st.data())
def test_wherever_a_crash_cuts_the_file_the_whole_lines_are_kept(tmp_path_factory, made, data):
    path = tmp_path_factory.mktemp("reviews") / "reviews.jsonl"
    records.append(path, made)
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    path.write_bytes(whole[:cut])
    left = whole[:cut].count(b"\n")
    assert made[:left] == list(records.read(path))
    after = decision(1)
    records.append(path, [after])
    assert [*made[:left], after] == list(records.read(path))


def test_a_line_cut_within_a_character_is_passed_over(path):
    records.append(path, [decision(1), decision(2, note="नहीं")])
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index("ह".encode()) + 1])
    assert [decision(1)] == list(records.read(path))


def test_half_a_surrogate_pair_does_not_make_the_file_unread(path):
    records.append(path, [decision(1, note="cut \ud83e emoji 🧪")])
    assert ["cut \ufffd emoji 🧪"] == [record.note for record in records.read(path)]


def test_a_record_of_before_note_sources_were_kept_is_read(path):
    records.append(path, [decision(1, note="Mine.")])
    old = path.read_text(encoding="utf-8").replace('"note_source":"",', "")
    path.write_text(old, encoding="utf-8")
    assert "note_source" not in old
    assert [decision(1, note="Mine.")] == list(records.read(path))


def test_appending_returns_when_the_disk_has_what_was_written(path, monkeypatch):
    synced = []
    sync = os.fsync

    def watched(descriptor):
        synced.append(path.read_bytes())
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    records.append(path, [decision(1)])
    records.append(path, [decision(2)])
    assert [1, 2] == [one.count(b"\n") for one in synced]
    assert path.read_bytes() == synced[-1]


def test_what_the_disk_does_not_take_is_not_said_to_be_written(path, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        records.append(path, [decision(1)])


def test_an_empty_file_has_no_records(path):
    records.append(path, [])
    assert [] == list(records.read(path))


def test_a_wrong_line_is_named(path):
    records.append(path, [decision(1)])
    path.write_bytes(path.read_bytes() + b'{"record": "decision"}\n')
    with pytest.raises(InputError, match=r"reviews\.jsonl:2: not a review record"):
        list(records.read(path))


def test_what_is_no_utf_8_is_an_error_and_not_a_crash(path):
    path.parent.mkdir()
    path.write_bytes(b"caf\xe9\n")
    with pytest.raises(InputError, match="not UTF-8"):
        list(records.read(path))


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(InputError, match="cannot write"):
        records.append(tmp_path, [decision(1)])


def append_some(path, reviewer):
    for number in range(20):
        one = decision(number, reviewer=reviewer, claim=f"c-{number}", note="x" * 20_000)
        records.append(Path(path), [one])


def test_two_processes_that_append_at_once_lose_nothing(path):
    """Each write is longer than a buffer, so that without a lock lines would run into another."""
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=append_some, args=(str(path), name)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert 40 == len({(record.reviewer, record.id) for record in records.read(path)})


# --- what stands ----------------------------------------------------------------------------------


def test_the_last_decision_of_a_reviewer_stands():
    first, second = decision(1), decision(2, label=Label.SUPPORTED)
    assert (second,) == records.standing([first, second])


def test_two_reviewers_stand_side_by_side_the_latest_last():
    mine, other, again = decision(1), decision(2, reviewer="ben"), decision(3)
    assert (other, again) == records.standing([mine, other, again])


def test_undoing_a_decision_brings_back_the_one_before():
    first, second = decision(1), decision(2, label=Label.SUPPORTED)
    assert (first,) == records.standing([first, second, undo(3, second)])


def test_undoing_the_only_decision_leaves_none():
    first = decision(1)
    assert () == records.standing([first, undo(2, first)])


def test_undoing_an_undo_brings_the_decision_back():
    first = decision(1)
    taken = undo(2, first)
    assert (first,) == records.standing([first, taken, undo(3, taken)])


def test_nobody_takes_back_what_another_has_said():
    first = decision(1)
    assert (first,) == records.standing([first, undo(2, first, reviewer="ben")])


@given(st.lists(ANY, max_size=8))
def test_of_each_reviewer_at_most_one_record_stands_on_a_subject(made):
    stands = records.standing(made)
    assert len(stands) == len({records.subject(record) for record in stands})
    assert all(record in made for record in stands)


@given(st.lists(ANY, max_size=8))
def test_what_stands_stands_alone(made):
    stands = records.standing(made)
    assert stands == records.standing(stands)


def test_the_time_of_a_record_sorts_and_is_in_utc():
    times = [records.now() for _ in range(3)]
    assert times == sorted(times)
    assert all(time.endswith("Z") and len(time) == 27 for time in times)
