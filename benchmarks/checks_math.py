"""Score the arithmetic check on worked solutions of school problems.

    python benchmarks/checks_math.py [--data ../shared/data/labelled]

ProcessBench (gsm8k part): solutions by language models, where people marked the first wrong step.
A step before the marked one is right, the marked one is wrong; what follows is unmarked and left
out. "This equation is wrong" is precise where the step that holds it is the marked one.

GSM8K: the reference solutions are right, so each equation in them should be; the model solutions
carry each calculation in the form of a calculator, ``130,000*.15 = $<<130000*.15=19500>>195,000``,
which Python computes here: what the model wrote behind it is right where it is that number. Marks
that hold other than what stands in the text before them are left out.
"""

from __future__ import annotations

import argparse
import ast
import json
import lzma
import operator
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import machine
import regex

from factcheck.checks.arithmetic import check
from factcheck.checks.model import Finding
from factcheck.model import Label, Response

DATA = machine.ROOT.parent / "shared" / "data" / "labelled"
_CALCULATOR = regex.compile(r"<<(?P<sum>[^<>\n=]{1,200})=(?P<result>[-0-9./]{1,40})>>")
_NUMBER = regex.compile(r"-?[0-9][0-9,]{0,30}(?:\.[0-9]{1,20})?")
_OPERATIONS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
#: Mistakes that are kept with the figures, to be read.
KEPT = 40


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a compressed JSONL file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def findings(text: str) -> list[Finding]:
    """Return what the check says of an English text."""
    return list(check(Response(id="r", text=text, lang="en"), ()))


def process_bench(path: Path) -> dict[str, Any]:
    """Score the steps up to the marked one."""
    counts: Counter[str] = Counter()
    mistakes = []
    for row in read(path):
        first = row["label"]
        counts["solutions"] += 1
        for number, step in enumerate(row["steps"]):
            if first >= 0 and number > first:
                break
            found = findings(step)
            wrong = [finding for finding in found if finding.label is Label.REFUTED]
            counts["steps"] += 1
            counts["steps_judged"] += bool(found)
            counts["equations_judged"] += len(found)
            marked = number == first
            counts["steps_marked_wrong"] += marked
            if wrong:
                counts["called_wrong"] += 1
                counts["called_wrong_rightly"] += marked
                if not marked:
                    mistakes.append({"id": row["id"], "step": number, "detail": wrong[0].detail})
    return {
        **counts,
        "precision_wrong": _ratio(counts["called_wrong_rightly"], counts["called_wrong"]),
        "recall_wrong": _ratio(counts["called_wrong_rightly"], counts["steps_marked_wrong"]),
        "mistakes": mistakes[:KEPT],
    }


def references(paths: list[Path]) -> dict[str, Any]:
    """Score the reference solutions of GSM8K, whose equations are right."""
    counts: Counter[str] = Counter()
    mistakes = []
    for path in paths:
        for row in read(path):
            text = _CALCULATOR.sub("", row["answer"].partition("####")[0])
            counts["solutions"] += 1
            counts["equations"] += row["answer"].count("<<")
            for finding in findings(text):
                counts["judged"] += 1
                right = finding.label is Label.SUPPORTED
                counts["right"] += right
                if not right:
                    mistakes.append({"detail": finding.detail})
    return {
        **counts,
        "accuracy": _ratio(counts["right"], counts["judged"]),
        "judged_of_equations": _ratio(counts["judged"], counts["equations"]),
        "mistakes": mistakes[:KEPT],
    }


def models(path: Path) -> dict[str, Any]:
    """Score the model solutions of GSM8K by what their calculator gave."""
    counts: Counter[str] = Counter()
    mistakes = []
    for row in read(path):
        for answer in row.values():
            if not isinstance(answer, dict):
                continue
            text, truths = _with_truths(answer["solution"])
            counts["equations"] += len(truths)
            for finding in findings(text):
                at = next((at for at in truths if finding.start < at <= finding.end), None)
                if at is None or truths[at][0] != _signs(finding.quote.partition("=")[0]):
                    continue
                truth = truths[at][1]
                counts["judged"] += 1
                counts["wrong"] += not truth
                called_wrong = finding.label is Label.REFUTED
                counts["called_wrong"] += called_wrong
                counts["called_wrong_rightly"] += called_wrong and not truth
                counts["right"] += called_wrong != truth
                if called_wrong == truth:
                    mistakes.append({"detail": finding.detail, "label": finding.label.value})
    return {
        **counts,
        "accuracy": _ratio(counts["right"], counts["judged"]),
        "precision_wrong": _ratio(counts["called_wrong_rightly"], counts["called_wrong"]),
        "recall_wrong": _ratio(counts["called_wrong_rightly"], counts["wrong"]),
        "mistakes": mistakes[:KEPT],
    }


def _computed(calculation: str) -> Fraction | None:
    """Compute a calculator's input with Python's own precedence; None for what is no such input."""
    if not regex.fullmatch(r"[-+*/() 0-9.]{1,200}+", calculation):
        return None
    try:
        tree = ast.parse(calculation.strip(), mode="eval").body
        return _value(tree, calculation.strip())
    except (SyntaxError, ValueError, ZeroDivisionError):
        return None


def _value(tree: ast.expr, source: str) -> Fraction:
    match tree:
        case ast.Constant():
            return Fraction(ast.get_source_segment(source, tree) or "")
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, source)
        case ast.BinOp(op=op, left=left, right=right) if type(op) in _OPERATIONS:
            return _OPERATIONS[type(op)](_value(left, source), _value(right, source))
    raise ValueError(source)


def _signs(calculation: str) -> str:
    """Return a calculation without units, currencies and spaces."""
    readable = calculation.replace("x", "*").replace("÷", "/").replace("×", "*")
    return regex.sub(r"[^0-9.+*/()-]", "", readable)


def _with_truths(solution: str) -> tuple[str, dict[int, tuple[str, bool]]]:
    """Take out the calculator's marks; say for the end of each number behind one if it is right."""
    text, at = "", 0
    truths: dict[int, tuple[str, bool]] = {}
    for mark in _CALCULATOR.finditer(solution):
        text += solution[at : mark.start()]
        at = mark.end()
        number = _NUMBER.match(solution, at)
        if number is None:
            continue
        result = _computed(mark["sum"])
        if result is None:
            continue
        stated = Fraction(number.group().replace(",", ""))
        decimals = len(number.group().partition(".")[2])
        # A dozen decimals come from a computer, whose last digits are off.
        slack = abs(result) / 10**10 if decimals >= 10 else Fraction(1, 2 * 10**decimals)
        near = abs(stated - result) <= slack
        truths[len(text) + len(number.group())] = (_signs(mark["sum"]), near)
    return text + solution[at:], truths


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description="Score the arithmetic check on worked solutions.")
    parser.add_argument("--data", type=Path, default=DATA)
    data = parser.parse_args().data
    figures = {
        "processbench_gsm8k": process_bench(data / "processbench" / "gsm8k.jsonl.xz"),
        "gsm8k_references": references(
            [data / "gsm8k" / "test.jsonl.xz", data / "gsm8k" / "train.jsonl.xz"]
        ),
        "gsm8k_models": models(data / "gsm8k" / "model_solutions_labelled.jsonl.xz"),
    }
    for name, figure in figures.items():
        print(name, json.dumps({k: v for k, v in figure.items() if k != "mistakes"}))
    print(machine.keep("checks_math", figures))


if __name__ == "__main__":
    main()
