"""A claim -> the pages of the index that may decide it: titles first, then passages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from factcheck import names
from factcheck.model import Claim, Lang
from factcheck.sources import fulltext, titles
from factcheck.sources.corpus.index import Index, terms
from factcheck.sources.corpus.page import MAX_ALIASES, Page

#: Pages looked at for one name, and passages for one question.
MAX_TITLES = 50
MAX_PASSAGES = 60
#: Pages that are asked for by meaning: all places, should no word of the claim be found.
MAX_NEAR = 8
#: Likeness from which a title in the other script is the same name; see `factcheck.names`.
SAME_NAME = 0.75
#: A longer page gives only its blocks nearest to the claim: ranking all would cost seconds.
MAX_BLOCKS = 200
NEAREST_BLOCKS = 60
#: A name says more of where to look than other words; a number may be what is wrong. Not fitted.
NAME_WEIGHT = 2.0
NUMBER_WEIGHT = 0.3

_DEVANAGARI = regex.compile(r"\p{Devanagari}")


def pages(
    index: Index, claim: Claim, limit: int, near: Sequence[str] = ()
) -> Iterator[tuple[Page, tuple[str, ...]]]:
    """Yield the pages, best first, and the titles that lead to each.

    One place is kept for a page that was found by its text alone, and one for the nearest in meaning.

    Args:
        index: where to look.
        claim: what is to be decided.
        limit: how many pages.
        near: keys of the pages that are nearest in meaning, the nearest first, where that is known.
    """
    words = {lang: _words(claim, lang) for lang in _near_first(claim, index.languages)}
    titled = list(_titled(index, claim, words))
    by_text = _by_text(index, words)
    first = titled[: max(1, limit - 1 - bool(near))]
    given = 0
    for key in dict.fromkeys((*first, *near[:1], *by_text, *near, *titled)):
        page = index.page(key)
        if page is not None and given < limit:
            given += 1
            yield _shortened(index, page, words[page.lang]), index.aliases(key, MAX_ALIASES)


def _near_first(claim: Claim, languages: Sequence[Lang]) -> list[Lang]:
    return sorted(languages, key=lambda lang: lang != claim.lang)


def _words(claim: Claim, lang: Lang) -> Mapping[str, float]:
    """Return what to ask of a language's passages, with the weight of each word."""
    named = fulltext.claim_names(claim)
    weights: dict[str, float] = {}
    if lang == claim.lang:
        for word in fulltext.claim_words(claim):
            weight = NUMBER_WEIGHT if fulltext.is_number(word) else 1.0
            weights.update(dict.fromkeys(terms(word, lang), weight))
    else:
        # Of another language only names mean the same there.
        named = tuple(
            dict.fromkeys((*named, *(a for n in named for a in sorted(names.aliases(n)))))
        )
    for name in named:
        for word in fulltext.index_text(name).split() if lang == "hi" else names.tokens(name):
            if not fulltext.is_number(word):
                weights.update(dict.fromkeys(terms(word, lang), NAME_WEIGHT))
    return weights


def _titled(index: Index, claim: Claim, words: Mapping[Lang, Mapping[str, float]]) -> Iterator[str]:
    """Yield the pages that have a name of the claim for title: of each name the best in turn."""
    named = titles.name_titles(claim)
    turns = [
        _of_name(index, name, words, also=bool(named)) for name in named or titles.phrases(claim)
    ]
    for turn in range(max(map(len, turns), default=0)):
        yield from (keys[turn] for keys in turns if turn < len(keys))


def _of_name(
    index: Index, name: str, words: Mapping[Lang, Mapping[str, float]], *, also: bool
) -> list[str]:
    """Return the pages of one name: its own first, then those told apart from it in brackets.

    Among equals the text decides: of "Mercury (planet)" and "Mercury (element)" the one that has
    the claim's words.

    Args:
        index: where to look.
        name: a name of the claim.
        words: what to ask of each language's passages.
        also: look for the name's other spellings.
    """
    whole = names.key(name)
    spellings = {whole, *map(names.key, names.aliases(name))} if also else {whole}
    closeness: dict[str, int] = {}
    for key, title in index.titled(sorted(filter(None, spellings)), MAX_TITLES):
        same = names.key(title)
        close = 0 if same == whole else 1 if same in spellings else 2
        closeness[key] = min(close, closeness.get(key, close))
    if also and len(sound := names.skeleton(name)) > 1:
        devanagari = bool(_DEVANAGARI.search(name))
        for key, title in index.sounding([sound], MAX_TITLES):
            if (
                bool(_DEVANAGARI.search(title)) != devanagari
                and names.similarity(name, title) >= SAME_NAME
            ):
                closeness.setdefault(key, 1)
    if len(closeness) < 2:
        return list(closeness)
    place = {
        key: at
        for lang, asked in reversed(list(words.items()))
        for at, key in enumerate(_keys(index, asked, lang, within=sorted(closeness)))
    }
    return sorted(closeness, key=lambda key: (closeness[key], place.get(key, len(place)), key))


def _by_text(index: Index, words: Mapping[Lang, Mapping[str, float]]) -> list[str]:
    """Return the pages with the nearest passages; those of the claim's own language come first."""
    found = [key for lang, asked in words.items() for key in _keys(index, asked, lang)]
    return list(dict.fromkeys(found))


def _keys(
    index: Index, asked: Mapping[str, float], lang: Lang, within: Sequence[str] = ()
) -> list[str]:
    found = index.nearest(asked, lang, MAX_PASSAGES, within)
    return list(dict.fromkeys(key for _, key, _, _ in found))


def _shortened(index: Index, page: Page, words: Mapping[str, float]) -> Page:
    if len(page.blocks) <= MAX_BLOCKS:
        return page
    kept: dict[int, None] = {0: None}  # the lead says what the page is about
    for _, _, first, last in index.nearest(words, page.lang, MAX_PASSAGES, [page.key]):
        kept.update(dict.fromkeys(range(first, min(last, len(page.blocks)))))
        if len(kept) >= NEAREST_BLOCKS:
            break
    return replace(page, blocks=tuple(page.blocks[at] for at in sorted(kept)[:NEAREST_BLOCKS]))
