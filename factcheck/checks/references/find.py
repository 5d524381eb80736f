"""Finds identifiers and addresses in a response, each with its span.

An identifier is found by its label ("ISBN", "आईएसबीएन"), by its resolver's address, or by a form
that nothing else has. A labelled one is found in a broken form too, so that `syntax` can say what
is wrong with it. All patterns are bounded: the text may be made to exhaust them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from factcheck.checks.references.model import Identifier, Scheme

#: Digits of other scripts and dashes of print, each one character long, so that offsets stay.
_PLAIN: Final = str.maketrans("०१२३४५६७८९‐‑‒–−", "0123456789-----")

# What may stand between a label and its number: "ISBN: ", "ISBN of the book is ", "**ISBN** ". That
# a digit comes at all is asked first, so that a text of labels alone is done with quickly.
_GAP = (
    r"(?=[^\d\n!?;\u0964]{0,100}\d)"
    r"(?:[\s:=#№(\[*_{\"]{0,24}|[ :*_]{1,3}[^\d.!?;\n\u0964]{0,70}?[\s:*_(]{1,3})"
)
# Between a label and what is too short or too long: nothing, so that no year is taken for it.
_NEXT = r"[\s:=#№(\[*_{\"]{0,24}"
_YEARS = r"(?!(?:1[5-9]|20)\d{2}-(?:1[5-9]|20)\d{2}(?!\d))"
_WORD_START = r"(?<![\p{L}\p{M}\p{N}])"
#: Thirteen or ten digits at once, or in the groups of an ISBN, of which the last is one digit.
_ISBN = (
    r"(?:\d{3}[- ]?\d{10}|\d{3}(?P<a>[- ])\d{1,5}(?P=a)\d{1,7}(?P=a)\d{1,7}(?P=a)\d"
    r"|\d{9}[\dX]|\d{1,5}(?P<b>[- ])\d{1,7}(?P=b)\d{1,7}(?P=b)[\dX])"
)
_NOT_IN_ADDRESS = r"[^\s\"<>“”«»|\\^`{}]"
_DOI_LABEL = r"(?:doi|डीओआई)"
#: Old suffixes have "<693::AID-ASI4>" in them; Markdown and LaTeX escape the underscore.
_SUFFIX = rf"(?:{_NOT_IN_ADDRESS}|<\d[^<>\s]{{1,20}}>|\\_){{1,200}}"
_DOI = rf"10\.\d{{4,9}}(?:\.\d{{1,9}}){{0,4}}/{_SUFFIX}"
_OLD_ARXIV = r"[a-z]{2,8}(?:-[a-z]{2,7})?(?:\.[A-Z]{2})?/\d{7}"

_ARXIV_NUMBER = r"\d{4}\.(?:\d{3,7}|x{3,5})(?:v\d{1,2})?"


def _pattern(scheme: Scheme, *parts: str) -> tuple[Scheme, regex.Pattern[str]]:
    return scheme, regex.compile("".join(parts), regex.IGNORECASE)


#: The first pattern that matches at a place wins; each has the value in the group "v".
_PATTERNS: Final = (
    _pattern(Scheme.ORCID, r"(?:https?://)?orcid\.org/(?P<v>[\dX]{1,5}(?:-[\dX]{1,6}){1,5})"),
    _pattern(
        Scheme.ORCID,
        rf"{_WORD_START}(?:orcid(?:[ -]?id)?|ऑर्किड|ऑर्सिड){_GAP}",
        r"(?P<v>\d{4}(?:-?[\dX]{4}){3})(?![\p{N}-])",
    ),
    _pattern(Scheme.ORCID, rf"{_WORD_START}(?P<v>0000-000\d-\d{{4}}-\d{{3}}[\dX])(?![\p{{N}}-])"),
    _pattern(
        Scheme.ARXIV,
        r"(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/",
        rf"(?P<v>{_ARXIV_NUMBER}|{_OLD_ARXIV}(?:v\d{{1,2}})?)(?:\.pdf)?",
    ),
    _pattern(
        Scheme.ARXIV,
        rf"{_WORD_START}(?:arxiv|आर्काइव|eprint)(?:\s?(?:preprint|e-?print|id|identifier))?(?:\s?arxiv)?",
        rf"{_GAP}(?P<v>{_ARXIV_NUMBER}|{_OLD_ARXIV}(?:v\d{{1,2}})?)(?![\p{{N}}/])",
    ),
    _pattern(
        Scheme.PMID,
        r"(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov/|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/)",
        r"(?P<v>\d{1,12})(?!\d)/?",
    ),
    _pattern(
        Scheme.PMID,
        rf"{_WORD_START}(?:pmid|pubmed id|पीएमआईडी){_GAP}(?P<v>\d{{1,12}})(?![\p{{N}}.-]?\p{{N}})",
    ),
    _pattern(Scheme.DOI, rf"(?:https?://)?(?:dx\.)?doi\.org/(?P<v>\d{_SUFFIX})"),
    _pattern(Scheme.DOI, rf"{_WORD_START}(?:{_DOI_LABEL}[\s:=]{{0,3}})?(?P<v>{_DOI})"),
    _pattern(
        Scheme.DOI,
        rf"{_WORD_START}{_DOI_LABEL}{_GAP}",
        rf"(?P<v>\d{{1,3}}\.\d[\d.]{{0,12}}/{_NOT_IN_ADDRESS}{{3,200}}|10\.\d{{4,9}}/?(?![^\s.,;)]))",
    ),
    _pattern(
        Scheme.ISBN,
        rf"{_WORD_START}(?:isbn|आईएसबीएन)(?:[ -]?1[03](?=[^\d-]))?{_GAP}",
        rf"(?P<v>{_ISBN})(?![- ]?[\dX])",
    ),
    _pattern(
        Scheme.ISBN,
        rf"{_WORD_START}(?:isbn|आईएसबीएन)(?:[ -]?1[03](?=[^\d-]))?{_NEXT}",
        rf"{_YEARS}(?P<v>\d[\d-]{{7,18}}[\dX](?![\p{{N}}\p{{L}}]))",
    ),
    _pattern(
        Scheme.ISBN, rf"{_WORD_START}(?P<v>97[89]-\d{{1,5}}-\d{{1,7}}-\d{{1,7}}-\d)(?![\p{{N}}-])"
    ),
    _pattern(
        Scheme.ISSN,
        rf"{_WORD_START}(?:[ep]-?)?(?:issn|आईएसएसएन)(?:-L)?{_NEXT}",
        r"(?P<v>\d{4}-?\d{3}[\dX]|\d{2,6}-\d{2,6}[\dX]?)(?![\p{N}-])",
    ),
    _pattern(
        Scheme.ISSN,
        rf"{_WORD_START}(?:[ep]-?)?(?:issn|आईएसएसएन)(?:-L)?{_GAP}",
        rf"{_YEARS}(?P<v>\d{{4}}-\d{{3}}[\dX])(?![\p{{N}}-])",
    ),
)
_URL: Final = regex.compile(
    r"(?:https?://|(?<![\p{L}\p{N}@./])www\.)[^\s<>\"“”«»|\\^`{}]{3,2000}", regex.IGNORECASE
)
_CLOSING: Final = {")": "(", "]": "["}
#: A second number after the label: "ISBN 0-306-40615-2 / 978-0-306-40615-7", "ISSN … (online)".
_ALSO_ISBN: Final = regex.compile(
    rf"[\s,;/()]{{1,4}}(?:(?:or|and|o|y|ou|e|या|और)\s)?(?P<v>{_ISBN})(?![- ]?[\dX])",
    regex.IGNORECASE,
)


def plain_digits(text: str) -> str:
    """Return the text with ASCII digits and hyphens, of the same length.

    >>> plain_digits("आईएसबीएन ९७८–०")
    'आईएसबीएन 978-0'
    """
    return text.translate(_PLAIN)


def identifiers(text: str) -> tuple[Identifier, ...]:
    """Return the identifiers in a text, in its order and without overlap; addresses come last.

    An address that leads to an identifier ("https://doi.org/…") is that identifier.
    """
    covered = bytearray(len(text))
    found: list[Identifier] = []

    def add(scheme: Scheme, start: int, end: int, value: str) -> None:
        if not any(covered[start:end]):
            covered[start:end] = b"\1" * (end - start)
            found.append(
                Identifier(scheme=scheme, value=value, quote=text[start:end], start=start, end=end)
            )

    for scheme, start, end, value in _candidates(plain_digits(text)):
        add(scheme, start, end, value)
    for match in _URL.finditer(text):
        end = match.start() + len(trimmed(match.group()))
        add(Scheme.URL, match.start(), end, text[match.start() : end])
    return tuple(sorted(found, key=lambda one: one.start))


def _candidates(plain: str) -> Iterator[tuple[Scheme, int, int, str]]:
    for scheme, pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            value = match["v"]
            if scheme is Scheme.DOI:
                value = trimmed(value)
            start = match.start("v") if _labelled(match) else match.start()
            yield scheme, start, match.start("v") + len(value), value.replace("\\", "")
            if scheme is Scheme.ISBN and (also := _ALSO_ISBN.match(plain, match.end())):
                yield scheme, *also.span("v"), also["v"]


def _labelled(match: regex.Match[str]) -> bool:
    """Whether what stands before the value is a label and no part of an address."""
    return "/" not in match.string[match.start() : match.start("v")]


def trimmed(address: str) -> str:
    """Cut what belongs to the sentence off the end of an address.

    >>> trimmed("10.1000/abc(1)).")
    '10.1000/abc(1)'
    """
    while address:
        last = address[-1]
        if last in ".,;:!?'*_…।’\u0964" or (
            last in _CLOSING and address.count(last) > address.count(_CLOSING[last])
        ):
            address = address[:-1]
        elif (cut := address.find("](")) > 0:
            # The text of a Markdown link that is itself an address.
            address = address[:cut]
        else:
            break
    return address
