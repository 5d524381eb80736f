"""Which claims scholarly indexes are asked for, and with which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim

from claims.model import Claim, Kind, Quantity, QuantityKind
from factcheck.config import SourceSettings
from factcheck.errors import SettingsError
from factcheck.sources.base import NotAsked
from factcheck.sources.scholarly import (
    identifiers,
    looks_scholarly,
    option_url,
    question_words,
    questions,
    require_scholarly,
)

SCHOLARLY = [
    ("A study of 500 nurses was published last year.", "en"),
    ("Un ensayo con 40 pacientes lo mostró.", "es"),
    ("Um estudo com 40 pacientes mostrou isso.", "pt"),
    ("एक अध्ययन में यह पाया गया।", "hi"),
    ("The measles vaccine causes autism.", "en"),
    ("La vacuna del sarampión provoca autismo.", "es"),
    ("A vacina do sarampo não causa autismo.", "pt"),
    ("खसरे के टीके से ऑटिज़्म होता है।", "hi"),
    ("Coffee reduces the risk of diabetes.", "en"),
    ("El café aumenta el riesgo de infarto.", "es"),
    ("O café aumenta o risco de infarto.", "pt"),
    ("कॉफ़ी से मधुमेह का जोखिम कम होता है।", "hi"),
    ("See doi:10.1000/xyz123 for more.", "en"),
    ("Está en arXiv:1706.03762.", "es"),
    ("Consta no PMID: 12345678.", "pt"),
]
ORDINARY = [
    ("Canberra is the capital of Australia.", "en"),
    ("Lima es la capital del Perú.", "es"),
    ("O filme estreou em 1994.", "pt"),
    ("नई दिल्ली भारत की राजधानी है।", "hi"),
    ("The bridge has two towers.", "en"),
    ("El puente tiene dos torres.", "es"),
    ("A ponte tem duas torres.", "pt"),
    ("पुल में दो मीनारें हैं।", "hi"),
]


@pytest.mark.parametrize(("text", "lang"), SCHOLARLY)
def test_a_claim_about_research_or_what_it_finds_looks_scholarly(text, lang):
    assert looks_scholarly(claim(text, lang))


@pytest.mark.parametrize(("text", "lang"), ORDINARY)
def test_other_claims_do_not(text, lang):
    assert not looks_scholarly(claim(text, lang))


def test_a_subject_alone_is_not_enough_and_with_a_percentage_it_is():
    text = "The vaccine is 95% something."
    share = Quantity(
        quote="95%", start=15, end=18, kind=QuantityKind.PERCENT, value="95", resolution="1"
    )
    assert not looks_scholarly(claim(text))
    assert looks_scholarly(
        Claim(
            id="c-1", text=text, quote=text, start=0, end=len(text), lang="en", kind=Kind.FACT,
            checkworthy=True, reason="", quantities=(share,),
        )
    )  # fmt: skip


def test_a_claim_that_is_not_asked_for_is_skipped_and_says_why():
    with pytest.raises(NotAsked, match="look scholarly") as error:
        require_scholarly(claim(ORDINARY[0][0]), SourceSettings(name="x"))
    assert error.value.state == "skipped"


def test_always_asks_for_every_claim():
    require_scholarly(claim(ORDINARY[0][0]), SourceSettings(name="x", options={"always": True}))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The MMR vaccine does not cause autism in 90% of children.", "en"),
        ("La vacuna MMR no provoca autismo.", "es"),
        ("A vacina MMR nunca causa autismo.", "pt"),
    ],
)
def test_names_come_first_and_neither_effect_nor_negation_nor_figures_are_asked(text, lang):
    (long, *_) = questions(claim(text, lang, "MMR"))
    words = long.split()
    assert words[:3] == ["mmr", "vaccine", "autism"]
    assert {"90", "not", "cause", "no", "nunca", "causa"}.isdisjoint(words)


def test_a_claim_and_its_denial_ask_the_same():
    said = tuple(questions(claim("Vaccines cause autism.")))
    assert said == tuple(questions(claim("Vaccines do not cause autism.")))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A study published in 2019 found that coffee raises the risk of asthma.", "en"),
        ("Un estudio publicado en 2019 mostró que el café aumenta el riesgo de asma.", "es"),
        ("Um estudo publicado em 2019 mostrou que o café aumenta o risco de asma.", "pt"),
        ("एक अध्ययन में पाया गया कि कॉफ़ी से अस्थमा का जोखिम बढ़ता है।", "hi"),
    ],
)
def test_how_a_finding_is_told_is_not_asked_for(text, lang):
    assert list(questions(claim(text, lang))) == ["coffee asthma"]


def test_a_hindi_claim_is_asked_in_english():
    assert list(questions(claim("आइवरमेक्टिन कोविड का इलाज करती है।", "hi"))) == ["ivermectin covid"]


def test_the_short_question_follows_the_long_one():
    asked = list(questions(claim("Honey bee colonies near Lake Geneva lose queens in winter.")))
    assert [len(question.split()) for question in asked] == [6, 3]


def test_words_of_the_claims_own_language_are_kept_for_an_index_that_has_them():
    words = question_words(claim("La vacuna del sarampión provoca autismo.", "es"), english=False)
    assert "sarampión" in words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(doi:10.1016/S0140-6736(97)11096-0)", ("10.1016/s0140-6736(97)11096-0",)),
        ("https://doi.org/10.1000/abc.", ("10.1000/abc",)),
        ("10.1000/a and 10.1000/A", ("10.1000/a",)),
        ("version 10.15/2", ()),
    ],
)
def test_dois_are_found_without_the_sentences_punctuation(text, found):
    assert identifiers(text).dois == found


def test_arxiv_numbers_and_pmids_are_found():
    found = identifiers("arXiv:1706.03762, https://arxiv.org/abs/hep-th/9901001 and PMID: 9500320")
    assert (found.arxiv, found.pmids) == (("1706.03762", "hep-th/9901001"), ("9500320",))


@given(st.text(max_size=300), st.sampled_from(["en", "es", "pt", "hi"]))
def test_no_text_breaks_the_rule_or_the_questions(text, lang):
    odd = claim(text, lang)
    looks_scholarly(odd)
    assert all(question.strip() for question in questions(odd))


@pytest.mark.parametrize("url", [7, "ftp://x.example", "x.example"])
def test_an_address_that_is_none_is_a_setting_to_mend(url):
    with pytest.raises(SettingsError, match=r"sources\.x\.url"):
        option_url(SourceSettings(name="x", options={"url": url}), "https://x.example")
