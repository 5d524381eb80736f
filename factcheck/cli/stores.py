"""sources, cache, reference: where evidence comes from and is kept."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from factcheck import terminal
from factcheck.cli import corpus
from factcheck.cli.common import AsJson, Common, Lang, command
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.http import CacheStats

CacheAction = Literal["show", "clear"]
ReferenceAction = Literal["describe", "build"]


@command("sources")
def list_sources(
    common: Common,
    *,
    probe: Annotated[
        bool, typer.Option("--probe", help="Ask each one about a known claim.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the sources: which are on, their tier and languages, and what is missing.

    \b
    factcheck sources
    factcheck sources --probe
    """
    from factcheck.reports import sources as listing
    from factcheck.sources.registry import open_sources

    settings = common.settings()
    if probe:
        with common.checker(settings) as checker:
            answers = checker.probe()
            found = listing.describe(settings, checker.sources, answers, checker.http.asked())
    else:
        with common.http(settings) as http:
            found = listing.describe(settings, open_sources(settings.sources, http), None, {})
    terminal.put(listing.as_json(found) if as_json else listing.as_text(found))


@command()
def cache(
    common: Common,
    action: Annotated[
        CacheAction, typer.Argument(metavar="ACTION", help="show, or clear.")
    ] = "show",
    *,
    as_json: AsJson = False,
) -> None:
    """Show or clear the cache of answers from the network.

    What was found for claims and finished reports are kept beside them, and go with them; so do
    compiled patterns.

    \b
    factcheck cache
    factcheck cache clear
    """
    from factcheck import patterns, wire
    from factcheck.config import cache_folder

    settings = common.settings()
    answers = common.cache(settings)
    made = {"searches": common.evidence(settings), "reports": common.finished(settings)}
    if action == "clear":
        # What was made of answers goes with them.
        for what, store in {"answers": answers, **made}.items():
            try:
                removed = store.clear()
            except OSError as error:
                raise InputError(
                    f"{store.directory}: cannot be cleared ({error.strerror})"
                ) from error
            terminal.say(f"{_counted(removed, what)} removed from {store.directory}")
        patterns.clear(cache_folder())
        return
    if as_json:
        held = {what: _plain(store.stats()) for what, store in made.items()}
        terminal.put_line(wire.line(_plain(answers.stats()) | held))
        return
    for what, store in {"answers": answers, **made}.items():
        stats = store.stats()
        counted = _counted(stats.entries, what)
        terminal.put_line(f"{counted}, {stats.bytes / 1e6:.1f} MB, {stats.directory}")


def _counted(count: int, what: str) -> str:
    """Count answers, searches or reports.

    >>> _counted(1, "searches"), _counted(2, "reports")
    ('1 search', '2 reports')
    """
    one = {"answers": "answer", "searches": "search", "reports": "report"}
    return f"{count} {one[what] if count == 1 else what}"


def _plain(stats: CacheStats) -> dict[str, Any]:
    from factcheck import wire

    counted: dict[str, Any] = wire.plain(stats)
    return counted | {"directory": str(stats.directory)}


@command()
def reference(
    common: Common,
    action: Annotated[
        ReferenceAction, typer.Argument(metavar="ACTION", help="describe, or build.")
    ] = "describe",
    *,
    zim: Annotated[
        Path | None, typer.Option("--zim", metavar="FILE", help="Index a Kiwix archive.")
    ] = None,
    dump: Annotated[
        Path | None,
        typer.Option("--dump", metavar="FILE", help="Index a MediaWiki dump, .xml or .xml.bz2."),
    ] = None,
    documents: Annotated[
        Path | None, typer.Option("--documents", metavar="PATH", help="Index your own files.")
    ] = None,
    jsonl: Annotated[
        Path | None, typer.Option("--jsonl", metavar="FILE", help="Index pages, one a line.")
    ] = None,
    index: Annotated[
        Path | None,
        typer.Option("--index", metavar="DIR", help="Where the index is; else in the cache."),
    ] = None,
    lang: Lang = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", min=1, metavar="N", help="Processes that read pages; else all cores."
        ),
    ] = None,
    vectors: Annotated[
        bool,
        typer.Option(
            "--vectors", help="Also encode each sentence, to find it by meaning: 5 ms each."
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Build or describe the embedded reference; build an index of pages of your own.

    The embedded reference answers with no network. With a file, build adds its pages to the index
    that the source 'corpus' searches. A build that was stopped goes on when it is started again.

    \b
    factcheck reference
    factcheck reference build
    factcheck reference build --dump enwiki-20260101-pages-articles.xml.bz2
    factcheck reference build --jsonl pages.jsonl --vectors
    factcheck --source corpus answer.txt
    """
    from factcheck import wire
    from factcheck.sources import reference as embedded

    given = {"zim": zim, "dump": dump, "documents": documents, "jsonl": jsonl}
    chosen = {kind: path for kind, path in given.items() if path is not None}
    if chosen and action != "build":
        raise InputError(
            f"--{next(iter(chosen))} is for building", hint="factcheck reference build --help"
        )
    if chosen:
        for kind, source in chosen.items():
            corpus.build(
                kind, source, index, lang=lang, jobs=jobs, quiet=common.quiet, vectors=vectors
            )
        return
    try:
        path = embedded.build(embedded.folder())
    except OSError as error:
        raise InputError(
            f"{embedded.folder()}: the reference cannot be written ({error.strerror})",
            hint="FACTCHECK_CACHE names another folder",
        ) from error
    if action == "build":
        terminal.say(f"reference ready: {path}")
        return
    described = embedded.describe(path)
    terminal.put_line(wire.line(described) if as_json else embedded.describe_text(described))
