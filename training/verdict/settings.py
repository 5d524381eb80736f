"""The settings, and where installed packages keep their data."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

CONFIG = Path(__file__).with_name("config.yaml")


def load(path: Path = CONFIG) -> dict[str, Any]:
    """Read the settings."""
    settings: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return settings


def package(name: str) -> Path:
    """Return the data folder of an installed package, without importing it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed")
    return Path(spec.origin).parent / "data"
