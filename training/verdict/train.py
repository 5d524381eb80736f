"""Fine-tunes the cross-encoder on ``train.jsonl.xz``, on two CPU threads or a GPU.

    python -m training.verdict.train WORK RUN --minutes 50

The learning rate falls with the clock: warm-up, then linearly to nothing when the minutes are over,
so a run ends with a finished model on a machine of any speed. Every few minutes the whole state is
written to RUN; the same command goes on from there, from the next batch, with the minutes it had.
"""

from __future__ import annotations

import argparse
import copy
import json
import logging
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own convention

from training.verdict import base as published
from training.verdict import pairs as files
from training.verdict.model import CrossEncoder, from_base
from training.verdict.pairs import LABELS, NOT_SUPPORTED, Pair
from training.verdict.settings import load

logger = logging.getLogger(__name__)

#: Batches are cut from so many at a time, sorted by length: little padding, still shuffled.
POOL = 50
PAD = "<pad>"

Batch = tuple[Tensor, Tensor, Tensor]


def target(label: str) -> list[float]:
    """Return which classes a label allows: "not supported" is refuted or neither."""
    if label == NOT_SUPPORTED:
        return [0.0, 1.0, 1.0]
    return [float(label == name) for name in LABELS]


def loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """Return minus the mean log-probability of the allowed classes together."""
    logs = F.log_softmax(logits.float(), dim=1)
    return -torch.logsumexp(logs.masked_fill(allowed == 0, -1e9), dim=1).mean()


def encode(tokenizer: Tokenizer, pairs: list[tuple[str, str]], longest: int) -> list[list[int]]:
    """Return the ids of pairs; a passage too long loses its end."""
    tokenizer.enable_truncation(longest, strategy="only_first")
    return [encoded.ids for encoded in tokenizer.encode_batch(pairs)]


def padded(rows: list[list[int]], pad: int) -> tuple[Tensor, Tensor]:
    """Return ids and mask, as long as the longest row."""
    length = max(map(len, rows))
    ids = torch.full((len(rows), length), pad, dtype=torch.long)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
    return ids, torch.tensor([[i < len(row) for i in range(length)] for row in rows])


def batches(
    pairs: list[Pair],
    tokenizer: Tokenizer,
    pad: int,
    *,
    size: int,
    longest: int,
    seed: int,
    skip: int,
) -> Iterator[Batch]:
    """Yield batches from the start of the data, the first ``skip`` left out; the same for one seed."""
    at = 0
    for epoch in range(1_000):
        order = list(pairs)
        if epoch:
            random.Random(seed + epoch).shuffle(order)
        for start in range(0, len(order) - size + 1, size * POOL):
            pool = order[start : start + size * POOL]
            count = len(pool) // size
            if at + count <= skip:
                at += count
                continue
            rows = encode(tokenizer, [(p.premise, p.claim) for p in pool], longest)
            by_length = sorted(range(len(pool)), key=lambda i: len(rows[i]))
            cuts = [by_length[i * size : (i + 1) * size] for i in range(count)]
            random.Random(seed + start + epoch).shuffle(cuts)
            for cut in cuts:
                at += 1
                if at > skip:
                    ids, mask = padded([rows[i] for i in cut], pad)
                    yield ids, mask, torch.tensor([target(pool[i].label) for i in cut])


def optimiser(model: CrossEncoder, settings: dict[str, Any]) -> torch.optim.AdamW:
    """Return AdamW with a smaller rate for lower layers; words and lowest layers stay as they are."""
    frozen = settings["frozen_layers"]
    below = tuple(f"layers.{i}." for i in range(frozen))
    for name, weight in model.named_parameters():
        upper = name.startswith(("layers.", "classify")) and not name.startswith(below)
        if name == "words.weight" or (frozen and not upper):
            weight.requires_grad_(False)
    decay, rate, layers = settings["layer_decay"], settings["learning_rate"], len(model.layers)
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, weight in model.named_parameters():
        if not weight.requires_grad:
            continue
        if name.startswith("layers."):
            scale = decay ** (layers - 1 - int(name.split(".")[1]))
        else:
            scale = 1.0 if name.startswith("classify") else decay**layers
        shrink = settings["weight_decay"] if weight.ndim > 1 else 0.0
        groups.setdefault((scale, shrink), []).append(weight)
    return torch.optim.AdamW(
        [
            {"params": weights, "lr": rate * scale, "scale": scale, "weight_decay": shrink}
            for (scale, shrink), weights in groups.items()
        ],
        lr=rate,
        betas=(0.9, 0.98),
        fused=True,
    )


def rate(done: float, warmup: float) -> float:
    """Return the share of the learning rate at a share of the run."""
    if done < warmup:
        return done / warmup
    return max(0.0, (1 - done) / (1 - warmup))


def start(work: Path, seed: int) -> CrossEncoder:
    """Return the published encoder with the kept vocabulary and a new classifier."""
    torch.manual_seed(seed)
    kept = json.loads((work / "vocabulary.json").read_text("utf-8"))
    return from_base(published.read(published.installed()), kept)


class Run:
    """A training run with its state on disk."""

    def __init__(self, work: Path, folder: Path, settings: dict[str, Any]) -> None:
        self.folder = folder
        self.settings = settings["training"]
        self.seed = int(settings["seed"])
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = start(work, self.seed).to(self.device)
        # The weights are kept in 32 bits and worked with in 16: on a CPU with AVX512_BF16 matrices
        # multiply four times as fast, a step is three times as fast.
        self.worker = copy.deepcopy(self.model).bfloat16()
        self.optimiser = optimiser(self.model, self.settings)
        self.tokenizer = Tokenizer.from_file(str(work / "tokenizer.json"))
        self.pairs = list(files.read(work / "train.jsonl.xz"))
        self.step = 0
        self.seconds = 0.0
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / "state.pt").exists():
            self._resume()

    def _resume(self) -> None:
        state = torch.load(self.folder / "state.pt", map_location=self.device, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"].cpu())
        self.step, self.seconds = state["step"], state["seconds"]
        logger.info("resumed at step %d after %.0f s", self.step, self.seconds)

    def save(self) -> None:
        """Write the state, whole or not at all."""
        state = {
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "random": torch.get_rng_state(),
            "step": self.step,
            "seconds": self.seconds,
        }
        torch.save(state, self.folder / "state.new")
        (self.folder / "state.new").replace(self.folder / "state.pt")
        logger.info("saved at step %d", self.step)

    def learn(self, ids: Tensor, mask: Tensor, allowed: Tensor) -> float:
        """Take one step and return the loss before it."""
        weights = [
            (weight, worker)
            for weight, worker in zip(
                self.model.parameters(), self.worker.parameters(), strict=True
            )
            if weight.requires_grad
        ]
        with torch.no_grad():
            for weight, worker in weights:
                worker.copy_(weight)
                worker.grad = None
        logits = self.worker(ids.to(self.device), mask.to(self.device))
        value = loss(logits, allowed.to(self.device))
        value.backward()  # type: ignore[no-untyped-call]  # torch's own stub
        for weight, worker in weights:
            weight.grad = None if worker.grad is None else worker.grad.float()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        return value.item()

    def train(self, minutes: float) -> None:
        """Train until the run has had its minutes."""
        settings, size = self.settings, self.settings["batch"]
        pad = self.tokenizer.token_to_id(PAD)
        stream = batches(
            self.pairs,
            self.tokenizer,
            pad,
            size=size,
            longest=settings["longest"],
            seed=self.seed,
            skip=self.step,
        )
        last, saved, shown, mean = time.monotonic(), self.seconds, self.seconds, 1.1
        pieces, shown_step = 0, self.step
        for ids, mask, allowed in stream:
            share = rate(self.seconds / 60 / minutes, settings["warmup"])
            if self.seconds >= minutes * 60:
                break
            for group in self.optimiser.param_groups:
                group["lr"] = settings["learning_rate"] * group["scale"] * share
            mean += 0.02 * (self.learn(ids, mask, allowed) - mean)
            pieces += ids.numel()
            self.step += 1
            now = time.monotonic()
            self.seconds, last = self.seconds + now - last, now
            if self.step - shown_step >= 25:
                speed = (self.step - shown_step) * size / (self.seconds - shown)
                length = pieces / (self.step - shown_step) / size
                logger.info(
                    "step %d, %d pairs, %.0f s, loss %.3f, rate %.2f, %.1f pairs/s of %.0f pieces",
                    self.step, self.step * size, self.seconds, mean, share, speed, length,
                )  # fmt: skip
                shown, shown_step, pieces = self.seconds, self.step, 0
            if self.seconds - saved >= settings["checkpoint_minutes"] * 60:
                self.save()
                saved = self.seconds
        self.save()
        torch.save(self.model.state_dict(), self.folder / "model.pt")
        logger.info("finished after %d pairs", self.step * size)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument(
        "--minutes", type=float, required=True, help="of the whole run, resumed or not"
    )
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    arguments.run.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(message)s",
        handlers=[logging.StreamHandler(), logging.FileHandler(arguments.run / "train.log")],
    )
    torch.set_num_threads(arguments.threads)
    torch.set_flush_denormal(True)
    Run(arguments.work, arguments.run, load()).train(arguments.minutes)


if __name__ == "__main__":
    main()
