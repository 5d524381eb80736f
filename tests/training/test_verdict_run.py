"""The chain goes on where it was."""

import sys

import pytest

from training.verdict import run


def test_each_step_makes_a_file_of_its_own_outside_the_repository(tmp_path):
    steps = run.steps(tmp_path / "data", tmp_path / "work", 5, 1)
    assert ["data", "vocabulary", "train", "export", "calibrate", "evaluate"] == [
        step.module for step in steps
    ]
    assert len(steps) == len({step.makes for step in steps})
    assert all(step.makes.is_relative_to(tmp_path / "work") for step in steps)


def test_finished_steps_are_passed_over(tmp_path, monkeypatch):
    ran = []

    def record(command, *, check):
        assert check
        ran.append(command[2].rpartition(".")[2])

    steps = run.steps(tmp_path, tmp_path / "work", 5, 1)
    for step in steps[:3]:
        step.makes.parent.mkdir(parents=True, exist_ok=True)
        step.makes.touch()
    monkeypatch.setattr(run.subprocess, "run", record)
    monkeypatch.setattr(
        sys, "argv", ["run", str(tmp_path), str(tmp_path / "work"), "--minutes", "5"]
    )
    run.main()
    assert ["export", "calibrate", "evaluate"] == ran


def test_data_made_without_the_noncommercial_sets_are_not_trained_on_as_if_with(tmp_path):
    (tmp_path / "counts.json").write_text('{"noncommercial": false}', "utf-8")
    run.check(tmp_path, noncommercial=False)
    with pytest.raises(SystemExit, match="another folder"):
        run.check(tmp_path, noncommercial=True)


def test_nothing_is_made_inside_the_repository():
    with pytest.raises(SystemExit, match="outside"):
        run.check(run.ROOT / "factcheck" / "verdict" / "weights", noncommercial=True)
