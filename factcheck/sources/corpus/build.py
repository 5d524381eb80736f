"""File -> index: pages found by one process, read by all cores, written in batches.

Each batch is committed with the place where reading goes on, so that a build that was killed goes
on from its last batch. At most a few chunks a process are under way: memory does not grow with the
file.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from factcheck import dense
from factcheck.dense import indexed
from factcheck.errors import FactcheckError, InputError, UnfinishedError
from factcheck.model import Document, Tier
from factcheck.sources.corpus import index
from factcheck.sources.corpus.page import Page, Redirect
from factcheck.sources.corpus.readers.base import START, Place, Raw, Reader

#: Pages between two commits. A commit takes about a second; a page is read in about 10 ms.
BATCH = 10_000
#: The same where sentences are encoded, which takes some 0.1 s a page.
BATCH_ENCODED = 1_000
#: Bytes of pages that are sent to a process at once, and chunks under way for each process.
CHUNK = 1_000_000
CHUNK_PAGES = 200
AHEAD = 3
#: Seconds for one page: the longest of an encyclopaedia take under two, a hostile one hours.
PAGE_SECONDS = 60.0
#: Sentences of a page that are encoded; what lies behind them is compared as pages of the web are.
MAX_ENCODED = 2_000

#: What of a page claims are compared with by meaning.
Texts = Callable[[Document], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a build is."""

    #: Pages and redirects of this file in the index, those of earlier runs included.
    pages: int
    redirects: int
    #: Of `total`, in the reader's unit.
    done: int
    total: int
    #: Since this run began; None until something is done.
    seconds_left: float | None
    #: What was wrong with pages that were passed over, of this step.
    problems: tuple[str, ...] = ()
    finished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chunk:
    """What a process made of some raw pages."""

    prepared: list[list[dict[str, Any]]]
    #: The vectors of pages by their keys.
    encoded: list[tuple[str, indexed.Encoded]]
    problems: tuple[str, ...]
    pages: int
    redirects: int
    after: Place
    done: int


def build(
    reader: Reader,
    folder: Path,
    *,
    jobs: int | None = None,
    batch: int | None = None,
    texts: Texts | None = None,
) -> Iterator[Progress]:
    """Add the pages of a file to an index, going on where an earlier build of it stopped.

    Args:
        reader: the file.
        folder: the index; made if it is not there.
        jobs: processes that read pages; as many as there are cores if not given. With 1, this one.
        batch: pages between two commits; `BATCH`, or `BATCH_ENCODED`, if not given.
        texts: the sentences of a page whose vectors are kept, too; a picklable function. Without it no
            vectors are made. A file that was built without is read again.

    Yields:
        How far it is, at least once, the last with `Progress.finished`.

    Raises:
        InputError: the file or the folder cannot be used.
        SettingsError: the vectors that are there are of another encoder.
        UnfinishedError: another build is at work there, a process died, or there is no encoder.
    """
    jobs = jobs or os.cpu_count() or 1
    batch = batch or (BATCH_ENCODED if texts else BATCH)
    name = f"{reader.fingerprint}:vectors" if texts else reader.fingerprint
    with closing(_Writers(folder, encoder=_encoder() if texts else None)) as writers:
        state = writers.state(name) or {}
        after: Place = tuple(state.get("after", START))
        pages, redirects = state.get("pages", 0), state.get("redirects", 0)
        done, finished = state.get("done", 0), bool(state.get("finished"))
        began, begun_at = time.monotonic(), done

        def told(problems: Sequence[str] = (), *, finished: bool = False) -> Progress:
            passed = time.monotonic() - began
            left = (reader.total - done) * passed / (done - begun_at) if done > begun_at else None
            return Progress(
                pages=pages,
                redirects=redirects,
                done=done,
                total=reader.total,
                seconds_left=left,
                problems=tuple(problems),
                finished=finished,
            )

        def keep(*, finished: bool = False) -> None:
            state = {"after": after, "pages": pages, "redirects": redirects, "done": done}
            writers.commit(name, state | {"finished": finished})

        if finished:
            yield told(finished=True)
            return
        kept = pages + redirects
        try:
            for chunk in _read(reader, after, jobs, texts):
                writers.add(chunk)
                pages, redirects = pages + chunk.pages, redirects + chunk.redirects
                after, done = chunk.after, chunk.done
                if pages + redirects - kept >= batch:
                    keep()
                    kept = pages + redirects
                yield told(chunk.problems)
        except FactcheckError:
            keep()  # what could be read before a file breaks off
            raise
        done = reader.total
        keep(finished=True)
        yield told(finished=True)


class _Writers:
    """The index, and beside it the vectors of its sentences where there is an encoder.

    Raises:
        InputError: the folder cannot be written, or holds something else.
        SettingsError: the vectors that are there are of another encoder.
        UnfinishedError: another process builds there, or tantivy is not installed.
    """

    def __init__(self, folder: Path, *, encoder: dense.Encoder | None) -> None:
        self._folder = folder
        self._index = index.Writer(folder)
        try:
            with self._writing():
                self._vectors = indexed.Writer(folder, encoder.digest) if encoder else None
        except FactcheckError:
            self._index.close()
            raise

    def state(self, name: str) -> Any:
        """Return what was committed under a name."""
        return self._index.state(name)

    def add(self, chunk: _Chunk) -> None:
        """Add pages, each in place of what has its key, and their sentences."""
        for prepared in chunk.prepared:
            self._index.add(prepared)
        if self._vectors:
            with self._writing():
                for key, sentences in chunk.encoded:
                    self._vectors.add(key, sentences)

    def commit(self, name: str, state: dict[str, Any]) -> None:
        """Write what was added, and how far that is."""
        if self._vectors:
            # First: sentences that are written twice do no harm.
            with self._writing():
                self._vectors.flush()
        self._index.commit(name, state)

    def close(self) -> None:
        """Close both. The sentences of a build that stopped can be searched as its pages can."""
        try:
            if self._vectors:
                with self._writing():
                    self._vectors.close()
        finally:
            self._index.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise InputError(f"{self._folder}: cannot be written ({error.strerror})") from error


def _encoder() -> dense.Encoder:
    """Return the encoder.

    Raises:
        UnfinishedError: it cannot be had.
    """
    encoder = dense.load()
    if encoder is None:
        raise UnfinishedError(
            "the encoder cannot be had, so there are no vectors",
            hint="pip install onnxruntime tokenizers numpy",
        )
    return encoder


def _read(reader: Reader, start: Place, jobs: int, texts: Texts | None) -> Iterator[_Chunk]:
    """Yield what the pages hold, in their order."""
    chunks = _chunks(reader.raws(start))
    if jobs == 1:
        for raws in chunks:
            yield _parse(reader.parse, texts, raws)
        return
    # Not forked: threads of libzim and tantivy would be copied half-way.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_with_parent)
    waiting: deque[Future[_Chunk]] = deque()
    try:
        try:
            for raws in chunks:
                waiting.append(pool.submit(_parse, reader.parse, texts, raws))
                if len(waiting) > jobs * AHEAD:
                    yield waiting.popleft().result()
        except InputError:  # the file breaks off: what was found before counts
            yield from _results(waiting)
            raise
        yield from _results(waiting)
    except BrokenProcessPool as error:
        raise UnfinishedError(
            f"{reader.path}: a process that read pages died",
            hint="for want of memory? the same command goes on; --jobs 1 takes the least",
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _results(waiting: deque[Future[_Chunk]]) -> Iterator[_Chunk]:
    while waiting:
        yield waiting.popleft().result()


def _chunks(raws: Iterable[Raw]) -> Iterator[list[Raw]]:
    chunk: list[Raw] = []
    size = 0
    try:
        for raw in raws:
            chunk.append(raw)
            size += raw.size
            if size >= CHUNK or len(chunk) == CHUNK_PAGES:
                yield chunk
                chunk, size = [], 0
    except InputError:
        if chunk:
            yield chunk
        raise
    if chunk:
        yield chunk


def _parse(parse: Any, texts: Texts | None, raws: Sequence[Raw]) -> _Chunk:
    prepared: list[list[dict[str, Any]]] = []
    encoded: list[tuple[str, indexed.Encoded]] = []
    problems: list[str] = []
    redirects = 0
    for raw in raws:
        try:
            with _bounded(PAGE_SECONDS):
                parsed = parse(raw.payload)
        except _TooLongError:
            problems.append(f"a page after {raw.done} took more than {PAGE_SECONDS:.0f} s to read")
            continue
        if parsed.problem:
            problems.append(parsed.problem)
        for entry in parsed.entries:
            prepared.append(index.prepare(entry))
            redirects += isinstance(entry, Redirect)
            if texts and isinstance(entry, Page):
                encoded.append((entry.key, _encode(entry, texts)))
    return _Chunk(
        prepared=prepared,
        encoded=encoded,
        problems=tuple(problems),
        pages=len(prepared) - redirects,
        redirects=redirects,
        after=raws[-1].after,
        done=raws[-1].done,
    )


def _encode(page: Page, texts: Texts) -> indexed.Encoded:
    # What a page means does not depend on who gives it.
    found = texts(page.document("corpus", Tier.REFERENCE))
    chosen = list(islice(dict.fromkeys(found), MAX_ENCODED))
    return indexed.encode(_encoder(), chosen, page.lang)


class _TooLongError(Exception):
    """A page is made to cost more than it can be worth."""


@contextmanager
def _bounded(seconds: float) -> Iterator[None]:
    """Stop what takes longer, where signals can: in a main thread, and not on Windows."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(*_: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _end_with_parent() -> None:
    """End this process when the one that started it is killed, which cannot end it then."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
