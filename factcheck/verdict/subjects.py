"""Whether a fact of a passage is about what the claim is about."""

from __future__ import annotations

import regex

from claims.model import Lang
from factcheck.model import Evidence
from factcheck.names import fold, tokens
from factcheck.verdict.compare import Outcome, compare_names
from factcheck.verdict.languages import words as words_of
from factcheck.verdict.text import normal, plain, sentences

_DISAMBIGUATION = regex.compile(r"\s*[(（][^()]*[)）]$|, .*$")
#: How far into a text without a title its subject may be named, in characters.
_OPENING = 160
_PARTICLES = words_of("the of de da do del la el los las y e and von van का की के")


def names_of(evidence: Evidence) -> tuple[str, ...]:
    """Return the names of the page's subject: the title, without its "(city)", and aliases."""
    title = evidence.title.strip()
    short = _DISAMBIGUATION.sub("", title)
    return tuple(dict.fromkeys(name for name in (title, short, *evidence.aliases) if name))


def words(name: str) -> frozenset[str]:
    """Return the words of a name that carry it."""
    found = frozenset(tokens(fold(normal(name)))) - _PARTICLES
    return found or frozenset(tokens(fold(normal(name))))


def page_is(subject: str, evidence: Evidence, *, lang: Lang) -> Outcome:
    """Compare the claim's subject with that of the page."""
    names = names_of(evidence)
    if not names:
        return Outcome.SAME if _opens_with(subject, evidence.text) else Outcome.UNDECIDED
    across = lang != evidence.lang
    results = {compare_names(subject, name, across=across, person=True) for name in names}
    if Outcome.SAME in results:
        return Outcome.SAME
    ours = words(subject)
    for name in names:
        theirs = words(name)
        # "Einstein" for Albert Einstein, "Don Quixote" for Don Quixote de la Mancha.
        last = tokens(fold(normal(name)))[-1:] if theirs else ()
        if ours and ours < theirs and len(theirs) <= 4 and set(last) & ours and len(last[0]) > 3:
            return Outcome.SAME
    return Outcome.DIFFERENT if results == {Outcome.DIFFERENT} else Outcome.UNDECIDED


def _opens_with(subject: str, text: str) -> bool:
    """Return whether the first sentence of a text without a title begins with the subject."""
    spans = sentences(text)
    if not spans:
        return False
    opening = plain(text[spans[0][0] : spans[0][1]]).text[:_OPENING]
    ours = words(subject)
    return bool(ours) and ours <= frozenset(tokens(fold(opening)))


def same_subject(subject: str, stated: str, evidence: Evidence, *, lang: Lang) -> Outcome:
    """Compare the subject of a claim's fact with that of a passage's; "" is the page's own."""
    if not stated:
        return page_is(subject, evidence, lang=lang)
    across = lang != evidence.lang
    direct = compare_names(subject, stated, across=across, person=True)
    if direct is Outcome.SAME:
        return direct
    page = page_is(subject, evidence, lang=lang)
    # A lead gives the full name: "Pablo Ruiz Picasso was …" on the page of Pablo Picasso.
    if page is Outcome.SAME and any(
        words(name) & words(stated) and _capital_run(stated)
        for name in (*names_of(evidence), subject)
    ):
        return Outcome.SAME
    return direct


def _capital_run(name: str) -> bool:
    """Return whether a name holds nothing but the words of a name."""
    return all(
        word[:1].isupper() or fold(word) in _PARTICLES or not word[:1].islower()
        for word in name.split()
    )
