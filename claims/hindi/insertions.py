"""What is inserted into a Hindi sentence, or set before its name, as a statement of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import regex

from claims.entities import is_single_name
from claims.hindi.listed import FIRST_OF_ALL, FIRST_OF_LIST, MAX_MEMBER, is_member
from claims.hindi.phrases import (
    AND,
    GENITIVES,
    is_name,
    leading,
    names_in,
    phrases,
    with_case,
)
from claims.hindi.verbs import BECAME, COPULAS, FINITE, PARTICIPLE, PASSIVE, TOKEN
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import PROPERTIES, TYPES, fold
from claims.markdown import Span
from claims.propositions import Proposition, compose

__all__ = ["before_name", "insertions"]

_NUMBER = regex.compile(r"\p{N}")
#: A life lasts so many years.
SHORTEST_LIFE, LONGEST_LIFE = 15, 120
#: Words in which a name must stand after what it is called.
MAX_DESCRIPTION = 14
_BRACKETS = regex.compile(r"\s?\((?P<inside>[^()]{3,120})\)")
_MASCULINE = words("क्षेत्रफल मुख्यालय व्यास द्रव्यमान घनत्व निर्माण")
_DAY = r"\p{Nd}{1,2}\s\p{Devanagari}{2,12},?\s\p{Nd}{4}"
_LIFE = regex.compile(
    rf"(?P<name>\p{{Devanagari}}[^(),।]{{1,60}}?)\s?\("
    rf"(?P<born>{_DAY}|\p{{Nd}}{{4}})\s?[–—-]\s?(?P<died>{_DAY}|\p{{Nd}}{{4}})\)"
)
#: How a sentence ends that speaks of one person with a plural of politeness.
_POLITE_END = regex.compile(
    r"\s(?:थे|थीं|(?:माने|जाने|कहे|समझे)\sजाते\sहैं|(?:मानी|जानी|कही)\sजाती\sहैं)[।.\s]{0,3}$"
)
#: What lasts for years, has a name and does something, and is no person.
_LASTING = words("युद्ध काल युग शासन वंश राजवंश साम्राज्य आंदोलन क्रांति सल्तनत सरकार संघ गणराज्य अवधि")
_APPOSED = regex.compile(
    r"(?P<name>[^,।()]{2,60}),\s(?P<what>[^,।()]{3,80}),\s(?=(?:ने|को|का|की|के)\s)"
)
#: The same, where the name is the subject of what follows.
_APPOSED_SUBJECT = regex.compile(
    r"(?P<name>[^,।()]{2,60}),\s(?P<what>[^,।()]{3,80}),\s(?=(?P<rest>[^,।()]{5,300})[।.\s]{0,3}$)"
)
_THINGS = words("एजेंसी कंपनी संस्था संगठन देश शहर राज्य राजधानी नदी पर्वत द्वीप भाषा")
_MADE = regex.compile(
    r"(?P<made>\S[^,।()]{2,120}?\sद्वारा\s(?:[^\s,।]{1,30}\s){1,3}?(?:गया|गई|गए|गयी|गये))\s(?P<rest>\S.+)"
)
_BORN = regex.compile(
    r"(?P<made>\S[^,।()]{1,80}?\s(?:में|को)\s(?:जन्मे|जन्मी|जन्मा|स्थित))\s(?P<rest>\S.+)"
)
#: What is inserted says, and what of the sentence to leave out for it.
_Inserted = tuple[list[Proposition], Span]


def before_name(plain: str, start: int) -> Proposition | None:
    """Read "शाहजहाँ द्वारा बनवाया गया ताजमहल": what is said of a name before it.

    >>> before_name("1973 में जन्मे सचिन तेंदुलकर ने 100 शतक बनाए।", 0).text
    'सचिन तेंदुलकर 1973 में जन्मे।'
    """
    described = _described(plain, start)
    if described:
        return described
    found = _MADE.match(plain, start) or _BORN.match(plain, start)
    if found is None:
        return None
    made, rest = found["made"].split(), found["rest"]
    opening = next(iter(phrases(rest)), None)
    if opening is None:
        return None
    name = leading(opening, rest)
    if not name and opening.case in {"ने", *GENITIVES} and all(names_in(opening)):
        name = " ".join(opening.words)
        owned = rest[opening.end :].split()[1:2]
        if opening.case in GENITIVES and owned and fold(owned[0]) in TYPES:
            name = f"{name} {opening.case} {owned[0]}"  # "साँची का स्तूप"
    after = opening.words[len(name.split()) :][:1]
    # the first word may belong to the noun after it
    sure = found.re is _BORN or is_single_name(name) or not after or is_name(after[0])
    if not (name and sure and rest.startswith(name)) or len(name.split()) > MAX_MEMBER:
        return None
    if made[-1] in PASSIVE and not PARTICIPLE.fullmatch(made[-2]):
        return None
    copula = ["है"] if made[-1] == "स्थित" else []
    text = compose([name, *made, *copula])
    return Proposition(text=text, start=found.start("made"), end=found.end("made"))


def _described(plain: str, start: int) -> Proposition | None:
    """Read "एशिया का सबसे बड़ा बंदरगाह शंघाई चीन में है" as what the name is."""
    tokens = list(islice(TOKEN.finditer(plain, start), MAX_DESCRIPTION))
    said = [token.group() for token in tokens]
    at = next((i for i, word in enumerate(said) if word in {"का", "की"}), 0)
    if not 0 < at <= MAX_MEMBER or said[at + 1 : at + 2] == [] or said[at + 1] not in FIRST_OF_ALL:
        return None
    closing = next(
        (
            i
            for i in range(at + 2, len(said) - 2)
            if fold(said[i]) in TYPES and is_name(said[i + 1])
        ),
        0,
    )
    if not closing or not _is_description(said[at + 1 : closing + 1]):
        return None
    rest = plain[tokens[closing + 1].start() :]
    name = leading(phrases(rest)[0], rest)
    after = rest[len(name) :].split()
    if not name or len(name.split()) > MAX_MEMBER or len(after) < MAX_MEMBER or after[0] in FINITE:
        return None
    end = tokens[closing].end()
    text = compose([name, plain[start:end], "है"])
    return Proposition(text=text, start=start, end=tokens[closing + 1].start())


def _is_description(said: Sequence[str]) -> bool:
    return FINITE.isdisjoint(said) and FIRST_OF_LIST.isdisjoint(said) and AND.isdisjoint(said)


def insertions(
    plain: str, start: int, *, life: bool = True
) -> tuple[list[Proposition], list[Span]]:
    """Read what is inserted after the name that a sentence begins with, and where to cut it out.

    Args:
        plain: The sentence.
        start: Where its statement begins.
        life: Whether life dates in brackets are to be read.

    >>> insertions("मैरी कॉम, मणिपुर की मुक्केबाज़, ने पदक जीता।", 0)[0][0].text
    'मैरी कॉम मणिपुर की मुक्केबाज़ हैं।'
    """
    said: list[Proposition] = []
    cuts: list[Span] = []
    for read in (_lived, _bracketed, _apposed) if life else (_bracketed, _apposed):
        found = read(plain, start)
        if found is not None:
            said += found[0]
            cuts.append(found[1])
    return said, cuts


def _lived(plain: str, start: int) -> _Inserted | None:
    """Read "प्रेमचंद (31 जुलाई 1880 – 8 अक्टूबर 1936)" as a birth and a death.

    Years alone are a life only where the sentence speaks of the name politely, as of a person.
    """
    found = _LIFE.match(plain, start)
    if found is None:
        return None
    days = [len(found[date].split()) > 1 for date in ("born", "died")]
    years = [int(found[date][-4:]) for date in ("born", "died")]
    name = found["name"].strip()
    several = len(name.split()) > 1 and fold(name.split()[-1]) not in TYPES
    acts = plain.startswith(" ने ", found.end()) and name.split()[-1] not in _LASTING
    person = all(days) or acts or _POLITE_END.search(plain) is not None
    if not (several and person and SHORTEST_LIFE <= years[1] - years[0] <= LONGEST_LIFE):
        return None
    language = BY_CODE["hi"]
    said = [
        _aside(forms[day].format(name=name, date=found[date]), found.span(date))
        for date, day, forms in (
            ("born", days[0], language.born),
            ("died", days[1], language.died),
        )
    ]
    return said, (found.end("name"), found.end())


def _bracketed(plain: str, start: int) -> _Inserted | None:
    """Read "कच्छ का रण (क्षेत्रफल 26,000 वर्ग किमी)" as a property of the name."""
    found = _BRACKETS.search(plain, start)
    if found is None:
        return None
    inside, name = found["inside"].split(), plain[start : found.start()].split()
    if not (inside and fold(inside[0]) in PROPERTIES and _NUMBER.search(found["inside"])):
        return None
    if not 0 < len(name) <= 2 * MAX_MEMBER or "," in plain[start : found.start()]:
        return None
    if not BECAME.isdisjoint(name) or not COPULAS.isdisjoint(inside):
        return None
    genitive = "का" if inside[0] in _MASCULINE else "की"
    text = compose([with_case(" ".join(name), genitive), *inside, "है"])
    return [_aside(text, found.span("inside"))], found.span()


def _apposed(plain: str, start: int) -> _Inserted | None:
    """Read "मैरी कॉम, मणिपुर की मुक्केबाज़, ने" as what the name is."""
    found = _APPOSED.match(plain, start)
    if found is None:
        return _apposed_subject(plain, start)
    name, what = found["name"].split(), found["what"].split()
    if not (is_member(name) and all(map(is_name, name)) and len(what) > 1):
        return None
    if not (FINITE - {"की"}).isdisjoint(what) or not AND.isdisjoint(what):
        return None
    one = len(name) == 1 or not _THINGS.isdisjoint(what)
    text = compose([*name, *what, "है" if one else "हैं"])
    return [_aside(text, found.span("what"))], (found.end("name"), found.end() - 1)


def _apposed_subject(plain: str, start: int) -> _Inserted | None:
    """Read "किलिमंजारो, अफ़्रीका का सबसे ऊँचा पर्वत, तंज़ानिया में है" as what the name is."""
    found = _APPOSED_SUBJECT.match(plain, start)
    if found is None:
        return None
    name, what, rest = found["name"].split(), found["what"].split(), found["rest"].split()
    person = what[-1] in BY_CODE["hi"].person_nouns
    noun = person or fold(what[-1]) in TYPES or what[-1] in _THINGS
    closed = name[:-1] if len(name) > 1 and fold(name[-1]) in TYPES else name
    if not (noun and 0 < len(name) <= MAX_MEMBER + 1 and all(map(is_name, closed))):
        return None
    verb = next((word for word in rest if word in COPULAS), rest[-1])
    several = verb in {"हैं", "थे", "थीं"} and not person
    owned = not GENITIVES.isdisjoint(what[:-1]) or what[0] == "एक"
    if several or not owned or not FINITE.isdisjoint({*what} - {"की"}) or not AND.isdisjoint(what):
        return None
    if rest[-1] not in FINITE or rest[0] in AND:
        return None
    polite = person and rest[-1] in {"हैं", "थे", "थीं", "ने"}
    copula = {"थे": "थे", "थीं": "थीं"}.get(rest[-1], "हैं") if polite else "है"
    text = compose([*name, *what, copula])
    return [_aside(text, found.span("what"))], (found.end("name"), found.end() - 1)


def _aside(text: str, span: Span) -> Proposition:
    return Proposition(text=text, start=span[0], end=span[1], aside=True)
