"""What is remembered between answers is bounded: memory must not grow with how many there are."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("claims", "factcheck")
#: Types of which there are few values.
FEW = {"Lang", "Property", "type"}
#: Functions whose texts are our own: rows of tables, templates and names of fields.
OF_TABLES = {
    "claims/quantities/tokens.py: marked(phrases)",
    "factcheck/checks/ages.py: _templates(field)",
    "factcheck/checks/constants.py: _spelled(spelling)",
    "factcheck/checks/dates.py: _templates(field)",
    "factcheck/checks/kitchen.py: _templates(vessel)",
    "factcheck/checks/units.py: _templates(field)",
    "factcheck/sources/corpus/readers/dump.py: _hidden(spaces)",
    "factcheck/verdict/facts/ranks.py: _pattern(source)",
    "factcheck/verdict/facts/ranks.py: _required(source)",
    "factcheck/verdict/facts/templates.py: _compile(source)",
    "factcheck/verdict/facts/templates.py: _compile(on_page)",
    "factcheck/verdict/facts/templates.py: _sources(name)",
    "factcheck/verdict/facts/triggers.py: required(source)",
    "factcheck/verdict/polarity.py: _folded(which)",
    "factcheck/verdict/reviews.py: _folded(words)",
    "factcheck/verdict/values/keyed.py: _index(table)",
}


def keys_of(path):
    """Return the arguments that caches without a bound are keyed by, but for types of few values."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {
        f"{path.relative_to(ROOT).as_posix()}: {function.name}({given.arg})"
        for function in functions
        if any(map(is_unbounded, function.decorator_list))
        for given in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
        if given.annotation is None or ast.unparse(given.annotation) not in FEW
    }


def is_unbounded(decorator):
    """Tell whether a decorator is `cache`, or `lru_cache` with no bound."""
    name = ast.unparse(decorator).removeprefix("functools.")
    return name == "cache" or name.startswith(("lru_cache(None", "lru_cache(maxsize=None"))


def test_no_cache_that_a_text_is_the_key_of_is_without_a_bound():
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    assert OF_TABLES == set().union(*map(keys_of, files))
