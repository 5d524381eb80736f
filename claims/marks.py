"""What a text says about its own statements: who says so, whether it is sure, and as of when.

"According to NASA, X" and "NASA says that X" are the claim X, attributed; "it is estimated that X"
is the claim X, hedged. Words such as "probably" and "as of 2021" stay in the claim and mark it.
The words of each language stand in `claims.languages`.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from claims.languages import Language
from claims.worthiness import strip_frame

__all__ = ["Statement", "as_of", "is_hedged", "statement"]

#: Words of the longest source: "scientists at the University of Cape Town".
MAX_SOURCE = 9

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Where in a sentence its statement stands, without connectors, frames and attribution."""

    start: int
    end: int
    #: Who is said to say so, in the sentence's words, or "".
    attributed_to: str = ""
    #: Whether a frame says that it is not sure: "it is estimated that".
    hedged: bool = False


def statement(plain: str, language: Language) -> Statement:
    """Find the statement of a sentence, and who makes it.

    >>> from claims.languages import BY_CODE
    >>> text = "However, according to NASA, Venus is hot."
    >>> found = statement(text, BY_CODE["en"])
    >>> text[found.start : found.end], found.attributed_to
    ('Venus is hot.', 'NASA')
    """
    start, end, source, hedged = strip_frame(plain, language), len(plain), "", False
    for _ in range(2):
        rest = plain[start:]
        found = language.attribution.search(rest)
        if not source and found and _may_say(found, rest[found.end() :], language):
            source = found["source"]
        else:
            found = language.estimate.search(rest)
            if found is None or found.end() >= len(rest):
                break
            hedged = True
        start += found.end()
    after = None if source else language.attribution_after.search(plain[start:])
    if after and after.start() and _may_say(after, plain[start:], language):
        source, end = after["source"].rstrip(" .!।"), start + after.start()
    return Statement(start=start, end=end, attributed_to=source, hedged=hedged)


def is_hedged(text: str, language: Language) -> bool:
    """Tell whether a claim itself is not sure: "was probably written in Italy".

    >>> from claims.languages import BY_CODE
    >>> is_hedged("Homer may have lived in Smyrna.", BY_CODE["en"])
    True
    """
    return language.unsure.search(text) is not None


def as_of(text: str, language: Language) -> str:
    """Return the time for which a claim holds, in its own words, or "".

    >>> from claims.languages import BY_CODE
    >>> as_of("As of 2023, Malta had 553,000 residents.", BY_CODE["en"])
    '2023'
    """
    found = language.as_of.search(text)
    return found["time"] if found else ""


def _may_say(found: regex.Match[str], said: str, language: Language) -> bool:
    """Tell whether the words are those of a source, and something is left that it says."""
    who = _WORD.findall(found["source"])
    what = _WORD.search(said)
    return bool(
        0 < len(who) <= MAX_SOURCE
        and what
        and who[0].casefold() not in language.pronouns
        and who[0].casefold() not in language.demonstratives
        and any(word.casefold() not in language.function_words for word in who)
        # "Nixon said that he would resign" is about what Nixon said.
        and (what.group().casefold() not in language.pronouns or "," in found.group())
    )
