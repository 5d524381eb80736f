"""Preference data: {"prompt", "chosen", "rejected"}, one line for each pair that somebody preferred.

Where several reviewers judged one pair their strengths are added up; nothing left is a tie.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

from factcheck.errors import InputError
from factcheck.exports.base import Task
from factcheck.exports.text import json_line
from factcheck.model import Response
from factcheck.review.records import Preference

logger = logging.getLogger(__name__)


def export(task: Task) -> Iterator[str]:
    """Yield one line a pair; ties are left out and counted in a warning.

    Raises:
        InputError: there are no preferences, or one is about a response that no report holds.
    """
    responses = {reviewed.report.response.id: reviewed.report.response for reviewed in task.reports}
    strengths: dict[tuple[str, str], int] = {}
    for record in task.reviews.standing:
        if isinstance(record, Preference):
            pair = (record.response_id, record.other_id)
            if pair[::-1] in strengths:
                strengths[pair[::-1]] -= record.strength
            else:
                strengths[pair] = strengths.get(pair, 0) + record.strength
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


def _response(responses: dict[str, Response], identity: str) -> Response:
    if identity not in responses:
        raise InputError(
            f"a preference is about response {identity}, which no report holds",
            hint="name the reports of both answers",
        )
    return responses[identity]
