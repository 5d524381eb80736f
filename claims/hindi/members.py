"""What a Hindi clause says of several at once: members of a list, a gap, words set before a name.

"असम चाय और रेशम पैदा करता है" says two things. A list is told apart only where it is plain which
words belong to it, and what is said holds for each member alone: not between two, in a comparison
or of what they do together. Everything else stays in one clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import regex

from claims.entities import is_place, is_single_name
from claims.hindi.phrases import (
    AND,
    GENITIVES,
    Phrase,
    agent_of,
    is_name,
    leading,
    names_in,
    phrases,
    with_case,
)
from claims.hindi.verbs import (
    BECAME,
    COPULAS,
    ERGATIVE,
    FINITE,
    HABITUAL,
    PARTICIPLE,
    PASSIVE,
    TOKEN,
)
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import PROPERTIES, TYPES, fold
from claims.markdown import Span
from claims.propositions import Proposition, compose

__all__ = ["before_name", "filled", "insertions", "told_apart"]

#: A life lasts so many years.
SHORTEST_LIFE, LONGEST_LIFE = 15, 120
#: Words of the longest member of a list.
MAX_MEMBER = 3
#: Members of the longest list that is told apart, and words of the longest verb.
MAX_MEMBERS, MAX_VERB = 8, 4

#: Words in which a name must stand after what it is called.
MAX_DESCRIPTION = 14

#: With these a list is spoken of as one.
_TOGETHER = words(
    """
    बीच मिलकर मिलाकर साथ संयुक्त कुल आपस परस्पर अनुपात मिश्रण अंतर दूरी समान बराबर बँटा बँटी बंटा दोनों
    विभाजित विवाह शादी युद्ध संधि समझौता समझौते सीमा तीनों चारों या बनाम तुलना जबकि लेकिन
    """
)
#: Nouns that make a verb with "करना": "चाय पैदा करता है".
_COMPLEMENTS = words("पैदा निर्यात आयात तैयार इस्तेमाल विकसित प्रकाशित शामिल")
_TRANSITIVE = regex.compile(r"(?:बोल|खेल|उगा|बेच|बना|पढ़ा|लिख|गा|बजा|खा|पी|कर|सिखा|दे|बुन)(?:ता|ती|ते)")
_FEMININE_PLURAL = regex.compile(r".{1,30}(?:ियाँ|ियां|एँ|एं|यें)")
_ANOTHER = words("एक दो तीन चार पाँच पांच कुछ कई कोई किसी थोड़ा थोड़ी")
#: Marks that would be lost between words: quotes, brackets, "₹", "%".
_MARK = regex.compile(r"[^\s,।.]")
#: What tells one thing from all others: "भारत का सबसे लंबा पुल".
_FIRST_OF_ALL = words("सबसे पहला पहली एकमात्र इकलौता इकलौती राष्ट्रीय आधिकारिक दूसरा दूसरी तीसरा तीसरी")
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
_FIRST_OF_LIST = words("ने में पर को लिए से तक")
_BRACKETS = regex.compile(r"\s?\((?P<inside>[^()]{3,120})\)")
_NUMBER = regex.compile(r"\p{N}")
#: "A और B दो बड़े शहर हैं" counts both.
_SEVERAL = words("दो दोनों तीन चार पाँच २ ३ 2 3")
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
#: A number with what it counts, before the copula.
_COUNT = regex.compile(
    r"\p{N}[\p{N}.,]*(?:\s[\p{L}\p{M}]{2,15}){0,3}(?=\s(?:है|हैं|था|थी|थे)(?:[\s।]|$))"
)
_THINGS = words("एजेंसी कंपनी संस्था संगठन देश शहर राज्य राजधानी नदी पर्वत द्वीप भाषा")
_MADE = regex.compile(
    r"(?P<made>\S[^,।()]{2,120}?\sद्वारा\s(?:[^\s,।]{1,30}\s){1,3}?(?:गया|गई|गए|गयी|गये))\s(?P<rest>\S.+)"
)
_BORN = regex.compile(
    r"(?P<made>\S[^,।()]{1,80}?\s(?:में|को)\s(?:जन्मे|जन्मी|जन्मा|स्थित))\s(?P<rest>\S.+)"
)


def told_apart(clause: str) -> list[str]:
    """Write a clause out for each member of its list; alone where there is no plain list.

    >>> told_apart("असम चाय और रेशम पैदा करता है।")
    ['असम चाय पैदा करता है।', 'असम रेशम पैदा करता है।']
    """
    for read in (_both, _listed_places, _agents, _placed_agents, _counted, _roles, _paired):
        listed = read(clause)
        if listed:
            return listed
    tokens = list(TOKEN.finditer(clause))
    said = [token.group() for token in tokens]
    joints = [i for i, word in enumerate(said) if word in AND]
    if len(joints) != 1 or not _TOGETHER.isdisjoint(said) or _MARK.search(TOKEN.sub("", clause)):
        return [clause]
    at = joints[0]
    if not at or said[at - 1] in _ANOTHER:
        return [clause]  # "एक और पुरस्कार" is another prize
    if not (FINITE - {"की"}).isdisjoint(said[:-MAX_VERB]) or at + 1 >= len(said):
        return [clause]  # more than one clause
    found = _oblique(clause, said, tokens, at) or _objects(clause, said, tokens, at)
    if found is None:
        return [clause]
    before, members, after = found
    return [compose([*before, *member, *after]) for member in members]


#: What is inserted says, and what of the sentence to leave out for it.
_Inserted = tuple[list[Proposition], Span]
#: What stands before a list, its members, and what stands after it.
_List = tuple[list[str], list[list[str]], list[str]]


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
    alone = (_TOGETHER - {"दोनों"}).isdisjoint(rest) and AND.isdisjoint(rest)
    alone = alone and not (found.re is _ARE and _SEVERAL.intersection(rest))
    if not (alone and all(_is_member(name) and any(map(is_name, name)) for name in names)):
        return []
    if rest[0] not in _FIRST_OF_LIST | GENITIVES:
        if any(map(_FEMININE_PLURAL.fullmatch, rest)):
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
    alone = _TOGETHER.isdisjoint(said) and AND.isdisjoint(said) and _SEVERAL.isdisjoint(said)
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
    if not named or _BY_HIMSELF.isdisjoint(rest) or not _TOGETHER.isdisjoint(rest):
        return []
    return [compose([*name, "ने", *rest]) for name in names]


def _placed_agents(clause: str) -> list[str]:
    """Write "पुणे में A और सूरत में B ने नेतृत्व किया" out for each place; [] for other lists.

    >>> _placed_agents("पुणे में रमा राव और सूरत में मोहन दवे ने हड़ताल की।")
    ['पुणे में रमा राव ने हड़ताल की।', 'सूरत में मोहन दवे ने हड़ताल की।']
    """
    found = _PLACED.fullmatch(clause)
    if found is None or not _TOGETHER.isdisjoint(found["rest"].split()):
        return []
    each = [*found.captures("more"), found["one"], found["last"]]
    for part in each:
        place, _, name = part.partition(" में ")
        placed = is_place(place) or any(map(is_name, place.split())) or _NUMBER.search(place)
        if not placed or not _is_member(name.split()) or not any(map(is_name, name.split())):
            return []
    return [compose([part, found["case"], found["rest"]]) for part in each]


def _counted(clause: str) -> list[str]:
    """Write "भारत में 28 राज्य और 8 केंद्र शासित प्रदेश हैं" out for each number."""
    found = _COUNTED.fullmatch(clause)
    if found is None or not _TOGETHER.isdisjoint(clause.split()):
        return []
    if any(
        word in _FIRST_OF_LIST | GENITIVES
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
        word not in FINITE and word not in _FIRST_OF_ALL for role in roles for word in role.split()
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


def _oblique(
    clause: str, said: Sequence[str], tokens: Sequence[regex.Match[str]], at: int
) -> _List | None:
    """Find "चेन्नई और मदुरै में": a list with one postposition."""
    stop = next((i for i in range(at + 1, len(said)) if said[i] in _FIRST_OF_LIST | GENITIVES), 0)
    if not stop or said[stop] not in {"में", "पर"} or not _is_member(said[at + 1 : stop]):
        return None
    starts = _starts(clause, said, tokens, at)
    if starts is None:
        return None
    first = starts[0]
    run = list(said[first : (starts[1] if len(starts) > 1 else at)])
    last = said[at + 1 : stop]
    if not _alike(run, last) or "," in clause[tokens[at].end() : tokens[stop].start()]:
        return None
    if first and said[first - 1] in GENITIVES and not _plural(run, last):
        return None
    if said[stop] in said[max(0, first - 1) : first]:
        return None  # "भारत में गंगा और चीन में": two places, each with its own
    if first == 0 and len(run) > 1:
        # "प्रेमचंद हिंदी और उर्दू में": the run begins with the subject
        name = leading(phrases(clause)[0], clause).split()
        if len(last) > 1 or not is_single_name(run[-1]) or name != run[:-1]:
            return None
        first += len(run) - 1
    members = _members(said, [first, *starts[1:]], at, stop)
    if first and said[first - 1] in GENITIVES:
        # whether "घास के" goes with the second as well, the words do not tell
        owner = first - 2
        if owner > 0 and said[owner - 1] not in _FIRST_OF_LIST:
            return None
        members[0] = [*said[owner:first], *members[0]]
        first = owner
    return list(said[:first]), members, list(said[stop:])


def _alike(run: Sequence[str], last: Sequence[str]) -> bool:
    """Tell whether neither member borrows a word of the other: "हिंदी और उर्दू साहित्य"."""
    numbers = [_NUMBER.search(word) is not None for word in (*run, *last)]
    return len(last) <= len(run) and (all(numbers) or not any(numbers))


def _plural(run: Sequence[str], last: Sequence[str]) -> bool:
    return bool(run) and run[-1].endswith("ों") and last[-1].endswith("ों")


def _objects(
    clause: str, said: Sequence[str], tokens: Sequence[regex.Match[str]], at: int
) -> _List | None:
    """Find "कहानियाँ और कविताएँ लिखीं": a list before its verb."""
    stop = len(said)
    while stop > at + 2 and (
        said[stop - 1] in FINITE
        or HABITUAL.fullmatch(said[stop - 1])
        or said[stop - 1] in _COMPLEMENTS
    ):
        stop -= 1
    verb, last = said[stop:], said[at + 1 : stop]
    if not verb or not _is_member(last) or not PASSIVE.isdisjoint(verb):
        return None
    starts = _starts(clause, said, tokens, at)
    if starts is None:
        return None
    first = starts[0]
    agent = agent_of(phrases(clause)) is not None
    if agent and not ERGATIVE.isdisjoint(verb) and first and said[first - 1] in _FIRST_OF_LIST:
        members = _members(said, starts, at, stop)
        if len(members[-1]) > 1 and is_single_name(members[0][-1]):
            return None  # "हिंदी और उर्दू साहित्य"
        feminine = [_FEMININE_PLURAL.fullmatch(member[-1]) is not None for member in members]
        agrees = all(feminine) if verb[-1].endswith("ीं") else not any(feminine)
        return (list(said[:first]), members, list(verb)) if agrees else None
    does = any(_TRANSITIVE.fullmatch(word) for word in verb)
    if agent or first or not does:
        return None
    name = leading(phrases(clause)[0], clause).split()
    if is_single_name(said[0]):
        name = [said[0]]
    run = said[: starts[1] if len(starts) > 1 else at]
    if not name or list(run[: len(name)]) != name or len(run) == len(name):
        return None
    members = _members(said, [len(name), *starts[1:]], at, stop)
    return name, members, list(verb)


def _starts(
    clause: str, said: Sequence[str], tokens: Sequence[regex.Match[str]], at: int
) -> list[int] | None:
    """Return where each member before "और" begins; None when they are not plain."""
    begins = at
    starts: list[int] = []
    while begins > 0:
        word = said[begins - 1]
        if word in _FIRST_OF_LIST | GENITIVES:
            break
        gap = clause[tokens[begins - 1].end() : tokens[begins].start()]
        if "," in gap and begins < at:
            starts.insert(0, begins)
        begins -= 1
    starts.insert(0, begins)
    if begins == at or len(starts) >= MAX_MEMBERS:
        return None
    ends = [*starts[1:], at]
    plain = all(
        _is_member(said[a:b]) for a, b in zip(starts[1:], ends[1:], strict=True)
    ) and FINITE.isdisjoint(said[starts[0] : ends[0]])
    return starts if plain else None


def _members(said: Sequence[str], starts: Sequence[int], at: int, stop: int) -> list[list[str]]:
    ends = [*starts[1:], at]
    before = [list(said[a:b]) for a, b in zip(starts, ends, strict=True)]
    return [*before, list(said[at + 1 : stop])]


def _is_member(said: Sequence[str]) -> bool:
    """Tell whether words are a member of a list: a few, with no verb and no postposition."""
    return 0 < len(said) <= MAX_MEMBER and not any(
        word in FINITE or word in _FIRST_OF_LIST or word in GENITIVES or HABITUAL.fullmatch(word)
        for word in said
    )


def filled(before: str, rest: str) -> str | None:
    """Write out a clause whose verb is to be taken from the one before; None if it does not fit.

    >>> filled("पाकिस्तान ने विश्व कप 1971 में जीता।", "भारत ने 1975 में।")
    'भारत ने विश्व कप 1975 में जीता।'
    """
    said = _copular(before, rest)
    if said or any(_verbal(phrase) for phrase in phrases(rest)):
        return said
    return _in_place(before, _chunks(before), rest, _chunks(rest)) or _in_place(
        before, _joined(_chunks(before)), rest, _joined(_chunks(rest))
    )


#: A phrase: where it begins, where it ends, and its postposition.
_Chunk = tuple[int, int, str]


#: A name in Latin letters before what is said of it.
_LATIN = regex.compile(
    r"\p{Latin}[\p{Latin}\p{N}.+#-]{0,20}(?:\s\p{Latin}[\p{Latin}\p{N}.+#-]{0,20}){0,3}\s(?=\p{Devanagari})"
)


def _copular(before: str, rest: str) -> str | None:
    """Write "Java स्टैटिक है" for "Python डायनामिक है, लेकिन Java स्टैटिक"."""
    given, found = phrases(before), phrases(rest)
    if len(given) != 1 or len(found) != 1 or found[0].case or found[0].words[-1] in FINITE:
        return None
    names = [_LATIN.match(text) for text in (before, rest)]
    verb = given[0].words[-1]
    fits = verb in COPULAS and all(names) and len(found[0].words) < len(given[0].words)
    return compose([rest[found[0].start : found[0].end], verb]) if fits else None


def _joined(chunks: Sequence[_Chunk]) -> list[_Chunk]:
    """Take whose something is together with what it is: "टाटा की नैनो को"."""
    found: list[_Chunk] = []
    for start, end, case in chunks:
        owned = bool(found) and found[-1][2] in GENITIVES
        begin = found.pop()[0] if owned else start
        found.append((begin, end, case))
    return found


def _in_place(
    before: str, given: Sequence[_Chunk], rest: str, found: Sequence[_Chunk]
) -> str | None:
    """Write phrases in place of those of the clause before that have their postpositions."""
    if not 1 < len(found) <= len(given):
        return None
    written, at = before, len(given)
    for first, stop, case in reversed(found):
        at = next((i for i in range(at - 1, -1, -1) if given[i][2] == case), -1)
        if at < 0:
            return None
        start, end, _ = given[at]
        new = rest[first:stop]
        number = _NUMBER.search(new.rsplit(maxsplit=1)[-1]) is not None
        last = before[start:end].rsplit(" ", 1)[-1]
        counts = not case and _NUMBER.search(new.split(maxsplit=1)[0])
        inner = _COUNT.search(before, start, end) if counts else None
        if inner:  # "94 प्रतिशत है": the number stands before the verb
            start, end = inner.span()
            written = written[:start] + new + written[end:]
            continue
        if number != (_NUMBER.search(last) is not None):
            return None
        if number and len(new.split()) == 1:
            start = end - len(last)
        written = written[:start] + new + written[end:]
    return compose([written]) if at == 0 else None


def _chunks(text: str) -> list[_Chunk]:
    """Return the phrases of a clause and their postpositions, its subject by itself."""
    found = phrases(text)
    chunks = [(phrase.start, phrase.end, phrase.case) for phrase in found]
    name = leading(found[0], text) if found else ""
    if name and found[0].case and found[0].start + len(name) < found[0].end:
        start, end, case = chunks[0]
        chunks[:1] = [(start, start + len(name), ""), (start + len(name) + 1, end, case)]
    return chunks


def _verbal(phrase: Phrase) -> bool:
    return any(word in FINITE or HABITUAL.fullmatch(word) for word in phrase.words)


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
    if not 0 < at <= MAX_MEMBER or said[at + 1 : at + 2] == [] or said[at + 1] not in _FIRST_OF_ALL:
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
    return FINITE.isdisjoint(said) and _FIRST_OF_LIST.isdisjoint(said) and AND.isdisjoint(said)


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
    if not (_is_member(name) and all(map(is_name, name)) and len(what) > 1):
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
