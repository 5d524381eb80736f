"""Reports to JSON and back."""

import json
from dataclasses import fields, is_dataclass, replace
from typing import get_args

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import LANGUAGES, Claim, Kind
from factcheck import wire
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

# Surrogates are no characters: the inputs refuse them before they get here.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
languages = st.sampled_from(LANGUAGES)
claims = st.builds(
    Claim,
    id=texts,
    text=texts,
    quote=texts,
    start=st.integers(0, 49),
    end=st.integers(50, 99),
    lang=languages,
    kind=st.sampled_from(Kind),
    checkworthy=st.booleans(),
    reason=texts,
    entities=st.just(()),
    quantities=st.just(()),
    context=texts,
    worth=st.floats(0, 1),
)
evidence = st.builds(
    Evidence,
    **dict.fromkeys(("id", "claim_id", "source", "url", "title", "text", "quote"), texts),
    **dict.fromkeys(("revision", "retrieved_at", "sha256", "published", "section"), texts),
    kind=st.sampled_from(["prose", "row"]),
    lang=languages,
    tier=st.sampled_from(Tier),
    aliases=st.lists(texts, max_size=2).map(tuple),
    start=st.integers(0, 99),
    end=st.integers(0, 99),
    stance=st.sampled_from(Stance),
    scores=st.dictionaries(texts, st.floats(0, 1), max_size=2),
)
reasons = st.builds(
    Reason,
    rule=texts,
    effect=st.sampled_from(Stance),
    detail=texts,
    evidence_ids=st.lists(texts, max_size=2).map(tuple),
    values=st.dictionaries(texts, texts, max_size=2),
)
verdicts = st.builds(
    Verdict,
    claim_id=texts,
    label=st.sampled_from(Label),
    confidence=st.floats(0, 1),
    reasons=st.lists(reasons, max_size=2).map(tuple),
    evidence_ids=st.lists(texts, max_size=2).map(tuple),
    error_type=texts,
    correction=texts,
)
statuses = st.builds(
    SourceStatus,
    claim_id=texts,
    source=texts,
    state=st.sampled_from(["found", "empty", "failed", "rate_limited", "skipped"]),
    detail=texts,
)


@st.composite
def reports(draw):
    """Draw a report that has a verdict for each claim, and whose claims stand in its text."""
    found = draw(st.lists(claims, max_size=2))
    judged = [replace(draw(verdicts), claim_id=claim.id) for claim in found]
    text = draw(texts).ljust(99)
    return draw(
        st.builds(
            Report,
            response=st.builds(
                Response, id=texts, text=st.just(text), lang=languages, origin=texts, prompt=texts
            ),
            claims=st.just(tuple(found)),
            evidence=st.lists(evidence, max_size=2).map(tuple),
            verdicts=st.just(tuple(judged)),
            statuses=st.lists(statuses, max_size=2).map(tuple),
            flags=st.lists(
                st.builds(Flag, rule=texts, detail=texts, claim_ids=st.just(())), max_size=1
            ).map(tuple),
            made_with=st.builds(
                MadeWith,
                factcheck=texts,
                verifier=texts,
                settings=texts,
                sources=st.dictionaries(texts, texts, max_size=1),
                pipelines=st.just({}),
                encoder=texts,
            ),
        )
    )


@given(reports())
def test_a_report_comes_back_as_it_was_written(report):
    assert report == wire.read_report(wire.page(report), "here")
    assert report == wire.read_report(wire.line(report), "here")


@given(reports())
def test_a_written_report_fits_the_schema(report):
    jsonschema.validate(wire.plain(report), wire.schema())


@given(reports())
def test_a_line_holds_no_line_break(report):
    assert "\n" not in wire.line(report)


def test_every_field_of_the_model_is_in_the_schema():
    defined = {"Report": wire.schema(), **wire.schema()["$defs"]}
    for kind in (Report, Response, Claim, Evidence, Verdict, Reason, SourceStatus, Flag, MadeWith):
        assert is_dataclass(kind)
        assert {f.name for f in fields(kind)} == set(defined[kind.__name__]["properties"])


@pytest.fixture
def written():
    response = Response(id="r", text="x", lang="en")
    claim = Claim(
        id="c",
        text="x",
        quote="x",
        start=0,
        end=1,
        lang="en",
        kind=Kind.FACT,
        checkworthy=True,
        reason="a statement",
    )
    made_with = MadeWith(factcheck="0", verifier="rules", settings="")
    report = Report(
        response=response,
        claims=(claim,),
        evidence=(),
        verdicts=(Verdict(claim_id="c", label=Label.SUPPORTED, confidence=0.5),),
        statuses=(),
        flags=(),
        made_with=made_with,
    )
    return json.loads(wire.line(report))


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"a": 1}', "[" * 100_000])
def test_what_is_no_report_is_named(text):
    with pytest.raises(InputError, match=r"report\.json"):
        wire.read_report(text, "report.json")


def test_a_wrong_value_is_named_by_its_path(written):
    written["verdicts"][0]["label"] = "maybe"
    with pytest.raises(InputError, match=r"report\.json: verdicts\.0\.label"):
        wire.read_report(json.dumps(written), "report.json")


def test_a_report_of_another_major_schema_is_refused(written):
    written["schema_version"] = "2.0"
    with pytest.raises(InputError, match=r"schema 2\.0"):
        wire.read_report(json.dumps(written), "report.json")


def test_what_a_thing_is_comes_first(written):
    assert next(iter(written)) == "schema_version"
    assert next(iter(written["response"])) == "id"


def test_the_states_of_the_schema_are_those_of_the_errors():
    from factcheck.errors import SourceError, State

    children = [SourceError, *SourceError.__subclasses__()]
    assert {kind.state for kind in children} <= set(get_args(State))
