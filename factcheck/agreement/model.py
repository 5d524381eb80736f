"""The values of agreement: what raters say, what it is about, and what was measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

#: Ordinal values have an order, so a near miss counts for more than a far one.
Level = Literal["nominal", "ordinal"]
#: What a judgement is about.
About = Literal["claim", "flag", "response", "pair"]
#: How the claims of an item came together: one rater only, the same id, or overlapping spans.
Joined = Literal["alone", "id", "overlap"]
#: A value on disk: a label, or a mark.
Value = str | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What one rater says of one claim, flag, response or pair of responses."""

    rater: str
    about: About
    response_id: str
    #: The claim, the flag or the other response; empty for a whole response.
    subject: str
    #: Variable (verdict, error_type, severity, flags, preference, score.NAME, label) -> value.
    values: Mapping[str, Value]
    #: Where the claim stands in the response: code points, end exclusive.
    start: int | None = None
    end: int | None = None
    lang: str = ""
    kind: str = ""
    note: str = ""
    source: str = ""
    at: str = ""
    #: What the tool suggested to the rater, and whether they saw it only afterwards.
    suggested: str = ""
    blind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing and what each rater says of it; no rater twice."""

    about: About
    response_id: str
    subject: str
    joined: Joined
    judgements: tuple[Judgement, ...]

    @property
    def lang(self) -> str:
        """The language that the first judgement with one names."""
        return next((one.lang for one in self.judgements if one.lang), "")

    @property
    def place(self) -> tuple[int, int]:
        """Where the claim of the first rater stands; (-1, -1) without offsets."""
        for one in self.judgements:
            if one.start is not None and one.end is not None:
                return one.start, one.end
        return -1, -1

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes the item one of a kind."""
        return self.about, self.response_id, self.subject

    def values(self, variable: str) -> dict[str, Value]:
        """Return each rater's value of a variable; who gave none is absent."""
        return {
            one.rater: one.values[variable] for one in self.judgements if variable in one.values
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """Something that is judged, and the values it may take, in their order if they have one."""

    name: str
    level: Level
    #: Labels in order; or every mark of the scale, equally far apart.
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTally:
    """What one file held, so that nothing is passed over in silence."""

    name: str
    judgements: int = 0
    undos: int = 0
    undone: int = 0
    #: Replaced by a later judgement of the same rater on the same thing.
    replaced: int = 0
    #: Lines that hold no value: no label yet.
    unlabelled: int = 0
    #: Lines of a batch that failed, so that there is no report.
    failed: int = 0
    #: A last line that a crash cut off.
    unfinished: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """Everything that the files say."""

    judgements: tuple[Judgement, ...]
    files: tuple[FileTally, ...]
    #: (response, claim) -> the words of the claim, where a report tells them.
    texts: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))
    #: Who of the raters is the expert; empty for none.
    expert: str = ""

    @property
    def raters(self) -> tuple[str, ...]:
        """Who judged, in alphabetical order; not the expert."""
        return tuple(sorted({one.rater for one in self.judgements} - {self.expert}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A coefficient with its 95 % interval; without a value, ``why`` says why there is none."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two raters on the items that both judged."""

    raters: tuple[str, str]
    items: int
    agreement: Estimate
    #: Cohen's kappa; weighted quadratically if the values have an order.
    kappa: Estimate
    #: What the rows and columns of ``confusion`` stand for.
    values: tuple[Value, ...]
    #: Rows: the first rater's values; columns: the second's.
    confusion: tuple[tuple[int, ...], ...]
    #: How much higher the first rater's values are on average, in places of the scale; None without
    #: an order.
    difference: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of the items: those in one language, or of one type."""

    name: str
    items: int
    agreement: Estimate
    coefficient: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelAgreement:
    """One value: how common it is, and how often the others say it of an item where one does.

    The latter is the specific agreement of Cicchetti and Feinstein 1990 ("High agreement but low
    kappa II"), which prevalence does not hide; over all values it averages to the agreement.
    """

    value: Value
    #: Its share of the ratings of items that two or more judged, each item weighing the same.
    share: float
    agreement: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How far the raters agree on one variable."""

    variable: str
    level: Level
    #: The values that occur among ``items``, in order.
    values: tuple[Value, ...]
    raters: tuple[str, ...]
    #: Items that at least two raters judged.
    items: int
    #: Items that one rater alone judged: they say nothing about agreement.
    alone: int
    #: Judgements that are wanting for every rater to have judged every one of ``items``.
    missing: int
    #: What the bootstrap drew: whole responses where there are enough of them, else items.
    resampled: Literal["responses", "items"]
    #: Mean over items of the share of pairs of raters that agree exactly.
    agreement: Estimate
    pairs: tuple[Pair, ...]
    fleiss: Estimate
    alpha: Estimate
    #: Gwet's AC1, or AC2 with quadratic weights if the values have an order.
    gwet: Estimate
    #: PABAK (Brennan and Prediger's coefficient), weighted likewise.
    pabak: Estimate
    #: Which coefficient the thresholds are held against, and what they say.
    coefficient: Literal["kappa", "alpha"]
    main: Estimate
    verdict: Literal["good", "enough", "too low", "not known"]
    warnings: tuple[str, ...]
    labels: tuple[LabelAgreement, ...]
    by_language: tuple[Group, ...]
    #: By what kind a claim or flag is.
    by_type: tuple[Group, ...]
    #: By the error types that raters name; chosen by what they answer, so without a coefficient.
    by_error_type: tuple[Group, ...]
    disagreements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelScore:
    """How well a rater finds what the expert labels so."""

    label: str
    #: How often the expert, and how often the rater, gives it.
    expert: int
    rater: int
    #: None where the rater (or the expert) never gives the label.
    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bias:
    """The signed mean difference to the expert: above 0 is lenient, below 0 severe."""

    items: int
    difference: Estimate
    says: Literal["lenient", "severe", "none shown", "not known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A part of a rater's work, in the order of time."""

    since: str
    until: str
    items: int
    agreement: float
    bias: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibrated:
    """One rater against the expert on one variable."""

    rater: str
    variable: str
    items: int
    agreement: Estimate
    kappa: Estimate
    labels: tuple[LabelScore, ...]
    bias: Bias | None
    periods: tuple[Period, ...]
    #: Last period's agreement less the first's.
    drift: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """How often a rater decides as the tool suggested, having seen the suggestion and not."""

    rater: str
    seen: int
    seen_same: int
    blind: int
    blind_same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many items came together, and how."""

    claims: int
    by_id: int
    by_overlap: int
    #: Claims of a response that several raters judged, which one rater alone has.
    unaligned: int
    #: Of these, what the tool read as no claim to check: nobody is asked about it.
    left_out: int
    #: Claims of responses that one rater alone judged.
    one_rater: int
    #: Joined claims as a share of those of responses that several raters judged, without those left
    #: out; None without any.
    share_aligned: float | None
    responses: int
    pairs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unaligned:
    """A claim that one rater alone has, though another judged the same response."""

    rater: str
    response_id: str
    claim_id: str
    start: int
    end: int
    lang: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The whole answer of ``factcheck agreement``."""

    guidelines: str
    enough: float
    good: float
    resamples: int
    seed: int
    raters: tuple[str, ...]
    files: tuple[FileTally, ...]
    counts: Counts
    measured: tuple[Measured, ...]
    suggestions: tuple[Suggested, ...]
    expert: str
    calibrated: tuple[Calibrated, ...]
    unaligned: tuple[Unaligned, ...]
    queue: tuple[Mapping[str, object], ...]

    def reaches(self, bar: float) -> bool:
        """Tell whether raters agree at least as ``bar`` everywhere, and anywhere at all.

        With one rater, it is the agreement with the expert. Full agreement on one value, of which
        no coefficient is defined, reaches every bar.
        """
        held = [(one.main, one.agreement) for one in self.measured if one.items]
        if len(self.raters) < 2:
            held = [(one.kappa, one.agreement) for one in self.calibrated]
        return bool(held) and all(
            agreement.value == 1 if main.value is None else main.value >= bar
            for main, agreement in held
        )
