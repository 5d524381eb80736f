"""The registry of DOIs: whether a DOI was ever given. https://www.doi.org/doi-handbook/HTML/."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from factcheck.checks.references.model import Identifier
from factcheck.config import Policy
from factcheck.errors import BadAnswer
from factcheck.http import Answer, SourceHttp
from factcheck.sources.records import inner

POLICY: Final = Policy(source="doi", ttl=7 * 86_400.0, pace=3.0, concurrency=2)
#: The handle system's codes: "found", "no such handle", "no values of this type".
_FOUND, _NO_SUCH, _NO_VALUES = 1, 100, 200


class Registry:
    """Asks the proxy of doi.org, which knows the DOIs of all agencies but not their works."""

    name = "doi.org"

    def __init__(self, http: SourceHttp, *, url: str = "https://doi.org/api/handles") -> None:
        self._http = http
        self._url = url

    def exists(self, doi: Identifier) -> bool:
        """Tell whether a DOI was given.

        Raises:
            factcheck.errors.SourceError: the registry could not be asked, or answered neither.
        """
        where = f"{self._url}/{quote(doi.value, safe='/')}"
        return _exists(self._http.get(where, valid=_exists))


def _exists(answer: Answer) -> bool:
    code = inner(answer.json(), "responseCode")
    # A tuple: what no set can look for may stand there, too.
    if code in (_FOUND, _NO_VALUES):
        return True
    if code == _NO_SUCH:
        return False
    raise BadAnswer(f"{answer.host}: answered neither that the DOI exists nor that it does not")
