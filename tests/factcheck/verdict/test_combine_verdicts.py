"""How passages are weighed against each other."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config import Verifier
from factcheck.model import Claim, Evidence, Kind, Label, Stance, Tier, content_id
from factcheck.verdict import judge, load, scores
from factcheck.verdict.combine import combine
from factcheck.verdict.findings import WHOLE, Assessment, Finding

CLAIM = Claim(
    id="c-1",
    text="Sydney is the capital of Australia.",
    quote="Sydney is the capital of Australia.",
    start=0,
    end=35,
    lang="en",
    kind=Kind.FACT,
    checkworthy=True,
    reason="states a fact",
)


def _evidence(name, tier=Tier.REFERENCE, text=None):
    text = text or f"{name} says something of its own about {name}."
    return Evidence(
        id=content_id("e", name),
        claim_id=CLAIM.id,
        source=name,
        url="https://example.org",
        title="Australia",
        text=text,
        lang="en",
        revision="1",
        retrieved_at="2026-01-01T00:00:00Z",
        sha256=content_id("sha", text),
        tier=Tier(tier),
        quote=text,
        start=0,
        end=len(text),
    )


def _says(name, stance, *, part="capital", tier=Tier.REFERENCE, typed=True, text=None):
    finding = Finding(
        part=part,
        stance=stance,
        rule="rule",
        detail="A sentence.",
        sentence=(0, 1),
        typed=typed,
        error="entity" if stance is Stance.REFUTES else "",
        correction="Canberra" if stance is Stance.REFUTES else "",
    )
    return Assessment(evidence=_evidence(name, tier, text), findings=(finding,))


def _reads(
    name, stance, *, named=False, probability=0.9, tier=Tier.REFERENCE, title="Australia", text=None
):
    """What a model makes of a passage; a neutral stance is a veto."""
    finding = Finding(
        part=WHOLE,
        stance=stance,
        rule="entailment" if stance is not Stance.NEUTRAL else "entailment_vetoed",
        detail="A sentence.",
        sentence=(0, 1),
        by_model=True,
        probability=probability,
        named=named and stance is Stance.SUPPORTS,
    )
    evidence = replace(_evidence(name, tier, text), title=title, source="wiki")
    return Assessment(evidence=evidence, findings=(finding,))


def _silent(name):
    return Assessment(evidence=_evidence(name))


PARTS = frozenset({"capital"})


def test_a_refuted_claim_names_its_error_and_the_stated_value():
    verdict = combine(CLAIM, [_says("a", Stance.REFUTES)], PARTS)

    assert (Label.REFUTED, "entity", "Canberra") == (
        verdict.label,
        verdict.error_type,
        verdict.correction,
    )


def test_sources_at_par_that_disagree_conflict_and_both_are_cited():
    both = [_says("a", Stance.REFUTES), _says("b", Stance.SUPPORTS)]

    verdict = combine(CLAIM, both, PARTS)

    assert Label.CONFLICTING == verdict.label
    assert {item.evidence.id for item in both} == set(verdict.evidence_ids)


def test_a_contradiction_by_a_better_tier_outweighs_repeats():
    repeats = [_says(name, Stance.SUPPORTS, tier=Tier.REPORTING) for name in "bcdef"]

    verdict = combine(CLAIM, [_says("a", Stance.REFUTES, tier=Tier.PRIMARY), *repeats], PARTS)

    assert Label.REFUTED == verdict.label


def test_a_typed_contradiction_outweighs_like_words():
    vague = _says("b", Stance.SUPPORTS, part=WHOLE, typed=False)

    assert Label.REFUTED == combine(CLAIM, [_says("a", Stance.REFUTES), vague], PARTS).label


@pytest.mark.parametrize("tier", [Tier.INTERESTED, Tier.UNATTRIBUTED])
@pytest.mark.parametrize("stance", [Stance.SUPPORTS, Stance.REFUTES])
def test_sources_without_standing_never_decide_alone(tier, stance):
    verdict = combine(CLAIM, [_says("a", stance, tier=tier)], PARTS)

    assert (Label.NOT_ENOUGH_EVIDENCE, "weak_source") == (verdict.label, verdict.reasons[0].rule)


def test_silence_never_refutes():
    assert Label.NOT_ENOUGH_EVIDENCE == combine(CLAIM, [_silent("a"), _silent("b")], PARTS).label


def test_no_evidence_is_said_in_a_reason():
    verdict = combine(CLAIM, [], PARTS)

    assert (Label.NOT_ENOUGH_EVIDENCE, "no_evidence") == (verdict.label, verdict.reasons[0].rule)


def test_part_of_a_claim_is_not_the_claim():
    verdict = combine(CLAIM, [_says("a", Stance.SUPPORTS)], PARTS | {"population"})

    assert (Label.NOT_ENOUGH_EVIDENCE, "partly_stated") == (verdict.label, verdict.reasons[0].rule)


def test_parts_may_be_supported_by_different_passages():
    voices = [_says("a", Stance.SUPPORTS), _says("b", Stance.SUPPORTS, part="population")]

    assert Label.SUPPORTED == combine(CLAIM, voices, PARTS | {"population"}).label


def test_a_copied_text_counts_once():
    once = combine(CLAIM, [_says("a", Stance.SUPPORTS, text="The same words.")], PARTS)
    copies = [_says(name, Stance.SUPPORTS, text="The same words.") for name in "abc"]

    assert once.confidence == combine(CLAIM, copies, PARTS).confidence


def test_an_independent_source_adds_confidence():
    once = combine(CLAIM, [_says("a", Stance.SUPPORTS)], PARTS)
    twice = combine(CLAIM, [_says("a", Stance.SUPPORTS), _says("b", Stance.SUPPORTS)], PARTS)

    assert once.confidence < twice.confidence < 1


def test_a_model_decides_what_the_rules_leave_open():
    verdict = combine(CLAIM, [_reads("a", Stance.SUPPORTS, probability=0.93)], PARTS)

    assert (Label.SUPPORTED, 0.93) == (verdict.label, verdict.confidence)


@pytest.mark.parametrize("ruled", [Stance.SUPPORTS, Stance.REFUTES])
@pytest.mark.parametrize("read", [Stance.SUPPORTS, Stance.REFUTES])
def test_a_model_never_changes_what_the_rules_decide(ruled, read):
    alone = combine(CLAIM, [_says("a", ruled)], PARTS)
    tier = Tier.PRIMARY

    both = combine(CLAIM, [_says("a", ruled), _reads("b", read, named=True, tier=tier)], PARTS)

    assert alone == both


def test_another_value_beats_support_that_does_not_name_the_claims():
    vague = _reads("a", Stance.SUPPORTS, probability=0.97)

    verdict = combine(CLAIM, [vague, _reads("b", Stance.REFUTES)], PARTS)

    assert (Label.REFUTED, (_reads("b", Stance.REFUTES).evidence.id,)) == (
        verdict.label,
        verdict.evidence_ids,
    )


def test_support_with_all_values_beats_a_refutation_by_the_same_page():
    named = _reads("a", Stance.SUPPORTS, named=True)

    assert Label.SUPPORTED == combine(CLAIM, [named, _reads("b", Stance.REFUTES)], PARTS).label


def test_two_pages_at_par_conflict():
    named = _reads("a", Stance.SUPPORTS, named=True, title="Sydney")
    other = _reads("b", Stance.REFUTES)

    verdict = combine(CLAIM, [named, other], PARTS)

    assert Label.CONFLICTING == verdict.label
    assert {named.evidence.id, other.evidence.id} == set(verdict.evidence_ids)


@pytest.mark.parametrize(
    ("tier", "label"), [(Tier.PRIMARY, Label.REFUTED), (Tier.REPORTING, Label.SUPPORTED)]
)
def test_the_better_tier_decides_between_pages(tier, label):
    named = _reads("a", Stance.SUPPORTS, named=True, title="Sydney")

    assert label == combine(CLAIM, [named, _reads("b", Stance.REFUTES, tier=tier)], PARTS).label


@pytest.mark.parametrize("tier", [Tier.INTERESTED, Tier.UNATTRIBUTED])
@pytest.mark.parametrize("stance", [Stance.SUPPORTS, Stance.REFUTES])
def test_a_model_does_not_give_standing_to_a_source(tier, stance):
    verdict = combine(CLAIM, [_reads("a", stance, named=True, tier=tier)], PARTS)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_a_page_that_copies_another_is_cited_once():
    copies = [_reads(name, Stance.SUPPORTS, text="The same words.") for name in "abc"]

    assert 1 == len(combine(CLAIM, copies, PARTS).reasons)


def test_a_veto_is_told_and_decides_nothing():
    verdict = combine(CLAIM, [_reads("a", Stance.NEUTRAL)], PARTS)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
    assert ["not_decided", "entailment_vetoed"] == [reason.rule for reason in verdict.reasons]
    assert () == verdict.evidence_ids


@pytest.mark.parametrize(("said", "kept"), [(0.31, 0.5), (0.999, 0.98)])
def test_confidence_is_bounded(said, kept):
    assert (
        kept == combine(CLAIM, [_reads("a", Stance.SUPPORTS, probability=said)], PARTS).confidence
    )


_voices = st.lists(
    st.builds(
        _says,
        st.sampled_from("abcdefgh"),
        st.sampled_from([Stance.SUPPORTS, Stance.REFUTES]),
        part=st.sampled_from(["capital", "population", WHOLE]),
        tier=st.sampled_from(list(Tier)),
        typed=st.booleans(),
    )
    | st.builds(
        _reads,
        st.sampled_from("abcdefgh"),
        st.sampled_from(list(Stance)),
        named=st.booleans(),
        probability=st.sampled_from([0.6, 0.8, 0.95]),
        tier=st.sampled_from(list(Tier)),
        title=st.sampled_from(["Australia", "Sydney"]),
        text=st.sampled_from([None, "The same words."]),
    )
    | st.builds(_silent, st.sampled_from("abcdefgh")),
    max_size=6,
    unique_by=lambda item: item.evidence.id,
)
_parts = st.sampled_from([frozenset(), PARTS, PARTS | {"population"}])


@given(_voices, _parts, st.randoms(use_true_random=False))
def test_the_order_of_evidence_changes_nothing(voices, parts, random):
    shuffled = list(voices)
    random.shuffle(shuffled)

    assert combine(CLAIM, voices, parts) == combine(CLAIM, shuffled, parts)


@given(
    _voices,
    _parts,
    st.sampled_from(["capital", "population", WHOLE]),
    st.sampled_from(list(Tier)),
    st.booleans(),
)
def test_adding_support_never_makes_a_claim_refuted(voices, parts, part, tier, typed):
    before = combine(CLAIM, voices, parts).label
    more = [*voices, _says("z", Stance.SUPPORTS, part=part, tier=tier, typed=typed)]

    after = combine(CLAIM, more, parts).label

    assert before == Label.REFUTED or after != Label.REFUTED


@given(
    _voices, _parts, st.booleans(), st.sampled_from(list(Tier)), st.sampled_from(["Australia", "B"])
)
def test_a_model_that_adds_support_never_makes_a_claim_refuted(voices, parts, named, tier, title):
    before = combine(CLAIM, voices, parts).label
    copy = _reads("z", Stance.SUPPORTS, named=named, tier=tier, title=title, text="The same words.")
    more = [*voices, copy]

    after = combine(CLAIM, more, parts).label

    assert before == Label.REFUTED or after != Label.REFUTED


@given(_voices, _parts, st.sampled_from(list(Tier)), st.sampled_from(["Australia", "B"]))
def test_a_model_that_adds_refutation_never_makes_a_claim_supported(voices, parts, tier, title):
    before = combine(CLAIM, voices, parts).label
    more = [*voices, _reads("z", Stance.REFUTES, tier=tier, title=title)]

    after = combine(CLAIM, more, parts).label

    assert before == Label.SUPPORTED or after != Label.SUPPORTED


@given(_voices, _parts)
def test_a_decisive_verdict_cites_a_source_with_standing(voices, parts):
    verdict = combine(CLAIM, voices, parts)
    tiers = {item.evidence.id: item.evidence.tier for item in voices}

    if verdict.label in {Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING}:
        assert verdict.evidence_ids
        assert all(tiers[one] <= Tier.REPORTING for one in verdict.evidence_ids)


@given(_voices, _parts)
def test_scores_sum_to_one_and_fit_the_label(voices, parts):
    verdict = combine(CLAIM, voices, parts)

    found = scores(verdict)

    assert sum(found.values()) == pytest.approx(1)
    assert all(value >= 0 for value in found.values())
    if verdict.label != Label.CONFLICTING:
        assert max(found, key=found.__getitem__) == verdict.label
    else:
        assert found["supported"] == found["refuted"] > found["not_enough_evidence"]


def test_what_is_not_worth_checking_is_not_checked(make_claim, make_evidence):
    claim = make_claim("I love it here!", checkworthy=False, reason="an opinion")

    verdict, evidence = judge(claim, [make_evidence("A text.", "Title")])

    assert (Label.NOT_CHECKED, "an opinion") == (verdict.label, verdict.reasons[0].detail)
    assert Stance.NEUTRAL == evidence[0].stance


def test_the_rules_are_no_model():
    assert load(Verifier(kind="rules")) is None


def test_judge_gives_one_verdict_in_every_order(make_claim, make_evidence):
    passages = [
        make_evidence("Capital: Canberra", "Australia", kind="row"),
        make_evidence("Sydney is the capital of Australia.", "Sydney", source="b", tier=3),
        make_evidence("Australia has many beaches.", "Australia", source="c"),
    ]

    verdicts = {
        judge(make_claim(CLAIM.text), order)[0].label for order in itertools.permutations(passages)
    }

    assert {Label.REFUTED} == verdicts


def test_a_claim_that_may_be_about_two_names_is_not_decided():
    claim = replace(CLAIM, ambiguous=("Sydney", "Canberra"))
    verdict = judge(claim, [_evidence("one", text="Sydney is the capital of Australia.")])[0]
    assert Label.NOT_ENOUGH_EVIDENCE is verdict.label
    assert (
        "It may be about Sydney or Canberra; the text does not tell." == verdict.reasons[0].detail
    )
