"""Score the check of references on HALLMARK's citations.

    python benchmarks/checks_references.py [--data ../shared/data]

Each row is a BibTeX entry that is sound or invented (in its title, authors, venue, year or DOI). An
entry counts as called invented where a finding on it is ``refuted``, or, in the wider figure,
``conflicting`` too. First without a network: what an entry shows by itself. Then with the recorded
answers of Crossref and arXiv for the entries whose identifiers they cover; the others keep their
offline figure, and how many are covered is printed, so that no figure looks better than it is.

The published figures for the development set ask live indexes or language models.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import lzma
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import machine
import yaml

from factcheck.checks.model import Finding
from factcheck.checks.references import check, find
from factcheck.config import NetworkSettings
from factcheck.http import Http
from factcheck.model import Label, Response

DATA = machine.ROOT.parent / "shared" / "data"
#: Published F1 of "invented" on the development set.
PUBLISHED = {"DOI alone": 0.361, "GPT-5.1": 0.771, "bibtex-updater": 0.908}
#: The day up to which things can have been published, so that the figures stay.
TODAY = dt.date(2026, 11, 22)
#: Sets of invented entries alone, which have no precision.
INVENTED = ("gptzero_neurips2025", "llm_generated", "stress_test", "real_world_incidents")
#: Answers and texts that hardly cite anything: (set, file). A finding without a network on one of
#: them is most likely an error of the check.
PLAIN = (
    ("felm", "responses"),
    ("factscore", "responses_ChatGPT"),
    ("halueval_general", "general"),
    ("summedits", "all"),
    ("checkthat25_claimnorm", "spa_dev"),
    ("checkthat25_claimnorm", "por_train"),
    ("checkthat25_claimnorm", "hi_train"),
)
CALLED = {"refuted": {Label.REFUTED}, "refuted_or_conflicting": {Label.REFUTED, Label.CONFLICTING}}


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a set."""
    packed = folder / f"{name}.jsonl.xz"
    if packed.exists():
        with lzma.open(packed, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    lines_ = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines_]


def entry(row: dict[str, Any]) -> str:
    """Write a row as BibTeX; braces that the set cut off are closed again."""
    fields = (
        f"  {name} = {{{said}{'}' * max(0, said.count('{') - said.count('}'))}}}"
        for name, said in row["fields"].items()
    )
    return f"@{row['bibtex_type']}{{{row['bibtex_key']},\n" + ",\n".join(fields) + "\n}\n"


def findings(text: str, http: Http | None = None) -> list[Finding]:
    """Return what the check says of an entry."""
    return list(check(Response(id="r", text=text, lang="en"), (), http, today=TODAY))


def score(rows: list[dict[str, Any]], found: list[list[Finding]]) -> dict[str, Any]:
    """Score what was found for each row."""
    figures: dict[str, Any] = {}
    for name, labels in CALLED.items():
        counts: Counter[str] = Counter()
        kinds: Counter[str] = Counter()
        for row, mine in zip(rows, found, strict=True):
            invented = row["label"] == "HALLUCINATED"
            called = any(finding.label in labels for finding in mine)
            counts[f"{'true' if invented == called else 'false'}_{'yes' if called else 'no'}"] += 1
            if invented and called:
                kinds[row.get("hallucination_type", "")] += 1
        yes, missed = counts["true_yes"], counts["false_no"]
        wrong, sound = counts["false_yes"], counts["false_yes"] + counts["true_no"]
        figures[name] = {
            "precision": _ratio(yes, yes + wrong),
            "recall": _ratio(yes, yes + missed),
            "f1": _ratio(2 * yes, 2 * yes + wrong + missed),
            "false_positive_rate": _ratio(wrong, sound),
            "found_by_kind": dict(kinds.most_common()),
        }
    return figures


class Recorded:
    """Answers as Crossref and arXiv did; all else is an index that fails."""

    def __init__(self, folder: Path) -> None:
        self._crossref = dict(_crossref(folder / "habanero-crossref.tar.xz"))
        self._arxiv = dict(_arxiv(folder / "arxiv-py.tar.xz"))

    def covers(self, text: str) -> bool:
        """Tell whether an identifier of a text was asked for in a recording."""
        values = {one.value.lower() for one in find.identifiers(text)}
        return bool(values & (self._crossref.keys() | self._arxiv.keys()))

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a request, as `httpx.MockTransport` asks."""
        key = request.url.path.removeprefix("/works/").lower()
        body = self._crossref.get(key) if request.url.host == "api.crossref.org" else None
        if request.url.host == "export.arxiv.org":
            ids = parse_qs(request.url.query.decode()).get("id_list", [""])
            body = self._arxiv.get(ids[0].lower())
        return httpx.Response(200, content=body) if body else httpx.Response(503)


def plain(labelled: Path) -> dict[str, Any]:
    """Count what is found, without a network, in texts that hardly cite anything."""
    texts = {
        text
        for folder, name in PLAIN
        for row in read(labelled / folder, name)
        for text in row.values()
        if isinstance(text, str)
    }
    began = time.process_time()
    found = [finding for text in sorted(texts) for finding in findings(text)]
    seconds = time.process_time() - began
    characters = sum(map(len, texts))
    return {
        "texts": len(texts),
        "characters": characters,
        "processor_ms_per_2000_characters": round(2_000_000 * seconds / characters, 2),
        "findings": [f"{one.label}: {one.detail}" for one in found],
    }


def _crossref(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as files:
        for member in files:
            if not member.name.endswith(".yaml"):
                continue
            for exchange in yaml.safe_load(files.extractfile(member) or b"")["interactions"]:
                url = urlsplit(exchange["request"]["uri"])
                body = exchange["response"]["body"]["string"]
                raw = body if isinstance(body, bytes) else body.encode()
                if (
                    url.path.startswith("/works/10.")
                    and exchange["response"]["status"]["code"] == 200
                ):
                    raw = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
                    yield url.path.removeprefix("/works/").lower(), raw


def _arxiv(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as files:
        for member in files:
            if "/id_" in member.name:
                answer = json.load(files.extractfile(member) or [])  # type: ignore[arg-type]
                ids = parse_qs(urlsplit(answer["url"]).query)["id_list"][0]
                if answer["status_code"] == 200:
                    yield ids.lower(), answer["body"].encode()


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description="Score the check of references on HALLMARK.")
    parser.add_argument(
        "--data", type=Path, default=DATA, help="the folder of labelled/ and recordings/"
    )
    data = parser.parse_args().data
    folder = data / "labelled" / "hallmark_citations"
    rows = read(folder, "dev_public")
    texts = [entry(row) for row in rows]
    alone = [findings(text) for text in texts]
    recorded = Recorded(data / "recordings")
    covered = [number for number, text in enumerate(texts) if recorded.covers(text)]
    settings = NetworkSettings(timeout=5.0, retries=0)
    both = list(alone)
    with Http(settings, transport=httpx.MockTransport(recorded)) as http:
        for number in covered:
            both[number] = findings(texts[number], http)
    figures: dict[str, Any] = {
        "entries": dict(Counter(row["label"] for row in rows)),
        "offline": score(rows, alone),
        "with_recorded_answers": {"entries_covered": len(covered), **score(rows, both)},
        "published_f1": PUBLISHED,
    }
    figures["texts_that_cite_little"] = plain(data / "labelled")
    for name in INVENTED:
        more = read(folder, name)
        found = [findings(entry(row)) for row in more]
        scored = score(more, found)
        figures[name] = {
            "entries": len(more),
            **{label: {"recall": scored[label]["recall"]} for label in CALLED},
        }
    print(json.dumps(figures, indent=2))
    print(machine.keep("checks_references", figures))


if __name__ == "__main__":
    main()
