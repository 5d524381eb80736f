"""All checks together, and which claim a finding settles."""

import logging

import pytest

from claims.model import Claim, Kind
from factcheck.checks import run
from factcheck.checks.run import check_all
from factcheck.checks.settling import settled
from factcheck.model import Label, Response


def claim(text, quote, name="c"):
    start = text.index(quote)
    return Claim(
        id=name, text=quote, quote=quote, start=start, end=start + len(quote), lang="en",
        kind=Kind.FACT, checkworthy=True, reason="",
    )  # fmt: skip


def test_findings_come_in_the_order_of_the_text():
    text = "The word banana has 6 letters. And 2 + 2 = 5, as 3 + 3 = 6."
    found = check_all(Response(id="r", text=text, lang="en"), ())
    assert ["counting", "arithmetic", "arithmetic"] == [finding.check for finding in found]


def test_a_check_that_fails_is_logged_and_the_others_go_on(monkeypatch, caplog):
    monkeypatch.setattr(run, "CHECKS", (("factcheck.checks.missing", "check"), *run.CHECKS))
    with caplog.at_level(logging.ERROR):
        found = check_all(Response(id="r", text="2 + 2 = 5", lang="en"), ())
    assert ["refuted"] == [finding.label.value for finding in found]
    assert "factcheck.checks.missing failed" in caplog.text


def test_checks_after_a_slow_one_are_left_out(monkeypatch, caplog):
    monkeypatch.setattr(run, "MOST_SECONDS", -1.0)
    assert check_all(Response(id="r", text="2 + 2 = 5", lang="en"), ()) == ()
    assert "left out" in caplog.text


@pytest.mark.parametrize(("label", "expected"), [(Label.REFUTED, "c"), (Label.SUPPORTED, "")])
def test_a_part_that_is_right_does_not_make_its_claim_right(label, expected):
    text = "Ada was born in London and wrote that 2 + 2 = 5."
    at = text.index("2 + 2")
    assert expected == settled([claim(text, text)], at, at + 9, label)


def test_a_finding_that_is_nearly_all_of_a_claim_supports_it():
    text = "So 17 × 24 = 408."
    assert settled([claim(text, text)], 3, 16, Label.SUPPORTED) == "c"


def test_the_smallest_claim_around_a_finding_is_meant():
    text = "It rains, and 2 + 2 = 5."
    claims = [claim(text, text, "whole"), claim(text, "2 + 2 = 5", "part")]
    at = text.index("2 +")
    assert settled(claims, at, at + 9, Label.REFUTED) == "part"


def test_one_check_leaves_room_for_the_others(monkeypatch):
    monkeypatch.setattr(run, "MOST_FINDINGS", 2)
    text = "2 + 2 = 5. 3 + 3 = 6. 4 + 4 = 8. The word banana has 6 letters."
    found = check_all(Response(id="r", text=text, lang="en"), ())
    assert ["arithmetic", "arithmetic", "counting"] == [finding.check for finding in found]
