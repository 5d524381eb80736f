"""Models are read from where they are, and what a processor says of itself decides how they add."""

import hashlib
import os
import subprocess
import sys

import numpy as np
import pytest

from factcheck.protobuf import integer, nested
from factcheck.sessions import _outline, file_digest, may_overflow, open_session, runtime

onnxruntime = runtime()

#: What `onnx.proto` calls them.
TYPES = {"float32": 1, "uint8": 2, "int8": 3, "int64": 7}


def model(table, name="table"):
    """Write a model that looks rows of a table up."""
    kind = TYPES[str(table.dtype)]
    shape = b"".join(integer(1, size) for size in table.shape)
    tensor = shape + integer(2, kind) + nested(8, name.encode()) + nested(9, table.tobytes())
    node = nested(1, b"table") + nested(1, b"ids") + nested(2, b"rows") + nested(4, b"Gather")
    graph = (
        *(nested(1, node), nested(2, b"looked up"), nested(5, tensor)),
        nested(11, value("ids", TYPES["int64"], "n")),
        nested(12, value("rows", kind, "n", table.shape[1])),
    )
    return integer(1, 8) + nested(7, *graph) + nested(8, integer(2, 13))


def value(name, kind, *shape):
    sizes = b"".join(
        nested(1, nested(2, size.encode()) if isinstance(size, str) else integer(1, size))
        for size in shape
    )
    return nested(1, name.encode()) + nested(2, nested(1, integer(1, kind) + nested(2, sizes)))


def table(kind, rows=9_000):
    return np.arange(rows * 16).reshape(rows, 16).astype(kind)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "model.onnx"
    path.write_bytes(model(table("int8")))
    return path


def looked_up(session, *rows):
    return session.run(None, {"ids": np.array(rows, np.int64)})[0].tolist()


@pytest.mark.parametrize("kind", ["int8", "uint8", "float32"])
@pytest.mark.parametrize("rows", [3, 9_000])
def test_a_model_says_the_same_from_its_file_and_from_its_content(tmp_path, kind, rows):
    expected = table(kind, rows)
    path = tmp_path / "model.onnx"
    path.write_bytes(model(expected))
    asked = (0, rows - 1, 1)
    assert expected[list(asked)].tolist() == looked_up(open_session(path), *asked)
    assert expected[list(asked)].tolist() == looked_up(open_session(path.read_bytes()), *asked)


@pytest.mark.parametrize(
    ("kind", "rows", "stays"),
    [
        pytest.param("int8", 9_000, True, id="large"),
        pytest.param("uint8", 9_000, True, id="without sign"),
        pytest.param("int8", 100, False, id="small"),
        pytest.param("float32", 9_000, False, id="of numbers that must begin at certain bytes"),
    ],
)
def test_a_large_table_of_bytes_stays_in_the_file(tmp_path, kind, rows, stays):
    path = tmp_path / "model.onnx"
    path.write_bytes(model(table(kind, rows)))
    assert stays == (len(_outline(path)) < 1_000)


def test_a_model_behind_a_link_is_opened(file, tmp_path):
    link = tmp_path / "other" / "link.onnx"
    link.parent.mkdir()
    link.symlink_to(file)
    assert looked_up(open_session(file), 7) == looked_up(open_session(link), 7)


@pytest.mark.parametrize("kept", [0, 1, 40, 5_000, 143_000])
def test_a_model_that_was_cut_is_refused(file, kept):
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises((ValueError, *_runtime_errors())):
        looked_up(open_session(file), 8_999)


def _runtime_errors():
    names = ("Fail", "InvalidGraph", "InvalidProtobuf", "InvalidArgument", "NoModel")
    return tuple(getattr(onnxruntime.capi.onnxruntime_pybind11_state, name) for name in names)


@pytest.mark.parametrize("content", [b"", b"x", bytes(300_000)])
def test_the_digest_of_a_file_is_that_of_its_content(tmp_path, content):
    path = tmp_path / "file"
    path.write_bytes(content)
    assert hashlib.sha256(content).hexdigest() == file_digest(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("flags\t\t: fpu avx2 avx512_vnni\n", False, id="512 bits"),
        pytest.param("flags\t\t: fpu avx2 avx_vnni\n", False, id="256 bits"),
        pytest.param("flags\t\t: fpu avx2 avx512f\n", True, id="none"),
        pytest.param("flags : avx_vnni\n\nflags : avx2\n", True, id="not on all cores"),
        pytest.param("Features\t: fp asimd asimddp\n", True, id="another kind"),
        pytest.param("", True, id="nothing said"),
    ],
)
def test_only_a_processor_that_is_known_to_have_vnni_adds_exactly(tmp_path, text, expected):
    said = tmp_path / "cpuinfo"
    said.write_text(text, "utf-8")
    assert may_overflow(said) is expected


def test_a_system_that_says_nothing_of_its_processor_may_overflow(tmp_path):
    assert may_overflow(tmp_path / "none")


def test_the_runtime_leaves_no_trace_in_the_home_of_its_user(file, tmp_path):
    """Its telemetry keeps a number of the machine there, and reports to its maker."""
    home = tmp_path / "home"
    home.mkdir()
    told = ("CI", "ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME")
    kept = {name: value for name, value in os.environ.items() if name not in told}
    opening = f"from pathlib import Path; import factcheck.sessions as s; s.open_session(Path({str(file)!r}))"
    subprocess.run([sys.executable, "-c", opening], env={**kept, "HOME": str(home)}, check=True)
    assert list(home.rglob("*")) == []
