"""Pieces that mean something to a reader, and how an input is changed by them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from types import MappingProxyType


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_UNICODE = (
    *("\u200b", "\u200d", "\u202e", "\u0301", "\u094d", "\U000e0041", "\ufeff", "\u2028", "\x85"),
    *(
        "½",
        "٣",
        "२",
        "²",
        "İ",
        "ß",
        "ﬁ",
        "\x00",
        "\x1b[2J",
        "\r",
        "\r\n",
        "\t",
        "\u00a0",
        "😀",
        "中",
    ),
)
_PROSE = (
    *_UNICODE,
    *("**", "_", "`", "```\n", "\n\n", "\n- ", "\n1. ", "\n> ", "|", "\n|-|\n", "[1]", "](", "# "),
    *("1e999", "-1", "1,000.5", "1.000,5", "10^9", "%", "$", "€", "₹", "लाख", "करोड़", "million"),
    *("mil", "Dr.", "e.g.", "...", "?!", "।", "“", "«", "(", ")", " 5 km²", "1999-13-45", "31 de "),
    *("0 BC", " años", "half a ", "−3 °C", "12:60", "10–15", "5'10\"", "1/2", "9" * 60, "(" * 60),
)
_TAGS = (
    *_words("p div span b i a h1 h2 h6 br hr table caption thead tbody tr th td ul ol li dl dt dd"),
    *_words(
        "sup sub math ruby rt pre code blockquote section article main nav aside header footer"
    ),
    *_words("script style template svg select option form button noscript iframe body html title"),
)
_MARKUP = (
    *_UNICODE,
    *(f"<{name}>" for name in _TAGS),
    *(f"</{name}>" for name in _TAGS),
    *(
        "&",
        "&#x0;",
        "&#xD800;",
        "&#1114112;",
        "&nbsp",
        "<!--",
        "-->",
        "<!",
        "<![CDATA[",
        "]]>",
        "<?",
    ),
    *(" colspan=99999", " rowspan=0", " rowspan='60'", " class=infobox", " class=mw-parser-output"),
    *(
        " hidden",
        " style='display:none'",
        " role=banner",
        " id=toc",
        " class=reference",
        " href=#a",
    ),
    *(
        "<script type='application/ld+json'>",
        '{"headline":',
        "datePublished",
        "content=",
        "0000-00",
    ),
    *(
        "<meta property=og:title content=",
        "<sup>10</sup>",
        "<td colspan=60 rowspan=60>",
        "<p",
        "'>",
    ),
)
_OF: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "segmenter": _PROSE,
        "quantities": _PROSE,
        "html": _MARKUP,
        "markdown": (
            *_PROSE,
            *(
                "\n---\n",
                "\n===\n",
                "~~~",
                "![",
                "[a]: /b 'c'\n",
                "<http://a.b>",
                "&#x41;",
                "\\",
                "  \n",
            ),
            *(
                "| a |\n|---|\n| b |\n",
                "|:-:|",
                "\n    ",
                "\n\t",
                "* ",
                "+ ",
                "<div>\n",
                "</div>",
                "<!--",
            ),
            *("> > > ", "- - - ", "***", "___", "[[", "]]", "[](", "![](<", "---\n", "...\n"),
        ),
        "wikitext": (
            *_UNICODE,
            *(
                "{{",
                "}}",
                "[[",
                "]]",
                "{|",
                "|}",
                "\n|-\n",
                "||",
                "!!",
                "\n! ",
                "\n| ",
                "|+",
                "'''",
                "''",
            ),
            *(
                "<ref>",
                "</ref>",
                "<ref name=a/>",
                "<!--",
                "-->",
                "<nowiki>",
                "</nowiki>",
                "<math>",
                "==",
            ),
            *(
                "\n== a ==\n",
                "\n* ",
                "\n:;#",
                "{{convert|5|km}}",
                "{{Infobox|a=",
                "{{!}}",
                "{{{1|}}}",
            ),
            *(
                "{{birth date|0|13|99}}",
                "{{ubl|",
                "colspan=9999 |",
                "rowspan=9999 |",
                "[http://a ",
                "|",
            ),
            *(
                "[[File:",
                "__TOC__",
                "{{lang|a|",
                "{{nowrap|",
                "<gallery>",
                "#REDIRECT [[",
                "<br/>",
                "~~",
            ),
        ),
        "docx": (
            *_UNICODE,
            *(f"<w:{n}>" for n in _words("p r t tbl tr tc tcPr pPr sdt sdtContent hyperlink")),
            *(
                f"</w:{n}>"
                for n in _words("p r t tbl tr tc tcPr pPr sdt sdtContent hyperlink body")
            ),
            *(
                '<w:gridSpan w:val="63"/>',
                '<w:vMerge w:val="restart"/>',
                "<w:vMerge/>",
                "<w:br/>",
                "<w:tab/>",
            ),
            *(
                '<w:gridSpan w:val="-1"/>',
                '<w:pStyle w:val="Title"/>',
                "<!DOCTYPE a [",
                "<!ENTITY b 'c'>",
                "&b;",
            ),
            *(
                "<w:p/>",
                "<w:gridBefore w:val='9'/>",
                "<?xml version='1.0'?>",
                "<![CDATA[",
                "]]>",
                "xmlns:w=''",
            ),
        ),
        "pdf": (
            *(
                "endobj",
                "stream\n",
                "endstream",
                "<<",
                ">>",
                "[",
                "]",
                "(",
                ")",
                "/",
                " 0 R",
                " 99 0 R",
                "4 0 R",
            ),
            *(
                "/Filter",
                "/FlateDecode",
                "/LZWDecode",
                "/ASCII85Decode",
                "/ASCIIHexDecode",
                "/RunLengthDecode",
            ),
            *(
                "/DecodeParms << /Predictor 15 /Columns 4 >>",
                "/DecodeParms",
                "/Kids",
                "/Parent 3 0 R",
                "/Count",
            ),
            *(
                "/Contents [4 0 R 4 0 R]",
                "/Resources",
                "/Font",
                "/XObject",
                "/Encoding",
                "/Differences",
                "/W",
            ),
            *(
                "/ToUnicode",
                "/DescendantFonts",
                "/Identity-H",
                "/UserUnit 0",
                "/Rotate 90",
                "/MediaBox [0 0 0 0]",
            ),
            *(
                " Tj",
                " TJ",
                " T*",
                " Tf",
                " Td",
                " Tm",
                " cm",
                " q",
                " Q",
                " Do",
                " BT",
                " ET",
                " BI",
                " ID",
                " EI",
            ),
            *(
                "beginbfchar",
                "endbfchar",
                "beginbfrange",
                "endbfrange",
                "<00> <ffff> <0000>",
                "null",
                "true",
            ),
            *(
                "\\101",
                "-1",
                "1e9",
                "99999999999999999999",
                ".",
                "--5",
                "<feff",
                "%",
                "/#00",
                "startxref\n0",
            ),
        ),
    }
)
#: Targets whose pieces are those of another.
_READS_AS: Mapping[str, str] = MappingProxyType(
    {"wire": "html", "action_api": "html", "docx_archive": "docx"}
)


def of(target: str) -> Sequence[str]:
    """Return what means something to a target's reader."""
    return _OF[_READS_AS.get(target, target)]


def dictionary(target: str) -> str:
    """Return the pieces as a dictionary of libFuzzer's, whose words have up to 64 bytes."""
    words = (piece.encode("utf-8", "surrogatepass")[:60] for piece in of(target))
    escaped = ("".join(map("\\x{:02x}".format, word)) for word in words)
    return "".join(f'"{word}"\n' for word in escaped)


def changed(data: bytes, known: Sequence[str], chance: random.Random) -> bytes:
    """Put pieces in, once or over and over, repeat a part, or move it."""
    new = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        at = chance.randrange(len(new) + 1)
        end = min(len(new), at + chance.choice((1, 4, 16, 64, 256)))
        piece = chance.choice(known).encode("utf-8", "surrogatepass")
        match chance.randrange(5):
            case 0 | 1:
                new[at:at] = piece * chance.choice((1, 1, 1, 2, 50))
            case 2:
                new[at:end] = piece
            case 3:
                new[at:at] = new[at:end] * chance.choice((1, 2, 10))
            case _:
                part = new[at:end]
                del new[at:end]
                to = chance.randrange(len(new) + 1)
                new[to:to] = part
    return bytes(new)
