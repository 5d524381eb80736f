"""Agreement of raters as plain text: a line for each thing judged, then what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from rich.cells import cell_len

from factcheck.agreement.model import (
    Agreement,
    Calibrated,
    Counts,
    Estimate,
    FileTally,
    Group,
    Measured,
    Pair,
)
from factcheck.reports.plain import clean

#: So many disagreements and unaligned claims are shown; --queue and --json have them all.
_SHOWN = 10
_NONE = "-"
#: More pairs of raters than these have their matrices in --json only.
_MATRICES = 3


def render(found: Agreement) -> str:
    """Write the whole report, with the final line break."""
    lines = [
        *_head(found),
        *_summary(found),
        *(line for measured in found.measured for line in _details(measured)),
        *_suggestions(found),
        *_calibration(found),
        *_unaligned(found),
        *_differing(found),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(found: Agreement) -> Iterable[str]:
    raters = ", ".join(map(clean, found.raters))
    expert = f"; expert: {clean(found.expert)}" if found.expert else ""
    yield f"Raters: {raters}{expert}"
    for file in found.files:
        yield f"  {clean(file.name)}: {_tally(file)}"
    yield from _counts(found.counts)
    yield ""


def _tally(file: FileTally) -> str:
    said = [_many(file.judgements, "judgement")]
    if file.undone or file.undos:
        said.append(f"{file.undone} undone by {_many(file.undos, 'undo')}")
    if file.replaced:
        said.append(f"{file.replaced} replaced by a later one")
    if file.unlabelled:
        said.append(f"{_many(file.unlabelled, 'line')} without a value")
    if file.failed:
        said.append(f"{_many(file.failed, 'line')} of a batch that failed")
    if file.unfinished:
        said.append("the last line has no end and was passed over")
    return ", ".join(said)


def _counts(counts: Counts) -> Iterable[str]:
    if counts.claims:
        joined = counts.by_id + counts.by_overlap
        share = (
            "no response has claims of two raters"
            if counts.share_aligned is None
            else f"{joined} aligned ({counts.share_aligned:.0%} of those of responses that two or "
            f"more judged): {counts.by_id} by id, {counts.by_overlap} by overlap; "
            f"{counts.unaligned} that one of them alone has"
            + (f", of which the tool left out {counts.left_out}" if counts.left_out else "")
        )
        yield f"Claims: {counts.claims}, {share}; {counts.one_rater} of responses with one rater"


def _summary(found: Agreement) -> Iterable[str]:
    if not found.measured:
        return
    rows = [
        [
            one.variable,
            str(one.items),
            _percent(one.agreement),
            _interval(one.pairs[0].kappa) if len(one.pairs) == 1 else _NONE,
            _figure(one.fleiss),
            _interval(one.alpha),
            _figure(one.gwet),
            _figure(one.pabak),
            one.verdict,
        ]
        for one in found.measured
    ]
    head = ["", "n", "agree", "kappa [95 %]", "Fleiss", "alpha [95 %]", "AC", "PABAK", "verdict"]
    yield from _table(head, rows)
    yield (
        f"Verdict: enough from {found.enough:g}, good from {found.good:g}, by kappa (Cohen's, of "
        "two raters) or alpha"
    )
    yield (
        "(Krippendorff's, of more). Values with an order: kappa, AC (Gwet's AC2, else AC1) and "
        "PABAK by squared"
    )
    yield (
        "distance, alpha ordinal; Fleiss counts equal values only. Intervals: "
        f"{found.resamples} draws, seed {found.seed}."
    )


def _details(one: Measured) -> Iterable[str]:
    yield ""
    raters = len(one.raters)
    if raters < 2:
        yield f"{clean(one.variable)}: judged by {clean(one.raters[0])} alone, {one.alone} times"
        return
    missing = f", {one.missing} judgements missing" if one.missing else ""
    yield (
        f"{clean(one.variable)} ({one.level}): {_many(one.items, 'item')} with two or more of "
        f"{_many(raters, 'rater')}{missing}; {one.alone} with one; {one.disagreements} differ"
    )
    if one.main.why:
        yield f"  no {one.coefficient}: {one.main.why}"
    elif one.main.low is not None:
        yield f"  intervals from drawing whole {one.resampled}"
    for warning in one.warnings:
        yield f"  note: {clean(warning)}"
    if len(one.pairs) > 1:
        yield from _pairs(one.pairs)
    if len(one.pairs) <= _MATRICES:
        for pair in one.pairs:
            yield from _confusion(pair)
    yield from _labels(one)
    yield from _groups("language", one.by_language, one.coefficient)
    yield from _groups("type", one.by_type, one.coefficient)
    yield from _groups("error type", one.by_error_type, "")


def _labels(one: Measured) -> Iterable[str]:
    rows = [
        [_word(label.value), _share(label.share), _share(label.agreement)] for label in one.labels
    ]
    if len(rows) > 1:
        yield from _table(["value", "share", "the others say so too"], rows, indent=2)


def _pairs(pairs: Sequence[Pair]) -> Iterable[str]:
    rows = [
        [" / ".join(pair.raters), str(pair.items), _percent(pair.agreement), _interval(pair.kappa)]
        for pair in pairs
    ]
    yield from _table(["pair", "n", "agree", "kappa [95 %]"], rows, indent=2)


def _confusion(pair: Pair) -> Iterable[str]:
    if not pair.items:
        return
    words = [_word(value) for value in pair.values]
    rows = [[word, *map(str, counts)] for word, counts in zip(words, pair.confusion, strict=True)]
    yield f"  {clean(pair.raters[0])} (rows) and {clean(pair.raters[1])} (columns)"
    yield from _table(["", *words], rows, indent=2)


def _groups(what: str, groups: Sequence[Group], coefficient: str) -> Iterable[str]:
    if groups:
        beyond = [f"{coefficient} [95 %]"] if coefficient else []
        rows = [
            [
                group.name,
                str(group.items),
                _percent(group.agreement),
                *(_interval(group.coefficient) for _ in beyond),
            ]
            for group in groups
        ]
        yield from _table([f"by {what}", "n", "agree", *beyond], rows, indent=2)


def _suggestions(found: Agreement) -> Iterable[str]:
    if found.suggestions:
        yield ""
        yield "Decided as suggested"
        rows = [
            [one.rater, _part(one.seen_same, one.seen), _part(one.blind_same, one.blind)]
            for one in found.suggestions
        ]
        yield from _table(["", "seen before", "blind"], rows, indent=2)


def _calibration(found: Agreement) -> Iterable[str]:
    if not found.expert:
        return
    yield ""
    yield f"Against {clean(found.expert)}"
    if not found.calibrated:
        yield "  nothing that the expert judged was judged by a rater"
        return
    rows = [
        [
            one.rater,
            one.variable,
            str(one.items),
            _percent(one.agreement),
            _interval(one.kappa),
            _lean(one),
            _drift(one),
        ]
        for one in found.calibrated
    ]
    head = ["rater", "", "n", "agree", "kappa [95 %]", "leans (+ lenient)", "agree over time"]
    yield from _table(head, rows, indent=2)
    labelled = [
        [
            one.rater,
            one.variable,
            label.label,
            str(label.expert),
            str(label.rater),
            _share(label.precision),
            _share(label.recall),
            _share(label.f1),
        ]
        for one in found.calibrated
        for label in one.labels
    ]
    if labelled:
        head = ["rater", "", "label", "expert", "rater", "precision", "recall", "F1"]
        yield from _table(head, labelled, indent=2)


def _lean(one: Calibrated) -> str:
    if one.bias is None or one.bias.difference.value is None:
        return _NONE
    return f"{_interval(one.bias.difference, signed=True)} {one.bias.says}"


def _drift(one: Calibrated) -> str:
    if not one.periods:
        return _NONE
    steps = " > ".join(f"{period.agreement:.0%}" for period in one.periods)
    low, high = one.drift.low, one.drift.high
    changed = low is not None and high is not None and not low <= 0 <= high
    return f"{steps}{' drifts' if changed else ''}"


def _unaligned(found: Agreement) -> Iterable[str]:
    if not found.unaligned:
        return
    yield ""
    yield f"Claims of one rater only, though another judged the response: {len(found.unaligned)}"
    for one in islice(found.unaligned, _SHOWN):
        place = f" {one.start}-{one.end}" if one.start >= 0 else ""
        text = f": {one.text}" if one.text else ""
        yield "  " + clean(f"{one.rater}: {one.response_id} {one.claim_id}{place}{text}")
    yield from _rest(len(found.unaligned), "--json")


def _differing(found: Agreement) -> Iterable[str]:
    if not found.queue:
        return
    yield ""
    yield f"To adjudicate: {len(found.queue)}, the widest apart first"
    for row in islice(found.queue, _SHOWN):
        subject = row.get("claim_id") or row.get("flag") or row.get("other_id") or ""
        text = f": {row['text']}" if row.get("text") else ""
        yield "  " + clean(f"{row['response_id']} {subject}{text}")
        differ, ratings = row["differ"], row["ratings"]
        assert isinstance(differ, list)
        assert isinstance(ratings, list)
        for rating in ratings:
            said = ", ".join(_word(rating[name]) for name in differ if name in rating) or _NONE
            note = f" ({rating['note']})" if rating.get("note") else ""
            yield "    " + clean(f"{rating['rater']}: {said}{note}")
    yield from _rest(len(found.queue), "--queue FILE")


def _rest(total: int, option: str) -> Iterable[str]:
    if total > _SHOWN:
        yield f"  … and {total - _SHOWN} more: {option}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], *, indent: int = 0) -> Iterable[str]:
    """Align columns by the cells that they take on a terminal: figures right, words left."""
    columns = [
        _column([clean(cell) for cell in column]) for column in zip(*(head, *rows), strict=True)
    ]
    for row in zip(*columns, strict=True):
        yield " " * indent + "  ".join(row).rstrip()


def _column(cells: Sequence[str]) -> list[str]:
    width = max(map(cell_len, cells))
    gaps = [" " * (width - cell_len(cell)) for cell in cells]
    if all(cell[:1].isdigit() or cell[:1] in "-+" for cell in cells[1:]):
        return [gap + cell for cell, gap in zip(cells, gaps, strict=True)]
    return [cell + gap for cell, gap in zip(cells, gaps, strict=True)]


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _word(value: object) -> str:
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _percent(estimate: Estimate) -> str:
    return _share(estimate.value)


def _share(value: float | None) -> str:
    return _NONE if value is None else f"{value:.0%}"


def _part(some: int, whole: int) -> str:
    return f"{some} of {whole} ({some / whole:.0%})" if whole else _NONE


def _figure(estimate: Estimate) -> str:
    return _NONE if estimate.value is None else _decimal(estimate.value)


def _interval(estimate: Estimate, *, signed: bool = False) -> str:
    if estimate.value is None:
        return _NONE
    value = _decimal(estimate.value, signed=signed)
    if estimate.low is None or estimate.high is None:
        return value
    low, high = (_decimal(end, signed=signed) for end in (estimate.low, estimate.high))
    return f"{value} [{low}, {high}]"


def _decimal(value: float, *, signed: bool = False) -> str:
    """Write two decimals, and no minus before nothing."""
    return f"{value:{'+' if signed else ''}z.2f}"
