"""Files made to exhaust or to trick their reader are refused, or cost no more than others do."""

import io
import zipfile
import zlib

import pytest
from bounds import no_hang

from factcheck.errors import BadAnswer, Forbidden, InputError
from factcheck.sources import formats
from factcheck.sources.corpus.readers import open_reader
from factcheck.sources.corpus.wikitext import read_wikitext
from factcheck.sources.html import list_links, read_html

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def docx(body, *, doctype="", more=()):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr(
            "word/document.xml",
            f"{doctype}<w:document {W}><w:body>{body}</w:body></w:document>",
        )
        for name, content in more:
            archive.writestr(name, content)
    return file.getvalue()


def texts(data, suffix):
    return [block.text for part in formats.read(data, f"x{suffix}") for block in part.blocks]


def cell(text="", *, merge="", span=""):
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{PARAGRAPH.format(text)}</w:tc>"


def table(*rows):
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def pdf(streams, page, *, pages=1):
    """Write a PDF by hand: numbered streams from 10 on, and pages that are all one dictionary."""
    kids = " ".join(f"{1000 + at} 0 R" for at in range(pages))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        **{1000 + at: f"<< /Type /Page /Parent 2 0 R {page} >>".encode() for at in range(pages)},
    }
    for at, (head, content) in enumerate(streams, start=10):
        packed = zlib.compress(content, 9)
        objects[at] = (
            f"<< {head} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode()
            + packed
            + b"\nendstream"
        )
    file, places = bytearray(b"%PDF-1.7\n"), {}
    for number, content in objects.items():
        places[number] = len(file)
        file += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(file)
    file += b"xref\n"
    for number, place in places.items():
        file += f"{number} 1\n{place:010d} 00000 n \n".encode()
    size = max(objects) + 1
    return (
        bytes(file) + f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    )


PAGE = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842] /Contents 10 0 R"
SAYS = b"BT /F1 12 Tf 50 780 Td (Herons fish at dawn.) Tj ET"


def test_the_pdf_of_these_tests_is_one():
    assert ["Herons fish at dawn."] * 2 == texts(pdf([("", SAYS)], PAGE, pages=2), ".pdf")


def test_a_pdf_stream_that_unpacks_to_gigabytes_is_refused():
    bomb = pdf([("", b" " * (formats.MAX_STREAM + 1))], PAGE)
    with pytest.raises(BadAnswer, match=r"x\.pdf is not a readable PDF"):
        texts(bomb, ".pdf")


def test_a_pdf_page_of_endless_operators_is_refused():
    with no_hang(), pytest.raises(BadAnswer, match=r"x\.pdf is not a readable PDF"):
        texts(pdf([("", SAYS + b" q Q" * formats.MAX_OPERATORS)], PAGE), ".pdf")


def test_pdf_forms_that_hold_one_another_ten_times_end():
    """Ten levels of ten: the billion laughs of PDF."""
    levels = 10
    streams = [("", b"/X0 Do " * 10)]
    for level in range(levels):
        inner = (
            f"/Resources << /XObject << /X0 {12 + level} 0 R >> >>" if level < levels - 1 else ""
        )
        content = b"/X0 Do " * 10 if inner else SAYS
        streams.append((f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {inner}", content))
    page = PAGE.replace("/Font", "/XObject << /X0 11 0 R >> /Font")
    with no_hang():
        try:
            read = texts(pdf(streams, page), ".pdf")
        except BadAnswer:
            read = []
    assert len(" ".join(read)) < 100_000


def test_pdf_pages_beyond_the_limit_are_refused():
    with pytest.raises(Forbidden, match=f"at most {formats.MAX_PAGES} are read"):
        texts(pdf([("", SAYS)], PAGE, pages=formats.MAX_PAGES + 1), ".pdf")


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".pdf", pdf([("", SAYS)], PAGE)),
        (".docx", docx(PARAGRAPH.format("Herons fish."))),
    ],
)
def test_reading_ends_when_its_time_is_over(monkeypatch, suffix, data):
    monkeypatch.setattr(formats, "MAX_SECONDS", -1.0)
    with pytest.raises(Forbidden, match="takes longer than"):
        texts(data, suffix)


def test_entities_that_multiply_are_not_expanded():
    laughs = "".join(
        f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(9)
    )
    doctype = f'<!DOCTYPE d [<!ENTITY a "ha">{laughs}]>'
    with no_hang():
        try:
            read = texts(docx(PARAGRAPH.format("&j;"), doctype=doctype), ".docx")
        except BadAnswer:
            read = []
    assert "haha" not in "".join(read)


def test_an_entity_of_another_file_is_not_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("open-sesame")
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    body = PARAGRAPH.format("Before &x; after.") + PARAGRAPH.format("Herons fish.")
    read = texts(docx(body, doctype=doctype), ".docx")
    assert "Herons fish." in read
    assert "open-sesame" not in " ".join(read)


def test_an_entity_in_a_page_is_not_expanded(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("open-sesame")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><p>Herons &x; fish.</p>'
    assert "open-sesame" not in " ".join(texts(page.encode(), ".html"))


def test_a_docx_of_too_much_xml_is_refused():
    with pytest.raises(Forbidden, match=f"at most {formats.MAX_XML} are read"):
        texts(docx("<w:p/>" * (formats.MAX_XML // 6)), ".docx")


def test_a_docx_of_too_much_of_anything_is_refused():
    large = [(f"word/media/{at}.png", bytes(50_000_000)) for at in range(5)]
    with pytest.raises(Forbidden, match=f"at most {formats.MAX_UNPACKED} are read"):
        texts(docx(PARAGRAPH.format("Herons fish."), more=large), ".docx")


def test_a_cell_that_covers_a_billion_columns_is_one_cell():
    wide = cell("Herons", span='<w:gridSpan w:val="999999999"/>')
    with no_hang():
        assert ["Herons: fish"] == texts(docx(table(wide + cell("fish"))), ".docx")


def test_a_cell_that_covers_thousands_of_rows_is_read_once_for_each():
    begins = cell("Herons", merge='<w:vMerge w:val="restart"/>') + cell("fish")
    goes_on = cell(merge="<w:vMerge/>") + cell("nest")
    with no_hang():
        read = texts(docx(table(begins, *[goes_on] * 5_000)), ".docx")
    assert "Herons" in read[-1]
    assert 5_000 <= len(read)


def test_cells_that_cover_rows_and_columns_stand_under_their_headings():
    head = cell("Bird", span='<w:gridSpan w:val="2"/>') + cell("Food")
    first = cell("Heron", merge='<w:vMerge w:val="restart"/>') + cell("grey") + cell("fish")
    second = cell(merge="<w:vMerge/>") + cell("purple") + cell("frogs")
    read = texts(docx(table(head, first, second)), ".docx")
    assert 2 == len(read)
    assert all("Heron" in row for row in read)


def test_markdown_beyond_the_limit_is_refused():
    with pytest.raises(Forbidden, match="of Markdown at most"):
        texts(b"a" * (formats.MAX_MARKDOWN + 1), ".md")


@pytest.mark.parametrize(
    "piece",
    ["[", "*a_", ">", "a<b", "[a](", "![[", "`" * 7 + " ", "- ", "1. ", "&#x", "<!--", "\\"],
)
def test_markdown_that_opens_and_never_closes_takes_no_longer_than_a_long_text(piece):
    with no_hang():
        assert all(texts((piece * 20_000).encode(), ".md"))


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_an_archive_or_book_in_name_only_is_said_to_be_one(suffix):
    for data in (b"", b"PK\x03\x04", b"%PDF-1.7", b"\x00" * 100, b"<html>"):
        with pytest.raises(BadAnswer, match=r"x\.(docx|pdf)"):
            texts(data, suffix)


@pytest.mark.parametrize("mark", ["", "> ", "- "])
def test_markdown_tables_whose_rows_lack_nearly_all_cells_are_refused(mark):
    lines = ["|a" * 500, "|-" * 500, *["|"] * 500]
    begin = (mark, mark.replace("-", " "))
    table = "\n".join(begin[at > 0] + line for at, line in enumerate(lines))
    with no_hang(), pytest.raises(Forbidden, match="tables of"):
        formats.read("\n\n".join([table] * 3).encode(), "x.md")


def test_a_long_markdown_table_is_read():
    rows = [f"| {at} | heron |" for at in range(2_000)]
    read = texts("\n".join(["| Year | Bird |", "|---|---|", *rows]).encode(), ".md")
    assert (2_000, "Year: 7; Bird: heron") == (len(read), read[7])


@pytest.mark.parametrize(
    "glyphs", ["1 beginbfchar <41> <D83D> endbfchar", "1 beginbfrange <41> <41> <DC00> endbfrange"]
)
def test_a_glyph_that_stands_for_half_a_character_is_read_as_one_that_can_be_written(glyphs):
    said = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange {glyphs} endcmap"
    font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /A /ToUnicode 11 0 R >> >>"
    page = f"/Resources << {font} >> /MediaBox [0 0 595 842] /Contents 10 0 R"
    data = pdf([("", b"BT /F1 12 Tf 50 780 Td (BAB) Tj ET"), ("", said.encode())], page)
    assert ["B\ufffdB"] == texts(data, ".pdf")


@pytest.mark.parametrize("codec", ["idna", "punycode", "unicode_escape", "rot13", "undefined"])
def test_a_page_that_calls_a_codec_of_python_its_charset_is_not_decoded_with_it(codec):
    markup = f'<meta charset="{codec}"><p>Herons \\u0041 fish.'
    with pytest.raises(BadAnswer, match=f"is not {codec.upper()}"):
        formats.read(markup.encode(), "x.html")


@pytest.mark.parametrize("charset", ["utf-16", "UTF-16LE", "utf-32"])
def test_a_page_that_says_in_ascii_that_it_is_in_two_bytes_is_read_as_utf_8(charset):
    assert ["Garças."] == texts(f'<meta charset="{charset}"><p>Garças.'.encode(), ".html")


def wiki_table(cells):
    return f"{{|\n! a !! b\n|-\n{cells}\n|}}"


@pytest.mark.parametrize(
    ("places", "rows"),
    [(99_999, ["a: c; b: c", "a: c; b: c"]), (999_999_999, ["a: c", "a: d"])],
)
def test_a_cell_of_wikitext_covers_no_more_than_its_table_has(places, rows):
    table = wiki_table(f"| colspan={places} rowspan={places} | c\n|-\n| d")
    with no_hang():
        assert rows == [block.text for block in read_wikitext(table)]


def test_cells_of_wikitext_that_cover_rows_and_columns_stand_under_their_headings():
    table = wiki_table('| rowspan="2" | c || d\n|-\n| e\n|-\n| colspan = 2 | f')
    assert ["a: c; b: d", "a: c; b: e", "a: f; b: f"] == [b.text for b in read_wikitext(table)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("{{a|", "}}"),
        ("{{Infobox a|b=", "}}"),
        ("[[a|", "]]"),
        ("{{a|[[b|", "]]}}"),
        ("{|\n|\n", "\n|}\n"),
        ("[http://a.test ", ""),
        ("<i", ""),
    ],
)
def test_wikitext_nested_without_end_is_read(opening, closing):
    with no_hang():
        found = read_wikitext(f"Herons fish.\n\n{opening * 20_000}{closing * 20_000}\n\nAt dawn.")
    assert ["Herons fish.", "At dawn."] == [found[0].text, found[-1].text]


def test_wikitext_nested_as_pages_nest_it_is_read_as_before():
    nested = "{{nowrap|" * 3 + "Herons" + "}}" * 3
    assert ["Herons fish in the Tagus."] == [
        block.text for block in read_wikitext(f"{nested} fish in [[River|the [[x|Tagus]]]].")
    ]


def test_a_dump_whose_wiki_has_no_address_is_refused(tmp_path):
    path = tmp_path / "pages.xml"
    path.write_text(
        '<mediawiki xml:lang="en"><siteinfo><base>http://[x</base></siteinfo></mediawiki>'
    )
    with pytest.raises(InputError, match="address of the wiki"):
        open_reader("dump", path)


def test_links_of_lists_nested_without_end_are_listed():
    nested = '<ul><li><a href="/wiki/Heron" title="Heron">Heron</a>' * 10_000
    with no_hang():
        links = list_links(nested)
    assert {"Heron"} == {title for title, _ in links}


def test_links_of_a_list_in_a_list_are_listed():
    item = '<li><a href="/wiki/{0}" title="{0}">{0}</a>'
    lists = (
        f"<ul>{item.format('Bird')}, as<ul>{item.format('Heron')}</ul>{item.format('Fish')}</ul>"
    )
    assert [("Bird", "Bird, as Heron"), ("Heron", "Heron"), ("Fish", "Fish")] == [
        *list_links(lists)
    ]


@pytest.mark.parametrize("name", ["div", "span", "table", "B"])
def test_elements_nested_without_end_are_read(name):
    nested = f"<{name}>\na" * 50_000 + f"</{name}>\n" * 50_000
    with no_hang():
        found = read_html(f"<p>Herons fish.</p>{nested}<p>At dawn.</p>")
    assert ("Herons fish.", "At dawn.") == (found[0].text, found[-1].text)
