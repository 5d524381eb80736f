"""Pairs about people: nationality, occupation, years, from Wikipedia's leads and descriptions.

The short descriptions ("French painter (1840-1926)") give the facts. The passage is the lead's own
sentence, the description, or a sentence or row written from the facts in any of the four languages.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.verdict.values.demonyms import entwined
from training.verdict.made import occupations as words
from training.verdict.made.making import endless, language, languages, other, pair
from training.verdict.made.names import in_devanagari
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair

_DESCRIPTION = re.compile(
    r"^(?P<nation>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?P<work>[^()]{3,80}?)"
    r"(?: \((?P<born>\d{4})[–-](?P<died>\d{4})\)| \(born (?P<alive>\d{4})\))?$"
)
_SENTENCE = re.compile(r"(?<=[a-z0-9)\"”]{2}\.) (?=[A-Z¿«\"“])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is known of one person."""

    name: str
    nation: str
    #: Every occupation that the texts name, the description's first.
    works: tuple[str, ...]
    born: int
    died: int
    she: bool
    #: The page's sentences, with their language.
    sentences: tuple[tuple[str, str], ...]
    descriptions: tuple[tuple[str, str], ...]

    def called(self, lang: str, rng: random.Random) -> str:
        """Return the name as a text in this language has it."""
        name = self.name.partition(" (")[0]
        return in_devanagari(name) if lang == "hi" and rng.random() < 0.55 else name


def sentences(text: str) -> list[str]:
    """Split a lead into sentences, roughly."""
    return [part for line in text.splitlines() for part in _SENTENCE.split(line) if len(part) > 20]


def people(leads: Path) -> list[Person]:
    """Read everybody whose description names a nationality and an occupation that we know."""
    english = json.loads((leads / "summaries_en-us.json").read_text("utf-8"))
    spanish = json.loads((leads / "summaries_es-es.json").read_text("utf-8"))
    return [
        person
        for article in english.values()
        if (person := _person(article, spanish.get(article["title"])))
    ]


def _person(article: dict[str, str], spanish: dict[str, str] | None) -> Person | None:
    found = _DESCRIPTION.match(article["description"])
    if not found or found["nation"] not in words.NATION_OF:
        return None
    text = article["extract"]
    works = _works(found["work"]) or ()
    if not works:
        return None
    texts = [("en", sentence) for sentence in sentences(text)]
    descriptions = [("en", article["description"])]
    if spanish and re.search(r"\b(?:fue|es) (?:un|una)\b", spanish["extract"]):
        texts += [("es", sentence) for sentence in sentences(spanish["extract"])]
        if spanish["description"]:
            descriptions.append(("es", spanish["description"]))
    she = len(re.findall(r"\b(?:she|her)\b", text, re.IGNORECASE)) > len(
        re.findall(r"\b(?:he|his)\b", text, re.IGNORECASE)
    )
    born, died = found["born"] or found["alive"] or 0, found["died"] or 0
    return Person(
        name=article["title"],
        nation=words.NATION_OF[found["nation"]],
        works=tuple(dict.fromkeys((*works, *_works(" ".join(sentences(text)[:1]))))),
        born=int(born),
        died=int(died),
        she=she,
        sentences=tuple(texts),
        descriptions=tuple(descriptions),
    )


def _works(text: str) -> tuple[str, ...]:
    found = [
        (text.find(word), name)
        for word, name in words.OCCUPATION_OF.items()
        if re.search(rf"\b{word}\b", text)
    ]
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


_BE = {
    "en": {True: "was", False: "is"},
    "es": {True: "fue", False: "es"},
    "pt": {True: "foi", False: "é"},
}


def _noun(person: Person, lang: str, nation: str | None, work: str) -> str:
    """Return "a French painter" in a language, in the person's gender."""
    occupation = words.occupation(work, lang)
    job = occupation.she if person.she else occupation.he
    adjective = words.nation(nation, lang) if nation else None
    of = "" if adjective is None else adjective.she if person.she else adjective.he
    match lang:
        case "en":
            noun = f"{of} {job}".strip()
            return f"{'an' if noun[0] in 'AEIOaeiou' else 'a'} {noun}"
        case "es":
            return f"{'una' if person.she else 'un'} {job} {of}".strip()
        case "pt":
            return f"{'uma' if person.she else 'um'} {job} {of}".strip()
        case _:
            return f"एक {of} {job}".replace("  ", " ")


def is_a(
    person: Person,
    lang: str,
    *,
    name: str,
    nation: str | None,
    work: str,
    denied: bool = False,
) -> str:
    """Write "X was (not) a French painter."."""
    noun = _noun(person, lang, nation, work)
    past = person.died > 0
    match lang:
        case "en":
            return f"{name} {_BE['en'][past]} {'not ' if denied else ''}{noun}."
        case "es" | "pt":
            not_ = {"es": "no ", "pt": "não "}[lang] if denied else ""
            return f"{name} {not_}{_BE[lang][past]} {noun}."
        case _:
            verb = ("थीं" if person.she else "थे") if past else "हैं"
            return f"{name} {noun} {'नहीं ' if denied else ''}{verb}।"


_BORN = {
    "en": ("{s} was born in {y}.", "{s}'s birth year is {y}.", "The year of birth of {s} is {y}."),
    "es": ("{s} nació en {y}.", "{s} nació en el año {y}.", "El año de nacimiento de {s} es {y}."),
    "pt": ("{s} nasceu em {y}.", "{s} nasceu no ano de {y}.", "O ano de nascimento de {s} é {y}."),
    "hi": ("{s} का जन्म {y} में हुआ था।", "{s} का जन्म सन {y} में हुआ।", "{s} {y} में पैदा हुए थे।"),
}
_DIED = {
    "en": ("{s} died in {y}.", "The death of {s} came in {y}."),
    "es": ("{s} murió en {y}.", "{s} falleció en {y}."),
    "pt": ("{s} morreu em {y}.", "{s} faleceu em {y}."),
    "hi": ("{s} की मृत्यु {y} में हुई।", "{s} का निधन {y} में हुआ था।"),
}
_CENTURY = {
    "en": "{s} was born in the {o} century.",
    "es": "{s} nació en el siglo {r}.",
    "pt": "{s} nasceu no século {r}.",
    "hi": "{s} का जन्म {n}वीं शताब्दी में हुआ था।",
}
_ABOUT = {
    "en": ("{s} was born around {y}.", "{s} was born about {y}."),
    "es": ("{s} nació hacia {y}.", "{s} nació alrededor de {y}."),
    "pt": ("{s} nasceu por volta de {y}.", "{s} nasceu cerca de {y}."),
    "hi": ("{s} का जन्म लगभग {y} में हुआ था।", "{s} का जन्म {y} के आसपास हुआ।"),
}
_BEFORE = {
    "en": "{s} was born before {y}.",
    "es": "{s} nació antes de {y}.",
    "pt": "{s} nasceu antes de {y}.",
    "hi": "{s} का जन्म {y} से पहले हुआ था।",
}
_AFTER = {
    "en": "{s} was born after {y}.",
    "es": "{s} nació después de {y}.",
    "pt": "{s} nasceu depois de {y}.",
    "hi": "{s} का जन्म {y} के बाद हुआ था।",
}
_NATION = {
    "en": ("{s} was {n}.", "{s} was of {n} nationality."),
    "es": ("{s} era de nacionalidad {f}.", "La nacionalidad de {s} era {f}."),
    "pt": ("{s} era de nacionalidade {f}.", "A nacionalidade de {s} era {f}."),
    "hi": ("{s} {n} थे।", "{s} की राष्ट्रीयता {n} थी।"),
}
_ROMAN = {15: "XV", 16: "XVI", 17: "XVII", 18: "XVIII", 19: "XIX", 20: "XX"}
_AND_BORN = {
    "en": " who was born in {y}.",
    "es": " que nació en {y}.",
    "pt": " que nasceu em {y}.",
    "hi": " जिनका जन्म {y} में हुआ था।",
}
_DESCRIBED = {"en": "Description", "es": "Descripción"}
_ROW = {
    "en": "Nationality: {n}; Occupation: {o}; Born: {b}; Died: {d}",
    "es": "Nacionalidad: {n}; Ocupación: {o}; Nacimiento: {b}; Fallecimiento: {d}",
    "pt": "Nacionalidade: {n}; Ocupação: {o}; Nascimento: {b}; Morte: {d}",
    "hi": "राष्ट्रीयता: {n}; पेशा: {o}; जन्म: {b}; मृत्यु: {d}",
}


class _Passage:
    """A passage about a person, and which of the facts it tells."""

    def __init__(self, person: Person, rng: random.Random, lang: str | None = None) -> None:
        kinds = ["written", "written", "row"]
        if lang in {None, "en", "es"}:
            kinds += ["described", "lead", "lead"]
        self.person = person
        self.lang, self.text, self.tells = getattr(self, f"_{rng.choice(kinds)}")(
            rng, lang or language(rng)
        )

    def _written(self, rng: random.Random, lang: str) -> tuple[str, str, str]:
        person, name = self.person, self.person.called(lang, rng)
        text = is_a(person, lang, name=name, nation=person.nation, work=person.works[0])
        tells = "NW"
        years = rng.random()
        if person.died and years < 0.5:
            return lang, text.replace(name, f"{name} ({person.born}–{person.died})", 1), "NWBD"
        if person.born and years < 0.75:
            text += " " + rng.choice(_BORN[lang]).format(s=name, y=person.born)
            tells += "B"
            if person.died and rng.random() < 0.5:
                text += " " + rng.choice(_DIED[lang]).format(s=name, y=person.died)
                tells += "D"
        return lang, text, tells

    def _row(self, rng: random.Random, lang: str) -> tuple[str, str, str]:
        person = self.person
        nation = words.nation(person.nation, lang)
        work = words.occupation(person.works[0], lang)
        fields = (
            _ROW[lang]
            .format(
                n=nation.she if lang in {"es", "pt"} else nation.he,
                o=work.she if person.she else work.he,
                b=person.born,
                d=person.died,
            )
            .split("; ")
        )
        shown = [
            (field, tell)
            for field, tell, there in zip(
                fields, "NWBD", (1, 1, person.born, person.died), strict=True
            )
            if there and rng.random() < 0.8
        ] or [(fields[0], "N")]
        text = f"{person.called(lang, rng)}. " + "; ".join(field for field, _ in shown)
        return lang, text, "".join(tell for _, tell in shown)

    def _described(self, rng: random.Random, lang: str) -> tuple[str, str, str]:
        del lang
        there, text = rng.choice(self.person.descriptions)
        tells = _told(self.person, there, text)
        if re.search(rf"\({self.person.born}[–-]{self.person.died}\)", text):
            tells += "BD"
        elif f"born {self.person.born}" in text:
            tells += "B"
        return there, f"{self.person.name}. {_DESCRIBED[there]}: {text}", tells

    def _lead(self, rng: random.Random, lang: str) -> tuple[str, str, str]:
        del lang
        firsts: dict[str, str] = {}
        for there, text in self.person.sentences:
            firsts.setdefault(there, text)
        there = rng.choice(sorted(firsts))
        return there, firsts[there], _told(self.person, there, firsts[there])


def _told(person: Person, lang: str, text: str) -> str:
    """Return which facts of a person an English or Spanish sentence tells."""
    tells = "N" if words.names_nation(text, person.nation, lang) else ""
    if any(words.names_occupation(text, work, lang) for work in person.works):
        tells += "W"
    return tells


def pairs(leads: Path, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end; the labels come nearly even."""
    everyone = people(leads)
    by_work: dict[str, list[Person]] = {}
    for person in everyone:
        by_work.setdefault(person.works[0], []).append(person)
    makers = (
        [_value] * 9
        + [_two_facts] * 2
        + [_negated] * 2
        + [_hedged] * 2
        + [_another] * 4
        + [_vague] * 3
    )

    def make() -> Pair | None:
        person = rng.choice(everyone)
        alike = by_work[person.works[0]]
        # Another of the same trade is the harder one to tell apart.
        others = alike if len(alike) > 2 and rng.random() < 0.6 else everyone
        return rng.choice(makers)(person, rng, others)

    return endless(make)


def _claim(person: Person, kind: str, lang: str, rng: random.Random, *, right: bool) -> str | None:
    """Write a claim of one kind, right or wrong."""
    name = person.called(lang, rng)
    if lang != "hi" and " " in name and rng.random() < 0.15 and not re.search(r"[IVX]$| of ", name):
        name = name.rsplit(" ", 1)[1]
    far = [n for n in words.NATIONS if n != person.nation and not entwined(n, person.nation)]
    nation = person.nation if right else rng.choice(far)
    match kind:
        case "N":
            adjective = words.nation(nation, lang)
            if lang in {"es", "pt", "hi"} or rng.random() < 0.5:
                return rng.choice(_NATION[lang]).format(s=name, n=adjective.he, f=adjective.she)
            return is_a(person, lang, name=name, nation=nation, work=person.works[0])
        case "NW":
            return is_a(person, lang, name=name, nation=nation, work=person.works[0])
        case "W":
            work = person.works[0]
            if not right:
                strange = [
                    w
                    for w in words.OCCUPATIONS
                    if not any(w == p or words.near(w, p) for p in person.works)
                ]
                if not strange:
                    return None
                work = rng.choice(strange)
            return is_a(
                person,
                lang,
                name=name,
                nation=person.nation if rng.random() < 0.4 else None,
                work=work,
            )
        case "B" | "D":
            year = person.born if kind == "B" else person.died
            if not right:
                year += rng.choice((1, -1, 2, 3, -4, 10, -10, 25, -37, 100, -60, 7))
            return rng.choice((_BORN if kind == "B" else _DIED)[lang]).format(s=name, y=year)
    return None


def _value(person: Person, rng: random.Random, _others: list[Person]) -> Pair | None:
    """The same subject's property, with its value or another."""
    passage_lang, lang = languages(rng)
    passage = _Passage(person, rng, passage_lang)
    kinds = [k for k in ("N", "NW", "NW", "W", "W", "B", "D") if all(c in passage.tells for c in k)]
    if not kinds:
        return None
    kind, right = rng.choice(kinds), rng.random() < 0.42
    if kind == "W" and "N" not in passage.tells:
        return None
    claim = _claim(person, kind, lang, rng, right=right)
    if claim is None:
        return None
    named = {
        "N": "nationality",
        "NW": "nationality",
        "W": "occupation",
        "B": "birth",
        "D": "death",
    }[kind]
    label = SUPPORTED if right else REFUTED
    return pair(f"people/{named}", person.name, label, (passage.lang, passage.text), (lang, claim))


def _two_facts(person: Person, rng: random.Random, _others: list[Person]) -> Pair | None:
    """A claim of two facts, of which one may be wrong."""
    passage_lang, lang = languages(rng)
    passage = _Passage(person, rng, passage_lang)
    if not set("NWB") <= set(passage.tells):
        return None
    right_nation, right_year = rng.choice(((True, True), (True, False), (False, True)))
    first = _claim(person, "NW", lang, rng, right=right_nation)
    year = person.born + (0 if right_year else rng.choice((-12, -3, 2, 5, 20, 51)))
    assert first is not None
    claim = first.rstrip(".।") + "," + _AND_BORN[lang].format(y=year)
    label = SUPPORTED if right_nation and right_year else REFUTED
    return pair("people/two_facts", person.name, label, (passage.lang, passage.text), (lang, claim))


def _negated(person: Person, rng: random.Random, _others: list[Person]) -> Pair | None:
    """Deny: "X was not a French painter": refuted where X was one, supported where X was Spanish."""
    passage_lang, lang = languages(rng)
    passage = _Passage(person, rng, passage_lang)
    if not set("NW") <= set(passage.tells):
        return None
    right = rng.random() < 0.5
    far = [n for n in words.NATIONS if n != person.nation and not entwined(n, person.nation)]
    nation = person.nation if right else rng.choice(far)
    claim = is_a(
        person,
        lang,
        name=person.called(lang, rng),
        nation=nation,
        work=person.works[0],
        denied=True,
    )
    label = REFUTED if right else SUPPORTED
    return pair("people/negation", person.name, label, (passage.lang, passage.text), (lang, claim))


def _hedged(person: Person, rng: random.Random, _others: list[Person]) -> Pair | None:
    """A year said about, before, after, or by its century."""
    passage_lang, lang = languages(rng)
    passage = _Passage(person, rng, passage_lang)
    if "B" not in passage.tells:
        return None
    name, right = person.called(lang, rng), rng.random() < 0.5
    kind = rng.choice(("about", "before", "after", "century"))
    if kind == "about":
        year = person.born + (
            rng.choice((-2, -1, 1, 2)) if right else rng.choice((-90, -40, 35, 60))
        )
        claim = rng.choice(_ABOUT[lang]).format(s=name, y=year)
    elif kind == "century":
        century = (person.born - 1) // 100 + 1 + (0 if right else rng.choice((-1, 1, -2)))
        if century not in _ROMAN:
            return None
        ordinal = f"{century}th"
        claim = _CENTURY[lang].format(s=name, o=ordinal, r=_ROMAN[century], n=century)
    else:
        later = (kind == "before") == right
        year = person.born + (1 if later else -1) * rng.choice((3, 8, 15, 40))
        claim = (_BEFORE if kind == "before" else _AFTER)[lang].format(s=name, y=year)
    label = SUPPORTED if right else REFUTED
    return pair("people/hedge", person.name, label, (passage.lang, passage.text), (lang, claim))


def _another(person: Person, rng: random.Random, others: list[Person]) -> Pair | None:
    """A passage about somebody else, which seems to decide: the claim may take its very values."""
    passage_lang, lang = languages(rng)
    someone = other(rng, others, person)
    passage = _Passage(someone, rng, passage_lang)
    if set(someone.name.split()) & set(person.name.split()) or person.name in passage.text:
        return None
    source = someone if rng.random() < 0.6 else person
    kinds = [k for k in ("N", "NW", "NW", "W", "B", "D") if "D" not in k or source.died]
    told = _claim(source, rng.choice(kinds), lang, rng, right=rng.random() < 0.75)
    if told is None or (source.born == 0 and "0" in told):
        return None
    if source is someone:
        for name in (source.name, source.name.partition(" (")[0], in_devanagari(source.name)):
            told = told.replace(name, person.called(lang, rng))
        if person.name.split()[0] not in told and in_devanagari(person.name).split()[0] not in told:
            return None
    return pair(
        "people/another_subject", person.name, NEITHER, (passage.lang, passage.text), (lang, told)
    )


def _vague(person: Person, rng: random.Random, _others: list[Person]) -> Pair | None:
    """A sentence of the same page, or a row, that does not tell what is claimed."""
    if rng.random() < 0.5:
        later = [
            (there, text) for there, text in person.sentences[1:] if not _told(person, there, text)
        ]
        if not later:
            return None
        there, text = rng.choice(later)
        text = text if rng.random() < 0.5 else f"{person.name}. {text}"
        tells = "".join(c for c, y in (("B", person.born), ("D", person.died)) if str(y) in text)
    else:
        passage = _Passage(person, rng, language(rng))
        there, text, tells = passage.lang, passage.text, passage.tells
    years = [c for c, y in (("B", person.born), ("D", person.died)) if y]
    missing = [k for k in ("N", "W", *years) if k not in tells]
    if not missing:
        return None
    lang = there if rng.random() < 0.5 else language(rng)
    claim = _claim(person, rng.choice(missing), lang, rng, right=rng.random() < 0.6)
    if claim is None:
        return None
    return pair("people/not_told", person.name, NEITHER, (there, text), (lang, claim))
