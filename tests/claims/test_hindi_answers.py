"""Hindi answers as models write them: with full stops, contrasts, gaps and days in the middle."""

import pytest

from claims import extract


def said(text):
    return [claim.text for claim in extract(text, lang="hi") if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "यह झील पहाड़ों के बीच में है और शिमला से लगभग 40 किलोमीटर दूर है.",
            ["यह झील पहाड़ों के बीच में है।", "यह झील शिमला से लगभग 40 किलोमीटर दूर है."],
        ),
        (
            "रमा ने संगीत सीखा, हालाँकि पिता ने उन्हें क़ानून पढ़ाया।",
            ["रमा ने संगीत सीखा।", "रमा के पिता ने रमा को क़ानून पढ़ाया।"],
        ),
        (
            "नाइट्रोजन एक निष्क्रिय गैस है, जबकि मीथेन ज्वलनशील होती है।",
            ["नाइट्रोजन एक निष्क्रिय गैस है।", "मीथेन ज्वलनशील होती है।"],
        ),
        (
            "मोहन ने चार विकेट लिए और सोहन को कप्तान चुना गया।",
            ["मोहन ने चार विकेट लिए।", "सोहन को कप्तान चुना गया।"],
        ),
        (
            "आज ब्राज़ील दुनिया का सबसे बड़ा कॉफ़ी उत्पादक देश है और अपनी आधी कॉफ़ी बेच देता है।",
            ["आज ब्राज़ील दुनिया का सबसे बड़ा कॉफ़ी उत्पादक देश है।", "ब्राज़ील अपनी आधी कॉफ़ी बेच देता है।"],
        ),
        (
            "1803 में अंग्रेज़ों ने आगरा जीत लिया और राजा को पुणे भेज दिया, जहाँ 1810 में उनकी मृत्यु हुई।",
            ["1803 में अंग्रेज़ों ने आगरा जीत लिया।", "1803 में अंग्रेज़ों ने राजा को पुणे भेज दिया, जहाँ 1810 में उनकी मृत्यु हुई।"],
        ),
        (
            "पुणे में रमा राव, सूरत में मोहन दवे और नासिक में सोहन जोशी ने हड़ताल की।",
            ["पुणे में रमा राव ने हड़ताल की।", "सूरत में मोहन दवे ने हड़ताल की।", "नासिक में सोहन जोशी ने हड़ताल की।"],
        ),
        (
            "Swift को Chris Lattner ने बनाया, जबकि Kotlin को JetBrains के Andrey Breslav ने।",
            ["Swift को Chris Lattner ने बनाया।", "Kotlin को JetBrains के Andrey Breslav ने बनाया।"],
        ),
        (
            "Swift कंपाइल्ड है, लेकिन Ruby इंटरप्रेटेड।",
            ["Swift कंपाइल्ड है।", "Ruby इंटरप्रेटेड है।"],
        ),
        (
            "वन अधिकार अधिनियम (FRA) 18 दिसंबर 2006 को पारित हुआ और 31 दिसंबर 2007 को लागू हुआ।",
            ["वन अधिकार अधिनियम (FRA) 18 दिसंबर 2006 को पारित हुआ।", "वन अधिकार अधिनियम 31 दिसंबर 2007 को लागू हुआ।"],
        ),
    ],
)  # fmt: skip
def test_a_sentence_parts_where_its_verbs_end(text, expected):
    assert expected == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "यदि पानी जम जाए और नल टूट जाए, तो घर भर जाता है।",
        "पुल पर 40 करोड़ रुपये ख़र्च हुए, जो पिछले पुल की लागत से अधिक था।",
    ],
)
def test_a_condition_and_an_amount_stay_in_their_sentence(text):
    assert [text] == said(text)


def test_what_somebody_has_is_what_is_told_of_it():
    text = "हाथी एक पशु है। इसकी एक सूँड होती है, जो बहुत लंबी होती है।"
    assert said(text)[-1] == "हाथी की सूँड बहुत लंबी होती है।"


def test_they_are_those_of_the_same_sentence_and_not_whom_the_one_before_named():
    text = "मंगल पांडे ने 1857 में विद्रोह किया। विद्रोही सैनिक 11 मई को दिल्ली पहुँचे और उन्होंने क़िला जीत लिया।"
    assert said(text)[-1] == "उन्होंने क़िला जीत लिया।"


def test_a_birth_tells_a_person_whatever_the_recogniser_says():
    text = "सावित्रीबाई फुले का जन्म 1831 में हुआ था। मात्र नौ वर्ष की उम्र में उनका विवाह हुआ।"
    assert said(text)[-1] == "मात्र नौ वर्ष की उम्र में सावित्रीबाई फुले का विवाह हुआ।"


def test_what_works_today_is_not_said_of_the_year_of_its_line():
    text = "- **2008:** यान चंद्रमा की कक्षा में पहुँचा, हालाँकि दूरबीन आज भी काम कर रही है।"
    assert said(text)[-1] == "दूरबीन आज भी काम कर रही है।"


def test_what_a_recipe_needs_is_no_claim():
    assert [] == said("चाय बनाने के लिए आपको चाहिए:\n\n- 2 कप पानी\n- 1 कप दूध")


def test_who_made_a_work_stays_who_the_text_is_about():
    text = (
        "मृणाल सेन एक निर्देशक थे। उन्होंने भुवन शोम बनाई, जिसे राष्ट्रीय पुरस्कार मिला। 1981 में उन्हें पद्म भूषण मिला।"
    )
    assert said(text)[-1] == "1981 में मृणाल सेन को पद्म भूषण मिला।"


def test_what_was_annulled_is_not_the_university_that_was_given_it():
    text = "1995 में ओहायो विश्वविद्यालय को पेटेंट मिला था, पर 1997 में इसे रद्द कर दिया गया।"
    assert said(text)[-1] == "1997 में इसे रद्द कर दिया गया।"


def test_a_noun_bends_before_what_it_has():
    text = "| गुण | लोहा | हीरा |\n|---|---|---|\n| रंग | धूसर | सफ़ेद |"
    assert said(text) == ["लोहे का रंग धूसर है।", "हीरे का रंग सफ़ेद है।"]


def test_a_relative_clause_behind_an_owned_name_speaks_of_all_of_it():
    text = "पुणे का शनिवार वाड़ा, जो 1732 में बना, आज खंडहर है।"
    assert "पुणे का शनिवार वाड़ा 1732 में बना।" in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "राजा ने अपने भाई और बहन को पटना बुलाया।",
        "अकबर ने लड़ाई और कूटनीति से राज्य बढ़ाया।",
        "नेहरू ने मोरारजी देसाई और अन्य नेताओं को पत्र लिखा।",
    ],
)
def test_a_noun_with_the_ending_of_a_verb_closes_no_clause(text):
    assert [text] == said(text)
