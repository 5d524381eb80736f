"""Measures how large the numbers get that enter each matrix, and how to write them in 8 bits.

One fixed scale a matrix, measured once on training pairs, keeps a pair's scores the same whatever is
scored beside it, and saves looking for the largest number each time. A few channels are ten times
larger than the rest and one scale would drown these. So before the matrices that follow a
normalisation each channel is divided by a power of its size and the matrix multiplied by it
(SmoothQuant, Xiao et al. 2022). Between the two matrices of a layer a single channel is larger still:
there the largest few are multiplied in 32 bits beside (LLM.int8(), Dettmers et al. 2022).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt
import torch

from training.verdict.model import CrossEncoder

Array = npt.NDArray[np.float32]

#: The matrices of a layer, as `training.verdict.model.Layer` names them.
MATRICES = ("qkv", "attended", "up", "down")
#: Of which channels are divided by their size: only there does it cost next to nothing.
SMOOTHED = ("qkv", "attended", "up")
#: Powers of the size that are tried.
POWERS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
#: Channels before ``down`` that stay in 32 bits.
LARGE = 8
#: Shares of the largest and of the smallest number at which the scale may end.
ENDS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
#: Every so many pieces are kept, and of a matrix's pieces so many are tried.
EVERY, TRIED = 4, 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """How the numbers that enter a matrix are written in 8 bits: round(x / divide / scale) + zero.

    Attributes:
        scale: The step between two numbers.
        zero: What stands for 0, in 0 to 255.
        divide: What each channel is divided by first.
        large: The channels that are multiplied in 32 bits instead.
    """

    scale: float
    zero: int
    divide: Array
    large: tuple[int, ...] = ()


def measured(
    model: CrossEncoder, rows: Iterable[list[int]], *, large: int = LARGE
) -> dict[str, Input]:
    """Return for each matrix, by its name in the state, how its input is written in 8 bits.

    Args:
        model: The trained model.
        rows: Pairs in pieces' ids.
        large: How many channels before ``down`` stay in 32 bits.
    """
    seen: dict[str, list[torch.Tensor]] = {}

    def watch(name: str) -> Callable[..., None]:
        def keep(_module: object, given: tuple[torch.Tensor, ...]) -> None:
            # Pieces of one place in the pair are alike, so the first one moves.
            kept = seen.setdefault(name, [])
            kept.append(given[0][0, len(kept) % EVERY :: EVERY].clone())

        return keep

    handles = [
        getattr(layer, matrix).register_forward_pre_hook(watch(f"layers.{i}.{matrix}"))
        for i, layer in enumerate(model.layers)
        for matrix in MATRICES
    ]
    threads = torch.get_num_threads()
    # Sums in another order end in other last bits, and the file in another digest.
    torch.set_num_threads(1)
    with torch.inference_mode():
        for ids in rows:
            given = torch.tensor([ids])
            model(given, torch.ones_like(given, dtype=torch.bool))
    torch.set_num_threads(threads)
    for handle in handles:
        handle.remove()
    state = model.state_dict()
    return {
        name: _input(
            torch.cat(kept).numpy(),
            state[f"{name}.weight"].numpy().T,
            smoothed=name.endswith(SMOOTHED),
            large=large if name.endswith("down") else 0,
        )
        for name, kept in seen.items()
    }


def eight_bits(weights: Array, axis: int) -> tuple[npt.NDArray[np.int8], Array]:
    """Return weights in -127 to 127 and their scales, one for each row or column that is left."""
    scale = np.maximum(np.abs(weights).max(axis=axis, keepdims=True) / 127, 1e-12)
    return np.round(weights / scale).astype(np.int8), scale.astype(np.float32)


def _input(x: Array, weights: Array, *, smoothed: bool, large: int) -> Input:
    """Choose what changes the matrix's products least; ``x`` is (pieces, channels)."""
    sizes = np.maximum(np.abs(x).max(axis=0), 1e-5)
    order = np.argsort(sizes, kind="stable")
    rest, aside = np.sort(order[: len(order) - large]), np.sort(order[len(order) - large :])
    x, weights, sizes = x[:, rest], weights[rest], sizes[rest]
    rows = np.maximum(np.abs(weights).max(axis=1), 1e-5)
    best = (np.inf, 1.0, 0, np.ones_like(sizes))
    for power in POWERS if smoothed else (0.0,):
        divide = sizes**power / rows ** (1 - power) if power else np.ones_like(sizes)
        scale, zero = _scale(x / divide, weights * divide[:, None])
        few = x[:: max(1, len(x) // TRIED)]
        products = _rounded(few / divide, scale, zero) @ _restored(weights * divide[:, None])
        error = float(np.square(products - few @ weights).sum())
        if error < best[0]:
            best = (error, scale, zero, divide)
    divide = np.ones(len(order), np.float32)
    divide[rest] = best[3]
    return Input(scale=best[1], zero=best[2], divide=divide, large=tuple(aside.tolist()))


def _scale(x: Array, weights: Array) -> tuple[float, int]:
    """Return the scale and zero that change the products least: what lies beyond its ends is cut."""
    few = x[:: max(1, len(x) // TRIED)]
    heed = np.square(weights).sum(axis=1)
    lowest, highest = min(0.0, float(x.min())), max(0.0, float(x.max()))
    best = (np.inf, 1.0, 0)
    for low, high in product(ENDS, ENDS):
        scale = max((highest * high - lowest * low) / 255, 1e-9)
        zero = round(-lowest * low / scale)
        error = float(np.square(_rounded(few, scale, zero) - few).sum(axis=0) @ heed)
        if error < best[0]:
            best = (error, scale, zero)
    return best[1:]


def _rounded(x: Array, scale: float, zero: int) -> Array:
    """Return the numbers as 8 bits tell them."""
    rounded: Array = (np.clip(np.round(x / scale) + zero, 0, 255) - zero) * scale
    return rounded


def _restored(weights: Array) -> Array:
    """Return the weights as 8 bits tell them."""
    small, scale = eight_bits(weights, axis=0)
    restored: Array = small * scale
    return restored
