"""What the stages need to know of a language: word lists and patterns, no logic.

Phrases are fragments of regular expressions with no unbounded repeats, so that any text is read
in linear time. They are matched as whole words and without regard to case; use
every pattern with ``search``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

import regex

from claims.model import EntityKind, Kind, Lang


class Phrases:
    """A pattern that is compiled when it is first used: a run reads one language of four."""

    __slots__ = ("pattern",)

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def search(self, text: str) -> regex.Match[str] | None:
        """Find the first match in the text."""
        return _compile(self.pattern).search(text)


#: Matches in every text.
ANYTHING = Phrases(r"")
#: Matches in no text.
NOTHING = Phrases(r"(?!)")

#: Not between two letters. Phrases may end in a space, where ``(?!\\w)`` would fail.
_WHOLE = r"(?<!\w(?=\w))"


@lru_cache(maxsize=256)
def _compile(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sample sentence and what it is; users and tests share them."""

    text: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A word that stands for a name, and what to write after the name in its place.

    ``after`` is ``"'s"`` for "his". ``person`` is False for "it", and None where the word says
    nothing of it; so with ``plural``. ``gender`` is "m", "f" or "".
    """

    after: str = ""
    person: bool | None = None
    plural: bool | None = None
    gender: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How a field is written as a sentence, for the keys and values that match.

    ``text`` has places for ``{key}``, ``{owner}``, ``{value}``, ``{of}`` ("de Lima", in Spanish
    and Portuguese) and ``{at}`` ("on" or "in" before a date, in English).
    """

    key: Phrases
    text: str
    value: Phrases = ANYTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language, as the stages of claim extraction see it."""

    code: Lang
    #: Words with no content of their own: articles, prepositions, conjunctions, auxiliaries.
    function_words: frozenset[str]
    #: Words after whose full stop a sentence goes on, without that stop ("dr", "p. ej").
    abbreviations: frozenset[str]
    #: The same, only when a number follows ("no. 5", "fig. 3").
    before_number: frozenset[str]
    #: Finite verbs of the third person: evidence of a predicate, and where a clause may begin.
    verbs: frozenset[str]
    #: Endings of finite verbs, for words that the list does not have.
    verb_ending: Phrases
    #: With what they stand for, where `claims.standalone` resolves them.
    pronouns: Mapping[str, Pronoun]
    #: "It is known that", "There is": a subject that stands for nothing.
    expletive: Phrases
    #: Adjuncts before a subject: "In 1921, ".
    lead: Phrases
    #: "However,", "Sure!": words at the start that add nothing to a claim.
    connector: Phrases
    #: "I believe that", "it is important to note that": what follows is the statement.
    frame: Phrases
    #: "I think": a belief, and an opinion when nothing in it can be looked up.
    belief: Phrases
    greeting: Phrases
    question: Phrases
    instruction: Phrases
    advice: Phrases
    opinion: Phrases
    hedge: Phrases
    personal: Phrases
    fiction: Phrases
    #: A prompt that asks for fiction: "write a poem".
    fiction_prompt: Phrases
    prediction: Phrases
    structure: Phrases
    #: "You asked about".
    rephrased: Phrases
    #: Occupations: the subject beside them is a person.
    person_nouns: frozenset[str]
    #: Words in a name that say its kind: "River", "Universidad".
    place_nouns: frozenset[str]
    organisation_nouns: frozenset[str]
    #: Titles before a person's name.
    titles: frozenset[str]
    #: Headers of a table's column that name nothing: "Value".
    generic_headers: frozenset[str]
    #: ... and those of a first column of properties, where the header names what has them: "Feature".
    attribute_headers: frozenset[str]
    #: What life dates are written out with: for a year, for a day.
    born: tuple[str, str]
    died: tuple[str, str]
    #: What a work, and what an event, may be called when it is spoken of again: "the film".
    work_nouns: frozenset[str] = frozenset()
    event_nouns: frozenset[str] = frozenset()
    #: "This", "these": a subject that is not a name; for `claims.standalone`.
    demonstratives: frozenset[str] = frozenset()
    #: Words that make a sentence unsafe to split (conditions, causes), for `claims.english.statements`.
    ties: frozenset[str] = frozenset()
    #: Lower-case words inside names: "de", "of".
    connectors: frozenset[str] = frozenset()
    #: Words of everyday life that are no names, for scripts without capital letters.
    common_words: frozenset[str] = frozenset()
    examples: tuple[Example, ...] = ()
    #: What a pipeline tells of the sentence that is read: its finite verbs in lower case, where an
    #: apposition begins, and the kinds of its names.
    tagged_verbs: frozenset[str] = frozenset()
    #: ... those verbs that have no subject in its parse.
    free_verbs: frozenset[str] = frozenset()
    appositions: frozenset[int] = frozenset()
    recognised: Mapping[str, EntityKind] = field(default_factory=lambda: MappingProxyType({}))
    #: "According to NASA, ", "NASA says that ": its group ``source`` says what follows.
    attribution: Phrases = NOTHING
    #: ", NASA reported in 2014." at the end: the group ``source`` says what comes before.
    attribution_after: Phrases = NOTHING
    #: "It is estimated that": a frame that says that the statement is not sure.
    estimate: Phrases = NOTHING
    #: "Probably", "may have": words inside a statement that is not sure.
    unsure: Phrases = NOTHING
    #: "As of 2021", "currently": the group ``time`` is when the statement holds.
    as_of: Phrases = NOTHING
    #: Keys of fields that give a birth or a death: "Born".
    birth_keys: frozenset[str] = frozenset()
    death_keys: frozenset[str] = frozenset()
    #: How other fields are written out; the first that fits counts.
    wordings: tuple[Wording, ...] = ()
    #: Endings of plural nouns and what they are in the singular; the first that fits counts.
    singulars: tuple[tuple[str, str], ...] = ()
    #: Words that count: "three", "some".
    counts: frozenset[str] = frozenset()
    #: "In the real world, ": a story or a thought experiment ends here.
    reality: Phrases = NOTHING
    #: Words that claims may have though the text does not: those of ``born`` and ``died``.
    added_words: frozenset[str] = frozenset()


def words_of(*phrases: str) -> frozenset[str]:
    """Make a set of phrases."""
    return frozenset(phrases)


def key(*phrases: str) -> Phrases:
    """Match a whole key of a field."""
    return Phrases(rf"\A(?:{'|'.join(phrases)})\Z")


def words(text: str) -> frozenset[str]:
    """Make a set of the words of a text, in lower case."""
    return frozenset(text.casefold().split())


def starts(*phrases: str) -> Phrases:
    """Match any of the phrases at the start of a sentence."""
    return Phrases(rf"\A[\"'“”«¡¿(*\s\p{{So}}\ufe0f\u200d]{{0,6}}(?:{'|'.join(phrases)}){_WHOLE}")


def contains(*phrases: str) -> Phrases:
    """Match any of the phrases anywhere, as whole words."""
    return Phrases(rf"(?<!\w)(?:{'|'.join(phrases)}){_WHOLE}")


def ends(*phrases: str) -> Phrases:
    """Match any of the phrases at the end of a sentence."""
    return Phrases(rf"(?<!\w)(?:{'|'.join(phrases)})[\s.!।॥\"'”’)…]{{0,6}}$")


def either(*phrases: Phrases) -> Phrases:
    """Join phrases made by the functions above."""
    return Phrases("|".join(f"(?:{p.pattern})" for p in phrases))


def table(pronouns: dict[str, Pronoun]) -> Mapping[str, Pronoun]:
    """Make a read-only table of pronouns."""
    return MappingProxyType(pronouns)


def pronoun_words(text: str) -> Mapping[str, Pronoun]:
    """Make a table of pronouns of which only the words are known."""
    return table(dict.fromkeys(text.casefold().split(), Pronoun()))
