"""The same batch on Ray Data: chunks of answers on a pool of processes, here or on a cluster.

A worker is a process with a checker of its own: sources, caches, one model. Chunks go out and come
back in order, so that the output is that of `factcheck.batch.local`, line for line, and is the
journal that a second run goes on from.

When a worker dies, Ray starts another and gives it the chunk again, as often as it takes. A ledger,
a process that checks nothing, remembers what was begun and not ended: a chunk that a worker died of is
checked line by line, a line that `MOST_DEATHS` died of has its error in its place, and where no line is answered
whichever worker takes it, the run ends after `MOST_STARTS`.

Every machine of a cluster needs factcheck, the settings and what the sources read (an index of a
corpus, an archive) under the same paths, or a server of an index that all of them reach.
"""

# ruff: noqa: PLC0415 - ray is an extra, and takes a second to load

from __future__ import annotations

import logging
import os
import pickle
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol

from factcheck import batch
from factcheck.errors import FactcheckError, SettingsError, UnfinishedError

if TYPE_CHECKING:
    import numpy.typing as npt

    from factcheck.inputs import Line

    Column = npt.NDArray[Any]

#: Chunks of one data set: the input need not fit in memory, and to start workers for each few
#: thousand answers costs little.
WINDOW = 512
#: Workers that one line may cost, when it is checked alone: one may die of something else.
MOST_DEATHS = 2
#: Times that workers are started, for each that there is to be, while none of them answers a line.
MOST_STARTS = 10


def on_ray(
    lines: Iterable[Line], open_check: Callable[[], batch.CheckMany], *, workers: int
) -> Iterator[batch.Answered]:
    """Check lines in chunks, on processes, and yield what comes of them in the order of the input.

    Runs on the cluster that ``RAY_ADDRESS`` names; without it, one of this machine is started for the
    run.

    Args:
        lines: the input; `WINDOW` chunks of it are held in memory.
        open_check: makes, in a worker, what checks answers there; it must pickle.
        workers: processes, at most one for each core of the cluster.

    Raises:
        SettingsError: the extra is not installed.
        UnfinishedError: workers do not start, or the cluster breaks; what was yielded before
            stands.
    """
    ray = require_ray()
    with _cluster(ray, workers):
        size = max(1, min(workers, int(ray.cluster_resources().get("CPU", 1))))
        ledger = _here(ray, _Ledger, most_starts=size * MOST_STARTS)
        source = enumerate(batch.chunks(lines))
        while window := list(islice(source, WINDOW)):
            # A block for each chunk: what a worker takes at a time, and has to do again if it dies.
            chunks = ray.data.from_items(
                [{"number": number, "chunk": pickle.dumps(chunk)} for number, chunk in window],
                override_num_blocks=len(window),
            )
            answered = chunks.map_batches(
                _Worker,
                fn_constructor_args=(open_check, _Shared(ledger)),
                batch_size=1,
                batch_format="numpy",
                num_cpus=1,
                compute=ray.data.ActorPoolStrategy(size=size),
            )
            try:
                for row in answered.iter_rows():
                    yield from pickle.loads(row["answered"])  # noqa: S301 - our worker wrote it
            except ray.exceptions.RayError as error:
                raise UnfinishedError(
                    f"ray: {_first_line(error)}",
                    hint="the lines that are written are whole; batch --resume goes on after them",
                ) from error


class _Ledger:
    """What was begun and not ended: nobody can tell of his own death."""

    def __init__(self, *, most_starts: int) -> None:
        self._begun: Counter[Hashable] = Counter()
        self._starts = 0
        self._most_starts = most_starts

    def start(self) -> bool:
        """Count a worker that starts; false if too many did since a line was answered."""
        self._starts += 1
        return self._starts <= self._most_starts

    def begin(self, work: Hashable) -> int:
        """Note that work is begun, and return how often it was before and never ended."""
        self._begun[work] += 1
        return self._begun[work] - 1

    def end(self, work: Hashable) -> None:
        """Note that work is ended with an answer."""
        self.forget(work)
        self._starts = 0

    def forget(self, work: Hashable) -> None:
        """Note that work is over, with an answer or given up."""
        del self._begun[work]


class _Asked(Protocol):
    """The ledger, as workers ask it."""

    def start(self) -> bool: ...
    def begin(self, work: Hashable) -> int: ...
    def end(self, work: Hashable) -> None: ...
    def forget(self, work: Hashable) -> None: ...


class _Shared:
    """The ledger, in a process of its own."""

    def __init__(self, ledger: Any) -> None:
        self._ledger = ledger

    def start(self) -> bool:
        return bool(self._ask("start"))

    def begin(self, work: Hashable) -> int:
        return int(self._ask("begin", work))

    def end(self, work: Hashable) -> None:
        self._ask("end", work)

    def forget(self, work: Hashable) -> None:
        self._ask("forget", work)

    def _ask(self, what: str, *arguments: Hashable) -> Any:
        import ray

        return ray.get(getattr(self._ledger, what).remote(*arguments))


class _Worker:
    """What each process of the pool runs."""

    def __init__(self, open_check: Callable[[], batch.CheckMany], ledger: _Asked) -> None:
        if not ledger.start():
            raise UnfinishedError("workers die before they have checked anything")
        self._check = open_check()
        self._ledger = ledger

    def __call__(self, block: dict[str, Column]) -> dict[str, list[bytes]]:
        """Check the chunks of a block."""
        chunks = zip(block["number"], map(pickle.loads, block["chunk"]), strict=True)
        return {"answered": [pickle.dumps(self._answer(int(n), chunk)) for n, chunk in chunks]}

    def _answer(self, number: int, chunk: Sequence[Line]) -> list[batch.Answered]:
        if not self._ledger.begin(number):
            answered = batch.answer(chunk, self._check)
            self._ledger.end(number)
            return answered
        answered = [self._alone((number, at), line) for at, line in enumerate(chunk)]
        for work in (number, *((number, at) for at in range(len(chunk)))):
            self._ledger.forget(work)
        return answered

    def _alone(self, work: Hashable, line: Line) -> batch.Answered:
        """Check a line of a chunk that a worker died of, unless too many died of this line."""
        if self._ledger.begin(work) >= MOST_DEATHS:
            error = UnfinishedError(
                f"{MOST_DEATHS} processes died while they checked it",
                hint="it may take more memory than there is",
            )
            # Not ended: whoever is given the chunk again gives it up at once.
            return batch.answer([replace(line, response=None, error=error)], self._check)[0]
        (answered,) = batch.answer([line], self._check)
        self._ledger.end(work)
        return answered


def _here(ray: Any, made: type, **arguments: Any) -> Any:
    """Start an actor on this machine: it ends with the run and not with another machine."""
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    node = ray.get_runtime_context().get_node_id()
    here = NodeAffinitySchedulingStrategy(node, soft=False)
    return ray.remote(made).options(num_cpus=0, scheduling_strategy=here).remote(**arguments)


def require_ray() -> Any:
    """Import Ray.

    Raises:
        SettingsError: the extra is not installed.
    """
    # It would send statistics of use; we ask no host that the settings do not name.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise SettingsError(
            "--engine ray needs Ray, which is not installed",
            hint='pip install "factcheck-cli[ray]"',
        ) from error
    return ray


@contextmanager
def _cluster(ray: Any, workers: int) -> Iterator[None]:
    """Join the cluster, or start one, and say nothing but errors."""
    begun = not ray.is_initialized()
    if begun:
        named = os.environ.get("RAY_ADDRESS")
        ray.init(
            address=named or "local",
            num_cpus=None if named else workers,
            include_dashboard=None if named else False,
            log_to_driver=False,
            logging_level=logging.ERROR,
        )
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True
    try:
        yield
    finally:
        if begun:
            ray.shutdown()


def _first_line(error: Exception) -> str:
    cause = error.__cause__ if isinstance(error.__cause__, FactcheckError) else error
    return str(cause).strip().partition("\n")[0]
