"""Guidelines: what ships is whole, a mistake is named with what was meant, the digest is meaning."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from factcheck.errors import SettingsError
from factcheck.model import Label
from factcheck.reports.guidelines import render
from factcheck.review import guidelines

ROOT = Path(__file__).resolve().parents[3]
DEFAULT = guidelines.load()
SCHEMES = {"fava", "felm", "ragtruth"}


def changed(**sections):
    """Return the text that ships with sections put in the place of its own; None takes one out."""
    raw = yaml.safe_load(guidelines.default_text()) | sections
    return yaml.safe_dump(
        {key: value for key, value in raw.items() if value is not None}, allow_unicode=True
    )


def error_of(text):
    with pytest.raises(SettingsError) as caught:
        guidelines.read(text, "mine.yaml")
    assert caught.value.message.startswith("mine.yaml")
    return caught.value


# --- what ships -----------------------------------------------------------------------------------


def test_the_default_defines_every_label():
    assert set(Label) == set(DEFAULT.labels)


def test_the_default_maps_every_error_type_to_the_published_schemes():
    assert {name: set(error.also) for name, error in DEFAULT.error_types.items()} == dict.fromkeys(
        DEFAULT.error_types, SCHEMES
    )


def test_the_default_weighs_severities_as_mqm_does():
    weights = {severity.name: severity.weight for severity in DEFAULT.severities.values()}
    assert {"minor": 1, "major": 5, "critical": 10} == weights


def test_the_default_requires_type_source_and_note_of_a_refuted_claim():
    assert {"error_type", "source", "note"} <= set(DEFAULT.required[Label.REFUTED])


def test_an_edited_note_is_a_note_that_no_draft_stands_for():
    text = guidelines.default_text().replace(
        "conflicting: [source, note]", "conflicting: [edited_note]"
    )
    rules = guidelines.read(text, "test")
    assert (("note",), True) == (
        rules.fields(Label.CONFLICTING),
        rules.wants_edit(Label.CONFLICTING),
    )
    assert not DEFAULT.wants_edit(Label.CONFLICTING)


# --- error types of the tool ----------------------------------------------------------------------


def written_error_types():
    """Find every error type that a rule or check writes.

    It is given as ``error`` or ``error_type``, returned by what has that name, or in a table.
    """
    names = {"error", "error_type", "_ERRORS", "ERROR", "_error"}
    found = set()
    for folder in ("verdict", "checks"):
        for path in (ROOT / "factcheck" / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.keyword) and node.arg in names:
                    found |= texts(node.value)
                elif isinstance(node, ast.Assign | ast.AnnAssign):
                    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                    if any(named(target) & names for target in targets) and node.value:
                        found |= texts(node.value)
                elif isinstance(node, ast.FunctionDef) and node.name in names:
                    for one in ast.walk(node):
                        if isinstance(one, ast.Return) and one.value:
                            found |= texts(one.value)
    return found - {""}


def named(target):
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def texts(node):
    """Return the texts that an expression can come to: not its conditions, not keys of a table."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    if isinstance(node, ast.IfExp):
        return texts(node.body) | texts(node.orelse)
    if isinstance(node, ast.Dict):
        return set().union(*map(texts, node.values))
    if isinstance(node, ast.Tuple):
        return set().union(*map(texts, node.elts))
    return set()


def test_the_search_for_error_types_finds_those_that_are_known():
    """Else the next test could pass by finding nothing."""
    assert {
        "numerical",
        "temporal",
        "entity",
        "relational",
        "negation",
        "calculation",
        "count",
        "reference",
    } <= written_error_types()


@pytest.mark.parametrize("error_type", sorted(written_error_types()))
def test_every_error_type_of_the_tool_is_one_of_the_guidelines(error_type):
    assert guidelines.canonical(error_type) in DEFAULT.error_types


def test_a_name_of_the_guidelines_is_its_own_canonical_name():
    assert list(DEFAULT.error_types) == [guidelines.canonical(n) for n in DEFAULT.error_types]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ("contradiction.numerical", "contradiction.numerical"),
        ("contradiction", "contradiction"),
        ("invented", ""),
    ],
)
def test_an_error_of_the_tool_becomes_the_nearest_that_a_project_has(known, expected):
    mine = guidelines.read(changed(error_types={known: {"description": "Wrong."}}), "mine.yaml")
    assert expected == mine.error_type("numerical")


# --- mistakes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sections", "said", "hint"),
    [
        ({"lables": {}}, "there is no key 'lables'", "'labels'"),
        ({"version": 1}, "'version' must be text, not 1", ""),
        ({"name": " "}, "'name' is empty", ""),
        ({"agreement": None}, "'agreement' is missing", "--yaml"),
        ({"labels": ["supported"]}, "'labels' must be keys and values", ""),
        ({"labels": {"suported": "Yes."}}, "'labels.suported'", "'labels.supported'"),
        ({"labels": {"supported": "Yes."}}, "'labels' must hold two or more", ""),
        ({"labels": {"supported": 3, "refuted": "No."}}, "'labels.supported' must be text", ""),
        ({"labels": {True: "Yes.", "refuted": "No."}}, "'labels.True'", ""),
        ({"error_types": {}}, "'error_types' must hold one or more", ""),
        ({"error_types": {"Bad Name": {"description": "x"}}}, "'error_types.Bad Name'", "dot"),
        (
            {"error_types": {"a.b": {"descripton": "x"}}},
            "'error_types.a.b.descripton'",
            "'error_types.a.b.description'",
        ),
        ({"error_types": {"a": {}}}, "'error_types.a.description' is missing", ""),
        ({"error_types": {"a": "x"}}, "'error_types.a' must be keys and values", ""),
        (
            {"error_types": {"a": {"description": "x", "also": {"fava": 3}}}},
            "'error_types.a.also.fava' must be text",
            "",
        ),
        (
            {"severities": {"minor": {"weigth": 1, "description": "x"}}},
            "'severities.minor.weigth'",
            "'severities.minor.weight'",
        ),
        (
            {"severities": {"minor": {"weight": -1, "description": "x"}}},
            "'severities.minor.weight' must not be below zero",
            "",
        ),
        (
            {"severities": {"minor": {"weight": "1", "description": "x"}}},
            "'severities.minor.weight' must be a number",
            "",
        ),
        ({"dimensions": {"tone": {"scale": [5, 1]}}}, "'dimensions.tone.scale'", "[1, 5]"),
        ({"dimensions": {"tone": {"scale": [1, 2, 3]}}}, "'dimensions.tone.scale'", "[1, 5]"),
        ({"dimensions": {"tone": {"scale": ["a", 5]}}}, "'dimensions.tone.scale' must be", ""),
        (
            {"dimensions": {"tone": {"scale": [1, 5], "anchors": {6: "x"}}}},
            "'dimensions.tone.anchors.6' is no mark from 1 to 5",
            "",
        ),
        (
            {"dimensions": {"tone": {"scale": [1, 5], "anchors": {"1": "x"}}}},
            "'dimensions.tone.anchors.1'",
            "",
        ),
        ({"required": {"refutd": ["note"]}}, "'required.refutd'", "'required.refuted'"),
        ({"required": {"refuted": ["eror_type"]}}, "'eror_type'", "'error_type'"),
        ({"required": {"refuted": "note"}}, "'required.refuted' must be a list", ""),
        ({"flags": {"odd": None}}, "'flags.odd' must be text", ""),
        ({"agreement": {"enough": 2, "good": 0.9}}, "'agreement.enough' must be from 0 to 1", ""),
        ({"agreement": {"enough": 0.9, "good": 0.8}}, "must not be above 'agreement.good'", ""),
    ],
)
def test_a_mistake_is_named_by_its_path_with_the_nearest_right_spelling(sections, said, hint):
    error = error_of(changed(**sections))
    assert said in error.message
    assert hint in error.hint


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("labels: {\n", "line 2: not valid YAML"),
        ("name: a\nlabels: x\nname: b\n", "line 3: not valid YAML (the key 'name' stands twice)"),
        ("version: 2026-13-45\n", "not valid YAML"),
        ("- a\n- b\n", "expected keys such as 'labels:'"),
        ("", "'name' is missing"),
    ],
)
def test_what_is_no_yaml_is_said_with_its_line(text, said):
    assert said in error_of(text).message


def test_required_knows_only_labels_that_the_project_has():
    labels = {"supported": "Yes.", "refuted": "No."}
    error = error_of(changed(labels=labels, required={"conflicting": ["note"]}))
    assert "'required.conflicting'" in error.message


@pytest.mark.parametrize("section", ["dimensions", "required", "flags"])
def test_a_section_that_a_project_does_not_need_may_be_missing_or_empty(section):
    missing = guidelines.read(changed(**{section: None}), "mine.yaml")
    empty = guidelines.read(changed(**{section: {}}), "mine.yaml")
    assert not getattr(missing, section)
    assert not getattr(empty, section)


def test_a_file_that_is_not_there_or_not_utf_8_is_named(tmp_path):
    with pytest.raises(SettingsError, match=r"absent\.yaml"):
        guidelines.load(tmp_path / "absent.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"name: caf\xe9")
    with pytest.raises(SettingsError, match=r"latin\.yaml.*UTF-8"):
        guidelines.load(tmp_path / "latin.yaml")


# --- the digest -----------------------------------------------------------------------------------


def test_the_digest_does_not_see_comments_or_the_order_of_keys():
    text = guidelines.default_text()
    assert DEFAULT.digest == guidelines.read(f"# Mine.\n{text}", "mine.yaml").digest
    assert DEFAULT.digest == guidelines.read(changed(), "mine.yaml").digest


def test_the_digest_sees_one_changed_word():
    other = changed(flags={"duplicate": "Seen earlier."})
    assert DEFAULT.digest != guidelines.read(other, "mine.yaml").digest


# --- the command ----------------------------------------------------------------------------------


def run(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "factcheck", "guidelines", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={"PATH": "", "PYTHONPATH": str(ROOT), **environment},
        timeout=300,
        check=False,
    )


def test_everything_that_the_guidelines_say_is_printed():
    text = render(DEFAULT, width=200)
    said = [*DEFAULT.labels.values(), *DEFAULT.flags.values(), *DEFAULT.dimensions]
    said += [error.description for error in DEFAULT.error_types.values()]
    assert [] == [part for part in (*said, DEFAULT.digest) if part not in text]


def test_a_file_named_by_the_environment_is_checked(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(changed(lables={}), encoding="utf-8")
    done = run(FACTCHECK_GUIDELINES=str(path))
    assert (2, "") == (done.returncode, done.stdout)
    assert "did you mean 'labels'?" in done.stderr


def test_json_has_the_digest_and_yaml_is_what_ships(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(run("--yaml").stdout, encoding="utf-8")
    assert DEFAULT.digest == json.loads(run(path, "--json").stdout)["digest"]
