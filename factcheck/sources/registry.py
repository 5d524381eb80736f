"""Finding source classes: built-in and third-party ones pass through the same entry points."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import metadata

from factcheck.config import SourceEntry
from factcheck.errors import FactcheckError, SettingsError
from factcheck.http import Http
from factcheck.sources.base import ENTRY_POINTS, Source

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A source that the settings name: ready to be asked, or why it is not."""

    entry: SourceEntry
    source: Source | None = None
    #: Why there is no source, in words; empty if there is one.
    problem: str = ""
    #: The plug-in itself is at fault, not the settings.
    broken: bool = False
    #: The distribution that published the source, with its version.
    package: str = ""

    @property
    def name(self) -> str:
        """The source's name in the settings and in reports."""
        return self.entry.settings.name


def entry_points() -> dict[str, metadata.EntryPoint]:
    """Return the published sources by name.

    Raises:
        SettingsError: two packages publish sources of one name.
    """
    published: dict[str, metadata.EntryPoint] = {}
    for point in metadata.entry_points(group=ENTRY_POINTS):
        other = published.setdefault(point.name, point)
        if other.value != point.value:
            raise SettingsError(
                f"two packages publish a source named '{point.name}': "
                f"{_package(other)} and {_package(point)}",
                hint="uninstall one of them",
            )
    return published


def open_sources(entries: Iterable[SourceEntry], http: Http) -> tuple[Opened, ...]:
    """Make each enabled source; what cannot be made says why and costs one warning."""
    published = entry_points()
    entries = tuple(entries)
    for entry in entries:
        name = entry.settings.name
        near = get_close_matches(name, published, n=1, cutoff=0.8)
        if not entry.enabled and near and name not in published:
            # Whoever meant to switch 'wikipedia' off would have it asked.
            log.warning("there is no source '%s' to switch off: did you mean '%s'?", name, near[0])
    return tuple(
        _open(entry, published.get(entry.settings.name), http) for entry in entries if entry.enabled
    )


def _open(entry: SourceEntry, point: metadata.EntryPoint | None, http: Http) -> Opened:
    if point is None:
        problem = "no installed package publishes it"
        log.warning("source '%s': %s", entry.settings.name, problem)
        return Opened(entry=entry, problem=problem, broken=True)
    package = _package(point)
    if entry.unavailable:
        return Opened(entry=entry, problem=entry.unavailable, package=package)
    try:
        made = point.load()(entry.settings, http.for_source(entry.policy))
    except FactcheckError as error:
        return Opened(entry=entry, problem=error.message, package=package)
    except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way; the run goes on
        problem = f"{type(error).__name__}: {error}"
        log.warning("source '%s' of %s is broken: %s", entry.settings.name, package, problem)
        return Opened(entry=entry, problem=problem, broken=True, package=package)
    return Opened(entry=entry, source=made, package=package)


def _package(point: metadata.EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value
