"""Who may ask the page anything: a browser on this machine that was given the token.

The page shows and takes decisions on private texts, so each request must come over loopback, name
the address it was served under (another name that resolves to loopback is an attack called DNS
rebinding), come from a page of ours if it says where from, and hold the token: first in the
address that the terminal printed, then in a cookie that scripts cannot read.
"""

from __future__ import annotations

import ipaddress
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Everything from us, nothing inline, nothing from elsewhere, never in a frame.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    # Without it, forms would send "Origin: null", which says nothing about where they come from.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """ASGI middleware that refuses what is not ours, before anything is read."""

    def __init__(self, app: ASGIApp, *, token: str, port: int, refusal: str) -> None:
        """Keep what requests are held against.

        Args:
            app: the application within.
            token: what a browser must hold.
            port: the port of the address that the page is served under.
            refusal: what a person reads who is refused.
        """
        self._app = app
        self._token = token
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._refusal = refusal
        # Cookies do not tell ports apart; two pages on one machine must not share theirs.
        self._cookie = f"factcheck_{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or hand on one request."""
        from starlette.requests import Request  # noqa: PLC0415 - only a server needs it
        from starlette.responses import PlainTextResponse, RedirectResponse  # noqa: PLC0415

        if scope["type"] != "http":
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message.get("headers", ()), *given]
            await send(message)

        request = Request(scope)
        within = self._app
        if not self._from_here(request) or not self._from_us(request):
            within = PlainTextResponse(self._refusal, 403)
        elif request.method == "GET" and self._is_token(request.query_params.get("token", "")):
            within = RedirectResponse(request.url.path, 303)
            within.set_cookie(self._cookie, self._token, path="/", httponly=True, samesite="strict")
        elif not self._is_token(request.cookies.get(self._cookie, "")):
            within = PlainTextResponse(self._refusal, 403)
        await within(scope, receive, send_guarded)

    def _is_token(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self._token.encode())

    def _from_here(self, request: Request) -> bool:
        """Tell whether the peer is on this machine and asked for our address."""
        if request.client is None or request.headers.get("host", "") not in self._hosts:
            return False
        try:
            return ipaddress.ip_address(request.client.host).is_loopback
        except ValueError:
            return False

    def _from_us(self, request: Request) -> bool:
        """Tell whether the page that asks is ours; what writes must say so."""
        origin = request.headers.get("origin")
        if origin is not None:
            return origin == f"http://{request.headers['host']}"
        return request.method in {"GET", "HEAD"}
