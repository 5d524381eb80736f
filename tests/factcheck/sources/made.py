"""Claims, files and archives that the tests of sources make for themselves."""

import io
from pathlib import Path

from claims.model import Claim, Entity, EntityKind, Kind


def claim(text, lang="en", *names):
    """Make a claim; each name must occur in its text."""
    return Claim(
        id="c-1",
        text=text,
        quote=text,
        start=0,
        end=len(text),
        lang=lang,
        kind=Kind.FACT,
        checkworthy=True,
        reason="a statement of fact",
        entities=tuple(
            Entity(
                text=name,
                start=text.index(name),
                end=text.index(name) + len(name),
                kind=EntityKind.OTHER,
            )
            for name in names
        ),
    )


def pdf(*pages, password=""):
    """Write a PDF of the given pages; its font says which character each glyph stands for."""
    from pypdf import PdfWriter
    from pypdf.generic import NameObject

    writer = PdfWriter()
    for text in pages:
        glyphs = {char: number for number, char in enumerate(sorted(set(text)), start=1)}
        mapping = "".join(
            f"<{number:02x}> <{char.encode('utf-16-be').hex()}>\n"
            for char, number in glyphs.items()
        )
        font = {
            "/Type": NameObject("/Font"),
            "/Subtype": NameObject("/Type1"),
            "/BaseFont": NameObject("/Helvetica"),
            "/ToUnicode": _stream(
                writer,
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
                f"{len(glyphs)} beginbfchar\n{mapping}endbfchar\nendcmap end end",
            ),
        }
        fonts = {"/F1": writer._add_object(_dictionary(font))}
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = _dictionary({"/Font": _dictionary(fonts)})
        shown = "".join(
            f"<{''.join(f'{glyphs[char]:02x}' for char in line)}> Tj T*\n"
            for line in text.split("\n")
        )
        page[NameObject("/Contents")] = _stream(writer, f"BT /F1 12 Tf 14 TL 50 780 Td\n{shown}ET")
    if password:
        writer.encrypt(password, algorithm="RC4-40")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _dictionary(entries):
    from pypdf.generic import DictionaryObject, NameObject

    return DictionaryObject({NameObject(name): value for name, value in entries.items()})


def _stream(writer, text):
    from pypdf.generic import DecodedStreamObject

    stream = DecodedStreamObject()
    stream.set_data(text.encode())
    return writer._add_object(stream)


def docx(path, title, paragraphs, rows=()):
    """Write a DOCX file; see `docx_bytes`."""
    path.write_bytes(docx_bytes(title, paragraphs, rows))


def docx_bytes(title, paragraphs, rows=()):
    """Make a DOCX: a title, paragraphs (those that start with # are headings), and a table."""
    import docx as python_docx

    document = python_docx.Document()
    document.add_heading(title, 0)
    for text in paragraphs:
        if text.startswith("# "):
            document.add_heading(text.removeprefix("# "), 1)
        else:
            document.add_paragraph(text)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def archive(path, pages, *, language="eng", redirects=(), metadata=(), cluster=2**21):
    """Write a ZIM archive with full-text and title index.

    `pages` maps a path to a title and a body of HTML; `redirects` are (path, title, target); `cluster`
    is how many bytes are compressed together.
    """
    from libzim.writer import Creator, Hint, Item, StringProvider

    class Page(Item):
        def __init__(self, path, title, body):
            super().__init__()
            self.path, self.title, self.body = path, title, body

        def get_path(self):
            return self.path

        def get_title(self):
            return self.title

        def get_mimetype(self):
            return "text/html"

        def get_contentprovider(self):
            return StringProvider(
                f"<html><head><title>{self.title}</title></head>"
                f"<body><h1>{self.title}</h1>{self.body}</body></html>"
            )

        def get_hints(self):
            return {Hint.FRONT_ARTICLE: True}

    described = {
        "Title": "Test",
        "Language": language,
        "Creator": "tests",
        "Publisher": "tests",
        "Date": "2024-01-31",
        "Description": "made by a test",
        "Name": "almanac_en",
    } | dict(metadata)
    creator = Creator(Path(path)).config_indexing(True, language.split(",")[0])
    with creator.config_clustersize(cluster):
        for at, (title, body) in pages.items():
            creator.add_item(Page(at, title, body))
        for at, title, target in redirects:
            creator.add_redirection(at, title, target, {Hint.FRONT_ARTICLE: True})
        creator.set_mainpath(next(iter(pages)))
        for key, value in described.items():
            creator.add_metadata(key, value)
    return Path(path)
