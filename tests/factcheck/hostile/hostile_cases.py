"""Reports with hostile text in every field that can hold any."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum

from claims.model import Claim, Kind
from factcheck.model import (
    Evidence,
    Flag,
    Label,
    MadeWith,
    Reason,
    Report,
    Response,
    SourceStatus,
    Stance,
    Tier,
    Verdict,
)

#: What a terminal obeys, what turns a line round, what nobody sees.
TERMINAL = (
    "\x1b[2J\x1b[31mred\x1b]0;title\x07\x9b31m",
    "\x1b]8;;https://example.invalid\x1b\\link\x1b]8;;\x1b\\",
    "safe\u202egnp.exe\u2066\u2069",
    "un\u200bse\u2060en\ufeff",
    "".join(chr(0xE0000 + ord(char)) for char in "hidden"),
    "line\r\nbreak\x0b\x0c\u2028\u2029\x00\x08\x08\x08\x7f",
)
MARKUP = (
    "<script>window.hit=1</script>",
    "<img src=https://example.invalid/x.png onerror=window.hit=2>",
    "![x](https://example.invalid/y.png)",
    "[x](javascript:alert(1))",
    "</blockquote><iframe src=https://example.invalid></iframe>",
    "| a | b |\n|---|---|\n# heading\n> quote\n- item\n```\ncode",
    "&lt;b&gt; &#x3c;b&#x3e; <!-- -->",
    "<https://example.invalid/auto>",
)
#: Fields whose values are of a list, or numbers and addresses that are held to a form of their own.
_KEPT = {"lang", "state", "schema_version", "kind", "sha256"}


def report():
    """Make a report that has something in every field."""
    text = "Sydney is the capital of Australia. Hello!"
    quote = "Its capital is Canberra."
    claim = Claim(
        id="c-1",
        text=text[:35],
        quote=text[:35],
        start=0,
        end=35,
        lang="en",
        kind=Kind.FACT,
        checkworthy=True,
        reason="a statement",
        context="before",
    )
    left_out = replace(claim, id="c-2", text="Hello!", quote="Hello!", start=36, end=42)
    left_out = replace(left_out, checkworthy=False, kind=Kind.GREETING)
    evidence = Evidence(
        id="e-1",
        claim_id="c-1",
        source="atlas",
        url="https://example.org/a",
        title="Australia",
        text=quote,
        lang="en",
        revision="7",
        retrieved_at="2026-01-01T00:00:00Z",
        sha256="0" * 64,
        tier=Tier.REFERENCE,
        quote=quote,
        start=0,
        end=len(quote),
        stance=Stance.REFUTES,
        section="Geography",
        published="2025-01-01",
    )
    reason = Reason(
        rule="other_value",
        effect=Stance.REFUTES,
        detail="The source names another.",
        evidence_ids=("e-1",),
        values={"claimed": "Sydney", "stated": "Canberra"},
    )
    return Report(
        response=Response(id="r-1", text=text, lang="en", origin="answer.txt", prompt="Which?"),
        claims=(claim, left_out),
        evidence=(evidence,),
        verdicts=(
            Verdict(
                claim_id="c-1",
                label=Label.REFUTED,
                confidence=0.9,
                reasons=(reason,),
                evidence_ids=("e-1",),
                error_type="entity",
                correction="Canberra",
            ),
            Verdict(claim_id="c-2", label=Label.NOT_CHECKED, confidence=1.0),
        ),
        statuses=(
            SourceStatus(claim_id="c-1", source="atlas", state="found"),
            SourceStatus(claim_id="c-1", source="web", state="failed", detail="refused"),
        ),
        flags=(Flag(rule="source_failed", detail="web could not be asked", claim_ids=("c-1",)),),
        made_with=MadeWith(factcheck="0", verifier="rules", settings="s", sources={"web": "x 1"}),
    )


def poisoned(extra):
    """Return the report with ``extra`` behind every text; ids stay the same where they are equal."""
    return _poison(report(), extra)


def _poison(value, extra):
    if isinstance(value, Enum):
        return value
    if is_dataclass(value):
        changed = {
            field.name: _poison(getattr(value, field.name), extra)
            for field in fields(value)
            if field.name not in _KEPT
        }
        return replace(value, **changed)
    if isinstance(value, str):
        return value + extra
    if isinstance(value, tuple):
        return tuple(_poison(item, extra) for item in value)
    if isinstance(value, dict):
        return {key + extra: _poison(item, extra) for key, item in value.items()}
    return value
