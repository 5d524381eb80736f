"""Claim extraction and names against texts that no rule was written for.

    python benchmarks/claims_held_out.py
    python benchmarks/claims_held_out.py --show pt
    python benchmarks/claims_held_out.py --names hi
    python benchmarks/claims_held_out.py --rules

With ``--rules`` the pipelines are left out, which tells what they add.

`examples/claims/held_out/` has forty short answers each in Spanish, Portuguese and Hindi, in the
format of the gold claims (``claims_gold.md``) with the persons, places and organisations that the
claims name. They were written before the extraction was run on them; what is changed after looking
at what differs no longer measures new text, and the figures of the first run are kept beside
(``claims_held_out_first.json``). Claims are scored as in `claims_gold`. A name counts once an item:

- typed: its words without the article, and its kind;
- found: its words alone, of any kind, or with "the river", "the count" before it or without.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import claims_gold
import machine
from claims_metrics import counted

from claims import Lang, extract

HELD_OUT = claims_gold.GOLD / "held_out"
LANGUAGES: tuple[Lang, ...] = ("es", "pt", "hi")
KINDS = frozenset({"person", "place", "organisation"})

#: The pipelines that ship.
SHIPPED: Mapping[str, str] = MappingProxyType({})
#: An empty name asks for the rules alone.
RULES: Mapping[str, str] = MappingProxyType(dict.fromkeys(LANGUAGES, ""))

#: A name: its words and its kind.
_Named = tuple[str, str]


def run(lang: Lang, pipelines: Mapping[str, str]) -> list[claims_gold.Outcome]:
    """Extract the claims of every text of a language and judge them."""
    return [
        claims_gold.judge(
            item,
            [
                claims_gold.as_statement(claim)
                for claim in extract(item.text, lang=lang, pipelines=pipelines)
            ],
        )
        for item in claims_gold.read(lang, HELD_OUT)
    ]


def names(
    lang: Lang, pipelines: Mapping[str, str] = SHIPPED
) -> list[tuple[str, set[_Named], set[_Named]]]:
    """Return of each item its text, the names of its gold, and ours."""
    found = []
    for line in (HELD_OUT / f"{lang}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        gold = {(name["text"], name["kind"]) for name in row["names"]}
        claims = extract(row["text"], lang=lang, pipelines=pipelines)
        ours = {(entity.text, entity.kind.value) for claim in claims for entity in claim.entities}
        found.append((row["text"], gold, ours))
    return found


def score(items: list[tuple[str, set[_Named], set[_Named]]]) -> dict[str, float]:
    """Return F1 of the names: of typed ones, of each kind, and of their words alone."""
    count: Counter[str] = Counter()
    for _, gold, ours in items:
        typed = {name for name in ours if name[1] in KINDS}
        for key in ("all", *sorted(KINDS)):
            wanted = {name for name in gold if key in {"all", name[1]}}
            said = {name for name in typed if key in {"all", name[1]}}
            count[f"{key} right"] += len(wanted & said)
            count[f"{key} said"] += len(said)
            count[f"{key} wanted"] += len(wanted)
        words = {text for text, _ in ours}
        count["met"] += sum(any(_alike(text, other) for other in words) for text, _ in gold)
    scores = {
        f"{key} F1": _points(count[f"{key} right"], count[f"{key} said"], count[f"{key} wanted"])
        for key in ("all", *sorted(KINDS))
    }
    return {**scores, "found": round(100 * count["met"] / count["all wanted"], 1)}


def _alike(one: str, other: str) -> bool:
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def _points(right: int, said: int, wanted: int) -> float:
    return round(100 * counted(right, said, wanted).f1, 1)


def _show_names(lang: Lang) -> str:
    lines = []
    for text, gold, ours in names(lang):
        said = {name for name in ours if name[1] in KINDS}
        if said != gold:
            missing = ", ".join(f"-{name} ({kind})" for name, kind in sorted(gold - said))
            added = ", ".join(f"+{name} ({kind})" for name, kind in sorted(ours - gold))
            lines.append(f"{text}\n  {missing}\n  {added}")
    return "\n".join(lines)


def main() -> None:
    """Run, print the tables, and keep the figures."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--show", choices=LANGUAGES, help="what differs in a language, alone")
    options.add_argument("--names", choices=LANGUAGES, help="which names differ, alone")
    options.add_argument("--as", dest="name", default="claims_held_out", help="name of the results")
    options.add_argument("--rules", action="store_true", help="without the pipelines")
    chosen = options.parse_args()
    pipelines = RULES if chosen.rules else SHIPPED
    if chosen.show:
        print(claims_gold.show(run(chosen.show, pipelines)))
        return
    if chosen.names:
        print(_show_names(chosen.names))
        return
    outcomes = {lang: run(lang, pipelines) for lang in LANGUAGES}
    languages: dict[str, dict[str, Any]] = {
        lang: claims_gold.figures(found) for lang, found in outcomes.items()
    }
    named: dict[str, dict[str, Any]] = {lang: score(names(lang, pipelines)) for lang in LANGUAGES}
    print(claims_gold.text_table(languages))
    print(f"\nNames:\n{claims_gold.text_table(named)}")
    name = f"{chosen.name}_rules" if chosen.rules else chosen.name
    path = machine.keep(name, {"languages": languages, "names": named})
    sys.stderr.write(f"written: {path}\n")


if __name__ == "__main__":
    main()
