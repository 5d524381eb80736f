"""schema.org ClaimReview: one a claim that evidence or a person decided, one JSON-LD object a line.

``url`` is a URN of the claim: whoever publishes the review puts the address of its page there.
https://schema.org/ClaimReview
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.exports.base import DECIDED, Judged, Reviewed, Task, cited
from factcheck.exports.text import in_address, json_line
from factcheck.model import Label

#: On the scale from 1 (false) to 5 (true) that publishers of reviews use.
_RATINGS = {Label.REFUTED: 1, Label.CONFLICTING: 3, Label.SUPPORTED: 5}
_NAMES = {
    "en": {Label.REFUTED: "False", Label.CONFLICTING: "Disputed", Label.SUPPORTED: "True"},
    "es": {Label.REFUTED: "Falso", Label.CONFLICTING: "En disputa", Label.SUPPORTED: "Verdadero"},
    "pt": {Label.REFUTED: "Falso", Label.CONFLICTING: "Contestado", Label.SUPPORTED: "Verdadeiro"},
    "hi": {Label.REFUTED: "ग़लत", Label.CONFLICTING: "विवादित", Label.SUPPORTED: "सही"},
}


def export(task: Task) -> Iterator[str]:
    """Yield one review a line; claims that nothing decided have none."""
    for reviewed in task.reports:
        for one in reviewed.judged():
            if one.label in DECIDED:
                yield json_line(_review(reviewed, one))


def _review(reviewed: Reviewed, one: Judged) -> dict[str, Any]:
    decision = one.decision
    about = f"urn:factcheck:{in_address(reviewed.report.response.id, safe='')}"
    author = (
        {"@type": "Person", "name": decision.reviewer}
        if decision
        else {"@type": "Organization", "name": reviewed.agent}
    )
    body = decision.note if decision and decision.note else one.reason
    origin = reviewed.report.response.origin
    page = origin if origin.startswith(("https://", "http://")) else about
    citations: list[dict[str, Any]] = [
        {
            "@type": "CreativeWork",
            "name": item.title,
            "text": item.quote,
            **({"url": item.url} if item.url else {}),
            **({"version": item.revision} if item.revision else {}),
        }
        for item in cited(one)
    ]
    if decision and decision.source:
        citations.insert(0, {"@type": "CreativeWork", "url": decision.source})
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{about}:{in_address(one.claim.id, safe='')}",
        "inLanguage": one.claim.lang,
        "claimReviewed": one.claim.text,
        "author": author,
        **({"datePublished": decision.at} if decision else {}),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": _RATINGS[one.label],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": _NAMES[one.claim.lang][one.label],
        },
        **({"reviewBody": body} if body else {}),
        "itemReviewed": {
            "@type": "Claim",
            "text": one.claim.quote,
            "appearance": {"@type": "CreativeWork", "url": page},
        },
        **({"citation": citations} if citations else {}),
    }
