"""Conversions, constants and elements are right within the precision that a text writes them with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import extract
from claims.model import LANGUAGES
from factcheck.checks.units import check
from factcheck.model import Label, Response


def verdicts(text, lang):
    response = Response(id="r", text=text, lang=lang)
    return [(finding.label, finding.correction) for finding in check(response, ())]


def refuted(correction):
    return [(Label.REFUTED, correction)]


SUPPORTED = [(Label.SUPPORTED, "")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The canal is 50 miles (80.5 km) long.", SUPPORTED),
        ("en", "The canal is 51 miles (92 km) long.", refuted("82 km")),
        ("es", "El canal mide 82 km (51 millas).", SUPPORTED),
        ("es", "El canal mide 82,1 km (61 millas).", refuted("51 millas")),
        ("pt", "O canal tem 82,1 km (51,0 milhas).", SUPPORTED),
        ("pt", "O canal tem 82,1 km (61,5 milhas).", refuted("51 milhas")),
        ("hi", "नहर 82 किमी (51 मील) लंबी है।", SUPPORTED),
        ("hi", "नहर 82 किमी (61 मील) लंबी है।", refuted("51 मील")),
    ],
)
def test_a_conversion_in_brackets(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The canal is 82 km, about 51 miles.", SUPPORTED),
        ("en", "The canal is 82 km, about 40 miles of which are dry.", []),
        ("en", "5 feet 10 inches is about 178 cm.", SUPPORTED),
        ("es", "El canal mide 82 km, unas 61 millas.", refuted("51 millas")),
        ("pt", "O canal tem 82 km, o equivalente a 61 milhas.", refuted("51 milhas")),
    ],
)
def test_a_conversion_after_a_comma(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 mile is 1.6 km.", SUPPORTED),
        ("1 mile is 1.7 km.", refuted("1.6 km")),
        ("1 foot is 0.3 metres.", SUPPORTED),
        ("A yard is 3 feet.", SUPPORTED),
        ("There are 10 inches in a foot.", refuted("12 inches")),
        ("A gallon is 3.785 litres.", SUPPORTED),
        ("A gallon is 4.546 litres.", SUPPORTED),
        ("A gallon is 5.5 litres.", refuted("3.8 litres")),
        ("1 GB equals 1024 MB.", SUPPORTED),
        ("1 GB equals 1000 MB.", SUPPORTED),
        ("1 GB equals 100 MB.", refuted("1000 MB")),
        ("A ton is 2,000 pounds.", SUPPORTED),
        ("A tonne is 2,000 pounds.", refuted("2205 pounds")),
    ],
)
def test_in_an_equation_the_first_figure_is_exact_and_each_unit_of_the_name_counts(text, expected):
    assert expected == verdicts(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It froze at -40 °C (-40 °F).", SUPPORTED),
        ("It boils at 100 °C (212 °F).", SUPPORTED),
        ("It boils at 100 °C (200 °F).", refuted("212 °F")),
        ("The mean rose by 1.5 °C (2.7 °F).", SUPPORTED),
        ("The mean rose by 1.5 °C (34.7 °F).", SUPPORTED),
        ("The reading was 1.5 °C (2.7 °F).", []),
        ("Heat the oven to 180 °C (350 °F).", []),
    ],
)
def test_temperatures_and_their_differences(text, expected):
    assert expected == verdicts(text, "en")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It costs 20 dollars (18 euros)."),
        ("en", "Choose the 5 km or the 10 mile course."),
        ("en", "It ranges from one metre to one millimetre."),
        ("en", "The gauge is 4-foot-8+1⁄2-inch (1.435 m)."),
        ("en", "The plain spans 4,000,000 km² (2,000,000 sq mi)."),
        ("en", "He ran 3 miles (20 minutes)."),
        ("en", "It accelerates at 9.81 m/s^2 (2 m)."),
        ("en", "The lake is 10 km (5 km of it frozen)."),
        ("en", "The walk is about 10 miles (18 km)."),
        ("en", "The iron plant (DRI) opened."),
        ("en", "Add copper (I) oxide."),
    ],
)
def test_what_is_no_conversion_or_may_be_rounding_is_left_alone(lang, text):
    assert [] == verdicts(text, lang)


def test_feet_and_inches_are_one_figure():
    assert SUPPORTED == verdicts("She is 5 feet 11 inches (180 cm) tall.", "en")
    assert SUPPORTED == verdicts("She is 180 cm (5 ft 11 in) tall.", "en")
    assert refuted("180 cm") == verdicts("She is 5 feet 11 inches (160 cm) tall.", "en")


def test_a_mark_that_may_group_or_divide_is_read_either_way():
    assert SUPPORTED == verdicts("1 milla = 1.609 km.", "es")


def test_both_ends_of_a_range_are_converted():
    assert SUPPORTED == verdicts("It is 10–15 km (6–9 miles) off.", "en")
    assert [Label.REFUTED] == [
        label for label, _ in verdicts("It is 10–15 km (16–19 miles) off.", "en")
    ]


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", "The speed of light in vacuum is 299,792 km/s.", Label.SUPPORTED),
        ("en", "The speed of light is about 300,000 km/s.", Label.SUPPORTED),
        ("en", "The speed of light is 399,792 km/s.", Label.REFUTED),
        ("en", "The speed of light in water is 225,000 km/s.", None),
        ("en", "The Planck constant is 6.63 × 10^-34 J·s.", Label.SUPPORTED),
        ("en", "The gas constant is 8.414 J/(mol·K).", Label.REFUTED),
        ("en", "The gas constant is 8.414.", None),
        ("es", "El cero absoluto es −273,15 °C.", Label.SUPPORTED),
        ("es", "El número de Avogadro es 6,022 × 10²³.", Label.SUPPORTED),
        ("pt", "A velocidade da luz é de 199.792 km/s.", Label.REFUTED),
        ("hi", "प्रकाश की गति लगभग 3 लाख किलोमीटर प्रति सेकंड है।", Label.SUPPORTED),
        ("en", "The acceleration due to gravity is 9.8 m/s².", Label.SUPPORTED),
        ("en", "The acceleration due to gravity is 8.9 m/s².", Label.REFUTED),
    ],
)
def test_constants_are_held_to_the_precision_claimed(lang, text, label):
    expected = [] if label is None else [label]
    assert expected == [found for found, _ in verdicts(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The chemical symbol for silver is Ag.", SUPPORTED),
        ("en", "The chemical symbol for silver is Si.", refuted("Ag")),
        ("en", "Neon has an atomic number of 12.", refuted("10")),
        ("en", "The atomic mass of copper is 63.55.", SUPPORTED),
        ("en", "The atomic mass of copper is 65.2.", refuted("63.5")),
        ("es", "El número atómico del hierro es 26.", SUPPORTED),
        ("pt", "O símbolo químico do ouro é Ag.", refuted("Au")),
        ("hi", "लोहे का रासायनिक प्रतीक Fe है।", SUPPORTED),
    ],
)
def test_elements(lang, text, expected):
    assert expected == verdicts(text, lang)


def test_what_is_wrong_settles_its_claim_and_what_is_right_only_a_claim_of_nothing_else():
    text = "The long canal of the north measures 51 miles (92 km). The canal is 51 miles (82 km) long and was dug by hand in a hard winter. 1 mile is 1.6 km."
    claims = extract(text, lang="en")
    findings = list(check(Response(id="r", text=text, lang="en"), claims))
    settled = [finding.claim_id for finding in findings]
    of = {claim.text: claim.id for claim in claims}
    assert [Label.REFUTED, Label.SUPPORTED, Label.SUPPORTED] == [f.label for f in findings]
    assert of["The long canal of the north measures 51 miles (92 km)."] == settled[0]
    assert settled[1] == ""
    assert of["1 mile is 1.6 km."] == settled[2]


@given(
    st.text(alphabet=st.sampled_from("0123456789 km()mi=°CF.,-/ is gold Au मील")),
    st.sampled_from(LANGUAGES),
)
def test_any_text_is_read_without_failing(text, lang):
    list(check(Response(id="r", text=text, lang=lang), ()))


@pytest.mark.parametrize(
    ("lang", "text", "label", "correction"),
    [
        ("en", "The recipe calls for 2 cups (about 480 ml) of milk.", Label.SUPPORTED, ""),
        ("en", "The recipe calls for 2 cups (about 350 ml) of milk.", Label.REFUTED, "480 ml"),
        ("en", "Add 3 tablespoons (45 ml) of oil to the bowl.", Label.SUPPORTED, ""),
        ("es", "La receta lleva 2 tazas (unos 300 ml) de leche.", Label.REFUTED, "480 ml"),
        ("es", "Una taza son unos 240 ml.", Label.SUPPORTED, ""),
        ("pt", "A receita leva 2 xícaras (cerca de 300 ml) de leite.", Label.REFUTED, "480 ml"),
        ("pt", "Uma colher de chá tem 5 ml.", Label.SUPPORTED, ""),
        ("hi", "एक कप लगभग 240 मिलीलीटर का होता है।", Label.SUPPORTED, ""),
        ("hi", "इसमें 2 कप (लगभग 300 मिलीलीटर) दूध है।", Label.REFUTED, "480 ml"),
    ],
)
def test_cups_and_spoons_are_those_of_some_country(lang, text, label, correction):
    found = list(check(Response(id="r", text=text, lang=lang), ()))
    assert [(label, correction)] == [(one.label, one.correction) for one in found]


@pytest.mark.parametrize("text", ["2 cups (570 ml) of stock.", "They won 5 cups in 2 years."])
def test_a_cup_that_may_be_another_is_left_alone(text):
    found = list(check(Response(id="r", text=text, lang="en"), ()))
    assert Label.REFUTED not in {one.label for one in found}


@pytest.mark.parametrize(
    ("lang", "text", "correction"),
    [
        ("en", "Copper is a soft metal. Its chemical symbol is Co.", "Cu"),
        ("es", "El sodio es un metal alcalino. Su símbolo químico es S.", "Na"),
        ("pt", "O sódio é um metal alcalino. Seu símbolo químico é S.", "Na"),
        ("hi", "सोडियम एक क्षार धातु है। इसका रासायनिक प्रतीक S है।", "Na"),
    ],
)
def test_an_element_that_the_sentence_before_names_is_that_of_the_claim(lang, text, correction):
    response = Response(id="r", text=text, lang=lang)
    found = list(check(response, extract(text, lang=lang)))
    assert [(Label.REFUTED, correction)] == [(one.label, one.correction) for one in found]


@pytest.mark.parametrize(
    ("lang", "text", "correction"),
    [
        ("en", "Preheat the oven to 350 °F (about 225 °C).", "177 °C"),
        ("es", "Precalienta el horno a 180 °C (400 °F).", "356 °F"),
        ("pt", "Preaqueça o forno a 180 °C (400 °F).", "356 °F"),
    ],
)
def test_a_conversion_within_advice_is_computed(lang, text, correction):
    response = Response(id="r", text=text, lang=lang)
    found = list(check(response, extract(text, lang=lang)))
    assert [(Label.REFUTED, correction)] == [(one.label, one.correction) for one in found]
