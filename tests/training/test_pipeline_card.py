"""The card says what was measured and of what a pipeline is made."""

import pytest

from training.pipelines import evaluate, train
from training.pipelines.settings import Settings, Source


@pytest.fixture
def settings():
    return Settings(
        lang="es",
        steps={"syntax": 1, "names": 1},
        limits=("It knows little.",),
        sources=(
            Source(
                use="train",
                title="Bank",
                path="es/bank.conllu.xz",
                licence="CC BY 4.0",
                names="es/names.bio.xz",
                names_licence="CC BY-SA 4.0",
            ),
            Source(use="test", title="Other bank", path="es/other.conllu.xz", licence="CC0"),
            Source(use="compare", title="Closed", path="es/closed.bio.xz", licence="not stated"),
        ),
    )


@pytest.fixture
def card(settings):
    tests = {"Other bank": {"dep_las": 81.25, "sents_f": 97.0}, "Closed": {"ents_f": 70.04}}
    found = evaluate.record(tests, words_a_second=6123.4, megabytes=11.04)
    return evaluate.card(settings, found, components="tok2vec, parser, ner")


def test_the_table_has_a_column_for_what_was_measured_and_no_other(card):
    assert "| test | sentences F | LAS | names F |" in card
    assert "| Other bank | 97.0 | 81.2 |  |" in card


def test_a_set_that_was_only_compared_is_marked(card):
    assert "| Closed (only compared) |  |  | 70.0 |" in card


def test_every_file_stands_with_its_licence(card):
    assert "| Bank | train | CC BY 4.0 | es/bank.conllu.xz |" in card
    assert "| Bank, names | train | CC BY-SA 4.0 | es/names.bio.xz |" in card
    assert "| Closed | compare | not stated | es/closed.bio.xz |" in card


def test_size_and_speed_are_rounded(card):
    assert "- Size: 11.0 MB as files" in card
    assert "- Speed: 6,100 words a second" in card
    assert "- It knows little." in card


def test_the_best_model_of_a_stopped_training_is_found(tmp_path):
    assert tmp_path / "model-best" == train.best(tmp_path)
    (tmp_path / "model-before").mkdir()
    assert tmp_path / "model-before" == train.best(tmp_path)
    (tmp_path / "model-best").mkdir()
    assert tmp_path / "model-best" == train.best(tmp_path)
