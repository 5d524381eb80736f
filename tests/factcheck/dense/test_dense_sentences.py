"""The vectors of the leads' sentences: which are known, how near they are, and which are refused."""

import hashlib
import json

import pytest

from factcheck.dense import encoder
from factcheck.dense import sentences as module
from factcheck.dense.encoder import WIDTH
from factcheck.dense.packed import pack, unpack, words
from factcheck.dense.sentences import ABOUT, BITS, FORMAT, ROWS, Sentences, digest
from factcheck.errors import SettingsError
from factcheck.evidence.passages import cut
from factcheck.evidence.rank import with_subject
from factcheck.sources.reference import leads, packages

np = pytest.importorskip("numpy")

#: How many sentences each page has.
PAGES = (2, 0, 3, 1)
TEXTS = [f"Sentence {number}." for number in range(sum(PAGES))]
STEP = 0.586


class Encoder:
    """Stands for the encoder whose rows they are."""

    digest = "rows"


def rows():
    """Rows as the encoder's are: all numbers alike in size."""
    return np.random.default_rng(1).normal(size=(len(TEXTS), WIDTH)).astype(np.float32)


def write(folder, **about):
    levels = np.clip(np.floor(rows() / STEP), -4, 3) + 4
    content = b"".join(
        (
            pack(levels.astype(np.uint8), BITS).tobytes(),
            *map(digest, TEXTS),
            bytes(PAGES),
            np.eye(WIDTH).astype("<f2").tobytes(),
            np.full(WIDTH, STEP, "<f4").tobytes(),
        )
    )
    (folder / ROWS).write_bytes(content)
    described = {
        "format": FORMAT,
        "encoder": Encoder.digest,
        "sentences": len(TEXTS),
        "pages": len(PAGES),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    (folder / ABOUT).write_text(json.dumps(described | about), "utf-8")
    return folder


def asked(place):
    row = rows()[place]
    return row / np.linalg.norm(row)


@pytest.mark.parametrize("bits", [2, 3, 4, 8])
def test_packed_numbers_come_back(bits):
    levels = np.random.default_rng(bits).integers(0, 2**bits, (5, 11)).astype(np.uint8)
    packed = pack(levels, bits)
    assert (5, words(11, bits)) == packed.shape
    assert levels.tolist() == unpack(packed, bits, 11).tolist()


def test_likeness_is_nearly_the_cosine_of_what_was_packed(tmp_path):
    near = Sentences(Encoder(), write(tmp_path)).likeness(asked(3), TEXTS)
    unit = rows() / np.linalg.norm(rows(), axis=1, keepdims=True)
    assert np.abs(np.array(near) - unit @ asked(3)).max() < 0.05


def test_a_text_that_is_not_among_them_is_unknown(tmp_path):
    sentences = Sentences(Encoder(), write(tmp_path))
    first, unknown, last = sentences.likeness(asked(0), [TEXTS[0], "Changed.", TEXTS[-1]])
    assert first > 0.9
    assert unknown is None
    assert last < 0.5


def test_no_text_is_as_near_as_nothing(tmp_path):
    assert [] == Sentences(Encoder(), write(tmp_path)).likeness(asked(0), [])


@pytest.mark.parametrize(("place", "page"), [(0, 0), (1, 0), (2, 2), (4, 2), (5, 3)])
def test_a_page_is_as_near_as_its_nearest_sentence(tmp_path, place, page):
    near = Sentences(Encoder(), write(tmp_path)).by_page(asked(place))
    assert len(PAGES) == len(near)
    assert page == int(near.argmax())
    assert near[page] > 0.9


def test_a_page_without_sentences_is_near_to_nothing(tmp_path):
    assert 0 == Sentences(Encoder(), write(tmp_path)).by_page(asked(0))[1]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"encoder": "another"}, "of another encoder"),
        ({"format": FORMAT + 1}, "of another encoder"),
        ({"sha256": "0" * 64}, "not the file"),
        ({"sentences": 3}, "not the file"),
        ({"pages": "many"}, "does not describe"),
    ],
)
def test_vectors_that_are_not_of_these_sentences_are_refused(tmp_path, about, said):
    write(tmp_path, **about)
    with pytest.raises(SettingsError, match=said):
        Sentences(Encoder(), tmp_path)


@pytest.mark.parametrize("name", [ROWS, ABOUT])
def test_missing_vectors_are_named(tmp_path, name):
    write(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(SettingsError, match=name):
        Sentences(Encoder(), tmp_path)


def test_without_vectors_there_are_no_sentences_and_that_is_said_once(
    monkeypatch, tmp_path, caplog
):
    module._loaded.cache_clear()
    monkeypatch.setattr(encoder, "WEIGHTS", tmp_path)
    monkeypatch.setattr(encoder, "load", Encoder)
    try:
        assert [module.load(), module.load()] == [None, None]
    finally:
        module._loaded.cache_clear()
    assert 1 == len(caplog.messages)


@pytest.mark.skipif(
    not encoder.WEIGHTS.joinpath(ROWS).is_file(), reason="this checkout has no sentences"
)
def test_the_sentences_of_a_lead_are_known_as_the_encoder_reads_them():
    by, known = encoder.load(), module.load()
    lead = next(leads.pages(packages.find(leads.DISTRIBUTION))).document
    texts = [with_subject(one) for one in cut(lead) if one.block.kind == "prose"]
    (claim,) = by.encode([f"What is {lead.title}?"], query=True, lang=lead.lang)
    expected = by.encode(texts, lang=lead.lang) @ claim
    assert known.likeness(claim, texts) == pytest.approx(expected.tolist(), abs=0.06)
