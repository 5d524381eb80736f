"""What the page says in each language of the interface: one table a language, all with one shape."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from factcheck.model import LANGUAGES, Lang

__all__ = ["LANGUAGES", "TAGS", "Words", "load"]

#: Languages as HTML names them.
TAGS: Mapping[str, str] = {"en": "en", "es": "es", "pt": "pt-BR", "hi": "hi"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language."""

    lang: Lang
    tables: Mapping[str, Mapping[str, str]]

    @property
    def tag(self) -> str:
        """The language as HTML names it."""
        return TAGS[self.lang]

    def say(self, name: str, /, **values: object) -> str:
        """Return a sentence or word of the interface with its gaps filled."""
        return self.tables["ui"][name].format_map(values)

    def name(self, table: str, key: object) -> str:
        """Return what a label, error type or the like is called; a project's own by its key."""
        return self.tables[table].get(str(key), str(key).replace("_", " "))

    def names(self, table: str, keys: tuple[str, ...]) -> str:
        """Return what several are called, as a list."""
        return ", ".join(self.name(table, key) for key in keys)


@cache
def load(lang: Lang) -> Words:
    """Read the table of a language."""
    file = resources.files(__package__).joinpath("words", f"{lang}.toml")
    return Words(lang=lang, tables=tomllib.loads(file.read_text(encoding="utf-8")))
