"""What is scored, what the rules hold against a model, and what a person is shown of it."""

import itertools

import pytest
from fake_model import REFUTES, SUPPORTS, FakeModel

from claims import read_claim
from factcheck.model import Label, Stance
from factcheck.verdict import judge, judge_all
from factcheck.verdict.weighing.following import HELD_ACROSS, HELD_BAR
from factcheck.verdict.weighing.pairing import put


def _judged(claim, passage, says, *, lang="en"):
    model = FakeModel({"": says})
    verdict, (evidence,) = judge(read_claim(claim, lang=lang), [passage], model)
    return verdict, evidence


def test_all_claims_of_a_run_are_scored_in_one_call_and_their_sentences_in_another(make_evidence):
    cats = make_evidence("They purr when content. They purr at night.", "Cat")
    otters = make_evidence("They hunt at night.", "Otter")
    asked = [
        (read_claim("Cats purr when they are at ease.", lang="en"), [cats]),
        (read_claim("Otters chase prey after dusk.", lang="en"), [otters]),
    ]
    model = FakeModel({"": SUPPORTS})

    judge_all(asked, model)

    assert [2, 2] == [len(pairs) for pairs in model.calls]


def test_a_page_that_surely_supports_a_claim_is_not_asked_again(make_evidence):
    claim = read_claim("Ada Quill kept bees in her garden.", lang="en")
    told = "Ada Quill kept bees. They lived in the garden."
    passages = [
        make_evidence("Ada Quill lived with cats.", "Ada Quill", scores={"rank": 0.2}),
        make_evidence("Ada Quill hated bees.", "Quill's bees", scores={"rank": 0.1}),
        make_evidence(told, "Ada Quill", scores={"rank": 0.9}),
    ]
    model = FakeModel({"": SUPPORTS})

    verdict, _ = judge(claim, passages, model)

    assert Label.SUPPORTED == verdict.label
    asked = [pair.passage for pairs in model.calls for pair in pairs]
    assert told in asked
    assert not any("cats" in one for one in asked)


def test_all_passages_of_a_page_are_scored_where_its_foremost_decides_nothing(make_evidence):
    claim = read_claim("Cats purr when they are at ease.", lang="en")
    passages = [
        make_evidence("Cats purr in the sun.", "Cat", scores={"rank": 0.9}),
        make_evidence("Cats purr when content.", "Cat", scores={"rank": 0.2}),
    ]
    model = FakeModel({"sun": (0.2, 0.1), "content": SUPPORTS})

    verdict, evidence = judge(claim, passages, model)

    assert Label.SUPPORTED == verdict.label
    assert [Stance.NEUTRAL, Stance.SUPPORTS] == [one.stance for one in evidence]


def test_the_sentence_with_more_words_of_the_claim_shows_support_without_being_scored_alone(
    make_evidence,
):
    text = "At ease, most are said to purr. They hunt at night."
    model = FakeModel({"": SUPPORTS})
    claim = read_claim("Cats purr when they are at ease.", lang="en")

    _, (evidence,) = judge(claim, [make_evidence(text, "Cat")], model)

    assert "At ease, most are said to purr." == evidence.quote
    assert [f"Cat. {text}"] == [pair.passage for pairs in model.calls for pair in pairs]


def test_a_model_is_not_asked_what_the_rules_decide(make_evidence):
    row = make_evidence("Capital: Canberra", "Australia", kind="row")
    model = FakeModel({"": SUPPORTS})

    verdict, _ = judge(read_claim("Sydney is the capital of Australia.", lang="en"), [row], model)

    assert Label.REFUTED == verdict.label
    assert [] == [pair for pairs in model.calls for pair in pairs]


@pytest.mark.parametrize(
    ("title", "text", "kind", "expected"),
    [
        ("Ada Quill", "She wrote two novels.", "prose", "Ada Quill. She wrote two novels."),
        ("Ada Quill", "Ada Quill wrote two novels.", "prose", "Ada Quill wrote two novels."),
        ("Norland", "Capital: Vik", "row", "Norland. Capital: Vik"),
        ("Vik (city)", "It lies by the sea.", "prose", "Vik. It lies by the sea."),
        ("", "It lies by the sea.", "prose", "It lies by the sea."),
    ],
)
def test_a_passage_is_put_with_its_subject(make_evidence, title, text, kind, expected):
    assert expected == put(make_evidence(text, title, kind=kind), text)


def test_the_quote_is_the_sentence_that_the_model_supports_most(make_evidence):
    text = "They hunt at night. They purr when content. They sleep by day."
    model = FakeModel({"purr": SUPPORTS, "hunt": (0.5, 0.1), "sleep": (0.6, 0.1)})
    claim = read_claim("Cats purr when they are at ease.", lang="en")

    verdict, (evidence,) = judge(claim, [make_evidence(text, "Cat")], model)

    assert (Label.SUPPORTED, Stance.SUPPORTS) == (verdict.label, evidence.stance)
    assert "They purr when content." == evidence.quote == text[evidence.start : evidence.end]


@pytest.mark.parametrize(
    ("says", "detail"),
    [
        (SUPPORTS, "The passage says so (model .93)."),
        (REFUTES, "The passage says otherwise (model .91)."),
    ],
)
def test_a_reason_says_what_the_passage_says(make_evidence, says, detail):
    passage = make_evidence("They purr when content.", "Cat")

    verdict, evidence = _judged("Cats purr when they are at ease.", passage, says)

    assert detail == verdict.reasons[0].detail
    assert says == (evidence.scores["entailment_supported"], evidence.scores["entailment_refuted"])


def test_an_unsure_model_decides_nothing(make_evidence):
    passage = make_evidence("They purr when content.", "Cat")

    verdict, evidence = _judged("Cats purr when they are at ease.", passage, (0.79, 0.1))

    assert (Label.NOT_ENOUGH_EVIDENCE, Stance.NEUTRAL) == (verdict.label, evidence.stance)


def test_passages_that_the_model_could_not_read_are_told_once(make_evidence):
    passages = [make_evidence(text, "Cat") for text in ("They purr.", "They hunt by night.")]
    model = FakeModel({}, note="the claim is too long")

    verdict, _ = judge(read_claim("Cats purr when at ease.", lang="en"), passages, model)

    assert ["not_decided", "entailment_unread"] == [reason.rule for reason in verdict.reasons]
    assert "The model did not read the passage: the claim is too long." == verdict.reasons[1].detail


UNHELD = [
    ("en", "Ada Quill drew 3,000 maps.", "She drew maps all her life.", "3,000"),
    ("es", "Ada Quill dibujó 3.000 mapas.", "She drew maps all her life.", "3.000"),
    ("pt", "Ada Quill desenhou 3.000 mapas.", "She drew maps all her life.", "3.000"),
    ("hi", "अदा क्विल ने 3,000 नक्शे बनाए।", "She drew maps all her life.", "3,000"),
    ("en", "Ada Quill sailed to Norway in 1931.", "In 1913 she made for Norway.", "1931"),
    ("es", "Ada Quill navegó a Noruega en 1931.", "She sailed to Norway in 1913.", "1931"),
    ("pt", "Ada Quill navegou à Noruega em 1931.", "She sailed to Norway in 1913.", "1931"),
    ("hi", "अदा क्विल 1931 में नॉर्वे गईं।", "She sailed to Norway in 1913.", "1931"),
    ("en", "Ada Quill sailed to Norway.", "She sailed to Sweden twice.", "Norway"),
    ("es", "Ada Quill navegó a Noruega.", "She sailed to Sweden twice.", "Noruega"),
    ("pt", "Ada Quill navegou à Noruega.", "She sailed to Sweden twice.", "Noruega"),
    ("hi", "अदा क्विल नॉर्वे गईं।", "She sailed to Sweden twice.", "नॉर्वे"),
    ("en", "Ada Quill taught as a historian there.", "She taught maths there.", "historian"),
    ("es", "Ada Quill enseñó allí como historiadora.", "She taught there.", "historiadora"),
]


@pytest.mark.parametrize(("lang", "claim", "text", "value"), UNHELD)
def test_support_without_the_claims_value_is_not_followed(make_evidence, lang, claim, text, value):
    passage = make_evidence(text, "Ada Quill", aliases=("अदा क्विल",))

    verdict, evidence = _judged(claim, passage, SUPPORTS, lang=lang)

    assert (Label.NOT_ENOUGH_EVIDENCE, Stance.NEUTRAL) == (verdict.label, evidence.stance)
    (told,) = (reason for reason in verdict.reasons if reason.rule == "entailment_vetoed")
    assert f"“{value}”" in told.detail


HELD = [
    ("en", "Ada Quill sailed with three ships to Norway.", "With 3 ships she made for Norway."),
    ("es", "Ada Quill navegó a Noruega con tres barcos.", "With 3 ships she made for Norway."),
    ("pt", "Ada Quill navegou à Noruega com três navios.", "Con 3 barcos llegó a Noruega."),
    ("hi", "अदा क्विल 1931 में नॉर्वे गईं।", "In 1931 she made for Norway."),
    ("hi", "अदा क्विल 1931 में नॉर्वे गईं।", "Her ship was Norwegian, in 1931."),
    ("hi", "अदा क्विल ने प्रताप सिंह को देखा।", "She saw Pratap Singh there."),
    ("en", "Ada Quill worked for NASA.", "The National Aeronautics and Space Administration paid."),
]


@pytest.mark.parametrize(("lang", "claim", "text"), HELD)
def test_values_count_in_any_form_and_language(make_evidence, lang, claim, text):
    theirs = "es" if "barcos" in text else "en"
    passage = make_evidence(text, "Ada Quill", lang=theirs, aliases=("अदा क्विल",))

    assert Label.SUPPORTED == _judged(claim, passage, SUPPORTS, lang=lang)[0].label


@pytest.mark.parametrize(
    ("lang", "claim", "text"),
    [
        ("en", "Ada Quill never sailed to Norway.", "She sailed to Norway with joy."),
        ("en", "Ada Quill sailed to Norway.", "She did not sail to Norway."),
        ("es", "Ada Quill nunca navegó a Noruega.", "She sailed to Norway with joy."),
        ("pt", "Ada Quill nunca navegou à Noruega.", "She sailed to Norway with joy."),
        ("hi", "अदा क्विल कभी नॉर्वे नहीं गईं।", "She sailed to Norway with joy."),
    ],
)
def test_support_with_another_polarity_is_not_followed(make_evidence, lang, claim, text):
    passage = make_evidence(text, "Ada Quill", aliases=("अदा क्विल",))

    verdict, _ = _judged(claim, passage, SUPPORTS, lang=lang)

    assert Label.SUPPORTED != verdict.label


@pytest.mark.parametrize(
    ("says", "expected"),
    [(SUPPORTS, Label.SUPPORTED), ((0.82, 0.05), Label.NOT_ENOUGH_EVIDENCE)],
)
def test_only_sure_support_is_followed_despite_a_doubt(make_evidence, says, expected):
    passage = make_evidence("She may have sailed to Norway with joy.", "Ada Quill")

    verdict, _ = _judged("Ada Quill sailed to Norway.", passage, says)

    assert expected == verdict.label


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Vik is the most populous town of Norway.", "It is the second most populous of Norway."),
        ("Vik is the most populous town of Norway.", "It is the second most populous and oldest."),
        ("Vik is the largest town in Norway.", "It ranks with one of the largest in Norway."),
    ],
)
def test_second_and_one_of_the_most_are_not_the_most(make_evidence, claim, text):
    assert Label.SUPPORTED != _judged(claim, make_evidence(text, "Vik"), SUPPORTS)[0].label


@pytest.mark.parametrize(
    ("lang", "claim", "text"),
    [
        ("en", "The Quill Tower has a roof 830 m up.", "Its roof is 829.8 m above the street."),
        ("es", "La Torre Quill tiene un techo a 830 m.", "Its roof is 829.8 m above the street."),
        ("pt", "A Torre Quill tem um telhado a 830 m.", "Its roof is 829.8 m above the street."),
    ],
)
def test_refuting_what_the_rules_find_equal_is_not_followed(make_evidence, lang, claim, text):
    names = ("Torre Quill",)

    verdict, _ = _judged(
        claim, make_evidence(text, "Quill Tower", aliases=names), REFUTES, lang=lang
    )

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
    assert "find nothing in it that differs" in verdict.reasons[1].detail


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She liked tea with 40 guests.", "prose"),
        ("Coal, production: 50 million tons", "row"),
        ("Description: Sailor (1880-1950)", "row"),
    ],
)
def test_refuting_with_nothing_in_its_place_is_not_followed(make_evidence, text, kind):
    claim = "Ada Quill mapped 10 million square kilometers of sea."

    verdict, _ = _judged(claim, make_evidence(text, "Ada Quill", kind=kind), REFUTES)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize(
    ("claim", "text", "error", "correction"),
    [
        ("Ada Quill sailed to Norway in 1931.", "She sailed there in 1913.", "temporal", "1913"),
        ("Ada Quill sailed with 12 ships.", "She sailed with 9 ships.", "numerical", "9"),
        ("Ada Quill sailed to Norway.", "She sailed to Sweden twice.", "entity", "Sweden"),
        ("Ada Quill sailed home.", "She never sailed home.", "negation", ""),
        ("Ada Quill sailed to Norway.", "She sailed to Sweden and to Ireland.", "entity", ""),
    ],
)
def test_a_refutation_names_its_error_and_what_is_stated(
    make_evidence, claim, text, error, correction
):
    verdict, _ = _judged(claim, make_evidence(text, "Ada Quill"), REFUTES)

    assert (Label.REFUTED, error, correction) == (
        verdict.label,
        verdict.error_type,
        verdict.correction,
    )


def test_a_refutation_across_scripts_rests_on_a_name_that_sounds_the_same(make_evidence):
    passage = make_evidence("In 1913 she sailed to Tromso.", "Ada Quill", aliases=("अदा क्विल",))

    verdict, _ = _judged("अदा क्विल ने 1931 में ट्रोम्सो देखा।", passage, REFUTES, lang="hi")

    assert (Label.REFUTED, "temporal", "1913") == (
        verdict.label,
        verdict.error_type,
        verdict.correction,
    )


def test_no_order_of_claims_or_evidence_changes_a_verdict(make_evidence):
    passages = [
        make_evidence("She sailed to Sweden twice.", "Ada Quill"),
        make_evidence("Her ships were the pride of Norway.", "Ada Quill", source="b"),
        make_evidence("Ada Quill sailed to Norway.", "Norway", source="c", tier=4),
    ]
    model = FakeModel({"Sweden": REFUTES, "pride": SUPPORTS, "sailed to Norway": SUPPORTS})
    claim = read_claim("Ada Quill sailed to Norway.", lang="en")
    other = read_claim("Ada Quill drew maps.", lang="en")

    verdicts = {
        judged[0].label
        for order in itertools.permutations(passages)
        for claims in ([(claim, order), (other, ())], [(other, ()), (claim, order)])
        for judged in [
            dict(zip([c.id for c, _ in claims], judge_all(claims, model), strict=True))[claim.id]
        ]
    }

    assert 1 == len(verdicts)


def test_a_refutation_by_another_year_is_not_followed_where_the_page_has_the_claims(make_evidence):
    passages = [
        make_evidence("She was put on the list of Norway in 1907.", "Ada Quill"),
        make_evidence("In 1881 she was chosen for the medal of Norway.", "Ada Quill", source="b"),
    ]
    model = FakeModel({"1907": REFUTES})
    claim = read_claim("Ada Quill got the medal of Norway on a list in 1881.", lang="en")

    assert Label.NOT_ENOUGH_EVIDENCE == judge(claim, passages, model)[0].label
    assert Label.REFUTED == judge(claim, passages[:1], model)[0].label


def test_a_refutation_by_a_namesake_of_whom_nothing_alike_is_said_is_not_followed(make_evidence):
    passage = make_evidence("Ada Quill led a party of miners.", "Ada Quill (politician)")

    verdict, _ = _judged("Ada Quill stayed in orbit.", passage, REFUTES)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_whose_people_one_is_of_is_no_other_name(make_evidence):
    passage = make_evidence("Description: Norwegian-born sailor", "Ada Quill", kind="row")

    verdict, _ = _judged("Ada Quill was born in Vik.", passage, REFUTES)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_a_refutation_may_rest_on_any_sentence_that_refutes_alone(make_evidence):
    passage = make_evidence("She liked tea. She sailed there in 1913.", "Ada Quill")
    model = FakeModel({"tea. She": REFUTES, "tea": (0.0, 0.9), "1913": (0.0, 0.7)})
    claim = read_claim("Ada Quill sailed to Norway in 1931.", lang="en")

    verdict, (evidence,) = judge(claim, [passage], model)

    assert (Label.REFUTED, "1913") == (verdict.label, verdict.correction)
    assert "She sailed there in 1913." == evidence.quote


@pytest.mark.parametrize(
    ("lang", "claim"),
    [
        ("en", "Ada Quill sailed to Norway in 1913."),
        ("es", "Ada Quill navegó a Noruega en 1913."),
        ("pt", "Ada Quill navegou à Noruega em 1913."),
        ("hi", "अदा क्विल 1913 में नॉर्वे गईं।"),
    ],
)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She saw the coast of Norway in 1913.", Label.SUPPORTED),
        ("She saw the coast of Sweden in 1913.", Label.NOT_ENOUGH_EVIDENCE),
        ("She saw the coast of Norway at last.", Label.NOT_ENOUGH_EVIDENCE),
    ],
)
def test_a_passage_with_all_values_supports_by_an_unsure_model(
    make_evidence, lang, claim, text, expected
):
    passage = make_evidence(text, "Ada Quill", aliases=("अदा क्विल",))

    unsure = HELD_BAR if lang == "en" else HELD_ACROSS
    verdict, _ = _judged(claim, passage, (unsure, 0.2), lang=lang)

    assert expected == verdict.label


@pytest.mark.parametrize(
    ("lang", "claim"),
    [
        ("es", "Las quillas ronronean."),
        ("pt", "As quilas ronronam."),
        ("hi", "क्विला घुरघुराती है।"),
    ],
)
@pytest.mark.parametrize(
    ("probability", "expected"),
    [(0.89, Label.NOT_ENOUGH_EVIDENCE), (0.92, Label.SUPPORTED)],
)
def test_a_claim_without_values_is_supported_across_languages_by_a_sure_model_alone(
    make_evidence, lang, claim, probability, expected
):
    passage = make_evidence("It purrs at night.", "Quilla", aliases=("quillas", "quilas", "क्विला"))

    verdict, _ = _judged(claim, passage, (probability, 0.02), lang=lang)

    assert expected == verdict.label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A metal shines.", Label.NOT_ENOUGH_EVIDENCE),
        ("Coal shines as metal does.", Label.SUPPORTED),
    ],
)
def test_a_page_on_the_kind_that_a_claim_names_speaks_of_nothing_else(
    make_evidence, text, expected
):
    passage = make_evidence(text, "Metal")

    verdict, _ = _judged("Coal is a shining metal.", passage, SUPPORTS)

    assert expected == verdict.label


@pytest.mark.parametrize(
    ("lang", "claim", "text", "expected"),
    [
        ("en", "The Quill Tower stands in Bergen.", "It is a tower in Tromso, Norway.", True),
        ("es", "La Torre Quill está en Bergen.", "It is a tower in Tromso, Norway.", True),
        ("pt", "A Torre Quill fica em Bergen.", "It is a tower in Tromso, Norway.", True),
        ("hi", "क्विल टॉवर बर्गन में है।", "It is a tower in Tromso, Norway.", True),
        ("hi", "क्विल टॉवर बर्गन में है।", "It is a tower of grey stone.", False),
        ("hi", "क्विल टॉवर नॉर्वे में है।", "It is a tower in Tromso.", False),
    ],
)
def test_another_place_refutes_where_something_is(make_evidence, lang, claim, text, expected):
    aliases = ("Torre Quill", "क्विल टॉवर")
    passage = make_evidence(text, "Quill Tower", aliases=aliases)

    verdict, _ = _judged(claim, passage, REFUTES, lang=lang)

    assert expected == (Label.REFUTED == verdict.label)


def test_what_a_sentence_states_respectively_supports_no_single_value(make_evidence):
    text = "On 6 and 9 August 1945 she reached Norway and Sweden, respectively."
    passage = make_evidence(text, "Ada Quill")

    verdict, _ = _judged("Ada Quill reached Norway on 9 August 1945.", passage, SUPPORTS)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
    assert "several values “respectively”" in verdict.reasons[1].detail


@pytest.mark.parametrize(
    ("says", "expected"),
    [((0.02, 0.91), Label.REFUTED), ((0.1, 0.74), Label.NOT_ENOUGH_EVIDENCE)],
)
def test_another_word_alone_takes_a_surer_model_to_refute(make_evidence, says, expected):
    passage = make_evidence("She sailed home with a crew of thieves.", "Ada Quill")
    model = FakeModel({"": says}, bar=0.7)
    claim = read_claim("Ada Quill sailed home with a crew of scholars.", lang="en")

    assert expected == judge(claim, [passage], model)[0].label


def test_an_unsure_model_supports_no_superlative(make_evidence):
    passage = make_evidence("She saw many a great ship of Norway.", "Ada Quill")

    verdict, _ = _judged("Ada Quill steered the greatest ship of Norway.", passage, (0.65, 0.2))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_a_sentence_on_its_page_counts_with_the_name_that_it_leaves_out(make_evidence):
    passages = [
        make_evidence("She shared a prize for the map of Vik in 1945.", "Ada Quill"),
        make_evidence("In 1928 she drew what was to be a map of Vik.", "Ada Quill", source="b"),
    ]
    model = FakeModel({"1945": REFUTES})
    claim = read_claim("The map of Vik was drawn in 1928 by Ada Quill.", lang="en")

    assert Label.REFUTED != judge(claim, passages, model)[0].label


def test_a_page_on_another_thing_that_a_claim_names_refutes_nothing(make_evidence):
    passage = make_evidence("Norway is the second largest land of the north.", "Norway")

    verdict, _ = _judged("The otter is the largest weasel in Norway.", passage, REFUTES)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_a_word_made_of_a_name_does_not_name(make_evidence):
    passage = make_evidence("It was Quill-complete and could be set anew.", "Vikomat")

    verdict, _ = _judged("Quill designed the Vikomat.", passage, SUPPORTS)

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_a_sentence_with_all_values_decides_where_its_passage_does_not(make_evidence):
    text = "The sea was rough for weeks. She sailed to Norway in 1913."
    passage = make_evidence(text, "Ada Quill")

    class Drowned(FakeModel):
        """A model that reads single sentences alone."""

        def score(self, pairs):
            drowned = [one.passage.count(".") > 1 for one in pairs]
            read = super().score(pairs)
            none = FakeModel({"": (0.4, 0.3)}).score(pairs)
            return [b if bad else a for a, b, bad in zip(read, none, drowned, strict=True)]

    claim = read_claim("Ada Quill sailed to Norway in 1913.", lang="en")
    verdict, _ = judge(claim, [passage], Drowned({"sailed": SUPPORTS}))

    assert Label.SUPPORTED == verdict.label


def test_unsure_support_is_not_followed_where_another_passage_refutes(make_evidence):
    support = make_evidence("She purrs at sea.", "Ada Quill")
    dissent = make_evidence("She hunts on land.", "Ada Quill")
    model = FakeModel({"purrs": (0.84, 0.1), "hunts": (0.03, 0.93)})

    verdict, _ = judge(read_claim("Ada Quill purrs softly.", lang="en"), [support, dissent], model)

    assert Label.SUPPORTED != verdict.label


@pytest.mark.parametrize(
    ("refuted", "label"), [(0.72, Label.NOT_ENOUGH_EVIDENCE), (0.8, Label.REFUTED)]
)
def test_a_refutation_has_to_be_surer_than_the_bar_of_all_readings(make_evidence, refuted, label):
    passage = make_evidence("Cats sleep all night.", "Cat")

    model = FakeModel({"": (0.1, refuted)}, bar=0.7)

    verdict, _ = judge(read_claim("Cats hunt all night.", lang="en"), [passage], model)

    assert label == verdict.label


def test_a_row_on_something_else_refutes_no_place(make_evidence):
    claim = read_claim("La escritora Ada Quill nació en Alvor, Vik, en 1927.", lang="es")
    text = "Description: Norland writer and Nobel laureate (1927-2014)"
    row = make_evidence(text, "Ada Quill", kind="row")

    verdict, _ = judge(claim, [row], FakeModel({"": REFUTES}))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
