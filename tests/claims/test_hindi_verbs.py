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
