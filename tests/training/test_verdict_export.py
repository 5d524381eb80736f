"""The exported graph answers as the trained model does; needs torch and onnxruntime."""

import json

import pytest

torch = pytest.importorskip("torch", reason="exporting needs torch")
np = pytest.importorskip("numpy")
onnxruntime = pytest.importorskip("onnxruntime")
pytest.importorskip("onnx")
pytest.importorskip("tokenizers")

from training.verdict import calibrate, score  # noqa: E402 - need what may be missing
from training.verdict.export import build, quantised  # noqa: E402
from training.verdict.model import CrossEncoder  # noqa: E402
from training.verdict.train import padded  # noqa: E402

ROWS = [[5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15], [3, 2]]


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(3)
    model = CrossEncoder(vocabulary=40, hidden=48, layers=2, heads=12, feed_forward=96)
    return model.eval()


@pytest.fixture(scope="module")
def state(model):
    return {name: value.numpy() for name, value in model.state_dict().items()}


@pytest.fixture(scope="module")
def expected(model):
    with torch.inference_mode():
        return model(*padded(ROWS, 0)).numpy()


def answers(path):
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    ids, mask = padded(ROWS, 0)
    return session.run(None, {"ids": ids.numpy(), "mask": mask.numpy().astype(np.int64)})[0]


def test_the_graph_written_by_hand_answers_as_torch_does(state, expected, tmp_path):
    (tmp_path / "model.onnx").write_bytes(build(state).SerializeToString())
    assert np.abs(expected - answers(tmp_path / "model.onnx")).max() < 1e-5


def test_eight_bits_answer_nearly_as_thirty_two(state, expected, tmp_path):
    sizes = {f"layers.{i}.": np.arange(96, dtype=np.float32) for i in range(2)}
    quantised(build(state, sizes=sizes, small_words=True), tmp_path / "model.onnx")
    assert np.abs(expected - answers(tmp_path / "model.onnx")).max() < 0.05


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
