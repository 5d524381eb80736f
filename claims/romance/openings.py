"""What stands before the subject and is said of it: "Fundada en 1551, la Universidad"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.romance.agreement import is_feminine
from claims.romance.insertions import PARTICIPLE, happened
from claims.romance.names import ties
from claims.romance.tokens import Token
from claims.romance.word_lists import ARTICLES, LEAD_WORDS

__all__ = ["opening_end", "opening_said", "opens"]

#: Words of the longest description before a name.
MAX_OPENING = 12

#: Participles that are prepositions, and words that begin an adjunct.
_NO_OPENING = words(
    """
    dado dada dados dadas debido devido visto vista excepto salvo incluido incluida comparado
    comparada gracias graças junto junta frente poco pouco años anos días dias meses siglos séculos
    horas semanas décadas apenas tiempo tempo tal así assim cada todo toda mucho muito otra outro
    aun ainda nada algo quizá talvez aparte además
    """
)
_SUPERLATIVE = words("mayor maior menor primer primera primeiro primeira principal único única")
_ADVERB = regex.compile(r"\p{L}+(?:mente|ando|endo|indo|ar|er|ir)")


def opening_end(tokens: Sequence[Token], language: Language) -> int:
    """Return the index behind a participle or a description before the subject; 0 if none is."""
    if len(tokens) < 4 or tokens[0].finite or tokens[0].masked:
        return 0
    first = tokens[0].low
    comma = next((i for i, t in enumerate(tokens[1:MAX_OPENING], 1) if "," in t.gap), 0)
    if comma < 2 or any(t.finite or t.gap.strip() for t in tokens[1:comma]):
        return 0
    barred = LEAD_WORDS | _NO_OPENING | language.function_words - _SUPERLATIVE
    if first in barred or _ADVERB.fullmatch(first):
        return 0
    timed = any(token.text.isdigit() or token.low in _NO_OPENING for token in tokens[1:comma])
    if timed and not PARTICIPLE.fullmatch(first):
        return 0
    name = tokens[comma].text[0].isupper()
    article = tokens[comma].low in ARTICLES
    verb = next((i for i in range(comma, min(len(tokens), comma + 12)) if tokens[i].finite), 0)
    if verb <= comma or not (name or article):
        return 0
    if any("," in token.gap for token in tokens[comma + 1 : verb]):
        return 0
    if PARTICIPLE.fullmatch(first):
        return comma
    return comma if name and tokens[1].text[0].islower() else 0


def opens(text: str, language: Language) -> bool:
    """Tell whether a fragment says what something is: "Fundada en 1551.", "Maior lago do país."."""
    first, _, rest = text.partition(" ")
    low = first.casefold()
    if not rest or len(text.split()) > 2 * MAX_OPENING or ":" in text:
        return False
    if PARTICIPLE.fullmatch(low) and low not in _NO_OPENING:
        return True
    return low in _SUPERLATIVE and language.code in {"es", "pt"}


def opening_said(opening: str, subject: str, language: Language) -> str:
    """Write what opens a clause as a statement about its subject, or ""."""
    opening = opening[:1].lower() + opening[1:]
    forms = ties(subject, language)
    first = opening.partition(" ")[0]
    if PARTICIPLE.fullmatch(first):
        said = happened(opening, forms, language)
        return f"{subject} {said}" if said else ""
    article = ""
    if first in _SUPERLATIVE:
        noun = next((w for w in opening.split()[1:] if w not in _SUPERLATIVE), first)
        feminine = is_feminine(noun)
        article = {"es": ("el ", "la "), "pt": ("o ", "a ")}[
            "pt" if language.code == "pt" else "es"
        ][feminine]
    return f"{subject} {forms['is']} {article}{opening}"
