"""`Http`, one a run, and `SourceHttp`, one a source: what sources ask the network through."""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sized
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from factcheck.config import NetworkSettings, Policy
from factcheck.errors import BadAnswer, DryRun, Forbidden, NotCached
from factcheck.http import lasting
from factcheck.http.addresses import is_local
from factcheck.http.allowance import spend
from factcheck.http.answer import Answer
from factcheck.http.cache import Cache, cache_key
from factcheck.http.exchange import API_ERROR, BACKOFF, Exchange, Network
from factcheck.http.robots import TTL, check_robots, is_robots, parse_robots, robots_url
from factcheck.http.sender import Sender
from factcheck.http.spending import WOULD_ASK, Asked, Spending, question
from factcheck.http.traffic import Traffic

if TYPE_CHECKING:
    import httpx
    import protego

#: Reads a 200 before it is cached: raises `BadAnswer` for one that must not be, and returns what was
#: found, which is empty or false where that is nothing.
Valid = Callable[[Answer], Sized | bool]
#: An answer, and whether the cache keeps it.
Shared = tuple[Answer, bool]

_HINTS = {
    401: "is the key right?",
    403: "is the key right, and does `contact` in sources.yaml, or FACTCHECK_CONTACT, say who asks?",
}
#: Seconds for which the cache says at most that nothing was found: what is new, or was left out
#: while a host had troubles of which it did not tell, comes to be seen the next day.
TTL_OF_NOTHING = 86_400.0
#: Seconds that the clocks of machines which share a cache may differ.
_SKEW = 300.0
#: Shorter words occur in any text; no host gives keys that short.
_SECRET_LENGTH = 8


class Http:
    """The network for one run; a context manager.

    Proxies are those of the environment (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY), and
    SSL_CERT_FILE or SSL_CERT_DIR name certificates to trust. Hosts that are local by their name
    are asked directly.

    Args:
        settings: timeouts, cap, retries, contact.
        cache: where answers are kept; none keeps nothing.
        offline: ask only the cache, which then answers whatever the age of what it holds.
        refresh: ask the network for everything once, and keep the new answers.
        budget: how many questions that cost money may be asked; without one all that come.
        dry_run: ask nothing that the cache does not answer, and say in the error what would be.
        transport: what to send with in place of sockets, such as `httpx.MockTransport`.
        clock: seconds since the epoch, for the age of answers.
        backoff: seconds: the most that the first wait before another attempt takes.
    """

    def __init__(
        self,
        settings: NetworkSettings,
        *,
        cache: Cache | None = None,
        offline: bool = False,
        refresh: bool = False,
        budget: int | None = None,
        dry_run: bool = False,
        transport: httpx.BaseTransport | None = None,
        clock: Callable[[], float] = time.time,
        backoff: float = BACKOFF,
    ) -> None:
        traffic = Traffic(connect_timeout=settings.connect_timeout)
        self._sender = Sender(settings, traffic, transport)
        self._network = Network(
            settings=settings, traffic=traffic, sender=self._sender, clock=clock, backoff=backoff
        )
        self._cache = cache
        self._offline = offline
        self._dry_run = dry_run
        self._spending = Spending(budget)
        # Answers keep whole seconds.
        self._not_before = int(clock()) if refresh else 0
        self._clock = clock
        self._lock = threading.Lock()
        self._flights: dict[str, Future[Shared]] = {}
        self._robots: dict[str, protego.Protego] = {}
        self._good_until = math.inf
        self._passing = 0

    @property
    def good_until(self) -> float:
        """Until when the cache answers all that was asked so far, in seconds since the epoch."""
        return self._good_until

    @property
    def passing(self) -> int:
        """How many questions had no answer that the cache keeps: the next run asks them again."""
        return self._passing

    def state(self) -> str | None:
        """Name what the cache holds, as `Store.state` does; without a cache there is nothing."""
        return self._cache.state() if self._cache is not None else "nothing"

    @property
    def requests(self) -> int:
        """How many requests have been sent: attempts, redirects and robots.txt each count."""
        return self._sender.requests

    def asked(self) -> dict[str, Asked]:
        """Return what each source was asked so far, by its name, and what that costs."""
        return self._spending.asked()

    def for_source(self, policy: Policy) -> SourceHttp:
        """Return a client with the manners of one source."""
        return SourceHttp(self, policy)

    def close(self) -> None:
        """Close all connections and the cache."""
        self._sender.close()
        if self._cache is not None:
            self._cache.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def fetch(
        self,
        url: str,
        policy: Policy,
        *,
        headers: Mapping[str, str],
        secrets: Mapping[str, str],
        locale: str = "",
        page: bool = False,
        body: bytes | None = None,
        valid: Valid | None = None,
        secret_params: Mapping[str, str] = MappingProxyType({}),
    ) -> Answer:
        """Answer with any status from the cache or the network; `SourceHttp.get` describes it.

        Threads that ask the same at the same time share one exchange.
        """
        method = "GET" if body is None else "POST"
        key = cache_key(url, method=method, locale=locale, headers=headers, body=body)
        if (kept := self._kept(key, policy.ttl)) is not None:
            self._note(kept, policy.ttl)
            return kept
        if self._offline:
            raise NotCached(
                f"{urlsplit(url).hostname}: not in the cache, and --offline asks no network",
                hint="run once without --offline",
            )
        if self._dry_run:
            raise DryRun(f"{WOULD_ASK}{question(method, url, body)}")
        exchange = Exchange(
            self._network,
            policy,
            headers={**headers, **({"Accept-Language": locale} if locale else {})},
            secrets=secrets,
            allowed=lambda hop: self._check_robots(hop, policy) if page else None,
            body=body,
            secret_query=urlencode(secret_params),
        )
        hidden = (*secrets.values(), *secret_params.values())

        def ask() -> tuple[Answer, bool]:
            if not page and not is_robots(url):
                self._spending.ask(policy)
            answer = exchange.follow(url)
            if answer.status == 200 and valid is not None:
                answer = replace(answer, found=bool(valid(answer)))
            keep = self._cache is not None and _may_keep(answer, hidden)
            if self._cache is not None and keep:
                self._cache.write(key, answer)
            return answer, keep

        answer, keeps = self._share(f"{policy.source} {key}", ask)
        if keeps:
            self._note(answer, policy.ttl)
        # A run that is answered by the cache does not ask what may be read.
        elif not is_robots(url):
            self._note_passing()
        return answer

    def note_until(self, until: float) -> None:
        """Keep in mind that something was read that is good until then."""
        lasting.note(until)
        with self._lock:
            self._good_until = min(self._good_until, until)

    def _note(self, answer: Answer, ttl: float) -> None:
        """Keep in mind that an answer was given, and until when the cache gives it."""
        lasting.note(math.inf)
        if not self._offline and (kept_at := _moment(answer)) is not None:
            self.note_until(kept_at + _lasts(answer, ttl))

    def _note_passing(self) -> None:
        lasting.note(-math.inf)
        with self._lock:
            self._passing += 1

    def _kept(self, key: str, ttl: float) -> Answer | None:
        """Return the cache's answer if it is young enough for this source and this run."""
        if self._cache is None or (answer := self._cache.read(key)) is None:
            return None
        if self._offline:
            return answer
        if (kept_at := _moment(answer)) is None:
            return None
        age = self._clock() - kept_at
        # One from the future was kept while a clock was wrong, and would be young for as long.
        young = -_SKEW < age < _lasts(answer, ttl)
        return answer if young and kept_at >= self._not_before else None

    def _check_robots(self, url: str, policy: Policy) -> None:
        """Hold a page read to the host's robots.txt, which is asked for once a run at most."""
        if is_robots(url):
            return
        where = robots_url(url)
        if (rules := self._robots.get(where)) is None:
            manners = replace(policy, ttl=min(policy.ttl, TTL))
            rules = parse_robots(self.fetch(where, manners, headers={}, secrets={}))
            self._robots[where] = rules
        check_robots(rules, url)

    def _share(self, key: str, ask: Callable[[], Shared]) -> Shared:
        """Let the first of several threads ask, and hand its answer or error to all."""
        with self._lock:
            theirs = self._flights.get(key)
            if theirs is None:
                mine = self._flights[key] = Future()
        if theirs is not None:
            try:
                return theirs.result()
            except BaseException:
                self._note_passing()
                raise
        try:
            shared = ask()
        except BaseException as error:
            self._note_passing()
            mine.set_exception(error)
            raise
        else:
            mine.set_result(shared)
            return shared
        finally:
            with self._lock:
                del self._flights[key]


class SourceHttp:
    """The network as one source sees it; made by `Http.for_source`."""

    def __init__(self, http: Http, policy: Policy) -> None:
        self.policy = policy
        self._http = http

    def get(
        self,
        url: str,
        params: Mapping[str, str] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        secrets: Mapping[str, str] | None = None,
        locale: str = "",
        page: bool = False,
        valid: Valid | None = None,
        secret_params: Mapping[str, str] | None = None,
    ) -> Answer:
        """Ask for an address.

        A 404 is an answer, which is not cached. Any other status from 300 up is an error, once
        redirects are followed and retries (429, 5xx, broken connections) have not helped. A
        MediaWiki API error comes with HTTP 200: it is returned and not cached, but for `maxlag` and
        `ratelimited`, which are retried and then raised.

        Args:
            url: http or https.
            params: added to the query of the URL.
            headers: sent, and part of the cache key.
            secrets: headers such as keys. They reach the host of `url` alone: never the cache or
                its key, a log, an error, or another host that it redirects to. A key in `params`
                would reach them all.
            locale: sent as Accept-Language, and part of the cache key.
            page: a page rather than an API: robots.txt is honoured, and a page that is not local by
                its very name never leads to a private address, whatever the policy.
            valid: raises `BadAnswer` for a 200 that must not be cached, such as an error in JSON; what
                it returns as empty or false is cached for `TTL_OF_NOTHING` at most.
            secret_params: as `secrets`, for a key that an API takes in the query alone.

        Raises:
            Unreachable: refused, reset, no such name, timed out, a TLS fault, no network, or a
                host that is left out for the rest of the run.
            RateLimited: the host asks to wait longer than the deadline allows.
            BadAnswer: an error status, a broken body, too many redirects.
            Forbidden: not a public address, another scheme, robots.txt, more bytes than the cap.
            NotCached: offline, and not in the cache.
            EnoughAsked: the claim has cost as many questions as it may; see `Allowance`.
        """
        spend(self.policy.source)
        policy = self.policy
        if page and not is_local(urlsplit(url).hostname or ""):
            # Whoever is quoted in a search result wrote this address and what it redirects to: a
            # source that may ask a local service must not be led from there into the local network.
            policy = replace(policy, private=False)
        answer = self._http.fetch(
            _with_params(url, params or {}),
            policy,
            headers=_sendable(headers or {}),
            secrets=_sendable(secrets or {}),
            locale=locale,
            page=page,
            valid=valid,
            secret_params=_sendable(secret_params or {}),
        )
        if 200 <= answer.status < 300 or answer.status == 404:
            return answer
        raise _refused(answer)

    def post_json(
        self,
        url: str,
        asked: Mapping[str, Any],
        *,
        secrets: Mapping[str, str] | None = None,
        valid: Valid | None = None,
    ) -> Answer:
        """Ask an API that takes its question as JSON; the same question again answers from the cache.

        It must change nothing at the host: it may be sent again after a fault. It is sent to no
        other address than this, so a redirect is an error, and so is a 404.

        Args:
            url: http or https.
            asked: sent as JSON, its keys in their order, and part of the cache key.
            secrets: as for `get`.
            valid: as for `get`.

        Raises:
            SourceError: as for `get`.
        """
        spend(self.policy.source)
        answer = self._http.fetch(
            _with_params(url, {}),
            self.policy,
            headers={"Content-Type": "application/json"},
            secrets=_sendable(secrets or {}),
            body=json.dumps(asked).encode(),
            valid=valid,
        )
        if 200 <= answer.status < 300:
            return answer
        raise _refused(answer)


def _lasts(answer: Answer, ttl: float) -> float:
    """Return the seconds for which the cache gives an answer of a source with this ttl."""
    return ttl if answer.found else min(ttl, TTL_OF_NOTHING)


def _moment(answer: Answer) -> float | None:
    """Return when an answer was given, in seconds since the epoch; None if it does not say."""
    try:
        return datetime.fromisoformat(answer.retrieved_at).timestamp()
    except ValueError:
        return None


def _refused(answer: Answer) -> BadAnswer:
    return BadAnswer(
        f"{answer.host}: answered {answer.status}",
        hint=_HINTS.get(answer.status, ""),
        status=answer.status,
    )


def _with_params(url: str, params: Mapping[str, str]) -> str:
    """Add parameters to a URL; a fragment is not sent, so it is dropped."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise Forbidden(f"not an address that can be asked: {url[:200]!r}") from error
    query = [*parse_qsl(parts.query, keep_blank_values=True), *params.items()]
    asked = urlencode(query) if params else parts.query
    return urlunsplit((parts.scheme, parts.netloc, parts.path, asked, ""))


def _sendable(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers that can be sent; a key from a file often ends in a line break."""
    sendable = {name: value.strip() for name, value in headers.items()}
    for name, value in sendable.items():
        if not (value.isascii() and value.isprintable()):
            # Without the value, which may be a key.
            raise Forbidden(f"the header {name!r} has characters that no header can carry")
    return sendable


def _may_keep(answer: Answer, secrets: Iterable[str]) -> bool:
    """Whether an answer may be cached: no error, and it does not repeat a secret to us."""
    if answer.status != 200 or API_ERROR in answer.headers:
        return False
    said = f"{answer.url} {dict(answer.headers)} ".encode() + answer.body
    words = (word for secret in secrets for word in secret.split() if len(word) >= _SECRET_LENGTH)
    return not any(word.encode() in said for word in words)
