"""JSON whose values are changed, so that it stays JSON and mostly what its reader expects."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

from benchmarks.fuzzing import pieces
from benchmarks.fuzzing.targets import NEXT_ANSWER

#: What a value of JSON is changed for.
_VALUES = (
    *(None, True, False, 0, -1, 1.5, 2**31, 2**63, 2**64, 10**30, -0.0, 1e308, "", " ", "a", "0"),
    *([], {}, [[]], [None], {"": None}, float("nan"), float("inf"), -float("inf")),
    *(
        "\ud800",
        "\x00",
        "\u202e",
        "<b>",
        "0000-00-00T99:99:99Z",
        "99999-01-01",
        "9" * 400,
        "x" * 2_000,
    ),
)
_NAMES = (
    "",
    "a",
    "id",
    "missing",
    "pageid",
    "ns",
    "title",
    "text",
    "error",
    "errors",
    "schema_version",
)
_DEEP = 300
#: More digits than Python turns into a number.
_DIGITS = "9" * 5_000


def changed(data: bytes, bytes_of: Callable[[bytes, int], bytes], chance: random.Random) -> bytes:
    """Change a few values of one of the JSON texts, or repeat one of these."""
    answers = data.split(NEXT_ANSWER)
    at = chance.randrange(len(answers))
    try:
        value = json.loads(answers[at])
    except (ValueError, RecursionError):
        return bytes_of(data, 2 * len(data) + 64)
    for _ in range(chance.choice((1, 1, 2, 4))):
        value = _value(value, bytes_of, chance)
    text = json.dumps(value, ensure_ascii=bool(chance.randrange(2)))
    if chance.randrange(20) == 0:  # a name that stands twice
        text = text.replace('", "', '", "id": 0, "', 1)
    if chance.randrange(20) == 0:
        text = text.replace(": 1", f": {_DIGITS}", 1)
    answers[at] = text.encode("utf-8", "surrogatepass")
    if chance.randrange(10) == 0:
        answers.insert(chance.randrange(len(answers) + 1), chance.choice(answers))
    return NEXT_ANSWER.join(answers)


def _value(value: Any, bytes_of: Callable[[bytes, int], bytes], chance: random.Random) -> Any:
    """Change something within a value or, seldom where it holds others, the value itself."""
    if isinstance(value, dict) and value and chance.randrange(12):
        return _names(dict(value), bytes_of, chance)
    if isinstance(value, list) and value and chance.randrange(12):
        return _items(list(value), bytes_of, chance)
    if isinstance(value, str) and chance.randrange(3):
        told = value.encode("utf-8", "surrogatepass")
        if chance.randrange(2):
            told = pieces.changed(told, pieces.of("html"), chance)
        else:
            told = bytes_of(told, 2 * len(told) + 16)
        return told.decode("utf-8", "replace")
    if isinstance(value, int | float) and chance.randrange(2):
        return value + chance.choice((-1, 1, 1_000_000, 0.5))
    if chance.randrange(20) == 0:
        for _ in range(_DEEP):
            value = [value]
        return value
    return chance.choice(_VALUES)


def _names(
    value: dict[str, Any], bytes_of: Callable[[bytes, int], bytes], chance: random.Random
) -> dict[str, Any]:
    name = chance.choice([*value])
    match chance.randrange(16):
        case 0:
            del value[name]
        case 1:
            value[chance.choice((*_NAMES, *value))] = value[name]
        case _:
            value[name] = _value(value[name], bytes_of, chance)
    return value


def _items(
    value: list[Any], bytes_of: Callable[[bytes, int], bytes], chance: random.Random
) -> list[Any]:
    at = chance.randrange(len(value))
    match chance.randrange(12):
        case 0:
            del value[at]
        case 1:
            value += [value[at]] * chance.choice((1, 2, 60))
        case _:
            value[at] = _value(value[at], bytes_of, chance)
    return value
