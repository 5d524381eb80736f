"""What was computed goes into the verdicts, or into the flags."""

from dataclasses import replace

import pytest

from factcheck.checks.model import Finding
from factcheck.checks.verdicts import COMPUTED, flags, settle
from factcheck.model import Claim, Kind, Label, Reason, Stance, Verdict

CLAIM = Claim(
    id="c-1",
    text="17 × 24 is 418.",
    quote="17 × 24 is 418",
    start=0,
    end=14,
    lang="en",
    kind=Kind.FACT,
    checkworthy=True,
    reason="",
)
REASON = Reason(rule="same_words", effect=Stance.NEUTRAL, detail="…")


def verdict(label):
    return Verdict(claim_id="c-1", label=label, confidence=0.5, reasons=(REASON,))


def finding(label, check="arithmetic", claim_id="c-1"):
    return Finding(
        check=check,
        label=label,
        detail="17 × 24 = 408, not 418",
        quote="17 × 24 is 418",
        start=0,
        end=14,
        claim_id=claim_id,
        correction="408",
        error_type="calculation",
    )


@pytest.mark.parametrize(
    "label", [Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE]
)
def test_a_computation_that_fails_refutes_whatever_sources_say(label):
    settled = settle(verdict(label), [finding(Label.REFUTED)])
    assert (Label.REFUTED, COMPUTED) == (settled.label, settled.confidence)
    assert ("408", "calculation") == (settled.correction, settled.error_type)
    assert ["arithmetic", "same_words"] == [reason.rule for reason in settled.reasons]


def test_a_computation_that_holds_supports_what_no_source_decides():
    settled = settle(verdict(Label.NOT_ENOUGH_EVIDENCE), [finding(Label.SUPPORTED)])
    assert (Label.SUPPORTED, COMPUTED) == (settled.label, settled.confidence)


def test_a_computation_that_holds_does_not_outweigh_a_source():
    settled = settle(verdict(Label.REFUTED), [finding(Label.SUPPORTED)])
    assert (Label.REFUTED, 0.5) == (settled.label, settled.confidence)
    assert "arithmetic" == settled.reasons[0].rule


def test_an_age_that_fits_two_dates_proves_neither_date():
    settled = settle(verdict(Label.NOT_ENOUGH_EVIDENCE), [finding(Label.SUPPORTED, "dates")])
    assert Label.NOT_ENOUGH_EVIDENCE is settled.label


def test_what_is_not_checked_stays_so_and_what_is_wrong_in_it_becomes_a_flag():
    assert verdict(Label.NOT_CHECKED) == settle(
        verdict(Label.NOT_CHECKED), [finding(Label.REFUTED)]
    )
    (flag,) = flags([finding(Label.REFUTED)], [])
    assert ("arithmetic", ("c-1",)) == (flag.rule, flag.claim_ids)
    assert "408, not 418" in flag.detail


def test_what_decides_a_claim_is_no_flag():
    assert () == flags([finding(Label.REFUTED), finding(Label.SUPPORTED)], [CLAIM])


def test_a_weekday_that_the_calendar_gives_supports_its_claim():
    weekday = replace(finding(Label.SUPPORTED, "dates"), proves=True)
    assert Label.SUPPORTED is settle(verdict(Label.NOT_ENOUGH_EVIDENCE), [weekday]).label
