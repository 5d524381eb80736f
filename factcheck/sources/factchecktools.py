"""Google Fact Check Tools: what fact-checkers have published about claims, by their ClaimReview data.

Each review is a document of one block of kind `factcheck.sources.published.REVIEW`: the claim that
was reviewed, the rating, who gave it, when and where, as labelled rows. The review's own page is
not read, for it repeats the claim that it may call false. Whether the rating decides anything is
for `factcheck.verdict.reviews` to say.
https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search
"""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterable, Iterator
from typing import Any

import regex
from rapidfuzz import fuzz

from claims.model import LANGUAGES
from factcheck import names
from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer
from factcheck.http import Answer, SourceHttp
from factcheck.model import Claim, Document, Lang, text_digest
from factcheck.sources import fulltext
from factcheck.sources.base import Gathered
from factcheck.sources.keyed import KeyedApi
from factcheck.sources.published import Review
from factcheck.sources.results import address, day, encodable, listed, questions

#: Reviewed claims that one question returns.
PAGE_SIZE = 10
#: Reviews of one claim that are looked at.
MAX_REVIEWS = 20

_CONTROL = regex.compile(r"\p{Cc}")


class FactCheckTools:
    """Looks for published reviews of a claim.

    Args:
        settings: its key, and ``options["url"]``. A review has the tier of its publisher's site, at
            best the one in the settings.
        http: asks the API.

    Raises:
        SettingsError: no address or no key is given.
    """

    name = "factchecktools"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self.languages: tuple[Lang, ...] = settings.languages
        self._settings = settings
        # Google takes a key as a parameter, too, where it would get into the cache's key.
        self._api = KeyedApi(
            settings,
            http,
            header="X-Goog-Api-Key",
            hints={400: "is the key in the variable that key_env names right?"},
        )

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the reviews of the claims that are most like this one, one for each page.

        Raises:
            SourceError: the API could not be asked.
        """
        left_out: list[str] = []
        for question in questions(claim):
            params = {
                "query": question,
                "languageCode": claim.lang,
                "pageSize": str(PAGE_SIZE),
            }
            answer = self._api.get(params, valid=_claims)
            found = tuple(self._documents(claim, answer, left_out))
            if found:
                return Gathered(found[: self._settings.pages], left_out)
        return Gathered((), left_out)

    def _documents(self, claim: Claim, answer: Answer, left_out: list[str]) -> Iterator[Document]:
        """Yield the reviews, those of the most similar claims first, each page once."""
        asked = names.key(claim.text)
        found = [pair for raw in _claims(answer) for pair in _reviews(raw)]
        alike = sorted(found, key=lambda pair: -fuzz.ratio(asked, names.key(pair[0].claim)))
        seen: set[str] = set()
        for review, raw in alike:
            if review.url in seen:
                continue
            seen.add(review.url)
            host = urllib.parse.urlsplit(review.url).hostname
            if refused := self._settings.trust.refusal(review.url):
                left_out.append(f"{host}: {refused}")
                continue
            try:
                yield self._document(review, raw, answer)
            except BadAnswer as error:
                left_out.append(f"{host}: {error.message}")

    def _document(self, review: Review, raw: dict[str, Any], answer: Answer) -> Document:
        block = review.block
        return Document(
            source=self.name,
            url=review.url,
            title=_text(raw.get("title")) or f"{review.publisher}: {review.claim}",
            blocks=(block,),
            lang=_language(raw, review),
            revision=text_digest(block.text)[:12],
            retrieved_at=answer.retrieved_at,
            tier=self._settings.trust.tier(review.url, best=self._settings.tier),
            published=review.reviewed,
        )


def _claims(answer: Answer) -> list[Any]:
    """Return the raw claims; where nothing is found, the API answers ``{}``."""
    return [] if answer.json() == {} else listed(answer, "claims")


def _reviews(raw: Any) -> Iterator[tuple[Review, dict[str, Any]]]:
    """Yield the reviews of one claim that say what was reviewed, by whom, where and with what result."""
    reviews = raw.get("claimReview") if isinstance(raw, dict) else None
    for one in reviews[:MAX_REVIEWS] if isinstance(reviews, list) else ():
        if not isinstance(one, dict):
            continue
        said = one.get("publisher")
        publisher = said if isinstance(said, dict) else {}
        review = Review(
            claim=_text(raw.get("text")),
            claimant=_text(raw.get("claimant")),
            rating=_text(one.get("textualRating")),
            publisher=_text(publisher.get("name")) or _text(publisher.get("site")),
            reviewed=day(one.get("reviewDate")),
            url=address(one.get("url")),
        )
        if review.claim and review.rating and review.publisher and review.url:
            yield review, one


def _language(raw: dict[str, Any], review: Review) -> Lang:
    """Return the language of a review, as it says or as the claim shows.

    Raises:
        BadAnswer: it is one that is not read here.
    """
    said = _text(raw.get("languageCode")).lower().partition("-")[0]
    for lang in LANGUAGES:
        if said == lang:
            return lang
    if said:
        raise BadAnswer(f"a review in {said!r} is not read here")
    return fulltext.language((review.block,))


def _text(value: Any) -> str:
    """Return a text on one line, without control characters."""
    return " ".join(_CONTROL.sub(" ", encodable(value)).split())
