"""What an answer of MediaWiki's API says beside its content: that it failed, or found nothing."""

import json

import pytest

from factcheck.errors import BadAnswer
from factcheck.http import Answer
from factcheck.sources.action_api import Absent, ActionApi

API = ActionApi(None, "https://en.wikipedia.org/w/api.php", "en")
PAGE = {"pageid": 1, "title": "Lisbon"}
MISSING = {"title": "Lisbonn", "missing": True}


def answer(data):
    return Answer(
        url=API.url,
        status=200,
        headers={},
        body=json.dumps(data).encode(),
        retrieved_at="2026-01-01T00:00:00Z",
    )


@pytest.mark.parametrize(
    "data",
    [
        {"query": {"pages": [MISSING, PAGE]}},
        {"query": {"pages": [MISSING], "search": [PAGE]}},
        {"parse": {"title": "Lisbon", "text": "<p>Lisbon</p>"}},
        {"search": [{"id": "Q597"}]},
        {"entities": {"Q597": {"id": "Q597"}, "Q0": {"id": "Q0", "missing": ""}}},
    ],
)
def test_a_page_a_hit_or_an_item_is_something(data):
    assert API._check(answer(data))


@pytest.mark.parametrize(
    "data",
    [
        {"batchcomplete": True},
        {"query": {"pages": [MISSING]}},
        {"query": {"pages": [MISSING], "search": []}},
        {"search": [], "success": 1},
        {"entities": {"Q0": {"id": "Q0", "missing": ""}}},
    ],
)
def test_missing_pages_and_empty_lists_are_nothing(data):
    assert not API._check(answer(data))


@pytest.mark.parametrize(
    ("code", "error"), [("missingtitle", Absent), ("internal_api_error_DBQueryError", BadAnswer)]
)
def test_an_error_is_none_of_both(code, error):
    with pytest.raises(error, match=code):
        API._check(answer({"errors": [{"code": code, "text": "It failed."}]}))


@pytest.mark.parametrize("data", [[], {"query": []}, {"query": {"pages": 7}}, {"entities": "none"}])
def test_json_of_another_shape_is_not_kept(data):
    with pytest.raises(BadAnswer, match="another shape"):
        API._check(answer(data))
