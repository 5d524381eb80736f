"""Who is said to have done what, where a sentence tells it of several.

"Directed by Bill Melendez and written by Charles M. Schulz" has every word of "directed by Charles M.
Schulz", and "Rose Tyler (Billie Piper) and Donna Noble (Catherine Tate)" every name of "Rose Tyler is
played by Catherine Tate"; a model takes both for support.

What it cannot see: a doer without "by", and verbs that share neither stem nor table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from claims.model import Lang
from factcheck.names import fold
from factcheck.verdict.facts.subjects import words
from factcheck.verdict.lexical import alike
from factcheck.verdict.mentions import Held, Name, holds
from factcheck.verdict.values.synonyms import synonym

#: "Written, produced and directed by": the verbs that share a doer.
_VERB = r"(?:co-)?\p{Ll}[\p{Ll}-]{2,}"
_AND = r"(?:,? (?:and|y|e) |, )(?:then |later |luego |depois )?"
_BY = {
    lang: regex.compile(rf"\b(?P<verbs>{_VERB}(?:{_AND}{_VERB}){{0,3}}) {by} (?=\P{{P}})")
    for lang, by in (("en", "by"), ("es", "por"), ("pt", "p(?:or|el[oa]s?)"))
}
_SPLIT = regex.compile(r", (?:and |y |e )?| (?:and|y|e) ")
#: Where what a doer's names stand in ends.
_END = regex.compile(
    r"(?:[;:]|(?<!\b\p{Lu})\.)(?=\s|$)|,? (?:based on|starring|basad[oa] en|basead[oa] em)\b"
)
#: "Scott directed …", "Scott dirigió …": the verb behind a doer.
_NEXT = regex.compile(r" (?P<verb>\p{Ll}[\p{Ll}-]{2,})")
#: Verbs that say nothing of what was done.
_EMPTY = frozenset(("was", "were", "fue", "fueron", "foi", "foram", "era", "has", "had", "also"))
#: "Rose Tyler (Billie Piper)", "the NBA (Los Angeles Lakers, …)".
_BRACKETED = regex.compile(
    r"(?P<outer>\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3}) \((?P<inner>\p{Lu}[^()]{1,120})\)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """What a sentence says was done by whom, and the first name there."""

    verbs: tuple[str, ...]
    text: str

    @property
    def name(self) -> str:
        """The first capitalised run of what stands behind "by"."""
        found = regex.search(
            r"\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:de |del |da |von |van )?\p{Lu}[\p{L}\p{M}'’.-]*)*",
            self.text,
        )
        return found.group().rstrip(".") if found else ""


def by_another(
    claim: str, sentence: str, names: Sequence[Name], lang: Lang
) -> tuple[Name, str] | None:
    """Return a name to which a claim gives what a sentence gives to another, and that other.

    Args:
        claim: its view.
        sentence: a view of what may decide it, in the same language.
        names: those of the claim.
        lang: of both.
    """
    stated = tuple(_doers(sentence, lang))
    if len(stated) < 2:  # one alone may be put in other words
        return None
    for name, verb in _asked(claim, names, lang):
        mine = [one for one in stated if holds(name, one.text, across=False) is Held.HELD]
        rivals = [one for one in stated if one not in mine and _does(one, verb)]
        if mine and rivals and not any(_does(one, verb) for one in mine):
            return name, rivals[0].name
    return None


def bracketed_apart(sentence: str, names: Sequence[Name]) -> Name | None:
    """Return a name that a sentence has in brackets behind another than the claim's other name."""
    pairs = [(match["outer"], match["inner"]) for match in _BRACKETED.finditer(sentence)]
    if len(pairs) < 2:
        return None
    for one in names:
        behind = [(outer, inner) for outer, inner in pairs if _has(inner, one)]
        before = [
            inner
            for outer, inner in pairs
            for other in names
            if other != one and _has(outer, other)
        ]
        mine = any(_has(outer, other) for outer, _ in behind for other in names if other != one)
        if behind and before and not mine:
            return one
    return None


def _has(text: str, name: Name) -> bool:
    return words(name.text) <= words(text)


def _does(doer: Doer, verb: str) -> bool:
    return any(_same(verb, other) for other in doer.verbs)


def _same(one: str, other: str) -> bool:
    meant = synonym(one)
    return alike(one, other) or (meant is not None and meant == synonym(other))


def _doers(text: str, lang: Lang) -> Iterator[Doer]:
    pattern = _BY.get(lang)
    found = list(pattern.finditer(text)) if pattern else []
    for at, match in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        stop = _END.search(text, match.end(), end)
        yield Doer(
            verbs=tuple(fold(verb) for verb in _SPLIT.split(match["verbs"])),
            text=text[match.end() : stop.start() if stop else end],
        )


def _asked(claim: str, names: Sequence[Name], lang: Lang) -> Iterator[tuple[Name, str]]:
    """Yield what a claim says that each of its names did."""
    doers = tuple(_doers(claim, lang))
    for name in names:
        for one in doers:
            if holds(name, one.text, across=False) is Held.HELD:
                yield from ((name, verb) for verb in one.verbs)
        at = claim.find(name.text)
        active = _NEXT.match(claim, at + len(name.text)) if at >= 0 else None
        if active and fold(active["verb"]) not in _EMPTY:
            yield name, fold(active["verb"])


__all__ = ["Doer", "bracketed_apart", "by_another"]
