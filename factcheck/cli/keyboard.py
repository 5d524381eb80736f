"""Single keys and typed lines from a terminal, in any script, without losing what is typed ahead."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.errors import InputError

if TYPE_CHECKING:
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyPress

#: Seconds after which Esc is the key itself and not the beginning of an arrow key.
_ESCAPE = 0.1
#: The terminal's names of keys -> ours; a character is its own name.
_NAMES = {
    "c-m": "enter",
    "c-j": "enter",
    "c-i": "tab",
    "c-h": "backspace",
    " ": "space",
    "escape": "escape",
    "left": "left",
    "right": "right",
    "up": "up",
    "down": "down",
}


class Keyboard:
    """Reads keys while `open_keyboard` holds the terminal in raw mode."""

    def __init__(self, terminal: Input) -> None:
        self._terminal = terminal
        self._waiting: list[KeyPress] = []

    def key(self) -> str:
        """Wait for a key and return its name.

        Raises:
            KeyboardInterrupt: it is Ctrl-C.
            EOFError: it is Ctrl-D, or the terminal is gone.
        """
        if not self._waiting:
            asyncio.run(self._read())
        pressed = str(getattr(self._waiting[0].key, "value", self._waiting[0].key))
        del self._waiting[0]
        if pressed == "c-c":
            raise KeyboardInterrupt
        if pressed == "c-d":
            raise EOFError
        return _NAMES.get(pressed, pressed)

    async def _read(self) -> None:
        arrived = asyncio.Event()

        def take() -> None:
            self._waiting.extend(self._terminal.read_keys())
            arrived.set()

        with self._terminal.attach(take):
            while not self._waiting:
                await arrived.wait()
                arrived.clear()
                if not self._waiting:
                    if self._terminal.closed:
                        raise EOFError
                    try:
                        await asyncio.wait_for(arrived.wait(), _ESCAPE)
                    except TimeoutError:
                        self._waiting.extend(self._terminal.flush_keys())

    def line(self, question: str, default: str = "") -> str | None:
        """Ask for a line of text that may be edited; None if Esc was pressed.

        Raises:
            KeyboardInterrupt: Ctrl-C was pressed.
            EOFError: Ctrl-D was pressed on an empty line, or the terminal is gone.
        """
        from prompt_toolkit import PromptSession
        from prompt_toolkit.input.typeahead import get_typeahead, store_typeahead
        from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
        from prompt_toolkit.output import create_output

        bindings = KeyBindings()

        @bindings.add("escape", eager=True)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(result=None)

        session: PromptSession[str | None] = PromptSession(
            input=self._terminal,
            output=create_output(stdout=sys.stderr),
            key_bindings=bindings,
        )
        store_typeahead(self._terminal, self._waiting)
        self._waiting = []
        try:
            return session.prompt(f"{question}: ", default=default)
        finally:
            self._waiting = get_typeahead(self._terminal)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Give the terminal to another program for a while, such as a browser in text mode."""
        with self._terminal.cooked_mode():
            yield


def require_terminal() -> None:
    """Make sure that there is a person to ask.

    Raises:
        InputError: keys cannot be read, or nobody would see the questions.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise InputError(
            "confirming reads keys and needs a terminal",
            hint="in a script or a pipe, use: factcheck -f json FILE -o REPORT",
        )


@contextmanager
def open_keyboard() -> Iterator[Keyboard]:
    """Hold the terminal in raw mode, so that keys typed while a claim is drawn are not echoed.

    Raises:
        InputError: there is no terminal.
    """
    from prompt_toolkit.input import create_input

    require_terminal()
    terminal = create_input(sys.stdin)
    with terminal.raw_mode():
        yield Keyboard(terminal)
