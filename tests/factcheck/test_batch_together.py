"""Answers that are checked together get the reports that each gets alone."""

import pytest

from factcheck import pipeline, wire
from factcheck.config import load
from factcheck.evidence.search import Found
from factcheck.inputs import response
from factcheck.model import SourceStatus
from factcheck.pipeline import Checker, whole_claim

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


class CountingSearcher:
    """Stands in for the searcher; its one source answers with a state."""

    def __init__(self, state="empty"):
        self.state = state
        self.asked = []

    def search(self, claims):
        for claim in claims:
            self.asked.append(claim.text)
            status = SourceStatus(claim_id=claim.id, source="one", state=self.state)
            yield Found(claim=claim, evidence=(), statuses=(status,))


def claims(*texts):
    return [whole_claim(response(text, where="x", lang="en")) for text in texts]


def test_equal_claims_are_looked_up_once_and_answered_in_order():
    searcher = CountingSearcher()
    recall = pipeline._Recall(searcher)
    asked = claims("One is 1.", "Two is 2.", "One is 1.")
    for _ in range(2):
        found = list(recall.search(asked))
        assert asked == [one.claim for one in found]
        assert [claim.id for claim in asked] == [one.statuses[0].claim_id for one in found]
    assert searcher.asked == ["One is 1.", "Two is 2."]


@pytest.mark.parametrize("state", ["failed", "rate_limited"])
def test_a_claim_that_a_source_could_not_look_up_is_asked_again(state):
    searcher = CountingSearcher(state)
    recall = pipeline._Recall(searcher)
    for _ in range(2):
        list(recall.search(claims("One is 1.")))
    assert searcher.asked == ["One is 1.", "One is 1."]


def test_what_is_kept_of_searches_is_bounded_and_the_oldest_goes_first(monkeypatch):
    monkeypatch.setattr(pipeline, "RECALLED", 2)
    searcher = CountingSearcher()
    recall = pipeline._Recall(searcher)
    for text in ("One is 1.", "Two is 2.", "One is 1.", "Three is 3.", "One is 1.", "Two is 2."):
        list(recall.search(claims(text)))
    assert searcher.asked == ["One is 1.", "Two is 2.", "Three is 3.", "Two is 2."]
    assert len(recall._kept) == 2
