"""Opens models in ONNX the way all models of ours run: one thread, and sums that are exact.

x86 processors without VNNI add products of 8 bits in 16, which may overflow. onnxruntime's option
``session.x64quantprecision`` makes them exact there. It ought to change nothing elsewhere, but with
1.32 a processor with VNNI takes 1.65 times as long by it for the same numbers (one pair of 60 pieces:
11.6 ms, without 7.0; AMD EPYC, 2026-11-23), so it is set only where VNNI is not known to be there.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import onnxruntime

__all__ = ["open_session"]

#: What Linux says of the processor.
_PROCESSOR = Path("/proc/cpuinfo")
#: How it names VNNI, of 512 bits and of 256.
_EXACT = frozenset({"avx512_vnni", "avx_vnni"})


def open_session(
    model: bytes | str, weights: Mapping[str, onnxruntime.OrtValue] = MappingProxyType({})
) -> onnxruntime.InferenceSession:
    """Open a model.

    Args:
        model: its content, or the path of its file.
        weights: those that it says are elsewhere, by their names; they must live as long.

    Raises:
        Exception: onnxruntime cannot run it; its own classes share no narrower base.
        ImportError: onnxruntime is not installed.
    """
    import onnxruntime  # noqa: PLC0415 - a run by rules alone does without

    options = onnxruntime.SessionOptions()
    # Threads take a text each; within a text they would only wait for one another.
    options.intra_op_num_threads = 1
    options.log_severity_level = 3  # errors
    if weights:
        options.add_external_initializers(list(weights), list(weights.values()))
    if may_overflow():
        options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def may_overflow(processor: Path = _PROCESSOR) -> bool:
    """Tell whether sums of products of 8 bits may overflow: VNNI is missing, or not known of."""
    try:
        text = processor.read_text("utf-8", errors="replace")
    except OSError:
        return True  # another system, where the option costs time and nothing else
    flags = [line for line in text.splitlines() if line.startswith("flags")]
    return not flags or any(_EXACT.isdisjoint(line.split()) for line in flags)
