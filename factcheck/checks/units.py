"""Conversions, physical constants and chemical elements, computed with pint and periodictable.

A conversion is right when the two figures agree within the precision of both as they are written:
"26.2 miles (42.2 km)". In an equation ("1 mile is 1.6 km") the first figure is exact. Between what
rounding explains and what no rounding could, nothing is decided. Currencies are never converted.

What this cannot see: which of two units of one name is meant (US and imperial gallons, tons, bytes
by 1000 or 1024); a figure is wrong only if it is so for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from functools import cache
from typing import TYPE_CHECKING, Final

import regex

from claims.unit_names import UNIT_WORDS as UNIT_NAMES
from factcheck.checks.constants import constants
from factcheck.checks.elements import elements
from factcheck.checks.masked import Match, Reading, Template, readings
from factcheck.checks.measures import (
    Amount,
    Zone,
    amount,
    compare_amounts,
    is_complete,
    plus,
    rightly,
)
from factcheck.checks.model import Finding
from factcheck.checks.outcome import Outcome, finding
from factcheck.checks.unit_words import UNIT_WORDS
from factcheck.model import Claim, Lang, Quantity, Response
