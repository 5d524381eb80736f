"""The marker of the tests that need Chromium."""


def pytest_configure(config):
    config.addinivalue_line("markers", "browser: drives the evaluator's page in Chromium")
