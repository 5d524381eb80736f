"""robots.txt (RFC 9309), asked for before a page is read; API calls are not pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.errors import Forbidden
from factcheck.http.answer import Answer

if TYPE_CHECKING:
    import protego

#: The product token that rules name us by.
AGENT = "factcheck"
#: RFC 9309 section 2.4: no longer than a day.
TTL = 86_400.0
#: RFC 9309 section 2.5: at least this much must be read; more is nobody's real file.
_READ = 500 * 1024


def robots_url(url: str) -> str:
    """Return where the rules for a URL stand.

    >>> robots_url("https://example.org/a/b?c=d")
    'https://example.org/robots.txt'
    """
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"


def parse_robots(answer: Answer) -> protego.Protego:
    """Read the rules. Without any (404, 401, 403 and the like) everything may be read."""
    from protego import Protego  # noqa: PLC0415 - only page reads need it

    return Protego.parse(answer.text()[:_READ] if answer.status == 200 else "")


def check_robots(rules: protego.Protego, url: str) -> None:
    """Hold a page read to the rules.

    Raises:
        Forbidden: the site asks robots not to read it.
    """
    if not rules.can_fetch(url, AGENT):
        raise Forbidden(f"{urlsplit(url).netloc}: robots.txt asks robots not to read this page")


def is_robots(url: str) -> bool:
    """Whether a URL is a robots.txt itself, which RFC 9309 lets everyone read."""
    return urlsplit(url).path == "/robots.txt"
