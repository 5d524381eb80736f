"""What a text says about its own statements: who says so, whether it is sure, and as of when.

"According to NASA, X" and "NASA says that X" are the claim X, attributed; "it is estimated that X"
is the claim X, hedged. So is "according to some" and "many believe that": who is named by nobody
is no source, and there is no one to ask. Words such as "probably" and "as of 2021" stay in the claim and mark it.
The words of each language stand in `claims.languages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.model import Lang
from claims.worthiness import has_predicate, strip_frame

__all__ = ["Statement", "as_of", "is_hedged", "statement"]

#: Words of the longest source: "scientists at the University of Cape Town".
MAX_SOURCE = 9
#: Words of the longest that is named by nobody: "some of the older historians".
MAX_UNNAMED = 6


def _starts(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


#: Sources that name nobody, or several without a name; what follows must hold no name either.
_NOBODY: Mapping[Lang, regex.Pattern[str]] = {
    "en": _starts(
        r"(?:some|many|several|most|certain|various|a\sfew|others|critics|sources)(?!\w)"
    ),
    "es": _starts(
        r"(?:algun[oa]s|much[oa]s|vari[oa]s|ciert[oa]s|otr[oa]s|la\smayoría|numeros[oa]s|se|dicen|cuentan|"
        r"fuentes|parece)(?!\w)"
    ),
    "pt": _starts(
        r"(?:algu(?:ns|mas)|muit[oa]s|vári[oa]s|cert[oa]s|outr[oa]s|a\smaioria|numeros[oa]s|se|dizem|"
        r"contam|consta|fontes|parece)(?!\w)"
    ),
    "hi": _starts(r"(?:कुछ|कई|अनेक|बहुत|ज़्यादातर|ज्यादातर|अधिकांश|अधिकतर|लोगों|सूत्रों|कुछेक)(?![\p{L}\p{M}])"),
}
#: "Many believe that X": X, hedged.
_BELIEVED: Mapping[Lang, regex.Pattern[str]] = {
    "en": _starts(
        r"(?:some|many|several|most|certain|various|a\sfew)(?:\s(?-i:\p{Ll})[\p{L}'’-]{1,20}){0,3}\s"
        r"(?:believe|think|say|argue|claim|suggest|hold|maintain|assume|suspect)\sthat\s"
    ),
    "es": _starts(
        r"(?:algun[oa]s|much[oa]s|vari[oa]s)(?:\s(?-i:\p{Ll})[\p{L}-]{1,20}){0,3}\s(?:creen|piensan|dicen|"
        r"sostienen|afirman|opinan|suponen|sospechan)\sque\s"
    ),
    "pt": _starts(
        r"(?:algu(?:ns|mas)|muit[oa]s|vári[oa]s)(?:\s(?-i:\p{Ll})[\p{L}-]{1,20}){0,3}\s(?:acreditam|pensam|"
        r"dizem|sustentam|afirmam|acham|supõem|suspeitam)\sque\s"
    ),
    "hi": _starts(
        r"(?:कुछ|कई|अनेक|बहुत\sसे|ज़्यादातर|अधिकांश)\s(?:[\p{L}\p{M}]{2,20}\s){1,2}(?:मानते|कहते|समझते|सोचते)\sहैं\sकि\s"
    ),
}
#: Whom "según él" means, the reader of the text knows.
_PRONOUNS = words("él ella ellos ellas ele ela eles elas")
_CAPITAL = regex.compile(r"(?<=\s)\p{Lu}")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Where in a sentence its statement stands, without connectors, frames and attribution."""

    start: int
    end: int
    #: Who is said to say so, in the sentence's words, or "".
    attributed_to: str = ""
    #: Whether a frame says that it is not sure: "it is estimated that".
    hedged: bool = False


def statement(plain: str, language: Language) -> Statement:
    """Find the statement of a sentence, and who makes it.

    >>> from claims.languages import BY_CODE
    >>> text = "However, according to NASA, Venus is hot."
    >>> found = statement(text, BY_CODE["en"])
    >>> text[found.start : found.end], found.attributed_to
    ('Venus is hot.', 'NASA')
    """
    start, end, source, hedged = strip_frame(plain, language), len(plain), "", False
    for _ in range(2):
        rest = plain[start:]
        found = language.attribution.search(rest)
        said = found and _WORD.search(rest, found.end())
        if not source and found and said and _is_nobody(found["source"], language):
            hedged = True
        elif not source and found and _may_say(found, rest[found.end() :], language):
            source = found["source"]
        else:
            found = language.estimate.search(rest) or _BELIEVED[language.code].match(rest)
            if found is None or found.end() >= len(rest):
                break
            hedged = True
        start += found.end()
    after = None if source else language.attribution_after.search(plain[start:])
    if after and after.start() and _may_end(after, plain[start:], language):
        end = start + after.start()
        hedged = hedged or _is_nobody(after["source"], language)
        source = "" if _is_nobody(after["source"], language) else after["source"].rstrip(" .!।")
    return Statement(start=start, end=end, attributed_to=source, hedged=hedged)


def is_hedged(text: str, language: Language) -> bool:
    """Tell whether a claim itself is not sure: "was probably written in Italy".

    >>> from claims.languages import BY_CODE
    >>> is_hedged("Homer may have lived in Smyrna.", BY_CODE["en"])
    True
    """
    return language.unsure.search(text) is not None


def as_of(text: str, language: Language) -> str:
    """Return the time for which a claim holds, in its own words, or "".

    >>> from claims.languages import BY_CODE
    >>> as_of("As of 2023, Malta had 553,000 residents.", BY_CODE["en"])
    '2023'
    """
    found = language.as_of.search(text)
    return found["time"] if found else ""


def _is_nobody(source: str, language: Language) -> bool:
    """Tell whether a source is named by nobody: "algunos", "some historians", "se dice"."""
    few = len(source.split()) <= MAX_UNNAMED
    return few and _NOBODY[language.code].match(source) is not None and not _CAPITAL.search(source)


def _may_end(found: regex.Match[str], rest: str, language: Language) -> bool:
    """Tell whether a source stands behind a statement: not "Allende, chilena, publicó un libro"."""
    said = rest[: found.start()]
    whole = language.code not in {"es", "pt"} or has_predicate(said, language)
    return whole and _may_say(found, rest, language)


def _may_say(found: regex.Match[str], said: str, language: Language) -> bool:
    """Tell whether the words are those of a source, and something is left that it says."""
    who = _WORD.findall(found["source"])
    what = _WORD.search(said)
    if len(who) == 1 and who[0].casefold() in _PRONOUNS and "," in found.group():
        return what is not None  # "Segundo ela, X": whoever was the source before
    return bool(
        0 < len(who) <= MAX_SOURCE
        and what
        and who[0].casefold() not in language.pronouns
        and who[0].casefold() not in language.demonstratives
        and any(word.casefold() not in language.function_words for word in who)
        # "Nixon said that he would resign" is about what Nixon said.
        and (what.group().casefold() not in language.pronouns or "," in found.group())
    )
