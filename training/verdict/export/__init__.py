"""Writes the model that the product loads: ONNX in 8 bits, its tokenizer, and a manifest.

    python -m training.verdict.export WORK RUN/model.pt EXPORT

`inputs` measures on training pairs how large the numbers get, `graph` writes the encoder down node by
node, in 32 bits or in 8, `package` makes the folder, and `compare` measures what 8 bits cost and gain.
"""

from training.verdict.export.graph import build
from training.verdict.export.inputs import Input, measured
from training.verdict.export.package import export

__all__ = ["Input", "build", "export", "measured"]
