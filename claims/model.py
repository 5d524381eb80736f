"""The values of claim extraction: frozen, slotted, keyword-only.

All offsets are Unicode code points, end exclusive. `Sentence` and `Claim` count over the text
exactly as it was given, so that ``text[start:end] == quote`` in every language; `Entity` and
`Quantity` count over ``Claim.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal

Lang = Literal["en", "es", "pt", "hi"]
LANGUAGES: tuple[Lang, ...] = ("en", "es", "pt", "hi")


class Kind(StrEnum):
    """What a statement is. Only a `FACT` is worth checking; the rest are left out, and say why."""

    FACT = "fact"
    OPINION = "opinion"
    ADVICE = "advice"
    INSTRUCTION = "instruction"
    QUESTION = "question"
    GREETING = "greeting"
    HEDGE = "hedge"
    PERSONAL = "personal"
    FICTION = "fiction"
    PREDICTION = "prediction"
    REPHRASED_PROMPT = "rephrased_prompt"
    STRUCTURE = "structure"
    LINK = "link"
    CODE = "code"


class Layout(StrEnum):
    """Where in the Markdown a sentence stands."""

    PROSE = "prose"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CODE = "code"
    BLOCKQUOTE = "blockquote"


class EntityKind(StrEnum):
    """Coarse types of names, the same in every language."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    WORK = "work"
    EVENT = "event"
    GROUP = "group"
    OTHER = "other"


class QuantityKind(StrEnum):
    """How a quantity is compared."""

    NUMBER = "number"
    PERCENT = "percent"
    MEASURE = "measure"
    MONEY = "money"
    DATE = "date"
    ORDINAL = "ordinal"


class Bound(StrEnum):
    """What the text claims about the value: "about 5", "more than 5", "up to 5", or just 5."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, list item, heading or table row where it stands in the text."""

    quote: str
    start: int
    end: int
    lang: Lang
    layout: Layout
    #: The headings above it, outermost first, as plain text.
    headings: tuple[str, ...] = ()
    #: The quote without Markdown marks and citations such as [1]; what a reader sees.
    plain: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name in a claim. ``claim.text[start:end] == text``."""

    text: str
    start: int
    end: int
    kind: EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number, measure, amount of money, date or rank in a text. ``text[start:end] == quote``.

    ``value`` is a plain decimal ("1400000", "0.5") or, for dates, ISO 8601 cut to what is known
    ("1879", "1879-03", "1879-03-14", "--03-14" for a day of any year; years BCE with a minus sign:
    "-0044"). A range ("10-15 km", "1914-1918") has its upper end in ``value_to``.
    ``resolution`` is one unit of the last digit that the text states ("100000" for 1.4 million),
    and is empty for dates, whose ISO form shows their precision.
    """

    quote: str
    start: int
    end: int
    kind: QuantityKind
    value: str
    value_to: str = ""
    #: Canonical unit: a pint name for measures ("meter"), an ISO 4217 code for money, else "".
    unit: str = ""
    resolution: str = ""
    bound: Bound = Bound.EXACT

    @property
    def number(self) -> Decimal:
        """The value as a number; for dates use ``value``."""
        return Decimal(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement of the text, made to stand alone. ``text[start:end] == quote`` in the response.

    ``reason`` says in words why the statement is or is not worth checking.
    """

    id: str
    text: str
    quote: str
    start: int
    end: int
    lang: Lang
    kind: Kind
    checkworthy: bool
    reason: str
    entities: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    #: What the claim needs from around it: the heading, or the sentence before.
    context: str = ""
    #: Whom the text names as saying so; the claim is what they say. "According to some" names nobody:
    #: such a claim is hedged instead.
    attributed_to: str = ""
    #: Whether the text itself says that it is not sure: "probably", "about", "many believe that".
    hedged: bool = False
    #: The time for which the text says so: "2021" of "as of 2021", or its word for now.
    as_of: str = ""
    #: What else the claim may be about, where a pronoun fits two names; such a claim is not decided.
    ambiguous: tuple[str, ...] = ()
    #: How much it is worth a check, by `claims.checkworthiness`: from 0 (not at all, and whatever is
    #: no fact) to 1, alike in each language; .5 is that of one ordinary English sentence in three.
    worth: float = 0.0
