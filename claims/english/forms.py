"""Forms of English words that a claim needs where its sentence has another: has, reached, a country."""

from __future__ import annotations

import regex

from claims.languages import BY_CODE
from claims.languages.base import words

__all__ = ["a_or_an", "is_role", "past", "singular_verb", "third_person"]

_PAST = dict(
    pair.split(":")
    for pair in [
        "be:was",
        "become:became",
        "begin:began",
        "bear:bore",
        "beat:beat",
        "break:broke",
        "bring:brought",
        "build:built",
        "buy:bought",
        "catch:caught",
        "choose:chose",
        "come:came",
        "cost:cost",
        "cut:cut",
        "deal:dealt",
        "do:did",
        "draw:drew",
        "drive:drove",
        "eat:ate",
        "fall:fell",
        "feed:fed",
        "feel:felt",
        "fight:fought",
        "find:found",
        "flee:fled",
        "fly:flew",
        "forbid:forbade",
        "forget:forgot",
        "found:founded",
        "freeze:froze",
        "get:got",
        "give:gave",
        "go:went",
        "grow:grew",
        "have:had",
        "hear:heard",
        "hide:hid",
        "hit:hit",
        "hold:held",
        "keep:kept",
        "know:knew",
        "lay:laid",
        "lead:led",
        "leave:left",
        "lend:lent",
        "let:let",
        "lie:lay",
        "lose:lost",
        "make:made",
        "mean:meant",
        "meet:met",
        "overcome:overcame",
        "oversee:oversaw",
        "overtake:overtook",
        "overthrow:overthrew",
        "pay:paid",
        "put:put",
        "quit:quit",
        "read:read",
        "ride:rode",
        "ring:rang",
        "rise:rose",
        "run:ran",
        "say:said",
        "see:saw",
        "seek:sought",
        "sell:sold",
        "send:sent",
        "set:set",
        "shake:shook",
        "shoot:shot",
        "show:showed",
        "sing:sang",
        "sink:sank",
        "sit:sat",
        "sleep:slept",
        "speak:spoke",
        "spend:spent",
        "spread:spread",
        "stand:stood",
        "steal:stole",
        "strike:struck",
        "swim:swam",
        "take:took",
        "teach:taught",
        "tell:told",
        "think:thought",
        "throw:threw",
        "undergo:underwent",
        "understand:understood",
        "undertake:undertook",
        "wear:wore",
        "win:won",
        "withdraw:withdrew",
        "write:wrote",
    ]
)
#: Endings of nouns for persons, and nouns that only look so.
_ROLE = regex.compile(r"\p{L}{3}(?:er|or|ist|ian|eer|ress|man|woman|wright|smith)$")
_NO_ROLES = words(
    """
    river tower computer letter power water paper number center theater theatre chapter border
    corner motor reactor sector factor vector harbor harbour error mirror manor corridor cluster
    register newspaper supercomputer frontier monster disaster winter summer layer quarter timber
    matter order server theorem metaphor helicopter container printer character disorder cancer
    finger shoulder weather feather leather rubber silver copper amber spider tiger flower colour
    color flavor flavour tractor conductor semiconductor processor sensor monitor chamber trailer
    poster charter crater filter counter meter thriller bestseller carrier barrier fiber glacier
    crossover starter transformer amphibian human talisman predecessor successor
    """
)
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "'re": "is", "’re": "is"}
_SIBILANT = regex.compile(r"(?:s|x|z|ch|sh|o)$")
_DOUBLED = regex.compile(r"^[^aeiou]{0,3}[aeiou][bdgklmnprt]$")
_CONSONANT_Y = regex.compile(r"[^aeiou]y$")
_VOWEL = regex.compile(
    r"^(?:[aeio]|u(?!ni|se|k\b)|hour|honou?r|heir|8|11\b|18\b)", regex.IGNORECASE
)
_CONSONANT = regex.compile(r"^(?:one\b|once\b|eu)", regex.IGNORECASE)
#: Verbs of two syllables that double their last letter, for their stress is on it.
_STRESSED = words(
    "admit commit compel control occur patrol permit prefer refer regret submit transfer"
)


def past(lemma: str) -> str:
    """Return the past tense of a verb.

    >>> past("reach"), past("win"), past("marry"), past("stop")
    ('reached', 'won', 'married', 'stopped')
    """
    if lemma in _PAST:
        return _PAST[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if _CONSONANT_Y.search(lemma):
        return f"{lemma[:-1]}ied"
    if _DOUBLED.search(lemma) or lemma in _STRESSED:
        return f"{lemma}{lemma[-1]}ed"
    return f"{lemma}ed"


def is_role(noun: str) -> bool:
    """Tell whether a noun is what a person is: "composer", "biochemist".

    >>> is_role("violinist"), is_role("river")
    (True, False)
    """
    listed = noun in BY_CODE["en"].person_nouns
    return listed or (_ROLE.search(noun) is not None and noun not in _NO_ROLES)


def third_person(lemma: str) -> str:
    """Return the present tense of a verb for he, she or it.

    >>> third_person("have"), third_person("carry"), third_person("reach")
    ('has', 'carries', 'reaches')
    """
    if lemma in {"be", "have"}:
        return {"be": "is", "have": "has"}[lemma]
    if _CONSONANT_Y.search(lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if _SIBILANT.search(lemma) else f"{lemma}s"


def singular_verb(word: str, lemma: str, tag: str) -> str:
    """Return a finite verb as it is after one name: "has" for "have", "gained" for "gained".

    Args:
        word: The verb as it stands.
        lemma: Its lemma.
        tag: Its Penn tag.
    """
    low = word.casefold()
    if low in _SINGULAR:
        return _SINGULAR[low]
    return third_person(lemma) if tag == "VBP" else word


def a_or_an(noun: str) -> str:
    """Return the article before a word.

    >>> a_or_an("actor"), a_or_an("university"), a_or_an("writer")
    ('an', 'a', 'a')
    """
    return "an" if _VOWEL.search(noun) and not _CONSONANT.search(noun) else "a"
