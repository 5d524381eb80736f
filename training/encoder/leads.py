"""Writes the vectors of the reference's leads: a row of 8 bits for each, and a scale a row.

    python -m training.encoder.leads FOLDER

FOLDER is what `training.encoder.package` wrote. Each lead is its title, its description and its first
sentence, as one passage. It takes some minutes on one core.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from claims.segment import sentence_spans
from factcheck.dense.encoder import Encoder
from factcheck.dense.pages import ABOUT, FORMAT, LEADS
from factcheck.model import Document
from factcheck.sources.reference import leads, packages

Array = npt.NDArray[np.float32]

logger = logging.getLogger(__name__)

#: Characters in which the first sentence must end; a longer one is cut.
SENTENCE = 400
#: Leads encoded at a time, between two lines of progress.
MANY = 1_000


def text(lead: Document) -> str:
    """Return what is encoded of a lead: title, description, first sentence."""
    prose = " ".join(block.text for block in lead.blocks if block.kind == "prose")[:SENTENCE]
    (start, end), *_ = [*sentence_spans(prose, lead.lang), (0, 0)]
    described = [block.text.partition(": ")[2] for block in lead.blocks if block.kind == "row"]
    return f"{lead.title}: {'. '.join([*described, prose[start:end]])}"


def vectors(encoder: Encoder, documents: list[Document]) -> Iterator[Array]:
    """Yield the vectors of some leads after another."""
    for start in range(0, len(documents), MANY):
        yield encoder.encode([text(lead) for lead in documents[start : start + MANY]])
        logger.info("%d of %d leads", min(start + MANY, len(documents)), len(documents))


def write(folder: Path) -> None:
    """Encode every lead of the installed package and write the files that the product loads."""
    package = packages.find(leads.DISTRIBUTION)
    encoder = Encoder(folder)
    documents = [page.document for page in leads.pages(package)]
    rows = np.concatenate(list(vectors(encoder, documents)))
    scales = np.abs(rows).max(axis=1, keepdims=True) / 127
    content = np.round(rows / scales).astype(np.int8).tobytes() + scales.astype("<f4").tobytes()
    (folder / LEADS).write_bytes(content)
    about = {
        "format": FORMAT,
        "encoder": encoder.digest,
        "package": package.name,
        "version": package.version,
        "licence": package.licence,
        "languages": list(Counter(lead.lang for lead in documents).items()),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    (folder / ABOUT).write_text(json.dumps(about, indent=1) + "\n", "utf-8")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    write(arguments.folder)


if __name__ == "__main__":
    main()
