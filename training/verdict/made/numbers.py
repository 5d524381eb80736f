"""Numbers as people write them in the four languages: grouped, rounded, hedged."""

from __future__ import annotations

import random

from babel.numbers import format_decimal

_LOCALES = {"en": "en", "es": "es", "pt": "pt_BR", "hi": "hi"}
#: Words for powers of ten, largest first; Hindi counts in lakhs and crores.
_WORDS = {
    "en": ((10**9, "billion"), (10**6, "million")),
    "es": ((10**6, "millones"),),
    "pt": ((10**9, "bilhões"), (10**6, "milhões")),
    "hi": ((10**9, "अरब"), (10**7, "करोड़"), (10**5, "लाख")),
}
#: How a language says near, more than and less than.
ABOUT = {
    "en": ("about", "around", "approximately", "nearly"),
    "es": ("alrededor de", "cerca de", "aproximadamente", "unos"),
    "pt": ("cerca de", "aproximadamente", "em torno de"),
    "hi": ("लगभग", "करीब"),
}
MORE = {"en": "more than", "es": "más de", "pt": "mais de", "hi": "{} से अधिक"}
LESS = {"en": "less than", "es": "menos de", "pt": "menos de", "hi": "{} से कम"}


def written(value: float, lang: str) -> str:
    """Write all digits, grouped as the language does."""
    if lang == "es" and 1000 <= value < 10_000:
        return f"{value:.0f}"
    return str(
        format_decimal(
            value, locale=_LOCALES[lang], format="#,##,##0.###" if lang == "hi" else None
        )
    )


def rounded(value: float, lang: str, rng: random.Random, digits: int = 2) -> str:
    """Write about as many digits as people say, with the word for millions."""
    coarse = float(f"{value:.{digits - 1}e}")
    for size, word in _WORDS[lang]:
        if coarse >= size and rng.random() < 0.85:
            places = 1 if coarse / size < 100 and coarse / size % 1 else 0
            return f"{format_decimal(round(coarse / size, places), locale=_LOCALES[lang])} {word}"
    return written(coarse, lang)


def hedged(text: str, lang: str, words: dict[str, str]) -> str:
    """Put "more than" or "less than" around a number."""
    word = words[lang]
    return word.format(text) if "{}" in word else f"{word} {text}"


def number(value: float, lang: str, rng: random.Random, *, right: bool) -> tuple[str, str]:
    """Write a number that agrees with ``value`` or does not; return it with the kind of wording."""
    kind = rng.choice(("exact", "rounded", "about", "more", "less"))
    if kind in {"more", "less"}:
        below = (kind == "more") == right
        limit = value * (rng.uniform(0.4, 0.93) if below else rng.uniform(1.08, 2.2))
        return hedged(rounded(limit, lang, rng), lang, MORE if kind == "more" else LESS), kind
    if kind == "exact":
        if right:
            return written(value, lang), kind
        return written(_wrong(value, rng), lang), kind
    said = value if right else value * rng.choice((0.3, 0.55, 0.7, 1.4, 1.8, 2.5, 10))
    text = rounded(said, lang, rng)
    return (f"{rng.choice(ABOUT[lang])} {text}" if kind == "about" else text), kind


def _wrong(value: float, rng: random.Random) -> float:
    """Change a digit, or the size."""
    if rng.random() < 0.3:
        return value * rng.choice((0.1, 10, 2, 0.5))
    step = 10 ** max(0, len(str(int(value))) - rng.choice((1, 1, 2, 2, 3)))
    return (
        max(1, value + rng.choice((-3, -2, -1, 1, 2, 3)) * step)
        if value > 3
        else value + rng.choice((1, 2))
    )
