"""Answers that are checked together get the reports that each gets alone."""

import pytest

from factcheck import wire
from factcheck.config import load
from factcheck.inputs import response
from factcheck.pipeline import Checker

#: Claims that come again in other places, among them two that read alike with other ids.
ANSWERS = {
    "en": (
        "Oslo is the capital of Norway. Lima is the capital of Chile.",
        "Here it is. Lima is the capital of Chile. It has 3 inhabitants. Oslo is the capital of Norway.",
        "I hope this helps!",
        "Oslo is the capital of Norway. Lima is the capital of Chile.",
    ),
    "es": (
        "Lima es la capital de Chile. Marie Curie nació en Varsovia.",
        "Marie Curie nació en Varsovia. Lima es la capital de Chile.",
    ),
    "pt": (
        "Lima é a capital do Chile. Marie Curie nasceu em Varsóvia.",
        "Marie Curie nasceu em Varsóvia. Lima é a capital do Chile.",
    ),
    "hi": (
        "लीमा चिली की राजधानी है। मैरी क्यूरी का जन्म वारसॉ में हुआ था।",
        "मैरी क्यूरी का जन्म वारसॉ में हुआ था। लीमा चिली की राजधानी है।",
    ),
}


@pytest.fixture(scope="module")
def settings():
    return load(environ={}).choose(["reference"])


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    patch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
    yield
    patch.undo()


def test_answers_checked_together_read_as_each_alone(settings):
    answers = [
        response(text, where=f"a:{n}", lang=lang, prompt="What is Lima?" if n else "")
        for lang, texts in ANSWERS.items()
        for n, text in enumerate(texts)
    ]
    with Checker(settings, offline=True) as alone, Checker(settings, offline=True) as checker:
        together = [*checker.check_many(answers), *checker.check_many(answers[:3])]
        assert list(map(wire.line, together)) == [
            wire.line(alone.check(answer)) for answer in (*answers, *answers[:3])
        ]
