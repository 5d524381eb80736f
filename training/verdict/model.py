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
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Map (batch, length, hidden) to the same; ``mask`` is True where a piece stands."""
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        attended = attended.transpose(1, 2).reshape(batch, length, hidden)
        x = self.attention_norm(x + self.dropout(self.attended(attended)))
        return self.output_norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


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
        self.dropout = nn.Dropout(0.1)
        self.classify = nn.Linear(hidden, len(LABELS))

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the mean of the last layer over the pieces: (batch, hidden)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.words(ids) + self.places(places) + self.kind))
        for layer in self.layers:
            x = layer(x, mask)
        weights = mask.to(x.dtype)[:, :, None]
        return (x * weights).sum(1) / weights.sum(1)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the logits of `LABELS`: (batch, 3)."""
        return self.classify(self.dropout(self.encode(ids, mask)))


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
