"""Comparisons as other tools write them -> the prompt and the answers, with errors that name the line.

A line is an object with the answers in one of these forms, first match wins:

- ``responses`` or ``completions``: a list of two or more texts, or of objects that hold one
  (``response``, ``text``, ``content`` or ``messages``) with an ``id`` if they like;
- two fields: ``chosen`` and ``rejected``, or a name with an ending for either answer
  (``response_a``/``response_b``, ``answer_1``/``answer_2``, ``completionA``/``completionB``, …).

An answer may also be a chat, a list of messages with role and content: its last one by the
assistant. The prompt is ``prompt``, ``instruction``, ``question``, ``context`` or ``input``; without
one, the user's last message before the answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from factcheck import inputs
from factcheck.errors import InputError
from factcheck.model import Lang, Report, Response

LISTS = ("responses", "completions", "answers", "outputs")
PROMPTS = ("prompt", "instruction", "question", "context", "input")
TEXTS = ("response", "text", "content", "completion", "answer", "output")
_STEMS = ("response", "answer", "completion", "output", "conversation", "message")
_ENDINGS = (
    ("_a", "_b"),
    ("a", "b"),
    ("_A", "_B"),
    ("A", "B"),
    ("_1", "_2"),
    ("1", "2"),
    ("_0", "_1"),
)
PAIRS = (
    ("chosen", "rejected"),
    ("a", "b"),
    ("A", "B"),
    *((stem + first, stem + second) for stem in _STEMS for first, second in _ENDINGS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One comparison to make, or the error that takes its place."""

    id: str
    prompt: str = ""
    #: Answers to check, and those that were.
    answers: tuple[Response | Report, ...] = ()
    error: InputError | None = None


def tasks(raw: Iterator[bytes], where: str, *, lang: Lang | None = None) -> Iterator[Task]:
    """Read JSON Lines of comparisons; blank lines are passed over."""
    for number, line in enumerate(raw, start=1):
        if not line.strip():
            continue
        here, identity = f"{where}:{number}", f"line-{number}"
        try:
            record = _record(line, here)
            named = str(record.get("id") or identity)
            inputs.require_whole(named, "id", here)
            identity = named
            yield _task(record, identity, here, lang)
        except InputError as error:
            yield Task(id=identity, error=error)


def is_comparison(record: object) -> bool:
    """Tell whether an object holds answers to compare."""
    return isinstance(record, dict) and (
        any(isinstance(record.get(key), list) for key in LISTS) or _pair(record) is not None
    )


def _record(line: bytes, where: str) -> Mapping[str, Any]:
    try:
        record = json.loads(inputs.decode(line, where))
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError
        raise InputError(f"{where}: not valid JSON ({error})") from error
    if not isinstance(record, dict):
        raise InputError(f"{where}: expected an object, not {type(record).__name__}")
    return record


def _task(record: Mapping[str, Any], identity: str, where: str, lang: Lang | None) -> Task:
    answers = next((record[key] for key in LISTS if isinstance(record.get(key), list)), None)
    if answers is None:
        pair = _pair(record)
        if pair is None:
            raise InputError(
                f"{where}: there are no answers to compare",
                hint="'responses': [..] or 'chosen' and 'rejected'; "
                f"keys found: {inputs.keys_found(record)}",
            )
        answers = [record[key] for key in pair]
    if len(answers) < 2:
        raise InputError(f"{where}: {len(answers)} answer(s); it takes two to compare")
    read = [_answer(answer, f"{where}: answer {at}") for at, answer in enumerate(answers, start=1)]
    prompt = _prompt(record) or next((asked for _, asked, _ in read if asked), "")
    return Task(
        id=identity,
        prompt=prompt,
        answers=tuple(
            inputs.response(
                text, where=f"{where}: answer {at}", lang=lang, prompt=prompt, identity=own
            )
            for at, (text, _, own) in enumerate(read, start=1)
        ),
    )


def _pair(record: Mapping[str, Any]) -> tuple[str, str] | None:
    return next((pair for pair in PAIRS if pair[0] in record and pair[1] in record), None)


def _prompt(record: Mapping[str, Any]) -> str:
    for key in PROMPTS:
        value = record.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, list) and value:
            return _last(value, "user")
    return ""


def _answer(value: Any, where: str) -> tuple[str, str, str]:
    """Return an answer's text, what its chat asked, and the id that it brings."""
    if isinstance(value, str):
        return value, "", ""
    if isinstance(value, list):
        return _chat(value, where, "")
    if isinstance(value, dict):
        identity = str(value.get("id") or "")
        if isinstance(value.get("messages"), list):
            return _chat(value["messages"], where, identity)
        for key in TEXTS:
            if isinstance(value.get(key), str):
                return value[key], "", identity
    raise InputError(
        f"{where}: neither a text, a chat, nor an object that holds one",
        hint=f"an object holds it as one of: {', '.join(TEXTS)}, messages",
    )


def _chat(messages: list[Any], where: str, identity: str) -> tuple[str, str, str]:
    text = _last(messages, "assistant")
    if not text:
        raise InputError(f"{where}: no message has the role 'assistant'")
    return text, _last(messages, "user"), identity


def _last(messages: list[Any], role: str) -> str:
    said = [
        message["content"]
        for message in messages
        if isinstance(message, dict)
        and message.get("role") == role
        and isinstance(message.get("content"), str)
    ]
    return said[-1] if said else ""
