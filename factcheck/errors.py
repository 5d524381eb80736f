"""Everything that factcheck raises on purpose.

FactcheckError            what happened, to what, and what to try; carries the exit code
├── InputError            the response, batch line or report cannot be read      (exit 2)
├── SettingsError         sources.yaml or an option is wrong                     (exit 2)
├── UnfinishedError       no source answered, a model is missing                 (exit 3)
└── SourceError           one source could not be asked; becomes a SourceStatus  (never fatal alone)
    ├── Unreachable       refused, reset, no name, timed out, TLS fault
    ├── RateLimited       429, maxlag, or the host's pace leaves no time
    ├── BadAnswer         an answer that is not what the API documents
    ├── Forbidden         robots.txt, a private address, too large, a scheme we do not speak
    ├── NotCached         offline, and the cache does not hold the answer
    ├── OverBudget        the run may ask no more that costs money
    ├── EnoughAsked       the claim has cost the source as many questions as it may
    └── DryRun            a dry run, which only says what would be asked
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar, Literal

#: The states of a SourceStatus; `SourceError` knows the three that mean "could not look".
State = Literal["found", "empty", "failed", "rate_limited", "skipped"]


class ExitCode(IntEnum):
    """What the process's exit status means."""

    OK = 0
    FLAGGED = 1
    USAGE = 2
    UNFINISHED = 3
    INTERRUPTED = 130


class FactcheckError(Exception):
    """An error that a person can act on: `message` says what happened, `hint` what to try."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNFINISHED

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(FactcheckError):
    """The input cannot be read."""

    exit_code = ExitCode.USAGE


class SettingsError(FactcheckError):
    """A setting or option is wrong."""

    exit_code = ExitCode.USAGE


class UnfinishedError(FactcheckError):
    """The work could not be finished."""


class SourceError(FactcheckError):
    """One source could not be asked. The pipeline turns it into a `SourceStatus`."""

    state: ClassVar[State] = "failed"


class Unreachable(SourceError):  # noqa: N818 - reads as what happened
    """Refused, reset, no such name, timed out, or a TLS fault."""


class RateLimited(SourceError):  # noqa: N818
    """The host asks us to wait longer than this run may."""

    state = "rate_limited"


class BadAnswer(SourceError):  # noqa: N818
    """The answer is not what the API documents: HTML for JSON, cut JSON, an error body.

    `status` is the HTTP status where that is what is wrong, and otherwise 0.
    """

    def __init__(self, message: str, *, hint: str = "", status: int = 0) -> None:
        super().__init__(message, hint=hint)
        self.status = status


class Forbidden(SourceError):  # noqa: N818
    """We may not ask: robots.txt, a private address, a body over the cap, another scheme."""


class NotCached(SourceError):  # noqa: N818
    """Offline, and the cache does not hold the answer."""

    state = "skipped"


class OverBudget(SourceError):  # noqa: N818
    """The question costs money, and the run's budget is used up."""

    state = "skipped"


class EnoughAsked(SourceError):  # noqa: N818
    """The claim has cost as many questions as it may; what was found before stays."""

    state = "skipped"


class DryRun(SourceError):  # noqa: N818
    """A dry run, which says what would be asked and asks nothing."""

    state = "skipped"
