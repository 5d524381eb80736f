"""Hindi verbs: which words are one, where a clause ends, and whom the next sentence speaks of."""

import pytest

from claims import extract


def told(text: str) -> list[str]:
    return [claim.text for claim in extract(text, lang="hi")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "नीलकंठ ने 1025 में मंदिर लूटा और 1027 में किला खोजा।",
            ["नीलकंठ ने 1025 में मंदिर लूटा।", "नीलकंठ ने 1027 में किला खोजा।"],
        ),
        (
            "रोहिणी ने कराची में पहला टेस्ट खेला और 2013 में संन्यास ले लिया।",
            ["रोहिणी ने कराची में पहला टेस्ट खेला।", "रोहिणी ने 2013 में संन्यास ले लिया।"],
        ),
        (
            "पानी 100 डिग्री पर उबलता है और 0 डिग्री पर जमता है।",
            ["पानी 100 डिग्री पर उबलता है।", "पानी 0 डिग्री पर जमता है।"],
        ),
        (
            "शुतुरमुर्ग उड़ नहीं सकता, पर 70 किलोमीटर की गति से दौड़ सकता है।",
            ["शुतुरमुर्ग उड़ नहीं सकता।", "शुतुरमुर्ग 70 किलोमीटर की गति से दौड़ सकता है।"],
        ),
        (
            "विक्रम युद्ध में मारा गया और दिल्ली पर मुग़लों का शासन शुरू हुआ।",
            ["विक्रम युद्ध में मारा गया।", "दिल्ली पर मुग़लों का शासन शुरू हुआ।"],
        ),
    ],
)
def test_a_verb_ends_its_clause_and_is_no_name(text: str, expected: list[str]) -> None:
    assert expected == told(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "माउंट आबू की ऊँचाई 1,220 मीटर है। इसकी तलहटी में वन हैं।",
            "माउंट आबू की तलहटी में वन हैं।",
        ),
        (
            "भारत का संविधान 26 जनवरी 1950 को लागू हुआ। इसमें 395 अनुच्छेद थे।",
            "भारत के संविधान में 395 अनुच्छेद थे।",
        ),
        (
            "शोले 1975 में प्रदर्शित हुई। इस फ़िल्म में अमिताभ बच्चन ने काम किया।",
            "शोले में अमिताभ बच्चन ने काम किया।",
        ),
        (
            "गोदान प्रेमचंद का अंतिम उपन्यास है। यह उपन्यास 1936 में छपा।",
            "गोदान 1936 में छपा।",
        ),
        (
            "नालंदा विश्वविद्यालय की स्थापना पाँचवीं सदी में कुमारगुप्त प्रथम ने की। ख़िलजी ने इसे नष्ट किया।",
            "ख़िलजी ने नालंदा विश्वविद्यालय को नष्ट किया।",
        ),
    ],
)
def test_a_pronoun_speaks_of_the_whole_name(text: str, last: str) -> None:
    assert last == told(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "जब गांधीजी 1915 में भारत लौटे, तब गोपाल कृष्ण गोखले ने उन्हें सलाह दी। उन्होंने एक आश्रम बनाया।",
    ],
)
def test_a_pronoun_that_may_be_either_stays(text: str) -> None:
    last = extract(text, lang="hi")[-1]
    assert last.text.startswith("उन्होंने")
    assert {"गोपाल कृष्ण गोखले"} <= set(last.ambiguous)


@pytest.mark.parametrize(
    "text",
    [
        "मुंबई और पुणे महाराष्ट्र के दो सबसे बड़े शहर हैं।",
        "रमन ने 1928 में खोज की, जिसके लिए उन्हें 1930 में पुरस्कार दिया गया।",
    ],
)
def test_what_is_said_of_all_stays_whole(text: str) -> None:
    assert [text] == told(text)


def test_a_class_of_things_keeps_its_subject() -> None:
    text = "अमूल एक सहकारी संस्था है जिसका गठन 1946 में हुआ था।"
    assert ["अमूल एक सहकारी संस्था है।", "अमूल का गठन 1946 में हुआ था।"] == told(text)


def test_a_count_in_a_table_is_a_plural() -> None:
    table = "| ग्रह | चंद्रमा |\n|---|---|\n| मंगल | 2 |"
    assert ["मंगल के चंद्रमा 2 हैं।"] == told(table)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "चिपको आंदोलन 1973 में उत्तराखंड के चमोली ज़िले में शुरू हुआ। इसके नेता चंडी प्रसाद भट्ट थे।",
            "चिपको आंदोलन के नेता चंडी प्रसाद भट्ट थे।",
        ),
        (
            "हुमायूँ का मक़बरा दिल्ली में स्थित है। इस मक़बरे को 1993 में विश्व धरोहर घोषित किया गया।",
            "हुमायूँ के मक़बरे को 1993 में विश्व धरोहर घोषित किया गया।",
        ),
        (
            "इवान पावलोव रूस के शरीर-क्रिया वैज्ञानिक थे। उन्होंने कुत्तों पर प्रयोग किए।",
            "इवान पावलोव ने कुत्तों पर प्रयोग किए।",
        ),
        (
            "भारतीय रिज़र्व बैंक की स्थापना 1 अप्रैल 1935 को हुई। इसका मुख्यालय मुंबई में है।",
            "भारतीय रिज़र्व बैंक का मुख्यालय मुंबई में है।",
        ),
        (
            "मदर टेरेसा 1929 में भारत आईं और कोलकाता में शिक्षिका बनीं।",
            "मदर टेरेसा कोलकाता में शिक्षिका बनीं।",
        ),
    ],
)
def test_the_topic_is_what_the_sentence_began_with(text: str, last: str) -> None:
    assert last == told(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "रोहिणी ने अगस्त में एक वीडियो जारी किया, जिसमें विक्रम ने अभिनय किया।",
        "रोहिणी ने ऐसे घर में रहने का प्रयास किया जो नदी के पास हो।",
        "पुलिस उन चार लोगों की जाँच कर रही है जो बैंक में खड़े होकर देख रहे थे।",
    ],
)
def test_a_relative_clause_whose_noun_is_not_sure_stays(text: str) -> None:
    assert [text] == told(text)


def test_who_did_it_is_not_whom_it_was_done_to() -> None:
    text = "रोहिणी ने एक कहानी लिखी और उसे कई पत्रिकाओं में प्रकाशित किया।"
    assert not any(claim.startswith("रोहिणी को") for claim in told(text))


def test_whoever_meets_somebody_has_no_postposition() -> None:
    text = "विक्रम ने 1938 में जर्मनी की यात्रा की और हिटलर एवं अन्य अधिकारियों से मिले।"
    assert "विक्रम हिटलर एवं अन्य अधिकारियों से मिले।" == told(text)[-1]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "किशोर कुमार ने कभी शिक्षा नहीं ली, फिर भी उन्हें आठ बार पुरस्कार मिला।",
            "किशोर कुमार को आठ बार पुरस्कार मिला।",
        ),
        (
            "मीराबाई का विवाह भोजराज से हुआ, जिनकी 1521 में मृत्यु हो गई।",
            "भोजराज की 1521 में मृत्यु हो गई।",
        ),
        ("### भूटान के बारे में\n\n- **राजधानी:** थिंफू", "भूटान की राजधानी थिंफू है।"),
    ],
)
def test_what_joins_two_clauses_is_no_part_of_them(text: str, last: str) -> None:
    assert last == told(text)[-1]


def test_what_is_only_where_something_is_means_no_pronoun() -> None:
    text = "भारत में मतदान की न्यूनतम आयु 18 वर्ष है। इसे 1988 में घटाया गया।"
    assert told(text)[-1].startswith("इसे")


def test_a_borrowed_subject_is_whole() -> None:
    text = "रोहन और विक्रम ने 1962 में काम पूरा किया और एक पुस्तक की नींव रखने लगे।"
    assert "रोहन और विक्रम एक पुस्तक की नींव रखने लगे।" == told(text)[-1]


def test_many_are_not_the_one_before() -> None:
    text = "वह राज्य की टुकड़ियों पर निर्भर था, जिन्होंने समस्याओं का सामना किया।"
    assert [text] == told(text)


def test_an_inflected_plural_is_no_subject() -> None:
    text = "देवताओं ने जीवन की रचना की, और वे पर्वत पर रहते थे।"
    assert not any(claim.startswith("देवताओं पर्वत") for claim in told(text))
