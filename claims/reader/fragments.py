"""Lines without a sentence, written out as statements: fields, items of a list and table rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from claims import romance
from claims.atomic import split
from claims.english.listing import item_of
from claims.enumerated import described, item_said, kind_in
from claims.fields import field_texts, is_event, item_text, listed_texts, row_texts
from claims.languages import ROMANCE, Language
from claims.markdown import Span
from claims.model import Kind, Layout
from claims.propositions import Proposition
from claims.reader.discourse import Discourse
from claims.segment import Located
from claims.standalone import heading_name
from claims.worthiness import has_predicate

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["fragments", "rows"]


def fragments(
    place: Located, kind: Kind, language: Language, doc: Doc | None, known: Discourse
) -> list[Proposition]:
    """Return the statements that a line is short for; none where it is a sentence.

    Args:
        place: The line.
        kind: What it was judged to be.
        language: Its language.
        doc: Its parse.
        known: What was spoken of before it.
    """
    written = _listed(place, language, doc, known)
    if not written and _is_fragment(place, kind, language, doc):
        written = _written(place, language, known)
    return written


def rows(place: Located, language: Language) -> Iterator[tuple[str, Span]]:
    """Yield the statements of a table row, each with the place of its cells in the source."""
    headings = place.sentence.headings
    heading = headings[-1] if headings else ""
    texts = row_texts(place.cells, place.header, heading, language)
    if language.code in ROMANCE:
        texts = romance.rows(place.cells, place.header, heading, language) or texts
    for text, first, last in texts:
        yield text, (place.cell_spans[first][0], place.cell_spans[last][1])


def _is_fragment(place: Located, kind: Kind, language: Language, doc: Doc | None) -> bool:
    """Tell whether a line may be a field or an item rather than a sentence."""
    plain = place.sentence.plain
    item = place.sentence.layout is Layout.LIST_ITEM and not has_predicate(plain, language, doc)
    return kind in {Kind.STRUCTURE, Kind.HEDGE} or (
        kind is Kind.FACT and (item or is_event(plain, language))
    )


def _listed(
    place: Located, language: Language, doc: Doc | None, known: Discourse
) -> list[Proposition]:
    """Write an item that the line above its list says what it is: "Other works:"."""
    if place.sentence.layout is not Layout.LIST_ITEM or place.label or not place.lead:
        return []
    kind, topic = kind_in(place.lead, language), known.owner
    quote, plain = place.sentence.quote, place.sentence.plain
    verb = has_predicate(plain, language, doc)
    said = ""
    if kind and topic is not None:
        said = item_said(quote, plain, kind, topic.text, language, verb=verb)
    said = said or described(quote, plain, language, verb=verb)
    if not said:
        return []
    if language.code not in ROMANCE:
        return [Proposition(text=said, start=0, end=len(plain))]
    return [replace(part, start=0, end=len(plain)) for part in split(said, language)]


def _written(place: Located, language: Language, known: Discourse) -> list[Proposition]:
    """Write out a fragment that is a field of something, or an item of an announced list."""
    sentence = place.sentence
    if sentence.layout is Layout.HEADING or sentence.layout is Layout.CODE:
        return []
    plain = sentence.plain
    lead = place.lead if len(known.levels) < 2 else ""  # which speaks of the outer list
    listed = listed_texts(plain, lead, language)
    if listed and language.code not in ROMANCE:
        return listed
    if known.lead is not None and lead.rstrip(" :") == known.lead.plain:
        return [Proposition(text=item_of(known.lead, plain), start=0, end=len(plain))]
    owner = heading_name(sentence.headings[-1]) if sentence.headings else ""
    nested = len(known.levels) > 1 and known.levels[-1][1] != known.levels[0][1]
    if (nested or not owner) and known.subject is not None:
        owner = known.subject.text
    field = field_texts(plain, owner, language)
    if language.code in ROMANCE:
        told = romance.fields(plain, owner if field else "", lead, language)
        if told or listed:
            return told or listed
    if (field and owner) or has_predicate(plain, language):
        return field
    item = item_text(plain, lead, language)
    return [Proposition(text=item, start=0, end=len(plain))] if item else field
