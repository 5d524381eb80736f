"""What reads untrusted text, each as a function of bytes that raises what nobody promised."""

# ruff: noqa: PLC0415 - atheris instruments what is imported after it; a target imports its own

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Target = Callable[[bytes], None]

LANGS = ("en", "es", "pt", "hi")
#: What stands between the answers of a wiki to one request and the next.
NEXT_ANSWER = b"\n--\n"


def _text(data: bytes) -> tuple[str, Any]:
    """Read the first byte as a language and the rest as text, as it comes from a file."""
    return data[1:].decode("utf-8", "replace"), LANGS[(data[:1] or b"\0")[0] % len(LANGS)]


def _assert_shown(text: str) -> None:
    """Insist that a text can be written and does not steer a terminal."""
    text.encode()
    assert "\x1b" not in text, "control character"


def segmenter() -> Target:
    """Sentences stand where they say, in order."""
    from claims.segment import segment

    def run(data: bytes) -> None:
        text, lang = _text(data)
        at = 0
        for sentence in segment(text, lang=lang):
            assert sentence.quote == text[sentence.start : sentence.end], "offsets"
            assert at <= sentence.start < sentence.end, "order"
            at = sentence.end

    return run


def quantities() -> Target:
    """Quantities stand where they say, in order."""
    from claims.quantities.read import read_quantities

    def run(data: bytes) -> None:
        text, lang = _text(data)
        at = 0
        for quantity in read_quantities(text, lang):
            assert quantity.quote == text[quantity.start : quantity.end], "offsets"
            assert at <= quantity.start < quantity.end, "order"
            at = quantity.end

    return run


def wire() -> Target:
    """What is read as a report is written and read again as the same."""
    from factcheck import wire as reading
    from factcheck.errors import InputError

    def run(data: bytes) -> None:
        try:
            report = reading.read_report(data.decode("utf-8", "replace"), "fuzz")
        except InputError:
            return
        assert reading.read_report(reading.line(report), "again") == report, "round trip"

    return run


def wikitext() -> Target:
    """Wikitext of a dump."""
    from factcheck.sources.corpus.wikitext import read_wikitext

    def run(data: bytes) -> None:
        for block in read_wikitext(data.decode("utf-8", "replace")):
            assert block.text.strip(), "empty block"
            _assert_shown(block.text)

    return run


def action_api() -> Target:
    """What a wiki's API answers, request after request; from the last on it begins again."""
    from claims import read_claim
    from factcheck.config import SourceSettings
    from factcheck.errors import SourceError
    from factcheck.http import Answer
    from factcheck.model import Tier
    from factcheck.sources.wikipedia import Wikipedia

    claims = [
        read_claim("Lisbon lies on the Tagus.", lang="en"),
        read_claim("Lisboa fica às margens do Tejo.", lang="pt"),
    ]
    settings = SourceSettings(name="wikipedia", tier=Tier.REFERENCE, languages=LANGS, pages=3)

    class Wiki:
        """Answers with the parts of the input in turn."""

        bodies: tuple[bytes, ...] = (b"",)
        asked = 0

        def get(self, url: str, *_: Any, valid: Any = None, **__: Any) -> Answer:
            answer = Answer(
                url=url,
                status=200,
                headers={"content-type": "application/json"},
                body=self.bodies[self.asked % len(self.bodies)],
                retrieved_at="2026-01-01T00:00:00Z",
            )
            self.asked += 1
            if valid is not None:
                valid(answer)
            return answer

    wiki = Wiki()
    source = Wikipedia(settings, wiki)  # type: ignore[arg-type]

    def run(data: bytes) -> None:
        wiki.bodies, wiki.asked = tuple(data.split(NEXT_ANSWER)), 0
        for claim in claims:
            with contextlib.suppress(SourceError):
                for document in source.search(claim):
                    document.title.encode()

    return run


def html() -> Target:
    """A page of any site."""
    from factcheck.errors import SourceError
    from factcheck.sources import webpage
    from factcheck.sources.html import list_links, read_html

    def run(data: bytes) -> None:
        markup = data.decode("utf-8", "replace")
        for block in read_html(markup):
            assert block.text.strip(), "empty block"
            _assert_shown(block.text)
        list_links(markup)
        with contextlib.suppress(SourceError):
            webpage.read(markup)

    return run


def _document(suffix: str) -> Callable[[], Target]:
    def make() -> Target:
        from factcheck.errors import SourceError
        from factcheck.sources import formats

        def run(data: bytes) -> None:
            try:
                parts = formats.read(data, f"fuzz{suffix}")
            except SourceError:
                return
            for block in (block for part in parts for block in part.blocks):
                _assert_shown(block.text)

        return run

    return make


def docx() -> Target:
    """The parts of a DOCX: the input is the document's XML, as its archive would hold any bytes."""
    read = _document(".docx")()

    def run(data: bytes) -> None:
        read(archived({**DOCX, "word/document.xml": data}))

    return run


def archived(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack the parts of a DOCX, by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: The parts of every DOCX beside its text.
DOCX: Mapping[str, str] = MappingProxyType(
    {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/><Override '
        f'PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" '
        f'Type="{_OFFICE}/hyperlink" Target="https://a.test/" TargetMode="External"/>'
        "</Relationships>",
        "word/styles.xml": '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
        '2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '</w:style><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
        "</w:styles>",
    }
)

TARGETS: Mapping[str, Callable[[], Target]] = MappingProxyType(
    {
        "segmenter": segmenter,
        "quantities": quantities,
        "wire": wire,
        "wikitext": wikitext,
        "action_api": action_api,
        "html": html,
        "markdown": _document(".md"),
        "pdf": _document(".pdf"),
        "docx": docx,
        "docx_archive": _document(".docx"),
    }
)
#: What is watched beside our own code: the parser, so that an input which gets further into it is
#: kept. Those in C cannot be watched.
PARSERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "wikitext": ("wikitextparser",),
        "html": ("bs4",),
        "markdown": ("markdown_it", "mdurl"),
        "pdf": ("pypdf",),
        "docx": ("docx",),
        "docx_archive": ("docx", "zipfile"),
    }
)
