"""``guidelines.yaml`` -> `Guidelines`: what labels, errors, severities and marks mean here."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from factcheck.errors import SettingsError
from factcheck.model import Label
from factcheck.yamlfile import parse, typed, unknown

#: What a decision may be required to hold; an edited note is one that is no draft word for word.
REQUIRABLE = ("error_type", "severity", "source", "note", "edited_note")
#: What the tool's rules and checks call an error -> the name of it in the guidelines that ship.
_CANONICAL: Mapping[str, str] = MappingProxyType(
    {
        "numerical": "contradiction.numerical",
        "temporal": "contradiction.temporal",
        "entity": "contradiction.entity",
        "relational": "contradiction.relational",
        "negation": "contradiction.negation",
        "calculation": "arithmetic",
        "count": "arithmetic",
        "reference": "fabricated.reference",
    }
)
#: Names are written in records, command lines and other tools' files.
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}(?:\.[a-z][a-z0-9_]{0,40})?")
_KEYS: Mapping[str, type] = MappingProxyType(
    {
        "name": str,
        "version": str,
        "labels": dict,
        "error_types": dict,
        "severities": dict,
        "dimensions": dict,
        "required": dict,
        "flags": dict,
        "agreement": dict,
    }
)
_OPTIONAL = frozenset({"dimensions", "required", "flags"})
_ERROR_TYPE: Mapping[str, type] = MappingProxyType({"description": str, "also": dict})
_SEVERITY: Mapping[str, Any] = MappingProxyType({"weight": (int, float), "description": str})
_DIMENSION: Mapping[str, type] = MappingProxyType({"scale": list, "anchors": dict})
_AGREEMENT: Mapping[str, Any] = MappingProxyType({"enough": (int, float), "good": (int, float)})


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

    def fields(self, label: Label | None) -> tuple[str, ...]:
        """Return the fields of a decision that its label requires."""
        named = self.required.get(label, ()) if label else ()
        return tuple(dict.fromkeys("note" if one == "edited_note" else one for one in named))

    def wants_edit(self, label: Label | None) -> bool:
        """Tell whether a drafted note must be edited before it counts as one."""
        return label is not None and "edited_note" in self.required.get(label, ())

    def error_type(self, suggested: str) -> str:
        """Name an error of the tool as these guidelines do: the type itself, else its parent.

        Returns:
            The name; empty if the guidelines have neither.
        """
        name = canonical(suggested)
        return next((n for n in (name, name.partition(".")[0]) if n in self.error_types), "")


def canonical(error_type: str) -> str:
    """Return what the guidelines that ship call an error of the tool; other names stay.

    >>> canonical("numerical")
    'contradiction.numerical'
    >>> canonical("outdated")
    'outdated'
    """
    return _CANONICAL.get(error_type, error_type)


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
    if path is None:
        return read(default_text(), "the default guidelines.yaml")
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot read the guidelines ({error.strerror})",
            hint="check --guidelines and FACTCHECK_GUIDELINES",
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: the guidelines are not UTF-8") from error
    return read(text, str(path))


def read(text: str, where: str) -> Guidelines:
    """Read the text of a ``guidelines.yaml``; ``where`` names it in errors.

    Raises:
        SettingsError: it is not YAML, or a key or value is wrong.
    """
    raw = _keys(parse(text, where, example="labels"), _KEYS, "", where, optional=_OPTIONAL)
    labels = _labels(raw["labels"], where)
    dimensions = raw.get("dimensions", {})
    return Guidelines(
        name=_text(raw["name"], "name", where),
        version=_text(raw["version"], "version", where),
        labels=labels,
        error_types=_named(raw, "error_types", where, _error_type),
        severities=_named(raw, "severities", where, _severity),
        dimensions=_named({"dimensions": dimensions}, "dimensions", where, _dimension),
        required=_required(raw.get("required", {}), labels, where),
        flags=_texts(raw.get("flags", {}), "flags", where),
        **_thresholds(raw["agreement"], where),
        digest=hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest(),
    )


def _keys(
    body: Any,
    known: Mapping[str, Any],
    path: str,
    where: str,
    *,
    optional: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """Return keys and values of which each is known, of its kind, and none is missing."""
    dot = f"{path}." if path else ""
    read = {}
    for key, value in typed(body, dict, path, where).items():
        if key not in known:
            raise unknown("key", f"{dot}{key}", [f"{dot}{name}" for name in known], where)
        # A heading with nothing below it is an empty section, as in sources.yaml.
        empty = value is None and known[key] is dict
        read[key] = typed({} if empty else value, known[key], f"{dot}{key}", where)
    for key in known:
        if key not in body and key not in optional:
            raise SettingsError(
                f"{where}: '{dot}{key}' is missing",
                hint="factcheck guidelines --yaml prints a whole file to start from",
            )
    return read


def _text(value: Any, path: str, where: str) -> str:
    text = typed(value, str, path, where)
    if not text.strip():
        raise SettingsError(f"{where}: '{path}' is empty")
    return str(text)


def _name(key: Any, path: str, where: str) -> str:
    if isinstance(key, str) and _NAME.fullmatch(key):
        return key
    raise SettingsError(
        f"{where}: '{path}.{key}' is not a name",
        hint="lower-case letters, digits and _, with at most one dot: contradiction.numerical",
    )


def _texts(body: Any, path: str, where: str) -> Mapping[str, str]:
    typed(body, dict, path, where)
    return MappingProxyType(
        {_name(key, path, where): _text(body[key], f"{path}.{key}", where) for key in body}
    )


def _labels(body: Mapping[Any, Any], where: str) -> Mapping[Label, str]:
    """Read the labels. A project may do without one; it can add none, for no rule knows it."""
    labels = {}
    for key, text in body.items():
        labels[_label(key, Label, "labels", where)] = _text(text, f"labels.{key}", where)
    if len(labels) < 2:
        raise SettingsError(f"{where}: 'labels' must hold two or more of: {', '.join(Label)}")
    return MappingProxyType(labels)


def _label(key: Any, known: Any, path: str, where: str) -> Label:
    if not isinstance(key, str) or key not in list(known):
        raise unknown("label", f"{path}.{key}", [f"{path}.{name}" for name in known], where)
    return Label(key)


def _named(raw: Mapping[str, Any], section: str, where: str, make: Any) -> Mapping[str, Any]:
    if not raw[section] and section not in _OPTIONAL:
        raise SettingsError(f"{where}: '{section}' must hold one or more")
    return MappingProxyType(
        {
            key: make(_name(key, section, where), body, f"{section}.{key}", where)
            for key, body in raw[section].items()
        }
    )


def _error_type(name: str, body: Any, path: str, where: str) -> ErrorType:
    body = _keys(body, _ERROR_TYPE, path, where, optional=frozenset({"also"}))
    return ErrorType(
        name=name,
        description=_text(body["description"], f"{path}.description", where),
        also=_texts(body.get("also", {}), f"{path}.also", where),
    )


def _severity(name: str, body: Any, path: str, where: str) -> Severity:
    body = _keys(body, _SEVERITY, path, where)
    weight = body["weight"]
    if not 0 <= weight < float("inf"):
        raise SettingsError(f"{where}: '{path}.weight' must not be below zero, not {weight}")
    return Severity(
        name=name,
        weight=weight,
        description=_text(body["description"], f"{path}.description", where),
    )


def _dimension(name: str, body: Any, path: str, where: str) -> Dimension:
    body = _keys(body, _DIMENSION, path, where, optional=frozenset({"anchors"}))
    scale = [typed(mark, int, f"{path}.scale", where) for mark in body["scale"]]
    if len(scale) != 2 or not scale[0] < scale[1]:
        raise SettingsError(
            f"{where}: '{path}.scale' must be the lowest and the highest mark, not {body['scale']}",
            hint="as in scale: [1, 5]",
        )
    anchors = {}
    for mark, text in body.get("anchors", {}).items():
        if type(mark) is not int or mark not in range(scale[0], scale[1] + 1):
            raise SettingsError(
                f"{where}: '{path}.anchors.{mark}' is no mark from {scale[0]} to {scale[1]}"
            )
        anchors[mark] = _text(text, f"{path}.anchors.{mark}", where)
    return Dimension(
        name=name, lowest=scale[0], highest=scale[1], anchors=MappingProxyType(anchors)
    )


def _required(
    body: Mapping[Any, Any], labels: Mapping[Label, str], where: str
) -> Mapping[Label, tuple[str, ...]]:
    required = {}
    for key, names in body.items():
        label = _label(key, labels, "required", where)
        for name in typed(names, list, f"required.{key}", where):
            if name not in REQUIRABLE:
                raise unknown(f"field of 'required.{key}' named", name, REQUIRABLE, where)
        required[label] = tuple(names)
    return MappingProxyType(required)


def _thresholds(body: Any, where: str) -> dict[str, float]:
    thresholds: dict[str, float] = _keys(body, _AGREEMENT, "agreement", where)
    for key, value in thresholds.items():
        if not 0 <= value <= 1:
            raise SettingsError(f"{where}: 'agreement.{key}' must be from 0 to 1, not {value}")
    if thresholds["enough"] > thresholds["good"]:
        raise SettingsError(f"{where}: 'agreement.enough' must not be above 'agreement.good'")
    return thresholds
