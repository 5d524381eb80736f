"""A quotation is compared with what passages say, and nothing is said of one that none has."""

import pytest
from bounds import no_hang, steps
from hypothesis import given
from hypothesis import strategies as st

from claims.model import LANGUAGES
from factcheck.checks.quotations import check, find
from factcheck.model import Evidence, Response, Tier, text_digest


def passage(text, *, title="", tier=Tier.REFERENCE, lang="en", kind="prose"):
    return Evidence(
        source="book", url="", title=title, text=text, lang=lang, revision="", retrieved_at="",
        sha256=text_digest(text), tier=tier, kind=kind, id=text_digest(text + title)[:8],
        claim_id="c", quote=text, start=0, end=len(text),
    )  # fmt: skip


def judged(text, *passages, lang="en"):
    found = check(Response(id="r", text=text, lang=lang), (), passages)
    return [(finding.label.value, finding.correction) for finding in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Nora Lind said: "The road is longer than the day."', "Nora Lind"),
        ("‘The road is longer than the day,’ wrote Nora Lind.", "Nora Lind"),
        ("Nora Lind wrote: 'It isn't the road that is long.'", "Nora Lind"),
        ("Como dijo Nora Lind: «El camino es más largo que el día».", "Nora Lind"),
        ("Segundo Nora Lind, „a estrada é mais longa que o dia“.", "Nora Lind"),
        ("नोरा लिंड ने 1942 में कहा था, “रास्ता दिन से लंबा है”।", "नोरा लिंड"),
        ('नोरा लिंड ने "रास्ता दिन से लंबा है" का नारा दिया।', "नोरा लिंड"),
        ("He said: “The road is longer than the day.”", ""),
    ],
)
def test_a_quotation_is_found_with_its_speaker_and_span(text, speaker):
    (quotation,) = find(text)
    assert speaker == quotation.speaker
    assert quotation.words == text[quotation.words_start : quotation.words_end]
    assert quotation.start <= quotation.words_start < quotation.words_end <= quotation.end


@pytest.mark.parametrize(
    "text",
    [
        "The word “serendipity” was coined in a letter.",
        "They sang “The road is longer than the day” all night.",
        "Nora Lind said that the road is longer than the day.",
        'Nora Lind went home. "The road is longer than the day" is a proverb.',
    ],
)
def test_terms_and_words_of_nobody_are_no_quotations(text):
    assert () == find(text)


SAID = {
    "en": (
        "Nora Lind said: “{}.”",
        "the road is longer than the day",
        "day",
        "night",
        "Karl Brant",
    ),
    "es": (
        "Nora Lind dijo: «{}».",
        "el camino es más largo que el día",
        "día",
        "mar",
        "Karl Brant",
    ),
    "pt": (
        "Nora Lind disse: “{}”.",
        "a estrada é mais longa que o dia",
        "dia",
        "mar",
        "Karl Brant",
    ),
    "hi": ("नोरा लिंड ने कहा: “{}”।", "रास्ता दिन से बहुत लंबा है", "दिन", "समुद्र", "कार्ल ब्रांट"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_words_of_the_same_speaker_support(lang):
    form, words, *_ = SAID[lang]
    assert [("supported", "")] == judged(form.format(words), passage(form.format(words)), lang=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_altered_word_refutes_and_is_corrected(lang):
    form, words, old, new, _ = SAID[lang]
    text = form.format(words.replace(old, new))
    assert [("refuted", words)] == judged(text, passage(form.format(words), lang=lang), lang=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_words_of_another_speaker_refute(lang):
    form, words, _, _, other = SAID[lang]
    speaker = form.format("").split(" ")[0] + " " + form.format("").split(" ")[1]
    stated = form.format(words).replace(speaker, other)
    assert [("refuted", other)] == judged(form.format(words), passage(stated), lang=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_silence_refutes_nothing(lang):
    form, words, *_ = SAID[lang]
    stated = passage("Karl Brant kept bees.", title="Nora Lind")
    assert [("not_enough_evidence", "")] == judged(form.format(words), stated, lang=lang)
    assert [("not_enough_evidence", "")] == judged(form.format(words), lang=lang)


ROAD = "Nora Lind said: “The road is longer than the day.”"


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("Nora Lind never said “The road is longer than the day”.", "refuted"),
        ("“The road is longer than the day” is often attributed to Lind.", "not_enough_evidence"),
        ("“The road is longer than the day” is a proverb.", "not_enough_evidence"),
        ("Lind said: “The road is longer than the day, and so is the night.”", "supported"),
        ("Greta Lind said: “The road is longer than the day.”", "not_enough_evidence"),
    ],
)
def test_what_a_passage_says_of_the_speaker_counts(stated, expected):
    assert [expected] == [label for label, _ in judged(ROAD, passage(stated))]


def test_a_pronoun_on_the_speakers_page_is_the_speaker():
    stated = passage("She said: “The road is longer than the day.”", title="Nora Lind")
    assert [("supported", "")] == judged(ROAD, stated)


def test_weak_sources_and_reviews_decide_nothing():
    said = "Karl Brant said: “The road is longer than the day.”"
    weak, review = passage(said, tier=Tier.UNATTRIBUTED), passage(said, kind="review")
    assert [("not_enough_evidence", "")] == judged(ROAD, weak, review)


def test_an_ellipsis_leaves_words_out_and_a_not_before_the_words_counts():
    stated = passage("Nora Lind said: “We will not sell the river, the hill or the old mill.”")
    assert (
        "supported" == judged("Nora Lind said: “We will not sell … or the old mill.”", stated)[0][0]
    )
    assert "refuted" == judged("Nora Lind said: “We will sell the river, the hill.”", stated)[0][0]


def test_the_order_of_the_evidence_changes_nothing():
    found = [
        passage("Karl Brant said: “The road is longer than the day.”"),
        passage("Nora Lind said: “The road is longer than the night.”"),
        passage("The road is longer than the day, as they say."),
    ]
    assert judged(ROAD, *found) == judged(ROAD, *reversed(found))


@given(
    st.text(alphabet=st.sampled_from("ab A“”‘’«»„\"'.:,…[]\n said ने कहा")),
    st.sampled_from(LANGUAGES),
)
def test_any_text_is_read_without_failing(text, lang):
    list(check(Response(id="r", text=text, lang=lang), (), [passage(ROAD), passage(text)]))


@pytest.mark.parametrize(
    "mark", ["“", "”", "‘", "«", "„", '"', "'", " 'a", "“a”", 'Al said: "', "A said "]
)
def test_repeated_marks_take_linear_time(mark):
    assert steps(find, mark * 2_000) < 8 * steps(find, mark * 500) + 1_000
    with no_hang():
        find(mark * 40_000)


@pytest.mark.parametrize(
    "text",
    [
        "Machado de Assis escreveu “Dom Casmurro” em 1899.",
        "Jane Austen wrote “Pride and Prejudice” in 1813.",
    ],
)
def test_a_title_is_no_quotation(text):
    assert () == find(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nelson said: “England Expects Every Man.”", "England Expects Every Man."),
        ("Ana Luz said: “It is so far off”.", "It is so far off"),
        ("नेहरू ने कहा: “जय हिन्द और जय भारत”।", "जय हिन्द और जय भारत"),
    ],
)
def test_words_in_capitals_that_end_a_sentence_are_one(text, words):
    assert [words] == [one.words for one in find(text)]
