"""Whom English pronouns behind an opening, and nouns such as "the company", speak of."""

import pytest

from claims import extract
from claims.languages import BY_CODE
from claims.pipelines import load
from claims.standalone import Subject
from claims.topics.english import references
from claims.topics.english_memory import Memory


def said(text: str) -> list[str]:
    return [claim.text for claim in extract(text, lang="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Gabriel Mora was a writer. Considered one of the best authors of his time, he was "
                "awarded a prize in 1982."
            ),
            [
                "Gabriel Mora was considered one of the best authors of his time.",
                "Gabriel Mora was awarded a prize in 1982.",
            ],
        ),
        (
            "Titanic is a film by James Cameron. Nominated for 14 awards, it won 11.",
            ["Titanic was nominated for 14 awards.", "Titanic won 11."],
        ),
        (
            "Gabriel Mora was a writer. Though he wrote short stories, he is known for his novels.",
            ["Gabriel Mora wrote short stories.", "Gabriel Mora is known for his novels."],
        ),
        (
            "Although he was born in Poland, Frederic Chopin lived in Paris.",
            ["Frederic Chopin was born in Poland.", "Frederic Chopin lived in Paris."],
        ),
    ],
)
def test_what_opens_a_sentence_is_said_of_whom_its_pronoun_means(
    text: str, expected: list[str]
) -> None:
    assert expected == said(text)[-2:]


def test_a_time_that_opens_with_while_splits_nothing() -> None:
    text = "While Mora was in Paris, Lobo wrote letters."
    assert [text] == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Apple Inc. was founded in 1976. Ronald Wayne sold his stake. The company makes phones.",
            "Apple Inc. makes phones.",
        ),
        (
            (
                "Istanbul is the largest city in Turkey. The emperor Constantine the Great moved "
                "there. The city fell in 1453."
            ),
            "Istanbul fell in 1453.",
        ),
        (
            "Gabriel Mora was a writer. The novelist, who had been ill since 1999, died in Lima.",
            "Gabriel Mora had been ill since 1999.",
        ),
    ],
)
def test_a_noun_speaks_of_what_was_called_so(text: str, expected: str) -> None:
    assert expected == said(text)[-1]


def test_a_thing_is_not_what_an_emperor_was() -> None:
    text = (
        "The Roman emperor Constantine the Great made peace with Persia. "
        "It was converted into a museum in 1935."
    )
    assert "It was converted into a museum in 1935." == said(text)[-1]


def test_a_pronoun_waits_where_somebody_else_was_named_since() -> None:
    text = (
        "King Louis XVI was executed in January 1793. The Directory lasted until 1799, when "
        "Napoleon Bonaparte staged a coup. He crowned himself Emperor."
    )
    assert "He crowned himself Emperor." == said(text)[-1]


def test_the_word_for_a_thing_is_not_what_the_text_goes_on_about() -> None:
    text = 'Paella is a rice dish. The word "paella" comes from Valencia. It contains saffron.'
    assert "Paella contains saffron." == said(text)[-1]


def test_the_same_year_is_the_one_before() -> None:
    text = (
        "Louis XVI was executed in 1793. Marie Antoinette was executed in October of the same year."
    )
    assert "Marie Antoinette was executed in October of 1793." == said(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The four largest moons are Io, Europa, Ganymede and Callisto.",
        "Titanic stars Leonardo DiCaprio and Kate Winslet as members of different classes.",
    ],
)
def test_what_is_said_of_several_together_is_not_said_of_each(text: str) -> None:
    assert [text] == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Istanbul, formerly known as Byzantium, is the largest city in Turkey.",
            [
                "Istanbul is the largest city in Turkey.",
                "Istanbul was formerly known as Byzantium.",
            ],
        ),
        (
            "NASA's Juno probe, launched in August 2011, has been orbiting Jupiter.",
            [
                "NASA's Juno probe has been orbiting Jupiter.",
                "NASA's Juno probe was launched in August 2011.",
            ],
        ),
    ],
)
def test_a_participle_behind_a_name_is_a_statement(text: str, expected: list[str]) -> None:
    assert expected == said(text)


def test_a_superlative_describes_its_subject_and_is_not_what_comes_next() -> None:
    text = "The blue whale is the largest animal on Earth. Its heart can weigh as much as a car."
    assert "The blue whale's heart can weigh as much as a car." == said(text)[-1]


def test_a_company_is_only_what_its_name_shows_to_be_one() -> None:
    nouns = frozenset({"org"})
    named = [Subject(text="Fernandinho", nouns=nouns), Subject(text="Apple Inc.", nouns=nouns)]
    text = "Wayne returned to the company in 1990."
    memory = Memory(topics=tuple(named))
    doc = load("en")(text)
    assert ["Apple Inc."] == [edit[2] for edit in references(doc, BY_CODE["en"], memory).edits]
