"""The only module that knows the order: extract, search, judge, report."""

from __future__ import annotations

import functools
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import metadata
from itertools import islice
from threading import Lock
from types import TracebackType
from typing import Self

from claims import UnsupportedLanguageError, detect, extract, read_claim, worth_checking
from factcheck.checks import Finding, consistency, oddities, references
from factcheck.checks import verdicts as computed
from factcheck.checks.run import check_all
from factcheck.config import Settings
from factcheck.dense import load as load_encoder
from factcheck.dense import load_pages
from factcheck.errors import InputError, UnfinishedError
from factcheck.evidence import cited
from factcheck.evidence.kept import EvidenceKeeper, KeptEvidence
from factcheck.evidence.kept import made_by as evidence_made_by
from factcheck.evidence.passages import cut
from factcheck.evidence.rank import rank
from factcheck.evidence.recall import Recall
from factcheck.evidence.search import Found, Searcher, ask
from factcheck.finished import Finished, ReportKeeper, made_by
from factcheck.http import Cache, Http
from factcheck.inputs import Pair
from factcheck.model import (
    Claim,
    Evidence,
    Flag,
    MadeWith,
    Report,
    Response,
    SourceStatus,
    Verdict,
)
from factcheck.sources.reference import Reference
from factcheck.sources.registry import Opened, open_sources
from factcheck.verdict import judge_all, score_all
from factcheck.verdict.entailment import Entailment
from factcheck.verdict.entailment import load as load_entailment

#: Pairs of `verify_all` that a model is given at once.
CHUNK = 32
#: Characters of a prompt that are read for what it states.
LONGEST_PROMPT = 8_000
#: A verdict, and how probably the claim is supported, refuted, or neither.
Outcome = tuple[Verdict, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Said after each claim: for how many of how many the sources have been asked."""

    done: int
    total: int


class Checker:
    """Checks responses with one set of sources, one cache and one verifier.

    Use it as a context manager; responses may be checked from several threads. The model is loaded
    with the first answer, or by `load`.

    Args:
        settings: what ``sources.yaml`` and the options say.
        offline: ask only the cache and local sources.
        refresh: read nothing from the cache, but fill it.
        cache: where answers of the network are kept; none keeps nothing.
        evidence: where is kept what was found for claims, and read instead of searched for anew; none
            keeps nothing.
        finished: where reports are kept, and read instead of checked anew; none keeps nothing.
        budget: how many questions that cost money may be asked.
        dry_run: ask nothing; the statuses of `search` say what would be asked.
        min_worth: leave out claims that are worth a check less than this, from 0 to 1.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        offline: bool = False,
        refresh: bool = False,
        cache: Cache | None = None,
        evidence: KeptEvidence | None = None,
        finished: Finished | None = None,
        budget: int | None = None,
        dry_run: bool = False,
        min_worth: float = 0.0,
    ) -> None:
        self.http = Http(
            settings.network,
            cache=cache,
            offline=offline,
            refresh=refresh,
            budget=budget,
            dry_run=dry_run,
        )
        self.sources: tuple[Opened, ...] = open_sources(settings.sources, self.http)
        self._settings = settings
        self._offline = offline
        self._look_up = settings.look_up_references and not offline
        self._cited = cited.CitedPages(self.http.for_source(cited.POLICY), settings.trust)
        self._min_worth = min_worth
        self._reading = Lock()
        self._searcher = Searcher(
            self.sources, passages=settings.passages, compared=settings.compared
        )
        keeper = EvidenceKeeper(evidence, self.http, self._finder, offline=offline, refresh=refresh)
        self._recall = Recall(self._searcher, keeper)
        self._keeper = ReportKeeper(
            finished, self.http, self._maker, offline=offline, refresh=refresh
        )
        self._starting = Lock()
        self._loading: Future[Entailment | None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the sources' connections."""
        self._searcher.close()
        self._recall.close()
        self.http.close()
        self._keeper.close()

    def load(self) -> None:
        """Load the model now rather than with the first answer.

        Raises:
            SettingsError: the model that the settings name cannot be loaded.
        """
        self._begin_loading().result()

    def _begin_loading(self) -> Future[Entailment | None]:
        """Load the models in a thread: most of it happens outside Python, while claims are read."""
        with self._starting:
            if self._loading is None:
                thread = ThreadPoolExecutor(1, thread_name_prefix="model")
                self._loading = thread.submit(load_entailment, self._settings.verifier, self.http)
                # `rank` and the reference take what these keep.
                thread.submit(load_pages if self._asks_reference else load_encoder)
                thread.shutdown(wait=False)
            return self._loading

    @property
    def _asks_reference(self) -> bool:
        return any(source.name == Reference.name for source in self.sources)

    @property
    def _entailment(self) -> Entailment | None:
        return self._begin_loading().result()

    def claims(self, response: Response) -> tuple[Claim, ...]:
        """Extract the statements of a response, those that are left out included."""
        return worth_checking(self._statements(response), self._min_worth)

    def _statements(self, response: Response) -> tuple[Claim, ...]:
        # spaCy's vocabulary grows while it reads, which it does not promise to do thread by thread.
        with self._reading:
            return extract(
                response.text,
                lang=response.lang,
                prompt=response.prompt,
                pipelines=self._settings.pipelines,
            )

    def search(self, claims: Iterable[Claim]) -> Iterator[Found]:
        """Find evidence for each claim, in order; what several claim is looked up once."""
        return self._recall.search(claims)

    def verify(self, pair: Pair) -> tuple[Verdict, tuple[Evidence, ...]]:
        """Judge a claim against the evidence that came with it, asking no source.

        Returns:
            The verdict, and the evidence as it was read.
        """
        ((verdict, read),) = judge_all([_given(pair)], self._entailment)
        return verdict, tuple(read)

    def steps(self, response: Response) -> Iterator[Progress | Report]:
        """Check a response; yields progress after each claim and the report at the end."""
        sitting = self._keeper.begin()
        if (known := sitting.read(response)) is not None:
            yield known
            return
        self._begin_loading()
        claims = self.claims(response)
        self.load()  # a wrong setting is said before any source is asked
        asked = [claim for claim in claims if claim.checkworthy]
        found: list[Found] = []
        for one in self.search(asked):
            found.append(one)
            yield Progress(done=len(found), total=len(asked))
        (report,) = self._reports([(response, claims)], found)
        sitting.keep(report)
        yield report

    def check(self, response: Response) -> Report:
        """Check a response."""
        *_, report = self.steps(response)
        assert isinstance(report, Report)
        return report

    def check_many(self, responses: Sequence[Response]) -> tuple[Report, ...]:
        """Check responses together: the reports are those of `check`, and cost less.

        The model is given what all of them leave open together, and what several claim is looked
        up once, in this call and in those before.

        Raises:
            FactcheckError: what `check` raises, if only for one of them.
        """
        sitting = self._keeper.begin()
        known = [sitting.read(response) for response in responses]
        left = [one for one, report in zip(responses, known, strict=True) if report is None]
        made = self._made(left) if left else ()
        for report in made:
            sitting.keep(report)
        rest = iter(made)
        return tuple(report or next(rest) for report in known)

    def _made(self, responses: Sequence[Response]) -> tuple[Report, ...]:
        self._begin_loading()
        read = [(response, self.claims(response)) for response in responses]
        self.load()
        asked = [claim for _, claims in read for claim in claims if claim.checkworthy]
        return tuple(self._reports(read, self.search(asked)))

    def _reports(
        self, read: Sequence[tuple[Response, tuple[Claim, ...]]], found: Iterable[Found]
    ) -> Iterator[Report]:
        """Judge what was found for each claim that is worth a check, in the order of the claims."""
        left = iter(found)
        searched = [
            self._with_cited(
                response, claims, [next(left) if c.checkworthy else None for c in claims]
            )
            for response, claims in read
        ]
        # Together, so that a model reads the passages of all claims together.
        cases = [
            (claim, one.evidence if one else ())
            for (_, claims), places in zip(read, searched, strict=True)
            for claim, one in zip(claims, places, strict=True)
        ]
        judged = iter(judge_all(cases, self._entailment))
        for (response, claims), places in zip(read, searched, strict=True):
            statuses = [status for one in places if one for status in one.statuses]
            yield self._report(response, claims, list(islice(judged, len(claims))), statuses)

    def _with_cited(
        self, response: Response, claims: Sequence[Claim], found: Sequence[Found | None]
    ) -> list[Found | None]:
        """Add to what was found for each claim what the pages that it cites have on it."""
        read = self._cited.read(response, claims) if self._look_up else {}
        return [
            replace(
                one,
                evidence=(*one.evidence, *read[one.claim.id].evidence),
                statuses=(*one.statuses, *read[one.claim.id].statuses),
            )
            if one and one.claim.id in read
            else one
            for one in found
        ]

    def _report(
        self,
        response: Response,
        claims: tuple[Claim, ...],
        judged: Sequence[tuple[Verdict, tuple[Evidence, ...]]],
        statuses: Sequence[SourceStatus],
    ) -> Report:
        """Add what is computed, and what is said of the response as a whole."""
        read = tuple(item for _, items in judged for item in items)
        findings = check_all(response, claims, read)
        return Report(
            response=response,
            claims=claims,
            evidence=read,
            verdicts=_settled([verdict for verdict, _ in judged], findings),
            statuses=tuple(statuses),
            flags=(
                *oddities.flags(response, claims),
                *oddities.passages(read),
                *computed.flags(findings, claims),
                *consistency.flags(response, claims, self._given(response), read, self._entailment),
                *computed.looked_up(self._references(response, claims)),
                *flags(statuses),
            ),
            made_with=self._made_with(claims),
        )

    def probe(self) -> dict[str, tuple[str, float]]:
        """Ask each source what it knows, as `Source` says, or about Paris.

        Returns:
            For each source its state with detail, and the seconds it took.
        """
        answers = {}
        for opened in self.sources:
            known = getattr(opened.source, "known", "Paris is the capital of France.")
            claim = read_claim(known, lang="en")
            begun = time.monotonic()
            status = ask(opened, claim).status
            said = f"{status.state}: {status.detail}" if status.detail else status.state
            answers[opened.name] = (said, time.monotonic() - begun)
        return answers

    def _references(self, response: Response, claims: Sequence[Claim]) -> Iterable[Finding]:
        """Look the references up; what comes of it never decides a claim, so reports rejudge alike."""
        return references.look_up(response, claims, self.http) if self._look_up else ()

    def _given(self, response: Response) -> tuple[Claim, ...]:
        """Extract what the prompt states and asks."""
        prompt = response.prompt[:LONGEST_PROMPT]
        if not prompt.strip():
            return ()
        try:
            return self._statements(replace(response, text=prompt, lang=detect(prompt), prompt=""))
        except UnsupportedLanguageError:
            return ()

    def _finder(self) -> str | None:
        """Name what a search depends on beside the claim and what sources say."""
        return evidence_made_by(self._settings, self.sources, offline=self._offline)

    def _maker(self) -> str | None:
        """Name what a report depends on beside the answer and what sources say."""
        return made_by(
            self._settings,
            self.sources,
            min_worth=self._min_worth,
            # References of the future are told by the date.
            date=datetime.now(tz=UTC).date() if self._look_up else None,
            offline=self._offline,
        )

    def _made_with(self, claims: Sequence[Claim]) -> MadeWith:
        return MadeWith(
            factcheck=_version(),
            verifier=self._entailment.name if self._entailment else "rules",
            settings=self._settings.digest,
            sources={opened.name: opened.package for opened in self.sources},
            pipelines={
                lang: self._settings.pipelines.get(lang, "shipped")
                for lang in sorted({claim.lang for claim in claims})
            },
            encoder=self._encoder(claims),
        )

    def _encoder(self, claims: Sequence[Claim]) -> str:
        """Return the digest of what compares by meaning, where these claims need it."""
        with_vectors = any(getattr(source, "vectors", None) for source in self.sources)
        compares = self._settings.compared > 0 or self._asks_reference or with_vectors
        needed = compares and any(claim.checkworthy for claim in claims)
        encoder = load_encoder() if needed else None
        return encoder.digest if encoder else ""


@functools.cache
def _version() -> str:
    return metadata.version("factcheck-cli")


def _could_not(status: SourceStatus) -> bool:
    return status.state in {"failed", "rate_limited"}


def _settled(verdicts: Iterable[Verdict], findings: Sequence[Finding]) -> tuple[Verdict, ...]:
    """Put what was computed of each claim into its verdict."""
    by_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        by_claim.setdefault(finding.claim_id, []).append(finding)
    return tuple(
        computed.settle(verdict, by_claim.get(verdict.claim_id, ())) for verdict in verdicts
    )


def flags(statuses: Sequence[SourceStatus]) -> tuple[Flag, ...]:
    """Say which sources could not look, and for which claims."""
    raised: list[Flag] = []
    failures = Counter((status.source, status.detail) for status in statuses if _could_not(status))
    for (source, detail), count in sorted(failures.items()):
        raised.append(
            Flag(
                rule="source_failed",
                detail=f"{source} could not be asked about {count} claim(s): {detail}",
                claim_ids=tuple(
                    status.claim_id
                    for status in statuses
                    if (status.source, status.detail) == (source, detail)
                ),
            )
        )
    return tuple(raised)


def could_look(report: Report) -> bool:
    """Tell whether any source answered; with claims to check and no answer, nothing was checked."""
    asked = [status for status in report.statuses if status.state != "skipped"]
    checkable = any(claim.checkworthy for claim in report.claims)
    return not checkable or any(status.state in {"found", "empty"} for status in asked)


def rejudge(report: Report, entailment: Entailment | None) -> Report:
    """Judge the stored evidence again: no sources, no cache, the same verdicts.

    Raises:
        InputError: the report was not judged by this model, or not by rules alone if it is None.
    """
    name = entailment.name if entailment else "rules"
    if report.made_with.verifier != name:
        raise InputError(
            f"the report was judged by '{report.made_with.verifier}', not by '{name}'",
            hint="set verifier in sources.yaml to the one that made the report",
        )
    by_claim: dict[str, list[Evidence]] = {}
    for item in report.evidence:
        by_claim.setdefault(item.claim_id, []).append(item)
    judged = judge_all(
        [(claim, tuple(by_claim.get(claim.id, ()))) for claim in report.claims], entailment
    )
    read = tuple(item for _, items in judged for item in items)
    findings = check_all(report.response, report.claims, read)
    return replace(
        report,
        verdicts=_settled([verdict for verdict, _ in judged], findings),
        evidence=read,
    )


def whole_claim(response: Response) -> Claim:
    """Read a text as one claim, as ``search`` and ``verify`` are given it."""
    return read_claim(response.text, lang=response.lang)


def verify(pair: Pair, entailment: Entailment | None) -> Outcome:
    """Judge one claim as `verify_all` does."""
    ((_, outcome),) = verify_all([pair], entailment)
    assert outcome is not None
    return outcome


def verify_all(
    pairs: Iterable[Pair], entailment: Entailment | None
) -> Iterator[tuple[Pair, Outcome | None]]:
    """Judge claims against the evidence that came with them.

    Yields each pair, in order, with its verdict and scores that sum to 1, or with None where the
    pair could not be read. A model is given `CHUNK` pairs at once, so that many are read ahead.
    """
    source = iter(pairs)
    while chunk := list(islice(source, CHUNK if entailment else 1)):
        given = [_given(pair) for pair in chunk if pair.error is None]
        judged = judge_all(given, entailment)
        claims = (claim for claim, _ in given)
        scored = score_all(list(zip(claims, judged, strict=True)), entailment)
        outcomes = zip((verdict for verdict, _ in judged), scored, strict=True)
        for pair in chunk:
            yield pair, (None if pair.error is not None else next(outcomes))


def _given(pair: Pair) -> tuple[Claim, list[Evidence]]:
    assert pair.claim is not None
    claim = whole_claim(pair.claim)
    candidates = [candidate for document in pair.documents for candidate in cut(document)]
    return claim, [candidate.evidence(claim, score) for score, candidate in rank(claim, candidates)]


def require_answer(report: Report) -> None:
    """Insist that at least one source could be asked.

    Raises:
        UnfinishedError: none could, though there were claims to check.
    """
    if could_look(report):
        return
    reasons = sorted({f"{status.source}: {status.detail}" for status in report.statuses})
    raise UnfinishedError(
        f"{report.response.origin or 'the response'}: no source could be asked"
        + (f" ({'; '.join(reasons)})" if reasons else ""),
        hint="see: factcheck sources --probe",
    )
