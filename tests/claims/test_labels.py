"""The label that a line begins with is whom its statement is about, or when it happened."""

from __future__ import annotations

import pytest

from claims import extract


def told(text, lang):
    return [claim.text for claim in extract(text, lang=lang) if claim.checkworthy]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "- **Lake Vostok:** It lies under four kilometres of ice.",
         "Lake Vostok lies under four kilometres of ice."),
        ("en", "- **Pompeii:** Buried by ash in 79, it was found again in 1748.",
         "Pompeii was buried by ash in 79."),
        ("en", "- **Lake Vostok** – It lies under four kilometres of ice.",
         "Lake Vostok lies under four kilometres of ice."),
        ("en", "- **Borscht:** This sour soup is made from beetroot.",
         "Borscht is made from beetroot."),
        ("es", "- **Lago Enriquillo:** se encuentra en la República Dominicana.",
         "Lago Enriquillo se encuentra en la República Dominicana."),
        ("pt", "- **Tacacá:** é um caldo servido em cuias.",
         "Tacacá é um caldo servido em cuias."),
        ("pt", "- **Tacacá:** esse caldo é servido em cuias.",
         "Tacacá é servido em cuias."),
        ("hi", "- **गोलकुंडा:** इसका निर्माण काकतीय शासकों ने करवाया था।",
         "गोलकुंडा का निर्माण काकतीय शासकों ने करवाया था।"),
        ("hi", "- **खमन:** यह व्यंजन बेसन से बनाया जाता है।",
         "खमन बेसन से बनाया जाता है।"),
    ],
)  # fmt: skip
def test_a_statement_behind_a_label_is_about_it(lang, text, expected):
    assert expected in told(text, lang)


def test_a_label_is_nobody_that_an_item_before_spoke_of():
    text = """शेरशाह सूरी ने 1540 में हुमायूँ को हराया।

- **टोडरमल:** उसने राजस्व व्यवस्था बनाई।
- **बीरबल:** उसका जन्म 1528 में हुआ।
"""
    assert ["टोडरमल ने राजस्व व्यवस्था बनाई।", "बीरबल का जन्म 1528 में हुआ।"] == told(text, "hi")[1:]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "1. **1934:** The hosts beat Spain in a replay.",
         "In 1934, the hosts beat Spain in a replay."),
        ("es", "1. **1934:** La selección italiana venció a España.",
         "En 1934, la selección italiana venció a España."),
        ("pt", "1. **1934:** A Itália venceu a Espanha.",
         "Em 1934, a Itália venceu a Espanha."),
        ("hi", "1. **1934:** इटली ने स्पेन को हराया।", "1934 में इटली ने स्पेन को हराया।"),
    ],
)  # fmt: skip
def test_a_year_before_a_statement_is_when_it_happened(lang, text, expected):
    assert [expected] == told(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Nepal is a country in Asia.\n\n- **Language:** It recognises 124 languages.",
         "Nepal recognises 124 languages."),
        ("hi", "नेपाल एशिया का एक देश है।\n\n- **भाषा:** यह 124 भाषाओं को मान्यता देता है।",
         "नेपाल 124 भाषाओं को मान्यता देता है।"),
    ],
)  # fmt: skip
def test_a_label_that_is_a_part_of_a_topic_leaves_the_topic(lang, text, expected):
    assert expected in told(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "- **Capital:** Lima"),
        ("es", "- **Capital:** Lima"),
        ("pt", "- **Capital:** Lima"),
        ("hi", "- **राजधानी:** लीमा"),
    ],
)
def test_a_key_with_a_value_that_is_no_statement_stays(lang, text):
    (claim,) = extract(text, lang=lang)
    assert text.removeprefix("- ").replace("**", "") == claim.text


def test_a_statement_behind_a_label_is_quoted_where_it_stands():
    text = "- **Lake Vostok:** *It* lies under ice in Antarctica."
    (claim,) = extract(text, lang="en")
    assert text[claim.start : claim.end] == claim.quote == "*It* lies under ice in Antarctica."
