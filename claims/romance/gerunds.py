"""Gerunds as finite verbs: "surgió en 1943, sepultando" says that it "sepultó"."""

from __future__ import annotations

import regex

from claims.model import Lang

__all__ = ["finite_form"]

_REFLEXIVE = regex.compile(r"(?:ándose|éndose|-se)$")
#: By language: the ending of a gerund, and those of the past and the present, singular and plural.
_ENDINGS = {
    "es": (
        ("yendo", ("yó", "yeron"), ("ye", "yen")),
        ("iendo", ("ió", "ieron"), ("e", "en")),
        ("ando", ("ó", "aron"), ("a", "an")),
    ),
    "pt": (
        ("ando", ("ou", "aram"), ("a", "am")),
        ("endo", ("eu", "eram"), ("e", "em")),
        ("indo", ("iu", "iram"), ("e", "em")),
    ),
}
_IRREGULAR = {
    "siendo": ("fue", "fueron"),
    "teniendo": ("tuvo", "tuvieron"),
    "haciendo": ("hizo", "hicieron"),
    "diciendo": ("dijo", "dijeron"),
    "poniendo": ("puso", "pusieron"),
    "dando": ("dio", "dieron"),
    "sendo": ("foi", "foram"),
    "tendo": ("teve", "tiveram"),
    "fazendo": ("fez", "fizeram"),
    "pondo": ("pôs", "puseram"),
}
#: Gerunds whose stem is not that of the past, or which are no verbs.
_UNKNOWN = regex.compile(
    r"(?:.{0,12}(?:duciendo|poniendo|teniendo|niendo|trayendo|tendo|pondo|fazendo|vindo)|habiendo|"
    r"estando|havendo|estando|cuando|quando|segundo|mundo|incluyendo|incluindo|siguiendo|seguindo|"
    r"considerando|tratando|pudiendo|podendo|yendo|indo|viniendo|queriendo)"
)
_PAST = regex.compile(
    r"\p{L}+(?:ó|ou|eu|iu|aron|ieron|aram|eram|iram)|fue|foi|fueron|foram|hizo|fez"
)
_PLURAL = ("n", "m")


def finite_form(gerund: str, verb: str, code: Lang) -> str:
    """Return the finite verb that a gerund stands for, in the tense and number of the main verb.

    Args:
        gerund: The gerund as it stands, with its pronoun.
        verb: The verb of the clause it hangs on.
        code: "es" or "pt".

    >>> finite_form("sepultando", "surgió", "es"), finite_form("tornando-se", "venceu", "pt")
    ('sepultó', 'tornou-se')
    """
    reflexive = _REFLEXIVE.search(gerund)
    bare = _plain(gerund.casefold())
    past = _PAST.fullmatch(verb) is not None
    plural = verb.endswith(_PLURAL)
    if past and bare in _IRREGULAR:
        form = _IRREGULAR[bare][plural]
    elif _UNKNOWN.fullmatch(bare):
        return ""
    else:
        form = _regular(bare, code, past=past, plural=plural)
    if reflexive is None or not form:
        return form
    return f"se {form}" if code == "es" else f"{form}-se"


def _plain(gerund: str) -> str:
    """Return a gerund without its pronoun: "convirtiendo" of "convirtiéndose"."""
    if gerund.endswith("ándose"):
        return gerund.removesuffix("ándose") + "ando"
    if gerund.endswith("éndose"):
        return gerund.removesuffix("éndose") + "endo"
    return gerund.removesuffix("-se")


def _regular(gerund: str, code: Lang, *, past: bool, plural: bool) -> str:
    for ending, preterite, present in _ENDINGS["pt" if code == "pt" else "es"]:
        if gerund.endswith(ending):
            if not past and ending != "ando":
                return ""  # the stem of the present may be another: "sirviendo", "sirve"
            return gerund.removesuffix(ending) + (preterite if past else present)[plural]
    return ""
