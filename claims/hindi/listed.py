"""Hindi lists that are told apart by their pattern: of places, of agents, of roles, of years.

What is said must hold of each member alone; where it may be said of all together, the list stays.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.entities import is_place
from claims.hindi.phrases import AND, GENITIVES, is_name, phrases
from claims.hindi.verbs import FINITE, HABITUAL
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import TYPES, fold
from claims.propositions import compose

__all__ = [
    "FEMININE_PLURAL",
    "FIRST_OF_ALL",
    "FIRST_OF_LIST",
    "MAX_MEMBER",
    "TOGETHER",
    "is_member",
    "listed",
]

_NUMBER = regex.compile(r"\p{N}")
#: Words of the longest member of a list.
MAX_MEMBER = 3
#: With these a list is spoken of as one.
TOGETHER = words(
    """
    बीच मिलकर मिलाकर साथ संयुक्त कुल आपस परस्पर अनुपात मिश्रण अंतर दूरी समान बराबर बँटा बँटी बंटा दोनों
    विभाजित विवाह शादी युद्ध संधि समझौता समझौते सीमा तीनों चारों या बनाम तुलना जबकि लेकिन
    """
)
FEMININE_PLURAL = regex.compile(r".{1,30}(?:ियाँ|ियां|एँ|एं|यें)")
#: What tells one thing from all others: "भारत का सबसे लंबा पुल".
FIRST_OF_ALL = words("सबसे पहला पहली एकमात्र इकलौता इकलौती राष्ट्रीय आधिकारिक दूसरा दूसरी तीसरा तीसरी")
_BOTH = regex.compile(
    r"(?P<one>[^,।()]{2,40}?)\s(?:और|तथा|एवं)\s(?P<other>[^,।()]{2,40}?)\sदोनों\s(?P<rest>[^()]{3,300})"
)
#: What one is only beside another.
_OF_EACH_OTHER = words(
    "पड़ोसी मित्र दोस्त भाई बहन बहनें साझेदार सहयोगी प्रतिद्वंद्वी शत्रु दुश्मन साथी एक-दूसरे जुड़वाँ जुड़वां"
)
#: What two places are: "पंजाब और बिहार भारत के राज्य हैं".
_ARE = regex.compile(
    r"(?P<one>[^\s,।()]{2,30})\sऔर\s(?P<other>[^\s,।()]{2,30})\s(?P<rest>(?:[^\s,।()]{1,30}\s){1,6}(?:हैं|थे)।?)"
)
#: Verbs of several, and of one thing.
_ONE = {
    "हैं": "है", "थे": "था", "थीं": "थी", "बने": "बना", "बनीं": "बनी", "हुए": "हुआ", "हुईं": "हुई", "गए": "गया",
    "गये": "गया", "गईं": "गई", "रहे": "रहा", "रहीं": "रही", "आए": "आया", "मिले": "मिला", "बसे": "बसा",
}  # fmt: skip
_TE = regex.compile(r"ते$")
FIRST_OF_LIST = words("ने में पर को लिए से तक")
#: "A और B दो बड़े शहर हैं" counts both.
_SEVERAL = words("दो दोनों तीन चार पाँच २ ३ 2 3")
#: "28 राज्य और 8 केंद्र शासित प्रदेश" of a place.
_COUNTED = regex.compile(
    r"(?P<head>[^,।()]{2,80}\sमें\s)(?P<one>\p{N}[\p{N}.,]*(?:\s[^\s,।()]{1,20}){1,4})\s(?:और|तथा|एवं)\s"
    r"(?P<other>\p{N}[\p{N}.,]*(?:\s[^\s,।()]{1,20}){1,4})\s(?P<verb>हैं|थे|थीं|होते\sहैं|होती\sहैं)[।.\s]{0,3}"
)
#: "A, B और C ने": what each of several did by himself.
_AGENTS = regex.compile(
    r"(?P<names>(?:[^,।()]{2,40},\s){0,6}[^,।()]{2,40}\s(?:और|तथा|एवं)\s[^,।()]{2,40}?)\sने\s(?P<rest>[^()]{3,300})"
)
#: "पुणे में A, सूरत में B और नासिक में C ने": who did something where.
_AT = r"[^\s,।()]{2,20}(?:\s[^\s,।()]{2,20})?\sमें\s[^,।()]{2,40}?"
_PLACED = regex.compile(
    rf"(?:(?P<more>{_AT}),\s){{0,5}}(?P<one>{_AT}),?\s(?:और|तथा|एवं)\s(?P<last>{_AT})\s(?P<case>ने|को)\s(?P<rest>[^()]{{3,300}})"
)
_BY_HIMSELF = words("अभिनय भाग हिस्सा पढ़ाई शिक्षा हस्ताक्षर मतदान पदार्पण")
_AND = regex.compile(r",\s|\s(?:और|तथा|एवं)\s")
_ROLES = regex.compile(
    r"(?P<head>[^,।()]{2,80}\sएक)\s(?P<roles>(?:[^,।()]{2,40},\s){0,6}[^,।()]{2,40}\s(?:और|तथा|एवं)\s[^,।()]{2,40}?)"
    r"\s(?P<verb>(?:भी\s)?(?:थे|थीं|हैं))[।.\s]{0,3}"
)
_IN = r"(?:वर्ष\s|सन्?\s)?\p{Nd}{4}\s(?:के\s[^,।()]{2,40}?\s)?में\s[^,।()]{2,60}?"
#: One verb for what was done in two years.
_PAIRED = regex.compile(
    rf"(?P<who>[^,।()]{{2,80}}?(?:\sने|\sको|न्हें|न्होंने|से|सने))\s(?P<one>{_IN}),?\s(?:और|तथा|एवं)\s(?P<other>{_IN})"
    r"\s(?P<verb>(?:जीता|जीती|जीते|मिला|मिली|लिखा|लिखी|बनाया|बनाई|(?:से\s)?(?:सम्मानित|प्राप्त|हासिल|प्रदान)\s[^,।()]{2,30}"
    r"|दिया\sगया|प्रकाशित\s[^,।()]{2,30}))[।.\s]{0,3}"
)
#: Nouns that are the same for one as for several.
_ALIKE = words("राज्य देश शहर नगर द्वीप ग्रह पर्वत महाद्वीप प्रदेश")


def _both(clause: str) -> list[str]:
    """Write "बिहार और असम दोनों राज्य हैं" out for each; [] where it does not hold of each alone.

    >>> _both("नेहरू और पटेल दोनों ने क़ानून पढ़ा।")
    ['नेहरू ने क़ानून पढ़ा।', 'पटेल ने क़ानून पढ़ा।']
    """
    found = _BOTH.fullmatch(clause) or _ARE.fullmatch(clause)
    if found is None:
        return []
    if found.re is _ARE and not (
        is_place(found["one"])
        and is_place(found["other"])
        and _OF_EACH_OTHER.isdisjoint(found["rest"].split())
    ):
        return []
    names = [found["one"].split(), found["other"].split()]
    rest = found["rest"].split()
    alone = (TOGETHER - {"दोनों"}).isdisjoint(rest) and AND.isdisjoint(rest)
    alone = alone and not (found.re is _ARE and _SEVERAL.intersection(rest))
    if not (alone and all(is_member(name) and any(map(is_name, name)) for name in names)):
        return []
    if rest[0] not in FIRST_OF_LIST | GENITIVES:
        if any(map(FEMININE_PLURAL.fullmatch, rest)):
            return []  # "दोनों नदियाँ हैं"
        if any(is_place(name[-1]) or fold(name[-1]) in TYPES for name in names):
            rest = _singular(rest)
    return [compose([*name, *rest]) for name in names]


def _listed_places(clause: str) -> list[str]:
    """Write "केरल, गोवा और असम भारत के राज्य हैं" out for each; [] where it says something else.

    >>> _listed_places("केरल, गोवा और असम भारत के राज्य हैं।")[0]
    'केरल भारत का राज्य है।'
    """
    head, joint, tail = clause.rstrip("। ").partition(" और ")
    names = [name for name in head.split(", ") if is_place(name)]
    said = tail.split()
    alone = TOGETHER.isdisjoint(said) and AND.isdisjoint(said) and _SEVERAL.isdisjoint(said)
    if not joint or not alone or len(said) < MAX_MEMBER or not _OF_EACH_OTHER.isdisjoint(said):
        return []
    last = next((n for n in (1, 2) if is_place(" ".join(said[:n]))), 0)
    if len(names) < MAX_MEMBER - 1 or head.count(", ") + 1 != len(names) or not last:
        return []
    rest = _for_one(said[last:])
    return [compose([name, *rest]) for name in (*names, " ".join(said[:last]))] if rest else []


def _for_one(said: Sequence[str]) -> list[str]:
    """Write "भारत के बड़े राज्य हैं" for one: "भारत का बड़ा राज्य है"; [] where its form is not known."""
    if len(said) < MAX_MEMBER or said[-1] not in {"हैं", "थे"} or said[-2] not in _ALIKE:
        return []
    at = next((i for i in range(len(said) - 3, 0, -1) if said[i] == "के"), 0)
    if not at:
        return []
    told = [f"{word[:-1]}ा" if word.endswith("े") else word for word in said[at + 1 : -2]]
    return [*said[:at], "का", *told, said[-2], _ONE[said[-1]]]


def _agents(clause: str) -> list[str]:
    """Write "A और B ने अभिनय किया" out for each; [] where they may have done it together."""
    found = _AGENTS.fullmatch(clause)
    if found is None:
        return []
    rest = found["rest"].rstrip("। ").split()
    names = [name.split() for name in _AND.split(found["names"])]
    named = all(0 < len(name) <= MAX_MEMBER and all(map(is_name, name)) for name in names)
    if not named or _BY_HIMSELF.isdisjoint(rest) or not TOGETHER.isdisjoint(rest):
        return []
    return [compose([*name, "ने", *rest]) for name in names]


def _placed_agents(clause: str) -> list[str]:
    """Write "पुणे में A और सूरत में B ने नेतृत्व किया" out for each place; [] for other lists.

    >>> _placed_agents("पुणे में रमा राव और सूरत में मोहन दवे ने हड़ताल की।")
    ['पुणे में रमा राव ने हड़ताल की।', 'सूरत में मोहन दवे ने हड़ताल की।']
    """
    found = _PLACED.fullmatch(clause)
    if found is None or not TOGETHER.isdisjoint(found["rest"].split()):
        return []
    each = [*found.captures("more"), found["one"], found["last"]]
    for part in each:
        place, _, name = part.partition(" में ")
        placed = is_place(place) or any(map(is_name, place.split())) or _NUMBER.search(place)
        if not placed or not is_member(name.split()) or not any(map(is_name, name.split())):
            return []
    return [compose([part, found["case"], found["rest"]]) for part in each]


def _counted(clause: str) -> list[str]:
    """Write "भारत में 28 राज्य और 8 केंद्र शासित प्रदेश हैं" out for each number."""
    found = _COUNTED.fullmatch(clause)
    if found is None or not TOGETHER.isdisjoint(clause.split()):
        return []
    if any(
        word in FIRST_OF_LIST | GENITIVES
        for word in (*found["one"].split(), *found["other"].split())
    ):
        return []
    return [compose([found["head"], found[one], found["verb"]]) for one in ("one", "other")]


def _roles(clause: str) -> list[str]:
    """Write "वे एक लेखक और कवि थे" out for each; [] where the first may be told of both.

    >>> _roles("निराला एक कवि, उपन्यासकार और निबंधकार थे।")
    ['निराला एक कवि थे।', 'निराला एक उपन्यासकार थे।', 'निराला एक निबंधकार थे।']
    """
    found = _ROLES.fullmatch(clause)
    if found is None:
        return []
    head, roles = found["head"], _AND.split(found["roles"])
    plain = all(_is_role(role.split()[-1]) and len(role.split()) <= MAX_MEMBER for role in roles)
    sure = all(
        word not in FINITE and word not in FIRST_OF_ALL for role in roles for word in role.split()
    )
    if not plain or not sure or not FINITE.isdisjoint(head.split()):
        return []
    return [compose([head, role, found["verb"]]) for role in roles]


def _is_role(word: str) -> bool:
    """Tell whether a word says what somebody does: "कवि", "निबंधकार"."""
    return word in BY_CODE["hi"].person_nouns or word.endswith(("कार", "शास्त्री", "वैज्ञानिक"))


def _paired(clause: str) -> list[str]:
    """Write "उसने 1954 में X और 1971 में Y जीता" out for each year.

    >>> _paired("रवि ने 2016 में रजत पदक और 2020 में कांस्य पदक जीता।")
    ['रवि ने 2016 में रजत पदक जीता।', 'रवि ने 2020 में कांस्य पदक जीता।']
    """
    found = _PAIRED.fullmatch(clause)
    if found is None:
        return []
    said = [found[part].split() for part in ("one", "other")]
    cases = [[p.case for p in phrases(found[part])] for part in ("one", "other")]
    verbs = any(word in FINITE - {"की"} for words_ in said for word in words_)
    alike = cases[0][:1] == cases[1][:1] and cases[0][-1] == cases[1][-1]
    if not alike or verbs or not FINITE.isdisjoint(found["who"].split()):
        return []
    return [compose([found["who"], found[part], found["verb"]]) for part in ("one", "other")]


def _singular(said: Sequence[str]) -> list[str]:
    """Write the verb at the end of a clause for one thing: "राज्य बने" is "राज्य बना"."""
    at = len(said)
    while at and (said[at - 1].strip("।.") in _ONE or HABITUAL.fullmatch(said[at - 1].strip("।."))):
        at -= 1
    verb = [word.strip("।.") for word in said[at:]]
    return [*said[:at], *(_ONE.get(word) or _TE.sub("ता", word) for word in verb)]


def is_member(said: Sequence[str]) -> bool:
    """Tell whether words are a member of a list: a few, with no verb and no postposition."""
    return 0 < len(said) <= MAX_MEMBER and not any(
        word in FINITE or word in FIRST_OF_LIST or word in GENITIVES or HABITUAL.fullmatch(word)
        for word in said
    )


def listed(clause: str) -> list[str]:
    """Write a clause out for each member of a list of a known pattern; [] where it has none.

    >>> listed("ब्राज़ील में 26 राज्य और 1 संघीय ज़िला हैं।")
    ['ब्राज़ील में 26 राज्य हैं।', 'ब्राज़ील में 1 संघीय ज़िला हैं।']
    """
    readers = (_both, _listed_places, _agents, _placed_agents, _counted, _roles, _paired)
    return next(filter(None, (read(clause) for read in readers)), [])
