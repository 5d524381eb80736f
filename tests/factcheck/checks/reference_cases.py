"""A response for a text, and small made-up indexes over httpx's mock transport."""

import datetime as dt
import json
from urllib.parse import parse_qs, unquote

import httpx

from factcheck.checks.references import check
from factcheck.model import Response

TODAY = dt.date(2026, 11, 22)


def response(text, lang="en"):
    return Response(id="r", text=text, lang=lang)


def checked(text, lang="en", claims=(), http=None):
    """What the check finds, in the order in which it says it."""
    return list(check(response(text, lang), claims, http, today=TODAY))


def crossref_item(title, *authors, year=2019, venue="Journal of Tides", doi="10.5555/tides.1"):
    """A work as Crossref writes one; authors are "Given Family"."""
    people = [dict(zip(("given", "family"), name.rsplit(" ", 1), strict=True)) for name in authors]
    return {
        "DOI": doi,
        "type": "journal-article",
        "title": [title],
        "author": people,
        "issued": {"date-parts": [[year, 3]]},
        "container-title": [venue],
    }


class Web:
    """Answers as the indexes do, from what a test puts into it. `asked` has the URLs."""

    def __init__(self, *, works=(), search=(), venue=(), broken=(), papers=(), given=()):
        self.works = {item["DOI"]: item for item in works}
        self.search, self.venue, self.broken = search, venue, broken
        self.papers, self.given = papers, given
        self.asked = []

    def __call__(self, request):
        self.asked.append(str(request.url))
        host, path = request.url.host, unquote(request.url.path)
        query = {name: said[-1] for name, said in parse_qs(request.url.query.decode()).items()}
        if host in self.broken:
            return httpx.Response(500)
        return getattr(self, host.replace(".", "_"), self.nothing)(path, query)

    def nothing(self, path, query):
        return httpx.Response(404)

    def api_crossref_org(self, path, query):
        if path == "/works":
            items = self.venue if "query.container-title" in query else self.search
            return httpx.Response(200, json={"message": {"items": list(items)}})
        item = self.works.get(path.removeprefix("/works/"))
        return httpx.Response(200, json={"message": item}) if item else httpx.Response(404)

    def api_openalex_org(self, path, query):
        if path == "/works":
            return httpx.Response(200, json={"results": []})
        return httpx.Response(404)

    def export_arxiv_org(self, path, query):
        entries = "".join(
            f"<entry><id>http://arxiv.org/abs/{number}v1</id><title>{title}</title>"
            f"<published>20{number[:2]}-{number[2:4]}-03T00:00:00Z</published>"
            f"<author><name>{author}</name></author></entry>"
            for number, title, author in self.papers
            if query.get("id_list", number) == number
        )
        feed = f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'
        return httpx.Response(200, text=feed, headers={"Content-Type": "application/atom+xml"})

    def eutils_ncbi_nlm_nih_gov(self, path, query):
        if path.endswith("esearch.fcgi"):
            return httpx.Response(200, json={"esearchresult": {"idlist": []}})
        return httpx.Response(200, json={"result": {"uids": [], query["id"]: {"error": "none"}}})

    def openlibrary_org(self, path, query):
        return httpx.Response(200, json={"numFound": 0, "docs": []})

    def doi_org(self, path, query):
        known = path.removeprefix("/api/handles/") in self.given
        code, status = (1, 200) if known else (100, 404)
        return httpx.Response(status, content=json.dumps({"responseCode": code}))
