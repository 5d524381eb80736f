"""How fast a corpus is built and asked, how large it is, and what memory building takes.

    python -m benchmarks.corpus --films ../shared/data/corpora/wikipedia-movie-data
    python -m benchmarks.corpus --dump enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2
    python -m benchmarks.corpus --zim libkiwix_zimfile.zim
    python -m benchmarks.corpus --passages 1000000 [--vectors] [--data ../shared/data]
    python -m benchmarks.corpus --sentences 2740000

The dump lies in gensim's wheel (``gensim/test/test_data``). Each file goes into an index of its own,
by one process a core; seconds are of the clock, and of processor time over all processes. Claims are
made of the pages: "TITLE" followed by the words of a sentence, asked with the title's page as the
right answer; milliseconds are of `Corpus.search` alone, on one core, after one question to warm up.
``--whole GB`` extrapolates from the dump to one of so many packed bytes: processor seconds and MB times
the ratio of the two files' sizes. Peak memory is that of all files so far; a worker's may be that of
this process, whose figure Linux hands down.

``--passages`` fills an index with so many: the pages of `benchmarks.retrieval_sets`, and then pages
whose sentences are drawn by seed from all of those, eight a page, and whose titles are of two of theirs.
So each word is as frequent as in the films and leads, and as rare words as those of a whole Wikipedia are
missing, which would be quicker to look up. It is asked claims of Fool Me Twice: milliseconds of the
source alone, and of the whole search with the ranking of sentences, on one core. ``--vectors`` adds a vector
for each sentence, drawn at random: to look through them and to compare costs what it does with real ones,
and encoding as many would take hours (``--films`` with ``--vectors`` measures that). The pages that they
find are the wrong ones, so nothing is said of what is found. ``--sentences`` draws so many without an index,
and times what is done with them for one claim.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import resource
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import regex

from benchmarks import machine
from benchmarks.retrieval import PAGES, spread
from benchmarks.retrieval_sets import fm2_claims, fm2_pages, lines
from claims import extract, read_claim
from factcheck.config import NetworkSettings, Policy, SourceEntry, SourceSettings
from factcheck.dense import indexed, load
from factcheck.dense.indexed import ABOUT
from factcheck.dense.sentences import digest
from factcheck.evidence.rank import comparable
from factcheck.evidence.search import Searcher
from factcheck.http import Http
from factcheck.model import Block, Tier
from factcheck.sources.corpus import Corpus, digests, index
from factcheck.sources.corpus.build import build
from factcheck.sources.corpus.index import PASSAGE
from factcheck.sources.corpus.page import Page
from factcheck.sources.corpus.readers import open_reader
from factcheck.sources.registry import Opened

ASKED = 100
SEED = 20261123
#: Sentences of a page of drawn vectors.
_OF_PAGE = 50
#: Sentences of a drawn page.
DRAWN = 8
_SENTENCES = regex.compile(r"(?<=[.!?]) +")


def film_pages(folder: Path, into: Path) -> Path:
    """Write the films that have an extract as JSON Lines."""
    with into.open("w", encoding="utf-8") as lines:
        for packed in sorted(folder.glob("*.json.xz")):
            for film in json.loads(lzma.decompress(packed.read_bytes())):
                if film.get("extract"):
                    title = (film.get("href") or film["title"]).removeprefix("/wiki/")
                    page = {"title": title.replace("_", " "), "text": film["extract"], "lang": "en"}
                    lines.write(json.dumps(page, ensure_ascii=False) + "\n")
    return into


def measure(
    kind: str, path: Path, jobs: int | None, whole: float, *, vectors: bool = False
) -> dict[str, Any]:
    """Build an index of a file and ask it."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "index")
        began, processor = time.perf_counter(), _processor()
        texts = comparable if vectors else None
        (step,) = deque(build(open_reader(kind, path), folder, jobs=jobs, texts=texts), maxlen=1)
        seconds, processor = time.perf_counter() - began, _processor() - processor
        megabytes = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
        figures: dict[str, Any] = {
            "file": path.name,
            "pages": step.pages,
            "redirects": step.redirects,
            "input_mb": round(path.stat().st_size / 1e6, 2),
            "index_mb": round(megabytes, 2),
            "seconds": round(seconds, 1),
            "processor_seconds": round(processor, 1),
            "pages_a_second": round(step.pages / seconds),
            "pages_a_processor_second": round(step.pages / processor),
            "peak_mb_main": _peak(resource.RUSAGE_SELF),
            "peak_mb_of_a_worker": _peak(resource.RUSAGE_CHILDREN),
        }
        if vectors:
            figures |= _with_vectors(folder)
        if whole:
            times = whole * 1e9 / path.stat().st_size
            figures["whole"] = {
                "input_gb": whole,
                "times_this_file": round(times),
                "core_hours": round(times * processor / 3600, 1),
                "index_gb": round(times * megabytes / 1000, 1),
            }
        return figures | _asked(folder, kind, path)


def _with_vectors(folder: Path) -> dict[str, Any]:
    """Return how many sentences and passages there are, and what their vectors take."""
    sentences = json.loads((folder / ABOUT).read_text("utf-8"))["sentences"]
    size = sum(file.stat().st_size for file in folder.glob("vectors.*"))
    return {
        "sentences": sentences,
        "vectors_mb": round(size / 1e6, 2),
        "bytes_a_sentence": round(size / max(sentences, 1)),
    }


def _asked(folder: Path, kind: str, path: Path) -> dict[str, Any]:
    settings = SourceSettings(
        name="corpus", tier=Tier.REFERENCE, pages=5, options={"path": str(folder)}
    )
    source = Corpus(
        settings, Http(NetworkSettings(), cache=None).for_source(Policy(source="corpus"))
    )
    taken: list[float] = []
    at_first = among = 0
    for number, (title, text, lang) in enumerate(_sample(kind, path)):
        try:
            claims = extract(text, lang=lang)
        except IndexError:  # what extraction cannot read is not what is measured here
            continue
        if not claims:
            continue
        began = time.process_time()
        found = [document.title for document in source.search(claims[0])]
        if number:
            taken.append(1000 * (time.process_time() - began))
        at_first += found[:1] == [title]
        among += title in found
    return {
        "asked": len(taken) + 1,
        "ms_median": round(statistics.median(taken), 1),
        "ms_95": round(statistics.quantiles(taken, n=20)[-1], 1),
        "first": round(at_first / (len(taken) + 1), 3),
        "among_five": round(among / (len(taken) + 1), 3),
    }


def _sample(kind: str, path: Path) -> Iterator[tuple[str, str, Any]]:
    """Yield title, sentence and language of pages spread over the file."""
    reader = open_reader(kind, path)
    raws = list(reader.raws((0, 0)))
    given = 0
    for raw in raws[:: max(1, len(raws) // (3 * ASKED))]:
        for entry in reader.parse(raw.payload).entries:
            blocks = [block for block in getattr(entry, "blocks", ()) if block.kind == "prose"]
            sentence = blocks[0].text.partition(". ")[0][:300] if blocks else ""
            if sentence.count(" ") > 5 and given < ASKED:
                given += 1
                yield entry.title, f"{sentence.rstrip('.')}.", entry.lang


def large(data: Path, passages: int, jobs: int | None, *, vectors: bool) -> dict[str, Any]:
    """Build an index of so many passages and ask it claims of Fool Me Twice."""
    asked = spread(fm2_claims(data, fm2_pages(data)), 2 * ASKED)
    with tempfile.TemporaryDirectory() as made:
        path, folder = Path(made, "pages.jsonl"), Path(made, "index")
        written = _write_drawn(data, path, passages)
        began, processor = time.perf_counter(), _processor()
        deque(build(open_reader("jsonl", path), folder, jobs=jobs), maxlen=0)
        seconds, processor = time.perf_counter() - began, _processor() - processor
        if vectors:
            _draw_vectors(path, folder)
            written |= _with_vectors(folder)
        settings = SourceSettings(
            name="corpus", tier=Tier.REFERENCE, pages=PAGES, options={"path": str(folder)}
        )
        policy = Policy(source="corpus")
        http = Http(NetworkSettings(), cache=None, offline=True)
        source = Corpus(settings, http.for_source(policy))
        entry = SourceEntry(settings=settings, policy=policy, enabled=True)
        searcher = Searcher([Opened(entry=entry, source=source)], passages=8, threads=1)
        alone, whole = [], []
        for one in asked:
            claim = read_claim(one.claim, lang="en")
            began_asking = time.process_time()
            deque(source.search(claim), maxlen=0)
            alone.append(1000 * (time.process_time() - began_asking))
            began_asking = time.process_time()
            deque(searcher.search([claim]), maxlen=0)
            whole.append(1000 * (time.process_time() - began_asking))
        searcher.close()
        http.close()
        megabytes = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
        return written | {
            "input_mb": round(path.stat().st_size / 1e6),
            "index_mb": round(megabytes),
            "seconds": round(seconds),
            "processor_seconds": round(processor),
            "asked": len(asked),
            "ms_median": round(statistics.median(alone), 1),
            "ms_95": round(statistics.quantiles(alone, n=20)[-1], 1),
            "whole_ms_median": round(statistics.median(whole), 1),
            "whole_ms_95": round(statistics.quantiles(whole, n=20)[-1], 1),
        }


def _write_drawn(data: Path, path: Path, passages: int) -> dict[str, int]:
    """Write the pages that there are, and then drawn ones until there are so many passages."""
    chance = random.Random(SEED)
    titles, sentences, count, pages = [], [], 0, 0
    with path.open("w", encoding="utf-8") as file:
        for page in lines(data, distractors=True):
            texts = [part["text"] for part in page.get("sections", [page])]
            titles.append(page["title"])
            sentences += [one for text in texts for one in _SENTENCES.split(text) if one.strip()]
            count += sum(1 + len(text) // PASSAGE for text in texts)
            pages += 1
            file.write(json.dumps(page, ensure_ascii=False) + "\n")
        while count < passages:
            drawn = chance.choices(sentences, k=DRAWN)
            one, other = chance.choices(titles, k=2)
            page = {
                "title": f"{one.partition(' ')[0]} {other}",
                "lang": "en",
                # Blank lines part the blocks that passages are made of.
                "text": "\n\n".join(" ".join(drawn[at : at + 2]) for at in range(0, DRAWN, 2)),
                "url": f"https://example.org/{pages}",
            }
            count += len(list(index.passages([Block(text=t) for t in page["text"].split("\n\n")])))
            pages += 1
            file.write(json.dumps(page, ensure_ascii=False) + "\n")
    return {"pages": pages, "passages": count}


def _draw_vectors(path: Path, folder: Path) -> None:
    """Give each sentence of an index a vector drawn by seed."""
    encoder = load()
    assert encoder is not None, "the encoder is not installed"
    chance = random.Random(SEED)
    reader = open_reader("jsonl", path)
    with closing(indexed.Writer(folder, encoder.digest)) as writer:
        for raw in reader.raws((0, 0)):
            for entry in reader.parse(raw.payload).entries:
                if isinstance(entry, Page):
                    texts = list(comparable(entry.document("corpus", Tier.REFERENCE)))
                    rows = chance.randbytes(len(texts) * indexed.ROW)
                    writer.add(
                        entry.key, indexed.Encoded(texts=b"".join(map(digest, texts)), rows=rows)
                    )
    digests.write(folder)


def scanned(sentences: int) -> dict[str, Any]:
    """Time one claim against so many vectors drawn by seed: all of them, and 100 by their texts."""
    encoder = load()
    assert encoder is not None, "the encoder is not installed"
    chance = random.Random(SEED)
    claims = [f"The river number {number} flows north." for number in range(ASKED)]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        began = time.process_time()
        with closing(indexed.Writer(folder, encoder.digest)) as writer:
            for page in range(0, sentences, _OF_PAGE):
                count = min(_OF_PAGE, sentences - page)
                drawn = indexed.Encoded(
                    texts=chance.randbytes(8 * count), rows=chance.randbytes(indexed.ROW * count)
                )
                writer.add(f"page:{page}", drawn)
        written = time.process_time() - began
        vectors = indexed.Indexed(encoder, folder)
        near, known = [], []
        for claim in claims:
            (asked,) = encoder.encode([claim], query=True, lang="en")  # and is kept
            began = time.process_time()
            vectors.nearest(claim, "en", PAGES)
            near.append(1000 * (time.process_time() - began))
            began = time.process_time()
            vectors.likeness(asked, claims)
            known.append(1000 * (time.process_time() - began))
        return {
            "sentences": sentences,
            "megabytes": round(sum(file.stat().st_size for file in folder.iterdir()) / 1e6),
            "written_seconds": round(written, 1),
            "nearest_ms_median": round(statistics.median(near), 1),
            "nearest_ms_95": round(statistics.quantiles(near, n=20)[-1], 1),
            "likeness_of_100_ms_median": round(statistics.median(known), 2),
        }


def _processor() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def _peak(who: int) -> int:
    return round(resource.getrusage(who).ru_maxrss / 1024)


def main() -> None:
    """Measure what the options name; keep the figures."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--films", type=Path)
    options.add_argument("--dump", type=Path)
    options.add_argument("--zim", type=Path)
    options.add_argument("--passages", type=int, help="fill an index with so many, and ask it")
    options.add_argument("--sentences", type=int, help="hold a claim against so many vectors")
    options.add_argument("--vectors", action="store_true", help="with vectors of sentences")
    options.add_argument("--data", type=Path, default=machine.ROOT.parent / "shared" / "data")
    options.add_argument("--jobs", type=int)
    options.add_argument("--whole", type=float, default=24, metavar="GB")
    given = options.parse_args()
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as made:
        if given.films:
            lines = film_pages(given.films, Path(made, "films.jsonl"))
            figures["films"] = measure("jsonl", lines, given.jobs, 0, vectors=given.vectors)
        for kind in ("dump", "zim"):
            if path := getattr(given, kind):
                figures[kind] = measure(
                    kind, path, given.jobs, given.whole if kind == "dump" else 0
                )
    if given.passages:
        figures = large(given.data, given.passages, given.jobs, vectors=given.vectors)
    if given.sentences:
        figures = scanned(given.sentences)
        print(json.dumps(figures, indent=2))
        machine.keep("corpus_sentences", figures)
        return
    print(json.dumps(figures, indent=2))
    name = "corpus_large" if given.passages else "corpus"
    machine.keep(f"{name}_vectors" if given.vectors else name, figures)


if __name__ == "__main__":
    main()
