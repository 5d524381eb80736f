"""Whom Hindi sentences speak of where a recogniser tells names from other rare words."""

import pytest

from claims import extract
from claims.hindi.names import lead_in
from claims.model import EntityKind


def last(text: str) -> str:
    return extract(text, lang="hi")[-1].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "सचिन तेंदुलकर भारत के क्रिकेटर हैं। 2013 में संन्यास लेने के बाद उन्हें भारत रत्न दिया गया। उनके कोच रमाकांत थे।",
            "सचिन तेंदुलकर के कोच रमाकांत थे।",
        ),
        (
            "टाटा समूह भारत का एक बहुराष्ट्रीय व्यापारिक समूह है, जिसका मुख्यालय मुंबई में है।",
            "टाटा समूह का मुख्यालय मुंबई में है।",
        ),
        (
            "बाघ भारत का राष्ट्रीय पशु है और इसका वैज्ञानिक नाम पैंथेरा टाइग्रिस है।",
            "बाघ का वैज्ञानिक नाम पैंथेरा टाइग्रिस है।",
        ),
        (
            "'शोले' 1975 में बनी एक हिंदी फ़िल्म है, जिसका निर्देशन रमेश सिप्पी ने किया था।",
            "'शोले' का निर्देशन रमेश सिप्पी ने किया था।",
        ),
        (
            "रतन टाटा अध्यक्ष रहे। उनके नेतृत्व में टाटा मोटर्स ने जगुआर का अधिग्रहण किया। उन्हें पद्म विभूषण मिला।",
            "रतन टाटा को पद्म विभूषण मिला।",
        ),
        (
            "अकबर ने फतेहपुर सीकरी बसाई, जो राजधानी रही। उसका उत्तराधिकारी जहाँगीर था।",
            "अकबर का उत्तराधिकारी जहाँगीर था।",
        ),
        (
            "जयपुर राजस्थान की राजधानी है। हवा महल में 953 खिड़कियाँ हैं। यहाँ का जंतर मंतर प्रसिद्ध है।",
            "जयपुर का जंतर मंतर प्रसिद्ध है।",
        ),
    ],
)
def test_a_rare_word_is_not_taken_for_whom_the_text_is_about(text: str, expected: str) -> None:
    assert expected == last(text)


def test_a_verb_between_two_statements_is_part_of_no_name() -> None:
    text = "पृथ्वी तीसरा ग्रह है और यह सौरमंडल का एकमात्र ग्रह है जहाँ जीवन है। इसका व्यास 12,742 किलोमीटर है।"
    assert "तीसरा ग्रह है" not in last(text)


def test_a_name_with_a_postposition_is_no_subject() -> None:
    assert lead_in("भारत का पशु बाघ है।", 0, [("भारत", EntityKind.PLACE)]) is None
