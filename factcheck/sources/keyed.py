"""An API that wants a key: asks it, and says what its refusals mean.

The key goes into a header alone: never into an address, the cache or its key, a log or an error.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, RateLimited, SettingsError, SourceError
from factcheck.http import Answer, SourceHttp
from factcheck.http.client import Valid

#: Statuses that say, at most APIs, that the key is not accepted, and that nothing is left of it.
UNACCEPTED = frozenset({401, 403})
SPENT = frozenset({402})


class KeyedApi:
    """One address of an API, asked with a key.

    Once the key is refused, or what it pays for is used up, nothing more is asked for the rest of
    the run: every question gets the same error.

    Args:
        settings: ``options["url"]`` is the address; `SourceSettings.key` the key.
        http: asks it.
        header: the header that carries the key.
        scheme: what stands before the key in the header.
        unaccepted: statuses that say that the key is not accepted.
        spent: statuses that say that the credit or the quota of the key is used up.
        hints: what to try after other statuses.

    Raises:
        SettingsError: no address or no key is given.
    """

    def __init__(
        self,
        settings: SourceSettings,
        http: SourceHttp,
        *,
        header: str,
        scheme: str = "",
        unaccepted: Collection[int] = UNACCEPTED,
        spent: Collection[int] = SPENT,
        hints: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        self._url = str(settings.options.get("url") or "")
        if not self._url:
            raise SettingsError(
                "no address given", hint=f"set sources.{settings.name}.url in sources.yaml"
            )
        if not settings.key:
            raise SettingsError(
                "no key", hint=f"sources.{settings.name}.key_env names the variable that holds it"
            )
        self._http = http
        self._secrets = {header: f"{scheme} {settings.key}".strip()}
        self._unaccepted = unaccepted
        self._spent = spent
        self._hints = hints
        self._refused: SourceError | None = None

    def get(self, params: Mapping[str, str], *, valid: Valid) -> Answer:
        """Ask with parameters; `SourceHttp.get` describes it.

        Raises:
            SourceError: there is no answer, or none that `valid` takes.
        """
        self._require_accepted()
        try:
            return self._http.get(self._url, params, secrets=self._secrets, valid=valid)
        except BadAnswer as error:
            raise self._explained(error) from error

    def post(self, asked: Mapping[str, Any], *, valid: Valid) -> Answer:
        """Ask with JSON; `SourceHttp.post_json` describes it.

        Raises:
            SourceError: as for `get`.
        """
        self._require_accepted()
        try:
            return self._http.post_json(self._url, asked, secrets=self._secrets, valid=valid)
        except BadAnswer as error:
            raise self._explained(error) from error

    def _require_accepted(self) -> None:
        if (refused := self._refused) is not None:
            raise type(refused)(refused.message, hint=refused.hint)

    def _explained(self, error: BadAnswer) -> SourceError:
        """Say what an error status means here, and remember those that no other question changes."""
        host, status = urlsplit(self._url).hostname, error.status
        if status in self._spent:
            self._refused = RateLimited(
                f"{host}: the credit or quota of the key is used up ({status})",
                hint="your account there says when there is more",
            )
            return self._refused
        if status in self._unaccepted:
            self._refused = BadAnswer(
                f"{host}: does not accept the key ({status})",
                hint="is the key in the variable that key_env names right, and may it search?",
            )
            return self._refused
        return BadAnswer(error.message, hint=self._hints.get(status, error.hint), status=status)
