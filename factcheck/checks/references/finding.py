"""Makes findings of this check."""

from __future__ import annotations

from typing import Final

from factcheck.checks.model import Finding
from factcheck.checks.references.model import Identifier, Work
from factcheck.model import Label

NAME: Final = "references"
ERROR: Final = "reference"


def finding_of(
    where: Identifier | Work,
    label: Label,
    detail: str,
    *,
    claim_id: str = "",
    correction: str = "",
) -> Finding:
    """Make the finding of one reference."""
    return Finding(
        check=NAME,
        label=label,
        detail=detail,
        quote=where.quote,
        start=where.start,
        end=where.end,
        claim_id=claim_id,
        correction=correction,
        error_type=ERROR if label in {Label.REFUTED, Label.CONFLICTING} else "",
    )
