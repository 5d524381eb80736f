"""Finds bibliographic references: BibTeX, lists in the usual styles, and references in prose.

The shapes are those that people and models use, in the four languages:

- ``Garcia, A., & Rao, B. (2019). Title. Journal, 12(3), 45-67.`` (APA and its kin)
- ``A. Garcia and B. Rao, "Title," Journal, vol. 12, 2019.`` (IEEE, MLA)
- ``Garcia A, Rao B. Title. Journal. 2019;12:45-67.`` (Vancouver)
- ``"Title" (Garcia et al., Journal, 2019)``, ``"Title" by A. Garcia (2019)``
- ``Garcia et al. (2019), Journal``

A year in brackets after a name alone ("Garcia (2019) found") names no work that could be looked
up, so it is none here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import regex

from factcheck.checks.references import bibtex
from factcheck.checks.references.find import identifiers, plain_digits
from factcheck.checks.references.model import Work
from factcheck.checks.references.venues import canonical

#: Lines longer than this are paragraphs; references in a list are shorter.
_LONGEST_LINE: Final = 900
_MARKS: Final = regex.compile(r"\*|(?<![\p{L}\p{M}\p{N}/])_|_(?![\p{L}\p{M}\p{N}/])|`")

_YEAR: Final = r"(?P<year>(?:1[5-9]|20)\d{2})"
_UPPER: Final = r"[\p{Lu}\p{Lo}]"
_LETTER: Final = r"[\p{L}\p{M}'’.-]"
_ET_AL: Final = (
    r"(?:et\.? al\.?|and others|and colleagues|y (?:cols?\.|colaboradores|otros)|"
    r"e (?:cols?\.|colaboradores|outros)|(?:एवं|और|तथा) (?:अन्य|सहयोगी|सहकर्मी)|आदि)"
)
_AND: Final = r"(?:&|and|y|e|एवं|और|तथा)"
#: Words that open a sentence before a name, in capitals like the name.
_NOT_A_NAME: Final = (
    r"(?!(?:According|As|And|But|By|From|In|On|Per|See|The|This|With|Como|Con|De|El|En|La|Por|Según"
    r"|Ver|Véase|A|Com|Conforme|Em|O|Segundo|Veja)(?![\p{L}\p{M}'’.]))"
)
#: A word of a name begins with a capital, or is of a script without case.
_WORD: Final = rf"{_UPPER}{_LETTER}{{0,25}}"
_PARTICLE: Final = r"(?:(?:de|da|do|dos|del|la|van|von|der|den|bin|al)[ -])?"
_NAME: Final = rf"{_NOT_A_NAME}{_WORD}(?:[ -]{_PARTICLE}{_WORD}){{0,3}}"
_NAMES: Final = (
    rf"(?P<authors>{_NAME}(?:(?:, | {_AND} |, {_AND} ){_NAME}){{0,8}}?)"
    rf"(?P<more>,? {_ET_AL})?"
)
_IN: Final = r"(?:in|en|em|published in|publicado en|publicado em|में)"
_SMALL: Final = r"(?:of|the|and|for|in|on|de|da|do|dos|la|el|las|los|del|y|e|&|की|के|का|और)"
_VENUE: Final = rf"(?P<venue>{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,7}})"
_OPEN, _CLOSE = '["“«‘]', '["”»’]'
_TITLE: Final = rf"{_OPEN}(?P<title>[\p{{L}}\p{{N}}¿¡][^\"“”«»\n]{{7,250}}?)[,.]?{_CLOSE}"

_BULLET: Final = r"^(?:\s{0,8}(?:[-•+]|\d{1,3}[.)]|\[\d{1,3}\])\s{1,4}|\s{0,8})"
_REST: Final = r"(?P<rest>.{0,400})"
_LINES: Final = tuple(
    regex.compile(pattern)
    for pattern in (
        # APA: names, a year in brackets, a title to the next full stop, a venue to the next comma.
        _BULLET
        + r"(?P<list>[^()\[\]\"“”«»\n]{3,400}?)[.,]? \("
        + _YEAR
        + r"[a-z]?(?:,[^()]{1,20})?\)[.:] "
        r"(?P<title>[^\n]{8,300}?[^.\s\d\p{Lu}][?!.।])(?: (?:In: |In |En |Em )?(?P<venue>[^\n,.।\d(]{2,120}))?"
        + _REST,
        # IEEE, MLA: names, a title in quotation marks, a venue, a year somewhere after.
        _BULLET + r"(?P<list>[^()\[\]\"“”«»\n]{3,400}?)[.,:]? " + _TITLE + r",? "
        r"(?:in |In |en |En |em |Em )?(?P<venue>[\p{Lu}\p{Lo}][^\n,\d(]{1,120}?)(?:,| \(|\.? (?=\d))(?P<mid>[^\n]{0,150}?)(?<!\d)"
        + _YEAR
        + r"(?!\d)"
        + _REST,
        # Vancouver: names with bare initials, title, journal, year;volume.
        _BULLET
        + r"(?P<list>\p{Lu}[\p{L}\p{M}'’-]{1,30} \p{Lu}{1,3}(?:, \p{Lu}[\p{L}\p{M}'’-]{1,30} \p{Lu}{1,3}){0,12}(?:, et al)?)\. "
        r"(?P<title>[^\n.?]{8,300})[.?] (?P<venue>[^\n.\d]{2,80})\. " + _YEAR + r"(?:;|\.)" + _REST,
    )
)
_PROSE: Final = tuple(
    regex.compile(pattern)
    for pattern in (
        # "Title" (Garcia et al., Journal, 2019) and "Title" (Garcia et al., 2019, Journal)
        _TITLE + r" \(" + _NAMES + rf",? (?:{_VENUE},? )?" + _YEAR + r"\)",
        _TITLE + r" \(" + _NAMES + r",? " + _YEAR + rf", {_VENUE}\)",
        # "Title" by A. Garcia and B. Rao (2019), … (Journal, 2019)
        _TITLE + r",? (?:by|de|por|द्वारा) " + _NAMES + rf",? \((?:{_VENUE},? )?" + _YEAR + r"\)",
        # Garcia et al. (2019), "Title," Journal
        rf"(?<![\p{{L}}\p{{M}}]){_NAMES} \({_YEAR}\),? {_TITLE}(?:,? (?:{_IN} )?{_VENUE})?",
        # Garcia et al. (2019), Journal
        rf"(?<![\p{{L}}\p{{M}}]){_NAMES} \("
        + _YEAR
        + rf"\)(?:, (?:{_IN} )?| {_IN} ){_VENUE}(?=[.,;:)\n।]|$)",
    )
)
#: What stands between a reference and the identifier that ends it.
_LEADS_ON: Final = regex.compile(
    r"[ ,.;:(\[]{1,4}(?:\d[\d(),.: –-]{0,30})?(?:(?:doi|डीओआई|arxiv|pmid|isbn)[: ]{1,3})?",
    regex.IGNORECASE,
)
#: Words of a list of authors; longer ones are prose.
_MOST_WORDS: Final = 80
_GOES_ON: Final = regex.compile(rf",? ?{_ET_AL}$")
_BETWEEN: Final = regex.compile(rf"[,;]? {_AND} |[,;] ?")
_A_NAME: Final = regex.compile(
    rf"(?:{_PARTICLE}){{0,2}}{_WORD}(?:[ -](?:{_PARTICLE}){{0,2}}{_WORD}){{0,3}}"
)
#: Initials, or a first name before the last in a script with capitals.
_SIGN: Final = regex.compile(r"\p{Lu}\.|, \p{Lu}|\p{Lu}[\p{L}\p{M}'’-]+ \p{Lu}")
_INITIALS_ONLY: Final = regex.compile(r"(?:\p{Lu}\.?[ -]?){1,4}")


def works(text: str) -> tuple[Work, ...]:
    """Return the bibliographic references in a text, in its order and without overlap.

    The identifiers and addresses within a reference are its own.
    """
    found = identifiers(text)
    starts = [one.start for one in found]
    covered = bytearray(len(text))
    kept: list[Work] = []
    for work in (*(work for work, _ in bibtex.entries(text)), *_lists(text), *_prose(text)):
        if any(covered[work.start : work.end]):
            continue
        after = bisect_left(starts, work.end)
        if after < len(found) and _LEADS_ON.fullmatch(text, work.end, found[after].start):
            end = found[after].end
            after += 1
        else:
            end = work.end
        covered[work.start : end] = b"\1" * (end - work.start)
        within = found[bisect_left(starts, work.start) : after]
        own = tuple(one for one in within if one.end <= end)
        kept.append(replace(work, end=end, quote=text[work.start : end], identifiers=own))
    return tuple(sorted(kept, key=lambda work: work.start))


def _lists(text: str) -> Iterator[Work]:
    """Yield the references that are lines of their own."""
    start = 0
    for line in text.splitlines(keepends=True):
        plain = _plain(line.rstrip())
        if 20 <= len(plain) <= _LONGEST_LINE:
            for pattern in _LINES:
                match = pattern.match(plain)
                if match and (work := _listed(match, line, start)):
                    yield work
                    break
        start += len(line)


def _listed(match: regex.Match[str], line: str, start: int) -> Work | None:
    authors, more = authors_of(match["list"])
    if not _are_authors(authors, more=more):
        return None
    first = match.start("list")
    quote = line[first : match.end()].rstrip()
    return Work(
        quote=quote,
        start=start + first,
        end=start + first + len(quote),
        title=match["title"].strip(" .।"),
        authors=authors,
        more_authors=more,
        year=int(match["year"]),
        venue=_venue(match["venue"]),
    )


def _prose(text: str) -> Iterator[Work]:
    plain = _plain(text)
    for pattern in _PROSE:
        for match in pattern.finditer(plain):
            groups = match.groupdict()
            venue = _venue(groups.get("venue"))
            authors, more = authors_of(match["authors"])
            more = more or bool(groups.get("more"))
            known = groups.get("title") or more or len(authors) > 1 or canonical(venue)
            if not authors or not known:
                continue
            yield Work(
                quote=text[match.start() : match.end()],
                start=match.start(),
                end=match.end(),
                title=(groups.get("title") or "").strip(),
                authors=authors,
                more_authors=more,
                year=int(match["year"]),
                venue=venue,
            )


def authors_of(written: str) -> tuple[tuple[str, ...], bool]:
    """Split a list of authors as styles write it; nothing where it is no such list.

    >>> authors_of("Garcia, A. B., & Rao, C.")
    (('Garcia, A. B.', 'Rao, C.'), False)
    >>> authors_of("A. Garcia, C. Rao, et al.")
    (('A. Garcia', 'C. Rao'), True)
    """
    written = " ".join(written.split()).strip(" .,:")
    shorter = _GOES_ON.sub("", written)
    more = shorter != written
    if len(shorter.split()) > _MOST_WORDS:
        return (), more
    names: list[str] = []
    for piece in (piece.strip(" .,") for piece in _BETWEEN.split(shorter)):
        # "Garcia, A., Rao, C." has commas within names; "Garcia A, Rao C" only between them.
        if names and "," not in names[-1] and _INITIALS_ONLY.fullmatch(f"{piece}."):
            names[-1] = f"{names[-1]}, {piece}."
        elif _A_NAME.fullmatch(piece):
            names.append(piece)
        elif piece:
            return (), more
    return tuple(names), more


def _are_authors(names: tuple[str, ...], *, more: bool) -> bool:
    """Tell whether names that open a line are a list of authors: one word or a phrase is none."""
    signs = more or len(names) > 1 or any(_SIGN.search(name) for name in names)
    return bool(names) and signs


def _venue(written: str | None) -> str:
    return " ".join((written or "").split()).strip(" ,.*:;")


def _plain(text: str) -> str:
    """Return a text of the same length without emphasis, with ASCII digits and hyphens."""
    return plain_digits(_MARKS.sub(" ", text)).replace("\u00a0", " ")
