"""The benchmark of the verdict model counts what it says."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

np = pytest.importorskip("numpy")
pytest.importorskip("tokenizers")

from benchmarks.verdict import contrast  # noqa: E402 - found from the repository's root
from benchmarks.verdict.__main__ import measure  # noqa: E402
from benchmarks.verdict.decisive import Verdicts  # noqa: E402
from benchmarks.verdict.floors import floor, overlap  # noqa: E402
from benchmarks.verdict.report import markdown  # noqa: E402
from training.verdict.evaluate import Measured, in_windows, measured  # noqa: E402
from training.verdict.metrics import METRICS  # noqa: E402
from training.verdict.pairs import Pair  # noqa: E402

LABELS = {"supported": 0, "refuted": 1, "not_enough_evidence": 2}
MACHINE = {"date": "2026-11-22", "cores": 2, "processor": "a test"}


def pair(premise, claim, label="supported", langs=("en", "en")):
    return Pair(
        premise=premise,
        claim=claim,
        label=label,
        lang_premise=langs[0],
        lang_claim=langs[1],
        set="test",
    )


class Knowing:
    """A model that knows each label, and says so with .8."""

    name = "knowing"
    supported_from = 0.5
    calibration = {"temperature": 1.0, "thresholds": {"en": 0.75}}  # noqa: RUF012 - never changed

    def __call__(self, pairs):
        found = np.full((len(pairs), 3), 0.1, np.float32)
        for at, one in enumerate(pairs):
            found[at, LABELS.get(one.label, 2)] = 0.8
        return found

    def bars(self, pairs):
        return np.full(len(pairs), 0.75, np.float32)


@pytest.fixture
def data(tmp_path):
    """The sets of the configuration, but for the first: two rows a set."""
    from training.verdict.settings import load

    for settings in load()["measured"][1:]:
        path = tmp_path / settings["path"].removesuffix(".xz")
        path.parent.mkdir(parents=True, exist_ok=True)
        label = settings.get("label", "label")
        rows = [
            {
                settings.get("premise", "premise"): "It rains in Lima.",
                settings.get("claim", "hypothesis"): f"It rains {i}.",
                label: said,
            }
            for i, said in enumerate(["supported", "refuted"] * 4)
        ]
        old = (
            [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            if path.exists()
            else []
        )
        merged = [{**one, **row} for one, row in zip(old or [{}] * 8, rows, strict=True)]
        path.write_text("".join(json.dumps(row) + "\n" for row in merged), "utf-8")
    return tmp_path


@pytest.fixture
def config(data):
    from training.verdict.settings import load

    config = load()
    for settings in config["measured"]:
        settings["path"] = settings["path"].removesuffix(".xz")
    return config


def test_a_set_that_is_not_there_is_named(data, config):
    found = list(measured(data, config, Knowing(), 100))
    assert found[0] == {
        "set": "xnli_en",
        "language": "en",
        "missing": "labelled/xnli/en_dev.jsonl",
    }
    assert all(isinstance(one, Measured) for one in found[1:])


def test_a_model_that_knows_all_reaches_one_on_every_set(data, config):
    for found in list(measured(data, config, Knowing(), 100))[1:]:
        for row in found.figures():
            if row["metric"] != "balanced_accuracy_tuned":  # eight rows have no fair halves
                assert row["value"] == 1.0


def test_every_set_has_its_figures_and_what_is_hoped_for(config):
    for settings in config["measured"]:
        assert set(settings["reach"]) == set(settings["metrics"]) <= set(METRICS)


def test_long_passages_reach_the_model_in_windows():
    seen = []

    def reader(pairs):
        seen.extend(pairs)
        return np.tile(np.array([[0.2, 0.3, 0.5]], np.float32), (len(pairs), 1))

    long = pair("A sentence of several words stands here. " * 60, "c")
    assert in_windows(reader, [long, pair("Short.", "c")]).shape == (2, 3)
    assert len(seen) > 3


@pytest.mark.parametrize(
    ("claim", "other"),
    [("नदी का नाम गंगा है", "नदा क नम गग ह"), ("o avô", "a avó")],
)
def test_overlap_tells_apart_what_differs_by_marks_alone(claim, other):
    same, different = overlap([pair(claim, claim), pair(claim, other)])
    assert same == 100.0
    assert different < 90


def test_the_floor_sees_no_more_than_overlap():
    rng = np.random.default_rng(3)
    labels = rng.integers(0, 3, 900)
    told = np.where(labels == 0, 90, rng.integers(0, 60, 900)).astype(np.float32)
    assert 0.55 < floor(METRICS["accuracy"], told, labels) < 0.75


def test_contrast_figures_come_by_kind_and_by_languages():
    listed = [
        contrast.Contrast(pair=pair("p", "c"), kind="number", changed=False),
        contrast.Contrast(pair=pair("p", "c", "refuted", ("en", "hi")), kind="date", changed=True),
    ] * 4
    supported = np.tile(np.array([[0.8, 0.1, 0.1]], np.float32), (8, 1))
    found = contrast.figures("hi", listed, supported)
    assert found["accuracy"] == 0.5
    assert {name: row["accuracy"] for name, row in found["by"]["languages"].items()} == {
        "within": 1.0,
        "across": 0.0,
    }
    assert found["by"]["kind"]["number"]["pairs"] == 4


def test_only_verdicts_over_the_bar_count_as_decisive():
    verdicts = Verdicts()
    pairs = [pair("p", "c"), pair("p", "c", "refuted"), pair("p", "c")]
    sure = np.array([[0.9, 0.05, 0.05], [0.8, 0.1, 0.1], [0.6, 0.2, 0.2]], np.float32)
    verdicts.add(pairs, sure, np.full(3, 0.7, np.float32))
    found = verdicts.figures()
    assert (found["decisive"], found["right"], found["precision"]) == (2, 1, 0.5)
    assert found["coverage"] == pytest.approx(2 / 3, abs=0.001)
    assert sum(row["verdicts"] for row in found["reliability"]) == 3


def test_the_report_names_every_set_missing_or_not(tmp_path):
    figures = measure(Knowing(), tmp_path, 6)
    report = markdown(MACHINE, figures)
    assert report.count("missing: labelled/") == len(figures["sets"]) > 8
    assert all(f"| {lang} | 6 |" in report for lang in contrast.LANGUAGES)
    assert "at most 6 pairs of a set" in report
