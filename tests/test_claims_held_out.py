"""The held-out texts are well-formed."""

import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "examples" / "claims" / "held_out"


@pytest.fixture(scope="module", params=["es", "pt", "hi"])
def rows(request):
    lines = (FOLDER / f"{request.param}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_there_are_forty_texts_with_ids_of_their_own(rows):
    assert 40 == len({row["id"] for row in rows}) == len({row["text"] for row in rows})


def test_quotes_stand_at_their_place(rows):
    for row in rows:
        for said in (*row["claims"], *row["left_out"]):
            assert said["quote"] == row["text"][said["start"] : said["end"]]


def test_names_stand_at_their_place_and_have_a_kind(rows):
    for row in rows:
        for name in row["names"]:
            assert name["text"] == row["text"][name["start"] : name["end"]]
            assert name["kind"] in {"person", "place", "organisation"}


def test_claims_are_sentences(rows):
    for row in rows:
        assert all(claim["text"].endswith((".", "।")) for claim in row["claims"])


def test_no_text_is_one_of_the_gold_set(rows):
    gold = (FOLDER.parent / f"{rows[0]['id'][:2]}.jsonl").read_text(encoding="utf-8")
    known = {json.loads(line)["text"] for line in gold.splitlines()}
    assert known.isdisjoint(row["text"] for row in rows)
