"""Searches that are remembered: what several claim is looked up once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from threading import Lock
from typing import Protocol

from factcheck.evidence.kept import EvidenceKeeper, may_keep
from factcheck.evidence.search import Found
from factcheck.model import Claim, content_id

#: Claims for which what was found is held in memory: what answers of one batch say in the same words.
#: Eight passages each make 20 MB of them.
RECALLED = 1_024


class Searches(Protocol):
    """Finds evidence: `factcheck.evidence.search.Searcher`."""

    def search(self, claims: Iterable[Claim]) -> Iterator[Found]:
        """Yield what was found for each claim, in the order of the claims."""


class Recall:
    """Searches as its searcher does, and once for claims that say the same.

    What is found is held in memory for the last `RECALLED` claims, and kept on disk by a keeper. A
    search in which a source failed is neither held nor kept: the next claim may have more luck.
    """

    def __init__(self, searcher: Searches, keeper: EvidenceKeeper) -> None:
        self._searcher = searcher
        self._keeper = keeper
        self._held: OrderedDict[Claim, Found] = OrderedDict()
        self._holding = Lock()

    def search(self, claims: Iterable[Claim]) -> Iterator[Found]:
        """Yield what was found for each claim, in the order of the claims."""
        given = [(claim, said(claim)) for claim in claims]
        session = self._keeper.begin()
        known = self._held_of(asked for _, asked in given)
        known |= session.read(asked for _, asked in given if asked not in known)
        self._hold(known)
        new = list(dict.fromkeys(asked for _, asked in given if asked not in known))
        fresh = self._searcher.search(new)
        for claim, asked in given:
            if asked not in known:
                known[asked] = next(fresh)  # in the order of the claims
                if asked == new[-1]:  # together, and before anybody stops to read
                    found = {one: known[one] for one in new}
                    self._hold(found)
                    session.keep(found)
            yield _of(claim, known[asked])

    def close(self) -> None:
        """Close what is kept."""
        self._keeper.close()

    def _held_of(self, asked: Iterable[Claim]) -> dict[Claim, Found]:
        now = self._keeper.clock()
        with self._holding:
            held = {claim: self._held[claim] for claim in asked if claim in self._held}
        return {claim: found for claim, found in held.items() if may_keep(found, now)}

    def _hold(self, found: Mapping[Claim, Found]) -> None:
        now = self._keeper.clock()
        with self._holding:
            for claim, one in found.items():
                if may_keep(one, now):
                    self._held[claim] = one
                    self._held.move_to_end(claim)
            while len(self._held) > RECALLED:
                self._held.popitem(last=False)


def said(claim: Claim) -> Claim:
    """Return what a claim says, wherever it stands: the claim that sources are asked about.

    Claims that say the same are equal in this form, and nothing else can come into what is found.
    """
    text = claim.text
    return replace(
        claim,
        id=content_id("c", text),
        quote=text,
        start=0,
        end=len(text),
        reason="",
        worth=0.0,
    )


def _of(claim: Claim, found: Found) -> Found:
    """Return what was found for a claim that says the same as this one."""
    return replace(
        found,
        claim=claim,
        evidence=tuple(
            replace(
                one,
                id=content_id("e", claim.id, one.url, one.revision, one.quote),
                claim_id=claim.id,
            )
            for one in found.evidence
        ),
        statuses=tuple(replace(status, claim_id=claim.id) for status in found.statuses),
    )
