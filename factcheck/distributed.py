"""The same batch on Ray Data: chunks of answers on a pool of processes, here or on a cluster.

A worker is a process with a checker of its own: sources, caches, one model. Chunks go out and come
back in order, so that the output is that of `factcheck.batch.local`, line for line, and is the
journal that a second run goes on from. When a worker dies, Ray starts another and gives it the
chunk again.

Every machine of a cluster needs factcheck, the settings and what the sources read (an index of a
corpus, an archive) under the same paths, or a server of an index that all of them reach.
"""

# ruff: noqa: PLC0415 - ray is an extra, and takes a second to load

from __future__ import annotations

import logging
import os
import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from factcheck import batch
from factcheck.errors import FactcheckError, SettingsError, UnfinishedError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.inputs import Line

    Column = npt.NDArray[np.object_]

#: Chunks of one data set: the input need not fit in memory, and to start workers for each few
#: thousand answers costs little.
WINDOW = 512


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
        UnfinishedError: workers die, or do not start; what was yielded before stands.
    """
    ray = require_ray()
    with _cluster(ray, workers):
        size = max(1, min(workers, int(ray.cluster_resources().get("CPU", 1))))
        source = batch.chunks(lines)
        while window := list(islice(source, WINDOW)):
            # A block for each chunk: what a worker takes at a time, and has to do again if it dies.
            chunks = ray.data.from_items(
                [{"chunk": pickle.dumps(chunk)} for chunk in window],
                override_num_blocks=len(window),
            )
            answered = chunks.map_batches(
                _Worker,
                fn_constructor_args=(open_check,),
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


class _Worker:
    """What each process of the pool runs."""

    def __init__(self, open_check: Callable[[], batch.CheckMany]) -> None:
        self._check = open_check()

    def __call__(self, block: dict[str, Column]) -> dict[str, list[bytes]]:
        """Check the chunks of a block."""
        chunks = map(pickle.loads, block["chunk"])
        return {"answered": [pickle.dumps(batch.answer(one, self._check)) for one in chunks]}


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
