"""What all sources of scholarly works do alike: each says only what it asks, and how it is read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar

from claims.model import LANGUAGES
from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer
from factcheck.http import Answer, SourceHttp
from factcheck.model import Claim, Document, Lang
from factcheck.sources.base import Gathered
from factcheck.sources.papers import Paper, first_found, gather
from factcheck.sources.records import inner, objects, readable
from factcheck.sources.scholarly import option_url, require_scholarly


class Works(ABC):
    """A source over an index of works. Its options: ``url``, the API's address; ``always``."""

    name: ClassVar[str]
    default_url: ClassVar[str]
    #: The parameter or header that carries a key; "" where the index knows none.
    key_name: ClassVar[str] = ""
    known = "A study says that the MMR vaccine does not cause autism."
    languages: tuple[Lang, ...] = LANGUAGES

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self._settings = settings
        self._url = option_url(settings, self.default_url)
        self._http = http
        self._secrets = {self.key_name: settings.key} if self.key_name and settings.key else {}

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the works that the claim names by number, or those that have its words.

        Raises:
            SourceError: the index could not be asked, or is not asked for such a claim.
        """
        require_scholarly(claim, self._settings)
        return first_found(self._tries(claim))

    @abstractmethod
    def _tries(self, claim: Claim) -> Iterator[Gathered]:
        """Yield what each question finds; after the first that finds something none is asked."""

    def _ask(
        self,
        url: str,
        params: Mapping[str, str],
        read: Callable[[Answer], Iterator[Paper]],
        **options: Any,
    ) -> Gathered:
        """Ask for an address, and return the papers of the answer as documents.

        Args:
            url: of a list, or of one work.
            params: of the question.
            read: what the answer is read by.
            options: of `SourceHttp.get`.
        """
        answer = self._http.get(url, params, valid=readable(read), **options)
        return gather(read(answer), self._settings, retrieved_at=answer.retrieved_at)


def several(answer: Answer, read: Callable[[Any], Paper | None], *path: str) -> Iterator[Paper]:
    """Yield the works of a list that stands at a path of an answer.

    Raises:
        BadAnswer: there is no list.
    """
    papers = (read(item) for item in objects(answer, *path))
    return (paper for paper in papers if paper is not None)


def one(
    answer: Answer, read: Callable[[Any], Paper | None], *path: str, needs: str = ""
) -> Iterator[Paper]:
    """Yield the work that was asked for by its number; none if the index has no such number.

    Raises:
        BadAnswer: at the path is no object, or none that has what each work needs.
    """
    if answer.status == 404:
        return
    item = inner(answer.json(), *path)
    if not isinstance(item, dict) or (needs and needs not in item):
        raise BadAnswer(f"{answer.host}: answered without a work")
    if (paper := read(item)) is not None:
        yield paper
