"""Runs the export from the command line."""

import argparse
import logging
from pathlib import Path

from training.verdict.export.package import export


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m training.verdict.export")
    parser.add_argument("work", type=Path)
    parser.add_argument("weights", type=Path, help="a run's model.pt or state.pt")
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    export(arguments.weights, arguments.work, arguments.folder)


if __name__ == "__main__":
    main()
