"""The public indexes of works: one small module each, behind `base.Index`."""

from __future__ import annotations

from factcheck.checks.references.indexes import (
    arxiv,
    crossref,
    openalex,
    openlibrary,
    pubmed,
    registry,
)
from factcheck.checks.references.indexes.base import Index
from factcheck.http import Http

__all__ = ["Index", "open_indexes"]


def open_indexes(http: Http) -> tuple[Index, ...]:
    """Return all indexes, each with its manners, in the order in which they are asked."""
    return (
        crossref.Crossref(http.for_source(crossref.POLICY)),
        openalex.OpenAlex(http.for_source(openalex.POLICY)),
        arxiv.Arxiv(http.for_source(arxiv.POLICY)),
        pubmed.PubMed(http.for_source(pubmed.POLICY)),
        openlibrary.OpenLibrary(http.for_source(openlibrary.POLICY)),
    )


def open_registry(http: Http) -> registry.Registry:
    """Return the registry of DOIs."""
    return registry.Registry(http.for_source(registry.POLICY))
