"""Pairs about affirmed and denied sentences: "has no", "never", "instead of", "no longer".

``denials.txt`` holds the frames. A block opens with ``@name`` and the subject's type; a line a
language follows with three parts: what affirms; what denies; what denies in stronger or other words
("refused", "no longer", "without"), which a passage may say but no claim repeats, since from "is
not" it does not follow. A frame of ``values`` has a place for a value, of those that the third part
tells: one excludes the others. In a frame of ``several`` it does not, unless the passage says so
("law, not medicine").

A claim affirms or denies, and the passage does, each by a throw of its own: neither the claim alone
nor a "not" in it says anything of the label.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from training.verdict.made.denial_words import subject
from training.verdict.made.making import endless, languages, other, pair
from training.verdict.made.role_words import Name
from training.verdict.made.roles import sentence
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair

_TABLE = Path(__file__).with_name("denials.txt")
#: One value put in another's place: "stone, not wood".
_NOT_BUT = {
    "en": ("{y}, not {n}", "{y} rather than {n}", "{y} instead of {n}"),
    "es": ("{y}, no {n}", "{y} en vez de {n}"),
    "pt": ("{y}, não {n}", "{y} em vez de {n}"),
    "hi": ("{n} नहीं, बल्कि {y}", "{n} के बजाय {y}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A sentence with a place for its subject, affirmed and denied."""

    name: str
    kind: str
    affirmed: Mapping[str, tuple[str, ...]] = field(hash=False)
    denied: Mapping[str, tuple[str, ...]] = field(hash=False)
    #: Denials in other words, for passages alone.
    stronger: Mapping[str, tuple[str, ...]] = field(hash=False)
    values: tuple[Name, ...] = ()
    #: Whether one value excludes the others.
    single: bool = False


@cache
def frames() -> tuple[Frame, ...]:
    """Read the table."""
    found = []
    for block in _TABLE.read_text("utf-8").split("@")[1:]:
        head, *lines = block.strip().splitlines()
        name, kind, *words = head.split()
        parts = {line[:2]: line[3:].split(" || ") for line in lines}
        said = [
            {lang: tuple(three[at].split(" | ")) for lang, three in parts.items()} for at in (0, 1)
        ]
        last = {lang: three[2] for lang, three in parts.items()}
        rows = zip(*(last[lang].split("; ") for lang in ("en", "es", "pt", "hi")), strict=True)
        values = tuple(Name(en=en, es=es, pt=pt, hi=hi) for en, es, pt, hi in rows) if words else ()
        found.append(
            Frame(
                name=name,
                kind=kind,
                affirmed=said[0],
                denied=said[1],
                stronger={} if words else {lang: tuple(t.split(" | ")) for lang, t in last.items()},
                values=values,
                single="values" in words,
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A frame said of a subject: affirmed or denied."""

    frame: Frame
    name: Name
    value: Name | None
    yes: bool

    def claim(self, lang: str, rng: random.Random) -> str:
        """Write it as a claim."""
        return self._in(
            rng.choice((self.frame.affirmed if self.yes else self.frame.denied)[lang]), lang
        )

    def passage(self, lang: str, rng: random.Random) -> str:
        """Write it as a passage, which may deny more strongly."""
        forms = (self.frame.affirmed if self.yes else self.frame.denied)[lang]
        if not self.yes and self.frame.stronger and rng.random() < 0.75:
            forms = self.frame.stronger[lang]
        return self._in(rng.choice(forms), lang)

    def instead(self, wrong: Name, lang: str, rng: random.Random) -> str:
        """Write that the value holds, and not another."""
        assert self.value is not None
        both = rng.choice(_NOT_BUT[lang]).format(y=self.value.called(lang), n=wrong.called(lang))
        told = Name(en=both, es=both, pt=both, hi=both)
        return sentence(rng.choice(self.frame.affirmed[lang]), (self.name, self.name, told), lang)

    def _in(self, form: str, lang: str) -> str:
        return sentence(form, (self.name, self.name, self.value or self.name), lang)


def pairs(rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end; the labels come nearly even."""

    def make() -> Pair | None:
        passage_lang, lang = languages(rng)
        maker = rng.choices((_plain, _valued, _unknown), (30, 42, 26))[0]
        kind, label, passage, claim, group = maker(rng, passage_lang)
        if rng.random() < 0.5:
            told = [passage, *_others(rng, passage_lang, claim)]
            rng.shuffle(told)
            passage = " ".join(told)
        text = claim.claim(lang, rng)
        return pair(f"denials/{kind}", group, label, (passage_lang, passage), (lang, text))

    return endless(make)


Made = tuple[str, str, str, Said, str]


def _said(frame: Frame, rng: random.Random) -> Said:
    value = rng.choice(frame.values) if frame.values else None
    return Said(frame=frame, name=subject(frame.kind, rng), value=value, yes=rng.random() < 0.5)


def _group(said: Said) -> str:
    return f"denials: {said.name.en}"


def _of(said: Said, *, yes: bool, value: Name | None = None, name: Name | None = None) -> Said:
    return Said(frame=said.frame, name=name or said.name, value=value or said.value, yes=yes)


def _label(*, holds: bool) -> str:
    return SUPPORTED if holds else REFUTED


def _plain(rng: random.Random, lang: str) -> Made:
    """The same frame and subject, affirmed or denied by each."""
    said = _said(rng.choice([f for f in frames() if not f.values]), rng)
    claim = _of(said, yes=rng.random() < 0.5)
    label = _label(holds=claim.yes == said.yes)
    kind = "affirmed" if said.yes else "denied"
    return kind, label, said.passage(lang, rng), claim, _group(said)


def _valued(rng: random.Random, lang: str) -> Made:
    """One value and maybe a denied one; the claim affirms or denies either."""
    said = _of(_said(rng.choice([f for f in frames() if f.values]), rng), yes=True)
    assert said.value is not None
    wrong = other(rng, said.frame.values, said.value)
    right = rng.random() < 0.5
    claim = _of(said, yes=rng.random() < 0.5, value=said.value if right else wrong)
    label = _label(holds=claim.yes == right)
    draw = rng.random()
    if draw < 0.45:
        return "instead", label, said.instead(wrong, lang, rng), claim, _group(said)
    if draw < 0.75:
        if not right and not said.frame.single:
            label = NEITHER
        return "value", label, said.passage(lang, rng), claim, _group(said)
    denied = _of(said, yes=False, value=wrong)
    claim = _of(denied, yes=claim.yes)
    return (
        "denied_value",
        _label(holds=not claim.yes),
        denied.passage(lang, rng),
        claim,
        _group(said),
    )


def _unknown(rng: random.Random, lang: str) -> Made:
    """Another property of the subject, another subject, or another value than the denied one."""
    said = _said(rng.choice(frames()), rng)
    yes = rng.random() < 0.5
    draw = rng.random()
    if said.frame.values and len(said.frame.values) > 2 and draw < 0.35:
        assert said.value is not None
        denied = _of(said, yes=False)
        claim = _of(said, yes=yes, value=other(rng, said.frame.values, said.value))
        return "another_value", NEITHER, denied.passage(lang, rng), claim, _group(said)
    if draw < 0.65:
        alike = [f for f in frames() if f.kind == said.frame.kind and f != said.frame]
        near = [f for f in alike if frozenset((f.name, said.frame.name)) not in _RELATED]
        strange = _of(_said(rng.choice(near), rng), yes=yes, name=said.name)
        return "another_property", NEITHER, said.passage(lang, rng), strange, _group(said)
    while (name := subject(said.frame.kind, rng)).en == said.name.en:
        pass
    return (
        "another_subject",
        NEITHER,
        said.passage(lang, rng),
        _of(said, yes=yes, name=name),
        _group(said),
    )


def _others(rng: random.Random, lang: str, claim: Said) -> list[str]:
    """Tell one or two things of other subjects, as often of the claim's own property as not."""
    told = []
    for _ in range(rng.choice((1, 1, 2))):
        frame = rng.choice([f for f in frames() if f.kind == claim.frame.kind])
        said = _said(frame, rng)
        if said.name.en != claim.name.en:
            told.append(said.passage(lang, rng))
    return told


#: Frames of one subject of which one says something of the other.
_RELATED = {
    frozenset(both)
    for both in (
        ("alive", "died_of"), ("died_of", "smokes"), ("died_of", "meat"), ("died_of", "married"), ("venom", "teeth"), ("alive", "smokes"), ("alive", "meat"), ("alive", "married"),
        ("university", "studied"), ("exam", "studied"), ("prize", "exam"), ("sea", "stands"),
        ("debt", "profit"), ("finished", "open"), ("finished", "opened"), ("open", "opened"),
        ("eats", "teeth"), ("banned", "film_prize"), ("published", "language"), ("sundays", "closes"),
        ("cars", "sells"), ("offer", "paid"), ("genre", "sound"), ("alive", "travelled"),
        ("alive", "children"), ("married", "children"), ("finished", "material"), ("flood", "walls"),
    )
}  # fmt: skip
