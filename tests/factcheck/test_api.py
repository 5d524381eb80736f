"""The public functions: what they are called and take, and that the page about them is true."""

import doctest
import inspect
import re
import subprocess
import sys
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest

import claims
import factcheck
from factcheck import InputError, Label, Response, SettingsError, check_many, search, verify

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "api.md"


def _signature(function):
    # Annotations are strings, which would stand in quotes.
    return re.sub("(?<!')'([^']+)'", r"\1", str(inspect.signature(function)))


def surface():
    """Yield a line for each public name: the promise that a version makes to its users."""
    for name in ("check", "check_many", "search", "verify"):
        yield f"factcheck.{name}{_signature(getattr(factcheck, name))}"
    yield f"claims.extract{_signature(claims.extract)}"
    for name in sorted(factcheck.__all__):
        kind = getattr(factcheck, name)
        if not inspect.isclass(kind):
            continue
        if is_dataclass(kind):
            said = ", ".join(f"{field.name}: {field.type}" for field in fields(kind))
            yield f"factcheck.{name}({said})"
        elif issubclass(kind, Enum):
            yield f"factcheck.{name}: {', '.join(str(member.value) for member in kind)}"
        else:
            yield f"factcheck.{name}({kind.__mro__[1].__name__})"


def test_the_public_names_are_those_that_the_page_lists():
    """A changed line here is a changed promise: a new major version, or a mistake."""
    listed = re.search(r"## Signatures\n\n```text\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert listed[1].splitlines() == list(surface())


def test_the_examples_of_the_page_give_what_they_say():
    tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried.attempted > 10
    assert tried.failed == 0


def test_every_public_name_is_there_and_no_other():
    assert sorted(factcheck.__all__) == factcheck.__all__
    assert all(getattr(factcheck, name) is not None for name in factcheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = factcheck.chekc


def test_importing_the_package_imports_none_of_its_stages():
    code = "import sys, factcheck; print([m for m in sys.modules if m.startswith('factcheck.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def test_a_response_keeps_its_id_language_and_place():
    given = [
        Response(id="one", text="Oslo is old.", lang="en"),
        Response(id="two", text="Madrid es vieja.", lang="es"),
    ]
    reports = list(check_many(given, sources=["reference"], offline=True, jobs=1))
    assert given == [report.response for report in reports]


def test_an_endless_stream_is_read_only_as_far_as_it_is_needed():
    read = []

    def stream():
        while True:
            read.append("Hope this helps!")
            yield read[-1]

    reports = check_many(stream(), lang="en", sources=["reference"], offline=True, jobs=1)
    next(reports)
    reports.close()
    assert 2 == len(read)


@pytest.mark.parametrize("lang", ["en", "es", "pt", "hi"])
def test_a_claim_of_extract_can_be_judged(lang):
    text = {
        "en": "The bridge is 300 metres long.",
        "es": "El puente mide 300 metros de largo.",
        "pt": "A ponte tem 300 metros de comprimento.",
        "hi": "पुल 300 मीटर लंबा है।",
    }[lang]
    (claim,) = claims.extract(text, lang=lang)
    assert Label.SUPPORTED is verify(claim, [text, " "]).label


def test_what_cannot_be_done_is_said_before_anything_is_opened(tmp_path):
    with pytest.raises(InputError, match="k must be at least 1"):
        search("Oslo is old.", k=0)
    with pytest.raises(InputError, match="jobs must be at least 1"):
        next(check_many(["Oslo is old."], jobs=0))
    with pytest.raises(SettingsError, match="cannot read the settings"):
        search("Oslo is old.", settings=tmp_path / "none.yaml")
    with pytest.raises(SettingsError, match="there is no source 'wikipdia'"):
        search("Oslo is old.", sources=["wikipdia"])
