"""Sentences of a Markdown text, each with its exact place.

sentencex finds the boundaries inside a block, for all four languages, in linear time and with
offsets; what it does not know of (Portuguese and Hindi abbreviations, initials, "44 a.C.") is
joined again by the word lists of the language. pysbd was tried beside it: it splits after "Sr.",
"p. ej." and "Founded c. 1200", keeps Hindi sentences that end with a full stop together, has no
Portuguese, and is much slower.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from claims.language import detect, detect_sentence
from claims.languages import BY_CODE, Language
from claims.languages.base import words
from claims.markdown import Projection, Span, blocks, project
from claims.model import Lang, Layout, Sentence
from claims.regnal import AFTER_NUMERAL, ends_in_numeral

__all__ = ["Located", "locate", "segment", "sentence_spans"]

#: A line that ends sooner than this and is followed by a capital was broken on purpose.
WRAPPED_LINE = 50

_ENDS_LINE = regex.compile(r"[.!?।॥:;…]['\"”’»)\]*_]{0,3}$")
_STARTS_ITEM = regex.compile(r"(?:\d{1,3}[.)]|[-*+•])\s?\S|[\p{L}\p{M} ]{2,40}:\s")
_NUMBER = regex.compile(r"\p{N}|[IVXLC]{1,7}\b")
_ERA = regex.compile(r"(?:\b[ad]\.\s?C|UU)\.$")
# sentencex never ends a sentence after one letter, after "EE. UU.", or after the sea ("mar.", which
# it takes for March).
_AFTER_INITIAL = regex.compile(r"(?<=[\s.]\p{Lu}\.|UU\.|\smar\.)\s+(?=\p{Lu})")
#: A unit behind its number. Single capitals are left out: "123 W. Main Street".
_UNIT = (
    r"\p{N}\s?(?:[kcdmµn]?m[²³23]?|km/h|m/s|mph|[kmµ]?g|t|[mcdh]?l|ha|s|ms|min|h|hrs?|ft|mi|yd|lbs?|oz|"
    r"°\s?[CF]?|k?cal|[kKMG]?Hz|[kMGT]W|[kMGT]?Wh|[KMGT]B|bar|psi)"
)
#: sentencex takes "8,849 m. K2" for an initial, and "5 kg. Ana" for an abbreviation.
_AFTER_UNIT = regex.compile(rf"(?<={_UNIT}\.)\s+(?=[¿¡\"“«(]?\p{{Lu}})")
_ENDS_UNIT = regex.compile(rf"{_UNIT}\.$")
#: A Hindi sentence ends in a verb, not in these.
_HINDI_UNITS = words(
    "मी किमी सेमी मिमी किग्रा ग्रा मिग्रा ली मिली हे घं मि से कि.मी से.मी मि.मी कि.ग्रा मि.ग्रा मि.ली"
)
_LAST_WORD = regex.compile(r"[^\s(«“\"'\[]{1,20}$")
_NEXT_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_INITIALS = regex.compile(r"\p{Lu}(?:\.\p{Lu}){0,3}")
_ENUMERATOR = regex.compile(r"\s*(?:\d{1,3}|\p{L})[.)]\s*$")
_WORD = regex.compile(r"[\p{L}\p{N}]")
_OPENING_MARKS = frozenset("*_~`[")
_CLOSING_MARKS = regex.compile(
    r"(?:[*_~`]{1,3}|\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?\)"
    r"|\s?\[\^?[\d,; –-]{1,40}\]){1,8}"
)
#: Abbreviations that may also end a sentence; then a function word follows.
_MAY_END = words("etc etc. a.c d.c c ee.uu uu u.s u.k jr sr al a.m p.m b.c a.d inc ltd st km ई.पू")
#: What never begins a Hindi sentence; "पर" may, as "but".
_POSTPOSITIONS = words("का की के को ने में से तक")
_PARTICLES = words("de del da do dos das di van von la los las")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A sentence with what later stages need to find its parts again in the source."""

    sentence: Sentence
    projection: Projection
    block: int
    #: The line ending with a colon above the list that the sentence is an item of.
    lead: str = ""
    #: What a line is about, cut off before it: "Mount Fuji" of "**Mount Fuji:** It is".
    label: str = ""
    cells: tuple[str, ...] = ()
    #: Where the cells stand in the source.
    cell_spans: tuple[Span, ...] = ()
    header: tuple[str, ...] = ()


def segment(text: str, *, lang: Lang | None = None) -> tuple[Sentence, ...]:
    r"""Split a Markdown text into sentences, list items, headings and table rows.

    Raises:
        UnsupportedLanguageError: when no language is given and the text's is not supported.

    >>> [s.plain for s in segment("# Oslo\n\n**Oslo** is old. It has a port [1].", lang="en")]
    ['Oslo', 'Oslo is old.', 'It has a port.']
    """
    return tuple(located.sentence for located in locate(text, lang=lang or detect(text)))


def sentence_spans(text: str, lang: Lang) -> Iterator[Span]:
    """Yield the spans of the sentences of plain text, such as a page's, without space around them.

    >>> list(sentence_spans("It rains. Dr. Mora stays in.", "en"))
    [(0, 9), (10, 28)]
    """
    for start, end in _boundaries(text, BY_CODE[lang]):
        part = text[start:end]
        first, last = len(part) - len(part.lstrip()), len(part.rstrip())
        if first < last:
            yield start + first, start + last


def locate(text: str, *, lang: Lang) -> Iterator[Located]:
    """Yield the sentences of a text whose language is known, with their places."""
    headings: list[tuple[int, str]] = []
    lead = ""
    floor = 0
    for number, block in enumerate(blocks(text)):
        whole = _trimmed(project(text, block.lines))
        if block.layout is Layout.HEADING:
            while headings and headings[-1][0] >= block.level:
                headings.pop()
        titles = tuple(title for _, title in headings)
        one_piece = block.layout in {Layout.CODE, Layout.HEADING, Layout.TABLE_ROW}
        found = (whole,) if one_piece else _sentences(whole, BY_CODE[lang])
        parts = [part for part in found if part.plain]
        ceilings = [*(part.starts[0] for part in parts[1:]), block.lines[-1][1]]
        for part, ceiling in zip(parts, ceilings, strict=False):
            start, end = _with_marks(text, part, floor, ceiling)
            floor = end
            plain = part.plain.replace("\n", " ")
            yield Located(
                sentence=Sentence(
                    quote=text[start:end],
                    start=start,
                    end=end,
                    lang=detect_sentence(plain, lang),
                    layout=block.layout,
                    headings=titles,
                    plain=plain,
                ),
                projection=part,
                block=number,
                lead=lead if block.layout is Layout.LIST_ITEM else "",
                cells=_plain_cells(text, block.cells),
                cell_spans=block.cells,
                header=_plain_cells(text, block.header),
            )
        if block.layout is Layout.HEADING:
            headings.append((block.level, whole.plain.replace("\n", " ")))
        if block.layout is not Layout.LIST_ITEM:
            last = parts[-1].plain.replace("\n", " ") if parts else ""
            lead = last if last.endswith((":", "ः")) else ""


def _sentences(projection: Projection, language: Language) -> Iterator[Projection]:
    """Cut a block into sentences, leaving out the space around them."""
    for start, end in _lines(projection.plain):
        line = projection.plain[start:end]
        for a, b in _boundaries(line, language):
            yield _trimmed(projection.cut(start + a, start + b))


def _lines(plain: str) -> Iterator[Span]:
    """Yield the runs of lines that are one flow of text: not broken on purpose."""
    start = at = 0
    lines = plain.split("\n")
    for number, line in enumerate(lines[:-1]):
        at += len(line) + 1
        following = lines[number + 1].lstrip()
        deliberate = (
            _ENDS_LINE.search(line.rstrip()[-6:])
            or _STARTS_ITEM.match(following)
            or (len(line) < WRAPPED_LINE and following[:1].isupper())
        )
        if deliberate:
            yield start, at - 1
            start = at
    yield start, len(plain)


def _boundaries(line: str, language: Language) -> Iterator[Span]:
    """Yield the spans of the sentences of a line."""
    # sentencex is late because `import claims` stays light.
    import sentencex  # noqa: PLC0415

    # Lone surrogates cannot cross into its Rust; line breaks inside a flow are spaces to it.
    readable = _SURROGATE.sub("\ufffd", line).replace("\n", " ")
    start = 0
    found = sentencex.get_sentence_boundaries(language.code, readable)
    cuts = {int(boundary["end_index"]) for boundary in found[:-1]}
    for pattern in (_AFTER_INITIAL, _AFTER_UNIT, AFTER_NUMERAL):
        cuts.update(match.end() for match in pattern.finditer(readable))
    for cut in sorted(cuts):
        if start < cut and not _goes_on(
            line[max(start, cut - 60) : cut], line[cut : cut + 60], language
        ):
            yield start, cut
            start = cut
    yield start, len(line)


def _goes_on(before: str, after: str, language: Language) -> bool:
    """Tell whether a sentence goes on after a full stop that is no end."""
    head = before.rstrip()
    following = after.lstrip()
    if not _WORD.search(following) or _ENUMERATOR.match(head):
        return True  # only a closing bracket or an emoji is left; or only "1." was before
    if following[0].islower() and not following[1:2].isupper():
        return True  # "It works!" he said.
    if not head.endswith("."):
        return False
    if _ENDS_UNIT.search(head) and _AFTER_UNIT.search(f"{head} {following}", max(0, len(head) - 9)):
        return False
    if head == before and following == after and after[0].isdigit() and head[-2:-1].isdigit():
        return True  # sentencex does not know the decimals of "०.८ किमी"
    if (ended := ends_in_numeral(head, following, language)) is not None:
        return not ended
    found = _LAST_WORD.search(head[-25:-1])
    last = found.group() if found else ""
    word = last.casefold()
    found = _NEXT_WORD.match(following)
    next_word = found.group().casefold() if found else ""
    opens = next_word in language.function_words and not (
        # "J. De la Cruz" is a name, "44 a. C. La ciudad" are two sentences.
        next_word in _PARTICLES and not _ERA.search(head)
    )
    if language.code == "hi" and (
        next_word in language.verbs or next_word in _POSTPOSITIONS or word in _HINDI_UNITS
    ):
        return True  # "280 मी. है", "1900 ई.पू. में": no Hindi sentence begins so
    if word in language.before_number and _NUMBER.match(following):
        return True
    if word in language.abbreviations:
        return word not in _MAY_END or not opens
    # An initial: "J. Tolkien", but "Plan B. The" and "8 m. K2".
    return _INITIALS.fullmatch(last) is not None and not opens


def _with_marks(text: str, part: Projection, floor: int, ceiling: int) -> Span:
    """Widen the span of a sentence to the marks and citations that lean on it."""
    start, end = part.span(0, len(part.plain))
    while start > floor and text[start - 1] in _OPENING_MARKS:
        start -= 1
    closing = _CLOSING_MARKS.match(text, end, ceiling)
    return start, closing.end() if closing else end


def _trimmed(projection: Projection) -> Projection:
    plain = projection.plain
    return projection.cut(len(plain) - len(plain.lstrip()), len(plain.rstrip()))


def _plain_cells(text: str, cells: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(project(text, [cell]).plain.strip() for cell in cells)
