"""Which words a text must hold before a template can match it.

Most templates cannot match most sentences, and the regex module takes milliseconds to compile one.
So a template is compiled only for a text that holds one of the words that it requires, which are
read from its source: ``{S} has its capital (?:at|in) {V}`` requires " has its capital ".
"""

from __future__ import annotations

from functools import cache

#: Openings of groups that match no text of their own.
_LOOKS = ("?=", "?!", "?<=", "?<!")
_QUANTIFIED = "?*+{"

Words = frozenset[str]


@cache
def required(source: str) -> Words:
    """Return words of which a text that the template matches holds at least one; none: any text.

    >>> sorted(required("{S} (?:died|passed away) (?P<V>.{1,9})"))
    ['died', 'passed away']
    """
    words, _ = _alternatives(source, 0)
    return frozenset(word.lower() for word in words)


def holds(text: str, words: Words) -> bool:
    """Return whether a text in lower case holds one of the words, or none is required."""
    if not words:
        return True
    for word in words:  # noqa: SIM110 - `any` takes three times as long, a thousand times a claim
        if word in text:
            return True
    return False


def _alternatives(source: str, at: int) -> tuple[Words, int]:
    """Read up to the end of a group; all branches must require something, or the group does not."""
    branches: list[Words] = []
    while True:
        words, at = _sequence(source, at)
        branches.append(words)
        if at >= len(source) or source[at] == ")":
            break
        at += 1
    return (frozenset().union(*branches) if all(branches) else frozenset()), at


def _sequence(source: str, at: int) -> tuple[Words, int]:
    """Read a branch; of all that it requires, the longest is the most telling."""
    found: list[Words] = []
    run = ""
    while at < len(source) and source[at] not in "|)":
        char = source[at]
        words: Words = frozenset()
        literal = char.isalpha() or char in " -'," or (not char.isascii())
        if char == "(":
            words, at = _group(source, at + 1)
        elif char == "[":
            at = source.index("]", at + 2) + 1
        elif char == "{":
            at = source.index("}", at) + 1
        elif char == "\\":
            at += 2
            if source[at : at + 1] == "{":
                at = source.index("}", at) + 1
        else:
            at += 1
        optional, after = _quantifier(source, at)
        if literal and after == at:
            run += char
            continue
        found.append(frozenset({run.strip()}) - {""})
        run = ""
        if words and not optional:
            found.append(words)
        at = after
    found.append(frozenset({run.strip()}) - {""})
    return max(found, key=lambda words: min(map(len, words), default=0)), at


def _group(source: str, at: int) -> tuple[Words, int]:
    looks = source.startswith(_LOOKS, at)
    if source.startswith("?P<", at):
        at = source.index(">", at) + 1
    elif source[at] == "?":
        at += next(len(look) for look in (*_LOOKS, "?-i:", "?:") if source.startswith(look, at))
    words, at = _alternatives(source, at)
    return (frozenset() if looks else words), at + 1


def _quantifier(source: str, at: int) -> tuple[bool, int]:
    """Return whether what stands before may be missing, and where its quantifier ends."""
    if at >= len(source) or source[at] not in _QUANTIFIED:
        return False, at
    char = source[at]
    if char == "{":
        if not source[at + 1 : at + 2].isdigit():
            return False, at  # the next slot
        end = source.index("}", at) + 1
        optional = source[at + 1] == "0"
    else:
        end, optional = at + 1, char in "?*"
    if source[end : end + 1] in {"?", "+"}:
        end += 1
    return optional, end
