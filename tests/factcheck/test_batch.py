"""A batch keeps the order, reports bad lines, and goes on after a cut."""

import json
import threading

import pytest

from factcheck import batch
from factcheck.errors import InputError, UnfinishedError
from factcheck.inputs import batch_lines
from factcheck.model import Label, MadeWith, Report, Verdict


def report(response):
    """Stand in for the pipeline: every answer is supported."""
    return Report(
        response=response,
        claims=(),
        evidence=(),
        verdicts=(Verdict(claim_id="c", label=Label.SUPPORTED, confidence=1.0),),
        statuses=(),
        flags=(),
        made_with=MadeWith(factcheck="0", verifier="rules", settings=""),
    )


def read(*texts):
    raw = [json.dumps({"id": f"a{i}", "text": t}).encode() for i, t in enumerate(texts)]
    return batch_lines(iter(raw), "in.jsonl", lang="en")


def run(lines, check=report, jobs=3):
    written, tally = [], batch.Tally()
    answered = batch.local(lines, lambda many: [check(one) for one in many], jobs=jobs)
    for _ in batch.run(answered, written.append, tally):
        pass
    return [json.loads(text) for text in written], tally


def test_lines_come_out_in_the_order_of_the_input(monkeypatch):
    """The first answer is the slowest, and still comes first."""
    monkeypatch.setattr(batch, "CHUNK", 1)
    others_done = threading.Event()

    def check(response):
        if response.id == "a0":
            assert others_done.wait(120)
        elif response.id == "a2":
            others_done.set()
        return report(response)

    written, tally = run(read("one", "two", "three", "four"), check)
    assert [line["response"]["id"] for line in written] == ["a0", "a1", "a2", "a3"]
    assert (tally.checked, tally.failed, tally.labels) == (4, 0, {Label.SUPPORTED})


@pytest.mark.parametrize(
    ("raised", "said"),
    [(UnfinishedError("no model", hint="install it"), "no model"), (KeyError("k"), "KeyError")],
)
def test_an_answer_that_fails_leaves_its_error_in_its_place(raised, said):
    def check(response):
        if response.id == "a1":
            raise raised
        return report(response)

    written, tally = run(read("one", "two", "three"), check)
    assert [line.get("id") for line in written] == [None, "a1", None]
    assert said in written[1]["error"]["message"]
    assert (tally.checked, tally.failed) == (2, 1)


def test_memory_is_bounded_by_the_jobs():
    """No more than a chunk for each job is read before the first line is written."""
    taken = 0

    def counted():
        nonlocal taken
        for line in read(*(str(i) for i in range(1, 200))):
            taken += 1
            yield line

    answered = batch.local(counted(), lambda many: map(report, many), jobs=2)
    next(answered)
    assert taken == 2 * batch.CHUNK
    answered.close()


def test_answers_are_checked_in_chunks_and_each_once_where_all_is_well():
    sizes = []

    def check(many):
        sizes.append(len(many))
        return map(report, many)

    texts = ["", *(str(i) for i in range(1, 2 * batch.CHUNK))]
    answered = list(batch.local(read(*texts), check, jobs=1))
    assert len(answered) == len(texts)
    assert sizes == [batch.CHUNK - 1, batch.CHUNK]


def test_long_answers_are_not_held_together():
    half = "a" * (batch.CHUNK_CHARACTERS // 2)
    chunks = batch.chunks(read(half, half, "a", "a", 3 * half, "a"))
    assert [len(chunk) for chunk in chunks] == [2, 2, 1, 1]


@pytest.fixture
def interrupted(tmp_path):
    """Make what a killed run leaves: two whole lines and one that is cut."""
    path = tmp_path / "out.jsonl"
    written, _ = run(read("one", "", "three"))
    whole = "".join(json.dumps(line) + "\n" for line in written[:2])
    path.write_text(whole + json.dumps(written[2])[:20], encoding="utf-8")
    return path


def test_a_resume_goes_on_after_the_last_whole_line(interrupted):
    lines, tally = read("one", "", "three", "four"), batch.Tally()
    batch.resume(interrupted, lines, tally)
    assert [line.id for line in lines] == ["a2", "a3"]
    assert len(interrupted.read_text(encoding="utf-8").splitlines()) == 2
    assert (tally.resumed, tally.failed, tally.labels) == (2, 1, {Label.SUPPORTED})


def test_a_resume_with_no_output_begins_at_the_start(tmp_path):
    lines, tally = read("one"), batch.Tally()
    batch.resume(tmp_path / "absent.jsonl", lines, tally)
    assert [line.id for line in lines] == ["a0"]


@pytest.mark.parametrize("texts", [("other", "", "three"), ("one",), ("", "one")])
def test_a_resume_refuses_the_output_of_another_input(interrupted, texts):
    with pytest.raises(InputError, match="is not what stands at this place"):
        batch.resume(interrupted, read(*texts), batch.Tally())


def test_a_resume_refuses_a_file_that_is_no_batch(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("my notes\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"out\.jsonl:1: not a line"):
        batch.resume(path, read("one"), batch.Tally())
