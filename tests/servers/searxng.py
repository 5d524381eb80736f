"""SearXNG on loopback, in an environment of its own, with a wiki of ours as its only engine."""

import contextlib
import json

from servers.process import free_port, running

#: Nothing listens there (RFC 863's port, unused).
REFUSED = "http://127.0.0.1:9/"


def missing(servers):
    """Say what is not installed, or nothing."""
    return "" if (servers / "searxng/done").exists() else f"SearXNG is not in {servers}"


@contextlib.contextmanager
def searxng(servers, folder, wiki, *, formats=("html", "json")):
    """Serve a metasearch over `wiki`, an address with ``{language}`` in it.

    The value is the address of its search. ``engines=refused`` asks an engine that never answers.
    """
    port = free_port()
    settings = folder / "settings.yml"
    # JSON is YAML.
    settings.write_text(json.dumps(_settings(port, wiki, list(formats))), encoding="utf-8")
    address = f"http://127.0.0.1:{port}"
    with running(
        [servers / "searxng/bin/python", "-m", "searx.webapp"],
        ready=f"{address}/healthz",
        log=folder / "searxng.log",
        env={"SEARXNG_SETTINGS_PATH": str(settings)},
    ):
        yield f"{address}/search"


def _settings(port, wiki, formats):
    engine = {"enable_http": True, "timeout": 5.0}
    return {
        # A name that no engine has: none of those that ship, which would ask the network.
        "use_default_settings": {"engines": {"keep_only": ["none that ships"]}},
        "search": {"autocomplete": "", "formats": formats, "ban_time_on_fail": 0},
        "server": {
            "port": port,
            "bind_address": "127.0.0.1",
            "secret_key": "loopback-only",
            "limiter": False,
            "method": "GET",
        },
        "outgoing": {"request_timeout": 5.0, "retries": 0},
        # It fetches its rules from the network when SearXNG starts.
        "plugins": {"searx.plugins.tracker_url_remover.SXNGPlugin": {"active": False}},
        "engines": [
            engine
            | {
                "name": "wiki",
                "engine": "mediawiki",
                "shortcut": "w",
                "base_url": wiki,
                "search_type": "text",
                "categories": ["general"],
            },
            engine
            | {
                "name": "refused",
                "engine": "json_engine",
                "shortcut": "r",
                "search_url": f"{REFUSED}?q={{query}}",
                "url_query": "url",
                "title_query": "title",
                "content_query": "content",
                "categories": ["refused"],
            },
        ],
    }
