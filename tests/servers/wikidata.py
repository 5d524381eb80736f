"""A Wikidata on loopback: the Action API of Wikibase over the items of ``wikidata.yaml``.

Wikibase itself is in no package registry. The shapes of these answers are those that Wikidata gave
in 2025: formatversion 2, errors as HTTP 200, the label's language falling back to English.
"""

import contextlib
import json
import threading
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import yaml

DATA = Path(__file__).with_suffix(".yaml")
REVISION = 1000
MODIFIED = "2025-03-01T00:00:00Z"
_ENTITY = "http://www.wikidata.org/entity/"
_TYPES = {
    "item": "wikibase-item",
    "time": "time",
    "amount": "quantity",
    "latitude": "globe-coordinate",
    "text": "monolingualtext",
    "url": "url",
    "identifier": "external-id",
}


@cache
def entities():
    """Return every entity in Wikibase's JSON, by id."""
    data = yaml.load(DATA.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {name: _entity(name, short, number) for number, (name, short) in enumerate(data.items())}


@contextlib.contextmanager
def wikidata():
    """Serve the API; the value is its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/w/api.php"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(asked):
    """Answer one question as Wikibase does."""
    if asked.get("maxlag", "").startswith("-"):
        return _error("maxlag", "Waiting for a database server: -1 second lagged.")
    known = {"wbsearchentities": _search, "wbgetentities": _get, "query": _full_text}
    if asked.get("action") not in known:
        return _error("badvalue", f'Unrecognized value for "action": {asked.get("action")}.')
    return known[asked["action"]](asked)


def _search(asked):
    wanted, languages = asked["search"].casefold(), [asked["language"], "mul", "en"]
    hits = []
    for entity in entities().values():
        names = [
            (kind, name)
            for lang in languages
            for kind, found in (
                ("label", [entity["labels"].get(lang)]),
                ("alias", entity["aliases"].get(lang, [])),
            )
            for name in filter(None, found)
        ]
        match = next((m for m in names if m[1]["value"].casefold().startswith(wanted)), None)
        if match and entity["type"] == asked["type"]:
            kind, name = match
            hits.append(
                {
                    "id": entity["id"],
                    "title": entity["id"],
                    "label": _in_languages(entity["labels"], languages),
                    "description": _in_languages(entity["descriptions"], languages),
                    "match": {"type": kind, "language": name["language"], "text": name["value"]},
                }
            )
    return {"searchinfo": {"search": asked["search"]}, "search": hits[: int(asked["limit"])]}


def _get(asked):
    ids = asked["ids"].split("|")
    if len(ids) > 50:
        return _error("toomanyvalues", 'Too many values supplied for parameter "ids".')
    languages, props = asked["languages"].split("|"), asked["props"].split("|")
    found = {}
    for name in ids:
        entity = entities().get(name)
        if entity is None:
            found[name] = {"id": name, "missing": ""}
            continue
        found[name] = {"type": entity["type"], "id": entity["id"]}
        for prop in {"labels", "descriptions", "aliases"} & set(props):
            texts = {lang: entity[prop][lang] for lang in languages if lang in entity[prop]}
            found[name][prop] = texts
        if "claims" in props:
            found[name]["claims"] = entity["claims"] or []
        if "info" in props:
            found[name] |= {"lastrevid": entity["lastrevid"], "modified": MODIFIED}
    return {"entities": found, "success": 1}


def _full_text(asked):
    words = asked["srsearch"].casefold().split()
    hits = []
    for entity in entities().values():
        text = json.dumps(
            [entity["labels"], entity["aliases"], entity["descriptions"]], ensure_ascii=False
        )
        if entity["type"] == "item" and all(word in text.casefold() for word in words):
            hits.append({"ns": 0, "title": entity["id"]})
    return {"batchcomplete": True, "query": {"search": hits[: int(asked["srlimit"])]}}


def _error(code, text):
    return {"errors": [{"code": code, "text": text, "module": "main"}]}


def _in_languages(texts, languages):
    return next((texts[lang]["value"] for lang in languages if lang in texts), "")


def _entity(name, short, number):
    claims = {}
    for statement in short.get("claims", ()):
        about = next(key for key in statement if key.startswith("P"))
        qualifiers = {key: [_snak(key, v)] for key, v in statement.get("qualifiers", {}).items()}
        written = {
            "mainsnak": _snak(about, statement[about]),
            "type": "statement",
            "rank": statement.get("rank", "normal"),
        }
        if qualifiers:
            written |= {"qualifiers": qualifiers, "qualifiers-order": list(qualifiers)}
        claims.setdefault(about, []).append(written)
    return {
        "id": name,
        "type": "property" if name.startswith("P") else "item",
        "labels": _texts(short["labels"]),
        "descriptions": _texts(short.get("descriptions", {})),
        "aliases": {
            lang: [{"language": lang, "value": text} for text in texts]
            for lang, texts in short.get("aliases", {}).items()
        },
        "claims": claims,
        "lastrevid": REVISION + number,
    }


def _texts(texts):
    return {lang: {"language": lang, "value": text} for lang, text in texts.items()}


def _snak(about, value):
    if isinstance(value, str):  # somevalue, novalue
        return {"snaktype": value, "property": about, "datatype": "wikibase-item"}
    kind = next(kind for kind in _TYPES if kind in value)
    return {
        "snaktype": "value",
        "property": about,
        "datatype": _TYPES[kind],
        "datavalue": _VALUES[kind](value),
    }


def _item(value):
    found = {"entity-type": "item", "numeric-id": int(value["item"][1:]), "id": value["item"]}
    return {"type": "wikibase-entityid", "value": found}


def _time(value):
    sign, date = ("-", value["time"][1:]) if value["time"][0] == "-" else ("+", value["time"])
    known = date.count("-")
    calendar = "Q1985786" if "julian" in value else "Q1985727"
    return {
        "type": "time",
        "value": {
            "time": f"{sign}{date}{'-00' * (2 - known)}T00:00:00Z",
            "timezone": 0,
            "before": 0,
            "after": 0,
            "precision": int(value.get("precision", 9 + known)),
            "calendarmodel": f"{_ENTITY}{calendar}",
        },
    }


def _quantity(value):
    unit = _ENTITY + value["unit"] if "unit" in value else "1"
    found = {"amount": value["amount"], "unit": unit}
    if "bounds" in value:
        found |= {"lowerBound": value["bounds"][0], "upperBound": value["bounds"][1]}
    return {"type": "quantity", "value": found}


def _coordinate(value):
    found = {key: float(value[key]) for key in ("latitude", "longitude", "precision")}
    return {"type": "globecoordinate", "value": found | {"globe": f"{_ENTITY}Q2"}}


_VALUES = {
    "item": _item,
    "time": _time,
    "amount": _quantity,
    "latitude": _coordinate,
    "text": lambda value: {"type": "monolingualtext", "value": value},
    "url": lambda value: {"type": "string", "value": value["url"]},
    "identifier": lambda value: {"type": "string", "value": value["identifier"]},
}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        asked = {key: values[-1] for key, values in parse_qs(urlsplit(self.path).query).items()}
        body = json.dumps(answer(asked), ensure_ascii=False).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Say nothing."""
