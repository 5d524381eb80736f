"""What ``factcheck check --dry-run`` says: what would be asked of whom, claim by claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factcheck.evidence.search import Found
from factcheck.http.spending import WOULD_ASK
from factcheck.model import Response
from factcheck.reports.plain import clean

_REST = (
    "Not foreseen: further questions that depend on the answers, the pages that are found, the"
    " references of the answer, and a model behind an address."
)


def as_text(response: Response, plan: Iterable[Found]) -> str:
    """Write the first question that each source would be asked about each claim.

    Args:
        response: the answer that would be checked.
        plan: what a search found that asked nothing, claim by claim.
    """
    lines: list[str] = []
    counts: Counter[str] = Counter()
    number = 0
    for number, found in enumerate(plan, start=1):
        lines.append(f"{number}. {clean(found.claim.text)}")
        for status in found.statuses:
            counts[status.source] += status.detail.startswith(WOULD_ASK)
            said = status.detail or "answers from this machine or from the cache"
            lines.append(f"   {clean(status.source)}: {clean(said)}")
    asked = ", ".join(f"{name} {count}" for name, count in counts.items() if count)
    total = f"Would be asked at first: {asked}." if asked else "Nobody would be asked."
    return (
        "\n".join(
            [f"{clean(response.origin)}: {number} claims to check", *lines, f"{total} {_REST}"]
        )
        + "\n"
    )
