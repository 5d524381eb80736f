"""The second look at names: what only places, or only people, are called."""

import pytest
import spacy

from training.pipelines import lists, package, settings

PLACES = {"jacarta", "lisboa", "vitória", "santos"}
PEOPLE = {"gilberto", "vitoria", "santos"}


def looking(kind):
    """A pipeline whose recogniser takes all words with capitals for one name of a kind."""
    pipeline = spacy.blank("pt")
    title = {"IS_TITLE": True, "OP": "+"}
    found = pipeline.add_pipe("entity_ruler", name="ner")
    found.add_patterns([{"label": kind, "pattern": [title]}])
    lists.look_again(pipeline, PLACES, PEOPLE)
    return pipeline


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("PER", "foi a Jacarta ontem", "LOC"),
        ("LOC", "viu Gilberto ontem", "PER"),
        ("PER", "viu Gilberto ontem", "PER"),
        ("ORG", "foi a Jacarta ontem", "ORG"),
        ("PER", "viu Pandemônio ontem", "PER"),
    ],
)
def test_a_name_that_one_kind_alone_has_takes_it_and_organisations_stay(kind, text, expected):
    (name,) = looking(kind)(text).ents
    assert expected == name.label_


@pytest.mark.parametrize("text", ["viu Vitória ontem", "viu Santos ontem"])
@pytest.mark.parametrize("kind", ["PER", "LOC"])
def test_a_name_that_both_have_keeps_its_kind_whatever_its_accents(kind, text):
    (name,) = looking(kind)(text).ents
    assert kind == name.label_


@pytest.mark.parametrize("text", ["viu Jacarta Gilberto ontem", "viu Odete Jacarta ontem"])
def test_a_name_of_several_words_keeps_its_kind(text):
    (name,) = looking("PER")(text).ents
    assert (2, "PER") == (len(name), name.label_)


def test_the_second_look_is_in_the_folder_that_ships(tmp_path):
    package.write(looking("PER"), tmp_path / "pipeline", licence="CC0")
    (name,) = spacy.load(tmp_path / "pipeline")("foi a Jacarta ontem").ents
    assert "LOC" == name.label_


def test_a_list_without_a_free_licence_is_refused():
    with pytest.raises(settings.LicenceError, match="some_names"):
        settings.Lists(title="Names", package="some_names", licence="not stated")
