"""Wikitext -> blocks, through wikitextparser: prose under its headings, boxes and tables as rows.

Templates are not run: their text lives on other pages. Those that write quantities, foreign words
and dates into sentences are read by their parameters; boxes become ``label: value``; of others
nothing is left. So a sentence may lack what a template says in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.errors import UnfinishedError
from factcheck.model import Block
from factcheck.sources.grid import laid_out, span

# wikitextparser is an extra, and imported where it is used.
if TYPE_CHECKING:
    from wikitextparser import Table, Template

#: Characters of a page that are read: MediaWiki saves no longer ones.
MAX_WIKITEXT = 2_097_152
#: Sections that only point elsewhere, in lower case.
_POINTERS = frozenset(
    {
        *("references", "notes", "citations", "external links", "see also", "further reading"),
        *("referencias", "notas", "véase también", "enlaces externos", "bibliografía"),
        *("referências", "notas e referências", "ver também", "ligações externas", "bibliografia"),
        *("सन्दर्भ", "संदर्भ", "टिप्पणी", "इन्हें भी देखें", "बाहरी कड़ियाँ", "बाहरी कड़ियां"),
    }
)
#: Rows of one table, and parameters of one box, that are kept.
MAX_ROWS = 500
MAX_ROW = 1_000

#: Templates, links and tables within one another that are read as such. MediaWiki runs 40 to 100 templates
#: deep; the parser's time grows with the square of the depth.
MAX_DEPTH = 40

# Marks of our own, which `_clean` has taken out of the text.
_ROW, _END = "\x01", "\n"
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
#: Elements whose content is no text of the page.
_UNREAD = (
    "ref|references|gallery|math|chem|timeline|syntaxhighlight|source|score|imagemap|graph|hiero"
)
_TAG = re.compile(rf"<(/?)({_UNREAD})\b([^<>]{{0,2000}})>", re.IGNORECASE)
#: A tag or a link that is never closed is text; the parser would look for its end to the page's end.
_UNCLOSED_TAG = re.compile(r"<(?=[a-z/!])(?![^<>]{0,2000}>)", re.IGNORECASE)
_UNCLOSED_LINK = re.compile(r"\[(?=(?:https?:|ftp:|mailto:)?//)(?![^\n\]]{0,500}\])", re.IGNORECASE)
_BRACKETS = re.compile(r"\{\{|\}\}|\[\[|\]\]|^[ \t]{0,9}(?:\{\||\|\})", re.MULTILINE)
_CLOSED_BY: Mapping[str, str] = MappingProxyType({"{{": "}}", "[[": "]]", "{|": "|}"})
_HEADING = re.compile(r"(={2,6})[ \t]*([^=\n](?:[^\n]{0,300}[^=\n])?)[ \t]*\1[ \t]*")
_MAGIC = re.compile(r"__[A-Z]{3,20}__")
_LIST_MARK = re.compile(r"[*#:;]+[ \t]*")
_LABELLED_LINK = re.compile(r"\[\[[^\[\]|]{0,300}\|([^\[\]|]{0,300})\]\]")
_LINK = re.compile(r"\[\[:?([^\[\]|]{0,300})\]\]")
_MARKUP = re.compile(r"<[^<>]{0,300}>|'{2,5}")
_SPAN = re.compile(rb"(colspan|rowspan)\s{0,9}=\s{0,9}[\"']?\s{0,9}([0-9]{1,9})", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_TEMPLATE = re.compile(r"\{\{[^{}]{0,1000}\}\}")
_LINE_BREAK = re.compile(r"<br\b[^<>]{0,100}>", re.IGNORECASE)
_EMPTY_BRACKETS = re.compile(r" ?\([ ,;]{0,20}\)")
_AFTER_BRACKET = re.compile(r"\((?:[ ,;]{1,20})(?=\S)")
_LOOSE = re.compile(r" +([,.;:!?।)])")
#: Boxes, as the wikis of the four languages name them.
_BOX = re.compile(
    r"infobox|info/|ficha|taxobox|speciesbox|automatic taxobox|chembox|geobox|drugbox|ज्ञानसन्दूक|"
    r"ज्ञानसंदूक|सूचना बॉक्स",
    re.IGNORECASE,
)
_NO_FACT = re.compile(
    r"image|imagen|imagem|caption|pie|legenda|alt\b|map|mapa|logo|flag|bandera|bandeira|coat|escudo|"
    r"signature|firma|assinatura|width|size|style|color|colour|cor\b|tamaño|tamanho|footnote|चित्र|"
    r"coord|lat[dms_]|lon[gdms_]|pushpin|website\b|embed|module|child",
    re.IGNORECASE,
)
_CONVERT = frozenset({"convert", "cvt", "converter", "unidad", "conversion", "fmtn"})
#: Templates that show one of their parameters, by place.
_SHOWN: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("lang", "transl", "transliteration", "langx", "langue", "abbr link"), 1),
        **dict.fromkeys(("nowrap", "nobr", "small", "big", "formatnum", "fmtn", "val", "num"), 0),
        **dict.fromkeys(("abbr", "tooltip", "sic", "not a typo", "linktext", "ill", "il"), 0),
        **dict.fromkeys(("as of", "currency", "inr", "lang-en", "lang-es", "lang-pt"), 0),
        **dict.fromkeys(("lang-hi", "lang-fr", "lang-la", "lang-de", "lang-el", "ipa link"), 0),
        **dict.fromkeys(("esd", "versalita", "lang-it", "lang-pt-br", "lang-sa", "lang-ur"), 0),
    }
)
_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("nbsp", "space", "spaces", "esp"), " "),
        **dict.fromkeys(("spaced ndash", "snd", "spnd", "sndash", "dash"), " – "),
        **dict.fromkeys(("ndash", "en dash"), "–"),
        **dict.fromkeys(("mdash", "em dash"), "—"),
        **dict.fromkeys(("circa", "c.", "ca", "c"), "c. "),
        "°": "°",
        "=": "=",
        "!": "|",
        "'": "'",
    }
)
_LISTS = frozenset({"ubl", "plainlist", "flatlist", "unbulleted list", "hlist"})
_DATES = frozenset(
    {
        *("birth date", "birth date and age", "death date", "death date and age", "start date"),
        *("end date", "film date", "start date and age", "birth-date", "death-date", "fecha"),
        *("fecha de nacimiento", "dni", "morte", "nascimento", "bda", "dob", "जन्म तिथि"),
    }
)


def read_wikitext(text: str, hidden: re.Pattern[str] | None = None) -> tuple[Block, ...]:
    """Return the prose and rows of a page, in their order.

    Args:
        text: the page's wikitext; beyond `MAX_WIKITEXT` characters it is cut.
        hidden: titles of links that show nothing: pictures and categories, in the wiki's language.

    Raises:
        UnfinishedError: wikitextparser is not installed.
    """
    try:
        import wikitextparser  # noqa: PLC0415
    except ImportError as error:
        raise UnfinishedError(
            "wikitextparser is not installed", hint="pip install 'factcheck-cli[corpus]'"
        ) from error

    clean = _without_hidden(_read(_CONTROLS.sub("", text[:MAX_WIKITEXT])), hidden)
    plain = wikitextparser.parse(clean).plain_text(
        replace_templates=_template, replace_tables=_table
    )
    return tuple(_blocks(_MAGIC.sub("", plain)))


def _read(text: str) -> str:
    """Leave out remarks, footnotes, formulas and the like; of what is never closed only the tag."""
    text = _without_remarks(text)
    closing = {name.lower() for close, name, _ in _TAG.findall(text) if close}
    kept: list[str] = []
    place = 0
    open_tag = ""
    for match in _TAG.finditer(text):
        close, name, rest = match.group(1), match.group(2).lower(), match.group(3)
        if open_tag and name != open_tag:
            continue
        # None of them nests: where another begins, the one before was never closed.
        if not (open_tag and close):
            kept.append(text[place : match.start()])
        place = match.end()
        open_tag = "" if close or rest.endswith("/") or name not in closing else name
    kept.append(text[place:])
    whole = _UNCLOSED_LINK.sub("", _UNCLOSED_TAG.sub("< ", "".join(kept)))
    return _shallow(whole)


def _shallow(text: str) -> str:
    """Take the brackets from what stands deeper than `MAX_DEPTH` in templates, links and tables."""
    opened: dict[str, list[int]] = {closing: [] for closing in _CLOSED_BY.values()}
    end_of: dict[int, int] = {}
    for mark in _BRACKETS.finditer(text):
        bracket, place = mark[0][-2:], mark.end() - 2
        if bracket in _CLOSED_BY:
            opened[_CLOSED_BY[bracket]].append(place)
        elif opened[bracket]:
            end_of[opened[bracket].pop()] = place
    ends = set(end_of.values())
    deep: set[int] = set()
    depth = 0
    for place in sorted((*end_of, *ends)):
        if place in ends:
            depth -= 1
            continue
        depth += 1
        if depth > MAX_DEPTH:
            deep |= {place, end_of[place]}
    kept: list[str] = []
    last = 0
    for place in sorted(deep):
        kept.append(text[last:place])
        last = place + 2
    return "".join((*kept, text[last:]))


def _without_remarks(text: str) -> str:
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[place:start])
        place = end + 3
    return "".join((*kept, text[place:]))


def _without_hidden(text: str, hidden: re.Pattern[str] | None) -> str:
    """Leave out links that show nothing; they may hold other links in their captions."""
    if hidden is None:
        return text
    kept: list[str] = []
    place = depth = 0
    beginning = {match.start() for match in hidden.finditer(text)}
    for mark in re.finditer(r"\[\[|\]\]", text):
        if depth:
            depth += 1 if mark.group() == "[[" else -1
            if not depth:
                place = mark.end()
        elif mark.start() in beginning:
            kept.append(text[place : mark.start()])
            depth, place = 1, mark.end()
    # One that is never closed takes its brackets only.
    return "".join((*kept, text[place:]))


def _name(template: Template) -> str:
    return " ".join(template.name.replace("_", " ").split()).casefold()


def _template(template: Template) -> str:
    if _BOX.match(_name(template)):
        return _box(template)
    return _value(_shown(template))


def _shown(template: Template) -> str:
    """Return what a template writes into a sentence, as wikitext; nothing if it is not known."""
    name = _name(template)
    if name in _SIGNS:
        return _SIGNS[name]
    places = [one.value.strip() for one in template.arguments if one.positional]
    if name in _DATES:
        numbers = [place for place in places if place.isdecimal()][:3]
        return "-".join(number.zfill(2) for number in numbers)
    if name in _CONVERT:
        return " ".join(places[:2])
    if name in _LISTS:
        return ", ".join(places)
    shown = _SHOWN.get(name, 0 if name.startswith("lang-") else -1)
    return places[shown] if 0 <= shown < len(places) else ""


def _box(template: Template) -> str:
    rows: list[str] = []
    for one in islice(template.arguments, MAX_ROWS):
        label = _CAMEL.sub(" ", " ".join(one.name.replace("_", " ").split()))
        if one.positional or not label or _NO_FACT.search(label):
            continue
        if value := _value(one.value):
            rows.append(f"{_ROW}{label[:1].upper()}{label[1:]}: {value}"[:MAX_ROW])
    return _END + _END.join(rows) + _END if rows else ""


def _table(table: Table) -> str:
    try:
        data = _laid_out(table)
    except (IndexError, ValueError, RecursionError):  # a table that breaks off
        return ""
    lines = [[_value(cell or "") for cell in line] for line in data[: MAX_ROWS + 1]]
    if len(lines) < 2:
        return ""
    head, *body = lines
    rows = (
        "; ".join(
            f"{label}: {cell}" if label and label != cell else cell
            for label, cell in zip(head, line, strict=False)
            if cell
        )
        for line in body
    )
    return _END + _END.join(f"{_ROW}{row}"[:MAX_ROW] for row in rows if row) + _END


def _laid_out(table: Table) -> Sequence[Sequence[str | None]]:
    """Return the cells of each row, those that cover several places in each of them.

    The parser's own way makes room for all columns that a cell says it covers: a billion take all
    memory.
    """
    data: list[list[str]] = table.data(span=False)
    if "span" not in table.string.lower():
        return data
    rows = [
        [_Cell.of(text, bytes(match["attrs"] or b"")) for text, match in zip(*both, strict=True)]
        for both in zip(data, table._match_table, strict=True)  # noqa: SLF001 - see above
    ]
    return [[cell.text if cell else None for cell in line] for line in laid_out(rows)]


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    columns: int
    rows: int

    @classmethod
    def of(cls, text: str, attributes: bytes) -> _Cell:
        said = {name.lower(): digits.decode() for name, digits in _SPAN.findall(attributes)}
        return cls(text, span(said.get(b"colspan", "1")), span(said.get(b"rowspan", "1")))


def _value(markup: str) -> str:
    """Return the text of a parameter or cell: short, so that patterns do."""
    import wikitextparser  # noqa: PLC0415

    text = _LINE_BREAK.sub(", ", markup[: 4 * MAX_ROW])
    for _ in range(4):  # nested that deep, templates show nothing worth having
        if "{{" not in text:
            break
        text = _TEMPLATE.sub(lambda found: _shown(wikitextparser.Template(found.group())), text)
    text = _LINK.sub(r"\1", _LABELLED_LINK.sub(r"\1", text.partition("{{")[0]))
    return _line(_MARKUP.sub("", text))


def _line(text: str) -> str:
    text = " ".join(text.split())
    return _LOOSE.sub(r"\1", _AFTER_BRACKET.sub("(", _EMPTY_BRACKETS.sub("", text))).strip()


def _blocks(plain: str) -> Iterator[Block]:
    headings: list[tuple[int, str]] = []
    paragraph: list[str] = []

    def block(text: str, kind: str = "prose") -> Iterator[Block]:
        titles = [title for _, title in headings]
        if text and not any(title.casefold() in _POINTERS for title in titles):
            yield Block(text=text, kind=kind, section=" > ".join(titles))

    for line in (*plain.split("\n"), ""):
        heading = _HEADING.fullmatch(line.rstrip())
        row = line.startswith(_ROW)
        listed = line[:1] in "*#:;" and line[:1] != ""
        if heading or row or listed or not line.strip():
            yield from block(_line(" ".join(paragraph)))
            paragraph = []
        if heading:
            level = len(heading.group(1))
            headings = [one for one in headings if one[0] < level]
            headings.append((level, _line(heading.group(2))))
        elif row:
            yield from block(_line(line[1:].replace(_ROW, " ")), "row")
        elif listed:
            yield from block(_line(_LIST_MARK.sub("", line, count=1).replace(_ROW, " ")))
        elif line.strip():
            paragraph.append(line.replace(_ROW, " "))
