"""What of a claim a passage does not have, and what of it holds against a model's reading."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Stance
from factcheck.names import fold

#: From which probability a refutation is followed that rests on some other word than a value.
BY_WORDS = 0.75
#: From which probability support by a model is followed although one side doubts: "may", "former".
#: Of 83 such calibration pairs of `training.verdict.calibrate` at or over .85, 80 were supported
#: (2026-11-23); of denials, "not" and its like, fewer.
DESPITE_DOUBT = 0.85
#: From which probability support is followed by a passage that has no word of what the claim says of its
#: subject: "belongs to a later generation". A guess.
SILENT = 0.9
#: The kind of a difference that "respectively" makes.
ORDER = "order"
#: From which probability a refutation is followed that rests on another figure, although the passage lacks
#: a word of the claim: "the mausoleum was completed in 1648" says nothing of the whole complex. A guess.
UNHEARD = 0.9
_OF_FIGURES = frozenset({"temporal", "numerical"})
#: Words that say little, and are left out where another says the same.
_LIGHT_WORDS = """
make made come came go went gone get got take took taken become became begin began begun start started have had give gave
reach reached llegó llegar tener tuvo hizo hacer hecho hecha quedó pasó comenzó empezó alcanzó dio verdadero
chegou chegar ter teve fez fazer feito feita ficou passou começou alcançou deu
"""
_LIGHT = frozenset(map(fold, _LIGHT_WORDS.split()))
#: Kinds of errors that are another quantity or name.
OF_VALUES = frozenset({"temporal", "numerical", "entity"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A value of the claim that a passage does not have.

    ``rivals`` are what the deciding sentence has of the same kind; ``grounds`` says that a
    refutation may rest on it, ``sure`` that it may wherever it stands, and ``doubt`` that one side only
    takes something back or leaves it open, and ``far`` that it denies something else, far from it. ``error`` is the kind of
    error that it would be.
    """

    error: str
    claimed: str
    rivals: tuple[str, ...] = ()
    grounds: bool = False
    sure: bool = False
    doubt: bool = False
    far: bool = False

    @property
    def stated(self) -> str:
        """What the sentence has instead, where it is one thing; else ""."""
        return self.rivals[0] if self.error and len(self.rivals) == 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A claim held against a passage, value by value.

    ``unheard`` are content words of the claim that the passage lacks, within one language;
    ``equal`` says that the rules find all values alike, ``across`` that the languages differ, and
    ``touches`` that the deciding sentence speaks of what the claim says of its subject, and
    ``spoken`` that it or its page has the head of a subject that is no name. ``turned`` is a name that
    may have changed places with the claim's subject, and ``silent`` says that it has no word of what the
    claim says of its subject.
    """

    differences: tuple[Difference, ...]
    unheard: tuple[str, ...]
    equal: bool
    across: bool
    row: bool
    touches: bool
    spoken: bool
    turned: str
    silent: bool = False

    @property
    def named(self) -> bool:
        """Whether the passage has every value and, within one language, every word."""
        return not self.differences and not self.unheard and not self.across

    @property
    def lacks(self) -> bool:
        """Whether a refutation would rest on a quantity or name that the passage lacks."""
        return any(one.grounds and one.error in OF_VALUES for one in self.differences)

    def veto(self, stance: Stance, probability: float = 0.0) -> str:
        """Return why a model's reading of a probability is not followed, "" where nothing is against it."""
        if stance is Stance.SUPPORTS:
            if self.turned:
                return f"a model cannot tell which way round the claim has “{self.turned}”"
            if self.silent and probability < SILENT:
                return "it has no word of what the claim says"
            read = probability >= DESPITE_DOUBT
            held = (one for one in self.differences if not (one.far or (one.doubt and read)))
            return next(map(_lacks, held), "")
        if self.equal:
            return "the rules find nothing in it that differs from the claim"
        if not self.spoken:
            return "it does not speak of what the claim is about"
        # In another language, and in a row, the rules cannot see that some other word differs.
        compared = not (self.differences or self.row or self.across)
        open_to_words = compared and self.touches and probability >= BY_WORDS
        grounds = [one for one in self.differences if one.grounds]
        figures = bool(grounds) and all(one.error in _OF_FIGURES for one in grounds)
        unheard = [word for word in self.unheard if fold(word) not in _LIGHT]
        if figures and unheard and probability < UNHEARD:
            return f"it does not speak of “{unheard[0]}”"
        if open_to_words or grounds:
            return ""
        return "it has nothing in place of what the claim says"


def _lacks(difference: Difference) -> str:
    if difference.error == ORDER:
        return f"it has several values “{difference.claimed}”"
    if difference.error == "negation":
        return f"one of the two denies or doubts it (“{difference.claimed}”)"
    if difference.stated:
        return f"it has “{difference.stated}” where the claim has “{difference.claimed}”"
    return f"it does not have “{difference.claimed}”"
