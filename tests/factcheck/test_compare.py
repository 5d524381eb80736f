"""Answers are ranked on verified facts: what decides, and what never does."""

import functools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import read_claim
from claims.model import LANGUAGES
from factcheck.compare import compare
from factcheck.compare.run import preferences
from factcheck.errors import InputError
from factcheck.model import (
    Evidence,
    Flag,
    Label,
    MadeWith,
    Reason,
    Report,
    Response,
    Stance,
    Tier,
    Verdict,
    content_id,
)
from factcheck.review import guidelines
from factcheck.review.records import Decision

GUIDELINES = guidelines.load()
YES, NO, OPEN = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE

#: Facts that have nothing to do with each other, so that no two are taken for one.
SUPPORTED = (
    "Canberra is the capital of Australia.",
    "Mount Everest is 8,849 m high.",
    "Frida Kahlo was born in 1907.",
    "Gold has the symbol Au.",
)
REFUTED = ("The currency of Japan is the yuan.", "The Titanic sank in 1921.")
UNVERIFIED = (
    "Zorblax hums to the Quibbets.",
    "The mayor of Plinth keeps 14 ducks.",
    "Vexley painted the fence of Dunmarrow.",
)
LABELS = (
    dict.fromkeys(SUPPORTED, YES) | dict.fromkeys(REFUTED, NO) | dict.fromkeys(UNVERIFIED, OPEN)
)


@functools.cache
def claim_of(sentence, lang):
    return replace(read_claim(sentence, lang=lang), checkworthy=True)


def report(*said, lang="en", flags=(), labels=LABELS, prompt=""):
    """Make a report of an answer that says these sentences, each with a page that decides it."""
    text = " ".join(said)
    claims, verdicts, found = [], [], []
    at = 0
    for number, sentence in enumerate(said):
        claim = claim_of(sentence, lang)
        end = at + len(sentence)
        claim = replace(claim, id=f"{claim.id}-{number}", quote=sentence, start=at, end=end)
        at = end + 1
        label = labels[sentence]
        quote = f"What the page says of it: {sentence}"
        item = Evidence(
            id=content_id("e", claim.id),
            claim_id=claim.id,
            source="reference",
            url="https://example.org/page",
            title="A page",
            text=quote,
            lang=lang,
            revision="7",
            retrieved_at="2026-01-01T00:00:00Z",
            sha256="0",
            tier=Tier.REFERENCE,
            quote=quote,
            start=0,
            end=len(quote),
        )
        claims.append(claim)
        decided = label is not OPEN
        found += [item] if decided else []
        verdicts.append(
            Verdict(
                claim_id=claim.id,
                label=label,
                confidence=0.9,
                evidence_ids=(item.id,) if decided else (),
            )
        )
    return Report(
        response=Response(id=content_id("r", text), text=text, lang=lang, prompt=prompt),
        claims=tuple(claims),
        evidence=tuple(found),
        verdicts=tuple(verdicts),
        statuses=(),
        flags=tuple(Flag(rule=rule, detail="As found.") for rule in flags),
        made_with=MadeWith(factcheck="0", verifier="rules", settings=""),
    )


def strength(one, other):
    (pair,) = compare([one, other], GUIDELINES).pairs
    return pair.strength


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((SUPPORTED[0],), (SUPPORTED[0],), 0),
        (SUPPORTED, SUPPORTED[:3], 1),
        ((SUPPORTED[0],), (SUPPORTED[0], REFUTED[0]), 2),
        ((SUPPORTED[0],), (SUPPORTED[0], *REFUTED), 3),
        ((SUPPORTED[0],), (*SUPPORTED, REFUTED[0]), 1),
        ((SUPPORTED[0],), UNVERIFIED, 1),
        ((UNVERIFIED[0],), UNVERIFIED, 0),
    ],
)
def test_preference_follows_from_what_was_verified(one, other, expected):
    assert strength(report(*one), report(*other)) == expected


@pytest.mark.parametrize(
    ("flag", "expected"), [("refusal", 2), ("wrong_language", 2), ("truncated", 1), ("dates", 2)]
)
def test_flags_and_failed_checks_cost(flag, expected):
    assert strength(report(SUPPORTED[0]), report(SUPPORTED[0], flags=[flag])) == expected


def test_flags_for_the_reader_alone_cost_nothing():
    assert strength(report(SUPPORTED[0]), report(SUPPORTED[0], flags=["homoglyphs"])) == 0


answers = st.lists(st.sampled_from([*SUPPORTED, *REFUTED, *UNVERIFIED]), min_size=1, max_size=5)


@settings(max_examples=12)
@given(answers, answers, st.lists(st.sampled_from(UNVERIFIED), max_size=3), st.data())
def test_appending_what_nobody_can_verify_or_repeating_never_improves_a_rank(
    one, other, padding, data
):
    repeated = data.draw(st.lists(st.sampled_from(one), max_size=3))
    before = strength(report(*one), report(*other))
    assert strength(report(*one, *padding, *repeated), report(*other)) <= before


@settings(max_examples=12)
@given(answers, answers)
def test_swapping_the_answers_mirrors_the_preference(one, other):
    assert strength(report(*one), report(*other)) == -strength(report(*other), report(*one))


@settings(max_examples=8)
@given(st.lists(answers, min_size=3, max_size=4))
def test_ranks_are_in_the_order_of_every_preference_and_ties_share_one(texts):
    made = compare([report(*text) for text in texts], GUIDELINES)
    rank = {one.name: one.rank for one in made.answers}
    for pair in made.pairs:
        first, second = pair.answers
        assert (pair.strength > 0) == (rank[first] < rank[second])
        assert (pair.strength == 0) == (rank[first] == rank[second])


def test_the_same_answers_give_the_same_comparison():
    both = [report(*SUPPORTED), report(*REFUTED)]
    assert compare(both, GUIDELINES) == compare(both, GUIDELINES)


def test_a_fact_in_other_words_is_the_same_fact():
    labels = {
        "Canberra is the capital of Australia.": YES,
        "Australia's capital is Canberra.": OPEN,
    }
    one, other = (report(text, labels=labels) for text in labels)
    assert strength(one, other) == 0


CONTRADICTIONS = {
    "en": ("Canberra is the capital of Australia.", "The capital of Australia is Sydney."),
    "es": ("Lima es la capital del Perú.", "La capital del Perú es Cusco."),
    "pt": ("O Brasil tem 26 estados.", "O Brasil tem 27 estados."),
    "hi": ("जापान की मुद्रा येन है।", "जापान की मुद्रा युआन है।"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_verified_claim_of_another_answer_contradicts_counts_against_an_answer(lang):
    right, wrong = CONTRADICTIONS[lang]
    labels = {right: YES, wrong: OPEN}
    made = compare(
        [report(right, lang=lang, labels=labels), report(wrong, lang=lang, labels=labels)],
        GUIDELINES,
    )
    (disagreement,) = made.disagreements
    assert disagreement.texts == (right, wrong)
    assert disagreement.right == "A"
    assert [one.contested for one in made.answers] == [0, 1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_at_odds_that_nobody_verified_tie_and_the_disagreement_is_told(lang):
    labels = dict.fromkeys(CONTRADICTIONS[lang], OPEN)
    made = compare(
        [report(text, lang=lang, labels=labels) for text in CONTRADICTIONS[lang]], GUIDELINES
    )
    assert [one.right for one in made.disagreements] == [""]
    assert made.pairs[0].strength == 0
    assert "nothing_to_compare" in made.flags


def test_two_claims_that_differ_in_one_number_contradict_each_other():
    said = "Twiddle of Plinth sold 14 ducks.", "Twiddle of Plinth sold 17 ducks."
    labels = {said[0]: YES, said[1]: OPEN}
    made = compare([report(text, labels=labels) for text in said], GUIDELINES)
    assert [one.texts for one in made.disagreements] == [said]


OPENINGS = {
    "en": "Answer A is better than B.",
    "es": "La respuesta A es mejor que la B.",
    "pt": "A resposta A é melhor que a B.",
    "hi": "उत्तर A उत्तर B से बेहतर है।",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_explanation_cites_the_deciding_claim_in_the_answers_language(lang):
    right, wrong = CONTRADICTIONS[lang]
    labels = {right: YES, wrong: NO}
    (pair,) = compare(
        [report(right, lang=lang, labels=labels), report(right, wrong, lang=lang, labels=labels)],
        GUIDELINES,
    ).pairs
    assert pair.explanation.startswith(OPENINGS[lang])
    for part in (wrong.rstrip(".।"), "A page (https://example.org/page)", "What the page says"):
        assert part in pair.explanation


def test_an_explanation_is_the_same_whichever_answer_comes_first():
    one, other = report(*SUPPORTED), report(SUPPORTED[0], *REFUTED)
    (there,) = compare([one, other], GUIDELINES).pairs
    (back,) = compare([other, one], GUIDELINES).pairs
    swapped = back.explanation.translate(str.maketrans("AB", "BA"))
    assert there.explanation.split()[1:6] == swapped.split()[1:6]


def test_what_a_reviewer_decided_counts_instead_of_the_suggestion():
    one, other = report(SUPPORTED[0]), report(SUPPORTED[0], UNVERIFIED[0])
    claim = other.claims[1]
    decision = Decision(
        id="d1",
        response_id=other.response.id,
        reviewer="ana",
        at="2026-01-01T00:00:00Z",
        claim_id=claim.id,
        start=claim.start,
        end=claim.end,
        label=NO,
        severity="critical",
    )
    made = compare([one, other], GUIDELINES, reviews=[decision])
    assert made.pairs[0].strength == 3
    assert made.answers[1].refuted == {"critical": 1}


def test_a_fact_that_was_computed_is_told_without_a_quote():
    said = "12 x 12 is 144."
    computed = report(said, labels={said: YES})
    computed = replace(
        computed,
        evidence=(),
        verdicts=tuple(replace(verdict, evidence_ids=()) for verdict in computed.verdicts),
    )
    (pair,) = compare([computed, report(UNVERIFIED[0])], GUIDELINES).pairs
    assert "A also states “12 x 12 is 144”, which holds. A: verified 1" in pair.explanation


@pytest.mark.parametrize("detail", ["12 × 12 = 144", "12 × 12 = 144."])
def test_what_was_computed_ends_its_sentence(detail):
    said = "12 x 12 is 144."
    computed = report(said, labels={said: YES})
    reason = Reason(rule="arithmetic", effect=Stance.SUPPORTS, detail=detail)
    (verdict,) = computed.verdicts
    decided = replace(verdict, evidence_ids=(), reasons=(reason,))
    (pair,) = compare(
        [replace(computed, evidence=(), verdicts=(decided,)), report(UNVERIFIED[0])], GUIDELINES
    ).pairs
    assert "which holds. 12 × 12 = 144. A: verified 1" in pair.explanation


def test_what_a_reviewer_overruled_is_not_told_with_the_tools_quote():
    one, other = report(SUPPORTED[0]), report(SUPPORTED[0], REFUTED[0])
    claim = other.claims[1]
    decision = Decision(
        id="d1",
        response_id=other.response.id,
        reviewer="ana",
        at="2026-01-01T00:00:00Z",
        claim_id=claim.id,
        start=claim.start,
        end=claim.end,
        label=YES,
        note="It is so.",
    )
    (pair,) = compare([one, other], GUIDELINES, reviews=[decision]).pairs
    assert pair.strength < 0
    assert "which holds. It is so." in pair.explanation


def test_a_hedged_error_is_minor():
    plain = report(REFUTED[0])
    hedged = replace(plain, claims=tuple(replace(claim, hedged=True) for claim in plain.claims))
    made = compare([report(SUPPORTED[0]), hedged], GUIDELINES)
    assert made.answers[1].refuted == {"minor": 1}


def test_preferences_are_marked_as_suggested():
    made = compare([report(SUPPORTED[0]), report(*REFUTED)], GUIDELINES)
    (kept,) = preferences(made, reviewer="ana", at="2026-01-01T00:00:00Z")
    assert (kept.strength, kept.suggested, kept.reviewer) == (3, 3, "ana")
    assert kept.guidelines == GUIDELINES.digest


def test_an_answer_is_not_preferred_to_itself():
    made = compare([report(SUPPORTED[0])] * 2, GUIDELINES)
    assert list(preferences(made, reviewer="ana", at="")) == []


def test_answers_to_different_prompts_are_flagged():
    both = [report(SUPPORTED[0], prompt="Why?"), report(SUPPORTED[0], prompt="How?")]
    assert "different_prompts" in compare(both, GUIDELINES).flags


@pytest.mark.parametrize("count", [0, 1, 27])
def test_it_takes_two_to_26_answers(count):
    with pytest.raises(InputError, match="it takes two to 26"):
        compare([report(SUPPORTED[0])] * count, GUIDELINES)
