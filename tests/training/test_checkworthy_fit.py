"""The middle and the spread of the check-worthiness score."""

import json

import pytest

from claims.model import LANGUAGES
from training.checkworthy import fit, texts


def test_the_middle_is_what_one_in_three_reach():
    sums = [float(i) for i in range(9)]
    middle = fit.fit(sums, 3)["middle"]
    assert sum(value >= middle for value in sums) == 3


def test_the_order_of_the_sentences_does_not_count():
    assert fit.fit([1.0, 2.0, 3.0, 4.0], 3) == fit.fit([4.0, 2.0, 1.0, 3.0], 3)


def test_the_shipped_weights_are_those_of_the_settings():
    shipped = json.loads(fit.MODEL.read_text("utf-8"))
    assert texts.load()["weights"] == shipped["weights"]
    assert set(LANGUAGES) == set(shipped["languages"])


def test_sentences_are_read_from_a_treebank(tmp_path):
    path = tmp_path / "small.conllu"
    path.write_text("# text = Una casa.\n1\tUna\n\n# text = Dos.\n", "utf-8")
    assert texts.sentences(path) == ["Una casa.", "Dos."]


@pytest.mark.parametrize(("label", "worthy"), [("Yes", True), ("No", False), ("1", True)])
def test_both_spellings_of_a_label_are_read(tmp_path, label, worthy):
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": "x", "label": label}) + "\n", "utf-8")
    assert texts.labelled(path) == [("x", worthy)]
