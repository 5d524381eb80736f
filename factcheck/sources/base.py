"""What a source is, and the registry through which built-in and third-party sources pass alike.

A source is a class that takes ``(settings, http)`` and returns documents, never verdicts::

    class Almanac:
        name = "almanac"
        languages = ("en",)

        def __init__(self, settings: SourceSettings, http: SourceHttp) -> None: ...

        def search(self, claim: Claim) -> Iterable[Document]: ...

Publish it under the entry-point group ``factcheck.sources`` and name it in ``sources.yaml``.
`search` raises `factcheck.errors.SourceError` when it could not look; an empty iterable means that
it looked and found nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Protocol, Self, runtime_checkable

from factcheck.config import SourceSettings
from factcheck.errors import SourceError
from factcheck.http import SourceHttp
from factcheck.model import Claim, Document, Lang, State

__all__ = ["ENTRY_POINTS", "Gathered", "NotAsked", "Source", "SourceHttp", "SourceSettings"]

ENTRY_POINTS = "factcheck.sources"


class NotAsked(SourceError):  # noqa: N818 - reads as what happened
    """The claim is none that the source is asked for: nothing was looked for, so nothing is missing."""

    state: ClassVar[State] = "skipped"


class Gathered(tuple[Document, ...]):  # noqa: SLOT001 - a tuple can have no slots of its own
    """Documents, and what was found but left out: a line on each page, for the status.

    A source may return this where it would return any other iterable.
    """

    left_out: tuple[str, ...]

    def __new__(cls, documents: Iterable[Document], left_out: Iterable[str] = ()) -> Self:
        """Take the documents, and why others are not among them."""
        made = super().__new__(cls, documents)
        made.left_out = tuple(dict.fromkeys(left_out))
        return made


@runtime_checkable
class Source(Protocol):
    """A place to look for evidence.

    One that is asked only about some claims may have an attribute ``known``: a sentence in English
    that it has something about, for `factcheck sources --probe`. One whose attribute ``asks_again`` is
    true is asked a second time, about names on its first pages, where those do not decide a claim. An
    attribute ``vectors`` may tell how near its sentences are (`factcheck.evidence.rank.Known`), or be None.
    """

    name: str
    languages: tuple[Lang, ...]

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the documents that may decide the claim, best first.

        Raises:
            factcheck.errors.SourceError: the source could not be asked.
        """
        ...
