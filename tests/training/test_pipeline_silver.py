"""Raw text becomes whole sentences, arcs become trees, and what is annotated is learned beside gold."""

import itertools
import lzma

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin

from training.pipelines import corpora, raw, trees
from training.pipelines.sentences import Sentence
from training.pipelines.settings import LicenceError, Raw, Settings, Source, load

GOLD = "1\tLlueve\tllover\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_\n\n"
SILVER = Sentence(
    words=("Ana", "viaja", "."),
    spaces=(True, False, True),
    pos=("PROPN", "VERB", "PUNCT"),
    morphs=("", "Tense=Pres", ""),
    heads=(1, 1, 1),
    deps=("nsubj", "ROOT", "punct"),
    names=("B-PER", "O", "O"),
)


def is_tree(heads):
    """Whether all words lead to the root, which has one child."""
    for start in range(1, len(heads) + 1):
        place, steps = start, 0
        while place:
            place, steps = heads[place - 1], steps + 1
            if steps > len(heads):
                return False
    return heads.count(0) == 1


def total(scores, heads):
    return sum(scores[word, head] for word, head in enumerate(heads, start=1))


@given(st.integers(1, 5), st.randoms(use_true_random=False))
def test_no_other_tree_has_more_than_the_best(size, chance):
    numbers = [chance.uniform(-9, 0) for _ in range((size + 1) ** 2)]
    scores = np.array(numbers, np.float32).reshape(size + 1, size + 1)
    found = trees.heads(scores)
    every = itertools.product(range(size + 1), repeat=size)
    best = max(total(scores, heads) for heads in map(list, every) if is_tree(heads))
    assert is_tree(found)
    assert best == pytest.approx(total(scores, found), abs=1e-4)


def test_a_circle_is_broken_where_it_costs_least():
    scores = np.full((4, 4), -20.0, np.float32)
    scores[1, 2] = scores[2, 1] = -0.1
    scores[1, 0], scores[2, 0], scores[3, 2] = -3, -5, -0.1
    assert [0, 1, 2] == trees.heads(scores)


def spanish(tmp_path, text, **options):
    """Settings with one raw file, which holds a text."""
    with lzma.open(tmp_path / "raw.txt.xz", "wt", encoding="utf-8") as file:
        file.write(text)
    listed = Raw(title="raw", path="raw.txt.xz", licence="CC0")
    return Settings(lang="es", sources=(), steps={}, raw=(listed,), **options)


def test_only_whole_sentences_are_taken_and_each_once(tmp_path):
    text = "Ana viaja hoy. Ana viaja hoy. Sin punto al final\nen minúscula y con punto.\n¿Y?\n"
    found = list(raw.sentences(spanish(tmp_path, text), tmp_path))
    assert [("Ana", "viaja", "hoy", ".")] == [sentence.words for sentence in found]
    assert (True, True, False, False) == found[0].spaces


def test_no_sentence_of_a_test_is_taken(tmp_path):
    test = Sentence(words=("ANA", "viaja", "hoy", "."), spaces=(True,) * 4)
    text = "Ana viaja hoy.\nJuan viaja hoy.\n"
    (found,) = raw.sentences(spanish(tmp_path, text), tmp_path, [test])
    assert "Juan" == found.words[0]


def test_what_is_written_is_read(tmp_path):
    plain = Sentence(words=("Sí", "."), spaces=(False, False))
    assert 2 == raw.write([SILVER, plain], tmp_path / "silver.jsonl.xz")
    assert [SILVER, plain] == list(raw.read(tmp_path / "silver.jsonl.xz"))


def test_the_text_of_a_treebank_is_that_of_its_comments(tmp_path):
    with lzma.open(tmp_path / "a.conllu.xz", "wt", encoding="utf-8") as file:
        file.write("# text = Llueve.\n" + GOLD)
    assert ["Llueve."] == list(
        raw.texts(Raw(title="a", path="a.conllu.xz", licence="CC0"), tmp_path)
    )


@pytest.mark.parametrize("licence", ["CC BY-NC 4.0", "not stated", ""])
def test_no_text_is_annotated_that_may_not_be_learned_from(licence):
    with pytest.raises(LicenceError, match="raw"):
        Raw(title="raw", path="raw.txt.xz", licence=licence)


def tagger(tmp_path):
    """A pipeline that takes every word for a noun."""
    nlp = spacy.blank("es")
    nlp.add_pipe("tok2vec")
    morphologizer = nlp.add_pipe("morphologizer")
    morphologizer.add_label("POS=NOUN")
    nlp.initialize()
    nlp.to_disk(tmp_path / "tagger")
    return tmp_path / "tagger"


def test_parts_of_speech_are_those_of_the_pipeline_that_learned_the_sets(tmp_path):
    steps = {"syntax": 1}
    config = Settings(lang="es", sources=(), steps=steps, silver=steps)
    raw.write([SILVER], tmp_path / "silver.jsonl.xz")
    corpora.mix(config, tmp_path, tmp_path, tmp_path / "silver.jsonl.xz", tagger(tmp_path))
    (doc,) = DocBin().from_disk(tmp_path / "syntax-silver.spacy").get_docs(spacy.blank("es").vocab)
    assert ["NOUN"] * 3 == [word.pos_ for word in doc]
    assert ["nsubj", "ROOT", "punct"] == [word.dep_ for word in doc]


def test_gold_is_repeated_beside_what_the_teacher_annotated(tmp_path):
    with lzma.open(tmp_path / "a.conllu.xz", "wt", encoding="utf-8") as file:
        file.write(GOLD)
    gold = Source(use="train", title="a", path="a.conllu.xz", licence="CC0")
    steps = {"syntax": 1, "names": 1}
    config = Settings(lang="es", sources=(gold,), steps=steps, silver=steps, gold={"syntax": 3})
    raw.write([SILVER], tmp_path / "silver.jsonl.xz")
    corpora.mix(config, tmp_path, tmp_path, tmp_path / "silver.jsonl.xz", tagger(tmp_path))
    vocab = spacy.blank("es").vocab

    def words(name):
        docs = DocBin().from_disk(tmp_path / f"{name}.spacy").get_docs(vocab)
        return [doc[0].text for doc in docs]

    assert ["Ana"] + ["Llueve"] * 3 == words("syntax-silver")
    assert ["Ana"] == words("names-silver")


@pytest.mark.parametrize("lang", ["es", "pt"])
def test_the_teacher_follows_sets_that_it_learns_from(lang):
    settings = load(lang)
    assert set(settings.like.values()) <= {source.title for source in settings.of("train")}
    assert set(settings.silver) <= set(settings.steps) == set(settings.like)


@pytest.mark.parametrize("lang", ["es", "pt"])
def test_no_test_s_text_is_annotated(lang):
    settings = load(lang)
    tests = {source.path for source in settings.of("test", "compare")}
    assert not tests & {listed.path for listed in settings.raw}
    assert not any("test" in listed.path for listed in settings.raw)
