"""The exported graph answers as the trained model does; needs torch and onnxruntime."""

import json

import pytest

torch = pytest.importorskip("torch", reason="exporting needs torch")
np = pytest.importorskip("numpy")
onnxruntime = pytest.importorskip("onnxruntime")
pytest.importorskip("onnx")
pytest.importorskip("tokenizers")

from training.verdict import calibrate, score  # noqa: E402 - need what may be missing
from training.verdict.export import Input, build, compare, measured  # noqa: E402
from training.verdict.model import CrossEncoder  # noqa: E402
from training.verdict.train import padded  # noqa: E402

ROWS = [[5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15], [3, 2], [20, 21, 22, 23], [30]]


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(3)
    model = CrossEncoder(vocabulary=40, hidden=48, layers=2, heads=12, feed_forward=96)
    with torch.no_grad():
        # As in a trained model, a few channels are much larger than the rest.
        for layer in model.layers:
            layer.attention_norm.weight[5] = 20
            layer.up.bias[[7, 40]] = 30
    return model.eval()


@pytest.fixture(scope="module")
def state(model):
    return {name: value.numpy() for name, value in model.state_dict().items()}


@pytest.fixture(scope="module")
def inputs(model):
    return measured(model, ROWS, large=2)


@pytest.fixture(scope="module")
def expected(model):
    with torch.inference_mode():
        return model(*padded(ROWS, 0)).numpy()


@pytest.fixture(scope="module")
def small(state, inputs):
    return session(build(state, inputs))


def session(graph):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(
        graph.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )


def answers(opened, rows=ROWS, more=0):
    """Return the logits of rows scored together, with so many pieces of padding more."""
    ids, mask = (np.pad(part.numpy(), ((0, 0), (0, more))) for part in padded(rows, 0))
    return opened.run(None, {"ids": ids, "mask": mask.astype(np.int64)})[0]


def test_in_32_bits_the_graph_answers_as_torch_does(state, expected):
    assert np.abs(expected - answers(session(build(state)))).max() < 1e-5


def test_in_8_bits_it_answers_nearly_so(small, expected):
    wrong = np.abs(expected - answers(small))
    assert 0 < wrong.max() < 0.02


def test_large_channels_spoil_the_rest_where_they_are_not_set_apart(model, state, inputs, expected):
    plain = {
        name: Input(scale=float(given.divide.max()), zero=128, divide=np.ones_like(given.divide))
        for name, given in inputs.items()
    }
    wrong = np.abs(expected - answers(session(build(state, inputs)))).mean()
    assert np.abs(expected - answers(session(build(state, plain)))).mean() > 2 * wrong


@pytest.mark.parametrize("more", [0, 1, 9])
def test_a_pair_scores_the_same_to_the_last_bit_alone_and_among_others(small, more):
    together = answers(small, more=more)
    alone = np.concatenate([answers(small, [row]) for row in ROWS])
    assert alone.tobytes() == together.tobytes()


def test_rows_that_are_compared_keep_their_order(small):
    assert answers(small).tobytes() == compare.logits(small, ROWS).tobytes()


def test_the_largest_channels_are_found(inputs):
    assert (7, 40) == inputs["layers.1.down"].large
    assert 5 == inputs["layers.1.up"].divide.argmax()


def test_the_same_model_gives_the_same_bytes(model, state, inputs):
    again = build(state, measured(model, ROWS, large=2))
    assert build(state, inputs).SerializeToString() == again.SerializeToString()


def test_an_exported_folder_scores_pairs_in_their_own_order(state, tmp_path):
    from tokenizers import Tokenizer, models, pre_tokenizers

    words = {"<pad>": 0, "<unk>": 1, **{f"w{i}": i for i in range(2, 40)}}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "model.onnx").write_bytes(build(state).SerializeToString())
    (tmp_path / "manifest.json").write_text(json.dumps({"model": "model.onnx"}), "utf-8")
    scorer = score.exported(tmp_path)
    pairs = [("w3 w4 w5 w6 w7", "w8"), ("w9", "w10"), ("w11 w12", "w13 w14")]
    together = scorer(pairs)
    assert (3, 3) == together.shape
    for pair, row in zip(pairs, together, strict=True):
        assert np.allclose(scorer([pair])[0], row, atol=1e-5)


def test_a_model_that_is_too_sure_gets_a_temperature_above_one():
    rng = np.random.default_rng(1)
    gold = rng.integers(0, 3, 2000)
    logits = rng.normal(size=(2000, 3)).astype(np.float32)
    logits[np.arange(2000), gold] += 1.0
    assert calibrate.temperature(logits, gold) == pytest.approx(1.0, abs=0.15)
    assert calibrate.temperature(logits * 3, gold) == pytest.approx(3.0, abs=0.4)


def test_from_its_threshold_on_decisive_answers_are_right_often_enough():
    rng = np.random.default_rng(2)
    sure = rng.uniform(0.4, 1.0, 5000)
    right = rng.random(5000) < sure
    probabilities = np.stack([sure, (1 - sure) * 0.6, (1 - sure) * 0.4], 1).astype(np.float32)
    gold = np.where(right, 0, 1)
    limit = calibrate.threshold(probabilities, gold, right=0.9)
    chosen = probabilities[:, 0] >= limit
    assert (gold[chosen] == 0).mean() == pytest.approx(0.9, abs=0.005)


def test_where_nothing_is_right_the_threshold_lets_nothing_through():
    probabilities = np.array([[0.8, 0.1, 0.1]] * 50, np.float32)
    assert calibrate.threshold(probabilities, np.ones(50, np.int64)) == 1.0
