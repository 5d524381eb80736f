"""Lists, gaps and insertions of Hindi sentences become claims of their own, or stay as they are."""

import pytest

from claims import extract


def said(text):
    return [claim.text for claim in extract(text, lang="hi") if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "केरल नारियल, रबर और काली मिर्च निर्यात करता है।",
            ["केरल नारियल निर्यात करता है।", "केरल रबर निर्यात करता है।", "केरल काली मिर्च निर्यात करता है।"],
        ),
        (
            "महादेवी वर्मा ने कविताएँ और कहानियाँ लिखीं।",
            ["महादेवी वर्मा ने कविताएँ लिखीं।", "महादेवी वर्मा ने कहानियाँ लिखीं।"],
        ),
        (
            "गिरीश कर्नाड कन्नड़ और अंग्रेज़ी में लिखते थे।",
            ["गिरीश कर्नाड कन्नड़ में लिखते थे।", "गिरीश कर्नाड अंग्रेज़ी में लिखते थे।"],
        ),
    ],
)
def test_each_member_of_a_list_is_a_claim(text, expected):
    assert expected == said(text)


def test_the_claims_of_a_list_share_their_clause():
    text = "गुजरात कपास और मूँगफली पैदा करता है।"

    assert {text} == {claim.quote for claim in extract(text, lang="hi")}


@pytest.mark.parametrize(
    "text",
    [
        "डिज़्नी ने एक और पुरस्कार जीता।",
        "हावड़ा और कोलकाता के बीच हुगली नदी बहती है।",
        "गुलज़ार ने हिंदी और उर्दू साहित्य पढ़ाया।",
        "प्रशांत महासागर में फ़िजी और हिंद महासागर में मालदीव है।",
        "नर्मदा गोदावरी और कृष्णा से छोटी है।",
        "जम्मू और कश्मीर 2019 में केंद्र शासित प्रदेश बना।",
        "लोहा और कार्बन मिलकर इस्पात बनाते हैं।",
        "टाटा ने 5% हिस्सा दिल्ली और मुंबई में बेचा।",
        "बाघ मध्य प्रदेश के मैदानों और दलदलों में रहता है।",
    ],
)
def test_a_list_that_is_spoken_of_as_one_stays_whole(text):
    assert [text] == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("इटली ने विश्व कप 1982 में जीता और फ़्रांस ने 1998 में।", "फ़्रांस ने विश्व कप 1998 में जीता।"),
        ("असमिया असम में बोली जाती है; कोंकणी, गोवा में।", "कोंकणी गोवा में बोली जाती है।"),
    ],
)
def test_a_clause_takes_its_verb_from_the_one_before(text, expected):
    assert expected == said(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "अकबर द्वारा बसाया गया फ़तेहपुर सीकरी आगरा के पास है।",
            ["फ़तेहपुर सीकरी अकबर द्वारा बसाया गया।", "फ़तेहपुर सीकरी आगरा के पास है।"],
        ),
        (
            "1931 में जन्मे मिल्खा सिंह ने चार पदक जीते।",
            ["मिल्खा सिंह 1931 में जन्मे।", "मिल्खा सिंह ने चार पदक जीते।"],
        ),
    ],
)
def test_what_stands_before_a_name_is_said_of_it(text, expected):
    assert expected == said(text)


def test_an_adjective_before_a_noun_is_no_name():
    text = "वेनिस द्वारा जुटाई गई भारी-भरकम सेना के जहाज़ 1204 में पहुँचे।"

    assert [text] == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "महादेवी वर्मा (26 मार्च 1907 – 11 सितंबर 1987) इलाहाबाद में रहीं।",
            ["महादेवी वर्मा का जन्म 26 मार्च 1907 को हुआ।", "महादेवी वर्मा की मृत्यु 11 सितंबर 1987 को हुई।"],
        ),
        (
            "हरिवंश राय बच्चन (1907–2003) इलाहाबाद में पढ़ाते थे।",
            ["हरिवंश राय बच्चन का जन्म 1907 में हुआ।", "हरिवंश राय बच्चन की मृत्यु 2003 में हुई।"],
        ),
    ],
)
def test_dates_in_brackets_are_a_life(text, expected):
    assert sorted(expected) == sorted(set(said(text)) & set(expected))


@pytest.mark.parametrize(
    "text",
    [
        "प्रथम विश्व युद्ध (28 जुलाई 1914 – 11 नवंबर 1918) यूरोप में लड़ा गया।",
        "विजयनगर साम्राज्य (1336–1446) दक्षिण भारत में था।",
    ],
)
def test_dates_of_a_war_or_an_empire_are_no_life(text):
    assert [text] == said(text)


def test_a_property_in_brackets_belongs_to_the_name():
    text = "चिल्का झील (क्षेत्रफल 1,100 वर्ग किमी) ओडिशा में है।"

    assert {"चिल्का झील का क्षेत्रफल 1,100 वर्ग किमी है।", "चिल्का झील ओडिशा में है।"} == set(said(text))


def test_an_apposition_says_what_the_name_is():
    text = "पी. वी. सिंधु, हैदराबाद की खिलाड़ी, ने 2016 में रजत पदक जीता।"
    expected = ["पी. वी. सिंधु ने 2016 में रजत पदक जीता।", "पी. वी. सिंधु हैदराबाद की खिलाड़ी हैं।"]

    assert expected == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("मीरा नायर ने दिल्ली में पढ़ाई की। बाद में कई फ़िल्में बनाईं।", "मीरा नायर ने बाद में कई फ़िल्में बनाईं।"),
        ("इसरो की स्थापना 1969 में हुई। आज कंपनी की बात नहीं होती।", "आज इसरो की बात नहीं होती।"),
        ("ताप्ती नदी मध्य प्रदेश से निकलती है। खंभात में गिरती है।", "ताप्ती नदी खंभात में गिरती है।"),
    ],
)
def test_a_sentence_without_a_subject_goes_on_about_the_topic(text, expected):
    assert expected == said(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "औरंगज़ेब 1707 में मरा। दिल्ली का लाल क़िला शाहजहाँ के आदेश पर बना।",
        "भारत 1947 में आज़ाद हुआ। 1962 में युद्ध हुआ।",
        "नेपाल एक देश है। हिंदी में कहा जाता है।",
    ],
)
def test_a_sentence_that_may_have_a_subject_borrows_none(text):
    last = text.partition("। ")[2]

    assert last == extract(text, lang="hi")[-1].text


def test_a_pronoun_after_two_persons_names_both():
    text = "महात्मा गांधी 1915 में रवींद्रनाथ ठाकुर से मिले। उनका बचपन अहमदाबाद में नहीं बीता था।"
    claim = extract(text, lang="hi")[-1]

    assert ("महात्मा गांधी", "रवींद्रनाथ ठाकुर") == claim.ambiguous
    assert claim.text.startswith("उनका")


def test_what_somebody_said_is_not_split_but_what_they_did_next_is():
    text = "तिलक ने कहा, “स्वराज मेरा अधिकार है और मैं इसे लूँगा”, और 1916 में लीग बनाई।"

    assert ["तिलक ने 1916 में लीग बनाई।"] == said(text)[1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "सरोजिनी नायडू ने लंदन में पढ़ाई की, कई गीत लिखे और 1925 में सभा की अध्यक्षता की।",
            [
                "सरोजिनी नायडू ने लंदन में पढ़ाई की।",
                "सरोजिनी नायडू ने कई गीत लिखे।",
                "सरोजिनी नायडू ने 1925 में सभा की अध्यक्षता की।",
            ],
        ),
        (
            "जो नदी अमरकंटक से पश्चिम की ओर बहती है, वह नर्मदा है, जिसका पानी खंभात में गिरता है।",
            ["जो नदी अमरकंटक से पश्चिम की ओर बहती है, वह नर्मदा है।", "नर्मदा का पानी खंभात में गिरता है।"],
        ),
    ],
)
def test_commas_part_clauses_that_can_stand_alone(text, expected):
    assert expected == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "जो व्यक्ति आगरा जाता है, उसके लिए नवंबर सही समय है।",
        "सीमा को सुरक्षित करते हुए, फ़िलिप ने एक बड़ी सेना तैयार की।",
    ],
)
def test_a_clause_that_needs_the_next_stays_with_it(text):
    assert [text] == said(text)
