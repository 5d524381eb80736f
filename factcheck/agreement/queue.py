"""Items that raters judge differently -> a queue for who adjudicates, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.agreement.model import Item, Variable

#: How far verdicts stand apart, from the claim being right to its being wrong; the order of the
#: ``bias`` of a calibration too. What was not checked has no place in it.
ORDER: Mapping[str, float] = {
    "supported": 1.0,
    "conflicting": 0.0,
    "not_enough_evidence": 0.0,
    "refuted": -1.0,
}


def queue(
    items: Iterable[Item], variables: Sequence[Variable], texts: Mapping[tuple[str, str], str]
) -> tuple[dict[str, object], ...]:
    """Return the items on whose values raters differ, as they are written on disk."""
    rows = []
    for item in items:
        differ = {
            variable.name: distance
            for variable in variables
            if (distance := _distance(item, variable)) > 0
        }
        if differ:
            rows.append((-max(differ.values()), item.key, _row(item, differ, texts)))
    return tuple(row for _, _, row in sorted(rows, key=lambda row: row[:2]))


def _distance(item: Item, variable: Variable) -> float:
    """Return how far apart the raters are, 0 to 1 of what is possible; differing labels: half."""
    values = set(item.values(variable.name).values())
    if len(values) < 2:
        return 0.0
    if variable.name == "verdict":
        places = [ORDER.get(str(value), 0.0) for value in values]
        return max(0.5, (max(places) - min(places)) / 2)
    if variable.level == "ordinal":
        at = [variable.values.index(value) for value in values]
        return (max(at) - min(at)) / (len(variable.values) - 1)
    return 0.5


def _row(
    item: Item, differ: Iterable[str], texts: Mapping[tuple[str, str], str]
) -> dict[str, object]:
    start, end = item.place
    named = {
        "claim": {"claim_id": item.subject},
        "flag": {"flag": item.subject},
        "pair": {"other_id": item.subject},
        "response": {},
    }[item.about]
    where = {"start": start, "end": end} if start >= 0 else {}
    text = next(
        (
            texts[item.response_id, one.subject]
            for one in item.judgements
            if (item.response_id, one.subject) in texts
        ),
        "",
    )
    return {
        "about": item.about,
        "response_id": item.response_id,
        **named,
        **where,
        **({"lang": item.lang} if item.lang else {}),
        **({"text": text} if text else {}),
        "differ": sorted(differ),
        "ratings": [
            {
                "rater": one.rater,
                **({"claim_id": one.subject} if one.subject != item.subject else {}),
                **one.values,
                **({"note": one.note} if one.note else {}),
                **({"source": one.source} if one.source else {}),
                **({"at": one.at} if one.at else {}),
            }
            for one in item.judgements
        ],
    }
