"""Reports that fill every field that a page shows."""

from claims.model import Claim, Entity, EntityKind, Kind
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
from factcheck.review.records import Decision, Score, TaskFlag

#: Text as an answer or a page might try to become part of the report's own.
HOSTILE = (
    "<script>window.hit=1</script>",
    "</style><script>window.hit=2</script>",
    '"><img src=https://example.invalid/x.png onerror=window.hit=3>',
    "' onmouseover='window.hit=4' x='",
    "<svg/onload=window.hit=5>",
    "</script><!-- ]]> --><iframe src=https://example.invalid></iframe>",
    "{{ 7 * 7 }}{% raw %}&lt;b&gt;",
    '<base href="https://example.invalid/"><meta http-equiv=refresh content="0;url=https://example.invalid">',
    "safe\u202egnp.exe\u2066\x00\x1b[31m\u200b\ufeff",
    "<style>*{background:url(https://example.invalid/y)}</style>",
)


def report(said="Sydney is the capital.", *, extra="", lang="en", label=Label.REFUTED, number=1):
    """Make a report of one claim; ``extra`` is added to every text that comes from elsewhere."""
    text = f"Hello! {said}{extra} Bye."
    start = text.index(said)
    quote = f"Its capital is Canberra.{extra}"
    passage = f"Australia is a country. {quote} It is large."
    begin = passage.index(quote)
    claim = Claim(
        id=f"c-{number}{extra}",
        text=said + extra,
        quote=said,
        start=start,
        end=start + len(said),
        lang=lang,
        kind=Kind.FACT,
        checkworthy=True,
        reason=f"It states something.{extra}",
        entities=(Entity(text="Sydney", start=0, end=6, kind=EntityKind.PLACE),),
    )
    greeting = Claim(
        id="c-0",
        text="Hello!",
        quote="Hello!",
        start=0,
        end=6,
        lang=lang,
        kind=Kind.GREETING,
        checkworthy=False,
        reason=f"It is small talk.{extra}",
    )
    evidence = Evidence(
        id="e-1",
        claim_id=claim.id,
        source=f"reference{extra}",
        url=f"https://example.org/au?oldid=7{extra}",
        title=f"Australia{extra}",
        text=passage,
        lang="en",
        revision=f"7{extra}",
        retrieved_at=f"2026-01-01T00:00:00Z{extra}",
        sha256="ab" * 32,
        tier=Tier.REFERENCE,
        section=f"Government{extra}",
        published=f"2025{extra}",
        quote=quote,
        start=begin,
        end=begin + len(quote),
        stance=Stance.REFUTES,
    )
    reason = Reason(
        rule="other_value",
        effect=Stance.REFUTES,
        detail=f"The capital is another.{extra}",
        evidence_ids=("e-1",),
        values={"claimed": f"Sydney{extra}", "stated": f"Canberra{extra}"},
    )
    return Report(
        response=Response(
            id=f"r-{number}{extra}",
            text=text,
            lang=lang,
            origin=f"answer-{number}.txt{extra}",
            prompt=f"What is the capital?{extra}",
        ),
        claims=(greeting, claim),
        evidence=(evidence,),
        verdicts=(
            Verdict(claim_id="c-0", label=Label.NOT_CHECKED, confidence=1.0),
            Verdict(
                claim_id=claim.id,
                label=label,
                confidence=0.9,
                reasons=(reason,),
                evidence_ids=("e-1",),
                error_type=f"entity{extra}",
                correction=f"Canberra{extra}",
            ),
        ),
        statuses=(
            SourceStatus(claim_id=claim.id, source=f"wiki{extra}", state="failed", detail=extra),
            SourceStatus(claim_id=claim.id, source="reference", state="found"),
        ),
        flags=(Flag(rule=f"truncated{extra}", detail=f"The response breaks off.{extra}"),),
        made_with=MadeWith(
            factcheck=f"0.1{extra}",
            verifier=f"rules{extra}",
            settings=f"digest{extra}",
            sources={f"reference{extra}": f"factcheck{extra}"},
            pipelines={f"en{extra}": f"shipped{extra}"},
        ),
    )


def reviews(reviewed, *, extra=""):
    """Make a decision, a score and a flag on a report."""
    common = {
        "response_id": reviewed.response.id,
        "reviewer": f"ana{extra}",
        "at": f"2026-01-02T00:00:00Z{extra}",
        "guidelines": f"guide{extra}",
    }
    claim = reviewed.claims[1]
    return [
        Decision(
            id="d-1",
            claim_id=claim.id,
            start=claim.start,
            end=claim.end,
            label=Label.SUPPORTED,
            error_type=f"outdated{extra}",
            severity=f"minor{extra}",
            note=f"It was so once.{extra}",
            source=f"https://example.org/law{extra}",
            suggested=Label.REFUTED,
            blind=True,
            **common,
        ),
        Score(
            id="d-2", dimension=f"accuracy{extra}", value=3, rationale=f"Mixed.{extra}", **common
        ),
        TaskFlag(id="d-3", flag=f"unclear_task{extra}", note=f"Which one?{extra}", **common),
    ]
