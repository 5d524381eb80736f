"""The teacher on an encoder of two small layers; needs torch, and skips without."""

import random

import pytest

torch = pytest.importorskip("torch", reason="the teacher needs torch")
pytest.importorskip("tokenizers")

from training.pipelines import annotation, examples, learn  # noqa: E402 - needs torch
from training.pipelines.examples import Example, Reader  # noqa: E402
from training.pipelines.sentences import Sentence  # noqa: E402
from training.pipelines.teacher import UNKNOWN, Teacher  # noqa: E402
from training.verdict.model import CrossEncoder  # noqa: E402

PARSED = Sentence(
    words=("Ana", "viaja", "a", "Lima", "."),
    spaces=(True, True, True, False, True),
    pos=("PROPN", "VERB", "ADP", "PROPN", "PUNCT"),
    morphs=("", "Tense=Pres", "", "", ""),
    heads=(1, 1, 3, 1, 1),
    deps=("nsubj", "ROOT", "case", "obl", "punct"),
    names=("B-PER", "O", "O", "B-LOC", "O"),
)
NAMED = Sentence(words=("Lima", "crece"), spaces=(True, True), names=("B-LOC", None))
SPANISH = [
    Example(lang="es", set="es/a", sentence=sentence) for sentence in (PARSED, PARSED, NAMED)
]


class Letters:
    """A tokenizer whose pieces are letters."""

    def token_to_id(self, piece):
        return ("<pad>", "<s>", "</s>", "<unk>").index(piece)

    def encode(self, word, *, add_special_tokens):
        assert not add_special_tokens
        self.ids = [4 + ord(letter) % 40 for letter in word]
        return self


@pytest.fixture
def reader():
    return Reader(Letters(), examples.labels(SPANISH))


@pytest.fixture
def teacher(reader):
    torch.manual_seed(1)
    return Teacher(
        CrossEncoder(vocabulary=50, hidden=24, layers=2, heads=2, feed_forward=48, positions=64),
        sets=1,
        relations=len(reader.known.relations),
        tags={lang: len(tags) for lang, tags in reader.known.tags.items()},
        arc_width=16,
        label_width=16,
        dropout=0.0,
        frozen=1,
    )


def test_what_a_sentence_does_not_know_is_not_learned(reader):
    batch = reader.batch(SPANISH)
    assert [0, 2, 0, 4, 2, 2][1:] == batch.heads[0, 1:].tolist()
    assert {UNKNOWN} == set(batch.heads[2].tolist())
    assert [UNKNOWN, 3, UNKNOWN] == batch.names[2, :3].tolist()
    assert {UNKNOWN} == set(batch.heads[:, 0].tolist())


def test_a_word_is_its_first_piece(reader):
    batch = reader.batch([SPANISH[0]])
    assert [0, 1, 4, 9, 10, 14] == batch.firsts[0].tolist()


def test_batches_hold_all_sentences_once_and_no_more_pieces_than_allowed(reader):
    cuts = list(examples.batches(SPANISH, reader, 34))
    assert [0, 1, 2] == sorted(place for places, _ in cuts for place in places)
    assert all(batch.ids.numel() <= 34 for _, batch in cuts)


def test_an_epoch_takes_a_set_by_its_share():
    taken = examples.epoch(SPANISH * 50, {"es/a": 2.0}, random.Random(1))
    assert 300 == len(taken)
    assert any(example.sentence.words[0].islower() for example in taken)


def test_the_teacher_learns_a_sentence_by_heart_and_leaves_its_lowest_layer(reader, teacher):
    lowest = [weight.clone() for weight in teacher.encoder.layers[0].parameters()]
    raw = {"encoder_rate": 0.003, "layer_decay": 0.9, "heads_rate": 0.01}
    optimiser = learn.optimiser(teacher, raw)
    batch = reader.batch(SPANISH)
    for _ in range(60):
        teacher.train()
        teacher.pull()
        optimiser.zero_grad()
        torch.stack(list(teacher.loss(batch).values())).sum().backward()
        teacher.push()
        optimiser.step()
    teacher.pull()
    found = dict(annotation.annotate(teacher, reader, SPANISH, 900))
    for layer in ("heads", "deps", "pos", "names"):
        assert getattr(PARSED, layer) == getattr(found[0], layer)
    for before, now in zip(lowest, teacher.encoder.layers[0].parameters(), strict=True):
        assert torch.equal(before, now)
    measured = annotation.measure(teacher, reader, SPANISH, 900)["es/a"]
    assert 100 == measured["las"] == measured["uas"] == measured["upos"]


def test_names_are_found_between_their_tags():
    tags = ["B-PER", "I-PER", "B-PER", "O", None, "B-LOC"]
    assert {(0, 2, "PER"), (2, 3, "PER"), (5, 6, "LOC")} == annotation.spans(tags)
