"""What stands now -> HTML: fills the templates for one reviewer in one language."""

# ruff: noqa: PLC0415 - late imports: nothing else of the tool needs a web server or templates

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from factcheck.model import Label
from factcheck.review import guidelines as guides
from factcheck.review.draft import is_draft
from factcheck.review.page import deciding, views
from factcheck.review.page.deciding import Marks
from factcheck.review.page.desk import Desk, Filter, Seat, Sheet
from factcheck.review.page.marking import pieces
from factcheck.review.page.words import TAGS, Words
from factcheck.review.records import Score, TaskFlag

if TYPE_CHECKING:
    from jinja2 import Environment
    from starlette.requests import Request
    from starlette.responses import Response


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One of two answers."""

    letter: str
    name: str
    sheet: Sheet
    marked: views.Marked
    counts: tuple[tuple[Label, int], ...]

    def link(self, number: int) -> str:
        """Return the address of one of its claims."""
        return f"/answers/{self.sheet.entry.place + 1}?claim={number}"


def _side(letter: str, sheet: Sheet) -> _Side:
    labels = [seat.label for seat in sheet.seats if seat.verdict.label is not Label.NOT_CHECKED]
    response = sheet.report.response
    return _Side(
        letter=letter,
        name=views.plain(response.origin or response.id),
        sheet=sheet,
        marked=views.marked(sheet),
        counts=tuple((label, labels.count(label)) for label in Label if label in labels),
    )


@dataclass(frozen=True, kw_only=True)
class Renderer:
    """Shows views; the address of a request says which filter they keep."""

    desk: Desk
    words: Words

    def claim(
        self,
        request: Request,
        sheet: Sheet,
        seat: Seat | None,
        *,
        entry: deciding.Entry | None = None,
        missing: tuple[str, ...] = (),
        problem: str = "",
        confirm: str = "",
        status: str = "",
        code: int = 200,
    ) -> Response:
        """Show an answer and one of its claims, with what was entered if it was not saved.

        Args:
            request: says which filter the view keeps.
            sheet: the answer as it stands.
            seat: the claim; None if no claim passes the filter.
            entry: what was entered; else what is proposed or stands.
            missing: the fields of it that are.
            problem: why it was not saved.
            confirm: the question that saves it: whether the drafted note may stand as it is.
            status: what was saved or undone.
            code: of the answer.
        """
        name = self.filter(request)
        numbers = sheet.numbers(name)
        shown: dict[str, Any] = {}
        if seat is not None:
            claim = seat.claim
            proposal = self.desk.proposal(sheet, seat)
            if entry is None:
                # The verdict itself is never filled in: deciding is a key of its own.
                entry = (
                    deciding.of_decision(seat.mine)
                    if seat.mine
                    else deciding.Entry(
                        error_type=proposal.error_type, source=proposal.source, note=proposal.note
                    )
                )
            quotes = views.quotes(sheet, seat)
            shown = {
                "proposal": proposal,
                "acceptable": self.desk.acceptable(seat),
                "entry": entry,
                "drafted": is_draft(entry.note, proposal.note),
                "claim_text": pieces(claim.text),
                "quote_text": pieces(claim.quote) if claim.quote != claim.text else (),
                "quotes": quotes,
                "addresses": list(dict.fromkeys(one.href for one in quotes if one.href)),
                "reasons": views.reasons(seat, self.words),
                "statuses": sheet.statuses(claim.id),
                "decisions": [*([seat.mine] if seat.mine else []), *seat.others],
                "before": views.step(numbers, seat.number, -1),
                "after": views.step(numbers, seat.number, 1),
            }
        counts = tuple((one, len(sheet.numbers(one))) for one in self.desk.filters)
        return self.page(
            "claim.html",
            request,
            **self._where(request, sheet, "claims"),
            **shown,
            seat=seat,
            filters=views.Filters(name=name, counts=counts),
            link_filter=lambda name: self.address(request, filter=name, claim=None),
            link_claim=lambda number: self.address(request, claim=number),
            labels=list(self.desk.guidelines.labels),
            error_types=list(self.desk.guidelines.error_types),
            severities=list(self.desk.guidelines.severities),
            missing=missing,
            invalid=views.invalid(missing),
            problem=problem,
            confirm=confirm,
            status=status or problem or confirm,
            code=code,
        )

    def scores(
        self,
        request: Request,
        sheet: Sheet,
        marks: Marks | None = None,
        *,
        missing: tuple[str, ...] = (),
        problem: str = "",
        status: str = "",
        code: int = 200,
    ) -> Response:
        """Show the form of a whole answer."""
        if marks is None:
            scores = [one for one in sheet.own if isinstance(one, Score)]
            flags = [one for one in sheet.own if isinstance(one, TaskFlag)]
            marks = Marks(
                values={one.dimension: str(one.value) for one in scores},
                rationales={one.dimension: one.rationale for one in scores},
                flags=frozenset(one.flag for one in flags),
                flag_note=next((one.note for one in flags), ""),
            )
        return self.page(
            "scores.html",
            request,
            **self._where(request, sheet, "scores"),
            marks=marks,
            dimensions=list(self.desk.guidelines.dimensions.values()),
            link_claim=lambda number: self.address(request, claim=number),
            missing=missing,
            problem=problem,
            status=status or problem,
            code=code,
        )

    def compare(
        self,
        request: Request,
        sheet: Sheet,
        rival: Sheet,
        given: Mapping[str, str] | None = None,
        *,
        missing: tuple[str, ...] = (),
        problem: str = "",
        status: str = "",
        code: int = 200,
    ) -> Response:
        """Show two answers side by side."""
        standing = self.desk.preference(sheet.entry.place, rival.entry.place)
        if given is None:
            given = {
                "strength": str(standing.strength) if standing else "",
                "explanation": standing.explanation if standing else "",
            }
        return self.page(
            "compare.html",
            request,
            **self._where(request, sheet, "compare"),
            **given,
            rival=rival,
            others=self.desk.shelf.rivals(sheet.entry.place),
            sides=[_side("A", sheet), _side("B", rival)],
            standing=standing,
            missing=missing,
            invalid=views.invalid(missing),
            problem=problem,
            status=status or problem,
            code=code,
        )

    def _where(self, request: Request, sheet: Sheet, view: str) -> dict[str, Any]:
        name, place = self.filter(request), sheet.entry.place
        judged = [seat for seat in sheet.seats if seat.verdict.label is not Label.NOT_CHECKED]
        response = sheet.report.response
        return {
            "sheet": sheet,
            "view": view,
            "name": views.plain(response.origin or response.id),
            "prompt": pieces(response.prompt),
            "marked": views.marked(sheet),
            "rivals": self.desk.shelf.rivals(place),
            "previous": self.desk.neighbour(place, -1, name),
            "following": self.desk.neighbour(place, 1, name),
            "passing": name,
            "kept": "" if name == self.desk.filters[0] else f"?filter={name}",
            "total": len(judged),
            "done": sum(seat.mine is not None for seat in judged),
        }

    def page(self, template: str, request: Request, *, code: int = 200, **context: Any) -> Response:
        """Fill a template."""
        from starlette.responses import HTMLResponse

        html = (
            _templates()
            .get_template(template)
            .render(
                {
                    "desk": self.desk,
                    "w": self.words,
                    "tags": TAGS,
                    "signs": views.SIGNS,
                    "key_list": views.KEYS,
                    "plain": views.plain,
                    "when": views.when,
                    "guide_lang": self._guide_lang,
                    "sheet": None,
                    "status": "",
                    "here": request.url.path,
                    **context,
                }
            )
        )
        return HTMLResponse(html, code)

    @cached_property
    def _guide_lang(self) -> Any:
        """The attribute for words of the guidelines: those that ship are English."""
        from markupsafe import Markup

        shipped = guides.load().digest == self.desk.guidelines.digest
        return Markup(' lang="en"') if shipped and self.words.lang != "en" else ""

    def filter(self, request: Request) -> Filter:
        """Return the filter that an address names, if it is on offer."""
        wanted = request.query_params.get("filter", "")
        return next((name for name in self.desk.filters if name == wanted), self.desk.filters[0])

    def address(self, request: Request, view: str = "", **query: Any) -> str:
        """Name a view of the same answer under the same filter."""
        query = {"filter": self.filter(request), **query}
        usual = {None, "", self.desk.filters[0]}
        given = {name: value for name, value in query.items() if value not in usual}
        path = f"/answers/{request.path_params['place']}{view}"
        return f"{path}?{urlencode(given)}" if given else path
