"""Throws made-up input at everything that reads untrusted text, and keeps what breaks it.

    python -m venv ../fuzz && ../fuzz/bin/pip install -r requirements.lock 'atheris>=3'
    ../fuzz/bin/python benchmarks/fuzz.py --minutes 60 --work ../fuzz/work

Coverage-guided, with atheris (libFuzzer), target after target in one process each. A finding is an
exception that the reader does not promise, a broken promise about what it returns, or an input that
takes more than `SLOWEST` seconds of the processor. Each kind of finding is kept once, as a file with its traceback
beside it; a finding that is mended becomes a case in ``tests/factcheck/hostile/``.

``--blind`` changes seeds at random instead, without coverage and without atheris: many more inputs
where instrumented code is slow, each less telling.

The corpus stays in the work folder, so that a second run goes on where the first one ended.
"""

# ruff: noqa: PLC0415 - atheris instruments what is imported after it; a target imports its own

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import itertools
import json
import random
import re
import resource
import signal
import subprocess
import sys
import time
import traceback
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
#: Seconds of the processor after which one input counts as a hang: other work may have the clock's.
SLOWEST = 60
#: Seconds of the clock after which libFuzzer ends a process that hears no signal.
LOST = 3_600
#: Bytes of one input: long enough for nested markup; prose needs less, and is slower to read.
LONGEST = 4_096
LONGEST_PROSE = 600
LANGS = ("en", "es", "pt", "hi")
_PROSE = frozenset({"segmenter", "quantities"})
_STATUS = re.compile(r"#(\d+)\s.*?cov: (\d+)")

Target = Callable[[bytes], None]


def _text(data: bytes) -> tuple[str, Any]:
    """Read the first byte as a language and the rest as text, as it comes from a file."""
    return data[1:].decode("utf-8", "replace"), LANGS[(data[:1] or b"\0")[0] % len(LANGS)]


def segmenter() -> Target:
    """Sentences stand where they say, in order."""
    from claims.segment import segment

    def run(data: bytes) -> None:
        text, lang = _text(data)
        at = 0
        for sentence in segment(text, lang=lang):
            assert sentence.quote == text[sentence.start : sentence.end], "offsets"
            assert at <= sentence.start < sentence.end, "order"
            at = sentence.end

    return run


def quantities() -> Target:
    """Quantities stand where they say, in order."""
    from claims.quantities.read import read_quantities

    def run(data: bytes) -> None:
        text, lang = _text(data)
        at = 0
        for quantity in read_quantities(text, lang):
            assert quantity.quote == text[quantity.start : quantity.end], "offsets"
            assert at <= quantity.start < quantity.end, "order"
            at = quantity.end

    return run


def wire() -> Target:
    """What is read as a report is written and read again as the same."""
    from factcheck import wire as reading
    from factcheck.errors import InputError

    def run(data: bytes) -> None:
        try:
            report = reading.read_report(data.decode("utf-8", "replace"), "fuzz")
        except InputError:
            return
        assert reading.read_report(reading.line(report), "again") == report, "round trip"

    return run


def wikitext() -> Target:
    """Wikitext of a dump."""
    from factcheck.sources.corpus.wikitext import read_wikitext

    def run(data: bytes) -> None:
        for block in read_wikitext(data.decode("utf-8", "replace")):
            assert block.text.strip(), "empty block"

    return run


def action_api() -> Target:
    """What a wiki's API answers."""
    from claims import read_claim
    from factcheck.config import SourceSettings
    from factcheck.errors import SourceError
    from factcheck.http import Answer
    from factcheck.model import Tier
    from factcheck.sources.wikipedia import Wikipedia

    claim = read_claim("Lisbon lies on the Tagus.", lang="en")
    settings = SourceSettings(name="wikipedia", tier=Tier.REFERENCE, languages=("en",), pages=2)

    class Wiki:
        """Answers everything with the same bytes."""

        body = b""

        def get(self, url: str, *_: Any, valid: Any = None, **__: Any) -> Answer:
            answer = Answer(
                url=url,
                status=200,
                headers={"content-type": "application/json"},
                body=self.body,
                retrieved_at="2026-01-01T00:00:00Z",
            )
            if valid is not None:
                valid(answer)
            return answer

    wiki = Wiki()
    source = Wikipedia(settings, wiki)  # type: ignore[arg-type]

    def run(data: bytes) -> None:
        wiki.body = data
        try:
            documents = list(source.search(claim))
        except SourceError:
            return
        for document in documents:
            assert isinstance(document.title, str), "title"

    return run


def html() -> Target:
    """A page of any site."""
    from factcheck.errors import SourceError
    from factcheck.sources import webpage
    from factcheck.sources.html import list_links, read_html

    def run(data: bytes) -> None:
        markup = data.decode("utf-8", "replace")
        for block in read_html(markup):
            assert block.text.strip(), "empty block"
            assert "\x1b" not in block.text, "control character"
        list_links(markup)
        with contextlib.suppress(SourceError):
            webpage.read(markup)

    return run


def _document(suffix: str) -> Callable[[], Target]:
    def make() -> Target:
        from factcheck.errors import SourceError
        from factcheck.sources import formats

        def run(data: bytes) -> None:
            try:
                parts = formats.read(data, f"fuzz{suffix}")
            except SourceError:
                return
            for block in (block for part in parts for block in part.blocks):
                assert "\x1b" not in block.text, "control character"

        return run

    return make


def docx() -> Target:
    """The parts of a DOCX: the input is the document's XML, as its archive would hold any bytes."""
    read = _document(".docx")()

    def run(data: bytes) -> None:
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as parts:
            for name, content in DOCX.items():
                parts.writestr(name, content)
            parts.writestr("word/document.xml", data)
        read(archive.getvalue())

    return run


DOCX: Mapping[str, str] = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}

TARGETS: Mapping[str, Callable[[], Target]] = {
    "segmenter": segmenter,
    "quantities": quantities,
    "wire": wire,
    "wikitext": wikitext,
    "action_api": action_api,
    "html": html,
    "markdown": _document(".md"),
    "pdf": _document(".pdf"),
    "docx": docx,
    "docx_archive": _document(".docx"),
}


def _seeds(target: str) -> list[bytes]:
    """Return inputs to begin with: our own examples."""
    answers = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/*.md"))]
    if target in _PROSE:
        return [bytes([at % 4]) + text[:LONGEST_PROSE] for at, text in enumerate(answers)]
    if target == "markdown":
        return answers
    if target == "html":
        return [page.read_bytes()[:LONGEST] for page in (ROOT / "benchmarks").glob("web_pages/*")]
    if target == "wire":
        return [_report()]
    if target == "wikitext":
        return [_WIKITEXT.encode()]
    if target == "action_api":
        return [json.dumps(answer).encode() for answer in _API_ANSWERS]
    if target == "docx":
        return [_DOCX_XML.encode()]
    sys.path.insert(0, str(ROOT / "tests" / "factcheck" / "sources"))
    import made

    if target == "docx_archive":
        return [made.docx_bytes("Title", ["Herons fish at dawn."], [("Bird", "Heron")])]
    return [made.pdf("Herons fish\nat dawn.", "The second page.")]


def _report() -> bytes:
    from claims import read_claim
    from factcheck import wire as writing
    from factcheck.model import (
        Label,
        MadeWith,
        Reason,
        Report,
        Response,
        SourceStatus,
        Stance,
        Verdict,
    )

    claim = read_claim("Oslo has 700,000 inhabitants.", lang="en")
    reason = Reason(rule="silence", effect=Stance.NEUTRAL, detail="Nothing was found.")
    report = Report(
        response=Response(id="r-1", text=claim.text, lang="en"),
        claims=(claim,),
        evidence=(),
        verdicts=(
            Verdict(
                claim_id=claim.id,
                label=Label.NOT_ENOUGH_EVIDENCE,
                confidence=0.5,
                reasons=(reason,),
            ),
        ),
        statuses=(SourceStatus(claim_id=claim.id, source="reference", state="empty"),),
        flags=(),
        made_with=MadeWith(factcheck="0", verifier="rules", settings=""),
    )
    return writing.line(report).encode()


_WIKITEXT = """{{Infobox city|name=Lisbon|population={{formatnum:545000}}}}
'''Lisbon''' lies on the [[Tagus|river Tagus]].<ref name="a">{{cite|title=x}}</ref>
== History ==
* Founded by the [[Phoenicia]]ns
{| class="wikitable"
! Year !! People
|-
| 1900 || 350,000
|}
<math>x^2</math> [[File:a.jpg|thumb|A ''view'']] [[Category:Cities]]
"""
_PAGE = {
    "pageid": 1,
    "ns": 0,
    "title": "Lisbon",
    "revisions": [{"revid": 2, "parentid": 1, "timestamp": "2026-01-01T00:00:00Z"}],
    "extract": "Lisbon lies on the Tagus.",
    "langlinks": [{"lang": "en", "title": "Lisbon"}],
    "pageprops": {"disambiguation": ""},
    "index": 1,
}
_API_ANSWERS = (
    {"batchcomplete": True, "query": {"pages": [_PAGE], "normalized": [], "redirects": []}},
    {
        "parse": {
            "title": "Lisbon",
            "pageid": 1,
            "revid": 2,
            "displaytitle": "Lisbon",
            "text": "<div class='mw-parser-output'><p>Lisbon lies on the Tagus.</p></div>",
            "langlinks": [],
            "properties": {},
        }
    },
    {"errors": [{"code": "maxlag", "text": "Waiting"}]},
)
_DOCX_XML = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Birds</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>Herons fish.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Bird</w:t>"
    "</w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"
)


def _signature(error: BaseException) -> str:
    """Name a kind of finding: the exception, and the last place in our own code."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(str(ROOT))] or frames
    last = ours[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"


class Findings:
    """What broke a target, each kind once, as a file with its traceback beside it."""

    def __init__(self, target: str, folder: Path) -> None:
        self._target = target
        self._folder = folder / "findings"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._known = {path.read_text().splitlines()[0] for path in self._folder.glob("*.txt")}

    def keep(self, data: bytes, error: BaseException) -> None:
        """Keep an input and its exception, unless one like it is kept already."""
        signature = _signature(error)
        if signature in self._known:
            return
        self._known.add(signature)
        name = f"{self._target}-{hashlib.sha256(data).hexdigest()[:10]}"
        (self._folder / f"{name}.bin").write_bytes(data)
        told = "".join(traceback.format_exception(error))
        (self._folder / f"{name}.txt").write_text(f"{signature}\n\n{told}")


def _bounded(run: Target) -> Target:
    """Have a target raise where one input takes too much of the processor."""

    def hangs(*_: Any) -> None:
        raise TimeoutError(f"no end after {SLOWEST} s of the processor")

    signal.signal(signal.SIGVTALRM, hangs)

    def one(data: bytes) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOWEST)
        try:
            run(data)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    return one


def watched(target: str, folder: Path, seconds: int) -> None:
    """Fuzz one target by coverage in this process, which libFuzzer ends."""
    import atheris

    findings = Findings(target, folder)
    with atheris.instrument_imports(include=["claims", "factcheck"]):
        run = _bounded(TARGETS[target]())

    def one(data: bytes) -> None:
        try:
            run(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            findings.keep(data, error)

    corpus = folder / "corpus" / target
    corpus.mkdir(parents=True, exist_ok=True)
    for at, seed in enumerate(_seeds(target)):
        (corpus / f"seed-{at}").write_bytes(seed)
    atheris.Setup(
        [
            "fuzz",
            str(corpus),
            f"-max_total_time={seconds}",
            f"-timeout={LOST}",
            f"-max_len={LONGEST_PROSE if target in _PROSE else LONGEST}",
            "-rss_limit_mb=3000",
            f"-artifact_prefix={folder / 'findings'}/{target}-",
            "-print_final_stats=1",
        ],
        one,
    )
    atheris.Fuzz()


def blind(target: str, folder: Path, seconds: int) -> None:
    """Fuzz one target with changed seeds, not told what they reach: a hundred times as many."""
    findings, run = Findings(target, folder), _bounded(TARGETS[target]())
    kept = [path.read_bytes() for path in (folder / "corpus" / target).glob("*")]
    seeds = [*_seeds(target), *kept]
    chance = random.Random(f"{target} {time.time_ns()}")
    ends, tried = time.monotonic() + seconds, 0
    while time.monotonic() < ends:
        data = _changed(seeds, chance)[: LONGEST_PROSE if target in _PROSE else LONGEST]
        tried += 1
        try:
            run(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            findings.keep(data, error)
    sys.stderr.write(f"#{tried} DONE cov: 0\n")


#: Pieces that mean something to one reader or another.
_PIECES = tuple(
    piece.encode()
    for piece in (
        *(
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "\n\n",
            "\n- ",
            "\n1. ",
            "\n> ",
            "|",
            "\n|-|\n",
            "[1]",
            "](",
            "<",
        ),
        *(
            "&",
            "&#x0;",
            "&#xD800;",
            "<!--",
            "-->",
            "<td>",
            "</table>",
            "<div>",
            "{{",
            "}}",
            "[[",
            "]]",
        ),
        *(
            "{|",
            "|}",
            "''",
            "<ref>",
            "</ref>",
            "\u200b",
            "\u202e",
            "\u0301",
            "\U000e0041",
            "½",
            "٣",
            "२",
            "²",
        ),
        *(
            "1e999",
            "-1",
            "1,000.5",
            "10^9",
            "%",
            "$",
            "€",
            "₹",
            "लाख",
            "करोड़",
            "million",
            "mil",
            "Dr.",
            "e.g.",
        ),
        *(
            '"',
            "null",
            "true",
            "[",
            "{",
            "\\ud800",
            "0" * 400,
            "9" * 400,
            "(" * 60,
            "endobj",
            "stream",
            "<<",
        ),
    )
)


def _changed(seeds: list[bytes], chance: random.Random) -> bytes:
    """Return a seed with a few changes: bytes, pieces, cuts, repeats, a part of another."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 20))):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 1, 4, 16, 64, 256)))
        match chance.randrange(6):
            case 0:
                data[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
            case 1 | 2:
                data[at:at] = chance.choice(_PIECES)
            case 3:
                del data[at:end]
            case 4:
                data[at:at] = data[at:end] * chance.choice((1, 2, 10))
            case _:
                other = chance.choice(seeds)
                begin = chance.randrange(len(other) + 1)
                data[at:end] = other[begin : begin + chance.choice((4, 64, 256))]
    return bytes(data)


def _processor_seconds() -> float:
    """Return what the processes that have ended took of the processor: a busy machine gives little."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def summary(log: Path) -> dict[str, Any]:
    """Add up what all runs in a work folder tried, and name what they found."""
    tried: dict[str, dict[str, int]] = {}
    for line in log.read_text().splitlines():
        run = json.loads(line)
        how = "blind" if run.get("blind") else "watched"
        of = tried.setdefault(run["target"], {})
        for name in ("seconds", "processor_seconds", "inputs"):
            if name in run:  # the first runs did not count the processor's
                of[f"{how}_{name}"] = of.get(f"{how}_{name}", 0) + run[name]
    found = sorted((log.parent / "findings").glob("*.txt"))
    return {
        "targets": tried,
        "findings": [path.read_text().partition("\n")[0] for path in found],
    }


def main() -> None:
    """Fuzz target after target, and write what was run and found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("targets", nargs="*", help=f"of: {', '.join(TARGETS)}")
    parser.add_argument("--minutes", type=float, default=60, help="of each target")
    parser.add_argument("--work", type=Path, default=Path("../fuzz/work"))
    parser.add_argument("--blind", action="store_true", help="many inputs, no coverage")
    parser.add_argument("--keep", action="store_true", help="only add up the runs; keep figures")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        warnings.simplefilter("ignore")
        fuzz = blind if options.blind else watched
        fuzz(options.targets[0], options.work, round(options.minutes * 60))
        return
    log = options.work / "log.jsonl"
    if options.keep:
        sys.path.insert(0, str(ROOT))
        from benchmarks import machine

        print(machine.keep("fuzz", summary(log)))
        return
    options.work.mkdir(parents=True, exist_ok=True)
    for target in options.targets or TARGETS:
        begun, had = time.monotonic(), _processor_seconds()
        left = options.minutes * 60
        for attempt in itertools.count():
            if left < 5 or attempt > 20:
                break
            command = [sys.executable, __file__, "--one", target, "--work", str(options.work)]
            command += ["--blind"] if options.blind else []
            done = subprocess.run(
                [*command, "--minutes", str(left / 60)],
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
            )
            last = [(int(n), int(cov)) for n, cov in _STATUS.findall(done.stderr)][-1:]
            now, used = time.monotonic(), _processor_seconds()
            record = {
                "target": target,
                "blind": options.blind,
                "seconds": round(now - begun),
                "processor_seconds": round(used - had),
                "inputs": last[0][0] if last else 0,
                "coverage": last[0][1] if last else 0,
                "status": done.returncode,
            }
            left -= now - begun
            begun, had = now, used
            with log.open("a") as out:
                out.write(json.dumps(record) + "\n")
            print(json.dumps(record))
            if done.returncode:
                (options.work / f"{target}-{attempt}.log").write_text(done.stderr[-20_000:])


if __name__ == "__main__":
    main()
