"""Whom a text speaks of: the subject that a pronoun may stand for, and what came of a pronoun."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from claims.model import EntityKind

__all__ = ["UNCLEAR", "Resolved", "Subject", "at_start", "genitive", "inside", "without_article"]

UNCLEAR = "the subject is not clear from the text"

_THE = regex.compile(r"^[Tt]he\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A name that later pronouns may stand for. ``person`` and ``plural`` are None if unknown."""

    text: str
    person: bool | None = None
    plural: bool | None = None
    gender: str = ""
    #: Whether another person was named beside it.
    rivals: bool = False
    #: Their names, where they are known.
    rival_names: tuple[str, ...] = ()
    #: Whether the last sentence spoke of another person, too: "Theo died after him".
    accompanied: bool = False
    #: Whether the last sentence had a subject of its own that is no name.
    vague: bool = False
    #: What a recogniser takes it for.
    kind: EntityKind | None = None
    #: What it was called: "país", "escritor".
    nouns: frozenset[str] = frozenset()
    #: What was spoken of before, the latest first.
    earlier: tuple[Subject, ...] = ()
    #: Whose it is, where that is a person: "Vivaldi" of "Vivaldi's concertos".
    owner: str = ""
    #: It and the one who did it with it: "they" behind "Ann married Ben".
    pair: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A claim's text, whether it stands alone, and its subject as far as a pronoun told of it."""

    text: str
    clear: bool = True
    subject: Subject | None = None
    #: All names that a pronoun fits, where that is more than one; the pronoun stays.
    ambiguous: tuple[str, ...] = ()


def genitive(subject: Subject) -> str:
    """Return how a name is written as an owner.

    >>> genitive(Subject(text="Cats", plural=True)), genitive(Subject(text="James"))
    ("Cats'", "James's")
    """
    several = subject.plural and " and " not in subject.text and subject.text.endswith("s")
    return f"{subject.text}'" if several else f"{subject.text}'s"


def at_start(name: str) -> str:
    """Write a name at the start of a sentence: "the Bauhaus" gets its capital, "iPhone" none."""
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]


def inside(name: str) -> str:
    """Write an English name inside a sentence: "The Danube" loses its capital, "Los Angeles" not."""
    first, _, rest = name.partition(" ")
    small = first == "The" or (first in {"A", "An"} and rest[:1].islower())
    return f"{first.lower()} {rest}" if small else name


def without_article(name: str) -> str:
    """Return an English name without "the" before it.

    >>> without_article("The Danube")
    'Danube'
    """
    return _THE.sub("", name)
