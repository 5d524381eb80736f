"""The vectors of an index of one's own: found again, added to, and refused where they do not fit."""

import json

import pytest

from factcheck.dense import indexed
from factcheck.dense.encoder import WIDTH
from factcheck.dense.indexed import ABOUT, KEYS, PAGES, ROWS, SIGNS, Indexed, Writer
from factcheck.errors import SettingsError

np = pytest.importorskip("numpy")

#: The sentences of each page, by its key.
SHELF = {
    f"page:{number}": [f"Sentence {number}.{place}." for place in range(number % 4)]
    for number in range(40)
}
TEXTS = [text for texts in SHELF.values() for text in texts]


class Encoder:
    """Gives each text a row of its own; a question has the row of the text it repeats."""

    digest = "rows"

    def encode(self, texts, *, query=False, lang=None):
        rows = [np.random.default_rng(list(text.encode())).normal(size=WIDTH) for text in texts]
        made = np.array(rows, np.float32).reshape(-1, WIDTH)
        return made / np.linalg.norm(made, axis=1, keepdims=True)


def write(folder, shelf=SHELF):
    writer = Writer(folder, Encoder.digest)
    for key, texts in shelf.items():
        writer.add(key, indexed.encode(Encoder(), texts, "en"))
    writer.close()
    return folder


def test_likeness_is_nearly_the_cosine_of_what_was_encoded(tmp_path):
    (asked,) = Encoder().encode(["Sentence 7.1."])

    near = Indexed(Encoder(), write(tmp_path)).likeness(asked, TEXTS)

    assert (Encoder().encode(TEXTS) @ asked).tolist() == pytest.approx(near, abs=0.06)


def test_a_text_that_is_not_among_them_is_unknown(tmp_path):
    (asked,) = Encoder().encode(["Sentence 7.1."])

    near = Indexed(Encoder(), write(tmp_path)).likeness(asked, ["Changed.", "Sentence 7.1."])

    assert near[0] is None
    assert near[1] > 0.9


@pytest.mark.parametrize(
    ("text", "page"), [("Sentence 3.2.", "page:3"), ("Sentence 39.0.", "page:39")]
)
def test_the_page_of_the_nearest_sentence_comes_first(tmp_path, text, page):
    near = Indexed(Encoder(), write(tmp_path)).nearest(text, "en", 3)

    assert page == near[0]
    assert 3 == len(set(near))


def test_the_nearest_is_found_by_signs_alone_among_more_than_are_compared(tmp_path, monkeypatch):
    monkeypatch.setattr(indexed, "_FINE", 5)
    monkeypatch.setattr(indexed, "_BLOCK", 7)

    vectors = Indexed(Encoder(), write(tmp_path))

    assert [(text, key) for key, texts in SHELF.items() for text in texts] == [
        (text, vectors.nearest(text, "en", 1)[0]) for text in TEXTS
    ]


def test_a_later_build_adds_to_what_is_there(tmp_path):
    write(tmp_path)
    write(tmp_path, {"other:é\n": ["Another sentence."]})

    vectors = Indexed(Encoder(), tmp_path)

    assert len(TEXTS) + 1 == vectors.count
    assert ("other:é\n",) == vectors.nearest("Another sentence.", "en", 1)
    assert ("page:5",) == vectors.nearest("Sentence 5.0.", "en", 1)


@pytest.mark.parametrize("name", [ROWS, PAGES, KEYS])
def test_a_build_that_was_killed_while_it_wrote_is_gone_on_with(tmp_path, name):
    write(tmp_path)
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes() + b"12345")
    write(tmp_path, {"other": ["Another sentence."]})

    vectors = Indexed(Encoder(), tmp_path)

    assert ("other",) == vectors.nearest("Another sentence.", "en", 1)
    assert ("page:38",) == vectors.nearest("Sentence 38.1.", "en", 1)


def test_sentences_whose_page_was_not_written_before_a_kill_are_dropped(tmp_path):
    keys = write(tmp_path) / KEYS
    keys.write_bytes(b"".join(keys.read_bytes().splitlines(keepends=True)[:-1]))
    write(tmp_path, {"other": ["Another sentence."]})

    vectors = Indexed(Encoder(), tmp_path)

    assert len(TEXTS) - len(SHELF["page:39"]) + 1 == vectors.count
    assert ("other",) == vectors.nearest("Another sentence.", "en", 1)


def test_an_index_without_sentences_is_near_to_nothing(tmp_path):
    vectors = Indexed(Encoder(), write(tmp_path, {"page": []}))

    assert () == vectors.nearest("Sentence.", "en", 3)
    assert [None] == vectors.likeness(np.ones(WIDTH), ["Sentence."])


def test_nothing_is_read_while_a_build_is_at_work(tmp_path):
    write(tmp_path)
    writer = Writer(tmp_path, Encoder.digest)

    with pytest.raises(SettingsError, match="has not ended"):
        Indexed(Encoder(), tmp_path)
    writer.close()


@pytest.mark.parametrize(
    ("about", "said"),
    [({"encoder": "another"}, "of another encoder"), ({"sentences": 3}, "not the file")],
)
def test_vectors_that_are_not_of_this_index_are_refused(tmp_path, about, said):
    path = write(tmp_path) / ABOUT
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | about), "utf-8")

    with pytest.raises(SettingsError, match=said):
        Indexed(Encoder(), tmp_path)


@pytest.mark.parametrize("content", ["", "[]", "{"])
def test_what_describes_no_vectors_is_refused(tmp_path, content):
    (write(tmp_path) / ABOUT).write_text(content, "utf-8")

    with pytest.raises(SettingsError, match=r"vectors\.json"):
        Indexed(Encoder(), tmp_path)


def test_vectors_of_another_encoder_are_not_added_to(tmp_path):
    write(tmp_path)

    with pytest.raises(SettingsError, match="another encoder"):
        Writer(tmp_path, "another")


def test_a_file_that_was_cut_is_named(tmp_path):
    path = write(tmp_path) / SIGNS
    path.write_bytes(path.read_bytes()[:-1])

    with pytest.raises(SettingsError, match=SIGNS):
        Indexed(Encoder(), tmp_path)
