"""``factcheck reference build --dump FILE`` and its like: how a corpus is built, told to a person."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from claims.model import Lang
from factcheck import terminal
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.sources.corpus.build import Progress

#: Seconds between two lines that say how far it is.
EVERY = 10.0
#: Pages passed over that are named; all are counted.
MAX_NAMED = 10


def build(
    kind: str,
    path: Path,
    folder: Path | None,
    *,
    lang: Lang | None,
    jobs: int | None,
    quiet: bool,
    vectors: bool = False,
) -> None:
    """Add what is at a path to an index, saying how far it is.

    Args:
        kind: ``zim``, ``dump``, ``documents`` or ``jsonl``.
        path: the file, or the folder of documents.
        folder: where the index is or shall be; by default under the cache folder.
        lang: the language of pages that do not say theirs.
        jobs: processes that read pages.
        quiet: say only how it ended.
        vectors: also keep the vectors of sentences.

    Raises:
        InputError: the path or the folder cannot be used.
        UnfinishedError: a package is missing, or another build is at work there.
    """
    from factcheck.evidence.rank import comparable
    from factcheck.sources.corpus import build as building
    from factcheck.sources.corpus import folder as default_folder
    from factcheck.sources.corpus import readers

    folder = folder or default_folder()
    if not path.exists() or not os.access(path, os.R_OK):
        raise InputError(f"{path}: cannot be read", hint=f"check --{kind}")
    reader = readers.open_reader(kind, path, lang)
    began = said = time.monotonic()
    named = passed_over = 0
    step: Progress | None = None
    for step in building.build(reader, folder, jobs=jobs, texts=comparable if vectors else None):
        passed_over += len(step.problems)
        for problem in step.problems[: MAX_NAMED - named]:
            named += 1
            terminal.say(f"passed over: {problem}")
        if not quiet and time.monotonic() - said >= EVERY:
            said = time.monotonic()
            terminal.say(how_far(step))
    assert step is not None
    total = f"{step.pages:,} pages and {step.redirects:,} redirects of {path}"
    over = f", {passed_over:,} passed over" if passed_over else ""
    terminal.say(f"corpus ready: {folder}: {total}{over}, {_span(time.monotonic() - began)}")


def how_far(step: Progress) -> str:
    """Return one line: pages, share done, time left.

    >>> from factcheck.sources.corpus.build import Progress
    >>> how_far(Progress(pages=1200, redirects=30, done=1, total=4, seconds_left=5400))
    '1,200 pages, 30 redirects, 25 %, about 1 h 30 min left'
    """
    share = f"{100 * step.done // max(step.total, 1)} %"
    left = "" if step.seconds_left is None else f", about {_span(step.seconds_left)} left"
    return f"{step.pages:,} pages, {step.redirects:,} redirects, {share}{left}"


def _span(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"
