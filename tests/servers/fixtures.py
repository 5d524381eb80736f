"""Servers for a whole session of tests; a test asks for one by the name of its fixture.

A server whose software is not installed skips its tests, and fails them where
FACTCHECK_REQUIRE_SERVERS=1: a run that must have them all. ``tests/servers/install.sh`` installs.
"""

import os
import shutil
from pathlib import Path

import pytest
from servers import mediawiki as mediawiki_server
from servers import wikidata as wikidata_server

ROOT = Path(__file__).resolve().parents[2]
#: Where install.sh puts what the servers need.
SERVERS = Path(os.environ.get("FACTCHECK_SERVERS", ROOT / ".servers")).resolve()


def require(problem):
    """Skip, or fail where all servers must be there, if there is a problem."""
    if problem and os.environ.get("FACTCHECK_REQUIRE_SERVERS") == "1":
        pytest.fail(f"{problem}; run tests/servers/install.sh", pytrace=False)
    if problem:
        pytest.skip(f"{problem}; run tests/servers/install.sh")


@pytest.fixture(scope="session")
def mediawiki(tmp_path_factory):
    """The Action API of four wikis, with ``{lang}`` in its address."""
    require(mediawiki_server.missing(SERVERS))
    log = tmp_path_factory.mktemp("mediawiki") / "log"
    with mediawiki_server.mediawiki(SERVERS, log) as address:
        yield address


@pytest.fixture(scope="session")
def wikidata():
    """The Action API of a small Wikidata."""
    with wikidata_server.wikidata() as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """Chromium, driven by Playwright: one for all tests, because two drivers cannot run at once."""
    executable = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium")
    require(None if executable else "Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        # Root, as in a container, has no sandbox.
        sandbox = [] if os.geteuid() else ["--no-sandbox"]
        browser = driver.chromium.launch(executable_path=executable, args=sandbox)
        yield browser
        browser.close()
