"""How far a page of the web is trusted, by where it stands: its domain and its path.

The rules are data: the section ``trust`` of ``sources.yaml``. A rule for a domain speaks for its
subdomains, as far as they are of one owner: the public suffix list, a snapshot of which comes with
`publicsuffixlist`, tells ``user.github.io`` from ``github.com``. What no rule names is
unattributed.

It cannot see who wrote a page, nor that a domain has changed hands.
"""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.model import Tier

# The list of public suffixes takes 50 ms to read: only a run that meets a web page needs it.
if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

#: Rules of this form speak for a kind of public suffix in every country: gov.br, gov.in, gov.uk.
ANY_COUNTRY = ".*"
#: Characters of a host name (RFC 1035); longer ones are no names.
MAX_HOST = 253
#: Segments of a path that are looked at.
MAX_SEGMENTS = 20

_RULE = re.compile(r"[^\s/:?#@*]{1,253}(?:\.\*)?(?:/[^\s?#]{0,300})?")
_PAGE_SUFFIX = re.compile(r"\.[a-z]{3,5}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Which pages give evidence, and of which tier.

    Attributes:
        tiers: a domain, a domain with the beginning of a path, or a kind of public suffix
            (``gov.*``), and the tier of the pages there. The longest that fits decides.
        advertorial: words that, as a whole segment of the path or a label of the host, mark what
            somebody paid for or published about themselves; such a page is at best that of an
            interested party. What is primary stays so: offices publish figures in press releases.
        allow: if any are named, only pages there give evidence. The form is that of ``tiers``.
        deny: pages there give none, whatever ``allow`` says.
    """

    tiers: Mapping[str, Tier] = field(default_factory=lambda: MappingProxyType({}))
    advertorial: frozenset[str] = frozenset()
    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()

    def tier(self, url: str, *, best: Tier = Tier.PRIMARY) -> Tier:
        """Return the tier of a page; ``best`` is the most that its source is trusted.

        >>> Trust(tiers={"gov.*": Tier.PRIMARY}).tier("https://www.ibge.gov.br/pib")
        <Tier.PRIMARY: 1>
        >>> Trust(tiers={"gov.*": Tier.PRIMARY}).tier("https://gov.example.com/")
        <Tier.UNATTRIBUTED: 5>
        """
        place = _Place.of(url)
        named = next((rule for rule in place.rules() if rule in self.tiers), "")
        tier = self.tiers[named] if named else Tier.UNATTRIBUTED
        if tier is not Tier.PRIMARY and not self.advertorial.isdisjoint(place.words):
            tier = max(tier, Tier.INTERESTED)
        if any(segment.startswith("~") for segment in place.segments):
            tier = Tier.UNATTRIBUTED  # a person's own pages on the server of an institution
        return max(tier, best)

    def refusal(self, url: str) -> str:
        """Say which list keeps a page from giving evidence; empty if none does.

        >>> Trust(deny=("example.com",)).refusal("https://www.example.com/a")
        'denied by trust.deny (example.com)'
        """
        rules = tuple(_Place.of(url).rules())
        for rule in rules:
            if rule in self.deny:
                return f"denied by trust.deny ({rule})"
        if self.allow and not any(rule in self.allow for rule in rules):
            return "not listed in trust.allow"
        return ""


def read_rule(text: str) -> str:
    """Return the one spelling of a rule: lower case, ASCII host, no slash at its end.

    >>> read_rule("Example.com/Blog/")
    'example.com/blog'

    Raises:
        ValueError: it is not a domain, a domain with a path, or a suffix with ``.*``.
    """
    if not _RULE.fullmatch(text):
        raise ValueError(text)
    host, slash, path = text.partition("/")
    return f"{_ascii(host)}{slash}{path.lower()}".rstrip("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a page stands."""

    host: str
    segments: tuple[str, ...]

    @classmethod
    @lru_cache(maxsize=2_000)
    def of(cls, url: str) -> _Place:
        try:
            parts = urllib.parse.urlsplit(url)
            host = _ascii(parts.hostname or "")
        except ValueError:
            return cls(host="", segments=())
        path = urllib.parse.unquote(parts.path).lower()
        segments = [segment for segment in path.split("/") if segment][:MAX_SEGMENTS]
        return cls(host=host if len(host) <= MAX_HOST else "", segments=tuple(segments))

    @property
    def words(self) -> Iterator[str]:
        """The labels of the host and the segments of the path, each spelt with hyphens."""
        yield from self.host.split(".")
        for segment in self.segments:
            yield _PAGE_SUFFIX.sub("", segment).replace("_", "-").replace(" ", "-")

    def rules(self) -> Iterator[str]:
        """Yield every rule that would speak for this place, the most exact first."""
        for domain in _domains(self.host):
            for end in range(len(self.segments), 0, -1):
                yield f"{domain}/{'/'.join(self.segments[:end])}"
            yield domain


def _domains(host: str) -> Iterable[str]:
    """Return a host and the domains above it that can speak for it."""
    if not host or ":" in host or host.replace(".", "").isdigit():
        return (host,)  # an address has no domains above it
    suffix = _suffixes().publicsuffix(host) or host
    owned = host.removesuffix(f".{suffix}").split(".") if host != suffix else []
    domains = [".".join((*owned[at:], suffix)) for at in range(len(owned) + 1)]
    kind, _, country = suffix.partition(".")
    if len(country) == 2:
        domains.append(f"{kind}{ANY_COUNTRY}")
    return domains


def _ascii(host: str) -> str:
    """Return a host in lower case and, where it is written in another script, in Punycode."""
    host = host.lower().rstrip(".")
    if host.isascii() or len(host) > MAX_HOST:
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415

    return PublicSuffixList()
