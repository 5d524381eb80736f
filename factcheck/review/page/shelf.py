"""The reports under review: where each stands in its file, and what the queue shows of it.

A batch of thousands is indexed in one pass that reads only what the queue needs; a whole report is
read when it is looked at, and only the last few are kept.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import inputs, wire
from factcheck.errors import InputError
from factcheck.model import SCHEMA_VERSION, Label, Report

if TYPE_CHECKING:
    from pydantic import TypeAdapter

logger = logging.getLogger(__name__)

#: Whole reports that are kept in memory: those open in a few tabs.
KEPT = 8
#: Characters of an answer that the queue shows.
OPENING = 120
#: Lines of a batch are long; reading them by the default 8 kB takes four times as long.
_BUFFER = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What the queue needs to know of one verdict."""

    claim_id: str
    label: Label
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Response:
    id: str
    text: str
    lang: str
    origin: str = ""
    prompt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Brief:
    schema_version: str
    response: _Response
    verdicts: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report of the queue, and the bytes of its file that hold it."""

    #: From 0, in the order in which reports were given.
    place: int
    path: Path
    offset: int
    length: int
    where: str
    response_id: str
    lang: str
    origin: str
    prompt: str
    #: How the answer begins, on one line.
    opening: str
    suggestions: tuple[Suggestion, ...]

    @property
    def judged(self) -> tuple[Suggestion, ...]:
        """The suggestions on claims that are worth checking: what there is to decide."""
        return tuple(one for one in self.suggestions if one.label is not Label.NOT_CHECKED)


@cache
def _adapter() -> TypeAdapter[_Brief]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - `--help` reads no reports

    return TypeAdapter(_Brief)


class Shelf:
    """Reports by their place. Safe to read from several threads."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Index the files.

        Args:
            paths: files with one report each, or with one a line.

        Raises:
            InputError: a file cannot be read, holds something else, or no report was given.
        """
        self.entries: tuple[Entry, ...] = tuple(_entries(paths))
        if not self.entries:
            raise InputError("no reports to review", hint="make one with: factcheck -f json FILE")
        self._prompts: dict[str, list[int]] = {}
        for entry in self.entries:
            if entry.prompt.strip():
                self._prompts.setdefault(entry.prompt.strip(), []).append(entry.place)
        self._read = lru_cache(maxsize=KEPT)(self._report)

    def __len__(self) -> int:
        return len(self.entries)

    def report(self, place: int) -> Report:
        """Read a report.

        Raises:
            InputError: it is no longer what was indexed.
        """
        return self._read(place)

    def rivals(self, place: int) -> tuple[int, ...]:
        """Return the places of other answers to the same prompt; of two without one, the other."""
        prompt = self.entries[place].prompt.strip()
        if prompt:
            same = self._prompts[prompt]
        else:
            both = len(self.entries) == 2 and not any(entry.prompt for entry in self.entries)
            same = [0, 1] if both else []
        mine = self.entries[place].response_id
        return tuple(one for one in same if self.entries[one].response_id != mine)

    def _report(self, place: int) -> Report:
        entry = self.entries[place]
        try:
            with entry.path.open("rb") as file:
                file.seek(entry.offset)
                text = file.read(entry.length).decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{entry.where}: cannot be read ({error})") from error
        report = wire.read_report(text, entry.where)
        if report.response.id != entry.response_id:
            raise InputError(
                f"{entry.where}: the file has changed since it was opened",
                hint="start the review again",
            )
        return report


def _entries(paths: Iterable[Path]) -> Iterator[Entry]:
    place = 0
    for path in paths:
        for offset, raw, where in _pieces(path):
            brief = _brief(raw, where)
            if brief is not None:
                response = brief.response
                yield Entry(
                    place=place,
                    path=path,
                    offset=offset,
                    length=len(raw),
                    where=where,
                    response_id=response.id,
                    lang=response.lang,
                    origin=response.origin,
                    prompt=response.prompt,
                    opening=" ".join(response.text[: 2 * OPENING].split())[:OPENING],
                    suggestions=brief.verdicts,
                )
                place += 1


def _pieces(path: Path) -> Iterator[tuple[int, bytes, str]]:
    """Yield what holds one report each: the whole file if it is one, else its lines."""
    try:
        with path.open("rb", buffering=_BUFFER) as file:
            if file.readline().strip() == b"{":
                # Indented JSON opens with a brace alone.
                file.seek(0)
                yield 0, file.read(), str(path)
                return
            file.seek(0)
            offset = 0
            for number, raw in enumerate(file, start=1):
                if not raw.isspace():
                    yield offset, raw, f"{path}:{number}"
                offset += len(raw)
    except OSError as error:
        raise inputs.unreadable(path, error) from error


def _brief(raw: bytes, where: str) -> _Brief | None:
    from pydantic import ValidationError  # noqa: PLC0415 - see `_adapter`

    if raw.startswith(b'{"id":') and b'"error":' in raw:
        logger.warning("%s: holds an error, not a report", where)
        return None
    try:
        brief = _adapter().validate_json(raw)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(step) for step in first["loc"])
        problem = ": ".join(filter(None, (path, first["msg"])))
        raise InputError(
            f"{where}: not a factcheck report ({problem})",
            hint="make one with: factcheck -f json FILE",
        ) from error
    if brief.schema_version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise InputError(
            f"{where}: a report of schema {brief.schema_version}; this version reads "
            f"{SCHEMA_VERSION}",
            hint="check the response again, or use the version that made it",
        )
    return brief
