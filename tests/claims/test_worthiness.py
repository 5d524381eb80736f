"""What is worth checking, and why the rest is not."""

import json
from pathlib import Path

import pytest

from claims import extract, pipelines
from claims.languages import BY_CODE
from claims.model import Kind, Layout
from claims.worthiness import REASONS, judge, strip_frame

LABELLED = Path(__file__).parents[3] / "shared/data/labelled/factcheck_bench"
EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{example.text[:30]}")
    for code, language in BY_CODE.items()
    for example in language.examples
]


def judged(code, texts):
    docs = pipelines.parse(pipelines.load(code), texts)
    return [judge(text, BY_CODE[code], doc=doc) for text, doc in zip(texts, docs, strict=True)]


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_the_sample_sentences_are_what_they_are(code, example):
    assert example.kind == judged(code, [example.text])[0].kind


@pytest.mark.parametrize("code", ["en", "es", "pt", "hi"])
def test_each_language_has_samples_of_every_kind_that_words_tell(code):
    by_layout = {Kind.CODE}
    kinds = {example.kind for example in BY_CODE[code].examples}
    assert set(Kind) - by_layout == kinds
    assert len(BY_CODE[code].examples) >= 20


@pytest.mark.parametrize("code", ["en", "es", "pt", "hi"])
def test_facts_are_found_with_an_f1_of_at_least_nine_tenths(code):
    examples = BY_CODE[code].examples
    found = [judgement.checkworthy for judgement in judged(code, [e.text for e in examples])]
    wanted = [example.kind is Kind.FACT for example in examples]
    right = sum(a and b for a, b in zip(found, wanted, strict=True))
    assert 2 * right / (sum(found) + sum(wanted)) >= 0.9


@pytest.mark.skipif(not LABELLED.exists(), reason="../shared/data is not here")
def test_facts_of_real_answers_are_found():
    """Factcheck-Bench: 311 sentences of 94 answers, labelled by people; measured F1 .959."""
    path = LABELLED / "sentence_checkworthiness.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    found = [j.checkworthy for j in judged("en", [row["sentence"].strip() for row in rows])]
    wanted = [row["checkworthy"] == "yes" for row in rows]
    right = sum(a and b for a, b in zip(found, wanted, strict=True))
    assert 2 * right / (sum(found) + sum(wanted)) >= 0.95


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "According to the UN, Chad has 18 million inhabitants."),
        ("en", "The bridge was probably finished in 1932."),
        ("en", "She was a poet."),
        ("en", '"I never slept," the general wrote in his diary.'),
        ("es", "Según la ONU, Chad tiene 18 millones de habitantes."),
        ("es", "El puente probablemente se terminó en 1932."),
        ("es", "Ella fue poeta."),
        ("pt", "Segundo a ONU, o Chade tem 18 milhões de habitantes."),
        ("pt", "A ponte provavelmente foi concluída em 1932."),
        ("pt", "Ela foi poetisa."),
        ("hi", "संयुक्त राष्ट्र के अनुसार चाड की आबादी 1.8 करोड़ है।"),
        ("hi", "पुल शायद 1932 में पूरा हुआ था।"),
        ("hi", "वे एक कवि थे।"),
    ],
)
def test_attributed_hedged_and_quoting_statements_stay_facts(code, text):
    assert judged(code, [text])[0].kind is Kind.FACT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("To install it, open the terminal and run the script.", Kind.INSTRUCTION),
        ("Perhaps.", Kind.HEDGE),
        ("Results may vary.", Kind.HEDGE),
        ("I'm sorry, but I can't help with that.", Kind.GREETING),
        ("My training data ends in 2023.", Kind.PERSONAL),
        ("Imagine a planet with two suns.", Kind.FICTION),
        ("The temperature will likely rise in the coming decades.", Kind.PREDICTION),
        ("The rivers of Peru include:", Kind.STRUCTURE),
        ("A town in Norway", Kind.STRUCTURE),
        ("In conclusion:", Kind.STRUCTURE),
    ],
)
def test_kinds_in_english(text, kind):
    assert kind == judged("en", [text])[0].kind


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("en", "💡 Tip: book a seat early.", Kind.INSTRUCTION),
        ("en", "I think that patience is everything.", Kind.OPINION),
        ("es", "Si tienes tiempo, ten paciencia con todo.", Kind.INSTRUCTION),
        ("es", "Creo que la paciencia lo es todo.", Kind.OPINION),
        ("pt", "Dica: leve um casaco.", Kind.INSTRUCTION),
        ("pt", "Acho que a paciência é tudo.", Kind.OPINION),
        ("hi", "सुबह थोड़ा पहले निकलिए।", Kind.INSTRUCTION),
        ("hi", "मुझे लगता है कि धैर्य ही सब कुछ होता है।", Kind.OPINION),
    ],
)
def test_tips_and_beliefs_are_left_out(code, text, kind):
    assert kind == judged(code, [text])[0].kind


def test_a_heading_is_structure_and_code_is_code():
    language = BY_CODE["en"]
    text = "Iron melts at 1,538 °C."
    assert judge(text, language, layout=Layout.HEADING).kind is Kind.STRUCTURE
    assert judge(text, language, layout=Layout.CODE).kind is Kind.CODE


def test_a_sentence_of_the_prompt_is_not_a_claim():
    judgement = judge(
        "The town of Otta lies on a river.",
        BY_CODE["en"],
        prompt="The town of Otta lies on a river. Which one?\nName it.".replace("?", "."),
    )
    assert judgement.kind is Kind.REPHRASED_PROMPT


@pytest.mark.parametrize(
    "prompt",
    ["Is it true? The moon is made of cheese.", "True or false: The moon is made of cheese."],
)
def test_a_repeated_statement_whose_truth_was_asked_is_a_claim(prompt):
    text = "The moon is made of cheese."
    assert judge(text, BY_CODE["en"], prompt=prompt).kind is Kind.FACT


@pytest.mark.parametrize(
    ("code", "text", "statement"),
    [
        ("en", "However, it is worth noting that iron rusts.", "iron rusts."),
        ("en", "I believe that Oslo is old.", "Oslo is old."),
        ("en", "No, Oslo is old.", "Oslo is old."),
        ("es", "Sin embargo, cabe destacar que el hierro se oxida.", "el hierro se oxida."),
        ("pt", "No entanto, vale ressaltar que o ferro enferruja.", "o ferro enferruja."),
        ("hi", "हालाँकि, ध्यान देने योग्य बात है कि लोहे में जंग लगता है।", "लोहे में जंग लगता है।"),
        ("en", "Oslo is old.", "Oslo is old."),
    ],
)
def test_connectors_and_frames_are_not_the_statement(code, text, statement):
    assert statement == text[strip_frame(text, BY_CODE[code]) :]


def test_every_kind_has_its_reason():
    assert set(Kind) == set(REASONS)
    assert all(reason.endswith(".") for reason in REASONS.values())


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Felt is a good alternative to leather.", Kind.OPINION),
        ("en", "The modules can be easily replaced.", Kind.OPINION),
        ("en", "It is unclear when the mill closed.", Kind.HEDGE),
        ("en", "The link between the two mills is purely speculative.", Kind.HEDGE),
        ("es", "El fieltro es una buena alternativa al cuero.", Kind.OPINION),
        ("es", "No se sabe cuándo cerró el molino.", Kind.HEDGE),
        ("pt", "O feltro é uma boa alternativa ao couro.", Kind.OPINION),
        ("pt", "Não se sabe quando o moinho fechou.", Kind.HEDGE),
        ("hi", "नमदा चमड़े का अच्छा विकल्प है।", Kind.OPINION),
        ("hi", "ज्ञात नहीं है कि कब मिल बंद हुई।", Kind.HEDGE),
    ],
)
def test_what_is_only_judged_or_not_known_is_left_out(lang, text, kind):
    assert judge(text, BY_CODE[lang]).kind is kind


def test_a_subject_that_opens_like_an_order_is_none():
    (claim,) = extract("Open fields are home to many larks.", lang="en")
    assert claim.kind is Kind.FACT
    (order,) = extract("Open the settings and choose a language.", lang="en")
    assert order.kind is Kind.INSTRUCTION


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("en", "If you have asthma, talk to your doctor before diving.", Kind.INSTRUCTION),
        ("en", "Head to Sintra, 25 km from Lisbon.", Kind.INSTRUCTION),
        ("en", "Head injuries are common in rugby.", Kind.FACT),
        ("en", "This answer is not a substitute for medical advice.", Kind.ADVICE),
        ("es", "Si tomas anticoagulantes, habla con tu médico.", Kind.INSTRUCTION),
        ("es", "Si vas en agosto, el clima es húmedo.", Kind.FACT),
        ("es", "Córtalas en rodajas y sírvelas frías.", Kind.INSTRUCTION),
        ("es", "Nunca mezcles lejía con amoníaco.", Kind.INSTRUCTION),
        ("pt", "Caso sinta dor, procure um médico.", Kind.INSTRUCTION),
        ("pt", "Ferva a água por dez minutos.", Kind.INSTRUCTION),
        ("pt", "Se a pressão cai, o ar esfria.", Kind.FACT),
        ("en", "Actually, that's a common misconception.", Kind.HEDGE),
        ("es", "En realidad, es un mito muy extendido.", Kind.HEDGE),
        ("pt", "Na verdade, isso é um erro comum.", Kind.HEDGE),
        ("hi", "दरअसल, यह एक आम ग़लतफ़हमी है।", Kind.HEDGE),
        ("hi", "नींबू वाली चाय बहुत अच्छी लगती है!", Kind.OPINION),
    ],
)
def test_orders_and_comments_on_the_question_are_no_facts(code, text, kind):
    assert kind == judged(code, [text])[0].kind


@pytest.mark.parametrize(
    ("code", "text", "statement"),
    [
        ("en", "What I can say is that Nokia was founded in 1865.", "Nokia was founded in 1865."),
        ("es", "Lo que sí puedo decirte es que Quito es alta.", "Quito es alta."),
        ("pt", "Posso adiantar, porém, que Recife é antiga.", "Recife é antiga."),
        ("hi", "इतना बता सकता हूँ कि जयपुर बड़ा है।", "जयपुर बड़ा है।"),
    ],
)
def test_what_the_writer_can_say_is_only_a_frame(code, text, statement):
    assert statement == text[strip_frame(text, BY_CODE[code]) :]
