"""Names of a claim that a passage does not have, or has of another."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from factcheck.names import fold
from factcheck.verdict.facts.subjects import words
from factcheck.verdict.mentions import Held, holds
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain, view
from factcheck.verdict.values.demonyms import demonyms
from factcheck.verdict.weighing.gate import Topic
from factcheck.verdict.weighing.roles import bracketed_apart, by_another
from factcheck.verdict.weighing.vetoes.difference import ORDER, Difference
from factcheck.verdict.weighing.vetoes.passage import Passage, words_about

_NAME = regex.compile(r"(?<!^)\b\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*")


def names_missing(about: Topic, passage: Passage, *, across: bool) -> Iterator[Difference]:
    """Yield the names of a claim, its subject aside, that a passage has in no form."""
    ours = words_about(about)
    rivals = tuple(
        dict.fromkeys(
            match.group()
            for match in _NAME.finditer(passage.sentence)
            if not words(match.group()) & ours and not _of_a_people(match.group())
        )
    )
    for name in about.others:
        if holds(name, passage.text, across=across) is Held.MISSING:
            # Devanagari has no capitals to tell a rival by; a row says one thing, and not where it happened.
            grounds = (bool(rivals) or passage.lang == "hi") and not passage.row
            yield Difference(error="entity", claimed=name.text, rivals=rivals, grounds=grounds)


def of_another(
    reading: ClaimReading, about: Topic, passage: Passage, *, across: bool
) -> Iterator[Difference]:
    """Yield a name of which a claim says what the sentence says of another."""
    names = (*about.subjects, *about.others)
    apart = bracketed_apart(view(passage.sentence).text, names)
    if apart is not None:
        yield Difference(error=ORDER, claimed=apart.text)
    text = plain(passage.sentence).text
    found = None if across else by_another(reading.text, text, names, passage.lang)
    if found is not None:
        name, other = found
        rivals = (other,) if other else ()
        yield Difference(error="entity", claimed=name.text, rivals=rivals, grounds=True, sure=True)


def _of_a_people(name: str) -> bool:
    """Return whether a run is no name but says whose people one is of: "German", "German-born"."""
    return fold(name) in demonyms() or fold(name.partition("-")[0]) in demonyms()
