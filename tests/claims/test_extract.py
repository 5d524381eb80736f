"""The whole way from an answer to its claims."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import claims
from claims import MissingPipelineError, UnsupportedLanguageError, extract
from claims.languages import BY_CODE
from claims.model import Kind, Lang

EXAMPLES = Path(__file__).parents[2] / "examples"
ANSWER = """Sure! Here are some facts about **Ada Lovelace**:

Ada Lovelace (1815–1852) was an English mathematician [1]. She worked with Charles Babbage.

# Peru

- **Capital:** Lima
- It is a beautiful country.

```
print("Peru")
```

Let me know if you need more!
"""


def test_every_statement_comes_out_in_order_with_its_kind():
    found = [(claim.kind.value, claim.text) for claim in extract(ANSWER, lang="en")]
    assert [
        ("greeting", "Sure!"),
        ("structure", "Here are some facts about Ada Lovelace:"),
        ("fact", "Ada Lovelace was an English mathematician."),
        ("fact", "Ada Lovelace was born in 1815."),
        ("fact", "Ada Lovelace died in 1852."),
        ("fact", "Ada Lovelace worked with Charles Babbage."),
        ("structure", "Peru"),
        ("fact", "The capital of Peru is Lima."),
        ("opinion", "It is a beautiful country."),
        ("code", '``` print("Peru") ```'),
        ("greeting", "Let me know if you need more!"),
    ] == found


def test_only_facts_are_checkworthy_and_each_claim_has_a_reason():
    found = extract(ANSWER, lang="en")
    assert [claim.kind is Kind.FACT for claim in found] == [claim.checkworthy for claim in found]
    assert all(claim.reason.endswith(".") for claim in found)


def test_the_subject_is_the_first_entity():
    claim = extract("Oslo was founded by Harald Hardrada in 1049.", lang="en")[0]
    assert claim.entities[0].text == "Oslo"


def test_a_fact_has_its_quantities():
    claim = extract("Oslo was founded in 1049.", lang="en")[0]
    assert [quantity.value for quantity in claim.quantities] == ["1049"]


def test_ids_are_unique_and_the_same_in_each_run():
    text = "Oslo is old and cold. Oslo is old and cold.\n\n" + ANSWER
    first = [claim.id for claim in extract(text, lang="en")]
    assert first == [claim.id for claim in extract(text, lang="en")]
    assert len(set(first)) == len(first)
    assert all(claim_id.startswith("c-") and len(claim_id) == 14 for claim_id in first)


def test_a_repeated_sentence_is_a_claim_at_each_place():
    found = extract("Oslo is an old city. Oslo is an old city.", lang="en")
    assert [(0, 20), (21, 41)] == [(claim.start, claim.end) for claim in found]


def test_context_is_the_heading_or_the_sentence_before():
    text = "Oslo is old. It rains.\n\n# Peru\n\nLima is old."
    assert ["", "Oslo is old.", "", "Peru"] == [c.context for c in extract(text, lang="en")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Once upon a time, a king lived in Oslo. The king built a castle in 1049."),
        ("es", "Había una vez un rey en Oslo. El rey construyó un castillo en 1049."),
        ("pt", "Era uma vez um rei em Oslo. O rei construiu um castelo em 1049."),
        ("hi", "एक समय की बात है, ओस्लो में एक राजा था। राजा ने 1049 में एक महल बनाया।"),
    ],
)
def test_a_story_is_fiction_to_its_end(lang, text):
    assert [Kind.FICTION, Kind.FICTION] == [claim.kind for claim in extract(text, lang=lang)]


def test_an_answer_to_a_request_for_a_story_is_fiction():
    (claim,) = extract("The king built a castle in 1049.", prompt="Write me a short story.")
    assert claim.kind is Kind.FICTION


def test_a_part_that_is_an_opinion_is_left_out_and_the_rest_stays():
    found = extract("Lisbon, a beautiful city, has about 545,000 inhabitants.", lang="en")
    assert [
        (Kind.FACT, "Lisbon has about 545,000 inhabitants."),
        (Kind.OPINION, "Lisbon is a beautiful city."),
    ] == [(claim.kind, claim.text) for claim in found]


@pytest.mark.parametrize("code", ["en", "es", "pt", "hi"])
def test_the_facts_of_the_examples_are_found_and_the_rest_is_left_out(code):
    """Measured: 2 of 460 facts missed; 22 of 156 other statements taken for facts."""
    found = {True: [], False: []}
    for gold in sorted((EXAMPLES / code).glob("*.gold.jsonl")):
        text = gold.with_name(gold.name.replace(".gold.jsonl", ".md")).read_text("utf-8")
        facts = [claim for claim in extract(text) if claim.checkworthy]
        for line in gold.read_text("utf-8").splitlines():
            row = json.loads(line)
            taken = any(_covers(claim, row["start"], row["end"]) for claim in facts)
            found[row["label"] != "not_checked"].append(taken)
    assert sum(found[True]) >= 0.97 * len(found[True])
    assert sum(found[False]) <= 0.3 * len(found[False])


def _covers(claim, start, end):
    shared = min(end, claim.end) - max(start, claim.start)
    return shared > min(end - start, claim.end - claim.start) / 2


@pytest.mark.parametrize("code", ["en", "es", "pt", "hi"])
def test_the_language_of_the_samples_is_found_without_being_given(code: Lang):
    text = " ".join(example.text for example in BY_CODE[code].examples if example.kind is Kind.FACT)
    assert {claim.lang for claim in extract(text)} == {code}


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "---", "***", "|", "```", "#"])
def test_a_text_with_nothing_to_say_has_no_facts(text):
    assert not any(claim.checkworthy for claim in extract(text))


def test_an_unsupported_language_is_refused_unless_one_is_given():
    text = "Rom ist die Hauptstadt Italiens und hat etwa 2,8 Millionen Einwohner; sie ist alt."
    with pytest.raises(UnsupportedLanguageError):
        extract(text)
    assert extract(text, lang="en")


def test_a_pipeline_that_is_not_installed_is_named_with_what_to_do():
    with pytest.raises(MissingPipelineError, match="spacy download es_core_news_md") as caught:
        extract("El río es largo.", lang="es", pipelines={"es": "es_core_news_md"})
    assert caught.value.name == "es_core_news_md"


def test_a_named_pipeline_is_used(tmp_path):
    """A tiny pipeline with a ruler stands for one that a user installed."""
    import spacy

    pipeline = spacy.blank("es")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Ebro"}])
    pipeline.to_disk(tmp_path / "small")
    (claim,) = extract("El Ebro es largo.", lang="es", pipelines={"es": str(tmp_path / "small")})
    assert [("Ebro", "organisation")] == [(e.text, e.kind.value) for e in claim.entities]


def test_importing_the_library_loads_nothing_heavy():
    code = (
        "import sys, claims; "
        "print([m for m in ('spacy', 'sentencex', 'py3langid', 'babel', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_public_names_are_these():
    assert claims.__all__ == [
        "Claim",
        "Entity",
        "EntityKind",
        "Kind",
        "Lang",
        "Layout",
        "MissingPipelineError",
        "Quantity",
        "Sentence",
        "UnsupportedLanguageError",
        "checkworthiness",
        "detect",
        "extract",
        "read_claim",
        "worth_checking",
    ]
    assert all(getattr(claims, name) for name in claims.__all__)


def test_a_name_that_is_not_public_is_missed_as_usual():
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        claims.extrakt  # noqa: B018 - looking is what fails


def test_an_emoji_between_two_words_keeps_them_apart():
    (claim,) = extract("The Danube🌊flows through ten countries.", lang="en")
    assert claim.text == "The Danube flows through ten countries."


@pytest.mark.parametrize("pictures", ["🇧🇷", "🎉🎉", "🎉 🎉", "👩‍🚀👍🏽", "🎉" * 400])
def test_pictures_between_words_leave_one_space(pictures):
    for text in (f"Brazil {pictures} borders Peru.", f"Brazil{pictures} borders Peru."):
        assert ["Brazil borders Peru."] == [claim.text for claim in extract(text, lang="en")]
