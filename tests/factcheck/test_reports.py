"""Reports for people: what they show, and that untrusted text stays text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Claim, Kind
from factcheck.errors import InputError
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
from factcheck.reports import render
from factcheck.reports.explain import render as explain
from factcheck.reports.markdown import escape
from factcheck.reports.plain import clean, readable_address, reason_line, summary_line
from factcheck.reports.words import Words

HOSTILE = "<script>alert(1)</script> | [x](javascript:y) \x1b[31m *bold*"


def claim(number, text="Sydney is the capital.", *, checkworthy=True):
    return Claim(
        id=f"c{number}",
        text=text,
        quote=text,
        start=0,
        end=len(text),
        lang="en",
        kind=Kind.FACT if checkworthy else Kind.GREETING,
        checkworthy=checkworthy,
        reason="It states something." if checkworthy else "It is small talk.",
    )


def evidence(number, quote="Capital: Canberra", url="https://example.org/au?oldid=7"):
    return Evidence(
        id=f"e{number}",
        claim_id=f"c{number}",
        source="reference",
        url=url,
        title="Australia",
        text=quote,
        quote=quote,
        start=0,
        end=len(quote),
        lang="en",
        revision="7",
        retrieved_at="2026-01-01",
        sha256="0",
        tier=Tier.REFERENCE,
        stance=Stance.REFUTES,
    )


def report(
    *, text="Sydney is the capital.", quote="Capital: Canberra", url="https://example.org/au"
):
    reason = Reason(rule="other_value", effect=Stance.REFUTES, detail="The capital is another.")
    return Report(
        response=Response(id="r", text=text, lang="en", origin="answer.txt"),
        claims=(claim(1, text), claim(2, "Hello!", checkworthy=False), claim(3, "Twiddle.")),
        evidence=(evidence(1, quote, url),),
        verdicts=(
            Verdict(
                claim_id="c1",
                label=Label.REFUTED,
                confidence=0.9,
                reasons=(reason,),
                evidence_ids=("e1",),
                correction="Canberra",
                error_type="entity",
            ),
            Verdict(claim_id="c2", label=Label.NOT_CHECKED, confidence=1.0),
            Verdict(claim_id="c3", label=Label.NOT_ENOUGH_EVIDENCE, confidence=0.3),
        ),
        statuses=(
            SourceStatus(claim_id="c1", source="wikipedia", state="failed", detail="refused"),
            SourceStatus(claim_id="c3", source="wikipedia", state="failed", detail="refused"),
            SourceStatus(claim_id="c1", source="reference", state="found"),
        ),
        flags=(),
        made_with=MadeWith(factcheck="0", verifier="rules", settings=""),
    )


@pytest.mark.parametrize("width", [30, 60, 100, 200])
def test_the_table_shows_everything_a_person_needs_at_any_width(width):
    text = " ".join(render([report()], "table", width=width).split())
    for part in (
        "answer.txt",
        "2 claims: 1 refuted, 1 not enough evidence; 1 left out",
        "✘ refuted",
        "Sydney is the",
        "Capital:",
        "Canberra",
        "The capital is",
        "Correction: Canberra",
        '2: "Hello!" (greeting: It is small talk.)',
        "wikipedia: failed for 2 claims: refused",
    ):
        assert part in text


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_sources_that_disagree_are_both_shown(form):
    found = report()
    against = evidence(1)
    support = replace(against, id="e2", quote="The capital is Sydney.", stance=Stance.SUPPORTS)
    agrees = Reason(
        rule="same_value", effect=Stance.SUPPORTS, detail="It is.", evidence_ids=("e2",)
    )
    differs = Reason(rule="other", effect=Stance.REFUTES, detail="It is not.", evidence_ids=("e1",))
    verdict = replace(
        found.verdicts[0],
        label=Label.CONFLICTING,
        reasons=(differs, agrees),
        evidence_ids=("e1", "e2"),
    )
    shown = render(
        [replace(found, evidence=(against, support), verdicts=(verdict, *found.verdicts[1:]))], form
    )
    places = [shown.index(words) for words in ("For:", "is Sydney", "It is.", "Against:", "not.")]
    assert sorted(places) == places


@pytest.mark.parametrize("width", [30, 60, 100])
def test_no_line_is_wider_than_the_terminal(width):
    lines = render([report()], "table", width=width).splitlines()
    assert max(map(len, lines)) <= width


def test_color_is_a_choice():
    assert "\x1b[" in render([report()], "table", color=True)
    assert "\x1b[" not in render([report()], "table", color=False)


def test_only_web_addresses_become_links():
    link = "\x1b]8;"
    assert link in render([report()], "table", color=True)
    assert link not in render([report(url="file:///etc/passwd")], "table", color=True)


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_control_characters_never_reach_a_person(form):
    hostile = "Sydney \x1b]0;x\x07is\x9b31m \u202ethe\u2066 capital."
    shown = render([report(text=hostile, quote=hostile)], form)
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2066"} & set(shown)


def test_markdown_escapes_what_it_quotes():
    shown = render([report(text=HOSTILE, quote=HOSTILE)], "markdown")
    assert "<script>" not in shown
    assert "](javascript" not in shown
    assert "\\*bold\\*" in shown


def test_an_address_cannot_end_its_brackets_early():
    shown = render([report(url="https://example.org/> <b>x")], "markdown")
    assert "](<https://example.org/%3E%20%3Cb%3Ex>)" in shown


@given(st.text())
def test_clean_text_is_one_line_without_controls(text):
    cleaned = clean(text)
    assert len(cleaned.splitlines()) <= 1
    assert cleaned == clean(cleaned)


def test_clean_keeps_the_joiners_that_hindi_and_emoji_need():
    text = "क्‍ष 👩‍🚀"
    assert text == clean(text)


@given(st.text(alphabet="abc \\`*_{}[]<>()#+!|~&-", max_size=30))
def test_escaped_text_reads_back_as_itself(text):
    from markdown_it import MarkdownIt

    rendered = MarkdownIt("commonmark").render("x " + escape(text))
    import html
    import re

    assert html.unescape(re.sub(r"</?p>", "", rendered)).split() == ["x", *clean(text).split()]


def test_the_summary_counts_by_label():
    assert summary_line(report()) == "2 claims: 1 refuted, 1 not enough evidence; 1 left out"


SPOKEN = {
    "es": (
        "2 afirmaciones: 1 refutada, 1 sin pruebas suficientes; 1 sin comprobar",
        ("refutada", "El pasaje", "Corrección: Canberra", "(cortesía)", "no pudo consultar (2"),
    ),
    "pt": (
        "2 afirmações: 1 refutada, 1 sem provas suficientes; 1 deixada de fora",
        ("refutada", "O trecho", "Correção: Canberra", "(cortesia)", "não pôde consultar (2"),
    ),
    "hi": (
        "2 दावे: 1 ग़लत, 1 पर्याप्त प्रमाण नहीं; 1 छोड़ा गया",
        ("ग़लत", "अंश कुछ और", "सुधार: Canberra", "(औपचारिक बात)", "खोज नहीं हो सकी (2"),
    ),
}


def spoken(lang):
    found = report()
    read = replace(found.verdicts[0].reasons[0], evidence_ids=("e1",))
    return replace(
        found,
        response=replace(found.response, lang=lang),
        verdicts=(replace(found.verdicts[0], reasons=(read,)), *found.verdicts[1:]),
    )


@pytest.mark.parametrize("lang", SPOKEN)
@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_report_speaks_the_language_of_the_answer(form, lang):
    shown = " ".join(render([spoken(lang)], form, width=160).replace("\\", "").split())
    summary, parts = SPOKEN[lang]
    assert [part for part in (summary, *parts) if part not in shown] == []
    assert [word for word in ("refuted", "Correction", "Verdict", "claims") if word in shown] == []


@pytest.mark.parametrize("lang", SPOKEN)
def test_what_was_worked_out_is_said_with_its_numbers(lang):
    """No quote shows them, and the tool writes them in English alone."""
    sum_ = Reason(rule="sum", effect=Stance.REFUTES, detail="2 + 2 is 4, not 5.")
    words = Words(lang)
    assert reason_line(sum_, words) == f"{words.checked_otherwise} 2 + 2 is 4, not 5."


@pytest.mark.parametrize("lang", SPOKEN)
def test_every_kind_of_statement_and_every_state_of_a_source_has_its_words(lang):
    words = Words(lang)
    kinds = [f"is_{kind.value}" for kind in Kind if kind is not Kind.FACT]
    states = [f"was_{state}" for state in ("failed", "rate_limited", "skipped")]
    labels = [label.value for label in Label]
    assert [key for key in (*kinds, *states, *labels) if not words.get(key)] == []


def test_explain_shows_reading_reason_evidence_and_sources():
    shown = " ".join(explain(report(), "1").split())
    for part in (
        "✘ refuted, confidence 0.90",
        "kind of error: entity",
        "other_value",
        "[1]*",
        "revision 7",
    ):
        assert part in shown


@pytest.mark.parametrize("wanted", ["1", "c1"])
def test_explain_takes_a_number_or_an_id(wanted):
    assert explain(report(), wanted).startswith("1. Sydney")


def test_explain_names_a_claim_that_is_not_there():
    with pytest.raises(InputError, match="no claim '9'"):
        explain(report(), "9")


def flagged():
    about = Flag(rule="contradiction", detail="Both cannot be true.", claim_ids=("c3", "c1"))
    whole = Flag(rule="prompt_injection", detail=f"It says: {HOSTILE}")
    return replace(report(), flags=(about, whole))


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_flags_are_shown_with_the_claims_that_they_are_about(form):
    text = render([flagged()], form).replace("\\", "")
    assert "1 left out; 2 flags" in text
    assert "contradiction: Both cannot be true. (claims 1, 3)" in text
    assert "prompt injection: It says:" in text
    assert "\x1b" not in text


def test_explain_ends_with_what_is_flagged_unless_one_claim_is_wanted():
    about = "About the whole answer:\n  contradiction: Both cannot be true. (claims 1, 3)"
    assert about in explain(flagged())
    assert "About the whole answer" not in explain(flagged(), "1")


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("word", ["code ", "क", "x"])
def test_of_a_long_statement_that_is_left_out_the_beginning_is_shown(form, word):
    long = claim(2, word * 1_000, checkworthy=False)
    shown = render([replace(report(), claims=(report().claims[0], long, claim(3)))], form)
    assert "…" in shown
    assert shown.count(word.strip()) < 200


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://es.wikipedia.org/wiki/Per%C3%BA", "https://es.wikipedia.org/wiki/Perú"),
        (
            "https://hi.wikipedia.org/wiki/%E0%A4%A6%E0%A4%BF%E0%A4%B2",
            "https://hi.wikipedia.org/wiki/दिल",
        ),
        ("https://a.example/a%2Fb%20c?d=%26", "https://a.example/a%2Fb%20c?d=%26"),
        ("https://a.example/%E2%80%AEgpj", "https://a.example/%E2%80%AEgpj"),
        ("https://a.example/%FF%C3", "https://a.example/%FF%C3"),
        ("https://a.example/100%", "https://a.example/100%"),
    ],
)
def test_letters_of_an_address_are_shown_and_nothing_else_of_it_is_decoded(url, shown):
    assert shown == readable_address(url)
    assert shown in "".join(render([report(url=url)], "table", width=200).split())
