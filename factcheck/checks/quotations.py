"""Whether words in quotation marks are those of whom the text names for them.

A quotation is found where its sentence names who said or wrote it. Its words are looked for in the
passages that were gathered: word for word, with a difference that is shown, or by somebody else.
Words that no passage has are not found, which says nothing of them.

What this cannot see: a quotation translated from another language than the passage's, two people of
one name, and whether the passage itself quotes well.
"""

# rapidfuzz loads when there is a quotation to look for.
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import regex

from claims.languages import BY_CODE
from factcheck.checks.model import Finding
from factcheck.checks.quotation_words import (
    DOUBTED,
    NO_NAMES,
    NOT_THEIRS,
    PRONOUNS,
    after,
    around,
    before,
)
from factcheck.model import Claim, Evidence, Label, Lang, Response, Tier
from factcheck.names import fold, skeleton, tokens
from factcheck.verdict.compare import Outcome, compare_names
from factcheck.verdict.polarity import negations, opposite
from factcheck.verdict.reviews import REVIEW
from factcheck.verdict.subjects import names_of
from factcheck.verdict.subjects import words as name_words
from factcheck.verdict.text import script

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

__all__ = ["Quotation", "check", "find", "query"]

#: A quotation is verbatim where one run of words has so much of its letters, and what differs
#: besides carries no meaning. Shorter texts are no quotations, and shorter runs may be chance.
VERBATIM: Final = 0.85
LEAST: Final = 12
SHORTEST_RUN: Final = 9
#: Below this share of common letters two texts are two quotations, not one that was altered.
ALTERED: Final = 0.6
#: Share of its words that a passage must have before the two are aligned.
COMMON: Final = 0.5
#: Words so alike are spellings of one: "colour", "color".
SPELLING: Final = 80
LEAST_SPELLED: Final = 4
#: Words of a passage beside the likeliest place that may belong to the quotation.
_MARGIN: Final = 6
_MOST_QUOTATIONS: Final = 100
_MOST_PASSAGES: Final = 1_000
_NEAR: Final = 220
_SHOWN: Final = 160

_MARKED: Final = regex.compile(
    r"“(?P<a>[^“”\n]{2,800}+)”|«(?P<b>[^«»\n]{2,800}+)»|„(?P<c>[^„“”\n]{2,800}+)[“”]"
    r'|"(?P<d>[^"\n]{2,800}+)"|‘(?P<e>(?:[^‘’\n]|’(?=\p{L})){2,800}+)’(?!\p{L})'
    r"|(?<![\p{L}\p{M}\p{N}])'(?P<f>(?:[^'\n]|'(?=\p{L})){2,800}+)'(?!\p{L})"
)
_BREAK: Final = regex.compile(
    r"(?<=[\p{Ll}\p{Lo}\p{M}\p{N})\"”»’*][.!?।])(?<!\b(?:Dr|Mr|Ms|Mrs|St|Jr|Sr|Sra|Dra)\.)(?<!\bडॉ\.)\s+"
    r"|(?<=;)\s|\n"
)
_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*")
_LEFT_OUT: Final = regex.compile(r"\s*(?:\[[^\]\n]{0,80}\]|\(\.{3}\)|\(…\)|…|\.{3,})\s*")
_WRITES: Final = regex.compile(r"\b(?:wr[io]te\p{L}?|written|escri\p{L}+|escre\p{L}+)\b|लिख")
_TRIM: Final = " ,.;:-–—'’"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks and who is named for them.

    ``text[start:end]`` holds both, ``text[words_start:words_end] == words``. ``speaker`` is empty
    where a pronoun stands for the name.
    """

    speaker: str
    words: str
    start: int
    end: int
    words_start: int
    words_end: int
    #: The sentence beside the words: who said so, how, and whether it was them at all.
    around: str


class _Said(StrEnum):
    """How the words of a passage compare with the quotation's."""

    VERBATIM = "verbatim"
    CLOSE = "close"
    ALTERED = "altered"


class _By(StrEnum):
    """Whose words a passage says they are."""

    SAME = "same"
    OTHER = "other"
    NOT_THEIRS = "not_theirs"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where words of a quotation stand in a passage, ``text[start:end]``, and what differs."""

    said: _Said
    start: int
    end: int
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """What one passage says of a quotation."""

    place: _Place
    by: _By
    speaker: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a text, folded, and where each stands in it."""

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    known: frozenset[str]


def find(text: str) -> tuple[Quotation, ...]:
    """Find the quotations of a text whose sentence names a speaker, in order.

    >>> [(one.speaker, one.words) for one in find("Descartes said: “I think, therefore I am.”")]
    [('Descartes', 'I think, therefore I am.')]
    """
    marked = [match for match in _MARKED.finditer(text) if _worth(match)][:_MOST_QUOTATIONS]
    # What others quote in the same sentence holds no name and no end of it.
    masked = list(text)
    for match in marked:
        masked[slice(*match.span())] = "\ufffc" * (match.end() - match.start())
    plain = "".join(masked)
    found = []
    for match in marked:
        quotation = _attributed(text, plain, match)
        if quotation is not None:
            found.append(quotation)
    return tuple(found)


def query(claim: Claim) -> str:
    """Return the words of the first quotation in a claim, "" where there is none.

    A source that searches text word for word finds a quotation by them.
    """
    marked = next((match for match in _MARKED.finditer(claim.text) if _worth(match)), None)
    return marked.group(marked.lastgroup or 0).strip(_TRIM) if marked else ""


def check(
    response: Response, claims: Sequence[Claim], evidence: Sequence[Evidence]
) -> Iterable[Finding]:
    """Compare the quotations of a response with the passages that were gathered.

    Supported is what a passage has word for word and gives to the same speaker; refuted is what it
    gives to another, or has from the same speaker in other words that matter. The order of the
    evidence changes nothing.
    """
    passages = sorted(
        (item for item in evidence if item.kind != REVIEW and item.tier <= Tier.REPORTING),
        key=lambda item: (item.tier, item.source, item.url, item.text, item.id),
    )[:_MOST_PASSAGES]
    for quotation in find(response.text):
        speaker = quotation.speaker or _resolved(quotation, claims)
        denied = NOT_THEIRS.search(quotation.around) or DOUBTED.search(quotation.around)
        if not speaker or denied:
            continue
        matches = [
            match
            for item in passages
            if (match := _match(quotation, speaker, item, response.lang)) is not None
        ]
        yield _finding(quotation, speaker, matches, len(passages), claims)


def _worth(match: regex.Match[str]) -> bool:
    """Tell words from a term or a title: so many characters, and more than one word."""
    words = match.group(match.lastgroup or 0)
    return len(words.strip()) >= LEAST and len(_WORD.findall(words)) > 1


def _attributed(text: str, plain: str, match: regex.Match[str]) -> Quotation | None:
    """Read who is named for the words, before them first."""
    start, end = match.span()
    left = plain[max(0, start - _NEAR) : start]
    breaks = [found.end() for found in _BREAK.finditer(left) if left[found.end() :].strip()]
    head = left[breaks[-1] if breaks else 0 :]
    right = plain[end : end + _NEAR]
    stop = _BREAK.search(right)
    ended = regex.search(r"[.!?।…][\"”»’']?$", text[start:end])
    tail = right[: stop.start() if stop else len(right)]
    words_start, words_end = match.span(match.lastgroup or 0)

    def quotation(name: str, first: int, last: int) -> Quotation:
        return Quotation(
            speaker=name,
            words=text[words_start:words_end],
            start=first,
            end=last,
            words_start=words_start,
            words_end=words_end,
            around=f"{head} {tail}",
        )

    for found, name in _named(before(), head):
        return quotation(name, start - len(head) + found.start("speaker"), end)
    for found, name in _named(around(), f"{head}\ufffc{tail}"):
        last = found.end() - len(head) - 1
        return quotation(name, start - len(head) + found.start("speaker"), end + last)
    # "… said so.” Einstein said:" begins the next sentence, and the next quotation.
    if ended and regex.search(r"[:,]\s?\ufffc|:\s*$", right[: len(tail) + 3]):
        return None
    for found, name in _named(after(), tail):
        return quotation(name, start, end + found.end())
    return None


def _named(
    patterns: Iterable[regex.Pattern[str]], text: str
) -> Iterator[tuple[regex.Match[str], str]]:
    """Yield where a pattern names a speaker."""
    for pattern in patterns:
        found = pattern.search(text)
        name = _name(found["speaker"]) if found is not None else None
        if found is not None and name is not None:
            yield found, name


def _name(found: str) -> str | None:
    """Return a speaker's name, "" for a pronoun, None for what is no name."""
    words = found.strip(_TRIM).split()
    while words and fold(words[0]) in _folded_no_names():
        words = words[1:]
    if not words:
        return None
    return "" if fold(words[0]) in _folded_pronouns() else " ".join(words)


@lru_cache(maxsize=1)
def _folded_pronouns() -> frozenset[str]:
    return frozenset(map(fold, PRONOUNS))


@lru_cache(maxsize=1)
def _folded_no_names() -> frozenset[str]:
    return frozenset(map(fold, NO_NAMES))


def _resolved(quotation: Quotation, claims: Sequence[Claim]) -> str:
    """Return for whom a pronoun stands, as the claim that has the words was made to stand alone."""
    for claim in claims:
        if claim.start <= quotation.words_start and quotation.words_end <= claim.end:
            named = (one.speaker for one in find(claim.text) if one.words == quotation.words)
            return next((name for name in named if name), claim.attributed_to)
    return ""


def _match(quotation: Quotation, speaker: str, evidence: Evidence, lang: Lang) -> _Match | None:
    place = _best(quotation.words, evidence.text, lang)
    if place is None:
        return None
    by, other = _whose(quotation, speaker, evidence, place)
    return _Match(place=place, by=by, speaker=other, evidence=evidence)


# --- the words ---------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _words(text: str) -> _Words:
    found = list(_WORD.finditer(text))
    folded = tuple(fold(word.group().replace("’", "'")) for word in found)
    return _Words(
        folded=folded,
        spans=tuple(word.span() for word in found),
        known=frozenset(folded),
    )


def _best(quoted: str, text: str, lang: Lang) -> _Place | None:
    """Find the words in what a text quotes itself, or else anywhere in it."""
    for one in _found(text):
        place = _place(quoted, one.words, lang)
        if place is not None:
            start = one.words_start
            return replace(place, start=start + place.start, end=start + place.end)
    return _place(quoted, text, lang)


def _place(quoted: str, text: str, lang: Lang) -> _Place | None:
    """Find the words in a text, piece by piece where the quotation leaves something out."""
    pieces = [piece for piece in _LEFT_OUT.split(quoted) if len(piece.strip()) >= LEAST]
    places = [_piece(piece, text, script(quoted, lang)) for piece in pieces]
    found = [place for place in places if place is not None]
    if not found or len(found) < len(pieces):
        return None
    if any(one.end > other.start + 1 for one, other in pairwise(found)):
        return None
    worst = max(found, key=lambda place: list(_Said).index(place.said))
    return _Place(
        said=worst.said,
        start=found[0].start,
        end=found[-1].end,
        changes=tuple(change for place in found for change in place.changes),
    )


def _piece(quoted: str, text: str, lang: Lang) -> _Place | None:
    """Read how a run of quoted words differs from the part of a text that is most like it."""
    ours, theirs = _words(quoted), _words(text)
    steps = _aligned(ours, theirs, lang)
    runs = _runs(ours, theirs, steps)
    letters = sum(map(len, ours.folded))
    if sum(runs) < ALTERED * letters or max(runs) < min(SHORTEST_RUN, letters):
        return None
    changed = [step for step in steps if step.tag != "equal"]
    how = _Said.VERBATIM
    if any(
        _matters(
            ours.folded[step.src_start : step.src_end],
            theirs.folded[step.dest_start : step.dest_end],
            lang,
        )
        for step in changed
    ):
        how = _Said.ALTERED
    elif changed and max(runs) < VERBATIM * letters:
        how = _Said.CLOSE
    return _Place(
        said=how,
        start=theirs.spans[steps[0].dest_start][0],
        end=theirs.spans[max(steps[-1].dest_end, 1) - 1][1],
        changes=tuple(
            _change(
                _written(quoted, ours, step.src_start, step.src_end),
                _written(text, theirs, step.dest_start, step.dest_end),
            )
            for step in changed
        ),
    )


def _runs(ours: _Words, theirs: _Words, steps: Sequence[Opcode]) -> list[int]:
    """Return how many letters each run of the same words has; spellings of one word are the same."""
    runs = [0]
    for step in steps:
        said = ours.folded[step.src_start : step.src_end]
        stated = theirs.folded[step.dest_start : step.dest_end]
        if step.tag == "equal" or _spelled(said, stated):
            runs[-1] += sum(map(len, said))
        else:
            runs.append(0)
    return runs


def _spelled(said: Sequence[str], stated: Sequence[str]) -> bool:
    """Tell whether words are spellings of the same."""
    from rapidfuzz.fuzz import ratio

    one, other = "".join(said), "".join(stated)
    if min(len(one), len(other)) < LEAST_SPELLED or any(map(str.isdigit, one + other)):
        return False
    return bool(ratio(one, other) >= SPELLING)


def _aligned(ours: _Words, theirs: _Words, lang: Lang) -> list[Opcode]:
    """Return the steps from quoted words to the likeliest part of a text; none if it has too few."""
    from rapidfuzz.distance import Opcode
    from rapidfuzz.fuzz import partial_ratio_alignment

    few = len(ours.known & theirs.known) < COMMON * len(ours.known)
    if not ours.folded or few or len(theirs.folded) < len(ours.folded) / 2:
        return []
    near = partial_ratio_alignment(" ".join(ours.folded), " ".join(theirs.folded))
    if near is None:
        return []
    first, last = (_index(theirs.folded, at) for at in (near.dest_start, near.dest_end - 1))
    narrow = _steps(ours, theirs, first, last + 1)
    wide = _steps(ours, theirs, max(0, first - _MARGIN), last + 1 + _MARGIN)
    steps = min(narrow, wide, key=_changed)
    begin = steps[0].dest_start if steps else 0
    # … but for the "not" before what is quoted without it.
    if begin and negations(theirs.folded[begin - 1], lang):
        steps.insert(0, Opcode("insert", 0, 0, begin - 1, begin))
    return steps


def _steps(ours: _Words, theirs: _Words, low: int, high: int) -> list[Opcode]:
    """Align quoted words with some words of a text."""
    from rapidfuzz.distance import Levenshtein, Opcode

    steps = [
        Opcode(step.tag, step.src_start, step.src_end, low + step.dest_start, low + step.dest_end)
        for step in Levenshtein.opcodes(ours.folded, theirs.folded[low:high])
    ]
    # What the passage says before and after belongs to no quotation of a part.
    first = 1 if steps and steps[0].tag == "insert" else 0
    last = -1 if len(steps) > 1 and steps[-1].tag == "insert" else None
    return steps[first:last]


def _changed(steps: Sequence[Opcode]) -> int:
    """Count the words that differ."""
    return sum(
        max(step.src_end - step.src_start, step.dest_end - step.dest_start)
        for step in steps
        if step.tag != "equal"
    )


def _index(words: Sequence[str], at: int) -> int:
    """Return which word of a text joined by spaces stands at an offset."""
    end = 0
    for index, word in enumerate(words):
        end += len(word) + 1
        if at < end:
            return index
    return len(words) - 1


def _matters(said: Sequence[str], stated: Sequence[str], lang: Lang) -> bool:
    """Tell whether other words say something else: a word of content, a number, a negation."""
    if _spelled(said, stated):
        return False
    if any(opposite(one, other, lang) for one in said for other in stated):
        return True
    if len(negations(" ".join(said), lang)) != len(negations(" ".join(stated), lang)):
        return True
    functional = _functional(lang)
    return any(word not in functional for word in (*said, *stated))


@lru_cache(maxsize=4)
def _functional(lang: Lang) -> frozenset[str]:
    return frozenset(map(fold, BY_CODE[lang].function_words))


def _change(said: str, stated: str) -> str:
    """Write one difference out: words put in, left out, or changed."""
    if not stated:
        return f"“{said}” was put in"
    if not said:
        return f"“{stated}” was left out"
    return f"“{said}” stands for “{stated}”"


def _written(text: str, words: _Words, first: int, last: int) -> str:
    return text[words.spans[first][0] : words.spans[last - 1][1]] if last > first else ""


# --- the speaker -------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[Quotation, ...]:
    return find(text)


def _whose(
    quotation: Quotation, speaker: str, evidence: Evidence, place: _Place
) -> tuple[_By, str]:
    """Read whose words a passage says they are."""
    titles = names_of(evidence)
    sentence = _sentence(evidence.text, place)
    named = _mentions(speaker, (sentence, *titles))
    if NOT_THEIRS.search(sentence):
        return (_By.NOT_THEIRS, "") if named else (_By.UNSAID, "")
    if DOUBTED.search(sentence):
        return _By.UNSAID, ""
    quoted = [
        one
        for one in _found(evidence.text)
        if one.words_start < place.end and place.start < one.words_end
    ]
    for one in quoted:
        theirs = (one.speaker,) if one.speaker else titles
        outcomes = {_same(speaker, name) for name in theirs}
        if Outcome.SAME in outcomes:
            return _By.SAME, ""
        characters = _WRITES.search(one.around) and not _WRITES.search(quotation.around)
        anywhere = _mentions(speaker, (evidence.text, *titles))
        if outcomes == {Outcome.DIFFERENT} and not characters and not anywhere:
            return _By.OTHER, one.speaker or titles[0]
        return _By.UNSAID, ""
    own_page = any(_same(speaker, name) is Outcome.SAME for name in titles)
    return (_By.SAME, "") if own_page and _in_marks(evidence, place) else (_By.UNSAID, "")


def _in_marks(evidence: Evidence, place: _Place) -> bool:
    """Tell whether the words stand in quotation marks, or on a page that has nothing else."""
    return "wikiquote." in evidence.url or any(
        match.start() <= place.start and place.end <= match.end()
        for match in _MARKED.finditer(evidence.text)
    )


def _sentence(text: str, place: _Place) -> str:
    """Return what is said around the words, up to the ends of their sentence, without them."""
    left = text[max(0, place.start - _NEAR) : place.start]
    right = text[place.end : place.end + _NEAR]
    starts = [found.end() for found in _BREAK.finditer(left)]
    # A full stop inside the quotation marks does not end the sentence around them.
    stop = next((found for found in _BREAK.finditer(right) if found.start() > 3), None)
    return f"{left[starts[-1] if starts else 0 :]} {right[: stop.start() if stop else len(right)]}"


def _same(one: str, other: str) -> Outcome:
    """Compare two names of speakers: "Einstein" is Albert Einstein; a shared first name is no more."""
    if not one or not other:
        return Outcome.UNDECIDED
    across = _devanagari(one) != _devanagari(other)
    outcome = compare_names(one, other, across=across, person=True)
    if outcome is Outcome.SAME:
        return outcome
    ours, theirs = _keys(one, across=across), _keys(other, across=across)
    if ours and theirs and (ours <= theirs or theirs <= ours):
        return Outcome.SAME
    return Outcome.UNDECIDED if ours & theirs else outcome


def _keys(name: str, *, across: bool) -> frozenset[str]:
    words = name_words(name)
    return frozenset(map(skeleton, words)) if across else words


def _mentions(speaker: str, texts: Iterable[str]) -> bool:
    """Tell whether a speaker, or the last word of the name, is named in any of the texts."""
    return any(
        bool(
            _keys(speaker, across=_devanagari(speaker) != _devanagari(text)) & _keyed(text, speaker)
        )
        for text in texts
    )


def _keyed(text: str, speaker: str) -> frozenset[str]:
    said = frozenset(tokens(fold(text)))
    across = _devanagari(speaker) != _devanagari(text)
    return frozenset(map(skeleton, said)) if across else said


def _devanagari(text: str) -> bool:
    return regex.search(r"\p{Devanagari}", text) is not None


# --- the findings ------------------------------------------------------------------------------

_ORDER: Final = (
    (_By.SAME, (_Said.VERBATIM,)),
    (_By.NOT_THEIRS, (_Said.VERBATIM, _Said.CLOSE)),
    (_By.OTHER, (_Said.VERBATIM, _Said.CLOSE)),
    (_By.SAME, (_Said.ALTERED,)),
    (_By.SAME, (_Said.CLOSE,)),
)


def _finding(
    quotation: Quotation,
    speaker: str,
    matches: Sequence[_Match],
    passages: int,
    claims: Sequence[Claim],
) -> Finding:
    """Say what the passages make of a quotation: the best that they say of it decides."""
    groups = [
        [match for match in matches if match.by is by and match.place.said in said]
        for by, said in _ORDER
    ]
    verbatim, denied, others, altered, close = groups
    label, error, correction, detail = Label.NOT_ENOUGH_EVIDENCE, "", "", ""
    cited: list[_Match] = []
    if verbatim and denied:
        label, cited = Label.CONFLICTING, [verbatim[0], denied[0]]
        detail = f"one passage gives these words to {speaker}, another denies that they are theirs"
    elif verbatim:
        label, cited = Label.SUPPORTED, verbatim[:1]
        but = "; ".join(verbatim[0].place.changes)
        detail = f"{speaker} is quoted with these words" + (f", but for this: {but}" if but else "")
    elif denied:
        label, cited, error = Label.REFUTED, denied[:1], "entity"
        detail = f"a passage says that these are not the words of {speaker}"
    elif others:
        label, cited, error = Label.REFUTED, others[:1], "entity"
        correction = others[0].speaker
        detail = f"these are words of {correction}, not of {speaker}"
    elif altered or close:
        best = min(altered or close, key=lambda match: len(match.place.changes))
        cited = [best]
        stated = best.evidence.text[best.place.start : best.place.end]
        detail = f"{speaker} is quoted with other words, “{_shown(stated)}”: " + "; ".join(
            best.place.changes
        )
        if altered:
            label, error, correction = Label.REFUTED, "fabricated.quotation", _shown(stated)
    elif matches:
        cited = list(matches[:1])
        detail = f"the words were found, but not that {speaker} said them"
    else:
        detail = f"the words were not found in {passages} passages that were read"
    if cited:
        detail += (
            f" ({cited[0].evidence.title or cited[0].evidence.url or cited[0].evidence.source})"
        )
    return Finding(
        check="quotations",
        label=label,
        detail=detail,
        quote=quotation.words,
        start=quotation.words_start,
        end=quotation.words_end,
        claim_id=_claim(quotation, claims, label),
        correction=correction,
        error_type=error,
        evidence_ids=tuple(dict.fromkeys(match.evidence.id for match in cited)),
    )


def _claim(quotation: Quotation, claims: Sequence[Claim], label: Label) -> str:
    """Return the claim that a quotation decides: the smallest with its words.

    It supports only a claim that says hardly more than the quotation and its speaker.
    """
    around = [
        claim
        for claim in claims
        if claim.start <= quotation.words_start and quotation.words_end <= claim.end
    ]
    if not around:
        return ""
    claim = min(around, key=lambda one: one.end - one.start)
    if label is not Label.SUPPORTED:
        return claim.id
    low, high = max(claim.start, quotation.start), min(claim.end, quotation.end)
    left = claim.quote[: low - claim.start] + " " + claim.quote[high - claim.start :]
    functional = _functional(claim.lang)
    return claim.id if all(word in functional for word in _words(left).folded) else ""


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"
