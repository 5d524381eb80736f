"""mcp: the stages for agents and editors."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from factcheck.cli.common import Budget, Common, Documents, OnlySource, command


@command()
def mcp(
    common: Common,
    *,
    source: OnlySource = None,
    documents: Documents = None,
    budget: Budget = None,
) -> None:
    """Serve check, claims, search, verify and explain as tools of the Model Context Protocol.

    Over standard input and output, as clients start such servers: they run this command. It ends
    when the client closes standard input.

    \b
    pip install 'factcheck-cli[mcp]'
    factcheck mcp
    factcheck mcp --source reference --source documents --documents handbook.pdf
    {"mcpServers": {"factcheck": {"command": "factcheck", "args": ["mcp", "--offline"]}}}
    """
    from factcheck import mcp as serving

    settings = common.settings(only=source, documents=documents)
    with common.checker(settings, budget=budget) as checker:
        checker.load()
        serving.server(checker).run()
