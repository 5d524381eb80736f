"""Writes the vectors of the sentences of the reference's leads, 3 bits a number.

    python -m training.encoder.sentences WORK FOLDER

FOLDER is what `training.encoder.package` wrote. What its encoder makes of the sentences is kept in
``WORK/sentences``, a file for so many, so the program may be stopped at any time; about 6 ms of one core
a sentence. Without what all passages of a language share, the rows are turned by their principal
components, and each number is rounded to the nearest of eight that lie as far from each other as suits a
normal distribution (Max 1960, "Quantizing for Minimum Distortion").
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from factcheck.dense.encoder import WIDTH, Encoder
from factcheck.dense.packed import pack
from factcheck.dense.sentences import ABOUT, BITS, COARSE, FORMAT, ROWS, digest
from factcheck.evidence.passages import Candidate, cut
from factcheck.evidence.rank import with_subject
from factcheck.model import Document
from factcheck.sources.reference import leads, packages

logger = logging.getLogger(__name__)

Array = npt.NDArray[np.floating]

#: The distance of levels, in standard deviations, that loses least with so many bits.
STEPS = {2: 0.9957, 3: 0.5860, 4: 0.3352}
#: Characters of a sentence.
LONGEST = 400
#: Sentences of one file.
MANY = 2_048


def sentences(lead: Document) -> list[Candidate]:
    """Return the sentences of a lead, in their order."""
    return [one for one in cut(lead) if one.block.kind == "prose"]


def vectors(encoder: Encoder, texts: Sequence[str], folder: Path) -> Iterator[Array]:
    """Yield the rows of texts, languages' means included; those that stand in a folder are read."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, start in enumerate(range(0, len(texts), MANY)):
        path = folder / f"{number:04}.npy"
        if not path.exists():
            part = path.with_suffix(".part")
            with part.open("wb") as file:
                np.save(file, encoder.encode(texts[start : start + MANY]).astype(np.float16))
            part.rename(path)
            logger.info("%d of %d sentences", min(start + MANY, len(texts)), len(texts))
        yield np.load(path)


def write(work: Path, folder: Path) -> None:
    """Write the files that the product loads."""
    package = packages.find(leads.DISTRIBUTION)
    encoder = Encoder(folder)
    by_lead = [sentences(page.document) for page in leads.pages(package)]
    found = [one for lead in by_lead for one in lead]
    texts = [with_subject(one)[:LONGEST] for one in found]
    rows = np.concatenate(list(vectors(encoder, texts, work / "sentences"))).astype(np.float32)
    centred = encoder.centred(rows, [one.document.lang for one in found])
    turn = _turn(centred).astype("<f2")
    turned = centred @ turn.astype(np.float32)
    steps = (STEPS[BITS] * turned.std(axis=0)).astype("<f4")
    middle = 2 ** (BITS - 1)
    levels = np.clip(np.floor(turned / steps), -middle, middle - 1) + middle
    content = b"".join(
        (
            pack(levels.astype(np.uint8), BITS).tobytes(),
            *(digest(text) for text in texts),
            bytes(map(len, by_lead)),
            turn.tobytes(),
            steps.tobytes(),
        )
    )
    (folder / ROWS).write_bytes(content)
    about = {
        "format": FORMAT,
        "encoder": encoder.digest,
        "package": package.name,
        "version": package.version,
        "licence": package.licence,
        "sentences": len(texts),
        "pages": len(by_lead),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    (folder / ABOUT).write_text(json.dumps(about, indent=1) + "\n", "utf-8")
    logger.info("%s: %.1f MB", ROWS, len(content) / 1e6)


def _turn(rows: Array) -> Array:
    """Return a rotation after which the first numbers say most, and are as alike as may be.

    Principal components, turned at random among the first and among the others: what has one number
    with two peaks, such as the language, is badly rounded.
    """
    # Half is plenty, and takes half the time.
    _, components = np.linalg.eigh(rows[::2].T @ rows[::2])
    random = np.random.default_rng(0)
    mixed = np.zeros((WIDTH, WIDTH))
    for part in (slice(0, COARSE), slice(COARSE, WIDTH)):
        size = part.stop - part.start
        mixed[part, part], _ = np.linalg.qr(random.normal(size=(size, size)))
    turned: Array = components[:, ::-1] @ mixed
    return turned


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    write(arguments.work, arguments.folder)


if __name__ == "__main__":
    main()
