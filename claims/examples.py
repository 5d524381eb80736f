"""Examples at the end of an English claim: "films such as "A", "B" and "C"" are a claim each."""

from __future__ import annotations

from collections.abc import Iterator

import regex

__all__ = ["one_each"]

#: More examples than this stay together.
MAX_EXAMPLES = 10
#: Words of the longest example.
MAX_WORDS = 12

_LEAD = regex.compile(
    r"(?P<lead>.{8,400}?\s(?:such\sas|including|includes?|included))\s(?P<items>[^:;]{5,600})",
    regex.DOTALL,
)
_QUOTED = regex.compile(r"[\"“][^\"“”]{1,150}[\"”]")
_TITLE = regex.compile(r"[\"“][^\"“”]{1,150}[\"”](?:\s\(\d{4}\))?")
_JOINT = regex.compile(r",?\s(?:and|&)\s|,\s|(?<=,[\"”])\s")
#: What goes on behind an example, so that it is not told where that one ends.
_GOES_ON = regex.compile(
    r"\s(?:which|who|that|whose|where|when|while|between|both|as|but|all|with|to|on|by)\s|\("
)
_REACHES = regex.compile(r"\s(?:for|in|at|from)\s")
_STARTS = regex.compile(r"[\p{Lu}\p{N}\"“]|the\s\p{Lu}|an?\s")
_ARTICLE = regex.compile(r"(?:the|an?)\s")
_STOP_INSIDE = regex.compile(r"[.,](?=[\"”]$)")


def one_each(text: str) -> list[str]:
    """Return a claim for each example that a claim ends with; the claim alone where there are none.

    >>> one_each('He was in films such as "Io," "Kim" and "Pi".')
    ['He was in films such as "Io".', 'He was in films such as "Kim".', 'He was in films such as "Pi".']
    """
    found = _LEAD.fullmatch(text.rstrip(" ."))
    if found is None:
        return [text]
    items = [_STOP_INSIDE.sub("", item) for item in _split(found["items"])]
    plain = [item for item in items if not _TITLE.fullmatch(item)]
    parallel = all(map(_ARTICLE.match, items))
    together = (
        not 2 <= len(items) <= MAX_EXAMPLES
        or any(len(item.split()) > MAX_WORDS for item in items)
        or any(_GOES_ON.search(f" {item} ") or not _STARTS.match(item) for item in plain)
        or (not parallel and any(_REACHES.search(item) for item in plain))
    )
    return [text] if together else [f"{found['lead']} {item}." for item in items]


def _split(said: str) -> list[str]:
    """Cut an enumeration at its commas and "and", which stand in no quotes."""
    quoted = [found.span() for found in _QUOTED.finditer(said)]
    joints = [
        found
        for found in _JOINT.finditer(said)
        if not any(a < found.start() < b for a, b in quoted)
    ]
    if not any("and" in joint.group() or "&" in joint.group() for joint in joints):
        return [said]
    return list(filter(None, _between(said, joints)))


def _between(said: str, joints: list[regex.Match[str]]) -> Iterator[str]:
    at = 0
    for joint in joints:
        yield said[at : joint.start()].strip(" ,")
        at = joint.end()
    yield said[at:].strip(" ,")
