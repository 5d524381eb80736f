"""Copies of one text are one voice, whatever stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Evidence, Label, Stance, Tier, content_id, text_digest
from factcheck.verdict.combine import combine
from factcheck.verdict.findings import Assessment, Finding
from factcheck.verdict.independence import copies

WIRE = {
    "en": "The ministry said on Monday that the old bridge over the river Vesna will stay closed"
    " to lorries until the repairs of its two northern pillars are finished",
    "es": "El ministerio dijo el lunes que el viejo puente sobre el río Vesna seguirá cerrado a los"
    " camiones hasta que terminen las obras de sus dos pilares del norte",
    "pt": "O ministério disse na segunda-feira que a velha ponte sobre o rio Vesna continuará"
    " fechada a caminhões até o fim das obras dos seus dois pilares do norte",
    "hi": "मंत्रालय ने सोमवार को कहा कि वेस्ना नदी पर बना पुराना पुल उत्तर के दो खंभों की मरम्मत पूरी होने"
    " तक ट्रकों के लिए बंद रहेगा और यात्री दूसरी सड़क से जाएँगे",
}
RETOLD = {
    "en": "Lorries may not cross the Vesna yet, since work on the pillars of the bridge goes on, as"
    " the minister's office announced at the start of the week",
    "es": "Los camiones no pueden cruzar aún el Vesna porque siguen los trabajos en los pilares,"
    " anunció la oficina de la ministra al comenzar la semana",
    "pt": "Caminhões ainda não podem cruzar o Vesna, pois a reforma dos pilares não acabou, avisou o"
    " gabinete do ministro no começo da semana",
    "hi": "खंभों का काम चलने के कारण ट्रक अभी वेस्ना पार नहीं कर सकते, ऐसा मंत्री के कार्यालय ने सप्ताह के"
    " आरंभ में बताया और लोगों से धैर्य रखने को कहा",
}


def passage(name, quote, *, before="", after="", lang="en", tier=Tier.REPORTING):
    text = f"{before}{quote}{after}"
    return Evidence(
        id=content_id("e", name),
        claim_id="c-1",
        source=name,
        url=f"https://{name}.example/",
        title=name,
        text=text,
        lang=lang,
        revision="",
        retrieved_at="2026-01-01T00:00:00Z",
        sha256=text_digest(text),
        tier=tier,
        quote=quote,
        start=len(before),
        end=len(before) + len(quote),
    )


@pytest.mark.parametrize("lang", WIRE)
def test_a_wire_story_between_other_sentences_is_a_copy(lang):
    one = passage("a", f"{WIRE[lang]}.", before="Read more. ", lang=lang)
    other = passage("b", f"“{WIRE[lang]}”.", after=" Traffic was heavy. " * 5, lang=lang)

    assert copies(one, other)


@pytest.mark.parametrize("lang", WIRE)
def test_a_word_added_makes_no_second_text(lang):
    words = WIRE[lang].split()
    changed = " ".join([*words[:7], "Agentur", *words[7:]])

    assert copies(passage("a", WIRE[lang]), passage("b", changed))


@pytest.mark.parametrize("lang", WIRE)
def test_what_is_told_in_other_words_is_no_copy(lang):
    assert not copies(passage("a", WIRE[lang]), passage("b", RETOLD[lang]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Capital: Lima", "Capital: Quito"),
        ("Lima is the capital of Peru.", "The capital of Peru, since 1535, is Lima."),
    ],
)
def test_short_sentences_on_one_thing_are_two_texts(one, other):
    assert not copies(passage("a", one), passage("b", other))


def test_vowel_signs_tell_words_apart():
    # Without its vowel signs each of these would be the other's copy.
    one = passage("a", "किला कल काला केला कुल कील")
    other = passage("b", "कल कला काल कील केल कोल")

    assert not copies(one, other)


@given(st.text(max_size=60), st.text(max_size=60))
def test_being_a_copy_does_not_depend_on_which_comes_first(one, other):
    first, second = passage("a", one), passage("b", other)

    assert copies(first, second) == copies(second, first)
    assert copies(first, first)


def _voice(name, stance, quote, *, typed, around=""):
    finding = Finding(
        part="capital", stance=stance, rule="rule", detail="D.", sentence=(0, 1), typed=typed
    )
    return Assessment(evidence=passage(name, quote, after=around), findings=(finding,))


def test_copies_of_one_text_make_no_verdict_surer(make_claim):
    claim = make_claim("The bridge over the Vesna is closed.")
    one = _voice("a", Stance.SUPPORTS, WIRE["en"], typed=True)
    copied = [
        _voice(name, Stance.SUPPORTS, WIRE["en"], typed=True, around=f" The {name} team won." * 9)
        for name in "bcd"
    ]
    parts = frozenset({"capital"})

    assert (
        combine(claim, [one], parts).confidence == combine(claim, [one, *copied], parts).confidence
    )


def test_of_copies_the_one_that_was_read_surely_is_kept(make_claim):
    claim = make_claim("The bridge over the Vesna is closed.")
    worded = _voice("a", Stance.SUPPORTS, WIRE["en"], typed=False)
    typed = _voice("b", Stance.SUPPORTS, WIRE["en"], typed=True)
    against = _voice("c", Stance.REFUTES, RETOLD["en"], typed=True)

    verdict = combine(claim, [worded, typed, against], frozenset({"capital"}))

    assert Label.CONFLICTING == verdict.label
