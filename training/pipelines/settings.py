"""What a language's file says: which data, under which licence, for what; how long to train."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

import yaml

from training.pipelines.conllu import LAYERS

HERE = Path(__file__).parent
#: Licences under which what is learned from a set may ship. All others are only measured on.
FREE = frozenset({"CC0", "CC BY 4.0", "CC BY-SA 3.0", "CC BY-SA 4.0", "MIT", "Unicode-3.0"})
#: ``compare`` is a test on a set that may not ship, or is made in another manner.
USES = ("train", "dev", "test", "compare")
_LEARNED = frozenset({"train", "dev"})


class LicenceError(ValueError):
    """A set would be learned from, or used to choose a model, that may not ship."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file and what is taken from it.

    ``layers`` are what a treebank is trusted with, ``kinds`` our kinds of names by theirs, ``cased``
    whether a set of names has capitals, ``whole`` that sentences with open names are left out.
    ``tenths`` are the sentences taken, by the last digit of their number. ``names`` is a file of BIO
    tags for a treebank's words, with the licence ``names_licence``, or "classes" for those in its tags,
    or "parallel" for those of ``parallel``: pairs of a treebank and its names in other languages.
    """

    use: str
    title: str
    path: str
    licence: str
    tenths: tuple[int, ...] = tuple(range(10))
    layers: frozenset[str] = LAYERS
    names: str = ""
    names_licence: str = ""
    parallel: tuple[tuple[str, str], ...] = ()
    kinds: Mapping[str, str | None] = field(default_factory=lambda: MappingProxyType({}))
    cased: bool = True
    whole: bool = False

    def __post_init__(self) -> None:
        if self.use not in USES:
            raise ValueError(f"{self.path}: use {self.use!r} is none of {', '.join(USES)}")
        if self.use not in _LEARNED:
            return
        pairs = [(self.path, self.licence)]
        pairs += [(path, self.names_licence) for path in self.files_of_names]
        for path, licence in pairs:
            if "noncommercial" in PurePosixPath(path).parts or licence not in FREE:
                raise LicenceError(f"{path} ({licence or 'no licence'}) is not for training")

    @property
    def files_of_names(self) -> tuple[str, ...]:
        """The files besides its own that its names come from."""
        if self.names in {"", "classes"}:
            return ()
        if self.names == "parallel":
            return tuple(path for pair in self.parallel for path in pair)
        return (self.names,)

    @property
    def is_treebank(self) -> bool:
        """Whether it is a treebank and not only names."""
        return ".conllu" in self.path

    @property
    def slug(self) -> str:
        """The title as a file's name."""
        return "-".join(self.title.lower().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Text that the teacher annotates: an installed package's leads, lines, or a treebank's text.

    ``through`` is Apertium's name of the translation it goes through.
    """

    title: str
    path: str
    licence: str
    package: str = ""
    through: str = ""

    def __post_init__(self) -> None:
        if "noncommercial" in PurePosixPath(self.path).parts or self.licence not in FREE:
            raise LicenceError(f"{self.path} ({self.licence or 'no licence'}) is not for training")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Names of people or places in an installed package, for `lists`."""

    title: str
    package: str
    licence: str

    def __post_init__(self) -> None:
        if self.licence not in FREE:
            raise LicenceError(f"{self.package} ({self.licence}) may not ship")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that is particular to a language.

    ``steps`` are the updates of each model, "syntax" and "names" or only names; ``subtypes`` the
    relations kept with their subtype. ``raw`` is what the teacher annotates in the manner of the set
    ``like``, by model. Each model goes on for ``silver`` updates on that and the sets themselves,
    which are repeated ``gold`` times. ``lists`` are what the second look at names knows; without
    any there is none.
    """

    lang: str
    sources: tuple[Source, ...]
    subtypes: frozenset[str] = frozenset()
    steps: Mapping[str, int]
    limits: tuple[str, ...] = ()
    raw: tuple[Raw, ...] = ()
    like: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    gold: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    silver: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    lists: tuple[Lists, ...] = ()

    def of(self, *uses: str) -> Iterator[Source]:
        """Yield the sources of these uses."""
        return (source for source in self.sources if source.use in uses)


def load(lang: str, folder: Path = HERE) -> Settings:
    """Read a language's file.

    Raises:
        LicenceError: when it would train on what may not ship.
    """
    raw: dict[str, Any] = yaml.safe_load((folder / f"{lang}.yaml").read_text("utf-8"))
    return Settings(
        lang=raw["lang"],
        sources=tuple(_source(entry) for entry in raw["sources"]),
        subtypes=frozenset(raw.get("subtypes", ())),
        steps=MappingProxyType(raw["steps"]),
        limits=tuple(raw.get("limits", ())),
        raw=tuple(Raw(**entry) for entry in raw.get("raw", ())),
        like=MappingProxyType(raw.get("like", {})),
        gold=MappingProxyType(raw.get("gold", {})),
        silver=MappingProxyType(raw.get("silver", {})),
        lists=tuple(Lists(**entry) for entry in raw.get("lists", ())),
    )


def taught() -> Iterator[tuple[str, Source]]:
    """Yield all that the teacher learns from, with its language."""
    languages = yaml.safe_load((HERE / "teacher.yaml").read_text("utf-8"))["languages"]
    for lang in languages:
        yield from ((lang, source) for source in load(lang).of("train"))
    others = load("teacher")
    yield from ((others.lang, source) for source in others.of("train"))


def _source(entry: dict[str, Any]) -> Source:
    if "tenths" in entry:
        entry["tenths"] = tuple(entry["tenths"])
    if "parallel" in entry:
        entry["parallel"] = tuple((treebank, names) for treebank, names in entry["parallel"])
    if "layers" in entry:
        entry["layers"] = frozenset(entry["layers"])
    return Source(**entry)
