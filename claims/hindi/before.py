"""What a Hindi clause takes from the one before it: a year, a place, whose a thing is.

"दो साल बाद" counts from the year of the sentence before, "वहीं" is its place, and "इन गुफाओं" are the
caves that it named by whose they are. Each is written out only where there is one to choose.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from claims.hindi.phrases import GENITIVES, is_name, phrases, trailing, with_case
from claims.languages.base import words
from claims.languages.hi_words import TYPES, fold

__all__ = ["Dated", "asked_about", "dated", "is_title", "named_again", "placed"]

_COUNTS = "एक|दो|तीन|चार|पाँच|पांच|छह|सात|आठ|नौ|दस|पंद्रह|बीस|\\p{Nd}{1,2}"
_LATER = regex.compile(
    rf"(?:इसके\s|उसके\s)?(?P<when>(?:{_COUNTS})\s(?:साल|वर्ष|बरस)\s(?:बाद|पहले)"
    r"|(?:अगले|अगले\sही|पिछले)\s(?:साल|वर्ष|बरस))(?=[,\s])"
)
_SAME_YEAR = regex.compile(r"(?:उसी|इसी)\s(?:साल|वर्ष|बरस)(?=[,\s])")
_YEAR = regex.compile(r"(?<![\p{N}.,])(?:1\p{Nd}|20|[१२]\p{Nd})\p{Nd}{2}(?![\p{N}.,]\p{N}|\p{N})")
_THERE = regex.compile(r"(?<![\p{L}\p{M}])वहीं(?=\s(?!,))")
_DEMONSTRATIVE = regex.compile(r"(?:इस|उस|इन|उन)\s(?P<noun>[\p{L}\p{M}]{3,30})\s")
_ENDINGS = regex.compile(r"(?:ा?(?:ओं|एं)|[िी]?(?:यों|यां)|ों|ें|े|ी|ा)$")
#: A stem that a noun keeps in all its forms has so many letters.
MIN_STEM = 3
_ABOUT = regex.compile(r"(?P<what>[\p{L}\p{M}\s-]{2,60})\sके\s(?:बारे|विषय|संबंध)\sमें")
_ASKED = regex.compile(
    r"\sकि\s(?P<what>[\p{L}\p{M}\s-]{2,60}?)\s(?:को\s|का\s|की\s|के\s|में\s|ने\s)?"
    r"(?:किसने|किसका|किसकी|किस|कौन|कब|कहाँ|कहां|क्यों|कैसे|कितना|कितनी|कितने|क्या)(?=\s)"
)
#: What comes before whom a sentence is about: "यहाँ", "आपने".
_OPENINGS = words("यहाँ यहां नीचे अब आइए आइये आपने आप चलिए कुछ और आगे तो मैं हम आपको")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A relative date at the start of a clause, written out, and where it ends."""

    text: str
    end: int


def dated(text: str, before: str) -> Dated | None:
    """Read "दो साल बाद" after a sentence with one year.

    >>> dated("अगले वर्ष वे दिल्ली लौटे।", "वे 1931 में लंदन गए।").text
    '1931 के अगले वर्ष'
    """
    years = {found.group() for found in _YEAR.finditer(before)}
    if len(years) != 1:
        return None
    (year,) = years
    later, same = _LATER.match(text), _SAME_YEAR.match(text)
    if later:
        return Dated(text=f"{year} के {later['when']}", end=_after(text, later.end()))
    return Dated(text=f"{year} में", end=_after(text, same.end())) if same else None


def _after(text: str, end: int) -> int:
    while text[end : end + 1] in {",", " "}:
        end += 1
    return end


def placed(text: str, before: str) -> str:
    """Write the place for "वहीं", where the clause before names only one.

    >>> placed("1986 में वहीं चल बसे।", "पुणे में पढ़ाया।")
    '1986 में पुणे में चल बसे।'
    """
    found = _THERE.search(text)
    if found is None:
        return text
    places = {trailing(phrase, before) for phrase in phrases(before) if phrase.case == "में"} - {""}
    if len(places) != 1:
        return text
    return f"{text[: found.start()]}{places.pop()} में{text[found.end() :]}"


def named_again(text: str, before: str) -> str:
    """Write "अजंता की गुफाओं में" for "इन गुफाओं में", where they were named so before.

    >>> named_again("इन झीलों में मछलियाँ हैं।", "कुमाऊँ की झीलें गहरी हैं।")
    'कुमाऊँ की झीलों में मछलियाँ हैं।'
    """
    found = _DEMONSTRATIVE.match(text)
    if found is None:
        return text
    stem = _stem(found["noun"])
    said = phrases(before)
    for i, phrase in enumerate(said[:-1]):
        name = trailing(phrase, before) if phrase.case in GENITIVES else ""
        if name and len(stem) >= MIN_STEM and _stem(said[i + 1].words[0]) == stem:
            case = "के" if phrase.case == "का" else phrase.case
            return f"{with_case(name, case)} {text[found.start('noun') :]}"
    return text


def _stem(noun: str) -> str:
    return _ENDINGS.sub("", fold(noun))


def asked_about(plain: str) -> str:
    """Return what a sentence says that it is about, or that was asked about; "" where it does not.

    >>> asked_about("आपने पूछा है कि ताजमहल किसने बनवाया।")
    'ताजमहल'
    >>> asked_about("यहाँ अदरक के बारे में तीन बातें हैं:")
    'अदरक'
    """
    found = _ASKED.search(plain) or _ABOUT.search(plain)
    said = found["what"].split() if found else []
    while said and said[0] in _OPENINGS:
        said.pop(0)
    return " ".join(said) if len(said) <= 4 else ""


def is_title(heading: str) -> bool:
    """Tell whether a heading is a name that its type closes.

    >>> is_title("कोणार्क सूर्य मंदिर"), is_title("प्रमुख मंदिर")
    (True, False)
    """
    said = heading.split()
    return 1 < len(said) <= 5 and fold(said[-1]) in TYPES and is_name(said[0])
