"""The figures by which claim extraction is measured are what they say."""

import pytest
from scripts import benchmark

metrics = benchmark("claims_metrics")
sets = benchmark("claims_sets")
facts = benchmark("claims_facts")


def covers(claim, fact, topic="Rosa Vidal"):
    return facts.content(fact, topic).within(facts.content(claim, topic))


def test_a_perfect_ranking_has_an_average_precision_of_one():
    assert metrics.average_precision([0.9, 0.8, 0.2], [True, True, False]) == 1.0


def test_equal_scores_rank_alike_whatever_their_order():
    either = metrics.average_precision([0.5, 0.5], [True, False])
    assert metrics.average_precision([0.5, 0.5], [False, True]) == either == 0.5


def test_each_class_has_its_own_score():
    positive, negative = metrics.classes([True, True, False], [True, False, False])
    assert (positive.precision, positive.recall) == (0.5, 1.0)
    assert (negative.precision, negative.recall) == (1.0, 0.5)


def test_meteor_of_the_same_words_pays_for_one_run_only():
    same = list("abcd")
    assert metrics.meteor(same, same, str) == pytest.approx(1 - 0.5 * (1 / 4) ** 3)


def test_meteor_is_lower_when_the_order_is_lost():
    wanted = list("abcd")
    assert metrics.meteor(list("dcba"), wanted, str) < metrics.meteor(wanted, wanted, str)


def test_meteor_joins_words_of_one_stem():
    assert metrics.meteor(["cities"], ["city"], lambda word: word[:3]) > 0
    assert metrics.meteor(["cities"], ["city"], str) == 0


def test_meteor_prefers_recall():
    wanted = list("abcd")
    longer, shorter = list("abcdefgh"), list("ab")
    assert metrics.meteor(longer, wanted, str) > metrics.meteor(shorter, wanted, str)


def test_words_keep_hindi_vowel_signs():
    assert metrics.words("दिल्ली में") == ["दिल्ली", "में"]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_post_that_is_repeated_is_read_once(times):
    post = "The bridge fell. Nobody was hurt."
    assert sets.post_text(" ".join([post] * times) + " None") == post


def test_a_sample_is_spread_over_the_whole_set():
    assert sets.spread(list(range(10)), 3) == [0, 3, 6]


def test_a_missing_set_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(sets, "DATA", tmp_path / "data")
    monkeypatch.setattr(sets.machine, "ROOT", tmp_path / "project")
    with pytest.raises(sets.MissingSetError, match=r"other/set\.jsonl is not here"):
        sets.rows("other/set")


def test_a_fact_is_covered_by_a_claim_with_its_content():
    claim = "Vidal moved to Quito in 1931 and painted murals there."
    assert covers(claim, "Rosa Vidal painted murals.")
    assert covers(claim, "She moved to Quito.")


@pytest.mark.parametrize(
    "fact",
    [
        "Rosa Vidal moved to Quito in 1932.",
        "Rosa Vidal moved to Lima in 1931.",
        "Rosa Vidal sold pottery and furniture.",
    ],
)
def test_a_fact_with_another_number_name_or_content_is_not_covered(fact):
    assert not covers("Vidal moved to Quito in 1931 and painted murals there.", fact)


def test_a_claim_about_nobody_covers_no_fact_about_the_subject():
    assert not covers("She painted murals in Quito.", "Rosa Vidal painted murals.")


@pytest.mark.parametrize(
    ("claim", "pronoun"),
    [
        ("He was born in Quito.", "He"),
        ("In 1931, she moved to Quito.", "she"),
        ("Rosa Vidal left her home in 1931.", ""),
        ("In her youth, Rosa Vidal painted murals.", ""),
        ("It is known that copper conducts heat.", ""),
        ("Copper conducts heat.", ""),
    ],
)
def test_a_pronoun_is_unresolved_when_no_subject_is_named_for_it(claim, pronoun):
    assert facts.unresolved(claim) == pronoun
