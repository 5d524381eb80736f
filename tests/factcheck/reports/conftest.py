"""What tests of reports share: reports with everything in them, friendly and hostile."""

import os
import shutil

import pytest


def pytest_configure(config):
    config.addinivalue_line("markers", "browser: opens pages in Chromium")


@pytest.fixture(scope="session")
def chromium():
    """Chromium, driven by Playwright; without either its tests are skipped."""
    executable = shutil.which("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        sync_playwright = None
    if executable is None or sync_playwright is None:
        problem = "Chromium or Playwright is not installed"
        if os.environ.get("FACTCHECK_REQUIRE_SERVERS") == "1":
            pytest.fail(problem, pytrace=False)
        pytest.skip(problem)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()
