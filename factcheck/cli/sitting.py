"""Who confirms, where decisions go, and under which guidelines: what comes before the desk."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck import terminal
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.model import Label, Report
    from factcheck.reports import Format
    from factcheck.review.disputes import Disputes
    from factcheck.review.guidelines import Guidelines

Reviewer = Annotated[
    str,
    typer.Option(
        "--reviewer",
        metavar="NAME",
        envvar="FACTCHECK_REVIEWER",
        help="Who decides; else the name of the account.",
    ),
]
Blind = Annotated[
    bool, typer.Option("--blind", help="Show no suggestion until a claim is decided.")
]
Queue = Annotated[
    Path | None,
    typer.Option(
        "--queue", metavar="FILE", help="Show first what raters disagree on (agreement --queue)."
    ),
]
ReviewsFile = Annotated[
    Path | None,
    typer.Option(
        "--reviews",
        metavar="FILE",
        help="Append decisions here (else FILE.reviews.jsonl); -f html shows them.",
    ),
]
GuidelinesFile = Annotated[
    Path | None,
    typer.Option(
        "--guidelines",
        metavar="FILE",
        envvar="FACTCHECK_GUIDELINES",
        help="Your own guidelines.yaml.",
    ),
]


def whoever(reviewer: str) -> str:
    """Return the reviewer's name: as given, or that of the account.

    Raises:
        InputError: nobody can be named.
    """
    import getpass

    try:
        name = reviewer.strip() or getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such account, as in some containers
        name = ""
    if not name:
        raise InputError("nobody says who decides", hint="name them: --reviewer NAME")
    return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Who confirms, where decisions go, and under which guidelines."""

    path: Path
    reviewer: str
    guidelines: Guidelines
    color: terminal.Color
    blind: bool = False

    @classmethod
    def prepare(
        cls,
        path: Path,
        *,
        reviewer: str,
        guidelines: Path | None,
        color: terminal.Color,
        blind: bool = False,
    ) -> Sitting:
        """Find out early whether there is a terminal, a reviewer, and guidelines that can be read.

        Raises:
            InputError: there is no terminal, or nobody says who decides.
            SettingsError: the guidelines are wrong.
        """
        from factcheck.cli.keyboard import require_terminal
        from factcheck.review import guidelines as guides

        require_terminal()
        return cls(
            path=path,
            reviewer=whoever(reviewer),
            guidelines=guides.load(guidelines),
            color=color,
            blind=blind,
        )

    def confirm(
        self,
        reports: Sequence[Report],
        *,
        left_out: bool = False,
        disputes: Disputes = MappingProxyType({}),
    ) -> tuple[Label, ...]:
        """Have a person decide the claims of reports, those that raters disagree on first.

        Returns:
            The verdict on each claim of the reports: as decided, else as suggested.

        Raises:
            InputError: the review file cannot be used.
            KeyboardInterrupt: Ctrl-C was pressed; what was decided is on the disk.
        """
        from factcheck.cli.desk import Desk
        from factcheck.cli.keyboard import open_keyboard
        from factcheck.review.confirm import Session, queue

        session = Session(
            queue(reports, left_out=left_out, blind=self.blind, disputes=disputes),
            self.path,
            reviewer=self.reviewer,
            guidelines=self.guidelines,
            blind=self.blind,
        )
        with open_keyboard() as keyboard:
            Desk(session, keyboard, self.color).run()
        decided = session.standing
        return tuple(
            decided[report.response.id, verdict.claim_id].label
            if (report.response.id, verdict.claim_id) in decided
            else verdict.label
            for report in reports
            for verdict in report.verdicts
        )


def beside(files: Sequence[Path], ending: str) -> Path:
    """Name a file beside the only answer that is checked.

    Raises:
        InputError: there are several answers, and their decisions and reports need names.
    """
    if len(files) > 1:
        raise InputError(
            "--confirm cannot name files beside several answers",
            hint="name them: --reviews REVIEWS.jsonl -o REPORTS.jsonl -f jsonl",
        )
    return files[0].with_name(files[0].name + ending)


def kept(files: Sequence[Path], form: Format, output: Path | None) -> tuple[Format, Path | None]:
    """Say in which format and where to write the report that is confirmed.

    The claims show one by one, and a table before them would tell a blind reviewer; so it goes
    beside the answer unless a file or a pipe takes it.

    Raises:
        InputError: there are several answers and no file.
    """
    if output is not None or not sys.stdout.isatty():
        return form, output
    return "json", beside(files, ".report.json")
