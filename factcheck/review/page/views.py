"""Sheets -> what the templates show. Pure: reads nothing, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from factcheck.model import Evidence, Label, Reason, Stance
from factcheck.review.page import marking
from factcheck.review.page.desk import Filter, Seat, Sheet, deciding_words
from factcheck.review.page.words import Words
from factcheck.review.records import AnyRecord, Decision, Preference, Score, TaskFlag

#: What says a verdict without colour; None is a suggestion that is hidden.
SIGNS = {
    Label.SUPPORTED: "✔",
    Label.REFUTED: "✘",
    Label.CONFLICTING: "≠",
    Label.NOT_ENOUGH_EVIDENCE: "?",
    Label.NOT_CHECKED: "·",
    None: "○",
}
#: The keys of the page and what they do, as the list behind ``?`` shows them.
KEYS = (
    (("j",), "key_next"),
    (("k",), "key_previous"),
    (("a",), "key_accept"),
    (("↵",), "key_confirm"),
    (("1", "…", "5"), "key_overrule"),
    (("e",), "key_error"),
    (("s",), "key_severity"),
    (("l",), "key_source"),
    (("n",), "key_note"),
    (("o",), "key_open"),
    (("u",), "key_undo"),
    (("Ctrl ↵",), "key_save"),
    (("Esc",), "key_leave"),
    (("f",), "key_filter"),
    (("g",), "key_scores"),
    (("c",), "key_compare"),
    (("J", "K"), "key_answers"),
    (("q",), "key_queue"),
    (("r",), "key_reload"),
    (("?",), "key_help"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An answer cut into stretches."""

    lang: str
    stretches: tuple[marking.Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage as it is shown: what stands around the quote, and the deciding words in it."""

    item: Evidence
    title: str
    before: str
    words: tuple[tuple[bool, str], ...]
    after: str
    #: The address if a browser may follow it.
    href: str
    #: "" while the suggestion is hidden.
    stance: str
    #: Whether the key for the link opens this one.
    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The filters on offer with how much each lets through, None where nobody counted."""

    name: Filter
    counts: tuple[tuple[Filter, int | None], ...]

    @property
    def following(self) -> Filter:
        """The filter that the key turns to."""
        names = [name for name, _ in self.counts]
        return names[(names.index(self.name) + 1) % len(names)]


def plain(text: str) -> str:
    """Put a text on one line, with the names of characters that would not show."""
    return " ".join("".join(piece.text for piece in marking.pieces(text)).split())


def href(address: str) -> str:
    """Return an address if it is one of the web; a browser would run others, or read files."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""


def marked(sheet: Sheet) -> Marked:
    """Mark the claims of an answer; those left out are marked too."""
    response = sheet.report.response
    spans = [(seat.number, seat.claim.start, seat.claim.end) for seat in sheet.seats]
    return Marked(lang=response.lang, stretches=marking.stretches(response.text, spans))


def quotes(sheet: Sheet, seat: Seat) -> tuple[Quote, ...]:
    """Return the evidence for a claim; while the suggestion is hidden, nothing that hints at it."""
    found = sheet.evidence(seat)
    first = next((place for place, item in enumerate(found) if href(item.url)), None)
    return tuple(
        Quote(
            item=item,
            title=plain(item.title) or plain(item.url) or item.source,
            before=plain_inside(item.text[: item.start]),
            words=tuple(_words(item, seat)),
            after=plain_inside(item.text[item.end :]),
            href=href(item.url),
            stance=item.stance.value if seat.revealed else "",
            first=place == first,
        )
        for place, item in enumerate(found)
    )


def plain_inside(text: str) -> str:
    """Show a text as it stands, with the names of characters that would not show."""
    return "".join(piece.text for piece in marking.pieces(text))


def _words(item: Evidence, seat: Seat) -> Iterator[tuple[bool, str]]:
    """Cut a quote at the words that decided."""
    wanted = deciding_words(seat.verdict.reasons, item.id) if seat.revealed else ()
    at = 0
    for start, end in marking.places(item.quote, wanted):
        if start > at:
            yield False, plain_inside(item.quote[at:start])
        yield True, plain_inside(item.quote[start:end])
        at = end
    if at < len(item.quote):
        yield False, plain_inside(item.quote[at:])


def reasons(seat: Seat, words: Words) -> tuple[tuple[str, str], ...]:
    """Return why a suggestion is what it is: sentences with their language, each once.

    Those in the language of the page come first, as far as it has words for what was compared; then
    those that the tool writes, in English, with every step.
    """
    said = [(_said(reason, words), words.lang) for reason in seat.verdict.reasons]
    own = [] if words.lang == "en" else [one for one in said if one[0]]
    steps = [(plain(reason.detail), "en") for reason in seat.verdict.reasons]
    return tuple(dict.fromkeys((*own, *steps)))


def _said(reason: Reason, words: Words) -> str:
    """Say a reason in the language of the page; "" where it has no words for it."""
    if reason.effect is Stance.NEUTRAL:
        return ""
    claimed, stated = (plain(reason.values.get(name, "")) for name in ("claimed", "stated"))
    # A property is what the two words are values of; other pairs are numbers of the tool's making.
    if claimed and stated and "property" in reason.values:
        return words.say("reason_values", claimed=claimed, stated=stated)
    computed = "" if reason.evidence_ids else "computed_"
    return words.say(f"reason_{computed}{reason.effect.value}")


def step(numbers: Sequence[int], number: int, by: int) -> int | None:
    """Return the claim after (``by`` 1) or before (-1) one, which need not be among them."""
    if by > 0:
        return next((one for one in numbers if one > number), None)
    return next((one for one in reversed(numbers) if one < number), None)


def when(at: str) -> str:
    """Show a time to the second.

    >>> when("2026-11-23T00:10:11.123456Z")
    '2026-11-23 00:10:11 UTC'
    """
    return f"{at[:10]} {at[11:19]} UTC" if at[11:19] else at or "–"


def described(record: AnyRecord, sheet: Sheet, words: Words) -> str:
    """Name what a record says, for the line that says it is saved or undone."""
    if isinstance(record, Decision):
        numbers = {seat.claim.id: seat.number for seat in sheet.seats}
        number = numbers.get(record.claim_id, "?")
        return f"{words.say('claim')} {number}, {words.name('labels', record.label.value)}"
    if isinstance(record, Score):
        return f"{words.name('dimensions', record.dimension)} {record.value}"
    if isinstance(record, TaskFlag):
        return words.name("flags", record.flag)
    if isinstance(record, Preference):
        return words.say(f"prefer_{record.strength}")
    return words.say("undo")


def invalid(missing: Sequence[str]) -> Callable[[str], Any]:
    """Return what marks a field as missing, the first one as where to go on."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with the templates, which are late too

    def attributes(name: str) -> Any:
        if name not in missing:
            return ""
        focus = " data-focus autofocus" if missing[0] == name else ""
        return Markup(f' aria-invalid="true" aria-describedby="problem"{focus}')  # noqa: S704 - no text of others

    return attributes
