"""A Hindi clause that takes its verb from the one before: "पाकिस्तान ने 1971 में जीता और भारत ने 1975 में"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.hindi.phrases import GENITIVES, Phrase, leading, phrases
from claims.hindi.verbs import COPULAS, FINITE, HABITUAL
from claims.propositions import compose

__all__ = ["filled"]

_NUMBER = regex.compile(r"\p{N}")
#: A number with what it counts, before the copula.
_COUNT = regex.compile(
    r"\p{N}[\p{N}.,]*(?:\s[\p{L}\p{M}]{2,15}){0,3}(?=\s(?:है|हैं|था|थी|थे)(?:[\s।]|$))"
)


def filled(before: str, rest: str) -> str | None:
    """Write out a clause whose verb is to be taken from the one before; None if it does not fit.

    >>> filled("पाकिस्तान ने विश्व कप 1971 में जीता।", "भारत ने 1975 में।")
    'भारत ने विश्व कप 1975 में जीता।'
    """
    said = _copular(before, rest)
    if said or any(_verbal(phrase) for phrase in phrases(rest)):
        return said
    return _in_place(before, _chunks(before), rest, _chunks(rest)) or _in_place(
        before, _joined(_chunks(before)), rest, _joined(_chunks(rest))
    )


#: A phrase: where it begins, where it ends, and its postposition.
_Chunk = tuple[int, int, str]
#: A name in Latin letters before what is said of it.
_LATIN = regex.compile(
    r"\p{Latin}[\p{Latin}\p{N}.+#-]{0,20}(?:\s\p{Latin}[\p{Latin}\p{N}.+#-]{0,20}){0,3}\s(?=\p{Devanagari})"
)


def _copular(before: str, rest: str) -> str | None:
    """Write "Java स्टैटिक है" for "Python डायनामिक है, लेकिन Java स्टैटिक"."""
    given, found = phrases(before), phrases(rest)
    if len(given) != 1 or len(found) != 1 or found[0].case or found[0].words[-1] in FINITE:
        return None
    names = [_LATIN.match(text) for text in (before, rest)]
    verb = given[0].words[-1]
    fits = verb in COPULAS and all(names) and len(found[0].words) < len(given[0].words)
    return compose([rest[found[0].start : found[0].end], verb]) if fits else None


def _joined(chunks: Sequence[_Chunk]) -> list[_Chunk]:
    """Take whose something is together with what it is: "टाटा की नैनो को"."""
    found: list[_Chunk] = []
    for start, end, case in chunks:
        owned = bool(found) and found[-1][2] in GENITIVES
        begin = found.pop()[0] if owned else start
        found.append((begin, end, case))
    return found


def _in_place(
    before: str, given: Sequence[_Chunk], rest: str, found: Sequence[_Chunk]
) -> str | None:
    """Write phrases in place of those of the clause before that have their postpositions."""
    if not 1 < len(found) <= len(given):
        return None
    written, at = before, len(given)
    for first, stop, case in reversed(found):
        at = next((i for i in range(at - 1, -1, -1) if given[i][2] == case), -1)
        if at < 0:
            return None
        start, end, _ = given[at]
        new = rest[first:stop]
        number = _NUMBER.search(new.rsplit(maxsplit=1)[-1]) is not None
        last = before[start:end].rsplit(" ", 1)[-1]
        counts = not case and _NUMBER.search(new.split(maxsplit=1)[0])
        inner = _COUNT.search(before, start, end) if counts else None
        if inner:  # "94 प्रतिशत है": the number stands before the verb
            start, end = inner.span()
            written = written[:start] + new + written[end:]
            continue
        if number != (_NUMBER.search(last) is not None):
            return None
        if number and len(new.split()) == 1:
            start = end - len(last)
        written = written[:start] + new + written[end:]
    return compose([written]) if at == 0 else None


def _chunks(text: str) -> list[_Chunk]:
    """Return the phrases of a clause and their postpositions, its subject by itself."""
    found = phrases(text)
    chunks = [(phrase.start, phrase.end, phrase.case) for phrase in found]
    name = leading(found[0], text) if found else ""
    if name and found[0].case and found[0].start + len(name) < found[0].end:
        start, end, case = chunks[0]
        chunks[:1] = [(start, start + len(name), ""), (start + len(name) + 1, end, case)]
    return chunks


def _verbal(phrase: Phrase) -> bool:
    return any(word in FINITE or HABITUAL.fullmatch(word) for word in phrase.words)
