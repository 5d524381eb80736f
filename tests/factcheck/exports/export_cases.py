"""Reports over the examples of all four languages, made hard: emoji, CRLF, control characters."""

import json
from dataclasses import replace
from pathlib import Path

from factcheck.model import (
    Claim,
    Evidence,
    Kind,
    Label,
    MadeWith,
    Reason,
    Report,
    Response,
    Stance,
    Tier,
    Verdict,
    content_id,
    text_digest,
)
from factcheck.review import guidelines
from factcheck.review.records import Decision, Preference

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
LANGUAGES = ("en", "es", "pt", "hi")
#: An emoji, one of several code points, one beside a vowel sign, and a flag.
EMOJI = ("🧪", "👩‍🔬", "क🔭", "🇧🇷")
GUIDELINES = guidelines.load()


def hardened(text, spans):
    """Put emoji between words and CRLF at line ends; return the text and where the spans went."""
    out, places = ["🌍 "], []
    length = 2
    words = 0
    for character in text:
        places.append(length)
        written = "\r\n" if character == "\n" else character
        if character == " ":
            words += 1
            if words % 7 == 0:
                written = f" {EMOJI[words // 7 % len(EMOJI)]} "
        out.append(written)
        length += len(written)
    places.append(length)
    return "".join(out), [(places[start], places[end]) for start, end in spans]


def make_claim(text, span, *, number, lang, label):
    start, end = span
    quote = text[start:end]
    return Claim(
        id=content_id("c", quote, str(start), str(number)),
        text=f"{quote} (stands alone)",
        quote=quote,
        start=start,
        end=end,
        lang=lang,
        kind=Kind.OPINION if label is Label.NOT_CHECKED else Kind.FACT,
        checkworthy=label is not Label.NOT_CHECKED,
        reason="It states something that a source can confirm or deny.",
    )


def make_evidence(claim, stance=Stance.REFUTES):
    text = f"=1+1 «{claim.lang}» <b>says</b> 🧪 \x07 otherwise; it_is [so] | here -> there."
    return Evidence(
        id=content_id("e", claim.id),
        claim_id=claim.id,
        source="wikipedia",
        url=f"https://{claim.lang}.wikipedia.org/w/index.php?title=A_B&oldid=123",
        title="A & B",
        text=text,
        quote=text,
        start=0,
        end=len(text),
        lang=claim.lang,
        revision="123",
        retrieved_at="2026-11-22T00:00:00Z",
        sha256=text_digest(text),
        tier=Tier.REFERENCE,
        stance=stance,
    )


def make_verdict(claim, label, evidence):
    decided = label in {Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING}
    reason = Reason(rule="numbers", effect=Stance.NEUTRAL, detail='The page says "two" \U0001f9ea.')
    return Verdict(
        claim_id=claim.id,
        label=label,
        confidence=0.9 if decided else 0.3,
        reasons=(reason,),
        evidence_ids=(evidence.id,) if decided else (),
        error_type="numerical" if label is Label.REFUTED else "",
        correction="two" if label is Label.REFUTED else "",
    )


def make_report(text, spans, lang="en", origin="answer.md", prompt="Tell me about it."):
    """Make a report from (start, end, label)."""
    claims = tuple(
        make_claim(text, (start, end), number=number, lang=lang, label=Label(label))
        for number, (start, end, label) in enumerate(spans)
    )
    evidence = tuple(make_evidence(claim) for claim in claims)
    return Report(
        response=Response(
            id=content_id("r", text, origin), text=text, lang=lang, origin=origin, prompt=prompt
        ),
        claims=claims,
        evidence=evidence,
        verdicts=tuple(
            make_verdict(claim, Label(label), item)
            for claim, (_, _, label), item in zip(claims, spans, evidence, strict=True)
        ),
        statuses=(),
        flags=(),
        made_with=MadeWith(factcheck="0.1.0", verifier="none", settings="0"),
    )


def example_reports(lang):
    """Make a report for each example of a language from the verdicts that stand beside it."""
    reports = []
    for path in sorted((EXAMPLES / lang).glob("*.md")):
        lines = path.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines()
        gold = [json.loads(line) for line in lines]
        text, spans = hardened(
            path.read_text(encoding="utf-8"), [(line["start"], line["end"]) for line in gold]
        )
        labels = [line["label"] for line in gold]
        pairs = [(*span, label) for span, label in zip(spans, labels, strict=True)]
        # Extraction makes several claims of one sentence.
        pairs.append(pairs[0])
        reports.append(make_report(text, pairs, lang, f"examples/{lang}/{path.name}"))
    return reports


def make_decision(report, number, label=Label.REFUTED, *, reviewer="Ana Ruiz", **more):
    """Decide on one claim of a report."""
    claim, verdict = report.claims[number], report.verdicts[number]
    decision = Decision(
        id=content_id("d", report.response.id, claim.id, reviewer, label.value),
        response_id=report.response.id,
        reviewer=reviewer,
        at="2026-11-22T10:00:00Z",
        guidelines=GUIDELINES.digest,
        claim_id=claim.id,
        start=claim.start,
        end=claim.end,
        lang=claim.lang,
        label=label,
        error_type="contradiction.numerical" if label is Label.REFUTED else "",
        severity="major" if label is Label.REFUTED else "",
        note='दो, não três 🧪\n"said so"',
        source="https://example.org/a?b=c&d=e",
        suggested=verdict.label,
        confidence=verdict.confidence,
    )
    return replace(decision, **more)


def decide_all(report, reviewer="Ana Ruiz"):
    """Decide on every claim, with another verdict than the suggested one for each second."""
    labels = list(Label)
    return [
        make_decision(
            report,
            number,
            labels[(labels.index(verdict.label) + number % 2) % len(labels)],
            reviewer=reviewer,
        )
        for number, verdict in enumerate(report.verdicts)
    ]


def make_preference(first, second, strength, reviewer="Ana Ruiz"):
    return Preference(
        id=content_id("d", first.response.id, second.response.id, reviewer),
        response_id=first.response.id,
        reviewer=reviewer,
        at="2026-11-22T10:00:00Z",
        other_id=second.response.id,
        strength=strength,
    )
