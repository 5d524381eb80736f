"""A page of any site -> a `Document`: its text, title and day, or why it gives no evidence.

A page that shows no text of its own is known for what it is: one that asks for consent, for money or
for a person, or says that there is nothing. It gives no evidence, and the error says why. The day is
the one that the page declares as data; days in its text are not guessed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import regex

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, Forbidden
from factcheck.http import Answer
from factcheck.http.answer import load_json
from factcheck.model import Block, Document
from factcheck.sources import formats, fulltext
from factcheck.sources.html import parse, read_html

# bs4 is imported where it is used: a run without pages does without it.
if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

#: Share of a page's words, in blocks that speak of a wall, from which the page is one.
WALL = 0.5
#: Words of a page that asks for money, up to which it shows no more than a beginning.
TEASER = 120
#: Values of a page's JSON-LD that are looked at, and characters of one script of it.
MAX_VALUES = 2_000
MAX_SCRIPT = 200_000
#: Blocks of plain text that are looked at for a wall.
MAX_BLOCKS = 200

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_DAY = regex.compile(r"\d{4}-\d{2}-\d{2}")
#: What a page says that is gone although its host answers 200.
_NOTHING = "says that there is nothing at this address"
#: Why a page gives no evidence, and what its blocks say then; the first that fits is told.
_WALLS = MappingProxyType(
    {
        "asks whether we are a person": regex.compile(
            r"verify (?:that )?you are (?:a )?human|are you a robot|just a moment\.\.\."
            r"|checking your browser|security of your connection"
            r"|enable javascript and cookies|unusual traffic"
            r"|verifica(?:r)? que eres humano|no soy un robot|verifique que (?:você )?é humano"
            r"|não sou um robô|मैं रोबोट नहीं",
            regex.IGNORECASE,
        ),
        _NOTHING: regex.compile(
            r"page (?:was |could |can ?)?not (?:be )?found|page (?:does not|doesn[’']t) exist"
            r"|error 404|404 error|\A404\Z|no longer available at this address"
            r"|página no (?:encontrada|existe)|no (?:se ha encontrado|encontramos) la página"
            r"|página que buscas? no existe|página não (?:encontrada|existe)"
            r"|não encontramos a página|(?:पृष्ठ|पेज) नहीं मिला|पृष्ठ को खोज रहे हैं",
            regex.IGNORECASE,
        ),
        "asks for consent before it shows its text": regex.compile(
            r"(?:use|uses|using|store|accept|reject|manage|allow) (?:all )?(?:the )?cookies"
            r"|cookies (?:and|or|to) |(?:accept|reject) all|before you continue"
            r"|your privacy (?:is important|choices)|personalised ads|personalized ads"
            r"|tu privacidad|su privacidad|(?:las|utiliza|utilizamos|usamos|todas las) cookies"
            r"|(?:aceptar|rechazar) (?:y continuar|tod[oa]s)"
            r"|sua privacidade|(?:os|usa|usamos|utilizamos|todos os) cookies"
            r"|(?:aceitar|rejeitar) tod[oa]s|कुकी(?:ज|ज़|ज़)? का (?:उपयोग|इस्तेमाल)"
            r"|(?:सभी|सब) (?:कुकी(?:ज|ज़|ज़)? )?(?:स्वीकार|अस्वीकार)|आपकी (?:गोपनीयता|निजता)",
            regex.IGNORECASE,
        ),
    }
)
_PAYWALL = regex.compile(
    r"subscribe (?:now )?to (?:continue|keep|read)|to continue reading|subscribers? only"
    r"|(?:only|exclusive) (?:for|to) (?:our )?subscribers|already a subscriber"
    r"|suscr[ií]b[ae]te para (?:seguir|continuar|leer)|para seguir leyendo"
    r"|(?:solo|exclusivo) para suscriptores|contenido exclusivo|ya eres suscriptor"
    r"|assine para (?:continuar|ler)|para continuar lendo|exclusivo para assinantes"
    r"|já é assinante|केवल सदस्यों के लिए|पढ़ने के लिए (?:सब्सक्राइब|लॉग ?इन|सदस्यता)"
    r"|सब्सक्राइबर(?:्स)? के लिए",
    regex.IGNORECASE,
)
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date.issued",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.created",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dcterms.date",
    "dc.date",
    "date",
)
_HTML = frozenset({"text/html", "application/xhtml+xml", ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class Webpage:
    """What a page says.

    Attributes:
        blocks: its text without the frame.
        title: as it declares it, or its headline; empty if it has none.
        published: the day that it declares, ISO 8601; empty if it declares none.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    published: str = ""


def document(
    answer: Answer, settings: SourceSettings, *, title: str = "", published: str = ""
) -> Document:
    """Make a document of the page that a host answered.

    Args:
        answer: the page: HTML, PDF or plain text.
        settings: of the source that found it; its tier is the best that the page can get.
        title: what the source calls the page; the page's own word stands in for none.
        published: the day that the source knows, ISO 8601; the page's own stands in for none.

    Raises:
        BadAnswer: the page is gone, is a wall, has no text, or is in a format or a language that
            is not read.
        Forbidden: the settings refuse the page.
    """
    refused = settings.trust.refusal(answer.url)
    if refused:
        raise Forbidden(f"{answer.host}: {refused}")
    if answer.status == 404:
        raise BadAnswer(f"{answer.host}: the page is gone", status=404)
    try:
        page = _read(answer)
        lang = fulltext.language(page.blocks)
    except BadAnswer as error:
        raise BadAnswer(f"{answer.host}: {error.message}", status=error.status) from error
    return Document(
        source=settings.name,
        url=answer.url,
        title=title or page.title or answer.url,
        blocks=page.blocks,
        lang=lang,
        revision=hashlib.sha256(answer.body).hexdigest()[:12],
        retrieved_at=answer.retrieved_at,
        tier=settings.trust.tier(answer.url, best=settings.tier),
        published=published or page.published,
    )


def read(markup: str) -> Webpage:
    """Read a page of HTML.

    Raises:
        BadAnswer: it shows no text of its own; the message says what it shows.
    """
    declared = _Declared.of(markup)
    blocks = read_html(markup, framed=True)
    _require_text(blocks, declared)
    return Webpage(blocks=blocks, title=declared.title, published=declared.published)


def _read(answer: Answer) -> Webpage:
    kind = answer.content_type
    if kind in _HTML:
        return read(answer.text())
    if kind == "text/plain":
        parts = formats.read(answer.text().encode(), answer.url, ".txt")
    elif kind == "application/pdf":
        parts = formats.read(answer.body, answer.url, ".pdf")
    else:
        raise BadAnswer(f"the page is {kind}, which is not read")
    blocks = tuple(block for part in parts for block in part.blocks)
    if not blocks:
        raise BadAnswer("the page has no text")
    return Webpage(blocks=blocks)


def _require_text(blocks: Sequence[Block], declared: _Declared) -> None:
    for said, wall in _WALLS.items():
        if _share(blocks, wall, declared.title) >= WALL:
            raise BadAnswer(f"the page {said}", status=404 if said == _NOTHING else 0)
    if not blocks:
        raise BadAnswer("the page has no text")
    if declared.paid or declared.asks_for_money:
        shown = sum(_length(b.text) for b in blocks if not _PAYWALL.search(b.text))
        if shown < TEASER:
            raise BadAnswer("the page shows only its beginning to those who do not pay")


def _share(blocks: Sequence[Block], wall: regex.Pattern[str], title: str) -> float:
    """Return the share of the words of a page that stand in blocks of a wall."""
    if len(blocks) > MAX_BLOCKS:
        return 0.0
    texts = [title, *(block.text for block in blocks)]
    total = sum(map(_length, texts))
    return sum(_length(text) for text in texts if wall.search(text)) / (total or 1)


def _length(text: str) -> int:
    return len(_WORD.findall(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Declared:
    """What a page says of itself, beside its text."""

    title: str
    published: str
    #: It calls itself not free.
    paid: bool
    #: Its text, frame included, asks readers to subscribe.
    asks_for_money: bool

    @classmethod
    def of(cls, markup: str) -> _Declared:
        soup = parse(markup)
        data = list(_linked_data(soup))
        meta = _meta(soup)
        titles = (
            *(value for key, value in data if key == "headline" and isinstance(value, str)),
            meta.get("og:title", ""),
            *(_text(tag) for tag in soup.find_all(["h1"], limit=1)),
            *(_text(tag) for tag in soup.find_all("title", limit=1)),
        )
        days = (
            *(_day(value) for key, value in data if key == "datePublished"),
            *(_day(meta.get(name)) for name in _PUBLISHED),
            *(_day(tag.get("datetime")) for tag in soup.find_all("time", limit=1)),
        )
        return cls(
            title=next((title for title in map(_line, titles) if title), ""),
            published=next(filter(None, days), ""),
            paid=any(
                key == "isAccessibleForFree" and str(value).lower() == "false"
                for key, value in data
            ),
            asks_for_money=bool(_PAYWALL.search(_text(soup))),
        )


def _linked_data(soup: BeautifulSoup) -> Iterator[tuple[str, Any]]:
    """Yield the plain values of a page's JSON-LD by their names, the outer first."""
    values = 0
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            # Within a list, so that a script that is one number or text is read as a value too.
            waiting: list[Any] = [[load_json(script.get_text()[:MAX_SCRIPT])]]
        except (ValueError, RecursionError):
            continue
        for node in waiting:  # grows as it is read
            pairs = node.items() if isinstance(node, dict) else (("", item) for item in node)
            for key, value in pairs:
                values += 1
                if values > MAX_VALUES:
                    return
                if isinstance(value, dict | list):
                    waiting.append(value)
                else:
                    yield key, value


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in soup.find_all("meta", content=True):
        for attribute in ("property", "name", "itemprop"):
            if name := tag.get(attribute):
                found.setdefault(str(name).lower(), str(tag["content"]))
    return found


def _text(tag: Tag) -> str:
    return tag.get_text(" ")


def _line(text: str) -> str:
    """Return a title in one line, of a length that titles have."""
    return " ".join(text.split())[:300]


def _day(moment: object) -> str:
    """Return the day of a moment in ISO 8601, or nothing for what is written otherwise."""
    found = _DAY.match(str(moment).strip())
    try:
        return datetime.fromisoformat(found[0]).date().isoformat() if found else ""
    except ValueError:
        return ""
