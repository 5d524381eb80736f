"""Claims and evidence for verdicts, made from as little as a test needs to say."""

import hashlib
from types import MappingProxyType

import pytest

from factcheck.model import Claim, Evidence, Kind, Tier, content_id


@pytest.fixture
def make_claim():
    def make(text, lang="en", *, checkworthy=True, reason="states a fact"):
        return Claim(
            id=content_id("c", text),
            text=text,
            quote=text,
            start=0,
            end=len(text),
            lang=lang,
            kind=Kind.FACT,
            checkworthy=checkworthy,
            reason=reason,
        )

    return make


@pytest.fixture
def make_evidence():
    def make(
        text,
        title="",
        *,
        lang="en",
        kind="prose",
        tier=Tier.REFERENCE,
        source="s",
        aliases=(),
        scores=MappingProxyType({}),
    ):
        return Evidence(
            id=content_id("e", source, title, text),
            claim_id="c",
            source=source,
            url="https://example.org/page",
            title=title,
            text=text,
            lang=lang,
            revision="1",
            retrieved_at="2026-01-01T00:00:00Z",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            tier=Tier(tier),
            kind=kind,
            aliases=aliases,
            quote=text,
            start=0,
            end=len(text),
            scores=scores,
        )

    return make
