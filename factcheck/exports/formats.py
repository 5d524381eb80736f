"""Which formats there are: each is a module that is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from factcheck.exports.base import Task
    from factcheck.exports.reading import Entry, Found, Lost
    from factcheck.review.guidelines import Guidelines

Format = Literal[
    "label-studio",
    "argilla",
    "doccano",
    "prodigy",
    "webanno",
    "cas",
    "w3c",
    "claimreview",
    "sarif",
    "junit",
    "preference",
    "csv",
]
#: The tools whose files can be read back.
Tool = Literal["label-studio", "argilla", "doccano", "prodigy"]

#: Formats that hold one response a file, with the ending of the file.
_SINGLE = {"webanno": ".tsv", "cas": ".json"}
#: Where the module is not named like the format.
_MODULES = {"csv": "sheet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One format."""

    name: Format
    #: Yields lines without their line break.
    export: Callable[[Task], Iterator[str]]
    #: What sets up a project of the tool, if it needs that.
    config: Callable[[Guidelines], str] | None
    #: The ending of a file that holds one response; empty where one file holds any number.
    single: str


def exporter(name: Format) -> Exporter:
    """Return a format's exporter."""
    module = _module(name)
    return Exporter(
        name=name,
        export=module.export,
        config=getattr(module, "config", None),
        single=_SINGLE.get(name, ""),
    )


def reader(tool: Tool) -> Callable[[Iterator[Entry]], Iterator[Found | Lost]]:
    """Return what reads the decisions of a tool."""
    read: Callable[[Iterator[Entry]], Iterator[Found | Lost]] = _module(tool).read
    return read


def configurable() -> tuple[Format, ...]:
    """Return the formats that have a configuration to print."""
    return tuple(name for name in get_args(Format) if hasattr(_module(name), "config"))


def _module(name: str) -> ModuleType:
    return import_module(f"factcheck.exports.{_MODULES.get(name, name.replace('-', '_'))}")
