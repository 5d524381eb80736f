"""Names across four languages and two scripts."""

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import names

# One name, written in two ways.
SAME = [
    ("आइंस्टीन", "Einstein"),
    ("अल्बर्ट आइंस्टीन", "Albert Einstein"),
    ("मैरी क्यूरी", "Marie Curie"),
    ("कैनबरा", "Canberra"),
    ("शेक्सपियर", "Shakespeare"),
    ("विलियम शेक्सपियर", "William Shakespeare"),
    ("न्यूटन", "Newton"),
    ("आइजैक न्यूटन", "Isaac Newton"),
    ("पेरिस", "Paris"),
    ("चार्ल्स डार्विन", "Charles Darwin"),
    ("गैलीलियो गैलिली", "Galileo Galilei"),
    ("जवाहरलाल नेहरू", "Jawaharlal Nehru"),
    ("मोजार्ट", "Mozart"),
    ("बीथोवेन", "Beethoven"),
    ("अब्राहम लिंकन", "Abraham Lincoln"),
    ("जॉर्ज वाशिंगटन", "George Washington"),
    ("पाब्लो पिकासो", "Pablo Picasso"),
    ("टोक्यो", "Tokyo"),
    ("मैड्रिड", "Madrid"),
    ("ब्यूनस आयर्स", "Buenos Aires"),
    ("फ्रीडा काहलो", "Frida Kahlo"),
    ("मिगुएल दे सर्वांतेस", "Miguel de Cervantes"),
    ("गेब्रियल गार्सिया मार्केज़", "Gabriel García Márquez"),
    ("थॉमस एडिसन", "Thomas Edison"),
    ("निकोला टेस्ला", "Nikola Tesla"),
    ("स्टीफन हॉकिंग", "Stephen Hawking"),
    ("नील आर्मस्ट्रांग", "Neil Armstrong"),
    ("अलेक्जेंडर फ्लेमिंग", "Alexander Fleming"),
    ("जूलियस सीज़र", "Julius Caesar"),
    ("सुकरात", "Sócrates"),
    ("सिकंदर", "Alexander the Great"),
    ("बृहस्पति", "Júpiter"),
    ("Estados Unidos", "USA"),
    ("Alemanha", "जर्मनी"),
    ("ouro", "gold"),
    ("Einstein", "Albert Einstein"),
    ("A. Einstein", "Albert Einstein"),
    ("Curie, Marie", "Marie Curie"),
    ("Gandhi", "Ghandi"),
    ("Garcia Marquez", "García Márquez"),
    ("Franklin D. Roosevelt", "Franklin Roosevelt"),
    ("हिन्दी", "हिंदी"),
]

# Two names that a careless comparison takes for one.
DIFFERENT = [
    ("Austria", "Australia"),
    ("Niger", "Nigeria"),
    ("Iran", "Iraq"),
    ("Marie Curie", "Pierre Curie"),
    ("South Korea", "North Korea"),
    ("New York", "New Zealand"),
    ("York", "New York"),
    ("Guinea", "Equatorial Guinea"),
    ("Charles Darwin", "Charles Dickens"),
    ("Elizabeth I", "Elizabeth II"),
    ("Bach", "Beach"),
    ("Sydney", "Canberra"),
    ("Castilla", "Castillo"),
    ("Edison", "Addison"),
    ("Rome", "Romania"),
    ("Mercurio", "Marte"),
    ("oro", "plata"),
    ("मैरी क्यूरी", "Pierre Curie"),
    ("पेरिस", "Peru"),
    ("पेरिस", "Prague"),
    ("न्यूटन", "Newcastle"),
    ("सिडनी", "Melbourne"),
    ("कैनबरा", "Cambridge"),
    ("दिल्ली", "Dhaka"),
    ("जॉर्ज वाशिंगटन", "George Bush"),
    ("मैड्रिड", "Medellín"),
    ("माली", "Malawi"),
    ("चार्ल्स डार्विन", "Charles Dickens"),
    ("थॉमस एडिसन", "Thomas Jefferson"),
    ("टेस्ला", "Texas"),
    ("अब्राहम लिंकन", "Abraham"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_two_spellings_of_one_name_are_alike(a, b):
    assert names.similarity(a, b) >= 0.75


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_names_are_not_alike(a, b):
    assert names.similarity(a, b) <= 0.6


@settings(deadline=None)  # the first name reads CLDR
@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_share_and_the_same_both_ways(a, b):
    assert 0.0 <= names.similarity(a, b) <= 1.0
    assert names.similarity(a, b) == pytest.approx(names.similarity(b, a))


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text):
    assert names.fold(text) == names.fold(names.fold(text))
    assert names.key(text) == names.key(names.key(text))


@given(st.text(alphabet=st.characters(min_codepoint=0x900, max_codepoint=0x97F), max_size=20))
def test_romanised_devanagari_has_no_devanagari_letters(text):
    assert not regex.search(r"\p{Devanagari}", names.romanise(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Einstein's theory", ("einstein", "theory")),
        ("Guinea-Bissau", ("guinea", "bissau")),
        ("L’Équipe d'Ivoire", ("léquipe", "divoire")),
        ("8,849.5 m", ("8,849.5", "m")),
        ("हिन्दी में लिखी", ("हिन्दी", "में", "लिखी")),
        ("क्षेत्र‌फल", ("क्षेत्रफल",)),
        ("…—!", ()),
    ],
)
def test_words_keep_their_marks_and_lose_their_punctuation(text, words):
    assert words == names.tokens(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("São  Tomé", "sao tome"),
        ("Łódź Ærø", "lodz aero"),
        ("फ़्रांस", "फ्रांस"),
        ("चाँद", "चांद"),
        ("हिन्दी", "हिंदी"),
        ("१९४७", "1947"),
        ("यह कि", "यह कि"),
    ],
)
def test_folding_keeps_vowel_signs_and_drops_what_spelling_varies_in(text, folded):
    assert folded == names.fold(text)


@pytest.mark.parametrize(
    ("text", "roman"),
    [
        ("दिल्ली", "dilli"),
        ("नरेंद्र मोदी", "narendr modi"),
        ("मुंबई", "mumbai"),
        ("राजस्थान", "rajasthan"),
        ("ज़मीन", "zamin"),
        ("सरकार", "sarkar"),
    ],
)
def test_hindi_is_romanised_without_its_silent_vowels(text, roman):
    assert roman == names.romanise(text)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("USA", "US"),
        ("EE. UU.", "US"),
        ("EUA", "US"),
        ("अमेरिका", "US"),
        ("UK", "GB"),
        ("Holanda", "NL"),
        ("भारत", "IN"),
        ("Costa do Marfim", "CI"),
        ("República Dominicana", "DO"),
        ("Europe", None),
        ("European Union", None),
        ("Sydney", None),
        ("", None),
    ],
)
def test_countries_are_known_by_their_names_in_four_languages(name, code):
    assert code == names.territory(name)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("gold", 79),
        ("plata", 47),
        ("enxofre", 16),
        ("सोना", 79),
        ("aluminum", 13),
        ("oganesson", 118),
        ("steel", None),
    ],
)
def test_elements_are_known_by_their_names_in_four_languages(name, number):
    assert number == names.element(name)


def test_no_country_is_called_by_a_single_letter():
    assert {"", "a", "c", "o", "m"}.isdisjoint(names.spellings("territory:US"))
    assert all(
        len(name) > 1
        for code in ("US", "GB", "NL")
        for name in names.spellings(f"territory:{code}")
    )


def test_every_element_of_the_periodic_table_is_known_in_english_and_hindi():
    import periodictable

    for element in periodictable.elements:
        if 1 <= element.number <= 118:
            known = names.spellings(f"element:{element.number}")
            assert element.name in known
            assert any(regex.search(r"\p{Devanagari}", alias) for alias in known)


@pytest.mark.parametrize(
    ("name", "alias"),
    [
        ("London", "londres"),
        ("Japanese Yen", "iene japones"),
        ("Spanish", "espanol"),
        ("जापान", "japon"),
        ("Aristotle", "अरस्तू"),
        ("German", "aleman"),
    ],
)
def test_aliases_are_the_names_in_the_other_languages(name, alias):
    assert names.key(alias) in names.aliases(name)


TABLE = {"territory:FR": {"france", "फ्रांस"}, "element:79": {"gold"}}


def kept(path, read=lambda: TABLE, version="1"):
    return {thing: set(row) for thing, row in names._kept(path, version, read).items()}


def refused():
    raise AssertionError("read anew")


def test_names_are_read_once_and_then_from_their_file(tmp_path):
    path = tmp_path / "new" / "names"
    assert TABLE == kept(path)
    assert TABLE == kept(path, refused)
    assert [path] == list(path.parent.iterdir())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"version": "1", "names": {"territory:FR": ["fr',
        b'{"version": "1", "names": {"territory:FR": 3}}',
        b'{"version": "1"}',
        b"[]",
        b"\xff",
        b'{"version": "0", "names": {}}',
    ],
)
def test_a_file_of_names_that_is_damaged_or_of_another_version_is_written_anew(tmp_path, content):
    path = tmp_path / "names"
    path.write_bytes(content)
    assert TABLE == kept(path)
    assert TABLE == kept(path, refused)


def test_where_no_file_can_be_written_names_are_read_anew(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"")
    assert TABLE == kept(path / "names")


def test_names_from_their_file_are_those_that_were_read():
    assert {thing: set(row) for thing, row in names._cldr()[1].items()} == names._read()
