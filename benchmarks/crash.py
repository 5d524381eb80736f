"""Kill what factcheck writes at random moments, and look at what is left.

    python benchmarks/crash.py                    200 moments of each, about twenty minutes
    python benchmarks/crash.py --moments 8 --only cache --only review

A process is forked, works, and gets SIGKILL at a moment that is drawn from how long the work takes.
Then another process, this one, opens what is there:

batch      the command, on 24 answers; each restart is `--resume`. No line is lost, doubled or cut
           but the last, and the file that a chain of killed runs leaves is that of one whole run.
cache      answers of both sizes that are kept differently. The cache opens without a warning, each
           answer is whole or none, and new ones are kept.
evidence   searches for claims. What was said to be kept is read by the next run and not searched for
           again, what any claim finds is what it found, and each is kept once.
reports    finished reports, likewise.
reference  a build of the embedded reference. A store that stands there is whole; one that does not
           is built by the next process, and nothing else is left.
corpus     a build with many commits. The next build goes on and every page is there once.
review     decisions. What was said to be recorded is there, once and in order; more can be added.

Exits with 1 and names the first moments that went wrong. Needs fork, so not Windows.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import moments
from moments import Wrong, require

if TYPE_CHECKING:
    from factcheck.evidence.search import Found
    from factcheck.model import Claim, Report

MOMENTS = 200
LINES = 24
ANSWERS = 120
PAGES = 200
DECISIONS = 60
#: Answers whose reports are kept, and claims that are searched for together.
REPORTS = 60
TOGETHER = 4
#: Bytes up to which diskcache keeps a value in its database, and above in a file of its own.
SIZES = (200, 60_000)
#: Times that a work is begun for each time that it is to be killed, at most.
MOST_TRIES = 3


class Batch:
    """`factcheck batch --resume`, over and over until it is done, then from the start."""

    def __init__(self, folder: Path) -> None:
        self.input, self.output = folder / "in.jsonl", folder / "out.jsonl"
        settings = folder / "sources.yaml"
        settings.write_text("verifier: rules\nreferences: {look_up: false}\n", encoding="utf-8")
        os.environ["FACTCHECK_SOURCES"] = str(settings)
        os.environ["FACTCHECK_CACHE"] = str(folder / "cache")
        lines = (
            json.dumps({"id": f"a{n}", "text": f"The bridge of Alvor has {n} arches. नदी बहती है।"})
            for n in range(LINES)
        )
        self.input.write_text(next(lines) + "\n", encoding="utf-8")
        # What is loaded and compiled here, the children have already.
        self.work()
        while threading.active_count() > 1:
            time.sleep(0.01)
        self.output.unlink()
        with self.input.open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        alone(self.work)
        self.whole = self.output.read_bytes()
        require(self.whole.count(b"\n") == LINES, "a whole run writes every line")
        self.output.unlink()

    def work(self) -> None:
        """Do what the command does."""
        from factcheck.cli import app  # noqa: PLC0415

        app(
            [
                *("batch", str(self.input), "-o", str(self.output), "--resume", "--quiet"),
                *("--offline", "--source", "wikipedia", "--lang", "en", "--fail-on", "never"),
            ],
            standalone_mode=False,
        )

    def look(self) -> None:
        """Look at what a killed run left, before the next goes on."""
        left = self.output.read_bytes() if self.output.exists() else b""
        require(self.whole.startswith(left), "what stands there is the beginning of a whole run")
        if len(left) == len(self.whole):
            self.output.unlink()

    def finish(self) -> None:
        """Let the last run end."""
        alone(self.work)
        require(
            self.output.read_bytes() == self.whole, "a chain of killed runs ends as a whole one"
        )


class Cache:
    """Answers of two sizes, written and written again."""

    def __init__(self, folder: Path) -> None:
        import diskcache  # noqa: F401, PLC0415 - the children inherit what is loaded here

        from factcheck.http import Answer  # noqa: PLC0415

        self.folder = folder / "answers"
        self.answers = {
            f"key-{n}": Answer(
                url=f"https://a.example/{n}",
                status=200,
                headers={},
                body=bytes([n]) * SIZES[n % 2],
                retrieved_at="2026-01-01T00:00:00Z",
            )
            for n in range(ANSWERS)
        }

    def work(self) -> None:
        """Keep every answer."""
        from factcheck.http import Cache as Kept  # noqa: PLC0415

        cache = Kept(self.folder, max_bytes=2_000_000)
        for key, answer in self.answers.items():
            cache.write(key, answer)
        cache.close()

    def look(self) -> None:
        """Read everything and keep one more."""
        from factcheck.http import Cache as Kept  # noqa: PLC0415

        with warnings_raised():
            cache = Kept(self.folder, max_bytes=2_000_000)
            for key, answer in self.answers.items():
                require(cache.read(key) in (None, answer), f"{key} is whole or none")
            fresh = self.answers["key-1"]
            cache.write("fresh", fresh)
            require(cache.read("fresh") == fresh, "a new answer is kept")
            cache.close()

    def finish(self) -> None:
        """See that the database is sound."""
        with contextlib.closing(sqlite3.connect(self.folder / "cache.db")) as database:
            (said,) = database.execute("PRAGMA integrity_check").fetchone()
        require(said == "ok", f"the database is sound: {said}")


class Evidence:
    """Searches for claims, some at a time, each acknowledged once what was found is kept."""

    def __init__(self, folder: Path) -> None:
        import diskcache  # noqa: F401, PLC0415 - the children inherit what is loaded here

        from claims import read_claim  # noqa: PLC0415
        from factcheck.evidence.recall import said  # noqa: PLC0415

        self.folder, self.acknowledged = folder / "evidence", folder / "acknowledged"
        self.claims = [
            said(read_claim(f"The bridge of Alvor has {n} arches.", lang="en"))
            for n in range(REPORTS * TOGETHER)
        ]
        self.found = {claim: _found(claim, _noise(n)) for n, claim in enumerate(self.claims)}
        self.searched: list[Claim] = []

    def search(self, claims: Iterable[Claim]) -> Iterator[Found]:
        """Stand in for the sources."""
        for claim in claims:
            self.searched.append(claim)
            yield self.found[claim]

    def _recalled(self) -> Iterator[tuple[int, list[Found]]]:
        """Search as a checker does, and yield the number of each search with what it found."""
        from factcheck.config import NetworkSettings  # noqa: PLC0415
        from factcheck.evidence.kept import EvidenceKeeper, KeptEvidence  # noqa: PLC0415
        from factcheck.evidence.recall import Recall  # noqa: PLC0415
        from factcheck.http import Http  # noqa: PLC0415

        store, http = KeptEvidence(self.folder), Http(NetworkSettings())
        keeper = EvidenceKeeper(store, http, lambda: "made up", offline=True, refresh=False)
        recall = Recall(self, keeper)
        for number in range(REPORTS):
            asked = self.claims[number * TOGETHER :][:TOGETHER]
            yield number, list(recall.search(asked))
        require(store.stats().entries == len(self.claims), "each is kept once")
        recall.close()

    def work(self) -> None:
        """Search, and say after each that it is kept."""
        with self.acknowledged.open("ab", buffering=0) as said:
            for number, _ in self._recalled():
                said.write(f"{number}\n".encode())

    def look(self) -> None:
        """Search for all of it again, and begin anew."""
        self.searched.clear()
        with warnings_raised():
            for _, found in self._recalled():
                require(all(one == self.found[one.claim] for one in found), "it finds the same")
        kept = _acknowledged(self.acknowledged)
        lost = {self.claims.index(claim) // TOGETHER for claim in self.searched} & kept
        require(not lost, f"what was said to be kept is read: {lost}")
        shutil.rmtree(self.folder)

    def finish(self) -> None:
        """Nothing is left to see."""


class Reports:
    """Finished reports, each acknowledged once it is kept."""

    def __init__(self, folder: Path) -> None:
        import diskcache  # noqa: F401, PLC0415 - the children inherit what is loaded here

        self.folder, self.acknowledged = folder / "reports", folder / "acknowledged"
        self.reports = [_report(n) for n in range(REPORTS)]

    def _checked(self) -> Iterator[tuple[int, Report | None]]:
        """Check as a checker does, and yield the number of each answer with the report that it read."""
        from factcheck.config import NetworkSettings  # noqa: PLC0415
        from factcheck.finished import Finished, ReportKeeper  # noqa: PLC0415
        from factcheck.http import Http  # noqa: PLC0415

        store, http = Finished(self.folder), Http(NetworkSettings())
        keeper = ReportKeeper(store, http, lambda: "made up", offline=True, refresh=False)
        for number, report in enumerate(self.reports):
            sitting = keeper.begin()
            if (read := sitting.read(report.response)) is None:
                sitting.keep(report)
            yield number, read
        require(store.stats().entries == REPORTS, "each is kept once")
        keeper.close()

    def work(self) -> None:
        """Check, and say after each that its report is kept."""
        with self.acknowledged.open("ab", buffering=0) as said:
            for number, _ in self._checked():
                said.write(f"{number}\n".encode())

    def look(self) -> None:
        """Check all of them again, and begin anew."""
        kept = _acknowledged(self.acknowledged)
        with warnings_raised():
            for number, read in self._checked():
                require(
                    read or number not in kept, f"the report that was said to be kept: {number}"
                )
                require(read in (None, self.reports[number]), f"report {number} is the same")
        shutil.rmtree(self.folder)

    def finish(self) -> None:
        """Nothing is left to see."""


def _noise(number: int) -> str:
    """Return what makes every other thing large enough to be kept in a file of its own."""
    return random.Random(number).randbytes(SIZES[number % 2]).hex()


def _found(claim: Claim, noise: str) -> Found:
    from factcheck import model  # noqa: PLC0415
    from factcheck.evidence.search import Found  # noqa: PLC0415

    text = f"{claim.text} {noise}"
    evidence = model.Evidence(
        id=model.content_id("e", claim.id, "https://alvor.example", "7", claim.text),
        claim_id=claim.id,
        source="one",
        url="https://alvor.example",
        title="Alvor",
        text=text,
        lang=claim.lang,
        revision="7",
        retrieved_at="2026-01-01T00:00:00Z",
        sha256=model.text_digest(text),
        tier=model.Tier.REFERENCE,
        quote=claim.text,
        start=0,
        end=len(claim.text),
    )
    status = model.SourceStatus(claim_id=claim.id, source="one", state="found")
    return Found(claim=claim, evidence=(evidence,), statuses=(status,))


def _report(number: int) -> Report:
    from claims import read_claim  # noqa: PLC0415
    from factcheck import model  # noqa: PLC0415
    from factcheck.inputs import response  # noqa: PLC0415

    label = list(model.Label)[number % len(model.Label)]
    claim = read_claim(f"The bridge of Alvor has {number} arches.", lang="en")
    return model.Report(
        response=response(f"Answer {number}. {_noise(number)}", where="made up", lang="en"),
        claims=(claim,),
        evidence=(),
        verdicts=(model.Verdict(claim_id=claim.id, label=label, confidence=0.5),),
        statuses=(),
        flags=(),
        made_with=model.MadeWith(factcheck="0", verifier="rules", settings=""),
    )


def _acknowledged(path: Path) -> set[int]:
    """Read what was said to be kept, and forget it; a number that was cut was not said."""
    text = path.read_text() if path.exists() else ""
    path.unlink(missing_ok=True)
    return {int(line) for line in text.splitlines(keepends=True) if line.endswith("\n")}


class Reference:
    """A build of the embedded reference: of two of its packages, to have 200 in minutes."""

    def __init__(self, folder: Path) -> None:
        from factcheck.sources.reference import constants, elements, store  # noqa: PLC0415

        store.BUILDERS = (elements, constants)  # type: ignore[assignment]
        self.store = store
        self.folder = folder / "reference"
        alone(self.work)
        self.size = (self.folder / f"{store.digest()}.sqlite3").stat().st_size

    def work(self) -> None:
        """Build, whatever stands there."""
        self.store.build(self.folder, force=True)

    def look(self) -> None:
        """Build where that is needed, and read every page of what stands there then."""
        path = self.store.build(self.folder)
        require(self.store.is_whole(path), "the store is whole")
        require(path.stat().st_size == self.size, "the store is that of a whole build")
        with contextlib.closing(sqlite3.connect(path)) as database:
            (said,) = database.execute("PRAGMA integrity_check").fetchone()
        require(said == "ok", f"the store is sound: {said}")
        if random.random() < 0.5:
            path.unlink()

    def finish(self) -> None:
        """See that a build removes what killed ones left."""
        self.store.build(self.folder, force=True)
        left = sorted(path.name for path in self.folder.iterdir() if path.name != ".lock")
        require(len(left) == 1, f"one file is left: {left}")


class Corpus:
    """A build of a corpus, gone on with until it is done, then from the start."""

    def __init__(self, folder: Path) -> None:
        import tantivy  # noqa: F401, PLC0415 - the children inherit what is loaded here

        self.input, self.folder = folder / "pages.jsonl", folder / "index"
        self.done = folder / "done"
        lines = (
            json.dumps({"title": f"Place {n}", "lang": "en", "text": f"Its number is {n}."})
            for n in range(PAGES)
        )
        self.input.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def work(self) -> None:
        """Build, with a commit every 25 pages."""
        from factcheck.sources.corpus import build  # noqa: PLC0415
        from factcheck.sources.corpus.readers import open_reader  # noqa: PLC0415

        build.CHUNK_PAGES = 5
        for _ in build.build(open_reader("jsonl", self.input), self.folder, jobs=1, batch=25):
            pass

    def look(self) -> None:
        """Count what is committed; begin again after a build that ended."""
        # In a process of its own: tantivy has threads, and who has threads does not fork.
        alone(self._look)
        if self.done.exists():
            self.finish()

    def _look(self) -> None:
        from factcheck.errors import InputError  # noqa: PLC0415
        from factcheck.sources.corpus.index import Index  # noqa: PLC0415

        try:
            index = Index(self.folder)
        except InputError:
            return  # killed before the first commit
        require(index.count("en") <= PAGES, "no page is there twice")
        if index.count("en") == PAGES:
            self.done.touch()

    def finish(self) -> None:
        """Let a build end, and find each page once."""
        alone(self.work)
        alone(self._all)
        shutil.rmtree(self.folder)
        self.done.unlink(missing_ok=True)

    def _all(self) -> None:
        from factcheck.sources.corpus.index import Index  # noqa: PLC0415
        from factcheck.sources.corpus.page import title_keys  # noqa: PLC0415

        index = Index(self.folder)
        require(index.count("en") == PAGES, f"every page once: {index.count('en')}")
        for n in range(PAGES):
            found = list(index.titled(title_keys(f"Place {n}"), 5))
            require(len(found) == 1, f"page {n} once: {found}")


class Review:
    """Decisions, each acknowledged once it is recorded."""

    def __init__(self, folder: Path) -> None:
        from factcheck.review import records  # noqa: F401, PLC0415 - the children inherit it

        self.path, self.acknowledged = folder / "reviews.jsonl", folder / "acknowledged"
        self.count = 0

    def work(self) -> None:
        """Record, and say after each that it is recorded."""
        from factcheck.review import records  # noqa: PLC0415

        with self.acknowledged.open("ab", buffering=0) as said:
            for n in range(DECISIONS):
                records.append(self.path, [self._decision(f"{os.getpid()}-{n}")])
                said.write(f"{os.getpid()}-{n}\n".encode())

    def _decision(self, name: str) -> Any:
        from factcheck.model import Label  # noqa: PLC0415
        from factcheck.review import records  # noqa: PLC0415

        return records.Decision(
            id=name,
            response_id="r",
            reviewer="ana",
            at=records.now(),
            claim_id=name,
            start=0,
            end=3,
            label=Label.REFUTED,
            note="नदी " * 50,
        )

    def look(self) -> None:
        """Compare with what was said, and record one more."""
        from factcheck.review import records  # noqa: PLC0415

        said = self.acknowledged.read_text().split() if self.acknowledged.exists() else []
        found = [one.id for one in records.read(self.path)] if self.path.exists() else []
        known = set(said)
        require([one for one in found if one in known] == said, "what was said is there, in order")
        require(len(found) == len(set(found)), "nothing is there twice")
        require(len(found) - len(said) <= 1, "at most the last was not acknowledged")
        records.append(self.path, [self._decision(f"after-{self.count}")])
        self.count += 1
        require(len(list(records.read(self.path))) == len(found) + 1, "one more is recorded")
        self.path.unlink()
        self.acknowledged.unlink(missing_ok=True)

    def finish(self) -> None:
        """Nothing is left to see."""


VICTIMS: dict[str, Callable[[Path], Any]] = {
    "batch": Batch,
    "cache": Cache,
    "evidence": Evidence,
    "reports": Reports,
    "reference": Reference,
    "corpus": Corpus,
    "review": Review,
}


@contextlib.contextmanager
def warnings_raised() -> Iterator[None]:
    """Take a warning of the libraries for something wrong."""

    class Raising(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            raise Wrong(f"a warning: {record.getMessage()}")

    handler = Raising(level=logging.WARNING)
    logging.getLogger("factcheck").addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger("factcheck").removeHandler(handler)


def begin(work: Callable[[], None]) -> int:
    """Do it in a process of its own, and return that process's number."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    except BaseException as error:  # noqa: BLE001 - the child ends here, whatever it is
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
    finally:
        sys.stderr.flush()
        os._exit(status)


def alone(work: Callable[[], None]) -> float:
    """Let it end in a process of its own, and return the seconds that took."""
    began = time.monotonic()
    _, status = os.waitpid(begin(work), 0)
    require(status == 0, f"ended with {status}")
    return time.monotonic() - began


def kill(victim: Any, seconds: float) -> bool:
    """Kill the work at a random moment; false if it had ended before."""
    child = begin(victim.work)
    time.sleep(random.uniform(0, seconds))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    require(status in {0, signal.SIGKILL}, f"the work itself failed with {status}")
    return status != 0


def measure(name: str, count: int) -> dict[str, Any]:
    """Kill one victim so many times, and return what came of it."""
    wrong: list[str] = []
    killed = 0
    with tempfile.TemporaryDirectory(prefix="factcheck-crash-") as folder:
        victim = VICTIMS[name](Path(folder))
        seconds = alone(victim.work)
        victim.look()
        for number in range(MOST_TRIES * count):
            if killed == count:
                break
            try:
                if kill(victim, seconds):
                    killed += 1
                else:
                    # It ended first: the machine has less to do than when this was measured.
                    seconds *= 0.9
                victim.look()
            except Exception as error:  # noqa: BLE001 - whatever a crash left, and whoever trips on it
                wrong.append(f"moment {number}: {type(error).__name__}: {error}")
        try:
            victim.finish()
        except Exception as error:  # noqa: BLE001 - see above
            wrong.append(f"at the end: {type(error).__name__}: {error}")
    return {"killed": killed, "seconds": round(seconds, 2), "wrong": wrong}


if __name__ == "__main__":
    sys.exit(moments.main("crash", __doc__, VICTIMS, measure, moments=MOMENTS))
