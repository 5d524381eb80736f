"""Who says so, whether it is sure, and as of when."""

import pytest

from claims import extract
from claims.languages import BY_CODE
from claims.marks import statement


def first(text, lang):
    return next(claim for claim in extract(text, lang=lang) if claim.checkworthy)


@pytest.mark.parametrize(
    ("lang", "text", "source", "claim"),
    [
        ("en", "According to NASA, Venus is hot.", "NASA", "Venus is hot."),
        ("en", "NASA says that Venus is hot.", "NASA", "Venus is hot."),
        ("en", "Venus is hot, the agency reported in 2014.", "the agency", "Venus is hot."),
        ("en", "Venus is hot, according to NASA.", "NASA", "Venus is hot."),
        ("es", "Según la ONU, Perú tiene costa.", "la ONU", "Perú tiene costa."),
        ("es", "La ONU afirma que Perú tiene costa.", "La ONU", "Perú tiene costa."),
        ("es", "Perú tiene costa, según la ONU.", "la ONU", "Perú tiene costa."),
        ("pt", "Segundo o IBGE, Recife tem porto.", "o IBGE", "Recife tem porto."),
        ("pt", "O IBGE informou que Recife tem porto.", "O IBGE", "Recife tem porto."),
        ("pt", "Recife tem porto, segundo o IBGE.", "o IBGE", "Recife tem porto."),
        ("hi", "नासा के अनुसार, शुक्र गर्म है।", "नासा", "शुक्र गर्म है।"),
        ("hi", "नासा ने बताया कि शुक्र गर्म है।", "नासा", "शुक्र गर्म है।"),
    ],
)
def test_what_a_source_says_is_the_claim_and_the_source_is_named(lang, text, source, claim):
    found = first(text, lang)
    assert (claim, source) == (found.text, found.attributed_to)
    assert found.quote == text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "Nixon said that he would resign in 1974.",
        "He said that the war ended in 1945.",
        "Oslo is old.",
        "The bill states that each of the parties pays.",
    ],
)
def test_what_is_about_the_speaker_or_has_no_name_is_left_alone(text):
    source = first(text, "en").attributed_to
    assert source in {"", "The bill"}


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("en", "It is estimated that Oslo has 900 bars.", "Oslo has 900 bars."),
        ("en", "Oslo was probably founded in 1049.", "Oslo was probably founded in 1049."),
        ("en", "Oslo may have been a farm in 1049.", "Oslo may have been a farm in 1049."),
        ("es", "Se estima que Lima tiene 900 bares.", "Lima tiene 900 bares."),
        ("es", "Lima quizá tiene 900 bares.", "Lima quizá tiene 900 bares."),
        ("pt", "Estima-se que Recife tem 900 bares.", "Recife tem 900 bares."),
        ("pt", "Recife talvez tenha 900 bares.", "Recife talvez tenha 900 bares."),
        ("hi", "अनुमान है कि दिल्ली में 900 बाज़ार हैं।", "दिल्ली में 900 बाज़ार हैं।"),
        ("hi", "दिल्ली में शायद 900 बाज़ार हैं।", "दिल्ली में शायद 900 बाज़ार हैं।"),
    ],
)
def test_what_the_text_is_not_sure_of_is_a_hedged_claim(lang, text, claim):
    found = first(text, lang)
    assert (claim, True) == (found.text, found.hedged)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Oslo has about 900 bars."),
        ("en", "Oslo was founded in May 1049."),
        ("es", "Lima tiene unos 900 bares."),
        ("pt", "Recife tem cerca de 900 bares."),
        ("hi", "दिल्ली में लगभग 900 बाज़ार हैं।"),
    ],
)
def test_a_round_number_alone_is_no_hedge(lang, text):
    assert not first(text, lang).hedged


@pytest.mark.parametrize(
    ("lang", "text", "time"),
    [
        ("en", "As of 2023, Malta had 553,000 residents.", "2023"),
        ("en", "Malta had 553,000 residents as of May 2023.", "May 2023"),
        ("en", "The station currently carries a crew of seven.", "currently"),
        ("en", "Malta had 553,000 residents in 2023.", ""),
        ("es", "A fecha de 2022, Bogotá tenía 7 millones de habitantes.", "2022"),
        ("es", "Madrid cuenta actualmente con 13 líneas.", "actualmente"),
        ("pt", "Até 2023, o metrô contava com duas linhas.", "2023"),
        ("pt", "O tribunal tem atualmente 11 ministros.", "atualmente"),
        ("hi", "2023 तक दिल्ली में 280 स्टेशन थे।", "2023"),
        ("hi", "फ़िलहाल सदन में 543 सीटें हैं।", "फ़िलहाल"),
    ],
)
def test_the_time_for_which_a_claim_holds_is_kept(lang, text, time):
    assert time == first(text, lang).as_of


def test_a_pronoun_that_fits_two_names_stays_and_names_both():
    found = extract("Ann Lee met Eve Cole in Oslo. She died in 1952.", lang="en")[-1]
    assert ("She died in 1952.", ("Ann Lee", "Eve Cole")) == (found.text, found.ambiguous)


def test_a_frame_and_an_attribution_are_both_taken_off():
    text = "However, according to NASA, it is believed that Mars had seas."
    found = statement(text, BY_CODE["en"])
    assert (text[found.start : found.end], found.attributed_to, found.hedged) == (
        "Mars had seas.",
        "NASA",
        True,
    )


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("en", "According to some, the dam leaked.", "The dam leaked."),
        ("en", "Many historians believe that the dam leaked.", "The dam leaked."),
        ("en", "The dam leaked, according to several engineers.", "The dam leaked."),
        ("es", "Según algunos, la presa tenía grietas.", "La presa tenía grietas."),
        ("es", "Según se dice, la presa tenía grietas.", "La presa tenía grietas."),
        ("es", "Muchos creen que la presa tenía grietas.", "La presa tenía grietas."),
        ("pt", "Segundo alguns, a barragem tinha fendas.", "A barragem tinha fendas."),
        ("pt", "Muitos acreditam que a barragem tinha fendas.", "A barragem tinha fendas."),
        ("hi", "कुछ लोगों के अनुसार बाँध 1960 में टूटा।", "बाँध 1960 में टूटा।"),
        ("hi", "कई लोग मानते हैं कि बाँध 1960 में टूटा।", "बाँध 1960 में टूटा।"),
    ],
)
def test_a_source_without_a_name_is_no_source_and_hedges_the_claim(lang, text, claim):
    (found,) = extract(text, lang=lang)
    assert (claim, "", True) == (found.text, found.attributed_to, found.hedged)


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "According to some NASA engineers, the dam leaked.", "some NASA engineers"),
        ("es", "Según la leyenda, la presa tenía grietas.", "la leyenda"),
    ],
)
def test_a_source_that_can_be_asked_stays_whom_the_text_names(lang, text, source):
    (found,) = extract(text, lang=lang)
    assert (source, False) == (found.attributed_to, found.hedged)
