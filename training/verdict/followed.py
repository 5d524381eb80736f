"""Which verdicts of a model the product would follow: those that its rules hold nothing against.

The rules veto a reading that lacks a value of the claim, or is about somebody else
(`factcheck.verdict.weighing.gate`, `factcheck.verdict.weighing.vetoes`). What they leave over is more often right than
what the model says alone, so a bar must be found on that, or it hides verdicts that are good.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims import read_claim
from factcheck.model import Evidence, Stance, Tier, content_id
from factcheck.verdict.rules import read
from factcheck.verdict.weighing import gate, vetoes
from training.verdict.pairs import Pair


def followed(said: Iterable[tuple[Pair, Stance]]) -> Iterator[bool]:
    """Tell of each pair with what a model says of it whether the product would follow it.

    A passage has no page here, so it counts as being about the claim's subject when it names it; and
    all of it counts as the deciding sentence, for the model is not asked again. Nothing is followed
    despite a doubt.
    """
    for pair, stance in said:
        claim = read_claim(pair.claim, lang=pair.lang_claim)
        evidence = Evidence(
            id=content_id("e", pair.premise, pair.claim),
            claim_id=claim.id,
            source="calibration",
            url="",
            title="",
            text=pair.premise,
            lang=pair.lang_premise,
            revision="",
            retrieved_at="",
            sha256="",
            tier=Tier.REFERENCE,
            quote=pair.premise,
            start=0,
            end=len(pair.premise),
        )
        reading = read(claim)
        about = gate.topic(reading)
        span = (0, len(pair.premise))
        yield gate.may_decide(about, evidence) and not vetoes.compare(
            reading, about, evidence, span
        ).veto(stance)
