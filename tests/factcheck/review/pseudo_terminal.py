"""A person at a terminal: starts the command line on a pty, waits for words, presses keys."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from fcntl import ioctl

#: What colours, moves the cursor or names a link, as a terminal reads it.
_CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[=>]|\r")


class PseudoTerminal:
    """A process on a pty. Use as a context manager; it is ended if a test forgets to."""

    def __init__(self, *arguments, cwd, columns=100, lines=50, stdout=None, **environment):
        self._main, other = pty.openpty()
        ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        kept = {k: v for k, v in os.environ.items() if not k.startswith("FACTCHECK_")}
        # A real terminal tells where its cursor is when asked; this one does not.
        more = {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", "LANG": "C.UTF-8"}
        kept.pop("COLUMNS", None)
        kept.pop("NO_COLOR", None)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "factcheck", *map(str, arguments)],
            stdin=other,
            stdout=other if stdout is None else stdout,
            stderr=other,
            cwd=cwd,
            env=kept | more | environment,
            start_new_session=True,
        )
        os.close(other)
        self.raw = ""
        self._bytes = b""
        self._read = 0

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        if self._main >= 0:
            os.close(self._main)

    @property
    def text(self):
        """All that was shown so far, without codes."""
        return _CODES.sub("", self.raw)

    def _more(self, deadline):
        ready, _, _ = select.select([self._main], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            raise AssertionError(f"the terminal fell silent; it showed:\n{self.text}")
        try:
            chunk = os.read(self._main, 65536)
        except OSError:  # Linux says so when the last process has closed the other end
            chunk = b""
        self._bytes += chunk
        self.raw = self._bytes.decode("utf-8", "ignore")
        return bool(chunk)

    def wait_for(self, words, timeout=300):
        """Read until the words are shown, behind what was waited for before; return that part."""
        deadline = time.monotonic() + timeout
        while (place := self.text.find(words, self._read)) < 0:
            assert self._more(deadline), f"ended without {words!r}:\n{self.text}"
        part = self.text[self._read : place + len(words)]
        self._read = place + len(words)
        return part

    def press(self, keys):
        """Press keys, all at once, as one who types ahead does."""
        os.write(self._main, keys.encode())

    def end(self, timeout=300):
        """Read to the end and return the exit status."""
        deadline = time.monotonic() + timeout
        while self._more(deadline):
            pass
        return self.process.wait(timeout)

    def hang_up(self, timeout=300):
        """Close the terminal, as a lost connection does, and return the exit status."""
        os.close(self._main)
        self._main = -1
        return self.process.wait(timeout)
