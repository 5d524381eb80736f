"""``guidelines.yaml`` -> `Guidelines`: what labels, errors, severities and marks mean here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from factcheck.errors import SettingsError
from factcheck.model import Label

#: What a decision may be required to hold.
REQUIRABLE = ("error_type", "severity", "source", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorType:
    """A kind of error, with the names of the same in published schemes."""

    name: str
    description: str
    #: Scheme (fava, felm, ragtruth) -> its name there.
    also: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Severity:
    """How bad an error is; weights as MQM's 1, 5, 10."""

    name: str
    weight: float
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A scale for whole responses: lowest and highest mark, and what some marks mean."""

    name: str
    lowest: int
    highest: int
    anchors: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidelines:
    """Everything that ``guidelines.yaml`` says."""

    name: str
    version: str
    labels: Mapping[Label, str]
    error_types: Mapping[str, ErrorType]
    severities: Mapping[str, Severity]
    dimensions: Mapping[str, Dimension]
    required: Mapping[Label, tuple[str, ...]]
    flags: Mapping[str, str]
    #: Kappa from which raters are consistent enough, and from which they agree well.
    enough: float
    good: float
    #: SHA-256 over the meaning of the file (keys and values, not its comments), hexadecimal.
    digest: str


def default_text() -> str:
    """Return the ``guidelines.yaml`` that ships."""
    shipped = resources.files("factcheck").joinpath("guidelines.yaml")
    if shipped.is_file():
        return shipped.read_text(encoding="utf-8")
    # An editable install reads the file where it is edited, at the top of the repository.
    return (Path(__file__).resolve().parents[2] / "guidelines.yaml").read_text(encoding="utf-8")


def load(path: Path | None = None) -> Guidelines:
    """Read guidelines; without a path, those that ship. A file stands alone: nothing is laid over.

    Raises:
        SettingsError: the file is missing, is not YAML, or a key or value is wrong.
    """
    import yaml  # noqa: PLC0415 - `--help` reads no guidelines

    if path is None:
        text = default_text()
    else:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(
                f"{path}: cannot read the guidelines ({error})", hint="check --guidelines"
            ) from error
    return _guidelines(yaml.safe_load(text))


def _guidelines(raw: Mapping[str, Any]) -> Guidelines:
    import json  # noqa: PLC0415 - see `load`

    return Guidelines(
        name=raw["name"],
        version=raw["version"],
        labels=MappingProxyType({Label(key): text for key, text in raw["labels"].items()}),
        error_types=MappingProxyType(
            {
                key: ErrorType(
                    name=key, description=body["description"], also=MappingProxyType(body["also"])
                )
                for key, body in raw["error_types"].items()
            }
        ),
        severities=MappingProxyType(
            {
                key: Severity(name=key, weight=body["weight"], description=body["description"])
                for key, body in raw["severities"].items()
            }
        ),
        dimensions=MappingProxyType(
            {
                key: Dimension(
                    name=key,
                    lowest=body["scale"][0],
                    highest=body["scale"][1],
                    anchors=MappingProxyType(body["anchors"]),
                )
                for key, body in raw["dimensions"].items()
            }
        ),
        required=MappingProxyType(
            {Label(key): tuple(names) for key, names in raw["required"].items()}
        ),
        flags=MappingProxyType(raw["flags"]),
        enough=raw["agreement"]["enough"],
        good=raw["agreement"]["good"],
        digest=hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest(),
    )
