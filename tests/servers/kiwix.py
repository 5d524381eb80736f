"""kiwix-serve on loopback, to show that an archive of ours is one for others too."""

import contextlib
import shutil

from servers.process import free_port, running


def missing():
    """Say what is not installed, or nothing."""
    return "" if shutil.which("kiwix-serve") else "kiwix-tools is not installed"


@contextlib.contextmanager
def kiwix(archive, log):
    """Serve an archive; the value is the server's address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = ["kiwix-serve", "--address=127.0.0.1", f"--port={port}", archive]
    with running(command, ready=f"{address}/", log=log):
        yield address
