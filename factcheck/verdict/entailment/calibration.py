"""What turns a trained model's logits into probabilities that mean what they say.

``calibration.json`` has it, as `training.verdict.calibrate` measured it on pairs that training
never saw: a ``temperature``, or one for each group of languages, and ``thresholds``, one for each
group. A group is ``en-hi`` (a passage in English, a claim in Hindi), ``hi`` (both in Hindi) or
``across`` (two languages, whichever); the first of these that the file has is taken.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.model import Lang
from factcheck.errors import SettingsError
from factcheck.verdict.entailment.model import Scores, rounded

ACROSS = "across"
#: A rounded probability stays below 1, which a bar says that nothing passes.
_MOST = 0.9999


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Temperatures and bars by group of languages.

    A group that the file leaves out has the temperature 1, and the highest of all bars: the model
    never showed that it can do with less there.
    """

    temperatures: Mapping[str, float]
    bars: Mapping[str, float]
    #: The temperature of groups without one of their own.
    temperature: float = 1.0

    def scores(
        self, logits: Sequence[float], labels: Sequence[str], passage_lang: Lang, claim_lang: Lang
    ) -> Scores:
        """Return the probabilities of one pair.

        Args:
            logits: what the model said.
            labels: which label each of the logits is of.
            passage_lang: the passage's language.
            claim_lang: the claim's language.
        """
        groups = (
            f"{passage_lang}-{claim_lang}",
            passage_lang if passage_lang == claim_lang else ACROSS,
        )
        temperature = _first(self.temperatures, groups, self.temperature)
        found = dict(zip(labels, softmax(logits, temperature), strict=True))
        bar = _first(self.bars, groups, max(self.bars.values(), default=1.0))
        supported, refuted = (min(found[label], _MOST) for label in ("supported", "refuted"))
        return rounded(supported, refuted, bar=bar)


def softmax(logits: Sequence[float], temperature: float = 1.0) -> list[float]:
    """Return probabilities; a temperature above 1 brings them closer together.

    >>> softmax([0.0, 0.0])
    [0.5, 0.5]
    """
    highest = max(logits)
    exponents = [math.exp((logit - highest) / temperature) for logit in logits]
    total = sum(exponents)
    return [exponent / total for exponent in exponents]


def read_calibration(path: Path) -> Calibration:
    """Read ``calibration.json``.

    Raises:
        SettingsError: it cannot be read, or what it has are no temperatures and thresholds.
    """
    try:
        raw = json.loads(path.read_text("utf-8"))
        temperature, bars = raw["temperature"], raw["thresholds"]
        by_group = temperature if isinstance(temperature, dict) else {}
        return Calibration(
            temperatures={group: _positive(value) for group, value in by_group.items()},
            bars={group: _positive(value) for group, value in bars.items()},
            temperature=1.0 if by_group else _positive(temperature),
        )
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SettingsError(f"{path}: not the calibration of a model ({error!r})") from error


def _first(table: Mapping[str, float], groups: Sequence[str], default: float) -> float:
    return next((table[group] for group in groups if group in table), default)


def _positive(value: Any) -> float:
    number = float(value)
    if not 0 < number < math.inf:
        raise ValueError(f"{value} is not above zero")
    return number
