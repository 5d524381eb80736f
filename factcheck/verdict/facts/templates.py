"""Templates of sentences, compiled from the tables of the languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from claims.model import LANGUAGES, Lang
from factcheck.verdict.facts.triggers import holds, required
from factcheck.verdict.languages import language
from factcheck.verdict.values.properties import READS

_START = r"(?:^|(?<=[,;:] )|(?<=\bthat )|(?<=\bque ))"
#: A comma inside a number ends nothing.
_NO_COMMAS = regex.compile(r"\[\^,;\](\{1,\d{2}\}\??)")
_WITH_COMMAS = r"(?:[^,;]|(?<=\p{N}),(?=\p{N}))"
_LOWER = r"[\p{Ll}-]+"


@dataclass(frozen=True, slots=True)
class Source:
    """A template before it is compiled, and the words of which a text must hold one."""

    text: str
    on_page: bool
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template, and which of its slots are bounded by the end of the text alone."""

    pattern: regex.Pattern[str]
    value_last: bool
    subject_last: bool
    on_page: bool


def templates(
    lang: Lang, names: Iterable[str], text: str | None = None
) -> Iterator[tuple[str, Template]]:
    """Yield the templates of some names, each with its name, or those that may match a text in lower case.

    Of one name, those that name their subject come first.
    """
    for name in names:
        for source in _sources(lang, name):
            if text is None or holds(text, source.words):
                yield name, _compile(source.text, lang, on_page=source.on_page)


@cache
def _sources(lang: Lang, name: str) -> tuple[Source, ...]:
    tables = language(lang)
    rows = [(text, False) for text in tables.templates.get(name, ())]
    rows += [(text, True) for text in tables.page_templates.get(name, ())]
    return tuple(Source(text, on_page, required(expand(text, lang))) for text, on_page in rows)


def expand(source: str, lang: Lang) -> str:
    """Put the macros of a language into a template."""
    for name, macro in language(lang).macros.items():
        source = source.replace(f"<{name}>", macro)
    return source.replace(r"[\p{Ll}-]+", f"(?-i:{_LOWER})").replace(
        r"(?P<V>\p{Lu}", r"(?P<V>(?-i:\p{Lu})"
    )


@cache
def _compile(source: str, lang: Lang, *, on_page: bool) -> Template:
    text = expand(source, lang)
    value_last = text.endswith("{V}") or bool(regex.search(r"\(\?P<V>[^()]*\{1,\d{2,3}\}\)$", text))
    subject_last = text.endswith("{S}")
    for name, last in (("V", value_last), ("S", subject_last)):
        inner = r"(?:[^,;:]|(?<=\p{N}),(?=\p{N})){1,70}?"
        group = f"(?P<{name}>.{{1,130}})" if last else f"(?P<{name}>{inner})"
        slot = f"{{{name}}}"
        at_start = text.startswith(slot)
        text = text.replace(slot, _START + group if at_start else group)
    text = text.replace("{VS}", _START + r"(?P<VS>[^,;:]{3,80}?)")
    text = text.replace("{SV}", _START + r"(?P<SV>[^;:]{3,140}?)")
    text = _NO_COMMAS.sub(lambda match: _WITH_COMMAS + match[1], text)
    text = text.replace("{S_NEAR}", r"(?P<S>\S+(?: \S+){0,3}?)")
    if text[0].isalpha() and not text.startswith(_START):
        text = r"\b" + text
    return Template(regex.compile(text, regex.I), value_last, subject_last, on_page)


@lru_cache(maxsize=4_096)
def templates_for(properties: frozenset[str]) -> tuple[str, ...]:
    """Return which templates read any of these properties: "birth_date" is read by "birth"."""
    return tuple(
        name for name in all_templates() if not properties.isdisjoint(READS.get(name, (name,)))
    )


@cache
def all_templates() -> tuple[str, ...]:
    """Return all names under which languages keep templates, in the order of the alphabet."""
    return tuple(sorted({name for lang in LANGUAGES for name in language(lang).templates}))
