"""Dates are computed against each other, and only where all that this needs stands in the answer."""

import pytest
from bounds import no_hang, steps
from hypothesis import given
from hypothesis import strategies as st

from claims import extract
from claims.model import LANGUAGES
from factcheck.checks.dates import check
from factcheck.checks.days import Day, day_number, days_of, weekday, years_between
from factcheck.model import Label, Response


def verdicts(text, lang):
    """Return label and correction of each finding, in their order."""
    response = Response(id="r", text=text, lang=lang)
    return [(finding.label, finding.correction) for finding in check(response, ())]


def refuted(correction=""):
    return [(Label.REFUTED, correction)]


SUPPORTED = [(Label.SUPPORTED, "")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The treaty was signed on Friday, 28 June 1940.", SUPPORTED),
        ("en", "28 June 1940 was a Monday.", refuted("Friday")),
        ("es", "El 28 de junio de 1940 fue viernes.", SUPPORTED),
        ("es", "El lunes 28 de junio de 1940 se firmó.", refuted("viernes")),
        ("pt", "O dia 28 de junho de 1940 foi uma sexta-feira.", SUPPORTED),
        ("pt", "28 de junho de 1940 foi uma segunda.", refuted("sexta-feira")),
        ("hi", "28 जून 1940 को शुक्रवार था।", SUPPORTED),
        ("hi", "सोमवार, 28 जून 1940 को संधि हुई।", refuted("शुक्रवार")),
    ],
)
def test_the_weekday_of_a_date(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The colonies united on 1 January 1901, which was a Wednesday."),
        ("en", "The colonies united on January 1, 1901, which fell on a Wednesday."),
        ("en", "January 1, 1901, was a Wednesday."),
        ("en", "The colonies united on 1 January 1901 (a Wednesday)."),
        ("en", "The colonies united on 1 January 1901 — a Wednesday — in Sydney."),
        ("en", "On a Wednesday (January 1, 1901), the colonies united."),
        ("en", "The colonies united on 1 January 1901. It was a Wednesday."),
        ("es", "Las colonias se unieron el 1 de enero de 1901, que cayó en miércoles."),
        ("es", "Las colonias se unieron el 1 de enero de 1901 (miércoles)."),
        ("es", "Las colonias se unieron el 1 de enero de 1901. Ese día fue miércoles."),
        ("pt", "As colônias uniram-se em 1º de janeiro de 1901, que foi uma quarta-feira."),
        ("pt", "O dia 1º de janeiro de 1901 caiu numa quarta-feira."),
        ("pt", "As colônias uniram-se em 1 de janeiro de 1901. Era uma quarta-feira."),
        ("hi", "राज्य 1 जनवरी 1901 को एक संघ बने, जो बुधवार था।"),
        ("hi", "राज्य 1 जनवरी 1901 (बुधवार) को एक संघ बने।"),
        ("hi", "राज्य 1 जनवरी 1901 को एक संघ बने। उस दिन बुधवार था।"),
    ],
)
def test_a_weekday_is_read_however_it_is_told(lang, text):
    tuesday = {"en": "Tuesday", "es": "martes", "pt": "terça-feira", "hi": "मंगलवार"}
    assert refuted(tuesday[lang]) == verdicts(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "The colonies united on 1 January 1901. It was a Wednesday afternoon custom.",
        "The war began on 1 May 1901 and ended on 2 June 1902. It was a Wednesday.",
        "Some wrongly say 1 January 1901. It was a Wednesday.",
    ],
)
def test_a_weekday_of_no_certain_day_is_left_alone(text):
    assert [] == verdicts(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "25 October 1917 was a Wednesday.",  # by the calendar of Russia
        "12 October 1492 was a Wednesday.",  # by the Gregorian calendar, reckoned back
        "28 June 1940 was a Friday or a Saturday.",
        "28 June was a Monday.",
        "The Monday before 28 June 1940 was quiet.",
        "Some say, wrongly, that 28 June 1940 was a Monday.",
        "28 June 1940 was not a Monday.",
        "If 28 June 1940 was a Monday, the shops were open.",
        "Was it true that 28 June 1940 was a Monday?",
    ],
)
def test_a_weekday_that_may_be_right_or_is_not_stated_is_left_alone(text):
    assert [] == verdicts(text, "en")


def test_days_before_the_reform_are_julian():
    assert SUPPORTED == verdicts("12 October 1492 was a Friday.", "en")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Born on 5 May 1920, the singer died on 4 May 1990 at the age of 70.",
            refuted("69"),
        ),
        ("en", "The singer was born in 1920. She died in 1990, aged 70.", SUPPORTED),
        ("en", "The singer (1920–1990) died at the age of 80.", refuted("69-70")),
        (
            "es",
            "La cantante nació en 1920 y murió en 1990 a los 80 años.",
            refuted("69-70 años"),
        ),
        ("pt", "A cantora nasceu em 1920 e morreu em 1990 aos 70 anos.", SUPPORTED),
        (
            "hi",
            "गायिका का जन्म 1920 में हुआ और उनकी मृत्यु 1990 में 80 वर्ष की आयु में हुई।",
            refuted("69-70 वर्ष"),
        ),
    ],
)
def test_an_age_follows_from_the_dates_of_one_person(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ada was born in 1920. Her husband Karl died in 1990 at the age of 80."),
        ("en", "Ada was born in 1920 and Karl died in 1990 at the age of 80."),
        ("en", "Born in 1920, Ada left home at the age of 16, and in 1990 she died."),
        ("en", "The composer (1920–1990) gave a concert at the age of five."),
        ("en", "Ada (1920–1990) was a boss from 1950 to 1960 until jailed at the age of 33."),
        ("en", "Ada, born in 1920, sang at the age of 17; in 1956 she retired."),
        ("en", "Ada, born in 1920, married Karl, who died in 1990 at the age of 80."),
        ("en", "Ada was born around 1920. She died in 1990, aged 75."),
        ("es", "Ana nació en 1920 y su marido murió en 1990 a los 80 años."),
        ("pt", "Ana nasceu em 1920 e Carlos morreu em 1990 aos 80 anos."),
        ("hi", "आदा का जन्म 1920 में हुआ और कार्ल की मृत्यु 1990 में 80 वर्ष की आयु में हुई।"),
    ],
)
def test_an_age_that_may_be_anothers_is_left_alone(lang, text):
    assert [] == verdicts(text, lang)


def of_claims(text, lang):
    """As `verdicts`, with the claims of the text."""
    response = Response(id="r", text=text, lang=lang)
    return [(f.label, f.correction) for f in check(response, extract(text, lang=lang))]


@pytest.mark.parametrize(
    ("lang", "text", "correction"),
    [
        ("en", "Ada Lund was born in Wales in 1937. She has two dogs. Lund turned 85 in 2017.",
         "79-80"),
        ("es", "Ana Ruiz nació en 1941. Estudió en México. Cumplió 85 años en 2015.", "73-74 años"),
        ("pt", "Ana Souza nasceu em 1942. Morou em Londres. Ela completou 80 anos em 2017.",
         "74-75 anos"),
        ("hi", "अमिताभ बच्चन का जन्म 1942 में हुआ। उनकी फ़िल्में प्रसिद्ध हैं। वे 2012 में 80 वर्ष के हुए।",
         "69-70 वर्ष"),
    ],
)  # fmt: skip
def test_an_age_follows_from_a_birth_sentences_before_where_claims_name_the_person(
    lang, text, correction
):
    assert refuted(correction) == of_claims(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("en", "Harvard was founded in 1636. Yale was founded in 1701. Harvard was founded after Yale.",
         False),
        ("en", "Harvard was founded in 1636. Yale was founded in 1701. Yale was founded after Harvard.",
         True),
        ("es", "Oxford se fundó en 1096. Salamanca se fundó en 1218. Oxford se fundó tras Salamanca.",
         False),
        ("pt", "Oxford foi fundada em 1096. Coimbra foi fundada em 1290. Oxford foi fundada após Coimbra.",
         False),
        ("hi", "हार्वर्ड की स्थापना 1636 में हुई। येल की स्थापना 1701 में हुई। हार्वर्ड की स्थापना येल के बाद हुई।",
         False),
    ],
)  # fmt: skip
def test_the_order_of_two_things_follows_from_their_dates(lang, text, right):
    assert [(Label.SUPPORTED if right else Label.REFUTED, "")] == of_claims(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "Harvard was founded in 1636. Yale was renamed in 1718. Harvard was founded after Yale.",
        "Harvard was founded in 1636. Yale was founded in 1636. Harvard was founded after Yale.",
        "Harvard was founded about 1636. Yale was founded in 1701. Harvard was founded after Yale.",
        "Harvard was founded in 1636. Yale was founded in 1701. Harvard was not founded after Yale.",
    ],
)
def test_an_order_that_dates_do_not_give_is_left_alone(text):
    assert [] == of_claims(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund was born in 1937. Karl Berg met her. Berg turned 85 in 2017.",
        "Ada Lund was born in 1937. Ada Lund was born in 1957. Lund turned 85 in 2017.",
        "Ada Lund was born in 1937. Her son has a boat. Her son turned 85 in 2017.",
    ],
)
def test_a_birth_that_may_be_anothers_gives_no_age(text):
    assert [] == of_claims(text, "en")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The tower rose in 1961 and fell in 1989, 28 years later.", SUPPORTED),
        ("en", "The tower rose in 1961 and fell in 1989, 20 years later.", refuted("28 years")),
        ("en", "The siege (1861-1865) lasted nine years and cost many lives.", refuted("4 years")),
        ("en", "Ada (1869-1948) was 98 when she was assassinated.", refuted("78-79")),
        ("en", "Ada (1770-1827) lived to be 66 years old.", refuted("56-57 years")),
        ("es", "La torre se alzó en 1961 y cayó en 1989, 20 años después.", refuted("28 años")),
        ("es", "El sitio (1861-1865) duró nueve años.", refuted("4 años")),
        ("pt", "A torre subiu em 1961 e caiu em 1989, 20 anos depois.", refuted("28 anos")),
        ("pt", "Caiu em 1989, vinte anos após a fundação da torre, em 1980.", refuted("9 anos")),
        ("hi", "उसने 1556 से 1605 तक शासन किया, यानी लगभग 69 वर्ष।", refuted("49 वर्ष")),
    ],
)
def test_how_long_between_is_read_from_more_ways_to_say_it(lang, text, expected):
    assert expected == verdicts(text, lang)


def test_years_later_may_be_counted_from_a_date_before():
    assert [] == verdicts("Born in 1900, Ada left in 1920 and died in 1950, 50 years later.", "en")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The charter was sealed in 1215, in the early 13th century.", SUPPORTED),
        ("en", "The charter was sealed in 1215, during the 14th century.", refuted()),
        ("en", "The band parted in 1970, at the end of the 1950s.", refuted()),
        ("es", "La carta se firmó en 1812, en el siglo XVIII.", refuted()),
        ("es", "El grupo se separó en 1970, a finales de la década de 1950.", refuted()),
        ("pt", "A carta foi assinada em 1812, no século XVIII.", refuted()),
        ("pt", "O livro saiu em 1899, no final do século XIX.", SUPPORTED),
        ("pt", "A semana de 1922 aconteceu na década de 1930.", refuted()),
        ("hi", "महल 1632 में, यानी 18वीं सदी में बना।", refuted()),
        ("hi", "युद्ध 1757 में, 18वीं शताब्दी में हुआ।", SUPPORTED),
    ],
)
def test_a_decade_or_century_told_beside_its_year(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In 1920, the 15th century church burned."),
        ("en", "In 1920, during the 15th century church's repair, a bell fell."),
        ("es", "En 1920, la iglesia del siglo XV ardió."),
        ("pt", "Em 1920, a igreja do século XV ardeu."),
        ("hi", "1920 में 15वीं सदी में बने मंदिर की मरम्मत हुई।"),
    ],
)
def test_the_age_of_a_thing_is_not_that_of_a_date_beside_it(lang, text):
    assert [] == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The siege lasted four years, from 1871 to 1875.", SUPPORTED),
        ("en", "The siege lasted from 1871 to 1875, a total of nine years.", refuted("4 years")),
        ("es", "El sitio duró nueve años, de 1871 a 1875.", refuted("4 años")),
        ("pt", "O cerco durou nove anos, de 1871 a 1875.", refuted("4 anos")),
        ("hi", "घेराबंदी 1871 से 1875 तक नौ साल चली।", refuted("4 साल")),
    ],
)
def test_how_long_something_lasted(lang, text, expected):
    assert expected == verdicts(text, lang)


def test_years_alone_leave_a_figure_one_year_off_open():
    assert [] == verdicts("The siege lasted from 1871 to 1875, a total of five years.", "en")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In 1911, twelve years after the fire of 1899, it reopened.", SUPPORTED),
        ("en", "In 1911, thirty years after the fire of 1899, it reopened.", refuted("12 years")),
        (
            "en",
            "The hall burned in 1899. Two years later, in 1911, it reopened.",
            refuted("12 years"),
        ),
        ("es", "En 1911, treinta años después del incendio de 1899, reabrió.", refuted("12 años")),
        ("pt", "Em 1911, trinta anos depois do incêndio de 1899, reabriu.", refuted("12 anos")),
        ("hi", "1899 के 30 साल बाद 1911 में यह फिर खुला।", refuted("12 साल")),
    ],
)
def test_how_long_one_thing_came_after_another(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", "1800 was a leap year.", Label.REFUTED),
        ("en", "1800 was not a leap year.", Label.SUPPORTED),
        ("en", "2100 will not be a leap year.", Label.SUPPORTED),
        ("es", "Fundada en 1950, la escuela cumplió 40 años en 2000.", Label.REFUTED),
        ("pt", "Fundada em 1950, a escola completou 50 anos em 2000.", Label.SUPPORTED),
        ("es", "El año 2000 fue bisiesto.", Label.SUPPORTED),
        ("pt", "2022 foi um ano bissexto.", Label.REFUTED),
        ("hi", "1600 एक लीप वर्ष था।", Label.SUPPORTED),
        ("en", "The pact of 1823 was in the 18th century? No: 1823 was in the 18th century.", None),
        ("en", "1823 was in the 18th century.", Label.REFUTED),
        ("es", "1823 pertenece al siglo XIX.", Label.SUPPORTED),
        ("pt", "O ano de 1823 pertence ao século XVIII.", Label.REFUTED),
        ("hi", "1823 का वर्ष 19वीं शताब्दी में आता है।", Label.SUPPORTED),
        ("en", "The year 1900 was in the 20th century.", None),
        ("en", "The contract is of 31 June 1990.", Label.REFUTED),
        ("es", "El contrato es del 30 de febrero de 1990.", Label.REFUTED),
        ("en", "Sweden had a 30 February 1712.", None),
        ("en", "The lock (1890) was built before the bridge (1850).", None),
        ("en", "It ran in 1865, after which the whole book came out in 1869.", None),
        ("en", "The lock opened in 1865, after the bridge fell in 1869.", Label.REFUTED),
        ("en", "The lock (1890) came before the bridge (1850).", Label.REFUTED),
        ("en", "She was born in 1950 and died in 1905.", Label.REFUTED),
        ("hi", "उनका जन्म 1950 में हुआ और उनकी मृत्यु 1905 में हुई।", Label.REFUTED),
    ],
)
def test_leap_years_centuries_impossible_days_and_order(lang, text, label):
    expected = [] if label is None else [label]
    assert expected == [found for found, _ in verdicts(text, lang)]


def test_a_finding_quotes_the_response_and_writes_the_computation_out():
    text = "Intro.\n\n- The **first** flight was on Monday, 17 December 1903.\n"
    (finding,) = check(Response(id="r", text=text, lang="en"), ())
    assert finding.quote == text[finding.start : finding.end] == "Monday, 17 December 1903"
    assert finding.detail == "17 December 1903 is a Thursday, not a Monday."
    assert finding.error_type == "temporal"


@given(st.integers(1, 4000), st.integers(1, 12), st.integers(1, 28))
def test_weekdays_follow_one_another(year, month, day):
    one, next_one = Day(year, month, day), Day(year, month, day + 1)
    if (1582, 10, 4) not in (one, next_one) and not (year == 1582 and month == 10):
        assert (weekday(one) + 1) % 7 == weekday(next_one) or day == 28


@pytest.mark.parametrize("day", [Day(1969, 7, 20), Day(2000, 2, 29), Day(1600, 1, 1)])
def test_day_numbers_are_those_of_python(day):
    import datetime as dt

    assert dt.date(*day).toordinal() + 1721425 == day_number(day)


def test_there_is_no_year_zero():
    before, after = days_of("-0001"), days_of("0001")
    assert years_between(before.first, after.first) == 1


@given(
    st.text(alphabet=st.sampled_from("abc 12/-.,()1990 May June Friday को में")),
    st.sampled_from(LANGUAGES),
)
def test_any_text_is_read_without_failing(text, lang):
    list(check(Response(id="r", text=text, lang=lang), ()))


def test_a_long_answer_takes_steps_in_proportion():
    sentence = (
        "In 1911, twelve years after the fire of 1899, the hall (1890) reopened on a Monday. "
    )

    def read(times):
        list(check(Response(id="r", text=sentence * times, lang="en"), ()))

    read(1)  # tables are built once
    assert steps(read, 40) < 8 * steps(read, 10)
    with no_hang():
        read(600)
