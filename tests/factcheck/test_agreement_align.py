"""The same claim of several raters becomes one item; nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.agreement.align import align, count, unaligned
from factcheck.agreement.model import Judgement


def judged(rater, claim, start=None, end=None, *, response="r", verdict="supported"):
    return Judgement(
        rater=rater,
        about="claim",
        response_id=response,
        subject=claim,
        values={"verdict": verdict},
        start=start,
        end=end,
        lang="hi",
    )


def raters(items):
    return [[one.rater for one in item.judgements] for item in items]


def test_one_id_is_one_item_wherever_its_spans_stand():
    items = align([judged("ana", "c1", 0, 10), judged("ben", "c1", 50, 60)])
    assert [("id", 2)] == [(item.joined, len(item.judgements)) for item in items]


def test_one_id_in_two_responses_is_two_items():
    items = align([judged("ana", "c1"), judged("ben", "c1", response="other")])
    assert [["ben"], ["ana"]] == raters(items)


@pytest.mark.parametrize(("end", "joined"), [(20, ["overlap"]), (21, ["alone", "alone"])])
def test_spans_are_one_claim_from_half_of_their_code_points_on(end, joined):
    items = align([judged("ana", "a", 0, 10), judged("ben", "b", 0, end)])
    assert joined == [item.joined for item in items]


def test_the_best_overlap_is_joined_first():
    items = align(
        [
            judged("ana", "whole", 0, 30),
            judged("ben", "part", 0, 20),
            judged("ben", "nearly whole", 1, 30),
        ]
    )
    pairs = {frozenset(one.subject for one in item.judgements) for item in items}
    assert {frozenset({"whole", "nearly whole"}), frozenset({"part"})} == pairs


def test_a_third_rater_joins_whom_they_fit():
    items = align([judged("ana", "a", 0, 10), judged("ben", "b", 3, 12), judged("cem", "c", 5, 15)])
    assert [["ana", "ben", "cem"]] == raters(items)


def test_one_raters_claims_are_never_joined():
    items = align([judged("ana", "a", 0, 10), judged("ana", "b", 0, 10)])
    assert [["ana"], ["ana"]] == raters(items)


def test_spans_of_unnamed_responses_are_not_compared():
    items = align([judged("ana", "a", 0, 10, response=""), judged("ben", "b", 0, 10, response="")])
    assert [["ana"], ["ben"]] == raters(items)


def test_the_share_aligned_counts_responses_that_several_judged():
    items = align(
        [
            judged("ana", "c1", 0, 10),
            judged("ben", "c1", 0, 10),
            judged("ana", "c2", 20, 30),
            judged("ben", "x2", 21, 30),
            judged("ana", "c3", 40, 50),
            judged("ana", "c9", 0, 5, response="only ana"),
        ]
    )
    found = count(items)
    assert (1, 1, 1, 1, 2 / 3) == (
        found.by_id,
        found.by_overlap,
        found.unaligned,
        found.one_rater,
        found.share_aligned,
    )


def test_unaligned_claims_are_listed_with_their_words():
    items = align([judged("ana", "c1", 0, 10), judged("ben", "c2", 20, 30)])
    listed = unaligned(items, {("r", "c2"): "दिल्ली भारत की राजधानी है।"})
    assert [("ana", "c1", ""), ("ben", "c2", "दिल्ली भारत की राजधानी है।")] == [
        (one.rater, one.claim_id, one.text) for one in listed
    ]


def test_what_the_tool_leaves_out_is_not_held_against_the_share_aligned():
    items = align(
        [
            judged("ana", "c1"),
            judged("factcheck", "c1"),
            judged("factcheck", "c2", verdict="not_checked"),
        ]
    )
    found = count(items)
    assert (1, 1, 1.0) == (found.unaligned, found.left_out, found.share_aligned)
    assert () == unaligned(items, {})


SPANS = st.lists(
    st.tuples(
        st.sampled_from(["ana", "ben", "cem"]),
        st.integers(0, 6),
        st.integers(0, 30),
        st.integers(0, 15),
    ),
    max_size=15,
    unique_by=lambda one: one[:2],
)


@given(spans=SPANS, data=st.data())
def test_each_judgement_is_in_one_item_in_whatever_order_it_comes(spans, data):
    said = [judged(who, f"c{at}{who}", start, start + long) for who, at, start, long in spans]
    items = align(said)
    kept = [one for item in items for one in item.judgements]
    assert sorted(said, key=repr) == sorted(kept, key=repr)
    assert all(len(set(who)) == len(who) for who in raters(items))
    assert items == align(data.draw(st.permutations(said)))
