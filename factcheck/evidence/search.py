"""Claims and sources -> evidence, and a status for each source that was asked."""

from __future__ import annotations

import logging
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz

from factcheck.errors import SourceError
from factcheck.evidence.passages import Candidate, cut
from factcheck.evidence.queries import may_decide, second
from factcheck.evidence.rank import COMPARED, Known, rank
from factcheck.http import Allowance, Lasting
from factcheck.model import Claim, Document, Evidence, SourceStatus
from factcheck.names import fold, tokens
from factcheck.sources.base import Gathered, Source
from factcheck.sources.fulltext import denials, empty_words
from factcheck.sources.published import REVIEW
from factcheck.sources.registry import Opened

log = logging.getLogger(__name__)

#: Sentences this alike say the same thing; only the best-ranked is kept.
_NEAR_DUPLICATE = 95.0
#: Questions of a second round: what to read, a page, and the same in another language.
_SECOND_ROUND = 3
#: How many times as many candidates are compared by meaning where a network was asked: its answer is
#: waited for ten times as long as sixteen sentences take.
_ONLINE = 3
#: Pages left out that one status names.
_TOLD = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the sources gave for one claim.

    ``until`` is the moment up to which the cache of answers gives the same again, in seconds since the
    epoch: infinity where no network was asked, and minus infinity where an answer was not kept.
    """

    claim: Claim
    evidence: tuple[Evidence, ...]
    statuses: tuple[SourceStatus, ...]
    until: float = math.inf


class Searcher:
    """Asks all sources about claims, several at a time, and keeps the best passages.

    Args:
        sources: the opened sources, in the order of the settings, which statuses keep.
        passages: how many passages to keep for each claim.
        threads: how many questions may be under way at once; each host's own limits lie below.
        compared: how many candidates are compared with a claim by meaning, where no source had to ask a
            network; where one had to, or the cache had kept its answer, `_ONLINE` times as many.
    """

    def __init__(
        self,
        sources: Sequence[Opened],
        *,
        passages: int,
        threads: int = 8,
        compared: int = COMPARED,
    ) -> None:
        self._sources = sources
        self._passages = passages
        self._compared = compared
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="search")

    def close(self) -> None:
        """Stop; questions that have not begun are dropped."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def search(self, claims: Iterable[Claim]) -> Iterator[Found]:
        """Yield what was found for each claim, in the order of the claims."""
        asked: list[tuple[Claim, list[Future[Asked]]]] = [
            (claim, [self._pool.submit(ask, opened, claim) for opened in self._sources])
            for claim in claims
        ]
        for claim, futures in asked:
            answers = [future.result() for future in futures]
            candidates = [
                candidate
                for answer in answers
                for document in answer.documents
                for candidate in cut(document)
            ]
            until = min((answer.until for answer in answers), default=math.inf)
            answered = any(answer.answered for answer in answers)
            compared = self._compared * (_ONLINE if answered else 1)
            best = _best(claim, candidates, self._passages, compared, self._known())
            yield Found(
                claim=claim,
                evidence=tuple(best),
                statuses=tuple(answer.status for answer in answers),
                until=until,
            )

    def _known(self) -> list[Known]:
        """Return the vectors of sentences that sources have, opened by the first who asks."""
        had = (getattr(opened.source, "vectors", None) for opened in self._sources)
        return [vectors for vectors in had if vectors is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one source gave for one claim."""

    documents: tuple[Document, ...]
    status: SourceStatus
    until: float = math.inf
    #: Whether anything came from a network, or from the cache of its answers.
    answered: bool = False


def ask(opened: Opened, claim: Claim) -> Asked:
    """Ask one source; whatever goes wrong becomes a status."""

    def status(state: str, detail: str = "") -> SourceStatus:
        return SourceStatus(claim_id=claim.id, source=opened.name, state=state, detail=detail)  # type: ignore[arg-type]

    source = opened.source
    if source is None:
        state = "failed" if opened.broken else "skipped"
        return Asked(documents=(), status=status(state, opened.problem))
    if claim.lang not in source.languages or claim.lang not in opened.entry.settings.languages:
        return Asked(documents=(), status=status("skipped", f"does not answer in {claim.lang}"))
    allowance, lasting = Allowance(opened.entry.policy.max_requests), Lasting()
    try:
        with allowance.open(), lasting.open():
            found = source.search(claim)
            documents = tuple(islice(found, opened.entry.settings.pages))
            if getattr(source, "asks_again", False):
                # A second round is no reason to read as much again.
                allowance.left = min(allowance.left, _SECOND_ROUND)
                documents += _again(source, claim, documents)
    except SourceError as error:
        return Asked(documents=(), status=status(error.state, _said(error)), until=lasting.until)
    except Exception as error:  # a source may be anyone's code; one bug must not end the run
        log.exception("source '%s' failed", opened.name)
        return Asked(documents=(), status=status("failed", f"{type(error).__name__}: {error}"))
    left_out = found.left_out[:_TOLD] if isinstance(found, Gathered) else ()
    detail = f"left out: {'; '.join(left_out)}" if left_out else ""
    state = "found" if documents else "empty"
    return Asked(
        documents=documents,
        status=status(state, detail),
        until=lasting.until,
        answered=lasting.answered,
    )


def _again(source: Source, claim: Claim, first: Sequence[Document]) -> tuple[Document, ...]:
    """Ask about what the first pages name, where none of them decides; one page more at most."""
    candidates = [candidate for document in first for candidate in cut(document)]
    if not candidates or may_decide(claim, candidates):
        return ()
    ranked = [candidate for _, candidate in rank(claim, candidates, compared=0)]
    question = second(claim, ranked)
    if question is None:
        return ()
    read = {document.url for document in first}
    try:
        found = source.search(question)
        return tuple(islice((one for one in found if one.url not in read), 1))
    except SourceError as error:
        log.info("%s: no second round: %s", source.name, error)
        return ()


def _said(error: SourceError) -> str:
    # Being offline is the user's own choice, and needs no advice claim after claim.
    advised = error.hint and error.state != "skipped"
    return f"{error.message} ({error.hint})" if advised else error.message


def _best(
    claim: Claim,
    candidates: Sequence[Candidate],
    limit: int,
    compared: int,
    known: Sequence[Known],
) -> Iterator[Evidence]:
    """Yield the best candidates, each statement once, from the best source that makes it."""
    kept: list[tuple[float, Candidate]] = []
    for score, candidate in rank(claim, candidates, compared=compared, known=known):
        tier = candidate.document.tier
        if len(kept) == limit and all(one.document.tier <= tier for _, one in kept):
            continue  # it can neither be added nor take the place of the same from a worse source
        same = next((i for i, one in enumerate(kept) if _says_the_same(one[1], candidate)), None)
        if same is None and len(kept) < limit:
            kept.append((score, candidate))
        elif same is not None and tier < kept[same][1].document.tier:
            kept[same] = (kept[same][0], candidate)
    for score, candidate in kept:
        yield candidate.evidence(claim, score)


def _says_the_same(one: Candidate, other: Candidate) -> bool:
    if REVIEW in {one.block.kind, other.block.kind}:
        return False  # reviews share their rows: two of one claim may differ in the rating alone
    if not fuzz.ratio(one.quote, other.quote, score_cutoff=_NEAR_DUPLICATE):
        return False
    # A number, a name or a "not" is few letters of a long sentence, and all the difference.
    ours, theirs = (Counter(map(fold, tokens(each.quote))) for each in (one, other))
    lang = one.document.lang
    return set((ours - theirs) + (theirs - ours)) <= empty_words(lang) - denials(lang)
