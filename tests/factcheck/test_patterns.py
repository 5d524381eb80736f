"""Compiled patterns on disk: the same patterns, whatever the file holds."""

import pytest
import regex

from factcheck import patterns
from factcheck.patterns import Patterns

NAMED = r"\b(?P<who>\p{Lu}[\p{L}\p{M}]+) (?:was|is) born in (?P<year>\d{4})\b"
HINDI = r"(?:का|की|के) (?P<what>[\p{L}\p{M}]+) (?:है|हैं|था)"
FLAGS = regex.IGNORECASE | regex.VERSION1


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "patterns"


@pytest.fixture
def known(path):
    """The patterns of a second process, which finds those of the first in the file."""
    first = Patterns(path)
    for pattern in (NAMED, HINDI):
        first.compile(pattern, FLAGS)
    first.write()
    return Patterns(path)


def no_compiler(*args, **kwargs):
    raise AssertionError("this was to be taken from the file")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(NAMED, "Marie Curie was born in 1867."), (HINDI, "भारत की राजधानी है")],
    ids=["en", "hi"],
)
def test_a_pattern_from_the_file_matches_as_one_that_is_compiled(known, monkeypatch, pattern, text):
    compiled = regex.compile(pattern, FLAGS)
    monkeypatch.setattr(patterns, "_compile", no_compiler)

    kept = known.compile(pattern, FLAGS)

    expected = compiled.search(text)
    actual = kept.search(text)
    assert expected is not None
    assert (expected.groupdict(), expected.span()) == (actual.groupdict(), actual.span())
    assert (compiled.pattern, compiled.flags) == (kept.pattern, kept.flags)


def test_flags_are_part_of_what_a_pattern_is_kept_under(known):
    assert known.compile(NAMED, FLAGS).search("curie WAS born in 1867")
    assert not known.compile(NAMED).search("curie WAS born in 1867")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: raw[:-1],
        lambda raw: raw[:70] + b"\0" + raw[71:],
        lambda raw: b"\0" + raw[1:],
        lambda raw: b"",
    ],
    ids=["cut", "changed", "of another version", "empty"],
)
def test_a_file_that_is_not_as_it_was_written_is_made_anew(known, path, spoil):
    whole = path.read_bytes()
    path.write_bytes(spoil(whole))

    again = Patterns(path)
    for pattern in (NAMED, HINDI):
        assert again.compile(pattern, FLAGS).pattern == pattern
    again.write()

    assert path.read_bytes() == whole


def test_nothing_is_written_where_nothing_is_new(known, path):
    written = path.stat().st_ino

    known.compile(NAMED, FLAGS)
    known.write()

    assert written == path.stat().st_ino


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    kept = Patterns(tmp_path / "cache" / "patterns")

    assert kept.compile(NAMED).search("Curie was born in 1867")
    kept.write()


def test_what_was_cleared_is_not_written_again(known, path):
    patterns.clear(path.parent)
    known.compile("a pattern that is compiled after that")
    known.write()

    assert 1 == len(Patterns(path)._known)


def test_no_more_are_kept_than_a_file_may_hold(path, monkeypatch):
    monkeypatch.setattr(patterns, "MOST", 2)
    kept = Patterns(path)
    for number in range(5):
        assert kept.compile(f"the pattern with the number {number}").pattern.endswith(str(number))
    kept.write()

    assert 2 == len(Patterns(path)._known)


@pytest.mark.parametrize(
    ("given", "options"),
    [
        (NAMED.encode(), {}),
        (regex.compile(NAMED), {}),
        (r"\L<names> was born in 1867", {"names": ["Curie"]}),
    ],
    ids=["bytes", "compiled", "with a list"],
)
def test_what_is_no_plain_pattern_is_left_to_regex(path, given, options):
    kept = Patterns(path)

    expected, compiled = regex.compile(given, **options), kept.compile(given, **options)
    assert (expected.pattern, expected.flags) == (compiled.pattern, compiled.flags)
    kept.write()

    assert not path.exists()


def test_a_mistake_in_a_pattern_is_said_as_regex_says_it(path):
    with pytest.raises(regex.error, match="missing \\)"):
        Patterns(path).compile("(?:a group that nothing ends")


def test_modules_compile_as_before_when_the_application_has_ended(tmp_path):
    before = regex.compile
    with patterns.kept(tmp_path):
        assert before != regex.compile
        regex.compile(NAMED)

    assert before == regex.compile
    assert (tmp_path / "patterns").exists()
