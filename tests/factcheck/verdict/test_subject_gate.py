"""Which passages a model may be heard on: those about what the claim is about."""

import pytest
from fake_model import REFUTES, SUPPORTS, FakeModel

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge
from factcheck.verdict.rules import read
from factcheck.verdict.weighing.gate import may_decide, topic, worth_scoring

GOYA = ("Francisco Goya", "en", "Goya was a Spanish painter and printmaker of the romantic age.")
HELMHOLTZ = ("Hermann von Helmholtz", "en", "He was a German scientist who measured nerves.")
JOHNSON = ("Magic Johnson", "en", "Johnson is an American who played basketball for a living.")
DI_STEFANO = ("Alfredo Di Stéfano", "es", "Fue un futbolista argentino de gran fama.")
OSAKA = ("Osaka", "en", "The city is a centre of industry and trade in western Japan.")
WATER = ("Water", "en", "Heated at sea level it boils at 100 °C.")
ETHANOL = ("Ethanol", "en", "Heated at sea level it boils at 78 °C, before water does.")
JUPITER = ("Jupiter", "en", "No planet is larger.")

OTHERS = [
    ("en", "Frida Kahlo was a Spanish painter.", GOYA),
    ("es", "Frida Kahlo fue una pintora española.", GOYA),
    ("pt", "Frida Kahlo foi uma pintora espanhola.", GOYA),
    ("hi", "फ्रीडा काहलो स्पेन की चित्रकार थीं।", GOYA),
    ("en", "Alexander Fleming was a German scientist.", HELMHOLTZ),
    ("es", "Alexander Fleming fue un científico alemán.", HELMHOLTZ),
    ("pt", "Alexander Fleming foi um cientista alemão.", HELMHOLTZ),
    ("hi", "अलेक्जेंडर फ्लेमिंग जर्मन वैज्ञानिक थे।", HELMHOLTZ),
    ("en", "Johnny Unitas was a basketball player.", JOHNSON),
    ("es", "Johnny Unitas fue un jugador de baloncesto.", JOHNSON),
    ("pt", "Johnny Unitas foi um jogador de basquete.", JOHNSON),
    ("hi", "जॉनी यूनिटास बास्केटबॉल खिलाड़ी थे।", JOHNSON),
    ("en", "Pelé was an Argentine footballer.", DI_STEFANO),
    ("es", "Pelé fue un futbolista argentino.", DI_STEFANO),
    ("pt", "Pelé foi um futebolista argentino.", DI_STEFANO),
    ("hi", "पेले अर्जेंटीना के फुटबॉल खिलाड़ी थे।", DI_STEFANO),
    ("en", "Water boils at 78 °C.", ETHANOL),
    ("es", "El agua hierve a 78 °C.", ETHANOL),
    ("pt", "A água ferve a 78 °C.", ETHANOL),
    ("hi", "पानी 78 डिग्री सेल्सियस पर उबलता है।", ETHANOL),
]
KAHLO = ("Frida Kahlo", "en", "She was a Mexican painter of self-portraits.")
PELE = ("Pelé", "en", "He was a Brazilian footballer.")
OWN = [
    ("en", "Frida Kahlo was a Spanish painter.", KAHLO),
    ("es", "Frida Kahlo fue una pintora española.", KAHLO),
    ("pt", "Frida Kahlo foi uma pintora espanhola.", KAHLO),
    ("hi", "फ्रीडा काहलो स्पेन की चित्रकार थीं।", KAHLO),
    ("en", "Pelé was an Argentine footballer.", PELE),
    ("hi", "पेले अर्जेंटीना के फुटबॉल खिलाड़ी थे।", PELE),
    ("en", "Osaka is the capital of Japan.", OSAKA),
    ("hi", "ओसाका जापान की राजधानी है।", OSAKA),
    ("en", "NASA's Gemini program ended in 1966.", ("Gemini program", "en", "It ended well.")),
    ("hi", "पानी हाइड्रोजन और ऑक्सीजन से बना होता है।", WATER),
    ("en", "Water boils at 78 °C.", WATER),
    ("es", "El agua hierve a 78 °C.", WATER),
    ("pt", "A água ferve a 78 °C.", WATER),
    ("hi", "पानी 78 डिग्री सेल्सियस पर उबलता है।", WATER),
    ("en", "The largest planet in the Solar System is Jupiter.", JUPITER),
    ("es", "El planeta más grande del sistema solar es Júpiter.", JUPITER),
    ("pt", "O maior planeta do Sistema Solar é Júpiter.", JUPITER),
    ("hi", "सौर मंडल का सबसे बड़ा ग्रह बृहस्पति है।", JUPITER),
]


def _topic(claim, lang):
    return topic(read(read_claim(claim, lang=lang)))


def _passage(make_evidence, passage):
    title, lang, text = passage
    return make_evidence(text, title, lang=lang)


@pytest.mark.parametrize(("lang", "claim", "passage"), OTHERS)
def test_a_page_about_another_subject_may_not_decide(make_evidence, lang, claim, passage):
    assert not may_decide(_topic(claim, lang), _passage(make_evidence, passage))


@pytest.mark.parametrize(("lang", "claim", "passage"), OWN)
def test_the_subjects_own_page_may_decide(make_evidence, lang, claim, passage):
    assert may_decide(_topic(claim, lang), _passage(make_evidence, passage))


@pytest.mark.parametrize(
    ("claim", "title", "text"),
    [
        ("Marie Curie won a prize in 1911.", "Nobel Prize", "In 1911 Marie Curie had it alone."),
        ("Shakespeare wrote Hamlet.", "Hamlet", "The play is by William Shakespeare."),
        ("Frida Kahlo was a painter.", "", "Few admired Frida Kahlo while she lived."),
        ("Frida Kahlo was a painter.", "", "She painted herself."),
        ("Cats are mammals.", "Felidae", "Cats and lions belong to one family of mammals."),
    ],
)
def test_a_passage_that_speaks_of_the_subject_may_decide(make_evidence, claim, title, text):
    assert may_decide(_topic(claim, "en"), make_evidence(text, title))


@pytest.mark.parametrize(
    ("claim", "title", "text"),
    [
        ("Frida Kahlo was a painter.", "Diego Rivera", "A painter, he married Frida Kahlo twice."),
        ("Cats are mammals.", "Whale", "Whales are mammals, and no friends of cats."),
        ("Frida Kahlo was a painter.", "", "Goya painted the court of Spain."),
    ],
)
def test_a_passage_that_only_mentions_the_subject_may_not(make_evidence, claim, title, text):
    assert not may_decide(_topic(claim, "en"), make_evidence(text, title))


@pytest.mark.parametrize(
    ("lang", "claim"),
    [
        ("en", "That title goes to a planet."),
        ("es", "Ese título le corresponde a un planeta."),
        ("pt", "Esse título cabe a um planeta."),
        ("hi", "यह ग्रह सबसे बड़ा है।"),
        ("en", "Land borders: none."),
    ],
)
def test_a_claim_that_names_nobody_is_left_open(make_evidence, lang, claim):
    passage = make_evidence("A planet with the title of the largest has no land borders.", "Planet")

    assert not may_decide(_topic(claim, lang), passage)


def test_a_passage_that_shares_no_word_is_not_scored(make_evidence):
    about = _topic("Cats purr when they are content.", "en")

    assert not worth_scoring(about, make_evidence("Tides follow the moon.", "Tide"))
    assert worth_scoring(about, make_evidence("It purrs.", "Cat"))


@pytest.mark.parametrize("says", [SUPPORTS, REFUTES])
def test_no_model_is_asked_about_another_subject(make_evidence, says):
    claim = read_claim("Frida Kahlo was a Spanish painter.", lang="en")

    verdict, (read,) = judge(claim, [_passage(make_evidence, GOYA)], FakeModel({"Goya": says}))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
    assert "entailment_supported" not in read.scores
    assert verdict.reasons[1].detail == (
        "No passage is about “Frida Kahlo”: this one is about “Francisco Goya”."
    )


def test_whom_a_claim_speaks_of_may_not_be_known(make_evidence):
    claim = read_claim("That title goes to a planet.", lang="en")

    verdict, _ = judge(claim, [make_evidence("A planet has that title.", "Planet")], FakeModel({}))

    assert "Whom the claim speaks of is not known." in [one.detail for one in verdict.reasons]


def test_a_sentence_on_industry_makes_no_capital(make_evidence):
    claim = read_claim("Osaka is the capital of Japan.", lang="en")

    verdict, _ = judge(claim, [_passage(make_evidence, OSAKA)], FakeModel({"Osaka": SUPPORTS}))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
    assert "does not have “capital”" in verdict.reasons[1].detail
