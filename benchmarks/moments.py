"""What the benchmarks share that end a program at random moments and look at what it left."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterable
from typing import Any

import machine


class Wrong(Exception):  # noqa: N818 - says what it is
    """Something is not as it should be."""


def require(right: object, what: str) -> None:
    """Go on only where it holds.

    Raises:
        Wrong: it does not.
    """
    if not right:
        raise Wrong(what)


def main(
    name: str,
    description: str | None,
    programs: Iterable[str],
    measure: Callable[[str, int], dict[str, Any]],
    *,
    moments: int,
) -> int:
    """Measure programs as the command line says, keep the figures of whole runs, print all.

    Args:
        name: of the results.
        description: what ``--help`` says first, in its first line.
        programs: what can be ended, by name.
        measure: ends one of them so many times; ``wrong`` of its figures lists what went wrong.
        moments: how many a whole run takes of each.

    Returns:
        The status to exit with: 1 if anything went wrong.
    """
    known = tuple(programs)
    parser = argparse.ArgumentParser(description=(description or "").partition("\n")[0])
    parser.add_argument("--moments", type=int, default=moments)
    parser.add_argument("--only", choices=known, action="append")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    found: dict[str, dict[str, Any]] = {}
    for one in options.only or known:
        found[one] = measure(one, options.moments)
        shown = found[one] | {"wrong": found[one]["wrong"][:5]}
        print(f"{one:10} {json.dumps(shown)}", flush=True)
    if options.moments >= moments:
        kept = machine.RESULTS / f"{name}.json"
        earlier = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
        machine.keep(name, {one: earlier[one] for one in known if one in earlier} | found)
    return int(any(one["wrong"] for one in found.values()))
