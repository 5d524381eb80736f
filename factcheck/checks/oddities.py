"""What is odd about a response as a whole: flags for the person who evaluates it.

A refusal, a text that breaks off, the wrong language for the prompt, no statement to check, passages
that repeat, instructions to the reader's tools, citations without their list, hidden characters and
letters of another script inside a word. Instructions in the text are shown and never obeyed: nothing
here, or after it, acts on what a response says.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import regex

from claims.language import UnsupportedLanguageError, detect
from claims.languages import BY_CODE
from claims.model import LANGUAGES, Layout
from factcheck.checks import hidden
from factcheck.checks.masked import Reading, sentences
from factcheck.checks.oddity_words import (
    LANGUAGE_NAMES,
    NOT_CITING,
    REFUSALS,
    SOURCES_HEADING,
    UNFINISHED,
)
from factcheck.instructions import instruction
from factcheck.model import Claim, Evidence, Flag, Lang, Response
from factcheck.untrusted import revealed

__all__ = ["flags", "passages"]

#: A refusal stands at the beginning; later "I cannot say" is part of an answer.
_REFUSAL_SENTENCES: Final = 2
#: Fewer letters than this tell no language for sure.
_LEAST_LETTERS: Final = 12
#: So many function words of a language, four times those of another, tell the two apart.
_LEAST_WORDS: Final = 2
#: Words of a sentence that is no mere phrase when it stands twice.
_REPEATED_WORDS: Final = 6
#: Words that are said again at once, and how often, before it is a loop.
_LONGEST_LOOP: Final = 12
_LOOPS: Final = 3
_MOST_WORDS: Final = 20_000
_SHOWN: Final = 80

_WORDS: Final = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_DEVANAGARI: Final = regex.compile(r"\p{Devanagari}{2}")
_LETTER: Final = regex.compile(r"[\p{L}\p{M}]")
_ENDED: Final = regex.compile(r"(?:[.!?।॥…]|\p{So}|\p{Sk}|\ufe0f)[\"'”’»)\]*_`\s]{0,6}$")
_LINK_LAST: Final = regex.compile(r"(?:https?://|www\.|\bdoi:\s?|\b10\.\d{4,9}/)\S{1,2000}$")
_FENCE: Final = regex.compile(r"^\s{0,3}(?:```|~~~)", regex.MULTILINE)
_CODE: Final = regex.compile(r"```[^`]{0,20000}```|`[^`\n]{1,500}`")
_DANGLING: Final = regex.compile(r"\n\s{0,6}(?:[-*+•]|\d{1,3}[.)])\s{0,3}$")
_CITED: Final = regex.compile(
    r"(?<=[\p{L}\p{M}\p{N}.,;:!?।)\"”’»*]|[\p{L}\p{M}\p{N}.,;:!?।)\"”’»*] )"
    r"\[\^?(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9})\](?![\(\[:\p{L}])"
)
_LEFT_OVER: Final = regex.compile(r"【\d{1,4}(?::\d{1,4})?†[^】\n]{0,80}】")
_DEFINED: Final = regex.compile(
    r"^\s{0,6}(?:[-*+]\s)?\[?\[\^?(\d{1,3})\]\]?:?\s{0,4}\S", regex.MULTILINE
)
_NUMBERED: Final = regex.compile(r"^\s{0,6}(\d{1,3})[.)]\s+\S", regex.MULTILINE)
_BEFORE: Final = regex.compile(r"([\p{L}\p{M}]+)\s?$")


def flags(response: Response, claims: Sequence[Claim]) -> tuple[Flag, ...]:
    """Say what is odd about a response, in one order.

    >>> [flag.rule for flag in flags(Response(id="", lang="en", text="I'm sorry, I can't."), ())]
    ['refusal', 'nothing_to_check']
    """
    return tuple(
        flag
        for found in (
            _refusal(response),
            _truncated(response),
            _language(response),
            _empty(claims),
            _repeated(response),
            _instructions(response),
            _citations(response),
            hidden.flags(response.text),
        )
        for flag in found
    )


def passages(evidence: Iterable[Evidence]) -> Iterator[Flag]:
    """Say which pages that were read give instructions to whoever reads them for the evaluator."""
    told: dict[tuple[str, str], list[str]] = {}
    for item in evidence:
        if words := instruction(item.text):
            told.setdefault((item.url or item.title, words), []).append(item.claim_id)
    for (page, words), claims in told.items():
        yield Flag(
            rule="prompt_injection",
            detail=f"A page gives instructions to its reader's tools: “{_shown(words)}” ({page})",
            claim_ids=tuple(dict.fromkeys(claims)),
        )


def _refusal(response: Response) -> Iterator[Flag]:
    first = [reading.plain for reading in sentences(response)][:_REFUSAL_SENTENCES]
    for lang in LANGUAGES:
        for text in first:
            found = REFUSALS[lang].search(text)
            if found is not None:
                yield Flag(rule="refusal", detail=f"The response declines: “{_shown(text)}”")
                return


def _truncated(response: Response) -> Iterator[Flag]:
    """Find a last sentence that does not end, where the ones before it do."""
    text = response.text.rstrip()
    read = sentences(response)
    if len(_FENCE.findall(text)) % 2:
        yield Flag(rule="truncated", detail="The response ends within a block of code.")
        return
    if _DANGLING.search("\n" + text):
        yield Flag(rule="truncated", detail="The response ends with an empty list item.")
        return
    inside = _broken_inside(response.text, read)
    if inside is not None:
        yield Flag(rule="truncated", detail=f"A paragraph breaks off: “…{_tail(inside)}”")
        return
    if not read or text.endswith(("```", "~~~")):
        return
    last = read[-1]
    layout = last.located.sentence.layout
    plain = last.plain.rstrip()
    if _ENDED.search(plain) or _LINK_LAST.search(plain) or layout in _NO_SENTENCES:
        return
    tail = _WORDS.findall(plain)
    broken = (
        plain.endswith((",", ";", ":", "-", "–", "—", "("))
        or _goes_on(plain, last.lang)
        or plain.count("(") > plain.count(")")
    )
    before = [reading for reading in read[:-1] if reading.located.sentence.layout is layout]
    ended = len(before) >= (3 if layout is Layout.LIST_ITEM else 1) and all(
        _ENDED.search(reading.plain.rstrip()) for reading in before
    )
    if broken or (ended and len(tail) >= 3):
        yield Flag(rule="truncated", detail=f"The response breaks off: “…{_tail(plain)}”")


def _broken_inside(text: str, read: Sequence[Reading]) -> str | None:
    """Find a paragraph that stops at a word after which a sentence goes on, before another one.

    So it stands where something was added behind an answer that breaks off. Only a blank line and a
    paragraph behind it tell that from a line of verse, or from words that lead to a list or code.
    """
    for reading, following in pairwise(read):
        both = reading.located.sentence, following.located.sentence
        if any(one.layout is not Layout.PROSE for one in both):
            continue
        between = text[both[0].end : both[1].start]
        if between.strip() or between.count("\n") < 2:
            continue
        plain = reading.plain.rstrip()
        if _goes_on(plain, reading.lang) and not following.plain[:1].islower():
            return plain
    return None


def _goes_on(plain: str, lang: Lang) -> bool:
    """Tell whether a text ends with a word after which a sentence always goes on."""
    if not (plain[-1:].isalpha() or _is_mark(plain)):
        return False
    tail = _WORDS.findall(plain[-_SHOWN:])
    return bool(tail) and tail[-1].casefold() in UNFINISHED[lang]


def _is_mark(plain: str) -> bool:
    return unicodedata.category(plain[-1:] or " ").startswith("M")


_NO_SENTENCES: Final = frozenset({Layout.HEADING, Layout.TABLE_ROW, Layout.CODE})


def _language(response: Response) -> Iterator[Flag]:
    """Find an answer in another language than its prompt, which does not ask for that."""
    prompt, text = response.prompt, _CODE.sub(" ", response.text)
    letters = min(len(_LETTER.findall(part)) for part in (prompt[:500], text[:500]))
    if letters < _LEAST_LETTERS or LANGUAGE_NAMES.search(prompt):
        return
    try:
        asked = detect(prompt)
    except UnsupportedLanguageError:
        return
    try:
        answered = detect(text)
    except UnsupportedLanguageError as error:
        yield Flag(rule="wrong_language", detail=f"The prompt is in {_NAMES[asked]}: {error}.")
        return
    if asked != answered and _leans(prompt, asked, answered) and _leans(text, answered, asked):
        said = f"The prompt is in {_NAMES[asked]}, the response in {_NAMES[answered]}."
        yield Flag(rule="wrong_language", detail=said)


def _leans(text: str, to: Lang, other: Lang) -> bool:
    """Tell whether a text has words of one language, and hardly any of another."""
    if "hi" in (to, other) and _DEVANAGARI.search(text):
        return to == "hi"
    said = Counter(word.casefold() for word in _WORDS.findall(text[:5_000]))
    ours, theirs = BY_CODE[to].function_words, BY_CODE[other].function_words
    own = sum(said[word] for word in said if word in ours and word not in theirs)
    foreign = sum(said[word] for word in said if word in theirs and word not in ours)
    return own >= _LEAST_WORDS and own >= 4 * foreign


_NAMES: Final = {"en": "English", "es": "Spanish", "pt": "Portuguese", "hi": "Hindi"}


def _empty(claims: Sequence[Claim]) -> Iterator[Flag]:
    if not any(claim.checkworthy for claim in claims):
        yield Flag(rule="nothing_to_check", detail="No statement of the response can be checked.")


def _repeated(response: Response) -> Iterator[Flag]:
    """Find sentences that stand more than once, and words that go round in a loop."""
    seen: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for reading in sentences(response):
        if reading.located.sentence.layout in _NO_SENTENCES:
            continue
        said = _WORDS.findall(reading.plain.casefold())
        if len(said) >= _REPEATED_WORDS:
            key = " ".join(said)
            seen[key] += 1
            shown.setdefault(key, reading.plain)
    for key, times in seen.items():
        if times > 1:
            detail = f"Said {times} times: “{_shown(shown[key])}”"
            yield Flag(rule="repeated_passage", detail=detail)
    if max(seen.values(), default=0) < 2:
        loop = _loop(_WORDS.findall(_CODE.sub(" ", response.text).casefold())[:_MOST_WORDS])
        if loop:
            yield Flag(rule="repeated_passage", detail=f"Said over and over: “{_shown(loop)}”")


def _loop(said: Sequence[str]) -> str:
    """Return the first run of words that is said again and again at once, or ""."""
    for length in range(1, _LONGEST_LOOP + 1):
        run = 0
        for at in range(length, len(said)):
            run = run + 1 if said[at] == said[at - length] else 0
            if run >= max(_LOOPS * length, 4):
                loop = said[at - length + 1 : at + 1]
                if all(_LETTER.search(word) for word in loop):
                    return " ".join(loop)
    return ""


def _instructions(response: Response) -> Iterator[Flag]:
    """Find text that speaks to whatever processes it. It is shown, and nothing obeys it."""
    told = instruction(response.text)
    if told:
        detail = f"The text gives instructions to its reader's tools: “{_shown(told)}”"
        yield Flag(rule="prompt_injection", detail=detail)


def _citations(response: Response) -> Iterator[Flag]:
    """Find marks such as [1] whose source the text does not give."""
    text = _CODE.sub(" ", response.text)
    left = _LEFT_OVER.search(text)
    if left is not None:
        yield Flag(
            rule="citation_without_source",
            detail=f"A mark of a search tool was left in the text: {_shown(left.group())}",
        )
    defined = {int(number) for number in _DEFINED.findall(text)}
    heading = _sources_from(text)
    if heading is not None:
        defined |= {int(number) for number in _NUMBERED.findall(text, heading)}
    cited: set[int] = set()
    for found in _CITED.finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - 40), found.start())
        if before is None or before[1].casefold() not in NOT_CITING:
            cited |= {int(number) for number in regex.findall(r"\d+", found[1])}
    missing = sorted(cited - defined - {0})
    if missing:
        marks = ", ".join(f"[{number}]" for number in missing)
        detail = f"Cited, but not listed: {marks}"
        yield Flag(rule="citation_without_source", detail=detail)


def _sources_from(text: str) -> int | None:
    """Return where the list of sources begins: after a short line that says so."""
    at = 0
    start = None
    for line in text.splitlines(keepends=True):
        at += len(line)
        if len(line) <= 40 and SOURCES_HEADING.search(line):
            start = at
    return start


def _shown(text: str) -> str:
    plain = " ".join(revealed(text).split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"


def _tail(text: str) -> str:
    return " ".join(revealed(text).split()[-6:])
