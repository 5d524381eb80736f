"""Statements of results in whole sentences: "the average of 4, 8 and 15 is 9", "91 is prime"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from types import MappingProxyType
from typing import Final

import regex

from claims import numerals
from claims.model import Lang
from factcheck.checks.arithmetic import words
from factcheck.checks.arithmetic.judgement import Judgement
from factcheck.checks.arithmetic.lexemes import Numeral
from factcheck.checks.arithmetic.patterns import compiled
from factcheck.checks.arithmetic.rules import RULES
from factcheck.checks.arithmetic.skeleton import Skeleton
from factcheck.checks.arithmetic.statements import Stated, Statement
from factcheck.checks.arithmetic.stories import BEGIN_ANYWHERE
from factcheck.checks.arithmetic.values import UncomputableError

#: "8x", "5²": the number is only a part of what is stated.
_VARIABLE: Final = regex.compile(r"[a-z](?!\p{L})|\p{No}")
#: A sign after the last number, which the line may lack.
_CALCULATES_ON: Final = regex.compile(r"\s{0,3}[*×x·/÷^+=−-]\s{0,3}[$€£₹(]?\.?\p{N}")
#: Pieces on either side of a statement that its sentence is looked for in.
_SENTENCE: Final = 80
#: Words of doubt that statements of number facts hold themselves.
_OWN_WORDS: Final = frozenset(
    ("not", "no", "nao", "नहीं", "base", "binary", "binario", "बाइनरी", "hexadecimal", "हेक्साडेसिमल")
)
_SIGNS: Final = frozenset(("+", "-", "*", "/", "^", "%", "=", "#", "?", ",", "<", ">"))
#: Before a statement about a number, these are fine; another word may make it part of a name.
_MAY_PRECEDE: Final = numerals.sets(
    "that|since|because|so|as|number|integer|therefore|hence|thus|also|while|but|the|yes|no|then|are|both|only",
    "que|porque|ya|número|entero|luego|también|pero|el|los|los números|pues|si|no|como|entonces",
    "que|porque|pois|número|inteiro|logo|também|mas|o|os|sim|não|como|então",
    "कि|क्योंकि|संख्या|इसलिए|पर|लेकिन|और|अतः|हाँ|यानी",
)


def read_phrases(line: Skeleton, lang: Lang) -> Iterator[Judgement]:
    """Judge each statement of a known form in a stretch of text."""
    if "#" not in line.line and " roman" not in line.line:
        return
    for name, pattern in compiled(lang):
        for found in pattern.finditer(line.line, overlapped=False, timeout=1):
            judged = _judged(name, found, line, lang)
            if judged is not None:
                yield judged


def _judged(name: str, found: regex.Match[str], line: Skeleton, lang: Lang) -> Judgement | None:
    first, last = line.index(found.start()), line.index(found.end() - 1)
    if not _stands_alone(line, first, last, lang, anywhere=name in BEGIN_ANYWHERE):
        return None
    statement = _statement(found, line, lang)
    if statement is None:
        return None
    try:
        outcome = RULES[name](statement)
    except (UncomputableError, ZeroDivisionError, ValueError, IndexError):
        return None
    if outcome is None or outcome.holds is None:
        return None
    if _VARIABLE.match(line.source, line.pieces[last].end):
        return None
    two_readings = any(len(piece.readings) > 1 for piece in line.pieces[first : last + 1])
    if two_readings and not outcome.holds:
        return None
    return Judgement(
        start=line.pieces[first].start,
        end=line.pieces[last].end,
        holds=outcome.holds,
        detail=outcome.detail,
        correction="" if outcome.holds else outcome.correction,
    )


def _statement(found: regex.Match[str], line: Skeleton, lang: Lang) -> Statement | None:
    groups = found.groupdict()
    places = []
    for group in ("n", "l", "f"):
        if group in groups:
            places += found.spans(group)
    numbers: list[tuple[int, Stated]] = []
    for start, end in sorted(set(places)):
        first, last = line.index(start), line.index(end - 1)
        read = _numbers(line, first, last)
        if not read:
            return None
        numbers += [(start, number) for number in read]
    for group in ("r", "x"):
        if groups.get(group):
            start, end = found.span(group)
            groups[group] = line.raw(line.index(start), line.index(end - 1))
    return Statement(
        numbers=tuple(number for _, number in numbers),
        groups=MappingProxyType({key: text for key, text in groups.items() if text}),
        about=bool(groups.get("about")),
        negated=bool(groups.get("not")),
        lang=lang,
    )


def _numbers(line: Skeleton, first: int, last: int) -> list[Stated]:
    """Return the numbers between two pieces; one for a fraction or a percentage."""
    raw = line.raw(first, last)
    signs = [piece.text for piece in line.pieces[first : last + 1]]
    if signs == ["#", "/", "#"]:
        top, bottom = (line.pieces[at].readings for at in (first, last))
        if len(top) != 1 or len(bottom) != 1 or not bottom[0].value:
            return []
        value = top[0].value / bottom[0].value
        return [Stated(numeral=Numeral(value=value, resolution=Fraction(0)), raw=raw)]
    found = []
    for at in range(first, last + 1):
        readings = line.pieces[at].readings
        if line.pieces[at].text != "#":
            continue
        if not readings:
            if regex.fullmatch("[01]{2,64}", line.raw(at, at)) is None:
                return []
            readings = (Numeral(value=Fraction(-1), resolution=Fraction(1)),)
        found.append(Stated(numeral=readings[0], raw=line.raw(at, at)))
    if signs == ["#", "%"]:
        part = found[0].numeral
        hundredth = Numeral(value=part.value / 100, resolution=part.resolution / 100)
        return [Stated(numeral=hundredth, raw=raw)]
    return found


# --- what stands around --------------------------------------------------------------------------


def _stands_alone(
    line: Skeleton, first: int, last: int, lang: Lang, *, anywhere: bool = False
) -> bool:
    """Whether nothing around the statement may change it.

    With ``anywhere`` a number that it begins with may stand after any word.
    """
    texts = [piece.text for piece in line.pieces]
    before = texts[first - 1] if first else "."
    opens = texts[first] in {"#", "?"}
    begins = before in {".", ":", ",", "\n", "→"} or before in _MAY_PRECEDE[lang]
    begins |= anywhere and before not in _SIGNS and before not in words.OPERATORS[lang]
    if opens and not begins:
        return False
    if opens and before == "," and first > 1 and texts[first - 2] == "#":
        return False
    after = texts[last + 1] if last + 1 < len(texts) else "."
    beyond = texts[last + 2] if last + 2 < len(texts) else "."
    glued = after not in {",", "."} or beyond in _SIGNS
    if texts[last] == "#" and (
        (after in _SIGNS and after != "," and glued) or (after == "," and beyond == "#")
    ):
        return False
    if anywhere and _CALCULATES_ON.match(line.source, line.pieces[last].end):
        return False  # "is 4 × .25"
    if texts[last] == "#" and after in words.GOES_ON[lang]:
        joins = after in numerals.JOINERS[lang] or after == "और"
        if not joins or beyond == "#":
            return False
    return not _doubted(texts, first, last, lang, supposing=anywhere)


def _doubted(
    texts: list[str], first: int, last: int, lang: Lang, *, supposing: bool = False
) -> bool:
    """Whether the sentence takes back what it says, or only supposes it.

    With ``supposing`` what stands after "if" is the beginning of the statement itself.
    """
    doubted = words.DOUBTED[lang]
    for at in range(first - 1, max(first - _SENTENCE, -1), -1):
        if texts[at] in {".", "\n"}:
            break
        if texts[at] in doubted or (
            not supposing and at == first - 1 and texts[at] in words.SUPPOSED[lang] - {"that"}
        ):
            return True
    for at in range(last + 1, min(last + _SENTENCE, len(texts))):
        if texts[at] in {".", "\n"}:
            break
        if texts[at] == "?" or texts[at] in doubted - _OWN_WORDS:
            return True
    return False
