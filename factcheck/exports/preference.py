"""Preference data: {"prompt", "chosen", "rejected"}, one line for each pair that somebody preferred.

Where several reviewers judged one pair their strengths are added up; nothing left is a tie. What
`factcheck compare` suggests counts only for pairs that no person judged.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.errors import InputError
from factcheck.exports.base import Task
from factcheck.exports.text import json_line
from factcheck.model import Response
from factcheck.review.records import AnyRecord, Preference

#: The reviewer of the preferences that the tool suggests.
_TOOL = "factcheck"

logger = logging.getLogger(__name__)


def export(task: Task) -> Iterator[str]:
    """Yield one line a pair; ties are left out and counted in a warning.

    Raises:
        InputError: there are no preferences, or one is about a response that no report holds.
    """
    responses = {reviewed.report.response.id: reviewed.report.response for reviewed in task.reports}
    strengths = _strengths(task.reviews.standing)
    if not strengths:
        raise InputError(
            "there are no preferences to export", hint="name what holds them: --reviews FILE"
        )
    ties = 0
    for (first, second), strength in strengths.items():
        one, other = _response(responses, first), _response(responses, second)
        if one.prompt != other.prompt:
            raise InputError(f"responses {first} and {second} answer different prompts")
        if strength == 0:
            ties += 1
            continue
        chosen, rejected = (one, other) if strength > 0 else (other, one)
        yield json_line({"prompt": one.prompt, "chosen": chosen.text, "rejected": rejected.text})
    if ties:
        logger.warning("%d tie(s) left out", ties)


def _strengths(records: Sequence[AnyRecord]) -> dict[tuple[str, str], int]:
    """Add up how much better the first response of each pair is than the second."""
    judged: dict[frozenset[str], list[Preference]] = defaultdict(list)
    for record in records:
        if isinstance(record, Preference):
            judged[frozenset((record.response_id, record.other_id))].append(record)
    strengths = {}
    for preferences in judged.values():
        by_people = [one for one in preferences if one.reviewer != _TOOL]
        first = preferences[0].response_id
        strengths[first, preferences[0].other_id] = sum(
            one.strength if one.response_id == first else -one.strength
            for one in by_people or preferences
        )
    return strengths


def _response(responses: dict[str, Response], identity: str) -> Response:
    if identity not in responses:
        raise InputError(
            f"a preference is about response {identity}, which no report holds",
            hint="name the reports of both answers",
        )
    return responses[identity]
