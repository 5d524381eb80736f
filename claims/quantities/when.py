"""When something was: ISO 8601 cut to what a text says, years before the common era with a minus."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from typing import Final

from claims import numerals
from claims.quantities.tokens import Tokens

#: Numbers from here to there may be years without further mark.
FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or a span of time, and where it ends (an index of tokens)."""

    value: str
    end: int
    value_to: str = ""


def with_month(year: str, month: int, day: int = 0) -> str:
    """Put month and day to a year, as far as there is such a day."""
    days = monthrange(abs(int(year)) % 400 + 400, month)[1]
    return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= days else f"{year}-{month:02d}"


def iso(year: int, month: int = 0, day: int = 0, *, before: bool = False) -> str:
    """Write a date as ISO 8601; "" if there is no such month, cut where there is no such day."""
    value = f"-{year:04d}" if before else f"{year:04d}"
    if not month:
        return value
    return with_month(value, month, day) if 1 <= month <= 12 else ""


def read_era(tokens: Tokens, index: int) -> tuple[bool, int] | None:
    """Read "BC", "a. C.", ईसा पूर्व: whether it is before the common era, and where it ends."""
    if tokens.lang == "en" and not tokens[index].text.replace(".", "").isupper():
        return None
    found = tokens.match(index, numerals.ERAS[tokens.lang])
    if found is None:
        return None
    before, end = found
    dot, last = tokens[end], tokens[end - 1]
    return before, end + (dot.text == "." and dot.glued and len(last.key) == 1)
