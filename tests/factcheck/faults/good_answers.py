"""What each source that asks the network is answered when all is well, and a claim that it is asked.

The shapes are those that the APIs document; the herons are ours.
"""

import json
from dataclasses import dataclass
from urllib.parse import parse_qsl

from servers import wikidata

from factcheck.model import Claim, Entity, EntityKind, Kind

JSON, ATOM, XML, HTML = "application/json", "application/atom+xml", "text/xml", "text/html"
STAMP = "20150302101500"
KEY = "a-key-of-some-length"
KEYS = dict.fromkeys(
    (
        "OPENALEX_API_KEY",
        "SEMANTIC_SCHOLAR_API_KEY",
        "BRAVE_API_KEY",
        "TAVILY_API_KEY",
        "SERPER_API_KEY",
        "EXA_API_KEY",
        "GOOGLE_FACT_CHECK_TOOLS_API_KEY",
    ),
    KEY,
)
FINDING = "We followed 500 herons. The vaccine was not associated with autism."
DOI = "10.5555/heron.1"
TOWN = "Lisbon is the capital of Portugal."
PAGE = (
    "<!doctype html><html><head><title>Lisbon</title></head><body><h1>Lisbon</h1>"
    "<p>Lisbon is the capital of Portugal and lies on the Tagus.</p></body></html>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request: the path below the source's own, the parameters or the JSON that came with it.

    `base` is the address of the site that its answers give.
    """

    path: str
    params: dict
    json: object = None
    base: str = ""

    @classmethod
    def of(cls, path, query, body, base):
        sent = json.loads(body) if body.startswith("{") else None
        return cls(path=path, params=dict(parse_qsl(query)), json=sent, base=base)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A row of the matrix.

    Attributes:
        name: of the row, and of the folder of the site that can be made to fail.
        text: a claim that the source is asked about, with the names in it.
        answer: makes the media type and the body of an answer.
        path: what the source's option `url` has after that folder.
        source: whose row it is, where that is not the name.
        api: the folder that the source asks first, where that is not the one that fails.
        cut: whether a body that breaks off can be told from a whole one; of a page it cannot.
    """

    name: str
    text: str
    names: tuple = ()
    answer: object = None
    path: str = "/"
    source: str = ""
    api: str = ""
    cut: bool = True

    @property
    def of(self):
        return self.source or self.name

    @property
    def claim(self):
        return Claim(
            id=f"c-{self.name}",
            text=self.text,
            quote=self.text,
            start=0,
            end=len(self.text),
            lang="en",
            kind=Kind.FACT,
            checkworthy=True,
            reason="a statement of fact",
            entities=tuple(
                Entity(
                    text=name,
                    start=self.text.index(name),
                    end=self.text.index(name) + len(name),
                    kind=EntityKind.OTHER,
                )
                for name in self.names
            ),
        )


def wikipedia(asked):
    if asked.params["action"] == "query":
        return JSON, {
            "query": {
                "pages": [
                    {
                        "pageid": 7,
                        "ns": 0,
                        "title": "Lisbon",
                        "revisions": [{"revid": 70, "timestamp": "2026-03-01T00:00:00Z"}],
                        "redirects": [{"pageid": 8, "ns": 0, "title": "Lisboa"}],
                        "langlinks": [{"lang": "es", "title": "Lisboa"}],
                        "pageprops": {},
                    }
                ],
                "redirects": [{"from": "Lisboa", "to": "Lisbon"}],
                "search": [{"ns": 0, "title": "Lisbon", "pageid": 7}],
            }
        }
    return JSON, {
        "parse": {
            "title": "Lisbon",
            "pageid": 7,
            "revid": 70,
            "text": "<p>Lisbon is the capital of Portugal.</p><p>It lies on the Tagus.</p>",
            "langlinks": [{"lang": "es", "title": "Lisboa"}, {"lang": "de", "title": "Lissabon"}],
            "properties": {},
        }
    }


def items(asked):
    return JSON, wikidata.answer(asked.params)


def sparql(asked):
    def row(item, label):
        return {
            "item": {"type": "uri", "value": f"http://www.wikidata.org/entity/{item}"},
            "label": {"type": "literal", "xml:lang": "en", "value": label},
        }

    return JSON, {
        "head": {"vars": ["item", "value", "label"]},
        "results": {"bindings": [row("Q414", "Argentina"), row("Q717", "Venezuela")]},
    }


def searxng(asked):
    found = {
        "url": f"{asked.base}/page/lisbon",
        "title": "Lisbon",
        "content": "Lisbon is the capital.",
        "engine": "one",
        "publishedDate": "2024-05-06T07:08:09",
    }
    return JSON, {
        "query": "q",
        "results": [found],
        "answers": [],
        "infoboxes": [],
        "suggestions": [],
        "unresponsive_engines": [],
    }


def brave(asked):
    found = {
        "type": "search_result",
        "title": "Lisbon",
        "url": f"{asked.base}/page/lisbon",
        "description": "Lisbon is the <strong>capital</strong>.",
        "extra_snippets": ["It lies on the Tagus."],
        "page_age": "2024-05-06T07:08:09",
    }
    return JSON, {"type": "search", "web": {"type": "search", "results": [found]}}


def tavily(asked):
    found = {
        "url": f"{asked.base}/page/lisbon",
        "title": "Lisbon",
        "content": "Lisbon is the capital.",
        "score": 0.9,
        "raw_content": "Lisbon\n\nLisbon is the capital\nof Portugal.",
    }
    return JSON, {"query": "q", "answer": None, "images": [], "results": [found]}


def serper(asked):
    found = {
        "title": "Lisbon",
        "link": f"{asked.base}/page/lisbon",
        "snippet": "Lisbon is the capital.",
        "position": 1,
    }
    return JSON, {"searchParameters": {"q": "q"}, "organic": [found]}


def bare(asked):
    """Serper, of a page that it says nothing about: nothing can stand in for the page."""
    return JSON, {"searchParameters": {}, "organic": [{"link": f"{asked.base}/page/lisbon"}]}


def exa(asked):
    found = {
        "id": "1",
        "url": f"{asked.base}/page/lisbon",
        "title": "Lisbon",
        "publishedDate": "2024-05-06T07:08:09.000Z",
        "text": "Lisbon is the capital of Portugal.",
    }
    return JSON, {"requestId": "r", "results": [found], "costDollars": {"total": 0.007}}


def opensearch(asked):
    held = {
        "title": "Lisbon",
        "text": "Lisbon is the capital of Portugal.",
        "sections": [{"title": "Place", "text": "It lies on the Tagus."}],
        "url": "https://library.example/lisbon",
        "lang": "en",
        "revision": "7",
        "date": "2024-05-06",
        "aliases": ["Lisboa"],
    }
    return JSON, {
        "took": 2,
        "timed_out": False,
        "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
        "hits": {
            "total": {"value": 1, "relation": "eq"},
            "max_score": 2.5,
            "hits": [{"_index": "pages", "_id": "1", "_score": 2.5, "_source": held}],
        },
    }


def page(asked):
    return HTML, PAGE


def reviews(asked):
    return JSON, {
        "claims": [
            {
                "text": "Lisbon is the capital of Spain",
                "claimant": "Posts",
                "claimDate": "2024-05-01T00:00:00Z",
                "claimReview": [
                    {
                        "publisher": {"name": "Checkers", "site": "checkers.example"},
                        "url": "https://checkers.example/1",
                        "title": "No, Lisbon is not",
                        "reviewDate": "2024-05-06T00:00:00Z",
                        "textualRating": "False",
                        "languageCode": "en",
                    }
                ],
            }
        ],
        "nextPageToken": "x",
    }


def crossref(asked):
    work = {
        "DOI": DOI,
        "title": ["Vaccines and autism in <i>herons</i>"],
        "subtitle": ["A study"],
        "author": [{"given": "Ana", "family": "Luz"}, {"name": "Heron Group"}],
        "issued": {"date-parts": [[1998, 2, 28]]},
        "container-title": ["Journal of Herons"],
        "type": "journal-article",
        "abstract": f"<jats:title>Findings</jats:title><jats:p>{FINDING}</jats:p>",
        "indexed": {"date-time": "2025-01-02T03:04:05Z"},
        "updated-by": [
            {
                "type": "correction",
                "DOI": "10.5555/heron.2",
                "updated": {"date-parts": [[1999, 1, 1]]},
            }
        ],
    }
    if asked.path != "/works":
        return JSON, {"status": "ok", "message-type": "work", "message": work}
    return JSON, {"status": "ok", "message-type": "work-list", "message": {"items": [work]}}


def openalex(asked):
    places = {}
    for place, word in enumerate(FINDING.split()):
        places.setdefault(word, []).append(place)
    work = {
        "id": "https://openalex.org/W1",
        "doi": f"https://doi.org/{DOI}",
        "display_name": "Vaccines and autism in herons",
        "authorships": [{"author": {"display_name": "Ana Luz"}}],
        "publication_year": 1998,
        "publication_date": "1998-02-28",
        "primary_location": {"source": {"display_name": "Journal of Herons"}},
        "type": "article",
        "abstract_inverted_index": places,
        "is_retracted": False,
        "updated_date": "2025-01-02T03:04:05",
    }
    if asked.path != "/works":
        return JSON, work
    return JSON, {"meta": {"count": 1}, "results": [work]}


def semantic(asked):
    paper = {
        "paperId": "a" * 40,
        "url": "https://www.semanticscholar.org/paper/" + "a" * 40,
        "externalIds": {"DOI": DOI, "ArXiv": "2101.00001"},
        "title": "Vaccines and autism in herons",
        "abstract": FINDING,
        "venue": "Journal of Herons",
        "journal": {"name": "Journal of Herons"},
        "year": 1998,
        "publicationDate": "1998-02-28",
        "publicationTypes": ["JournalArticle"],
        "authors": [{"authorId": "1", "name": "Ana Luz"}],
    }
    if asked.path != "/paper/search":
        return JSON, paper
    return JSON, {"total": 1, "offset": 0, "data": [paper]}


def arxiv(asked):
    return ATOM, (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'
        ' xmlns:arxiv="http://arxiv.org/schemas/atom"><title>query</title>'
        "<entry><id>http://arxiv.org/abs/2101.00001v2</id><updated>2021-02-03T00:00:00Z</updated>"
        "<published>2021-01-01T00:00:00Z</published><title>Vaccines and autism in herons</title>"
        f"<summary>{FINDING}</summary><author><name>Ana Luz</name></author>"
        "<arxiv:comment>12 pages</arxiv:comment></entry></feed>"
    )


def pubmed(asked):
    if asked.path == "/esearch.fcgi":
        return JSON, {"esearchresult": {"count": "1", "idlist": ["111"]}}
    return XML, (
        '<?xml version="1.0" ?><PubmedArticleSet><PubmedArticle><MedlineCitation>'
        '<PMID Version="1">111</PMID>'
        "<DateRevised><Year>2024</Year><Month>05</Month><Day>06</Day></DateRevised>"
        "<Article><Journal><JournalIssue><PubDate><Year>1998</Year><Month>Feb</Month></PubDate>"
        "</JournalIssue><Title>Journal of Herons</Title></Journal>"
        "<ArticleTitle>Vaccines and autism in <i>herons</i>.</ArticleTitle>"
        f'<Abstract><AbstractText Label="FINDINGS">{FINDING}</AbstractText></Abstract>'
        "<AuthorList><Author><LastName>Luz</LastName><ForeName>Ana</ForeName></Author></AuthorList>"
        "<PublicationTypeList><PublicationType>Journal Article</PublicationType>"
        "</PublicationTypeList></Article><CommentsCorrectionsList>"
        '<CommentsCorrections RefType="ErratumIn"><RefSource>J Herons. 1999 Jan 2;1:2.'
        "</RefSource><PMID>112</PMID></CommentsCorrections></CommentsCorrectionsList>"
        "</MedlineCitation></PubmedArticle></PubmedArticleSet>"
    )


def worldbank(asked):
    figure = {
        "indicator": {"id": "SP.POP.TOTL", "value": "Population, total"},
        "country": {"id": "IN", "value": "India"},
        "countryiso3code": "IND",
        "date": "2023",
        "value": 1438069596,
        "unit": "",
        "decimal": 0,
    }
    return JSON, [{"page": 1, "pages": 1, "total": 1, "lastupdated": "2025-07-01"}, [figure]]


#: A page that the archive has a copy of.
GONE = "https://gone.example.org/report"


def wayback(asked):
    copy = f"{asked.base}/web/{STAMP}/{GONE}"
    found = {"available": True, "status": "200", "timestamp": STAMP, "url": copy}
    return JSON, {"url": GONE, "archived_snapshots": {"closest": found}}


HERONS = "The heron vaccine causes autism in herons."
SUBJECTS = (
    Subject(
        name="wikipedia", text=TOWN, names=("Lisbon", "Portugal"), answer=wikipedia, path="/api.php"
    ),
    Subject(
        name="wikidata",
        text="Marie Curie was born in Warsaw.",
        names=("Marie Curie", "Warsaw"),
        answer=items,
        path="/w/api.php",
    ),
    Subject(
        name="wikidata_sparql",
        text="Brazil borders ten countries.",
        names=("Brazil",),
        answer=sparql,
        path="/sparql",
    ),
    Subject(name="opensearch", text=TOWN, names=("Lisbon", "Portugal"), answer=opensearch, path=""),
    Subject(name="searxng", text=TOWN, names=("Lisbon", "Portugal"), answer=searxng),
    Subject(name="brave", text=TOWN, names=("Lisbon", "Portugal"), answer=brave),
    Subject(name="tavily", text=TOWN, names=("Lisbon", "Portugal"), answer=tavily),
    Subject(name="serper", text=TOWN, names=("Lisbon", "Portugal"), answer=serper),
    Subject(name="exa", text=TOWN, names=("Lisbon", "Portugal"), answer=exa),
    Subject(name="factchecktools", text=TOWN, names=("Lisbon",), answer=reviews),
    Subject(name="crossref", text=HERONS, answer=crossref, path=""),
    Subject(name="openalex", text=HERONS, answer=openalex, path=""),
    Subject(name="semanticscholar", text=HERONS, answer=semantic, path=""),
    Subject(name="arxiv", text=HERONS, answer=arxiv, path="/query"),
    Subject(name="pubmed", text=HERONS, answer=pubmed, path=""),
    Subject(
        name="worldbank",
        text="The population of India is 900 million.",
        names=("India",),
        answer=worldbank,
        path="",
    ),
    Subject(name="wayback", text=f"The report at {GONE} names two towers.", answer=wayback),
    # The pages that a search finds: here the search is well, and they are not.
    Subject(
        name="page",
        text=TOWN,
        names=("Lisbon", "Portugal"),
        answer=page,
        source="serper",
        api="bare",
        cut=False,
    ),
    # What the archive has of them.
    Subject(
        name="web",
        text=f"The report at {GONE} names two towers.",
        answer=page,
        source="wayback",
        api="wayback",
        cut=False,
    ),
)
