"""How fast the evaluator's page opens: a report of 200 claims, and a batch of 5,000 reports.

    python benchmarks/review_page.py

The reports are those of the examples: their claims over and over for the long one, each of them
under many ids for the batch. "Opens" is from the start of the process to the whole first page;
"further" is the page of the next claim. CPU seconds are the server's, and hold on a busy machine
too. With Chromium installed, "shown" is what it takes from the request to the load event.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import machine

FACTCHECK = [sys.executable, "-m", "factcheck"]
EXAMPLES = sorted(machine.ROOT.glob("examples/*/mixed.md"))
CLAIMS = 200
REPORTS = 5000
FURTHER = 20
#: From the contract: seconds until the page of a long report, and of a batch, stands.
GOALS = {"long": 1.0, "batch": 3.0}


def example_reports(folder: Path) -> list[dict[str, Any]]:
    """Check the examples, offline."""
    path = folder / "examples.jsonl"
    names = [str(one) for one in EXAMPLES]
    arguments = ["--offline", "-q", "-f", "jsonl", "--fail-on", "never", "-o", str(path), *names]
    subprocess.run([*FACTCHECK, *arguments], check=True)
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def long_report(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """Join reports until there are enough claims; offsets and ids are moved along."""
    joined: dict[str, Any] = {"claims": [], "evidence": [], "verdicts": [], "statuses": []}
    text = ""
    for turn, report in enumerate(itertools.cycle(reports)):
        room = CLAIMS - len(joined["claims"])
        if room <= 0:
            break
        kept = {claim["id"] for claim in report["claims"][:room]}
        for claim in report["claims"][:room]:
            moved = {"start": claim["start"] + len(text), "end": claim["end"] + len(text)}
            joined["claims"].append({**claim, **moved, "id": f"{claim['id']}-{turn}"})
        for part in ("evidence", "verdicts", "statuses"):
            joined[part] += [
                {**one, "claim_id": f"{one['claim_id']}-{turn}"}
                for one in report[part]
                if one["claim_id"] in kept
            ]
        text += report["response"]["text"] + "\n\n"
    response = {**reports[0]["response"], "id": "long", "text": text}
    return {**reports[0], **joined, "response": response, "flags": []}


def write_batch(path: Path, reports: list[dict[str, Any]]) -> None:
    """Write the reports under many ids, one a line."""
    lines = []
    for report in reports:
        named = {**report, "response": {**report["response"], "id": "@@"}}
        lines.append(json.dumps(named, ensure_ascii=False, separators=(",", ":")))
    with path.open("w", encoding="utf-8") as file:
        for number, line in zip(range(REPORTS), itertools.cycle(lines), strict=False):
            file.write(line.replace('"id":"@@"', f'"id":"r-{number}"', 1) + "\n")


@contextmanager
def served(path: Path, folder: Path) -> Iterator[tuple[int, str, float]]:
    """Serve reports; yields the process, the address and when it was started."""
    output = folder / f"{path.stem}.reviews.jsonl"
    arguments = ["review", str(path), "-o", str(output), "--no-open", "-q", "--reviewer", "bench"]
    begun = time.perf_counter()
    process = subprocess.Popen([*FACTCHECK, *arguments], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found is not None
        yield process.pid, found[0], begun
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def cpu(process: int) -> float:
    """Return the CPU seconds that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak(process: int) -> float:
    """Return the peak memory of a process in MB."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0.0


def measure(path: Path, folder: Path, further: list[str]) -> dict[str, float]:
    """Open a page as a browser does, then the pages of further claims."""
    with served(path, folder) as (process, address, begun):
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        browser.open(address).read()
        figures = {"opens_seconds": time.perf_counter() - begun, "opens_cpu_seconds": cpu(process)}
        base = address.partition("/?")[0]
        times, used = [], cpu(process)
        for query in further:
            asked = time.perf_counter()
            browser.open(base + query).read()
            times.append(time.perf_counter() - asked)
        figures["further_seconds"] = statistics.median(times)
        figures["further_cpu_seconds"] = (cpu(process) - used) / len(further)
        figures["peak_megabytes"] = peak(process)
        figures |= shown(address, base + further[0])
    return figures


def shown(address: str, page: str) -> dict[str, float]:
    """Measure in Chromium, if it is here."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return {}
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a tool of the tests

    with sync_playwright() as driver:
        sandbox = [] if os.geteuid() else ["--no-sandbox"]
        browser = driver.chromium.launch(executable_path=chromium, args=sandbox)
        tab = browser.new_page()
        tab.goto(address)
        times = []
        for _ in range(5):
            tab.goto(page)
            times.append(
                tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000
            )
        browser.close()
    return {"shown_seconds": statistics.median(times)}


def main() -> None:
    """Measure, print a table, keep the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reports = example_reports(folder)
        long, batch = folder / "long.json", folder / "batch.jsonl"
        long.write_text(json.dumps(long_report(reports), ensure_ascii=False), encoding="utf-8")
        write_batch(batch, reports)
        megabytes = batch.stat().st_size / 1e6
        claims = [f"/answers/1?claim={number}" for number in range(2, FURTHER + 2)]
        pages = [f"/?page={number}" for number in range(2, FURTHER + 2)]
        figures = {
            "long": measure(long, folder, claims),
            "batch": measure(batch, folder, pages),
        }
    for what, found in figures.items():
        for key, value in found.items():
            goal = f"< {GOALS[what]:g}" if key == "opens_seconds" else ""
            print(f"{what:<6} {key:<22} {value:>9.3f}  {goal}")
    kept = machine.keep(
        "review_page",
        {
            "claims": CLAIMS,
            "reports": REPORTS,
            "batch_megabytes": round(megabytes),
            "busy": round(os.getloadavg()[0], 1),
            **{
                what: {key: round(value, 3) for key, value in found.items()}
                for what, found in figures.items()
            },
        },
    )
    print(f"kept in {kept.relative_to(machine.ROOT)}")


if __name__ == "__main__":
    main()
