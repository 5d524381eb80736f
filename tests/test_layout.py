"""The packages import in one direction, and nothing heavy before it is needed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

#: Each package's parts in the order in which they may import one another: only from above.
ORDER = {
    "claims": [
        "model",
        "languages",
        "language",
        "numerals",
        "unit_names",
        "quantities",
        "markdown",
        "regnal",
        "given_names",
        "segment",
        "spacy_library",
        "blas",
        "english_tags",
        "pipelines",
        "entities",
        "propositions",
        "tables",
        "romance",
        "english",
        "hindi",
        "worthiness",
        "checkworthy_words",
        "checkworthy",
        "marks",
        "atomic",
        "fields",
        "standalone",
        "enumerated",
        "labels",
        "topics",
        "reader",
        "extraction",
    ],
    "factcheck": [
        "errors",
        "patterns",
        "threads",
        "model",
        "untrusted",
        "instructions",
        "wire",
        "trust",
        "yamlfile",
        "config",
        "names",
        "units",
        "http",
        "inputs",
        "pieces",
        "protobuf",
        "sessions",
        "dense",
        "sources",
        "depends",
        "keeping",
        "verdict",
        "checks",
        "evidence",
        "finished",
        "pipeline",
        "api",
        "testing",
        "review",
        "compare",
        "agreement",
        "reports",
        "mcp",
        "exports",
        "batch",
        "distributed",
        "terminal",
        "cli",
        "__main__",
    ],
    "factcheck.verdict": [
        "text",
        "topics",
        "languages",
        "entailment",
        "findings",
        "confidence",
        "independence",
        "polarity",
        "values",
        "moments",
        "claimtext",
        "facts",
        "lexical",
        "mentions",
        "reviews",
        "rules",
        "weighing",
        "combine",
        "judging",
        "scoring",
    ],
}
HEAVY = [
    "spacy",
    "numpy",
    "onnxruntime",
    "tokenizers",
    "torch",
    "httpx",
    "bs4",
    "lxml",
    "pint",
    "babel",
    "holidays",
    "diskcache",
    "rich",
    "starlette",
    "uvicorn",
    "jinja2",
    "prompt_toolkit",
    "sklearn",
    "scipy",
    "krippendorff",
    "tantivy",
    "wikitextparser",
    "mcp",
    "ray",
]


def modules(package):
    return sorted(folder(package).rglob("*.py"))


def folder(package):
    return ROOT.joinpath(*package.split("."))


def imported(path):
    """Yield the dotted names that a file imports, late imports included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
            yield node.module


def part(path, package):
    return path.relative_to(folder(package)).parts[0].removesuffix(".py")


@pytest.mark.parametrize("package", ORDER)
def test_every_module_has_its_place_in_the_order(package):
    parts = {part(path, package) for path in modules(package)} - {"__init__"}
    assert parts <= set(ORDER[package])


@pytest.mark.parametrize("package", ORDER)
def test_modules_import_only_from_above(package):
    order = {name: place for place, name in enumerate(ORDER[package])}
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(package)
        if part(path, package) != "__init__"
        for name in imported(path)
        if name.startswith(f"{package}.")
        and order.get(name.removeprefix(f"{package}.").split(".")[0], -1)
        > order[part(path, package)]
    ]
    assert wrong == []


def test_claims_never_imports_factcheck():
    wrong = [
        path
        for path in modules("claims")
        for name in imported(path)
        if name.startswith("factcheck")
    ]
    assert wrong == []


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments):
    """Start-up stays quick because each stage imports what it needs when it runs."""
    code = (
        "import sys\n"
        f"sys.argv = ['factcheck', *{arguments!r}]\n"
        "from factcheck.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
