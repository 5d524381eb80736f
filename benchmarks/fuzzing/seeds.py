"""What a target begins with: inputs that its reader understands, of as many kinds as it knows."""

from __future__ import annotations

import base64
import json
import sys
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from benchmarks.fuzzing.pdf import Objects, written
from benchmarks.fuzzing.targets import DOCX, NEXT_ANSWER, archived

ROOT = Path(__file__).resolve().parent.parent.parent
#: Bytes of one input: long enough for nested markup; prose needs less, and is slower to read.
LONGEST = 4_096
LONGEST_PROSE = 600


def longest(target: str) -> int:
    """Return how many bytes an input of a target may have."""
    if target in {"segmenter", "quantities"}:
        return LONGEST_PROSE
    return 2 * LONGEST if target in {"wire", "action_api", "docx_archive", "pdf"} else LONGEST


def of(target: str) -> list[bytes]:
    """Return the inputs that a target begins with, all of our own making."""
    return [seed[: longest(target)] for seed in _SEEDS[target]()]


def _answers() -> list[bytes]:
    return [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/*.md"))]


def _prose() -> list[bytes]:
    return [bytes([at % 4]) + text for at, text in enumerate(_answers())]


def _pages() -> list[bytes]:
    shipped = sorted((ROOT / "benchmarks" / "web_pages").glob("*.html"))
    return [*(page.read_bytes() for page in shipped), *(page.encode() for page in _HTML)]


def _reports() -> list[bytes]:
    sys.path.insert(0, str(ROOT / "tests" / "factcheck" / "hostile"))
    import hostile_cases  # noqa: PLC0415 - a test's

    from claims import read_claim  # noqa: PLC0415 - watched as it is imported
    from factcheck import wire  # noqa: PLC0415

    full = hostile_cases.report()
    said = [
        read_claim("Oslo has 700,000 inhabitants.", lang="en"),
        read_claim("O Tejo tem 1.007 km de extensão.", lang="pt"),
    ]
    verdicts = [replace(full.verdicts[0], claim_id=claim.id) for claim in said]
    long = replace(full, claims=tuple(said), evidence=(), verdicts=tuple(verdicts))
    return [wire.line(report).encode() for report in (full, long, replace(long, flags=()))]


def _wiki_answers() -> list[bytes]:
    def body(*answers: object) -> bytes:
        return NEXT_ANSWER.join(json.dumps(a, ensure_ascii=False).encode() for a in answers)

    found, parsed, listed, failed = _API_ANSWERS
    return [
        body(found, parsed),
        body(found, listed, parsed),
        body({**found, **parsed}),
        body({"query": {"search": [{"ns": 0, "title": "Tagus", "pageid": 7}]}}, parsed, found),
        body(failed),
        body({"error": {"code": "missingtitle", "info": "gone"}}, found, parsed),
        body({"batchcomplete": True, "query": {"pages": [{"title": "Lisbon", "missing": True}]}}),
    ]


def _pdfs() -> list[bytes]:
    sys.path.insert(0, str(ROOT / "tests" / "factcheck" / "sources"))
    import made  # noqa: PLC0415 - a test's

    shown = b"BT /F1 12 Tf 14 TL 50 780 Td (Herons fish \\101t dawn.) Tj T* [(Ri) -300 (ver)] TJ ET"
    packed = {
        b"/FlateDecode": zlib.compress(shown),
        b"/ASCIIHexDecode": shown.hex().encode() + b">",
        b"/ASCII85Decode": base64.a85encode(shown) + b"~>",
        b"[/ASCII85Decode /FlateDecode]": base64.a85encode(zlib.compress(shown)) + b"~>",
        b"/RunLengthDecode": bytes([len(shown) - 1]) + shown + b"\x80",
        b"/LZWDecode": b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01",
    }
    pages = [_paged(b"/Filter " + name, data) for name, data in packed.items()]
    pages += [_paged(b"", shown, font=font) for font in _FONTS]
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R"
    pages.append(_paged(b"", b"q /X1 Do Q BI /W 1 /H 1 ID x EI " + shown, more={6: (form, shown)}))
    locked = made.pdf("Herons.", password="x")
    return [*map(written, pages), made.pdf("Herons fish\nat dawn.", "The second page."), locked]


def _paged(
    head: bytes, content: bytes, *, font: bytes = b"", more: Objects | None = None
) -> Objects:
    """Return the objects of a PDF of one page: number -> dictionary and stream."""
    return {
        1: (b"/Type /Catalog /Pages 2 0 R", None),
        2: (b"/Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842]", None),
        3: (b"/Type /Page /Parent 2 0 R /Resources 5 0 R /Contents 4 0 R", None),
        4: (head, content),
        5: (b"/Font << /F1 8 0 R >> /XObject << /X1 6 0 R >>", None),
        7: (b"", _CMAP),
        8: (b"/Type /Font " + (font or _FONTS[0]), None),
        **(more or {}),
    }


_FONTS = (
    b"/Subtype /Type1 /BaseFont /Helvetica",
    (
        b"/Subtype /TrueType /BaseFont /A /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 34 "
        b"/Widths [250 333 408]"
    ),
    (
        b"/Subtype /Type1 /BaseFont /A /Encoding << /BaseEncoding /MacRomanEncoding /Differences "
        b"[65 /eacute /f_i 97 /uni0905] >> /ToUnicode 7 0 R"
    ),
    (
        b"/Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< "
        b"/Type /Font /Subtype /CIDFontType2 /W [1 [500 600] 3 9 700] /DW 1000 >>]"
    ),
    b"/Subtype /Type3 /FontMatrix [.001 0 0 .001 0 0] /CharProcs << /a 4 0 R >> /Encoding 5 0 R",
)
_CMAP = (
    b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> "
    b"endcodespacerange 2 beginbfchar <41> <0041> <42> <D83DDE00> endbfchar 2 beginbfrange "
    b"<61> <7a> <0061> <30> <31> [<0030> <0031>] endbfrange endcmap end"
)


def _word() -> list[bytes]:
    return [text.encode() for text in _DOCX_XML]


def _archives() -> list[bytes]:
    kept = {**DOCX, "word/numbering.xml": "<w:numbering/>", "docProps/core.xml": "<a/>"}
    return [
        *(archived({**DOCX, "word/document.xml": text}) for text in _DOCX_XML),
        archived({**kept, "word/document.xml": _DOCX_XML[0], "word/media/a.png": b"\x89PNG"}),
        archived({"word/document.xml": _DOCX_XML[0]}),
    ]


_WIKITEXT = """{{Infobox city|name=Lisbon|population={{formatnum:545000}}}}
'''Lisbon''' lies on the [[Tagus|river Tagus]].<ref name="a">{{cite|title=x}}</ref>
== History ==
* Founded by the [[Phoenicia]]ns
{| class="wikitable"
! Year !! People
|-
| 1900 || 350,000
|}
<math>x^2</math> [[File:a.jpg|thumb|A ''view'']] [[Category:Cities]]
"""
_WIKITEXT_MORE = """<!-- a remark -->{{Ficha de localidad
| nombre = Lisboa | superficie = {{unidad|100|km2}} <br/> {{nowrap|1 de mayo}}
| fundación = {{birth date|1200|5|1}} | lista = {{ubl|a|b|{{lang|pt|c}}}}
}}
Sie{{nbsp}}ist{{snd}}{{convert|12|km|mi}} {{circa}} 1200 (; {{IPA|x}}).
;Term:Definition
:# One [https://a.test/ out] <nowiki>[[x]]</nowiki> __NOTOC__
=== A ''title'' ===
{| border=1
|+ Caption
! colspan=2 | Both
|-
| rowspan="3" | a || b
|-
| {{flag|x}} {|
| inner
|}
|}
<gallery>File:x.jpg</gallery><syntaxhighlight>{{</syntaxhighlight><ref name=b />
#REDIRECT [[Porto#Centre]]
"""
_HTML = (
    (
        "<div class=mw-parser-output><h2 id=a>History</h2><p>Lisbon<sup class=reference><a href='#1'>"
        "[1]</a></sup> has 10<sup>6</sup>&nbsp;<math><mi>x</mi><annotation>x</annotation></math> people."
        "<table class=infobox><tr><th colspan=2>Lisbon<tr><th>Area<td>100 km<sup>2</sup><br>land<tr><td>"
        "• Total<td>5<tr><td colspan=2><table><tr><th>a<td>b</table></table><ul><li><a title=Tagus "
        "href=/wiki/Tagus>Tagus</a>, a river<ul><li>of <b>Iberia</b></ul></ul></div>"
    ),
    (
        "<table><caption>Years</caption><thead><tr><th rowspan=2>Year<th colspan=2>People<tr><th>Men<th>"
        "Women<tbody><tr><td rowspan=2>1900<td>1<td>2<tr><td>3<td style='display: none'>4</table><dl><dt>"
        "Heron<dd>A bird<div><dt>Egret<dd>Another</div></dl><ol start=3><li>one<ol><li>two</ol></ol>"
    ),
    (
        "<!doctype html><html lang=pt><head><meta charset=utf-8><title>Tejo</title><meta property="
        "'article:published_time' content=2020-01-02T03:04:05Z><script type='application/ld+json'>"
        '[{"@type":"Article","headline":"Tejo","datePublished":"2020-01-02","isAccessibleForFree":'
        '"False","a":[{"b":{}}]}]</script></head><body><nav><a href=/>Home</a></nav><header role=banner>'
        "x</header><main><h1>Tejo</h1><time datetime=2020-01-02>2</time><p>O rio.</p><aside>Mais</aside>"
        "</main><footer>© 2020</footer></body></html>"
    ),
    (
        "<?xml version='1.0'?><p><ruby>x<rt>y</rt></ruby><svg><text>z</text></svg><pre> a\n b</pre>"
        "<blockquote>q<p hidden>no</blockquote><![CDATA[x]]><?php y ?><select><option>z</select>"
    ),
)
_MARKDOWN = (
    (
        "---\ntitle: a\n---\n# Birds\n\n> quote\n> - list\n>   1. `code`\n\n| a | b |\n|:--|--:|\n| c | "
        "**d** |\n\n[x](<http://a.b> 'y') ![i](j) [k]\n\n[k]: /url \"t\"\n\n```py\nx\n```\n***\n<div>\n*a*"
        "\n</div>\n&amp; &#x41; \\* a  \nb<http://c.d>\n\nTitle\n=====\n\n* * *\n    indented\n+ a\n\n  b\n"
    ),
)
_PAGE = {
    "pageid": 1,
    "ns": 0,
    "title": "Lisbon",
    "revisions": [{"revid": 2, "parentid": 1, "timestamp": "2026-01-01T00:00:00Z"}],
    "redirects": [{"title": "Lisboa"}, {"title": "Baixa", "fragment": "Centre"}],
    "langlinks": [{"lang": "en", "title": "Lisbon"}],
}
_PARSE = {
    "title": "Lisbon",
    "pageid": 1,
    "revid": 2,
    "text": "<div class='mw-parser-output'><p>Lisbon lies on the Tagus.</p></div>",
    "langlinks": [{"lang": "pt", "title": "Lisboa"}],
    "properties": {},
}
_LIST = "<ul><li><a href='/wiki/Lisbon' title='Lisbon'>Lisbon</a>, a city on the Tagus</li></ul>"
_API_ANSWERS = (
    {
        "batchcomplete": True,
        "query": {
            "normalized": [{"from": "lisbon", "to": "Lisbon"}],
            "redirects": [{"from": "Lisboa", "to": "Lisbon", "tofragment": "x"}],
            "pages": [_PAGE, {**_PAGE, "pageid": 7, "title": "Tagus"}],
            "search": [{"ns": 0, "title": "Tagus", "pageid": 7}],
        },
    },
    {"parse": _PARSE},
    {"parse": {**_PARSE, "text": _LIST, "properties": {"disambiguation": ""}}},
    {"errors": [{"code": "maxlag", "text": "Waiting", "module": "main"}], "docref": "x"},
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DOCX_XML = (
    (
        f"<w:document {_W}><w:body>"
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Birds</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>Herons fish.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Bird</w:t>"
        "</w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"
    ),
    (
        f'<w:document {_W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<w:body><w:p><w:hyperlink r:id="r2"><w:r><w:t xml:space="preserve"> a </w:t><w:tab/><w:br/>'
        "<w:noBreakHyphen/></w:r></w:hyperlink><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p><w:sdt>"
        '<w:sdtContent><w:p/></w:sdtContent></w:sdt><w:tbl><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc>'
        "</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        "<w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"
    ),
)
_SEEDS: Mapping[str, Callable[[], list[bytes]]] = MappingProxyType(
    {
        "segmenter": _prose,
        "quantities": _prose,
        "wire": _reports,
        "wikitext": lambda: [_WIKITEXT.encode(), _WIKITEXT_MORE.encode()],
        "action_api": _wiki_answers,
        "html": _pages,
        "markdown": lambda: [*_answers(), *(text.encode() for text in _MARKDOWN)],
        "pdf": _pdfs,
        "docx": _word,
        "docx_archive": _archives,
    }
)
