"""The country that "the country", "there" and "its capital" speak of."""

from __future__ import annotations

import regex

from claims.entities import find, is_country
from claims.languages import Language
from claims.standalone.subject import Subject, at_start, without_article

__all__ = ["country_in", "in_country", "is_bridged"]

#: "The country's highest point", "of the country", but not "the country with the most lakes".
_COUNTRY = regex.compile(
    r"(?<!\w)the\scountry(?=['’]s\s|[.,;]|\s(?!(?:of|that|which|who|with|where|whose)\s))",
    regex.IGNORECASE,
)
#: "Forty million people live there", but neither "there is" nor "out there".
_THERE = regex.compile(
    r"(?<!\b(?:out|over|up|down|from|and))\sthere"
    r"(?!['’]|\w|\s(?:is|are|was|were|has|have|had|exists?|will|may|might|can|could|remains?)\s)"
)
_OF_COUNTRY = regex.compile(
    r"its\s(?:capital|population|currency|area|flag|government|official\slanguage|"
    r"(?:largest|biggest|second-largest)\scity|highest\s(?:mountain|peak|point)|people|economy)\s",
    regex.IGNORECASE,
)
#: "The flag is", of what every country has one of; nothing is said of whose it is.
_BRIDGED = regex.compile(
    r"The\s(?=(?:national\s)?(?:capital|population|currency|flag|anthem|economy|parliament|president|"
    r"prime\sminister|official\slanguage|head\sof\sstate|constitution|climate|terrain|gdp)\s"
    r"(?:is|was|are|has|had|consists|covers|dates|uses|shows|stands|grew|became|runs|changed)\s)",
    regex.IGNORECASE,
)
_OWNED = regex.compile(r"['’]s?(?=\s|$)")


def in_country(text: str, language: Language, country: str, *, topic: bool = False) -> str:
    """Write the country's name for "the country", "there" and "its capital" in English.

    Args:
        text: A claim.
        language: Its language.
        country: The country that was spoken of last, or "".
        topic: Whether the text is about it: then "The capital" is its capital.

    >>> from claims.languages import BY_CODE
    >>> in_country("The country has 47 prefectures.", BY_CODE["en"], "Japan")
    'Japan has 47 prefectures.'
    """
    bridged = _BRIDGED.match(text) if topic and country and language.code == "en" else None
    if bridged:
        return f"{at_start(country)}'s {text[bridged.end() :]}"
    own = _OF_COUNTRY.match(text)
    named = own or _COUNTRY.search(text)
    found = named or _THERE.search(text)
    if language.code != "en" or not country or found is None:
        return text
    before = text if own or found.start() else ""  # what is named behind "The country" is another
    if any(is_country(entity.text, language) for entity in find(before, language)):
        return text
    first, last = (0, len("its")) if own else found.span()
    name = at_start(country) if first == 0 else country
    written = f"{name}'s" if own else name if named else f" in {name}"
    return text[:first] + written + text[last:]


def is_bridged(text: str) -> bool:
    """Tell whether a text is about something of a country that it does not name: "The flag is …".

    >>> is_bridged("The capital is Kathmandu."), is_bridged("The capital of Peru is Lima.")
    (True, False)
    """
    return _BRIDGED.match(text) is not None


def country_in(subject: Subject | None, language: Language) -> str:
    """Return the country that is a subject, or owns it: "Canada's land border"; else ""."""
    if subject is None:
        return ""
    name = _OWNED.split(subject.text, maxsplit=1)[0]
    bare = without_article(name)
    if not is_country(bare, language):
        return ""
    return f"the {bare}" if bare != name else bare
