"""Units and currencies beside a number: "km²", "quilômetros quadrados", "वर्ग किमी", "US$"."""

from __future__ import annotations

from typing import Final

from claims import unit_names
from claims.quantities.tokens import TokenKind, Tokens
from claims.unit_names import Unit

#: "Em 1845 no Rio": words are compared without accents, but these are not "nó" and "nós", the knot.
_IN_THE: Final = frozenset({"no", "nos"})
_POWERS: Final = {"²": 2, "³": 3, "2": 2, "3": 3}


def read_unit(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    """Read the unit that starts here: what it is and where it ends.

    Rates ("km/h", "metros por segundo") and densities ("people per km²") are one unit.
    """
    lang = tokens.lang
    first = _single(tokens, index)
    if first is None:
        head = tokens[index].key in unit_names.HEADS[lang]
        return _density(tokens, index + 1) if head else None
    unit, end = first
    if tokens[end].key in unit_names.PER[lang]:
        # "5 m a 10 m": the article "a" is "per" only in English, and only before a time.
        second = _single(tokens, end + 1)
        loose = tokens[end].key in {"a", "an"}
        if second and second[0].factor == 1 and (not loose or second[0].name in unit_names.TIMES):
            power = tokens[second[1]]
            if power.glued and power.text in {"²", "³"} and second[0].name in unit_names.TIMES:
                return Unit(f"{unit.name}/{second[0].name}**{_POWERS[power.text]}"), second[1] + 1
            return Unit(f"{unit.name}/{second[0].name}", unit.factor), second[1]
    return first


def _density(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    if tokens[index].text == ".":
        index += 1
    if tokens[index].key not in unit_names.PER[tokens.lang] - {"a", "an"}:
        return None
    per = _single(tokens, index + 1)
    return (Unit(f"1/{per[0].name}"), per[1]) if per else None


def _single(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    """Read one unit with its square or cube: "sq. km", "km²", "km2", "metros cúbicos"."""
    before = _power_word(tokens, index)
    if before is not None:
        dot = tokens[index + 1]
        base = _base(tokens, index + 1 + (dot.text in {".", "-"} and dot.glued))
        if base is not None and base[0].name in unit_names.LENGTHS:
            return Unit(f"{base[0].name}**{before}"), base[1]
    found = _base(tokens, index)
    if found is None or found[0].name not in unit_names.LENGTHS:
        return found
    unit, end = found
    token, after = tokens[end], tokens[end + 1]
    if token.glued and token.text in _POWERS:
        return Unit(f"{unit.name}**{_POWERS[token.text]}"), end + 1
    if token.text == "^" and after.text in _POWERS:
        return Unit(f"{unit.name}**{_POWERS[after.text]}"), end + 2
    power = _power_word(tokens, end) if tokens.lang in ("es", "pt") else None
    return (Unit(f"{unit.name}**{power}"), end + 1) if power else found


def _power_word(tokens: Tokens, index: int) -> int | None:
    key = tokens[index].key
    if key in unit_names.SQUARE[tokens.lang]:
        return 2
    return 3 if key in unit_names.CUBIC[tokens.lang] else None


def _base(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    token = tokens[index]
    if tokens.lang == "pt" and token.text.casefold() in _IN_THE:
        return None
    found = tokens.match(index, unit_names.UNIT_WORDS[tokens.lang], longest=3)
    if found is not None:
        return found
    if token.kind is not TokenKind.WORD or token.text not in unit_names.SYMBOLS:
        return None
    if token.text == "s" and token.glued and tokens[index - 1].kind is TokenKind.NUMBER:
        return None  # "in his 20s"
    if tokens[index + 1].text in {"'", "’", "&"} and tokens[index + 1].glued:
        return None
    return unit_names.SYMBOLS[token.text], index + 1


def read_currency(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read the currency that starts here, as a sign, a code or a word."""
    sign = _sign(tokens, index)
    if sign is not None:
        return sign
    token = tokens[index]
    if token.text in unit_names.CURRENCY_CODES:
        return token.text, index + 1
    return tokens.match(index, unit_names.CURRENCY_WORDS[tokens.lang], longest=3)


def read_currency_before(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read a currency that stands before its number: "US$ 5", "Rs. 500", "EUR 20"."""
    sign = _sign(tokens, index)
    if sign is not None:
        return sign
    token = tokens[index]
    if token.text in unit_names.CURRENCY_CODES:
        return token.text, index + 1
    if token.key in unit_names.CURRENCY_BEFORE[tokens.lang]:
        after = index + 1
        dotted = tokens[after].text == "." and tokens[after].glued
        return "INR", after + dotted
    return None


def _sign(tokens: Tokens, index: int) -> tuple[str, int] | None:
    token, after = tokens[index], tokens[index + 1]
    if token.kind is TokenKind.MARK and token.text in unit_names.CURRENCY_SIGNS:
        return unit_names.CURRENCY_SIGNS[token.text], index + 1
    if token.kind is TokenKind.WORD and after.text == "$" and after.glued:
        sign = token.text.replace(".", "").upper() + "$"
        if sign in unit_names.CURRENCY_SIGNS:
            return unit_names.CURRENCY_SIGNS[sign], index + 2
    return None
