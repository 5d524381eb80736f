"""What the HTML report and a comparison cost: one answer, a long one, a batch as a folder.

    python benchmarks/desk_pages.py [--reports 5000]

The reports are those of `review_page.py`. CPU seconds are those of the whole command, its start
included, and hold on a busy machine too. With Chromium installed, "shown" is what the browser takes
to load the file.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import machine
import review_page


def run(*arguments: object) -> dict[str, float]:
    """Run a command of the tool; return its wall and CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    command = [*review_page.FACTCHECK, *map(str, arguments)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": time.perf_counter() - begun, "cpu_seconds": used}


def shown(path: Path) -> dict[str, float]:
    """Measure how long Chromium takes to load a file, if it is here."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return {}
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a tool of the tests

    with sync_playwright() as driver:
        sandbox = [] if os.geteuid() else ["--no-sandbox"]
        browser = driver.chromium.launch(executable_path=chromium, args=sandbox)
        tab = browser.new_page()
        tab.goto(path.as_uri())
        loaded = tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
        browser.close()
    return {"shown_seconds": loaded / 1000}


def page(report: Path, target: Path) -> dict[str, float]:
    """Write one report as one file."""
    figures = run("report", report, "-o", target)
    return figures | {"megabytes": target.stat().st_size / 1e6} | shown(target)


def folder(batch: Path, target: Path, count: int) -> dict[str, float]:
    """Write a batch as a folder."""
    figures = run("-q", "report", batch, "-o", f"{target}/")
    sizes = [path.stat().st_size for path in (target / "answers").iterdir()]
    assert len(sizes) == count
    return {
        **figures,
        "cpu_seconds_an_answer": figures["cpu_seconds"] / count,
        "kilobytes_an_answer": sum(sizes) / count / 1e3,
        "index_megabytes": (target / "index.html").stat().st_size / 1e6,
        **shown(target / "index.html"),
    }


def main() -> None:
    """Measure, print a table, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=review_page.REPORTS)
    wanted = parser.parse_args().reports
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        reports = review_page.example_reports(work)
        one, long, batch = (work / file for file in ("one.json", "long.json", "batch.jsonl"))
        one.write_text(json.dumps(reports[0], ensure_ascii=False), encoding="utf-8")
        joined = review_page.long_report(reports)
        long.write_text(json.dumps(joined, ensure_ascii=False), encoding="utf-8")
        review_page.write_batch(batch, reports)
        lines = batch.read_text("utf-8").splitlines(keepends=True)[:wanted]
        batch.write_text("".join(lines), encoding="utf-8")
        pair = [work / f"{side}.json" for side in "ab"]
        for path, report in zip(pair, reports, strict=False):
            path.write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
        figures = {
            "one": page(one, work / "one.html"),
            "long": page(long, work / "long.html"),
            "folder": folder(batch, work / "pages", len(lines)),
            "compare": run("-q", "compare", *pair),
        }
    for what, found in figures.items():
        for key, value in found.items():
            print(f"{what:<8} {key:<22} {value:>9.3f}")
    kept = machine.keep(
        "desk_pages",
        {
            "claims_of_long": review_page.CLAIMS,
            "reports": len(lines),
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
