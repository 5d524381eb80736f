"""Speed and memory of extraction alone, in a process of its own; run by `claims_quality`.

    python benchmarks/claims_speed.py hi

The text is sentences of Parallel Universal Dependencies, ten a paragraph. The pipeline is loaded and
the first paragraph read before the clock starts. Seconds are of the processor, not of the wall, so
that another program on the machine counts less; on one that is busy they still read high.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

PARAGRAPH = 10


def measure(lang: str, sentences: int) -> dict[str, Any]:
    """Measure in a fresh process."""
    command = [sys.executable, str(Path(__file__)), lang, str(sentences)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _peak_kilobytes() -> int:
    # Linux hands getrusage's peak of the process that starts another on to it; VmHWM is its own.
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Read paragraphs and print the figures as JSON."""
    import claims_sets  # noqa: PLC0415 - after the docstring's command has found its folder

    from claims import extract  # noqa: PLC0415 - its memory is what is measured

    lang, count = sys.argv[1], int(sys.argv[2])
    sentences = claims_sets.parallel(lang)[: count + PARAGRAPH]
    paragraphs = [
        " ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH)
    ]
    extract(paragraphs[0], lang=lang)  # type: ignore[arg-type]  # one of the four
    begun = time.process_time()
    for paragraph in paragraphs[1:]:
        extract(paragraph, lang=lang)  # type: ignore[arg-type]  # one of the four
    seconds = time.process_time() - begun
    figures = {
        "sentences": len(sentences) - PARAGRAPH,
        "sentences_a_second": round((len(sentences) - PARAGRAPH) / seconds, 1),
        "peak_megabytes": round(_peak_kilobytes() / 1024),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
