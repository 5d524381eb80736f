"""Pairs from running text: translations, neighbours, numbers changed, sentences denied.

Parallel corpora give claims across all pairs of the four languages; XQuAD's paragraphs and the
leads give passages of several sentences in which the deciding one stands anywhere.
"""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.verdict.made.making import endless, languages, pair
from training.verdict.made.people import sentences
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair, key

#: A verb and its denial, where the sentence holds it once and no other "not".
_DENIED = {
    "en": ((" is ", " is not "), (" was ", " was not "), (" are ", " are not "), (" were ", " were not "), (" will ", " will not "), (" can ", " cannot "), (" had ", " had not ")),
    "es": ((" es ", " no es "), (" fue ", " no fue "), (" son ", " no son "), (" fueron ", " no fueron "), (" está ", " no está "), (" era ", " no era "), (" tiene ", " no tiene "), (" ha ", " no ha ")),
    "pt": ((" é ", " não é "), (" foi ", " não foi "), (" são ", " não são "), (" foram ", " não foram "), (" está ", " não está "), (" era ", " não era "), (" tem ", " não tem "), (" pode ", " não pode ")),
    "hi": ((" है।", " नहीं है।"), (" हैं।", " नहीं हैं।"), (" था।", " नहीं था।"), (" थी।", " नहीं थी।"), (" थे।", " नहीं थे।"), (" गया।", " नहीं गया।"), (" गई।", " नहीं गई।"), (" सकता है।", " नहीं सकता है।")),
}  # fmt: skip
_NOT = {
    "en": r"\b(?:not|no|never|nor|neither|without)\b|n['’]t\b",
    "es": r"\b(?:no|nunca|ni|sin|jamás|nadie)\b",
    "pt": r"\b(?:não|nunca|nem|sem|ninguém)\b",
    "hi": r"(?:नहीं|न|मत|बिना|कभी नहीं)(?=\s)",
}
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]*\d)")
_SWAPS = (
    {"en": (" first ", " second "), "es": (" primer ", " segundo "), "pt": (" primeiro ", " segundo "), "hi": ("पहले", "दूसरे")},
    {"en": (" more ", " less "), "es": (" más ", " menos "), "pt": (" mais ", " menos "), "hi": ("अधिक", "कम")},
    {"en": (" largest ", " smallest "), "es": (" mayor ", " menor "), "pt": (" maior ", " menor "), "hi": ("सबसे बड़", "सबसे छोट")},
    {"en": (" before ", " after "), "es": (" antes ", " después "), "pt": (" antes ", " depois "), "hi": ("पहले", "बाद")},
    {"en": (" all ", " few "), "es": (" todos ", " pocos "), "pt": (" todos ", " poucos "), "hi": ("सभी", "कुछ")},
    {"en": (" north", " south"), "es": (" norte", " sur"), "pt": (" norte", " sul"), "hi": ("उत्तर", "दक्षिण")},
    {"en": (" men ", " women "), "es": (" hombres ", " mujeres "), "pt": (" homens ", " mulheres "), "hi": ("पुरुष", "महिला")},
)  # fmt: skip


def denied(text: str, lang: str) -> str | None:
    """Return the sentence with its one plain verb denied."""
    if re.search(_NOT[lang], text, re.IGNORECASE):
        return None
    found = [(verb, negative) for verb, negative in _DENIED[lang] if verb in text]
    if len(found) != 1 or text.count(found[0][0]) != 1:
        return None
    return text.replace(*found[0])


def renumbered(text: str, against: str, rng: random.Random) -> str | None:
    """Return the sentence with one of its numbers changed to one that the passage does not hold."""
    numbers = [n for n in _NUMBER.finditer(text) if n.group() in against]
    if not numbers:
        return None
    found = rng.choice(numbers)
    value = int(found.group())
    year = 1200 < value < 2100
    steps = (-20, -7, -3, -1, 1, 2, 5, 13) if year else (-2, -1, 1, 2, 3, 10, value)
    changed = str(max(1, value + rng.choice(steps)))
    if changed in against or changed == found.group():
        return None
    return text[: found.start()] + changed + text[found.end() :]


def swapped(text: str, lang: str, rng: random.Random) -> str | None:
    """Return the sentence with one word turned into its opposite."""
    swaps = []
    for row in _SWAPS:
        one, other = row[lang]
        if text.count(one) == 1 and other not in text:
            swaps.append((one, other))
        elif text.count(other) == 1 and one not in text:
            swaps.append((other, one))
    return text.replace(*rng.choice(swaps)) if swaps else None


def wrong(text: str, lang: str, against: str, rng: random.Random) -> tuple[str, str] | None:
    """Return a sentence that the passage refutes, with the way it was made."""
    ways = ["number", "number", "negation", "opposite"]
    rng.shuffle(ways)
    for way in ways:
        if way == "number":
            changed = renumbered(text, against, rng)
        elif way == "negation":
            changed = denied(text, lang)
        else:
            changed = swapped(text, lang, rng)
        if changed:
            return changed, way
    return None


Aligned = list[tuple[str, dict[str, str]]]


def parallel(folder: Path) -> Aligned:
    """Read PUD and NTREX: (document, language -> sentence) in the order of the documents."""
    pud: dict[str, dict[str, str]] = {}
    for lang, name in (("en", "English"), ("es", "Spanish"), ("pt", "Portuguese"), ("hi", "Hindi")):
        sent = ""
        for line in _lines(folder / "pud" / f"{name}.txt.xz"):
            if line.startswith("# sent_id = "):
                sent = line.removeprefix("# sent_id = ")
            elif line.startswith("# text = "):
                pud.setdefault(sent, {})[lang] = line.removeprefix("# text = ")
    rows = [(sent[:-3], row) for sent, row in sorted(pud.items()) if len(row) == 4]
    files = {"en": "eng", "es": "spa", "pt": "por-BR", "hi": "hin"}
    texts = {
        lang: list(_lines(folder / "ntrex" / f"{name}.txt.xz")) for lang, name in files.items()
    }
    # NTREX marks no documents: neighbours are near enough, twenty lines to a group.
    rows += [
        (f"ntrex{i // 20}", {lang: texts[lang][i] for lang in texts})
        for i in range(len(texts["en"]))
    ]
    return rows


def _lines(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as text:
        for line in text:
            yield line.strip()


def parallel_pairs(rows: Aligned, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end: four of five across languages."""
    return endless(lambda: _parallel_pair(rows, rng))


def _parallel_pair(rows: Aligned, rng: random.Random) -> Pair | None:
    at = rng.randrange(1, len(rows) - 1)
    document, row = rows[at]
    passage_lang, lang = languages(rng)
    if passage_lang == lang and rng.random() < 0.6:
        return None
    neighbours = [rows[i][1] for i in (at - 1, at + 1) if rows[i][0] == document]
    passage, claim = row[passage_lang], row[lang]
    if neighbours and rng.random() < 0.35:
        beside = rng.choice(neighbours)
        ordered = (passage, beside[passage_lang])
        passage = " ".join(ordered if beside is rows[at + 1][1] else reversed(ordered))
    draw = rng.random()
    if draw < 0.32:
        label, kind = SUPPORTED, "same"
    elif draw < 0.66:
        changed = wrong(claim, lang, passage, rng)
        if changed is None:
            return None
        (claim, kind), label = changed, REFUTED
    else:
        source = rng.choice(neighbours or [rng.choice(rows)[1]])
        if source is row or source[passage_lang] in passage:
            return None
        claim, label, kind = source[lang], NEITHER, "neighbour"
    if not 15 <= len(claim) <= 240:
        return None
    return pair(f"parallel/{kind}", document, label, (passage_lang, passage), (lang, claim))


Paragraphs = list[tuple[str, dict[str, list[str]]]]


def paragraphs(folder: Path) -> Paragraphs:
    """Read XQuAD: (article, language -> sentences), where the three languages split alike."""
    texts: dict[str, list[tuple[str, str]]] = {}
    for lang in ("en", "es", "hi"):
        with lzma.open(folder / f"{lang}.jsonl.xz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        seen = dict.fromkeys((row["title"], row["context"]) for row in rows)
        texts[lang] = list(seen)
    found = []
    count = min(map(len, texts.values()))
    if len({len(t) for t in texts.values()}) > 1:
        raise ValueError("XQuAD's paragraphs do not align")
    for i in range(count):
        split = {
            lang: [s.strip() + "।" for s in text[i][1].split("।") if s.strip()]
            if lang == "hi"
            else sentences(text[i][1])
            for lang, text in texts.items()
        }
        found.append((texts["en"][i][0], split))
    return found


def paragraph_pairs(rows: Paragraphs, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end: two or three sentences, the deciding one among them."""
    return endless(lambda: _paragraph_pair(rows, rng))


def _paragraph_pair(rows: Paragraphs, rng: random.Random) -> Pair | None:
    title, split = rng.choice(rows)
    passage_lang, lang = languages(rng, ("en", "es", "hi"))
    if lang == "pt":
        lang = passage_lang
    if len(split[passage_lang]) != len(split[lang]) or len(split[lang]) < 3:
        return None
    at = rng.randrange(len(split[lang]))
    start = max(0, at - rng.choice((0, 1)))
    passage = " ".join(split[passage_lang][start : start + rng.choice((2, 3))])
    claim = split[lang][at]
    draw = rng.random()
    if draw < 0.3:
        label, kind = SUPPORTED, "same"
    elif draw < 0.65:
        changed = wrong(claim, lang, passage, rng)
        if changed is None:
            return None
        (claim, kind), label = changed, REFUTED
    else:
        rest = [s for i, s in enumerate(split[lang]) if not start - 1 <= i <= start + 3]
        if not rest:
            return None
        claim, label, kind = rng.choice(rest), NEITHER, "neighbour"
    return pair(f"paragraphs/{kind}", title, label, (passage_lang, passage), (lang, claim))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """An article's lead."""

    lang: str
    topic: str
    title: str
    sentences: tuple[str, ...]


def leads(folder: Path) -> list[Lead]:
    """Read the leads of two sentences or more."""
    found = []
    for lang, name in (("en", "en-us"), ("es", "es-es")):
        articles = json.loads((folder / f"summaries_{name}.json").read_text("utf-8"))
        for article in articles.values():
            split = tuple(s for s in sentences(article["extract"]) if len(s) < 260)
            if len(split) > 1:
                found.append(
                    Lead(lang=lang, topic=article["topic"], title=article["title"], sentences=split)
                )
    return found


def lead_pairs(rows: list[Lead], rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end: sentences of a page against its other sentences and its whole."""
    topics: dict[tuple[str, str], list[Lead]] = {}
    for row in rows:
        topics.setdefault((row.lang, row.topic), []).append(row)

    def make() -> Pair | None:
        lead = rng.choice(rows)
        if rng.random() < 0.15:
            return _another_subject(lead, rng.choice(topics[lead.lang, lead.topic]), rng)
        return _lead_pair(lead, rng)

    return endless(make)


def _lead_pair(lead: Lead, rng: random.Random) -> Pair | None:
    split = lead.sentences
    at = rng.randrange(len(split))
    passage, claim = _window(split, at, rng), _shorter(split[at], rng)
    draw = rng.random()
    if draw < 0.3:
        label, kind = SUPPORTED, "same"
    elif draw < 0.7:
        changed = wrong(claim, lead.lang, passage, rng)
        if changed is None:
            return None
        (claim, kind), label = changed, REFUTED
    else:
        others = [s for i, s in enumerate(split) if i != at]
        passage = " ".join(rng.sample(others, min(len(others), rng.choice((1, 1, 2)))))
        label, kind = NEITHER, "same_page"
    if key(claim) == key(passage):
        return None
    if rng.random() < 0.3 and not passage.startswith(lead.title):
        passage = f"{lead.title}. {passage}"
    return pair(f"leads/{kind}", lead.title, label, (lead.lang, passage), (lead.lang, claim))


def _another_subject(lead: Lead, stranger: Lead, rng: random.Random) -> Pair | None:
    """Take a sentence that fits the claim word for word, but about somebody or something else."""
    claims = [s for s in lead.sentences if lead.title in s]
    if not claims or stranger.title == lead.title or len(lead.title) < 4:
        return None
    claim = rng.choice(claims)
    passage = claim.replace(lead.title, stranger.title)
    return pair(
        "leads/another_subject", lead.title, NEITHER, (lead.lang, passage), (lead.lang, claim)
    )


def _window(split: Sequence[str], at: int, rng: random.Random) -> str:
    if len(split) == 1 or rng.random() < 0.35:
        return split[at]
    start = max(0, at - rng.choice((0, 1, 2)))
    return " ".join(split[start : max(at + 1, start + 3)])


def _shorter(text: str, rng: random.Random) -> str:
    """Cut a sentence after a clause: what stands before the cut follows from it still."""
    cut = [
        m.start()
        for m in re.finditer(r"[,;:] (?:and|which|who|where|y|que|donde)\b|; ", text)
        if m.start() > 45
    ]
    if cut and rng.random() < 0.7:
        return text[: rng.choice(cut)] + "."
    return text
