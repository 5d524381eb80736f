"""A model that `training.verdict` made: ONNX in 8 bits, its tokenizer, what they are, how to read them.

A folder holds the file that ``manifest.json`` names as ``model``, ``tokenizer.json`` (of Hugging
Face's `tokenizers`), ``calibration.json``, and the manifest itself with the SHA-256 of the others.
The one that ships lies in ``factcheck/verdict/weights``.

Pairs of as many pieces go through together, on a thread for each core. That spares short ones the time in
which the model's numbers are read from memory: of 16 pairs of 40 pieces each takes 5.5 ms alone, and 4.2
with three others; of 200 it takes 23 ms either way (AMD EPYC, 2026-11-23). Pairs of other lengths
would have to be filled up, which a model may notice. A pair's scores are the same bits whatever goes with it,
as the activations of these models have fixed scales.
"""

# numpy, onnxruntime and tokenizers are what this module takes its time for; a run by rules alone
# never gets here.
# ruff: noqa: PLC0415

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import pieces
from factcheck.errors import SettingsError
from factcheck.sessions import file_digest, open_session
from factcheck.verdict.entailment.calibration import read_calibration
from factcheck.verdict.entailment.model import (
    LEAST_PASSAGE,
    TOO_LONG,
    Scores,
    TextPair,
    unread,
)

if TYPE_CHECKING:
    import onnxruntime
    import tokenizers

#: What ships in the wheel.
WEIGHTS = resources.files("factcheck.verdict").joinpath("weights")
MANIFEST = "manifest.json"
TOKENIZER = "tokenizer.json"
CALIBRATION = "calibration.json"
#: Goes up when what must be done to read a folder changes.
FORMAT = 1
LABELS = frozenset({"supported", "refuted", "not_enough_evidence"})

#: Pieces of a pair where the manifest does not say: what training cut pairs to.
LONGEST = 256
#: Pieces of pairs that go through together: of more, what is computed does not stay in the core's memory.
TOGETHER = 384

_RULES = "set verifier: rules in sources.yaml"

#: A pair and its pieces.
_Read = tuple[TextPair, list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Manifest:
    """What a folder holds; ``digest`` is of the manifest and the calibration, so of everything.

    ``tokenizer`` is the digest of the tokenizer's file.
    """

    model: str
    tokenizer: str
    labels: tuple[str, ...]
    longest: int
    digest: str


class OnnxModel:
    """Scores pairs with onnxruntime on the processor.

    Args:
        folder: where the model lies; ``~`` is the user's home.
        name: what a report calls it, before its digest; by default "onnx" and the folder's name.
        threads: pairs at once; by default one for each core that the process may use.

    Raises:
        SettingsError: a file is missing, broken, or not the one that the manifest describes.
    """

    def __init__(self, folder: str | Path, *, name: str = "", threads: int | None = None) -> None:
        folder = Path(folder).expanduser()
        manifest = _read_manifest(folder)
        self.name = f"{name or f'onnx {folder.resolve().name}'} {manifest.digest[:12]}"
        self._labels = manifest.labels
        self._longest = manifest.longest
        self._calibration = read_calibration(folder / CALIBRATION)
        self._tokenizer = _tokenizer(folder / TOKENIZER, manifest.tokenizer)
        self._session = _session(folder / manifest.model)
        self._workers = threads or cores()
        self._threads = ThreadPoolExecutor(self._workers, thread_name_prefix="entailment")

    def score(self, pairs: Sequence[TextPair]) -> Sequence[Scores]:
        """Return the scores of each pair, in order; what occurs twice is scored once.

        A pair's scores depend on nothing but the pair. A passage is cut to what fits beside the
        claim.
        """
        once = tuple(dict.fromkeys(pairs))
        read = zip(once, self._threads.map(self._pieces, once), strict=True)
        groups = tuple(_groups(read, most=-(-len(once) // self._workers)))
        scored = {
            pair: scores
            for group, found in zip(groups, self._threads.map(self._score, groups), strict=True)
            for (pair, _), scores in zip(group, found, strict=True)
        }
        return [scored[pair] for pair in pairs]

    def _score(self, group: Sequence[_Read]) -> list[Scores]:
        """Score pairs of as many pieces."""
        import numpy as np

        ids = np.array([pieces for _, pieces in group], np.int64)
        if not ids.size:
            return [unread(TOO_LONG) for _ in group]
        logits = self._session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0].tolist()
        return [
            self._calibration.scores(one, self._labels, pair.passage_lang, pair.claim_lang)
            for one, (pair, _) in zip(logits, group, strict=True)
        ]

    def _pieces(self, pair: TextPair) -> list[int]:
        """Return ``<s> passage </s></s> claim </s>``, or nothing if the claim leaves no room."""
        claim = self._tokenizer.encode(pair.claim, add_special_tokens=False)
        added = self._tokenizer.num_special_tokens_to_add(is_pair=True)
        room = self._longest - added - len(claim)
        if room < LEAST_PASSAGE:
            return []
        passage = self._tokenizer.encode(pair.passage, add_special_tokens=False)
        passage.truncate(room)
        return self._tokenizer.post_process(passage, claim).ids


def _groups(read: Iterable[_Read], *, most: int) -> Iterator[list[_Read]]:
    """Put pairs of as many pieces together, the longest first.

    So no thread ends on a long one while the others have nothing left; ``most`` leaves each its part.
    """
    group: list[_Read] = []
    for one in sorted(read, key=lambda one: -len(one[1])):
        length = len(one[1])
        full = len(group) >= min(most, max(1, TOGETHER // max(length, 1)))
        if group and (full or length != len(group[0][1])):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def shipped(weights: Traversable = WEIGHTS) -> OnnxModel:
    """Return the model that ships with the package.

    Raises:
        SettingsError: it is not there, as in a checkout without the weights, or it is damaged.
    """
    if not weights.joinpath(MANIFEST).is_file():
        raise SettingsError("verifier: this copy has no weights of the model", hint=_RULES)
    with resources.as_file(weights) as folder:
        return OnnxModel(folder, name="shipped")


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "process_cpu_count"):  # from Python 3.13
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _read_manifest(folder: Path) -> _Manifest:
    path = folder / MANIFEST
    content = _content(path)
    try:
        raw = json.loads(content)
        model, labels = str(raw["model"]), tuple(raw["labels"])
        longest, digests = int(raw.get("longest", LONGEST)), dict(raw["sha256"])
        written_as = raw.get("format", FORMAT)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SettingsError(
            f"{path}: not the manifest of a model ({error!r})", hint=_RULES
        ) from error
    if written_as != FORMAT:
        raise SettingsError(
            f"{path}: a model of format {written_as}, where this version reads {FORMAT}",
            hint="install the version of factcheck that the model was made for",
        )
    if frozenset(labels) != LABELS or len(labels) != len(LABELS):
        raise SettingsError(f"{path}: labels must be {', '.join(sorted(LABELS))}", hint=_RULES)
    for name in {model, TOKENIZER, *digests}:
        if Path(name).name != name:
            raise SettingsError(f"{path}: {name!r} is not a file of this folder", hint=_RULES)
        if digests.get(name) != _digest(folder / name):
            raise SettingsError(
                f"{folder / name}: not the file that {MANIFEST} describes (its SHA-256 differs)",
                hint=f"install or copy the model again, or {_RULES}",
            )
    digest = hashlib.sha256(content + _content(folder / CALIBRATION)).hexdigest()
    return _Manifest(
        model=model,
        tokenizer=str(digests[TOKENIZER]),
        labels=labels,
        longest=longest,
        digest=digest,
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _missing(path, error) from error


def _digest(path: Path) -> str:
    try:
        return file_digest(path)
    except OSError as error:
        raise _missing(path, error) from error


def _missing(path: Path, error: OSError) -> SettingsError:
    return SettingsError(f"{path}: cannot be read ({error.strerror})", hint=_RULES)


def _tokenizer(path: Path, digest: str) -> tokenizers.Tokenizer:
    try:
        return pieces.tokenizer(path, digest)
    except Exception as error:  # the library raises no narrower one
        raise SettingsError(f"{path}: not a tokenizer ({error})", hint=_RULES) from error


def _session(path: Path) -> onnxruntime.InferenceSession:
    try:
        session = open_session(path)
    except ImportError:
        raise
    except Exception as error:  # the runtime's own classes share no narrower base
        raise SettingsError(f"{path}: not a model that runs here ({error})", hint=_RULES) from error
    given = {tensor.name for tensor in session.get_inputs()}
    (found, *others) = (tensor.shape[-1:] for tensor in session.get_outputs())
    if given != {"ids", "mask"} or others or found != [len(LABELS)]:
        raise SettingsError(
            f"{path}: not a model of pairs: it takes {', '.join(sorted(given))}",
            hint="verifier: {kind: hf, model: FOLDER} reads models of other makers",
        )
    return session
