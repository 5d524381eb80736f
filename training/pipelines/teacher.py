"""The teacher: multilingual-e5-small, fine-tuned to parse, tag and find names in four languages.

It reads a sentence with the set whose manner of annotation it is to follow; a vector for each set
is added to the words' (Stymne et al. 2018). Arcs and relations are scored as in Dozat and Manning
(2017) from the state of a word's first piece; its part of speech with its features is one class, and
its name tag another. It is too slow to ship: `silver.py` lets it annotate what the pipelines learn from.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own convention

from training.verdict.model import CrossEncoder

#: The tags of names.
NAMES = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
#: A label that is not known, and not learned.
UNKNOWN = -100
HIDDEN = -1e4


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Sentences as numbers. Words begin with the root; what is not known is `UNKNOWN`."""

    ids: Tensor
    mask: Tensor
    #: The place of each word's first piece, 0 for the root; and which words there are.
    firsts: Tensor
    words: Tensor
    sets: Tensor
    langs: list[str]
    heads: Tensor
    deps: Tensor
    tags: Tensor
    names: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What the teacher thinks of each word; the root's row is kept."""

    arcs: Tensor
    #: States of words as a dependent and as a head, for `Teacher.relations`.
    dependents: Tensor
    governors: Tensor
    states: Tensor
    names: Tensor


class Encoder(nn.Module):
    """The published encoder without its words' vectors; they and its lowest layers stay."""

    def __init__(self, published: CrossEncoder, frozen: int) -> None:
        super().__init__()
        self.frozen = frozen
        self.places = published.places
        self.kind = published.kind
        self.norm = published.norm
        self.layers = published.layers

    def forward(self, vectors: Tensor, mask: Tensor, manner: Tensor) -> list[Tensor]:
        """Return the states of the upper half of the layers, (batch, length, hidden) each.

        Args:
            vectors: Of the pieces.
            mask: Where there are pieces.
            manner: Of the set, added where learning begins: (batch, 1, hidden).
        """
        hide = torch.zeros_like(mask, dtype=vectors.dtype)
        hide = hide.masked_fill(~mask, HIDDEN)[:, None, None, :]
        with torch.no_grad():
            x = self.norm(vectors + self.places.weight[: vectors.shape[1]] + self.kind)
            for layer in self.layers[: self.frozen]:
                x = layer(x, hide)
        x = x + manner
        states = []
        for layer in self.layers[self.frozen :]:
            x = layer(x, hide)
            states.append(x)
        return states[-(len(self.layers) // 2 + 1) :]


class Teacher(nn.Module):
    """The encoder, worked with in 16 bits, and what reads its states, in 32."""

    def __init__(
        self,
        published: CrossEncoder,
        *,
        sets: int,
        relations: int,
        tags: dict[str, int],
        arc_width: int,
        label_width: int,
        dropout: float,
        frozen: int,
    ) -> None:
        super().__init__()
        hidden = published.words.weight.shape[1]
        self.vectors = published.words.weight.detach()  # no parameter: neither learned nor saved
        self.encoder = Encoder(published, frozen)
        for part in (self.encoder.places, self.encoder.norm, *self.encoder.layers[:frozen]):
            part.requires_grad_(requires_grad=False)
        self.encoder.kind.requires_grad_(requires_grad=False)
        self.worker: list[Encoder] = [copy.deepcopy(self.encoder).bfloat16()]
        self.sets = nn.Embedding(sets, hidden)
        nn.init.zeros_(self.sets.weight)
        upper = len(published.layers) // 2 + 1
        self.mix = nn.Parameter(torch.zeros(upper))
        self.dropout = nn.Dropout(dropout)
        self.arc_dependent = nn.Linear(hidden, arc_width)
        self.arc_head = nn.Linear(hidden, arc_width)
        self.arc = nn.Parameter(torch.zeros(arc_width + 1, arc_width))
        self.label_dependent = nn.Linear(hidden, label_width)
        self.label_head = nn.Linear(hidden, label_width)
        self.label = nn.Parameter(torch.zeros(label_width + 1, relations, label_width + 1))
        self.tags = nn.ModuleDict({lang: nn.Linear(hidden, size) for lang, size in tags.items()})
        self.names = nn.Linear(hidden, len(NAMES))

    def forward(self, batch: Batch) -> Scores:
        """Score all words."""
        vectors = self.vectors[batch.ids].bfloat16()
        manner = self.sets(batch.sets)[:, None, :].bfloat16()
        layers = torch.stack(self.worker[0](vectors, batch.mask, manner)).float()
        x = (layers * self.mix.softmax(0)[:, None, None, None]).sum(0)
        x = x.gather(1, batch.firsts[:, :, None].expand(-1, -1, x.shape[-1]))
        x = self.dropout(x)
        dependent = self.dropout(F.gelu(self.arc_dependent(x)))
        head = self.dropout(F.gelu(self.arc_head(x)))
        arcs = torch.bmm(_one(dependent) @ self.arc, head.transpose(1, 2))
        return Scores(
            arcs=arcs.masked_fill(~batch.words[:, None, :], HIDDEN),
            dependents=_one(self.dropout(F.gelu(self.label_dependent(x)))),
            governors=_one(self.dropout(F.gelu(self.label_head(x)))),
            states=x,
            names=self.names(x),
        )

    def relations(self, scores: Scores, heads: Tensor) -> Tensor:
        """Return the logits of each word's relation to its head: (batch, words, relations)."""
        chosen = heads.clamp(min=0)[:, :, None].expand(-1, -1, scores.governors.shape[-1])
        governors = scores.governors.gather(1, chosen)
        width, relations, _ = self.label.shape
        mapped = (scores.dependents @ self.label.view(width, -1)).unflatten(-1, (relations, width))
        return (mapped @ governors[..., None]).squeeze(-1)

    def tagged(self, scores: Scores, lang: str, rows: Sequence[int]) -> Tensor:
        """Return the logits of the tags of a language's sentences."""
        logits: Tensor = self.tags[lang](scores.states[list(rows)])
        return logits

    def loss(self, batch: Batch) -> dict[str, Tensor]:
        """Return the losses by task, of what is known."""
        scores = self(batch)
        relations = self.relations(scores, batch.heads)
        losses = {
            "arcs": _loss(scores.arcs, batch.heads),
            "relations": _loss(relations, batch.deps),
            "names": _loss(scores.names, batch.names),
        }
        tags = []
        for lang in self.tags:
            rows = [i for i, own in enumerate(batch.langs) if own == lang]
            if rows and (batch.tags[rows] != UNKNOWN).any():
                found = self.tagged(scores, lang, rows)
                tags.append(
                    F.cross_entropy(
                        found.flatten(0, 1),
                        batch.tags[rows].flatten(),
                        ignore_index=UNKNOWN,
                        reduction="sum",
                    )
                )
        if tags:
            losses["tags"] = torch.stack(tags).sum() / (batch.tags != UNKNOWN).sum()
        return {task: value for task, value in losses.items() if not value.isnan()}

    def pull(self) -> None:
        """Give the worker the encoder's weights, and no gradients."""
        with torch.no_grad():
            for own, worker in zip(
                self.encoder.parameters(), self.worker[0].parameters(), strict=True
            ):
                worker.copy_(own)
                worker.grad = None

    def push(self) -> None:
        """Give the encoder the worker's gradients."""
        for own, worker in zip(self.encoder.parameters(), self.worker[0].parameters(), strict=True):
            own.grad = None if worker.grad is None else worker.grad.float()


def _one(x: Tensor) -> Tensor:
    """Return states with a one at their end, for a bias."""
    return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


def _loss(logits: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN)
