"""Sentences and their places."""

import pytest
import regex

from claims.model import Layout
from claims.segment import locate, segment

SENTENCES = {
    "en": [
        "Dr. Smith met J. R. R. Tolkien at 5 p.m. in the U.S. embassy.",
        "He paid 3.5 million dollars... and left.",
        '"It works!" he said.',
        "See fig. 3 for details.",
        "He lives in the U.S.",
        "The end was near.",
        "Wait… what?",
        "That is Plan B.",
        "The rest failed.",
        "It sold iPhones.",
        "iPhone sales grew (see Fig. 2).",
        "Founded c. 1200 by St. Louis, it fell.",
        "OK!",
        "Acme Inc. was sold, e.g. to Mr. X.",
    ],
    "es": [
        "EE. UU. tiene 50 estados.",
        "El Sr. García nació en 1920, p. ej., en Madrid.",
        "Murió en el siglo I a. C. en Roma.",
        "Cuesta 1.500 euros.",
        "¿Cómo?",
        "¡Así!",
        "Vivió en el 44 a.C. y murió.",
        "Nació en el 44 a. C.",
        "La ciudad cayó en el 410 d. C.",
        "El país es EE. UU.",
        "La Dra. Ruiz vive aquí.",
    ],
    "pt": [
        "O Sr. Silva nasceu em 1920, p. ex., em S. Paulo.",
        "O séc. XIX foi longo.",
        "Custa R$ 1.500,00.",
        "A Dra. Ana chegou.",
        "Viveu em 44 a.C. e morreu.",
        "J. K. Rowling escreveu o livro nº 3.",
    ],
    "hi": [
        "डॉ. अंबेडकर का जन्म 1891 में हुआ।",
        "पं. नेहरू प्रधानमंत्री बने!",
        "क्या यह सच है?",
        "ए. पी. जे. अब्दुल कलाम राष्ट्रपति थे।",
        "यह 3.5 किमी है॥",
        "यह ०.८ किमी है।",
        "दिल्ली भारत की राजधानी है.",
        "इसकी ऊँचाई २८० मी. है।",
    ],
}


UNITS = {
    "en": [
        "It rises to 9,848 m. The second-highest is near.",
        "Everest is 8,849 m. K2 is lower.",
        "The race is 42 km. Runners drink 2 l. Mo won at 9 a.m. on p. 5 of No. 5.",
        "He lives at 123 W. Main Street.",
        "J. R. R. Tolkien ran 5 km. E. Mora ran 10 km.",
        "It fell by 3 °C. “Cold” it was not.",
    ],
    "es": [
        "Mide 8.849 m. El segundo pesa 5 kg. Ana lee la p. 5 del n.º 5.",
        "Son 120 km/h. ¿Es mucho?",
        "Pesa 3 t. J. Ruiz lo vio en el vol. 2.",
    ],
    "pt": [
        "Mede 8.849 m. O segundo pesa 5 kg. Ana lê a p. 5 do nº 5.",
        "Ocupa 20 ha. É pouco.",
        "Corre 5 km. J. Silva viu.",
    ],
    "hi": [
        "यह 8,849 मी. ऊँचा है। यह 5 किमी. लंबा है।",
        "डॉ. राम पृ. 5 पर हैं। दूरी 3 कि.मी. दर्ज हुई।",
        "इसका भार 5 किग्रा. बताया गया। ए. पी. राव आए।",
    ],
}
#: Where one sentence of `UNITS` begins after another.
STARTS = regex.compile(
    r"(?<=[.!?।]) (?=The|K2|Runners|Mo |E\. Mora|“|El|Ana|¿|J\. (?:Ruiz|Silva)|O |É|यह 5|दूरी|ए\.)"
)


@pytest.mark.parametrize("lang", ["en", "es", "pt", "hi"])
def test_a_unit_may_end_a_sentence_that_a_capital_follows(lang):
    for text in UNITS[lang]:
        assert STARTS.split(text) == [found.plain for found in segment(text, lang=lang)]


@pytest.mark.parametrize("lang", ["en", "es", "pt", "hi"])
def test_abbreviations_initials_and_decimals_do_not_end_a_sentence(lang):
    text = " ".join(SENTENCES[lang])
    assert SENTENCES[lang] == [sentence.plain for sentence in segment(text, lang=lang)]


def test_a_repeated_sentence_keeps_its_own_place():
    sentences = segment("It is old. It is old. It is old.", lang="en")
    assert [(0, 10), (11, 21), (22, 32)] == [(s.start, s.end) for s in sentences]


def test_the_quote_keeps_the_marks_and_citations_that_lean_on_it():
    sentences = segment("**Oslo** is old.[1] It has [a port](https://a.b).", lang="en")
    assert ["**Oslo** is old.[1]", "It has [a port](https://a.b)."] == [s.quote for s in sentences]
    assert ["Oslo is old.", "It has a port."] == [s.plain for s in sentences]


def test_a_sentence_knows_the_headings_above_it():
    text = "# Norway\n\n## Oslo\n\nIt is old.\n\n## Bergen\n\nIt rains.\n\n# Peru\n\nIt is high."
    found = {s.plain: s.headings for s in segment(text, lang="en")}
    assert ("Norway", "Oslo") == found["It is old."]
    assert ("Norway", "Bergen") == found["It rains."]
    assert found["It is high."] == ("Peru",)


def test_a_wrapped_line_is_one_sentence():
    text = "The oldest part of the town stands on a hill above\nthe river and the harbour."
    assert len(segment(text, lang="en")) == 1


@pytest.mark.parametrize("text", ["Name: Ana\nAge: 3", "Oslo\nBergen", "First:\nsecond line"])
def test_a_line_broken_on_purpose_is_its_own(text):
    assert text.split("\n") == [s.plain for s in segment(text, lang="en")]


def test_code_is_kept_apart():
    (code,) = segment("```\nThe sky is blue.\n```", lang="en")
    assert code.layout is Layout.CODE


def test_a_list_item_knows_the_line_that_announces_it():
    text = "It is a town. The rivers are:\n\n- Glomma\n- Otta. It is short.\n\nEnd."
    leads = {place.sentence.plain: place.lead for place in locate(text, lang="en")}
    assert {
        "It is a town.": "",
        "The rivers are:": "",
        "Glomma": "The rivers are:",
        "Otta.": "The rivers are:",
        "It is short.": "The rivers are:",
        "End.": "",
    } == leads


def test_each_sentence_of_an_answer_has_its_own_language():
    text = "The motto of the town is old. सत्य की ही हमेशा जीत होती है। It is carved in stone."
    assert [s.lang for s in segment(text, lang="en")] == ["en", "hi", "en"]


def test_the_language_is_detected_when_it_is_not_given():
    assert {s.lang for s in segment("El río es largo. La ciudad es grande.")} == {"es"}


def test_the_sea_is_no_month():
    """sentencex takes "mar." for March in Spanish."""
    text = "Hierve a nivel del mar. Ada nació en 1815."
    assert [s.plain for s in segment(text, lang="es")] == text.replace(". ", ".|").split("|")
