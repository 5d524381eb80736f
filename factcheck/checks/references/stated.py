"""What the sentence around an identifier states of it, in the four languages.

A text may say that an identifier is invalid, and be right; then its fault supports the text. What
can be computed of a sound one is whether it passes its check, which digit that is, and when arXiv
gave a number; only a sentence that states one of these is supported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import regex

from claims.model import Lang, QuantityKind
from claims.quantities import read_quantities
from factcheck.checks.references.find import plain_digits
from factcheck.checks.references.model import Identifier, Scheme
from factcheck.checks.references.syntax import arxiv_month, check_digit, problem_of_digit
from factcheck.model import Label

#: Characters on each side of an identifier that are looked at for the ends of its sentence.
_AROUND: Final = 240
#: Characters on each side within which a word says of an identifier that it is wrong.
_NEAR: Final = 70
_ENDS: Final = regex.compile(r"[.!?।](?=[\s*_)\"”»]|$)|\n")

_INVALID: Final = regex.compile(
    r"(?<![\p{L}\p{M}])(?:invalid|not (?:a )?valid|isn['’]t (?:a )?valid|malformed|incorrect|wrong"
    r"|fails?(?![\p{L}])|fake|fabricat|bogus|does not exist|doesn['’]t exist|non-?existent"
    r"|made[ -]up|invented|placeholder|typo(?![\p{L}])|impossible|hypothetical"
    r"|inv[áa]lid|no es v[áa]lid|err[óo]ne|errad[oa]|fals[oa](?![\p{L}])|inventad|no existe"
    r"|n[ãa]o [ée] v[áa]lid|incorret|n[ãa]o existe|fict[íi]ci|hipot[ée]tic"
    r"|अमान्य|अवैध|गलत|ग़लत|नकली|फर्जी|फ़र्जी|(?:वैध|मान्य|सही) नहीं|काल्पनिक|मौजूद नहीं)",
    regex.IGNORECASE,
)
_VALID: Final = regex.compile(
    r"(?<![\p{L}\p{M}])(?:is|are|a) (?:a )?(?:valid|well[ -]formed)"
    r"|passes (?:the|its) (?:check|checksum)"
    r"|(?:es|son) (?:un |una )?(?:[\p{L} ]{1,12} )?v[áa]lid[oa]s?|(?:é|são) (?:um |uma )?(?:[\p{L} ]{1,12} )?v[áa]lid[oa]s?"
    r"|(?:एक )?(?:वैध|मान्य)(?: [\p{L}\p{M}]{1,12}){0,2} (?:है|हैं)",
    regex.IGNORECASE,
)
_CHECK_DIGIT: Final = regex.compile(
    r"(?:check digit|d[íi]gito (?:de control|de controle|de verificaci[óo]n|verificador)"
    r"|जाँच अंक|जांच अंक|चेक अंक|चेक डिजिट)",
    regex.IGNORECASE,
)
_THE_DIGIT: Final = regex.compile(
    r"(?<![\p{L}\p{M}])(?:is|equals|must be|should be|es|debe ser|é|deve ser|=)[ *\"“']{1,3}"
    r"(?P<digit>[\dX])[*\"”']{0,3}(?=\s?(?:[.,;:!?)]|$))"
    r"|(?<![\p{L}\p{N}-])(?P<digit>[\dX])[*\"”']{0,3} (?:है|होता है|होना चाहिए)",
    regex.IGNORECASE,
)
#: "arXiv:… was submitted in <date>". What was published may have been sent long before.
_WAS: Final = r"(?:(?:was|were|has been|fue|ha sido|foi|se|first|originally|primero) ){0,3}"
_SENT: Final = (
    r"(?:submitted|posted|uploaded|deposited|appeared|enviad[oa]|subid[oa]|depositad[oa]"
    r"|presentad[oa]|envi[óo]|subi[óo]|deposit[óo]|present[óo]|submetid[oa]|apareci[óo]|apareceu)"
)
_PUBLISHED: Final = r"(?:published|publicad[oa]|public[óo]|publicou)"
_BEFORE_DATE: Final = r"(?: (?:to|on|in|by|at|en|em|el|no|a|o|arxiv|the)){0,5} "
_MARK: Final = "\ue000"
_GIVEN_WHEN: Final = regex.compile(
    rf"{_MARK}[\s,)*_\]]{{1,4}}{_WAS}(?:(?P<sent>{_SENT})|{_PUBLISHED}){_BEFORE_DATE}(?P<date>[^.,;]{{4,40}})"
    rf"|{_MARK}[\s,)*_\]]{{1,4}}(?P<date>[^.,;।]{{4,30}}?) (?:में|को) (?:arxiv पर )?"
    r"(?:(?P<sent>जमा|प्रस्तुत|अपलोड|पोस्ट)|प्रकाशित) (?:किया|की|हुआ|हुई)",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a sentence states of an identifier, and whether it is so."""

    label: Label
    detail: str
    #: What should stand in place of what the sentence says; "" where it is right.
    correction: str = ""


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence of ``text[start:end]`` begins and ends."""
    first = max(0, start - _AROUND)
    for match in _ENDS.finditer(text, first, start):
        first = match.end()
    after = _ENDS.search(text, end, min(len(text), end + _AROUND))
    return first, after.start() if after else min(len(text), end + _AROUND)


def disowned(sentence: str) -> bool:
    """Tell whether a sentence says that what it cites is wrong."""
    return bool(_INVALID.search(sentence))


def stated(identifier: Identifier, text: str, fault: str, lang: Lang) -> Stated | None:
    """Judge what the sentence around an identifier states of it.

    Args:
        identifier: what was found in ``text``.
        text: the response.
        fault: what is wrong with the identifier, as `syntax.problem` says it.
        lang: the language of the response.

    Returns:
        None where the sentence states nothing that can be computed.
    """
    first, last = sentence_around(text, identifier.start, identifier.end)
    near = text[max(first, identifier.start - _NEAR) : min(last, identifier.end + _NEAR)]
    rest = plain_digits(f"{text[first : identifier.start]} {_MARK} {text[identifier.end : last]}")
    judges: tuple[Callable[[], Stated | None], ...] = (
        lambda: _digit(identifier, rest),
        lambda: _validity(identifier, near, fault),
        lambda: _month(identifier, rest, lang),
    )
    return next((found for judge in judges if (found := judge()) is not None), None)


def _digit(identifier: Identifier, rest: str) -> Stated | None:
    said = _THE_DIGIT.search(rest)
    if not said or not _CHECK_DIGIT.search(rest) or not (right := check_digit(identifier)):
        return None
    digit = said["digit"].upper()
    detail = problem_of_digit(identifier, digit)
    if digit != right:
        return Stated(label=Label.REFUTED, detail=detail, correction=right)
    return Stated(label=Label.SUPPORTED, detail=detail)


def _validity(identifier: Identifier, near: str, fault: str) -> Stated | None:
    if _INVALID.search(near):
        return Stated(label=Label.SUPPORTED, detail=fault) if fault else None
    if not _VALID.search(near) or fault:
        return None
    if not (digit := check_digit(identifier)):
        return None
    said = f"{identifier.scheme} {identifier.value} passes its check: the check digit is {digit}."
    return Stated(label=Label.SUPPORTED, detail=said)


def _month(identifier: Identifier, rest: str, lang: Lang) -> Stated | None:
    month = arxiv_month(identifier.value) if identifier.scheme is Scheme.ARXIV else None
    if month is None or not (found := _GIVEN_WHEN.search(rest)):
        return None
    dates = [
        quantity.value
        for quantity in read_quantities(found["date"], lang)
        if quantity.kind is QuantityKind.DATE
        and not quantity.value_to
        and quantity.value[:1] in "12"
    ]
    if len(dates) != 1:
        return None
    given = f"{month[0]:04}-{month[1]:02}"
    said = dates[0][:7]
    detail = f"arXiv:{identifier.value} was given in {given}"
    if given.startswith(said):
        return Stated(label=Label.SUPPORTED, detail=f"{detail}.")
    # A number given at the turn of a month may belong to what was sent the day before.
    if _months_apart(said, month) <= 1 or not found["sent"]:
        return None
    return Stated(label=Label.REFUTED, detail=f"{detail}, not in {said}.", correction=given)


def _months_apart(said: str, month: tuple[int, int]) -> int:
    given = month[0] * 12 + month[1]
    year = int(said[:4]) * 12
    if len(said) > 4:
        return abs(given - year - int(said[5:7]))
    return max(year + 1 - given, given - year - 12)
