"""A justification to start from, in the answer's language: what it states, and what a source says.

It only puts together what the report holds, word for word; the reviewer reads, edits and answers
for it. What it cannot see: whether the quote is the best one, and what speaks on the other side of
a verdict that is not `conflicting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from factcheck.model import Claim, Evidence, Label, Lang, Report, Stance, Verdict
from factcheck.untrusted import clean

#: Code points of a quote in a note; longer ones are cut at words around what decides.
LONGEST = 300
#: Fewer words of an answer, as a cell of a table has, say nothing alone.
_FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The sentences of one language. ``{claim}`` and ``{quote}`` come with their own marks."""

    marks: tuple[str, str]
    refuted: str
    #: After a refutation by one value: what stands in the answer, and what in the source.
    values: str
    computed: str
    unsound: str
    supported: str
    conflicting: str
    undecided: str
    nothing: str
    revision: str


_WORDS: Mapping[Lang, _Words] = MappingProxyType(
    {
        "en": _Words(
            marks=("“", "”"),
            refuted="The answer states {claim}; according to {source}: {quote}.",
            values=" Where the answer says {claimed}, the source says {stated}.",
            computed="The answer states {claim}; worked out, it should be {stated}.",
            unsound="The answer states {claim}; this does not hold when it is checked.",
            supported="The answer states {claim}, which agrees with {source}: {quote}.",
            conflicting=(
                "The answer states {claim}; good sources disagree. {source} supports it: {quote}."
                " {other_source} speaks against it: {other_quote}."
            ),
            undecided=(
                "The answer states {claim}; what was found does not decide it. The nearest is"
                " {source}: {quote}."
            ),
            nothing="The answer states {claim}; no source was found that decides it.",
            revision="revision {revision}",
        ),
        "es": _Words(
            marks=("«", "»"),
            refuted="La respuesta afirma {claim}; según {source}: {quote}.",
            values=" Donde la respuesta dice {claimed}, la fuente dice {stated}.",
            computed="La respuesta afirma {claim}; al calcularlo, debería ser {stated}.",
            unsound="La respuesta afirma {claim}; al comprobarlo, no se sostiene.",
            supported="La respuesta afirma {claim}, lo que coincide con {source}: {quote}.",
            conflicting=(
                "La respuesta afirma {claim}; hay buenas fuentes que se contradicen. {source} lo"
                " apoya: {quote}. {other_source} lo niega: {other_quote}."
            ),
            undecided=(
                "La respuesta afirma {claim}; lo que se encontró no permite decidirlo. Lo más"
                " cercano es {source}: {quote}."
            ),
            nothing="La respuesta afirma {claim}; no se encontró ninguna fuente que lo decida.",
            revision="revisión {revision}",
        ),
        "pt": _Words(
            marks=("“", "”"),
            refuted="A resposta afirma {claim}; segundo {source}: {quote}.",
            values=" Onde a resposta diz {claimed}, a fonte diz {stated}.",
            computed="A resposta afirma {claim}; fazendo a conta, deveria ser {stated}.",
            unsound="A resposta afirma {claim}; ao verificar, isso não se confirma.",
            supported="A resposta afirma {claim}, o que está de acordo com {source}: {quote}.",
            conflicting=(
                "A resposta afirma {claim}; há boas fontes que se contradizem. {source} confirma:"
                " {quote}. {other_source} diz o contrário: {other_quote}."
            ),
            undecided=(
                "A resposta afirma {claim}; o que foi encontrado não permite decidir. O mais"
                " próximo é {source}: {quote}."
            ),
            nothing="A resposta afirma {claim}; não foi encontrada nenhuma fonte que decida.",
            revision="revisão {revision}",
        ),
        "hi": _Words(
            marks=("“", "”"),
            refuted="उत्तर में लिखा है: {claim}; जबकि {source} के अनुसार: {quote}।",
            values=" उत्तर में {claimed} है, स्रोत में {stated}।",
            computed="उत्तर में लिखा है: {claim}; गणना करने पर {stated} होना चाहिए।",
            unsound="उत्तर में लिखा है: {claim}; जाँच करने पर यह सही नहीं निकलता।",
            supported="उत्तर में लिखा है: {claim}; {source} में भी यही है: {quote}।",
            conflicting=(
                "उत्तर में लिखा है: {claim}; इस पर अच्छे स्रोतों में मतभेद है। {source} इसका समर्थन करता है:"
                " {quote}। {other_source} इसके विपरीत कहता है: {other_quote}।"
            ),
            undecided=(
                "उत्तर में लिखा है: {claim}; जो मिला उससे इसका निर्णय नहीं होता। सबसे निकट {source} है:"
                " {quote}।"
            ),
            nothing="उत्तर में लिखा है: {claim}; इसका निर्णय करने वाला कोई स्रोत नहीं मिला।",
            revision="संस्करण {revision}",
        ),
    }
)


def draft(report: Report, claim_id: str) -> str:
    """Draft a justification of a suggested verdict, in the answer's language, on one line.

    Returns:
        The draft; empty if the report has no such claim or left it out.
    """
    pairs = zip(report.claims, report.verdicts, strict=True)
    claim, verdict = next(((c, v) for c, v in pairs if c.id == claim_id), (None, None))
    if claim is None or verdict is None or verdict.label is Label.NOT_CHECKED:
        return ""
    lang = report.response.lang
    words = _WORDS[lang]
    cited = _cited(report, verdict)
    if verdict.label is Label.REFUTED and not (verdict.reasons and verdict.reasons[0].evidence_ids):
        # What was computed comes first among the reasons and cites nothing.
        template = words.computed if verdict.correction else words.unsound
        cited = ()
    else:
        template, cited = _template(words, verdict, cited)
    said = _said(claim)
    fields = {"claim": _quoted(said, words), "stated": _quoted(verdict.correction, words)}
    for prefix, evidence in zip(("", "other_"), cited, strict=False):
        fields[f"{prefix}source"] = _source(evidence, lang)
        fields[f"{prefix}quote"] = _quoted(excerpt(evidence.quote, stated(verdict)), words)
    written = template.format_map(fields)
    if template is words.refuted:
        written += _difference(verdict, said, cited[0].quote, words)
    return written


def _said(claim: Claim) -> str:
    """Return what the answer states: its words, or the claim that a table's cell stands for."""
    cell = "|" in claim.quote or len(claim.quote.split()) < _FEWEST
    return claim.text if cell else claim.quote


def is_draft(note: str, drafted: str) -> bool:
    """Tell whether a note is still the draft, but for spaces and line breaks."""
    return bool(drafted) and note.split() == drafted.split()


def note_source(note: str, drafted: str) -> Literal["", "draft", "edited", "written"]:
    """Say how a note came about, as `Decision.note_source` has it.

    Args:
        note: as it is saved.
        drafted: what was offered to start from; empty for nothing.
    """
    if not note.strip():
        return ""
    if not drafted:
        return "written"
    return "draft" if is_draft(note, drafted) else "edited"


def _difference(verdict: Verdict, claim: str, quote: str, words: _Words) -> str:
    """Say which words differ, where both stand in what is quoted."""
    for reason in verdict.reasons:
        ours, theirs = (clean(reason.values.get(name, "")) for name in ("claimed", "stated"))
        if ours and theirs and ours in clean(claim) and theirs in clean(quote):
            return words.values.format(claimed=_quoted(ours, words), stated=_quoted(theirs, words))
    return ""


def _template(
    words: _Words, verdict: Verdict, cited: Sequence[Evidence]
) -> tuple[str, Sequence[Evidence]]:
    """Choose the sentence, and the evidence that it tells of."""
    if not cited:
        return words.nothing, ()
    if verdict.label is Label.SUPPORTED:
        return words.supported, cited[:1]
    if verdict.label is Label.REFUTED:
        return words.refuted, cited[:1]
    sides = [
        next((item for item in cited if item.stance is stance), None)
        for stance in (Stance.SUPPORTS, Stance.REFUTES)
    ]
    if verdict.label is Label.CONFLICTING and None not in sides:
        return words.conflicting, [item for item in sides if item is not None]
    return words.undecided, cited[:1]


def _cited(report: Report, verdict: Verdict) -> Sequence[Evidence]:
    known = {item.id: item for item in report.evidence}
    return [known[name] for name in verdict.evidence_ids if name in known]


def stated(verdict: Verdict) -> tuple[str, ...]:
    """Return the words of sources on which a verdict rests, as the reasons read them."""
    read = [reason.values.get("stated", "") for reason in verdict.reasons]
    return tuple(dict.fromkeys(filter(None, (*read, verdict.correction))))


def _source(evidence: Evidence, lang: Lang) -> str:
    """Name a source as a person would: title, host, revision, date."""
    words = _WORDS[lang]
    # A checksum or the name of a data package tells a reader nothing; the report keeps it.
    numbered = evidence.revision.isdecimal()
    try:
        host = urlsplit(evidence.url).hostname or ""
    except ValueError:
        host = ""
    known = (
        clean(host),
        words.revision.format(revision=evidence.revision) if numbered else "",
        _date(evidence.published or evidence.retrieved_at, lang),
    )
    details = ", ".join(filter(None, known))
    name = _quoted(evidence.title, words) if evidence.title.strip() else clean(evidence.source)
    return f"{name} ({details})" if details else name


def _date(written: str, lang: Lang) -> str:
    from datetime import date  # noqa: PLC0415 - see `_source`

    from babel.dates import format_date  # noqa: PLC0415 - heavy

    try:
        day = date.fromisoformat(written[:10])
    except ValueError:
        return clean(written)
    return format_date(day, "long", locale="pt_BR" if lang == "pt" else lang)


def _quoted(text: str, words: _Words) -> str:
    """Put text in quotation marks, without the mark that ended its sentence."""
    opening, closing = words.marks
    return f"{opening}{clean(text).rstrip(' .।;,:')}{closing}"


def excerpt(quote: str, around: Iterable[str]) -> str:
    """Put a quote on one line, and cut a long one to whole words around what decides.

    An ellipsis says where it was cut.
    """
    quote = clean(quote)
    if len(quote) <= LONGEST:
        return quote
    places = [quote.find(clean(word)) for word in around if clean(word)]
    middle = min((place for place in places if place >= 0), default=0)
    start = max(0, min(middle - LONGEST // 3, len(quote) - LONGEST))
    end = min(len(quote), start + LONGEST)
    if start:
        start = quote.find(" ", start, middle) + 1 or start
    if end < len(quote):
        end = max(quote.rfind(" ", start, end), middle + 1)
    return f"{'… ' if start else ''}{quote[start:end]}{' …' if end < len(quote) else ''}"
