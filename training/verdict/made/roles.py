"""Pairs about who did what to whom: the same roles in other words, or the roles exchanged.

``roles.txt`` holds the relations. A block opens with ``@name``, the types of the participants a, b
and maybe c, and what is true of the relation:

* ``sym``: it holds both ways;
* ``one_a``: something has one a alone, so that another a is wrong; ``one_b`` alike;
* ``year``: an event, of which a passage may give the year;
* ``chain``: of two steps follows the third;
* ``sole``: a passage may say that nobody else had a part in it, and then another a is wrong too;
* ``family=…``: relations of one family may follow from one another or exclude one another.

A line a language follows, with the wordings, of which each says the same. ``{b:o/a}`` is what
agrees with b's gender. Exchanged roles refute even where both could be true in turn ("A sued B"):
a passage that tells one, and a claim that tells the other, are about the same event.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from training.verdict.made.making import endless, languages, pair
from training.verdict.made.role_words import TYPES, Name, draw
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair

_TABLE = Path(__file__).with_name("roles.txt")
_SLOT = re.compile(r"\{([abc])(?::([^/}]*)/([^}]*))?\}")
#: Articles that melt into the word before; the order matters.
_MELTED = {
    "es": ((r"\b([Dd])e el\b(?= [a-zA-Z])", r"\1el"), (r"\b([Aa]) el\b", r"\1l")),
    "pt": (
        (r"\b([Dd])e ([oa])\b", r"\1\2"),
        (r"\b([Pp])or ([oa])\b", r"\1el\2"),
        (r"\b([Ee])m ([oa])\b", lambda m: ("N" if m[1] == "E" else "n") + m[2]),
        (r"\b([Aa]) o\b", r"\1o"),
        (r"\ba a\b", "à"),
        (r"\bA a\b", "À"),
    ),
}  # fmt: skip
_YEAR = {"en": "In {y}, {s}", "es": "En {y}, {s}", "pt": "Em {y}, {s}", "hi": "{y} में {s}"}
_SOLE = {
    "en": ("Nobody else had a part in it.", "No one else was involved."),
    "es": ("Nadie más tuvo parte en ello.", "No intervino nadie más."),
    "pt": ("Ninguém mais teve parte nisso.", "Não houve participação de mais ninguém."),
    "hi": ("इसमें किसी और का हाथ नहीं था।", "इसमें और कोई शामिल नहीं था।"),
}
_ASIDES = {
    "en": ("The news was widely discussed.", "Little else is known about it.", "The archives keep several documents on the subject.", "It is mentioned in several books."),
    "es": ("La noticia se comentó mucho.", "Poco más se sabe de ello.", "Los archivos guardan varios documentos sobre el tema.", "Se menciona en varios libros."),
    "pt": ("A notícia foi muito comentada.", "Pouco mais se sabe sobre isso.", "Os arquivos guardam vários documentos sobre o assunto.", "O fato é citado em vários livros."),
    "hi": ("इस ख़बर की बहुत चर्चा हुई।", "इसके बारे में और कुछ ख़ास मालूम नहीं है।", "अभिलेखागार में इस विषय के कई दस्तावेज़ हैं।", "कई किताबों में इसका ज़िक्र है।"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation and its wordings."""

    name: str
    #: The participants' types: a's, b's and maybe c's.
    types: tuple[str, ...]
    family: str
    marks: frozenset[str]
    wordings: Mapping[str, tuple[str, ...]] = field(hash=False)

    def exchangeable(self) -> bool:
        """Return whether a could stand in b's place."""
        return self.types[0] == self.types[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A relation with its participants."""

    relation: Relation
    names: tuple[Name, ...]

    def told(self, lang: str, rng: random.Random, *, but: str = "") -> tuple[str, str]:
        """Write the deed; return the sentence and the wording, another one than that given."""
        wordings = [w for w in self.relation.wordings[lang] if w != but]
        wording = rng.choice(wordings)
        return sentence(wording, self.names, lang), wording

    def swapped(self) -> Deed:
        """Return the deed with a and b in one another's roles."""
        a, b, *rest = self.names
        return Deed(relation=self.relation, names=(b, a, *rest))

    def by(self, name: Name, at: int) -> Deed:
        """Return the deed with another participant in one role."""
        return Deed(relation=self.relation, names=(*self.names[:at], name, *self.names[at + 1 :]))


@cache
def relations() -> tuple[Relation, ...]:
    """Read the table."""
    found = []
    for block in _TABLE.read_text("utf-8").split("@")[1:]:
        head, *lines = block.strip().splitlines()
        name, *words = head.split()
        types = tuple(w for w in words if w in TYPES)
        family = next((w.partition("=")[2] for w in words if w.startswith("family=")), name)
        wordings = {line[:2]: tuple(line[3:].split(" | ")) for line in lines}
        marks = frozenset(words) - set(types)
        found.append(
            Relation(name=name, types=types, family=family, marks=marks, wordings=wordings)
        )
    return tuple(found)


def sentence(wording: str, names: tuple[Name, ...], lang: str) -> str:
    """Write a wording with its participants, articles melted and agreement made."""

    def fill(slot: re.Match[str]) -> str:
        name = names["abc".index(slot[1])]
        if slot[2] is None:
            return name.called(lang)
        return slot[3] if lang in name.she else slot[2]

    text = _SLOT.sub(fill, wording)
    for pattern, into in _MELTED.get(lang, ()):
        text = re.sub(pattern, into, text)
    return text[0].upper() + text[1:] + ("।" if lang == "hi" else ".")


def _deed(relation: Relation, rng: random.Random, *but: Name) -> Deed:
    names: list[Name] = []
    for kind in relation.types:
        while (name := draw(kind, rng)).en in {n.en for n in (*names, *but)}:
            pass
        names.append(name)
    return Deed(relation=relation, names=tuple(names))


def _stranger(deed: Deed, at: int, rng: random.Random, *but: Name) -> Name:
    known = {name.en for name in (*deed.names, *but)}
    while (name := draw(deed.relation.types[at], rng)).en in known:
        pass
    return name


class _Passage:
    """A passage that tells a deed, among others or alone."""

    def __init__(
        self, rng: random.Random, lang: str, deed: Deed, *more: Deed, sole: bool = False
    ) -> None:
        self.lang = lang
        first, self.wording = deed.told(lang, rng)
        if "year" in deed.relation.marks and rng.random() < 0.4:
            first = _YEAR[lang].format(y=rng.randint(1780, 2023), s=_inner(first, deed, lang))
        if sole:
            first += " " + rng.choice(_SOLE[lang])
        told = [first, *(each.told(lang, rng)[0] for each in more)]
        if not more and rng.random() < 0.5:
            told += _others(deed, rng, lang)
        elif not more and rng.random() < 0.2:
            told.append(rng.choice(_ASIDES[lang]))
        # "It" and "the news" of a second sentence are the first's.
        if more or (len(told) > 1 and not sole and told[-1] not in _ASIDES[lang]):
            rng.shuffle(told)
        self.text = " ".join(told)


def _inner(sentence: str, deed: Deed, lang: str) -> str:
    """Return a sentence as it reads after a comma: with its article or noun in small letters."""
    for name in deed.names:
        if sentence.startswith(name.called(lang)):
            return sentence
    return sentence[0].lower() + sentence[1:]


def _others(deed: Deed, rng: random.Random, lang: str) -> list[str]:
    """Tell one or two deeds of others, of other families, with names of their own."""
    told = []
    for _ in range(rng.choice((1, 1, 2))):
        strange = rng.choice([r for r in relations() if r.family != deed.relation.family])
        told.append(_deed(strange, rng, *deed.names).told(lang, rng)[0])
    return told


Made = tuple[str, str, _Passage, Deed, str]


def pairs(rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end; the labels come nearly even."""
    makers = (
        [_same] * 7
        + [_swapped] * 10
        + [_two_deeds] * 5
        + [_crossed] * 4
        + [_third] * 4
        + [_chain] * 2
        + [_stranger_named] * 6
        + [_other_relation] * 4
    )

    def make() -> Pair | None:
        passage_lang, lang = languages(rng)
        made = rng.choice(makers)(rng, passage_lang)
        if made is None:
            return None
        kind, label, passage, deed, group = made
        # In the passage's own words only now and then: the claim is to say it otherwise.
        but = passage.wording if lang == passage_lang and rng.random() < 0.7 else ""
        claim = deed.told(lang, rng, but=but)[0]
        return pair(f"roles/{kind}", group, label, (passage_lang, passage.text), (lang, claim))

    return endless(make)


def _group(deed: Deed) -> str:
    return f"roles: {deed.names[0].en} / {deed.names[1].en}"


def _same(rng: random.Random, lang: str) -> Made | None:
    """The same roles."""
    deed = _deed(rng.choice(relations()), rng)
    return "same", SUPPORTED, _Passage(rng, lang, deed), deed, _group(deed)


def _swapped(rng: random.Random, lang: str) -> Made | None:
    """The two roles exchanged."""
    deed = _deed(rng.choice([r for r in relations() if r.exchangeable()]), rng)
    passage = _Passage(rng, lang, deed)
    if "sym" in deed.relation.marks:
        return "both_ways", SUPPORTED, passage, deed.swapped(), _group(deed)
    return "swapped", REFUTED, passage, deed.swapped(), _group(deed)


def _two_deeds(rng: random.Random, lang: str) -> Made | None:
    """Two deeds of one relation; the claim takes a from one and b from the other, or not."""
    relation = rng.choice([r for r in relations() if len(r.types) == 2])
    one = _deed(relation, rng)
    two = _deed(relation, rng, *one.names)
    passage = _Passage(rng, lang, one, two)
    if rng.random() < 0.35:
        return "two_deeds", SUPPORTED, passage, one, _group(one)
    mixed = one.by(two.names[1], 1)
    single = bool(relation.marks & {"one_a", "one_b"})
    return "mixed", REFUTED if single else NEITHER, passage, mixed, _group(one)


def _crossed(rng: random.Random, lang: str) -> Made | None:
    """Two people with two parts in one work, or in one another's place."""
    singles = [r for r in relations() if "one_a" in r.marks and r.types[0] == "person"]
    relation = rng.choice(singles)
    matching = [r for r in singles if r.types == relation.types and r != relation]
    one = _deed(relation, rng)
    second = _stranger(one, 0, rng)
    two = Deed(relation=rng.choice(matching), names=(second, one.names[1]))
    passage = _Passage(rng, lang, one, two)
    if rng.random() < 0.45:
        return "crossed", SUPPORTED, passage, one, _group(one)
    return "crossed", REFUTED, passage, one.by(second, 0), _group(one)


def _chain(rng: random.Random, lang: str) -> Made | None:
    """What is larger than a larger one is larger; a passage tells the two steps."""
    relation = rng.choice([r for r in relations() if "chain" in r.marks])
    one = _deed(relation, rng)
    last = _stranger(one, 1, rng)
    two = Deed(relation=relation, names=(one.names[1], last))
    passage = _Passage(rng, lang, one, two)
    ends = one.by(last, 1)
    if rng.random() < 0.5:
        return "chain", SUPPORTED, passage, ends, _group(one)
    return "chain", REFUTED, passage, ends.swapped(), _group(one)


def _third(rng: random.Random, lang: str) -> Made | None:
    """A third, of whom the passage tells something else, in one of the roles."""
    one = _deed(rng.choice([r for r in relations() if r.exchangeable()]), rng)
    mine = one.relation
    links = [r for r in relations() if r.types == mine.types and not _related(r, mine)]
    if not links:
        return None
    third = _stranger(one, 0, rng)
    at = rng.choice((0, 1))
    met = Deed(relation=rng.choice(links), names=(one.names[1 - at], third, *one.names[2:]))
    met = met if rng.random() < 0.5 else met.swapped()
    passage = _Passage(rng, lang, one, met)
    if rng.random() < 0.4:
        return "third", SUPPORTED, passage, one if rng.random() < 0.5 else met, _group(one)
    label = REFUTED if f"one_{'ab'[at]}" in mine.marks else NEITHER
    return "third", label, passage, one.by(third, at), _group(one)


def _stranger_named(rng: random.Random, lang: str) -> Made | None:
    """Somebody whom the passage does not name, or a third of whom it tells something else."""
    deed = _deed(rng.choice(relations()), rng)
    marks = deed.relation.marks
    at = rng.randrange(len(deed.names))
    stranger = _stranger(deed, at, rng)
    sole = at == 0 and "sole" in marks and rng.random() < 0.7
    excluded = sole or f"one_{'abc'[at]}" in marks
    passage = _Passage(rng, lang, deed, sole=sole)
    label = REFUTED if excluded else NEITHER
    return "stranger", label, passage, deed.by(stranger, at), _group(deed)


def _other_relation(rng: random.Random, lang: str) -> Made | None:
    """Another relation between the same two."""
    deed = _deed(rng.choice(relations()), rng)
    mine = deed.relation
    free = [
        r
        for r in relations()
        if r.types == mine.types and not _related(r, mine)
    ]  # fmt: skip
    if not free:
        return None
    claim = Deed(relation=rng.choice(free), names=deed.names)
    if rng.random() < 0.5 and mine.exchangeable():
        claim = claim.swapped()
    return "other_relation", NEITHER, _Passage(rng, lang, deed), claim, _group(deed)


def _related(one: Relation, two: Relation) -> bool:
    """Return whether of one pair of participants one relation says something of the other."""
    return one.family == two.family or frozenset((one.family, two.family)) in _RELATED


#: Families of which one may follow from the other, or exclude it.
_RELATED = {
    frozenset(both)
    for both in (
        ("kin", "age"), ("rescue", "death"), ("gift", "sale"), ("war", "rule"), ("teaching", "age"),
        ("teaching", "influence"), ("translation", "influence"), ("order", "work"), ("war", "land"),
        ("war", "treaty"), ("order", "age"), ("name", "age"), ("name", "latitude"),
        ("name", "longitude"), ("name", "population"), ("contest", "contest2"), ("mouth", "length"),
        ("death", "age"), ("rule", "land"), ("trade", "work"),
    )
}  # fmt: skip
