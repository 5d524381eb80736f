"""What in a claim may be the title of a page: its names, and its words as they were written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice

import regex

from factcheck import names
from factcheck.model import Claim
from factcheck.sources.fulltext import claim_names, empty_words, is_number

#: Names of a claim that are looked for; a sentence seldom has more than three.
MAX_NAMES = 6
#: Characters of a name, and of a query: Wikipedia refuses a query of more than 300.
MAX_NAME = 120
MAX_QUERY = 250
#: Phrases that are tried for a claim whose names were not recognised.
MAX_PHRASES = 20
#: Words of such a phrase.
MAX_PHRASE_WORDS = 3

#: Two and more capitalised words, with what may stand between them: "Down With Love", "The Bassoon King".
_RUN = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}.'’-])\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*"
    r"(?: (?:(?:of|the|and|in|with|de|del|la|las|los|el|y|da|do|das|dos|e|von|van) ){0,2}"
    r"\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*){1,8}"
)
#: Names that may have a word behind them in their title, and how wikis write it, with the claim's year or
#: without: "Midway (1976 film)", "Fama (película de 1980)".
_QUALIFIED = 3
_QUALIFIERS = {
    "en": (
        ("films?|movies?", "film", "{} film"),
        ("novels?", "novel", ""),
        ("albums?", "album", "{} album"),
        ("songs?", "song", "{} song"),
        ("plays?", "play", ""),
        ("(?:rock|pop|metal|punk) (?:band|group)|band", "band", ""),
        ("(?:television|TV) (?:series|shows?)|sitcom", "TV series", "{} TV series"),
        ("video games?", "video game", "{} video game"),
    ),
    "es": (
        ("películas?|filmes?|film", "película", "película de {}"),
        ("novelas?", "novela", ""),
        ("álbum|álbumes|discos?", "álbum", "álbum de {}"),
        ("canción|canciones", "canción", ""),
        ("banda|grupo", "banda", ""),
        ("series?", "serie de televisión", "serie de televisión de {}"),
        ("videojuegos?", "videojuego", ""),
    ),
    "pt": (
        ("filmes?", "filme", "filme de {}"),
        ("romances?", "romance", ""),
        ("álbum|álbuns|discos?", "álbum", "álbum de {}"),
        ("canção|canções|música", "canção", ""),
        ("banda|grupo", "banda", ""),
        ("séries?", "série", "série de {}"),
    ),
    "hi": (("फ़िल्म|फिल्म", "फ़िल्म", "{} फ़िल्म"), ("उपन्यास", "उपन्यास", "")),
}
#: A number that a name may go on with.
_NUMBER = regex.compile(r" \p{N}{1,3}(?![\p{L}\p{N}%°º-]|[.,:]\p{N})")
_YEAR = regex.compile(r"(?<![\p{N}.,])(?:1[89]|20)\p{N}{2}(?![\p{N}.,]\p{N}|\p{N})")
_AND = regex.compile(r" (?:and|y|e) ")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")


def name_titles(claim: Claim) -> tuple[str, ...]:
    """Return the claim's names, also without an article: ``the Nile``, ``Nile``.

    First come names with the number behind them, ``Apollo 11``, and longer runs of capitalised words, of
    which a reader of names may see a part alone.
    """
    functional = empty_words(claim.lang)
    titles: list[str] = list(_numbered(claim))
    for run in _runs(claim):
        titles.append(run)
        first, _, rest = run.partition(" ")
        if names.fold(first) in functional:
            titles.append(rest)
    for name in _names(claim):
        first, _, rest = name.partition(" ")
        titles.append(name)
        if rest and names.fold(first) in functional:
            titles.append(rest)
    return tuple(dict.fromkeys(titles))


def _numbered(claim: Claim) -> Iterator[str]:
    """Yield names that go on with a number: "Super Bowl 50"."""
    for entity in claim.entities[:MAX_NAMES]:
        number = _NUMBER.match(claim.text, entity.end)
        if number and len(entity.text) < MAX_NAME:
            yield _composed(entity.text + number.group())


def qualified_titles(claim: Claim) -> tuple[str, ...]:
    """Return the claim's names with what it says that they are: ``Midway (1976 film)``."""
    found: list[str] = []
    years = _YEAR.findall(claim.text)
    for pattern, kind, dated in _QUALIFIERS[claim.lang]:
        if not regex.search(rf"(?<![\p{{L}}\p{{M}}])(?:{pattern})(?![\p{{L}}\p{{M}}])", claim.text):
            continue
        kinds = [dated.format(years[0])] if years and dated else []
        named = list(islice(name_titles(claim), _QUALIFIED))
        found += [f"{name} ({each})" for each in (*kinds, kind) for name in named]
    return tuple(_composed(title) for title in found if len(title) <= MAX_NAME)


def _runs(claim: Claim) -> Iterator[str]:
    """Yield runs of capitalised words that are longer than the names that were recognised in them."""
    for match in islice(_RUN.finditer(claim.text), MAX_NAMES):
        run = match.group().rstrip(".'’-")
        # Initials keep their dot: West Ham United F.C.
        run = match.group() if regex.search(r"\p{Lu}\.$", match.group()) else run
        named = {one.text for one in claim.entities}
        parts = _AND.split(match.group())
        if len(parts) > 1 and named.intersection(parts):
            continue  # "the Nile and Cairo" are two
        known = any(one.start <= match.start() and match.end() <= one.end for one in claim.entities)
        if not known and len(run) <= MAX_NAME:
            yield _composed(run)


def phrases(claim: Claim) -> tuple[str, ...]:
    """Return runs of the claim's content words, the longest first; any may be a title."""
    runs = list(content_runs(claim))
    found = (
        " ".join(run[start : start + length])
        for length in range(MAX_PHRASE_WORDS, 0, -1)
        for run in runs
        for start in range(len(run) - length + 1)
    )
    short = (phrase for phrase in found if len(phrase) <= MAX_NAME)
    return tuple(dict.fromkeys(islice(short, MAX_PHRASES)))


def content_runs(claim: Claim) -> Iterator[list[str]]:
    """Yield the claim's words as written, parted by function words, quantities and punctuation."""
    functional = empty_words(claim.lang)
    counted = {place for found in claim.quantities for place in range(found.start, found.end)}
    run: list[str] = []
    end = 0
    for match in _WORD.finditer(claim.text):
        word = match.group()
        content = not (
            names.fold(word) in functional or is_number(word) or match.start() in counted
        )
        if not content or claim.text[end : match.start()].strip():
            yield run
            run = []
        if content:
            run.append(_composed(word))
        end = match.end()
    yield run


def search_words(claim: Claim, *, names_only: bool = False, fewest: bool = False) -> str:
    """Return a full-text query, all of whose words a page must hold: the names, and a word more.

    Quantities are left out, and what denies: a wrong one would find nothing.

    Args:
        claim: what is to be found.
        names_only: leave the other words out, for an index in another language.
        fewest: only the first name, or the two longest words of a claim without names.
    """
    named = [_WORD.findall(name) for name in _names(claim)]
    others = [word for run in content_runs(claim) for word in run]
    if fewest:
        words = named[0] if named else sorted(others, key=len, reverse=True)[:2]
    else:
        words = [word for name in named[:3] for word in name]
        if not names_only:
            more = [word for word in others if word not in words]
            words += more[: 1 if words else 3]
    query = " ".join(dict.fromkeys(words))
    return query if len(query) <= MAX_QUERY else query[:MAX_QUERY].rpartition(" ")[0]


def _names(claim: Claim) -> list[str]:
    found = [_composed(name) for name in claim_names(claim)]
    return [name for name in found if len(name) <= MAX_NAME][:MAX_NAMES]


def _composed(text: str) -> str:
    # The form of all titles: फ़ is often typed as one character, and is two in titles.
    return unicodedata.normalize("NFC", text)
