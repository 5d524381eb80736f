"""Labelled sets are read into pairs with one set of labels."""

import json

import pytest

from training.verdict import pairs as files
from training.verdict import sets
from training.verdict.data import HELD_OUT, is_held_out, measured_claims, unique
from training.verdict.pairs import LABELS, Pair, bucket, key
from training.verdict.settings import load


def pair(premise="It rained.", claim="It was wet.", label="supported", group=""):
    return Pair(
        premise=premise,
        claim=claim,
        label=label,
        lang_premise="en",
        lang_claim="en",
        set="test",
        group=group,
    )


def rows(path, *found):
    path.write_text("".join(json.dumps(row) + "\n" for row in found), "utf-8")


@pytest.mark.parametrize("name", ["some.jsonl", "some.jsonl.xz"])
def test_pairs_are_read_as_they_were_written(tmp_path, name):
    written = [pair(), pair(claim="गीला था।", label="refuted")]
    assert 2 == files.write(tmp_path / name, written)
    assert written == list(files.read(tmp_path / name))


def test_a_broken_writer_leaves_no_file_that_looks_whole(tmp_path):
    def broken():
        yield pair()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        files.write(tmp_path / "some.jsonl", broken())
    assert not (tmp_path / "some.jsonl").exists()


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("¿Quién es?", "quién es"),
        ("राजधानी है।", "राजधानी है"),
        ("ﬁrst  Thing", "first thing"),
    ],
)
def test_key_drops_case_and_punctuation_but_no_vowel_sign(text, same):
    assert same == key(text)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("He -LRB- born 1950 -RRB- sings .", "He (born 1950) sings."),
        ("`` Songs , '' he said .", '" Songs, " he said.'),
        ("Title\tIt is in [[Some_Place|Some Place]].\nTitle\tIt is old.", "It is in Some Place. It is old."),
        ("वह दिल्ली में है ।", "वह दिल्ली में है ।"),
    ],
)  # fmt: skip
def test_tokenised_and_linked_text_is_made_plain(raw, plain):
    assert plain == sets.plain(raw)


def test_each_label_of_a_set_has_a_meaning_and_others_are_refused(tmp_path):
    path = tmp_path / "set.jsonl"
    rows(
        path,
        {"premise": "A", "hypothesis": "B", "label": "entailment"},
        {"premise": "A", "hypothesis": "C", "label": "none"},
    )
    settings = {"name": "s", "path": "set.jsonl", "lang": "pt"}
    assert ["supported", "not_supported"] == [p.label for p in sets.pairs(tmp_path, settings)]
    rows(path, {"premise": "A", "hypothesis": "B", "label": "maybe"})
    with pytest.raises(KeyError):
        list(sets.pairs(tmp_path, settings))


def test_parts_of_sets_that_translate_one_another_share_no_table(tmp_path):
    path = tmp_path / "set.jsonl"
    rows(
        path,
        *(
            {"premise": "A", "hypothesis": f"B{i}", "label": "neutral", "table": f"T{i}"}
            for i in range(60)
        ),
    )
    parts = [
        {p.group for p in sets.pairs(tmp_path, {"name": "s", "path": path.name, "lang": "en", "part": [i, 3]})}
        for i in range(3)
    ]  # fmt: skip
    assert all(parts)
    assert 60 == sum(map(len, parts)) == len(set.union(*parts))


def test_a_claim_of_a_measured_set_is_not_trained_on(tmp_path):
    rows(tmp_path / "dev.jsonl", {"premise": "X", "hypothesis": "It was WET!", "label": "neutral"})
    config = {"measured": [{"name": "dev", "path": "dev.jsonl", "lang": "en"}]}
    banned = measured_claims(tmp_path, config)
    assert [pair(claim="It was dry.")] == list(
        unique([pair(), pair(claim="It was dry."), pair(claim="it was dry")], set(), banned)
    )


def test_a_subject_is_held_out_with_all_its_pairs():
    groups = [f"subject {i}" for i in range(400)]
    out = [g for g in groups if is_held_out(pair(group=g))]
    assert 400 // HELD_OUT // 3 < len(out) < 400 // HELD_OUT * 3
    assert all(is_held_out(pair(claim="Something else.", group=g)) for g in out)


def test_buckets_do_not_depend_on_the_run():
    assert [1, 0, 0] == [bucket(text, 2) for text in ("a", "b", "c")]


def test_only_sets_with_a_licence_are_trained_on():
    config = load()
    for settings in config["sets"]:
        licence = settings["licence"]
        free = "-NC" not in licence and "not stated" not in licence
        assert settings["ships"] == free, settings["name"]


def test_no_file_is_both_trained_on_and_measured():
    config = load()
    trained = {settings["path"] for settings in config["sets"]}
    assert not trained & {settings["path"] for settings in config["measured"]}
    assert not any("factcheck_bench" in path or "wice" in path for path in trained)


def test_the_metrics_of_the_configuration_exist():
    metrics = pytest.importorskip("training.verdict.metrics")
    for settings in load()["measured"]:
        assert set(settings["metrics"]) <= set(metrics.METRICS)


def test_every_label_a_set_can_have_is_known():
    assert {*LABELS, "not_supported"} == set(sets.LABELS.values())
