"""The marker of the test that needs a server of Label Studio."""


def pytest_configure(config):
    config.addinivalue_line(
        "markers",
        "labelstudio: needs the address of a running Label Studio, FACTCHECK_LABEL_STUDIO",
    )
