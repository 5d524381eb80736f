"""Opens models in ONNX the way all models of ours run: one thread, and sums that are exact.

A model's large tables of 8 bits stay where they are in its file, and the runtime is told where: read with
the rest they are copied twice, which takes twice the time and 40 MB more for the model of verdicts
(AMD EPYC, 2026-11-23). Of a table that is looked up, and not multiplied, only what is asked for comes
into memory.

x86 processors without VNNI add products of 8 bits in 16, which may overflow. onnxruntime's option
``session.x64quantprecision`` makes them exact there. It ought to change nothing elsewhere, but with
1.32 a processor with VNNI takes 1.65 times as long by it for the same numbers (one pair of 60 pieces:
11.6 ms, without 7.0; AMD EPYC, 2026-11-23), so it is set only where VNNI is not known to be there.
"""

from __future__ import annotations

import hashlib
import mmap
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING

from factcheck.protobuf import fields, integer, nested

if TYPE_CHECKING:
    import onnxruntime

__all__ = ["file_digest", "open_session", "runtime"]

#: What Linux says of the processor.
_PROCESSOR = Path("/proc/cpuinfo")
#: How it names VNNI, of 512 bits and of 256.
_EXACT = frozenset({"avx512_vnni", "avx_vnni"})
#: Bytes from which a table stays in the file.
_LARGE = 65_536
#: What `onnx.proto` numbers: the graph of a model, the tables of a graph, and of a table its shape, its
#: type, its content and where else that is. Its types of 8 bits, which may begin at any byte.
_GRAPH, _TABLES = 7, 5
_TYPE, _RAW, _ELSEWHERE, _WHERE = 2, 9, 13, 14
_UINT8, _INT8 = 2, 3


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file.

    All of it in one step: between steps a thread waits for those that run Python.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        try:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:  # of an empty file there is nothing to map
            return hashlib.sha256().hexdigest()
        with content:
            return hashlib.sha256(content).hexdigest()


def runtime() -> ModuleType:
    """Import onnxruntime, and have it tell nobody.

    Since 1.29 its wheels for Linux report each process to their maker unless a variable says
    otherwise, and keep a number of the machine in its user's folder of caches, from the moment that
    they are imported. We ask the network for evidence and nothing else. A variable that is set stays.

    Raises:
        ImportError: it is not installed.
    """
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    import onnxruntime  # noqa: PLC0415 - a run by rules alone does without

    module: ModuleType = onnxruntime
    return module


def open_session(
    model: bytes | Path, weights: Mapping[str, onnxruntime.OrtValue] = MappingProxyType({})
) -> onnxruntime.InferenceSession:
    """Open a model.

    Args:
        model: its content, or its file, which must stay as it is while the session lives.
        weights: those that it says are elsewhere, by their names; they are copied.

    Raises:
        OSError: the file cannot be read.
        Exception: onnxruntime cannot run it; its own classes share no narrower base.
        ImportError: onnxruntime is not installed.
    """
    onnx = runtime()
    options: onnxruntime.SessionOptions = onnx.SessionOptions()
    # Threads take a text each; within a text they would only wait for one another.
    options.intra_op_num_threads = 1
    options.log_severity_level = 3  # errors
    if weights:
        options.add_external_initializers(list(weights), list(weights.values()))
    if may_overflow():
        options.add_session_config_entry("session.x64quantprecision", "1")
    if isinstance(model, Path):
        file = model.resolve()  # the runtime follows no links out of the folder
        model = _outline(file)
        options.add_session_config_entry(
            "session.model_external_initializers_file_folder_path", str(file.parent)
        )
    session: onnxruntime.InferenceSession = onnx.InferenceSession(
        model, options, providers=["CPUExecutionProvider"]
    )
    return session


def _outline(file: Path) -> bytes:
    """Return a model without its large tables of 8 bits: in their place stands where they are."""
    with file.open("rb") as opened:
        try:
            content = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:  # an empty file, of which the runtime says what is wrong
            return b""
    with content, memoryview(content) as message:
        written = []
        for one in fields(message, 0, len(message)):
            if one.number == _GRAPH:
                graph = [
                    _table(message, part.start, part.ends, file.name)
                    if part.number == _TABLES and part.ends - part.start >= _LARGE
                    else bytes(message[part.begins : part.ends])
                    for part in fields(message, one.start, one.ends)
                ]
                written.append(nested(_GRAPH, *graph))
            else:
                written.append(bytes(message[one.begins : one.ends]))
        return b"".join(written)


def _table(message: memoryview, start: int, end: int, file: str) -> bytes:
    """Write a table: where its content is, if it has one of 8 bits."""
    parts = list(fields(message, start, end))
    kinds = [one.value for one in parts if one.number == _TYPE]
    contents = [one for one in parts if one.number == _RAW]
    if kinds not in ([_UINT8], [_INT8]) or len(contents) != 1:
        return nested(_TABLES, bytes(message[start:end]))
    (content,) = contents
    where = {"location": file, "offset": content.start, "length": content.ends - content.start}
    return nested(
        _TABLES,
        *(bytes(message[one.begins : one.ends]) for one in parts if one is not content),
        *(
            nested(_ELSEWHERE, nested(1, name.encode()), nested(2, str(value).encode()))
            for name, value in where.items()
        ),
        integer(_WHERE, 1),
    )


def may_overflow(processor: Path = _PROCESSOR) -> bool:
    """Tell whether sums of products of 8 bits may overflow: VNNI is missing, or not known of."""
    try:
        text = processor.read_text("utf-8", errors="replace")
    except OSError:
        return True  # another system, where the option costs time and nothing else
    flags = [line for line in text.splitlines() if line.startswith("flags")]
    return not flags or any(_EXACT.isdisjoint(line.split()) for line in flags)
