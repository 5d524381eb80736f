"""spaCy is imported without its command line, which stays at hand."""

import subprocess
import sys

import pytest

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
