"""From a treebank to a pipeline in a folder, in a few updates."""

import dataclasses
import json
import lzma

import pytest
import spacy

from training.pipelines import raw, run
from training.pipelines.sentences import Sentence
from training.pipelines.settings import Settings, Source

SENTENCES = """\
# sent_id = 3LB-1
1\tAna\tAna\tPROPN\tnp0000p\t_\t2\tnsubj\t_\t_
2\tviaja\tviajar\tVERB\tvm\tTense=Pres\t0\troot\t_\t_
3\ta\ta\tADP\tsp\t_\t4\tcase\t_\t_
4\tLima\tLima\tPROPN\tnp0000l\t_\t2\tobl\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\tfp\t_\t2\tpunct\t_\t_

1\tLas\tel\tDET\tda\tNumber=Plur\t2\tdet\t_\t_
2\tcasas\tcasa\tNOUN\tnc\tNumber=Plur\t3\tnsubj\t_\t_
3\tduermen\tdormir\tVERB\tvm\tTense=Pres\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\tfp\t_\t3\tpunct\t_\t_

"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folders of a run of two updates a model, and where its card is."""
    root = tmp_path_factory.mktemp("pipelines")
    sources = []
    for use, times in (("train", 40), ("dev", 4), ("test", 4)):
        with lzma.open(root / f"{use}.conllu.xz", "wt", encoding="utf-8") as file:
            file.write(SENTENCES * times)
        sources.append(
            Source(use=use, title=use, path=f"{use}.conllu.xz", licence="CC0", names="classes")
        )
    config = Settings(lang="es", sources=tuple(sources), steps={"syntax": 2, "names": 2})
    folders = run.Folders(work=root / "work" / "es")
    run.convert(config, root, folders, None)
    for model in config.steps:
        run.learn(config, model, folders, 2, as_it_is=False)
    run.finish(config, folders, root / "cards")
    return config, folders, root


def test_the_folder_holds_a_pipeline_with_parse_and_names(made):
    _, folders, _ = made
    pipeline = spacy.load(folders.pipeline)
    assert {"tok2vec", "morphologizer", "parser", "ner"} == set(pipeline.pipe_names) - {"senter"}
    assert pipeline("Ana viaja a Lima.").has_annotation("DEP")


def test_the_folder_tells_no_path_of_the_machine_and_carries_its_card(made):
    _, folders, root = made
    texts = [path.read_text("utf-8") for path in folders.pipeline.glob("*.*")]
    assert 3 == len(texts)
    assert not any(str(root) in text for text in texts)
    assert (root / "cards" / "es.md").read_text("utf-8") in texts


def test_the_figures_are_kept_beside_the_card(made):
    _, folders, root = made
    found = json.loads((root / "cards" / "es.json").read_text("utf-8"))
    assert {"sents_f", "dep_las", "pos_acc", "ents_f"} <= set(found["tests"]["test"])
    assert found == json.loads(folders.results.read_text("utf-8"))


def test_a_finished_training_is_passed_over(made, monkeypatch):
    config, folders, _ = made
    monkeypatch.setattr(run.train, "train", lambda *_, **__: pytest.fail("trained again"))
    for model in config.steps:
        run.learn(config, model, folders, 2, as_it_is=False)


def test_a_stopped_training_goes_on_or_is_taken_as_it_is(made, monkeypatch):
    config, folders, _ = made
    trained = []
    monkeypatch.setattr(run.train, "train", lambda *arguments, **_: trained.append(arguments[1]))
    finished = folders.model("names") / run.train.FINISHED
    finished.unlink()
    run.learn(config, "names", folders, 2, as_it_is=True)
    assert [] == trained
    run.learn(config, "names", folders, 2, as_it_is=False)
    assert ["names"] == trained
    finished.touch()


def test_a_model_goes_on_with_what_the_teacher_annotated_and_the_last_one_ships(made):
    config, folders, root = made
    config = dataclasses.replace(config, silver={"syntax": 2})
    annotated = Sentence(
        words=("Ana", "duerme", "."),
        spaces=(True, False, True),
        pos=("PROPN", "VERB", "PUNCT"),
        morphs=("", "Tense=Pres", ""),
        heads=(1, 1, 1),
        deps=("nsubj", "ROOT", "punct"),
        names=("B-PER", "O", "O"),
    )
    folders.teacher.parent.mkdir()
    folders.teacher.touch()
    raw.write([annotated] * 40, folders.silver)
    run.teach(config, root, folders)
    run.learn(config, "syntax", folders, 2, as_it_is=False, silver=True)
    assert folders.taught("syntax") == folders.finished("syntax").parent
    assert folders.model("names") == folders.finished("names").parent
    taught = spacy.load(folders.finished("syntax"))
    assert {"parser", "morphologizer"} <= set(taught.pipe_names)
    assert "trainable_lemmatizer" not in taught.pipe_names
