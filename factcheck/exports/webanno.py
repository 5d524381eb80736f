r"""WebAnno TSV 3.3, which INCEpTION reads: one file a response; offsets count UTF-16 units.

The text comes back from the file exactly, CRLF and control characters too: a sentence here begins
at each line that begins with a word, line ends belong to the sentence before them, and characters
that would break a line are escaped as INCEpTION's own writer does. Tokens are cut where claims
begin and end, so that no claim needs a part of a token. The layer is ``webanno.custom.Claim`` with
string features; create it in the project before importing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from factcheck.exports.base import Judged, Task, annotation_features
from factcheck.exports.text import Utf16

#: Features that stand on the line of every token of a claim, so only what is short or needed there.
_LEFT_OUT = frozenset({"claim", "reason", "at", "made_with"})
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+|\S")
#: What INCEpTION's writer escapes in a text: control characters with a name, the others as they are.
_TEXT = {chr(code): "\\" + chr(code) for code in range(32) if not 8 <= code <= 13} | {
    "\\": "\\\\",
    "\t": "\\t",
    "\f": "\\f",
    "\r": "\\r",
    "\b": "\\b",
}
_VALUE = {character: "\\" + character for character in "\\[]|_;*"} | {
    "->": "\\->",
    "\t": "\\t",
    "\n": "\\n",
}
_TEXT_CHARACTER = regex.compile(r"[\x00-\x1f\\]")
_VALUE_PART = regex.compile(r"->|[\\\[\]|_;*\t\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    start: int
    end: int


def export(task: Task) -> Iterator[str]:
    """Yield the lines of one response after the other; a file holds one."""
    for reviewed in task.reports:
        text = reviewed.report.response.text
        judged = list(reviewed.judged())
        features = [annotation_features(reviewed, one, task.guidelines) for one in judged]
        names = [
            name for name in (features[0] if features else ("verdict",)) if name not in _LEFT_OUT
        ]
        yield "#FORMAT=WebAnno TSV 3.3"
        yield f"#T_SP=webanno.custom.Claim|{'|'.join(names)}"
        yield ""
        yield from _body(text, judged, [[_value(of[name]) for name in names] for of in features])


def _body(text: str, judged: list[Judged], values: list[list[str]]) -> Iterator[str]:
    place = Utf16(text)
    columns = len(values[0]) if values else 1
    starts = sorted(range(len(judged)), key=lambda at: judged[at].claim.start)
    waiting = iter([*starts, None])
    following = next(waiting)
    open_claims: list[int] = []
    for sentence, (lines, tokens) in enumerate(_sentences(text, judged), start=1):
        yield ""
        for line in lines:
            yield "#Text=" + _TEXT_CHARACTER.sub(lambda match: _TEXT.get(match[0], match[0]), line)
        for number, token in enumerate(tokens, start=1):
            while following is not None and judged[following].claim.start <= token.start:
                open_claims.append(following)
                following = next(waiting)
            open_claims = [at for at in open_claims if judged[at].claim.end >= token.end]
            cells = [
                "|".join(f"{values[at][column]}[{at + 1}]" for at in open_claims) or "_"
                for column in range(columns)
            ]
            form = _TEXT_CHARACTER.sub(
                lambda match: "\\n" if match[0] == "\n" else _TEXT.get(match[0], match[0]),
                text[token.start : token.end],
            )
            span = f"{place.units(token.start)}-{place.units(token.end)}"
            yield "\t".join((f"{sentence}-{number}", span, form, *cells, ""))


def _sentences(text: str, judged: list[Judged]) -> Iterator[tuple[list[str], list[_Token]]]:
    """Yield the lines and tokens of what is a sentence to the format.

    A reader joins the lines of a sentence by line feeds, adds one more, and fills what is left up
    to the next sentence with blanks; so a sentence runs up to the line feed before a token.
    """
    tokens = list(_tokens(text, judged))
    if not tokens:
        return
    breaks = [
        at
        for at, token in enumerate(tokens)
        if at and token.start and text[token.start - 1] == "\n"
    ]
    for first, after in zip([0, *breaks], [*breaks, None], strict=True):
        end = tokens[after].start - 1 if after is not None else len(text)
        yield text[tokens[first].start : end].split("\n"), tokens[first:after]


def _tokens(text: str, judged: list[Judged]) -> Iterator[_Token]:
    """Yield words and marks, cut where claims begin and end.

    White space is a token only at the edge of a claim, which then keeps its span.
    """
    edges = {place for one in judged for place in (one.claim.start, one.claim.end)}
    cuts = sorted(edges | {0, len(text)})
    starts = {one.claim.start for one in judged}
    ends = {one.claim.end for one in judged}
    for start, end in pairwise(cuts):
        found = [_Token(start=m.start(), end=m.end()) for m in _WORD.finditer(text, start, end)]
        if start in starts and not (found and found[0].start == start):
            yield _Token(start=start, end=start + 1)
        yield from found
        blank = not found or found[-1].end != end
        if end in ends and blank and end - start > (start in starts and not found):
            yield _Token(start=end - 1, end=end)


def _value(value: str) -> str:
    """Escape a feature's value; an empty one is ``*``."""
    plain = value.replace("\r", " ")
    return _VALUE_PART.sub(lambda match: _VALUE[match[0]], plain) or "*"
