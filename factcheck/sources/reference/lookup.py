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
from factcheck.sources.reference.page import Match, Use
from factcheck.sources.reference.store import Store

#: A claim is a sentence; of a longer text only the head is looked up.
_MAX_WORDS = 80
_MAX_NAME_WORDS = 6
_MAX_TERMS = 16
#: How alike a name without an entry must sound to a title; see `names.similarity`.
_SOUNDS_ALIKE = 0.75
#: One word of Hindi, which writes no capitals, is taken for a name if it is this much alike.
_SURELY_ALIKE = 0.9
#: Titles under one beginning of a skeleton, and the least likeness of skeletons, in percent.
_MAX_SOUNDS = 500
_SKELETONS_ALIKE = 70
#: How much less alike a second title may be.
_AS_GOOD = 0.05
#: Documents that one name may offer for each use: Springfield is many cities, Smith many people.
_PER_USE = 2

_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_WORD = regex.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: Endings of the plural, and of Hindi before a postposition, and those that dictionaries cite.
_ENDINGS = (("े", "ा"), ("s", ""), ("es", ""), ("oes", "ao"), ("ais", "al"), ("ies", "y"))
#: Kinds of `names.things` that are names even where they are written in lower case: oro, tigre.
_CLDR_KINDS = frozenset({"territory", "language", "currency", "city"})

# Words that are titles of articles or begin sentences but name nothing in a claim.
_WORDS_THAT_NAME_NOTHING = """
a an the is are was were be been being has have had do does did will would can could of in on at
by for with from to into as and or but not no nor it its this that these those he she they his
her their we you i who which what when where how than then there here also only most more one
two three first second world largest smallest about over under after before between during since
until up out off so if while both all any each some such called known born died led won
nació murió nasceu morreu जन्मे जन्मी निधन
el la los las un una unos unas es son fue fueron era eran ser está están ha han había de del al
a en por para con sin sobre entre desde hasta como y e o u pero no ni se su sus lo le les que
quien cual cuando donde este esta estos estas ese esa eso muy más menos mundo primer primera
segundo tiene tienen dos tres uno también
o os as um uma uns umas é são foi foram era eram ser está estão tem têm tinha do da dos das no
na nos nas ao aos à às em por para com sem sobre entre desde até como e ou mas não nem se seu
sua seus suas que quem qual quando onde este esta esse essa isso muito mais menos mundo primeiro
primeira segundo dois duas três também pelo pela
है हैं था थी थे हो होता होती होते का की के को से में पर ने और या लेकिन नहीं न यह वह ये वे इस उस
इसका इसकी उसका उसकी एक दो तीन कि जो जब तक भी ही तो साथ लिए गया गई गए किया की कर करता करती करते
हुआ हुई हुए सबसे बड़ा बड़ी बड़े छोटा छोटी विश्व दुनिया द्वारा बाद पहले पहला पहली रूप वाला वाली
लगता लगती लगते मिला मिली मिले मिलता मिलती मिलते बना बनी बने बनता दिया दी दिए जीता जीते जीती रहता
रहती रहते लगभग करीब क़रीब अधिक ज़्यादा कम करोड़ लाख हज़ार हजार अरब वर्ग मीटर किलोमीटर किमी साल सदी दिन
महीने घंटे मिनट सेकंड सन् दोनों सभी कुछ कई हर जिसे जिस जिसका जिसकी वाले वालों शुरू समाप्त स्थापना स्थापित
स्थित हिस्सा भाग लोग लोगों नाम राज्य प्रांत ऊँची ऊँचा लंबी लंबा किसी
अपने अपनी अपना कहा जाता जाती जाते रहा रही रहे सन वर्ष
"""
_EMPTY = frozenset(names.key(word) for word in _WORDS_THAT_NAME_NOTHING.split())
# What claims say of things, in Hindi and English: full text holds no Hindi.
_HINDI_AND_ENGLISH = """
राजधानी:capital जनसंख्या:population आबादी:population क्षेत्रफल:area मुद्रा:currency
भाषा:language नदी:river पर्वत:mountain शिखर:peak महाद्वीप:continent देश:country शहर:city
ग्रह:planet उपग्रह:moon तत्व:element प्रतीक:symbol संख्या:number परमाणु:atomic द्रव्यमान:mass
आविष्कार:invented खोज:discovered जन्म:born मृत्यु:died लेखक:author लिखा:wrote उपन्यास:novel
नाटक:play चित्र:painting चित्रकार:painter वैज्ञानिक:scientist भौतिक:physicist युद्ध:war
क्रांति:revolution राष्ट्रपति:president राजा:king सम्राट:emperor स्वतंत्रता:independence
पुरस्कार:prize सीमा:border ऊँचाई:height ऊंचाई:height लंबाई:length गति:speed तापमान:temperature
पशु:animal पक्षी:bird पौधा:plant रंग:colour धर्म:religion
"""
_GLOSSARY: Mapping[str, str] = MappingProxyType(
    {
        names.key(hindi): english
        for hindi, _, english in (pair.partition(":") for pair in _HINDI_AND_ENGLISH.split())
    }
)


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


def find(store: Store, claim: Claim, limit: int) -> tuple[int, ...]:
    """Return the ids of up to ``limit`` documents that may decide the claim, best first."""
    words = _words(claim.text, [(entity.start, entity.end) for entity in claim.entities])
    found = list(_names(store, words))
    if not any(name.strong for name in found):
        found += _names(store, _words(claim.context, ()))
    query = _query(words, found)
    offered = _documents(store, found, query, claim.lang)
    strong, weak = (
        _in_turns([ids for name, ids in zip(found, offered, strict=True) if name.strong is wanted])
        for wanted in (True, False)
    )
    if len(strong) >= limit:
        return strong[:limit]
    others = _in_turns([_by_text(store, query, claim.lang, limit), weak])
    return tuple(dict.fromkeys((*strong, *others)))[:limit]


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
        if first.named or first.key not in _EMPTY
        for end in range(start + 1, min(start + _MAX_NAME_WORDS, len(words)) + 1)
        if any(len(word.key) > 1 and word.key not in _EMPTY for word in words[start:end])
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
    if any(word.named and word.key not in _EMPTY for word in words):
        return True
    kinds = {thing.partition(":")[0] for thing in names.things(gram)}
    # Devanagari has no capitals. CLDR knows languages named like everyday words: Ho, So, Even.
    return bool(kinds - (_CLDR_KINDS if not _DEVANAGARI.search(gram) else {"language"}))


def _names_by_sound(store: Store, words: Sequence[_Word], covered: set[int]) -> Iterator[_Name]:
    """Compare what no table knows with the titles, by sound: names in Devanagari, other spellings."""
    free = [
        index not in covered
        and word.key not in _EMPTY
        and word.key not in _GLOSSARY
        and not word.key.isdigit()
        and bool(word.named or _DEVANAGARI.search(word.key))
        for index, word in enumerate(words)
    ]
    start = 0
    while start < len(words):
        for end in range(min(start + 4, len(words)), start, -1):
            if all(free[start:end]):
                text = " ".join(word.text for word in words[start:end])
                if titles := _titles_like(store, text):
                    keys = tuple(names.key(title) for title in titles)
                    sure = names.similarity(text, titles[0]) >= _SURELY_ALIKE
                    strong = end - start > 1 or words[start].named or sure
                    yield _Name(start=start, end=end, keys=keys, strong=strong)
                    start = end - 1
                    break
        start += 1


def _titles_like(store: Store, text: str) -> list[str]:
    """Return the titles that sound like a name, most alike first."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - names in tables need no comparing

    skeleton = names.skeleton(text)
    if len(skeleton.replace(" ", "")) < 3:
        return []
    candidates = store.connection.execute(
        "SELECT name, skeleton FROM sound WHERE skeleton >= ? AND skeleton < ? LIMIT ?",
        (skeleton[:2], skeleton[:2] + "\U0010ffff", _MAX_SOUNDS),
    )
    scored = [
        (names.similarity(text, title), title)
        for title, other in candidates
        if fuzz.ratio(skeleton, other) >= _SKELETONS_ALIKE
    ]
    alike = sorted((-score, title) for score, title in scored if score >= _SOUNDS_ALIKE)
    return [title for score, title in alike if score <= alike[0][0] + _AS_GOOD][:_PER_USE]


def _query(words: Sequence[_Word], found: Sequence[_Name]) -> str:
    """Write a full-text query: any of the content words, without the numbers, which may be false."""
    terms = dict.fromkeys(
        term
        for word in words
        for term in _GLOSSARY.get(word.key, word.key).split()
        if word.key not in _EMPTY and not any(char.isdigit() for char in word.key)
    )
    for name in found:
        if _DEVANAGARI.search(words[name.start].key if name.end <= len(words) else ""):
            # The store's texts are in English and Spanish: ask for what Hindi names in English.
            terms.update(dict.fromkeys(_latin(name.keys)))
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
        _pick([row for key in name.keys for row in sorted(by_key.get(key, ()))], lang)
        for name in found
    ]


def _pick(rows: Sequence[tuple[tuple[int, ...], int, int, str]], lang: Lang) -> list[int]:
    """Leave out what repeats: many bearers of a name, and leads in another language."""
    taken: dict[tuple[int, str], list[int]] = {}
    for _, identifier, use, language in rows:
        same = taken.setdefault((use, language), [])
        if len(same) < (1 if use == Use.FACTBOOK else _PER_USE):
            same.append(identifier)
    if lang in {"en", "hi"} and (Use.LEAD, "en") in taken:
        taken.pop((Use.LEAD, "es"), None)
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
    rows = store.connection.execute(
        "SELECT page.rowid FROM page JOIN document ON document.id = page.rowid"
        " WHERE page MATCH ? AND document.lang IN (?, ?)"
        " ORDER BY bm25(page, 4.0, 1.0) LIMIT ?",
        (query, *languages, limit),
    )
    return [identifier for (identifier,) in rows]
