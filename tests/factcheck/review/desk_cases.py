"""Reports to decide, in four languages: refuted, supported, undecided, conflicting, left out."""

from claims.model import Claim, Kind
from factcheck.model import (
    Evidence,
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

LANGUAGES = ("en", "es", "pt", "hi")
#: The sentences of an answer, and what of the last source stands in it.
SENTENCES = {
    "en": ("The lake is 40 metres deep.", "It froze in 1963.", "Nice!"),
    "es": ("El lago tiene 40 metros de profundidad.", "Se heló en 1963.", "¡Qué bien!"),
    "pt": ("O lago tem 40 metros de profundidade.", "Congelou em 1963.", "Que bom!"),
    "hi": ("झील 40 मीटर गहरी है।", "वह 1963 में जम गई थी।", "बढ़िया!"),
}
CLAIMED = {"en": "40 metres", "es": "40 metros", "pt": "40 metros", "hi": "40 मीटर"}
QUOTE = "Depth: 25 m (2019 est.)"
RIVAL = "Depth: 40 m (survey)"


def evidence(claim_id, number, quote=QUOTE, *, stance=Stance.REFUTES, **more):
    told = {
        "source": "wikipedia",
        "url": f"https://example.org/lake?oldid={number}",
        "title": "Lake Twiddle",
        "lang": "en",
        "revision": "77",
        "retrieved_at": "2026-03-09T10:00:00Z",
        "sha256": "0",
        "tier": Tier.REFERENCE,
    }
    return Evidence(
        id=f"{claim_id}-e{number}",
        claim_id=claim_id,
        text=quote,
        quote=quote,
        start=0,
        end=len(quote),
        stance=stance,
        **told | more,
    )


def reason(*cited, effect=Stance.REFUTES, detail="The depth differs.", **values):
    return Reason(
        rule="other_value",
        effect=effect,
        detail=detail,
        evidence_ids=tuple(item.id for item in cited),
        values=values,
    )


def verdict(claim_id, label, *, cited=(), reasons=(), **more):
    return Verdict(
        claim_id=claim_id,
        label=label,
        confidence=0.9,
        reasons=tuple(reasons),
        evidence_ids=tuple(item.id for item in cited),
        **more,
    )


def report_of(lang="en", labels=(Label.REFUTED, Label.SUPPORTED, Label.NOT_CHECKED), name="r-1"):
    """Make a report on three sentences with the labels given."""
    text = " ".join(SENTENCES[lang])
    claims, verdicts, found = [], [], []
    start = 0
    for number, (sentence, label) in enumerate(zip(SENTENCES[lang], labels, strict=True), start=1):
        claim_id = f"c-{number}"
        start = text.index(sentence, start)
        claims.append(
            Claim(
                id=claim_id,
                text=sentence,
                quote=sentence,
                start=start,
                end=start + len(sentence),
                lang=lang,
                kind=Kind.OPINION if label is Label.NOT_CHECKED else Kind.FACT,
                checkworthy=label is not Label.NOT_CHECKED,
                reason="It states something.",
            )
        )
        made, judged = judged_as(claim_id, label, lang)
        found += made
        verdicts.append(judged)
    return Report(
        response=Response(id=name, text=text, lang=lang, origin=f"{lang}.txt"),
        claims=tuple(claims),
        evidence=tuple(found),
        verdicts=tuple(verdicts),
        statuses=(
            SourceStatus(claim_id="c-1", source="zim", state="failed", detail="no such file"),
        ),
        flags=(),
        made_with=MadeWith(factcheck="0", verifier="rules", settings="0"),
    )


def judged_as(claim_id, label, lang):
    """Return evidence and a verdict with the label."""
    if label is Label.REFUTED:
        one = evidence(claim_id, 1)
        why = reason(one, claimed=CLAIMED[lang], stated="25 m")
        return [one], verdict(
            claim_id, label, cited=[one], reasons=[why], error_type="numerical", correction="25 m"
        )
    if label is Label.SUPPORTED:
        one = evidence(claim_id, 1, "It froze over in 1963.", stance=Stance.SUPPORTS)
        why = reason(one, effect=Stance.SUPPORTS, detail="The year agrees.", stated="1963")
        return [one], verdict(claim_id, label, cited=[one], reasons=[why])
    if label is Label.CONFLICTING:
        pro = evidence(claim_id, 1, RIVAL, stance=Stance.SUPPORTS, title="Survey")
        con = evidence(claim_id, 2)
        why = [reason(pro, effect=Stance.SUPPORTS, stated="40 m"), reason(con, stated="25 m")]
        return [pro, con], verdict(claim_id, label, cited=[pro, con], reasons=why)
    detail = "No passage that was found decides this."
    return [], verdict(claim_id, label, reasons=[reason(effect=Stance.NEUTRAL, detail=detail)])
