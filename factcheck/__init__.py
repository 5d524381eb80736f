"""Fact-check the answers of language models against public sources.

>>> from factcheck import verify
>>> verify("Oslo has 700,000 inhabitants.", "Oslo has 709,000 inhabitants.").label.value
'supported'
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.api import check, check_many, search, verify
    from factcheck.errors import (
        FactcheckError,
        InputError,
        SettingsError,
        SourceError,
        UnfinishedError,
    )
    from factcheck.evidence.search import Found
    from factcheck.model import (
        Claim,
        Evidence,
        Flag,
        Label,
        MadeWith,
        Passage,
        Reason,
        Report,
        Response,
        SourceStatus,
        Stance,
        Tier,
        Verdict,
    )

__all__ = [
    "Claim",
    "Evidence",
    "FactcheckError",
    "Flag",
    "Found",
    "InputError",
    "Label",
    "MadeWith",
    "Passage",
    "Reason",
    "Report",
    "Response",
    "SettingsError",
    "SourceError",
    "SourceStatus",
    "Stance",
    "Tier",
    "UnfinishedError",
    "Verdict",
    "check",
    "check_many",
    "search",
    "verify",
]

# Where each name is kept: the command line starts by importing this package, so it imports nothing.
_HOMES = {
    "factcheck.api": ("check", "check_many", "search", "verify"),
    "factcheck.errors": (
        *("FactcheckError", "InputError", "SettingsError", "SourceError", "UnfinishedError"),
    ),
    "factcheck.evidence.search": ("Found",),
    "factcheck.model": (
        *("Claim", "Evidence", "Flag", "Label", "MadeWith", "Passage", "Reason", "Report"),
        *("Response", "SourceStatus", "Stance", "Tier", "Verdict"),
    ),
}
_LATE = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
