"""Subjunctives behind "it is thought that" and "although", and how they are stated."""

from __future__ import annotations

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.romance.tokens import Token, read_tokens
from claims.romance.verbs import is_finite

__all__ = ["as_stated", "is_stated", "is_subjunctive"]

#: The verb stands among so many words.
MAX_BEFORE = 24

_PRESENT = {
    "es": {
        "existan": "existen",
        "exista": "existe",
        "sea": "es",
        "sean": "son",
        "haya": "hay",
        "tenga": "tiene",
        "tengan": "tienen",
        "vivan": "viven",
        "viva": "vive",
        "esté": "está",
        "estén": "están",
        "contenga": "contiene",
        "alcance": "alcanza",
        "alcancen": "alcanzan",
        "fuera": "fue",
        "fueran": "fueron",
        "fuese": "fue",
        "tuviera": "tuvo",
        "hiciera": "hizo",
        "estuviera": "estuvo",
    },
    "pt": {
        "existam": "existem",
        "exista": "existe",
        "seja": "é",
        "sejam": "são",
        "haja": "há",
        "tenha": "tem",
        "tenham": "têm",
        "vivam": "vivem",
        "viva": "vive",
        "esteja": "está",
        "estejam": "estão",
        "atinja": "atinge",
        "atinjam": "atingem",
        "contenha": "contém",
        "alcance": "alcança",
        "alcancem": "alcançam",
        "fique": "fica",
        "fiquem": "ficam",
        "fosse": "era",
        "fossem": "eram",
        "tivesse": "tinha",
        "tivessem": "tinham",
        "estivesse": "estava",
        "estivessem": "estavam",
        "houvesse": "havia",
    },
}
#: Behind "haya" and "tenha".
_PARTICIPLE = regex.compile(
    r"\s(?:(?P<been>sido|estado)\s)?(?P<done>(?:\p{L}{2,20}[aií]d|\p{L}{0,20}(?:escrit|abiert|abert|muert|mort|hech|feit))[oa]s?)"
    r"(?!\p{L})"
)
#: "Tenha sido o primeiro europeu": what somebody was.
_BEEN_SO = regex.compile(r"\ssido(?!\p{L})")
#: Behind these a participle is what something is: "seja consumido".
_BEING = words("sea sean seja sejam esté estén esteja estejam fosse fossem estivesse estivessem")
_HAS = {"haya": "ha", "hayan": "han"}
_BEEN = {"tenha": "foi", "tenham": "foram"}
#: Spanish pasts: "popularizara" is "popularizó" where it is told as a fact.
_SPANISH_PASTS = (("iera", "ió"), ("ieran", "ieron"), ("ara", "ó"), ("aran", "aron"))
_PORTUGUESE_PASTS = (("ado", "ou"), ("cido", "ceu"), ("ído", "iu"), ("ido", "iu"))
#: Their infinitives end in -er: "viveu", but "surgiu".
_IN_ER = words(
    """
    vivido recebido escolhido vendido perdido ocorrido corrido percorrido sofrido bebido comido
    cometido prometido defendido atendido respondido aprendido entendido estendido movido envolvido
    desenvolvido morrido concebido percebido dependido batido abatido combatido rompido interrompido
    """
)
_SUBJUNCTIVE = regex.compile(
    r"\p{L}+(?:asse|esse|isse|assem|essem|issem|ara|iera|aran|ieran|ase|iese)"
)


def is_stated(text: str, verb: Token, language: Language) -> bool:
    """Tell whether what is conceded with a verb holds: not "aunque sea", "aunque fuera"."""
    if language.code == "es" and is_subjunctive(verb.low, language):
        return False
    return _may_be_stated(text, (verb.start, verb.end), language)


def _may_be_stated(text: str, verb: tuple[int, int], language: Language) -> bool:
    """Tell whether a verb is no subjunctive, or one that `as_stated` can state."""
    form = text[slice(*verb)].casefold()
    return not is_subjunctive(form, language) or _stated(text, verb, language) is not None


def is_subjunctive(form: str, language: Language) -> bool:
    """Tell whether a verb has the form of a subjunctive, as far as tables and endings show."""
    return (
        form in _PRESENT[_code(language)]
        or form in _HAS
        or _SUBJUNCTIVE.fullmatch(form) is not None
    )


def as_stated(text: str, language: Language) -> str:
    """Write the verb of what was reported or conceded as stated; the text where it is no such verb.

    >>> from claims.languages import BY_CODE
    >>> as_stated("Embora o livro tenha sido escrito em 1900.", BY_CODE["pt"])
    'Embora o livro foi escrito em 1900.'
    >>> as_stated("Existan cien.", BY_CODE["es"])
    'Existen cien.'
    """
    for token in read_tokens(text, 0, language)[:MAX_BEFORE]:
        stated = _stated(text, (token.start, token.end), language) if token.finite else None
        if stated:
            return stated
    return text


def _stated(text: str, verb: tuple[int, int], language: Language) -> str | None:
    code = _code(language)
    start, end = verb
    form = text[start:end]
    low = form.casefold()
    done = _PARTICIPLE.match(text, end)
    been = _BEEN_SO.match(text, end)
    if low in _HAS and (done or been):
        return _written(text, start, end, _HAS[low], form)
    if low in _BEEN and been:
        return _written(text, start, been.end(), _BEEN[low], form)
    if low in _BEEN and done:
        past = _past_of(done["done"].casefold(), plural=low.endswith("m"))
        return _written(text, start, done.end(), past, form) if past else None
    if low in _PRESENT[code] and (not done or low in _BEING):
        return _written(text, start, end, _PRESENT[code][low], form)
    if low in {"fuera", "fueran", "fuese"}:
        return _written(text, start, end, _PRESENT["es"][low], form)
    if code == "es":
        for ending, past in _SPANISH_PASTS:
            made = low.removesuffix(ending) + past
            if low.endswith(ending) and is_finite(made, "en", "es"):
                return _written(text, start, end, made, form)
    return None


def _past_of(participle: str, *, plural: bool) -> str:
    """Return the Portuguese past of "surgido": "surgiu"."""
    if participle in _IN_ER:
        made = f"{participle.removesuffix('ido')}eu"
    else:
        found = [(end, past) for end, past in _PORTUGUESE_PASTS if participle.endswith(end)]
        made = participle.removesuffix(found[0][0]) + found[0][1] if found else ""
    if plural and made:
        return f"{made.removesuffix('ou')}aram" if made.endswith("ou") else f"{made[:-1]}ram"
    return made


def _written(text: str, start: int, end: int, stated: str, form: str) -> str:
    shown = stated.capitalize() if form[0].isupper() else stated
    return f"{text[:start]}{shown}{text[end:]}"


def _code(language: Language) -> str:
    return "pt" if language.code == "pt" else "es"
