"""Measures what 8 bits cost and gain: answers, processor time, and that pairs do not sway each other.

    python -m training.verdict.export.compare WORK EXPORT

Answers are of pairs held out from training. Time is the processor's on one thread, the best of some
runs, so that other work on the machine sways it little; the clock on an idle machine says the same.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from training.verdict import pairs as files
from training.verdict.export.package import LONGEST, MODEL, WHOLE
from training.verdict.pairs import LABELS

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

logger = logging.getLogger(__name__)

Array = npt.NDArray[np.float32]
#: Pieces scored at once: beyond them what passes between two matrices leaves the nearest caches.
PIECES = 512
#: Pairs at once, and pieces in each, that are timed.
TIMED = ((1, 64), (4, 64), (32, 64), (1, 256), (16, 256))


def compared(work: Path, folder: Path, most: int) -> dict[str, Any]:
    """Return the figures of the exported model in 8 bits beside those in 32.

    Args:
        work: Where the tokenizer and the pairs held out are.
        folder: What `training.verdict.export.package.export` wrote.
        most: How many pairs to score.
    """
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(LONGEST, strategy="only_first")
    pairs = [p for p in files.read(work / "held_out.jsonl.xz") if p.label in LABELS]
    pairs = pairs[:: max(1, len(pairs) // most)][:most]
    rows = [tokenizer.encode(pair.premise, pair.claim).ids for pair in pairs]
    gold = np.array([LABELS.index(pair.label) for pair in pairs])
    small, whole = (opened(folder / name) for name in (MODEL, WHOLE))
    found, true = logits(small, rows), logits(whole, rows)
    few = rows[:: max(1, len(rows) // 64)]
    alone = np.concatenate([logits(small, [ids]) for ids in few])
    return {
        "pairs": len(rows),
        "same answer": _share(found.argmax(1) == true.argmax(1)),
        "mean difference of logits": round(float(np.abs(found - true).mean()), 4),
        "right": {
            "8 bits": _share(found.argmax(1) == gold),
            "32 bits": _share(true.argmax(1) == gold),
        },
        "same to the last bit alone and together": bool(
            alone.tobytes() == logits(small, few).tobytes()
        ),
        "milliseconds a pair": {
            f"{batch} x {length}": {
                "8 bits": milliseconds(small, batch, length),
                "32 bits": milliseconds(whole, batch, length),
            }
            for batch, length in TIMED
        },
    }


def opened(path: Path) -> InferenceSession:
    """Open a model on one thread."""
    from factcheck.sessions import runtime  # noqa: PLC0415 - it takes long, and help need not wait

    onnxruntime = runtime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session: InferenceSession = onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"]
    )
    return session


def logits(session: InferenceSession, rows: list[list[int]]) -> Array:
    """Return the logits of rows of ids, in their order; rows of like length go together."""
    found = np.zeros((len(rows), len(LABELS)), np.float32)
    order = sorted(range(len(rows)), key=lambda i: -len(rows[i]))
    while order:
        length = len(rows[order[0]])
        size = max(1, PIECES // length)
        chosen, order = order[:size], order[size:]
        ids, mask = (np.zeros((len(chosen), length), np.int64) for _ in range(2))
        for k, i in enumerate(chosen):
            ids[k, : len(rows[i])], mask[k, : len(rows[i])] = rows[i], 1
        found[chosen] = session.run(None, {"ids": ids, "mask": mask})[0]
    return found


def milliseconds(session: InferenceSession, batch: int, length: int) -> float:
    """Return the processor's time for a pair, where so many of a length are scored at once."""
    ids = np.arange(batch * length).reshape(batch, length) % 10_000
    given = {"ids": ids, "mask": np.ones_like(ids)}
    session.run(None, given)
    times = []
    for _ in range(max(3, 2000 // (batch * length))):
        begun = time.process_time()
        session.run(None, given)
        times.append(time.process_time() - begun)
    return round(1000 * min(times) / batch, 2)


def _share(right: npt.NDArray[np.bool_]) -> float:
    return round(float(right.mean()), 4)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=1000, help="pairs to score")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logger.info(json.dumps(compared(arguments.work, arguments.folder, arguments.most), indent=1))


if __name__ == "__main__":
    main()
