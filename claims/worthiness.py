"""Is a sentence a statement of fact that is worth checking, and if not, why.

Rules in order; the first that fits decides. They lean towards checking: a sentence with a number
or a date is a fact unless its form says otherwise (a question, an order, a story), and so is one
that is hedged or attributed ("According to NASA, ..."). What they cannot see: irony, fiction
without an opening, opinions in plain words ("the plot is thin").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from claims.entities import find, names_of
from claims.languages import Language
from claims.model import EntityKind, Kind, Layout
from claims.regnal import without_numerals

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

__all__ = ["Judgement", "content_words", "has_predicate", "judge", "strip_frame"]

#: Ratio of equal words, in order, from which a sentence repeats one of the prompt.
REPEATS_PROMPT = 90
#: Characters of a prompt that are compared.
MAX_PROMPT = 5_000
#: Words of the shortest order that the parse may find.
MIN_ORDER = 3
#: Fewer words with content than this leave nothing to look up.
MIN_CONTENT_WORDS = 2
#: Text of so many words has a predicate, though its verb is not known: with a full stop, without.
LONG_SENTENCE, LONG_LINE = 5, 8

REASONS: dict[Kind, str] = {
    Kind.FACT: "It states something that a source can confirm or deny.",
    Kind.OPINION: "It is a judgement of taste or value.",
    Kind.ADVICE: "It gives advice.",
    Kind.INSTRUCTION: "It tells the reader what to do.",
    Kind.QUESTION: "It is a question.",
    Kind.GREETING: "It is small talk with the reader.",
    Kind.HEDGE: "It says nothing definite enough to look up.",
    Kind.PERSONAL: "The writer speaks of itself.",
    Kind.FICTION: "It is part of a story or a thought experiment.",
    Kind.PREDICTION: "It is about the future.",
    Kind.REPHRASED_PROMPT: "It repeats what was asked.",
    Kind.STRUCTURE: "It is a heading, a lead-in or a fragment without a statement.",
    Kind.LINK: "It is only a link.",
    Kind.CODE: "It is code.",
}

_LINK = regex.compile(r"[\s(<\[]{0,3}(?:https?://|www\.)\S{1,2000}[\s)>\].]{0,3}")
_DIGIT = regex.compile(r"\p{N}")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_QUOTED = regex.compile(r"[\"“«][^\"”»]{1,400}[\"”»]")
_NAME = regex.compile(r"(?<=\p{L}[\p{L},]\s)\p{Lu}[\p{L}'’-]*|^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+")
_SENTENCE = regex.compile(r"[^.!?।\n]{3,1000}[.!?।\n]?")
#: A prompt that asks about a statement: an answer that repeats it asserts it.
_TRUTH_ASKED = regex.compile(
    r"\?|(?<!\w)(?:true|false|verify|check|verdadero|falso|verdadeiro|verifi\w+|सच|सही)(?!\w)",
    regex.IGNORECASE,
)
_STOPS = (".", "।", "!", "॥")
_NO_ORDER = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "aux"})
_FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a sentence is, and why, in a sentence for people."""

    kind: Kind
    reason: str

    @property
    def checkworthy(self) -> bool:
        """Only facts are worth checking."""
        return self.kind is Kind.FACT


def judge(
    plain: str,
    language: Language,
    *,
    layout: Layout = Layout.PROSE,
    prompt: str = "",
    doc: Doc | None = None,
) -> Judgement:
    """Tell what a sentence is.

    Args:
        plain: The sentence without Markdown marks.
        language: Its language.
        layout: Where it stands.
        prompt: The prompt that the text answers, if known.
        doc: The parsed sentence, where there is a pipeline.
    """
    statement = plain[strip_frame(plain, language) :]
    seen = _Seen(
        plain=plain,
        language=language,
        layout=layout,
        prompt=prompt,
        doc=doc,
        statement=statement,
        unquoted=without_numerals(_QUOTED.sub(" ", statement)),
        unnamed=_unnamed(_QUOTED.sub(" ", statement), language),
        numbered=_DIGIT.search(statement) is not None,
    )
    kind = next((kind for kind, fits in _RULES if fits(seen)), Kind.FACT)
    return Judgement(kind=kind, reason=REASONS[kind])


def strip_frame(plain: str, language: Language) -> int:
    """Return how many characters at the start are a connector or a frame, not the statement.

    >>> from claims.languages import BY_CODE
    >>> strip_frame("However, it is worth noting that iron rusts.", BY_CODE["en"])
    33
    """
    at = 0
    for _ in range(3):
        rest = plain[at:]
        found = language.connector.search(rest) or language.frame.search(rest)
        if found is None or found.end() >= len(rest):
            break
        at += found.end()
    while plain[at : at + 1].isspace():
        at += 1
    return at


def has_predicate(plain: str, language: Language, doc: Doc | Span | None = None) -> bool:
    """Tell whether a sentence has a finite verb, as far as the parse or the word lists know."""
    if doc is not None and any(
        token.tag_ in _FINITE_TAGS or "VerbForm=Fin" in str(token.morph) for token in doc
    ):
        return True
    tokens = [word.casefold() for word in _WORD.findall(plain)]
    return (
        any(token.rstrip(".") in language.verbs for token in tokens)
        or language.verb_ending.search(plain) is not None
    )


def content_words(plain: str, language: Language) -> list[str]:
    """Return the words that say something: neither function words nor bare marks."""
    return [
        word
        for word in _WORD.findall(plain)
        if word.casefold().rstrip(".") not in language.function_words
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A sentence and what the rules ask of it."""

    plain: str
    language: Language
    layout: Layout
    prompt: str
    doc: Doc | None
    #: Without connector and frame.
    statement: str
    #: ... and without quoted words, which are someone else's.
    unquoted: str
    #: ... and without names, where they are told by capitals: "Andrés Bello", "Belo Horizonte".
    unnamed: str
    #: Whether it has a digit; such a sentence is checkable though it also praises.
    numbered: bool


def _unnamed(statement: str, language: Language) -> str:
    """Blank the names of a Spanish or Portuguese statement, whose words are no judgement."""
    return _NAME.sub("·", statement) if language.code in {"es", "pt"} else statement


def _is_order(doc: Doc | None) -> bool:
    """Tell whether an English sentence's main verb is an imperative."""
    if doc is None or doc.lang_ != "en":
        return False
    root = next(doc.sents).root
    if root.tag_ != "VB" or any(child.dep_ in _NO_ORDER for child in root.children):
        return False
    # The tagger takes a lone "Denmark" for a verb.
    return sum(token.is_alpha for token in doc) >= MIN_ORDER


def _is_told(doc: Doc | None) -> bool:
    """Tell whether what looks like an order opens a subject: "Open fields are a likely place"."""
    if doc is None or doc.lang_ != "en":
        return False
    root = next(doc.sents).root
    subject = next((child for child in root.children if child.dep_ == "nsubj"), None)
    return bool(
        subject is not None
        and root.tag_ in {"VBZ", "VBP", "VBD"}
        and subject.pos_ in {"NOUN", "PROPN"}
        and subject.left_edge.i == 0 < subject.i
    )


def _is_belief(seen: _Seen) -> bool:
    """Tell whether "I think that ..." names nothing that could be looked up."""
    if seen.language.belief.search(seen.plain) is None:
        return False
    names = find(seen.statement, seen.language, names_of(seen.doc))
    sure = seen.language.code != "hi"  # there every rare word is a candidate
    return not any(sure or name.kind is not EntityKind.OTHER for name in names)


def _is_fragment(seen: _Seen) -> bool:
    if has_predicate(seen.statement, seen.language, seen.doc):
        return False
    # Neither the tagger nor the word lists know every verb.
    enough = LONG_SENTENCE if seen.plain.endswith(_STOPS) else LONG_LINE
    return len(seen.statement.split()) < enough


def _is_empty(seen: _Seen) -> bool:
    """Tell whether nothing is left to look up; a pronoun stands for a name."""
    said = content_words(seen.statement, seen.language)
    pronouns = [
        word for word in _WORD.findall(seen.statement) if word.casefold() in seen.language.pronouns
    ]
    return len(said) + len(pronouns) < MIN_CONTENT_WORDS


def _repeats(plain: str, prompt: str) -> bool:
    """Tell whether a sentence is one of the prompt's own, which is no question."""
    if not prompt or _TRUTH_ASKED.search(prompt):
        return False
    from rapidfuzz import fuzz  # noqa: PLC0415 - few runs have a prompt

    wanted = _WORD.findall(plain.casefold())
    return any(
        fuzz.ratio(wanted, _WORD.findall(part.casefold())) >= REPEATS_PROMPT
        for part in _SENTENCE.findall(prompt[:MAX_PROMPT])
        if not part.endswith("?")
    )


_RULES: tuple[tuple[Kind, Callable[[_Seen], object]], ...] = (
    (Kind.CODE, lambda seen: seen.layout is Layout.CODE),
    (Kind.LINK, lambda seen: _LINK.fullmatch(seen.plain)),
    (Kind.STRUCTURE, lambda seen: seen.layout is Layout.HEADING),
    (Kind.QUESTION, lambda seen: seen.plain.rstrip("\"'”’» *_)").endswith("?")),
    (Kind.QUESTION, lambda seen: seen.language.question.search(seen.plain)),
    (Kind.REPHRASED_PROMPT, lambda seen: seen.language.rephrased.search(seen.plain)),
    (Kind.REPHRASED_PROMPT, lambda seen: _repeats(seen.plain, seen.prompt)),
    (Kind.GREETING, lambda seen: seen.language.greeting.search(seen.plain)),
    (Kind.STRUCTURE, lambda seen: seen.language.structure.search(seen.plain)),
    (Kind.FICTION, lambda seen: seen.language.fiction.search(seen.statement)),
    (Kind.PERSONAL, lambda seen: seen.language.personal.search(seen.unquoted)),
    (
        Kind.INSTRUCTION,
        lambda seen: seen.language.instruction.search(seen.statement) and not _is_told(seen.doc),
    ),
    (Kind.INSTRUCTION, lambda seen: _is_order(seen.doc)),
    (Kind.ADVICE, lambda seen: seen.language.advice.search(seen.unquoted)),
    (Kind.PREDICTION, lambda seen: seen.language.prediction.search(seen.unquoted)),
    (Kind.HEDGE, lambda seen: not seen.numbered and seen.language.hedge.search(seen.statement)),
    (Kind.OPINION, lambda seen: not seen.numbered and seen.language.opinion.search(seen.unnamed)),
    (Kind.OPINION, lambda seen: not seen.numbered and _is_belief(seen)),
    (Kind.STRUCTURE, lambda seen: not seen.numbered and seen.plain.endswith((":", "ः"))),
    (Kind.STRUCTURE, _is_fragment),
    (Kind.HEDGE, _is_empty),
)
