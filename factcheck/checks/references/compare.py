"""Compares a reference with the record of an index: title, authors, year, venue.

What a reference leaves out is not compared, nor what is written in another script: "स्मिथ" may well
be Smith. A year may be off by one, since articles appear online before their issue. A preprint, or
a book of many editions, may bear a later year and another venue.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import regex

from factcheck.checks.references.bibtex import GOES_ON
from factcheck.checks.references.model import Record, Work
from factcheck.checks.references.venues import same_venue
from factcheck.checks.references.words import words_of
from factcheck.model import Label

#: Likeness of two titles, in hundredths of rapidfuzz's `ratio`, from which one is the other with
#: changes. Other works on one subject stay under 70; titles with a word exchanged lie above 80.
ALTERED: Final = 78.0
#: Likeness of two surnames from which they are one name with a slip.
SURNAME: Final = 85.0
#: Words from which a title that ends early is known all the same.
_MAIN_TITLE: Final = 3
_PARTICLES: Final = frozenset(
    {"de", "da", "do", "dos", "del", "la", "van", "von", "der", "den", "bin", "al"}
)
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})
#: What "&" may stand for.
_ANDS: Final = frozenset({"and", "y", "e", "और", "एवं"})
_LATIN: Final = regex.compile(r"\p{Script=Latin}")


class Title(StrEnum):
    """How the title of a reference stands to that of a record."""

    SAME = "same"
    ALTERED = "altered"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What came of it.

    Attributes:
        label: ``supported``, ``refuted`` (another work), ``conflicting`` (this work, with
            something else about it) or ``not_enough_evidence`` (too little to compare).
        title: how the titles compare.
        differences: one sentence each.
        likeness: of the titles, 0 to 100, for choosing among records.
    """

    label: Label
    title: Title
    differences: tuple[str, ...] = ()
    likeness: float = 0.0


def compare(work: Work, record: Record) -> Comparison:
    """Compare a reference with a record."""
    title, likeness = _title(work.title, record.title)
    known, strangers, missing = _authors(work, record)
    year_off = _year_off(work, record)
    differences: list[str] = []
    if title in {Title.ALTERED, Title.OTHER}:
        differences.append(f"its title is “{record.title}”")
    if strangers:
        differences.append(f"{_list(strangers)} not among its authors ({_short(record.authors)})")
    elif missing:
        differences.append(f"it has {len(record.authors)} authors, not {len(work.authors)}")
    if year_off:
        differences.append(f"it is of {record.year}, not {work.year}")
    if (
        not record.versions
        and work.venue
        and record.venue
        and same_venue(work.venue, record.venue) is False
    ):
        differences.append(f"it appeared in {record.venue}, not {work.venue}")
    return Comparison(
        label=_label(title, differences, known=known, strangers=bool(strangers), year=not year_off),
        title=title,
        differences=tuple(differences),
        likeness=likeness,
    )


def described(record: Record) -> str:
    """Return a record as people cite it: “Title”, Garcia et al., Nature, 2019."""
    parts = [f"“{record.title}”"]
    if record.authors:
        parts.append(_short(record.authors))
    if record.venue:
        parts.append(record.venue)
    if record.year:
        parts.append(str(record.year))
    return ", ".join(parts)


def surname(name: str) -> str:
    """Return the family name of an author, folded.

    >>> surname("García Márquez, Gabriel"), surname("Ada Lovelace"), surname("LoPresti PJ")
    ('garcia marquez', 'lovelace', 'lopresti')
    """
    name = GOES_ON.sub("", name)
    family, comma, _ = name.partition(",")
    if comma:
        return " ".join(words_of(family))
    parts = [part for part in name.split() if part.casefold().strip(".") not in _SUFFIXES]
    # PubMed writes initials last, without points.
    while len(parts) > 1 and parts[-1].isupper() and len(parts[-1]) <= 3 and not parts[0].isupper():
        parts.pop()
    words = words_of(" ".join(parts))
    return words[-1] if words else ""


def _label(
    title: Title, differences: list[str], *, known: bool | None, strangers: bool, year: bool
) -> Label:
    if title is Title.OTHER:
        # A translated title, or a chapter's, by the same people in the same year.
        return Label.CONFLICTING if known and not strangers and year else Label.REFUTED
    if known is False:
        return Label.REFUTED
    if title is Title.UNKNOWN and not known:
        return Label.NOT_ENOUGH_EVIDENCE
    return Label.CONFLICTING if differences else Label.SUPPORTED


def _title(cited: str, held: str) -> tuple[Title, float]:
    from rapidfuzz import fuzz  # noqa: PLC0415 - only comparisons need it

    ours = [word for word in words_of(cited) if word not in _ANDS]
    theirs = [word for word in words_of(held) if word not in _ANDS]
    if not ours or not theirs or _scripts_differ(cited, held):
        return Title.UNKNOWN, 0.0
    left, right = "".join(ours), "".join(theirs)
    if left == right:
        return Title.SAME, 100.0
    short, long = sorted((left, right), key=len)
    if (
        min(len(ours), len(theirs)) >= _MAIN_TITLE
        and long.startswith(short)
        and _breaks(cited, held)
    ):
        return Title.SAME, 99.0
    likeness = fuzz.ratio(" ".join(ours), " ".join(theirs))
    return (Title.ALTERED if likeness >= ALTERED else Title.OTHER), likeness


def _breaks(cited: str, held: str) -> bool:
    """Tell whether the longer title goes on with a subtitle."""
    longer, shorter = (held, cited) if len(held) >= len(cited) else (cited, held)
    words = words_of(shorter)
    head = regex.split(r"[:.?!—–(-]", longer)
    return any(words_of(":".join(head[:cut])) == words for cut in range(1, len(head)))


def _authors(work: Work, record: Record) -> tuple[bool | None, list[str], bool]:
    """Return whether the authors are known to the record, those who are not, and any left out.

    The first is None where they cannot be compared, and False where none of them is known.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - see `_title`

    names = " ".join(record.authors)
    cited = [name for name in work.authors if surname(name) and not _scripts_differ(name, names)]
    if not cited or not record.authors:
        return None, [], False
    held = [set(words_of(name)) for name in record.authors]
    families = [surname(name) for name in record.authors]

    def is_known(name: str) -> bool:
        family = surname(name)
        parts = {part for part in family.split() if part not in _PARTICLES} or {family}
        if any(parts <= words for words in held):
            return True
        return any(fuzz.ratio(family, other) >= SURNAME for other in families)

    strangers = [name for name in cited if not is_known(name)]
    left_out = not work.more_authors and len(work.authors) < len(record.authors)
    # One name alone is how people cite in prose, whoever else wrote it.
    return len(strangers) < len(cited), strangers, left_out and len(work.authors) > 1


def _year_off(work: Work, record: Record) -> bool:
    if not work.year or not record.year or abs(work.year - record.year) <= 1:
        return False
    return not (record.versions and work.year > record.year)


def _scripts_differ(one: str, other: str) -> bool:
    return bool(_LATIN.search(one)) != bool(_LATIN.search(other))


def _short(names: tuple[str, ...]) -> str:
    shown = [name.partition(",")[0] for name in names[:3]]
    return ", ".join(shown) + (" et al." if len(names) > 3 else "")


def _list(names: list[str]) -> str:
    said = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    return f"{said} {'is' if len(names) == 1 else 'are'}"
