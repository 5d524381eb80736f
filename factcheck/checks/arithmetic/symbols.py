"""Signs, and commands of LaTeX, as lexemes of arithmetic."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from factcheck.checks.arithmetic.lexemes import Kind

#: Each sign with its kind and the one sign that stands for all that mean the same.
SYMBOLS: Final = MappingProxyType(
    {
        sign: (kind, value)
        for kind, value, signs in (
            (Kind.OPERATOR, "+", "+＋"),
            (Kind.OPERATOR, "-", "-–"),
            (Kind.OPERATOR, "*", "×·⋅∙*∗"),
            (Kind.OPERATOR, "/", "÷/∕⁄"),
            (Kind.OPERATOR, "^", "^"),
            (Kind.OPEN, "(", "("),
            (Kind.OPEN, "[", "["),
            (Kind.OPEN, "{", "{"),
            (Kind.CLOSE, "(", ")"),
            (Kind.CLOSE, "[", "]"),
            (Kind.CLOSE, "{", "}"),
            (Kind.RELATION, "=", "=＝"),
            (Kind.RELATION, "≈", "≈≃≅"),
            *((Kind.RELATION, sign, sign) for sign in "≠<>≤≥"),
            (Kind.PERCENT, "%", "%"),
            (Kind.FACTORIAL, "!", "!"),
            (Kind.FUNCTION, "sqrt", "√"),
            (Kind.FUNCTION, "cbrt", "∛"),
            (Kind.DEGREE, "°", "°"),
            (Kind.ELLIPSIS, "…", "…⋯"),
            (Kind.COMMA, ",", ","),
            (Kind.STOP, "→", "→⇒"),
            *((Kind.STOP, sign, sign) for sign in ".;:।|—∴"),
            (Kind.QUESTION, "?", "?"),
        )
        for sign in signs
    }
)
_FUNCTIONS: Final = ("binom", "sqrt", "log", "ln", "sin", "cos", "tan", "gcd")
COMMANDS: Final = MappingProxyType(
    {
        command: (kind, value)
        for kind, value, commands in (
            (Kind.OPERATOR, "*", "times cdot ast"),
            (Kind.OPERATOR, "/", "div"),
            (Kind.OPERATOR, "mod", "bmod"),
            (Kind.RELATION, "≈", "approx thickapprox simeq"),
            (Kind.RELATION, "≠", "neq ne"),
            (Kind.RELATION, "<", "lt"),
            (Kind.RELATION, ">", "gt"),
            (Kind.RELATION, "≤", "leq"),
            (Kind.RELATION, "≥", "geq"),
            (Kind.FUNCTION, "frac", "frac dfrac tfrac"),
            *((Kind.FUNCTION, name, name) for name in _FUNCTIONS),
            (Kind.NUMBER, "π", "pi"),
            (Kind.ELLIPSIS, "…", "ldots dots cdots"),
            (Kind.DEGREE, "°", "circ degree"),
            (Kind.STOP, "→", "Rightarrow implies rightarrow to"),
            (Kind.STOP, "∴", "therefore"),
            (Kind.STOP, " ", "qquad"),
        )
        for command in commands.split()
    }
)
#: Commands that only set type.
SILENT: Final = frozenset(
    ("left", "right", "big", "Big", "bigg", "Bigg", "quad", "displaystyle", "textstyle", "mathbf")
)
#: Commands whose braces hold words; \boxed holds the answer.
TEXT: Final = frozenset(
    ("text", "mathrm", "textbf", "textit", "mathit", "operatorname", "mbox", "textrm")
)
SUPERSCRIPTS: Final = MappingProxyType(dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True)))
VULGAR: Final = MappingProxyType(
    {sign: Fraction(unicodedata.numeric(sign)).limit_denominator(10) for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
)
CURRENCIES: Final = frozenset("$€£₹¥")
IGNORED: Final = frozenset("\"'“”‘’«»`~&#@\\_")
