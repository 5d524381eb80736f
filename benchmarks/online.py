"""What share of statements the whole tool decides with a network, and how many of them rightly.

    tests/servers/install.sh
    python -m benchmarks.online [--data ../shared/data] [--claims 150] [--half work] [--keep]

A real MediaWiki on loopback, as Debian ships it, holds the pages of `benchmarks.online_sets` in four
wikis. Each statement is checked as an answer of its own with the settings that ship: the embedded
reference, and the source ``wikipedia`` at that address; the sources that lie elsewhere are off. Nothing
is cached, so requests are what a claim costs the first time.

A statement is decided where it is supported or refuted; one that is split counts by its parts: false when
one is refuted, true when all are supported. ``page`` is the share whose page is among the passages,
``sentence`` that with a sentence by which its author decided, where those are known.

Half of each set is to work on; of the other only the counts are printed, and nobody reads its verdicts.
Debian's wiki searches without ranking, by all words; Wikipedia's own search ranks, and finds more.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from benchmarks import machine
from benchmarks.online_sets import COUNTED, LANGUAGES, WORK, Statement, digest, statements, wikis
from factcheck.config import Settings, SourceEntry, load
from factcheck.model import Report, Response
from factcheck.pipeline import Checker
from factcheck.sources.reference import Reference
from factcheck.sources.wikipedia import Wikipedia
from factcheck.wire import plain

#: Statements that are checked together, as a batch does it.
TOGETHER = 32
#: Seconds that the wiki may take for one answer.
PATIENCE = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a statement."""

    statement: Statement
    said: str
    page: bool
    sentence: bool
    report: Report

    @property
    def decided(self) -> bool:
        """Whether it was supported or refuted."""
        return bool(self.said)

    @property
    def right(self) -> bool:
        """Whether it was decided as its label says."""
        return self.said == self.statement.label


def settings(address: str) -> Settings:
    """Return the settings that ship, with Wikipedia at another address and no other network."""
    shipped = load()
    return replace(
        shipped,
        sources=tuple(_entry(one, address) for one in shipped.sources),
        # The wiki shares this machine, and its first answers are slow: no claim is lost for that.
        network=replace(shipped.network, timeout=PATIENCE, connect_timeout=PATIENCE),
        look_up_references=False,
    )


def _entry(entry: SourceEntry, address: str) -> SourceEntry:
    if entry.settings.name != Wikipedia.name:
        return replace(entry, enabled=entry.enabled and entry.settings.name == Reference.name)
    options = MappingProxyType({**entry.settings.options, "url": address})
    policy = replace(entry.policy, pace=10_000.0, private=True)
    return replace(entry, settings=replace(entry.settings, options=options), policy=policy)


def check(asked: Sequence[Statement], checker: Checker) -> Iterator[Outcome]:
    """Check statements, each as an answer of its own."""
    for start in range(0, len(asked), TOGETHER):
        part = asked[start : start + TOGETHER]
        responses = [
            Response(id=f"{one.set}-{one.lang}-{start + at}", text=one.text, lang=one.lang)
            for at, one in enumerate(part)
        ]
        for one, report in zip(part, checker.check_many(responses), strict=True):
            texts = [" ".join(found.text.split()) for found in report.evidence]
            yield Outcome(
                statement=one,
                said=said(report),
                page=any(found.title in one.pages for found in report.evidence),
                sentence=any(gold in text or text in gold for gold in one.gold for text in texts),
                report=report,
            )


def said(report: Report) -> str:
    """Return what a report says of a statement, as one label; "" where it does not decide."""
    labels = {verdict.label.value for verdict in report.verdicts}
    if "refuted" in labels:
        return "refuted"
    return "supported" if labels == {"supported"} else ""


def row(found: Sequence[Outcome]) -> dict[str, Any]:
    """Count the statements of one set, language and half."""
    decided = sum(one.decided for one in found)
    with_gold = [one for one in found if one.statement.gold]
    return {
        "statements": len(found),
        "decided": decided,
        "right": sum(one.right for one in found),
        "page": round(sum(one.page for one in found) / len(found), 3),
        "sentence": round(sum(one.sentence for one in with_gold) / len(with_gold), 3)
        if with_gold
        else None,
    }


def table(found: Iterable[Outcome]) -> list[dict[str, Any]]:
    """Count by half, set and language."""
    parts: dict[tuple[str, str, str], list[Outcome]] = {}
    for one in found:
        key = (one.statement.half, one.statement.set, one.statement.lang)
        parts.setdefault(key, []).append(one)
    return [
        {"half": half, "set": name, "lang": lang, **row(parts[half, name, lang])}
        for half, name, lang in sorted(parts, key=lambda key: (key[0] == COUNTED, *key))
    ]


@contextmanager
def served(data: Path, leads: int, kept: Path | None) -> Iterator[str]:
    """Make the wikis, unless they are kept from before, and serve them; yield their address."""
    sys.path.insert(0, str(machine.ROOT / "tests"))
    # Of the tests, which are no package: what starts the server.
    from servers.fixtures import SERVERS  # noqa: PLC0415
    from servers.mediawiki import make, mediawiki, missing  # noqa: PLC0415

    if problem := missing(SERVERS):
        raise SystemExit(f"{problem}; run tests/servers/install.sh")
    with tempfile.TemporaryDirectory() as made:
        folder = kept or Path(made, "wikis")
        if not (folder / "done").exists():
            make(SERVERS, folder, wikis(data, leads))
            _analyse(folder)
            (folder / "done").touch()
        with mediawiki(SERVERS, Path(made, "log"), folder) as url:
            yield url


def _analyse(folder: Path) -> None:
    """Tell SQLite how large its tables are: else each search reads all pages, for half a second."""
    for lang in LANGUAGES:
        with closing(sqlite3.connect(folder / lang / "wiki.sqlite")) as database, database:
            database.execute("ANALYZE")


def _chosen(found: Iterable[Statement], options: argparse.Namespace) -> list[Statement]:
    """Take so many of each set, language and half, in an order that says nothing of them."""
    taken: dict[tuple[str, str, str], int] = {}
    chosen = []
    for one in sorted(found, key=lambda each: (each.set, each.lang, digest(each.text))):
        key = (one.set, one.lang, one.half)
        if (options.set and one.set not in options.set) or options.half not in ("", one.half):
            continue
        if options.lang and one.lang not in options.lang:
            continue
        taken[key] = taken.get(key, 0) + 1
        if taken[key] <= options.claims / 2:
            chosen.append(one)
    return chosen


def main() -> None:
    """Make the wiki, check the statements, print and keep."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=machine.ROOT.parent / "shared" / "data")
    parser.add_argument("--claims", type=int, default=150, help="at most of each set and language")
    parser.add_argument("--leads", type=int, default=2_000, help="distractors in a language")
    parser.add_argument("--half", choices=(WORK, COUNTED), default="")
    parser.add_argument("--set", action="append")
    parser.add_argument("--lang", action="append", choices=LANGUAGES)
    parser.add_argument("--wikis", type=Path, help="a folder in which the wikis are kept")
    parser.add_argument("--reports", type=Path, help="write the reports of the half to work on")
    parser.add_argument("--keep", action="store_true", help="write the figures to results/")
    options = parser.parse_args()
    asked = _chosen(statements(options.data), options)
    with (
        served(options.data, options.leads, options.wikis) as url,
        Checker(settings(url)) as checker,
    ):
        found = list(check(asked, checker))
        claims = sum(one.checkworthy for each in found for one in each.report.claims)
        requests = round(checker.http.requests / claims, 2)
    counted = table(found)
    for one in counted:
        share = f"{one['right'] / one['decided']:.0%}" if one["decided"] else "-"
        sentence = f", sentence {one['sentence']}" if one["sentence"] is not None else ""
        print(
            f"{one['half']:<8}{one['set']:<14}{one['lang']:<3}{one['statements']:>5} statements,"
            f"{one['decided']:>5} decided,{one['right']:>5} rightly ({share});"
            f" page {one['page']}{sentence}"
        )
    print(f"{requests} requests a claim")
    for one in found:
        if one.decided and not one.right and one.statement.half == WORK:
            print(f"WRONG {one.said:<10}{one.statement.lang} {one.statement.text}")
    if options.reports:
        with options.reports.open("w", encoding="utf-8") as lines:
            for one in found:
                if one.statement.half == WORK:
                    kept = {
                        "label": one.statement.label,
                        "said": one.said,
                        "set": one.statement.set,
                        "pages": sorted(one.statement.pages),
                        "gold": one.statement.gold,
                        "report": plain(one.report),
                    }
                    lines.write(json.dumps(kept, ensure_ascii=False) + "\n")
    if options.keep:
        figures = {"requests_a_claim": requests, "leads": options.leads, "rows": counted}
        print(f"kept in {machine.keep('online', figures)}")


if __name__ == "__main__":
    main()
