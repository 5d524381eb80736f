"""The names in a claim: people, places, organisations, works.

English names come from spaCy's recogniser, and from capitals where it sees none. Spanish,
Portuguese and romanised Hindi names are runs of capitalised words with the small words inside
them ("Rio de Janeiro"). Devanagari has no capitals, so there a name is a run of words that are
neither function words, verbs, numbers nor everyday nouns: a candidate to search for, no more.
CLDR's names of countries split such runs and are sure places.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from claims.languages import BY_CODE, Language
from claims.languages.base import words
from claims.languages.hi_words import CLOSERS, COMPLETE, INSIDE, NAMES, SINGLE, fold, is_everyday
from claims.markdown import Span
from claims.model import Entity, EntityKind, Lang
from claims.numerals import HINDI_NUMBERS

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = [
    "Name",
    "ends_name",
    "find",
    "is_country",
    "is_name_word",
    "is_place",
    "is_single_name",
    "names_of",
]

#: Words of the longest name that is looked for.
MAX_WORDS = 10
#: Characters beside a name in which a word tells its kind, and from the start of the claim.
NEAR, FAR = 30, 400

#: A name as text and kind, before it has a place in a claim.
Name = tuple[str, EntityKind]

_KINDS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "ORG": EntityKind.ORGANISATION,
    "WORK_OF_ART": EntityKind.WORK,
    "LAW": EntityKind.WORK,
    "EVENT": EntityKind.EVENT,
    "NORP": EntityKind.GROUP,
    "LANGUAGE": EntityKind.GROUP,
    "PRODUCT": EntityKind.OTHER,
    "MISC": EntityKind.OTHER,
}
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.\-&](?=[\p{L}\p{M}\p{N}]))*\.?")
_CAPITAL = regex.compile(r"[\p{Lu}\p{Lt}]|\p{L}\p{Lu}")
_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}]")
_DEVANAGARI = regex.compile(r"\p{Devanagari}")
#: What a name does not begin with, in English and elsewhere; "El Cairo" keeps its article.
_ARTICLE = regex.compile(r"^[Tt]he\s")
_SMALL_ARTICLE = regex.compile(r"^(?:el|la|los|las|o|a|os|as)\s")
_ROMAN = regex.compile(r"[IVXLC]{1,7}")
_CLITICS = words("no não se ya já también também")
_LATIN_ARTICLES = words("the el la los las o a os as")
_TITLE = regex.compile(
    r"[\"“«‘](?P<title>[\p{Lu}\p{N}\p{Devanagari}][^\"”»’.!?।\n]{1,60})[\"”»’](?!\w)"
)
#: What names a work in Spanish and Portuguese: "publicó Cien años de soledad en".
_WORK = regex.compile(
    r"(?<!\w)(?:publicó|escribió|publicou|escreveu|(?:novela|libro|obra|película|canción|cuento|poema|"
    r"romance|livro|filme|canção|conto)(?:\s[^.;:,]{1,60}?\s(?:es|é|fue|foi))?)\s"
    r"(?P<title>(?-i:\p{Lu})[\p{L}\p{M}]*(?:\s(?!(?:en|em|no|na|nos|nas|con|com|por|para|como|cuando|"
    r"quando|durante|es|é|fue|foi|que|hacia|sobre|entre|desde)\s)[\p{L}\p{M}]+){1,7})(?=[.,;]|\s(?:en|em|no|"
    r"na|con|com|por|fue|foi|es|é)\s)"
)
#: Saint Martin is a country, José de San Martín is none.
_SAINT = regex.compile(r"\p{Lu}[\p{L}\p{M}]+\sde\s(?:San|São)\s[\p{L}\p{M} ]+$")
_LOWER_WORD = regex.compile(r"(?<=\s)\p{Ll}{3,}(?=\s|$)")
#: The word before "है" in "नदी समुद्र में गिरती है" is a verb.
_PARTICIPLE = regex.compile(
    r"[\p{L}\p{M}]{1,20}(?:ता|ती|ते|तीं)\s(?:है|हैं|था|थी|थे|थीं|रहा|रही|रहे|रहीं)\b"
)
#: After a number that belongs to the name: "Apollo 11 landed", not "Apollo 11 men".
_ENDS_PHRASE = regex.compile(r"\s*(?:[.,;:)!?](?!\p{N})|$)|\s(?:was|is|landed|fue|es|foi|é)\b")
_POSSESSIVE = regex.compile(r"['’]s?$")


def find(text: str, language: Language, known: Iterable[Name] = ()) -> tuple[Entity, ...]:
    """Return the names in a claim, in order, without overlaps.

    Args:
        text: The claim.
        language: Its language.
        known: Names that a recogniser found in the sentences the claim was made from; where one
            of them stands in the claim, it counts before a run of capitals.
    """
    found: list[Entity] = []
    taken = [False] * len(text)
    countries = ((name, EntityKind.PLACE) for name in _long_countries(language.code))
    listed = _occurrences(text, countries)
    recognised = _occurrences(text, known)
    candidates = (
        _titles(text),
        _works(text, language),
        # A recogniser takes "नई" of "नई दिल्ली" for a name.
        *((listed, recognised) if language.code == "hi" else (recognised, listed)),
        _runs(text, language),
    )
    for first, last, kind in itertools.chain(*candidates):
        start, end = _free(text, taken, first, last) if language.code == "hi" else (first, last)
        if start < end and not any(taken[start:end]) and not _inside_saint(text, start, end):
            taken[start:end] = [True] * (end - start)
            found.append(Entity(text=text[start:end], start=start, end=end, kind=kind))
    return tuple(sorted(found, key=lambda entity: entity.start))


def _inside_saint(text: str, start: int, end: int) -> bool:
    """Tell whether a name is the end of another, such as of "José de San Martín"."""
    return text.startswith(("San ", "São "), start) and bool(
        _SAINT.search(text, max(0, start - NEAR), end)
    )


def _free(text: str, taken: Sequence[bool], start: int, end: int) -> Span:
    """Return what is left of a run beside a known name: "सीन" of "पेरिस सीन"."""
    while start < end and (taken[start] or text[start] == " "):
        start += 1
    while start < end and (taken[end - 1] or text[end - 1] == " "):
        end -= 1
    return start, end


def names_of(doc: Doc | None) -> tuple[Name, ...]:
    """Return the names that a pipeline recognised, longest first.

    Where the words of a sentence tell better where a name begins or ends, they count.
    """
    if doc is None:
        return ()
    language = next((known for known in BY_CODE.values() if known.code == doc.lang_), BY_CODE["en"])
    found: dict[str, EntityKind] = {}
    for name, kind in _recognised(doc, language):
        found.setdefault(name, _told_kind(name, language) or kind)
    opens = doc[0] if len(doc) and language.code == "en" else None
    ranked = opens is not None and opens.dep_ == "compound" and not opens.ent_type_
    if opens and ranked and opens.head.ent_type_ == "PERSON":
        opens = None  # "Commander Neil Armstrong"
    if opens and opens.pos_ == "PROPN" and opens.lower_ not in language.function_words:
        found.setdefault(opens.text, EntityKind.OTHER)
    return tuple(sorted(found.items(), key=lambda name: (-len(name[0]), name[0])))


def _recognised(doc: Doc, language: Language) -> Iterator[Name]:
    article = _ARTICLE if language.code == "en" else _SMALL_ARTICLE
    text = doc.text
    runs = [] if language.code == "en" or not doc.ents else list(_runs(text, language))
    for span in doc.ents:
        kind = _KINDS.get(span.label_)
        name = _POSSESSIVE.sub("", article.sub("", span.text.strip(" -–—,.;:\"'")))
        if not kind or not (_CAPITAL.search(name) or _DEVANAGARI.match(name)):
            continue
        start = text.find(name, span.start_char)
        place = start, start + len(name), kind
        bounded = _cut if language.code == "hi" else _widened
        near = [run for run in runs if run[0] < place[1] and place[0] < run[1]]
        yield from ((text[a:b], told) for a, b, told in bounded(text, place, near, language))


def _told_kind(name: str, language: Language) -> EntityKind | None:
    """Return the kind that the words of a name tell, if they do: "Universidad", "Dr."."""
    if is_country(name, language):
        return EntityKind.PLACE
    if language.code == "en":
        return None  # its recogniser knows more kinds than these words
    first = name.partition(" ")[0].casefold().rstrip(".")
    if first in language.organisation_nouns:
        return EntityKind.ORGANISATION
    return EntityKind.PLACE if first in language.place_nouns else None


_Place = tuple[int, int, EntityKind]


def _widened(
    text: str, place: _Place, runs: Sequence[_Place], language: Language
) -> Iterator[_Place]:
    """Yield a Spanish or Portuguese name whole, of which "París" of "Tratado de París" is known.

    Their capitals tell where a name ends better than our recognisers do, but for the first word of
    a sentence.
    """
    start, end, kind = place
    run = next((run for run in runs if run[0] <= start and end <= run[1]), place)
    before = text[run[0] : start].split()
    if not before or (run[0] > 0 and before[-1] not in language.connectors):
        yield run[0], run[1], kind
    else:
        yield run if before[-1] in language.connectors else place


def _cut(text: str, place: _Place, runs: Sequence[_Place], language: Language) -> Iterator[_Place]:
    """Yield a Hindi name as the word lists know it: "बृहस्पति सौरमंडल" are two, "सी. वी. रमन" is one."""
    del language
    start, end, kind = place
    if len(runs) != 1 or (start <= runs[0][0] and runs[0][1] <= end):
        inside = [run for run in runs if start <= run[0] and run[1] <= end]
        sure = (
            bool(runs) and inside == runs and all(is_single_name(text[a:b]) for a, b, _ in inside)
        )
        yield from ((a, b, kind) for a, b, _ in inside) if sure else (place,)
        return
    first, last, _ = runs[0]
    initials = all(word.endswith(".") for word in text[first:start].split())
    yield (first, last, kind) if initials and last >= end else place


def _titles(text: str) -> Iterator[_Place]:
    """Yield quoted titles of works."""
    for quoted in _TITLE.finditer(text):
        yield *quoted.span("title"), EntityKind.WORK


def _works(text: str, language: Language) -> Iterator[_Place]:
    """Yield titles in which only the first word has a capital."""
    if language.code not in {"es", "pt"}:
        return
    for found in _WORK.finditer(text):
        last = found["title"].rpartition(" ")[2].casefold()
        if _LOWER_WORD.search(found["title"]) and last not in language.function_words:
            yield *found.span("title"), EntityKind.WORK


def _occurrences(text: str, known: Iterable[Name]) -> Iterator[_Place]:
    for name, kind in known:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not _LETTER.match(text[at - 1 : at]) and not _LETTER.match(text, end):
                yield at, end, kind
            at = text.find(name, end)


def _runs(text: str, language: Language) -> Iterator[_Place]:
    """Yield runs of words that look like names."""
    run: list[regex.Match[str]] = []
    for token in _TOKEN.finditer(text):
        joined = bool(run) and text[run[-1].end() : token.start()] == " "
        if run and (not joined or len(run) == MAX_WORDS):
            yield from _close(text, run, language)
            run = []
        inside = bool(run) and _CAPITAL.match(token.group()) is None
        if is_name_word(token.group(), language) or (inside and _may_join(token, run, language)):
            run.append(token)
        elif run:
            yield from _close(text, run, language)
            run = []
    yield from _close(text, run, language)


def is_name_word(token: str, language: Language) -> bool:
    """Tell whether a word may be a name, or a part of one, by its looks and the word lists."""
    word = token.casefold().rstrip(".")
    if token[0].isdigit() or not (_DEVANAGARI.match(token) or _CAPITAL.match(token)):
        return False
    if word in language.titles:
        return True
    if word in language.function_words or word in language.verbs:
        return False
    if language.code == "hi" and (is_everyday(word) or fold(word) in _hindi_numbers()):
        return False
    if language.code == "en" and word in _calendar("en"):
        return False  # Spanish and Portuguese months have no capital, but Rio de Janeiro has
    return word not in language.common_words and word not in language.person_nouns


def _may_join(token: regex.Match[str], run: list[regex.Match[str]], language: Language) -> bool:
    """Tell whether a word without a capital goes on a name: "de", or the 11 of Apollo 11."""
    if language.code == "hi" and fold(token.group()) in CLOSERS | INSIDE:
        return True
    if token.group() in language.connectors:
        return _CAPITAL.match(run[0].group()) is not None
    return (
        len(token.group()) <= 3
        and token.group().isdigit()
        and _ENDS_PHRASE.match(token.string, token.end()) is not None
    )


def _close(text: str, run: list[regex.Match[str]], language: Language) -> Iterator[_Place]:
    """Yield the names in a run: without small words at its end, cut at names of countries."""
    while run and (
        run[-1].group() in language.connectors
        or (language.code == "hi" and _hangs(run[-1].group(), language))
    ):
        run = run[:-1]
    if run and _PARTICIPLE.match(text, run[-1].start()):
        run = run[:-1]
    while run and run[0].group().casefold() in _LATIN_ARTICLES:
        run = run[1:]
    if not run or _is_key(text, run) or _is_mere_capital(text, run, language):
        return
    for piece in _pieces(run):
        start, end = piece[0].start(), piece[-1].end()
        if text[end - 1] == "." and "." not in piece[-1].group()[:-1]:
            end -= 1
        possessive = _POSSESSIVE.search(text, start, end)
        end = possessive.start() if possessive else end
        if end - start > 1:
            yield start, end, _kind(text, start, end, language)


def _hangs(word: str, language: Language) -> bool:
    """Tell whether a name cannot end so: with a title, or the "लाल" of "किरण लाल"."""
    inner = fold(word) in INSIDE and not is_name_word(word, language)
    return inner or word in language.titles


def _pieces(run: list[regex.Match[str]]) -> Iterator[list[regex.Match[str]]]:
    """Cut a run of Devanagari words at names of countries: "दिल्ली भारत" are two names."""
    piece: list[regex.Match[str]] = []
    for i, token in enumerate(run):
        word = token.group()
        if not _DEVANAGARI.match(word):
            piece.append(token)
        elif fold(word) in CLOSERS:
            yield [*piece, token]
            piece = []
        elif is_single_name(word):
            yield from ([piece] if piece else [])
            piece = [token]
            if ends_name(word) and (i + 1 == len(run) or fold(run[i + 1].group()) not in CLOSERS):
                yield piece
                piece = []
        else:
            piece.append(token)
    yield from ([piece] if piece else [])


def _is_key(text: str, run: list[regex.Match[str]]) -> bool:
    """Tell whether a run is the Capital of "Brazil — Capital: Brasília"."""
    owned = text.find("— ", 0, min(FAR, run[0].start()))
    return owned >= 0 and text.find(":", owned, run[-1].end() + FAR) >= run[-1].end()


def _is_mere_capital(text: str, run: list[regex.Match[str]], language: Language) -> bool:
    """Tell whether a word has its capital from the sentence, or is a Roman numeral.

    In English the tagger knows the names; in Spanish and Portuguese a verb or a mark follows one.
    """
    word = run[0].group()
    if len(run) > 1 or _DEVANAGARI.match(word) or word in _countries(language.code):
        return False
    if _ROMAN.fullmatch(word.rstrip(".")):
        return True
    if run[0].start() > 0 or text.startswith(" — ", run[0].end()) or _POSSESSIVE.search(word):
        return False
    following = _TOKEN.search(text, run[0].end())
    named = (
        following is None
        or text[run[0].end() : following.start()] != " "
        or following.group().casefold() in language.verbs | _CLITICS
    )
    return language.code == "en" or not named


def _kind(text: str, start: int, end: int, language: Language) -> EntityKind:
    name = text[start:end]
    parts = [word.rstrip(".") for word in name.casefold().split()]
    before = text[max(0, start - NEAR) : start].casefold().split()[-1:]
    after = text[end : end + NEAR].casefold().split()[:1]
    if name in _countries(language.code) or name in _countries("en"):
        return EntityKind.PLACE
    if parts[0] in language.titles:
        return EntityKind.PERSON
    if not language.organisation_nouns.isdisjoint(parts + after):
        return EntityKind.ORGANISATION
    if not language.place_nouns.isdisjoint(parts + before + after):
        return EntityKind.PLACE
    if start == 0 and len(parts) > 1:
        around = {word.strip(".,;:।") for word in text[:FAR].casefold().split()}
        if not language.person_nouns.isdisjoint(around):
            return EntityKind.PERSON
    return EntityKind.OTHER


def is_single_name(word: str) -> bool:
    """Tell whether a Devanagari word is a name by itself: a country, a city, a planet."""
    return fold(word) in SINGLE or fold(word) in _hindi_territories() or fold(word) in _cities()


def ends_name(word: str) -> bool:
    """Tell whether no name goes on after a word: "मैसूर पैलेस" is one, "भारत हिंद" are two."""
    return fold(word) in COMPLETE or fold(word) in _hindi_territories()


def is_place(name: str) -> bool:
    """Tell whether a Devanagari name is a country, a state or a well-known city."""
    return is_single_name(name) and fold(name) not in COMPLETE


def is_country(name: str, language: Language) -> bool:
    """Tell whether a name is a country's, in this language or in English."""
    return name in _countries(language.code) or name in _countries("en")


@lru_cache(maxsize=1)
def _hindi_territories() -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415

    names = map(str, Locale("hi").territories.values())
    return frozenset(fold(name) for name in names if " " not in name)


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415

    names = (str(zone.get("city") or "") for zone in Locale("hi").time_zones.values())
    return frozenset(fold(name) for name in names if name and " " not in name)


@lru_cache(maxsize=1)
def _hindi_numbers() -> frozenset[str]:
    return frozenset(map(fold, HINDI_NUMBERS))


@lru_cache(maxsize=8)
def _countries(code: Lang) -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415 - late, as all that reads data

    territories = Locale(code).territories
    return frozenset(str(name) for key, name in territories.items() if key.isalpha())


@lru_cache(maxsize=8)
def _long_countries(code: Lang) -> tuple[str, ...]:
    """Return the names of countries that are several words, longest first."""
    names = (name for name in _countries(code) if " " in name)
    return tuple(sorted((*names, *(NAMES if code == "hi" else ())), key=len, reverse=True))


@lru_cache(maxsize=8)
def _calendar(code: Lang) -> frozenset[str]:
    """Return the names of months and days, which are dates and no names."""
    from babel import Locale  # noqa: PLC0415

    locale = Locale(code)
    names = (*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values())
    return frozenset(str(name).casefold() for name in names)
