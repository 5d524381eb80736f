"""HTML -> blocks: paragraphs with the headings above them, and table rows as ``label: value``.

Knows the markup of MediaWiki (both of its parsers) beside that of ordinary pages: footnote marks,
edit links, navigation boxes, reference lists and everything hidden are left out. Each element is
visited once, without recursion into text, so that a hostile page costs no more than a long one.
What this cannot see: what a script would add, pictures, and charts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model import Block
from factcheck.sources import frame
from factcheck.sources.grid import laid_out, span

# bs4 and lxml are imported where they are used: a run without pages does without them.
if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

#: Characters of markup that are read. The longest encyclopaedia articles have about 3 million;
#: bs4 takes about a second for each million.
MAX_MARKUP = 4_000_000
#: Nesting below which blocks are no longer told apart. Pages in use stay under 40.
MAX_DEPTH = 120
#: Elements within one another that are parsed: bs4's time grows with the square of the depth.
MAX_NESTED = 1_000
#: List items within one another whose links are listed.
MAX_ITEMS = 8


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_INLINE = _words(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math "
    "q rp rt ruby s samp small span strike strong sub sup time tt u var wbr"
)
_DROPPED_TAGS = _words(
    "annotation audio button canvas datalist dialog embed figcaption footer form head iframe input "
    "link map menu meta nav noscript object option script select style svg template textarea title "
    "video"
)
#: Of these, what may stand between two words without parting them.
_WITHIN_TEXT = frozenset({"link", "meta", "script", "style", "template"})
_DROPPED_CLASSES = _words(
    "ambox asbox authority-control catlinks dablink gallery geo-multi-punct geo-nondefault hatnote "
    "infobox-caption metadata mw-cite-backlink mw-editsection mw-empty-elt mw-indicators "
    "mw-jump-link mw-kartographer-maplink mw-references-wrap navbox navbox-styles "
    "navigation-not-searchable noprint ombox portalbox printfooter refbegin references reflist "
    "rellink shortdescription sidebar sistersitebox thumb tmbox toc vertical-navbox"
)
_DROPPED_IDS = frozenset({"coordinates", "toc", "catlinks", "siteSub", "contentSub"})
_FOOTNOTE_CLASSES = frozenset({"mw-ref", "reference", "Template-Fact"})
_INFOBOX_CLASSES = frozenset({"infobox", "infobox_v2", "infobox_v3", "vcard", "biota"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")

# Joiners (U+200C, U+200D) stay: Hindi is written with them.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e01ef]"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACES = re.compile(r"\s+")
#: What taking a footnote or a hidden remark out leaves behind.
_EMPTY_BRACKETS = re.compile(r" ?\([ ,;]*\)| ?\[[ ,;]*\]")
_LOOSE_PUNCTUATION = re.compile(r" ([,.;:!?।)\]])(?=[\s)\]\"'”»]|$)")
_SUPERSCRIPTS = str.maketrans("0123456789+-−–n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ")
_SUPERSCRIPT = re.compile(r"[0-9n]{1,6}|[+\-−–][0-9n]{1,6}")
_FOOTNOTE_MARK = re.compile(r"\[.{0,30}\]|[*†‡]+")
_BULLET = re.compile(r"[•·▪◦]\s*|[-–]\s+")
#: Tags of elements that stand within their like until they are closed, as `p` or `li` do not.
_NESTING = re.compile(
    r"<(/?)(?:a|article|aside|b|blockquote|center|div|dl|em|fieldset|figure|font|form|i|main|nav|ol|"
    r"pre|section|small|span|strong|sub|sup|table|u|ul)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"<\?xml", re.IGNORECASE)
_BREAK = "\n"


def read_html(
    markup: str, *, skip_sections: Collection[str] = (), framed: bool = False
) -> tuple[Block, ...]:
    """Return what a reader of the page sees, in the page's order.

    A row of a table is a block of kind ``row``: ``Capital: Paris`` from an information box,
    ``Year: 1901; Name: Wilhelm Röntgen`` from a table with column headings.

    Args:
        markup: a whole page or a part of one; beyond `MAX_MARKUP` characters it is cut.
        skip_sections: headings, in lower case, whose sections are left out.
        framed: whether it is a page of any site, with menus and the like around its text.
    """
    root = _root(parse(markup))
    if framed and "mw-parser-output" not in root.get_attribute_list("class"):
        frame.hide(root)
    reader = _Reader(frozenset(skip_sections))
    reader.walk(root, 0)
    return tuple(reader.blocks)


def list_links(markup: str) -> tuple[tuple[str, str], ...]:
    """Return the first page that each list item of a wiki page links to, and the item's text."""
    found: list[tuple[str, str]] = []
    for item in _items(_root(parse(markup))):
        link = item.find("a", title=True, class_=lambda name: name != "new")
        if link and not _dropped(item):
            found.append((str(link["title"]), _line(_pieces(item))))
    return tuple(found)


def _items(root: Tag) -> Iterator[Tag]:
    """Yield the list items, but none deeper than `MAX_ITEMS` in others: each is read to its end."""
    from bs4 import Tag  # noqa: PLC0415

    stack = [(root, 0)]
    while stack:
        tag, depth = stack.pop()
        if tag.name == "li":
            depth += 1
            yield tag
        if depth < MAX_ITEMS:
            below = [(child, depth) for child in tag.contents if isinstance(child, Tag)]
            stack.extend(reversed(below))


def parse(markup: str) -> BeautifulSoup:
    """Return the tree of a page, cut at `MAX_MARKUP` characters and `MAX_NESTED` elements deep."""
    from bs4 import BeautifulSoup  # noqa: PLC0415

    # bs4 warns of XML that is read as HTML, as XHTML must be, and of texts without a tag, which it
    # takes for file names or addresses.
    markup = _shallow(_XML_DECLARATION.sub("<?", markup[:MAX_MARKUP]))
    return BeautifulSoup(markup if "<" in markup else f"<p>{markup}</p>", "lxml")


def _shallow(markup: str) -> str:
    """Leave out the tags of elements deeper than `MAX_NESTED`; what stands in them stays."""
    kept: list[str] = []
    depth = place = 0
    for tag in _NESTING.finditer(markup):
        if tag[1]:
            left_out = depth > MAX_NESTED
            depth = max(0, depth - 1)
        else:
            depth += 1
            left_out = depth > MAX_NESTED
        if left_out:
            kept.append(markup[place : tag.start()])
            place = tag.end()
    return "".join((*kept, markup[place:])) if kept else markup


def _root(soup: BeautifulSoup) -> Tag:
    """Return the element that holds the text of the page rather than its frame."""
    for selector in (".mw-parser-output", "main", "article"):
        found = soup.select(selector, limit=2)
        if len(found) == 1 and not frame.is_named(found[0]):
            return found[0]
    return soup.body or soup


class _Reader:
    """Walks the elements and collects blocks under the headings above them."""

    def __init__(self, skipped: frozenset[str]) -> None:
        self.blocks: list[Block] = []
        self._skipped = skipped
        self._headings: list[tuple[int, str]] = []
        self._titled = False

    def walk(self, node: Tag, depth: int) -> None:
        """Add the blocks of an element that holds other blocks."""
        from bs4 import Tag  # noqa: PLC0415

        run: list[str] = []
        for child in node.children:
            if not isinstance(child, Tag) or child.name in _INLINE or depth >= MAX_DEPTH:
                run.extend(_pieces(child))
                continue
            if child.name in _WITHIN_TEXT:
                continue
            self._add(_line(run))
            run = []
            if _dropped(child):
                continue
            if child.name in _HEADINGS:
                self._heading(_HEADINGS[child.name], _line(_pieces(child)))
            elif child.name == "table":
                self._table(child, depth)
            elif child.name == "dl":
                self._definitions(child, depth)
            else:
                self.walk(child, depth + 1)
        self._add(_line(run))

    def _add(self, text: str, kind: str = "prose", caption: str = "") -> None:
        titles = [title for _, title in self._headings]
        if not text or any(title.lower() in self._skipped for title in titles):
            return
        section = " > ".join([*titles, caption] if caption else titles)
        self.blocks.append(Block(text=text, kind=kind, section=section))

    def _heading(self, level: int, text: str) -> None:
        if level == 1 and not self._titled:
            self._titled = True
            return  # the title of the page, which its reader knows already
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        if text:
            self._headings.append((level, text))

    def _definitions(self, node: Tag, depth: int) -> None:
        children = node.find_all(["dt", "dd"], recursive=False)
        if not children:  # HTML lets `div` group them
            self.walk(node, depth + 1)
        term, defined = "", True
        for child in children:
            if _dropped(child):
                continue
            if child.name == "dt":
                if not defined:
                    self._add(term)
                term, defined = _line(_pieces(child)).rstrip(": "), False
            elif term:
                self._add(f"{term}: {_line(_pieces(child))}", "row")
                defined = True
            else:
                self.walk(child, depth + 1)
        if not defined:
            self._add(term)

    def _table(self, node: Tag, depth: int) -> None:
        rows = [row for row in map(_cells, _rows(node)) if row]
        classes = set(node.get_attribute_list("class"))
        if classes & _INFOBOX_CLASSES:
            self._pairs(rows, depth)
            return
        caption = node.find("caption", recursive=False)
        title = _line(_pieces(caption)) if caption else ""
        if _is_layout(rows):
            for row in rows:
                for cell in row:
                    self.walk(cell.tag, depth + 1)
        elif not _header_rows(rows) and any(
            row[0].is_header and not row[-1].is_header for row in rows
        ):
            self._pairs(rows, depth, title)
        else:
            for text in _records(rows):
                self._add(text, "row", title)

    def _pairs(self, rows: Iterable[Sequence[_Cell]], depth: int, caption: str = "") -> None:
        """Add the rows of an information box: a label, then its values."""
        group = ""
        for row in rows:
            first, *rest = row
            inner = [table for cell in row for table in cell.tag.find_all("table", limit=1)]
            if not rest and inner and depth < MAX_DEPTH:
                self._pairs([r for r in map(_cells, _rows(inner[0])) if r], depth + 1, caption)
                continue
            label = first.text(" ").rstrip(": ")
            if not rest:
                # A heading within the box; a cell of its own is a picture and its caption.
                group = label if first.is_header else group
                continue
            value = "; ".join(text for text in (cell.text("; ") for cell in rest) if text)
            bullet = _BULLET.match(label)
            if bullet:
                label = ", ".join(part for part in (group, label[bullet.end() :]) if part)
            else:
                # "GDP | 2024 estimate" stands above "• Total | 3 trillion".
                group = f"{label}, {value}" if 0 < len(value) < 20 else label
            if value:
                self._add(f"{label}: {value}" if label else value, "row", caption)


@dataclass(frozen=True, slots=True)
class _Cell:
    tag: Tag
    is_header: bool
    columns: int
    rows: int

    def text(self, separator: str) -> str:
        """Return the cell's values, as many as it has lines, in one line."""
        lines = (_clean(line) for line in "".join(_pieces(self.tag)).split(_BREAK))
        joined = ""
        for line in filter(None, lines):
            # "4 July 1934 / (aged 66)" is one value; so is "Paris / , France".
            if line[0] in ",;":
                between = ""
            else:
                between = " " if line[0] == "(" or joined[-1:] in set(",:;") else separator
            joined = f"{joined}{between}{line}" if joined else line
        return joined


def _rows(table: Tag) -> Iterator[Tag]:
    """Yield the table's own rows, not those of tables in its cells."""
    for child in table.find_all(["tr", "thead", "tbody", "tfoot"], recursive=False):
        if _dropped(child):
            continue
        if child.name == "tr":
            yield child
        else:
            yield from (row for row in child.find_all("tr", recursive=False) if not _dropped(row))


def _cells(row: Tag) -> list[_Cell]:
    return [
        _Cell(cell, cell.name == "th", _span(cell, "colspan"), _span(cell, "rowspan"))
        for cell in row.find_all(["th", "td"], recursive=False)
        if not _dropped(cell)
    ]


def _span(cell: Tag, attribute: str) -> int:
    return span(str(cell.get(attribute, "1")).strip())


def _is_layout(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Say whether the table only arranges blocks on the page."""
    if not any(len(row) > 1 for row in rows):
        return True
    cells = [cell for row in rows for cell in row]
    return not any(cell.is_header for cell in cells) and any(
        cell.tag.find(["ul", "ol", "p", "table"]) for cell in cells
    )


def _header_rows(rows: Sequence[Sequence[_Cell]]) -> int:
    """Count the rows at the top that name the columns."""
    count = 0
    for row in rows:
        if not all(cell.is_header for cell in row):
            break
        count += 1
    # A table of nothing but headings has its values in them.
    return count if count < len(rows) else 0


def _records(rows: Sequence[Sequence[_Cell]]) -> Iterator[str]:
    """Yield each row of a table with the names of its columns."""
    heads = _header_rows(rows)
    grid = laid_out(rows)
    names: list[str] = []
    for line in grid[:heads]:
        if len(set(map(id, line))) > 1:  # one cell over all columns is a title
            texts = [cell.text(" ") if cell else "" for cell in line]
            names += [""] * (len(texts) - len(names))
            for column, text in enumerate(texts):
                if text and text not in names[column].split(", "):
                    names[column] = f"{names[column]}, {text}" if names[column] else text
    for line in grid[heads:]:
        parts: list[str] = []
        seen: set[int] = set()
        for column, cell in enumerate(line):
            value = cell.text(", ") if cell and id(cell) not in seen else ""
            seen.add(id(cell))
            if value:
                name = names[column] if column < len(names) else ""
                parts.append(f"{name}: {value}" if name else value)
        if len(parts) == 2 and not names:  # a label and its value
            yield ": ".join(parts)
        elif len(parts) > 1 or (len(line) == 1 and parts):
            yield "; ".join(parts)


def _dropped(tag: Tag) -> bool:
    """Say whether a reader of the page does not see the element, or it is not its text."""
    if tag.name in _DROPPED_TAGS:
        return True
    attributes = tag.attrs
    if not attributes:
        return False
    classes = attributes.get("class", ())
    if not _DROPPED_CLASSES.isdisjoint(classes):
        return True
    if tag.name == "sup" and not _FOOTNOTE_CLASSES.isdisjoint(classes):
        return True
    return (
        attributes.get("id") in _DROPPED_IDS
        or attributes.get("hidden", "until-found") != "until-found"
        or attributes.get("aria-hidden") == "true"
        or ("style" in attributes and bool(_HIDDEN.search(str(attributes["style"]).lower())))
        or (tag.name == "a" and "geohack" in str(attributes.get("href", "")))
    )


def _pieces(node: object) -> Iterator[str]:
    """Yield the text below a node; `_BREAK` where a line ends."""
    from bs4.element import NavigableString, PreformattedString, Tag  # noqa: PLC0415

    stack = [node]
    while stack:
        item = stack.pop()
        if item is _BREAK:
            yield _BREAK
        elif isinstance(item, NavigableString):
            if not isinstance(item, PreformattedString):  # comments and the like
                yield _SPACES.sub(" ", item)
        elif not isinstance(item, Tag) or _dropped(item):
            continue
        elif item.name == "br":
            yield _BREAK
        elif item.name == "sup":
            yield _superscript(item)
        elif item.name in _INLINE or item is node:
            stack.extend(reversed(item.contents))
        else:
            yield _BREAK
            stack.append(_BREAK)
            stack.extend(reversed(item.contents))


def _superscript(tag: Tag) -> str:
    """Return 10⁶ and km² as such, since 106 and km2 are other things; drop footnote marks."""
    text = _clean(tag.get_text())
    link = tag.find("a", href=True)
    if _FOOTNOTE_MARK.fullmatch(text) or (link and str(link["href"]).startswith("#")):
        return ""
    return text.translate(_SUPERSCRIPTS) if _SUPERSCRIPT.fullmatch(text) else text


def _line(pieces: Iterable[str]) -> str:
    return _clean("".join(pieces))


def _clean(text: str) -> str:
    text = _CONTROLS.sub("", _INVISIBLE.sub("", text))
    text = _EMPTY_BRACKETS.sub("", _SPACES.sub(" ", text))
    return _LOOSE_PUNCTUATION.sub(r"\1", text).strip()
