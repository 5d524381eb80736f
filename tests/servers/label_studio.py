"""A Label Studio on loopback, with one user who has a legacy API token."""

import contextlib
import secrets

from servers.process import free_port, running


@contextlib.contextmanager
def label_studio(command, folder):
    """Serve from an empty database; the value is the address and the token.

    Args:
        command: the ``label-studio`` of an environment of its own.
        folder: where its data is made; empty.
    """
    port, token = free_port(), secrets.token_hex(20)
    address = f"http://127.0.0.1:{port}"
    environment = {
        "LABEL_STUDIO_BASE_DATA_DIR": str(folder),
        "LABEL_STUDIO_DATABASE": "sqlite",
        "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
        "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK": "true",
        "HOST": address,
        # It would tell its makers of each start.
        "COLLECT_ANALYTICS": "false",
        "collect_analytics": "false",
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
        "LATEST_VERSION_CHECK": "false",
    }
    start = [
        command, "start", "--no-browser", "--internal-host", "127.0.0.1", "--port", str(port),
        "--data-dir", folder, "--username", "ana@example.org", "--password", "loopback-only-1",
        "--user-token", token, "--log-level", "ERROR",
    ]  # fmt: skip
    ready = f"{address}/health"
    # Its first start makes a database in some hundred steps.
    with running(start, ready=ready, log=folder / "log", env=environment, seconds=600):
        yield address, token
