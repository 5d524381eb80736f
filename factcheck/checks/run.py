"""Runs every check over a response."""

from __future__ import annotations

import importlib
import logging
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final, Protocol

from factcheck.checks.model import Finding
from factcheck.model import Claim, Evidence, Response

log = logging.getLogger(__name__)

#: The checks, as module and function, in the order of their findings where they begin together.
#: They are imported when they run, because some need heavy libraries.
CHECKS: Final = (
    ("factcheck.checks.arithmetic", "check"),
    ("factcheck.checks.counting", "check"),
    ("factcheck.checks.dates", "check"),
    ("factcheck.checks.units", "check"),
    ("factcheck.checks.references", "check"),
)
#: Checks that read what was gathered for the claims as well.
READING: Final = (
    ("factcheck.checks.quotations", "check"),
    ("factcheck.checks.public_holidays", "check"),
    ("factcheck.checks.country_codes", "check"),
)
#: Seconds of computing after which no further check is begun, which no ordinary text comes near;
#: of computing, so that a busy machine finds the same. Each check bounds its own work besides.
MOST_SECONDS: Final = 20.0
#: Findings kept from one check, so that a response of one repeated line stays readable.
MOST_FINDINGS: Final = 500


class Check(Protocol):
    """What a check is: a response and its claims in, findings out."""

    def __call__(self, *read: object) -> Iterable[Finding]:
        """Yield what was computed."""


def check_all(
    response: Response, claims: Sequence[Claim], evidence: Sequence[Evidence] = ()
) -> tuple[Finding, ...]:
    """Run each check and return what they found, in the order of the text.

    ``evidence`` is what was gathered for all of the claims; checks that read it change nothing of
    it. A check that fails is logged and says nothing; the others go on.
    """
    found: list[Finding] = []
    began = time.thread_time()
    computing = [(module, name, (response, claims)) for module, name in CHECKS]
    reading = [(module, name, (response, claims, evidence)) for module, name in READING]
    for module, name, read in (*computing, *reading):
        if time.thread_time() - began > MOST_SECONDS:
            log.warning("%s was left out: the checks before it took too long", module)
            continue
        try:
            check: Check = getattr(importlib.import_module(module), name)
            found.extend(islice(check(*read), MOST_FINDINGS))
        # A check is never worth a failed run, whatever is wrong with it or the text.
        except Exception:
            log.exception("%s failed and says nothing", module)
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))
