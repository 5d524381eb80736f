"""A pronoun that a clause begins with, and the name that is written for it."""

from __future__ import annotations

from dataclasses import replace

import regex

from claims.languages import Language, Pronoun
from claims.standalone.subject import Resolved, Subject, at_start, genitive, inside

__all__ = ["WORD", "after_lead", "fits", "resolve"]

WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_DEFINITE = regex.compile(
    r"(?:the|el|la|los|las|o|a|os|as)\s(?P<noun>[\p{Ll}\p{M}]{3,30})\s", regex.IGNORECASE
)
_SHORT = regex.compile(r"(?P<pronoun>he|she|it)['’]s")
_EVENT = regex.compile(
    r"It\s(?:was|is|marked|became|remains)\s(?:his|her|their|its)\s(?:[\p{L}-]{2,12}\s)?(?:first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth|tenth|only|last|final|\p{N}{1,3}(?:st|nd|rd|th))(?!\p{L})"
)
_HAS = regex.compile(r"\s(?:been|had|got)\b")


def resolve(text: str, language: Language, subject: Subject | None) -> Resolved:
    """Write the subject in place of a pronoun at the start, or of its own noun said again.

    Args:
        text: An English proposition; one in Hindi in Latin letters has no pronoun that is known.
        language: Its language.
        subject: What was named last.

    >>> from claims.languages import BY_CODE
    >>> resolve("Its mouth is in Romania.", BY_CODE["en"], Subject(text="The Danube")).text
    "The Danube's mouth is in Romania."
    """
    at = after_lead(text, language)
    if language.expletive.search(text[at:]):
        return Resolved(text=text, subject=subject)
    found = WORD.match(text, at)
    word = found.group().casefold() if found else ""
    short = _SHORT.fullmatch(word)
    pronoun = language.pronouns.get(short["pronoun"] if short else word)
    if pronoun and _EVENT.match(text, at):
        return Resolved(text=text, clear=False)  # "It was their third title": what happened
    if found and pronoun:
        meant = _meant(pronoun, subject)
        if meant is None:
            return Resolved(text=text, clear=False, ambiguous=_candidates(pronoun, subject))
        subject = meant
        name = at_start(subject.text) if at == 0 else inside(subject.text)
        after = genitive(subject)[len(subject.text) :] if pronoun.after else ""
        if short:  # "It's" is "it is" or "it has"
            after = " has" if _HAS.match(text, found.end()) else " is"
        written = text[:at] + name + after + text[found.end() :]
        known = replace(subject, gender=subject.gender or pronoun.gender)
        return Resolved(text=written, subject=known)
    named = _named_again(text, at, language, subject)
    if named:
        return Resolved(text=named, subject=subject)
    if word in language.demonstratives:
        return Resolved(text=text, clear=False)
    return Resolved(text=text)


def after_lead(text: str, language: Language) -> int:
    """Return where the clause begins after an adjunct: "In 1921, " is no subject."""
    first = WORD.match(text)
    if first and first.group().casefold() in language.pronouns:
        return 0
    lead = language.lead.search(text)
    return lead.end() if lead and lead.end() < len(text) else 0


def _meant(pronoun: Pronoun, subject: Subject | None) -> Subject | None:
    """Return whom a pronoun means: the subject, both of a pair, or whose the subject is."""
    if subject is None or fits(pronoun, subject):
        return subject
    if pronoun.plural and subject.pair:
        return Subject(text=subject.pair, person=subject.person, plural=True)
    if pronoun.person and subject.owner and subject.person is not True:
        return Subject(text=subject.owner, person=True, plural=False)
    return None


def fits(pronoun: Pronoun, subject: Subject) -> bool:
    """Tell whether a pronoun may stand for a subject, and for no one named beside it."""
    told_apart = bool(subject.gender) and subject.gender == pronoun.gender
    return (
        (pronoun.person is None or subject.person in {None, pronoun.person})
        and (pronoun.plural is None or subject.plural in {None, pronoun.plural})
        and (not pronoun.gender or subject.gender in {"", pronoun.gender})
        and not (pronoun.person is False and subject.gender)
        and not (pronoun.person and subject.person is None and "org" in subject.nouns)
        and (not subject.rivals or pronoun.person is False or told_apart)
    )


def _candidates(pronoun: Pronoun, subject: Subject | None) -> tuple[str, ...]:
    """Return the names among which a pronoun does not choose; none where it fits none."""
    if subject is None or not subject.rival_names:
        return ()
    suits = fits(pronoun, replace(subject, rivals=False))
    return (subject.text, *subject.rival_names) if suits else ()


def _named_again(text: str, at: int, language: Language, subject: Subject | None) -> str:
    """Write "The Eiffel Tower is" for "The tower is", when that was the subject; else ""."""
    found = _DEFINITE.match(text, at)
    if found is None or subject is None:
        return ""
    following = WORD.match(text, found.end())
    name = subject.text.casefold().split()
    again = (
        len(name) > 1
        and found["noun"].casefold() in name
        and following is not None
        and following.group().casefold() in language.verbs
    )
    written = at_start(subject.text) if at == 0 else inside(subject.text)
    return f"{text[:at]}{written} {text[found.end() :]}" if again else ""
