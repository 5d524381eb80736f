"""Read facts of known properties from claims, sentences and labelled rows, in four languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

import regex

from claims.model import Lang
from factcheck.names import fold
from factcheck.verdict.claimtext import APPOSITION, claim_text
from factcheck.verdict.facts.leads import read_cast, read_full_name, read_life, read_works
from factcheck.verdict.facts.readings import (
    as_written,
    read_sentence,
)
from factcheck.verdict.facts.rows import read_row
from factcheck.verdict.facts.templates import all_templates, templates_for
from factcheck.verdict.text import plain, script, sentences, view
from factcheck.verdict.values.properties import Fact, Shape

#: An aside, but not the name in "the fifth emperor, Shah Jahan, …", nor "In 1947, he served …, …".
_ASIDE = regex.compile(
    r"(?!(?<=[ ^]\p{Ll}[^ ,]{0,20}), \p{Lu}[\p{L}\p{M}'.-]*(?: \p{Lu}[\p{L}\p{M}'.-]*)*,)"
    r"(?!, (?:he|she|it|they|él|ella|ele|ela) |, \p{N}{4},)"
    # "Originating in Germany, the Danube flows southeast, emptying …"
    r"(?<!^(?:With|In|On|At|From|By|During|After|Since|Under|Con|En|Desde|Tras|Durante|Por|Em|No|Na|Com|Após"
    r"|\p{Lu}\p{Ll}+(?:ing|ed|ndo|[ai]d[oa]s?)) [^,;]{1,60})" + APPOSITION.pattern
)
#: A claim in the form of a row says no more than its label and value; these need a sentence.
_UNSURE_IN_ROWS = frozenset({Shape.WORK, Shape.FLAG})


# Ranking, rules and checks ask for the facts of the same claim.
@lru_cache(maxsize=1_024)
def read_claim(text: str, lang: Lang) -> tuple[Fact, ...]:
    """Read the facts that a claim states; those with an unclear subject are left out.

    Spans count over the main clause, ``claim_text(text, lang).main``.
    """
    lang = script(text, lang)
    main = claim_text(text, lang).main
    row = [
        replace(fact, spans=((0, len(main)),))
        for fact in read_row(view(text).text, lang)
        if fact.property.shape not in _UNSURE_IN_ROWS
    ]
    if any(fact.subject for fact in row):
        return tuple(_distinct(fact for fact in row if fact.subject))
    found = read_sentence(main, lang, all_templates())
    life = read_life(view(text), lang)
    facts = [fact for fact in (*found, *life) if fact.subject]
    if any(fact.property.name == "member_of" for fact in facts):
        facts = [fact for fact in facts if fact.property.name != "band_member"]
    return tuple(_distinct(facts))


def read_aside(text: str, lang: Lang) -> tuple[Fact, ...]:
    """Read the facts of a claim's aside; spans count over ``claim_text(text, lang).said``."""
    lang = script(text, lang)
    said = claim_text(text, lang).said
    found = read_sentence(said, lang, all_templates()) if said else ()
    return tuple(_distinct(fact for fact in found if fact.subject))


# The facts of a claim are looked for in a passage by several rules, and more than once by a model's vetoes.
@lru_cache(maxsize=1_024)
def read_passage(
    text: str,
    lang: Lang,
    properties: frozenset[str],
    *,
    row: bool = False,
    names: tuple[str, ...] = (),
) -> tuple[Fact, ...]:
    """Read facts of the given properties from a passage; an empty subject is the page's.

    ``names`` are those of the page's subject: with them, what is said of another is left out.

    The value's text is word for word from the passage.
    """
    if not properties:
        return ()
    if row:
        return tuple(fact for fact in read_row(text, lang) if fact.property.name in properties)
    facts: list[Fact] = []
    for index, (start, end) in enumerate(sentences(text)):
        quote = text[start:end]
        tables = script(quote, lang)
        whole, bare = view(quote, start), plain(quote, start).without(_ASIDE)
        found = [*read_sentence(bare.text, tables, templates_for(properties), page=names)]
        if index == 0:
            found += read_life(whole, tables)
            found += read_full_name(whole, names) if "birth_name" in properties else ()
        if "performer" in properties:
            found += read_cast(whole)
        if "published_date" in properties:
            found += read_works(whole, tables)
        facts += [
            replace(fact, sentence=(start, end), value=as_written(fact, bare, text))
            for fact in found
            if fact.property.name in properties
        ]
    return tuple(_distinct(facts))


def _distinct(facts: Iterable[Fact]) -> Iterator[Fact]:
    seen: set[tuple[str, str, str, bool]] = set()
    for fact in facts:
        mark = (fact.property.name, fold(fact.subject), fold(fact.value.text), fact.negated)
        if mark not in seen:
            seen.add(mark)
            yield fact
