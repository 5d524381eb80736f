"""What a Hindi clause says of several at once: "असम चाय और रेशम पैदा करता है" says two things.

A list is told apart only where it is plain which words belong to it, and what is said holds for each
member alone: not between two, in a comparison or of what they do together. Everything else stays in
one clause.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.entities import is_single_name
from claims.hindi.listed import (
    FEMININE_PLURAL,
    FIRST_OF_LIST,
    TOGETHER,
    is_member,
    listed,
)
from claims.hindi.phrases import AND, GENITIVES, agent_of, leading, phrases
from claims.hindi.verbs import ERGATIVE, FINITE, HABITUAL, PASSIVE, TOKEN
from claims.languages.base import words
from claims.propositions import compose

__all__ = ["told_apart"]

_NUMBER = regex.compile(r"\p{N}")
#: Members of the longest list that is told apart, and words of the longest verb.
MAX_MEMBERS, MAX_VERB = 8, 4
#: Nouns that make a verb with "करना": "चाय पैदा करता है".
_COMPLEMENTS = words("पैदा निर्यात आयात तैयार इस्तेमाल विकसित प्रकाशित शामिल")
_TRANSITIVE = regex.compile(r"(?:बोल|खेल|उगा|बेच|बना|पढ़ा|लिख|गा|बजा|खा|पी|कर|सिखा|दे|बुन)(?:ता|ती|ते)")
_ANOTHER = words("एक दो तीन चार पाँच पांच कुछ कई कोई किसी थोड़ा थोड़ी")
#: Marks that would be lost between words: quotes, brackets, "₹", "%".
_MARK = regex.compile(r"[^\s,।.]")


def told_apart(clause: str) -> list[str]:
    """Write a clause out for each member of its list; alone where there is no plain list.

    >>> told_apart("असम चाय और रेशम पैदा करता है।")
    ['असम चाय पैदा करता है।', 'असम रेशम पैदा करता है।']
    """
    told = listed(clause)
    if told:
        return told
    tokens = list(TOKEN.finditer(clause))
    said = [token.group() for token in tokens]
    joints = [i for i, word in enumerate(said) if word in AND]
    if len(joints) != 1 or not TOGETHER.isdisjoint(said) or _MARK.search(TOKEN.sub("", clause)):
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


#: What stands before a list, its members, and what stands after it.
_List = tuple[list[str], list[list[str]], list[str]]


def _oblique(
    clause: str, said: Sequence[str], tokens: Sequence[regex.Match[str]], at: int
) -> _List | None:
    """Find "चेन्नई और मदुरै में": a list with one postposition."""
    stop = next((i for i in range(at + 1, len(said)) if said[i] in FIRST_OF_LIST | GENITIVES), 0)
    if not stop or said[stop] not in {"में", "पर"} or not is_member(said[at + 1 : stop]):
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
        if owner > 0 and said[owner - 1] not in FIRST_OF_LIST:
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
    if not verb or not is_member(last) or not PASSIVE.isdisjoint(verb):
        return None
    starts = _starts(clause, said, tokens, at)
    if starts is None:
        return None
    first = starts[0]
    agent = agent_of(phrases(clause)) is not None
    if agent and not ERGATIVE.isdisjoint(verb) and first and said[first - 1] in FIRST_OF_LIST:
        members = _members(said, starts, at, stop)
        if len(members[-1]) > 1 and is_single_name(members[0][-1]):
            return None  # "हिंदी और उर्दू साहित्य"
        feminine = [FEMININE_PLURAL.fullmatch(member[-1]) is not None for member in members]
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
        if word in FIRST_OF_LIST | GENITIVES:
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
        is_member(said[a:b]) for a, b in zip(starts[1:], ends[1:], strict=True)
    ) and FINITE.isdisjoint(said[starts[0] : ends[0]])
    return starts if plain else None


def _members(said: Sequence[str], starts: Sequence[int], at: int, stop: int) -> list[list[str]]:
    ends = [*starts[1:], at]
    before = [list(said[a:b]) for a, b in zip(starts, ends, strict=True)]
    return [*before, list(said[at + 1 : stop])]
