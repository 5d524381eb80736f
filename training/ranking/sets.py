"""Claims of ``../shared/data`` with candidates, of which some are known to decide.

fever   claims of FEVER's dev part whose page and line are known by joining its two files (CC BY-SA);
        asked of the source ``corpus`` among the reference's leads and the films, as in
        `benchmarks.retrieval`, so that the candidates are those that the product would see
wice    claims of Wikipedia against the sentences of a page that they cite (ODC-BY, text CC BY-SA)
fm2     claims of Fool Me Twice on half of its pages, asked likewise (Apache-2.0, text CC BY-SA)
ntrex   a sentence in one language, its neighbours in another, and its translation among them (CC BY-SA)

Nothing of XQuAD is read, nor of the pages of Fool Me Twice that `benchmarks.retrieval` holds out.
"""

from __future__ import annotations

import lzma
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, permutations
from pathlib import Path

import regex

from benchmarks.retrieval_sets import (
    fm2_claims,
    fm2_pages,
    held_out,
    lines,
    opened_corpus,
    rows,
    spaced,
)
from claims import read_claim
from claims.model import Claim, Lang
from factcheck.evidence.passages import Candidate, cut
from factcheck.model import Block, Document, Tier

FEVER = Path("labelled", "fever_pairs")
WICE = Path("labelled", "wice", "claim_dev.jsonl.xz")
NTREX = Path("corpora", "parallel", "ntrex")
NTREX_FILES: dict[Lang, str] = {"en": "eng", "es": "spa", "pt": "por-BR", "hi": "hin"}
#: Pages read for a claim, as in the benchmark.
PAGES = 5
#: Sentences before and after a translated one that stand beside it.
NEIGHBOURS = 12
#: Places in NTREX from which sentences are taken, one for each pair of languages.
PLACES = 20

_TITLE = "(meta data) TITLE: "
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
_LOOSE = regex.compile(r" (?=[,.;:!?)\]%]|'s\b|n't\b)|(?<=[(\[$]) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A claim, its candidates, and which of them decide."""

    set: str
    claim: Claim
    candidates: tuple[Candidate, ...]
    gold: frozenset[int]


def fever(data: Path, most: int) -> Iterator[Listed]:
    """Yield claims of FEVER with what the source ``corpus`` gives."""
    where: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for row in rows(data / FEVER / "paper_dev_claims_no_text.jsonl.xz"):
        if row["label"] != "NOT ENOUGH INFO":
            where[row["claim"]] |= {(step[2], step[3]) for one in row["evidence"] for step in one}
    known: dict[str, dict[int, str]] = defaultdict(dict)
    claims: dict[str, tuple[str, str]] = {}
    for row in rows(data / FEVER / "dev_13k_supp_ref.jsonl.xz"):
        places = where.get(row["claim"], set())
        if len(places) == 1:
            (page, line), text = next(iter(places)), _untokenised(row["evidence"])
            title = _untokenised(page.replace("_", " "))
            known[title][line] = text
            claims[row["claim"]] = title, text
    pages = [
        {
            "title": title,
            "lang": "en",
            "text": "\n\n".join(text for _, text in sorted(sentences.items())),
        }
        for title, sentences in known.items()
    ]
    others = [page for page in lines(data, distractors=True) if "text" in page]
    everything = [*pages, *(page for page in others if page["title"] not in known)]
    with opened_corpus(everything, read=PAGES) as opened:
        assert opened.source is not None
        for text, (title, sentence) in list(claims.items())[:: max(len(claims) // most, 1)][:most]:
            claim = read_claim(text, lang="en")
            found = [one for page in opened.source.search(claim) for one in cut(page)]
            gold = {
                place
                for place, one in enumerate(found)
                if one.document.title == title and one.quote in sentence
            }
            yield Listed(set="fever", claim=claim, candidates=tuple(found), gold=frozenset(gold))


def fm2(data: Path, most: int) -> Iterator[Listed]:
    """Yield claims of Fool Me Twice with what the source ``corpus`` gives."""
    asked = [one for one in fm2_claims(data, fm2_pages(data)) if not held_out(one.page)]
    with opened_corpus(lines(data, distractors=True), read=PAGES) as opened:
        assert opened.source is not None
        for one in asked[:: max(len(asked) // most, 1)][:most]:
            claim = read_claim(one.claim, lang="en")
            found = [part for page in opened.source.search(claim) for part in cut(page)]
            gold = {
                place
                for place, part in enumerate(found)
                if part.document.title == one.page
                and any(spaced(part.quote) in sentence for sentence in one.gold)
            }
            yield Listed(set="fm2", claim=claim, candidates=tuple(found), gold=frozenset(gold))


def wice(data: Path, most: int) -> Iterator[Listed]:
    """Yield claims of WiCE with the sentences of their page."""
    for row in islice(rows(data / WICE), most):
        if not row["gold_sentence_ids"]:
            continue
        sentences = [" ".join(sentence.split()) for sentence in row["evidence_sentences"]]
        title = next((s.removeprefix(_TITLE) for s in sentences if s.startswith(_TITLE)), "")
        page = _document(title, sentences, "en")
        wanted = {sentences[i] for i in row["gold_sentence_ids"][0] if i < len(sentences)}
        found = tuple(cut(page))
        gold = {place for place, one in enumerate(found) if one.block.text in wanted}
        yield Listed(
            set="wice",
            claim=read_claim(row["claim"], lang="en"),
            candidates=found,
            gold=frozenset(gold),
        )


def ntrex(data: Path) -> Iterator[Listed]:
    """Yield sentences of news with their translation among its neighbours, for all pairs."""
    texts = {}
    for lang, name in NTREX_FILES.items():
        with lzma.open(data / NTREX / f"{name}.txt.xz", "rt", encoding="utf-8") as file:
            texts[lang] = [" ".join(line.split()) for line in file]
    total = len(texts["en"])
    step = (total - 2 * NEIGHBOURS) // PLACES
    for place in range(NEIGHBOURS, NEIGHBOURS + PLACES * step, step):
        near = range(place - NEIGHBOURS, place + NEIGHBOURS + 1)
        for ours, theirs in permutations(NTREX_FILES, 2):
            page = _document("", [texts[theirs][i] for i in near], theirs)
            found = tuple(
                # Cut whole: a sentence of NTREX may be two.
                Candidate(
                    document=page,
                    block=block,
                    start=0,
                    end=len(block.text),
                    window_start=0,
                    window_end=len(block.text),
                    # The place says nothing here.
                    position=0,
                )
                for block in page.blocks
            )
            yield Listed(
                set="ntrex",
                claim=read_claim(texts[ours][place], lang=ours),
                candidates=found,
                gold=frozenset({NEIGHBOURS}),
            )


def _document(title: str, sentences: Sequence[str], lang: Lang) -> Document:
    return Document(
        source="set",
        url=f"set:{title}",
        title=title,
        blocks=tuple(Block(text=text) for text in sentences),
        lang=lang,
        revision="",
        retrieved_at="",
        tier=Tier.REFERENCE,
    )


def _untokenised(text: str) -> str:
    """Undo how FEVER writes brackets, quotes and the spaces around them."""
    for written, meant in _BRACKETS.items():
        text = text.replace(written, meant)
    return " ".join(_LOOSE.sub("", text).split())
