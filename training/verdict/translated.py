"""Pairs of English sets put into Spanish and Portuguese by Apertium, a rule-based translator.

Apertium's sentences are rough but keep who did what, numbers and denials, and they give Spanish and
Portuguese the everyday sentences that English sets have and tables and templates lack. Names are kept
from it: it would turn "Fox" into "Zorro".

Debian's packages: apertium, apertium-eng-spa, apertium-es-pt.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence

#: From English, through Spanish where there is no direct way.
WAYS = {"es": ("eng-spa",), "pt": ("eng-spa", "es-pt_BR")}

# A capital inside a sentence: a name, or a word that loses little by standing in English.
_NAME = re.compile(r"(?<=[a-z0-9,;:)\"'] )[A-Z][\w.'’-]*(?: [A-Z][\w'’-]*)*")
_HIDDEN = re.compile(r"Xq(\d{1,3})q", re.IGNORECASE)
#: Apertium takes a line for a sentence only where it ends like one.
_END = "."


class ApertiumMissingError(RuntimeError):
    """Apertium or one of its language pairs is not installed."""


def translate(texts: Sequence[str], lang: str) -> list[str]:
    """Translate English texts into ``es`` or ``pt``, in their order.

    Raises:
        ApertiumMissingError: it is not installed.
        ValueError: it lost a line.
    """
    if shutil.which("apertium") is None:
        raise ApertiumMissingError("install Debian's apertium, apertium-eng-spa and apertium-es-pt")
    hidden = [_hide(" ".join(text.split())) for text in texts]
    lines = [line for line, _ in hidden]
    for way in WAYS[lang]:
        lines = _apertium(lines, way)
    return [_show(line, names) for line, (_, names) in zip(lines, hidden, strict=True)]


def _hide(text: str) -> tuple[str, list[str]]:
    names: list[str] = []

    def one(found: re.Match[str]) -> str:
        names.append(found.group())
        return f"Xq{len(names) - 1}q"

    return _NAME.sub(one, text), names


def _show(line: str, names: Sequence[str]) -> str:
    shown = _HIDDEN.sub(
        lambda found: names[int(found.group(1))] if int(found.group(1)) < len(names) else "", line
    )
    return " ".join(shown.split())


def _apertium(lines: Sequence[str], way: str) -> list[str]:
    text = "\n".join(line if line.endswith((".", "?", "!")) else line + _END for line in lines)
    done = subprocess.run(
        ["apertium", "-u", "-n", way],
        input=text + "\n",
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ApertiumMissingError(f"apertium {way}: {done.stderr.strip()}")
    made = done.stdout.split("\n")[: len(lines)]
    if len(made) != len(lines):
        raise ValueError(f"apertium {way}: {len(lines)} lines in, {len(made)} out")
    return made
