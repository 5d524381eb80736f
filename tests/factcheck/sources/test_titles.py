from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim

from claims.model import Quantity, QuantityKind
from factcheck.sources.action_api import ActionApi
from factcheck.sources.titles import (
    MAX_NAME,
    MAX_QUERY,
    content_runs,
    name_titles,
    phrases,
    qualified_titles,
    search_words,
)


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        (claim("The Nile is long.", "en", "The Nile"), ("The Nile", "Nile")),
        (claim("El Nilo es largo.", "es", "El Nilo"), ("El Nilo", "Nilo")),
        (claim("O Nilo é longo.", "pt", "O Nilo"), ("O Nilo", "Nilo")),
        (claim("नील नदी लंबी है।", "hi", "नील नदी"), ("नील नदी",)),
        (claim("Nile, Nile and Cairo", "en", "Nile", "Nile", "Cairo"), ("Nile", "Cairo")),
        (claim("It is long."), ()),
        (claim(f"{'A' * 500} is long.", "en", "A" * 500), ()),
    ],
)
def test_names_are_titles_with_and_without_their_article(asked, titles):
    assert name_titles(asked) == titles


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (claim("New Delhi is the capital of India."), ["New Delhi", "capital", "India"]),
        (claim("El agua hierve a 100 grados.", "es"), ["agua hierve", "grados"]),
        (claim("A água ferve a 100 graus.", "pt"), ["água ferve", "graus"]),
        (claim("नई दिल्ली भारत की राजधानी है।", "hi"), ["नई दिल्ली भारत", "राजधानी"]),
        (claim("In 1867, 1,000 km² (8%)"), ["km²"]),
        (claim("Light-years and O'Brien's, too"), ["Light-years", "O'Brien's"]),
    ],
)
def test_runs_end_at_function_words_numbers_and_punctuation(asked, expected):
    assert [" ".join(run) for run in content_runs(asked) if run] == expected


def test_phrases_are_the_longest_first():
    assert phrases(claim("नई दिल्ली भारत की राजधानी है।", "hi")) == (
        *("नई दिल्ली भारत", "नई दिल्ली", "दिल्ली भारत"),
        *("नई", "दिल्ली", "भारत", "राजधानी"),
    )


@pytest.mark.parametrize(
    ("asked", "options", "query"),
    [
        (claim("Paris has 3 million people.", "en", "Paris"), {}, "Paris million"),
        (claim("Paris has 3 million people.", "en", "Paris"), {"names_only": True}, "Paris"),
        (claim("Ann met Bo in Rome.", "en", "Ann", "Bo", "Rome"), {}, "Ann Bo Rome met"),
        (claim("Ann Lee met Bo.", "en", "Ann Lee", "Bo"), {"fewest": True}, "Ann Lee"),
        (claim("Green plants make much sugar from light."), {}, "Green plants make"),
        (claim("Green plants make sugar."), {"fewest": True}, "plants Green"),
        (claim("Green plants make sugar."), {"names_only": True}, ""),
        (claim('"-insource:x" OR intitle:"y"'), {}, "insource x intitle"),
    ],
)
def test_a_query_holds_names_and_few_words_and_no_numbers(asked, options, query):
    assert search_words(asked, **options) == query


def test_the_words_of_a_quantity_are_not_asked_for():
    asked = claim("Paris has 3 million people.", "en", "Paris")
    three = Quantity(quote="3 million", start=10, end=19, kind=QuantityKind.NUMBER, value="3000000")
    assert search_words(replace(asked, quantities=(three,))) == "Paris people"


@given(st.text(max_size=400), st.sampled_from(["en", "es", "pt", "hi"]))
def test_whatever_the_text_titles_and_queries_stay_short(text, lang):
    asked = claim(text, lang)
    assert len(search_words(asked)) <= MAX_QUERY
    assert all(0 < len(phrase) <= MAX_NAME for phrase in phrases(asked))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Marie Curie", "Marie_Curie"),
        ("AC/DC", "AC/DC"),
        ("C++", "C%2B%2B"),
        ("Who?", "Who%3F"),
        ("A&B=C", "A%26B%3DC"),
        ("भारत", "%E0%A4%AD%E0%A4%BE%E0%A4%B0%E0%A4%A4"),
    ],
)
def test_a_permalink_names_its_page_and_revision(title, written):
    api = ActionApi(None, "https://hi.wikipedia.org/w/api.php", "hi")
    assert (
        api.permalink(title, "7") == f"https://hi.wikipedia.org/w/index.php?title={written}&oldid=7"
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Copper Heron is a novel.", "The Copper Heron"),
        ("Falling Into Quill was shown in 1999.", "Falling Into Quill"),
        ("North Quill United F.C. is a club.", "North Quill United F.C."),
    ],
)
def test_a_whole_run_of_capitalised_words_is_a_title(text, title):
    assert title in name_titles(claim(text))


@pytest.mark.parametrize(
    ("lang", "text", "title"),
    [
        ("en", "Quill is a 1976 film by Jo Vost.", "Quill (1976 film)"),
        ("en", "Quill is a novel by Jo Vost.", "Quill (novel)"),
        ("es", "Quill es una película de 1976.", "Quill (película de 1976)"),
        ("pt", "Quill é um filme de 1976.", "Quill (filme de 1976)"),
    ],
)
def test_a_work_may_have_its_kind_and_year_in_its_title(lang, text, title):
    assert title in qualified_titles(claim(text, lang, "Quill"))


def test_what_no_kind_is_said_of_has_none_in_its_title():
    assert () == qualified_titles(claim("Quill was born in 1976.", "en", "Quill"))


def test_a_name_may_go_on_with_a_number():
    titles = name_titles(claim("Ann Marla sang at Quill Bowl 50.", "en", "Quill Bowl"))

    assert "Quill Bowl 50" in titles
