"""The README's generated blocks say what the tool does today."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_generated_blocks_are_fresh():
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "-I", ".", "--check", "README.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"run: make docs\n{done.stdout}{done.stderr}"


def test_the_two_commands_are_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "$ make demo\n" in readme
    assert "$ make test\n" in readme
