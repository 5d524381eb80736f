"""The report as one HTML file: read without a script, checked without leaving it, printed.

words      what the page itself says, in four languages
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
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.model import Label, Lang, Report
from factcheck.review.records import AnyRecord

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["render"]

#: From so many reports on, a page shows of each what decides, and not all that was read: at some
#: 20 claims an answer, all of it would take 100 kB each.
MANY = 100


def render(
    reports: Sequence[Report], *, reviews: Sequence[AnyRecord] = (), lang: Lang | None = None
) -> str:
    """Return the page: one report, or an index and all of several.

    Args:
        reports: in the order in which they are shown; from `MANY` on, only what decides.
        reviews: what people decided; what stands of it is shown beside the suggestions.
        lang: the language of the page itself; that of the answers, or English if they differ.
    """
    from factcheck.reports.html.charts import LABELS, WIDTH, charts  # noqa: PLC0415 - see above
    from factcheck.reports.html.view import sheets  # noqa: PLC0415 - only this format needs it
    from factcheck.reports.html.words import Words  # noqa: PLC0415 - only this format needs it
    from factcheck.reports.plain import WORDS  # noqa: PLC0415 - only this format needs it

    langs = {report.response.lang for report in reports}
    if lang is None:
        lang = langs.pop() if len(langs) == 1 else "en"
    words = Words(lang)
    style, script = _read("page.css"), _read("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            w=words,
            sheets=sheets(reports, reviews, words),
            charts=charts(reports),
            width=WIDTH,
            brief=len(reports) >= MANY,
            labels=LABELS,
            all_labels=(*LABELS, Label.NOT_CHECKED),
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
