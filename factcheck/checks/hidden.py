"""Characters that a reader does not see, and letters that pass for others.

Joiners have their place between letters of Indic scripts and in emoji; elsewhere they, marks that
turn the direction of text, tags and fillers hide something from the reader or from tools. A word
that mixes Latin letters with their Cyrillic or Greek doubles is another word to every search.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

import regex

from factcheck.model import Flag
from factcheck.untrusted import DIRECTION, INVISIBLE, MARKS, is_control

__all__ = ["flags"]

_JOINERS: Final = frozenset("\u200c\u200d")
_RIGHT_TO_LEFT: Final = regex.compile(r"[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}]")
#: Scripts whose spelling has joiners.
_JOINING: Final = regex.compile(
    r"[\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}\p{Telugu}\p{Kannada}"
    r"\p{Malayalam}\p{Sinhala}\p{Arabic}\p{Khmer}\p{Myanmar}]"
)
_EMOJI: Final = regex.compile(r"[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]")
_FLAG_TAGS: Final = regex.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f")
_TAGS: Final = regex.compile("[\U000e0000-\U000e007f]")
#: Selectors that no font has and that can carry bytes.
_SELECTORS: Final = regex.compile("[\U000e0100-\U000e01ef]")
_WORD: Final = regex.compile(r"[\p{L}\p{M}]{3,100}")
_LATIN: Final = regex.compile(r"\p{Latin}")
_CYRILLIC: Final = regex.compile(r"\p{Cyrillic}")
#: Letters that look like a Latin one; of Unicode's confusables those that read as it in any font.
_DOUBLES: Final = frozenset("асеорхуіјѕԁһԛԝӏАВЕЅІЈКМНОРСТУХҮԌοανρυικτχΑΒΕΖΗΙΚΜΝΟΡΤΥΧɑɡı")
_DOUBLE: Final = regex.compile(f"[{''.join(sorted(_DOUBLES))}]")
_ONLY_DOUBLES: Final = regex.compile(
    "[асеорхуіјѕԁһԛԝӏАВЕЅІЈКМНОРСТУХҮԌ]{3,}|[οανρυικτχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{3,}"
)
#: So many characters or words are named in a flag.
_NAMED: Final = 5


def flags(text: str) -> Iterator[Flag]:
    """Yield what is hidden in a text and which words mix scripts."""
    found = list(dict.fromkeys(_hidden(text)))
    if found:
        names = ", ".join(_name(char) for char in found[:_NAMED])
        yield Flag(rule="hidden_characters", detail=f"The text has characters unseen: {names}")
    mixed = list(dict.fromkeys(_disguised(text)))
    if mixed:
        words = ", ".join(f"“{word}” ({_foreign(word)})" for word in mixed[:_NAMED])
        yield Flag(rule="homoglyphs", detail=f"Letters of another script stand in: {words}")


def _hidden(text: str) -> Iterator[str]:
    has_right_to_left = _RIGHT_TO_LEFT.search(text) is not None
    plain = _FLAG_TAGS.sub(" ", text)
    for at, char in enumerate(plain):
        if char < "\x7f" and char >= " ":
            continue
        if char in DIRECTION or is_control(char) or _TAGS.match(char) or _SELECTORS.match(char):
            yield char
        elif char in MARKS:
            if not has_right_to_left:
                yield char
        elif char in INVISIBLE:
            if not (char == "\ufeff" and at == 0):
                yield char
        elif char in _JOINERS and not _joins(plain, at):
            yield char


def _joins(text: str, at: int) -> bool:
    """Tell whether a joiner stands where scripts or emoji need one."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if _JOINING.match(before) and (_JOINING.match(after) or not after.isalpha()):
        return True
    return bool(_EMOJI.match(before) and _EMOJI.match(after))


def _disguised(text: str) -> Iterator[str]:
    """Yield Latin words with doubles from other scripts among their letters, or of nothing else."""
    cyrillic = [word for word in _WORD.findall(text) if _CYRILLIC.search(word)]
    foreign = any(
        not _LATIN.search(word) and not _ONLY_DOUBLES.fullmatch(word) for word in cyrillic
    )
    latin = len(_LATIN.findall(text[:2000])) > len(text[:2000]) // 2
    for word in _WORD.findall(text):
        double = _DOUBLE.search(word)
        if double is None:
            continue
        has_latin = _LATIN.search(_DOUBLE.sub("", word)) is not None
        if (
            (has_latin and _CYRILLIC.search(word))
            or (has_latin and _greek_doubles(word))
            or (latin and not foreign and _ONLY_DOUBLES.fullmatch(word) and _CYRILLIC.search(word))
        ):
            yield word


def _greek_doubles(word: str) -> bool:
    """Tell whether a word of some length has Greek doubles: not "μm", "ΔH" or "kΩ"."""
    others = [char for char in word if not _LATIN.match(char) and char.isalpha()]
    return len(word) >= 4 and bool(others) and all(char in _DOUBLES for char in others)


def _foreign(word: str) -> str:
    return ", ".join(
        dict.fromkeys(_name(char) for char in word if char in _DOUBLES and not _LATIN.match(char))
    )


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character')}"
