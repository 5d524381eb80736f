"""What is denied of several at once: "Ni Ana ni Eva ganaron", "no tiene costa ni pertenece"."""

from __future__ import annotations

import regex

from claims.languages import Language
from claims.romance.agreement import singular_verb
from claims.romance.clause import first_clause
from claims.romance.tokens import read_tokens

__all__ = ["denied_of_each"]

#: Characters of the longest subject, object or adjunct that is told apart.
_MEMBER = r"[^,.;:()]{2,80}?"
_SUBJECTS = regex.compile(
    rf"(?:ni|nem)\s(?P<one>{_MEMBER}),?\s(?:ni|nem)\s(?P<other>{_MEMBER})", regex.IGNORECASE
)
_AGAIN = regex.compile(r",?\s(?:ni|nem)\s(?:tampoco\s|também\s)?(?P<other>[^,.;:()]{2,80})(?=\.?$)")
_INFINITIVE = regex.compile(r"\s(?:a\s|de\s)?\p{L}{1,20}[aeií]r(?:l[aeo]s?|se)?\s")
_NOT = {"es": "no", "pt": "não"}
#: The preposition of what is denied first, by that of the second.
_SAME = {
    **dict.fromkeys(("de", "del", "do", "da", "dos", "das"), r"(?:de|del|do|da|dos|das)"),
    **dict.fromkeys(("en", "em", "no", "na", "nos", "nas"), r"(?:en|em|no|na|nos|nas)"),
    **dict.fromkeys(("a", "al", "ao", "à", "aos", "às"), r"(?:a|al|ao|à|aos|às)"),
    **dict.fromkeys(("con", "com"), r"(?:con|com)"),
    **dict.fromkeys(("por", "pelo", "pela"), r"(?:por|pelo|pela)"),
}


def denied_of_each(text: str, language: Language) -> tuple[str, ...]:
    """Deny of each subject or object what a statement denies of both; the text alone otherwise.

    >>> from claims.languages import BY_CODE
    >>> denied_of_each("Ni Perú ni Chile han ganado la copa.", BY_CODE["es"])
    ('Perú no ha ganado la copa.', 'Chile no ha ganado la copa.')
    >>> denied_of_each("O Chile não faz parte da OTAN nem da União Europeia.", BY_CODE["pt"])
    ('O Chile não faz parte da OTAN.', 'O Chile não faz parte da União Europeia.')
    """
    if text[:3].casefold() == "ni " or text[:4].casefold() == "nem ":
        return _of_subjects(text, language) or (text,)
    return _of_objects(text, language) or (text,)


def _of_subjects(text: str, language: Language) -> tuple[str, ...]:
    verb = next((token for token in read_tokens(text, 0, language) if token.finite), None)
    if verb is None:
        return ()
    found = _SUBJECTS.fullmatch(text[: verb.start].rstrip())
    if found is None or any(
        " y " in found[part] or " e " in found[part] for part in ("one", "other")
    ):
        return ()
    behind = text[verb.end :].split(maxsplit=1)
    following = behind[0].strip(".,").casefold() if behind else ""
    form = singular_verb(verb.low, following, language.code) or verb.low
    other = found["other"]
    clitic = other.rpartition(" ")[2]
    if clitic in {"se", "lo", "la", "le", "los", "las"}:
        other, form = other.removesuffix(f" {clitic}"), f"{clitic} {form}"
    return tuple(
        f"{name[:1].upper()}{name[1:]} {_NOT[_code(language)]} {form}{text[verb.end :]}"
        for name in (found["one"], other)
    )


def _of_objects(text: str, language: Language) -> tuple[str, ...]:
    """Tell apart "no forma parte de A ni de B" and "no tiene A ni B"."""
    found = _AGAIN.search(text)
    clause = first_clause(text, 0, language)
    verb = clause.verb
    if found is None or verb is None or found.start() < verb[1]:
        return ()
    denied = regex.search(r"(?:^|\s)(?:no|não)\s", text[: verb[0]], regex.IGNORECASE)
    between = text[verb[1] : found.start()]
    if (
        denied is None
        or "," in between
        or regex.search(r"(?<!\p{L})(?:que|ni|nem)(?!\p{L})", between)
    ):
        return ()
    other = found["other"]
    first = other.partition(" ")[0].casefold()
    if any(token.finite for token in read_tokens(f"x {other}", 2, language)):
        return ()
    start = verb[1] + 1
    infinitive = _INFINITIVE.match(between)
    if infinitive and not _INFINITIVE.match(f" {other} "):
        start = verb[1] + infinitive.end()  # "no suele causar fiebre ni dolor"
        between = between[infinitive.end() - 1 :]
    if first in _SAME:
        same = list(regex.finditer(rf"(?<=\s){_SAME[first]}\s", text[: found.start()]))
        same = [one for one in same if one.start() >= start]
        if not same:
            return ()
        start = same[0].start() if len(same) == 1 else same[-1].start()
    elif len(between.split()) > 4 or regex.search(
        r"\s(?:en|em|no|na|con|com|por|para|a|al|ao|de|del|do|da)\s", between
    ):
        return ()
    stop = "." if text.endswith(".") else ""
    return f"{text[: found.start()]}{stop}", f"{text[:start]}{other}{stop}"


def _code(language: Language) -> str:
    return "pt" if language.code == "pt" else "es"
