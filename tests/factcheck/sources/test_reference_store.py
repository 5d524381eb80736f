"""The embedded store is built once, whole, and again when it must be."""

import logging
import multiprocessing
import os
import sqlite3
import threading
import time

import pytest
from made import claim

from factcheck.config import SourceSettings
from factcheck.errors import SourceError
from factcheck.sources import reference as package
from factcheck.sources.reference import Reference, packages, store
from factcheck.sources.reference.page import Page, Use, document, row


class SmallBuilder:
    """Builds a few documents in the place of the data packages, and counts how often."""

    DISTRIBUTION = "babel"

    def __init__(self):
        self.built = 0

    def pages(self, found):
        self.built += 1
        for name, capital in (("Australia", "Canberra"), ("Japan", "Tokyo")):
            yield Page(
                document=document(
                    found,
                    url=f"https://example.org/{name}",
                    title=name,
                    blocks=[row("Capital", capital)],
                ),
                use=Use.FACTBOOK,
                names=((name.lower(), 0),),
            )


@pytest.fixture
def builder(monkeypatch):
    builder = SmallBuilder()
    monkeypatch.setattr(store, "BUILDERS", (builder,))
    return builder


@pytest.fixture
def reference():
    return Reference(SourceSettings(name="reference", pages=5), None)


AUSTRALIA = claim("Sydney lies in Australia.")


def titles(found):
    return [document.title for document in found]


def test_the_first_search_builds_the_store_under_the_cache_folder(builder, reference, tmp_path):
    assert titles(reference.search(AUSTRALIA)) == ["Australia"]
    assert [store.digest()] == [
        file.stem for file in (tmp_path / "cache/reference").glob("*.sqlite3")
    ]


def test_a_second_run_reads_what_the_first_built(builder, reference):
    reference.search(AUSTRALIA)
    again = Reference(SourceSettings(name="reference"), None)
    assert titles(again.search(AUSTRALIA)) == ["Australia"]
    assert builder.built == 1


def test_a_new_version_of_a_package_builds_a_new_store_and_removes_the_old(
    builder, tmp_path, monkeypatch
):
    old = store.build(tmp_path)
    monkeypatch.setattr(packages, "versions", lambda: {"babel": "999"})
    new = store.Store.open(tmp_path).path
    assert old != new
    assert [new] == list(tmp_path.glob("*.sqlite3"))


@pytest.mark.parametrize("damage", ["cut", "emptied", "other", "scrambled"])
def test_a_damaged_file_is_built_again(builder, reference, damage, caplog):
    path = store.build(store.folder())
    whole = path.read_bytes()
    path.write_bytes(
        {
            "cut": whole[: len(whole) // 2],
            "emptied": b"",
            "other": b"<html>not a database</html>" * 100,
            "scrambled": whole[:100] + os.urandom(len(whole) - 100),
        }[damage]
    )
    assert titles(reference.search(AUSTRALIA)) == ["Australia"]
    assert builder.built == 2


def test_a_folder_that_cannot_be_written_costs_one_warning(
    builder, reference, tmp_path, monkeypatch, caplog
):
    blocked = tmp_path / "a-file-where-the-folder-should-be"
    blocked.write_text("")
    monkeypatch.setenv("FACTCHECK_CACHE", str(blocked))
    assert titles(reference.search(AUSTRALIA)) == ["Australia"]
    assert titles(reference.search(AUSTRALIA)) == ["Australia"]
    warnings = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warnings) == 1
    assert "in memory" in warnings[0].getMessage()


def test_a_store_in_memory_serves_every_thread(builder, tmp_path, monkeypatch):
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    opened = store.Store.open(blocked)
    found = []
    thread = threading.Thread(target=lambda: found.append(opened.document(1).title))
    thread.start()
    thread.join()
    assert found == [opened.document(1).title]


def test_many_threads_search_at_once_and_build_once(builder, reference):
    found, start = [], threading.Barrier(8)

    def search():
        start.wait()
        found.extend(titles(reference.search(AUSTRALIA)))

    threads = [threading.Thread(target=search) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["Australia"] * 8
    assert builder.built == 1


class SlowBuilder(SmallBuilder):
    def pages(self, found):
        time.sleep(0.3)
        yield from super().pages(found)


def _open(directory, start, results):
    store.BUILDERS = (SlowBuilder(),)
    start.wait()
    opened = store.Store.open(directory)
    results.put((store.BUILDERS[0].built, opened.document(1).title))


def test_two_processes_that_build_at_once_both_read_a_whole_store(tmp_path):
    context = multiprocessing.get_context("spawn")
    start, results = context.Barrier(2), context.Queue()
    processes = [context.Process(target=_open, args=(tmp_path, start, results)) for _ in range(2)]
    for process in processes:
        process.start()
    answers = sorted(results.get(timeout=300) for _ in processes)
    for process in processes:
        process.join()
    assert answers == [(0, "Australia"), (1, "Australia")]
    assert len(list(tmp_path.glob("*.sqlite3"))) == 1


def test_building_again_costs_nothing_unless_it_is_forced(builder, tmp_path):
    first = store.build(tmp_path)
    assert first == store.build(tmp_path)
    assert builder.built == 1
    assert first == store.build(tmp_path, force=True)
    assert builder.built == 2


def test_a_build_that_fails_leaves_nothing_behind(builder, tmp_path, monkeypatch):
    def fail(found):
        raise RuntimeError("the package is not what it was")

    monkeypatch.setattr(builder, "pages", fail)
    with pytest.raises(RuntimeError):
        store.build(tmp_path)
    assert list(tmp_path.glob("*.sqlite3")) == []
    assert list(tmp_path.glob(".building*")) == []


def test_without_any_data_package_the_source_says_what_to_install(monkeypatch, reference):
    monkeypatch.setattr(SmallBuilder, "DISTRIBUTION", "no-such-distribution")
    monkeypatch.setattr(store, "BUILDERS", (SmallBuilder(),))
    with pytest.raises(SourceError, match="no data package"):
        reference.search(AUSTRALIA)


def test_describe_says_which_packages_stand_behind_it(builder, tmp_path):
    told = []
    path = store.build(tmp_path, progress=lambda name, count: told.append((name, count)))
    described = package.describe(path)
    assert told == [("babel", 2)]
    assert described["digest"] == store.digest()
    assert described["packages"]["babel"]["documents"] == {"en": 2}
    assert described["packages"]["babel"]["version"] == packages.find("babel").version
    assert f"babel {packages.find('babel').version}: 2 en;" in package.describe_text(described)


def test_the_store_is_never_written_by_reading(builder, tmp_path):
    opened = store.Store.open(tmp_path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        opened.connection.execute("DELETE FROM name")


@pytest.mark.parametrize(
    "text", ["", "…", "?" * 500, '"" OR NEAR(*', "a" * 10_000, "x " * 5_000, "\x00 NUL", "\ud800"]
)
def test_no_text_breaks_the_search(builder, reference, text):
    assert isinstance(reference.search(claim(text)), tuple)


def test_what_is_not_named_is_not_found(builder, reference):
    assert reference.search(claim("Nothing of the kind happened.")) == ()
