"""Who may be asked, and when, across the threads of one run.

Each host has a pace, a number of requests at once, waits that it asked for (Retry-After), and a
count of failures in a row: after three it is left out for the rest of the run. While no public host
has been reached, `Traffic` also watches for a machine without a network, so that a run there loses
one connect timeout in total rather than one for each host or claim.

The clock is monotonic and one condition wakes all who wait, because a host that is left out, or a
network that is not there, ends everyone's wait at once.
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from factcheck.config import Policy
from factcheck.errors import RateLimited, SourceError, Unreachable
from factcheck.http.faults import OFFLINE_HINT, Fault, Stage

#: Failures in a row after which a host is left out for the rest of the run.
FAILURES = 3
#: Hosts that fail to connect, before any was reached, after which the run counts as offline.
LOST_HOSTS = 2
#: Before anything accepted a connection.
_BEFORE = frozenset({Stage.LOOKUP, Stage.CONNECT})
#: Each attempt that ends here counts against the host; later ones count once a request.
_COUNTED = _BEFORE | {Stage.HANDSHAKE}
#: How many starts of requests are kept for a host: the most that a pace lets begin at once.
_REMEMBERED = 64
#: The least seconds a connection is given, so that a late comer's is never zero or negative.
_LEAST = 0.05


@dataclass(slots=True)
class _Host:
    """What is known of one host in this run; guarded by the condition of `Traffic`."""

    name: str
    active: int = 0
    #: When requests began, or will begin, oldest first.
    starts: deque[float] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    held_until: float = 0.0
    hold: float = 0.0
    failures: int = 0
    answered: bool = False
    left_out: SourceError | None = None


class Traffic:
    """The manners of one run towards all hosts.

    Args:
        connect_timeout: seconds for a connection, and for the whole run to find out that there is
            no network.
    """

    def __init__(self, *, connect_timeout: float) -> None:
        self._connect_timeout = connect_timeout
        self._changed = threading.Condition()
        self._hosts: dict[str, _Host] = {}
        self._reached = False
        self._offline = False
        self._lost: set[str] = set()
        # The time spent on first connections counts once, however many threads spend it.
        self._probing = 0
        self._probed = 0.0
        self._probe_began = 0.0

    @contextmanager
    def turn(self, name: str, policy: Policy, *, local: bool) -> Iterator[None]:
        """Wait until the host may be asked, and hold one of its places meanwhile.

        No more than `policy.pace` requests begin in any second and no more than
        `policy.concurrency` run at once. The wait is as long as the queue of our own threads.

        Raises:
            SourceError: the host is left out, or there is no network.
        """
        with self._changed:
            host = self._host(name)
            while host.active >= max(1, policy.concurrency):
                self._may_go(host, local=local)
                self._changed.wait()
            self._may_go(host, local=local)
            host.active += 1
        try:
            with self._changed:
                start = next_start(host.starts, policy.pace, now=time.monotonic())
                self._wait_until(start, host, local=local)
            yield
        finally:
            with self._changed:
                host.active -= 1
                self._changed.notify_all()

    def respect_hold(self, name: str, *, until: float, local: bool) -> None:
        """Wait as long as the host asked for.

        Raises:
            RateLimited: longer than `until`, a moment of the monotonic clock.
        """
        with self._changed:
            host = self._host(name)
            while host.held_until > time.monotonic():
                if host.held_until > until:
                    raise RateLimited(
                        f"{name}: asks to wait {math.ceil(host.hold)} s, longer than this run may",
                        hint="try later, or allow more seconds with --timeout",
                    )
                self._wait_until(host.held_until, host, local=local)

    def hold(self, name: str, seconds: float) -> None:
        """Note that a host asks everyone to wait."""
        with self._changed:
            host = self._host(name)
            until = time.monotonic() + seconds
            if until > host.held_until:
                host.held_until, host.hold = until, seconds

    def pause(self, name: str, seconds: float, *, local: bool) -> None:
        """Wait before another attempt, unless the host is left out meanwhile."""
        with self._changed:
            self._wait_until(time.monotonic() + seconds, self._host(name), local=local)

    @contextmanager
    def connecting(self, *, local: bool) -> Iterator[float]:
        """Yield the seconds that a connection may take.

        While no public host has been reached, all attempts share one connect timeout.
        """
        with self._changed:
            if local or self._reached:
                seconds = self._connect_timeout
                counts = False
            else:
                now = time.monotonic()
                if not self._probing:
                    self._probe_began = now
                self._probing += 1
                counts = True
                spent = self._probed + now - self._probe_began
                seconds = max(_LEAST, self._connect_timeout - spent)
        try:
            yield seconds
        finally:
            if counts:
                with self._changed:
                    self._probing -= 1
                    if not self._probing:
                        self._probed += time.monotonic() - self._probe_began

    def reached(self) -> None:
        """Note that a public address, or a proxy, accepted a connection: there is a network."""
        with self._changed:
            self._reached = True

    def answered(self, name: str, *, local: bool) -> None:
        """Note a whole answer: the host is well."""
        with self._changed:
            host = self._host(name)
            host.answered, host.failures = True, 0
            self._reached |= not local

    def failed(
        self, name: str, fault: Fault, *, local: bool, last: bool, hurried: bool = False
    ) -> None:
        """Note a failed attempt; returns if another one may be made.

        Connections and handshakes count each; what went wrong after them counts once a request,
        because one broken page says less of its host. A local service that never answered is left
        out at once: it is not running.

        Args:
            name: the host.
            fault: what happened.
            local: whether the host is this machine or the local network.
            last: whether there is no time or number left for another attempt.
            hurried: whether the connection had less than the whole connect timeout; that it took
                longer then says nothing of the host.

        Raises:
            SourceError: there is no other attempt.
        """
        with self._changed:
            host = self._host(name)
            if fault.stage is Stage.ANSWER:
                host.answered = True
                self._reached |= not local
            early = fault.stage in _BEFORE and not (host.answered if local else self._reached)
            if early and not local:
                self._lost.add(name)
                self._offline |= fault.timed_out or len(self._lost) >= LOST_HOSTS
            last = last or early or not fault.again
            if (last or fault.stage in _COUNTED) and not (hurried and fault.timed_out):
                host.failures += 1
            at_once = fault.stage is Stage.LOOKUP or (early and local)
            if (at_once or host.failures >= FAILURES) and host.left_out is None:
                host.left_out = _left_out(name, fault, 0 if at_once else host.failures)
            self._changed.notify_all()
            if early and not local:
                raise _no_network(host)
            self._may_go(host, local=local)
        if last:
            raise fault.error(name)

    def _host(self, name: str) -> _Host:
        return self._hosts.setdefault(name, _Host(name))

    def _wait_until(self, moment: float, host: _Host, *, local: bool) -> None:
        while (left := moment - time.monotonic()) > 0:
            self._may_go(host, local=local)
            self._changed.wait(left)
        self._may_go(host, local=local)

    def _may_go(self, host: _Host, *, local: bool) -> None:
        """Raise where the host is left out or there is no network; a fresh error each time."""
        if not local and not self._reached and (self._offline or host.left_out):
            raise _no_network(host)
        if host.left_out is not None:
            raise type(host.left_out)(host.left_out.message, hint=host.left_out.hint)


def _no_network(host: _Host) -> Unreachable:
    """Return the one error of all public hosts before any is reached.

    Which of them is asked first is chance, and the report must not depend on it.
    """
    return Unreachable(
        f"no network: neither {host.name} nor any other host was reached",
        hint=OFFLINE_HINT,
    )


def next_start(starts: deque[float], pace: float, *, now: float) -> float:
    """Reserve the next moment at which a request may begin.

    Args:
        starts: the moments reserved so far, oldest first; the new one is added.
        pace: requests a second, as many of them at once; zero or less sets no pace.
        now: the moment at which it is asked for.
    """
    if pace <= 0:
        return now
    at_once = min(max(1, int(pace)), _REMEMBERED)
    start = now
    if len(starts) >= at_once:
        start = max(now, starts[-at_once] + at_once / pace)
    starts.append(start)
    return start


def _left_out(name: str, fault: Fault, failures: int) -> SourceError:
    """Return the error of a host that is left out from now on."""
    after = f" after {failures} failures in a row" if failures else ""
    return fault.kind(
        f"{name}: {fault.cause}; left out for the rest of this run{after}", hint=fault.hint
    )
