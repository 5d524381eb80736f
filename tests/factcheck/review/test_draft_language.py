"""A draft is wholly in the answer's language: outside of quotation marks, and of what is computed.

What stands in quotation marks is word for word the answer's or the source's, whatever its language.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import regex
from desk_cases import evidence, judged_as, reason, report_of, verdict

from claims import extract
from factcheck.checks.run import check_all
from factcheck.model import Label, Response, Stance
from factcheck.review.draft import draft

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("es", "pt", "hi")
EXAMPLES = [path for lang in LANGUAGES for path in sorted((ROOT / "examples" / lang).glob("*.md"))]
#: English words that a sentence hardly does without, and none of which is one of es or pt.
ENGLISH = regex.compile(
    r"(?:the|of|and|to|is|are|was|were|not|that|this|which|with|from|by|for|it|its|answer|claim"
    r"|source|says|states|said|according|where|should|be|what|found|does|sources|nearest|against"
    r"|supports|refutes|disagree|checked|revision|about|between|years?|days?|or|than|at|on)"
)
QUOTED = {
    "es": regex.compile("«[^«»]*»"),
    "pt": regex.compile("“[^“”]*”"),
    "hi": regex.compile("“[^“”]*”"),
}
WORD = regex.compile(r"[\p{L}\p{M}]+")
HOST = regex.compile(r"\b[a-z]+\.org\b")


def strange(text, lang):
    """Return the words of a text that are not of the language."""
    words = [word.casefold() for word in WORD.findall(HOST.sub("", text))]
    if lang == "hi":
        return [word for word in words if not regex.match(r"\p{Devanagari}", word)]
    return [word for word in words if ENGLISH.fullmatch(word)]


def test_an_english_word_would_be_found():
    assert ["the", "source"] == strange("La respuesta según the source: bien", "es")
    assert ["revision"] == strange("स्रोत revision सही", "hi")


@cache
def example(path):
    text = path.read_text(encoding="utf-8")
    lang = path.parent.name
    found = extract(text, lang=lang)
    return Response(id=path.stem, text=text, lang=lang, origin=path.name), found


def verdicts(claim):
    """Yield what may be found of a claim, by English sources: (evidence, verdict)."""
    for label in (
        Label.SUPPORTED,
        Label.REFUTED,
        Label.CONFLICTING,
        Label.NOT_ENOUGH_EVIDENCE,
    ):
        yield judged_as(claim.id, label, "en")
    near = evidence(claim.id, 3, "It is near the lake.", stance=Stance.NEUTRAL, revision="sha:ab")
    yield [near], verdict(claim.id, Label.NOT_ENOUGH_EVIDENCE, cited=[near])
    computed = reason(detail="The sum is 4, not 5.")
    yield [], verdict(claim.id, Label.REFUTED, reasons=[computed], correction="4")
    yield [], verdict(claim.id, Label.REFUTED, reasons=[computed])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_draft_of_an_example_has_an_english_word_of_its_own(path):
    response, claims = example(path)
    base = report_of(response.lang)
    for claim in claims:
        for found, judged in verdicts(claim):
            report = replace(
                base,
                response=response,
                claims=(claim,),
                evidence=tuple(found),
                verdicts=(judged,),
                statuses=(),
            )
            drafted = draft(report, claim.id)
            assert drafted
            assert [] == strange(QUOTED[response.lang].sub(" ", drafted), response.lang)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_computed_instead_is_in_the_language_of_the_answer(path):
    """A correction stands in quotation marks, but is nobody's words but the tool's."""
    response, claims = example(path)
    corrections = [one.correction for one in check_all(response, claims)]
    latin = regex.compile(r"\p{Latin}{3,}")
    for correction in corrections:
        known = [word for word in latin.findall(correction) if word not in response.text]
        assert [] == (known if response.lang == "hi" else strange(correction, response.lang))
