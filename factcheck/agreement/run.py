"""Files -> `Agreement`: the only module here that knows the order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.agreement.align import align, count, unaligned
from factcheck.agreement.bootstrap import Bootstrap
from factcheck.agreement.calibrate import calibrate, with_suggestions
from factcheck.agreement.measure import measure
from factcheck.agreement.model import Agreement, Judgement, Suggested
from factcheck.agreement.queue import queue
from factcheck.agreement.read import read
from factcheck.agreement.scales import variables
from factcheck.errors import InputError
from factcheck.review.guidelines import Guidelines


def run(
    files: Sequence[tuple[str, str]],
    guidelines: Guidelines,
    *,
    gold: Sequence[tuple[str, str]] = (),
    bootstrap: Bootstrap | None = None,
) -> Agreement:
    """Measure how far the raters of the files agree, and each with the expert of ``gold``.

    Args:
        files: name and text of each.
        guidelines: labels, scales and thresholds.
        gold: the files of one expert.
        bootstrap: how intervals are drawn.

    Raises:
        InputError: a line cannot be read, or there is one rater only and no expert.
    """
    bootstrap = bootstrap or Bootstrap()
    said = read(files, guidelines, gold=gold)
    if not said.raters or (len(said.raters) < 2 and not gold):
        who = f"one rater only ({said.raters[0]})" if said.raters else "no judgements"
        raise InputError(
            f"{', '.join(name for name, _ in files)}: {who}",
            hint="agreement takes two raters, or one and --gold",
        )
    ours = [one for one in said.judgements if one.rater != said.expert]
    items = align(ours)
    named = variables(align(said.judgements), guidelines)
    calibrated = (
        calibrate(
            with_suggestions(align(said.judgements), said.expert),
            said.expert,
            named,
            bootstrap,
        )
        if gold
        else ()
    )
    judged = {name for one in ours for name in one.values}
    return Agreement(
        guidelines=guidelines.digest,
        enough=guidelines.enough,
        good=guidelines.good,
        resamples=bootstrap.resamples,
        seed=bootstrap.seed,
        raters=said.raters,
        files=said.files,
        counts=count(items),
        measured=tuple(
            measure(variable, items, guidelines, bootstrap)
            for variable in named
            if variable.name in judged and len(said.raters) > 1
        ),
        suggestions=_suggestions(ours),
        expert=said.expert,
        calibrated=calibrated,
        unaligned=unaligned(items, said.texts),
        queue=queue(items, named, said.texts),
    )


def _suggestions(judgements: Sequence[Judgement]) -> tuple[Suggested, ...]:
    """Count how often each rater decides as the tool suggested, seen or blind."""
    made: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        if one.suggested:
            made[one.rater].append(one)
    return tuple(
        Suggested(
            rater=rater,
            seen=sum(not one.blind for one in ones),
            seen_same=sum(not one.blind and _same(one) for one in ones),
            blind=sum(one.blind for one in ones),
            blind_same=sum(one.blind and _same(one) for one in ones),
        )
        for rater, ones in sorted(made.items())
    )


def _same(one: Judgement) -> bool:
    return one.values.get("verdict") == one.suggested
