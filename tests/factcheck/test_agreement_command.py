"""The command: its table, its JSON, its queue and its exit status."""

import json

import pytest
from typer.testing import CliRunner

from factcheck.cli import app
from factcheck.errors import FactcheckError


def labels(*values):
    return "".join(
        json.dumps({"id": f"c{at}", "label": label}, ensure_ascii=False) + "\n"
        for at, label in enumerate(values)
    )


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
        return [f"{name}.jsonl" for name in texts]

    return write


def call(*arguments):
    return CliRunner().invoke(app, ["agreement", "--resamples", "100", *arguments])


YES, NO = "supported", "refuted"


def test_the_table_says_raters_figures_and_verdict(files):
    done = call(*files(ana=labels(YES, NO, YES, NO), ben=labels(YES, NO, YES, YES)))
    assert 0 == done.exit_code
    assert "Raters: ana, ben" in done.stdout
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("verdict  ")]
    assert [
        "verdict",
        "4",
        "75%",
        "0.50",
        "0.47",
        "0.53",
        "0.53",
        "0.50",
        "too",
        "low",
    ] == line.split()


def test_json_has_every_field(files):
    done = call(*files(ana=labels(YES, NO), ben=labels(YES, NO)), "--json")
    found = json.loads(done.stdout)
    assert (["ana", "ben"], 2) == (found["raters"], found["measured"][0]["items"])


def test_the_queue_is_json_lines(files, tmp_path):
    arguments = files(ana=labels(YES, NO), ben=labels(YES, "सही"))
    call(*arguments, "--queue", "differ.jsonl")
    (line,) = (tmp_path / "differ.jsonl").read_text(encoding="utf-8").splitlines()
    assert [{"rater": "ana", "label": NO}, {"rater": "ben", "label": "सही"}] == json.loads(line)[
        "ratings"
    ]


@pytest.mark.parametrize(
    ("other", "bar", "status"),
    [
        ((YES, NO, YES, NO), "0.9", 0),
        ((YES, NO, YES, YES), "0.6", 1),
        ((YES, NO, YES, YES), "0.4", 0),
    ],
)
def test_a_kappa_under_the_bar_is_status_1(files, other, bar, status):
    arguments = files(ana=labels(YES, NO, YES, NO), ben=labels(*other))
    assert status == call(*arguments, "--fail-under", bar).exit_code


def test_nothing_in_common_is_under_every_bar(files):
    arguments = files(ana=labels(YES), ben='{"id": "other", "label": "refuted"}\n')
    assert 1 == call(*arguments, "--fail-under", "-1").exit_code


def test_full_agreement_on_one_label_is_over_every_bar(files):
    arguments = files(ana=labels(YES, YES), ben=labels(YES, YES))
    assert 0 == call(*arguments, "--fail-under", "1").exit_code


def test_an_expert_alone_decides_for_one_rater(files):
    ana, gold = files(ana=labels(YES, NO, NO, NO), gold=labels(YES, NO, YES, YES))
    assert 1 == call(ana, "--gold", gold, "--fail-under", "0.9").exit_code


def test_a_bad_line_is_an_error_with_status_2(files):
    done = call(*files(ana=labels(YES) + "nonsense\n", ben=labels(YES)))
    assert isinstance(done.exception, FactcheckError)
    assert ("ana.jsonl:2", 2) == (
        done.exception.message.partition(": ")[0],
        done.exception.exit_code,
    )


def test_hostile_labels_stay_text(files):
    hostile = "\x1b[31mred\u202e\nline"
    done = call(*files(ana=labels(hostile, NO), ben=labels(hostile, hostile)))
    assert not {"\x1b", "\u202e"} & set(done.stdout)


def test_half_a_surrogate_pair_is_written_as_json_writes_it(files, tmp_path):
    arguments = files(ana='{"id": "c0", "label": "\\ud800"}\n', ben=labels(YES))
    call(*arguments, "--queue", "differ.jsonl")
    row = json.loads((tmp_path / "differ.jsonl").read_text(encoding="utf-8"))
    assert "\ud800" == row["ratings"][0]["label"]


def test_guidelines_of_ones_own_set_the_thresholds(files, tmp_path):
    from factcheck.review.guidelines import default_text

    own = default_text().replace("enough: 0.65, good: 0.75", "enough: 0.3, good: 0.4")
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    arguments = files(ana=labels(YES, NO, YES, NO), ben=labels(YES, NO, YES, YES))
    found = json.loads(call(*arguments, "--guidelines", "own.yaml", "--json").stdout)
    assert "good" == found["measured"][0]["verdict"]
