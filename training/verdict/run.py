"""Runs every step from the published package to the exported model; finished steps are passed over.

    python -m training.verdict.run ../shared/data WORK --minutes 300

Stop it at any time: the same command goes on where it was. WORK holds all that it makes; nothing is
written into the repository.
"""

from __future__ import annotations

import argparse
import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """A module to run, and the file that stands when it is done."""

    module: str
    arguments: tuple[str, ...]
    makes: Path

    def done(self) -> bool:
        """Return whether there is nothing to do."""
        return self.makes.exists()


def steps(data: Path, work: Path, minutes: float, threads: int) -> list[Step]:
    """Return the steps in order."""
    run, folder = work / "run", work / "export"
    sources, here, there = str(data), str(work), str(folder)
    many = ("--threads", str(threads))
    return [
        Step("data", (sources, here), work / "train.jsonl.xz"),
        Step("vocabulary", (sources, here), work / "vocabulary.json"),
        Step("train", (here, str(run), "--minutes", str(minutes), *many), run / "model.pt"),
        Step("export", (here, str(run / "model.pt"), there), folder / "manifest.json"),
        Step("calibrate", (here, there, *many), folder / "calibration.json"),
        Step(
            "evaluate",
            (sources, here, there, *many, "--output", str(work / "results.json")),
            work / "results.json",
        ),
    ]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--minutes", type=float, default=300, help="of training")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    for step in steps(arguments.data, arguments.work, arguments.minutes, arguments.threads):
        if step.done():
            logger.info("%s: done before", step.module)
            continue
        logger.info("%s", step.module)
        command = [sys.executable, "-m", f"training.verdict.{step.module}", *step.arguments]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
