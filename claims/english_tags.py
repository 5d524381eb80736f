"""What a tag means in English: part of speech, form and lemma, by the rules of the pipeline.

spaCy matches its 186 rules at every word, which is an eighth of the time that a sentence takes. All but
eight look at one word: at its tag, its letters and its label. What they come to is remembered by
those; where one of the eight may fit, or a rule is of a kind that is not known here, spaCy's own
component does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import regex

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc
    from spacy.tokens.morphanalysis import MorphAnalysis

__all__ = ["TagRules", "speed_up"]

NAME = "claims_tag_rules"
#: Letters of the longest word that a regular expression of a rule may mean.
MAX_SHORT = 4
_RULER = "attribute_ruler"
_SEEN = ("TAG", "LOWER", "DEP")
#: Part of speech, lemma and form; None for what stays.
_Said = tuple[int | None, int | None, "MorphAnalysis | None"]


def speed_up(pipeline: Pipeline) -> None:
    """Put `TagRules` in the place of a pipeline's attribute ruler, where it knows its rules."""
    if _RULER not in pipeline.pipe_names:
        return
    ruler: AttributeRuler = pipeline.get_pipe(_RULER)  # type: ignore[assignment]
    try:
        rules = TagRules(ruler)
    except UnknownRuleError:
        return
    type(pipeline).component(NAME, func=rules)
    pipeline.add_pipe(NAME, after=_RULER)
    pipeline.remove_pipe(_RULER)


class UnknownRuleError(ValueError):
    """A rule asks something that is not known here."""


class TagRules:
    """Sets what the rules of an attribute ruler say of each word, and remembers it.

    Args:
        ruler: The component with the rules.

    Raises:
        UnknownRuleError: when one of them asks something else than tag, letters and label.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._single: list[tuple[Mapping[str, Any], Mapping[int, int]]] = []
        #: Numbers of those that ask for a tag; behind "", those that ask for none, or several.
        self._by_tag: dict[str, list[int]] = {}
        #: What begins a pattern of several words.
        self._several: list[Mapping[str, Any]] = []
        words: set[str] = set()
        # What spaCy types as any of four is a list of patterns, each a list of words.
        rules: list[dict[str, Any]] = ruler.patterns
        for rule in rules:
            for pattern in rule["patterns"]:
                first = pattern[0]
                if any(not _is_known(wanted) for wanted in pattern):
                    raise UnknownRuleError(str(pattern))
                words.update(*map(_words, pattern))
                if len(pattern) > 1 or "IS_SPACE" in first:
                    self._several.append(first)
        for rule, attrs in zip(rules, ruler.attrs, strict=True):
            for pattern in rule["patterns"]:
                if len(pattern) == 1 and "IS_SPACE" not in pattern[0]:
                    tag = pattern[0].get("TAG")
                    place = self._by_tag.setdefault(tag if isinstance(tag, str) else "", [])
                    self._single.append((pattern[0], attrs))
                    place.append(len(self._single) - 1)
        strings = ruler.vocab.strings
        self._strings = strings
        self._words = frozenset(map(strings.add, words))
        self._regexes = [
            regex.compile(wanted["LOWER"]["REGEX"])
            for wanted in self._several
            if isinstance(wanted.get("LOWER"), dict) and "REGEX" in wanted["LOWER"]
        ]
        self._known: dict[tuple[int, int, int], _Said | None] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set part of speech, form and lemma of each word."""
        found = []
        for tag, lower, dep, space in doc.to_array([*_SEEN, "IS_SPACE"]).tolist():
            listed = lower in self._words or self._is_short(lower)
            key = tag, lower if listed else 0, dep
            if key not in self._known:
                self._known[key] = self._said(doc, tag, lower, dep)
            said = self._known[key]
            if said is None or space:
                return self._ruler(doc)
            found.append(said)
        for token, (pos, lemma, morph) in zip(doc, found, strict=True):
            if pos is not None:
                token.pos = pos
            if lemma is not None:
                token.lemma = lemma
            if morph is not None:
                token.morph = morph
        return doc

    def _is_short(self, lower: int) -> bool:
        """Tell whether a word is one of those that a pattern with a regular expression may mean."""
        if not self._regexes:
            return False
        word = self._strings[lower]
        return len(word) <= MAX_SHORT and any(one.search(word) for one in self._regexes)

    def _said(self, doc: Doc, tag: int, lower: int, dep: int) -> _Said | None:
        """Return what is to be set; None where a pattern of several words may begin."""
        # Late as spaCy is; its numbers of attributes have no stubs.
        from spacy.attrs import (  # type: ignore[import-not-found]  # noqa: PLC0415
            LEMMA,
            MORPH,
            POS,
        )
        from spacy.tokens import MorphAnalysis  # noqa: PLC0415 - as above

        seen = dict(zip(_SEEN, map(self._strings.__getitem__, (tag, lower, dep)), strict=True))
        if any(_fits(wanted, seen) for wanted in self._several if "IS_SPACE" not in wanted):
            return None
        said: dict[int, int] = {}
        tagged = self._by_tag.get(seen["TAG"], []) if seen["TAG"] else []
        # Later rules count before earlier ones.
        for number in sorted((*tagged, *self._by_tag.get("", ()))):
            wanted, attrs = self._single[number]
            if _fits(wanted, seen):
                said |= attrs
        if not said.keys() <= {LEMMA, MORPH, POS}:
            return None
        morph = said.get(MORPH)
        form = MorphAnalysis(doc.vocab, self._strings[morph]) if morph is not None else None
        return said.get(POS), said.get(LEMMA), form


def _is_known(wanted: Mapping[str, Any]) -> bool:
    return all(
        name == "IS_SPACE"
        or (name in _SEEN and (isinstance(value, str) or set(value) <= {"IN", "NOT_IN", "REGEX"}))
        for name, value in wanted.items()
    )


def _words(wanted: Mapping[str, Any]) -> Sequence[str]:
    value = wanted.get("LOWER")
    if isinstance(value, dict):
        return [*value.get("IN", ()), *value.get("NOT_IN", ())]
    return [value] if value is not None else []


def _fits(wanted: Mapping[str, Any], seen: Mapping[str, str]) -> bool:
    return all(_is(value, seen[name]) for name, value in wanted.items() if name in _SEEN)


def _is(wanted: str | Mapping[str, Any], value: str) -> bool:
    if isinstance(wanted, str):
        return value == wanted
    if "REGEX" in wanted and regex.search(wanted["REGEX"], value) is None:
        return False
    return value in wanted.get("IN", (value,)) and value not in wanted.get("NOT_IN", ())
