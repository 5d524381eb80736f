"""Responses and batches are read exactly, and what cannot be read is named."""

import json
from io import BytesIO
from pathlib import Path

import pytest

from factcheck import inputs
from factcheck.errors import InputError

ANSWER = "Canberra is the capital of Australia, and it has been since 1927."


def lines(*records):
    texts = [r if isinstance(r, bytes) else json.dumps(r).encode() for r in records]
    return list(inputs.batch_lines(iter(texts), "in.jsonl", lang="en"))


def one(record):
    (line,) = lines(record)
    return line


def test_text_is_kept_exactly_as_it_stands():
    text = "A\r\nB\tC é 🦘 हिन्दी"
    assert inputs.decode(text.encode(), "x") == text


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert inputs.decode(b"\xef\xbb\xbfhello", "x") == "hello"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"caf\xe9", r"a\.txt: not UTF-8 \(byte 3\)"),
        (b"\x7fELF\x00\x01", r"a\.txt: .*binary"),
        (b"\xff\xfeH\x00i\x00", r"a\.txt: UTF-16"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data, said):
    with pytest.raises(InputError, match=said):
        inputs.decode(data, "a.txt")


def test_a_dash_is_standard_input():
    assert inputs.read_bytes(Path("-"), BytesIO(b"hello")) == b"hello"


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(InputError, match=r"absent\.txt: no such file"):
        inputs.read_bytes(tmp_path / "absent.txt", BytesIO())
    with pytest.raises(InputError, match="this is a folder"):
        inputs.read_bytes(tmp_path, BytesIO())


@pytest.mark.parametrize("text", ["", " \n\t", "\r\n"])
def test_an_empty_text_is_refused(text):
    with pytest.raises(InputError, match="empty"):
        inputs.response(text, where="a.txt")


def test_a_megabyte_is_read_and_more_than_two_refused():
    assert len(inputs.response("a b " * 250_000, where="x", lang="en").text) == 1_000_000
    with pytest.raises(InputError, match="at most 2,000,000"):
        inputs.response("a" * 2_000_001, where="x", lang="en")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The river rises in the mountains and flows into the sea."),
        ("es", "El río nace en las montañas y desemboca en el mar."),
        ("pt", "O rio nasce nas montanhas e não chega até o mar."),
        ("hi", "यह नदी पहाड़ों से निकलती है और समुद्र में मिलती है।"),
    ],
)
def test_the_language_is_detected(lang, text):
    assert inputs.response(text, where="x").lang == lang


def test_another_language_is_refused_with_those_that_are_supported():
    text = "Der Fluss entspringt in den Bergen und mündet nach einer langen Reise in das Meer."
    with pytest.raises(InputError) as caught:
        inputs.response(text, where="a.txt")
    assert "a.txt" in caught.value.message
    assert "en, es, pt, hi" in caught.value.hint
    assert inputs.response(text, where="a.txt", lang="en").lang == "en"


def test_equal_texts_have_equal_ids_and_others_do_not():
    first, second = (inputs.response(t, where="x", lang="en").id for t in ("a b", "a c"))
    assert first == inputs.response("a b", where="elsewhere", lang="en").id
    assert first != second


@pytest.mark.parametrize("key", ["response", "text"])
def test_a_plain_line_is_read(key):
    line = one({"id": 7, key: ANSWER, "prompt": "Which?", "lang": "pt-BR"})
    assert (line.id, line.response.text) == ("7", ANSWER)
    assert (line.response.prompt, line.response.lang) == ("Which?", "pt")


def test_a_chat_gives_its_last_answer_and_the_question_before_it():
    messages = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "First?"},
        {"role": "assistant", "content": "Yes."},
        {"role": "user", "content": [{"type": "text", "text": "Capital?"}]},
        {"role": "assistant", "content": ANSWER},
    ]
    line = one({"messages": messages})
    assert (line.response.text, line.response.prompt) == (ANSWER, "Capital?")


def test_a_line_without_an_id_is_named_by_its_place():
    assert [line.id for line in lines({"text": ANSWER}, b"\n", {"text": ANSWER})] == [
        "line-1",
        "line-3",
    ]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (b"{", "not valid JSON"),
        (b"[1]", "expected an object"),
        (b"\xff", "not UTF-8"),
        ({"answer": "x"}, "no 'response', 'text' or 'messages'"),
        ({"text": 3}, "'text' must be text"),
        ({"text": ""}, "empty"),
        ({"text": ANSWER, "lang": "fr"}, "'lang' is 'fr'"),
        ({"text": ANSWER, "lang": ["en"]}, "'lang' is"),
        ({"messages": "hello"}, "'messages' must be a list"),
        ({"messages": [{"role": "user", "content": "hi"}]}, "'assistant'"),
        ({"text": "half \ud83d"}, "surrogate"),
        (b"[" * 100_000, "not valid JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(record, said):
    bad, good = lines(record, {"text": ANSWER})
    assert bad.response is None
    assert bad.error.message.startswith("in.jsonl:1")
    assert said in bad.error.message
    assert good.response.text == ANSWER


def test_an_inspect_log_is_read():
    log = {
        "version": 2,
        "samples": [
            {
                "id": "s1",
                "epoch": 2,
                "input": [{"role": "user", "content": "Capital?"}],
                "output": {"choices": [{"message": {"role": "assistant", "content": ANSWER}}]},
            },
            {"id": "s2", "input": "x"},
        ],
    }
    data = iter([json.dumps(log, indent=1).encode()])
    good, bad = inputs.batch_lines(data, "log.json", form="inspect", lang="en")
    assert (good.id, good.response.text, good.response.prompt) == ("s1#2", ANSWER, "Capital?")
    assert "samples[1]" in bad.error.message


def test_a_helm_scenario_state_is_read():
    state = {
        "request_states": [
            {
                "instance": {"id": "id7", "input": {"text": "Capital?"}},
                "result": {"completions": [{"text": ANSWER}]},
            }
        ]
    }
    data = iter([json.dumps(state).encode()])
    (line,) = inputs.batch_lines(data, "scenario_state.json", form="helm", lang="en")
    assert (line.id, line.response.text, line.response.prompt) == ("id7", ANSWER, "Capital?")


def test_a_log_of_another_kind_is_an_error():
    with pytest.raises(InputError, match="no 'samples'"):
        list(inputs.batch_lines(iter([b"{}"]), "log.json", form="inspect"))


@pytest.mark.parametrize("evidence", ["One text.", ["One text."], ["", "One text."]])
def test_a_pair_takes_one_text_or_several(evidence):
    data = iter([json.dumps({"claim": ANSWER, "evidence": evidence}).encode()])
    (pair,) = inputs.pair_lines(data, "pairs.jsonl", lang="en")
    assert [document.blocks[0].text for document in pair.documents] == ["One text."]


@pytest.mark.parametrize(
    "record", [{"claim": ANSWER}, {"evidence": "x"}, {"claim": "x", "evidence": 3}]
)
def test_a_pair_that_lacks_a_side_is_named(record):
    (pair,) = inputs.pair_lines(iter([json.dumps(record).encode()]), "pairs.jsonl", lang="en")
    assert pair.error.message.startswith("pairs.jsonl:1")


def test_a_pair_without_a_claim_says_which_keys_it_has():
    (pair,) = inputs.pair_lines(iter([b'{"text": "Oslo.", "evidence": "Oslo."}']), "in")
    assert ("in:1: there is no 'claim'", "keys found: text, evidence") == (
        pair.error.message,
        pair.error.hint,
    )
