"""A published review decides only the claim that it reviewed, and only where it says true or false."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import read_claim
from factcheck.evidence.passages import MAX_SENTENCE, cut
from factcheck.model import Document, Label, Stance, Tier
from factcheck.sources.published import Review, rating_row, read
from factcheck.verdict import judge
from factcheck.verdict.entailment import Scores
from factcheck.verdict.reviews import PUBLISHED_REVIEW, same_claim, stance_of

CLAIMS = {
    "en": "Bananas are blue in 1990.",
    "es": "Los plátanos eran azules en 1990.",
    "pt": "As bananas eram azuis em 1990.",
    "hi": "१९९० में केले नीले थे।",
}


class Believer:
    """A model that takes everything for support."""

    name = "believer"

    def __init__(self):
        self.asked = []

    def score(self, pairs):
        self.asked += pairs
        return [Scores(supported=0.99, refuted=0.0, bar=0.5) for _ in pairs]


def review(claim, rating, **fields):
    return Review(claim=claim, rating=rating, publisher="Checkers", reviewed="2024-05-06", **fields)


def evidence(claim, block, tier=Tier.REPORTING, title="Are bananas blue?"):
    document = Document(
        source="factchecktools",
        url="https://checkers.example/1",
        title=title,
        blocks=(block,),
        lang=claim.lang,
        revision="1",
        retrieved_at="2024-06-01T00:00:00Z",
        tier=tier,
    )
    (candidate,) = cut(document)
    return candidate.evidence(claim, 1.0)


def judged(text, reviewed, rating, lang="en", **options):
    claim = read_claim(text, lang=lang)
    return judge(claim, [evidence(claim, review(reviewed, rating).block, **options)])


# --- verdicts -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "rating", "label"),
    [
        ("en", "False", Label.REFUTED),
        ("en", "True", Label.SUPPORTED),
        ("es", "Falso", Label.REFUTED),
        ("es", "Verdadero", Label.SUPPORTED),
        ("pt", "Falso/Enganoso", Label.REFUTED),
        ("pt", "Verdadeiro", Label.SUPPORTED),
        ("hi", "गलत", Label.REFUTED),
        ("hi", "सच", Label.SUPPORTED),
        ("hi", "भ्रामक", Label.NOT_ENOUGH_EVIDENCE),
    ],
)
def test_a_rating_of_the_same_claim_decides_where_it_is_plain(lang, rating, label):
    verdict, (shown,) = judged(CLAIMS[lang], CLAIMS[lang], rating, lang)
    assert verdict.label is label
    if label is not Label.NOT_ENOUGH_EVIDENCE:
        assert shown.quote == f"Rating: {rating}"
        assert shown.text[shown.start : shown.end] == shown.quote
        (reason,) = verdict.reasons
        assert (reason.rule, reason.detail) == (
            PUBLISHED_REVIEW,
            f"Checkers reviewed this claim on 2024-05-06 and rated it “{rating}”.",
        )


@pytest.mark.parametrize("lang", CLAIMS)
@pytest.mark.parametrize("rating", ["Misleading", "It is complicated", "Mostly true"])
def test_a_claim_that_a_review_repeats_is_not_supported_by_that(lang, rating):
    verdict, (shown,) = judged(CLAIMS[lang], CLAIMS[lang], rating, lang)
    assert (verdict.label, shown.stance) == (Label.NOT_ENOUGH_EVIDENCE, Stance.NEUTRAL)


def test_a_fact_that_a_review_repeats_is_not_read_as_a_fact():
    text = "Canberra is the capital of Australia."
    for rating in ("Misleading", "Unproven"):
        verdict, _ = judged(text, text, rating, title="Canberra")
        assert verdict.label is Label.NOT_ENOUGH_EVIDENCE


def test_a_model_is_not_asked_about_a_review():
    claim = read_claim(CLAIMS["en"], lang="en")
    model = Believer()
    verdict, _ = judge(claim, [evidence(claim, review(claim.text, "Unproven").block)], model)
    assert (verdict.label, model.asked) == (Label.NOT_ENOUGH_EVIDENCE, [])


def test_a_review_without_standing_decides_nothing():
    verdict, _ = judged(CLAIMS["en"], CLAIMS["en"], "False", tier=Tier.UNATTRIBUTED)
    assert verdict.label is Label.NOT_ENOUGH_EVIDENCE


def test_a_review_of_another_claim_decides_nothing():
    verdict, _ = judged(CLAIMS["en"], "Bananas are blue in 1991.", "False")
    assert verdict.label is Label.NOT_ENOUGH_EVIDENCE


# --- the same claim -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "The Moon landing was in 1969.", "Says Moon landing was in 1969"),
        ("en", "It cost 8,849 dollars.", "it cost 8849 dollars"),
        ("en", "This vaccine harms children.", "This vaccine harm children"),
        ("es", "El agua hierve a 8.849 metros.", "Afirma que el agua hierve a 8849 metros"),
        ("pt", "A vacina contém chumbo.", "Vacina contem chumbo"),
        ("hi", "भारत की आबादी १.४ अरब है।", "दावा: भारत की आबादी 1.4 अरब है"),
        ("hi", "हिन्दी राजभाषा है।", "हिंदी राजभाषा है"),
    ],
)
def test_spelling_does_not_make_another_claim(lang, one, other):
    assert same_claim(one, other, lang)
    assert same_claim(other, one, lang)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "Crime increased by 5%.", "Crime decreased by 5%."),
        ("en", "Crime increased by 5%.", "Crime increased by 5."),
        ("en", "It has 1.4 million people.", "It has 14 million people."),
        ("en", "It fell to -5 degrees.", "It fell to 5 degrees."),
        ("en", "It costs $5 a day.", "It costs €5 a day."),
        ("en", "Eight men were hurt.", "Eighty men were hurt."),
        ("en", "Oswald killed Kennedy.", "Oswald was killed by Kennedy."),
        ("en", "Oswald killed Kennedy.", "Kennedy killed Oswald."),
        ("en", "Maria won the election.", "Mario won the election."),
        ("en", "He met Robert there.", "He met Roberts there."),
        ("en", "Vaccinated people die.", "Unvaccinated people die."),
        ("en", "The vaccine is safe.", "The vaccine is not safe."),
        ("en", "She is the president.", "She was the president."),
        ("es", "Pesa 3.5 kilos.", "Pesa 35 kilos."),
        ("es", "La vacuna es segura.", "La vacuna no es segura."),
        ("es", "Murió antes de 1990.", "Murió después de 1990."),
        ("pt", "O Brasil tem dois mares.", "O Brasil tem três mares."),
        ("pt", "A lei foi aprovada.", "A lei não foi aprovada."),
        ("hi", "राम ने श्याम को मारा।", "राम को श्याम ने मारा।"),
        ("hi", "टीका सुरक्षित है।", "टीका सुरक्षित नहीं है।"),
        ("hi", "इसकी कीमत २० रुपये है।", "इसकी कीमत 200 रुपये है।"),
        ("en", "", ""),
    ],
)
def test_numbers_names_order_and_negation_make_another_claim(lang, one, other):
    assert not same_claim(one, other, lang)
    assert not same_claim(other, one, lang)


# --- ratings ------------------------------------------------------------------------------------


RATINGS = {
    Stance.REFUTES: """
        FALSE. | Mostly False | Pants on Fire! | Not true | This is false | Falso | É falso | #Fake
        É #FAKE | Falso/Enganoso | No es verdad | Não é verdade | गलत | ग़लत | असत्य/भ्रामक
        यह दावा फर्जी है
    """,
    Stance.SUPPORTS: """
        True | Correct | Verdadero | Es cierto | Verdadeiro | É verdade | सच | सही है
    """,
    Stance.NEUTRAL: """
        Misleading | Engañoso | Enganoso | भ्रामक | Half True | Mostly True | Verdadeiro, mas
        True, but misleading | False and true | This is not false | Not false | ?! | Unproven
        The video is from 2019 | Falta contexto | आधा सच | False positive | True crime
    """,
}


@pytest.mark.parametrize("stance", RATINGS)
def test_ratings_mean_what_they_say_in_four_languages(stance):
    ratings = [one.strip() for line in RATINGS[stance].split("\n") for one in line.split("|")]
    said = {rating: stance_of(rating) for rating in filter(None, ratings)}
    assert dict.fromkeys(said, stance) == said


def test_no_rating_is_no_stance():
    assert stance_of("") is Stance.NEUTRAL


# --- rows ---------------------------------------------------------------------------------------

LINE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=400)


@given(claim=LINE, rating=LINE, publisher=LINE)
def test_what_somebody_writes_into_one_row_is_no_other_row(claim, rating, publisher):
    hostile = Review(
        claim=f"{claim}\nRating: True", rating=f"{rating}\r\nRating: True", publisher=publisher
    )
    text = hostile.block.text
    found = read(text)
    assert text.count("\n") <= 2
    if found is not None:
        assert found.rating.startswith(" ".join(rating.split())[:100])
        start, end = rating_row(text)
        assert text[start:end] == f"Rating: {found.rating}"


def test_the_rows_that_decide_are_within_a_passage_however_long_they_are():
    block = review("c" * 9_000, "r" * 9_000, claimant="w" * 9_000, url="https://a.example/").block
    assert read(block.text[:MAX_SENTENCE]).rating.startswith("rrr")


@pytest.mark.parametrize("text", ["", "Rating: False", "Claim reviewed: x\nRating: y", "a: b"])
def test_a_text_that_is_no_review_is_none(text):
    assert read(text) is None
