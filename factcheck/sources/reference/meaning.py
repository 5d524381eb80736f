"""Claim -> leads by meaning: what it describes and does not name, in whatever language.

How near the right lead is differs much from claim to claim, so the nearest few are taken whatever else
is found, unless hardly anything is near at all: see `LIKELY`. What this cannot see: pages that are not
leads, and names that the encoder never met; those are for `lookup`.
"""

from __future__ import annotations

from claims.model import Claim, EntityKind
from factcheck import dense
from factcheck.sources.reference.store import Store

#: The least likeness of a lead: of 208 right ones that came first, 98% are nearer, and so are 95% of the
#: wrong ones (the claims of benchmarks/dense and of tests/factcheck/sources, 2026-11-23).
LIKELY = 0.35
#: How many leads one claim may ask for.
MOST = 3


#: How many more for what it says of somebody, whoever that is.
MOST_OTHERS = 2


def nearest(store: Store, claim: Claim) -> tuple[int, ...]:
    """Return the ids of the leads nearest to a claim, the nearest first; none without an encoder."""
    return _near(store, claim, claim.text, MOST)


def others(store: Store, claim: Claim) -> tuple[int, ...]:
    """Return the ids of leads near to what the claim says of its subject, without the subject's name.

    "Lincoln was the first president of the United States" is nearest to Lincoln, and what refutes it
    stands on the page of another.
    """
    people = [entity for entity in claim.entities if entity.kind is EntityKind.PERSON]
    for subject in (people or claim.entities)[:1]:
        said = f"{claim.text[: subject.start]}{claim.text[subject.end :]}".strip()
        return _near(store, claim, said, MOST_OTHERS)
    return ()


def _near(store: Store, claim: Claim, text: str, most: int) -> tuple[int, ...]:
    pages = dense.load_pages()
    if pages is None:
        return ()
    rows = store.of_package(pages.package)
    if len(rows) != pages.count:
        return ()
    near = pages.nearest(text, claim.lang, most, floor=LIKELY)
    return tuple(rows[one.row] for one in near)
