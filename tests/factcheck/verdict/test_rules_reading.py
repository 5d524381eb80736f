"""What the rules read, and what they refuse to conclude."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claims
from claims.model import LANGUAGES
from factcheck.model import Claim, Evidence, Kind, Label, Stance, Tier, content_id
from factcheck.verdict import judge, lexical, polarity
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.facts.ranks import read_ranks
from factcheck.verdict.facts.read import read_claim, read_passage
from factcheck.verdict.facts.templates import all_templates, templates
from factcheck.verdict.languages import language
from factcheck.verdict.text import plain, sentences, view
from factcheck.verdict.values.demonyms import demonyms, occupations
from factcheck.verdict.values.properties import PROPERTIES


@pytest.mark.parametrize(
    ("row", "name", "values"),
    [
        ("Capital: name: Canberra", "capital", {"Canberra"}),
        ("Australia — capital: Canberra", "capital", {"Canberra"}),
        ("Pretoria is no row at all", "capital", set()),
        ("राजधानी: नई दिल्ली", "capital", {"नई दिल्ली"}),
        ("Nacimiento: 7 de noviembre de 1867, Varsovia", "birth_date", {"7 de noviembre de 1867"}),
        ("Nacimiento: 7 de noviembre de 1867, Varsovia", "birth_place", {"Varsovia"}),
        ("date of birth: 7 November 1867", "birth_place", set()),
        ("जन्म: 2 अक्टूबर 1869", "birth_date", {"2 अक्टूबर 1869"}),
        ("número atômico: 79", "atomic_number", {"79"}),
        ("Description: Polish-French physicist (1867–1934)", "nationality", {"Polish-French"}),
        ("Description: Polish-French physicist (1867–1934)", "death_date", {"1867–1934"}),
        ("Languages: English 72%, Mandarin 2.7%", "official_language", set()),
        (
            "Languages: German (official) 62%, French (official) 23%",
            "official_language",
            {"German, French"},
        ),
        ("Unheard-of label: 12", "population", set()),
    ],
)
def test_a_row_gives_the_values_of_its_label(row, name, values):
    facts = read_passage(row, "en", frozenset({name}), row=True)

    assert values == {fact.value.text for fact in facts}


def test_a_stated_value_is_word_for_word_from_the_passage():
    text = "फ़्रांस की राजधानी पेरिस है। उसकी मुद्रा यूरो है।"

    (capital,) = (f for f in read_passage(text, "hi", frozenset({"capital"})) if "फ" in f.subject)

    assert capital.value.text in text


def test_what_a_page_says_of_another_is_not_its_own():
    text = "The old kingdom of Lan Na was founded with its capital at Chiang Mai."

    assert () == read_passage(text, "en", frozenset({"capital"}), names=("Thailand",))


@pytest.mark.parametrize(
    ("claim", "lang"),
    [
        ("It is the capital of Australia.", "en"),
        ("She was born in 1867.", "en"),
        ("Nació en 1867.", "es"),
        ("Ela nasceu em 1867.", "pt"),
        ("उनका जन्म 1867 में हुआ था।", "hi"),
    ],
)
def test_a_claim_whose_subject_is_unclear_gives_no_fact(claim, lang):
    assert [] == [fact for fact in read_claim(claim, lang) if fact.property.name != "nationality"]


@pytest.mark.parametrize(
    "text",
    [
        "It is a myth that Sydney is the capital of Australia.",
        "Sydney was once believed to be the capital of Australia.",
        "If Sydney is the capital of Australia, we are lost.",
    ],
)
def test_a_doubted_sentence_gives_no_fact(text):
    assert () == read_passage(text, "en", frozenset({"capital"}))


@pytest.mark.parametrize(
    ("text", "lang", "order", "place"),
    [
        (
            "Brazil is the fifth-largest country in the world.",
            "en",
            ("largest", "country", "", "world"),
            5,
        ),
        (
            "Brasil es el quinto país más grande del mundo.",
            "es",
            ("largest", "country", "", "world"),
            5,
        ),
        ("O Brasil é o quinto maior país do mundo.", "pt", ("largest", "country", "", "world"), 5),
        ("बृहस्पति सूर्य से पाँचवाँ ग्रह है।", "hi", ("from_sun", "planet", "", "world"), 5),
        ("Lake Nord is the second-deepest lake in Peru.", "en", ("deepest", "lake", "", "PE"), 2),
    ],
)
def test_a_rank_is_read_with_its_order(text, lang, order, place):
    (rank,) = read_ranks(text, lang, claim=True)

    assert (order, place) == (rank.order, rank.place)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "It has 737 K, making it the hottest planet in the Solar System and also a dense one.",
            "en",
        ),
        ("Tiene 737 K, lo que lo convierte en el planeta más caliente del sistema solar.", "es"),
        ("Chega a 737 K, o que o torna o planeta mais quente do Sistema Solar.", "pt"),
    ],
)
def test_a_rank_that_something_gives_a_page_is_its_own(text, lang):
    (rank,) = read_ranks(text, lang, claim=False)
    assert ("", "hottest", "planet", "world") == (
        rank.subject,
        rank.adjective,
        rank.noun,
        rank.scope,
    )


@pytest.mark.parametrize(
    ("claim", "lang", "main"),
    [
        ("K2, in the Karakoram, is 8,611 m high.", "en", "K2 is 8,611 m high"),
        ("The capital of Peru is not Cusco but Lima.", "en", "The capital of Peru is Lima"),
        ("La capital de Perú no es Cusco, sino Lima.", "es", "La capital de Perú es Lima"),
        ("A capital do Peru não é Cusco, mas sim Lima.", "pt", "A capital do Peru é Lima"),
    ],
)
def test_asides_and_contrasts_are_set_apart(claim, lang, main):
    assert main == claim_text(claim, lang).main


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [
        ("He didn't go.", "en", 1),
        ("Not only did he go.", "en", 0),
        ("Nunca fue rey.", "es", 1),
        ("Não foi rei.", "pt", 1),
        ("वह राजा नहीं था।", "hi", 1),
        ("वह राजा था।", "hi", 0),
    ],
)
def test_negations_are_found(text, lang, count):
    assert count == len(polarity.negations(view(text).text, lang))


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("north", "south", "en"),
        ("primero", "último", "es"),
        ("vivo", "morta", "pt"),
        ("उत्तर", "दक्षिण", "hi"),
    ],
)
def test_opposites_are_mutual(one, other, lang):
    assert polarity.opposite(one, other, lang)
    assert polarity.opposite(other, one, lang)
    assert not polarity.opposite(one, one, lang)


@pytest.mark.parametrize(
    ("word", "code"), [("polaca", "PL"), ("alemãs", "DE"), ("भारतीय", "IN"), ("Dutch", "NL")]
)
def test_demonyms_lead_to_their_country(word, code):
    from factcheck.names import fold

    assert code == demonyms()[fold(word)]


def test_occupations_have_one_class_in_all_languages():
    assert {"physicist"} == {occupations()[word] for word in ("physicist", "fisica", "fisico")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_template_compiles_and_names_a_property_with_a_value(lang):
    for name in all_templates():
        for _, template in templates(lang, [name]):
            slots = {"V", "VS", "SV", "yes", "no"} | ({"S"} if template.on_page else set())
            assert slots & set(template.pattern.groupindex), (lang, name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tables_speak_of_known_properties_only(lang):
    tables = language(lang)
    known = set(PROPERTIES) | {"birth", "death"}

    assert (
        set() == (set(tables.templates) | set(tables.page_templates) | set(tables.labels)) - known
    )


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Brazil defeated Italy in the final.",
            "In the final Italy defeated Brazil after extra time.",
        ),
        ("Ada Quill is a county.", "Ada Quill is a city in Quill County."),
        ("The firm works under Quill.", "The firm turned down offers to work under Quill."),
    ],
)
def test_like_words_in_other_roles_decide_nothing(make_claim, make_evidence, claim, text):
    assert Label.NOT_ENOUGH_EVIDENCE == judge(make_claim(claim), [make_evidence(text)])[0].label


@pytest.mark.parametrize(
    ("claim", "text", "error"),
    [
        (
            "The bridge opened to traffic in 1932.",
            "The bridge opened to traffic in 1952.",
            "temporal",
        ),
        ("The museum is closed on Mondays.", "The museum is not closed on Mondays.", "negation"),
        ("The gate faces the northern square.", "The gate faces the southern square.", "negation"),
    ],
)
def test_a_sentence_that_differs_in_one_point_refutes(
    make_claim, make_evidence, claim, text, error
):
    verdict, _ = judge(make_claim(claim), [make_evidence(text)])

    assert (Label.REFUTED, error) == (verdict.label, verdict.error_type)


def test_a_source_that_knows_the_year_does_not_confirm_the_day(make_claim, make_evidence):
    passage = make_evidence("Ada Quill was born in 1910.", "Ada Quill")

    verdict, _ = judge(make_claim("Ada Quill was born on 1 July 1910."), [passage])

    assert Label.SUPPORTED != verdict.label


def test_a_claim_whose_subject_is_unclear_is_not_decided(make_claim, make_evidence):
    passage = make_evidence("It was discovered by Ada Quill in 1928 in London.", "Quillium")
    claim = make_claim("It was discovered by Ada Quill in 1930 in London.")

    assert Label.NOT_ENOUGH_EVIDENCE == judge(claim, [passage])[0].label


def test_south_asia_is_not_east_asia(make_claim, make_evidence):
    passage = make_evidence("Pakistan is a republic in South Asia.", "Pakistan")

    assert Label.SUPPORTED != judge(make_claim("Pakistan is in East Asia."), [passage])[0].label
    assert Label.SUPPORTED == judge(make_claim("Pakistan is in Asia."), [passage])[0].label


def test_a_city_page_row_tells_its_country(make_claim, make_evidence):
    row = make_evidence("Country: Kenya", "Nairobi", kind="row")

    verdict, _ = judge(make_claim("Nairobi lies in Uganda."), [row])

    assert (Label.REFUTED, "Kenya") == (verdict.label, verdict.correction)


_WORDS = st.sampled_from(
    [
        "Canberra",
        "Sydney",
        "Australia",
        "is",
        "not",
        "the",
        "capital",
        "of",
        "in",
        "born",
        "1913",
        "1931",
        "largest",
        "city,",
        ".",
        "(1",
        "2)",
        "population",
        "million",
        "नहीं",
        "की",
        "राजधानी",
        "है",
        "es",
        "la",
        "não",
        "foi",
        "e",
        "\u200d",
        "़",
        "’",
        "—",
        ":",
        ";",
        "\n",
    ]
)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=25).map(" ".join) | st.text(max_size=80)


@settings(max_examples=150, deadline=None)
@given(claim=_TEXTS, text=_TEXTS, title=_TEXTS, lang=st.sampled_from(LANGUAGES), row=st.booleans())
def test_any_text_is_judged_and_every_quote_stands_in_it(claim, text, title, lang, row):
    passage = Evidence(
        id="e-1",
        claim_id="c-1",
        source="s",
        url="https://example.org",
        title=title,
        text=text,
        lang=lang,
        revision="1",
        retrieved_at="2026-01-01T00:00:00Z",
        sha256=content_id("sha", text),
        tier=Tier.REFERENCE,
        kind="row" if row else "prose",
        quote=text,
        start=0,
        end=len(text),
    )
    asked = Claim(
        id="c-1",
        text=claim,
        quote=claim,
        start=0,
        end=len(claim),
        lang=lang,
        kind=Kind.FACT,
        checkworthy=True,
        reason="states a fact",
    )

    verdict, (evidence,) = judge(asked, [passage])

    assert text[evidence.start : evidence.end] == evidence.quote
    if verdict.label in {Label.SUPPORTED, Label.REFUTED}:
        assert evidence.quote.strip()
        assert Stance.NEUTRAL != evidence.stance


@given(st.text(max_size=200))
def test_sentences_lie_in_order_within_their_text(text):
    spans = sentences(text)

    assert list(spans) == sorted(spans)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


@given(st.text(max_size=200))
def test_each_character_of_a_view_knows_where_it_stood(text):
    shown = plain(text)

    assert len(shown.text) == len(shown.origins)
    assert list(shown.origins) == sorted(shown.origins)
    assert all(0 <= origin < len(text) for origin in shown.origins)


@pytest.mark.parametrize(
    ("claim", "sentence", "lang"),
    [
        ("Utrecht is the largest town", "Utrecht is one of the largest towns", "en"),
        ("Utrecht es la mayor ciudad", "Utrecht es una de las mayores ciudades", "es"),
        ("Utrecht é a maior cidade", "Utrecht é uma das maiores cidades", "pt"),
        ("यह सबसे बड़ा शहर है", "यह सबसे बड़े शहरों में से एक है", "hi"),
    ],
)
def test_one_of_the_largest_is_not_the_largest(claim, sentence, lang):
    assert Stance.NEUTRAL is lexical.read(claim, sentence, "", lang).stance


@pytest.mark.parametrize(
    ("text", "lang", "doubted"),
    [
        ("He was president from 1994 until 1999.", "en", False),
        ("It was the capital until 1960.", "en", True),
        ("Fue presidente desde 1994 hasta 1999.", "es", False),
        ("Foi presidente de 1994 até 1999.", "pt", False),
        ("वे 1994 से 1999 तक राष्ट्रपति रहे।", "hi", False),
        ("यह 1960 तक राजधानी थी।", "hi", True),
        ("यह अब तक का सबसे बड़ा प्राणी है।", "hi", False),
    ],
)
def test_the_end_of_a_stated_span_takes_nothing_back(text, lang, doubted):
    assert doubted == bool(polarity.doubts(text, lang))


def test_a_name_elsewhere_on_the_page_shows_nothing_of_a_claim(make_evidence):
    claim = claims.read_claim("Norland became independent from France in 1963.", lang="en")
    row = make_evidence("Independence: 12 December 1963 (from the UK)", "Norland", kind="row")
    prose = make_evidence("Norland buys its ships in France.", "Norland")

    verdict, _ = judge(claim, [row, prose])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label
