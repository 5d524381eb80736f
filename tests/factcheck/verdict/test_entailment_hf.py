"""Cross-encoders of Hugging Face: their labels in any order, and a very small one as a whole."""

import importlib
import sys

import pytest

from factcheck.config import Verifier
from factcheck.errors import SettingsError
from factcheck.verdict.entailment import Entailment, TextPair, load
from factcheck.verdict.entailment.hf import labels

THREE = ("supported", "refuted", "not_enough_evidence")


def pair(passage="paris is in france", claim="paris is in spain"):
    return TextPair(passage=passage, claim=claim, passage_lang="en", claim_lang="en")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["entailment", "neutral", "contradiction"], (THREE[0], THREE[2], THREE[1])),
        (["CONTRADICTION", "NEUTRAL", "ENTAILMENT"], (THREE[1], THREE[2], THREE[0])),
        (["Contradiction", "Entailment", "Neutral"], (THREE[1], THREE[0], THREE[2])),
        (["SUPPORTS", "REFUTES", "NOT ENOUGH INFO"], THREE),
        (["supported", "refuted", "not_enough_evidence"], THREE),
        (["not_entailment", "entailment"], (THREE[2], THREE[0])),
        (["entailment", "not-entailment"], (THREE[0], THREE[2])),
    ],
)
def test_labels_are_read_in_any_order_and_spelling(names, expected):
    assert expected == labels(dict(enumerate(names)), "mine")


@pytest.mark.parametrize(
    "names",
    [
        ["LABEL_0", "LABEL_1", "LABEL_2"],
        ["POSITIVE", "NEGATIVE"],
        ["entailment", "contradiction"],
        ["entailment", "neutral", "neutral"],
        ["entailment"],
        [],
    ],
)
def test_labels_of_another_task_are_refused_by_name(names):
    with pytest.raises(SettingsError) as caught:
        labels(dict(enumerate(names)), "mine")
    assert "'mine'" in caught.value.message
    assert all(name in caught.value.message for name in names)


def test_without_the_extra_there_is_the_line_that_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(SettingsError) as caught:
        load(Verifier(kind="hf", model="owner/name"))
    assert "torch" in caught.value.message
    assert "pip install 'factcheck-cli[hf]'" == caught.value.hint


@pytest.fixture(scope="module")
def write_encoder(tmp_path_factory):
    """Write a random BERT of a few hundred weights that leans towards one of its labels."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    tokenizers = importlib.import_module("tokenizers")

    def write(names, leaning):
        folder = tmp_path_factory.mktemp("encoder") / "tiny"
        words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "paris", "is", "in", "france", "spain"]
        tokenizer = tokenizers.Tokenizer(
            tokenizers.models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="[UNK]")
        )
        tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
        tokenizer.post_processor = tokenizers.processors.TemplateProcessing(
            single="[CLS] $A [SEP]",
            pair="[CLS] $A [SEP] $B:1 [SEP]:1",
            special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
        )
        transformers.PreTrainedTokenizerFast(
            tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]", model_max_length=64
        ).save_pretrained(folder)
        torch.manual_seed(7)
        model = transformers.BertForSequenceClassification(
            transformers.BertConfig(
                vocab_size=len(words),
                hidden_size=8,
                num_hidden_layers=1,
                num_attention_heads=1,
                intermediate_size=8,
                max_position_embeddings=64,
                id2label=dict(enumerate(names)),
                label2id={name: i for i, name in enumerate(names)},
            )
        )
        with torch.no_grad():
            model.classifier.bias[leaning] = 3.0
        model.save_pretrained(folder)
        return folder

    return write


@pytest.mark.parametrize("leaning", THREE)
def test_an_encoder_in_a_folder_scores_by_its_own_labels(write_encoder, leaning):
    names = ["neutral", "ENTAILMENT", "Contradiction"]
    place = {"not_enough_evidence": 0, "supported": 1, "refuted": 2}[leaning]
    model = load(Verifier(kind="hf", model=str(write_encoder(names, place))))
    (scores,) = model.score([pair()])
    assert isinstance(model, Entailment)
    assert ("hf tiny", True) == (model.name, getattr(scores, leaning) > 0.6)


def test_what_is_not_entailed_is_not_refuted(write_encoder):
    folder = write_encoder(["not_entailment", "entailment"], 0)
    (scores,) = load(Verifier(kind="hf", model=str(folder))).score([pair()])
    assert 0.0 == scores.refuted
    assert scores.not_enough_evidence > 0.6


def test_neither_company_nor_order_changes_a_score_of_an_encoder(write_encoder):
    model = load(Verifier(kind="hf", model=str(write_encoder(["ENTAILMENT", *THREE[1:]], 0))))
    pairs = [pair(), pair("france " * 200), pair("paris"), pair()]
    alone = [model.score([each])[0] for each in pairs]
    assert alone == list(model.score(pairs))
    assert alone[::-1] == list(model.score(pairs[::-1]))


def test_a_claim_that_leaves_an_encoder_no_room_is_not_read(write_encoder):
    model = load(Verifier(kind="hf", model=str(write_encoder(list(THREE), 0))))
    (scores,) = model.score([pair(claim="paris " * 40)])
    assert "too long" in scores.note


def test_a_folder_without_a_model_is_named(write_encoder, tmp_path):
    with pytest.raises(SettingsError, match="cannot be loaded"):
        load(Verifier(kind="hf", model=str(tmp_path)))
