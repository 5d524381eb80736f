"""The language of a text and of a sentence."""

import pytest

from claims.language import UnsupportedLanguageError, detect, detect_sentence
from claims.languages import BY_CODE
from claims.model import Kind

SENTENCES = [
    (code, example.text)
    for code, language in BY_CODE.items()
    for example in language.examples
    if example.kind is not Kind.LINK
]


@pytest.mark.parametrize("code", ["en", "es", "pt", "hi"])
def test_the_sample_sentences_together_are_in_their_language(code):
    text = " ".join(example.text for example in BY_CODE[code].examples)
    assert code == detect(text)


def test_nearly_every_sample_sentence_alone_is_in_its_language():
    wrong = [text for code, text in SENTENCES if detect(text) != code]
    assert len(wrong) <= len(SENTENCES) * 0.03, wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La casa es grande.", "es"),
        ("A casa é grande.", "pt"),
        ("O rio é muito longo.", "pt"),
        ("El río es muy largo.", "es"),
        ("Hola", "es"),
        ("Olá", "pt"),
        ("Hello", "en"),
        ("नमस्ते", "hi"),
    ],
)
def test_short_texts_go_by_their_function_words(text, expected):
    assert expected == detect(text)


@pytest.mark.parametrize(
    "text",
    [
        "Taj Mahal Agra mein hai aur ise Shah Jahan ne banwaya tha.",
        "Bharat ki rajdhani Dilli hai aur yahan bahut log rehte hain.",
    ],
)
def test_hindi_in_latin_letters_is_hindi(text):
    assert detect(text) == "hi"


@pytest.mark.parametrize("text", ["", "   ", "12345", "😀", "OK"])
def test_a_text_without_words_counts_as_english(text):
    assert detect(text) == "en"


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        (
            "Rom ist die Hauptstadt Italiens und hat etwa 2,8 Millionen Einwohner; sie ist alt.",
            "de",
            "German",
        ),
        (
            "La Seine est un fleuve français long de 777 kilomètres qui traverse la ville de Paris.",
            "fr",
            "French",
        ),
        (
            "Roma è la capitale d'Italia e il fiume che la attraversa si chiama Tevere da secoli.",
            "it",
            "Italian",
        ),
        ("Москва является столицей России и её крупнейшим городом по населению.", "ru", "Russian"),
        ("東京は日本の首都であり、世界最大の都市圏の一つです。", "ja", "Japanese"),
        ("서울은 대한민국의 수도이다.", "hangul", "Korean"),
    ],
)
def test_another_language_is_named_in_the_error(text, code, name):
    with pytest.raises(UnsupportedLanguageError, match=f"in {name}; English") as caught:
        detect(text)
    assert (code, name) == (caught.value.language, caught.value.name)


@pytest.mark.parametrize(
    "text",
    [
        (
            "La Seine est un fleuve français qui traverse Paris, la capitale du pays, et que les gens "
            "aiment; elle se jette dans la Manche entre Le Havre et Honfleur."
        ),
        (
            "La città si trova nel centro della penisola e il fiume che la attraversa è il Tevere, il "
            "terzo più lungo del paese, che la gente conosce da secoli."
        ),
        (
            "És la segona ciutat més poblada del país i una de les més visitades del continent per la "
            "seva arquitectura, que la gent coneix bé, i les seves platges."
        ),
    ],
)
def test_a_long_text_of_a_neighbour_is_not_taken_for_spanish(text):
    with pytest.raises(UnsupportedLanguageError):
        detect(text)


def test_another_language_of_the_same_script_as_hindi_is_not_hindi():
    text = "मुंबई हे महाराष्ट्राच्या राजधानीचे शहर आहे. या शहराची लोकसंख्या खूप मोठी आहे आणि ते समुद्रकिनारी आहे."
    with pytest.raises(UnsupportedLanguageError, match="Marathi"):
        detect(text)


def test_code_and_links_do_not_decide():
    text = "```python\nthe = of + and_ + is_in\n```\nhttps://the.of/and/to\nEl río es muy largo."
    assert detect(text) == "es"


@pytest.mark.parametrize("answer", ["en", "es", "pt"])
def test_a_sentence_in_devanagari_is_hindi_in_any_answer(answer):
    assert detect_sentence("दिल्ली भारत की राजधानी है।", answer) == "hi"


def test_a_short_sentence_keeps_the_language_of_its_answer():
    assert detect_sentence("Boa tarde.", "en") == "en"


def test_a_long_sentence_that_is_clearly_of_another_language_has_that_language():
    sentence = "O rio não é muito longo, mas também é um dos mais largos do país em que nasce."
    assert detect_sentence(sentence, "en") == "pt"


def test_a_foreign_title_does_not_change_the_language_of_a_sentence():
    sentence = 'La novela se llama "The Name of the Rose" y es la primera de su autor.'
    assert detect_sentence(sentence, "es") == "es"
