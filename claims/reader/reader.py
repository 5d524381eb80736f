"""Reads a text sentence after sentence: what each is, and the claims that it makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims import romance
from claims.atomic import split
from claims.english.listing import lead_of
from claims.entities import Name
from claims.hindi import lists as hindi_lists
from claims.labels import in_time
from claims.languages import BY_CODE, ROMANCE, Language
from claims.marks import statement
from claims.model import Claim, Kind, Layout
from claims.reader.discourse import Discourse
from claims.reader.fragments import fragments, rows
from claims.reader.making import make, span_of
from claims.reader.references import refer_all
from claims.segment import Located
from claims.standalone import UNCLEAR
from claims.worthiness import REASONS, judge

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Reader"]

_FIELD_REASON = "It gives a value that a source can confirm or deny."
#: What a part of a sentence may turn out to be, though the whole is a fact.
_PARTS = frozenset({Kind.OPINION, Kind.ADVICE, Kind.INSTRUCTION, Kind.PREDICTION, Kind.PERSONAL})


class Reader:
    """Reads sentence after sentence and remembers whom the last one spoke of."""

    def __init__(
        self, text: str, *, prompt: str = "", recognised: tuple[Name, ...] | None = None
    ) -> None:
        """Make a reader of one text.

        Args:
            text: The whole text, which claims quote.
            prompt: What it answers, if known.
            recognised: Names that a pipeline recognised anywhere in it; None without one.
        """
        self._prompt = prompt
        self._known = Discourse(text=text, recognised=recognised)

    def read(self, place: Located, doc: Doc | None) -> Iterator[Claim]:
        """Yield the claims of one sentence, the next of the text.

        Args:
            place: The sentence.
            doc: Its parse, where its language has one.
        """
        language = BY_CODE[place.sentence.lang]
        if place.sentence.lang in ROMANCE:
            language = romance.tagged(language, doc)
        self._known.enter(place)
        if place.sentence.layout is Layout.TABLE_ROW:
            yield from self._row(place, language)
        else:
            yield from self._sentence(place, language, doc)
        self._known.leave(place, language)

    def _row(self, place: Located, language: Language) -> Iterator[Claim]:
        written = list(rows(place, language))
        for text, span in written:
            yield make(self._known, place, text, reason=_FIELD_REASON, span=span)
        if not written:
            yield self._left_out(place, Kind.STRUCTURE)

    def _sentence(self, place: Located, language: Language, doc: Doc | None) -> Iterator[Claim]:
        plain = place.sentence.plain
        kind = judge(
            plain, language, layout=place.sentence.layout, prompt=self._prompt, doc=doc
        ).kind
        written = fragments(place, kind, language, doc, self._known)
        for found in written:
            span = span_of(place, found)
            yield make(self._known, place, found.text, reason=_FIELD_REASON, span=span)
        if written:
            return
        kind = self._in_place(place, kind, language, doc)
        if kind is Kind.FACT or (kind is Kind.OPINION and _has_fact(plain, language, doc)):
            yield from self._facts(place, language, doc)
        else:
            yield self._left_out(place, kind)
            self._known.mention(place, kind, language, doc)

    def _left_out(self, place: Located, kind: Kind) -> Claim:
        return make(self._known, place, place.sentence.plain, kind=kind, reason=REASONS[kind])

    def _in_place(self, place: Located, kind: Kind, language: Language, doc: Doc | None) -> Kind:
        """Return what a sentence is where it stands: in a story, or above a list."""
        plain, known = place.sentence.plain, self._known
        if kind is Kind.STRUCTURE and plain.endswith(":") and language.code == "en":
            known.lead = lead_of(doc)
            kind = kind if known.lead is None else Kind.FACT
        elif kind is Kind.STRUCTURE and language.code == "hi" and plain.endswith((":", "ः")):
            known.lead = hindi_lists.lead_of(plain)
            kind = kind if known.lead is None else Kind.FACT
        elif kind is Kind.STRUCTURE and language.code in ROMANCE:
            kind = Kind.FACT if romance.announces(plain, language) else kind
        if kind is Kind.FICTION:
            known.story = True
        elif language.reality.search(plain):
            known.story = False
        told = known.story or language.fiction_prompt.search(self._prompt)
        return Kind.FICTION if kind is Kind.FACT and told else kind

    def _facts(self, place: Located, language: Language, doc: Doc | None) -> Iterator[Claim]:
        """Yield the propositions of a factual sentence."""
        plain, known = place.sentence.plain, self._known
        said = known.sourced(statement(plain, language), language)
        referred = refer_all(plain, said, language, doc, known)
        for one in referred.stated:
            kind = Kind.FACT
            if len(referred.stated) > 1:
                alone = judge(one.resolved.text, language).kind
                kind = alone if alone in _PARTS else kind
            reason = REASONS[kind]
            if not one.resolved.clear:
                reason = f"{reason[:-1]}, but {UNCLEAR}."
            yield make(
                known,
                place,
                in_time(one.resolved.text, known.label, language),
                kind=kind,
                reason=reason,
                span=span_of(place, one.proposition),
                names=(*one.names, *known.names),
                resolved=one.resolved,
                said=said,
            )
        known.keep(plain, referred, language)


def _has_fact(plain: str, language: Language, doc: Doc | None) -> bool:
    """Tell whether a part of an opinion is a fact: "Lisbon is on the Tagus and is lovely"."""
    parts = split(plain, language, doc)
    return len(parts) > 1 and any(judge(part.text, language).checkworthy for part in parts)
