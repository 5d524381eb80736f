"""sources, cache, reference: where evidence comes from and is kept."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factcheck import terminal
from factcheck.cli.common import AsJson, Common, command

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

    settings = common.settings()
    with common.checker(settings) as checker:
        answers = checker.probe() if probe else None
        found = listing.describe(settings, checker.sources, answers, checker.http.asked())
    terminal.put(listing.as_json(found) if as_json else listing.as_text(found))


@command()
def cache(
    common: Common,
    action: Annotated[CacheAction, typer.Argument(help="What to do.")] = "show",
    *,
    as_json: AsJson = False,
) -> None:
    """Show or clear the cache of answers from the network.

    \b
    factcheck cache
    factcheck cache clear
    """
    from factcheck import wire

    store = common.cache()
    if action == "clear":
        terminal.say(f"{store.clear()} answers removed from {store.directory}")
        return
    stats = store.stats()
    if as_json:
        terminal.put_line(wire.line(wire.plain(stats) | {"directory": str(stats.directory)}))
    else:
        size = f"{stats.bytes / 1e6:.1f} MB"
        terminal.put_line(f"{stats.entries} answers, {size}, {stats.directory}")


@command()
def reference(
    common: Common,
    action: Annotated[ReferenceAction, typer.Argument(help="What to do.")] = "describe",
    *,
    as_json: AsJson = False,
) -> None:
    """Build or describe the embedded reference, which answers with no network.

    \b
    factcheck reference
    factcheck reference build
    """
    from factcheck import wire
    from factcheck.sources import reference as embedded

    del common
    path = embedded.build(embedded.folder())
    if action == "build":
        terminal.say(f"reference ready: {path}")
        return
    described = embedded.describe(path)
    terminal.put_line(wire.line(described) if as_json else embedded.describe_text(described))
