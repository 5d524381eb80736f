"""Counts that a response states of its own words: letters, words, the items of a list.

Letters are counted without regard to case and accents where both readings of an accent agree. The
letters of a Hindi word are its akshara; a count is called wrong only where no usual way of counting
(akshara, graphemes, letters) gives it. A list is counted where a line such as "Here are five
reasons:" stands right above it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claims import numerals
from claims.model import Lang
from factcheck.checks.model import Finding
from factcheck.checks.settling import settled
from factcheck.model import Claim, Label, Response

__all__ = ["check"]

NAME: Final = "counting"
#: Longer words and sentences are left out, and so are lists announced as longer.
_LONGEST_WORD: Final = 60
_LONGEST_QUOTE: Final = 400
_MOST_ITEMS: Final = 60
_MOST_INLINE: Final = 12
_INLINE_WORDS: Final = 3

_QUOTED: Final = r"[\"“”'‘’«»*_`]{0,3}"
_WORD: Final = rf"{_QUOTED}(?P<word>[\p{{L}}\p{{M}}-]{{2,60}}){_QUOTED}"
_MARKED: Final = r"[\"“‘«*_`']{1,3}(?P<word>[\p{L}\p{M}-]{2,60})[\"”’»*_`']{1,3}"
_LETTER: Final = rf"{_QUOTED}(?P<letter>[\p{{L}}]\p{{M}}{{0,3}})(?:['’]?s)?{_QUOTED}"
_NAMED_LETTER: Final = (
    r"[\"“‘«*_`']{1,3}(?P<letter>\p{L}\p{M}{0,3})(?:['’]?s)?[\"”’»*_`']{1,3}(?:['’]?s)?"
)
#: The names of letters in the plural, as "cuatro erres"; others look like words.
_LETTER_NAMES: Final = MappingProxyType({
    "aes": "a", "ces": "c", "eles": "l", "emes": "m", "enes": "n", "erres": "r", "eses": "s",
    "esses": "s", "tes": "t", "íes": "i", "oes": "o",
})  # fmt: skip
_PLURAL_NAME: Final = rf"(?P<name>{'|'.join(_LETTER_NAMES)})"
#: "a's": a letter that can be no word.
_POSSESSIVE: Final = r"[\"“‘«*_`']{0,2}(?P<letter>\p{L}\p{M}{0,3})['’]s"
_END: Final = r"(?=[\s.,;!]|$)"
#: "5 letters s" counts one letter, not all.
_NO_LETTER: Final = r"(?! [\"“‘«*_`']{0,2}\p{L}(?![\p{L}\p{M}]))"
_SENTENCE: Final = r"[\"“«](?P<sentence>[^\"“”«»\n]{3,400})[\"”»]"
_COUNT: Final = r"[*_]{0,2}(?P<count>[0-9०-९]{1,3}|[\p{L}\p{M}]{2,14})[*_]{0,2}"

# fmt: off
_LETTERS: Final[Mapping[Lang, tuple[str, ...]]] = MappingProxyType({
    "en": (
        rf"(?:letter|character) {_LETTER} (?:appears|occurs|is found|shows up) {_COUNT}(?: times?)? in (?:the word )?{_WORD}",
        rf"(?:the )?(?:word |name )?{_WORD} (?:has|contains) {_COUNT} (?:letters? )?{_LETTER}(?: letters)?(?=[\s.,;!]|$)",
        rf"(?:there (?:are|is)|are|is|has) (?:only |just |exactly )?{_COUNT} (?:(?:occurrences?|instances?) of )?(?:the )?(?:letters? )?{_LETTER}(?:'s|’s)? (?:letters? )?in (?:the word )?{_WORD}",
        rf"{_MARKED} is (?:spelled|spelt|written) with {_COUNT} (?:letters? )?{_POSSESSIVE}{_END}",
        rf"in (?:the word )?{_MARKED},? (?:there (?:are|is) {_COUNT} (?:letters? )?{_POSSESSIVE}{_END}|the letter {_LETTER} (?:appears|occurs|is found|shows up) {_COUNT}(?: times)?)",
    ),
    "es": (
        rf"letra {_LETTER} aparece {_COUNT} (?:veces|vez) en (?:la palabra )?{_WORD}",
        rf"(?:palabra |nombre ){_WORD} (?:tiene|contiene) {_COUNT} (?:letras? |veces la letra ){_LETTER}(?=[\s.,;!]|$)",
        rf"hay {_COUNT} (?:letras? ){_LETTER} en (?:la palabra )?{_WORD}",
        rf"en (?:la palabra |el nombre )?{_MARKED},? (?:solo )?hay {_COUNT} (?:letras? {_LETTER}|{_POSSESSIVE}|{_PLURAL_NAME}){_END}",
        rf"en (?:la palabra |el nombre )?{_MARKED},? la letra {_LETTER} aparece {_COUNT} (?:veces|vez)",
        rf"{_MARKED} (?:tiene|contiene|lleva) {_COUNT} (?:(?:letras? |veces la letra ){_LETTER}|{_POSSESSIVE}|{_PLURAL_NAME}){_END}",
    ),
    "pt": (
        rf"letra {_LETTER} aparece {_COUNT} (?:vezes|vez) (?:em|na palavra) {_WORD}",
        rf"(?:palavra |nome ){_WORD} (?:tem|contém|possui) {_COUNT} (?:letras? |vezes a letra ){_LETTER}(?=[\s.,;!]|$)",
        rf"há {_COUNT} (?:letras? ){_LETTER} (?:em|na palavra) {_WORD}",
        rf"(?:em|na palavra|no nome) {_MARKED},? (?:só )?(?:há|existem|temos) {_COUNT} (?:letras? {_LETTER}|{_POSSESSIVE}|{_PLURAL_NAME}){_END}",
        rf"(?:em|na palavra|no nome) {_MARKED},? a letra {_LETTER} aparece {_COUNT} (?:vezes|vez)",
        rf"{_MARKED} (?:tem|contém|possui|leva) {_COUNT} (?:(?:letras? |vezes a letra ){_LETTER}|{_POSSESSIVE}|{_PLURAL_NAME}){_END}",
    ),
    "hi": (
        rf"{_MARKED} (?:शब्द )?में (?:अक्षर )?{_NAMED_LETTER} (?:अक्षर )?{_COUNT} बार",
        rf"{_MARKED} (?:शब्द )?में {_LETTER} अक्षर {_COUNT} बार",
        rf"{_MARKED} (?:शब्द )?में (?:अक्षर )?(?P<letter>[a-z]) {_COUNT} बार",
    ),
})
_LENGTHS: Final[Mapping[Lang, tuple[str, ...]]] = MappingProxyType({
    "en": (
        rf"word {_WORD} (?:has|contains|consists of|is) (?:exactly )?{_COUNT} (?P<what>letters|characters|vowels|consonants)(?: long)?{_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:has|contains|consists of) (?:exactly )?{_COUNT} (?P<what>letters|characters|vowels|consonants){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"there are (?:only |just |exactly )?{_COUNT} (?P<what>letters|vowels|consonants) in (?:the word )?{_WORD}",
        rf"(?:if (?:you|we) count (?:all )?(?:of )?the )?(?P<what>letters|vowels|consonants) in (?:the (?:word|name) )?{_MARKED},? (?:you|we) (?:get|find|have) (?:exactly |a total of )?{_COUNT}(?=[.,;!]|$)",
        rf"{_MARKED} is an? (?:{_COUNT}-(?P<what>letter) word|word (?:of|with) {_COUNT} (?P<what>letters|vowels|consonants)){_END}",
    ),
    "es": (
        rf"palabra {_WORD} (?:tiene|contiene|consta de) (?:exactamente )?{_COUNT} (?P<what>letras|vocales|consonantes){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:tiene|contiene) {_COUNT} (?P<what>letras|vocales|consonantes){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:se escribe con|está formada por|se compone de|es una palabra (?:de|con)) (?:exactamente |exatamente )?{_COUNT} (?P<what>letras|vocales|consonantes){_NO_LETTER}{_END}",
    ),
    "pt": (
        rf"palavra {_WORD} (?:tem|contém|possui) (?:exatamente )?{_COUNT} (?P<what>letras|vogais|consoantes){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:tem|contém|possui) {_COUNT} (?P<what>letras|vogais|consoantes){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:escreve-se com|se escreve com|é formada por|é composta (?:por|de)|é uma palavra (?:de|com)) (?:exactamente |exatamente )?{_COUNT} (?P<what>letras|vogais|consoantes){_NO_LETTER}{_END}",
    ),
    "hi": (
        rf"{_MARKED} (?:शब्द )?में (?:कुल )?{_COUNT} (?P<what>अक्षर)(?=[\s।,!]|$)",
    ),
})
_SENTENCES: Final[Mapping[Lang, tuple[str, ...]]] = MappingProxyType({
    "en": (rf"{_SENTENCE} (?:has|contains|consists of|is made up of|is composed of) (?:exactly )?{_COUNT} words(?=[\s.,;!]|$)",
           rf"there are {_COUNT} words in (?:the (?:sentence|phrase) )?{_SENTENCE}"),
    "es": (rf"{_SENTENCE} (?:tiene|contiene|consta de|está formada por|se compone de) (?:exactamente )?{_COUNT} palabras(?=[\s.,;!]|$)",
           rf"hay {_COUNT} palabras en (?:la (?:oración|frase) )?{_SENTENCE}"),
    "pt": (rf"{_SENTENCE} (?:tem|contém|possui|é formada por|é composta (?:por|de)) (?:exatamente )?{_COUNT} palavras(?=[\s.,;!]|$)",
           rf"há {_COUNT} palavras (?:em|na (?:frase|oração)) {_SENTENCE}"),
    "hi": (rf"{_SENTENCE} (?:वाक्य )?में (?:कुल )?{_COUNT} शब्द(?=[\s।,!]|$)",),
})
#: What is counted in the line above a list may be anything; these words mean that it is no count of it.
_NOT_COUNTED: Final = numerals.sets(
    "some|among|such|including|several|over|than|least|most|about|around|approximately|of|first|last|every|"
    "next|for|after|within|at|by|from|since|until|during|per|seconds|years|minutes|hours|days|weeks|months|percent|following|star|or|to|into",
    "algunos|algunas|entre|más|menos|aproximadamente|cerca|por|tras|durante|desde|hasta|segundos|primeros|primeras|últimos|años|minutos|horas|"
    "días|semanas|meses|ciento|de|del|o|cada|unos|unas",
    "alguns|algumas|entre|mais|menos|aproximadamente|cerca|por|após|durante|desde|até|segundos|primeiros|primeiras|últimos|anos|minutos|horas|"
    "dias|semanas|meses|cento|de|do|da|dos|das|ou|cada|uns|umas",
    "कुछ|अधिक|कम|लगभग|करीब|पहले|पहली|सेकंड|सेकेंड|वर्ष|साल|मिनट|घंटे|दिन|सप्ताह|महीने|प्रतिशत|से|में|या|प्रत्येक",
)
_AND: Final = MappingProxyType({"en": "and", "es": "y|e", "pt": "e", "hi": "और|तथा|एवं"})
#: Words of doubt: the statement may be quoted as wrong, or asked.
_DOUBTED: Final = numerals.sets(
    "wrong|incorrect|incorrectly|false|mistake|not|claims|claimed|think|thought|if|say|said|says|instead",
    "incorrecto|incorrecta|falso|falsa|error|no|afirma|creer|si|dijo|dice",
    "incorreto|incorreta|falso|falsa|erro|não|afirma|acreditar|se|disse|diz",
    "गलत|ग़लत|नहीं|असत्य|दावा|अगर|यदि",
)
_VOWELS: Final = MappingProxyType({"en": "aeiou", "es": "aeiou", "pt": "aeiou", "hi": ""})
# fmt: on
_WORDS_IN: Final = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")
#: A consonant with its virama joins the next: क्ष is one akshara, as is त्र.
_AKSHARA: Final = regex.compile(
    r"(?:[\u0915-\u0939\u0958-\u095f]\u093c?\u094d\u200d?)*[\u0904-\u0939\u0958-\u0961]\p{M}*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    """A statement of a count with what was counted: the likeliest way first."""

    start: int
    end: int
    stated: int
    counts: tuple[int, ...]
    what: str


def check(response: Response, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield a finding for each stated count that could be counted."""
    text = response.text
    found = [*_stated(response), *_lists(response), *_inline_lists(response)]
    ends = -1
    for count in sorted(found, key=lambda count: (count.start, -count.end)):
        if count.start < ends:
            continue
        ends = count.end
        right = count.counts[0]
        holds = count.stated == right
        if not holds and count.stated in count.counts:
            continue  # right in another way of counting
        label = Label.SUPPORTED if holds else Label.REFUTED
        detail = f"{count.what}: {right}" + ("" if holds else f", not {count.stated}")
        yield Finding(
            check=NAME,
            label=label,
            detail=detail,
            quote=text[count.start : count.end],
            start=count.start,
            end=count.end,
            claim_id=settled(claims, count.start, count.end, label),
            correction="" if holds else str(right),
            error_type="" if holds else "count",
        )


# --- letters and words ---------------------------------------------------------------------------


@cache
def _patterns(lang: Lang) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    tables = (("letter", _LETTERS), ("length", _LENGTHS), ("sentence", _SENTENCES))
    return tuple(
        (name, regex.compile(rf"(?i)(?<![\p{{L}}\p{{M}}]){pattern}"))
        for name, table in tables
        for pattern in table[lang]
    )


def _stated(response: Response) -> Iterator[_Count]:
    text, lang = response.text, response.lang
    for name, pattern in _patterns(lang):
        for found in pattern.finditer(text, timeout=1):
            stated = _number(found["count"], lang)
            if stated is None or _doubted(text, found.start(), found.end(), lang):
                continue
            groups = found.groupdict()
            if name == "letter":
                letter = groups["letter"] or _LETTER_NAMES[groups["name"].casefold()]
                counted = _letters(groups["word"], letter)
            elif name == "length":
                counted = _length(groups["word"], groups["what"], lang)
            else:
                counted = _sentence(groups["sentence"])
            if counted is None:
                continue
            what, counts = counted
            yield _Count(
                start=found.start(), end=found.end(), stated=stated, counts=counts, what=what
            )


def _number(word: str, lang: Lang) -> int | None:
    if word.isdecimal():
        return int(word)
    key = numerals.fold(word)
    if key in {"once", "twice"} and lang == "en":
        return 1 if key == "once" else 2
    value = numerals.VALUES[lang].get(key)
    return int(value) if value is not None else None


def _doubted(text: str, start: int, end: int, lang: Lang) -> bool:
    """Whether the sentence asks, quotes or denies the count."""
    before = regex.split(r"[.!?।\n:]", text[max(start - 120, 0) : start])[-1]
    after = regex.match(r"[^.!?।\n]{0,120}[.!?।]?", text[end:])
    rest = after.group() if after is not None else ""
    if rest.endswith("?"):
        return True
    around = _WORDS_IN.findall(f"{before} {rest}")
    return any(numerals.fold(word) in _DOUBTED[lang] for word in around)


def _plain(text: str) -> str:
    """Drop the accents of Latin letters, but keep ñ."""
    kept = text.casefold().replace("ñ", "\0")
    bare = "".join(
        char for char in unicodedata.normalize("NFD", kept) if not "\u0300" <= char <= "\u036f"
    )
    return bare.replace("\0", "ñ")


def _letters(word: str, letter: str) -> tuple[str, tuple[int, ...]] | None:
    exact = unicodedata.normalize("NFC", word.casefold())
    wanted = unicodedata.normalize("NFC", letter.casefold())
    counts = [exact.count(wanted), _plain(word).count(_plain(letter))]
    if regex.search(r"\p{Devanagari}", word):
        # A letter with its vowel signs, or as a part of them: both are called the same.
        akshara = _AKSHARA.findall(word)
        counts = [sum(letter in part for part in akshara), akshara.count(letter), *counts]
    return f"{letter} in {word}", tuple(dict.fromkeys(counts))


def _length(word: str, what: str, lang: Lang) -> tuple[str, tuple[int, ...]] | None:
    name = numerals.fold(what)
    what = "letters" if name == "letter" else what
    if regex.search(r"\p{Devanagari}", word):
        syllables = len(_AKSHARA.findall(word))
        graphemes = len(regex.findall(r"\X", word))
        letters = len(regex.findall(r"\p{L}", word))
        marks = len(word)
        counts = tuple(dict.fromkeys((syllables, graphemes, letters, marks)))
        return f"{what} in {word}", counts
    plain = _plain(word)
    letters = sum(char.isalpha() for char in plain)
    vowels = sum(char in _VOWELS[lang] for char in plain)
    if name in {"letter", "letters", "characters", "letras"}:
        return f"{what} in {word}", tuple(dict.fromkeys((letters, len(word))))
    with_y = vowels + plain.count("y")
    if name.startswith("vo"):
        return f"{what} in {word}", tuple(dict.fromkeys((vowels, with_y)))
    return f"{what} in {word}", tuple(dict.fromkeys((letters - vowels, letters - with_y)))


def _sentence(sentence: str) -> tuple[str, tuple[int, ...]]:
    joined = len(_WORDS_IN.findall(sentence))
    spaced = len([word for word in sentence.split() if regex.search(r"[\p{L}\p{N}]", word)])
    apart = len(regex.findall(r"[\p{L}\p{M}\p{N}]+", sentence))
    return "words", tuple(dict.fromkeys((spaced, joined, apart)))


# --- lists ---------------------------------------------------------------------------------------


def _lists(response: Response) -> Iterator[_Count]:
    """Count the items of each list right under a line that says how many there are."""
    text, lang = response.text, response.lang
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    parser = MarkdownIt("commonmark", {"maxNesting": 20})
    parser.core.ruler.enableOnly(["normalize", "block"])
    tokens = parser.parse(text)
    if len(regex.split(r"\r\n?|\n", text)) < len(lines):
        return  # line breaks that Markdown does not know
    at = 0
    while at < len(tokens):
        token = tokens[at]
        leads = token.type in {"paragraph_open", "heading_open"} and token.level == 0
        if not leads or token.map is None:
            at += 1
            continue
        items, after = _items(tokens, at + 3)
        lead_start, lead_end = starts[token.map[0]], starts[min(token.map[1], len(lines))]
        at += 3
        if items < 2 or _goes_on(tokens, after):
            continue
        lead = text[lead_start:lead_end].rstrip()
        stated = _announced(lead, lang, heading=token.type == "heading_open")
        if stated is not None:
            start = lead_start + len(lead) - len(lead.lstrip())
            yield _Count(
                start=start,
                end=lead_start + len(lead),
                stated=stated,
                counts=(items,),
                what="items in the list",
            )


def _items(tokens: list[Token], at: int) -> tuple[int, int]:
    """Count the items of the list at a token, and of numbered lists that go on from it."""
    items, numbered = 0, 0
    while at < len(tokens) and tokens[at].type in {"bullet_list_open", "ordered_list_open"}:
        ordered = tokens[at].type == "ordered_list_open"
        first = int(tokens[at].attrGet("start") or 1) if ordered else 0
        if items and (not ordered or first != numbered + 1):
            return 0, at
        level, end = tokens[at].level, at + 1
        while tokens[end].level != level:
            items += tokens[end].type == "list_item_open" and tokens[end].level == level + 1
            end += 1
        numbered = items if ordered else 0
        at = end + 1
        if not ordered:
            break
    return items, at


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether the list may go on after a paragraph or a fence between its items."""
    following = [token for token in tokens[at:] if token.level == 0]
    for token in following:
        if token.type == "heading_open":
            return False
        if token.type == "bullet_list_open":
            return True
        if token.type == "ordered_list_open":
            return int(token.attrGet("start") or 1) > 1
    return False


def _announced(lead: str, lang: Lang, *, heading: bool) -> int | None:
    """Return how many items a line such as "Here are five reasons:" announces."""
    line = lead.splitlines()[-1].strip(" #*_") if lead else ""
    sentence = regex.split(r"(?<=[.!?।])\s", line)[-1].strip("*_ ")
    if not heading and not sentence.rstrip("*_ ").endswith((":", "ः")):
        return None
    words = regex.findall(r"[\p{L}\p{M}\p{N}]+(?:[.,:/'’-][\p{L}\p{M}\p{N}]+)*", sentence)
    numbers = [(place, _number(word, lang)) for place, word in enumerate(words)]
    stated = [(place, number) for place, number in numbers if number is not None]
    if any(regex.match(r"[0-9०-९]", word) and not word.isdecimal() for word in words):
        return None
    if len(stated) != 1 or len(words) > 25:
        return None
    place, number = stated[0]
    near = [numerals.fold(word) for word in words[max(place - 2, 0) : place + 3]]
    before, after = near[: min(place, 2)], near[min(place, 2) + 1 :]
    if not after or not 2 <= number <= _MOST_ITEMS or sentence.endswith("?"):
        return None
    unsure = _NOT_COUNTED[lang]
    if after[0] in unsure or set(before) & unsure or not _plural(after[:2], lang):
        return None
    return number


def _plural(words: list[str], lang: Lang) -> bool:
    """Whether a plural noun follows the number; Hindi's plurals often look like the singular."""
    return lang == "hi" or any(word.endswith("s") for word in words)


def _inline_lists(response: Response) -> Iterator[_Count]:
    """Count "the three primary colours: red, yellow and blue" where the items are plain."""
    text, lang = response.text, response.lang
    places = (
        found
        for pattern in _inline(lang)
        for found in pattern.finditer(text, overlapped=True, timeout=1)
    )
    for found in places:
        stated = _number(found["count"], lang)
        if stated is None or not 2 <= stated <= _MOST_INLINE or len(found["items"]) > 300:
            continue
        # with its verb before the colon, a place before the number is where the items are
        bounds = _NOT_COUNTED[lang] - ({"में"} if found["noun"].endswith(" हैं") else set())
        before = found.groupdict().get("before") or ""
        if _number(before, lang) is not None or before in bounds:
            continue
        nouns = found["noun"].split()
        if not _plural([numerals.fold(word) for word in (nouns[:2] if before else nouns)], lang):
            continue
        if not before and any(numerals.fold(word) in _NOT_COUNTED[lang] for word in nouns[:1]):
            continue
        parts = regex.split(
            rf"\s*,\s*(?:(?:{_AND[lang]})\s+)?|\s+(?:{_AND[lang]})\s+", found["items"]
        )
        plain = all(part and len(part.split()) <= _INLINE_WORDS for part in parts)
        if not plain or len(parts) < 2 or _doubted(text, found.start(), found.end(), lang):
            continue
        yield _Count(
            start=found.start("count"),
            end=found.end("items"),
            stated=stated,
            counts=(len(parts),),
            what="items",
        )


#: "the colours are three: …", with the verb of each language; Hindi's stands after the number.
_ARE: Final = MappingProxyType({"en": "are", "es": "son", "pt": "são", "hi": "में"})


@cache
def _inline(lang: Lang) -> tuple[regex.Pattern[str], ...]:
    item = r"[\p{L}\p{M}][\p{L}\p{M}'’ -]{0,40}"
    start = r"(?i)(?<![\p{L}\p{M}\p{N},.])"
    count = r"(?P<count>[0-9०-९]{1,2}|[\p{L}\p{M}]{2,14})"
    items = rf"(?P<items>{item}(?:, {item}){{0,14}},? (?:{_AND[lang]}) {item})(?=[.।]\s|[.।]?$)"
    word = r"[\p{L}\p{M}]{2,24}"
    named = (
        rf"{start}(?P<before>[\p{{L}}\p{{M}}]{{1,12}}) {count} "
        rf"(?P<noun>{word}(?: {word}){{0,2}}): {items}"
    )
    after_verb = (
        rf"{start}(?P<noun>{word}(?: [\p{{L}}\p{{M}}]{{1,24}}){{0,6}}) "
        rf"{_ARE[lang]} {count}: {items}"
    )
    return tuple(regex.compile(pattern, regex.MULTILINE) for pattern in (named, after_verb))
