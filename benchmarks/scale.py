"""Answers a second, memory and what each stage costs, at 100, 1,000 and 10,000 answers.

    python benchmarks/scale.py
    python benchmarks/scale.py --answers 100 --answers 1000 --keep
    python benchmarks/scale.py --answers 100 --state cold --state evidence

Answers are made by program from the leads of the embedded reference, English and Spanish: sentences of
pages that are drawn by a seed, about 200 words together, every third one with a number changed. So
claims are varied, and some are false. Each size is run three times, offline, each time in a new process:

cold      with nothing but the reference built
evidence  warm evidence: the same answers again, of whose claims the evidence is kept. Claims are
          extracted, and verdicts given, anew: both run in full, the verdict model included, of which
          nothing is kept. Finished reports are neither read nor kept.
reports   the same answers, whose finished reports are kept, and read

All three must write the same, byte for byte. With ``--state`` only those that are named are run; the
second and third have nothing that is warm unless the first was.

Seconds of stages are of the processor, added over threads: of a busy machine they can be compared,
too. What a stage spends in one of the two models is the model's: "vectors" and "pairs". "search" is also
what it takes to read and to keep evidence. "rest" is everything that no stage counts: checks, reading,
JSON.

"of_the_cores" says how near the verdict model comes to what the cores can do: the processor's seconds
that its pairs take when they go through the model again alone, nothing else running in the process,
divided by those that they took in the run.
"""

from __future__ import annotations

import argparse
import functools
import gc
import json
import math
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import machine

SIZES = (100, 1_000, 10_000)
WORDS = 200
SEED = 20261123
MANY = 10_000_000
STAGES = ("claims", "search", "rules", "vectors", "pairs", "rest")
STATES = ("cold", "evidence", "reports")
#: Pairs that go through the model alone.
ALONE = 400
#: The two models: the encoder, by texts, and the verdict model, by pairs.
MODEL = ("vectors", "pairs")


def answers(count: int) -> Iterator[str]:
    """Make lines of a batch."""
    import regex  # noqa: PLC0415 - `--help` needs none of these

    from claims.segment import sentence_spans  # noqa: PLC0415
    from factcheck.sources.reference import leads, packages  # noqa: PLC0415

    texts: dict[str, list[list[str]]] = {"en": [], "es": []}
    for page in leads.pages(packages.find(leads.DISTRIBUTION)):
        document = page.document
        prose = [block.text for block in document.blocks if block.kind == "prose"]
        texts[document.lang].append(
            [
                text[slice(*span)]
                for text in prose[:2]
                for span in sentence_spans(text, document.lang)
            ]
        )
    draw = random.Random(SEED)

    def changed(sentence: str) -> str:
        number = regex.search(r"\b\d{2,4}\b", sentence)
        if number is None or draw.random() > 1 / 3:
            return sentence
        other = str(int(number.group()) + draw.randint(1, 9))
        return sentence[: number.start()] + other + sentence[number.end() :]

    for number in range(count):
        lang = ("en", "es")[number % 2]
        paragraphs: list[str] = []
        while sum(len(one.split()) for one in paragraphs) < WORDS:
            paragraphs.append(" ".join(map(changed, draw.choice(texts[lang])[:4])))
        text = "\n\n".join(paragraphs)
        yield json.dumps({"id": f"a{number}", "lang": lang, "text": text}, ensure_ascii=False)


class Stages:
    """Counts the processor's seconds of stages, in whatever thread, without those that they call."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self._called = threading.local()
        self._adding = threading.Lock()

    def watch(self, owner: Any, name: str, stage: str) -> None:
        """Count a function of a module or class."""
        setattr(owner, name, self._timed(getattr(owner, name), stage))

    def _timed(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        @functools.wraps(function)
        def timed(*given: Any, **named: Any) -> Any:
            before = getattr(self._called, "seconds", 0.0)
            self._called.seconds = 0.0
            begun = time.thread_time()
            try:
                return function(*given, **named)
            finally:
                spent = time.thread_time() - begun
                with self._adding:
                    self.seconds[stage] += spent - self._called.seconds
                    self.calls[stage] += 1
                self._called.seconds = before + spent

        return timed


class Pairs:
    """Counts the verdict model's pairs, and remembers the first with what they took."""

    def __init__(self, score: Callable[..., Any]) -> None:
        self.count = 0
        self._score = score
        self._kept: list[Any] = []
        self._seconds = 0.0

    def score(self, model: Any, group: Any) -> Any:
        """Score pairs that go through the model together."""
        self.count += len(group)
        if len(self._kept) >= ALONE:
            return self._score(model, group)
        begun = time.thread_time()
        scores = self._score(model, group)
        self._seconds += time.thread_time() - begun
        self._kept.extend(pair for pair, _ in group)
        return scores

    def alone(self, checker: Any) -> float | None:
        """Score pairs again with nothing else running; returns the share of what they took in the run."""
        if not self._kept:
            return None
        pairs, seconds, begun = tuple(self._kept), self._seconds, time.process_time()
        checker._entailment.score(pairs)  # noqa: SLF001 - what is measured
        return round((time.process_time() - begun) / seconds, 3)


def measure(folder: Path, state: str) -> None:
    """Run the batch of a folder in this process, and print what it took."""
    from factcheck import batch, inputs, pipeline  # noqa: PLC0415
    from factcheck.config import cache_folder, load  # noqa: PLC0415
    from factcheck.dense.encoder import Encoder  # noqa: PLC0415
    from factcheck.evidence import search  # noqa: PLC0415
    from factcheck.evidence.kept import KeptEvidence  # noqa: PLC0415
    from factcheck.evidence.recall import Recall  # noqa: PLC0415
    from factcheck.finished import Finished  # noqa: PLC0415
    from factcheck.terminal import open_output  # noqa: PLC0415
    from factcheck.verdict.entailment.onnx import OnnxModel  # noqa: PLC0415

    recall, searched, score = Recall.search, search.ask, OnnxModel._score  # noqa: SLF001 - what is measured
    stages = Stages()
    pairs = Pairs(score)

    def counted(self: Any, claims: Any) -> Any:
        asked = list(claims)
        stages.calls["asked"] += len(asked)
        # A generator takes its time where it is read, so it is read where it is counted.
        return iter(list(recall(self, asked)))

    def counted_search(*given: Any) -> Any:
        stages.calls["searched"] += 1
        return searched(*given)

    Recall.search = counted  # type: ignore[method-assign]
    search.ask = counted_search  # type: ignore[assignment]
    # A method that is bound already would not be given the model.
    OnnxModel._score = lambda *given: pairs.score(*given)  # type: ignore[method-assign]  # noqa: SLF001, PLW0108
    stages.watch(pipeline.Checker, "claims", "claims")
    stages.watch(Recall, "search", "search")
    stages.watch(search, "ask", "search")
    stages.watch(pipeline, "judge_all", "rules")
    stages.watch(Encoder, "_embed", "vectors")
    stages.watch(OnnxModel, "_pieces", "pairs")
    stages.watch(OnnxModel, "_score", "pairs")

    settings = load(environ={}).choose(["reference"])
    size = settings.cache_megabytes * 1_000_000
    finished = Finished(cache_folder() / "reports", size) if state != "evidence" else None
    evidence = KeptEvidence(cache_folder() / "evidence", size)
    with (
        pipeline.Checker(settings, offline=True, evidence=evidence, finished=finished) as checker,
        (folder / "in.jsonl").open("rb") as raw,
    ):
        checker.load()
        # As the command line does.
        gc.set_threshold(100_000, 20, 20)
        sys.setswitchinterval(0.001)
        lines = inputs.batch_lines(iter(raw), "in.jsonl")
        count = sum(1 for _ in (folder / "in.jsonl").open("rb"))
        tally, tenths = batch.Tally(), []
        begun, worked = time.perf_counter(), time.process_time()
        with open_output(folder / "out.jsonl", append=False) as write:
            for _ in batch.run(batch.local(lines, checker.check_many, jobs=2), write, tally):
                if tally.checked % max(1, count // 10) == 0:
                    spent_now = round(time.process_time() - worked, 1)
                    tenths.append((spent_now, round(resident(), 1)))
        seconds, processor = time.perf_counter() - begun, time.process_time() - worked
        spent = {**stages.seconds, "rest": processor - sum(stages.seconds.values())}
        calls = stages.calls.copy()
        of_the_cores = pairs.alone(checker)
    print(
        json.dumps(
            {
                "answers": tally.checked,
                "failed": tally.failed,
                "claims": calls["asked"],
                "searched": calls["searched"],
                "vectors": calls["vectors"],
                "pairs": pairs.count,
                "seconds": round(seconds, 2),
                "answers_a_second": round(tally.checked / seconds, 2),
                "processor_seconds": round(processor, 2),
                "processor_seconds_an_answer": {
                    stage: round(spent.get(stage, 0.0) / tally.checked, 4) for stage in STAGES
                },
                "model_share": round(sum(spent.get(name, 0.0) for name in MODEL) / processor, 3),
                "of_the_cores": of_the_cores,
                "kept_evidence_mb": round(evidence.stats().bytes / 1e6, 1),
                "processor_seconds_at_tenths": [seconds for seconds, _ in tenths],
                "mib_at_tenths": [mib for _, mib in tenths],
                "mib_at_most": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10, 1),
            }
        )
    )


def resident() -> float:
    """Return the memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * resource.getpagesize() / 2**20


def run(count: int, states: list[str]) -> dict[str, Any]:
    """Run one size in each state."""
    with tempfile.TemporaryDirectory(prefix="factcheck-scale-") as name:
        folder = Path(name)
        lines = "".join(f"{line}\n" for line in answers(count))
        (folder / "in.jsonl").write_text(lines, encoding="utf-8")
        environment = {**os.environ, "FACTCHECK_CACHE": str(folder / "cache")}
        python = [sys.executable, "-m", "factcheck", "reference", "build"]
        subprocess.run(python, env=environment, check=True, capture_output=True)
        found: dict[str, Any] = {}
        written = []
        for state in states:
            done = subprocess.run(
                [sys.executable, __file__, "--measure", name, "--state", state],
                env=environment,
                check=True,
                stdout=subprocess.PIPE,
            )
            found[state] = json.loads(done.stdout)
            written.append((folder / "out.jsonl").read_bytes())
            print(state, json.dumps(found[state]), flush=True)
        if len(set(written)) > 1:
            raise SystemExit("a later run wrote other reports than the first")
    return found


def growth(sizes: list[dict[str, Any]], state: str, key: str) -> float | None:
    """Return the exponent with which a figure grows from the least to the largest size; 1 is linear."""
    first, last = sizes[0][state], sizes[-1][state]
    if first["answers"] == last["answers"]:
        return None
    grown = math.log(last[key] / first[key])
    return round(grown / math.log(last["answers"] / first["answers"]), 3)


def extrapolated(one: dict[str, Any]) -> str:
    """Work out what ten million answers cost, from a run."""
    cores = os.cpu_count() or 1
    each = one["processor_seconds"] / one["answers"]
    hours = each * MANY / 3_600
    local = MANY / one["answers_a_second"] / 86_400
    return (
        f"{each:.3f} processor seconds an answer x {MANY:,} answers / 3,600 = {hours:,.0f} core hours:"
        f" {hours / 24 / 64:,.1f} days of 64 cores that are busy throughout;"
        f" here, {MANY:,} / {one['answers_a_second']} a second / 86,400 = {local:,.0f} days"
        f" of {cores} cores"
    )


def main() -> None:
    """Run all sizes, and say how the figures grow; what is kept is kept after each size."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--answers", type=int, action="append", metavar="N")
    parser.add_argument("--state", action="append", choices=STATES, help="else all three")
    parser.add_argument("--keep", action="store_true", help="keep figures of --answers, too")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    states = [one for one in STATES if one in (options.state or STATES)]
    if options.measure:
        from factcheck import patterns  # noqa: PLC0415 - the processes that are measured need it
        from factcheck.config import cache_folder  # noqa: PLC0415

        with patterns.kept(cache_folder()):  # as the command line does
            measure(options.measure, states[0])
        return
    sizes: list[dict[str, Any]] = []
    figures: dict[str, Any] = {}
    for count in sorted(options.answers or SIZES):
        sizes.append(run(count, states))
        figures = {
            "sizes": sizes,
            "growth_exponents": {
                state: {
                    key: growth(sizes, state, key) for key in ("processor_seconds", "mib_at_most")
                }
                for state in states
            },
            "ten_million": {state: extrapolated(sizes[-1][state]) for state in states},
        }
        if options.keep or not options.answers:
            machine.keep("scale", figures)
    print(json.dumps(figures["growth_exponents"]))
    for state, said in figures["ten_million"].items():
        print(f"{state}: {said}")


if __name__ == "__main__":
    main()
