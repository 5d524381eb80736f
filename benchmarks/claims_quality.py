"""How well claims are found, cut, told apart and made to stand alone, on sets labelled by people.

    python benchmarks/claims_quality.py
    python benchmarks/claims_quality.py --only factscore --most 40
    python benchmarks/claims_quality.py --failures FILE

The sets lie in ``../shared/data`` and are no part of the project; one that is missing is skipped by
name. Each part that is run over its whole set takes its place in ``results/claims.json``, with its
date, and in the table beside it; a sample (``--most``) is shown alone. With ``--failures`` each row
that went wrong is written to a file, as JSON lines, to be read by whoever improves extraction. One
thread is used.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

import claims_facts
import claims_sets
import claims_speed
import machine
import regex
from claims_metrics import Score, average_precision, classes, counted, meteor, words

from claims import Claim, Lang, extract
from claims.checkworthy import checkworthiness, threshold

LANGUAGES: tuple[Lang, ...] = ("en", "es", "pt", "hi")
#: What claims of the normalisation sets are called in their file names.
NORMALISED: dict[Lang, str] = {"en": "eng", "pt": "por", "es": "spa", "hi": "hi"}
#: A claim that covers more facts than this is noted as a failure.
MANY_FACTS = 3
STEMMERS = {"en": "english", "es": "spanish", "pt": "portuguese", "hi": "hindi"}

_DIGIT = regex.compile(r"\p{N}")


@dataclass(slots=True)
class Result:
    """A table of one benchmark: a name, figures with goals, and what went wrong."""

    #: Name of the row to its figures, in order.
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    #: What a figure should reach, by row and figure: ">= 85".
    goals: dict[tuple[str, str], str] = field(default_factory=dict)
    failures: list[dict[str, Any]] = field(default_factory=list)

    def fail(self, kind: str, **details: Any) -> None:
        """Note a row that went wrong."""
        self.failures.append({"kind": kind, **details})


def factscore(most: int) -> Result:
    """Human atomic facts of ChatGPT's biographies, and our claims of the same answers."""
    result = Result()
    answers = [row for row in claims_sets.rows("factscore/responses_ChatGPT") if row["annotations"]]
    counts: Counter[str] = Counter()
    for row in claims_sets.spread(answers, most):
        claims = [claim for claim in extract(row["output"], lang="en") if claim.checkworthy]
        counts["claims"] += len(claims)
        for claim, held in zip(claims, _facts_held(result, counts, row, claims), strict=True):
            pronoun = claims_facts.unresolved(claim.text)
            counts["holding"] += bool(held)
            counts["held"] += held
            counts["pronouns"] += bool(pronoun)
            if pronoun:
                result.fail("pronoun", word=pronoun, claim=claim.text, quote=claim.quote)
            if held > MANY_FACTS:
                result.fail("many facts in one claim", count=held, claim=claim.text)
    result.rows["ChatGPT"] = {
        "facts": counts["facts"],
        "claims": counts["claims"],
        "covered %": _percent(counts["covered"], counts["facts"]),
        "claims per fact": _ratio(counts["claims"], counts["facts"]),
        "facts per claim": _ratio(counts["held"], counts["holding"]),
        "pronoun %": _percent(counts["pronouns"], counts["claims"]),
    }
    for name, goal in (
        ("covered %", ">= 85"),
        ("claims per fact", "<= 1.3"),
        ("facts per claim", "<= 2.5"),
        ("pronoun %", "<= 5"),
    ):
        result.goals["ChatGPT", name] = goal
    return result


def _facts_held(
    result: Result, counts: Counter[str], row: dict[str, Any], claims: Sequence[Claim]
) -> list[int]:
    """Count an answer's facts and those covered; return how many facts each claim covers."""
    contents = [claims_facts.content(claim.text, row["topic"]) for claim in claims]
    held = [0] * len(claims)
    for sentence in row["annotations"]:
        for fact in sentence.get("human-atomic-facts") or ():
            wanted = claims_facts.content(fact["text"], row["topic"])
            if not wanted.words:
                continue
            places = claims_facts.covering(wanted, contents)
            counts["facts"] += 1
            counts["covered"] += bool(places)
            for at in places:
                held[at] += 1
            if not places:
                _not_covered(result, row, sentence["text"], fact["text"], claims)
    return held


def _not_covered(
    result: Result, row: dict[str, Any], sentence: str, fact: str, claims: Sequence[Claim]
) -> None:
    """Note a fact that no claim covers, with the claims of its sentence."""
    start = row["output"].find(sentence)
    end = start + len(sentence)
    near = [claim.text for claim in claims if claim.start < end and start < claim.end]
    result.fail("fact not covered", topic=row["topic"], fact=fact, sentence=sentence, claims=near)


def factcheck_bench(most: int) -> Result:
    """Sentences and claims of ChatGPT's answers: is there something to check in them."""
    result = Result()
    for name, column, positive in (
        ("sentence", "sentence", "yes"),
        ("claim", "claim", "factual"),
    ):
        rows = claims_sets.spread(claims_sets.rows(f"factcheck_bench/{name}_checkworthiness"), most)
        wanted = [row["checkworthy"] == positive for row in rows]
        said = [_worthy(row[column]) for row in rows]
        factual, rest = classes(said, wanted)
        result.rows[name] = {
            "rows": len(rows),
            "factual P": _points(factual.precision),
            "factual R": _points(factual.recall),
            "factual F1": _points(factual.f1),
            "rest P": _points(rest.precision),
            "rest R": _points(rest.recall),
            "rest F1": _points(rest.f1),
        }
        result.goals[name, "factual F1"] = ">= 95"
        result.goals[name, "rest F1"] = ">= 55"
        for row, mine, theirs in zip(rows, said, wanted, strict=True):
            if mine != theirs:
                kinds = sorted({claim.kind for claim in extract(row[column], lang="en")})
                kind = "wrongly left out" if theirs else "wrongly in"
                result.fail(kind, text=row[column], label=row["checkworthy"], kinds=kinds)
    return result


def _worthy(text: str, lang: Lang = "en") -> bool:
    return any(claim.checkworthy for claim in extract(text, lang=lang))


def checkthat(most: int) -> Result:
    """CheckThat! 2024, task 1: sentences of debates and posts that are worth a check."""
    result = Result()
    parts: tuple[tuple[Lang, str], ...] = (
        ("en", "en_dev"),
        ("en", "en_devtest"),
        ("es", "es_dev"),
        ("es", "es_devtest"),
    )
    for lang, part in parts:
        try:
            rows = claims_sets.spread(claims_sets.rows(f"checkthat24_checkworthy/{part}"), most)
        except claims_sets.MissingSetError as missing:
            sys.stderr.write(f"{missing}\n")
            continue
        wanted = [row["label"] == "Yes" for row in rows]
        scores = [checkworthiness(row["text"], lang) for row in rows]
        said = [score >= threshold(lang) for score in scores]
        score = classes(said, wanted)[0]
        result.rows[part] = {
            "rows": len(rows),
            "AP": _points(average_precision(scores, wanted)),
            "P": _points(score.precision),
            "R": _points(score.recall),
            "F1": _points(score.f1),
            "always F1": _points(classes([True] * len(rows), wanted)[0].f1),
            "digit F1": _points(classes([_has_digit(row["text"]) for row in rows], wanted)[0].f1),
            "rules F1": _points(
                classes([_worthy(row["text"], lang) for row in rows], wanted)[0].f1
            ),
        }
        result.goals[part, "F1"] = ">= 70" if lang == "en" else ">= 45"
    if not result.rows:
        raise claims_sets.MissingSetError("no part of checkthat24_checkworthy is here")
    return result


def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


def xclaim(most: int) -> Result:
    """X-CLAIM: the words of a post that are its claim, beside marking all words."""
    result = Result()
    langs: tuple[Lang, ...] = ("en", "hi")
    for lang in langs:
        rows = claims_sets.spread(claims_sets.rows(f"xclaim/dev_{lang}"), most)
        each: list[float] = []
        everything: list[float] = []
        right = said_count = wanted_count = 0
        for row in rows:
            said, wanted = _said_tokens(row["tokens"], lang), _wanted_tokens(row)
            score = _overlap(said, wanted)
            each.append(score.f1)
            everything.append(_overlap(set(range(len(row["tokens"]))), wanted).f1)
            right += len(said & wanted)
            said_count += len(said)
            wanted_count += len(wanted)
            if score.f1 < 0.5:
                kind = "span missed" if not said else "span differs"
                tokens = row["tokens"]
                result.fail(
                    kind,
                    lang=lang,
                    post=" ".join(tokens),
                    wanted=" ".join(tokens[at] for at in sorted(wanted)),
                    said=" ".join(tokens[at] for at in sorted(said)),
                )
        pooled = counted(right, said_count, wanted_count)
        result.rows[lang] = {
            "posts": len(rows),
            "P": _points(pooled.precision),
            "R": _points(pooled.recall),
            "F1": _points(pooled.f1),
            "F1 a post": _points(mean(each)),
            "all words F1 a post": _points(mean(everything)),
        }
    return result


def _said_tokens(tokens: Sequence[str], lang: Lang) -> set[int]:
    """Return the places of the tokens that our check-worthy claims of a post touch."""
    text = " ".join(tokens)
    spans = [(c.start, c.end) for c in extract(text, lang=lang) if c.checkworthy]
    places, at = set(), 0
    for place, token in enumerate(tokens):
        if any(start < at + len(token) and at < end for start, end in spans):
            places.add(place)
        at += len(token) + 1
    return places


def _wanted_tokens(row: dict[str, Any]) -> set[int]:
    """Return the places of the tokens of the labelled spans, whose ends are inclusive."""
    spans = zip(row["start"], row["end"], strict=True)
    return {at for start, end in spans for at in range(start, min(end + 1, len(row["tokens"])))}


def _overlap(said: set[int], wanted: set[int]) -> Score:
    return counted(len(said & wanted), len(said), len(wanted))


def normalisation(most: int) -> Result:
    """CheckThat! 2025, task 2: a post's claim in plain words; METEOR in points.

    Our best claim is the check-worthy one with the highest score, the first of equals; of a post
    without one, its first statement. "any" takes the claim nearest the reference: what choosing
    better could reach.
    """
    import snowballstemmer  # noqa: PLC0415 - no other benchmark needs it

    result = Result()
    for lang, name in NORMALISED.items():
        stem = snowballstemmer.stemmer(STEMMERS[lang]).stemWord
        rows = claims_sets.spread(claims_sets.rows(f"checkthat25_claimnorm/{name}_dev"), most)
        best, nearest, copied, lead = [], [], [], []
        for row in rows:
            post = claims_sets.post_text(row["post"])
            wanted = words(row["claim"])
            claims = extract(post, lang=lang)
            worthy = [claim for claim in claims if claim.checkworthy]
            chosen = max(worthy, key=lambda claim: claim.worth, default=None)
            said = chosen.text if chosen else next((claim.text for claim in claims), post)
            best.append(meteor(words(said), wanted, stem))
            copied.append(meteor(words(post), wanted, stem))
            lead.append(meteor(words(claims[0].text if claims else post), wanted, stem))
            texts = [claim.text for claim in worthy] or [said]
            nearest.append(max(meteor(words(text), wanted, stem) for text in texts))
            if nearest[-1] - best[-1] > 0.2:
                result.fail(
                    "another claim was nearer", lang=lang, post=post, wanted=row["claim"], said=said
                )
            elif not worthy and nearest[-1] < copied[-1]:
                result.fail("nothing worthy found", lang=lang, post=post, wanted=row["claim"])
        result.rows[lang] = {
            "posts": len(rows),
            "best claim": _points(mean(best)),
            "first statement": _points(mean(lead)),
            "copy the post": _points(mean(copied)),
            "any claim": _points(mean(nearest)),
        }
    return result


def speed(most: int) -> Result:
    """Sentences a second of processor time on one core, and the peak memory of the process."""
    result = Result()
    for lang in LANGUAGES:
        claims_sets.parallel(lang)
        result.rows[lang] = claims_speed.measure(lang, most or 900)
        result.goals[lang, "sentences_a_second"] = ">= 300" if lang == "en" else ">= 200"
        result.goals[lang, "peak_megabytes"] = "< 300"
    return result


BENCHMARKS: dict[str, Callable[[int], Result]] = {
    "factscore": factscore,
    "factcheck_bench": factcheck_bench,
    "checkthat": checkthat,
    "xclaim": xclaim,
    "normalisation": normalisation,
    "speed": speed,
}


def _points(share: float) -> float:
    """Return a share of one as points of a hundred."""
    return round(100 * share, 1)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 2) if whole else 0.0


def table(result: Result) -> str:
    """Write a result as text, a line a row, goals in brackets behind what they are for."""
    columns = list(dict.fromkeys(name for row in result.rows.values() for name in row))
    lines = [["", *columns]]
    for name, row in result.rows.items():
        cells = []
        for column in columns:
            goal = result.goals.get((name, column))
            cells.append(f"{row.get(column, '-')}" + (f" ({goal})" if goal else ""))
        lines.append([name, *cells])
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def page(parts: Mapping[str, Any]) -> str:
    """Write the figures as a page: a table a part, what it should reach in brackets."""
    made = machine.describe()
    lines = [
        "# Claims on sets labelled by people",
        "",
        f"{made['processor']}, {made['cores']} cores, Python {made['python']}; `make bench-claims`.",
    ]
    for name, part in parts.items():
        said = (BENCHMARKS[name].__doc__ or "").partition("\n")[0]
        columns = list(dict.fromkeys(figure for row in part["rows"].values() for figure in row))
        lines += ["", f"## {name}, {part['date']}", "", said, ""]
        lines += ["| | " + " | ".join(columns) + " |", "|---" + "|---:" * len(columns) + "|"]
        for row, figures in part["rows"].items():
            goals = (part["goals"].get(f"{row}: {column}", "") for column in columns)
            cells = [
                f"{figures.get(column, '-')}" + (f" ({goal})" if goal else "")
                for column, goal in zip(columns, goals, strict=True)
            ]
            lines.append(f"| {row} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def run(names: Iterable[str], most: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Run benchmarks, print each table as it is ready; return the figures and the failures."""
    figures: dict[str, Any] = {}
    failures: list[dict[str, Any]] = []
    for name in names:
        measure = BENCHMARKS[name]
        try:
            result = measure(most)
        except claims_sets.MissingSetError as missing:
            sys.stderr.write(f"{name} skipped: {missing}\n")
            continue
        print(f"\n{name}: {(measure.__doc__ or '').partition(chr(10))[0]}\n{table(result)}")
        sys.stdout.flush()
        figures[name] = {
            "date": machine.describe()["date"],
            "rows": result.rows,
            "goals": {f"{row}: {figure}": goal for (row, figure), goal in result.goals.items()},
        }
        failures += [{"benchmark": name, **failure} for failure in result.failures]
    return figures, failures


def main() -> None:
    """Run, print the tables, and keep the figures of the parts that were run whole."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--only", choices=BENCHMARKS, nargs="+", help="these parts alone")
    options.add_argument("--most", type=int, default=0, metavar="N", help="rows of a set; 0: all")
    options.add_argument("--failures", type=Path, metavar="FILE", help="write what went wrong here")
    chosen = options.parse_args()
    figures, failures = run(chosen.only or BENCHMARKS, chosen.most)
    if chosen.failures:
        lines = (json.dumps(failure, ensure_ascii=False) for failure in failures)
        chosen.failures.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if figures and not chosen.most:
        kept = machine.RESULTS / "claims.json"
        before = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
        parts = {name: figures.get(name, before.get(name)) for name in BENCHMARKS}
        parts = {name: part for name, part in parts.items() if part}
        path = machine.keep("claims", parts)
        path.with_suffix(".md").write_text(page(parts), encoding="utf-8")
        sys.stderr.write(f"written: {path}\n")


if __name__ == "__main__":
    main()
