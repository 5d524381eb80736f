"""Whether the deciding sentence is found: Fool Me Twice among distractors, and XQuAD across languages.

    python -m benchmarks.retrieval [--data ../shared/data] [--claims 300] [--vectors DIR]

Fool Me Twice: the claims of its dev part are asked of the source ``corpus``, whose index holds the
17,562 sentences of its pages, the English leads of the reference and the films that have an extract.
What `factcheck.evidence.search.Searcher` keeps is read in its order; a claim counts at k when one of
the first k quotes is a sentence (or a part of one) that its author chose as evidence. "Compared" is how
many candidates are compared by meaning (`evidence.compared`; what ships is the first), and "held out"
are the claims on pages from which no weight was fitted. With ``--vectors`` the index among distractors is
also built as ``factcheck reference build --vectors`` builds it, and kept in the folder: 144,148 sentences,
some 15 minutes of one core. ``bm25`` is the plain ranking of all sentences
by the words of the claim, to compare with.

XQuAD: questions against the 240 paragraphs of a language, cut into sentences as the tool cuts pages, all of
which `factcheck.evidence.rank` puts in order, all compared by meaning; a question counts when the first
sentence is of the paragraph that it was asked about. ``--whole`` puts the paragraphs in order uncut.

Milliseconds are processor time on one core of a claim's search, the source's and the ranking's, and
depend on nothing else that runs.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from benchmarks import machine
from benchmarks.retrieval_sets import (
    Asked,
    fm2_claims,
    fm2_pages,
    held_out,
    lines,
    opened_corpus,
    spaced,
    xquad,
)
from claims import read_claim
from claims.model import Claim
from factcheck.dense import load
from factcheck.evidence.passages import Candidate, cut
from factcheck.evidence.rank import COMPARED, rank
from factcheck.evidence.search import Searcher
from factcheck.model import Block, Document, Evidence, Lang, Tier
from factcheck.names import tokens
from factcheck.sources.registry import Opened

logger = logging.getLogger(__name__)

_T = TypeVar("_T")

DEPTHS = (1, 5, 10)
LANGS: tuple[Lang, ...] = ("en", "es", "hi")
#: Candidates compared by meaning: as it ships, and with time to spare.
MEANT = (COMPARED, 40)
#: Pages that a claim may cost, as `factcheck.evidence` reads them from the embedded reference.
PAGES = 5


def main() -> None:
    """Measure, print and keep."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=machine.ROOT.parent / "shared" / "data")
    parser.add_argument("--claims", type=int, help="only so many of each set, spread over it")
    parser.add_argument(
        "--only", choices=("fm2", "xquad"), help="the other's figures stay as they were kept"
    )
    parser.add_argument("--vectors", type=Path, help="where an index with vectors is, or shall be")
    parser.add_argument(
        "--whole", action="store_true", help="XQuAD's paragraphs, not their sentences"
    )
    parser.add_argument("--name", default="retrieval", help="of the results; empty keeps nothing")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    figures: dict[str, Any] = {}
    if options.only != "xquad":
        figures["fool_me_twice"] = fool_me_twice(options.data, options.claims, options.vectors)
    if options.only != "fm2":
        figures["xquad"] = cross_lingual(options.data, options.claims, whole=options.whole)
    if options.name:
        figures = _kept(options.name) | figures
    text = table(figures)
    print(text)
    if options.name:
        kept = machine.keep(options.name, figures)
        kept.with_suffix(".md").write_text(text + "\n", encoding="utf-8")


def _kept(name: str) -> dict[str, Any]:
    """Return the figures of each set as they were kept under a name."""
    path = machine.RESULTS / f"{name}.json"
    found = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return {part: found[part] for part in ("fool_me_twice", "xquad") if part in found}


def fool_me_twice(data: Path, most: int | None, kept: Path | None = None) -> dict[str, Any]:
    """Return the recall of gold sentences, without and with distractors.

    Args:
        data: where the sets are.
        most: how many claims; all if not given.
        kept: where the index with vectors is or shall be; without it there is none.
    """
    pages = fm2_pages(data)
    asked = spread(fm2_claims(data, pages), most)
    claims = [read_claim(one.claim, lang="en") for one in asked]
    sentences = [(page, text) for page, found in pages.items() for _, text in found]
    figures: dict[str, Any] = {"claims": len(asked), "sentences": len(sentences)}
    figures["bm25"] = _plain(asked, sentences)
    rows: list[tuple[str, bool, tuple[int, ...], Path | None]] = [
        ("alone", False, MEANT[:1], None),
        ("among distractors", True, MEANT, None),
    ]
    if kept is not None:
        rows.append(("among distractors, with vectors", True, MEANT[:1], kept))
    for name, distractors, depths, folder in rows:
        everything = list(lines(data, distractors=distractors))
        with opened_corpus(
            everything, read=PAGES, vectors=folder is not None, kept=folder
        ) as opened:
            for compared in depths:
                found = _found(asked, claims, opened, compared)
                figures[f"{name}, {compared} compared"] = {"pages": len(everything)} | found
    return figures


def _found(
    asked: Sequence[Asked], claims: Sequence[Claim], opened: Opened, compared: int
) -> dict[str, Any]:
    searcher = Searcher([opened], passages=max(DEPTHS), threads=1, compared=compared)
    forget()
    places: list[float] = []
    on_page = 0
    taken = []
    try:
        for one, claim in zip(asked, claims, strict=True):
            began = time.process_time()
            (found,) = searcher.search([claim])
            taken.append(1000 * (time.process_time() - began))
            places.append(place_of(one, found.evidence))
            assert opened.source is not None
            on_page += one.page in {page.title for page in opened.source.search(claim)}
    finally:
        searcher.close()
    return {
        "page_read": round(on_page / len(asked), 3),
        **recall(places),
        "held_out": recall(
            [place for place, one in zip(places, asked, strict=True) if held_out(one.page)]
        ),
        **{
            label: recall([p for p, one in zip(places, asked, strict=True) if one.label == label])
            for label in sorted({one.label for one in asked})
        },
        "ms_median": round(statistics.median(taken), 1),
        "ms_95": round(statistics.quantiles(taken, n=20)[-1], 1),
    }


def forget() -> None:
    """Forget the vectors of an earlier pass, which would make the next one look fast."""
    encoder = load()
    if encoder is not None:
        encoder._vector.cache_clear()  # noqa: SLF001 - a product never wants this


def place_of(asked: Asked, evidence: Sequence[Evidence]) -> float:
    """Return the place of the first gold sentence, from 1; infinite where there is none."""
    for place, one in enumerate(evidence, start=1):
        quote = spaced(one.quote)
        if one.title == asked.page and any(quote in sentence for sentence in asked.gold):
            return place
    return math.inf


def recall(places: Sequence[float]) -> dict[str, float]:
    """Return the share of places up to each depth."""
    return {f"@{k}": round(sum(place <= k for place in places) / len(places), 3) for k in DEPTHS}


def _plain(asked: Sequence[Asked], sentences: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Return what BM25 over all sentences makes of the claims, k1 1.2, b 0.75, words as they are."""
    counts = [Counter(tokens(text)) for _, text in sentences]
    lengths = [sum(count.values()) for count in counts]
    average = statistics.mean(lengths)
    posted: dict[str, list[int]] = {}
    for number, count in enumerate(counts):
        for word in count:
            posted.setdefault(word, []).append(number)
    places: list[float] = []
    for one in asked:
        scores: Counter[int] = Counter()
        for word in dict.fromkeys(tokens(one.claim)):
            having = posted.get(word, [])
            weight = math.log(1 + (len(sentences) - len(having) + 0.5) / (len(having) + 0.5))
            for number in having:
                times = counts[number][word]
                fits = times + 1.2 * (0.25 + 0.75 * lengths[number] / average)
                scores[number] += weight * times * 2.2 / fits
        best = [sentences[number] for number, _ in scores.most_common(max(DEPTHS))]
        gold = {(one.page, text) for text in one.gold}
        places.append(next((p for p, found in enumerate(best, 1) if found in gold), math.inf))
    return recall(places)


def cross_lingual(data: Path, most: int | None, *, whole: bool) -> dict[str, Any]:
    """Return for each pair of languages how many questions have their paragraph first.

    Args:
        data: where the sets are.
        most: how many questions of each pair; all if not given.
        whole: do not cut the paragraphs.
    """
    sets = {lang: xquad(data, lang) for lang in LANGS}
    asked = {lang: spread(sets[lang][1], most) for lang in LANGS}
    figures: dict[str, Any] = {"questions": len(asked[LANGS[0]]), "whole": whole}
    for theirs in LANGS:
        page = Document(
            source="xquad",
            url="xquad:",
            title="",  # one page, so that neither a title nor its place tells paragraphs apart
            blocks=tuple(Block(text=text) for _, text in sets[theirs][0]),
            lang=theirs,
            revision="",
            retrieved_at="",
            tier=Tier.REFERENCE,
        )
        passages = list(dict.fromkeys(map(_uncut, cut(page)))) if whole else list(cut(page))
        for ours in LANGS:
            first = [
                rank(read_claim(one.text, lang=ours), passages, compared=len(passages))[0][1].block
                is page.blocks[one.paragraph]
                for one in asked[ours]
            ]
            figures[f"{ours}-{theirs}"] = round(sum(first) / len(first), 3)
            logger.info("XQuAD %s-%s: %s", ours, theirs, figures[f"{ours}-{theirs}"])
    return figures


def _uncut(sentence: Candidate) -> Candidate:
    end = len(sentence.block.text)
    return replace(sentence, start=0, end=end, window_start=0, window_end=end, position=0)


def spread(found: Sequence[_T], most: int | None) -> Sequence[_T]:
    """Return at most so many, from the whole length."""
    return found if most is None or most >= len(found) else found[:: len(found) // most][:most]


def _held_out(row: dict[str, Any]) -> str:
    found = row.get("held_out", {})
    return " | ".join(f"{found[f'@{k}']:.2f}" if found else "" for k in DEPTHS)


def table(figures: dict[str, Any]) -> str:
    """Return the figures as Markdown."""
    said = machine.describe()
    parts = [f"Measured {said['date']} on {said['cores']} cores of {said['processor']}."]
    if fm2 := figures.get("fool_me_twice"):
        parts.append(
            f"Fool Me Twice, dev: {fm2['claims']} claims, {fm2['sentences']} sentences; recall of the"
            " gold sentence, the share of claims whose page was read, and the time of a claim.\n\n"
            "| | pages | page read | @1 | @5 | @10 | held out @1 | @5 | @10 | ms median | ms 95 % |\n"
            "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
            + "\n".join(
                f"| {name} | {row.get('pages', '')} | {row.get('page_read', '')} | {row['@1']:.2f}"
                f" | {row['@5']:.2f} | {row['@10']:.2f} | {_held_out(row)} | {row.get('ms_median', '')}"
                f" | {row.get('ms_95', '')} |"
                for name, row in fm2.items()
                if isinstance(row, dict)
            )
        )
    if pairs := figures.get("xquad"):
        parts.append(
            f"XQuAD: {pairs['questions']} questions to"
            f" {'paragraphs' if pairs['whole'] else 'sentences of paragraphs'}, recall @1 of the"
            " paragraph; rows ask, columns are asked.\n\n"
            f"| | {' | '.join(LANGS)} |\n|---|{'---:|' * len(LANGS)}\n"
            + "\n".join(
                f"| {ours} | {' | '.join(format(pairs[ours + '-' + theirs], '.2f') for theirs in LANGS)} |"
                for ours in LANGS
            )
        )
    return "\n\n".join(parts)


if __name__ == "__main__":
    main()
