"""The vectors of pages: which are nearest, and which are refused."""

import hashlib
import json
from importlib import metadata

import pytest

from factcheck.dense import Pages, encoder
from factcheck.dense import pages as module
from factcheck.dense.encoder import WIDTH
from factcheck.dense.pages import ABOUT, FORMAT, LEADS
from factcheck.errors import SettingsError

np = pytest.importorskip("numpy")

#: Stands for the package whose leads they are.
PACKAGE = "pytest"


class Directions:
    """Encodes "a b c" as the mean of three directions: a text is near what shares its letters."""

    digest = "directions"

    def encode(self, texts, *, query=False, lang=None):
        rows = np.zeros((len(texts), WIDTH), np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[[ord(letter) - ord("a") for letter in text.split()]] = 1
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def write(folder, *languages, **about):
    leads = [lead for language in languages for lead in language]
    rows = Directions().encode(leads)
    scales = np.abs(rows).max(axis=1, keepdims=True) / 127
    content = np.round(rows / scales).astype(np.int8).tobytes() + scales.astype("<f4").tobytes()
    (folder / LEADS).write_bytes(content)
    described = {
        "format": FORMAT,
        "encoder": Directions.digest,
        "package": PACKAGE,
        "version": metadata.version(PACKAGE),
        "languages": [[str(number), len(some)] for number, some in enumerate(languages)],
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    (folder / ABOUT).write_text(json.dumps(described | about), "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path, ["a b", "a", *"cdefghijklmnop"])


def found(folder, text, most, floor=-1.0):
    pages = Pages(Directions(), folder)
    return [one.row for one in pages.nearest(text, "en", most, floor=floor)]


def test_the_nearest_come_first(folder):
    assert found(folder, "a b", 2) == [0, 1]


def test_of_pages_as_near_the_first_of_the_package_comes_first(tmp_path):
    write(tmp_path, ["a", "b", "a", "b"])
    assert found(tmp_path, "b", 2) == [1, 3]


def test_what_is_less_near_than_the_floor_is_left_out(folder):
    assert found(folder, "a b", 5, floor=0.9) == [0]


def test_no_more_are_returned_than_there_are(folder):
    assert len(found(folder, "a", 50)) == Pages(Directions(), folder).count == 16


def test_likeness_is_the_cosine(folder):
    (near,) = Pages(Directions(), folder).nearest("c", "en", 1, floor=0.0)
    assert near.likeness == pytest.approx(1, abs=0.05)


def test_what_all_pages_of_a_language_share_counts_for_nothing(tmp_path):
    write(tmp_path, [*"abcdef"], [f"z {letter}" for letter in "abcdef"])
    near = Pages(Directions(), tmp_path).nearest("a z", "en", 2, floor=-1.0)
    assert [one.row for one in near] == [0, 6]
    assert near[0].likeness == pytest.approx(near[1].likeness, abs=0.01)


class Beside:
    """Knows the sentences of two leads; one of the second says what is asked for."""

    pages = 2

    def by_page(self, asked):
        return np.array([0.0, asked.max()], np.float32)


def test_a_lead_is_as_near_as_what_describes_it_and_its_nearest_sentence(tmp_path):
    write(tmp_path, ["c", "d"])
    first, second = Pages(Directions(), tmp_path, Beside()).nearest("a", "en", 2, floor=-1.0)
    assert (1, 0) == (first.row, second.row)
    assert first.likeness == pytest.approx(module.SENTENCES, abs=0.05)


def test_sentences_of_other_leads_are_refused(folder):
    with pytest.raises(SettingsError, match="of 2 leads, not 16"):
        Pages(Directions(), folder, Beside())


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"encoder": "another"}, "of another encoder"),
        ({"format": FORMAT + 1}, "of another encoder"),
        ({"version": "0.0.0"}, f"of {PACKAGE} 0.0.0"),
        ({"package": "no-such-package-here"}, "not none"),
        ({"sha256": "0" * 64}, "not the file"),
        ({"languages": "many"}, "does not describe"),
        ({"languages": [["en", 3]]}, "there are 3 leads"),
    ],
)
def test_vectors_that_are_not_of_these_leads_are_refused(tmp_path, about, said):
    write(tmp_path, ["a", "b"], **about)
    with pytest.raises(SettingsError, match=said):
        Pages(Directions(), tmp_path)


def test_a_file_that_was_cut_is_refused(folder):
    content = (folder / LEADS).read_bytes()
    (folder / LEADS).write_bytes(content[:-1])
    with pytest.raises(SettingsError, match="not the file"):
        Pages(Directions(), folder)


@pytest.mark.parametrize("name", [LEADS, ABOUT])
def test_missing_vectors_are_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(SettingsError, match=name):
        Pages(Directions(), folder)


def test_without_vectors_there_are_no_pages_and_that_is_said_once(monkeypatch, tmp_path, caplog):
    module._loaded.cache_clear()
    monkeypatch.setattr(encoder, "WEIGHTS", tmp_path)
    monkeypatch.setattr(encoder, "load", Directions)
    monkeypatch.setattr(module.sentences, "load", lambda: None)
    try:
        assert [module.load(), module.load()] == [None, None]
    finally:
        module._loaded.cache_clear()
    assert len(caplog.messages) == 1
