"""What ends an English claim and is several: "films such as "A", "B" and "C"", "a poet and critic".

Each reader gives a claim for each, or nothing where they may belong together.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from claims.english.forms import a_or_an, is_role
from claims.languages.base import words

__all__ = ["one_each"]

#: More examples than this stay together.
MAX_EXAMPLES = 10
#: More roles than this stay together.
MAX_ROLES = 6
#: Words of the longest example.
MAX_WORDS = 12

_LEAD = regex.compile(
    r"(?P<lead>.{8,400}?\s(?:such\sas|including|includes?|included))\s"
    r"(?P<items>(?:[^:;\"“”]|[\"“][^\"“”]{1,150}[\"”]){1,600}+)",
    regex.DOTALL,
)
_QUOTED = regex.compile(r"[\"“][^\"“”]{1,150}[\"”]")
_TITLE = regex.compile(r"[\"“][^\"“”]{1,150}[\"”](?:\s\(\d{4}\))?")
_DATED_TITLE = regex.compile(rf"(?:{_TITLE.pattern})(?:\sin\s\d{{4}})?")
#: "two studio albums, "Io" in 1999 and ..."
_COUNTED = regex.compile(
    r"(?P<lead>.{8,300}?\s)(?P<what>(?:two|three|four|five|six|seven|eight|\d{1,2})\s"
    r"(?:[\p{Ll}-]{2,20}\s){0,3}[\p{Ll}]{3,20}s),\s(?P<items>[\"“].{5,400})"
)
#: "Several prizes for his work, including the Io Medal".
_INCLUDING = regex.compile(
    r"(?P<before>[^\"“”:;]{5,250}?\s)(?P<what>(?:several|many|numerous|various|multiple|a\snumber\sof|"
    r"a\svariety\sof)\s[^,;:\"“”]{3,120}?),?\sincluding\s(?P<item>(?:the\s|an?\s|\p{Lu})[^;:]{3,300})"
)
_DENIED = regex.compile(r"(?<!\w)(?:not|never|no|without|few)(?!\w)|n['’]t(?!\w)")
#: "X was a Dutch poet, critic, and painter".
_IS_A = regex.compile(
    r"(?P<who>[\p{Lu}\"“][^,;:()]{1,80}?)\s(?P<be>is|was)\san?\s(?P<roles>[^;:()\"“”]{5,200})"
)
_AND = regex.compile(r",\s(?:and\s)?|\sand\s")
_NOUNS = regex.compile(
    r"[\p{L}-]{2,30}(?:\s(?!of|in|for|at|on|by|who|the|an?|is|was|from|to)[\p{L}-]{2,30}){0,4}"
)
#: What a person is that `is_role` does not tell by its ending.
_MORE_ROLES = words(
    """
    missionary academic advocate diplomat scholar activist entrepreneur athlete poet chef model host coach
    critic pilot judge personality star priest monk general admiral statesman comic mystic guide champion
    mathematician politician revolutionary noble nobleman veteran receiver quarterback midfielder
    """
)
_WORK = (
    r"(?P<noun>films|movies|novels|books|albums|singles|songs|shows|series|plays|games|dramas|musicals|poems|"
    r"hits|episodes|programs|productions)"
)
#: "In the series "Io" and "Pi"", whose noun is that of each title.
_WORKS = regex.compile(rf"(?P<lead>[^\"“”:;]{{5,250}}?\s){_WORK},?\s(?P<items>[\"“].{{5,400}})")
#: "In several successful Danish films such as".
_SEVERAL_WORKS = regex.compile(
    r"(?P<before>[^\"“”:;]{3,250}?\s)(?P<what>(?:several|many|numerous|various|multiple|a\snumber\sof|"
    r"a\svariety\sof|over\sa\sdozen)\s(?P<kind>(?:(?!and\s|or\s|of\s)[\p{L}-]{2,20}\s){0,5})"
    rf"{_WORK}),?\s(?:such\sas|including)"
)
_PRAISE = regex.compile(
    r"(?:critically\s|highly\s|widely\s)?(?:acclaimed|successful|popular|notable|famous|iconic|major|other|more|"
    r"well-known|hit|different|memorable|award-winning|best-selling|chart-topping)\s"
)
#: So many, or all of a kind: what holds of the sum need not hold of each.
_COUNT = regex.compile(
    r"(?<!\w)(?:two|three|four|five|six|several|both|many|between|first|last|\d+)\s"
    r"(?:[\p{L}-]{2,20}\s){0,4}$"
)
_OTHERS = regex.compile(r",?\s(?:among\s(?:many\s)?others|and\s(?:many\s)?(?:others|more))$")
_JOINT = regex.compile(r",?\s(?:and|&)\s|,\s|(?<=,[\"”])\s")
#: What goes on behind an example, so that it is not told where that one ends.
_GOES_ON = regex.compile(
    r"\s(?:which|who|that|whose|where|when|while|between|both|as|but|all|with|to|on|by)\s|\("
)
_REACHES = regex.compile(r"\s(?:for|in|at|from)\s")
_STARTS = regex.compile(r"[\p{Lu}\p{N}\"“]|the\s\p{Lu}|an?\s")
_ARTICLE = regex.compile(r"(?:the|an?)\s")
_STOP_INSIDE = regex.compile(r"[.,](?=[\"”]$)")


def one_each(text: str) -> list[str]:
    """Return a claim for each example that a claim ends with; the claim alone where there are none.

    >>> one_each('He was in films such as "Io," "Kim" and "Pi".')
    ['He was in films such as "Io".', 'He was in films such as "Kim".', 'He was in films such as "Pi".']
    """
    statement = _OTHERS.sub("", text.rstrip(" ."))
    each = (
        _counted(statement)
        or _examples(statement)
        or _titles(statement)
        or _included(statement)
        or _roles(statement)
    )
    return each or [text]


def _examples(statement: str) -> list[str]:
    found = _LEAD.fullmatch(statement)
    if found is None:
        return []
    items = [_STOP_INSIDE.sub("", item) for item in _split(found["items"])]
    plain = [item for item in items if not _TITLE.fullmatch(item)]
    parallel = all(map(_ARTICLE.match, items))
    many = _SEVERAL_WORKS.fullmatch(found["lead"]) if not plain else None
    together = (
        not (1 if many else 2) <= len(items) <= MAX_EXAMPLES
        or any(len(item.split()) > MAX_WORDS for item in items)
        or any(_GOES_ON.search(f" {item} ") or not _STARTS.match(item) for item in plain)
        or (not parallel and any(_REACHES.search(item) for item in plain))
    )
    if together:
        return []
    if many is None or _DENIED.search(many["before"]):
        return [f"{found['lead']} {item}." for item in items]
    # What is said of how many and how good they are holds of all, not of each.
    kind = _PRAISE.sub("", many["kind"])
    lead = f"{many['before']}the {kind}{_one(many['noun'])}"
    return [f"{many['before']}{many['what']}.", *(f"{lead} {item}." for item in items)]


def _counted(text: str) -> list[str]:
    """Write "released two albums, "Io" and "Pi" in 1999" as the count and each; or nothing."""
    found = _COUNTED.fullmatch(text)
    items = [_STOP_INSIDE.sub("", item) for item in _split(found["items"])] if found else []
    if found is None or len(items) < 2 or not all(map(_DATED_TITLE.fullmatch, items)):
        return []
    return [f"{found['lead']}{found['what']}.", *(f"{found['lead']}{item}." for item in items)]


def _titles(statement: str) -> list[str]:
    """Write "for her novels "Io" and "Pi"" as "for her novel "Io"" and "for her novel "Pi""."""
    found = _WORKS.fullmatch(statement)
    items = [_STOP_INSIDE.sub("", item) for item in _split(found["items"])] if found else []
    if found is None or len(items) < 2 or not all(map(_DATED_TITLE.fullmatch, items)):
        return []
    if _COUNT.search(found["lead"]) or _DENIED.search(found["lead"]):
        return []
    return [f"{found['lead']}{_one(found['noun'])} {item}." for item in items]


def _one(works: str) -> str:
    """Return one of several works: "film" of "films"."""
    return works if works == "series" else works[:-1]


def _included(statement: str) -> list[str]:
    """Write "won several prizes, including the Io Medal" as "won several prizes" and "won the ..."."""
    found = _INCLUDING.fullmatch(statement)
    if found is None or _DENIED.search(found["before"]):
        return []
    return [f"{found['before']}{found['what']}.", f"{found['before']}{found['item']}."]


def _roles(statement: str) -> list[str]:
    """Write "was a Dutch poet and critic" as "was a Dutch poet" and "was a critic"."""
    found = _IS_A.fullmatch(statement)
    roles = _AND.split(found["roles"]) if found else []
    if (
        found is None
        or not 2 <= len(roles) <= MAX_ROLES
        or not all(_NOUNS.fullmatch(role) and _is_role(role) for role in roles)
        or " and " in found["who"]
    ):
        return []
    return [f"{found['who']} {found['be']} {a_or_an(role)} {role}." for role in roles]


def _is_role(role: str) -> bool:
    last = role.rsplit(maxsplit=1)[-1]
    return is_role(last) or last in _MORE_ROLES


def _split(said: str) -> list[str]:
    """Cut an enumeration at its commas and "and", which stand in no quotes."""
    quoted = [found.span() for found in _QUOTED.finditer(said)]
    joints = [
        found
        for found in _JOINT.finditer(said)
        if not any(a < found.start() < b for a, b in quoted)
    ]
    if not any("and" in joint.group() or "&" in joint.group() for joint in joints):
        return [said]
    return list(filter(None, _between(said, joints)))


def _between(said: str, joints: list[regex.Match[str]]) -> Iterator[str]:
    at = 0
    for joint in joints:
        yield said[at : joint.start()].strip(" ,")
        at = joint.end()
    yield said[at:].strip(" ,")
