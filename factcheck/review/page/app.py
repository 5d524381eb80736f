"""The page as a Starlette application: addresses -> HTML, forms -> records.

Each page is whole without the script, which only replaces it in place and adds the keys. A form
that was saved is answered with a redirect to the page that shows what stands.
"""

# ruff: noqa: PLC0415 - late imports: nothing else of the tool needs a web server or templates

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from importlib import resources
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from factcheck.errors import FactcheckError
from factcheck.review.page import deciding, views
from factcheck.review.page.deciding import IncompleteError, Marks, StaleError, UnconfirmedError
from factcheck.review.page.desk import Desk, Seat, Sheet
from factcheck.review.page.guard import Guard
from factcheck.review.page.rendering import Renderer
from factcheck.review.page.words import Words
from factcheck.review.records import Preference, Score, TaskFlag

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

#: Bytes of a form; one with every field full stays below.
MAX_FORM = 1_000_000
#: Reports on one page of the queue.
PER_PAGE = 50
_STATIC = {
    "page.css": "text/css; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


class _NotFoundError(Exception):
    """Nothing is at the address."""


def application(desk: Desk, words: Words, *, token: str, port: int) -> Starlette:
    """Build the application.

    Args:
        desk: reports, records and who decides.
        words: the language of the interface.
        token: what a browser must hold.
        port: of the address that the page is served under.
    """
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.routing import Route

    page = _Page(desk=desk, words=words, show=Renderer(desk=desk, words=words))
    answer = "/answers/{place:int}"
    return Starlette(
        routes=[
            Route("/", page.queue),
            Route("/guidelines", page.guidelines),
            Route("/static/{name}", page.static),
            Route(answer, page.claim),
            Route(answer + "/state", page.state),
            Route(answer + "/claims/{number:int}", _form(page.decide), methods=["POST"]),
            Route(answer + "/undo", _form(page.undo), methods=["POST"]),
            Route(answer + "/scores", page.scores),
            Route(answer + "/scores", _form(page.score), methods=["POST"]),
            Route(answer + "/compare/{other:int}", page.compare),
            Route(answer + "/compare/{other:int}", _form(page.prefer), methods=["POST"]),
        ],
        middleware=[Middleware(Guard, token=token, port=port, refusal=words.say("refused"))],
        exception_handlers={
            404: page.missing,
            _NotFoundError: page.missing,
            FactcheckError: page.failed,
        },
    )


Form = Mapping[str, list[str]]


def _form(save: Callable[[Request, Form], Response]) -> Callable[[Request], Any]:
    """Read a form and hand it to a function that may wait for the disk."""

    async def endpoint(request: Request) -> Response:
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import PlainTextResponse

        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_FORM:
                return PlainTextResponse("", 413)
        form: dict[str, list[str]] = {}
        fields = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
        for name, value in fields:
            form.setdefault(name, []).append(value)
        return await run_in_threadpool(save, request, form)

    return endpoint


def _one(form: Form, name: str) -> str:
    return form.get(name, [""])[0]


@dataclass(frozen=True, kw_only=True)
class _Page:
    """The handlers, by address."""

    desk: Desk
    words: Words
    show: Renderer

    # --- the queue ---------------------------------------------------------------------------

    def queue(self, request: Request) -> Response:
        """Show the reports that a filter lets through; of one report, the report."""
        if len(self.desk.shelf) == 1:
            return self._redirect("/answers/1")
        name = self.show.filter(request)
        lines = self.desk.lines(name)
        pages = max(1, -(-len(lines) // PER_PAGE))
        page = min(max(1, _number(request.query_params.get("page"), 1)), pages)
        everything = lines if name == "all" else self.desk.lines("all")
        return self.show.page(
            "queue.html",
            request,
            lines=lines[(page - 1) * PER_PAGE : page * PER_PAGE],
            page=page,
            pages=pages,
            done=sum(line.decided for line in everything),
            total=sum(line.total for line in everything),
            filters=views.Filters(
                name=name, counts=tuple((one, None) for one in self.desk.filters)
            ),
            link_filter=lambda name: f"/?filter={name}",
        )

    def guidelines(self, request: Request) -> Response:
        """Show the guidelines in force."""
        return self.show.page("guidelines.html", request, guide=self.desk.guidelines)

    # --- one answer --------------------------------------------------------------------------

    def claim(self, request: Request) -> Response:
        """Show an answer and one of its claims."""
        sheet = self._sheet(request)
        return self.show.claim(
            request, sheet, self._chosen(request, sheet), status=self._said(request, sheet)
        )

    def state(self, request: Request) -> Response:
        """Tell how many records there are about an answer, so that a tab notices that it is old."""
        from starlette.responses import JSONResponse

        return JSONResponse({"version": self._sheet(request).version})

    def decide(self, request: Request, form: Form) -> Response:
        """Save a decision on a claim and go on to the next, or say what is missing."""
        sheet = self._sheet(request)
        seat = sheet.seat(request.path_params["number"])
        if seat is None:
            raise _NotFoundError
        entry = deciding.Entry(**{one.name: _one(form, one.name) for one in fields(deciding.Entry)})
        if _one(form, "accept") and self.desk.acceptable(seat):
            entry = replace(entry, label=seat.verdict.label.value)
        try:
            saved = self.desk.decide(
                sheet,
                seat,
                entry,
                seen=_one(form, "seen"),
                confirming=bool(_one(form, "confirming")),
            )
        except UnconfirmedError as error:
            said = self.words.say("confirm_severity" if error.fields else "confirm_note")
            return self.show.claim(
                request, sheet, seat, entry=entry, missing=error.fields, confirm=said
            )
        except IncompleteError as error:
            return self.show.claim(
                request,
                sheet,
                seat,
                entry=entry,
                missing=error.fields,
                problem=self._lacking(error),
                code=422,
            )
        except StaleError:
            sheet = self._sheet(request)
            seat = sheet.seat(seat.number)
            assert seat is not None
            return self.show.claim(
                request, sheet, seat, entry=entry, problem=self._stale(sheet, seat.mine), code=409
            )
        numbers = sheet.numbers(self.show.filter(request))
        following = views.step(numbers, seat.number, 1) or seat.number
        return self._redirect(self.show.address(request, claim=following, saved=saved.id))

    def undo(self, request: Request, form: Form) -> Response:
        """Take back the reviewer's last record on an answer, and show what it was about."""
        sheet = self._sheet(request)
        try:
            taken = self.desk.undo(sheet, seen=_one(form, "seen"))
        except StaleError:
            sheet = self._sheet(request)
            problem = self.words.say("stale_undo")
            return self.show.claim(
                request, sheet, self._chosen(request, sheet), status=problem, code=409
            )
        undone = taken.id if taken else "none"
        if isinstance(taken, Score | TaskFlag):
            return self._redirect(self.show.address(request, "/scores", undone=undone))
        if isinstance(taken, Preference):
            places = {one.response_id: one.place for one in self.desk.shelf.entries}
            other = places.get(taken.other_id)
            if other is not None:
                return self._redirect(
                    self.show.address(request, f"/compare/{other + 1}", undone=undone)
                )
        about = getattr(taken, "claim_id", "")
        number = next((seat.number for seat in sheet.seats if seat.claim.id == about), None)
        return self._redirect(self.show.address(request, claim=number, undone=undone))

    # --- the whole answer --------------------------------------------------------------------

    def scores(self, request: Request) -> Response:
        """Show the form of a whole answer."""
        sheet = self._sheet(request)
        return self.show.scores(request, sheet, status=self._said(request, sheet))

    def score(self, request: Request, form: Form) -> Response:
        """Save what changed in the form of a whole answer."""
        sheet = self._sheet(request)
        dimensions = self.desk.guidelines.dimensions
        marks = Marks(
            values={name: _one(form, f"value.{name}") for name in dimensions},
            rationales={name: _one(form, f"rationale.{name}") for name in dimensions},
            flags=frozenset(form.get("flag", ())) & frozenset(self.desk.guidelines.flags),
            flag_note=_one(form, "flag_note"),
        )
        try:
            made = self.desk.score(sheet.entry.place, marks, seen=_one(form, "seen"))
        except IncompleteError as error:
            names = self.words.names("dimensions", error.fields)
            problem = self._lacking(error, self.words.say("wrong_scores", fields=names))
            return self.show.scores(
                request, sheet, marks, missing=error.fields, problem=problem, code=422
            )
        except StaleError:
            problem = self._stale(self._sheet(request), None)
            return self.show.scores(request, self._sheet(request), marks, problem=problem, code=409)
        saved = " ".join(one.id for one in made)
        return self._redirect(self.show.address(request, "/scores", saved=saved))

    def compare(self, request: Request) -> Response:
        """Show two answers side by side."""
        place, other = self._pair(request)
        if place > other:
            return self._redirect(f"/answers/{other + 1}/compare/{place + 1}")
        sheet = self.desk.sheet(place)
        return self.show.compare(
            request, sheet, self.desk.sheet(other), status=self._said(request, sheet)
        )

    def prefer(self, request: Request, form: Form) -> Response:
        """Save which of two answers is better."""
        place, other = sorted(self._pair(request))
        strength, explanation = _one(form, "strength"), _one(form, "explanation")
        given = {"strength": strength, "explanation": explanation}
        try:
            saved = self.desk.prefer(place, other, seen=_one(form, "seen"), **given)
        except (IncompleteError, StaleError) as error:
            sheet = self.desk.sheet(place)
            if isinstance(error, IncompleteError):
                problem, missing, code = self._lacking(error), error.fields, 422
            else:
                problem, missing, code = (
                    self._stale(sheet, self.desk.preference(place, other)),
                    (),
                    409,
                )
            rival = self.desk.sheet(other)
            return self.show.compare(
                request, sheet, rival, given, missing=missing, problem=problem, code=code
            )
        return self._redirect(f"/answers/{place + 1}/compare/{other + 1}?saved={saved.id}")

    # --- what is no page ---------------------------------------------------------------------

    def static(self, request: Request) -> Response:
        """Send the style, the script or the icon."""
        from starlette.responses import Response

        name = request.path_params["name"]
        if name not in _STATIC:
            raise _NotFoundError
        content = resources.files(__package__).joinpath("static", name).read_bytes()
        return Response(content, media_type=_STATIC[name])

    def missing(self, request: Request, error: Exception) -> Response:
        """Say that nothing is at an address."""
        del error
        return self.show.page(
            "problem.html", request, heading=self.words.say("not_found"), detail="", code=404
        )

    def failed(self, request: Request, error: Exception) -> Response:
        """Say what could not be read or written, and what to try."""
        assert isinstance(error, FactcheckError)
        detail = ". ".join(filter(None, (error.message, error.hint)))
        return self.show.page(
            "problem.html",
            request,
            heading=self.words.say("failed"),
            detail=views.plain(detail),
            code=500,
        )

    # --- reading requests --------------------------------------------------------------------

    def _sheet(self, request: Request) -> Sheet:
        return self.desk.sheet(self._place(request, "place"))

    def _place(self, request: Request, name: str) -> int:
        place = int(request.path_params[name]) - 1
        if not 0 <= place < len(self.desk.shelf):
            raise _NotFoundError
        return place

    def _pair(self, request: Request) -> tuple[int, int]:
        place, other = self._place(request, "place"), self._place(request, "other")
        if other not in self.desk.shelf.rivals(place):
            raise _NotFoundError
        return place, other

    def _chosen(self, request: Request, sheet: Sheet) -> Seat | None:
        """Return the claim that the address names, else the first undecided one of the filter."""
        wanted = request.query_params.get("claim")
        if wanted is not None and (seat := sheet.seat(_number(wanted, 0))):
            return seat
        numbers = sheet.numbers(self.show.filter(request))
        undecided = set(sheet.numbers("undecided"))
        first = next((one for one in numbers if one in undecided), None)
        return sheet.seat(first or (numbers[0] if numbers else 0))

    def _said(self, request: Request, sheet: Sheet) -> str:
        """Say what was saved or undone, read back from the records, not from the address."""
        by_id = {record.id: record for record in sheet.history}
        saved = request.query_params.get("saved", "").split()
        undone = request.query_params.get("undone", "")
        found = [by_id[one] for one in saved if one in by_id]
        if found:
            what = "; ".join(views.described(one, sheet, self.words) for one in found)
            said = self.words.say("saved", what=what)
            left = len(sheet.numbers("undecided"))
            if not left and sheet.seats:
                return f"{said} {self.words.say('all_decided')}"
            return said
        if undone in by_id:
            return self.words.say("undone", what=views.described(by_id[undone], sheet, self.words))
        return self.words.say("nothing_to_undo") if undone == "none" else ""

    def _lacking(self, error: IncompleteError, otherwise: str = "") -> str:
        if error.fields == ("too_long",):
            return self.words.say("too_long", count=deciding.LONGEST)
        return otherwise or self.words.say(
            "missing", fields=self.words.names("fields", error.fields)
        )

    def _stale(self, sheet: Sheet, standing: Any) -> str:
        what = (
            views.described(standing, sheet, self.words)
            if standing
            else self.words.say("undecided")
        )
        return self.words.say("stale", what=what)

    def _redirect(self, address: str) -> Response:
        from starlette.responses import RedirectResponse

        return RedirectResponse(address, 303)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else otherwise
