"""A claim as rules read it: the main clause, and what stands beside it.

"K2, the second-highest mountain, is 8,611 m high" is read as "K2 is 8,611 m high", with the aside
kept apart: the aside must be shown too before the claim is supported. "Not A but B" is read as "B":
where only one value can be true, the denial of another says nothing more.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from claims.model import Lang
from factcheck.verdict.text import plain, view

#: What stands between a subject and its verb: ", officially the Republic of Peru,".
APPOSITION = regex.compile(
    r"(?<=^[^,;]{2,60}), (?P<aside>[^;]{1,140}?),(?= (?:\p{Ll}|\p{Devanagari}))"
)
#: What stands in brackets and is no span of years.
_BRACKETS = regex.compile(r"\((?P<inside>[^()]*\p{L}{3}[^()]*)\)")
_CONTRASTS: dict[Lang, tuple[tuple[regex.Pattern[str], str], ...]] = {
    "en": (
        (regex.compile(r"\b(?:not|neither) [^,;]{1,60}?,? but (?:rather )?"), ""),
        (regex.compile(r"(?:,| and)? (?:not|rather than|instead of) \p{Lu}[^,;]{1,40}$"), ""),
    ),
    "es": (
        (regex.compile(r"\bno (es|fue|era|son|está) [^;]{1,60}?,? sino(?: que)? "), r"\1 "),
        (regex.compile(r",? (?:y no|en lugar de|en vez de) \p{Lu}[^,;]{1,40}$"), ""),
    ),
    "pt": (
        (
            regex.compile(r"\bnão (é|foi|era|são|fica) [^;]{1,60}?,? (?:mas(?: sim)?|e sim) "),
            r"\1 ",
        ),
        (regex.compile(r",? (?:e não|em vez de|em lugar de) \p{Lu}[^,;]{1,40}$"), ""),
    ),
    "hi": ((regex.compile(r"(?<= )[^,;।]{1,40}? नहीं,? बल्कि "), ""),),
}


@dataclass(frozen=True, slots=True)
class ClaimText:
    """The main clause of a claim, without parentheses, and its aside ("" mostly)."""

    main: str
    aside: str = ""


def claim_text(text: str, lang: Lang) -> ClaimText:
    """Split a claim into what is said and what is said by the way.

    >>> claim_text("K2, in the Karakoram, is 8,611 m high.", "en")
    ClaimText(main='K2 is 8,611 m high', aside='in the Karakoram')
    """
    main = plain(text).text
    bracketed = " ".join(match[1] for match in _BRACKETS.finditer(view(text).text))
    for pattern, kept in _CONTRASTS[lang]:
        main = pattern.sub(kept, main, count=1)
    apposition = APPOSITION.search(main)
    if apposition is None:
        return ClaimText(main, bracketed)
    rest = main[: apposition.start()] + main[apposition.end() :]
    return ClaimText(rest, f"{apposition['aside']} {bracketed}".strip())
