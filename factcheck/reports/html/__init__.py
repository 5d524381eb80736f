"""The report as one HTML file, or a folder of them: read without a script, checked, printed.

text       untrusted text as markup
charts     counts of verdicts by group
view       reports and decisions as the templates show them
templates  the page, its style, and a little script that sorts

Everything stands in the file: a browser that opens it asks for nothing, and a policy within it
forbids all scripts and styles but its own two, by their digest.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.model import Lang, Report
from factcheck.review.records import AnyRecord

if TYPE_CHECKING:
    from jinja2 import Environment

    from factcheck.reports.html.charts import Chart
    from factcheck.reports.html.view import Row, Sheet
    from factcheck.reports.words import Words

__all__ = ["folder", "render"]

#: From so many reports on, a page shows of each what decides, and not all that was read: at some
#: 20 claims an answer, all of it would take 100 kB each.
MANY = 100


def render(
    reports: Sequence[Report], *, reviews: Sequence[AnyRecord] = (), lang: Lang | None = None
) -> str:
    """Return one page: one report, or an index and all of several.

    Args:
        reports: in the order in which they are shown; from `MANY` on, only what decides.
        reviews: what people decided; what stands of it is shown beside the suggestions.
        lang: the language of the page itself; that of the answers, or English if they differ.
    """
    from factcheck.reports.html.charts import charts  # noqa: PLC0415 - other formats do without
    from factcheck.reports.html.view import by_response, row, sheet  # noqa: PLC0415 - see `render`
    from factcheck.reports.words import Words  # noqa: PLC0415 - see `render`

    words = Words(lang or _common(report.response.lang for report in reports))
    about = by_response(reviews)
    sheets = [
        sheet(number, report, about.get(report.response.id, ()), words)
        for number, report in enumerate(reports, start=1)
    ]
    return _page(
        words,
        sheets=sheets,
        rows=[row(one, f"#{one.anchor}") for one in sheets] if len(sheets) > 1 else [],
        charts=charts(reports),
        brief=len(reports) >= MANY,
    )


def folder(
    reports: Iterable[Report], *, reviews: Sequence[AnyRecord] = (), lang: Lang | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the pages of a folder, name and text: one a report, and at last the index of them all.

    However many reports there are, two are in memory at a time, and each page holds all of one.

    Args:
        reports: in the order in which they are shown.
        reviews: as in `render`.
        lang: the language of all pages; else each page has that of its answer, and the index that
            of all answers, or English if they differ.
    """
    from factcheck.reports.html.charts import Tally  # noqa: PLC0415 - see `render`
    from factcheck.reports.html.view import by_response, row, sheet  # noqa: PLC0415 - see `render`
    from factcheck.reports.words import Words  # noqa: PLC0415 - see `render`

    about = by_response(reviews)
    tally = Tally()
    rows: list[Row] = []
    langs: list[Lang] = []
    following = iter(reports)
    report = next(following, None)
    while report is not None:
        after = next(following, None)
        words = Words(lang or report.response.lang)
        number = len(rows) + 1
        one = sheet(number, report, about.get(report.response.id, ()), words)
        around = {
            "before": _name(number - 1) if number > 1 else "",
            "after": _name(number + 1) if after is not None else "",
        }
        yield f"answers/{_name(number)}", _page(words, sheets=[one], around=around)
        tally.add(report)
        rows.append(row(one, f"answers/{_name(number)}"))
        langs.append(report.response.lang)
        report = after
    if rows:
        yield "index.html", _page(Words(lang or _common(langs)), rows=rows, charts=tally.charts())


def _name(number: int) -> str:
    return f"{number:06}.html"


def _common(langs: Iterable[Lang]) -> Lang:
    """Return the language of all answers, English if they differ."""
    found = set(langs)
    return found.pop() if len(found) == 1 else "en"


def _page(
    words: Words,
    *,
    sheets: Sequence[Sheet] = (),
    rows: Sequence[Row] = (),
    charts: Sequence[Chart] = (),
    brief: bool = False,
    around: Mapping[str, str] | None = None,
) -> str:
    """Fill the page.

    Args:
        words: its language.
        sheets: the reports that it shows whole.
        rows: the index, empty for a page of one report.
        charts: above the index.
        brief: whether to leave out what decides nothing.
        around: the pages before and after, for one of a folder.
    """
    from factcheck.reports.html.charts import LABELS, WIDTH  # noqa: PLC0415 - see `render`
    from factcheck.reports.plain import WORDS  # noqa: PLC0415 - see `render`

    style, script = _read("page.css"), _read("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            w=words,
            sheets=sheets,
            rows=rows,
            charts=charts,
            width=WIDTH,
            brief=brief,
            around=around,
            labels=LABELS,
            symbols={label: symbol for label, (symbol, _) in WORDS.items()},
            style=style,
            script=script,
            style_digest=_digest(style),
            script_digest=_digest(script),
        )
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - see `render`

    from factcheck.reports.html.text import link, visible  # noqa: PLC0415 - see `render`

    environment = Environment(
        loader=PackageLoader("factcheck.reports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = visible
    environment.filters["link"] = link
    # What templates print without a filter is untrusted too.
    environment.finalize = _finalize
    return environment


def _finalize(value: object) -> object:
    """Make what a template prints visible, unless it is markup already."""
    from factcheck.reports.html.text import visible  # noqa: PLC0415 - see `render`

    return value if hasattr(value, "__html__") or not isinstance(value, str) else visible(value)


def _read(name: str) -> str:
    return resources.files(__name__).joinpath("templates", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Return what a policy names a script or style by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
