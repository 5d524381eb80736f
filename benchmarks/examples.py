"""How well the tool does on whole answers, by language: statements found, verdicts right.

    python benchmarks/examples.py
    python benchmarks/examples.py --lang hi
    python benchmarks/examples.py --online
    python benchmarks/examples.py --answers benchmarks/answers --half dev

The answers are those of ``examples/`` unless a folder is named. Where they are numbered, the odd
ones are for development and the even ones held out: what is wrong in those is counted, not listed.

The tool runs as its users run it, as a command, over each answer. Its claims are laid over the gold
statements by their spans. A verdict is held against what is true in the world (``label``); what the
tool could have decided is, offline, what its embedded reference can decide (``offline``).

What this cannot see: whether the evidence shown is the right one, and verdicts on parts of a false
statement ("the tallest waterfall" in "the tallest waterfall is in Colombia"), which the gold does
not judge; they are counted apart.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import machine
from rapidfuzz import fuzz

EXAMPLES = machine.ROOT / "examples"
LANGUAGES = ("en", "es", "pt", "hi")
DECISIVE = ("supported", "refuted")
HALVES = ("dev", "test")
#: A claim is a gold statement when their spans share at least this much of their union.
SAME = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A statement of the gold, or a claim of the tool with its verdict."""

    start: int
    end: int
    quote: str
    wording: str
    #: What is true in the world, or what the tool says.
    label: str
    #: What the embedded reference can decide; of a claim, the same as ``label``.
    offline: str
    checkworthy: bool
    why: str = ""

    def overlap(self, other: Span) -> float:
        """Return intersection over union, in characters."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        if shared <= 0:
            return 0.0
        return shared / (max(self.end, other.end) - min(self.start, other.start))

    def holds(self, other: Span) -> bool:
        """Tell whether the other stands inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(slots=True, kw_only=True)
class Pairing:
    """A claim and the gold statements that its span takes in."""

    claim: Span
    golds: list[Span]
    #: The claim is the statement itself, not one part of it.
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A decisive verdict that the gold contradicts."""

    answer: str
    quote: str
    gold: str
    verdict: str
    why: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One answer with what the tool got right and wrong in it."""

    language: str
    half: str | None
    counts: Counter[str]
    mistakes: list[Mistake]


def half_of(answer: Path) -> str | None:
    """Return the half of a numbered answer: odd ``dev``, even ``test``; None without a number."""
    number = answer.stem.partition("-")[0]
    if not number.isdecimal():
        return None
    return "dev" if int(number) % 2 else "test"


def read_gold(path: Path) -> list[Span]:
    """Read the gold statements beside an answer."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Span(
            start=row["start"],
            end=row["end"],
            quote=row["quote"],
            wording=row["claim"],
            label=row["label"],
            offline=row["offline"],
            checkworthy=row["label"] != "not_checked",
            why=row["why"],
        )
        for row in rows
    ]


def read_claims(report: Mapping[str, Any]) -> list[Span]:
    """Read the claims of a report with their verdicts and the reason given."""
    verdicts = {verdict["claim_id"]: verdict for verdict in report["verdicts"]}
    spans = []
    for claim in report["claims"]:
        verdict = verdicts[claim["id"]]
        spans.append(
            Span(
                start=claim["start"],
                end=claim["end"],
                quote=claim["quote"],
                wording=claim["text"],
                label=verdict["label"],
                offline=verdict["label"],
                checkworthy=claim["checkworthy"],
                why=_reason(verdict),
            )
        )
    return spans


def _reason(verdict: Mapping[str, Any]) -> str:
    """Return the reason that points the way of the verdict."""
    effect = {"supported": "supports", "refuted": "refutes"}.get(verdict["label"], "neutral")
    reasons: Sequence[Mapping[str, Any]] = verdict["reasons"]
    decisive = [reason["detail"] for reason in reasons if reason["effect"] == effect]
    return next(iter(decisive), reasons[0]["detail"] if reasons else "")


def takes_in(claim: Span, gold: Span) -> bool:
    """Tell whether a claim is a statement, or more than it, and not merely a part."""
    return claim.overlap(gold) >= SAME or claim.holds(gold)


def pair(claims: Sequence[Span], golds: Sequence[Span]) -> list[Pairing]:
    """Lay claims over gold statements.

    Each claim goes to the statement that its place and wording fit best. A statement that no claim
    goes to belongs to the best claim whose span takes it in: a tool that does not split a sentence
    answers for all that the sentence says. Of several claims on one statement, the best is the
    statement itself and the others are parts.
    """
    fits = {
        (at, to): claim.overlap(gold) + fuzz.token_sort_ratio(claim.wording, gold.wording) / 100
        for at, claim in enumerate(claims)
        for to, gold in enumerate(golds)
        if takes_in(claim, gold) or gold.holds(claim)
    }
    by_fit = sorted(fits, key=lambda key: (-fits[key], key))
    main: dict[int, int] = {}
    first: dict[int, int] = {}
    for at, to in by_fit:
        if at not in main:
            main[at] = to
            first.setdefault(to, at)
    taken: dict[int, list[int]] = {at: [to] for at, to in main.items()}
    for at, to in by_fit:
        if to not in first and takes_in(claims[at], golds[to]):
            first[to] = at
            taken[at].append(to)
    return [
        Pairing(
            claim=claim,
            golds=[golds[to] for to in sorted(taken.get(at, ()))],
            whole=at not in main or (first[main[at]] == at and takes_in(claim, golds[main[at]])),
        )
        for at, claim in enumerate(claims)
    ]


def truth(pairing: Pairing) -> str | None:
    """Return the label that is right for a claim; None where the gold does not say."""
    labels = {gold.label for gold in pairing.golds}
    if labels - {"not_checked"}:
        labels.discard("not_checked")
    whole = next(
        (
            label
            for label in ("refuted", "not_enough_evidence", "supported", "not_checked")
            if label in labels
        ),
        None,
    )
    # A part of a true statement is true; a part of any other may be either.
    if not pairing.whole and whole not in {"supported", pairing.claim.label}:
        return None
    return whole


def covered(gold: Span, pairings: Iterable[Pairing]) -> bool:
    """Tell whether the claims on a statement take in at least half of its characters."""
    places: set[int] = set()
    for pairing in pairings:
        claim = pairing.claim
        places.update(range(max(gold.start, claim.start), min(gold.end, claim.end)))
    return len(places) >= SAME * (gold.end - gold.start)


def verdict_on(pairings: Sequence[Pairing]) -> str | None:
    """Return what the tool says of a statement, by its claims on it; None if it cannot be told."""
    labels = {pairing.claim.label for pairing in pairings}
    # It takes one false part to make a statement false.
    if "refuted" in labels:
        return "refuted"
    whole = next((pairing.claim.label for pairing in pairings if pairing.whole), None)
    return whole or (labels.pop() if len(labels) == 1 else None)


def score(
    golds: Sequence[Span], claims: Sequence[Span], *, online: bool = False, answer: str = ""
) -> tuple[Counter[str], list[Mistake]]:
    """Count what one answer's report got right, and list the decisive verdicts that are wrong."""
    pairings = pair(claims, golds)
    counts: Counter[str] = Counter()
    mistakes = []
    for pairing in pairings:
        claim = pairing.claim
        counts["claims"] += claim.checkworthy
        counts["claims_right"] += claim.checkworthy and any(g.checkworthy for g in pairing.golds)
        if claim.label not in DECISIVE:
            continue
        right = truth(pairing)
        counts["decisive"] += 1
        counts["decisive_unjudged"] += right is None
        counts["decisive_right"] += right == claim.label
        if right not in {None, claim.label}:
            mistakes.append(
                Mistake(
                    answer=answer,
                    quote=claim.quote,
                    gold=str(right),
                    verdict=claim.label,
                    why=" / ".join(g.why for g in pairing.golds if g.label == right),
                    reason=claim.why,
                )
            )
    for gold in (gold for gold in golds if gold.checkworthy):
        mine = [pairing for pairing in pairings if gold in pairing.golds]
        expected = gold.label if online else gold.offline
        right_verdict = verdict_on(mine) == expected
        worthy = [pairing for pairing in mine if pairing.claim.checkworthy]
        counts["statements"] += 1
        counts["found"] += covered(gold, mine)
        counts["checkworthy_found"] += covered(gold, worthy)
        if expected in DECISIVE:
            counts["decidable"] += 1
            counts["decided_right"] += right_verdict
            counts[f"{expected}_decidable"] += 1
            counts[f"{expected}_right"] += right_verdict
    return counts, mistakes


def share(part: int, whole: int) -> float | None:
    """Return a share to three places; None of nothing."""
    return round(part / whole, 3) if whole else None


def figures(counts: Mapping[str, int]) -> dict[str, Any]:
    """Turn counts into what is reported: the counts, and the shares made of them."""
    count = {name: counts.get(name, 0) for name in COUNTS}
    judged = count["decisive"] - count["decisive_unjudged"]
    return {
        **count,
        "found_share": share(count["found"], count["statements"]),
        "checkworthy_precision": share(count["claims_right"], count["claims"]),
        "checkworthy_recall": share(count["checkworthy_found"], count["statements"]),
        "decisive_precision": share(count["decisive_right"], judged),
        "decided_share": share(count["decided_right"], count["decidable"]),
        "supported_share": share(count["supported_right"], count["supported_decidable"]),
        "refuted_share": share(count["refuted_right"], count["refuted_decidable"]),
    }


COUNTS = (
    "statements",
    "found",
    "claims",
    "claims_right",
    "checkworthy_found",
    "decisive",
    "decisive_right",
    "decisive_unjudged",
    "decidable",
    "decided_right",
    "supported_decidable",
    "supported_right",
    "refuted_decidable",
    "refuted_right",
)


def run(answers: Sequence[Path], *, online: bool) -> list[dict[str, Any]]:
    """Check the answers with the command line, in one process; one report each, in order."""
    command = [sys.executable, "-m", "factcheck", "check", "--format", "jsonl", "--quiet"]
    command += ["--fail-on", "never", *([] if online else ["--offline"])]
    done = subprocess.run(
        [*command, *map(str, answers)],
        check=False,  # the reports are counted below
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    if len(reports) != len(answers):
        raise SystemExit(
            f"factcheck gave {len(reports)} reports for {len(answers)} answers "
            f"(exit code {done.returncode})"
        )
    return reports


def table(languages: Mapping[str, Mapping[str, Any]]) -> str:
    """Write the figures as text, a line a language."""
    columns = (
        ("", None, None),
        ("statements", "statements", None),
        ("found", "found", "found_share"),
        ("worthy P", None, "checkworthy_precision"),
        ("worthy R", None, "checkworthy_recall"),
        ("decisive", "decisive", None),
        ("right", "decisive_right", "decisive_precision"),
        ("decidable", "decidable", None),
        ("decided right", "decided_right", "decided_share"),
        ("true", "supported_right", "supported_share"),
        ("false", "refuted_right", "refuted_share"),
    )
    rows = [[name for name, _, _ in columns]]
    for language, row in languages.items():
        rows.append([language, *(_cell(row, count, part) for _, count, part in columns[1:])])
    widths = [max(len(row[at]) for row in rows) for at in range(len(columns))]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _cell(row: Mapping[str, Any], count: str | None, part: str | None) -> str:
    shown = [] if count is None else [str(row[count])]
    if part is not None:
        shown.append("-" if row[part] is None else f"{row[part]:.0%}")
    return " ".join(shown)


def corpus(answers: Iterable[Path]) -> str:
    """Return a digest of the answers and their gold: figures of two corpora do not compare."""
    digest = hashlib.sha256()
    for answer in answers:
        digest.update(answer.read_bytes())
        digest.update(answer.with_suffix(".gold.jsonl").read_bytes())
    return digest.hexdigest()[:12]


def find(folder: Path, languages: Sequence[str], half: str = "both") -> list[Path]:
    """Return the answers of some languages in a folder, of one half or both."""
    answers = [path for lang in languages for path in sorted((folder / lang).glob("*.md"))]
    return [path for path in answers if half in {"both", half_of(path)}]


def check(answers: Sequence[Path], *, online: bool) -> list[Scored]:
    """Run the tool on answers and score each."""
    scored = []
    for answer, report in zip(answers, run(answers, online=online), strict=True):
        language = answer.parent.name
        name = f"{language}/{answer.stem}"
        if report["response"]["lang"] != language:
            sys.stderr.write(f"{name}: taken for {report['response']['lang']}\n")
        gold = read_gold(answer.with_suffix(".gold.jsonl"))
        counts, wrong = score(gold, read_claims(report), online=online, answer=name)
        half = half_of(answer)
        scored.append(Scored(language=language, half=half, counts=counts, mistakes=wrong))
    return scored


def by_language(scored: Iterable[Scored]) -> dict[str, Any]:
    """Return the figures of each language, in the order they come, and of all together."""
    counts: dict[str, Counter[str]] = {}
    everything: Counter[str] = Counter()
    for answer in scored:
        counts.setdefault(answer.language, Counter()).update(answer.counts)
        everything.update(answer.counts)
    return {language: figures(row) for language, row in [*counts.items(), ("all", everything)]}


def summary(scored: Sequence[Scored]) -> dict[str, Any]:
    """Return figures by language and, of numbered answers, by half, and the mistakes to look at."""
    halves = {half: [answer for answer in scored if answer.half == half] for half in HALVES}
    by_half = {half: by_language(answers) for half, answers in halves.items() if answers}
    return {
        "languages": by_language(scored),
        **({"halves": by_half} if by_half else {}),
        "mistakes": [
            {name: getattr(mistake, name) for name in Mistake.__slots__}
            for answer in scored
            # Whoever reads what is wrong in the held-out half tunes on it.
            if answer.half != "test"
            for mistake in answer.mistakes
        ],
    }


def measure(answers: Sequence[Path], *, online: bool) -> dict[str, Any]:
    """Score the tool on answers."""
    return {
        "mode": "online" if online else "offline",
        "corpus": corpus(answers),
        **summary(check(answers, online=online)),
    }


def main() -> None:
    """Run, print the table and the mistakes, and keep the figures."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument(
        "--answers", type=Path, metavar="FOLDER", default=EXAMPLES, help="default: examples/"
    )
    options.add_argument("--half", choices=(*HALVES, "both"), default="both")
    options.add_argument("--lang", choices=LANGUAGES, help="only this language")
    options.add_argument("--online", action="store_true", help="ask the public sources, too")
    options.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    chosen = options.parse_args()

    languages = (chosen.lang,) if chosen.lang else LANGUAGES
    answers = find(chosen.answers, languages, chosen.half)
    if not answers:
        options.error(f"no such answers in {chosen.answers}")
    result = measure(answers, online=chosen.online)
    print(table(result["languages"]))
    for half, rows in result.get("halves", {}).items():
        print(f"\n{half}\n{table(rows)}")
    print(
        "\nfound: gold statements that a claim covers. worthy P, R: of the claims to check, how "
        "many are gold\nstatements, and the reverse. right: decisive verdicts that are true. "
        "decided right: statements that\nthe sources can decide and the tool did; of these the "
        "true and the false."
    )
    for mistake in result["mistakes"]:
        print(f"\n{mistake['answer']}: {mistake['quote']!r}")
        print(f"  gold     {mistake['gold']}: {mistake['why']}")
        print(f"  verdict  {mistake['verdict']}: {mistake['reason']}")
    if chosen.json:
        text = json.dumps({"machine": machine.describe(), **result}, ensure_ascii=False, indent=2)
        chosen.json.write_text(text + "\n", encoding="utf-8")
    elif not (chosen.lang or chosen.online or chosen.half != "both"):
        # Only the whole, offline, is the figure of record.
        sys.stderr.write(f"written: {machine.keep(chosen.answers.resolve().name, result)}\n")


if __name__ == "__main__":
    main()
