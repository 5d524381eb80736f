"""The rules of the English pipeline, looked up, say what spaCy's own component says."""

from __future__ import annotations

import pytest

from claims.english_tags import NAME, TagRules, UnknownRuleError
from claims.pipelines import ENGLISH, load
from claims.spacy_library import spacy_library

TEXTS = (
    "Marie Curie, who was born in Warsaw in 1867, won two Nobel Prizes and died in France.",
    "There is nothing that they could have done, but it has been said that she does it herself.",
    "Let's go, y'all: he ain't here, I gotta see this, and you'd better come on.",
    "Two  spaces and a Roman XIV., 3.5 % of these; which of those were mine?",
)


@pytest.fixture(scope="module")
def pipeline():
    return spacy_library().load(ENGLISH, disable=["ner", "lemmatizer"])


@pytest.mark.parametrize("text", TEXTS)
def test_each_word_is_given_what_the_component_gives_it(pipeline, text: str) -> None:
    ruler = pipeline.get_pipe("attribute_ruler")
    with pipeline.select_pipes(disable=["attribute_ruler"]):
        doc = pipeline(text)
    expected, ours = ruler(doc.copy()), TagRules(ruler)(doc.copy())
    assert [(t.pos, t.morph.key, t.lemma, t.tag) for t in expected] == [
        (t.pos, t.morph.key, t.lemma, t.tag) for t in ours
    ]


def test_the_pipeline_that_is_loaded_looks_its_rules_up() -> None:
    pipeline = load("en")
    assert pipeline is not None
    assert (True, False) == (NAME in pipeline.pipe_names, "attribute_ruler" in pipeline.pipe_names)


def test_a_rule_that_asks_something_else_is_left_to_the_component() -> None:
    ruler = spacy_library().blank("en").add_pipe("attribute_ruler")
    ruler.add([[{"SHAPE": "Xxx"}]], {"POS": "PROPN"})
    with pytest.raises(UnknownRuleError):
        TagRules(ruler)
