"""One question to the network: its redirects, its attempts, its deadline."""

from __future__ import annotations

import email.utils
import itertools
import logging
import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from factcheck.config import NetworkSettings, Policy
from factcheck.errors import BadAnswer, Forbidden, RateLimited
from factcheck.http.addresses import check_url, is_local
from factcheck.http.answer import Answer
from factcheck.http.body import BrokenBody, read_body
from factcheck.http.faults import Fault, Stage, read_fault
from factcheck.http.sender import Sender
from factcheck.http.traffic import Traffic

if TYPE_CHECKING:
    import httpx

logger = logging.getLogger(__name__)

#: Of MediaWiki: the code of an API error, which comes with HTTP 200.
API_ERROR = "mediawiki-api-error"
_BUSY_API = frozenset({"maxlag", "ratelimited"})

#: Headers that describe the answer. Others belong to one exchange (cookies, dates, edges), or say
#: who asked: Wikimedia's `x-client-ip` has no business in a cache.
_KEPT_HEADERS = frozenset({API_ERROR, "etag", "last-modified", "link", "location", "retry-after"})

MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})

#: Seconds: the most that the first wait before another attempt takes; it doubles each time.
BACKOFF = 0.5
_LONGEST_BACKOFF = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """What every exchange of a run shares.

    Attributes:
        settings: timeout, cap, retries.
        traffic: whose turn it is.
        sender: what sends a request.
        clock: seconds since the epoch.
        backoff: seconds: the most that the first wait before another attempt takes.
    """

    settings: NetworkSettings
    traffic: Traffic
    sender: Sender
    clock: Callable[[], float]
    backoff: float = BACKOFF


class Exchange:
    """Asks for one address, and goes where that leads.

    Args:
        network: what the run's exchanges share.
        policy: the source's manners.
        headers: sent to every host on the way.
        secrets: sent to the first host alone.
        allowed: raises where robots.txt forbids an address; called for each hop.
        body: what to POST; without one it is a GET.
        secret_query: added to the query at the first host alone; no answer has it in its address.
    """

    def __init__(
        self,
        network: Network,
        policy: Policy,
        *,
        headers: Mapping[str, str],
        secrets: Mapping[str, str],
        allowed: Callable[[str], None],
        body: bytes | None = None,
        secret_query: str = "",
    ) -> None:
        self._network = network
        self._policy = policy
        self._headers = headers
        self._secrets = secrets
        self._allowed = allowed
        self._content = body
        self._secret_query = secret_query
        #: A moment of the monotonic clock, set with the first turn: the time in the queue of our
        #: own threads is not the host's.
        self._deadline: float | None = None

    def follow(self, url: str) -> Answer:
        """Ask, following at most `MAX_REDIRECTS` redirects; what is POSTed goes to no other address.

        Raises:
            factcheck.errors.SourceError: there is no answer, or none that may be read.
        """
        home, host = _origin(url), urlsplit(url).hostname
        for _ in range(MAX_REDIRECTS + 1):
            # Who may ask a local service may not be sent on from there into the local network.
            private = self._policy.private and urlsplit(url).hostname == host
            check_url(url, private=private)
            self._allowed(url)
            answer = self._attempts(url, at_home=_origin(url) == home, private=private)
            location = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not location or self._content is not None:
                return answer
            try:
                url = urljoin(url, location)
            except ValueError as error:
                raise BadAnswer(f"{answer.host}: redirects to no address") from error
        raise BadAnswer(f"{_netloc(url)}: redirects more than {MAX_REDIRECTS} times")

    def _attempts(self, url: str, *, at_home: bool, private: bool) -> Answer:
        """Ask one address until it answers, or there is no number or time left."""
        traffic, settings = self._network.traffic, self._network.settings
        host = _netloc(url)
        local = private and is_local(urlsplit(url).hostname or "")
        for attempt in itertools.count(1):
            with traffic.turn(host, self._policy, local=local):
                if self._deadline is None:
                    self._deadline = time.monotonic() + settings.timeout
                traffic.respect_hold(host, until=self._deadline, local=local)
                with traffic.connecting(local=local) as connect:
                    outcome = self._once(
                        url,
                        at_home=at_home,
                        private=private,
                        connect=connect,
                        deadline=self._deadline,
                    )
            if isinstance(outcome, Answer):
                traffic.answered(host, local=local)
                return outcome
            logger.debug("%s: %s (attempt %d)", host, outcome.cause, attempt)
            wait = max(outcome.wait, _jitter(attempt, self._network.backoff))
            if outcome.stage is Stage.ANSWER:
                traffic.hold(host, wait)
            last = attempt > settings.retries or time.monotonic() + wait >= self._deadline
            hurried = connect < settings.connect_timeout
            traffic.failed(host, outcome, local=local, last=last, hurried=hurried)
            if outcome.stage is not Stage.ANSWER:
                traffic.pause(host, wait, local=local)
        raise AssertionError  # the count has no end

    def _once(
        self, url: str, *, at_home: bool, private: bool, connect: float, deadline: float
    ) -> Answer | Fault:
        """Make one attempt."""
        import httpx  # noqa: PLC0415 - 150 ms that a run answered by the cache need not pay

        try:
            response = self._network.sender.send(
                _with_query(url, self._secret_query if at_home else ""),
                {**self._headers, **(self._secrets if at_home else {})},
                body=self._content,
                private=private,
                connect=connect,
                deadline=deadline,
            )
            try:
                body = self._body(response, _netloc(url), deadline)
            finally:
                response.close()
        except httpx.InvalidURL as error:
            raise Forbidden(f"{_netloc(url)}: not an address that can be asked") from error
        except BrokenBody as error:
            return Fault(cause=str(error), stage=Stage.EXCHANGE, kind=BadAnswer)
        except httpx.TransportError as error:
            return read_fault(error)
        now = self._network.clock()
        answer = Answer(
            url=url,
            status=response.status_code,
            headers={
                name: value
                for name, value in response.headers.items()
                if name in _KEPT_HEADERS or name.startswith("content-")
            },
            body=body,
            retrieved_at=datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )
        # By the host's own clock where it tells the time: ours may be wrong.
        told = _moment(response.headers.get("date", ""))
        return _asks_to_wait(answer, now if told is None else told) or answer

    def _body(self, response: httpx.Response, host: str, deadline: float) -> bytes:
        """Read the body of an answer that is one; what comes with an error is not looked at."""
        if not (200 <= response.status_code < 300 or response.status_code == 404):
            return b""
        assert isinstance(response.stream, Iterable)
        return read_body(
            _until(deadline, response.stream),
            encoding=response.headers.get("content-encoding", ""),
            limit=self._network.settings.max_bytes,
            host=host,
        )


def _asks_to_wait(answer: Answer, now: float) -> Fault | None:
    """Return the fault of an answer that another attempt may better."""
    api_error = answer.headers.get(API_ERROR, "")
    if answer.status == 429:
        cause = "answered 429 (too many requests)"
    elif answer.status >= 500:
        cause = f"answered {answer.status}"
    elif api_error in _BUSY_API:
        cause = f"its API answered {api_error}"
    else:
        return None
    wait = _retry_after(answer.headers.get("retry-after", ""), now)
    broken = answer.status >= 500 and not wait
    return Fault(
        cause=f"{cause} and asks to wait {wait:.0f} s" if wait else cause,
        stage=Stage.ANSWER,
        kind=BadAnswer if broken else RateLimited,
        wait=wait,
        hint="try later, or allow more seconds with --timeout",
    )


def _retry_after(value: str, now: float) -> float:
    """Read Retry-After in both forms, seconds and a date; 0 where it is neither."""
    value = value.strip()
    if value.isascii() and value.isdecimal():
        return float(value[:9])
    moment = _moment(value)
    return 0.0 if moment is None else max(0.0, moment - now)


def _moment(value: str) -> float | None:
    """Read a date of HTTP as seconds since the epoch; None where it is none."""
    try:
        moment = email.utils.parsedate_to_datetime(value)
        return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    except (ValueError, OverflowError):
        return None


def _jitter(attempt: int, backoff: float) -> float:
    """Return the seconds to wait after an attempt: full jitter over a span that doubles.

    https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    """
    span = min(_LONGEST_BACKOFF, backoff * 2.0 ** (attempt - 1))
    return random.uniform(0, span)  # noqa: S311 - spreads requests, keeps no secret


def _until(deadline: float, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Pass a body on until the deadline: quick reads without end hit no read timeout."""
    import httpx  # noqa: PLC0415 - see Exchange

    for chunk in chunks:
        if time.monotonic() > deadline:
            raise httpx.ReadTimeout("the deadline has passed")
        yield chunk


def _netloc(url: str) -> str:
    """Return the host, with its port where the URL names one, without credentials."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def _with_query(url: str, query: str) -> str:
    """Add what is encoded already to the query of a URL that has no fragment."""
    return f"{url}{'&' if urlsplit(url).query else '?'}{query}" if query else url


def _origin(url: str) -> tuple[str, str]:
    return urlsplit(url).scheme, _netloc(url)
