"""Finds markup whose reading takes longer than in proportion to its length.

    python benchmarks/doubling.py html markdown

Each piece that the fuzzer knows of a reader is repeated: by itself, with text between, on lines of
its own, and opened again and again before it is closed. Read are inputs of three lengths, each twice
the one before. Told is what takes over `GROWTH` times as long for twice the length, and over `LEAST`
seconds of the processor, the better of two.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.fuzzing import pieces
from benchmarks.fuzzing.targets import TARGETS, Target

READERS = ("html", "markdown", "wikitext", "docx")
#: Times that a piece is repeated at first.
REPEATS = 1_000
GROWTH, LEAST = 2.8, 0.1
_DOCX = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)


def repeated(piece: str) -> Mapping[str, Callable[[int], str]]:
    """Return the ways in which a piece is repeated a number of times."""
    closing = {"{{": "}}", "[[": "]]", "{|": "\n|}", "[": "]", "<": f"</{piece[1:]}", "**": "**"}
    ends = next((end for mark, end in closing.items() if piece.startswith(mark)), piece)
    return {
        "alone": lambda times: piece * times,
        "with text": lambda times: f"{piece}a " * times,
        "in lines": lambda times: f"{piece}a\n" * times,
        "in paragraphs": lambda times: f"{piece}a\n\n" * times,
        "nested": lambda times: f"{piece}a" * times + ends * times,
    }


def seconds(run: Target, data: bytes) -> float:
    """Return what reading takes of the processor, the better of two."""
    taken = []
    for _ in range(2):
        begun = time.process_time()
        run(data)
        taken.append(time.process_time() - begun)
    return min(taken)


def growing(reader: str) -> Iterator[tuple[str, str, list[float]]]:
    """Yield each piece and way whose reading grows faster than its length."""
    run = TARGETS[reader]()
    run(b"a")
    for piece in pieces.of(reader):
        for way, make in repeated(piece).items():
            taken: list[float] = []
            for times in (REPEATS, 2 * REPEATS, 4 * REPEATS):
                text = make(times)
                whole = f"{_DOCX}{text}</w:body></w:document>" if reader == "docx" else text
                taken.append(seconds(run, whole.encode("utf-8", "surrogatepass")))
            if taken[2] > LEAST and taken[2] > GROWTH * taken[1]:
                yield piece, way, taken


def main() -> None:
    """Print what grows, a line each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("readers", nargs="*", help=f"of: {', '.join(READERS)}")
    logging.disable()
    warnings.simplefilter("ignore")
    for reader in parser.parse_args().readers or READERS:
        print(f"{reader}: {len(pieces.of(reader))} pieces")
        for piece, way, taken in growing(reader):
            print(f"  {piece!r} {way}: {', '.join(f'{one:.2f} s' for one in taken)}", flush=True)


if __name__ == "__main__":
    main()
