"""The page on loopback, until the person ends it."""

from __future__ import annotations

import contextlib
import secrets
import socket
from collections.abc import Callable

from factcheck.errors import InputError
from factcheck.review.page.app import application
from factcheck.review.page.desk import Desk
from factcheck.review.page.words import Words

#: The only interface that the page is served on.
LOOPBACK = "127.0.0.1"


def serve(desk: Desk, words: Words, *, port: int, ready: Callable[[str], None]) -> None:
    """Serve the page until it is interrupted.

    Args:
        desk: reports, records and who decides.
        words: the language of the interface.
        port: 0 for any that is free.
        ready: called with the address, token included, once a browser may ask for it.

    Raises:
        InputError: the port is taken.
    """
    import uvicorn  # noqa: PLC0415 - only the page needs a server

    try:
        listening = socket.create_server((LOOPBACK, port))
    except OSError as error:
        raise InputError(
            f"port {port}: {error.strerror}", hint="name another with --port, or none"
        ) from error
    with listening:
        port = listening.getsockname()[1]
        token = secrets.token_urlsafe(32)
        config = uvicorn.Config(
            application(desk, words, token=token, port=port),
            log_level="error",
            # The log of requests would hold the token.
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=1,
        )
        ready(f"http://{LOOPBACK}:{port}/?token={token}")
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])
