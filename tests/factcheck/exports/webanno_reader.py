"""Reads WebAnno TSV 3.3 as INCEpTION does: the same states, gaps and escapes, counted in UTF-16.

No Python package reads the format with its text, so this follows the reader of INCEpTION
(``Tsv3XDeserializer``) where it decides on offsets: lines of a sentence are joined by line feeds,
one more follows, gaps before a sentence become blanks, and an annotation grows with its id.
"""

import re
from array import array

_CONTROLS = {"\\" + chr(code): chr(code) for code in range(32) if not 8 <= code <= 13}
_TEXT = _CONTROLS | {"\\t": "\t", "\\n": "\n", "\\f": "\f", "\\r": "\r", "\\b": "\b", "\\\\": "\\"}
_VALUE = {"\\" + mark: mark for mark in ("\\", "[", "]", "|", "_", "->", ";", "*")} | {
    "\\t": "\t",
    "\\n": "\n",
}


def unescape(text, escapes):
    pattern = "|".join(re.escape(escape) for escape in sorted(escapes, key=len, reverse=True))
    return re.sub(pattern, lambda match: escapes[match[0]], text)


def to_units(text):
    """Spell a text with one character for each UTF-16 unit."""
    return "".join(map(chr, array("H", text.encode("utf-16-le", "surrogatepass"))))


def from_units(units):
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def read(document):
    """Return the text, and by id each annotation as (begin, end, values)."""
    assert "\r" not in document
    lines = document.removesuffix("\n").split("\n")
    assert "#FORMAT=WebAnno TSV 3.3" == lines[0]
    assert lines[1].startswith("#T_SP=webanno.custom.Claim|")
    columns = lines[1].split("|")[1:]
    assert ["", ""] == lines[2:4]
    text, found, waiting, state = "", {}, "", "gap"
    for line in lines[4:]:
        if line.startswith("#") and state in {"gap", "header"}:
            assert line.startswith("#Text=")
            waiting += to_units(unescape(line.removeprefix("#Text="), _TEXT)) + "\n"
            state = "header"
        elif not line:
            assert state == "token"
            state = "gap"
        else:
            assert state in {"header", "token"}
            _, span, _, *cells = line.split("\t")
            assert len(columns) + 1 == len(cells)
            begin, end = map(int, span.split("-"))
            if state == "header":
                assert len(text) <= begin
                text += " " * (begin - len(text)) + waiting
                waiting = ""
            state = "token"
            for column, cell in zip(columns, cells, strict=False):
                if cell == "_":
                    continue
                for stacked in re.split(r"(?<!\\)\|", cell):
                    value, _, identity = stacked.removesuffix("]").rpartition("[")
                    start, _, values = found.get(identity, (begin, end, {}))
                    values[column] = "" if value == "*" else unescape(value, _VALUE)
                    found[identity] = (start, end, values)
    assert state == "token"
    return from_units(text.removesuffix("\n")), found
