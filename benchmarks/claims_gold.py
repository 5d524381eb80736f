"""Claim extraction against the gold set of our own, ``examples/claims/``, by language.

    python benchmarks/claims_gold.py
    python benchmarks/claims_gold.py --show es
    python benchmarks/claims_gold.py --set fresh

Each item is a short answer with one hard construction, the claims that a careful annotator takes
from it, and the statements left out with the reason (``claims_gold.md``). Within an item
claims of ours are laid over gold claims one to one, the best pairs first, in three ways:

- exact: the same wording, but for case, white space and what ends the sentence;
- soft: at least ``SOFT`` of the content words of both are shared; each has the numbers, the
  capitalised words and the first content word of the other, and both deny or neither does;
- span: characters of the quotes that are shared by the claims of a pair. Two claims that share a
  quote count it twice, and so a sentence left whole pays for what it was not split into.

A statement is rightly left out when no check-worthy claim of ours takes in half of it, and one of
ours on it gives the same reason. A construction's share is that of its gold claims that are met
softly and of its statements that are rightly left out.

What this cannot see: word order, so who did what to whom; inflection, which counts as a difference;
names that do not come first in Hindi, for its letters have no case; and a
pronoun left in place of one common noun of five.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import machine
import regex
from claims_metrics import counted

from claims import Claim, Lang, extract
from claims.languages import BY_CODE
from claims.model import LANGUAGES

GOLD = machine.ROOT / "examples" / "claims"
#: Content words that two wordings share, of those that either has.
SOFT = 0.8
#: Of a statement's characters: from here a claim is about it.
HALF = 0.5
#: Languages are equal while their scores lie within so many points.
EQUAL = 5.0

MARKS = ("attributed_to", "hedged", "as_of", "ambiguous")

#: Vowel signs go on with a word but begin none; so does the sign that colours an emoji.
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,:]\p{N}+)*")
_OWNED = regex.compile(r"['’]s?(?![\p{L}\p{M}])")
_NUMBER = regex.compile(r"\p{N}")
_END = regex.compile(r"[\s.,;:!?।\"”»'’]+$")
_SPACES = regex.compile(r"\s+")
_DENIALS = regex.compile(
    r"(?<![\p{L}\p{M}])(?:not|no|never|cannot|\p{L}+n['’]t|nunca|jamás|ni|ninguna?|ningún|não|nem"
    r"|nenhuma?|नहीं|न|ना|मत)(?![\p{L}\p{M}])",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim, of the gold or ours, or a statement that the gold leaves out."""

    #: How it may be worded; the first is preferred.
    wordings: tuple[str, ...]
    start: int
    end: int
    #: Of what is left out, its reason as `claims.Kind` spells it.
    kind: str = "fact"
    marks: Mapping[str, Any] = field(default_factory=dict)

    def overlap(self, other: Statement) -> int:
        """Return how many characters of the text both stand on."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def iou(self, other: Statement) -> float:
        """Return the characters that both stand on, of those that either does."""
        shared = self.overlap(other)
        return shared / (self.end - self.start + other.end - other.start - shared)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A text, the construction it tries, and what is to come of it."""

    id: str
    lang: Lang
    text: str
    prompt: str
    construction: str
    claims: tuple[Statement, ...]
    left_out: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What our extraction made of an item."""

    item: Item
    #: Our check-worthy claims.
    said: tuple[Statement, ...]
    exact: Mapping[int, int]
    #: Places of gold claims to the places of ours that meet them softly.
    soft: Mapping[int, int]
    span: Mapping[int, int]
    #: Of each statement to leave out: whether it was, and whether for its reason.
    left: tuple[tuple[bool, bool], ...]

    @property
    def right(self) -> int:
        """Return how many statements of the item are right."""
        return len(self.soft) + sum(reason for _, reason in self.left)

    @property
    def whole(self) -> bool:
        """Tell whether all of the item is right and nothing was added."""
        wanted = len(self.item.claims) + len(self.item.left_out)
        return self.right == wanted and len(self.said) == len(self.soft)


def read(lang: Lang, folder: Path = GOLD) -> list[Item]:
    """Read the gold of a language; none where there is no file."""
    path = folder / f"{lang}.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [_item(json.loads(line), lang) for line in lines]


def _item(row: Mapping[str, Any], lang: Lang) -> Item:
    return Item(
        id=row["id"],
        lang=lang,
        text=row["text"],
        prompt=row.get("prompt", ""),
        construction=row["construction"],
        claims=tuple(
            Statement(
                wordings=(claim["text"], *claim.get("also", ())),
                start=claim["start"],
                end=claim["end"],
                marks={mark: claim[mark] for mark in MARKS if mark in claim},
            )
            for claim in row["claims"]
        ),
        left_out=tuple(
            Statement(
                wordings=(left["quote"],),
                start=left["start"],
                end=left["end"],
                kind=left["reason"],
            )
            for left in row["left_out"]
        ),
    )


def as_statement(claim: Claim) -> Statement:
    """Take from one of our claims what is compared; marks that it cannot carry are unset."""
    marks = {mark: getattr(claim, mark, None) for mark in MARKS}
    return Statement(
        wordings=(claim.text,),
        start=claim.start,
        end=claim.end,
        kind=claim.kind.value,
        marks={mark: value for mark, value in marks.items() if value},
    )


def same(gold: Statement, ours: Statement) -> bool:
    """Tell whether our wording is one of the gold's."""
    return _plain(ours.wordings[0]) in map(_plain, gold.wordings)


def _plain(text: str) -> str:
    return _END.sub("", _SPACES.sub(" ", text.casefold()).strip())


def likeness(gold: Statement, ours: Statement, lang: Lang) -> float:
    """Return the share of content words with the nearest wording of the gold, of all of both."""
    mine = _content(ours.wordings[0], lang)[0]
    return max(_jaccard(mine, _content(wording, lang)[0]) for wording in gold.wordings)


def close(gold: Statement, ours: Statement, lang: Lang) -> bool:
    """Tell whether our wording says what one of the gold's says, as far as words can show."""
    return any(_alike(wording, ours.wordings[0], lang) for wording in gold.wordings)


def _alike(one: str, other: str, lang: Lang) -> bool:
    words, strict = _content(one, lang)
    other_words, other_strict = _content(other, lang)
    return (
        _jaccard(words, other_words) >= SOFT
        and strict <= other_words
        and other_strict <= words
        and bool(_DENIALS.search(one)) == bool(_DENIALS.search(other))
    )


def _content(text: str, lang: Lang) -> tuple[set[str], set[str]]:
    """Return the content words, and those that must be met: the first, numbers and names."""
    function_words = BY_CODE[lang].function_words
    words = _WORD.findall(_OWNED.sub("", text))
    found = [word for word in words if word.casefold() not in function_words]
    strict = {
        word.casefold()
        for place, word in enumerate(found)
        if place == 0 or word[0].isupper() or _NUMBER.search(word)
    }
    return {word.casefold() for word in found}, strict


def _jaccard(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


def pair(
    golds: Sequence[Statement],
    ours: Sequence[Statement],
    fit: Callable[[Statement, Statement], float],
) -> dict[int, int]:
    """Lay our statements over the gold's one to one, the best fits first; none fits with zero."""
    fits = {
        (at, to): fit(gold, our) for at, gold in enumerate(golds) for to, our in enumerate(ours)
    }
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for at, to in sorted(fits, key=lambda key: (-fits[key], key)):
        if fits[at, to] > 0 and at not in paired and to not in taken:
            paired[at] = to
            taken.add(to)
    return dict(sorted(paired.items()))


def judge(item: Item, ours: Sequence[Statement]) -> Outcome:
    """Hold our statements, left out or not, against an item."""
    said = tuple(statement for statement in ours if statement.kind == "fact")
    others = [statement for statement in ours if statement.kind != "fact"]
    lang = item.lang

    def exactly(gold: Statement, our: Statement) -> float:
        return same(gold, our) * (1 + gold.iou(our))

    def softly(gold: Statement, our: Statement) -> float:
        if not close(gold, our, lang):
            return 0.0
        return same(gold, our) + likeness(gold, our, lang) + gold.iou(our)

    def by_span(gold: Statement, our: Statement) -> float:
        return gold.iou(our) and gold.iou(our) + likeness(gold, our, lang)

    return Outcome(
        item=item,
        said=said,
        exact=pair(item.claims, said, exactly),
        soft=pair(item.claims, said, softly),
        span=pair(item.claims, said, by_span),
        left=tuple(_left(gold, said, others) for gold in item.left_out),
    )


def _left(
    gold: Statement, said: Sequence[Statement], others: Sequence[Statement]
) -> tuple[bool, bool]:
    """Tell whether a statement was left out, and whether for the gold's reason."""
    out = not any(gold.overlap(claim) >= HALF * (gold.end - gold.start) for claim in said)
    reason = any(other.kind == gold.kind and gold.iou(other) >= HALF for other in others)
    return out, out and reason


def agree(mark: str, gold: Any, ours: Any) -> bool:
    """Tell whether a mark of a claim says the same: names may come with more or fewer words."""
    if mark == "hedged" or not gold or not ours:
        return bool(gold) == bool(ours)
    if mark == "ambiguous":
        return {_plain(name) for name in gold} == {_plain(str(name)) for name in ours}
    one, other = _plain(gold), _plain(str(ours))
    return one in other or other in one


def figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Turn the outcomes of a language into what is reported; shares and F1 in points of 100."""
    count: Counter[str] = Counter()
    for outcome in outcomes:
        item, said = outcome.item, outcome.said
        count["items"] += 1
        count["whole"] += outcome.whole
        count["gold"] += len(item.claims)
        count["said"] += len(said)
        count["exact"] += len(outcome.exact)
        count["soft"] += len(outcome.soft)
        count["gold_chars"] += sum(gold.end - gold.start for gold in item.claims)
        count["said_chars"] += sum(claim.end - claim.start for claim in said)
        count["shared_chars"] += sum(
            item.claims[at].overlap(said[to]) for at, to in outcome.span.items()
        )
        count["left_out"] += len(item.left_out)
        count["left"] += sum(out for out, _ in outcome.left)
        count["left_right"] += sum(reason for _, reason in outcome.left)
        for mark in MARKS:
            count["marks"] += sum(mark in gold.marks for gold in item.claims)
            count["marks_said"] += sum(mark in claim.marks for claim in said)
            count["marks_right"] += sum(
                mark in item.claims[at].marks
                and agree(mark, item.claims[at].marks[mark], said[to].marks.get(mark))
                for at, to in outcome.soft.items()
            )
    return {
        "items": count["items"],
        "gold claims": count["gold"],
        "our claims": count["said"],
        "exact F1": _f1(count["exact"], count["said"], count["gold"]),
        "soft F1": _f1(count["soft"], count["said"], count["gold"]),
        "span F1": _f1(count["shared_chars"], count["said_chars"], count["gold_chars"]),
        "left out": _share(count["left"], count["left_out"]),
        "right reason": _share(count["left_right"], count["left_out"]),
        "marks F1": _f1(count["marks_right"], count["marks_said"], count["marks"]),
        "items right": _share(count["whole"], count["items"]),
    }


def by_construction(outcomes: Iterable[Outcome]) -> dict[str, dict[str, Any]]:
    """Return, by construction and language, the share of statements that are right."""
    right: dict[tuple[str, str], int] = defaultdict(int)
    wanted: dict[tuple[str, str], int] = defaultdict(int)
    for outcome in outcomes:
        for lang in (outcome.item.lang, "all"):
            key = outcome.item.construction, lang
            right[key] += outcome.right
            wanted[key] += len(outcome.item.claims) + len(outcome.item.left_out)
    rows: dict[str, dict[str, Any]] = {}
    for name, lang in sorted(wanted):
        rows.setdefault(name, {})[lang] = _share(right[name, lang], wanted[name, lang])
    return dict(sorted(rows.items(), key=lambda row: (row[1]["all"], row[0])))


def _f1(right: int, said: int, wanted: int) -> float:
    return round(100 * counted(right, said, wanted).f1, 1)


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def apart(languages: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """Return by how many points the best and the worst language differ."""
    return {
        name: round(max(scores) - min(scores), 1)
        for name in ("exact F1", "soft F1", "span F1")
        if (scores := [row[name] for row in languages.values()])
    }


def table(rows: Mapping[str, Mapping[str, Any]]) -> list[list[str]]:
    """Lay rows out as cells, a column for each name that occurs, the names first."""
    columns = list(dict.fromkeys(name for row in rows.values() for name in row))
    cells = [
        [name, *(str(row.get(column, "-")) for column in columns)] for name, row in rows.items()
    ]
    return [["", *columns], *cells]


def text_table(rows: Mapping[str, Mapping[str, Any]]) -> str:
    """Write rows for a terminal."""
    cells = table(rows)
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    )


def markdown(languages: Mapping[str, Any], constructions: Mapping[str, Any]) -> str:
    """Write the figures with the machine that gave them as a page."""
    made = machine.describe()
    measured = (
        f"{made['date']}, {made['processor']}, {made['cores']} cores, Python {made['python']}; "
        "`python benchmarks/claims_gold.py`. Points of 100."
    )
    spread = ", ".join(f"{name} {points}" for name, points in apart(languages).items())
    parts = [
        "# Claims against the gold set of our own",
        "",
        measured,
        "",
        *_markdown_table(languages),
        "",
        f"Best and worst language differ by: {spread} (goal: {EQUAL:g} at most).",
        "",
        "## Statements right, by construction",
        "",
        *_markdown_table(constructions),
        "",
    ]
    return "\n".join(parts)


def _markdown_table(rows: Mapping[str, Mapping[str, Any]]) -> list[str]:
    head, *body = ["| " + " | ".join(line) + " |" for line in table(rows)]
    rule = "|---" + "|---:" * (head.count("|") - 2) + "|"
    return [head, rule, *body]


def differences(outcome: Outcome) -> list[str]:
    """Write what differs from the gold: ``-`` is the gold's, ``+`` ours, ``~`` only worded so."""
    item, said = outcome.item, outcome.said
    lines = []
    for at, gold in enumerate(item.claims):
        wanted, quote = gold.wordings[0], item.text[gold.start : gold.end]
        if at not in outcome.soft:
            lines.append(f"  - {wanted}  {quote!r}")
            continue
        ours = said[outcome.soft[at]]
        if at not in outcome.exact:
            lines.append(f"  ~ {wanted}\n    {ours.wordings[0]}")
        if gold.iou(ours) < HALF:
            lines.append(f"    quote {item.text[ours.start : ours.end]!r}, gold {quote!r}")
        lines += [
            f"    {mark} {ours.marks.get(mark)!r}, gold {gold.marks.get(mark)!r}: {wanted}"
            for mark in MARKS
            if not agree(mark, gold.marks.get(mark), ours.marks.get(mark))
        ]
    met = set(outcome.soft.values())
    lines += [
        f"  + {claim.wordings[0]}  {item.text[claim.start : claim.end]!r}"
        for to, claim in enumerate(said)
        if to not in met
    ]
    for left, (out, reason) in zip(item.left_out, outcome.left, strict=True):
        if not reason:
            what = "left out without that reason" if out else "taken for a fact"
            lines.append(f"  ! {left.wordings[0]}  {left.kind}, {what}")
    return lines


def show(outcomes: Iterable[Outcome]) -> str:
    """Write the items that differ, with their texts."""
    pages = []
    for outcome in outcomes:
        lines = differences(outcome)
        if lines:
            item = outcome.item
            pages.append("\n".join([f"{item.id} {item.construction}: {item.text!r}", *lines]))
    return "\n\n".join(pages)


def run(lang: Lang, folder: Path = GOLD) -> list[Outcome]:
    """Extract the claims of every text of a language and judge them."""
    return [
        judge(
            item,
            [as_statement(claim) for claim in extract(item.text, lang=lang, prompt=item.prompt)],
        )
        for item in read(lang, folder)
    ]


def main() -> None:
    """Run, print the tables, and keep the figures of a whole run."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--show", choices=LANGUAGES, help="what differs in a language, alone")
    options.add_argument("--set", metavar="NAME", help="that of examples/claims/NAME, alone")
    chosen = options.parse_args()
    folder = GOLD / chosen.set if chosen.set else GOLD
    if chosen.show:
        print(show(run(chosen.show, folder)))
        return
    outcomes = {lang: found for lang in LANGUAGES if (found := run(lang, folder))}
    languages: dict[str, dict[str, Any]] = {
        lang: figures(found) for lang, found in outcomes.items()
    }
    constructions = by_construction(outcome for found in outcomes.values() for outcome in found)
    print(text_table(languages))
    print(f"\nBest and worst language differ by (goal: {EQUAL:g} at most): {apart(languages)}")
    print(f"\nStatements right, by construction:\n{text_table(constructions)}")
    if chosen.set:
        machine.keep(f"claims_{chosen.set}", {"languages": languages})
        return
    path = machine.keep(
        "claims_gold",
        {"languages": languages, "apart": apart(languages), "constructions": constructions},
    )
    page = path.with_suffix(".md")
    page.write_text(markdown(languages, constructions), encoding="utf-8")
    sys.stderr.write(f"written: {path}, {page}\n")


if __name__ == "__main__":
    main()
