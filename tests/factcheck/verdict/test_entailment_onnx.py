"""A model in a folder: what is read, what is refused, and scores that depend on the pair alone."""

import math
import os
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_model import WORDS, write_manifest, write_model

from factcheck.config import Verifier
from factcheck.errors import SettingsError
from factcheck.verdict.entailment import Entailment, TextPair, load
from factcheck.verdict.entailment.calibration import read_calibration, softmax
from factcheck.verdict.entailment.onnx import TOGETHER, OnnxModel, cores, shipped


def pair(passage="yes", claim="yes", passage_lang="en", claim_lang="en"):
    return TextPair(passage=passage, claim=claim, passage_lang=passage_lang, claim_lang=claim_lang)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_model(tmp_path_factory.mktemp("weights") / "tiny")


@pytest.fixture(scope="module")
def model(folder):
    return OnnxModel(folder)


def highest(scores):
    labels = ("supported", "refuted", "not_enough_evidence")
    return max(labels, key=lambda label: getattr(scores, label))


@pytest.mark.parametrize(
    ("passage", "label"),
    [("yes", "supported"), ("no", "refuted"), ("maybe", "not_enough_evidence")],
)
def test_the_highest_logit_has_its_label(model, passage, label):
    (scores,) = model.score([pair(passage, "")])
    assert label == highest(scores)


def test_no_score_passes_a_bar_of_one(tmp_path):
    sure = OnnxModel(write_model(tmp_path / "sure", temperature=0.01, thresholds={"en": 1.0}))
    (scores,) = sure.score([pair("yes", "yes")])
    assert 0.999 < scores.supported < scores.bar


def test_probabilities_sum_to_one(model):
    (scores,) = model.score([pair("yes no", "maybe")])
    assert math.isclose(1, scores.supported + scores.refuted + scores.not_enough_evidence)


def test_the_pair_is_read_as_the_tokenizer_writes_it(model):
    """``<s> passage </s></s> claim </s>``: six pieces, of which one says yes."""
    (scores,) = model.score([pair("yes", "no")])
    expected = softmax([10, 10, 0])
    assert (round(expected[0], 4), round(expected[1], 4)) == (scores.supported, scores.refuted)


def test_a_passage_is_cut_to_what_fits_beside_the_claim(model):
    (cut,) = model.score([pair("no " * 200 + "yes " * 200, "no")])
    assert cut == model.score([pair("no " * 59, "no")])[0]


def test_a_claim_that_leaves_no_room_is_not_read(model):
    """The half of it that fits may be supported while the rest is wrong."""
    (scores,) = model.score([pair("yes", "yes " * 40)])
    assert 1.0 == scores.not_enough_evidence
    assert "too long" in scores.note


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_empty_texts_are_scored(model, text):
    assert "" == model.score([pair(text, text)])[0].note


def test_no_pairs_have_no_scores(model):
    assert [] == list(model.score([]))


texts = st.lists(st.sampled_from([*WORDS, "other"]), max_size=70).map(" ".join)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(texts, texts), max_size=8), st.randoms())
def test_neither_order_nor_company_changes_a_score(model, given_texts, chance):
    pairs = [pair(passage, claim) for passage, claim in given_texts]
    alone = {each: model.score([each])[0] for each in pairs}
    shuffled = random.Random(chance.random()).sample(pairs * 2, 2 * len(pairs))
    assert [alone[each] for each in shuffled] == list(model.score(shuffled))


def test_threads_change_no_score(folder, model):
    pairs = [pair("yes " * n, "no " * (n % 7)) for n in range(40)]
    assert list(OnnxModel(folder, threads=1).score(pairs)) == list(model.score(pairs))


def test_no_more_pairs_go_through_together_than_the_cores_memory_holds(folder):
    class Counting(OnnxModel):
        together = ()

        def _score(self, group):
            self.together += (sum(len(pieces) for _, pieces in group),)
            return super()._score(group)

    model = Counting(folder, threads=1)
    model.score([pair("yes " * 40, f"{word} no") for word in (*WORDS, *map(str, range(20)))])
    assert 28 * 46 == sum(model.together)
    assert max(model.together) <= TOGETHER


@pytest.mark.parametrize(
    ("passage_lang", "claim_lang", "bar"),
    [
        ("en", "en", 0.6),
        ("hi", "hi", 0.7),
        ("en", "hi", 0.8),
        ("pt", "en", 0.9),  # named as a pair of languages
        ("es", "es", 0.9),  # not measured: as careful as the most careful
    ],
)
def test_the_bar_is_that_of_the_languages(model, passage_lang, claim_lang, bar):
    (scores,) = model.score([pair(passage_lang=passage_lang, claim_lang=claim_lang)])
    assert bar == scores.bar


def test_a_temperature_above_one_makes_less_sure(tmp_path, model):
    cooler = OnnxModel(write_model(tmp_path / "cooler", temperature=3.0))
    sure, less = model.score([pair("yes", "")])[0], cooler.score([pair("yes", "")])[0]
    assert 1 / 3 < less.supported < sure.supported


def test_a_temperature_can_be_of_the_languages(tmp_path):
    path = write_model(tmp_path / "one", temperature={"en": 3.0}) / "calibration.json"
    calibration = read_calibration(path)
    labels, logits = ("supported", "refuted", "not_enough_evidence"), (3.0, 0.0, 0.0)
    english, hindi = (calibration.scores(logits, labels, lang, lang) for lang in ("en", "hi"))
    assert english.supported < hindi.supported


def test_labels_may_stand_in_another_order(tmp_path):
    labels = ["refuted", "not_enough_evidence", "supported"]
    turned = OnnxModel(write_model(tmp_path / "turned", labels=labels))
    assert "refuted" == highest(turned.score([pair("yes", "")])[0])


def test_the_name_changes_with_every_file(tmp_path, model):
    again = OnnxModel(write_model(tmp_path / "tiny"))
    other = OnnxModel(write_model(tmp_path / "b" / "tiny", temperature=2.0))
    assert model.name == again.name
    assert model.name != other.name
    assert other.name.startswith("onnx tiny ")


def test_the_one_that_ships_is_named_so(folder, model):
    assert model.name.replace("onnx tiny", "shipped") == shipped(folder).name


def test_a_checkout_without_the_weights_says_what_to_do(tmp_path):
    with pytest.raises(SettingsError, match="no weights") as caught:
        shipped(tmp_path)
    assert "verifier: rules" in caught.value.hint


def test_the_settings_load_it(folder):
    loaded = load(Verifier(kind="onnx", model=str(folder)))
    assert isinstance(loaded, Entailment)


@pytest.mark.parametrize("name", ["verdict.int8.onnx", "tokenizer.json"])
def test_a_changed_file_is_refused_by_name(tmp_path, name):
    folder = write_model(tmp_path / "changed")
    (folder / name).write_bytes((folder / name).read_bytes() + b" ")
    with pytest.raises(SettingsError) as caught:
        OnnxModel(folder)
    assert str(folder / name) in caught.value.message
    assert "SHA-256" in caught.value.message


@pytest.mark.parametrize(
    "name", ["manifest.json", "calibration.json", "verdict.int8.onnx", "tokenizer.json"]
)
def test_a_missing_file_is_named(tmp_path, name):
    folder = write_model(tmp_path / "lacking")
    (folder / name).unlink()
    with pytest.raises(SettingsError) as caught:
        OnnxModel(folder)
    assert str(folder / name) in caught.value.message
    assert "verifier: rules" in caught.value.hint


@pytest.mark.parametrize("name", ["verdict.int8.onnx", "tokenizer.json"])
def test_a_file_that_is_something_else_is_named(tmp_path, name):
    folder = write_model(tmp_path / "wrong")
    (folder / name).write_text("{}")
    write_manifest(folder)
    with pytest.raises(SettingsError, match=name):
        OnnxModel(folder)


@pytest.mark.parametrize(
    "changes",
    [
        {"labels": ["yes", "no", "perhaps"]},
        {"labels": ["supported", "refuted"]},
        {"longest": "long"},
        {"sha256": {}},
        {"sha256": []},
        {"model": "../other/verdict.int8.onnx"},
        {"model": ".."},
        {"format": 2},
    ],
)
def test_a_manifest_that_describes_no_such_model_is_refused(tmp_path, changes):
    folder = write_model(tmp_path / "odd")
    write_manifest(folder, **changes)
    with pytest.raises(SettingsError, match="odd"):
        OnnxModel(folder)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"temperature": 0, "thresholds": {}}',
        '{"temperature": 1, "thresholds": {"en": "high"}}',
        '{"temperature": {"en": NaN}, "thresholds": {}}',
        '{"temperature": null, "thresholds": {}}',
    ],
)
def test_a_calibration_without_numbers_is_refused(tmp_path, content):
    path = tmp_path / "calibration.json"
    path.write_text(content)
    with pytest.raises(SettingsError, match=r"calibration\.json"):
        read_calibration(path)


def test_a_model_of_another_maker_is_refused_with_the_way_to_read_it(tmp_path):
    folder = write_model(tmp_path / "other", inputs=("input_ids", "attention_mask"))
    with pytest.raises(SettingsError, match="attention_mask, input_ids") as caught:
        OnnxModel(folder)
    assert "kind: hf" in caught.value.hint


def test_a_folder_below_the_home_is_found(tmp_path, monkeypatch):
    write_model(tmp_path / "mine")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert OnnxModel("~/mine").name.startswith("onnx mine ")


def test_only_the_cores_that_this_process_may_use_count(monkeypatch):
    monkeypatch.delattr(os, "process_cpu_count", raising=False)
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0, 3, 5}, raising=False)
    assert 3 == cores()


def test_one_temperature_is_for_all_languages(tmp_path):
    path = tmp_path / "calibration.json"
    path.write_text('{"temperature": 2, "thresholds": {}}')
    assert 2.0 == read_calibration(path).temperature
