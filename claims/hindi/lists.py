"""Hindi lists that a statement counts: "भूटान की सीमा दो देशों से लगती है:", and its items.

The lead is a claim of its own, and each item takes the place of what was counted.
"""

from __future__ import annotations

import regex

from claims.english.listing import MAX_ITEM, Lead, item_of
from claims.hindi.verbs import COPULAS, FINITE, HABITUAL, TOKEN
from claims.propositions import Proposition, compose

__all__ = ["inline", "lead_of"]

_COUNTED = regex.compile(
    r"(?<=\s)(?P<counted>(?:दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ|दस|कई|\p{Nd}{1,3})\s"
    r"(?:[\p{L}\p{M}]{2,20}\s)?[\p{L}\p{M}]{2,20}ों)\s(?:से|में|पर|को|ने|के\sसाथ)\s"
)
_COLON = regex.compile(r"\s?:\s")
_BETWEEN = regex.compile(r",\s(?:और\s)?|\s(?:और|तथा|एवं)\s")


def lead_of(plain: str, end: int | None = None) -> Lead | None:
    r"""Read a statement that announces a list by a number; None where it announces none.

    Args:
        plain: The statement, with its colon.
        end: Where the colon stands; at the end when None.

    >>> lead_of("भूटान की सीमा दो देशों से लगती है:").pattern.replace("\0", "चीन")
    'भूटान की सीमा चीन से लगती है'
    """
    statement = plain[:end].rstrip(" :ः")
    found = list(_COUNTED.finditer(statement))
    said = [token.group() for token in TOKEN.finditer(statement)]
    if len(found) != 1 or len(said) < 2:
        return None
    ends = said[-1] in FINITE and (said[-1] not in COPULAS or HABITUAL.fullmatch(said[-2]))
    if not ends:
        return None  # "पुल चार देशों में है" may speak of them together
    counted = found[0].span("counted")
    pattern = f"{statement[: counted[0]]}\0{statement[counted[1] :]}"
    return Lead(plain=statement, counted=counted, pattern=pattern)


def inline(plain: str) -> list[Proposition]:
    """Read "दो देशों से लगती है: भारत और चीन।" as a statement and its items; or nothing.

    >>> [found.text for found in inline("भूटान की सीमा दो देशों से लगती है: भारत और चीन।")][1:]
    ['भूटान की सीमा भारत से लगती है।', 'भूटान की सीमा चीन से लगती है।']
    """
    colons = list(_COLON.finditer(plain))
    lead = lead_of(plain, colons[0].start()) if len(colons) == 1 else None
    if lead is None or "(" in plain or '"' in plain or ";" in plain:
        return []
    found = [Proposition(text=compose([lead.plain]), start=0, end=len(lead.plain))]
    start = colons[0].end()
    for joint in (*_BETWEEN.finditer(plain, start), None):
        end = joint.start() if joint else len(plain.rstrip(" .।"))
        said = plain[start:end].split()
        if not 0 < len(said) <= MAX_ITEM or said[-1] in FINITE:
            return []
        found.append(Proposition(text=item_of(lead, plain[start:end]), start=start, end=end))
        start = joint.end() if joint else end
    return found if len(found) > 2 else []
