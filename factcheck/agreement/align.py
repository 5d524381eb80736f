"""Judgements of several raters -> items: the same claim by its id, else by overlapping spans.

Two claims of one response that no id joins are the same if their spans share at least half of the
code points that they cover together (Jaccard index). The best overlap is joined first, ties in the
order of the text, and a rater stands in an item only once. Joining carries over: where A's claim
fits B's and B's fits C's, all three are one item.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.agreement.lines import is_tool
from factcheck.agreement.model import Counts, Item, Judgement, Unaligned
from factcheck.model import Label

#: Spans that share less are different claims. Half is the usual bar for matching spans in
#: annotation and detection (as in the PASCAL VOC challenge, Everingham et al. 2010).
ENOUGH_OVERLAP = 0.5


def align(judgements: Sequence[Judgement]) -> tuple[Item, ...]:
    """Join judgements into items, in the order of about, response and place."""
    claims: dict[str, list[Judgement]] = defaultdict(list)
    others: dict[tuple[str, str, str], list[Judgement]] = defaultdict(list)
    for one in judgements:
        if one.about == "claim":
            claims[one.response_id].append(one)
        else:
            others[one.about, one.response_id, one.subject].append(one)
    items = [item for members in claims.values() for item in _claims(members)]
    items += [_item(members, overlapping=False) for members in others.values()]
    return tuple(sorted(items, key=lambda item: (item.about, item.response_id, *_order(item))))


def _order(item: Item) -> tuple[int, int, str]:
    return *item.place, item.subject


def _claims(judgements: Sequence[Judgement]) -> Iterable[Item]:
    """Join the claims of one response."""
    clusters: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        clusters[one.subject].append(one)
    joined = {name: name for name in clusters}
    overlapping = set()
    for _, first, second in sorted(_overlaps(clusters)):
        into, gone = joined[first], joined[second]
        if into == gone or _raters(clusters[into]) & _raters(clusters[gone]):
            continue
        clusters[into] += clusters.pop(gone)
        joined = {name: into if at == gone else at for name, at in joined.items()}
        overlapping.add(into)
    for name, members in clusters.items():
        yield _item(members, overlapping=name in overlapping)


def _overlaps(
    clusters: dict[str, list[Judgement]],
) -> Iterable[tuple[tuple[float, int, int], str, str]]:
    """Yield the pairs of claims that overlap enough and may be one, best first when sorted."""
    spans = sorted(
        (members[0].start, members[0].end, name)
        for name, members in clusters.items()
        # Where no response is named, equal offsets may be of different texts.
        if members[0].response_id and members[0].start is not None and members[0].end is not None
    )
    for place, (start, end, name) in enumerate(spans):
        for other_start, other_end, other in spans[place + 1 :]:
            if other_start >= end:
                break
            shared = min(end, other_end) - other_start
            overlap = shared / (max(end, other_end) - start)
            if overlap >= ENOUGH_OVERLAP and not _raters(clusters[name]) & _raters(clusters[other]):
                yield (-overlap, start, other_start), name, other


def _raters(members: Iterable[Judgement]) -> set[str]:
    return {one.rater for one in members}


def _item(members: Sequence[Judgement], *, overlapping: bool) -> Item:
    ordered = tuple(sorted(members, key=lambda one: one.rater))
    return Item(
        about=ordered[0].about,
        response_id=ordered[0].response_id,
        subject=min(one.subject for one in ordered),
        joined="overlap" if overlapping else "id" if len(ordered) > 1 else "alone",
        judgements=ordered,
    )


def count(items: Sequence[Item]) -> Counts:
    """Count the items and how they came together."""
    claims = [item for item in items if item.about == "claim"]
    several = _judged_by_several(claims)
    by_id = sum(item.joined == "id" for item in claims)
    by_overlap = sum(item.joined == "overlap" for item in claims)
    alone = [item for item in claims if item.joined == "alone"]
    apart = [item for item in alone if item.response_id in several]
    left_out = sum(map(_left_out, apart))
    within = by_id + by_overlap + len(apart) - left_out
    return Counts(
        claims=len(claims),
        by_id=by_id,
        by_overlap=by_overlap,
        unaligned=len(apart),
        left_out=left_out,
        one_rater=len(alone) - len(apart),
        share_aligned=(by_id + by_overlap) / within if within else None,
        responses=len({item.response_id for item in items if item.about == "response"}),
        pairs=sum(item.about == "pair" for item in items),
    )


def unaligned(items: Sequence[Item], texts: Mapping[tuple[str, str], str]) -> tuple[Unaligned, ...]:
    """List the claims that one rater alone has, though another judged the same response.

    Without what the tool left out.
    """
    claims = [item for item in items if item.about == "claim"]
    several = _judged_by_several(claims)
    return tuple(
        Unaligned(
            rater=item.judgements[0].rater,
            response_id=item.response_id,
            claim_id=item.subject,
            start=item.place[0],
            end=item.place[1],
            lang=item.lang,
            text=texts.get((item.response_id, item.subject), ""),
        )
        for item in claims
        if item.joined == "alone" and item.response_id in several and not _left_out(item)
    )


def _left_out(item: Item) -> bool:
    """Tell whether the tool alone has the claim, and only to say that it is none to check."""
    (one,) = item.judgements
    return is_tool(one.rater) and one.values.get("verdict") == Label.NOT_CHECKED


def _judged_by_several(claims: Iterable[Item]) -> set[str]:
    """Return the responses of whose claims at least two raters judged any."""
    raters: dict[str, set[str]] = defaultdict(set)
    for item in claims:
        raters[item.response_id] |= _raters(item.judgements)
    return {response for response, who in raters.items() if len(who) > 1}
