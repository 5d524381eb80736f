"""spaCy is imported without its command line, which stays at hand."""

import subprocess
import sys

import pytest

from claims.pipelines import ENGLISH
from claims.spacy_library import load_once, spacy_library

LIGHT = "from claims.spacy_library import spacy_library; import sys; spacy = spacy_library(); "


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        ("print([name for name in ('requests', 'weasel', 'typer') if name in sys.modules])", "[]"),
        ("print(spacy.cli.download.__module__)", "spacy.cli.download"),
        ("from spacy.cli import download; print(download.__module__)", "spacy.cli.download"),
        ("print(spacy.info(silent=True)['spacy_version'] == spacy.__version__)", "True"),
        ("print(spacy is __import__('spacy') is spacy_library())", "True"),
        ("print(spacy.blank('en')('Two words.').text)", "Two words."),
        ("print('spacy-legacy.Tok2Vec.v1' in spacy.registry.architectures)", "True"),
        ("print('srsly.read_json.v1' in spacy.registry.readers.get_all())", "True"),
        ("print('nobody.Tok2Vec.v1' in spacy.registry.architectures)", "False"),
    ],
)
def test_the_library_is_whole_and_its_command_line_late(code, printed):
    done = subprocess.run(
        [sys.executable, "-c", LIGHT + code],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    assert printed == done.stdout.strip()


def test_spacy_that_somebody_imported_before_is_left_alone():
    code = "import spacy; cli = spacy.cli; " + LIGHT + "print(spacy.cli is cli)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=True
    )
    assert "True" == done.stdout.strip()


def test_a_pipeline_that_is_loaded_once_cuts_words_as_spacy_has_it():
    pipelines = load_once(ENGLISH), spacy_library().load(ENGLISH)
    once, twice = (one.tokenizer.to_bytes(exclude=["vocab"]) for one in pipelines)
    assert twice == once


def test_a_pipeline_that_is_loaded_once_knows_the_same_words():
    once, twice = load_once(ENGLISH).vocab, spacy_library().load(ENGLISH).vocab
    assert set(twice.strings) == set(once.strings)
    assert {word.orth for word in twice} == {word.orth for word in once}
