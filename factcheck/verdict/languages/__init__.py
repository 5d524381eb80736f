"""What the rules know of each language, as tables.

A template is a regular expression over a `factcheck.verdict.text.View`, in which ``{S}`` stands for
the subject and ``{V}`` for the value, and ``<is>`` and the like for the macros of its language.
Letters match in either case; ``(?P<neg>...)`` marks a negation inside the template,
``(?P<rest>...)`` words that the template passes over, ``(?P<open>)`` that other values may hold too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module

from claims.model import Lang
from factcheck.verdict.topics import added


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The tables of one language. Property names are those of `factcheck.verdict.values.properties`."""

    #: ``<name>`` in a template -> regular expression.
    macros: Mapping[str, str]
    #: Property -> templates that name their subject.
    templates: Mapping[str, tuple[str, ...]]
    #: Property -> templates about the subject of the page or of the sentence before.
    page_templates: Mapping[str, tuple[str, ...]]
    #: Property -> labels of infobox rows, factbook fields and Wikidata properties.
    labels: Mapping[str, tuple[str, ...]]
    #: Words that carry no content of their own.
    stopwords: frozenset[str]
    #: Sentence openings that stand for the page's subject: pronouns, "the city".
    pronouns: tuple[str, ...]
    #: Words that deny.
    negations: frozenset[str]
    #: Words that take a statement back or leave it open: "myth", "allegedly", "might", "former".
    doubts: frozenset[str]
    #: Words of which at most one can be true of a thing in the same place of a sentence.
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...]
    #: Adjective of `factcheck.verdict.facts.ranks` -> regular expression of its superlative.
    superlatives: Mapping[str, str]
    #: Templates of ranks, over ``{S}``, ``<superlative>``, ``<ordinal>``, ``<noun>``, ``<scope>``.
    rank_templates: tuple[str, ...]
    #: Ordinal words up to twelfth, in order.
    ordinals: tuple[str, ...]
    #: Verbs of making, finding and the like whose object and subject must not be swapped.
    conjunctions: frozenset[str]


@cache
def language(lang: Lang) -> Language:
    """Return the tables of a language."""
    own: Language = import_module(f"{__name__}.{lang}").TABLES
    return replace(
        own,
        templates=added("TEMPLATES", lang, own.templates),
        page_templates=added("PAGE_TEMPLATES", lang, own.page_templates),
        labels=added("LABELS", lang, own.labels),
    )


def words(text: str) -> frozenset[str]:
    """Return a set of space-separated words; ``_`` stands for a space inside one."""
    return frozenset(word.replace("_", " ") for word in text.split())


def opposites(*pairs: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Read ``"largest biggest | smallest"`` pairs."""
    return tuple((words(left), words(right)) for left, right in (pair.split("|") for pair in pairs))
