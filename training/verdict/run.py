"""Runs every step from the published package to the exported model; finished steps are passed over.

    python -m training.verdict.run ../shared/data WORK --minutes 300

Stop it at any time: the same command goes on where it was. WORK holds all that it makes; nothing is
written into the repository.

``--with-noncommercial`` adds the sets that may not be trained on for what ships, to measure what they
would bring. Such a run has a folder of its own, and its model is never one of the package.
"""

from __future__ import annotations

import argparse
import json
import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

logger = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Step:
    """A module to run, and the file that stands when it is done."""

    module: str
    arguments: tuple[str, ...]
    makes: Path

    def done(self) -> bool:
        """Return whether there is nothing to do."""
        return self.makes.exists()


def steps(
    data: Path, work: Path, minutes: float, threads: int, *, noncommercial: bool = False
) -> list[Step]:
    """Return the steps in order."""
    run, folder = work / "run", work / "export"
    sources, here, there = str(data), str(work), str(folder)
    many = ("--threads", str(threads))
    more = ("--with-noncommercial",) if noncommercial else ()
    return [
        Step("data", (sources, here, *more), work / "train.jsonl.xz"),
        Step("vocabulary", (sources, here), work / "vocabulary.json"),
        Step("train", (here, str(run), "--minutes", str(minutes), *many), run / "model.pt"),
        Step("export", (here, str(run / "model.pt"), there), folder / "manifest.json"),
        Step("calibrate", (here, there, "--data", sources, *many), folder / "calibration.json"),
        Step(
            "evaluate",
            (sources, here, there, *many, "--output", str(work / "results.json")),
            work / "results.json",
        ),
    ]


def check(work: Path, *, noncommercial: bool) -> None:
    """Refuse a folder inside the repository, and one whose data were made the other way.

    Raises:
        SystemExit: with what to do instead.
    """
    if work.resolve().is_relative_to(ROOT):
        raise SystemExit(f"{work}: inside the repository; choose a folder outside of it")
    counts = work / "counts.json"
    if not counts.exists():
        return
    made = bool(json.loads(counts.read_text("utf-8")).get("noncommercial", False))
    if made != noncommercial:
        how = "with" if made else "without"
        raise SystemExit(f"{work}: made {how} the non-commercial sets; choose another folder")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--minutes", type=float, default=300, help="of training")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--with-noncommercial", action="store_true", help="to measure, not to ship")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    noncommercial = arguments.with_noncommercial
    check(arguments.work, noncommercial=noncommercial)
    for step in steps(
        arguments.data,
        arguments.work,
        arguments.minutes,
        arguments.threads,
        noncommercial=noncommercial,
    ):
        if step.done():
            logger.info("%s: done before", step.module)
            continue
        logger.info("%s", step.module)
        command = [sys.executable, "-m", f"training.verdict.{step.module}", *step.arguments]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
