"""A good answer with anything in the place of any of its values: read, left out or refused.

Each value of each answer, and each object and list that holds some, is replaced; of the thousands of
ways in which the larger answers can go wrong, `MOST` are tried, always the same.
"""

import json
import random
import re
from dataclasses import replace
from urllib.parse import urlsplit

import httpx
import pytest
from good_answers import KEY, KEYS, SUBJECTS, Asked, bare

from factcheck import wire
from factcheck.config import NetworkSettings, load
from factcheck.errors import SourceError
from factcheck.evidence.passages import cut
from factcheck.evidence.rank import rank
from factcheck.http import Http
from factcheck.sources.registry import entry_points
from factcheck.verdict import judge

BASE = "http://127.0.0.1:1"
FOLDERS = {subject.name: subject.answer for subject in SUBJECTS} | {"bare": bare}
HUGE = "Lisbon is the capital of Portugal. " * 600
ABSENT = object()
#: Wrong answers that are tried of each kind of question.
MOST = 150
#: Items, properties and languages: what holds for one holds for all.
_ANY_KEY = re.compile(r"(?<![^/])(?:[PQ]\d+|en|es|pt|pt-br|hi|mul)(?![^/])")
REPLACEMENTS = {
    "absent": ABSENT,
    "null": None,
    "true": True,
    "number": 7,
    "negative": -1,
    "immense": 10**30,
    "infinite": float("inf"),
    "nan": float("nan"),
    "empty": "",
    "half a character": "\ud83d",
    "control characters": "\x00\x1b[31m\u202e\r\n",
    "markup": "<script>alert(1)</script><!--",
    "no address": "javascript:alert(1)",
    "broken address": "http://[::1",
    "huge": HUGE,
    "list": [],
    "list of null": [None],
    "nested list": [[[["Lisbon"]]]],
    "object": {},
    "other object": {"": {"value": {"value": None}}},
}


class Impostor:
    """Answers as all is well, but for one value in one answer."""

    def __init__(self):
        self.given = {}
        self.target = None
        self.change = None

    def __call__(self, request):
        folder, _, path = request.url.path.removeprefix("/").partition("/")
        if folder not in FOLDERS:
            return httpx.Response(404)
        asked = Asked.of(
            f"/{path}", request.url.query.decode(), request.content.decode(), base=BASE
        )
        kind, answer = FOLDERS[folder](asked)
        key = (request.url.path, asked.params.get("action", ""), asked.params.get("props", ""))
        self.given.setdefault(key, (kind, answer))
        changed = self.change(answer) if key == self.target else answer
        text = changed if isinstance(answer, str) else json.dumps(changed)
        headers = {"Content-Type": f"{kind}; charset=utf-8"}
        return httpx.Response(200, text=text, headers=headers)


def places(value, path=()):
    """Yield the path of each value; of the elements of a list, those of the first alone."""
    yield path
    if isinstance(value, dict | list):
        held = value.items() if isinstance(value, dict) else enumerate(value[:1])
        for key, item in held:
            yield from places(item, (*path, key))


def replaced(value, path, new):
    """Copy a value with another at the path, or without what stands there."""
    if not path:
        return None if new is ABSENT else new
    copy = dict(value) if isinstance(value, dict) else list(value)
    if len(path) == 1 and new is ABSENT:
        del copy[path[0]]
    else:
        copy[path[0]] = replaced(copy[path[0]], path[1:], new)
    return copy


def mutants(answer):
    """Yield a name and a change for each way in which an answer is made wrong."""
    if isinstance(answer, str):
        # XML and HTML: break off, or lose a part, anywhere.
        for end in range(0, len(answer), 7):
            yield f"cut at {end}", lambda text, end=end: text[:end]
            yield f"without {end}", lambda text, end=end: text[:end] + text[end + 7 :]
        return
    distinct = {_ANY_KEY.sub("*", "/".join(map(str, path))): path for path in places(answer)}
    for path in distinct.values():
        for name, new in REPLACEMENTS.items():
            yield (
                f"{name} at {'/'.join(map(str, path))}",
                lambda value, path=path, new=new: replaced(value, path, new),
            )


def require_sound(documents, claim):
    """What was found can be cited, judged and written."""
    for document in documents:
        parts = urlsplit(document.url)
        assert parts.scheme in {"http", "https"}, document.url
        assert parts.hostname, document.url
    candidates = [one for document in documents for one in cut(document)]
    evidence = [one.evidence(claim, score) for score, one in rank(claim, candidates)]
    _, kept = judge(claim, evidence)
    wire.line({"evidence": wire.plain(kept)}).encode()
    for one in kept:
        assert one.text[one.start : one.end] == one.quote


@pytest.fixture(scope="module")
def settings():
    return load(environ=KEYS)


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_nothing_but_an_error_of_ours_comes_of_a_wrong_type(subject, settings):
    impostor = Impostor()
    (entry,) = settings.choose([subject.of]).sources
    options = {
        **entry.settings.options,
        "url": f"{BASE}/{subject.api or subject.name}{subject.path}",
        "only": ["127.0.0.1"],
        "index": "pages",
    }
    wrong = []
    with Http(NetworkSettings(retries=0), transport=httpx.MockTransport(impostor)) as http:
        source = entry_points()[subject.of].load()(
            replace(entry.settings, options=options, key=entry.settings.key and KEY),
            http.for_source(replace(entry.policy, pace=1e6, private=True)),
        )
        require_sound(found := tuple(source.search(subject.claim)), subject.claim)
        assert found
        for target, (_, answer) in tuple(impostor.given.items()):
            every = list(mutants(answer))
            chosen = random.Random(0).sample(every, min(MOST, len(every)))
            for name, change in chosen:
                impostor.target, impostor.change = target, change
                try:
                    require_sound(tuple(source.search(subject.claim)), subject.claim)
                except SourceError:
                    continue
                except Exception as error:  # noqa: BLE001 - the test is that there is none
                    wrong.append(f"{target}: {name}: {type(error).__name__}: {error}"[:300])
    assert wrong == []
