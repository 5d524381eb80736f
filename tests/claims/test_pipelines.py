"""The spaCy pipelines that ship: loaded late, once, and done without where they are broken."""

import logging
import shutil
import subprocess
import sys
import threading
import weakref

import pytest

from claims import extract, pipelines

TEXTS = {
    "es": "La escritora Ana Ruiz desgranó sus recuerdos en Lima.",
    "pt": "A escritora Ana Ruiz desfiou as suas memórias em Lisboa.",
    "hi": "लेखिका महादेवी वर्मा का जन्म दिल्ली में हुआ।",
}
LANGUAGES = tuple(TEXTS)


@pytest.fixture(params=LANGUAGES)
def lang(request):
    return request.param


def test_each_language_has_a_pipeline_of_ours_with_what_is_read_of_it(lang):
    parse = {"tok2vec", "morphologizer", "parser"} if lang != "hi" else set()
    second_look = {"attribute_ruler"} if lang == "pt" else set()
    assert {"ner", *parse, *second_look} == set(pipelines.load(lang).pipe_names)


def test_a_pipeline_is_loaded_once_by_threads_that_ask_together(lang):
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(pipelines.load(lang))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 1 == len({id(pipeline) for pipeline in found})


def test_threads_parse_alike(lang):
    pipeline = pipelines.load(lang)
    (alone,) = pipelines.parse(pipeline, [TEXTS[lang]])
    found = []
    threads = [
        threading.Thread(target=lambda: found.extend(pipelines.parse(pipeline, [TEXTS[lang]] * 5)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {alone.to_json()["text"]} == {doc.text for doc in found}
    assert 20 == sum(doc.to_json() == alone.to_json() for doc in found)


@pytest.mark.parametrize("lang", ["es", "pt"])
def test_a_sentence_stays_one(lang):
    text = f"{TEXTS[lang]} {TEXTS[lang]}"
    (doc,) = pipelines.parse(pipelines.load(lang), [text])
    assert 1 == len(list(doc.sents))


def test_only_the_pipeline_of_the_language_that_is_read_is_loaded(lang):
    code = (
        "import sys; from claims import extract, pipelines; "
        f"extract({TEXTS[lang]!r}, lang={lang!r}); "
        "print(*(one for one, kept in pipelines._kept.items() if kept.cache_info().currsize))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert lang == done.stdout.strip()


@pytest.mark.parametrize("lang", pipelines.LANGUAGES)
def test_words_of_a_thousand_answers_are_not_all_remembered(lang, monkeypatch):
    monkeypatch.setattr(pipelines, "MOST_WORDS", 4_000)
    known = []
    for number in range(1_000):
        pipeline = pipelines.load(lang)
        pipeline.make_doc(" ".join(f"xo{number}q{word}" for word in range(8)))
        known.append(len(pipeline.vocab.strings))
    # Of 4,000 words each is new; the first half renews what other tests have read with.
    assert max(known[500:]) - min(known[500:]) < 5_000


def test_claims_are_the_same_when_a_pipeline_is_loaded_anew(lang, monkeypatch):
    before, expected = pipelines.load(lang), extract(TEXTS[lang], lang=lang)
    monkeypatch.setattr(pipelines, "MOST_WORDS", 0)
    assert expected == extract(TEXTS[lang], lang=lang)
    assert pipelines.load(lang) is not before


def test_a_pipeline_that_is_loaded_anew_is_not_held_in_memory(monkeypatch):
    before = weakref.ref(pipelines.load("pt"))
    monkeypatch.setattr(pipelines, "MOST_WORDS", 0)
    pipelines.load("pt")
    assert before() is None


def test_an_empty_name_asks_for_the_rules_alone(lang):
    assert pipelines.load(lang, {lang: ""}) is None
    assert extract(TEXTS[lang], lang=lang, pipelines={lang: ""})


def test_a_missing_folder_is_done_without_and_told_once(lang, tmp_path, caplog):
    with caplog.at_level(logging.WARNING, logger="claims.pipelines"):
        assert pipelines.load(lang, models=tmp_path) is None
        assert pipelines.load(lang, models=tmp_path) is None
    assert [f"no pipeline for {lang!r}"] == [
        record.getMessage().partition(",")[0] for record in caplog.records
    ]


@pytest.mark.parametrize(
    "broken", ["config.cfg", "meta.json", "tokenizer", "parser/model", "ner/moves", "vocab"]
)
def test_a_broken_folder_is_done_without(broken, tmp_path, caplog):
    shutil.copytree(pipelines.MODELS / "pt", tmp_path / "pt")
    path = tmp_path / "pt" / broken
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with caplog.at_level(logging.WARNING, logger="claims.pipelines"):
        found = pipelines.load("pt", models=tmp_path)
    assert (found is None) == (1 == len(caplog.records))


def test_names_have_the_kind_that_the_pipeline_tells(lang):
    kinds = {
        entity.text: entity.kind.value
        for claim in extract(TEXTS[lang], lang=lang)
        for entity in claim.entities
    }
    assert {"person", "place"} <= set(kinds.values())


@pytest.mark.parametrize(
    ("lang", "text", "second"),
    [
        (
            "es",
            "Ana Ruiz legó sus cuadros y desgranó sus memorias.",
            "Ana Ruiz desgranó sus memorias.",
        ),
        (
            "pt",
            "Ana Ruiz nasceu em Lisboa e pormenoriza as suas memórias.",
            "Ana Ruiz pormenoriza as suas memórias.",
        ),
    ],
)
def test_a_verb_that_no_list_has_begins_a_clause(lang, text, second):
    assert second == extract(text, lang=lang)[1].text


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "es",
            "Ana Ruiz colaboró con Charles Babbage, inventor de la máquina analítica.",
            [
                "Ana Ruiz colaboró con Charles Babbage.",
                "Charles Babbage fue inventor de la máquina analítica.",
            ],
        ),
        (
            "pt",
            "Ana Ruiz trabalhou em Bletchley Park, centro de pesquisa.",
            ["Ana Ruiz trabalhou em Bletchley Park.", "Bletchley Park é centro de pesquisa."],
        ),
    ],
)
def test_an_apposition_at_the_end_is_a_claim_of_its_own(lang, text, expected):
    assert expected == [claim.text for claim in extract(text, lang=lang)]


def test_lemmas_are_those_of_the_packaged_pipeline():
    import spacy

    texts = ["The geese were flying over mice.", "She has better children's books than theirs."]
    plain = spacy.load(pipelines.ENGLISH)
    expected = [[token.lemma_ for token in doc] for doc in plain.pipe(texts)]
    found = pipelines.parse(pipelines.load("en"), texts)
    assert expected == [[token.lemma_ for token in doc] for doc in found]
