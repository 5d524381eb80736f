"""Treebanks and names become documents that say what was annotated, and only free ones teach."""

import random

import pytest
import spacy

from training.pipelines import conllu, names, projection
from training.pipelines.sentences import Sentence, document, groups, varied
from training.pipelines.settings import LicenceError, Source, load

CONTRACTED = """\
# text = Volvió del Perú anoche.
1\tVolvió\tvolver\tVERB\t_\tTense=Past\t0\troot\t_\t_
2-3\tdel\t_\t_\t_\t_\t_\t_\t_\t_
2\tde\tde\tADP\t_\t_\t4\tcase\t_\t_
3\tel\tel\tDET\t_\tGender=Masc|Number=Sing\t4\tdet\t_\t_
4\tPerú\tperú\tPROPN\tnp0000l\t_\t1\tobl:arg\t_\t_
5\tanoche\t_\tADV\t_\t_\t1\tadvmod\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

"""
CLITIC = """\
1-2\tDíselo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
1\tDí\tdecir\tVERB\t_\tMood=Imp\t0\troot\t_\t_
2\tselo\tél\tPRON\t_\tCase=Acc\t1\tobj\t_\t_
3\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_
"""
NAMED = """\
1\tLa\tel\tDET\t_\t_\t2\tdet\t_\t_
2\tUnión\tUnión\tPROPN\tnp0000o\t_\t0\troot\t_\tMWE=Unión_Europea|MWEPOS=PROPN
3\tEuropea\tEuropea\tPROPN\tnp00000\t_\t2\tflat\t_\t_
4\ty\ty\tCCONJ\t_\t_\t5\tcc\t_\t_
5\tLisboa\tLisboa\tPROPN\tnp00000\t_\t2\tconj\t_\t_
"""
CIRCLE = """\
1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_
1\ta\ta\tADP\t_\t_\t3\tcase\t_\t_
2\tb\tb\tNOUN\t_\t_\t0\troot\t_\t_
3\tc\tc\tNOUN\t_\t_\t2\tnmod\t_\t_
"""


@pytest.fixture(scope="module")
def vocab():
    return spacy.blank("es").vocab


def only(text, **options):
    (sentence,) = conllu.read(text.splitlines(), **options)
    return sentence


def test_a_contraction_is_one_word_with_its_preposition_and_the_article_s_gender():
    sentence = only(CONTRACTED)
    assert ("Volvió", "del", "Perú", "anoche", ".") == sentence.words
    assert "ADP" == sentence.pos[1]
    assert "de" == sentence.lemmas[1]
    assert "Gender=Masc|Number=Sing" == sentence.morphs[1]


def test_heads_point_at_the_words_as_written():
    assert (0, 2, 0, 0, 0) == only(CONTRACTED).heads


def test_a_verb_with_its_pronoun_is_a_verb():
    sentence = only(CLITIC)
    assert ("VERB", "Mood=Imp", "decir") == (
        sentence.pos[0],
        sentence.morphs[0],
        sentence.lemmas[0],
    )


def test_a_word_that_is_contracted_into_a_circle_is_left_out():
    assert [] == list(conllu.read(CIRCLE.splitlines()))


def test_a_name_is_its_own_lemma_and_an_unknown_lemma_stays_unknown():
    assert ("Perú", "") == only(CONTRACTED).lemmas[2:4]


def test_blanks_stand_where_the_treebank_has_them():
    assert (True, True, True, False, True) == only(CONTRACTED).spaces


@pytest.mark.parametrize(("subtypes", "expected"), [((), "obl"), (("obl:arg",), "obl:arg")])
def test_only_listed_relations_keep_their_subtype(subtypes, expected):
    assert expected == only(CONTRACTED, subtypes=subtypes).deps[2]


def test_layers_that_a_treebank_is_not_trusted_with_are_absent():
    sentence = only(CONTRACTED, layers={"heads"})
    assert (None, None, None) == (sentence.pos, sentence.morphs, sentence.lemmas)
    assert "ROOT" == sentence.deps[0]


def test_names_of_another_file_are_found_by_the_words():
    tags = names.tags("Volvió\tO\nde\tO\nel\tO\nPerú\tB-LOC\nanoche\tO\n.\tO\n".splitlines())
    assert ("O", "O", "B-LOC", "O", "O") == only(CONTRACTED, names=tags).names


def test_a_sentence_that_the_file_of_names_lacks_has_no_known_names():
    assert only(CONTRACTED, names={}).names is None


def test_classes_of_names_go_as_far_as_the_name_and_one_without_class_is_unknown():
    assert ("O", "B-ORG", "I-ORG", "O", None) == only(NAMED, classes=True).names


def test_text_without_capitals_gets_those_of_its_names():
    lines = (
        "la\tO\nuniversidad\tB-GRP\nde\tI-GRP\nla\tI-GRP\nhabana\tI-GRP\ncompra\tO\nvino\tB-PROD"
    )
    (sentence,) = names.read(lines.splitlines(), kinds={"GRP": "ORG", "PROD": None}, cased=False)
    assert ("La", "Universidad", "de", "la", "Habana", "compra", "vino") == sentence.words
    assert ("O", "B-ORG", "I-ORG", "I-ORG", "I-ORG", "O", None) == sentence.names


def test_columns_of_names_become_text_with_blanks_where_people_write_them():
    lines = "उसने\tO\n(\tO\nकल\tO\n)\tO\nकहा\tO\n।\tO"
    (sentence,) = names.read(lines.splitlines(), kinds={})
    assert (True, False, False, True, False, True) == sentence.spaces


PARALLEL = """\
# sent_id = n1
1\tObama\t_\tPROPN\t_\t_\t0\troot\t_\t_
2\tvisited\t_\tVERB\t_\t_\t1\tdep\t_\t_
3\tSan\t_\tPROPN\t_\t_\t1\tdep\t_\t_
4\tJuan\t_\tPROPN\t_\t_\t1\tdep\t_\t_
"""
SPANISH = """\
# sent_id = n1
1\tLa\t_
2\tvisita\t_
3\tde\t_
4\tObama\t_
5\ta\t_
6\tSan\t_
7\tJuan\t_
8\ty\t_
9\tAlemania\t_

# sent_id = n2
1\tEn\t_
2\tla\t_
3\tvisita\t_
"""


def test_names_written_alike_in_a_parallel_sentence_are_names_and_others_stay_open():
    tags = names.tags("Obama\tB-PER\nvisited\tO\nSan\tB-LOC\nJuan\tI-LOC\n".splitlines())
    treebank = SPANISH.replace("\t_", "\t_" * 8).splitlines()
    projected = projection.project(treebank, [projection.known(PARALLEL.splitlines(), tags)])
    ((words, found),) = projected.items()
    assert "visita" == words[1]
    assert ("O", "O", "O", "B-PER", "O", "B-LOC", "I-LOC", "O", None) == found


def test_names_of_a_parallel_sentence_need_a_licence_too():
    with pytest.raises(LicenceError, match=r"b\.bio"):
        Source(
            use="train",
            title="set",
            path="a.conllu.xz",
            licence="CC0",
            names="parallel",
            names_licence="CC BY 4.0",
            parallel=(("b.conllu.xz", "noncommercial/b.bio.xz"),),
        )


def test_joined_sentences_keep_their_boundaries_and_heads(vocab):
    doc = document(vocab, [only(CONTRACTED), only(CLITIC)])
    assert "Volvió del Perú anoche. Díselo! " == doc.text
    assert [5, 2] == [len(sent) for sent in doc.sents]
    assert "Díselo" == doc[6].head.text


def test_a_document_tells_no_layer_that_one_of_its_sentences_lacks(vocab):
    doc = document(vocab, [only(CONTRACTED), only(CLITIC, layers={"heads"})])
    assert doc.has_annotation("DEP")
    assert not doc.has_annotation("POS")


def sentence(*words):
    return Sentence(words=words, spaces=(True,) * len(words))


def test_a_line_without_a_stop_ends_a_document_where_lines_stand_apart():
    heading, first, second = sentence("Clima"), sentence("Llueve", "."), sentence("Nieva", '."')
    assert [1, 2] == [len(group) for group in groups([heading, first, second], most=8, apart=True)]
    assert [3] == [len(group) for group in groups([heading, first, second], most=8)]


def test_training_takes_the_last_stop_of_some_documents_and_no_other():
    made = groups([sentence("अ", "।")] * 600, most=3, chance=random.Random(1))
    lasts = [group[-1].words for group in made if all(s.words[1:] for s in group[:-1])]
    assert 0 < lasts.count(("अ",)) < len(lasts) / 3


def test_hindi_stops_vary_and_others_do_not():
    plain = [sentence("अ", "।")] * 400
    hindi = {s.words[-1] for s in varied(plain, lang="hi", chance=random.Random(1))}
    assert {"।", ".", "|"} == hindi
    assert plain == list(varied(plain, lang="es", chance=random.Random(1)))


@pytest.mark.parametrize("use", ["train", "dev"])
@pytest.mark.parametrize(
    ("path", "licence"),
    [
        ("hi/noncommercial/set.conllu.xz", "CC BY-SA 4.0"),
        ("hi/set.conllu.xz", "CC BY-NC-SA 4.0"),
        ("hi/set.conllu.xz", "not stated"),
        ("hi/set.conllu.xz", ""),
    ],
)
def test_no_set_that_may_not_ship_is_learned_from(use, path, licence):
    with pytest.raises(LicenceError, match=path):
        Source(use=use, title="set", path=path, licence=licence)
    Source(use="compare", title="set", path=path, licence=licence)


def test_names_need_a_licence_of_their_own():
    with pytest.raises(LicenceError, match="names"):
        Source(
            use="train", title="set", path="a.conllu.xz", licence="CC BY 4.0", names="names.bio.xz"
        )


@pytest.mark.parametrize("lang", ["en", "es", "pt", "hi"])
def test_no_test_is_trained_on_and_each_language_has_both(lang):
    settings = load(lang)

    def taken(*uses):
        return {(source.path, tenth) for source in settings.of(*uses) for tenth in source.tenths}

    assert taken("train")
    assert taken("test")
    assert set() == taken("train", "dev") & taken("test", "compare")
    assert set() == taken("train") & taken("dev")
