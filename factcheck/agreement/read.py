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
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from factcheck import inputs, wire
from factcheck.agreement import lines
from factcheck.agreement.lines import TOOL
from factcheck.agreement.model import FileTally, Judgement, Judgements, Value
from factcheck.errors import InputError
from factcheck.model import Report
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import (
    AnyRecord,
    Undo,
    standing,
)

#: What stands for a last line that cannot be decoded.
_CUT = "{"


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
    reviewers = {record.reviewer for file in read_files for record in file.records}
    if any(file.records for file in gold_files):
        reviewers.add(expert)
    every_file = read_files + gold_files
    return Judgements(
        judgements=tuple(
            _whole(_with_flags(_labels(_with_responses(kept), guidelines), reviewers))
        ),
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
        kept = [lines.of_record(record) for record in file.records if id(record) in stands]
        for one in kept + file.judgements:
            mark = tuple(one.values) if one.about == "response" else ()
            thing = one.rater, one.about, one.response_id, one.subject, mark
            if thing in last:
                last[thing][0].counts["replaced"] += 1
            last[thing] = file, one
    for file, _ in last.values():
        file.counts["judgements"] += 1
    return [one for _, one in last.values()]


def _expert(judgements: Sequence[Judgement]) -> str:
    """Return what the one rater of the expert's files is called among the others."""
    raters = sorted({one.rater for one in judgements})
    if len(raters) != 1:
        raise InputError(
            f"--gold: {len(raters)} raters" + (f" ({', '.join(raters)})" if raters else ""),
            hint="give the judgements of one expert, or adjudicate first",
        )
    return f"{raters[0]} (expert)"


def _read_file(name: str, text: str, guidelines: Guidelines) -> _File:
    file = _File(name=name, guidelines=guidelines)
    report = _indented_report(text, name)
    if report is not None:
        _add_report(file, report)
        return file
    whole = text.split("\n")
    for number, line in enumerate(whole, start=1):
        if line.strip():
            _add_line(file, line, f"{name}:{number}", last=number == len(whole))
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
        raise InputError(f"{where}: not valid JSON ({error})", hint=lines.HINT) from error
    if not isinstance(raw, dict):
        raise InputError(f"{where}: not a JSON object", hint=lines.HINT)
    if "record" in raw and last:
        file.counts["unfinished"] += 1
    elif "record" in raw:
        file.records.append(lines.record(line, where))
    elif "schema_version" in raw:
        _add_report(file, wire.read_report(line, where))
    elif "error" in raw and "label" not in raw and "value" not in raw:
        file.counts["failed"] += 1
    else:
        one = lines.of_plain(raw, where)
        if one is None:
            file.counts["unlabelled"] += 1
        else:
            file.judgements.append(one)


def _add_report(file: _File, report: Report) -> None:
    file.judgements += lines.of_report(report, file.guidelines)
    for claim in report.claims:
        file.texts[report.response.id, claim.id] = claim.text


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
    """Call labels verdicts if all of them are, however they are cased and spaced."""
    labels = {str(one.values["label"]) for one in judgements if "label" in one.values}
    verdicts = {label: re.sub(r"[ -]", "_", label.strip().casefold()) for label in labels}
    if not set(verdicts.values()) <= {label.value for label in guidelines.labels}:
        return list(judgements)
    return [
        replace(one, values=_renamed(one.values, verdicts)) if "label" in one.values else one
        for one in judgements
    ]


def _renamed(values: Mapping[str, Value], verdicts: Mapping[str, str]) -> dict[str, Value]:
    more = {name: value for name, value in values.items() if name != "label"}
    return {"verdict": verdicts[str(values["label"])], **more}


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
