"""One claim for a person who decides it at a terminal: all that it takes, and nothing to scroll."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from claims.model import Lang, Sentence
from factcheck.model import Evidence, Label, Response, Verdict
from factcheck.reports import drawing
from factcheck.reports.plain import WORDS, clean, readable_address
from factcheck.reports.table import STYLES
from factcheck.review.confirm import Form, Item
from factcheck.review.draft import excerpt, stated
from factcheck.review.page.marking import places
from factcheck.review.records import Decision

#: Pieces of evidence and reasons on a card; ``m`` shows all of them.
SHOWN = 2
#: Code points of the answer on each side of a claim whose sentence has no end.
_AROUND = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the terminal can show."""

    width: int = 100
    color: bool = True
    #: Whether it knows bold and underlined; NO_COLOR does not forbid them.
    styled: bool = True

    def draw(self, *parts: RenderableType) -> str:
        """Return what the parts look like, with line breaks and without spaces at their ends."""
        buffer = io.StringIO()
        console = drawing.console(
            buffer, width=max(self.width, 20), color=self.color, styled=self.styled
        )
        for part in parts:
            console.print(part)
        return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"

    def marked(self, text: str, style: str) -> Text:
        """Return text that stands out, by brackets where there is nothing else."""
        return Text(text, style=style) if self.styled else Text(f"[{text}]")


def verdict_text(label: Label, confidence: float | None = None) -> Text:
    """Return a verdict with its symbol and colour."""
    symbol, word = WORDS[label]
    text = Text(f"{symbol} {word}", style=STYLES[label])
    if confidence is not None:
        text.append(f" {confidence:.2f}", style="dim")
    return text


def render(
    item: Item, look: Look, *, heading: str, blind: bool = False, all_of_it: bool = False
) -> str:
    """Return the card of a claim.

    Args:
        item: the claim.
        look: what the terminal can show.
        heading: where in the queue it stands.
        blind: whether to leave out everything that tells the suggestion.
        all_of_it: whether to show every reason and piece of evidence, not only the first.
    """
    return look.draw(*_parts(item, look, heading, blind=blind, all_of_it=all_of_it))


def _parts(
    item: Item, look: Look, heading: str, *, blind: bool, all_of_it: bool
) -> Iterator[RenderableType]:
    claim = item.claim
    yield Text(f"── {heading} ".ljust(min(look.width, 100), "─"), style="bold")
    yield _in_sentence(item, look)
    if clean(claim.text) != clean(claim.quote):
        yield _indented(labelled("as a claim of its own:", Text(clean(claim.text))))
    if claim.ambiguous:
        names = ", ".join(map(clean, claim.ambiguous))
        yield _indented(Text(f"may be about: {names}", style="dim"))
    if not blind:
        yield Text()
        yield from _suggestion(item.verdict, SHOWN if not all_of_it else None)
    shown = item.evidence if all_of_it else _first(item, blind=blind)
    for one in shown:
        words = () if blind else stated(item.verdict)
        quote = clean(one.quote) if all_of_it else excerpt(one.quote, words)
        yield from _evidence(one, quote, words, look, blind=blind)
    if len(shown) < len(item.evidence):
        yield _indented(Text(f"{len(item.evidence) - len(shown)} more passages: m", style="dim"))
    yield from _silent(item, all_of_it=all_of_it)
    if not blind and item.raters:
        yield Text()
        yield from (_indented(rating_text(one)) for one in item.raters)


def _first(item: Item, *, blind: bool) -> tuple[Evidence, ...]:
    """Return what decides, a piece of each side where sources disagree, or else the first few."""
    if blind or not item.verdict.evidence_ids:
        return item.evidence[:SHOWN]
    if item.verdict.label is not Label.CONFLICTING:
        return item.evidence[:1]
    cited = [one for one in item.evidence if one.id in item.verdict.evidence_ids]
    return tuple({one.stance: one for one in reversed(cited)}.values())[::-1]


def _silent(item: Item, *, all_of_it: bool) -> Iterator[RenderableType]:
    """Say which sources could not look: that is not the same as having found nothing."""
    silent = [
        f"{clean(status.source)} {status.state.replace('_', ' ')}"
        + (f" ({clean(status.detail)})" if all_of_it and status.detail else "")
        for status in item.report.statuses
        if status.claim_id == item.claim.id and status.state not in {"found", "empty"}
    ]
    if silent:
        yield _indented(labelled("could not look:", Text(", ".join(silent), style="yellow")))


def _suggestion(verdict: Verdict, most: int | None) -> Iterator[RenderableType]:
    said = verdict_text(verdict.label, verdict.confidence)
    if verdict.error_type:
        said.append(f"  {verdict.error_type}", style="dim")
    yield said
    # Two passages that say the same give the same reason twice.
    details = list(dict.fromkeys(clean(reason.detail) for reason in verdict.reasons))
    for detail in details[:most]:
        yield _indented(Text(detail, style="italic"))
    if verdict.correction:
        yield _indented(
            labelled("the source states:", Text(clean(verdict.correction), style="bold"))
        )


def labelled(title: str, text: Text) -> Text:
    """Return text behind a quiet title."""
    return Text.assemble((f"{title} ", "dim"), text)


def _indented(part: RenderableType, depth: int = 2) -> Padding:
    return Padding(part, (0, 0, 0, depth))


@lru_cache(maxsize=4)
def _sentences(response: str, lang: Lang) -> tuple[Sentence, ...]:
    from claims.segment import segment  # noqa: PLC0415 - heavy

    return segment(response, lang=lang)


def _in_sentence(item: Item, look: Look) -> Text:
    """Show the claim where it stands: in its sentence, or in the nearest words where it has none."""
    start, end = item.claim.start, item.claim.end
    response: Response = item.report.response
    around = [
        one
        for one in _sentences(response.text, response.lang)
        if one.start < end and start < one.end
    ]
    first = max(min([start, *(one.start for one in around)]), start - _AROUND)
    last = min(max([end, *(one.end for one in around)]), end + _AROUND)
    text = response.text
    # Cleaning strips, and the space between the parts belongs to neither.
    before, within, after = (
        clean(f"|{part}|")[1:-1] for part in (text[first:start], text[start:end], text[end:last])
    )
    return Text.assemble(before, look.marked(within, "bold underline"), after)


def _evidence(
    evidence: Evidence, quote: str, words: tuple[str, ...], look: Look, *, blind: bool
) -> Iterator[RenderableType]:
    text = Text("“")
    done = 0
    for start, end in places(quote, map(clean, words)):
        text.append(quote[done:start])
        text.append_text(look.marked(quote[start:end], "bold underline"))
        done = end
    text.append(f"{quote[done:]}”")
    yield Text()
    yield _indented(text)
    parts = [
        clean(evidence.title),
        clean(evidence.source),
        f"tier {int(evidence.tier)}",
        (evidence.published or evidence.retrieved_at)[:10],
        "" if blind else evidence.stance.value,
    ]
    yield _indented(Text(" · ".join(filter(None, parts)), style="dim"))
    if evidence.url:
        url = clean(evidence.url)
        # Only web addresses become links: a terminal opens whatever scheme it is given.
        link = f"link {url}" if url.startswith(("https://", "http://")) else ""
        shown = readable_address(evidence.url)
        yield _indented(Text(shown, style=f"cyan {link}".strip(), overflow="fold"))


def keys(names: Iterable[str], look: Look) -> str:
    """Return keys with what they do, none of them broken over two lines."""
    lines = [""]
    for name in names:
        if lines[-1] and len(lines[-1]) + len(name) + 3 > look.width:
            lines.append("")
        lines[-1] += f" · {name}" if lines[-1] else name
    return look.draw(*(Text(line, style="dim") for line in lines))


def decision_text(form: Form, title: str) -> Text:
    """Return the verdict of a form with its error type and severity, on one line."""
    assert form.label is not None
    said = labelled(title, verdict_text(form.label))
    for value in filter(None, (form.error_type, form.severity)):
        said.append(f" · {clean(value)}", style="dim")
    return said


def rating_text(rated: Decision) -> Text:
    """Return what a rater decided, and why, on one line."""
    form = Form(label=rated.label, error_type=rated.error_type, severity=rated.severity)
    said = decision_text(form, f"{clean(rated.reviewer)} decided:")
    return said.append(f"  {clean(rated.note)}", style="italic") if rated.note else said


def form_text(form: Form, look: Look, *, drafted: bool = False) -> str:
    """Return what a decision would say beside its label, one line each."""
    lines = []
    for name in ("error_type", "severity", "source", "note"):
        value = clean(getattr(form, name))
        if value:
            title = f"{name.replace('_', ' ')}{' (draft)' if drafted and name == 'note' else ''}:"
            lines.append(_indented(labelled(title, Text(value))))
    return look.draw(*lines) if lines else ""
