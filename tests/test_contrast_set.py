"""The contrast set keeps its form: what it counts for depends on its balance."""

import json
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
import regex

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks" / "contrast"
FIELDS = ["id", "premise", "claim", "lang_premise", "lang_claim", "label", "kind", "changed"]
LANGUAGES = {"en", "es", "pt", "hi"}
LABELS = {"supported", "refuted", "not_enough_evidence"}
KINDS = {"number", "date", "name", "role", "negation", "hedge", "subject"}

Row = dict[str, Any]


@pytest.fixture(scope="module", params=sorted(LANGUAGES))
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def rows(language) -> list[Row]:
    path = FOLDER / f"{language}.jsonl"
    if not path.exists():
        pytest.skip(f"no pairs in {language} yet")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def share(rows: list[Row], chosen: list[Row]) -> float:
    return len(chosen) / len(rows)


def test_each_language_has_two_hundred_pairs_numbered_in_order(language, rows):
    expected = [f"{language}-{number:03d}" for number in range(1, 201)]

    assert expected == [row["id"] for row in rows]


def test_each_pair_has_the_same_fields_with_known_values(language, rows):
    for row in rows:
        assert FIELDS == list(row), row["id"]
        assert language == row["lang_claim"], row["id"]
        assert row["lang_premise"] in LANGUAGES, row["id"]
        assert row["label"] in LABELS, row["id"]
        assert row["kind"] in KINDS, row["id"]
        assert isinstance(row["changed"], bool), row["id"]


def test_no_pair_occurs_twice(rows):
    counts = Counter((row["premise"], row["claim"]) for row in rows)

    assert {} == {pair: count for pair, count in counts.items() if count > 1}


def test_about_half_of_the_pairs_are_changed(rows):
    assert 0.45 <= share(rows, [row for row in rows if row["changed"]]) <= 0.55


def test_about_a_third_of_the_pairs_cross_languages(rows):
    across = [row for row in rows if row["lang_premise"] != row["lang_claim"]]

    assert 0.30 <= share(rows, across) <= 0.37


@pytest.mark.parametrize(
    ("label", "low", "high"),
    [("supported", 0.40, 0.50), ("refuted", 0.30, 0.40), ("not_enough_evidence", 0.15, 0.25)],
)
def test_no_label_outweighs_the_others(rows, label, low, high):
    assert low <= share(rows, [row for row in rows if row["label"] == label]) <= high


def test_every_kind_has_pairs_enough_to_be_counted_by_itself(rows):
    counts = Counter(row["kind"] for row in rows)

    assert {} == {kind: counts[kind] for kind in KINDS if counts[kind] < 15}


def test_an_unchanged_claim_is_supported(rows):
    labels = {row["label"] for row in rows if not row["changed"]}

    assert {"supported"} == labels


def test_every_passage_has_both_a_true_claim_and_a_changed_one(rows):
    seen: defaultdict[str, set[bool]] = defaultdict(set)
    for row in rows:
        seen[row["premise"]].add(row["changed"])

    assert [] == [premise for premise, changed in seen.items() if changed != {True, False}]


def test_the_text_is_composed_and_has_no_stray_space(rows):
    for row in rows:
        for text in (row["premise"], row["claim"]):
            assert unicodedata.normalize("NFC", text) == text, row["id"]
            assert " ".join(text.split()) == text, row["id"]


def test_a_supported_claim_is_not_copied_from_its_passage(rows):
    def plain(text: str) -> str:
        return " ".join(regex.findall(r"\w+", text.casefold()))

    copied = [
        row["id"]
        for row in rows
        if row["label"] == "supported"
        and plain(row["claim"])
        in {plain(sentence) for sentence in regex.split(r"(?<=[.!?।])\s+", row["premise"])}
    ]

    assert [] == copied
