"""The model that ships: what it costs, and plain cases that it must get right in every language."""

import subprocess
import sys

import pytest

from factcheck.config import Verifier
from factcheck.verdict.entailment import TextPair, load
from factcheck.verdict.entailment.onnx import MANIFEST, WEIGHTS

pytestmark = pytest.mark.skipif(
    not WEIGHTS.joinpath(MANIFEST).is_file(), reason="this checkout has no weights"
)

#: A passage, a claim that it supports and one that it refutes.
CASES = {
    "en": (
        "Ottawa is the capital of Canada and has about one million inhabitants.",
        "The capital of Canada is Ottawa.",
        "The capital of Canada is Toronto.",
    ),
    "es": (
        "Ottawa es la capital de Canadá y tiene alrededor de un millón de habitantes.",
        "La capital de Canadá es Ottawa.",
        "La capital de Canadá es Toronto.",
    ),
    "pt": (
        "Ottawa é a capital do Canadá e tem cerca de um milhão de habitantes.",
        "A capital do Canadá é Ottawa.",
        "A capital do Canadá é Toronto.",
    ),
    "hi": (
        "ओटावा कनाडा की राजधानी है और यहाँ लगभग दस लाख लोग रहते हैं।",
        "कनाडा की राजधानी ओटावा है।",
        "कनाडा की राजधानी टोरंटो है।",
    ),
}
#: Prints the most memory, in kilobytes, after work.
COST = """
from pathlib import Path
from factcheck.config import Verifier
from factcheck.verdict.entailment import TextPair, load
model = load(Verifier(kind="shipped"))
long = "Ottawa is the capital of Canada. " * 40
model.score([TextPair(passage=long[n:], claim="Ottawa is in Canada.", passage_lang="en",
                      claim_lang="en") for n in range(48)])
# Not ru_maxrss, which a process inherits from the one that starts it.
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.fixture(scope="module")
def model():
    return load(Verifier(kind="shipped"))


def score(model, passage_lang, claim_lang):
    """Return the scores of the claim that is right and of the one that is wrong."""
    passage, (_, right, wrong) = CASES[passage_lang][0], CASES[claim_lang]
    return model.score(
        [
            TextPair(passage=passage, claim=claim, passage_lang=passage_lang, claim_lang=claim_lang)
            for claim in (right, wrong)
        ]
    )


@pytest.mark.parametrize("lang", CASES)
def test_a_plain_case_is_right_in_every_language(model, lang):
    right, wrong = score(model, lang, lang)
    assert right.supported > max(right.refuted, right.not_enough_evidence)
    assert wrong.refuted > max(wrong.supported, wrong.not_enough_evidence)


@pytest.mark.parametrize("claim_lang", CASES)
@pytest.mark.parametrize("passage_lang", CASES)
def test_what_is_right_is_better_supported_across_languages(model, passage_lang, claim_lang):
    right, wrong = score(model, passage_lang, claim_lang)
    assert right.supported > wrong.supported
    assert right.refuted < wrong.refuted


def test_company_changes_no_score(model):
    """Pairs of as many pieces go through together; the bits of a pair's scores are its own."""
    pairs = [
        TextPair(
            passage=" ".join(passage.split()[first:]),
            claim=claim,
            passage_lang=lang,
            claim_lang=lang,
        )
        for lang, (passage, *claims) in CASES.items()
        for claim in claims
        for first in range(8)
    ]
    assert [model.score([pair])[0] for pair in pairs] == list(model.score(pairs))


@pytest.mark.parametrize("lang", CASES)
def test_passage_and_claim_have_the_pieces_that_they_have_as_a_pair(model, lang):
    """In training the tokenizer put them together itself."""
    passage, claim, _ = CASES[lang]
    pair = TextPair(passage=passage, claim=claim, passage_lang=lang, claim_lang=lang)
    assert model._tokenizer.encode(passage, claim).ids == model._pieces(pair)


def test_each_pair_of_languages_has_a_bar_that_can_be_passed_or_none_at_all(model):
    pairs = [
        TextPair(passage="a", claim="b", passage_lang=one, claim_lang=other)
        for one in CASES
        for other in CASES
    ]
    assert all(0.5 <= scores.bar <= 1.0 for scores in model.score(pairs))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_fits_in_350_megabytes():
    done = subprocess.run([sys.executable, "-c", COST], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 350 * 1024


def test_the_weights_are_small_enough_for_a_wheel():
    assert sum(len(file.read_bytes()) for file in WEIGHTS.iterdir()) < 60_000_000
