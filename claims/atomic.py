"""One sentence to its atomic propositions.

English goes by the dependency parse (`claims.parsed`). Spanish, Portuguese and Hindi are split
only where words alone make it sure: semicolons, "and" before a finite verb that the lists know,
life dates in brackets. Everywhere the rule is: when in doubt, leave the sentence whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import regex

from claims import hindi, romance
from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.parsed import clauses
from claims.propositions import Proposition, compose, without
from claims.worthiness import has_predicate, strip_frame

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["split"]

#: A life lasts so many years; other spans in brackets are wars, reigns and empires.
SHORTEST_LIFE, LONGEST_LIFE = 15, 120
#: Words of the longest subject that is repeated before a second verb.
MAX_SUBJECT = 10
#: A clause after a semicolon has at least so many words.
MIN_CLAUSE = 3

_YEAR = r"[^()–—;-]{0,40}?\p{N}{3,4}"
_LIFE = regex.compile(rf"\s?\((?:\*\s?)?(?P<born>{_YEAR})\s?[–—-]\s?(?:†\s?)?(?P<died>{_YEAR})\)")
_NAME = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}'’.-]*|d[eao]s?|del|von|van|la|\p{Devanagari}+\.?)")
_DAY = regex.compile(r"\p{N}{1,2}(?!\p{N})")
_DIGITS = regex.compile(r"\p{N}{3,4}")
_QUOTED = regex.compile(r"[\"“”«»]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_AND = {
    "es": regex.compile(r"(?P<comma>,)?\s(?:y|e|pero)\s"),
    "pt": regex.compile(r"(?P<comma>,)?\s(?:e|mas)\s"),
    "hi": regex.compile(r"(?:(?P<comma>,)?\s(?:और|तथा|एवं|लेकिन|aur)|,\s(?:पर|मगर|परंतु|किंतु))\s"),
}
#: Between two statements that are set side by side.
_BREAK = {
    "en": regex.compile(
        r";\s|,\s(?:while|whereas|although|though|but)\s"
        r"|,\sso\s(?=(?:you|don['’]t|be|save|make|bring|take|plan|keep|allow)\s)"
    ),
    "es": regex.compile(r";\s|,\smientras\sque\s"),
    "pt": regex.compile(r";\s|,\s(?:enquanto|ao\spasso\sque)\s"),
    "hi": regex.compile(r";\s|,?\sजबकि\s"),
}
#: Forms in the lists of verbs that are nouns too: "la vida y cuenta".
_NOUNS = words("forma causa cuenta conta cerca vale habla fala pesa nombre obra usa cura")
_GENITIVES = (["का"], ["की"], ["के"], ["ने"], ["को"])
_QUANTIFIERS = words("casi quase cada cerca alrededor más mais menos")
_BEFORE_VERB = words("se no luego después também también posteriormente finalmente não depois")
_ARTICLES = words("el la los las un una o a os as um uma")
_POSSESSIVES = words("su sus seu sua seus suas")
_HINDI_LIFE = regex.compile(
    r"(?P<birth>(?P<name>[^,।]{2,60}?) का जन्म [^,।]{2,120}? हुआ(?: था)?),? और "
    r"(?:(?:उनकी|उनका|इनकी|इनका|उसकी|उसका) )?(?P<death>(?P<how>मृत्यु|निधन|देहांत) .{2,150})$"
)


def split(plain: str, language: Language, doc: Doc | None = None) -> list[Proposition]:
    """Split a sentence into propositions, in text order; at least one.

    >>> from claims.languages import BY_CODE
    >>> [p.text for p in split("Nació en Lima y murió en París.", BY_CODE["es"])]
    ['Nació en Lima.', 'Murió en París.']
    """
    offset = strip_frame(plain, language)
    if language.code in {"es", "pt"}:
        return _romance(plain, offset, language, doc)
    if language.code == "hi" and hindi.is_devanagari(plain):
        return _hindi(plain, offset, language)
    whole = (offset, len(plain))
    pieces = _at_breaks(plain, whole, language, doc)
    if len(pieces) > 1:
        return [part for piece in pieces for part in _piece(plain, piece, language, doc)]
    life, brackets = _life(plain, offset, language, doc)
    cuts = [brackets] if brackets else []
    if doc is not None and language.code == "en":
        said = clauses(doc, offset, language, cuts)
    else:
        said = _birth_and_death(plain, offset) or _at_verbs(plain, offset, language, cuts)
    return sorted([*said, *life], key=lambda proposition: (proposition.start, proposition.end))


def _romance(plain: str, offset: int, language: Language, doc: Doc | None) -> list[Proposition]:
    life, brackets = _life(plain, offset, language, doc)
    said = romance.clauses(plain, offset, language, [brackets] if brackets else [])
    return sorted([*said, *life], key=lambda proposition: (proposition.start, proposition.end))


def _hindi(plain: str, offset: int, language: Language) -> list[Proposition]:
    life, brackets = _life(plain, offset, language, None)
    said = _birth_and_death(plain, offset) or hindi.clauses(
        plain, offset, [brackets] if brackets else []
    )
    return sorted([*said, *life], key=lambda proposition: (proposition.start, proposition.end))


def _proposition(plain: str, start: int, end: int, cuts: Sequence[Span] = ()) -> Proposition:
    text = compose(without(plain, start, end, cuts))
    return Proposition(text=text, start=start, end=end)


def _at_breaks(plain: str, whole: Span, language: Language, doc: Doc | None) -> list[Span]:
    """Cut at semicolons and between contrasts, when each part is a clause."""
    if _QUOTED.search(plain) or "(" in plain:
        return [whole]
    spans, start = [], whole[0]
    for found in _BREAK[language.code].finditer(plain, *whole):
        spans.append((start, found.start()))
        start = found.end()
    spans.append((start, whole[1]))
    complete = all(
        len(plain[a:b].split()) >= MIN_CLAUSE and _has_verb(plain, (a, b), language, doc)
        for a, b in spans
    )
    return spans if complete else [whole]


def _piece(plain: str, span: Span, language: Language, doc: Doc | None) -> list[Proposition]:
    """Split a side of a contrast further, where it was parsed."""
    part = doc.char_span(*span, alignment_mode="contract") if doc is not None else None
    if part is None or language.code != "en":
        return [_proposition(plain, *span)]
    shift = part.start_char
    return [
        replace(found, start=found.start + shift, end=found.end + shift)
        for found in clauses(part.as_doc(), 0, language)
    ]


def _has_verb(plain: str, span: Span, language: Language, doc: Doc | None) -> bool:
    part = doc.char_span(*span, alignment_mode="contract") if doc is not None else None
    if part is not None and plain[: span[0]].rstrip().endswith((" but", " so")):
        # "..., but has a port" shares its subject
        named = any(token.dep_ in {"nsubj", "nsubjpass", "expl"} for token in part)
        if not named and not plain[: span[0]].rstrip().endswith(" so"):
            return False
    return has_predicate(plain[slice(*span)], language, part.as_doc() if part else None)


def _life(
    plain: str, offset: int, language: Language, doc: Doc | None
) -> tuple[list[Proposition], Span | None]:
    """Read "Ada Lovelace (1815-1852)" as a birth and a death, where it is surely a person."""
    found = _LIFE.search(plain, offset)
    if found is None:
        return [], None
    name = plain[offset : found.start()]
    years = [int(_DIGITS.findall(found[group])[-1]) for group in ("born", "died")]
    if not (
        SHORTEST_LIFE <= years[1] - years[0] <= LONGEST_LIFE
        and all(map(_NAME.fullmatch, name.split()))
        and _is_person(plain, name, found.start(), language, doc)
    ):
        return [], None
    propositions = []
    for group, (in_year, on_day) in (("born", language.born), ("died", language.died)):
        date = found[group].strip()
        pattern = on_day if _DAY.match(date) else in_year
        text = pattern.format(name=name.strip(), date=date)
        propositions.append(Proposition(text=text, start=offset, end=found.end()))
    return propositions, found.span()


def _is_person(plain: str, name: str, end: int, language: Language, doc: Doc | None) -> bool:
    if doc is not None and any(
        ent.label_ in {"PERSON", "PER"} and ent.end_char == end for ent in doc.ents
    ):
        return True
    around = {word.casefold() for word in _WORD.findall(plain)}
    return len(name.split()) > 1 and not language.person_nouns.isdisjoint(around)


def _birth_and_death(plain: str, offset: int) -> list[Proposition]:
    """Split "X का जन्म ... हुआ और मृत्यु ... हुई"."""
    found = _HINDI_LIFE.match(plain, offset)
    if found is None:
        return []
    genitive = "की" if found["how"] == "मृत्यु" else "का"
    death = compose([found["name"], genitive, found["death"]])
    return [
        _proposition(plain, offset, found.end("birth")),
        Proposition(text=death, start=found.start("death"), end=len(plain)),
    ]


def _at_verbs(
    plain: str, offset: int, language: Language, cuts: Sequence[Span]
) -> list[Proposition]:
    """Cut at "and" where a finite verb, or a clause with its own subject, surely follows."""
    whole = [_proposition(plain, offset, len(plain), cuts)]
    found = [(word.group().casefold(), *word.span()) for word in _WORD.finditer(plain, offset)]
    verb = next((word for word in found if word[0] in language.verbs), None)
    tied = any(word in language.ties for word, _, _ in found)
    enclosed = _QUOTED.search(plain) or "(" in plain
    if language.code not in _AND or verb is None or tied or enclosed:
        return whole
    begin = _after_lead(plain, offset, verb[1], language)
    if begin is None:
        return whole
    subject = _subject(plain[begin : verb[1]], language)
    said: list[Proposition] = []
    start, own = offset, False
    for joint in _AND[language.code].finditer(plain, verb[2]):
        begins = _begins(plain, joint, language)
        first = not said
        if (
            begins is None
            or (first and language.code != "hi" and not plain[verb[2] : joint.start()].strip())
            or (begins == "verb" and (subject is None or own))
        ):
            continue
        said.append(_clause(plain, start, joint.start(), "" if first or own else subject))
        start, own = joint.end(), begins == "subject"
    if not said:
        return whole
    return [*said, _clause(plain, start, len(plain), "" if own else subject)]


def _clause(plain: str, start: int, end: int, subject: str | None) -> Proposition:
    return Proposition(text=compose([subject or "", plain[start:end]]), start=start, end=end)


def _after_lead(plain: str, offset: int, verb: int, language: Language) -> int | None:
    """Return where the first clause begins after "En 1921, "; None after "En Chile, ".

    An adjunct with a date reaches only over its own clause; any other might reach over all.
    """
    lead = language.lead.search(plain[offset:verb]) if language.code != "hi" else None
    if lead is None:
        return offset
    return offset + lead.end() if _DIGITS.search(lead.group()) else None


def _subject(text: str, language: Language) -> str | None:
    """Return the words before the first verb where they are a subject; None if they are not."""
    before = text.split()
    while before and before[-1].casefold() in _BEFORE_VERB:
        before.pop()
    if not before:
        return ""
    first = before[0].casefold()
    is_subject = first not in language.function_words or first in (
        _ARTICLES | language.demonstratives | language.pronouns.keys()
    )
    return " ".join(before) if is_subject and len(before) <= MAX_SUBJECT else None


def _begins(
    plain: str, joint: regex.Match[str], language: Language
) -> Literal["verb", "subject"] | None:
    """Tell how the clause after "and" begins; None when it is not surely a clause."""
    after = _WORD.findall(plain, pos=joint.end(), endpos=joint.end() + 120)[:8]
    if language.code == "hi":
        before = _WORD.findall(plain, pos=max(0, joint.start() - 40), endpos=joint.start())
        ended = bool(before) and before[-1] in language.verbs
        last = _WORD.findall(plain, pos=max(0, len(plain) - 40))[-1:]
        own = after[:1] and (after[0] in language.pronouns or after[1:2] in _GENITIVES)
        return "subject" if ended and own and last and last[0] in language.verbs else None
    while after and after[0].casefold() in _BEFORE_VERB:
        after = after[1:]
    if not after:
        return None
    first, *rest = (word.casefold().removesuffix("-se") for word in after)
    if first in language.verbs and first not in _NOUNS:
        return "verb"
    named = joint["comma"] and (after[0][0].isupper() or first in _QUANTIFIERS)
    own = first in _POSSESSIVES or (
        first in _ARTICLES and rest[:1] and rest[0] not in language.verbs
    )
    return "subject" if (own or named) and not language.verbs.isdisjoint(rest) else None
