"""Order candidates by how likely they are to decide a claim.

A weighted sum of the parts that `factcheck.evidence.features` names, in 0..1. The best few are then
weighed again with how near they are in meaning, by the encoder of `factcheck.dense` where it is
installed: a sentence costs it about 5 ms, but one of the embedded leads nothing. Both sets of weights
stand in ``ranking.json`` with the run that set them (``python -m training.ranking.fit``).

It cannot see what several sentences say only together.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from factcheck.dense import Encoder, load, load_sentences
from factcheck.evidence.features import Asked, content, measure_dicts
from factcheck.evidence.passages import Candidate, cut
from factcheck.model import Claim, Document

if TYPE_CHECKING:
    from factcheck.dense.encoder import Vectors

#: The part that likeness of meaning is.
MEANING = "meaning"
#: How many candidates are compared by meaning unless the caller says otherwise: of 1,169 claims of Fool Me
#: Twice it brings .68 to the first five with 8, .76 with 16, .79 with 24 and .81 with 40 (2026-11-23).
COMPARED = 8
#: How many of the best are compared where that costs nothing, because their vectors are known: of the same
#: claims 40 bring .89 to the first ten, 100 bring .91.
COMPARED_KNOWN = 100
#: Characters of a row that are compared by meaning: one that lists all of something would cost as much
#: as four sentences.
LONGEST_ROW = 400
#: Places to which scores are told, and compared.
_PLACES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each part counts, by its name: before meaning is compared, and with it."""

    words: Mapping[str, float]
    meaning: Mapping[str, float]


class Known(Protocol):
    """Vectors of texts that were encoded before: `factcheck.dense.Sentences`, or a source's ``vectors``."""

    def likeness(self, asked: Vectors, texts: Sequence[str]) -> list[float | None]:
        """Return the cosine of a vector and of each text; None for a text that is not among them."""
        ...


@cache
def weights() -> Weights:
    """Return the weights that ship."""
    raw = json.loads(resources.files("factcheck.evidence").joinpath("ranking.json").read_bytes())
    return Weights(words=MappingProxyType(raw["words"]), meaning=MappingProxyType(raw["meaning"]))


def rank(
    claim: Claim,
    candidates: Sequence[Candidate],
    *,
    compared: int = COMPARED,
    known: Sequence[Known] = (),
) -> list[tuple[float, Candidate]]:
    """Return (score in 0..1, candidate), best first; of equals, better tiers come first.

    No labelled set has sources of several tiers, so what a tier is worth could not be fitted: it
    decides between scores that are equal to three places.

    Args:
        claim: what is to be decided.
        candidates: in the order of their pages, as the sources gave them.
        compared: how many of the best are compared by meaning, where an encoder is installed.
        known: whose vectors cost nothing, beside those of the embedded reference.
    """
    if not candidates:
        return []
    by = weights()
    parts = measure_dicts(Asked.of(claim), candidates, {*by.words, *by.meaning} - {MEANING})
    scores = [round(weigh(row, by.words), _PLACES) for row in parts]
    order = sorted(
        range(len(candidates)), key=lambda i: (-scores[i], candidates[i].document.tier, i)
    )
    encoder = load() if compared > 0 else None
    if encoder is not None:
        best = [candidates[i] for i in order[: max(compared, COMPARED_KNOWN)]]
        close = closeness(encoder, claim, best, compared, known)
        nearer = {
            i: round(weigh(parts[i] | {MEANING: near}, by.meaning), _PLACES)
            for i, near in zip(order, close, strict=False)
            if near is not None
        }
        # What was not compared comes after what was.
        least = min(nearer.values())
        scores = [nearer.get(i, min(score, least)) for i, score in enumerate(scores)]
        first = sorted(nearer, key=lambda i: (-nearer[i], candidates[i].document.tier, i))
        order = [*first, *(i for i in order if i not in nearer)]
    return [(scores[i], candidates[i]) for i in order]


def weigh(parts: Mapping[str, float], by: Mapping[str, float]) -> float:
    """Return the weighted mean of the parts."""
    return sum(weight * parts[name] for name, weight in by.items()) / sum(by.values())


def closeness(
    encoder: Encoder,
    claim: Claim,
    candidates: Sequence[Candidate],
    compared: int,
    known: Sequence[Known] = (),
) -> list[float | None]:
    """Return how near candidates are to the claim in meaning, 0..1; None for those not compared.

    Args:
        encoder: what compares the first ``compared``.
        claim: what is to be decided.
        candidates: the best first. Of those behind, the sentences whose vectors are known are compared,
            too, up to the first that has none.
        compared: how many may cost time.
        known: whose vectors cost nothing, beside those of the embedded reference.
    """
    (asked,) = encoder.encode([claim.text], query=True, lang=claim.lang)
    texts = list(map(with_subject, candidates))
    sentences = load_sentences()
    near: list[float | None] = [None] * len(texts)
    for vectors in (*known, *([sentences] if sentences is not None else [])):
        told = vectors.likeness(asked, texts)
        near = [new if old is None else old for old, new in zip(near, told, strict=True)]
    for place, candidate in enumerate(candidates):
        if near[place] is not None:
            continue
        if place >= compared:
            # Nor is what is less likely: it must not pass this one because it happens to be known.
            near[place:] = [None] * (len(near) - place)
            break
        (row,) = encoder.encode([texts[place]], lang=candidate.document.lang)
        near[place] = float(row @ asked)
    return [None if one is None else min(max(one, 0.0), 1.0) for one in near]


def comparable(document: Document) -> Iterator[str]:
    """Yield what of a document claims are compared with by meaning."""
    return map(with_subject, cut(document))


def with_subject(candidate: Candidate) -> str:
    """Return the sentence, after its page's title where it does not name it: "He died in 1955"."""
    document, quote = candidate.document, candidate.quote
    if candidate.block.kind == "row":
        quote = quote[:LONGEST_ROW]
    title = content(document.title, document.lang)
    named = set(title) <= set(content(quote, document.lang))
    return quote if named or not title else f"{document.title}. {quote}"
