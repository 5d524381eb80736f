"""The encoder that ships: its vectors, and what it refuses to load."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from factcheck.dense import encoder as module
from factcheck.dense.encoder import MANIFEST, SHARED, WEIGHTS, WIDTH, Encoder
from factcheck.errors import SettingsError

np = pytest.importorskip("numpy")
pytestmark = pytest.mark.skipif(
    not WEIGHTS.joinpath(MANIFEST).is_file(), reason="this checkout has no encoder"
)

CLAIMS = {
    "en": "Bees make honey from the nectar of flowers.",
    "es": "Las abejas hacen miel con el néctar de las flores.",
    "pt": "As abelhas fazem mel com o néctar das flores.",
    "hi": "मधुमक्खियाँ फूलों के रस से शहद बनाती हैं।",
}
PAGES = [
    "Volcano: rupture in the crust of a planet from which lava escapes",
    "Honey: sweet food made by bees, mostly from nectar",
    "Bicycle: pedal-driven vehicle with two wheels",
    "Spanish language: Romance language of the Iberian Peninsula",
    "Flower: reproductive structure of flowering plants",
]


@pytest.fixture(scope="module")
def encoder():
    return Encoder()


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(WEIGHTS, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def unloaded():
    """Forget what was loaded, before and after."""
    module._loaded.cache_clear()
    yield
    module._loaded.cache_clear()


def edit(folder, change):
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    change(manifest)
    (folder / MANIFEST).write_text(json.dumps(manifest), "utf-8")


@pytest.mark.parametrize("query", [True, False])
@pytest.mark.parametrize("lang", [None, *CLAIMS])
def test_every_row_has_length_1(encoder, query, lang):
    rows = encoder.encode([*PAGES, ""], query=query, lang=lang)
    assert rows.shape == (len(PAGES) + 1, WIDTH)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)


def test_of_no_texts_there_are_no_rows(encoder):
    assert encoder.encode([]).shape == (0, WIDTH)


def test_a_text_has_the_same_vector_whatever_stands_beside_it(encoder):
    alone = Encoder().encode([PAGES[2]])
    assert (encoder.encode(PAGES)[2] == alone[0]).all()


def test_a_text_has_the_same_vector_on_several_threads(encoder):
    texts = [f"{page}, {number}" for page in PAGES for number in range(4)]
    with ThreadPoolExecutor(4) as threads:
        rows = list(threads.map(lambda text: encoder.encode([text])[0], texts))
    assert (np.stack(rows) == Encoder().encode(texts)).all()


def test_rows_may_be_changed_by_whoever_asked_for_them(encoder):
    first = encoder.encode([PAGES[0]])
    expected = first.copy()
    first += 1
    assert (encoder.encode([PAGES[0]]) == expected).all()


def test_of_a_long_text_the_beginning_counts(encoder):
    long = "A volcano is a mountain. " * 400
    assert (encoder.encode([long]) == encoder.encode([long + PAGES[2]])).all()


@pytest.mark.parametrize("lang", CLAIMS)
def test_a_claim_in_each_language_is_nearest_to_the_english_page_about_it(encoder, lang):
    asked = encoder.encode([CLAIMS[lang]], query=True, lang=lang)[0]
    likeness = encoder.encode(PAGES, lang="en") @ asked
    assert int(likeness.argmax()) == 1


def test_what_has_nothing_to_do_with_each_other_is_unlike_in_every_language(encoder):
    page = encoder.encode([PAGES[2]], lang="en")[0]
    asked = [encoder.encode([text], query=True, lang=lang)[0] for lang, text in CLAIMS.items()]
    assert all(float(page @ row) < 0.25 for row in asked)


@pytest.mark.parametrize("name", ["encoder.int8.onnx", "tokenizer.json", "languages.f4"])
def test_a_file_that_is_not_the_one_described_is_refused(folder, name):
    edit(folder, lambda manifest: manifest["sha256"].update({name: "0" * 64}))
    with pytest.raises(SettingsError, match=name):
        Encoder(folder)


def test_vectors_of_pieces_that_are_not_those_described_are_refused(folder):
    edit(folder, lambda manifest: manifest["words"].update(offset=0))
    with pytest.raises(SettingsError, match=r"verdict\.int8\.onnx"):
        Encoder(folder)


@pytest.mark.parametrize("places", [10**9, -1])
def test_places_outside_of_the_file_are_refused(folder, places):
    edit(folder, lambda manifest: manifest["words"].update(scales_offset=places))
    with pytest.raises(SettingsError):
        Encoder(folder)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 1}', "\x00"])
def test_a_manifest_that_is_none_is_refused(folder, text):
    (folder / MANIFEST).write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=MANIFEST):
        Encoder(folder)


def test_a_folder_of_another_format_is_refused(folder):
    edit(folder, lambda manifest: manifest.update(format=99))
    with pytest.raises(SettingsError, match="format 99"):
        Encoder(folder)


def test_the_encoder_is_loaded_once(unloaded):
    assert module.load() is module.load()


def test_without_its_files_there_is_no_encoder_and_that_is_said_once(
    unloaded, monkeypatch, tmp_path, caplog
):
    monkeypatch.setattr(module, "WEIGHTS", tmp_path)
    assert [module.load(), module.load()] == [None, None]
    assert len(caplog.messages) == 1
    assert "nothing is searched by meaning" in caplog.text


def test_the_manifest_names_the_verdict_model_that_ships():
    manifest = json.loads((WEIGHTS / MANIFEST).read_text("utf-8"))
    verdict = json.loads((SHARED / "manifest.json").read_text("utf-8"))
    assert verdict["model"] == manifest["words"]["file"]
    for name, digest in verdict["sha256"].items():
        assert manifest["sha256"][name] == digest
