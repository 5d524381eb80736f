"""Files in the formats that people keep texts in -> blocks: text, Markdown, HTML, PDF, DOCX.

Markdown and DOCX become HTML first, so that headings and tables are read in one way everywhere.
What this cannot see: pictures of text (scans), and columns of a PDF table, which become prose.

A file may be made to exhaust its reader. Each format has bounds on what it unpacks to, and reading
ends after `MAX_SECONDS` wherever it stands between two pages or paragraphs.
"""

from __future__ import annotations

import codecs
import html
import io
import itertools
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from factcheck.errors import BadAnswer, Forbidden, SourceError
from factcheck.http.answer import charset_of
from factcheck.model import Block
from factcheck.sources.html import read_html
from factcheck.untrusted import seen

# The parsers (bs4, markdown-it, pypdf, docx) are imported where they are used: a run over plain
# text, and `--help`, do without them.
if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

T = TypeVar("T")

#: A DOCX is a zip archive; one that grows beyond this many bytes is a trap, not a text.
MAX_UNPACKED = 200_000_000
#: Of these, what is XML: a book of a million words has about 20 MB. A tree of it takes 20 times as
#: much memory.
MAX_XML = 25_000_000
#: Columns that one cell of a DOCX may cover; Word itself has no more.
MAX_SPAN = 63
#: Characters of a Markdown file, and cells of its tables with those that their rows lack: the parser
#: writes them out, and takes up to 20 seconds for so many.
MAX_MARKDOWN = 1_000_000
MAX_CELLS = 500_000
#: Pages of one PDF that are read: a thick book. pypdf takes about 10 ms a page.
MAX_PAGES = 3_000
#: Bytes that one stream of a PDF unpacks to, and operators in the text of one page. A page of small
#: print has about 5,000 operators; a map has more, and no text.
MAX_STREAM = 20_000_000
MAX_OPERATORS = 300_000
#: Seconds for one file; a thick book takes about 30.
MAX_SECONDS = 120.0

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}>")
#: The line below the heads of a Markdown table, which may stand in a quotation or a list.
_DELIMITERS = re.compile(r"[>\s|:-]*")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:.*\n){0,200}?(?:---|\.\.\.)[ \t]*\n")
#: Glyphs that PDF fonts use for pairs of letters. NFKC would also turn 10⁶ into 106.
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": ""}
)
_BROKEN_WORD = re.compile(r"(?<=[a-zß-öø-ÿ])-\n(?=[a-zß-öø-ÿ])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one place of a file says: all of it, or one page of a PDF."""

    blocks: tuple[Block, ...]
    #: The first heading; empty if there is none.
    title: str = ""
    #: The page of a PDF, from 1; 0 for other formats.
    page: int = 0


def read(data: bytes, name: str, suffix: str = "") -> tuple[Part, ...]:
    """Read the bytes of a file.

    Args:
        data: the whole file.
        name: the file's name, for messages.
        suffix: the format, one of `SUFFIXES`; that of ``name`` if empty.

    Raises:
        BadAnswer: the file is broken, encrypted, or in another encoding than it says.
        Forbidden: the file unpacks to more than we read.
    """
    suffix = suffix or PurePath(name).suffix.lower()
    try:
        return _READERS[suffix](data, name)
    except SourceError:
        raise
    except Exception as error:
        # The parsers fail on broken files in every way there is.
        raise BadAnswer(
            f"{name} is not a readable {suffix[1:].upper()} ({error or type(error).__name__})"
        ) from error


def _decode(data: bytes, name: str, encoding: str = "utf-8") -> str:
    for mark, of_mark in _BOMS:
        if data.startswith(mark):
            data, encoding = data.removeprefix(mark), of_mark
            break
    try:
        text = data.decode(charset_of(encoding) or "none")
    except (UnicodeDecodeError, LookupError) as error:
        raise BadAnswer(
            f"{name} is not {encoding.upper()}", hint="save it as UTF-8 and try again"
        ) from error
    if "\0" in text:
        raise BadAnswer(f"{name} is not text", hint=f"readable are {', '.join(SUFFIXES)}")
    return seen(text.replace("\r\n", "\n").replace("\r", "\n"))


def _paragraphs(text: str) -> Iterator[Block]:
    """Yield what blank lines separate; lines that were wrapped are joined."""
    for blank, lines in itertools.groupby(text.split("\n"), key=lambda line: not line.strip()):
        if not blank:
            yield Block(text=" ".join(" ".join(lines).split()))


def _text(data: bytes, name: str) -> tuple[Part, ...]:
    return (Part(blocks=tuple(_paragraphs(_decode(data, name)))),)


def _markdown(data: bytes, name: str) -> tuple[Part, ...]:
    from markdown_it import MarkdownIt  # noqa: PLC0415

    text = _decode(data, name)
    if len(text) > MAX_MARKDOWN:
        raise Forbidden(
            f"{name} has {len(text)} characters; of Markdown at most {MAX_MARKDOWN} are read",
            hint="split it, or save it as plain text",
        )
    cells = _cells(text)
    if cells > MAX_CELLS:
        raise Forbidden(
            f"{name} has tables of {cells} cells; at most {MAX_CELLS} are read", hint="split it"
        )
    front = _FRONT_MATTER.match(text)
    markdown = MarkdownIt("commonmark").enable("table")
    return (_page(str(markdown.render(text[front.end() if front else 0 :]))),)


def _cells(text: str) -> int:
    """Count the cells of a text's tables: a row has as many as the line below the heads says."""
    cells = columns = 0
    for line in text.split("\n"):
        if not line.strip():
            columns = 0
        elif "-" in line and _DELIMITERS.fullmatch(line):
            columns = max(columns, line.strip("> \t").strip("|").count("|") + 1)
        cells += columns
    return cells


def _html(data: bytes, name: str) -> tuple[Part, ...]:
    from bs4.dammit import EncodingDetector  # noqa: PLC0415

    declared = EncodingDetector.find_declared_encoding(data, is_html=True) or "utf-8"
    # The declaration itself is in ASCII, so that the Encoding Standard disbelieves this one.
    wide = declared.lower().startswith(("utf-16", "utf-32"))
    return (_page(_decode(data, name, "utf-8" if wide else declared)),)


def _page(markup: str) -> Part:
    from bs4 import BeautifulSoup  # noqa: PLC0415
    from bs4.filter import SoupStrainer  # noqa: PLC0415

    # bs4 warns of text without a tag and of XML; both are fine here.
    tags = _XML_DECLARATION.sub("", markup) if "<" in markup else ""
    soup = BeautifulSoup(tags, "lxml", parse_only=SoupStrainer(["h1", "h2", "title"]))
    found = soup.find("h1") or soup.find("title") or soup.find("h2")
    title = " ".join(found.get_text(" ").split()) if found else ""
    return Part(blocks=read_html(markup), title=title)


def _pdf(data: bytes, name: str) -> tuple[Part, ...]:
    import pypdf  # noqa: PLC0415

    limits = pypdf.get_configuration().with_overwrites(
        zlib_maximum_output_length=MAX_STREAM,
        lzw_maximum_output_length=MAX_STREAM,
        run_length_maximum_output_length=MAX_STREAM,
        array_based_stream_maximum_output_length=MAX_STREAM,
        stream_parsing_work_maximum_count=MAX_OPERATORS,
        xform_maximum_invocations_per_extraction=500,
        jbig2dec_binary=None,  # pictures are not read
    )
    with pypdf.apply_configuration(limits):
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadAnswer(f"{name} is protected by a password", hint="save it without one")
        pages = len(reader.pages)
        if pages > MAX_PAGES:
            raise Forbidden(f"{name} has {pages} pages; at most {MAX_PAGES} are read")
        texts = [page.extract_text() for page in _in_time(reader.pages, name)]
    return tuple(
        Part(blocks=tuple(_paragraphs(_pdf_text(text))), page=number)
        for number, text in enumerate(texts, start=1)
    )


def _pdf_text(text: str) -> str:
    # A font may say that a glyph stands for half of a surrogate pair, which nothing can write.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _BROKEN_WORD.sub("", seen(whole.translate(_LIGATURES)))


def _docx(data: bytes, name: str) -> tuple[Part, ...]:
    import zipfile  # noqa: PLC0415

    import docx  # noqa: PLC0415

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    for size, most in ((unpacked, MAX_UNPACKED), (xml, MAX_XML)):
        if size > most:
            raise Forbidden(f"{name} unpacks to {size} bytes; at most {most} are read")
    document = docx.Document(io.BytesIO(data))
    return (_page("".join(_docx_html(_in_time(document.iter_inner_content(), name)))),)


def _in_time(items: Iterable[T], name: str) -> Iterator[T]:
    """Pass items on for `MAX_SECONDS`."""
    ends = time.monotonic() + MAX_SECONDS
    for item in items:
        if time.monotonic() > ends:
            raise Forbidden(f"{name} takes longer than {MAX_SECONDS:.0f} seconds to read")
        yield item


def _docx_html(items: Iterable[Paragraph | Table]) -> Iterator[str]:
    """Yield what stands in a document as HTML, in its own order."""
    from docx.table import Table  # noqa: PLC0415

    for item in items:
        yield _table_html(item) if isinstance(item, Table) else _paragraph_html(item)


def _paragraph_html(paragraph: Paragraph) -> str:
    style = paragraph.style.name or "" if paragraph.style else ""
    # Word stores the names of its own styles in English whatever its language.
    level = "1" if style == "Title" else style.removeprefix("Heading ")
    tag = f"h{level}" if level in set("123456") else "p"
    return f"<{tag}>{html.escape(paragraph.text)}</{tag}>"


def _table_html(table: Table) -> str:
    rows: list[str] = []
    for cells in _rows(table):
        tag = "td" if rows else "th"
        rows.append("".join(f"<{tag}>{html.escape(text)}</{tag}>" for text in cells))
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _rows(table: Table) -> Iterator[list[str]]:
    """Yield the texts of each row; a cell that covers several rows stands in each of them.

    python-docx's own ``row.cells`` has a cell once for each column that it says it covers, and goes
    up through all rows above for one that goes on: both without end in a file made for that.
    """
    from docx.table import _Cell  # noqa: PLC0415

    above: dict[int, str] = {}
    for row in table._tbl.tr_lst:  # noqa: SLF001 - see above
        column = 0
        texts: list[str] = []
        for cell in row.tc_lst:
            goes_on = cell.vMerge == "continue"
            text = above.get(column, "") if goes_on else _Cell(cell, table).text
            above[column] = text
            texts.append(text)
            column += max(1, min(cell.grid_span, MAX_SPAN))
        yield texts


_READERS: Mapping[str, Callable[[bytes, str], tuple[Part, ...]]] = MappingProxyType(
    {
        ".txt": _text,
        ".md": _markdown,
        ".html": _html,
        ".htm": _html,
        ".pdf": _pdf,
        ".docx": _docx,
    }
)
#: The formats that `read` knows, by file name suffix.
SUFFIXES = tuple(_READERS)
