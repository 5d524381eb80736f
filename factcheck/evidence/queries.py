"""What to ask next where the first pages decide nothing.

The first question is the source's own: names of the claim as titles, then its words as full text,
without quantities and without what denies (`factcheck.sources.titles`, `factcheck.sources.fulltext`).
A claim may speak of something that it does not name: "the director of Jaws". The best page then names
it, and the second question is about the names in that page's best sentences.

What it cannot see: a name in a script without capitals, unless it is the title of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import regex

from factcheck import names
from factcheck.evidence.features import Asked, measure_dicts, stems
from factcheck.evidence.passages import Candidate
from factcheck.model import Claim, Entity, EntityKind

#: The share of a claim's words beside the title from which a sentence may decide it. Not fitted: half of
#: them are commonly in one that says something else of the same subject.
DECIDING = 0.6
#: Sentences of the best page whose names are looked for, and names of a second question.
SENTENCES = 3
MOST_NAMES = 2

#: Two and more capitalised words, with particles between them: one may only begin a sentence.
_NAME = regex.compile(
    r"\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:of|the|de|da|do|dos|del|la|van|von) ){0,2}"
    r"\p{Lu}[\p{L}\p{M}'’-]+){1,4}"
)


def may_decide(claim: Claim, candidates: Sequence[Candidate]) -> bool:
    """Tell whether a sentence speaks of what the claim says of its subject, true or not.

    One does that states the claimed property on the subject's page. Where no property is known it is
    one on a page that bears a name of the claim, with most of the claim's other words.
    """
    asked = Asked.of(claim)
    parts = measure_dicts(asked, candidates, ("own", "title"))
    if asked.properties:
        return any(one["own"] for one in parts)
    for one, candidate in zip(parts, candidates, strict=True):
        page = candidate.document
        others = set(asked.words) - set(stems(page.title, page.lang))
        said = others & set(stems(candidate.quote, page.lang))
        if one["title"] and len(said) >= DECIDING * len(others):
            return True
    return False


def second(claim: Claim, ranked: Sequence[Candidate]) -> Claim | None:
    """Return the claim as a question about what the best sentences name; None if that is nothing new.

    Args:
        claim: what the first question was about.
        ranked: what it found, best first.
    """
    if not ranked:
        return None
    page = ranked[0].document
    known = {word for text in (claim.text, page.title) for word in names.key(text).split()}
    fresh: dict[str, str] = {}
    for sentence in islice((one for one in ranked if one.document is page), SENTENCES):
        for match in _NAME.finditer(sentence.quote):
            key = names.key(match.group())
            if key and not known & set(key.split()):
                fresh.setdefault(key, match.group())
    chosen = list(islice(fresh.values(), MOST_NAMES))
    if not chosen:
        return None
    entities, at = [], 0
    for name in chosen:
        entities.append(Entity(text=name, start=at, end=at + len(name), kind=EntityKind.OTHER))
        at += len(name) + 2
    return replace(
        claim,
        text=f"{', '.join(chosen)}: {claim.text}",
        entities=tuple(entities),
        quantities=(),
    )
