"""Fits the temperature and the bars below which the model should rather say nothing.

    python -m training.verdict.calibrate WORK EXPORT

It reads pairs that training never saw, of sets that may be shipped and that are not measured on: the
sets under ``calibrated`` in the configuration, and ``held_out.jsonl.xz``. Pairs written by program
are easy, so they count for little, and no bar rests on them alone:

- Only verdicts count for a bar that the product's rules would follow (`training.verdict.followed`), on
  pairs that people wrote, judged or translated (`written`).
- Languages have few verdicts, and of other sets: a fifth of the Spanish are of paraphrases written to
  mislead, of which English has one in eighty. So what share of a language's verdicts is right is taken
  together with `PRIOR` verdicts of all languages at the same probability, of which as many are right
  as of those: with few of its own a language has the bar of all, with thousands its own.
- A bar is never under `LEAST`, and no language's is under that of English, for which most kinds of
  sets are at hand: the model reads no language better.
- Across two languages the bar is at least the stricter of the two, and `LEAST_ACROSS`. Two languages
  with fewer than `FEWEST` such verdicts have only these limits; English with as few, nothing.

``calibration.json`` gets ``temperature``; ``thresholds`` by group of languages ("hi", or "en-hi" for a
passage in English and a claim in Hindi); ``supported_from``, the probability from which a passage best
counts as supporting where one must say yes or no; and ``rests_on``, the counts behind all that.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from factcheck.model import Stance
from training.verdict import metrics, score, sets, windows
from training.verdict import pairs as files
from training.verdict.evaluate import numbers
from training.verdict.followed import followed
from training.verdict.metrics import NEITHER, NOT_SUPPORTED, REFUTED, SUPPORTED, Array, Labels
from training.verdict.pairs import Pair, key
from training.verdict.settings import load

logger = logging.getLogger(__name__)

Weights = metrics.Floats
LANGUAGES = ("en", "es", "pt", "hi")
#: Share of decisive verdicts that must be right. The aim on unseen sets is .85; sets of another kind
#: than those calibrated on (web passages, minimal contrasts) do much worse, hence the margin.
RIGHT = 0.9
#: The lowest bar: of what is said with less, four of ten are wrong on minimal contrasts.
LEAST = 0.7
#: … and across two languages, where the rules that hold the model back can compare fewer words.
LEAST_ACROSS = 0.8
#: The product's probabilities have so many.
DECIMALS = 4
#: A bar that nothing passes: too few verdicts were right.
NOTHING = 1.0
#: Verdicts that a bar of two languages' own takes, and that of English.
FEWEST = 150
#: Verdicts of all languages that are put with those of each.
PRIOR = 150
#: Pairs of a set in one group of languages, so that none outweighs the others …
MOST = 400
#: … of those written by program, and what each of these weighs in the temperature.
MOST_MADE = 40
MADE = 0.25
#: Sets of others that were written by templates, too.
TEMPLATES = frozenset({"hans", "help", "breaking_nli", "hindi_recast", "monotonicity"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Pairs to calibrate on, and what the model says of them."""

    pairs: Sequence[Pair]
    logits: Array
    #: Whether the product would follow the likeliest answer to each pair; all where it was not asked.
    followed: npt.NDArray[np.bool_] | None = None

    @property
    def gold(self) -> Labels:
        """The labels as numbers."""
        return numbers(self.pairs)

    @property
    def groups(self) -> npt.NDArray[np.str_]:
        """The group of languages of each pair."""
        return np.array([group(pair) for pair in self.pairs])

    @property
    def written(self) -> npt.NDArray[np.bool_]:
        """Whether people wrote, judged or translated each pair."""
        return np.array([written(pair) for pair in self.pairs])


def group(pair: Pair) -> str:
    """Return the group of languages: "hi", or "en-hi" where passage and claim differ."""
    if pair.lang_premise == pair.lang_claim:
        return pair.lang_claim
    return f"{pair.lang_premise}-{pair.lang_claim}"


def written(pair: Pair) -> bool:
    """Tell whether people judged a pair; those over tables were translated by a machine."""
    judged = "/" not in pair.set or pair.set.startswith(("written/", "tables/"))
    return judged and pair.set not in TEMPLATES


def gather(data: Path, work: Path, config: dict[str, Any]) -> list[Pair]:
    """Return the pairs, shuffled: so many a set and group, none long, none known to training."""
    measured = (
        pair
        for settings in config["measured"]
        if (data / settings["path"]).exists()
        for pair in sets.pairs(data, settings)
    )
    known = {key(pair.claim) for pair in chain(measured, files.read(work / "train.jsonl.xz"))}
    rows = [*files.read(work / "held_out.jsonl.xz"), *_sets(data, config["calibrated"])]
    random.Random(config["seed"]).shuffle(rows)
    taken: dict[tuple[str, str], int] = defaultdict(int)
    kept = []
    for pair in rows:
        place = pair.set, group(pair)
        enough = MOST if written(pair) else MOST_MADE
        short = len(pair.premise.split()) <= windows.WHOLE
        if short and taken[place] < enough and key(pair.claim) not in known:
            taken[place] += 1
            kept.append(pair)
    return kept


def _sets(data: Path, listed: Iterable[dict[str, Any]]) -> Iterator[Pair]:
    for settings in listed:
        if (data / settings["path"]).exists():
            yield from sets.pairs(data, settings)
        else:
            logger.warning("%s: %s is missing", settings["name"], settings["path"])


def surprise(logits: Array, gold: Labels, value: float) -> Weights:
    """Return minus the log-probability of each gold label; "not supported" is either of two."""
    found = score.probabilities(logits, value).astype(np.float64)
    rows = np.arange(len(gold))
    named = found[rows, np.minimum(gold, NEITHER)]
    either = found[:, REFUTED] + found[:, NEITHER]
    surprises: Weights = -np.log(np.where(gold == NOT_SUPPORTED, either, named) + 1e-9)
    return surprises


def temperature(logits: Array, gold: Labels, weights: Weights | None = None) -> float:
    """Return the temperature with the highest likelihood, of a grid."""
    grid = (round(0.5 + 0.05 * step, 2) for step in range(71))
    return min(grid, key=lambda t: float(np.average(surprise(logits, gold, t), weights=weights)))


def threshold(probabilities: Array, gold: Labels, right: float = RIGHT) -> float:
    """Return the lowest bar, from `LEAST`, over which decisive verdicts are right often enough."""
    said = probabilities.argmax(1)
    decisive = said != NEITHER
    return bar(probabilities.max(1)[decisive], (said == gold)[decisive], right)


def bar(
    sure: Array,
    true: npt.NDArray[np.bool_],
    right: float = RIGHT,
    *,
    among: tuple[Array, npt.NDArray[np.bool_]] | None = None,
) -> float:
    """Return the lowest bar for verdicts of a probability, of which some were true.

    With ``among``, the probabilities and truth of more verdicts, `PRIOR` of these count with them.
    """
    order = np.argsort(-_told(sure), kind="stable")
    told, count = _told(sure)[order], np.arange(1, len(order) + 1)
    share = np.cumsum(true[order]) / count
    if among is not None:
        share = (share * count + PRIOR * _right_from(told, *among)) / (count + PRIOR)
    # A bar lets all verdicts of one probability through, or none.
    last = np.append(told[1:] < told[:-1], [True] * bool(len(told)))
    enough = np.flatnonzero((share >= right) & last)
    return max(LEAST, float(told[enough[-1]])) if len(enough) else NOTHING


def _right_from(bars: Weights, sure: Array, true: npt.NDArray[np.bool_]) -> Weights:
    """Return which share of verdicts is right over each of some bars, which one at least passes."""
    order = np.argsort(-_told(sure), kind="stable")
    passed = np.searchsorted(-_told(sure)[order], -bars, side="right")
    shares: Weights = np.cumsum(true[order])[passed - 1] / passed
    return shares


def _told(sure: Array) -> Weights:
    """Return probabilities as the product tells them, so that a bar passes what it was found on."""
    told: Weights = sure.astype(np.float64).round(DECIMALS)
    return told


def bars(sample: Sample, degrees: float) -> tuple[dict[str, float], dict[str, dict[str, Any]]]:
    """Return the bar of each group of languages, and what each rests on."""
    two = two_classes(sample.pairs)
    found = metrics.judged(score.probabilities(sample.logits, degrees), sample.gold, two)
    counted, groups = sample.written[found.rows], sample.groups[found.rows]
    if sample.followed is not None:
        heard = sample.followed[found.rows]
        found = metrics.Judged(
            rows=found.rows[heard], sure=found.sure[heard], right=found.right[heard]
        )
        counted, groups = counted[heard], groups[heard]
    own: dict[str, float] = {}
    rests_on: dict[str, dict[str, Any]] = {}
    single = counted & np.isin(groups, LANGUAGES)
    for name in _groups():
        mine = counted & (groups == name)
        verdicts = int(mine.sum())
        rests_on[name] = {"verdicts": verdicts}
        if verdicts >= FEWEST:
            rests_on[name]["alone"] = bar(found.sure[mine], found.right[mine])
        if name in LANGUAGES[1:] and verdicts:
            among = found.sure[single], found.right[single]
            own[name] = bar(found.sure[mine], found.right[mine], among=among)
            rests_on[name]["among_all"] = own[name]
        elif verdicts >= FEWEST:
            own[name] = rests_on[name]["alone"]
    chosen: dict[str, float] = {}
    for name in _groups():
        if name == "en":
            limits = [NOTHING] if name not in own else []
        else:
            limits = [chosen[other] for other in (name.split("-") if "-" in name else ["en"])]
        least = LEAST_ACROSS if "-" in name else LEAST
        chosen[name] = max([own.get(name, least), least, *limits])
        over = _told(found.sure) >= chosen[name]
        for kind, those in (("written", counted), ("made", ~counted)):
            passed = over & those & (groups == name)
            rests_on[name][kind] = {
                "over_the_bar": int(passed.sum()),
                "right": round(float(found.right[passed].mean()), 3) if passed.any() else None,
            }
    return chosen, rests_on


def _groups() -> list[str]:
    """Return English, the other languages, and then the pairs of two."""
    across = [f"{one}-{other}" for one in LANGUAGES for other in LANGUAGES if one != other]
    return [*LANGUAGES, *across]


def two_classes(pairs: Sequence[Pair]) -> npt.NDArray[np.bool_]:
    """Tell of each pair whether its set has labels that say no more than "not supported"."""
    such = {pair.set for pair in pairs if pair.label == files.NOT_SUPPORTED}
    return np.array([pair.set in such for pair in pairs])


def supported_from(probabilities: Array, gold: Labels) -> float:
    """Return the probability from which "supported" against the rest is most often right."""
    supported = gold == SUPPORTED
    found = probabilities[:, SUPPORTED]

    def balanced(cut: float) -> float:
        said = found >= cut
        return float(said[supported].mean() + (~said[~supported]).mean())

    return max((round(0.02 * step, 2) for step in range(1, 50)), key=balanced)


def calibrate(sample: Sample) -> dict[str, Any]:
    """Return what goes into ``calibration.json``."""
    weights = np.where(sample.written, 1.0, MADE)
    degrees = temperature(sample.logits, sample.gold, weights)
    thresholds, rests_on = bars(sample, degrees)
    sure = score.probabilities(sample.logits, degrees)
    english = sample.written & (sample.groups == "en")
    found = metrics.judged(sure, sample.gold, two_classes(sample.pairs))
    counted = sample.written[found.rows]
    return {
        "temperature": degrees,
        "thresholds": thresholds,
        "supported_from": supported_from(sure[english], sample.gold[english]),
        "rests_on": {
            "pairs": len(sample.pairs),
            "written": int(sample.written.sum()),
            "groups": rests_on,
            "temperature_by_language": _alone(sample, degrees),
            "reliability": metrics.reliability(found.sure[counted], found.right[counted]),
        },
    }


def _alone(sample: Sample, degrees: float) -> dict[str, dict[str, float]]:
    """Return the temperature that each language would have alone, and what that would gain."""
    found = {}
    for lang in LANGUAGES:
        mine = sample.written & (sample.groups == lang)
        if not mine.any():
            continue
        logits, gold = sample.logits[mine], sample.gold[mine]
        alone = temperature(logits, gold)
        shared, own = (float(surprise(logits, gold, t).mean()) for t in (degrees, alone))
        found[lang] = {"alone": alone, "surprise": round(shared, 4), "less": round(shared - own, 4)}
    return found


def _followed(pairs: Sequence[Pair], logits: Array) -> npt.NDArray[np.bool_]:
    """Tell of each pair whether the product would follow the likeliest answer, which decides."""
    stances = {SUPPORTED: Stance.SUPPORTS, REFUTED: Stance.REFUTES}
    said = [(place, stances.get(int(answer))) for place, answer in enumerate(logits.argmax(1))]
    decisive = [(place, stance) for place, stance in said if stance is not None]
    heard = np.zeros(len(pairs), dtype=bool)
    answers = followed((pairs[place], stance) for place, stance in decisive)
    for (place, _), answer in zip(decisive, answers, strict=True):
        heard[place] = answer
    return heard


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument(
        "folder", type=Path, help="an exported model; ``calibration.json`` is written beside it"
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--most", type=int, default=100_000, help="pairs in all")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    rows = gather(arguments.data, arguments.work, load())[: arguments.most]
    logger.info("%d pairs", len(rows))
    logits = score.exported(arguments.folder, arguments.threads)(
        [(pair.premise, pair.claim) for pair in rows]
    )
    heard = _followed(rows, logits)
    logger.info("%d of them would be followed", int(heard.sum()))
    calibration = calibrate(Sample(pairs=rows, logits=logits, followed=heard))
    text = json.dumps(calibration, indent=1) + "\n"
    (arguments.folder / "calibration.json").write_text(text, "utf-8")
    logger.info("temperature %s, bars %s", calibration["temperature"], calibration["thresholds"])


if __name__ == "__main__":
    main()
