"""Reports of our own words, and a page over them without a server."""

import json
from pathlib import Path

from factcheck import wire
from factcheck.model import (
    Claim,
    Evidence,
    Kind,
    Label,
    MadeWith,
    Reason,
    Report,
    Response,
    SourceStatus,
    Stance,
    Tier,
    Verdict,
    content_id,
    text_digest,
)
from factcheck.review import guidelines, records
from factcheck.review.page import words
from factcheck.review.page.app import application
from factcheck.review.page.desk import Desk
from factcheck.review.page.ledger import Ledger
from factcheck.review.page.shelf import Shelf

TOKEN = "token-of-the-tests"
PORT = 8765
ADDRESS = f"http://127.0.0.1:{PORT}"

#: One answer a language: a supported, a refuted and an undecided claim, with emoji and CRLF.
ANSWERS = {
    "en": [
        "The lake 🌊 is deep.\r\n",
        "It has three islands.",
        " Its boats are blue.",
    ],
    "es": [
        "El lago 🌊 es profundo.\r\n",
        "Tiene tres islas.",
        " Sus barcos son azules.",
    ],
    "pt": [
        "O lago 🌊 é fundo.\r\n",
        "Tem três ilhas.",
        " Seus barcos são azuis.",
    ],
    "hi": [
        "झील 🌊 गहरी है।\r\n",
        "इसमें तीन द्वीप हैं।",
        " इसकी नावें नीली हैं।",
    ],
}
_LABELS = (Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE)


def report(
    sentences,
    lang="en",
    *,
    identity="",
    prompt="",
    origin="answer.md",
    labels=_LABELS,
    title="Lake",
    url="https://example.org/lake?revision=7",
    quote="The lake has four islands.",
    detail="The claim gives three; the source gives four.",
    stated="four",
):
    """Make a report with one claim a sentence; the first two have evidence."""
    text = "".join(sentences)
    claims, verdicts, evidence, statuses = [], [], [], []
    at = 0
    for number, sentence in enumerate(sentences):
        start = at + len(sentence) - len(sentence.lstrip())
        body = sentence.strip()
        at += len(sentence)
        claim_id = content_id("c", body, str(number))
        label = labels[number % len(labels)]
        claims.append(
            Claim(
                id=claim_id,
                text=body,
                quote=text[start : start + len(body)],
                start=start,
                end=start + len(body),
                lang=lang,
                kind=Kind.FACT,
                checkworthy=label is not Label.NOT_CHECKED,
                reason="",
            )
        )
        cited = ()
        if label in {Label.SUPPORTED, Label.REFUTED}:
            item = Evidence(
                id=content_id("e", claim_id),
                claim_id=claim_id,
                source="reference",
                url=url,
                title=title,
                text=f"Before. {quote} After.",
                lang=lang,
                revision="7",
                retrieved_at="2026-11-01T00:00:00Z",
                sha256=text_digest(f"Before. {quote} After."),
                tier=Tier.REFERENCE,
                quote=quote,
                start=8,
                end=8 + len(quote),
                stance=Stance.SUPPORTS if label is Label.SUPPORTED else Stance.REFUTES,
            )
            evidence.append(item)
            cited = (item.id,)
        verdicts.append(
            Verdict(
                claim_id=claim_id,
                label=label,
                confidence=0.9 if cited else 0.3,
                reasons=(
                    Reason(
                        rule="other_value",
                        effect=Stance.REFUTES,
                        detail=detail,
                        evidence_ids=cited,
                        values={"claimed": "three", "stated": stated},
                    ),
                )
                if label is Label.REFUTED
                else (),
                evidence_ids=cited,
                error_type="numerical" if label is Label.REFUTED else "",
            )
        )
        statuses.append(
            SourceStatus(claim_id=claim_id, source="wikipedia", state="failed", detail="timed out")
        )
    return Report(
        response=Response(
            id=identity or content_id("r", text), text=text, lang=lang, origin=origin, prompt=prompt
        ),
        claims=tuple(claims),
        evidence=tuple(evidence),
        verdicts=tuple(verdicts),
        statuses=tuple(statuses),
        flags=(),
        made_with=MadeWith(factcheck="0", verifier="none", settings=""),
    )


def write(folder, *reports, name="reports.jsonl"):
    """Write reports as a batch does, one a line."""
    path = Path(folder) / name
    path.write_text("".join(wire.line(one) + "\n" for one in reports), encoding="utf-8")
    return path


def desk(folder, *reports, reviewer="ana", blind=False, rules=None):
    """Open a desk over reports; its records go to reviews.jsonl in the folder."""
    return Desk(
        shelf=Shelf([write(folder, *reports)]),
        ledger=Ledger(Path(folder) / "reviews.jsonl"),
        guidelines=rules or guidelines.load(),
        reviewer=reviewer,
        blind=blind,
    )


def app(table, lang="en", port=PORT):
    """Build the application over a desk."""
    return application(table, words.load(lang), token=TOKEN, port=port)


def written(folder):
    """Read what is on the disk."""
    path = Path(folder) / "reviews.jsonl"
    return list(records.read(path)) if path.exists() else []


def lines(folder):
    """Read what is on the disk as JSON."""
    text = (Path(folder) / "reviews.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]
