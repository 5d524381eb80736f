"""What a Hindi clause takes from before it: dates, places, nouns, lists; and who does it."""

import pytest

from claims import extract


def said(text, prompt=""):
    return [claim.text for claim in extract(text, lang="hi", prompt=prompt) if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "विक्रम साराभाई 1940 में लंदन से लौटे। सात साल बाद उन्होंने एक प्रयोगशाला खोली।",
            "1940 के सात साल बाद विक्रम साराभाई ने एक प्रयोगशाला खोली।",
        ),
        ("पुल 1962 में टूटा। अगले वर्ष राज्य ने नया पुल बनवाया।", "1962 के अगले वर्ष राज्य ने नया पुल बनवाया।"),
        ("पुल 1962 में टूटा। उसी साल नहर भी सूख गई।", "1962 में नहर भी सूख गई।"),
    ],
)
def test_a_relative_date_counts_from_the_year_before(text, expected):
    assert expected == said(text)[-1]


def test_a_relative_date_stays_where_two_years_fit():
    text = "पुल 1962 में टूटा और 1970 में फिर बना। दो साल बाद नहर सूख गई।"
    assert "दो साल बाद नहर सूख गई।" == said(text)[-1]


def test_next_year_is_no_prediction_where_the_verb_tells_of_the_past():
    kinds = [claim.kind.value for claim in extract("अगले वर्ष वे दिल्ली लौटे।", lang="hi")]
    assert ["fact"] == kinds
    kinds = [claim.kind.value for claim in extract("अगले वर्ष नया पुल बनेगा।", lang="hi")]
    assert ["prediction"] == kinds


def test_the_same_place_is_that_of_the_clause_before():
    text = "नंदलाल बोस ने शांतिनिकेतन में पढ़ाया और 1966 में वहीं रहे।"
    assert "शांतिनिकेतन में" in said(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ऊँट शायद अरब में पाला गया। वह कई दिन बिना पानी रहता है।", "ऊँट कई दिन बिना पानी रहता है।"),
        ("मोर एक पक्षी है और साँप खाता है।", "मोर साँप खाता है।"),
    ],
)
def test_a_plain_noun_is_whom_the_next_clause_means(text, expected):
    assert expected == said(text)[-1]


def test_these_caves_are_those_that_were_named_by_their_owner():
    text = "एलोरा की गुफाएँ चट्टानों में कटी हैं। इन गुफाओं में मूर्तियाँ हैं।"
    assert "एलोरा की गुफाओं में मूर्तियाँ हैं।" == said(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "यहाँ अदरक के बारे में तीन बातें हैं:\n\n- यह एक जड़ है।",
        "आपने पूछा कि अदरक कहाँ उगता है। यह एक जड़ है।",
    ],
)
def test_what_was_asked_or_announced_is_what_the_next_sentence_means(text):
    assert ["अदरक एक जड़ है।"] == said(text)


def test_a_heading_that_names_a_building_owns_a_sentence_without_subject():
    text = "## सोमनाथ मंदिर\n\nगुजरात के समुद्र तट के पास स्थित।"
    assert ["सोमनाथ मंदिर गुजरात के समुद्र तट के पास स्थित है।"] == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "केरल और असम दोनों 1956 से पहले अलग राज्य थे।",
            ["केरल 1956 से पहले अलग राज्य था।", "असम 1956 से पहले अलग राज्य था।"],
        ),
        (
            "तिलक और गोखले दोनों ने पुणे में पढ़ाया।",
            ["तिलक ने पुणे में पढ़ाया।", "गोखले ने पुणे में पढ़ाया।"],
        ),
    ],
)
def test_what_both_do_each_does(text, expected):
    assert expected == said(text)


@pytest.mark.parametrize(
    "text", ["केरल और असम दोनों के बीच दूरी 2,500 किमी है।", "गंगा और यमुना दोनों नदियाँ हैं।"]
)
def test_what_both_do_together_stays_whole(text):
    assert [text] == said(text)


def test_what_a_thing_is_called_before_its_name_is_a_claim():
    text = "एशिया की सबसे बड़ी झील बैकाल रूस में स्थित है।"
    assert ["बैकाल एशिया की सबसे बड़ी झील है।", "बैकाल रूस में स्थित है।"] == said(text)


def test_the_name_after_a_description_may_be_all_that_is_said():
    text = "भारत का राष्ट्रीय पशु बाघ है।"
    assert [text] == said(text)


def test_items_take_the_place_of_what_the_lead_counts():
    lead = "नदी तीन राज्यों में बहती है"
    expected = [f"{lead}।", "नदी असम में बहती है।", "नदी बिहार में बहती है।", "नदी केरल में बहती है।"]
    assert expected == said(f"{lead}:\n\n- असम\n- बिहार\n- केरल")
    assert expected == said(f"{lead}: असम, बिहार और केरल।")


def test_the_year_of_the_first_clause_holds_for_the_second_of_the_same_subject():
    text = "1995 में सेना ने पुल बनवाया और रसद को लेह तक ले गई।"
    assert "1995 में सेना रसद को लेह तक ले गई।" == said(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("असम और केरल भारत के राज्य हैं।", ["असम भारत के राज्य है।", "केरल भारत के राज्य है।"]),
        (
            "गोवा की साक्षरता दर 88 प्रतिशत है और असम की 72 प्रतिशत।",
            ["गोवा की साक्षरता दर 88 प्रतिशत है।", "असम की साक्षरता दर 72 प्रतिशत है।"],
        ),
        (
            "सुभद्रा चौहान ओज की कवयित्री थीं। उनका जन्म 1904 में हुआ।",
            ["सुभद्रा चौहान ओज की कवयित्री थीं।", "सुभद्रा चौहान का जन्म 1904 में हुआ।"],
        ),
        (
            "## हुसैनाबाद का मक़बरा\n\nइसे नवाब ने 1838 में बनवाया।",
            ["हुसैनाबाद के मक़बरे को नवाब ने 1838 में बनवाया।"],
        ),
        ("पड़ोसी देश:\n\n- भूटान: राजधानी थिम्पू", ["भूटान की राजधानी थिम्पू है।"]),
    ],
)
def test_more_that_hindi_leaves_out_is_written(text, expected):
    assert expected == said(text)
