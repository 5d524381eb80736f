"""Finds which English and Spanish leads are about the same, by their vectors.

    python -m training.encoder.pairs

Two leads are a pair if each is the nearest of its language to the other, both are near, and the next
one is less so: see `LEAST`. The pairs whose titles differ are written to ``lead_pairs.tsv`` of the
reference, where each title becomes a name of the other's page. All were read once but some 240 whose
names our tables knew; those of `OTHERS` are of things that are only near to each other.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from factcheck import names
from factcheck.dense.encoder import Encoder
from factcheck.dense.pages import Pages
from factcheck.sources.reference import leads, packages

#: The least likeness of two leads, and how much less alike the next one must be: wrong are about 3 of
#: 100 then, and one in five of the pairs left out (all of the former read, and 60 of each kind of the
#: latter, 2026-11-23).
LEAST = ((0.5, 0.08), (0.6, 0.025))
#: English titles of pairs that a reader struck out: a work and its author, a part and its whole.
_OTHERS = """
Adam and Eve; Aesop's Fables; Airline; Atlas; Banff National Park; Binary number; Cardinal direction;
C (programming language); Complex number; Concrete; Control theory; Disgust; Dracula; Entropy; Fishing;
Eugene Onegin; Geothermal power; Habitat; Harry Potter; Hip-hop dance; Hope; Jiang Zemin; Joke;
July Revolution; Library of Alexandria; Linguistic anthropology; Luxor; Margaret I of Denmark;
Mohammad Mosaddegh; Novaya Zemlya; Paradise Lost; Patagonia; Personifications of death; Pesticide;
Puritans; Recreation; Santa Cruz de la Sierra; Standardization; Sundarbans; Svalbard; Totem;
The Color Purple; The Hitchhiker's Guide to the Galaxy; The Structure of Scientific Revolutions;
Voyager program; Young adult; Ceramic art; Musician; Postmodernism; Plate (dishware); Sports equipment;
Gaza Strip; Mosul; Rodgers and Hammerstein; Hmong people; Global Positioning System; Julian calendar;
Agriculture; Child; Emperor Meiji; History of North America
"""
OTHERS = frozenset(title.strip() for title in _OTHERS.split(";"))
OUTPUT = Path(leads.__file__).parent / "lead_pairs.tsv"
HEAD = """\
# English and Spanish titles of leads about the same, where the titles differ, by the leads' vectors
# (python -m training.encoder.pairs). Each is a name of the other's page.
"""


def found() -> Iterator[tuple[str, str]]:
    """Yield the English and the Spanish title of each pair, in the order of the English leads."""
    documents = [page.document for page in leads.pages(packages.find(leads.DISTRIBUTION))]
    rows = Pages(Encoder()).rows
    english, spanish = (
        np.array([i for i, lead in enumerate(documents) if lead.lang == lang])
        for lang in ("en", "es")
    )
    likeness = rows[english] @ rows[spanish].T
    nearest, back = likeness.argmax(axis=1), likeness.argmax(axis=0)
    next_spanish = np.partition(likeness, -2, axis=1)[:, -2]
    next_english = np.partition(likeness, -2, axis=0)[-2]
    for i, j in enumerate(nearest):
        near = likeness[i, j]
        ahead = near - max(next_spanish[i], next_english[j])
        if back[j] == i and any(near >= least and ahead >= gap for least, gap in LEAST):
            yield documents[english[i]].title, documents[spanish[j]].title


def main() -> None:
    """Run from the command line."""
    argparse.ArgumentParser(description=__doc__.partition("\n")[0]).parse_args()
    kept = [
        f"{one}\t{other}\n"
        for one, other in found()
        if names.key(one) != names.key(other) and one not in OTHERS
    ]
    OUTPUT.write_text(HEAD + "".join(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
