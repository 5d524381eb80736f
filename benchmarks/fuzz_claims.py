"""Throws made-up Markdown and Unicode at claim extraction, and keeps what breaks it.

    pip install 'atheris>=3'
    python benchmarks/fuzz_claims.py --minutes 60 --work ../fuzz-claims

Guided by coverage (atheris, libFuzzer): an input is a language and a recipe that strings together
marks of Markdown, sentences of our own in the four languages, cut anywhere, and any characters. A
finding is an exception, a quote, name or quantity that does not stand where the claim says, or an
input that takes longer than `SLOWEST` seconds by the clock. Each kind of finding is kept once, in the work folder;
one that is mended becomes a case of the tests of ``claims``. How
long the last run took and what it came to stands in ``run.json`` there; the corpus stays, so that the
next run goes on where this one ended.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "es", "pt", "hi")
#: Seconds of one input after which it counts as a hang: generous, because other work may run.
SLOWEST = 3_600
#: Bytes of a recipe, and pieces that it may string together.
LONGEST, PIECES = 512, 24
MARKS = (
    *("# ", "### ", " **", "**", "*", "_", "`", "```\n", "~~~\n", "\n", "\n\n", "- ", "1. ", "> "),
    *("• ", "| a | b |\n|---|---|\n| c | d |\n", "|", " | ", "[1]", "[^1]", "[x](http://y.z)"),
    *("](", "![", "http://a.b/c_d", "&amp;", "&#x41;", "<br>", "<b>", "</b>", "\\*", "\\", "\r\n"),
    *("\r", "\t", "\u00a0", "\u200b", "\u200d", "\ufeff", "\u202e", "\x00", "\ud800", "\u2028"),
    *("😀", "e\u0301", "\u094d", "\u0930\u094d", "👨‍👩‍👧", "ﷺ", "İ", "ß", "Ǆ", "中", "И", "²", "½"),
    *(". ", "? ", "… ", "; ", ", ", ": ", " — ", '"', "“", "”", "«", "»", "(", ")", "।", "॥"),
    *("(1879–1955)", " (Smith, 2020)", " and ", " y ", " e ", " और ", ", who ", ", que ", ", जो "),
    *(
        "Dr. ",
        "He ",
        "Its ",
        "Su ",
        "Sua ",
        "यह ",
        "उनका ",
        "In 1999, ",
        "According to X, ",
        "3,5 %",
    ),
    *(
        "**Population:** 5",
        "Here are three:\n",
        "the following year",
        "-5 °C",
        "10-15 km",
        "$1.4 bn",
    ),
)


def written(data: bytes, sentences: list[str]) -> tuple[str, Any]:
    """Write out a recipe: the text, and its language."""
    import atheris  # noqa: PLC0415 - only a run of the fuzzer needs it

    give = atheris.FuzzedDataProvider(data)
    lang = LANGUAGES[give.ConsumeIntInRange(0, len(LANGUAGES) - 1)]
    pieces: list[str] = []
    while give.remaining_bytes() and len(pieces) < PIECES:
        kind = give.ConsumeIntInRange(0, 3)
        if kind == 0:
            pieces.append(MARKS[give.ConsumeIntInRange(0, len(MARKS) - 1)])
        elif kind == 1:
            pieces.append(give.ConsumeUnicode(give.ConsumeIntInRange(1, 12)))
        else:
            sentence = sentences[give.ConsumeIntInRange(0, len(sentences) - 1)]
            first = give.ConsumeIntInRange(0, len(sentence)) if kind == 2 else 0
            last = give.ConsumeIntInRange(first, len(sentence)) if kind == 2 else len(sentence)
            pieces.append(sentence[first:last])
    return "".join(pieces), lang


def examples() -> list[str]:
    """Return sentences of our own: those of the languages, and of the gold claims."""
    from claims.languages import BY_CODE  # noqa: PLC0415 - after `instrument_imports`

    found = [example.text for language in BY_CODE.values() for example in language.examples]
    for path in sorted((ROOT / "examples" / "claims").glob("*.jsonl")):
        found += [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    return found


def check(text: str, lang: Any) -> None:
    """Extract the claims of a text, and insist on what they promise."""
    from claims import extract  # noqa: PLC0415 - after `instrument_imports`

    for claim in extract(text, lang=lang):
        assert claim.quote == text[claim.start : claim.end], "quote"
        assert claim.quote.strip(), "empty quote"
        assert 0 <= claim.worth <= 1, "worth"
        for entity in claim.entities:
            assert entity.text == claim.text[entity.start : entity.end], "entity"
        for quantity in claim.quantities:
            assert quantity.quote == claim.text[quantity.start : quantity.end], "quantity"


def _kind(error: BaseException) -> str:
    """Name a kind of finding: the exception, and the last place in our own code."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(str(ROOT))] or frames
    return f"{type(error).__name__} {Path(ours[-1].filename).name}:{ours[-1].name}: {error}"[:200]


def catching(folder: Path, sentences: list[str], inputs: list[int]) -> Callable[[bytes], None]:
    """Return what is run on each input: it keeps the findings and goes on."""
    known = {path.read_text("utf-8").splitlines()[0] for path in folder.glob("*.txt")}

    def one(data: bytes) -> None:
        inputs[0] += 1
        text, lang = written(data, sentences)
        try:
            check(text, lang)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            kind = _kind(error)
            if kind not in known:
                known.add(kind)
                told = "".join(traceback.format_exception(error))
                name = f"{hashlib.sha256(data).hexdigest()[:10]}.txt"
                page = f"{kind}\n\n{lang} {json.dumps(text)}\n\n{told}"
                (folder / name).write_text(page, encoding="utf-8")

    return one


def main() -> None:
    """Fuzz in this process, which libFuzzer ends; note how long and how many inputs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--work", type=Path, default=ROOT.parent / "fuzz-claims")
    options = parser.parse_args()
    import atheris  # noqa: PLC0415 - so that --help needs no atheris

    sys.path.insert(0, str(ROOT))
    with atheris.instrument_imports(include=["claims"]):
        import claims.extraction  # noqa: F401, PLC0415 - instrumented as it is imported
    from claims.languages import BY_CODE  # noqa: PLC0415 - see above

    warnings.simplefilter("ignore")
    for lang in LANGUAGES:
        check(BY_CODE[lang].examples[0].text, lang)  # what is loaded once is no part of an input
    findings, corpus = options.work / "findings", options.work / "corpus"
    findings.mkdir(parents=True, exist_ok=True)
    corpus.mkdir(parents=True, exist_ok=True)
    inputs = [0]
    one = catching(findings, examples(), inputs)
    begun, said = time.monotonic(), time.process_time()

    def timed(data: bytes) -> None:
        one(data)
        if inputs[0] % 100 == 0 or time.monotonic() - begun > options.minutes * 60 - 5:
            record = {
                "inputs": inputs[0],
                "minutes": round((time.monotonic() - begun) / 60, 1),
                "processor_minutes": round((time.process_time() - said) / 60, 1),
                "findings": len(list(findings.glob("*.txt"))),
            }
            (options.work / "run.json").write_text(json.dumps(record) + "\n", encoding="utf-8")

    atheris.Setup(
        [
            "fuzz_claims",
            str(corpus),
            f"-max_total_time={round(options.minutes * 60)}",
            f"-timeout={SLOWEST}",
            f"-max_len={LONGEST}",
            "-rss_limit_mb=3000",
            f"-artifact_prefix={findings}/",
        ],
        timed,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
