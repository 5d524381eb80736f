"""WebAnno TSV gives text, spans and values back to a reader with INCEpTION's rules."""

import pytest
from export_cases import LANGUAGES, example_reports, make_decision, make_report
from hypothesis import given
from hypothesis import strategies as st
from test_export_formats import written
from webanno_reader import read

from factcheck.exports.text import Utf16


def unit_spans(report):
    place = Utf16(report.response.text)
    return sorted((place.units(c.start), place.units(c.end)) for c in report.claims)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_examples_come_back(lang):
    for report in example_reports(lang):
        text, found = read(written([report], "webanno"))
        assert report.response.text == text
        assert unit_spans(report) == sorted((begin, end) for begin, end, _ in found.values())
        labels = {values["claim_id"]: values["verdict"] for _, _, values in found.values()}
        assert {v.claim_id: v.label.value for v in report.verdicts} == labels


hard = st.text(
    st.one_of(
        st.sampled_from("a🧪 \r\n\t\\[]|_;*->\x00\x1f\u0085\u2028दो\u200d."),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip())


@given(hard, st.data())
def test_any_text_and_any_spans_come_back(text, data):
    spans = []
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        spans.append((start, data.draw(st.integers(start + 1, len(text))), "refuted"))
    report = make_report(text, spans)
    back, found = read(written([report], "webanno"))
    assert unit_spans(report) == sorted((begin, end) for begin, end, _ in found.values())
    # What stands before the first word are blanks to the reader, as many as there were units.
    assert len(text.encode("utf-16")) == len(back.encode("utf-16"))
    assert text.lstrip() == back.lstrip()


def test_values_come_back():
    report = make_report("A claim.", [(0, 8, "refuted")])
    decision = make_decision(report, 0, note="a_b [c] | d -> e; *\n\\")
    _, found = read(written([report], "webanno", [decision]))
    (_, _, values) = found["1"]
    assert decision.note == values["note"]
    assert report.evidence[0].quote == values["quote"]
