"""Trains the teacher, resumably.

    python -m training.pipelines.learn ../shared/data/spacy WORK

Processes of one thread each take a batch each and share the gradient: threads that wait for each other
lose more on a machine with other work. WORK/teacher holds ``state.pt`` while it learns, then
``teacher.pt`` and ``dev.json``.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import torch
import torch.distributed
import torch.multiprocessing
from tokenizers import Tokenizer
from torch import Tensor

from training.pipelines import annotation, examples
from training.pipelines.examples import Example, Labels, Reader, labels
from training.pipelines.teacher import Batch, Teacher
from training.verdict import base as published
from training.verdict import tokenizer as pieces
from training.verdict.model import from_base

logger = logging.getLogger(__name__)

#: Seconds between two states written.
SAVED = 300
#: Sentences of a set measured on, at most.
DEV = 170


def build(raw: Mapping[str, Any], known: Labels) -> tuple[Teacher, Tokenizer]:
    """Return a teacher that has learned nothing yet."""
    torch.manual_seed(raw["seed"])
    base = published.read(published.installed())
    everything = list(range(len(base.pieces)))
    teacher = Teacher(
        from_base(base, everything),
        sets=len(known.sets),
        relations=len(known.relations),
        tags={lang: len(names) for lang, names in known.tags.items()},
        arc_width=raw["arc_width"],
        label_width=raw["label_width"],
        dropout=raw["dropout"],
        frozen=raw["frozen_layers"],
    )
    return teacher, pieces.build(base, everything)


def optimiser(teacher: Teacher, raw: Mapping[str, Any]) -> torch.optim.AdamW:
    """Return AdamW with a smaller rate for the encoder, smaller still for its lower layers."""
    layers = len(teacher.encoder.layers)
    groups: dict[float, list[Tensor]] = {}
    for name, weight in teacher.named_parameters():
        if not weight.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            above = layers - 1 - int(name.split(".")[2])
            rate = raw["encoder_rate"] * raw["layer_decay"] ** above
        elif name.startswith("encoder."):
            rate = raw["encoder_rate"] * raw["layer_decay"] ** layers
        else:
            rate = raw["heads_rate"]
        groups.setdefault(rate, []).append(weight)
    return torch.optim.AdamW(
        [{"params": weights, "lr": rate, "full": rate} for rate, weights in groups.items()],
        betas=(0.9, 0.98),
        weight_decay=0.01,
        fused=True,
    )


def share(done: float, warmup: float) -> float:
    """Return the share of the learning rate at a share of the training."""
    return done / warmup if done < warmup else max(0.0, (1 - done) / (1 - warmup))


class Run:
    """A training with its state on disk."""

    def __init__(
        self, raw: dict[str, Any], data: Path, folder: Path, *, rank: int = 0, world: int = 1
    ) -> None:
        self.raw = raw
        self.rank, self.world = rank, world
        self.total = 0
        self.folder = folder
        self.examples = examples.read(raw, data, "train")
        self.dev = examples.read(raw, data, "dev")
        random.Random(raw["seed"]).shuffle(self.dev)
        known = labels(self.examples)
        kept: Counter[str] = Counter()
        dev = []
        for example in self.dev:
            kept[example.set] += 1
            if example.set in known.sets and kept[example.set] <= DEV:
                dev.append(example)
        self.dev = dev
        self.teacher, tokenizer = build(raw, known)
        self.reader = Reader(tokenizer, known)
        self.optimiser = optimiser(self.teacher, raw)
        self.step = 0
        self.seconds = 0.0
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "labels.json").write_text(
            json.dumps(
                {"sets": known.sets, "relations": known.relations, "tags": known.tags},
                ensure_ascii=False,
            ),
            "utf-8",
        )
        if (folder / "state.pt").exists():
            state = torch.load(folder / "state.pt", weights_only=True)
            self.teacher.load_state_dict(state["teacher"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.seconds = state["step"], state["seconds"]
            logger.info("going on from step %d", self.step)
        torch.manual_seed(raw["seed"] + rank + self.step)

    def save(self) -> None:
        """Write the state, whole or not at all."""
        if self.rank:
            return
        state = {
            "teacher": self.teacher.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "seconds": self.seconds,
        }
        torch.save(state, self.folder / "state.new")
        (self.folder / "state.new").replace(self.folder / "state.pt")

    def plan(self) -> Iterator[tuple[int, list[Example]]]:
        """Yield the epoch and the sentences of each batch of this process, the same for one seed."""
        raw = self.raw
        for number in range(raw["epochs"]):
            chance = random.Random(raw["seed"] + number)
            order = examples.epoch(self.examples, raw["shares"], chance)
            cuts = list(examples.cut_places(order, self.reader, raw["batch"]))
            chance.shuffle(cuts)
            every = len(cuts) // self.world
            if number == 0:
                logger.info("%d steps an epoch", every)
                self.total = every * raw["epochs"]
            for step in range(every):
                yield number + 1, [order[i] for i in cuts[step * self.world + self.rank]]

    def train(self, most_steps: int | None = None) -> None:
        """Do all epochs, or go on with them, until the minutes are over."""
        raw = self.raw
        last = saved = time.monotonic()
        means: dict[str, float] = {}
        before = 1
        for step, (number, cut) in enumerate(self.plan(), start=1):
            if step <= self.step:
                before = number
                continue
            done = max(step / self.total, self.seconds / 60 / raw["minutes"])
            if done >= 1 or (most_steps and step > most_steps):
                break
            if number != before:
                before = number
                self.measure(f"epoch {number - 1}")
                last = time.monotonic()
            for group in self.optimiser.param_groups:
                group["lr"] = group["full"] * share(done, raw["warmup"])
            spent = self.seconds + time.monotonic() - last
            last = time.monotonic()
            losses, self.seconds = self.learn(self.reader.batch(cut), spent)
            for task, value in losses.items():
                means[task] = 0.98 * means.get(task, value) + 0.02 * value
            self.step = step
            if step % 25 == 0:
                logger.info(
                    "step %d, %.0f s: %s",
                    step,
                    self.seconds,
                    " ".join(f"{task} {value:.3f}" for task, value in means.items()),
                )
            if time.monotonic() - saved > SAVED:
                self.save()
                saved = time.monotonic()
        self.save()
        found = self.measure("the end")
        if self.rank == 0:
            torch.save(self.teacher.state_dict(), self.folder / "teacher.pt")
            (self.folder / "dev.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")

    def measure(self, when: str) -> dict[str, dict[str, float]]:
        """Measure on the development parts."""
        if self.rank:
            return {}
        self.teacher.pull()
        found = annotation.measure(self.teacher, self.reader, self.dev, self.raw["batch"])
        for name, row in found.items():
            logger.info("%s, %s %s", when, name, row)
        return found

    def learn(self, batch: Batch, seconds: float) -> tuple[dict[str, float], float]:
        """Take one step with the other processes.

        Returns:
            The losses before it, and the seconds spent so far, the processes' mean.
        """
        self.teacher.train()
        self.teacher.pull()
        self.optimiser.zero_grad()
        losses = self.teacher.loss(batch)
        torch.stack(list(losses.values())).sum().backward()
        self.teacher.push()
        learned = [weight for weight in self.teacher.parameters() if weight.requires_grad]
        for weight in learned:
            if weight.grad is None:
                weight.grad = torch.zeros_like(weight)
        if self.world > 1:
            flat = torch.cat([*(w.grad.flatten() for w in learned), torch.tensor([seconds])])
            torch.distributed.all_reduce(flat)
            flat /= self.world
            seconds = float(flat[-1])
            at = 0
            for weight in learned:
                weight.grad.copy_(flat[at : at + weight.numel()].view_as(weight))
                at += weight.numel()
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        self.optimiser.step()
        return {task: value.item() for task, value in losses.items()}, seconds


def work(rank: int, world: int, data: Path, folder: Path, steps: int | None) -> None:
    """Train as one of several processes."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if rank:
        logger.setLevel(logging.WARNING)
    torch.set_num_threads(1)
    if world > 1:
        torch.distributed.init_process_group(
            "gloo", init_method=f"file://{folder / 'meeting'}", rank=rank, world_size=world
        )
    Run(examples.config(), data, folder, rank=rank, world=world).train(steps)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--steps", type=int, help="for trials")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    folder = (arguments.work / "teacher").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "meeting").unlink(missing_ok=True)
    several = arguments.processes
    torch.multiprocessing.spawn(
        work, (several, arguments.data, folder, arguments.steps), nprocs=several
    )


if __name__ == "__main__":
    main()
