"""Markdown to readable text, with the place of every character in the source.

Blocks (paragraphs, headings, list items, tables, code) come from markdown-it-py, whose block
tokens carry line numbers. Its inline tokens carry no positions, so the marks inside a block are
taken out here, by one scanner of linear patterns: each character that stays keeps its offsets.
What it cannot see: HTML blocks are read as text without their tags; a mark that CommonMark would
pair across other marks in an unusual order stays as it stands.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claims.model import Layout

#: Nesting that the block parser follows; text nested deeper than any person writes is left out.
MAX_NESTING = 100
#: A paragraph that is one bold line of at most so many characters is a heading in all but name.
MAX_BOLD_HEADING = 80

Span = tuple[int, int]

# markdown-it counts lines after it has turned \r\n and \r into \n.
_NEWLINE = regex.compile(r"\r\n?|\n")
_UNESCAPED_PIPE = regex.compile(r"(?<!\\)\|")
#: Bullets that Markdown does not know, and numbers: "1.Paris", "१. पेरिस".
_BULLET = regex.compile(r"[•◦▪‣●○■·–—]\s+|\d{1,3}[.)](?=\p{L})|[०-९]{1,3}[.)]\s+|[-*+]\s+")
_BOLD_LINE = regex.compile(r"(\*\*|__)(?!\s)[^*_\n]{1,80}\1:?|(\*\*|__)[^*_\n]{1,80}:\2")

_CONTAINERS = {"list_item_open": Layout.LIST_ITEM, "blockquote_open": Layout.BLOCKQUOTE}

_AUTHOR = r"\p{Lu}[\p{L}\p{M}'’.-]{1,40}"
_CITATION = rf"""
    \[\^[^\]\s]{{1,40}}\]                                             # [^1]
  | \[\d{{1,3}}(?:\s?[,;–-]\s?\d{{1,3}}){{0,20}}\](?:\(https?://[^\s()]{{1,2000}}\))?   # [1], [2, 3]
  | \[\[\d{{1,3}}\]\]\([^\s()]{{0,2000}}\)                            # [[1]](url)
  | 【[^】\n]{{1,80}}】
  | \[(?:citation\ needed|cita\ requerida|carece\ de\ fontes|उद्धरण\ चाहिए)\]
  | \((?:(?:see|cf\.|véase|ver|देखें)\ )?{_AUTHOR}
      (?:\ et\ al\.?|,?\ (?:&|and|y|e|और)\ {_AUTHOR}){{0,3}},?\ (?:19|20)\d\d[a-z]?
      (?:,\ pp?\.\ ?\d{{1,4}}(?:[–-]\d{{1,4}})?)?\)(?=\s*(?:[.,;:!?।]|$))   # (Smith, 2020)
"""
_INLINE = regex.compile(
    rf"""
    (?P<escape>\\(?P<escaped>[!-/:-@\[-`{{-~]))
  | (?P<code>(?P<ticks>`{{1,3}})(?!`)(?P<inside>[^`\n]{{1,500}})(?P=ticks)(?!`))
  | (?P<cite>{_CITATION})
  | (?P<image>!\[[^\]\n]{{0,300}}\]\([^()\s]{{0,2000}}(?:[ ]"[^"\n]{{0,200}}")?\))
  | (?P<link>\[(?P<label>[^\[\]\n]{{1,500}})\]
        \(<?[^()\s<>]{{0,2000}}(?:\([^()\s]{{0,200}}\)[^()\s<>]{{0,500}})?>?
           (?:[ ](?:"[^"\n]{{0,200}}"|'[^'\n]{{0,200}}'))?\))
  | (?P<url><?(?P<address>https?://[^\s<>()]{{1,2000}})>?)
  | (?P<tag></?[A-Za-z][A-Za-z0-9-]{{0,20}}(?:\s[^<>]{{0,500}})?/?>|<!--[^>]{{0,1000}}-->)
  | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
  | (?P<mark>\*{{1,3}}|_{{1,3}}|~~)
    """,
    regex.VERBOSE,
)
_STOPS = frozenset(".,;:!?।")
#: What no font shows: controls, marks of direction, fillers, tags, selectors without a glyph. It
#: would part words from themselves, or speak to a model behind the reader's back. Joiners stay:
#: Hindi is written with them.
#: What `_Scanner.projection` tidies: a second space, and one before a stop.
_UNTIDY = regex.compile(r"  | [.,;:!?।](?:\s|$)")
_UNSEEN = regex.compile(
    "(?![\u200c\u200d\\s])[\\p{Cc}\\p{Cf}\u034f\u115f\u1160\u3164\uffa0\U000e0100-\U000e01ef]"
)
#: What no reader sees, or sees as a space.
_CHANGED = regex.compile(rf"{_UNSEEN.pattern}|[\p{{Cc}}\p{{Z}}--[ ]]", regex.VERSION1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Readable text beside the source span of each of its characters.

    ``plain[i]`` was read from ``source[starts[i]:ends[i]]``; both lists rise.
    """

    plain: str
    starts: Sequence[int]
    ends: Sequence[int]

    def cut(self, start: int, end: int) -> Projection:
        """Return the part between two offsets of ``plain``."""
        return Projection(
            plain=self.plain[start:end], starts=self.starts[start:end], ends=self.ends[start:end]
        )

    def span(self, start: int, end: int) -> Span:
        """Return the source span of ``plain[start:end]``, which must not be empty."""
        return self.starts[start], self.ends[end - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Text that belongs together: a paragraph, a heading, a list item, a table row, code.

    ``lines`` are the source spans of its lines, without the marks of the blocks around them.
    ``level`` counts headings from 1. A table row has its ``cells`` and the table's ``header``.
    """

    layout: Layout
    lines: tuple[Span, ...]
    level: int = 0
    cells: tuple[Span, ...] = ()
    header: tuple[Span, ...] = ()


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a Markdown text in order."""
    # An indented paragraph is far more often prose than code in an answer. The inline pass is
    # left out because its tokens have no positions.
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table").disable("code")
    parser.core.ruler.enableOnly(["normalize", "block"])
    lines = _source_lines(text)
    around = [Layout.PROSE]
    header: tuple[Span, ...] = ()
    before = Token("", "", 0)
    for token in parser.parse(text):
        if token.type in _CONTAINERS:
            around.append(_CONTAINERS[token.type])
        elif token.type in {"list_item_close", "blockquote_close"}:
            around.pop()
        elif token.type == "tr_open" and token.map:
            cells = tuple(_cells(text, lines[token.map[0]]))
            if before.type == "thead_open":
                header = cells
            elif cells:
                yield _row(cells, header)
        elif token.type == "fence" and token.map:
            span = _trim(text, lines[token.map[0]][0], lines[token.map[1] - 1][1])
            yield Block(layout=Layout.CODE, lines=(span,))
        elif token.type in {"inline", "html_block"} and before.type not in {"th_open", "td_open"}:
            yield from _text_blocks(text, token, before, lines, around[-1])
        before = token


def project(text: str, lines: Sequence[Span]) -> Projection:
    r"""Take the marks out of lines of Markdown; a line break stays as ``\n``.

    Bold, links, code marks, HTML tags, images and citations such as [1] or (Smith, 2020) go;
    every character that stays keeps its source span.
    """
    scanner = _Scanner(text)
    for number, (start, end) in enumerate(lines):
        if number:
            scanner.keep("\n", lines[number - 1][1], start)
        scanner.scan(start, end)
    return scanner.projection()


class _Scanner:
    """Collects the characters that stay, and pairs the emphasis marks among them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._chars: list[str] = []
        self._spans: list[Span] = []
        self._open: dict[str, list[int]] = {}
        self._paired: set[int] = set()

    def keep(self, char: str, start: int, end: int) -> None:
        self._chars.append(char)
        self._spans.append((start, end))

    def scan(self, start: int, end: int) -> None:
        at = start
        for found in _INLINE.finditer(self._text, start, end):
            self._keep_all(at, found.start())
            at = found.end()
            match found.lastgroup:
                case "escape" | "escaped":
                    self.keep(found["escaped"], *found.span())
                case "code" | "ticks" | "inside":
                    self._keep_all(*found.span("inside"))
                case "link" | "label":
                    self.scan(*found.span("label"))
                case "url" | "address":
                    self._keep_all(*found.span("address"))
                case "tag" if found["tag"][1:3].lower() == "br":
                    self.keep("\n", *found.span())
                case "entity":
                    for char in html.unescape(found["entity"]):
                        self.keep(" " if char == "\xa0" else char, *found.span())
                case "mark":
                    self._mark(found["mark"], found.start(), start, end)
                case _:
                    pass
        self._keep_all(at, end)

    def projection(self) -> Projection:
        whole = "".join(self._chars)
        if not self._paired and _UNTIDY.search(whole) is None:
            firsts, lasts = zip(*self._spans, strict=True) if self._spans else ((), ())
            return Projection(plain=whole, starts=list(firsts), ends=list(lasts))
        chars: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        last = len(self._chars) - 1
        for i, char in enumerate(self._chars):
            if i in self._paired:
                continue
            after = self._chars[i + 1] if i < last else "\n"
            if char in _STOPS and after.isspace() and chars and chars[-1] == " ":
                # "word [1]." leaves a space that no reader would see.
                chars.pop()
                starts.pop()
                ends.pop()
            elif char == " " and chars and chars[-1] == " ":
                continue
            chars.append(char)
            starts.append(self._spans[i][0])
            ends.append(self._spans[i][1])
        return Projection(plain="".join(chars), starts=starts, ends=ends)

    def _keep_all(self, start: int, end: int) -> None:
        if _CHANGED.search(self._text, start, end) is None:
            self._chars += self._text[start:end]
            self._spans += zip(range(start, end), range(start + 1, end + 1), strict=True)
            return
        for at in range(start, end):
            char = self._text[at]
            if char.isascii() and char.isprintable():
                self.keep(char, at, at + 1)
            elif not _UNSEEN.match(char):
                self.keep(" " if char.isspace() else char, at, at + 1)

    def _mark(self, mark: str, at: int, start: int, end: int) -> None:
        """Keep a run of ``*``, ``_`` or ``~``, and pair it with the open one if it closes it."""
        before = self._text[at - 1] if at > start else " "
        after = self._text[at + len(mark)] if at + len(mark) < end else " "
        first = len(self._chars)
        for i, char in enumerate(mark):
            self.keep(char, at + i, at + i + 1)
        inside_word = before.isalnum() and after.isalnum()
        if inside_word and (mark[0] == "_" or (before.isdigit() and after.isdigit())):
            return  # snake_case, 2*3
        waiting = self._open.setdefault(mark, [])
        if waiting and not before.isspace():
            opener = waiting.pop()
            self._paired.update(range(opener, opener + len(mark)))
            self._paired.update(range(first, first + len(mark)))
        elif not after.isspace():
            waiting.append(first)


def _row(cells: tuple[Span, ...], header: tuple[Span, ...]) -> Block:
    line = (cells[0][0], cells[-1][1])
    return Block(layout=Layout.TABLE_ROW, lines=(line,), cells=cells, header=header)


def _text_blocks(
    text: str, token: Token, before: Token, lines: list[Span], layout: Layout
) -> Iterator[Block]:
    """Split a paragraph at bullets that Markdown does not know, and see a bold line as a heading."""
    spans = _content(text, token, lines)
    if not spans:
        return
    if before.type == "heading_open":
        yield Block(layout=Layout.HEADING, lines=spans, level=int(before.tag[1:]))
        return
    if layout is Layout.PROSE and len(spans) == 1:
        line = text[slice(*spans[0])]
        if len(line) <= MAX_BOLD_HEADING and _BOLD_LINE.fullmatch(line):
            yield Block(layout=Layout.HEADING, lines=spans, level=7)
            return
    taken: list[Span] = []
    for start, end in spans:
        bullet = _BULLET.match(text, start, end)
        if bullet is not None and bullet.end() < end:
            if taken:
                yield Block(layout=layout, lines=tuple(taken))
            taken, layout = [(bullet.end(), end)], Layout.LIST_ITEM
        else:
            taken.append((start, end))
    yield Block(layout=layout, lines=tuple(taken))


def _content(text: str, token: Token, lines: list[Span]) -> tuple[Span, ...]:
    """Find the lines of a token in the source: its content is their end, without the marks."""
    if token.map is None:
        return ()
    found = []
    for number, content in enumerate(token.content.split("\n"), token.map[0]):
        wanted = content.strip()
        if not wanted or number >= len(lines):
            continue
        start, end = _trim(text, *lines[number])
        # markdown-it writes U+FFFD for NUL; the length stays.
        line = text[start:end].replace("\0", "\ufffd")
        at = line.rfind(wanted)
        if at >= 0:
            start, end = start + at, start + at + len(wanted)
        if start < end:
            found.append((start, end))
    return tuple(found)


def _source_lines(text: str) -> list[Span]:
    """Return the span of each line as markdown-it counts them, without the line break."""
    spans, start = [], 0
    for newline in _NEWLINE.finditer(text):
        spans.append((start, newline.start()))
        start = newline.end()
    return [*spans, (start, len(text))]


def _cells(text: str, line: Span) -> Iterator[Span]:
    """Yield the span of each cell of a table row; an empty cell has an empty span."""
    start, end = _trim(text, *line)
    while start < end and text[start] in "> \t":
        start += 1
    if text[start:end].startswith("|"):
        start += 1
    if end > start and text[end - 1] == "|" and text[end - 2] != "\\":
        end -= 1
    for pipe in _UNESCAPED_PIPE.finditer(text, start, end):
        yield _trim(text, start, pipe.start())
        start = pipe.end()
    yield _trim(text, start, end)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
