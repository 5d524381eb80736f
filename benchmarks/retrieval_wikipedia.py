"""Whether the deciding sentence is found through a real MediaWiki, and what that costs.

    tests/servers/install.sh
    python -m benchmarks.retrieval_wikipedia [--data ../shared/data] [--claims 500] [--leads 2000]

The pages of Fool Me Twice, with their sections, and leads of the reference as distractors are imported
into MediaWiki 1.39 as Debian ships it, on loopback, with SQLite and its own full text (Wikipedia has
CirrusSearch, which ranks better). The claims are asked of the source ``wikipedia`` as it ships: so many
pages a claim, a second round where nothing decides. Each claim is asked without a cache, so requests are
what it costs the first time. A claim counts where one of the five passages that
`factcheck.evidence.search.Searcher` keeps is a sentence, or part of one, that its author chose.

Milliseconds are processor time of this process for a claim; the wiki's is its own.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import machine
from benchmarks.retrieval import place_of, recall, spread
from benchmarks.retrieval_sets import Asked, english_leads, fm2_claims, fm2_pages
from claims import read_claim
from factcheck.config import NetworkSettings, Policy, SourceEntry, SourceSettings, load
from factcheck.evidence.search import Searcher
from factcheck.http import Http
from factcheck.sources.registry import Opened
from factcheck.sources.wikipedia import Wikipedia

PASSAGES = 8
FIVE = 5


def articles(data: Path, leads: int) -> dict[str, str]:
    """Return the wikitext of the pages of Fool Me Twice and of so many leads, by title."""
    texts: dict[str, str] = {}
    for title, found in fm2_pages(data).items():
        sections: dict[str, list[str]] = defaultdict(list)
        for section, text in found:
            sections[section].append(f"<nowiki>{text.replace('<', '&lt;')}</nowiki>")
        texts[title] = "\n\n".join(
            f"== {name} ==\n" + "\n\n".join(sentences) for name, sentences in sections.items()
        )
    others = [
        (title, text) for title, text in english_leads() if title not in texts and text.strip()
    ]
    for title, text in spread(others, leads):
        texts[title] = f"<nowiki>{text.replace('<', '&lt;')}</nowiki>"
    return texts


def measure(asked: Sequence[Asked], url: str) -> dict[str, Any]:
    """Ask all claims of the wiki at an address."""
    shipped = next(one for one in load().sources if one.settings.name == Wikipedia.name)
    settings = SourceSettings(
        name=Wikipedia.name,
        tier=shipped.settings.tier,
        pages=shipped.settings.pages,
        options={"url": url},
    )
    policy = Policy(
        source=Wikipedia.name,
        pace=10_000.0,
        private=True,
        max_requests=shipped.policy.max_requests,
    )
    network = NetworkSettings(timeout=120.0, connect_timeout=10.0)
    places: list[float] = []
    on_page, requests, taken, states = 0, [], [], defaultdict(int)
    with Http(network, cache=None) as http:
        source = Wikipedia(settings, http.for_source(policy))
        entry = SourceEntry(settings=settings, policy=policy, enabled=True)
        searcher = Searcher([Opened(entry=entry, source=source)], passages=PASSAGES, threads=1)
        for one in asked:
            claim = read_claim(one.claim, lang="en")
            before, began = http.requests, time.process_time()
            (found,) = searcher.search([claim])
            taken.append(1000 * (time.process_time() - began))
            requests.append(http.requests - before)
            states[found.statuses[0].state] += 1
            places.append(place_of(one, found.evidence))
            on_page += any(evidence.title == one.page for evidence in found.evidence)
        searcher.close()
    return {
        "claims": len(asked),
        "pages_a_claim": settings.pages,
        "requests_mean": round(statistics.mean(requests), 2),
        "requests_most": max(requests),
        "states": dict(states),
        "page_among_passages": round(on_page / len(asked), 3),
        "among_five": round(sum(place <= FIVE for place in places) / len(places), 3),
        **recall(places),
        "ms_median": round(statistics.median(taken), 1),
        "ms_95": round(statistics.quantiles(taken, n=20)[-1], 1),
    }


def main() -> None:
    """Make the wiki, ask it, print and keep."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=machine.ROOT.parent / "shared" / "data")
    parser.add_argument("--claims", type=int, default=500, help="so many, spread over the set")
    parser.add_argument("--leads", type=int, default=2_000, help="so many distractors")
    options = parser.parse_args()
    sys.path.insert(0, str(machine.ROOT / "tests"))
    # Of the tests, which are no package: what starts the server.
    from servers.fixtures import SERVERS  # noqa: PLC0415
    from servers.mediawiki import make, mediawiki, missing  # noqa: PLC0415

    if problem := missing(SERVERS):
        raise SystemExit(f"{problem}; run tests/servers/install.sh")
    pages = articles(options.data, options.leads)
    asked = spread(fm2_claims(options.data, fm2_pages(options.data)), options.claims)
    with tempfile.TemporaryDirectory() as made:
        wikis = Path(made, "wikis")
        make(SERVERS, wikis, {"en": pages})
        with mediawiki(SERVERS, Path(made, "log"), wikis) as url:
            figures = {"pages": len(pages), "leads": options.leads} | measure(asked, url)
    print(figures)
    machine.keep("retrieval_wikipedia", figures)


if __name__ == "__main__":
    main()
