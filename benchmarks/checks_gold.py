"""Score each check on its gold statements, ``benchmarks/checks/FAMILY.jsonl``.

    python benchmarks/checks_gold.py [FAMILY ...]
    python benchmarks/checks_gold.py --fresh held_out --as checks_fresh
    python benchmarks/checks_gold.py --fresh held_out_later --as checks_fresh_later
    python benchmarks/checks_gold.py --fresh held_out_prose --claims --as checks_prose

`checks/held_out/` has twenty-five statements a family that were written before the checks were run
on them. ``--fresh`` scores these alone: ``results/checks_fresh_first.json`` keeps the first reading,
and ``results/checks_fresh.json`` what the rules give that were mended by them, which is no longer
unseen. `checks/held_out_later/` was written after that: ``results/checks_fresh_later.json`` is what
the mended rules gave on it at the first reading. `checks/held_out_prose/` has twenty statements a
language, each within an answer of two to four sentences; ``--claims`` extracts the claims before, as
a run does. ``results/checks_prose_first.json`` is the first reading. A fresh set is always scored
under a name, so that no first reading is replaced.

A row has ``id``, ``lang``, ``text``, ``label`` (``supported``, ``refuted``, or
``not_enough_evidence`` for what a check must leave alone) and, where there is one, the
``correction``. Rows of quotations bring their ``passages``. Rows of odd and of inconsistent answers
have the rules of their ``flags`` and maybe a ``prompt`` and ``passages``. Rows with
``"held_out": true`` were written after the check and are scored by themselves. A text is judged by the findings of its family's check: refuted if one refutes,
supported if one supports and none refutes, and otherwise not judged. Precision is over the texts
that were judged, recall over those that can be; the figure to improve is recall while precision stays.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import machine

from claims import extract
from factcheck.checks import consistency, oddities
from factcheck.checks.model import Finding
from factcheck.checks.run import check_all
from factcheck.model import Evidence, Label, Response, Tier, text_digest

GOLD = Path(__file__).resolve().parent / "checks"
LANGUAGES = ("en", "es", "pt", "hi")


def judged(row: dict[str, Any], family: str, *, with_claims: bool = False) -> tuple[str, str]:
    """Return the label and the correction that a family's check gives a row; "" for neither."""
    response = Response(id=family, text=row["text"], lang=row["lang"])
    claims = extract(row["text"], lang=row["lang"]) if with_claims else ()
    found = [
        finding for finding in check_all(response, claims, passages(row)) if finding.check == family
    ]
    for label in (Label.REFUTED, Label.SUPPORTED):
        fitting: list[Finding] = [finding for finding in found if finding.label is label]
        if fitting:
            return label.value, fitting[0].correction
    return "", ""


def passages(row: dict[str, Any]) -> tuple[Evidence, ...]:
    """Return the passages of a row as evidence of a reference work."""
    return tuple(
        Evidence(
            source="gold",
            url="",
            title=passage.get("title", ""),
            text=passage["text"],
            lang=row["lang"],
            revision="",
            retrieved_at="",
            sha256=text_digest(passage["text"]),
            tier=Tier.REFERENCE,
            id=f"e-{place}",
            claim_id="",
            quote=passage["text"],
            start=0,
            end=len(passage["text"]),
        )
        for place, passage in enumerate(row.get("passages", ()))
    )


def raised(row: dict[str, Any], family: str) -> set[str]:
    """Return the rules of the flags that a row raises."""
    text, lang, prompt = row["text"], row["lang"], row.get("prompt", "")
    response = Response(id=family, text=text, lang=lang, prompt=prompt)
    if family == "oddities":
        found = oddities.flags(response, extract(text, lang=lang))
    else:
        given = extract(prompt, lang=lang) if prompt else ()
        claims = extract(text, lang=lang, prompt=prompt)
        found = consistency.flags(response, claims, given, passages(row))
    return {flag.rule for flag in found}


def score(
    rows: Iterable[dict[str, Any]], family: str, *, with_claims: bool = False
) -> dict[str, Any]:
    """Score rows of one family."""
    counts: Counter[str] = Counter()
    mistakes = []
    for row in rows:
        label, correction = judged(row, family, with_claims=with_claims)
        expected = "" if row["label"] == Label.NOT_ENOUGH_EVIDENCE else row["label"]
        counts["rows"] += 1
        counts["decidable"] += bool(expected)
        counts["judged"] += bool(label)
        counts["right"] += bool(label) and label == expected
        wanted = row.get("correction", "")
        if wanted and label == expected:
            counts["corrections"] += 1
            counts["corrections_right"] += correction == wanted
        if label != expected or (wanted and correction != wanted):
            mistakes.append(
                {"id": row["id"], "text": row["text"], "label": label, "correction": correction}
            )
    return {
        **counts,
        "precision": _ratio(counts["right"], counts["judged"]),
        "recall": _ratio(counts["right"], counts["decidable"]),
        "mistakes": mistakes,
    }


def score_flags(rows: Iterable[dict[str, Any]], family: str) -> dict[str, Any]:
    """Score the flags of answers: each flag counts, of those raised and of those wanted."""
    counts: Counter[str] = Counter()
    mistakes = []
    for row in rows:
        found = raised(row, family)
        wanted = set(row["flags"])
        counts["rows"] += 1
        counts["decidable"] += len(wanted)
        counts["judged"] += len(found)
        counts["right"] += len(found & wanted)
        if found != wanted:
            mistakes.append({"id": row["id"], "text": row["text"], "flags": sorted(found)})
    return {
        **counts,
        "precision": _ratio(counts["right"], counts["judged"]),
        "recall": _ratio(counts["right"], counts["decidable"]),
        "mistakes": mistakes,
    }


def family_figures(
    rows: Sequence[dict[str, Any]], family: str, *, with_claims: bool = False
) -> dict[str, Any]:
    """Score one family: what the check was written with, what was held out, and by language."""
    held_out = [row for row in rows if row.get("held_out")]

    def scored(part: Sequence[dict[str, Any]]) -> dict[str, Any]:
        if rows and "flags" in rows[0]:
            return score_flags(part, family)
        return score(part, family, with_claims=with_claims)

    return {
        "all": scored(rows),
        "held_out": scored(held_out),
        "languages": {
            lang: _short(scored([row for row in rows if row["lang"] == lang])) for lang in LANGUAGES
        },
    }


def _short(figures: dict[str, Any]) -> dict[str, Any]:
    keys = ("rows", "decidable", "judged", "right", "precision", "recall")
    return {key: figures.get(key) for key in keys}


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description="Score the checks on their gold statements.")
    parser.add_argument("family", nargs="*", help="the families to score; all by default")
    parser.add_argument("--fresh", metavar="FOLDER", help="score the fresh statements of a folder")
    parser.add_argument("--as", dest="name", help="name of the results; checks_gold of the gold")
    parser.add_argument("--claims", action="store_true", help="extract the claims before")
    options = parser.parse_args()
    if options.fresh and not options.name:
        parser.error("a fresh set is kept under a name of its own: --as NAME")
    wanted = options.family
    figures: dict[str, Any] = {}
    for path in sorted((GOLD / (options.fresh or "")).glob("*.jsonl")):
        if wanted and path.stem not in wanted:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines if line]
        figures[path.stem] = family_figures(rows, path.stem, with_claims=options.claims)
        for part in ("all",) if options.fresh else ("all", "held_out"):
            print(path.stem, part, json.dumps(_short(figures[path.stem][part])))
        for mistake in figures[path.stem]["all"]["mistakes"]:
            print("  ", json.dumps(mistake, ensure_ascii=False))
    if not wanted:
        print(machine.keep(options.name or "checks_gold", figures))


if __name__ == "__main__":
    main()
