"""A SPARQL endpoint on loopback: Oxigraph's own server over a graph of a test's."""

import contextlib
import subprocess
import sys
from pathlib import Path

from servers.process import free_port, running

COMMAND = Path(sys.executable).parent / "oxigraph"


def missing():
    """Return what is not installed, or nothing."""
    return "" if COMMAND.exists() else "oxigraph is not installed"


@contextlib.contextmanager
def sparql(turtle, folder):
    """Serve a graph; the value is the address of its queries.

    Args:
        turtle: the graph, in Turtle.
        folder: where the store is made; empty.
    """
    graph, store, port = folder / "graph.ttl", folder / "store", free_port()
    graph.write_text(turtle, encoding="utf-8")
    subprocess.run(
        [COMMAND, "load", "--location", store, "--file", graph], check=True, capture_output=True
    )
    serve = [COMMAND, "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{port}"]
    with running(serve, ready=f"http://127.0.0.1:{port}/", log=folder / "log"):
        yield f"http://127.0.0.1:{port}/query"
