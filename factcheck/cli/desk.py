"""Confirming at a terminal: draws a claim, reads a key, and has the session write what was decided."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick

from __future__ import annotations

import os
import string
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck import terminal

if TYPE_CHECKING:
    from factcheck.cli.keyboard import Keyboard
    from factcheck.model import Label
    from factcheck.reports.card import Look
    from factcheck.review.confirm import Form, Item, Session
    from factcheck.review.guidelines import ErrorType, Severity

#: The keys of lists: as many as any guidelines need.
_KEYS = string.digits[1:] + string.ascii_letters
#: The keys of what can be filled in.
_FIELDS = {"e": "error_type", "s": "severity", "n": "note", "l": "source"}
_HELP = """
  Enter, a   accept what is shown            o   open the link in the browser
  {labels}   decide otherwise:               m   show every reason and passage
{meanings}
  e          error type                      Space, →   skip for now
  s          severity                        b, ←       back
  n          note (edit the draft)           u          undo the last decision
  l          link that you rely on           q          quit; the same command goes on later
"""


class Desk:
    """A session at a terminal."""

    def __init__(self, session: Session, keyboard: Keyboard, color: terminal.Color) -> None:
        self._session = session
        self._keyboard = keyboard
        self._color = color
        #: The draft that the reviewer has seen: one that they have not is never written.
        self._read = ""
        self._labels: Mapping[str, Label] = dict(
            zip(_KEYS, session.guidelines.labels, strict=False)
        )

    def run(self) -> None:
        """Go through the claims until the reviewer leaves.

        Raises:
            KeyboardInterrupt: Ctrl-C was pressed.
            InputError: the review file cannot be written.
        """
        try:
            while self._claim(item) if (item := self._session.item) else self._end():
                pass
        except (EOFError, OSError):
            pass  # Ctrl-D, or a terminal that was closed: as good as q
        with suppress(OSError):
            self._say(self._summary())

    def _claim(self, item: Item) -> bool:
        """Decide one claim, or go elsewhere; False to leave."""
        session = self._session
        place = session.place
        form = session.start(item)
        self._draw(item)
        self._show(item, form)
        while session.place == place:
            key = self._keyboard.key()
            if key == "q":
                return False
            if key == "u":
                self._undo()
                return True
            if key in _FIELDS:
                form = self._entered(item, form, _FIELDS[key])
                self._show(item, form)
            elif key in self._labels:
                self._decide(item, session.relabelled(item, form, self._labels[key]))
            elif key in {"enter", "a"}:
                self._decide(item, form)
            elif key == "m":
                self._draw(item, all_of_it=True)
                self._show(item, form)
            else:
                self._other(item, key)
        return True

    def _other(self, item: Item, key: str) -> None:
        """Do what needs no form: move, open the link, or help."""
        if key in {"space", "right", "down"}:
            self._session.skip()
        elif key in {"b", "left", "up"}:
            if self._session.place == 0:
                self._say("This is the first claim.")
            self._session.back()
        elif key == "o":
            self._open(item)
        else:
            self._help()

    def _decide(self, item: Item, form: Form) -> None:
        """Ask for what is missing, and write; Esc leaves the claim as it is."""
        session = self._session
        if form.label is None:
            self._say("Choose a verdict first:")
            self._keys(item, form)
            return
        if item.key in session.standing and form == session.start(item):
            session.skip()  # kept as it was
            return
        filled = session.filled(item, form)
        drafted = filled.note != form.note
        form = filled
        asked = list(session.missing(item, form))
        # A draft is sent off by a key that was pressed with it in sight: any answer to a question
        # that follows it, or Enter on the draft itself.
        if drafted and "note" not in asked and not (asked and self._read == form.note):
            asked.append("note")
        for name in asked:
            entered = self._ask(item, form, name)
            if not entered or (name == "note" and self._unedited(item, form, entered)):
                self._say("Not decided.")
                return
            form = form.entered(name, entered)
        blind = session.hidden(item)
        session.decide(form)
        self._decided(item, form, told=not blind)

    def _unedited(self, item: Item, form: Form, note: str) -> bool:
        """Say so if a note is the draft as it stands and the guidelines ask for an edited one."""
        missing = "note" in self._session.missing(item, form.entered("note", note))
        if missing:
            self._say("The guidelines ask for an edited note; this is the draft as it stands.")
        return missing

    def _entered(self, item: Item, form: Form, name: str) -> Form:
        entered = self._ask(item, self._session.filled(item, form), name)
        return form if entered is None else form.entered(name, entered)

    def _ask(self, item: Item, form: Form, name: str) -> str | None:
        """Ask for one field; None if Esc was pressed."""
        guidelines = self._session.guidelines
        if name == "error_type":
            return self._choose("Error type", guidelines.error_types)
        if name == "severity":
            return self._choose("Severity", guidelines.severities)
        from factcheck.untrusted import clean

        default = getattr(form, name) or self._session.offered(item, form, name)
        typed = self._keyboard.line(name.capitalize(), clean(default))
        return None if typed is None else clean(typed)

    def _choose(
        self, title: str, names: Mapping[str, ErrorType] | Mapping[str, Severity]
    ) -> str | None:
        from factcheck.reports import card
        from factcheck.untrusted import clean

        keys = dict(zip(_KEYS, names, strict=False))
        self._say(f"{title} (Esc: none, ?: what they mean)")
        self._put(card.keys(self._choices(keys), self._look))
        while (key := self._keyboard.key()) != "escape":
            if key in keys:
                return keys[key]
            if key == "?":
                for name in names:
                    self._say(f"  {name}: {clean(names[name].description)}")
        return None

    def _undo(self) -> None:
        taken = self._session.undo()
        self._say("Taken back." if taken else "There is nothing to take back.")

    def _open(self, item: Item) -> None:
        import webbrowser

        from factcheck.review.confirm import source
        from factcheck.untrusted import clean

        url = clean(source(item))
        if not url.startswith(("https://", "http://")):
            self._say("No source of this claim has a link.")
            return
        with self._keyboard.lent():
            opened = webbrowser.open(url)
        self._say(f"Opened {url}" if opened else f"No browser could be started for {url}")

    def _end(self) -> bool:
        """Stand behind the last claim: the last decision can still be taken back."""
        self._say(f"{self._summary()} Enter: finish · b: back · u: undo")
        while True:
            key = self._keyboard.key()
            if key in {"enter", "q", "escape"}:
                return False
            if key in {"b", "left", "up"} and self._session.items:
                self._session.back()
                return True
            if key == "u":
                self._undo()
                return True

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def _look(self) -> Look:
        """What the terminal, where claims are drawn, can show now: a window may be resized."""
        from factcheck.reports.card import Look

        wanted = self._color == "auto" and not os.environ.get("NO_COLOR")
        return Look(
            width=os.get_terminal_size(sys.stderr.fileno()).columns or 100,
            color=wanted or self._color == "always",
            styled=os.environ.get("TERM", "dumb") != "dumb",
        )

    def _draw(self, item: Item, *, all_of_it: bool = False) -> None:
        from factcheck.reports import card
        from factcheck.untrusted import clean

        session = self._session
        heading = f"{session.place + 1} of {len(session.items)}"
        if session.undecided < len(session.items):
            heading += f" · {session.undecided} undecided"
        if origin := clean(item.report.response.origin):
            heading += f" · {origin}"
        self._put(
            "\n"
            + card.render(
                item, self._look, heading=heading, blind=session.hidden(item), all_of_it=all_of_it
            )
        )

    def _show(self, item: Item, form: Form) -> None:
        """Say what Enter would write, and the keys."""
        from factcheck.reports import card

        session = self._session
        filled = session.filled(item, form)
        decided = session.standing.get(item.key)
        if decided is not None:
            at = decided.at[:16].replace("T", " ")
            self._put("\n" + self._look.draw(card.decision_text(form, f"you decided on {at}:")))
        self._read = filled.note
        beside = card.form_text(filled, self._look, drafted=filled.note != form.note)
        self._put(f"\n{beside}" if beside else "")
        self._keys(item, form)

    def _keys(self, item: Item, form: Form) -> None:
        from factcheck.reports import card

        keys = [*self._choices(self._labels), "Space skip", "? keys"]
        if form.label is not None:
            keys.insert(0, "Enter keep" if item.key in self._session.standing else "Enter accept")
        self._put(card.keys(keys, self._look))

    def _decided(self, item: Item, form: Form, *, told: bool) -> None:
        """Say what was written and, if that was hidden, what the tool suggested and raters said."""
        from factcheck.reports import card

        self._put(self._look.draw(card.decision_text(form, "decided:")))
        if not told:
            verdict = item.verdict
            suggested = card.verdict_text(verdict.label, verdict.confidence)
            suggested = card.labelled("the tool suggested:", suggested)
            raters = (card.rating_text(one) for one in item.raters)
            self._put(self._look.draw(suggested, *raters))

    def _help(self) -> None:
        labels = self._session.guidelines.labels
        first, last = next(iter(self._labels)), list(self._labels)[-1]
        meanings = "\n".join(
            f"    {key}  {label.value.replace('_', ' ')}: {labels[label]}"
            for key, label in self._labels.items()
        )
        self._put(_HELP.format(labels=f"{first}-{last}     ", meanings=meanings))

    def _summary(self) -> str:
        session = self._session
        decided = session.standing
        suggested = sum(one.label is one.suggested for one in decided.values())
        return (
            f"{len(decided)} of {len(session.items)} decided"
            f" ({suggested} as suggested), in {session.path}."
        )

    @staticmethod
    def _choices(keys: Mapping[str, str]) -> list[str]:
        return [f"{key} {name.replace('_', ' ')}" for key, name in keys.items()]

    def _say(self, text: str) -> None:
        from rich.text import Text

        self._put(self._look.draw(Text(text, style="dim")))

    @staticmethod
    def _put(text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
