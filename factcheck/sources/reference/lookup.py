"""Claim -> documents: by the names in it, then by its words.

Names come first, because a false claim shares few words with the page that refutes it: "Sydney is
the capital of Australia" needs Australia's page. Each named thing counts, whatever its part in the
sentence. A name in Devanagari that no table knows is compared by sound with the titles. What this
cannot see: things that the claim describes and does not name, in Hindi at all and otherwise unless
full text finds them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType

import regex

from claims.model import Claim, Lang
from factcheck import names
from factcheck.sources.reference import public_holidays
from factcheck.sources.reference.page import Match, Use
from factcheck.sources.reference.store import Store
from factcheck.sources.reference.words import EMPTY, GLOSSARY

#: A claim is a sentence; of a longer text only the head is looked up.
_MAX_WORDS = 80
_MAX_NAME_WORDS = 6
_MAX_TERMS = 16
#: How alike a name without an entry must sound to a title; see `names.similarity`.
_SOUNDS_ALIKE = 0.75
#: The same of a name with two consonants, such as Pelé, of which little can differ.
_FEW_SOUNDS_ALIKE = 0.85
#: One word of Hindi, which writes no capitals, is taken for a name if it is this much alike.
_SURELY_ALIKE = 0.9
#: Titles under one beginning of a skeleton, and the least likeness of skeletons, in percent.
_MAX_SOUNDS = 1_000
_SKELETONS_ALIKE = 70
#: How much less alike a second title may be.
_AS_GOOD = 0.05
#: Documents that one name may offer of each kind, where it is not two: many towns share a name.
_PER_USE = {Use.FACTBOOK: 1, Use.CITY: 1}
_MAX_LIKE = 2
#: The languages of the leads.
_LEAD_LANGS: frozenset[Lang] = frozenset({"en", "es"})
#: Documents of other things before a second one, in another language, of the same.
_FEWEST = 5

_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_WORD = regex.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: Endings of the plural, and of Hindi before a postposition, and those that dictionaries cite.
_ENDINGS = (
    *(("े", "ा"), ("s", ""), ("es", ""), ("ies", "y")),
    *(("oes", "ao"), ("ais", "al"), ("ns", "m")),
)
#: Kinds of `names.things` that are names even where they are written in lower case: oro, tigre.
_CLDR_KINDS = frozenset({"territory", "language", "currency", "city"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """A word of the claim, folded, and whether it is written as part of a name."""

    key: str
    text: str
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A name in the claim, by the words it covers, and the titles it may stand for."""

    start: int
    end: int
    keys: tuple[str, ...]
    strong: bool


def find(
    store: Store,
    claim: Claim,
    limit: int,
    *,
    near: Sequence[int] = (),
    others: Sequence[int] = (),
) -> tuple[int, ...]:
    """Return the ids of up to ``limit`` documents that may decide the claim, best first.

    Args:
        store: where they are.
        claim: what is looked up.
        limit: how many documents it may cost.
        near: documents that are near to the claim in meaning, the nearest first.
        others: documents that are near to what it says of its subject.
    """
    subjects = _subjects(store, claim, limit, near, others)
    # Each may say what the page of the same thing in the other language does not.
    twins = _twins(store, subjects)[: max(limit - _FEWEST, 0)]
    return tuple(dict.fromkeys((*subjects[: limit - len(twins)], *twins)))


def holidays(store: Store, claim: Claim) -> tuple[tuple[int, ...], frozenset[str]]:
    """Return the pages of the holidays that a claim names, and the codes of its countries."""
    words = [word.key for word in _words(claim.text, ())]
    grams = [
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + _MAX_NAME_WORDS, len(words)) + 1)
    ]
    rows = store.connection.execute(
        "SELECT key, document FROM name WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps([public_holidays.under(gram) for gram in grams]),),
    ).fetchall()
    if not rows:
        return (), frozenset()
    longest = max(len(key) for key, _ in rows)
    found = sorted({document for key, document in rows if len(key) == longest})
    return tuple(found[:_MAX_LIKE]), _countries(store, [g for g in grams if g not in EMPTY])


def _countries(store: Store, grams: Sequence[str]) -> frozenset[str]:
    """Return the ISO 3166 codes of the countries that are named, or whose people are."""
    titles = store.connection.execute(
        "SELECT title FROM name JOIN document ON id = document"
        " WHERE key IN (SELECT value FROM json_each(?)) AND use = ?",
        (json.dumps(grams), Use.FACTBOOK),
    ).fetchall()
    found = {
        thing for gram in (*grams, *(title for (title,) in titles)) for thing in names.things(gram)
    }
    kinds = (thing.partition(":") for thing in found)
    return frozenset(code for kind, _, code in kinds if kind == "territory")


def _subjects(
    store: Store, claim: Claim, limit: int, near: Sequence[int], others: Sequence[int]
) -> tuple[int, ...]:
    """Return documents of up to so many things, a lead in one language of each, best first."""
    words = _words(claim.text, [(entity.start, entity.end) for entity in claim.entities])
    found = list(_names(store, words))
    if not any(name.strong for name in found):
        found += _names(store, _words(claim.context, ()))
    query = _query(words, found, claim.lang)
    offered = _documents(store, found, query, claim.lang)
    strong, weak = (
        _in_turns([ids for name, ids in zip(found, offered, strict=True) if name.strong is wanted])
        for wanted in (True, False)
    )
    if near:
        strong = _with_near(store, strong, near, query, claim.lang)
    if others:
        strong = _in_turns([strong, [one for one in others if one not in strong]])
    if len(strong) >= limit:
        return strong[:limit]
    rest = _in_turns([_by_text(store, query, claim.lang, limit), weak])
    return tuple(dict.fromkeys((*strong, *rest)))[:limit]


def _twins(store: Store, found: Sequence[int]) -> tuple[int, ...]:
    """Return the leads about the same things in the other language, in the order of the things."""
    leads = store.connection.execute(
        "SELECT id, title, lang FROM document"
        " WHERE id IN (SELECT value FROM json_each(?)) AND use = ?",
        (json.dumps(found), Use.LEAD),
    ).fetchall()
    named = {(names.key(title), lang): one for one, title, lang in leads}
    others = store.connection.execute(
        "SELECT key, id, lang FROM name JOIN document ON id = document"
        " WHERE key IN (SELECT value FROM json_each(?)) AND match <= ? AND use = ? ORDER BY match",
        (json.dumps([key for key, _ in named]), Match.ALIAS, Use.LEAD),
    ).fetchall()
    twin: dict[int, int] = {}
    for key, other, lang in others:
        for own in _LEAD_LANGS - {lang}:
            if (one := named.get((key, own))) is not None:
                twin.setdefault(one, other)
    return tuple(twin[one] for one in found if one in twin and twin[one] not in found)


def _with_near(
    store: Store, named: Sequence[int], near: Sequence[int], query: str, lang: Lang
) -> tuple[int, ...]:
    """Take pages that the claim names and pages near to it in turns.

    Where both agree on a page, what lies less near than it is left out. A near page brings another of
    the same thing: a country's lead its Factbook.
    """
    agreed = next((place for place, one in enumerate(near) if one in set(named)), len(near))
    near = near[:agreed]
    things = [
        _Name(start=0, end=0, keys=(names.key(store.document(one).title),), strong=False)
        for one in near
    ]
    beside = [
        (one, *[other for other in same if other != one][:1])
        for one, same in zip(near, _documents(store, things, query, lang), strict=True)
    ]
    return _in_turns([named, [page for pages in beside for page in pages]])


def _in_turns(offered: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Take the best of each, then the second of each: no named thing crowds out another."""
    rounds = zip_longest(*offered)
    return tuple(dict.fromkeys(one for turn in rounds for one in turn if one is not None))


def _words(text: str, entities: Iterable[tuple[int, int]]) -> list[_Word]:
    spans = tuple(entities)
    words = []
    for found in _WORD.finditer(text):
        if key := names.key(found.group()):
            inside = any(start <= found.start() < end for start, end in spans)
            words.append(
                _Word(key=key, text=found.group(), named=inside or found.group()[0].isupper())
            )
        if len(words) == _MAX_WORDS:
            break
    return words


def _names(store: Store, words: Sequence[_Word]) -> list[_Name]:
    """Find the names in a claim, the longest at each place, in the order of the text."""
    grams = {
        (start, end): " ".join(word.key for word in words[start:end])
        for start, first in enumerate(words)
        # "la plata" is silver, "La Plata" a city.
        if first.named or first.key not in EMPTY
        for end in range(start + 1, min(start + _MAX_NAME_WORDS, len(words)) + 1)
        if any(len(word.key) > 1 and word.key not in EMPTY for word in words[start:end])
    }
    known = _known(store, {form for gram in grams.values() for form in _forms(gram)})
    covered: set[int] = set()
    found = []
    for (start, end), gram in sorted(grams.items(), key=lambda item: item[0][0] - item[0][1]):
        place = range(start, end)
        keys = tuple(form for form in _forms(gram) if form in known)
        if keys and covered.isdisjoint(place):
            covered.update(place)
            strong = _is_strong(words[start:end], keys[0])
            found.append(_Name(start=start, end=end, keys=keys[:1], strong=strong))
    found += _names_by_sound(store, words, covered)
    return sorted(found, key=lambda name: name.start)


def _forms(gram: str) -> tuple[str, ...]:
    """Return a name as it stands, and as it may be cited: सोने, सोना; diamonds; corações, coração."""
    stems = [gram]
    for ending, cited in _ENDINGS:
        if gram.endswith(ending) and len(gram) > len(ending) + 2:
            stems.append(gram.removesuffix(ending) + cited)
    return tuple(stems)


def _known(store: Store, keys: set[str]) -> set[str]:
    rows = store.connection.execute(
        "SELECT DISTINCT key FROM name WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(keys)),),
    )
    return {key for (key,) in rows}


def _is_strong(words: Sequence[_Word], gram: str) -> bool:
    if any(word.named and word.key not in EMPTY for word in words):
        return True
    kinds = {thing.partition(":")[0] for thing in names.things(gram)}
    # Devanagari has no capitals. CLDR knows languages named like everyday words: Ho, So, Even.
    return bool(kinds - (_CLDR_KINDS if not _DEVANAGARI.search(gram) else {"language"}))


def _names_by_sound(store: Store, words: Sequence[_Word], covered: set[int]) -> Iterator[_Name]:
    """Compare what no table knows with the titles, by sound: names in Devanagari, other spellings."""
    free = [
        index not in covered
        and word.key not in EMPTY
        and word.key not in GLOSSARY
        and not word.key.isdigit()
        and bool(word.named or _DEVANAGARI.search(word.key))
        for index, word in enumerate(words)
    ]
    start = 0
    while start < len(words):
        for end in range(min(start + 4, len(words)), start, -1):
            if all(free[start:end]):
                text = " ".join(word.text for word in words[start:end])
                named = all(word.named for word in words[start:end])
                if titles := _titles_like(store, text, named=named):
                    keys = tuple(names.key(title) for title in titles)
                    sure = names.similarity(text, titles[0]) >= _SURELY_ALIKE
                    strong = end - start > 1 or words[start].named or sure
                    yield _Name(start=start, end=end, keys=keys, strong=strong)
                    start = end - 1
                    break
        start += 1


def _titles_like(store: Store, text: str, *, named: bool) -> list[str]:
    """Return the titles that sound like a name, most alike first, or like a word that may be one."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - names in tables need no comparing

    skeleton = names.skeleton(text)
    sounds = len(skeleton.replace(" ", ""))
    if sounds < (2 if named else 3):
        return []
    floor = _SOUNDS_ALIKE if sounds > 2 else _FEW_SOUNDS_ALIKE
    candidates = store.connection.execute(
        "SELECT name, skeleton FROM sound WHERE skeleton >= ? AND skeleton < ? LIMIT ?",
        (skeleton[:2], skeleton[:2] + "\U0010ffff", _MAX_SOUNDS),
    )
    scored = [
        (names.similarity(text, title), title)
        for title, other in candidates
        if fuzz.ratio(skeleton, other) >= _SKELETONS_ALIKE
    ]
    # मैरी क्यूरी is as near to Mercury, but of as many words as Marie Curie.
    words = len(text.split())
    alike = sorted(
        (-score - _AS_GOOD * (len(title.split()) == words), title)
        for score, title in scored
        if score >= floor
    )
    return [title for score, title in alike if score <= alike[0][0] + _AS_GOOD][:_MAX_LIKE]


def _query(words: Sequence[_Word], found: Sequence[_Name], lang: Lang) -> str:
    """Write a full-text query: any of the content words, without the numbers, which may be false."""
    terms = dict.fromkeys(
        term
        for word in words
        for term in GLOSSARY.get(word.key, word.key).split()
        if word.key not in EMPTY and not any(char.isdigit() for char in word.key)
    )
    if lang == "hi":
        # The store's texts are in English and Spanish: ask for what Hindi names in English.
        terms.update(dict.fromkeys(word for name in found for word in _latin(name.keys)))
    usable = [term for term in terms if len(term) > 1 and not _DEVANAGARI.search(term)]
    return " OR ".join(f'"{term}"' for term in usable[:_MAX_TERMS])


def _latin(keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        for alias in sorted(names.aliases(key) | {key}):
            yield from alias.split()


def _documents(store: Store, found: Sequence[_Name], query: str, lang: Lang) -> list[list[int]]:
    """Return the documents that each name may mean, best first."""
    keys = sorted({key for name in found for key in name.keys})
    rows = store.connection.execute(
        "SELECT name.key, name.document, name.match, document.use, document.lang, document.weight"
        " FROM name JOIN document ON document.id = name.document"
        " WHERE name.key IN (SELECT value FROM json_each(?))",
        (json.dumps(keys),),
    ).fetchall()
    alike = _rank(store, {row[1] for row in rows}, query)
    by_key: dict[str, list[tuple[tuple[int, ...], int, int, str]]] = {}
    for key, identifier, match, use, language, weight in rows:
        # A closer match wins, but no town wins over the famous bearer of its name; between equals,
        # as "Mercury (planet)" and the like, the words of the claim decide; then size.
        order = (
            int(match >= Match.BASE or use == Use.CITY),
            _PREFERENCE[lang].get((use, language), len(Use)),
            # French is said of France before it is said of Saint Pierre and Miquelon.
            -weight if use == Use.FACTBOOK else alike.get(identifier, len(alike)),
            -weight,
            identifier,
        )
        by_key.setdefault(key, []).append((order, identifier, use, language))
    return [
        _pick(
            # Pelé has the name that Robert Peel ends in.
            sorted(
                (row for key in name.keys for row in sorted(by_key.get(key, ()))),
                key=lambda row: row[0][0],
            )
        )
        for name in found
    ]


def _pick(rows: Sequence[tuple[tuple[int, ...], int, int, str]]) -> list[int]:
    """Leave out what repeats: many bearers of a name, and leads in a second language."""
    taken: dict[tuple[Use, str], list[int]] = {}
    for _, identifier, use, language in rows:
        same = taken.setdefault((Use(use), language), [])
        if len(same) < _PER_USE.get(Use(use), 2):
            same.append(identifier)
    # In the order of `taken`, which is that of the rows.
    for another in [kind for kind in taken if kind[0] == Use.LEAD][1:]:
        del taken[another]
    kept = {identifier for same in taken.values() for identifier in same}
    return list(dict.fromkeys(row[1] for row in rows if row[1] in kept))


def _places(*order: tuple[Use, Lang]) -> Mapping[tuple[int, str], int]:
    return MappingProxyType({kind: place for place, kind in enumerate(order)})


_ENGLISH_FIRST = _places(
    *((Use.FACTBOOK, "en"), (Use.LEAD, "en"), (Use.ELEMENT, "en"), (Use.CONSTANT, "en")),
    *((Use.CITY, "en"), (Use.ATLAS, "en"), (Use.LEAD, "es")),
)
_SPANISH_FIRST = _places(
    *((Use.FACTBOOK, "en"), (Use.LEAD, "es"), (Use.ELEMENT, "en"), (Use.CONSTANT, "en")),
    *((Use.LEAD, "en"), (Use.CITY, "en"), (Use.ATLAS, "en")),
)
#: Which documents of a name come first, by what they are and their language.
_PREFERENCE: Mapping[Lang, Mapping[tuple[int, str], int]] = MappingProxyType(
    {"en": _ENGLISH_FIRST, "es": _SPANISH_FIRST, "pt": _SPANISH_FIRST, "hi": _ENGLISH_FIRST}
)


def _rank(store: Store, identifiers: set[int], query: str) -> Mapping[int, int]:
    """Rank documents by how well their words answer the claim's, from 0."""
    if not query or not identifiers:
        return {}
    rows = store.connection.execute(
        "SELECT rowid FROM page WHERE page MATCH ?"
        " AND rowid IN (SELECT value FROM json_each(?)) ORDER BY bm25(page, 2.0, 1.0)",
        (query, json.dumps(sorted(identifiers))),
    )
    return {identifier: place for place, (identifier,) in enumerate(rows)}


def _by_text(store: Store, query: str, lang: Lang, limit: int) -> list[int]:
    """Find documents by their words; Portuguese shares many with Spanish."""
    if not query:
        return []
    languages = ("en", "es") if lang in {"es", "pt"} else ("en", "en")
    # "rank" is sorted by as the index is read, which `bm25` is not.
    rows = store.connection.execute(
        "SELECT page.rowid FROM page JOIN document ON document.id = page.rowid"
        " WHERE page MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' AND document.lang IN (?, ?)"
        " ORDER BY rank LIMIT ?",
        (query, *languages, limit),
    )
    return [identifier for (identifier,) in rows]
