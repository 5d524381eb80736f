"""Passages are put among those of others, and info boxes meet claims in another language."""

import json
import lzma
import random

from training.verdict.made import longer, tables
from training.verdict.pairs import Pair


def pairs(count):
    return [
        Pair(
            premise=f"Passage {i} speaks of its own thing.",
            claim=f"Claim {i}.",
            label="supported",
            lang_premise="en",
            lang_claim="en",
            set="test",
        )
        for i in range(count)
    ]


def test_a_share_of_the_passages_stands_among_others_and_all_else_stays():
    plain = pairs(400)
    found = longer.among_others(plain, 0.3, random.Random(1))
    changed = [(a, b) for a, b in zip(plain, found, strict=True) if a != b]
    assert 80 < len(changed) < 160
    for before, after in changed:
        assert before.premise in after.premise
        assert len(before.premise) < len(after.premise) <= 2 * longer.LONG + longer.OTHERS
        assert (before.claim, before.label) == (after.claim, after.label)


def test_the_deciding_passage_may_stand_first_last_or_between():
    plain = pairs(400)
    found = longer.among_others(plain, 1.0, random.Random(1))
    first = sum(b.premise.startswith(a.premise) for a, b in zip(plain, found, strict=True))
    last = sum(b.premise.endswith(a.premise) for a, b in zip(plain, found, strict=True))
    assert 80 < first < 250
    assert 80 < last < 250
    assert first + last < 380


def test_no_share_changes_nothing():
    plain = pairs(5)
    assert plain == longer.among_others(plain, 0, random.Random(1))


def write(folder, name, *rows):
    with lzma.open(folder / f"{name}.jsonl.xz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)


def row(table, premise, hypothesis, label):
    return {"table": table, "premise": premise, "hypothesis": hypothesis, "label": label}


def test_a_table_in_one_language_meets_the_same_claim_in_another(tmp_path):
    write(tmp_path, "infotabs", row("T1", "Lima. Country: Peru", "Lima is in Peru.", "entailment"))
    write(
        tmp_path, "xinfotabs_es", row("T1", "Lima. País: Perú", "Lima está en Perú.", "entailment")
    )
    # The label differs, so the rows are not translations of one another.
    write(tmp_path, "xinfotabs_hi", row("T1", "लीमा. देश: पेरू", "लीमा पेरू में है।", "neutral"))
    assert {
        ("Lima. Country: Peru", "Lima está en Perú.", "en", "es", "supported", "T1"),
        ("Lima. País: Perú", "Lima is in Peru.", "es", "en", "supported", "T1"),
    } == {
        (p.premise, p.claim, p.lang_premise, p.lang_claim, p.label, p.group)
        for p in tables.pairs(tmp_path, random.Random(1))
    }  # fmt: skip
