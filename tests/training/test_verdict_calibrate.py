"""Temperature and bars rest on pairs that people wrote."""

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("tokenizers")

from training.verdict import calibrate  # noqa: E402 - needs what may be missing
from training.verdict.calibrate import LEAST, NOTHING, Sample  # noqa: E402
from training.verdict.pairs import LABELS, Pair  # noqa: E402


def pairs(count, *, langs=("en", "en"), of="fever", label="supported"):
    return [
        Pair(
            premise=f"p {i}",
            claim=f"c {i}",
            label=label,
            lang_premise=langs[0],
            lang_claim=langs[1],
            set=of,
        )
        for i in range(count)
    ]


def sample(*parts):
    """Return pairs with logits: of each part, its pairs, what the model says and how surely."""
    rows, logits = [], []
    for part, said, sure in parts:
        rows += part
        rest = np.log((1 - sure) / 2)
        logits += [[np.log(sure) if label == said else rest for label in LABELS]] * len(part)
    return Sample(pairs=rows, logits=np.array(logits, np.float32))


def bars(*parts):
    return calibrate.bars(sample(*parts), 1.0)[0]


GOOD = (pairs(200), "supported", 0.9)


def test_not_supported_is_either_of_two():
    logits = np.log(np.array([[0.2, 0.5, 0.3]], np.float32))
    assert calibrate.surprise(logits, np.array([3]), 1.0)[0] == pytest.approx(-np.log(0.8))


def test_a_bar_stands_where_verdicts_are_right_often_enough():
    wrong = (pairs(100, label="refuted"), "supported", 0.85)
    assert bars(GOOD, wrong)["en"] == pytest.approx(0.9, abs=0.001)


def test_no_bar_is_lower_than_the_least():
    assert bars((pairs(200), "supported", 0.5))["en"] == LEAST


def test_made_pairs_set_no_bar():
    made = (pairs(5000, of="people/birth"), "supported", 0.95)
    assert bars(made)["en"] == NOTHING


def test_no_language_has_a_lower_bar_than_english():
    wrong = (pairs(100, label="refuted"), "supported", 0.85)
    easy = (pairs(200, langs=("hi", "hi"), of="xinfotabs_hi"), "supported", 0.82)
    found = bars(GOOD, wrong, easy)
    assert found["hi"] == found["en"] > LEAST


def test_a_language_with_few_verdicts_has_nearly_the_bar_of_all():
    wrong = (pairs(100, label="refuted"), "supported", 0.75)
    few = (pairs(10, langs=("es", "es"), label="refuted"), "supported", 0.85)
    fine = (pairs(60, langs=("es", "es")), "supported", 0.8)
    found = bars(GOOD, wrong, (pairs(400), "supported", 0.8), few, fine)
    assert found["es"] == pytest.approx(0.8, abs=0.001)


def test_a_language_with_many_wrong_verdicts_has_a_bar_of_its_own():
    many = (pairs(100, langs=("es", "es"), label="refuted"), "supported", 0.85)
    fine = (pairs(100, langs=("es", "es")), "supported", 0.95)
    found = bars((pairs(2000), "supported", 0.8), many, fine)
    assert found["es"] == pytest.approx(0.95, abs=0.001)
    assert found["en"] == pytest.approx(0.8, abs=0.001)


def test_two_languages_with_few_pairs_take_the_stricter_bar():
    hard = (pairs(200, langs=("hi", "hi"), label="refuted"), "supported", 0.85)
    fine = (pairs(200, langs=("hi", "hi")), "supported", 0.95)
    found = bars(GOOD, hard, fine)
    assert found["hi"] == pytest.approx(0.95, abs=0.001)
    assert found["en-hi"] == found["hi-es"] == found["hi"]
    assert found["en-es"] == found["en"]


def test_across_languages_own_pairs_can_raise_the_bar():
    langs = ("en", "hi")
    hard = (pairs(200, langs=langs, of="tables/across", label="refuted"), "supported", 0.85)
    fine = (pairs(200, langs=langs, of="tables/across"), "supported", 0.95)
    found = bars(GOOD, hard, fine)
    assert found["en-hi"] > found["hi-en"]


def test_every_group_of_languages_has_a_bar():
    assert len(bars(GOOD)) == len(calibrate.LANGUAGES) ** 2


def test_the_file_has_what_the_product_reads(tmp_path):
    import json

    from factcheck.verdict.entailment.calibration import read_calibration

    wrong = (pairs(100, label="refuted"), "supported", 0.85)
    found = calibrate.calibrate(sample(GOOD, wrong))
    path = tmp_path / "calibration.json"
    path.write_text(json.dumps(found), "utf-8")
    read = read_calibration(path)
    scores = read.scores([0.0, 0.0, 0.0], LABELS, "en", "hi")
    assert scores.bar == found["thresholds"]["en-hi"]
    assert 0 < found["supported_from"] < 1


def test_pairs_whose_claim_is_known_are_left_out(tmp_path):
    from training.verdict import pairs as files

    own, known = pairs(3), pairs(5)
    files.write(tmp_path / "train.jsonl.xz", known[:2])
    files.write(tmp_path / "held_out.jsonl.xz", own)
    config = {"measured": [], "calibrated": [], "seed": 1}
    assert calibrate.gather(tmp_path, tmp_path, config) == [own[2]]


def test_none_of_the_sets_calibrated_on_is_measured():
    from training.verdict.settings import load

    config = load()
    paths = {name: {one["path"] for one in config[name]} for name in ("measured", "calibrated")}
    assert not paths["measured"] & paths["calibrated"]
    assert all("NC" not in one["licence"] for one in config["calibrated"])
