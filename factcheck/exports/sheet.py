"""CSV for a spreadsheet: one row a claim, or a decision where there are any; UTF-8, RFC 4180 quotes.

A cell that a spreadsheet would run as a formula gets an apostrophe in front, which is what
https://owasp.org/www-community/attacks/CSV_Injection advises; nothing else in a text is changed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factcheck.exports.base import Judged, Reviewed, Task, cited
from factcheck.review.records import Decision
from factcheck.untrusted import seen

#: What begins a formula; spreadsheets take the wide forms of East Asian typing for the same.
_FORMULA = frozenset("=+-@＝＋－＠")


def export(task: Task) -> Iterator[str]:
    """Yield the header and the rows; a row may hold line breaks between its quotes."""
    header = ""
    for reviewed in task.reports:
        for one in reviewed.judged():
            for decision in one.decisions or (None,):
                cells = _cells(reviewed, one, decision)
                if not header:
                    header = _row(list(cells))
                    yield header
                yield _row(list(cells.values()))


def _cells(reviewed: Reviewed, one: Judged, decision: Decision | None) -> dict[str, str]:
    claim, verdict = one.claim, one.verdict
    deciding = next(iter(cited(one)), None)
    return {
        "response_id": reviewed.report.response.id,
        "origin": reviewed.report.response.origin,
        "lang": claim.lang,
        "number": str(one.number),
        "claim_id": claim.id,
        "start": str(claim.start),
        "end": str(claim.end),
        "quote": claim.quote,
        "claim": claim.text,
        "kind": claim.kind.value,
        "suggested": verdict.label.value,
        "confidence": f"{verdict.confidence:.4f}",
        "suggested_error_type": verdict.error_type,
        "correction": verdict.correction,
        "reason": one.reason,
        "evidence": deciding.quote if deciding else "",
        "title": deciding.title if deciding else "",
        "url": deciding.url if deciding else "",
        "revision": deciding.revision if deciding else "",
        "retrieved_at": deciding.retrieved_at if deciding else "",
        "sha256": deciding.sha256 if deciding else "",
        "decided": decision.label.value if decision else "",
        "error_type": decision.error_type if decision else "",
        "severity": decision.severity if decision else "",
        "note": decision.note if decision else "",
        "source": decision.source if decision else "",
        "reviewer": decision.reviewer if decision else "",
        "decided_at": decision.at if decision else "",
        "guidelines": decision.guidelines if decision else "",
    }


def _row(cells: list[str]) -> str:
    out = io.StringIO()
    # The writer quotes the characters of its line ends, so both must be among them.
    csv.writer(out, lineterminator="\r\n").writerow([_guarded(cell) for cell in cells])
    return out.getvalue().removesuffix("\r\n")


def _guarded(cell: str) -> str:
    r"""Keep a spreadsheet from running what stands in a cell.

    >>> _guarded("=1+1"), _guarded("\t=1+1"), _guarded("2 = 2")
    ("'=1+1", "'\t=1+1", '2 = 2')
    """
    # Nor does what no reader sees keep a formula from being one.
    first = seen(cell).lstrip()[:1]
    # A tab or carriage return in front is dropped by some, and the formula behind it runs.
    return f"'{cell}" if (first in _FORMULA and first) or cell[:1] in {"\t", "\r"} else cell
