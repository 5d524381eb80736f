"""The wheel alone, in an empty environment, does what the demo shows."""

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Install the wheel with its runtime dependencies, at the locked versions, and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    constraints = folder / "constraints.txt"
    pinned = [
        line.rstrip("\\ \n")
        for line in (ROOT / "requirements.lock").read_text().splitlines()
        if "==" in line
    ]
    constraints.write_text("\n".join(pinned))
    subprocess.run(
        [
            python,
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
            "-c",
            constraints,
            wheel,
        ],
        check=True,
        capture_output=True,
    )
    return folder


def run(installed, *arguments, **options):
    environment = {"PATH": os.environ["PATH"], "FACTCHECK_CACHE": str(installed / "cache")}
    return subprocess.run(
        [installed / "env" / "bin" / "factcheck", *arguments],
        capture_output=True,
        text=True,
        cwd=installed,
        env=environment,
        check=False,
        **options,
    )


def test_the_wheel_holds_the_packages_and_the_settings(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"factcheck/sources.yaml", "factcheck/py.typed", "claims/py.typed"} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {
        "factcheck",
        "claims",
        "factcheck_cli",
    }


def test_the_demo_runs_from_the_wheel(installed):
    shutil.copy(ROOT / "examples/en/geography.md", installed)
    done = run(installed, "--offline", "--fail-on", "never", "geography.md")
    assert done.returncode == 0, done.stderr
    assert "supported" in done.stdout
    assert "refuted" in done.stdout


def test_the_wheel_reads_json_from_a_pipe(installed):
    text = "Canberra is the capital of Australia. Sydney is the capital of Australia."
    done = run(installed, "check", "--offline", "-f", "json", "-", input=text)
    labels = [verdict["label"] for verdict in json.loads(done.stdout)["verdicts"]]
    assert labels == ["supported", "refuted"]
    assert done.returncode == 1


def test_python_m_factcheck_is_the_same_command(installed):
    python = installed / "env" / "bin" / "python"
    done = subprocess.run(
        [python, "-m", "factcheck", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == run(installed, "--version").stdout
