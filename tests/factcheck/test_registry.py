"""Sources are published by entry points; what is broken is named and the run goes on."""

import logging
from importlib import metadata

import pytest

from factcheck.config import NetworkSettings, Policy, SourceEntry, SourceSettings, load
from factcheck.errors import SettingsError
from factcheck.http import Http
from factcheck.sources import registry
from factcheck.sources.base import ENTRY_POINTS, Source


class Almanac:
    """A third party's source."""

    name = "almanac"
    languages = ("en",)

    def __init__(self, settings, http):
        if settings.options.get("explode"):
            raise OSError("no such disk")

    def search(self, claim):
        return ()


@pytest.fixture
def publish(monkeypatch):
    """Publish further entry points, as an installed package would."""
    real = metadata.entry_points

    def published(*points):
        def entry_points(**wanted):
            return [*real(**wanted), *points]

        monkeypatch.setattr(metadata, "entry_points", entry_points)

    return published


def point(name, value):
    return metadata.EntryPoint(name=name, value=value, group=ENTRY_POINTS)


def entry(name="almanac", **changes):
    defaults = {
        "settings": SourceSettings(name=name),
        "policy": Policy(source=name),
        "enabled": True,
    }
    return SourceEntry(**{**defaults, **changes})


@pytest.fixture
def http():
    with Http(NetworkSettings()) as client:
        yield client


def test_every_source_that_ships_can_be_made(http):
    entries = load(environ={}).sources
    named = [e.settings.name for e in entries]
    made = registry.open_sources(load(environ={}).choose(named).sources, http)
    assert {one.name for one in made if one.broken} == set()
    assert all(isinstance(one.source, Source) for one in made if one.source)
    assert {one.name for one in made} == set(registry.entry_points())


def test_a_third_partys_source_passes_through_the_same_door(publish, http):
    publish(point("almanac", f"{__name__}:Almanac"))
    (made,) = registry.open_sources([entry()], http)
    assert isinstance(made.source, Almanac)


@pytest.mark.parametrize(
    ("value", "said"),
    [("no_such_module:X", "no_such_module"), (f"{__name__}:Missing", "Missing")],
)
def test_a_plug_in_that_does_not_import_costs_one_warning(publish, http, caplog, value, said):
    publish(point("almanac", value))
    with caplog.at_level(logging.WARNING):
        (made,) = registry.open_sources([entry()], http)
    assert made.broken
    assert said in made.problem
    assert len(caplog.records) == 1


def test_a_source_that_cannot_be_made_is_broken_and_says_why(publish, http):
    publish(point("almanac", f"{__name__}:Almanac"))
    settings = SourceSettings(name="almanac", options={"explode": True})
    (made,) = registry.open_sources([entry(settings=settings)], http)
    assert (made.broken, made.problem) == (True, "OSError: no such disk")


def test_a_source_that_nobody_publishes_is_broken(http):
    (made,) = registry.open_sources([entry("nobody")], http)
    assert made.broken
    assert "no installed package" in made.problem


def test_a_source_without_its_key_is_not_made(publish, http):
    publish(point("almanac", f"{__name__}:Almanac"))
    (made,) = registry.open_sources([entry(unavailable="no key: set KEY")], http)
    assert (made.source, made.broken, made.problem) == (None, False, "no key: set KEY")


def test_a_source_that_is_off_is_left_out(http):
    assert registry.open_sources([entry(enabled=False)], http) == ()


def test_two_packages_with_one_name_are_both_named(publish):
    publish(point("almanac", "first:A"), point("almanac", "second:B"))
    with pytest.raises(SettingsError, match=r"'almanac': first:A and second:B"):
        registry.entry_points()


def test_a_misspelt_source_that_is_switched_off_is_named(http, caplog):
    """Else the one that was meant would still be asked."""
    with caplog.at_level(logging.WARNING):
        registry.open_sources([entry("wikipedai", enabled=False)], http)
    assert "did you mean 'wikipedia'?" in caplog.text


def test_a_source_of_a_package_that_is_not_installed_may_be_switched_off(http, caplog):
    with caplog.at_level(logging.WARNING):
        registry.open_sources([entry("almanac", enabled=False)], http)
    assert caplog.text == ""
