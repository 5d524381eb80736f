"""A claim as rules read it: the main clause, and what stands beside it.

"K2, the second-highest mountain, is 8,611 m high" is read as "K2 is 8,611 m high", with the aside
kept apart: the aside must be shown too before the claim is supported. "Not A but B" is read as "B":
where only one value can be true, the denial of another says nothing more.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from claims.model import Lang
from factcheck.names import fold
from factcheck.verdict.text import plain, view
from factcheck.verdict.values.demonyms import occupations

#: What stands between a subject and its verb: ", officially the Republic of Peru,".
APPOSITION = regex.compile(
    r"(?<=^[^,;]{2,60}), (?P<aside>[^;]{1,140}?),(?= (?:\p{Ll}|\p{Devanagari}))"
)
#: What stands in brackets and is no span of years.
_BRACKETS = regex.compile(r"\((?P<inside>[^()]*\p{L}{3}[^()]*)\)")
_CONTRASTS: dict[Lang, tuple[tuple[regex.Pattern[str], str], ...]] = {
    "en": (
        (regex.compile(r"\b(?:not|neither) [^,;]{1,60}?,? but (?:rather )?"), ""),
        (regex.compile(r"(?:,| and)? (?:not|rather than|instead of) \p{Lu}[^,;]{1,40}$"), ""),
    ),
    "es": (
        (regex.compile(r"\bno (es|fue|era|son|está) [^;]{1,60}?,? sino(?: que)? "), r"\1 "),
        (regex.compile(r",? (?:y no|en lugar de|en vez de) \p{Lu}[^,;]{1,40}$"), ""),
    ),
    "pt": (
        (
            regex.compile(r"\bnão (é|foi|era|são|fica) [^;]{1,60}?,? (?:mas(?: sim)?|e sim) "),
            r"\1 ",
        ),
        (regex.compile(r",? (?:e não|em vez de|em lugar de) \p{Lu}[^,;]{1,40}$"), ""),
    ),
    "hi": ((regex.compile(r"(?<= )[^,;।]{1,40}? नहीं,? बल्कि "), ""),),
}


#: "La pintora mexicana Frida Kahlo": what is said before a name.
_BEFORE = regex.compile(
    r"^(?:The|El|La|Los|Las|O|A|Os|As) (?P<aside>(?:[\p{L}-]+ ){0,3}?\p{Ll}[\p{Ll}-]+) (?=\p{Lu}[\p{Ll}\p{M}.]+ )"
)
_IS: dict[Lang, str] = {"en": "is a", "es": "es", "pt": "é", "hi": ""}
_NO_ARTICLE = regex.compile(
    r"(?:an?|the|in|on|at|off|near|\p{L}+(?:ed|ing)|one|born|of|\p{Lu}[\p{L}.]*'s?) "
)
_NAME = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'-]*(?: (?:(?:de|da|do|del|dos|la|von|van|y|of) ){0,2}\p{Lu}[\p{L}\p{M}.'-]*)*"
)
#: A name, with an article and a common noun at most: "El volcán Tajumulco".
_NAMED = regex.compile(rf"(?:(?:The|El|La|Los|Las|O|A|Os|As) )?(?:\p{{Ll}}+ )?{_NAME.pattern}")
#: A subject that tells what it is, with the name behind a comma.
_DESCRIBES = regex.compile(
    r"(?i)\b(?:\p{L}{3,}est|capital|most|más|mais|punto culminante|ponto culminante|maior|menor|mayor)\b"
)
_NAMED_LAST = regex.compile(rf"(?:(?:the|el|la|o|a) )?(?:\p{{Ll}}+ (?:d[aoe]l? )?)?{_NAME.pattern}")
#: Words that go on with a clause about the subject: "which has a coast".
_RELATIVE = regex.compile(r"(?:which|who|that|que|quien|a qual|o qual|जो) ")


@dataclass(frozen=True, slots=True)
class ClaimText:
    """The main clause of a claim, without parentheses, and its aside ("" mostly).

    ``said`` is the aside as a sentence of its own about ``subject``.
    """

    main: str
    aside: str = ""
    subject: str = ""
    said: str = ""


def claim_text(text: str, lang: Lang) -> ClaimText:
    """Split a claim into what is said and what is said by the way.

    >>> found = claim_text("Aconcagua, in the Andes, is 6,962 m high.", "en")
    >>> found.main, found.said
    ('Aconcagua is 6,962 m high', 'Aconcagua is in the Andes')
    """
    main = plain(text).text
    bracketed = " ".join(match[1] for match in _BRACKETS.finditer(view(text).text))
    for pattern, kept in _CONTRASTS[lang]:
        main = pattern.sub(kept, main, count=1)
    apposition = APPOSITION.search(main)
    if apposition is None:
        return _before(main, lang, bracketed)
    subject, aside = main[: apposition.start()], apposition["aside"]
    if _DESCRIBES.search(subject) and _NAMED_LAST.fullmatch(aside):
        # "Canada's highest mountain, Mount Logan, reaches …": the name is the subject
        said = f"{subject} {_IS[lang].removesuffix(' a')} {aside}"
        return ClaimText(f"{aside}{main[apposition.end() :]}", bracketed or subject, subject, said)
    rest = subject + main[apposition.end() :]
    return ClaimText(
        rest,
        f"{apposition['aside']} {bracketed}".strip(),
        subject,
        _said(subject, apposition["aside"], lang) if _NAMED.fullmatch(subject) else "",
    )


def _before(main: str, lang: Lang, bracketed: str) -> ClaimText:
    """Take what a claim says of a person before the name for an aside."""
    before = _BEFORE.search(main)
    words = before["aside"].split() if before else []
    if before is None or not any(fold(word) in occupations() for word in words):
        return ClaimText(main, bracketed)
    rest = main[before.end() :]
    name = _NAME.match(rest)
    subject = name.group() if name else rest
    said = _said(subject, before["aside"], lang)
    return ClaimText(rest, f"{before['aside']} {bracketed}".strip(), subject, said)


def _said(subject: str, aside: str, lang: Lang) -> str:
    relative = _RELATIVE.match(aside)
    if relative:
        return f"{subject} {aside[relative.end() :]}"
    verb = "is" if lang == "en" and _NO_ARTICLE.match(aside) else _IS[lang]
    return f"{subject} {verb} {aside}"
