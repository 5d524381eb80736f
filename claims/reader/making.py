"""A proposition to a claim: its text, the quote that it stands on, and what is read in it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import regex

from claims.checkworthy import checkworthiness
from claims.entities import Name, find
from claims.languages import BY_CODE
from claims.markdown import Span
from claims.marks import Statement, as_of, is_hedged
from claims.model import Claim, Kind, Lang
from claims.propositions import Proposition
from claims.quantities import read_quantities
from claims.reader.discourse import Discourse
from claims.segment import Located
from claims.standalone import Resolved

__all__ = ["claim_id", "make", "span_of", "worth_of"]

#: A picture among words, with what colours and joins it, and the space after it.
_PICTURE = (
    r"(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)"
    r"[\p{Emoji_Modifier}\ufe0f\u200d\p{Extended_Pictographic}]{0,12})"
)
_PICTURES = rf"{_PICTURE}{{1,20}}+"
_EMOJI = regex.compile(rf"(?<!\S){_PICTURES}\s|\s?{_PICTURES}")
#: Between two words, which stay two.
_BETWEEN = regex.compile(rf"(?<=[\p{{L}}\p{{M}}\p{{N}}]){_PICTURES}(?=[\p{{L}}\p{{N}}])")
_LEADING = regex.compile(rf"(?:{_PICTURE}|\s){{0,500}}+")
#: Matches backwards, from the end.
_TRAILING = regex.compile(rf"(?r)(?:{_PICTURE}|\s){{0,500}}+")


def make(
    known: Discourse,
    place: Located,
    text: str,
    *,
    reason: str,
    kind: Kind = Kind.FACT,
    span: Span | None = None,
    names: Sequence[Name] = (),
    resolved: Resolved | None = None,
    said: Statement | None = None,
) -> Claim:
    """Return a claim; names, quantities and marks are read where it is a fact.

    Args:
        known: What was spoken of before, for its context, and the whole text, which it quotes.
        place: The sentence, or the row, that it is of.
        text: What is claimed, standing alone.
        reason: Why it is worth checking, or not, as a sentence.
        kind: What it is.
        span: Where its words stand in the source; the sentence's place when None.
        names: Names that are known to be in it.
        resolved: What came of its pronoun, if it had one.
        said: The statement that it is a part of.
    """
    sentence = place.sentence
    language = BY_CODE[sentence.lang]
    start, end = span or (sentence.start, sentence.end)
    checkworthy = kind is Kind.FACT
    if checkworthy:
        text = _EMOJI.sub("", _BETWEEN.sub(" ", text)).strip() or text
        start, end = _without_emoji(known.text, start, end)
    return Claim(
        id=claim_id(text, start),
        text=text,
        quote=known.text[start:end],
        start=start,
        end=end,
        lang=sentence.lang,
        kind=kind,
        checkworthy=checkworthy,
        reason=reason,
        entities=find(text, language, names) if checkworthy else (),
        quantities=read_quantities(text, sentence.lang) if checkworthy else (),
        context=known.context(place, clear=resolved is None or resolved.clear),
        attributed_to=said.attributed_to if said and checkworthy else "",
        hedged=checkworthy and (bool(said and said.hedged) or is_hedged(text, language)),
        as_of=as_of(text, language) if checkworthy else "",
        ambiguous=resolved.ambiguous if resolved and checkworthy else (),
        worth=worth_of(text, sentence.lang) if checkworthy else 0.0,
    )


def span_of(place: Located, proposition: Proposition) -> Span:
    """Return where a proposition's clause stands in the source."""
    plain = place.sentence.plain
    start, end = proposition.start, proposition.end
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    if start == end:
        return place.sentence.start, place.sentence.end
    first, last = place.projection.span(start, end)
    return (
        place.sentence.start if start == 0 else first,
        place.sentence.end if end == len(plain) else last,
    )


def _without_emoji(text: str, start: int, end: int) -> Span:
    """Leave out emoji at both ends of a quote, unless nothing else is in it."""
    leading = _LEADING.match(text, start, end)
    first = leading.end() if leading else start
    trailing = _TRAILING.match(text, first, end)
    last = trailing.start() if trailing else end
    return (first, last) if first < last else (start, end)


def worth_of(text: str, lang: Lang) -> float:
    """Return what a fact is worth; no more digits than the score has a meaning for."""
    return round(checkworthiness(text, lang, fact=True), 3)


def claim_id(text: str, start: int) -> str:
    """Make an id from what is claimed and where, so that two runs diff cleanly."""
    digest = hashlib.sha256(f"{text}\x1f{start}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"c-{digest[:12]}"
