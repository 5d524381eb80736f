"""A folder with a model like the one that ships, so small that its scores can be told by eye.

Its vocabulary is `WORDS`; each word has a logit for each label, and those of a pair are their mean.
The graph is written byte by byte in protobuf's wire format, as onnxruntime alone cannot make one.
"""

import hashlib
import json
import struct

from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit
from tokenizers.processors import TemplateProcessing

LABELS = ["supported", "refuted", "not_enough_evidence"]
#: A word and its logits; what is not here is <unk>.
WORDS = {
    "<s>": (0, 0, 0),
    "<pad>": (90, -90, 0),
    "</s>": (0, 0, 0),
    "<unk>": (0, 0, 4),
    "yes": (60, 0, 0),
    "no": (0, 60, 0),
    "हाँ": (60, 0, 0),
    "maybe": (0, 0, 60),
}
_FLOAT, _INT64 = 1, 7


def write_model(
    folder, *, temperature=1.0, thresholds=None, longest=64, labels=LABELS, inputs=("ids", "mask")
):
    """Write the folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "verdict.int8.onnx").write_bytes(_graph(list(WORDS.values()), inputs))
    _tokenizer().save(str(folder / "tokenizer.json"))
    calibration = {
        "temperature": temperature,
        "thresholds": thresholds or {"en": 0.6, "hi": 0.7, "across": 0.8, "pt-en": 0.9},
    }
    (folder / "calibration.json").write_text(json.dumps(calibration), "utf-8")
    write_manifest(folder, longest=longest, labels=labels)
    return folder


def write_manifest(folder, **changes):
    """Write the manifest of the files as they lie there."""
    names = ("verdict.int8.onnx", "tokenizer.json")
    manifest = {
        "model": names[0],
        "labels": LABELS,
        "longest": 64,
        "sha256": {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names},
        **changes,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")


def _tokenizer():
    tokenizer = Tokenizer(WordLevel({w: i for i, w in enumerate(WORDS)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = WhitespaceSplit()
    tokenizer.post_processor = TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    return tokenizer


def _graph(table, inputs):
    """Return the model that looks up each piece's logits and takes their mean."""
    raw = b"".join(struct.pack("<3f", *row) for row in table)
    weights = _ints(1, len(table), 3) + _ints(2, _FLOAT) + _text(8, "table") + _part(9, raw)
    axes = _text(1, "axes") + _ints(8, 1) + _ints(20, 7)
    flat = _text(1, "keepdims") + _ints(3, 0) + _ints(20, 2)
    graph = (
        _part(1, _node("Gather", ["table", inputs[0]], "found"))
        + _part(1, _node("ReduceMean", ["found"], "logits", axes, flat))
        + _text(2, "tiny")
        + _part(5, weights)
        + b"".join(_part(11, _value(name, _INT64, "length")) for name in inputs)
        + _part(12, _value("logits", _FLOAT, 3))
    )
    return _ints(1, 8) + _part(7, graph) + _part(8, _text(1, "") + _ints(2, 13))


def _node(kind, inputs, output, *attributes):
    named = b"".join(_text(1, name) for name in inputs) + _text(2, output) + _text(4, kind)
    return named + b"".join(_part(5, attribute) for attribute in attributes)


def _value(name, kind, width):
    """Return the type of a tensor of (batch, width)."""
    last = _text(2, width) if isinstance(width, str) else _ints(1, width)
    shape = _part(1, _text(2, "batch")) + _part(1, last)
    return _text(1, name) + _part(2, _part(1, _ints(1, kind) + _part(2, shape)))


def _ints(field, *numbers):
    return b"".join(_varint(field << 3) + _varint(number) for number in numbers)


def _text(field, text):
    return _part(field, text.encode())


def _part(field, content):
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _varint(number):
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])
