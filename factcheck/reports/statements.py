"""What ``factcheck claims --explain`` says: each sentence, what came of it, and why."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from claims import Claim
from factcheck.model import Response
from factcheck.reports import drawing
from factcheck.reports.plain import clean


def render(
    response: Response, claims: Sequence[Claim], *, width: int = 100, color: bool = False
) -> str:
    """Return a table of the statements of a response, under the sentences they stand in.

    Args:
        response: the answer that was read.
        claims: what `claims.extract` found in it.
        width: in terminal cells.
        color: whether to mark what is left out.
    """
    buffer = io.StringIO()
    console = drawing.console(buffer, width=max(width, 40), color=color)
    kept = sum(claim.checkworthy for claim in claims)
    console.print(
        Text.assemble(
            (clean(response.origin) or "response", "bold"),
            f" ({response.lang})  {kept} to check, {len(claims) - kept} left out",
        )
    )
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    table.add_column("place", no_wrap=True)
    table.add_column("kind", no_wrap=True)
    table.add_column("worth", justify="right", no_wrap=True)
    table.add_column("statement, and why", overflow="fold")
    for sentence, found in _by_sentence(response, claims):
        table.add_row("", "", "", Text(f"“{clean(sentence)}”", style="bold"))
        for claim in found:
            table.add_row(*_cells(claim), style="" if claim.checkworthy else "dim")
    console.print(table)
    # Rich pads cells to their width; nobody needs the spaces.
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _by_sentence(
    response: Response, claims: Sequence[Claim]
) -> Iterator[tuple[str, Sequence[Claim]]]:
    """Yield the sentences with the claims that begin in them."""
    from claims.segment import segment  # noqa: PLC0415 - it reads word lists no other report needs

    sentences = segment(response.text, lang=response.lang)
    for sentence in sentences:
        yield (
            sentence.quote,
            [claim for claim in claims if sentence.start <= claim.start < sentence.end],
        )


def _cells(claim: Claim) -> tuple[str, str, str, str]:
    kind = claim.kind.value if claim.checkworthy else f"· {claim.kind.value}"
    said = [clean(claim.text)] if claim.checkworthy else []
    marks = [
        f"attributed to {clean(claim.attributed_to)}" if claim.attributed_to else "",
        "hedged" if claim.hedged else "",
        f"as of {clean(claim.as_of)}" if claim.as_of else "",
        f"ambiguous: {' or '.join(map(clean, claim.ambiguous))}" if claim.ambiguous else "",
    ]
    marks = list(filter(None, marks))
    why = clean(claim.reason) + (f" ({'; '.join(marks)})" if marks else "")
    worth = f"{claim.worth:.2f}" if claim.worth else ""
    return f"{claim.start}-{claim.end}", kind, worth, "\n".join([*said, f"  {why}"])
