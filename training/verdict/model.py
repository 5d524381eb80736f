"""The cross-encoder: a BERT encoder over "<s> passage </s></s> claim </s>", mean-pooled, 3 classes.

Written out in 90 lines so that training, export and the shipped graph are one and the same thing.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own convention

from training.verdict.base import Base

LABELS = ("supported", "refuted", "not_enough_evidence")


class Layer(nn.Module):
    """One transformer layer with the normalisation after, as in BERT (Devlin et al. 2019)."""

    def __init__(self, hidden: int, heads: int, feed_forward: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.attended = nn.Linear(hidden, hidden)
        self.attention_norm = nn.LayerNorm(hidden, epsilon)
        self.up = nn.Linear(hidden, feed_forward)
        self.down = nn.Linear(feed_forward, hidden)
        self.output_norm = nn.LayerNorm(hidden, epsilon)

    def forward(self, x: Tensor, hide: Tensor) -> Tensor:
        """Map (batch, length, hidden) to the same; ``hide`` is added to scores: (batch, 1, 1, length).

        Attention is written out because torch's fused one is four times slower on a CPU in bfloat16.
        """
        batch, length, hidden = x.shape
        q, k, v = (
            part.reshape(batch * self.heads, length, -1)
            for part in self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        )
        scores = torch.bmm(q, k.transpose(1, 2)).view(batch, self.heads, length, length)
        weights = (scores * q.shape[-1] ** -0.5 + hide).softmax(-1)
        attended = torch.bmm(weights.view(-1, length, length), v)
        attended = attended.view(batch, self.heads, length, -1).transpose(1, 2)
        x = self.attention_norm(x + self.attended(attended.reshape(batch, length, hidden)))
        return self.output_norm(x + self.down(F.gelu(self.up(x))))


class CrossEncoder(nn.Module):
    """Scores pairs of pieces' ids."""

    def __init__(
        self,
        *,
        vocabulary: int,
        hidden: int = 384,
        layers: int = 12,
        heads: int = 12,
        feed_forward: int = 1536,
        positions: int = 512,
        epsilon: float = 1e-12,
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, hidden)
        self.places = nn.Embedding(positions, hidden)
        self.kind = nn.Parameter(torch.zeros(hidden))
        self.norm = nn.LayerNorm(hidden, epsilon)
        self.layers = nn.ModuleList(
            Layer(hidden, heads, feed_forward, epsilon) for _ in range(layers)
        )
        self.classify = nn.Linear(hidden, len(LABELS))

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the mean of the last layer over the pieces: (batch, hidden)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.kind)
        hide = torch.zeros_like(mask, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hide)
        weights = mask.to(x.dtype)[:, :, None]
        return (x * weights).sum(1) / weights.sum(1)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the logits of `LABELS`: (batch, 3)."""
        return self.classify(self.encode(ids, mask))


def from_base(base: Base, kept: list[int]) -> CrossEncoder:
    """Build the encoder from the published weights, with only the kept rows of the vocabulary."""
    model = CrossEncoder(
        vocabulary=len(kept),
        hidden=base.hidden,
        layers=base.layers,
        heads=base.heads,
        feed_forward=base.feed_forward,
        positions=base.positions,
        epsilon=base.epsilon,
    )

    def tensor(name: str, *shape: int) -> Tensor:
        return torch.tensor(base.tensors[name]).view(*shape)

    h, f = base.hidden, base.feed_forward
    state = {
        "words.weight": tensor("emb.word", -1, h)[kept],
        "places.weight": tensor("emb.pos", -1, h),
        "kind": tensor("emb.type", -1)[:h],
        "norm.weight": tensor("emb.ln.w", h),
        "norm.bias": tensor("emb.ln.b", h),
        "classify.weight": model.classify.weight,
        "classify.bias": model.classify.bias,
    }
    for i in range(base.layers):
        to, at = f"layers.{i}.", f"l{i}."
        for kind, shape in (("w", (h, h)), ("b", (h,))):
            name = "weight" if kind == "w" else "bias"
            state[f"{to}qkv.{name}"] = torch.cat(
                [tensor(f"{at}{part}.{kind}", *shape) for part in "qkv"]
            )
            state[f"{to}attended.{name}"] = tensor(f"{at}ao.{kind}", *shape)
            state[f"{to}attention_norm.{name}"] = tensor(f"{at}aln.{kind}", h)
            state[f"{to}output_norm.{name}"] = tensor(f"{at}oln.{kind}", h)
        state[f"{to}up.weight"] = tensor(f"{at}fi.w", f, h)
        state[f"{to}up.bias"] = tensor(f"{at}fi.b", f)
        state[f"{to}down.weight"] = tensor(f"{at}fo.w", h, f)
        state[f"{to}down.bias"] = tensor(f"{at}fo.b", h)
    model.load_state_dict(state)
    return model
