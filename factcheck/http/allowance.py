"""How many questions one claim may cost at one source.

Answers of the cache count like those of the network, so that a run that is repeated reads the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from factcheck.errors import EnoughAsked


class Allowance:
    """Counts the questions that are asked while it is `open`.

    Args:
        questions: how many may be asked.
    """

    def __init__(self, questions: int) -> None:
        self.most = questions
        self.left = questions

    @contextmanager
    def open(self) -> Iterator[None]:
        """Count what this thread asks meanwhile."""
        token = _OPEN.set(self)
        try:
            yield
        finally:
            _OPEN.reset(token)


_OPEN: ContextVar[Allowance | None] = ContextVar("allowance", default=None)


def spend(source: str) -> None:
    """Count one question of the claim that is looked up now, if its questions are counted.

    Raises:
        EnoughAsked: as many as it may cost have been asked.
    """
    allowance = _OPEN.get()
    if allowance is None:
        return
    if not allowance.left:
        raise EnoughAsked(
            f"the claim has cost as many requests as it may ({allowance.most})",
            hint=f"sources.{source}.max_requests allows no more",
        )
    allowance.left -= 1
