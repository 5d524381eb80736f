"""Pairs about novels, paintings, films and songs: who made them and when."""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from training.verdict.made.making import endless, languages, pair
from training.verdict.made.names import in_devanagari
from training.verdict.made.people import sentences
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair

_BY = re.compile(
    r"^(?:(?P<year>\d{4}) )?(?P<what>[A-Za-z ]{3,40}?) by (?P<maker>(?:[A-Z][\w.'’-]*|de|van|von|da|of|al)(?: (?:[A-Z][\w.'’-]*|de|van|von|da|of|al)){0,4})$"
)
#: A word of the description: the verb of the claim.
_VERBS = {
    "novel": "write", "novella": "write", "play": "write", "tragedy": "write", "comedy": "write", "poem": "write",
    "book": "write", "story": "write", "epic": "write", "essay": "write", "painting": "paint", "fresco": "paint",
    "film": "direct", "opera": "compose", "symphony": "compose", "ballet": "compose", "mass": "compose",
    "concerto": "compose", "album": "record", "song": "record", "single": "record", "sculpture": "sculpt",
}  # fmt: skip
_MADE = {
    "en": {
        "write": ("{w} was written by {m}.", "{m} wrote {w}.", "{m} is the author of {w}."),
        "paint": ("{w} was painted by {m}.", "{m} painted {w}."),
        "direct": ("{w} was directed by {m}.", "{m} directed {w}."),
        "compose": ("{w} was composed by {m}.", "{m} composed {w}."),
        "record": ("{w} is by {m}.", "{m} recorded {w}."),
        "sculpt": ("{w} was made by {m}.", "{m} sculpted {w}."),
    },
    "es": {
        "write": ("{w} fue escrita por {m}.", "{m} escribió {w}.", "{m} es el autor de {w}."),
        "paint": ("{w} fue pintado por {m}.", "{m} pintó {w}."),
        "direct": ("{w} fue dirigida por {m}.", "{m} dirigió {w}."),
        "compose": ("{w} fue compuesta por {m}.", "{m} compuso {w}."),
        "record": ("{w} es de {m}.", "{m} grabó {w}."),
        "sculpt": ("{w} fue esculpida por {m}.", "{m} esculpió {w}."),
    },
    "pt": {
        "write": ("{w} foi escrito por {m}.", "{m} escreveu {w}.", "{m} é o autor de {w}."),
        "paint": ("{w} foi pintado por {m}.", "{m} pintou {w}."),
        "direct": ("{w} foi dirigido por {m}.", "{m} dirigiu {w}."),
        "compose": ("{w} foi composta por {m}.", "{m} compôs {w}."),
        "record": ("{w} é de {m}.", "{m} gravou {w}."),
        "sculpt": ("{w} foi esculpida por {m}.", "{m} esculpiu {w}."),
    },
    "hi": {
        "write": ("{w} {m} ने लिखा था।", "{w} के लेखक {m} हैं।", "{m} ने {w} लिखी।"),
        "paint": ("{w} को {m} ने चित्रित किया था।", "{m} ने {w} बनाई।"),
        "direct": ("{w} का निर्देशन {m} ने किया था।", "{w} के निर्देशक {m} हैं।"),
        "compose": ("{w} की रचना {m} ने की थी।", "{w} के रचयिता {m} हैं।"),
        "record": ("{w} {m} का है।", "{m} ने {w} रिकॉर्ड किया।"),
        "sculpt": ("{w} को {m} ने बनाया था।", "{m} ने {w} की मूर्ति बनाई।"),
    },
}
_YEAR = {
    "en": ("{w} came out in {y}.", "{w} dates from {y}.", "{w} is from {y}."),
    "es": ("{w} es de {y}.", "{w} apareció en {y}.", "{w} se publicó en {y}."),
    "pt": ("{w} é de {y}.", "{w} saiu em {y}.", "{w} foi lançado em {y}."),
    "hi": ("{w} {y} में आया था।", "{w} {y} का है।", "{w} {y} में प्रकाशित हुआ।"),
}
_DESCRIBED = {"en": "Description", "es": "Descripción"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work, its maker and its year."""

    name: str
    verb: str
    maker: str
    year: int
    passages: tuple[str, ...]


def works(leads: Path) -> list[Work]:
    """Read every article described as a work by somebody."""
    found = []
    for article in json.loads((leads / "summaries_en-us.json").read_text("utf-8")).values():
        match = _BY.match(article["description"])
        if not match:
            continue
        verb = next(
            (_VERBS[word] for word in match["what"].lower().split() if word in _VERBS), None
        )
        if verb is None:
            continue
        first = sentences(article["extract"])[:1]
        maker = match["maker"]
        texts = [f"{article['title']}. Description: {article['description']}"]
        texts += [text for text in first if maker in text]
        found.append(
            Work(
                name=article["title"].partition(" (")[0],
                verb=verb,
                maker=maker,
                year=int(match["year"] or 0),
                passages=tuple(texts),
            )
        )
    return found


_FILM = re.compile(
    r"^(?P<name>.{2,60}?) is an? (?P<year>\d{4}) .{0,80}?film.{0,60}? directed by (?P<maker>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2})"
)


def films(folder: Path) -> list[Work]:
    """Read the films whose first sentence tells year and director."""
    found = []
    for path in sorted(folder.glob("movies-*.json.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as text:
            rows = json.load(text)
        for row in rows:
            first = (sentences(row.get("extract") or "") or [""])[0]
            match = _FILM.match(first)
            if match and len(first) < 320 and " and " not in first[match.end("maker") :][:5]:
                found.append(
                    Work(
                        name=match["name"],
                        verb="direct",
                        maker=match["maker"].rstrip("."),
                        year=int(match["year"]),
                        passages=(first, f"{match['name']}. {first}"),
                    )
                )
    return found


def _name(text: str, lang: str, rng: random.Random) -> str:
    return in_devanagari(text) if lang == "hi" and rng.random() < 0.5 else text


def pairs(everything: list[Work], kind_of: str, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs about works or films without end."""
    by_verb: dict[str, list[Work]] = {}
    for work in everything:
        by_verb.setdefault(work.verb, []).append(work)

    def make() -> Pair | None:
        work = rng.choice(everything)
        stranger = rng.choice(by_verb[work.verb])
        if stranger.maker == work.maker:
            return None
        passage_lang, lang = languages(rng)
        if rng.random() < 0.5:
            passage_lang, passage = "en", rng.choice(work.passages)
        else:
            passage = _made(work, passage_lang, rng)
            if work.year and rng.random() < 0.5:
                passage += " " + _dated(work, passage_lang, rng)
        told_year = bool(work.year) and str(work.year) in passage
        claim, label, kind = _claim(work, stranger, lang, rng, told_year=told_year)
        return pair(f"{kind_of}/{kind}", work.name, label, (passage_lang, passage), (lang, claim))

    return endless(make)


def _made(work: Work, lang: str, rng: random.Random) -> str:
    return rng.choice(_MADE[lang][work.verb]).format(w=work.name, m=_name(work.maker, lang, rng))


def _dated(work: Work, lang: str, rng: random.Random) -> str:
    return rng.choice(_YEAR[lang]).format(w=work.name, y=work.year)


def _claim(
    work: Work, stranger: Work, lang: str, rng: random.Random, *, told_year: bool
) -> tuple[str, str, str]:
    """Return a claim with its label and kind, of a passage that tells the maker and maybe the year."""
    draw = rng.random()
    if told_year and draw < 0.36:
        right = rng.random() < 0.45
        year = work.year + (0 if right else rng.choice((-10, -3, -1, 1, 2, 7, 20)))
        return _dated(replace(work, year=year), lang, rng), SUPPORTED if right else REFUTED, "year"
    if not told_year and work.year and draw < 0.1:
        year = work.year + rng.choice((0, 0, 3))
        return _dated(replace(work, year=year), lang, rng), NEITHER, "not_told"
    draw = rng.random()
    if draw < 0.38:
        return _made(work, lang, rng), SUPPORTED, "maker"
    if draw < 0.76:
        return _made(replace(work, maker=stranger.maker), lang, rng), REFUTED, "maker"
    # What somebody made says nothing of who made something else.
    said = rng.choice((work.maker, stranger.maker, stranger.maker))
    return _made(replace(stranger, maker=said), lang, rng), NEITHER, "another_subject"
