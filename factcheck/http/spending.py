"""What a run asks of each source, and what that costs: counted, shown, and held to a budget."""

from __future__ import annotations

import json
import threading
from collections import Counter
from dataclasses import dataclass
from urllib.parse import unquote

from factcheck.config import Policy
from factcheck.errors import OverBudget

#: How a dry run begins to say what would be asked.
WOULD_ASK = "would ask "


def question(method: str, url: str, body: bytes | None) -> str:
    """Write a question for people: what is escaped in it is not to be read.

    >>> question("GET", "https://api.example/search?q=%E0%A4%97%E0%A4%82%E0%A4%97%E0%A4%BE+1", None)
    'GET https://api.example/search?q=गंगा+1'
    """
    said = f"{method} {unquote(url)}"
    return f"{said} {json.dumps(json.loads(body), ensure_ascii=False)}" if body else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one source was asked, pages and robots.txt apart; the cache's answers do not count.

    Attributes:
        requests: questions to its API; a repeated attempt is the same question.
        dollars: what they cost by the price in the settings.
    """

    requests: int
    dollars: float

    def __str__(self) -> str:
        """Say it in words.

        >>> str(Asked(requests=12, dollars=0.06)), str(Asked(requests=1, dollars=0.0))
        ('12 requests, about $0.060', '1 request')
        """
        said = f"{self.requests} {'request' if self.requests == 1 else 'requests'}"
        return f"{said}, about ${self.dollars:.3f}" if self.dollars else said


class Spending:
    """Counts questions by source; safe from several threads.

    Args:
        budget: how many paid questions the run may ask; without one as many as it needs. A question
            is paid where its source has a price.
    """

    def __init__(self, budget: int | None = None) -> None:
        self._budget = budget
        self._requests: Counter[str] = Counter()
        self._costs: dict[str, float] = {}
        self._lock = threading.Lock()

    def ask(self, policy: Policy) -> None:
        """Count one question to a source.

        Raises:
            OverBudget: it costs money, and the budget is used up.
        """
        with self._lock:
            paid = sum(self._requests[name] for name, cost in self._costs.items() if cost)
            if policy.cost and self._budget is not None and paid >= self._budget:
                raise OverBudget(
                    f"the budget of {self._budget} paid requests is used up",
                    hint="--budget allows more",
                )
            self._requests[policy.source] += 1
            self._costs[policy.source] = policy.cost

    def asked(self) -> dict[str, Asked]:
        """Return what each source was asked so far, by its name."""
        with self._lock:
            return {
                name: Asked(requests=count, dollars=count * self._costs[name])
                for name, count in sorted(self._requests.items())
            }
