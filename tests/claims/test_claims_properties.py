"""Properties that hold for any text."""

import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims import extract
from claims.languages import BY_CODE
from claims.model import LANGUAGES
from claims.segment import segment

MARKS = [
    *("# ", "## ", " **", "**", "*", "_", "`", "```\n", "\n", "\n\n", "- ", "1. ", "> ", "• "),
    *("| a | b |\n|---|---|\n| c | d |\n", "[1]", "[^1]", "[x](http://y.z)", "http://a.b/c_d"),
    *(
        "&amp;",
        "<br>",
        "<b>",
        "\\*",
        "\r\n",
        "\r",
        "\t",
        "😀",
        "e\u0301",
        "👨‍👩‍👧",
        "\u200d",
        "\x00",
    ),
    *("\ud800", "\u2028", "Dr. ", "J. R. ", "(1879–1955)", " (Smith, 2020)", ". ", "? ", "… "),
    *("; ", ", ", ": ", "— ", '"', "है।", "। ", "И", "中"),
]
SENTENCES = [example.text for lang in BY_CODE.values() for example in lang.examples]
TEXTS = st.lists(
    st.one_of(st.sampled_from(MARKS), st.sampled_from(SENTENCES), st.text(max_size=8)), max_size=20
).map("".join)
LANGS = st.sampled_from(LANGUAGES)
FAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@FAST
@given(text=TEXTS, lang=LANGS)
def test_every_quote_of_a_claim_stands_at_its_place(text, lang):
    for claim in extract(text, lang=lang):
        assert claim.quote == text[claim.start : claim.end]
        assert claim.quote.strip()


@FAST
@given(text=TEXTS, lang=LANGS)
def test_names_and_quantities_stand_at_their_place_in_the_claim(text, lang):
    for claim in extract(text, lang=lang):
        for entity in claim.entities:
            assert entity.text == claim.text[entity.start : entity.end]
        for quantity in claim.quantities:
            assert quantity.quote == claim.text[quantity.start : quantity.end]


@FAST
@given(text=TEXTS, lang=LANGS)
def test_sentences_stand_at_their_place_in_order_without_overlap(text, lang):
    end = 0
    for sentence in segment(text, lang=lang):
        assert sentence.quote == text[sentence.start : sentence.end]
        assert end <= sentence.start < sentence.end
        end = sentence.end


@FAST
@given(text=TEXTS, lang=LANGS)
def test_a_claim_has_no_word_that_the_text_has_not(text, lang):
    """Only function words, and the born and died of life dates, may be added."""
    claims = extract(text, lang=lang)
    # What Markdown hides inside a word ("H<sub>2</sub>O") is one word to a reader.
    shown = " ".join(sentence.plain for sentence in segment(text, lang=lang))
    known = {word.casefold() for word in WORD.findall(text)}
    known |= {word.casefold() for word in WORD.findall(shown)}
    for claim in claims:
        language = BY_CODE[claim.lang]
        said = {word.casefold() for word in WORD.findall(claim.text)}
        assert not said - known - language.function_words - language.added_words


@FAST
@given(text=TEXTS, lang=LANGS)
def test_two_runs_give_the_same(text, lang):
    assert extract(text, lang=lang) == extract(text, lang=lang)
