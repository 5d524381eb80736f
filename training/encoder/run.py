"""Makes the folder that the product loads: layers, means, manifest, vectors of leads and sentences.

    python -m training.encoder.run WORK

About ten minutes on one core, and the same files each time on the same kind of processor. What it leaves in
WORK is what ``factcheck/dense/weights`` holds; ``WORK-parts`` beside it may be removed.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from training.encoder import leads, package, sentences, words
from training.verdict import base


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    package.export(base.read(base.installed()), words.SHARED, arguments.work)
    leads.write(arguments.work)
    sentences.write(arguments.work.with_name(f"{arguments.work.name}-parts"), arguments.work)


if __name__ == "__main__":
    main()
