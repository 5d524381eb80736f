"""A drafted justification tells what the answer states and what a source says, and no more."""

from dataclasses import replace

import pytest
import regex
from desk_cases import CLAIMED, LANGUAGES, QUOTE, RIVAL, SENTENCES, evidence, report_of, verdict
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Label
from factcheck.review.draft import LONGEST, draft, excerpt
from factcheck.untrusted import clean

NOTHING = (Label.NOT_ENOUGH_EVIDENCE, Label.NOT_ENOUGH_EVIDENCE, Label.NOT_CHECKED)
DATES = {"en": "March 9, 2026", "es": "9 de marzo de 2026", "pt": "9 de março de 2026"} | {
    "hi": "9 मार्च 2026"
}
EXPECTED = {
    "en": (
        "The answer states “The lake is 40 metres deep”; according to “Lake Twiddle” (example.org,"
        " revision 77, March 9, 2026): “Depth: 25 m (2019 est.)”. Where the answer says"
        " “40 metres”, the source says “25 m”."
    ),
    "es": (
        "La respuesta afirma «El lago tiene 40 metros de profundidad»; según «Lake Twiddle»"
        " (example.org, revisión 77, 9 de marzo de 2026): «Depth: 25 m (2019 est.)». Donde la"
        " respuesta dice «40 metros», la fuente dice «25 m»."
    ),
    "pt": (
        "A resposta afirma “O lago tem 40 metros de profundidade”; segundo “Lake Twiddle”"
        " (example.org, revisão 77, 9 de março de 2026): “Depth: 25 m (2019 est.)”. Onde a"
        " resposta diz “40 metros”, a fonte diz “25 m”."
    ),
    "hi": (
        "उत्तर में लिखा है: “झील 40 मीटर गहरी है”; जबकि “Lake Twiddle” (example.org, संस्करण 77,"
        " 9 मार्च 2026) के अनुसार: “Depth: 25 m (2019 est.)”। उत्तर में “40 मीटर” है, स्रोत में “25 m”।"
    ),
}


def with_first(report, found, judged):
    """Put another verdict and evidence in the place of the first."""
    return replace(
        report, evidence=tuple(found), verdicts=(judged, *report.verdicts[1:]), statuses=()
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_refutation_names_both_values_source_revision_and_date(lang):
    assert EXPECTED[lang] == draft(report_of(lang), "c-1")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_supported_claim_has_the_quote_that_supports_it(lang):
    drafted = draft(report_of(lang), "c-2")
    assert SENTENCES[lang][1].rstrip(".।") in drafted
    assert "It froze over in 1963" in drafted
    assert DATES[lang] in drafted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_conflict_tells_both_sides(lang):
    drafted = draft(report_of(lang, (Label.CONFLICTING, *NOTHING[1:])), "c-1")
    assert drafted.index(RIVAL) < drafted.index(QUOTE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_silence_is_told_as_silence(lang):
    drafted = draft(report_of(lang, NOTHING), "c-1")
    assert CLAIMED[lang] in drafted
    assert "example.org" not in drafted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_computed_refutation_gives_what_comes_out(lang):
    judged = verdict("c-1", Label.REFUTED, error_type="calculation", correction="42")
    drafted = draft(with_first(report_of(lang), [], judged), "c-1")
    assert regex.search(r"[“«]42[”»]", drafted)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_computed_refutation_without_a_correction_invents_none(lang):
    judged = verdict("c-1", Label.REFUTED, error_type="reference")
    drafted = draft(with_first(report_of(lang), [], judged), "c-1")
    assert SENTENCES[lang][0].rstrip(".।") in drafted
    assert "“”" not in drafted
    assert "«»" not in drafted


def test_what_was_left_out_or_is_not_there_has_no_draft():
    assert ("", "") == (draft(report_of(), "c-3"), draft(report_of(), "c-9"))


def test_values_that_do_not_stand_in_what_is_quoted_are_not_told():
    """What a rule read may be put together from several places."""
    report = report_of()
    judged = report.verdicts[0]
    read = replace(judged.reasons[0], values={"claimed": "depth of 40", "stated": "25 m"})
    changed = replace(judged, reasons=(read,))
    drafted = draft(replace(report, verdicts=(changed, *report.verdicts[1:])), "c-1")
    assert drafted.endswith("“Depth: 25 m (2019 est.)”.")


@pytest.mark.parametrize("revision", ["", "a" * 64, "some-package 1.2"])
def test_a_revision_that_is_no_number_is_left_to_the_report(revision):
    one = evidence("c-1", 1, revision=revision)
    report = replace(report_of(), evidence=(one,))
    assert "(example.org, March 9, 2026)" in draft(report, "c-1")


def test_control_characters_and_reordering_marks_of_sources_are_gone():
    one = evidence("c-1", 1, "Depth:\x1b[31m 25 m\u202e\n(2019)", title="La\x07ke\u2066")
    drafted = draft(replace(report_of(), evidence=(one,)), "c-1")
    assert "“Lake”" in drafted
    assert "“Depth:[31m 25 m (2019)”" in drafted


@pytest.mark.parametrize("cell", ["1957", "| Cabo Verde | 1957 |"])
def test_a_cell_of_a_table_is_told_as_the_claim_that_it_stands_for(cell):
    report = report_of("pt")
    claim = replace(report.claims[0], quote=cell, text="A independência de Cabo Verde foi em 1957.")
    drafted = draft(replace(report, claims=(claim, *report.claims[1:])), "c-1")
    assert drafted.startswith("A resposta afirma “A independência de Cabo Verde foi em 1957”;")


def test_braces_in_a_quote_stay_braces():
    one = evidence("c-1", 1, "Depth {quote} {0} 25 m")
    assert "“Depth {quote} {0} 25 m”" in draft(replace(report_of(), evidence=(one,)), "c-1")


@pytest.mark.parametrize("url", ["", "http://[broken", "file"])
def test_a_source_without_a_host_is_named_by_its_title(url):
    one = evidence("c-1", 1, url=url)
    assert "“Lake Twiddle” (revision 77," in draft(replace(report_of(), evidence=(one,)), "c-1")


@pytest.mark.parametrize("word", ["first", "middle", "last"])
def test_a_long_quote_is_cut_around_what_decides(word):
    filler = "word " * 100
    quote = {
        "first": f"first {filler}",
        "middle": f"{filler}middle {filler}",
        "last": f"{filler}last",
    }[word]
    cut = excerpt(quote, [word])
    assert word in cut.split()
    assert len(cut) <= LONGEST + 4


@given(st.text(max_size=1000), st.text(max_size=10))
def test_an_excerpt_is_short_and_stands_in_the_quote(quote, around):
    cut = excerpt(quote, [around])
    assert len(cut) <= LONGEST + 4
    inner = cut.removeprefix("… ").removesuffix(" …") if len(quote) > LONGEST else cut
    assert inner in clean(quote)
