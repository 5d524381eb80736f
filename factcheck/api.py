"""The stages as functions of Python: `check`, `check_many`, `search` and `verify`.

They are imported from `factcheck` itself. What they are called, what they take and the fields of
what they return change with a new major version alone; everything else inside the package may
change with any. ``docs/api.md`` shows them at work.

Each call opens sources and model and closes them again, which takes about a second: many texts go
through one call of `check_many`.
"""

# ruff: noqa: PLC0415 - the stages load spaCy and the model; `import factcheck` must stay cheap

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, InputError
from factcheck.model import Claim, Lang, Report, Response, Verdict

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.evidence.search import Found
    from factcheck.inputs import Pair
    from factcheck.pipeline import Checker

__all__ = ["check", "check_many", "search", "verify"]

FilePath = str | PathLike[str]


def check(
    text: str | Response,
    *,
    lang: Lang | None = None,
    prompt: str = "",
    settings: FilePath | None = None,
    sources: Sequence[str] = (),
    documents: Sequence[FilePath] = (),
    offline: bool = False,
) -> Report:
    """Check an answer: every claim with a verdict, the deciding sentence and its source.

    A source that could not be asked is a status in the report and never a verdict.

    Args:
        text: the answer, plain or Markdown; or a `Response`, which has language and prompt.
        lang: the language of a text, ``en``, ``es``, ``pt`` or ``hi``; else detected.
        prompt: what the model was asked.
        settings: a file laid over ``sources.yaml``, as ``--sources`` takes it.
        sources: names of the only sources to ask; if empty, those that the settings enable.
        documents: your own files or folders as evidence.
        offline: ask only the cache and local sources.

    Raises:
        InputError: the text is empty, too long, or in a language that is not supported.
        SettingsError: the settings are wrong, or the model that they name cannot be loaded.
    """
    response = _response(text, lang=lang, prompt=prompt)
    with _open(_settings(settings, sources, documents), offline=offline) as checker:
        return checker.check(response)


def check_many(
    texts: Iterable[str | Response],
    *,
    lang: Lang | None = None,
    settings: FilePath | None = None,
    sources: Sequence[str] = (),
    documents: Sequence[FilePath] = (),
    offline: bool = False,
    jobs: int = 2,
) -> Iterator[Report | FactcheckError]:
    """Check many answers with one set of sources and one model.

    Texts are read as they are needed, at most ``2 * jobs`` ahead.

    Args:
        texts: the answers; a `Response` brings its own id, language and prompt.
        lang: the language of the texts; else detected for each.
        settings: as for `check`.
        sources: as for `check`.
        documents: as for `check`.
        offline: as for `check`.
        jobs: answers at once.

    Yields:
        For each text, in order, its report, or the error that stands in its place.

    Raises:
        InputError: ``jobs`` is below 1.
        SettingsError: as for `check`.
    """
    if jobs < 1:
        raise InputError(f"jobs must be at least 1, not {jobs}")
    with (
        _open(_settings(settings, sources, documents), offline=offline) as checker,
        ThreadPoolExecutor(jobs, thread_name_prefix="check") as pool,
    ):
        checker.load()

        def one(text: str | Response) -> Report | FactcheckError:
            try:
                return checker.check(_response(text, lang=lang))
            except FactcheckError as error:
                return error

        source = iter(texts)
        waiting: deque[Future[Report | FactcheckError]] = deque()
        try:
            while True:
                ahead = islice(source, 2 * jobs - len(waiting))
                waiting.extend(pool.submit(one, text) for text in ahead)
                if not waiting:
                    return
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def search(
    claim: str | Claim,
    *,
    lang: Lang | None = None,
    k: int = 5,
    settings: FilePath | None = None,
    sources: Sequence[str] = (),
    documents: Sequence[FilePath] = (),
    offline: bool = False,
) -> Found:
    """Find evidence for one claim.

    Args:
        claim: a text that stands alone, or a claim of `claims.extract`.
        lang: the language of a text; else detected.
        k: how many passages.
        settings: as for `check`.
        sources: as for `check`.
        documents: as for `check`.
        offline: as for `check`.

    Returns:
        The claim, its evidence, best first, and a status for each source that was asked.

    Raises:
        InputError: as for `check`, or ``k`` is below 1.
        SettingsError: as for `check`.
    """
    from factcheck.pipeline import whole_claim

    if k < 1:
        raise InputError(f"k must be at least 1, not {k}")
    asked = claim if isinstance(claim, Claim) else whole_claim(_response(claim, lang=lang))
    read = replace(_settings(settings, sources, documents), passages=k)
    with _open(read, offline=offline) as checker:
        (found,) = checker.search([asked])
    return found


def verify(
    claim: str | Claim,
    evidence: str | Sequence[str],
    *,
    lang: Lang | None = None,
    settings: FilePath | None = None,
) -> Verdict:
    """Judge one claim against texts that you vouch for; no source is asked.

    Args:
        claim: a text that stands alone, or a claim of `claims.extract`.
        evidence: a text, or several.
        lang: the language of the claim's text; else detected.
        settings: as for `check`; they name the model.

    Raises:
        InputError: as for `check`.
        SettingsError: as for `check`.
        SourceError: the model is behind an address, and could not be asked.
    """
    from factcheck import pipeline
    from factcheck.http import Http
    from factcheck.verdict.entailment import load

    given = pair(claim, evidence, lang=lang)
    read = _settings(settings)
    with Http(read.network) as http:
        verdict, _ = pipeline.verify(given, load(read.verifier, http))
    return verdict


def pair(claim: str | Claim, evidence: str | Sequence[str], *, lang: Lang | None = None) -> Pair:
    """Put a claim beside the texts that it is to be judged against.

    Raises:
        InputError: as for `verify`.
    """
    from factcheck import inputs

    if isinstance(claim, Claim):
        about = _response(claim.text, lang=claim.lang)
    else:
        about = _response(claim, lang=lang)
    texts = [evidence] if isinstance(evidence, str) else list(evidence)
    return inputs.Pair(
        number=1,
        id=about.id,
        claim=about,
        documents=tuple(
            inputs.given(text, number, about.lang)
            for number, text in enumerate(texts)
            if text.strip()
        ),
    )


def _response(text: str | Response, *, lang: Lang | None, prompt: str = "") -> Response:
    from factcheck import inputs

    if isinstance(text, Response):
        return text
    return inputs.response(text, where="the text", lang=lang, prompt=prompt)


def _settings(
    file: FilePath | None, sources: Sequence[str] = (), documents: Sequence[FilePath] = ()
) -> Settings:
    from factcheck import config

    settings = config.load(Path(file) if file is not None else None)
    if documents:
        settings = settings.with_option("documents", "paths", [str(path) for path in documents])
    return settings.choose(sources) if sources else settings


def _open(settings: Settings, *, offline: bool) -> Checker:
    from factcheck.config import cache_folder
    from factcheck.evidence.kept import KeptEvidence
    from factcheck.finished import Finished
    from factcheck.http import Cache
    from factcheck.pipeline import Checker

    folder, size = cache_folder(), settings.cache_megabytes * 1_000_000
    return Checker(
        settings,
        offline=offline,
        cache=Cache(folder / "http", max_bytes=size),
        evidence=KeptEvidence(folder / "evidence", size) if settings.keep_evidence else None,
        finished=Finished(folder / "reports", size) if settings.keep_reports else None,
    )
