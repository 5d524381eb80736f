"""Search for every pattern in runs of what it may read in more ways than one.

    python benchmarks/patterns.py

A pattern that may split a run in many ways tries them all where the run does not end as it should:
time that doubles with each character, for whoever writes the answer to take. Every pattern that is
compiled while the modules load and a few answers are read is searched for, and matched whole, in
runs of each of `UNITS` behind which stands what fits nothing. What takes more than `SLOWEST` seconds
of the processor is named with where it was compiled; then the exit status is 1.

What this cannot see: patterns that are slow on other texts, and those that no answer here needs.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time
from collections.abc import Iterator
from typing import Any

import machine
import regex

SLOWEST = 0.5
#: Seconds by the clock after which a search is given up.
HANG = 5.0
#: Characters of a run.
LENGTH = 300
#: What runs are of: letters, words, numbers, marks, pictures, markup.
UNITS = (
    *("a", "A", "ab ", "Ab ", "é", "\u0301", "क", "की ", "है ", "और ", "का "),
    *("1", "1 ", "1,", "1.", "1,000 ", "1-", "1/", "2019-", "+ 1 ", "%", "$1 ", "1st "),
    *(" ", "\n", "*", "**a", "- ", "(", "[1]", '"', "'", "“", "_", "`", "|", "-a", "ab-"),
    *("of ", "the ", "and ", "A and ", "de ", "y ", "e ", "a, ", "A, ", "A.", "A. B. ", "’s "),
    *("🎉", "🎉 ", "🇧🇷", "<a>", "&#1;", "http://a.", "10.1/", "x=", "May "),
)
#: What stands before a run: patterns begin somewhere.
BEGINNINGS = ("", "Brazil ", "In 1999, Ana Luz was ", "2 + ", "He said: “", "भारत की ")
#: What stands behind a run.
ENDS = ("\x00", "!x", "1\x00 z")
ANSWERS = {
    "en": "Oslo, founded in 1040, has 700,000 people, and 2 + 2 = 5. He said: “It rains here.”",
    "es": "Oslo, fundada en 1040, tiene 700.000 habitantes. Ana dijo: «Llueve mucho aquí».",
    "pt": "Oslo, fundada em 1040, tem 700.000 habitantes. Ana disse: “Chove muito aqui.”",
    "hi": "ओस्लो की जनसंख्या 7 लाख है। उन्होंने कहा: “यहाँ बहुत वर्षा होती है।”",
}


def compiled() -> dict[str, Any]:
    """Load all modules and read the answers; return the patterns of our own code by their place."""
    found: dict[str, Any] = {}
    compile_ = regex.compile

    def watching(pattern: Any, *arguments: Any, **options: Any) -> Any:
        made = compile_(pattern, *arguments, **options)
        caller = sys._getframe(1)  # noqa: SLF001 - who compiles it
        place = f"{caller.f_code.co_filename}:{caller.f_lineno}"
        if isinstance(pattern, str) and place.startswith(str(machine.ROOT)):
            found[f"{place.removeprefix(f'{machine.ROOT}/')} {pattern[:100]}"] = made
        return made

    regex.compile = watching
    try:
        for name in ("claims", "factcheck"):
            package = importlib.import_module(name)
            for module in pkgutil.walk_packages(package.__path__, f"{name}."):
                if not module.name.endswith("__main__"):
                    importlib.import_module(module.name)
        from claims import extract  # noqa: PLC0415 - compiles what is to be watched
        from factcheck.checks.run import check_all  # noqa: PLC0415 - see above
        from factcheck.model import Response  # noqa: PLC0415 - see above

        for lang, text in ANSWERS.items():
            response = Response(id="r", text=text, lang=lang)  # type: ignore[arg-type]
            check_all(response, extract(text, lang=response.lang))
    finally:
        regex.compile = compile_
    return found


def slow(pattern: Any) -> Iterator[str]:
    """Yield the units of which runs take a pattern too long."""
    for unit in UNITS:
        run = unit * (LENGTH // len(unit))
        for text in (begin + run + end for begin in BEGINNINGS for end in ENDS):
            began = time.process_time()
            try:
                pattern.search(text, timeout=HANG)
                pattern.fullmatch(text, timeout=HANG)
            except TimeoutError:
                pass  # the processor says whose fault that was
            if time.process_time() - began > SLOWEST:
                yield unit
                break


def main() -> int:
    """Say which patterns are slow."""
    patterns = compiled()
    wrong = 0
    for place, pattern in patterns.items():
        for unit in slow(pattern):
            print(f"{unit!r}: {place}")
            wrong += 1
            break
    print(f"{len(patterns)} patterns, {wrong} of them slow")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
