"""Review files, reports and other tools' JSON Lines -> `Judgements`.

Each line tells by its fields what it is, so files may be mixed:

- a review record (``record``): decision, score, flag, preference or undo; the reviewer is the rater
- a report (``schema_version``), also one indented over many lines: its verdicts, as `TOOL`
- a label: ``{"id": …, "label": …}``, or ``item`` for ``id``; ``rater`` is the file's name without it
- a mark: ``{"id": …, "dimension": …, "value": …}``, of a whole response

Labels and marks may also have ``response_id``, ``start``, ``end``, ``lang``, ``type``, ``note``,
``error_type``, ``severity`` and ``at``. Labels that are all verdicts of the guidelines are compared
with verdicts; others are a set of their own.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any

from factcheck import inputs, wire
from factcheck.agreement.model import FileTally, Judgement, Judgements, Value
from factcheck.errors import InputError
from factcheck.model import Report
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import (
    AnyRecord,
    Decision,
    Preference,
    Score,
    TaskFlag,
    Undo,
    read_line,
    standing,
)

#: The rater that the tool is.
TOOL = "factcheck"
#: What a label or a mark may say beside its value.
_PLAIN = (
    "rater",
    "response_id",
    "dimension",
    "lang",
    "type",
    "note",
    "source",
    "at",
    "error_type",
    "severity",
)
#: A larger number is no mark.
_MOST = 1e9
#: What stands for a last line that cannot be decoded.
_CUT = "{"
_HINT = "factcheck agreement --help names what is read"


@dataclass(slots=True)
class _File:
    """What one file gives, as its lines are read."""

    name: str
    guidelines: Guidelines
    records: list[AnyRecord] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)


def decode(data: bytes, name: str) -> str:
    """Decode a file as UTF-8; records may end within a character, where a crash cut them off.

    Raises:
        InputError: the bytes are not UTF-8.
    """
    try:
        return inputs.decode(data, name)
    except InputError:
        whole, end, _ = data.rpartition(b"\n")
        if b'"record"' not in whole:
            raise
        return inputs.decode(whole + end, name) + _CUT


def read(
    files: Sequence[tuple[str, str]],
    guidelines: Guidelines,
    *,
    gold: Sequence[tuple[str, str]] = (),
) -> Judgements:
    """Read files, given as (name, text); of one rater on one thing, the last one read stands.

    Raises:
        InputError: a line is none of what is read (names file and line), or ``gold`` holds other
            than one rater.
    """
    read_files = [_read_file(name, text, guidelines) for name, text in files]
    gold_files = [_read_file(name, text, guidelines) for name, text in gold]
    _name_raters(read_files)
    _name_raters(gold_files)
    kept, golden = _kept(read_files), _kept(gold_files)
    expert = _expert(golden) if gold else ""
    kept += [replace(one, rater=expert) for one in golden]
    every_file = read_files + gold_files
    return Judgements(
        judgements=tuple(_whole(_labels(_with_responses(kept), guidelines))),
        files=tuple(FileTally(name=file.name, **file.counts) for file in every_file),
        texts={key: text for file in every_file for key, text in file.texts.items()},
        expert=expert,
    )


def _kept(files: Sequence[_File]) -> list[Judgement]:
    """Return what stands of the files, and count in them what does not."""
    records = [record for file in files for record in file.records]
    stands = {id(record) for record in standing(records)}
    undone = {(record.reviewer, record.undoes) for record in records if isinstance(record, Undo)}
    last: dict[tuple[object, ...], tuple[_File, Judgement]] = {}
    for file in files:
        for record in file.records:
            if isinstance(record, Undo):
                file.counts["undos"] += 1
            elif id(record) not in stands:
                taken_back = (record.reviewer, record.id) in undone
                file.counts["undone" if taken_back else "replaced"] += 1
        kept = [_of_record(record) for record in file.records if id(record) in stands]
        for one in kept + file.judgements:
            mark = tuple(one.values) if one.about == "response" else ()
            thing = one.rater, one.about, one.response_id, one.subject, mark
            if thing in last:
                last[thing][0].counts["replaced"] += 1
            last[thing] = file, one
    for file, _ in last.values():
        file.counts["judgements"] += 1
    reviewers = {record.reviewer for record in records}
    return list(_with_flags([one for _, one in last.values()], reviewers))


def _expert(judgements: Sequence[Judgement]) -> str:
    """Return what the one rater of the expert's files is called among the others."""
    raters = sorted({one.rater for one in judgements})
    if len(raters) != 1:
        raise InputError(
            f"--gold: {len(raters)} raters" + (f" ({', '.join(raters)})" if raters else ""),
            hint="give the judgements of one expert, or adjudicate first",
        )
    return f"{raters[0]} (expert)"


def is_tool(rater: str) -> bool:
    """Tell whether a rater is the tool, or one of several runs of it."""
    return rater == TOOL or rater.startswith(f"{TOOL} (")


def _read_file(name: str, text: str, guidelines: Guidelines) -> _File:
    file = _File(name=name, guidelines=guidelines)
    report = _indented_report(text, name)
    if report is not None:
        _add_report(file, report)
        return file
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            _add_line(file, line, f"{name}:{number}", last=number == len(lines))
    return file


def _indented_report(text: str, name: str) -> Report | None:
    """Read a report that is written over many lines, as ``-f json`` writes it."""
    first, _, rest = text.lstrip().partition("\n")
    if first.strip() != "{" or not rest:
        return None
    return wire.read_report(text, name)


def _add_line(file: _File, line: str, where: str, *, last: bool) -> None:
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        if last and file.records:
            # Records end with a line break; without one, a crash cut the line off.
            file.counts["unfinished"] += 1
            return
        raise InputError(f"{where}: not valid JSON ({error})", hint=_HINT) from error
    if not isinstance(raw, dict):
        raise InputError(f"{where}: not a JSON object", hint=_HINT)
    if "record" in raw and last:
        file.counts["unfinished"] += 1
    elif "record" in raw:
        file.records.append(_record(line, where))
    elif "schema_version" in raw:
        _add_report(file, wire.read_report(line, where))
    elif "error" in raw and "label" not in raw and "value" not in raw:
        file.counts["failed"] += 1
    else:
        one = _of_plain(raw, where)
        if one is None:
            file.counts["unlabelled"] += 1
        else:
            file.judgements.append(one)


def _record(line: str, where: str) -> AnyRecord:
    record = read_line(line, where)
    if isinstance(record, Score) and abs(record.value) > _MOST:
        raise InputError(f"{where}: value: not a mark")
    if isinstance(record, Preference) and abs(record.strength) > 3:
        raise InputError(f"{where}: strength: {record.strength} is not -3 to 3")
    return record


def _add_report(file: _File, report: Report) -> None:
    for claim, verdict in zip(report.claims, report.verdicts, strict=True):
        values: dict[str, Value] = {"verdict": verdict.label.value}
        if verdict.error_type:
            named = file.guidelines.error_type(verdict.error_type)
            values["error_type"] = named or verdict.error_type
        file.texts[report.response.id, claim.id] = claim.text
        file.judgements.append(
            Judgement(
                rater=TOOL,
                about="claim",
                response_id=report.response.id,
                subject=claim.id,
                values=values,
                start=claim.start,
                end=claim.end,
                lang=claim.lang,
                kind=claim.kind.value,
                note=verdict.reasons[0].detail if verdict.reasons else "",
            )
        )


def _of_record(record: AnyRecord) -> Judgement:
    common: dict[str, Any] = {
        "rater": record.reviewer,
        "response_id": record.response_id,
        "at": record.at,
    }
    match record:
        case Decision():
            named = {
                "verdict": record.label.value,
                "error_type": record.error_type,
                "severity": record.severity,
            }
            return Judgement(
                about="claim",
                subject=record.claim_id,
                values={name: value for name, value in named.items() if value},
                start=record.start,
                end=record.end,
                lang=record.lang,
                note=record.note,
                source=record.source,
                suggested=record.suggested.value if record.suggested else "",
                blind=record.blind,
                **common,
            )
        case Score():
            return Judgement(
                about="response",
                subject="",
                values={f"score.{record.dimension}": record.value},
                note=record.rationale,
                **common,
            )
        case TaskFlag():
            return Judgement(
                about="flag",
                subject=record.flag,
                values={"flags": "raised"},
                kind=record.flag,
                note=record.note,
                **common,
            )
        case Preference():
            # "A better than B" and "B worse than A" are one judgement of one pair.
            swapped = record.other_id < record.response_id
            one, other = sorted((record.response_id, record.other_id))
            return Judgement(
                about="pair",
                subject=other,
                values={"preference": -record.strength if swapped else record.strength},
                note=record.explanation,
                **(common | {"response_id": one}),
            )
        case Undo():
            raise AssertionError("an undo judges nothing")


def _of_plain(raw: Mapping[str, Any], where: str) -> Judgement | None:
    """Read a label or a mark; None if it holds no value yet."""
    identity = next((raw[key] for key in ("claim_id", "id", "item") if key in raw), None)
    if identity is None or isinstance(identity, dict | list) or not {"label", "value"} & set(raw):
        raise InputError(
            f"{where}: not a judgement: neither a review record, a report, an id with a label, "
            "nor an id with a dimension and a value",
            hint=_HINT,
        )
    value = _value(raw.get("label", raw.get("value")), where)
    if value is None:
        return None
    start, end = raw.get("start"), raw.get("end")
    if any(offset is not None and type(offset) is not int for offset in (start, end)):
        raise InputError(f"{where}: start and end are whole numbers of code points")
    said = {key: _text(raw, key, where) for key in _PLAIN}
    common: dict[str, Any] = {
        "rater": said["rater"],
        "lang": said["lang"],
        "kind": said["type"],
        "note": said["note"],
        "source": said["source"],
        "at": said["at"],
    }
    if said["dimension"]:
        return Judgement(
            about="response",
            response_id=said["response_id"] or str(identity),
            subject="",
            values={f"score.{said['dimension']}": value},
            **common,
        )
    more = {key: said[key] for key in ("error_type", "severity") if said[key]}
    label = value if isinstance(value, str) else f"{value:.12g}"
    return Judgement(
        about="claim",
        response_id=said["response_id"],
        subject=str(identity),
        values={"label": label, **more},
        start=start if end is not None else None,
        end=end if start is not None else None,
        **common,
    )


def _value(raw: Any, where: str) -> Value | None:
    """Return a label or mark; None for none."""
    if raw is None or raw == "":
        return None
    if isinstance(raw, bool):
        return "true" if raw else "false"
    if isinstance(raw, str):
        return raw
    if isinstance(raw, int | float) and abs(raw) <= _MOST:
        return raw
    raise InputError(f"{where}: neither a text nor a mark: {json.dumps(raw)[:40]}")


def _text(raw: Mapping[str, Any], key: str, where: str) -> str:
    value = raw.get(key)
    if value is None:
        return ""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    raise InputError(f"{where}: {key} is a text, not {json.dumps(value)[:40]}")


def _name_raters(files: Sequence[_File]) -> None:
    """Name the rater of lines that name none after their file; the tool, if several runs of it."""
    stems = Counter(PurePath(file.name).stem for file in files)
    runs = sum(any(one.rater == TOOL for one in file.judgements) for file in files)
    for file in files:
        stem = PurePath(file.name).stem
        own = stem if stems[stem] == 1 else file.name
        tool = f"{TOOL} ({own})" if runs > 1 else TOOL
        file.judgements = [
            replace(one, rater={"": own, TOOL: tool}.get(one.rater, one.rater))
            for one in file.judgements
        ]


def _with_responses(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Put labels that name a claim without its response where exactly one response has it."""
    responses: dict[str, set[str]] = defaultdict(set)
    for one in judgements:
        if one.about == "claim" and one.response_id:
            responses[one.subject].add(one.response_id)
    found = {claim: next(iter(where)) for claim, where in responses.items() if len(where) == 1}
    return [
        replace(one, response_id=found.get(one.subject, ""))
        if one.about == "claim" and not one.response_id
        else one
        for one in judgements
    ]


def _labels(judgements: Sequence[Judgement], guidelines: Guidelines) -> list[Judgement]:
    """Call labels verdicts if all of them are."""
    labels = {one.values["label"] for one in judgements if "label" in one.values}
    if not labels <= {label.value for label in guidelines.labels}:
        return list(judgements)
    return [
        replace(
            one,
            values={"verdict" if name == "label" else name: v for name, v in one.values.items()},
        )
        for one in judgements
    ]


def _with_flags(judgements: Sequence[Judgement], reviewers: Collection[str]) -> Iterator[Judgement]:
    """Add, for each flag that anybody raised, who reviewed the response and did not raise it."""
    yield from judgements
    flags = sorted({one.subject for one in judgements if one.about == "flag"})
    reviewed = {
        (one.rater, one.response_id)
        for one in judgements
        if one.rater in reviewers and one.about != "pair"
    }
    raised = {
        (one.rater, one.response_id, one.subject) for one in judgements if one.about == "flag"
    }
    for rater, response in sorted(reviewed):
        for flag in flags:
            if (rater, response, flag) not in raised:
                yield Judgement(
                    rater=rater,
                    about="flag",
                    response_id=response,
                    subject=flag,
                    values={"flags": "not raised"},
                    kind=flag,
                )


def _whole(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """Put a rater's marks of one response together, with their notes."""
    marks: dict[tuple[str, str], Judgement] = {}
    for one in judgements:
        if one.about != "response":
            yield one
            continue
        key = one.rater, one.response_id
        before = marks.get(key)
        marks[key] = (
            one
            if before is None
            else replace(
                before,
                values={**before.values, **one.values},
                note="; ".join(note for note in (before.note, one.note) if note),
                lang=before.lang or one.lang,
                at=max(before.at, one.at),
            )
        )
    yield from marks.values()
