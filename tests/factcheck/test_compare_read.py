"""Comparisons as other tools write them."""

import json

import pytest

from factcheck.compare.read import is_comparison, tasks

ONE, OTHER = "Canberra is the capital of Australia.", "Sydney is the capital of Australia."
CHAT = [{"role": "user", "content": "Which city?"}, {"role": "assistant", "content": ONE}]
OTHER_CHAT = [CHAT[0], {"role": "assistant", "content": OTHER}]


def read(*records):
    raw = [
        record if isinstance(record, bytes) else json.dumps(record).encode() for record in records
    ]
    return list(tasks(iter(raw), "in.jsonl", lang="en"))


FORMS = [
    {"responses": [ONE, OTHER]},
    {"completions": [{"response": ONE}, {"content": OTHER}]},
    {"outputs": [{"text": ONE}, {"messages": OTHER_CHAT}]},
    {"chosen": ONE, "rejected": OTHER},
    {"chosen": CHAT, "rejected": OTHER_CHAT},
    {"A": ONE, "B": OTHER},
    {"response_a": ONE, "response_b": OTHER},
    {"answer_1": ONE, "answer_2": OTHER},
    {"response1": ONE, "response2": OTHER},
    {"completionA": ONE, "completionB": OTHER},
    {"conversation_a": CHAT, "conversation_b": OTHER_CHAT},
]


@pytest.mark.parametrize("record", FORMS, ids=[" ".join(form) for form in FORMS])
def test_every_form_that_help_names_is_read(record):
    (task,) = read({"id": "x", "prompt": "Which city?", **record})
    assert task.error is None
    assert (task.id, task.prompt) == ("x", "Which city?")
    assert [answer.text for answer in task.answers] == [ONE, OTHER]
    assert {answer.prompt for answer in task.answers} == {"Which city?"}
    assert is_comparison(record)


@pytest.mark.parametrize("key", ["prompt", "instruction", "question", "context", "input"])
def test_the_prompt_goes_by_many_names(key):
    (task,) = read({key: "Which city?", "responses": [ONE, OTHER]})
    assert task.prompt == "Which city?"


@pytest.mark.parametrize("prompt", [{}, {"prompt": CHAT[:1]}])
def test_a_chat_tells_the_prompt(prompt):
    (task,) = read({**prompt, "chosen": CHAT, "rejected": OTHER_CHAT})
    assert task.prompt == "Which city?"


def test_answers_keep_their_ids_and_lines_their_places():
    first, second = read(
        {"responses": [{"id": "one", "text": ONE}, {"id": "two", "text": OTHER}]},
        {"responses": [ONE, OTHER]},
    )
    assert [answer.id for answer in first.answers] == ["one", "two"]
    assert (first.id, second.id) == ("line-1", "line-2")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "in.jsonl:1: not valid JSON"),
        (b"[]", "in.jsonl:1: expected an object"),
        ({"responses": [ONE]}, "in.jsonl:1: 1 answer(s); it takes two"),
        ({"chosen": ONE}, "in.jsonl:1: there are no answers to compare"),
        ({"chosen": ONE, "rejected": 7}, "in.jsonl:1: answer 2: neither a text"),
        ({"chosen": ONE, "rejected": " "}, "in.jsonl:1: answer 2: the text is empty"),
        ({"chosen": CHAT[:1], "rejected": ONE}, "answer 1: no message has the role 'assistant'"),
    ],
)
def test_a_line_that_cannot_be_read_says_why_and_the_next_is_read(line, message):
    broken, sound = read(line, {"responses": [ONE, OTHER]})
    assert message in broken.error.message
    assert sound.error is None


@pytest.mark.parametrize("record", [{"response": ONE}, {"schema_version": "1.0"}, [ONE], "x", None])
def test_other_json_is_no_comparison(record):
    assert not is_comparison(record)
