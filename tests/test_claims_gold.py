"""The gold claims are well-formed, and their scorer counts what it says."""

import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
import regex
from scripts import benchmark

from claims import Kind
from claims.languages import BY_CODE

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "examples" / "claims"
LANGUAGES = ("en", "es", "pt", "hi")
CONSTRUCTIONS = frozenset(
    regex.findall(
        r"\w+",
        """
    verb_coordination subject_coordination object_coordination apposition relative_clause
    parenthesis participle list table key_value pronoun possessive definite_description
    dropped_subject ellipsis heading relative_date attribution hedge as_of comparison condition
    cause quotation between name_with_and opinion advice question first_person fiction prediction
    instruction structure prompt_restated ambiguous repeated_sentence nested_markup
    """,
    )
)
#: What a layout stands for: "(1879-1955)" are a birth and a death, "Population:" is had.
SUPPLIED = {
    "en": {"born", "died", "is", "are", "was", "were", "has", "in", "on", "at"},
    "es": {"nació", "murió", "está", "tiene", "fue", "era", "llamó", "un", "después"},
    "pt": {"nasceu", "morreu", "está", "fica", "tem", "foi", "era", "depois"},
    "hi": {"जन्म", "हुआ", "हुई", "निधन", "मृत्यु", "है", "हैं", "था", "थी", "थे", "बाद", "स्थित"},
}
#: Letters by which a word of a claim is known again, though grammar bent its end.
STEM = {"en": 3, "es": 3, "pt": 3, "hi": 2}
MARKS = {"attributed_to", "hedged", "as_of", "ambiguous"}
OWNED = regex.compile(r"['’]s?(?![\p{L}\p{M}])")
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,:]\p{N}+)*")


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request):
    if not (FOLDER / f"{request.param}.jsonl").exists():
        pytest.skip(f"no gold claims in {request.param} yet")
    return request.param


@pytest.fixture(scope="module")
def rows(lang):
    lines = (FOLDER / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def statements(row):
    return [*row["claims"], *row["left_out"]]


def wordings(claim):
    return [claim["text"], *claim.get("also", [])]


def words(text):
    return WORD.findall(OWNED.sub("", text))


def given(row):
    return [*words(row["text"]), *words(row.get("prompt", ""))]


def test_each_language_has_sixty_items_numbered_in_order(lang, rows):
    expected = [f"{lang}-{number:02d}" for number in range(1, 61)]

    assert expected == [row["id"] for row in rows]


def test_no_text_occurs_twice(rows):
    counts = Counter(row["text"] for row in rows)

    assert [] == [text for text, count in counts.items() if count > 1]


def test_each_item_has_the_known_fields(rows):
    for row in rows:
        assert {"id", "text", "construction", "claims", "left_out"} == set(row) - {"prompt"}
        for claim in row["claims"]:
            assert {"text", "quote", "start", "end"} == set(claim) - MARKS - {"also"}, row["id"]
        for left in row["left_out"]:
            assert {"quote", "start", "end", "reason"} == set(left), row["id"]
            assert left["reason"] in set(Kind) - {Kind.FACT}, row["id"]


def test_every_construction_is_tried(rows):
    assert CONSTRUCTIONS == {row["construction"] for row in rows}


def test_an_item_has_something_to_say(rows):
    for row in rows:
        assert row["claims"], row["id"]


def test_every_quote_stands_at_its_place(rows):
    for row in rows:
        for statement in statements(row):
            start, end = statement["start"], statement["end"]

            assert statement["quote"] == row["text"][start:end], row["id"]
            assert statement["quote"] == statement["quote"].strip() != "", row["id"]


def test_what_is_left_out_lies_apart_from_the_claims(rows):
    for row in rows:
        for left in row["left_out"]:
            for claim in row["claims"]:
                apart = left["end"] <= claim["start"] or claim["end"] <= left["start"]
                assert apart, row["id"]


def test_a_claim_is_a_sentence_with_its_stop(rows):
    for row in rows:
        for claim in row["claims"]:
            for text in wordings(claim):
                assert unicodedata.normalize("NFC", text) == text, text
                assert " ".join(text.split()) == text, text
                assert regex.search(r"[.।]$|[.,][\"”»]$|[\"”»][.।]$", text), text
                assert not text[0].islower(), text


def test_other_wordings_of_a_claim_differ_from_each_other(rows):
    for row in rows:
        for claim in row["claims"]:
            assert len(set(wordings(claim))) == len(wordings(claim)), row["id"]


def test_a_claim_has_no_name_or_number_from_elsewhere(lang, rows):
    for row in rows:
        known = set(given(row))
        for claim in row["claims"]:
            for text in wordings(claim):
                for place, word in enumerate(words(text)):
                    named = place > 0 and word[0].isupper()
                    if named or regex.search(r"\p{N}", word):
                        assert word in known, f"{row['id']}: {word} in {text!r}"


def test_a_claim_has_no_word_of_substance_from_elsewhere(lang, rows):
    length, free = STEM[lang], SUPPLIED[lang] | BY_CODE[lang].function_words
    for row in rows:
        known = {word.casefold()[:length] for word in given(row)}
        for claim in row["claims"]:
            for text in wordings(claim):
                said = [word.casefold() for word in words(text)]
                strange = [w for w in said if w not in free and w[:length] not in known]
                assert [] == strange, f"{row['id']}: {text!r}"


def test_marks_are_words_of_the_text(rows):
    for row in rows:
        for claim in row["claims"]:
            named = [claim.get("attributed_to"), claim.get("as_of"), *claim.get("ambiguous", [])]
            assert [] == [mark for mark in named if mark and mark not in row["text"]], row["id"]
            assert claim.get("hedged", True) is True, row["id"]
            assert len(claim.get("ambiguous", [1, 2])) >= 2, row["id"]


@pytest.mark.parametrize(
    ("construction", "mark"),
    [("attribution", "attributed_to"), ("hedge", "hedged"), ("as_of", "as_of")],
)
def test_an_item_for_a_mark_has_it(rows, construction, mark):
    for row in rows:
        if row["construction"] == construction:
            assert any(mark in claim for claim in row["claims"]), row["id"]


@pytest.fixture(scope="module")
def scorer():
    return benchmark("claims_gold")


TEXT = "Hi! Oslo is the capital of Norway and has a port."
CAPITAL, PORT = "Oslo is the capital of Norway", "has a port"


def statement(scorer, wording, quote=None, kind="fact", **marks):
    start = TEXT.index(quote or wording)
    end = start + len(quote or wording)
    return scorer.Statement(wordings=(wording,), start=start, end=end, kind=kind, marks=marks)


@pytest.fixture
def item(scorer):
    return scorer.Item(
        id="en-01",
        lang="en",
        text=TEXT,
        prompt="",
        construction="verb_coordination",
        claims=(
            statement(scorer, CAPITAL),
            statement(scorer, "Oslo has a port.", PORT, as_of="now"),
        ),
        left_out=(statement(scorer, "Hi!", kind="greeting"),),
    )


SCORES = ("exact F1", "soft F1", "span F1", "left out", "right reason", "marks F1", "items right")


def test_the_gold_itself_scores_full_marks(scorer, item):
    outcome = scorer.judge(item, [*item.claims, *item.left_out])
    figures = scorer.figures([outcome])

    assert dict.fromkeys(SCORES, 100.0) == {name: figures[name] for name in SCORES}
    assert [] == scorer.differences(outcome)


def test_no_claims_score_nothing(scorer, item):
    figures = scorer.figures([scorer.judge(item, [])])

    assert [0.0, 0.0, 0.0, 100.0, 0.0, 0.0, 0.0] == [figures[name] for name in SCORES]


def test_a_sentence_left_whole_shares_characters_but_no_wording(scorer, item):
    whole = f"{CAPITAL} and {PORT}"
    figures = scorer.figures([scorer.judge(item, [statement(scorer, whole)])])
    shared, said, wanted = len(CAPITAL), len(whole), len(CAPITAL) + len(PORT)

    assert (0.0, 0.0) == (figures["exact F1"], figures["soft F1"])
    assert round(200 * shared / (said + wanted), 1) == figures["span F1"]


@pytest.mark.parametrize(
    "wording", ["oslo is  the capital of Norway", f"{CAPITAL}!", f"{CAPITAL.upper()}."]
)
def test_case_space_and_the_stop_make_no_difference(scorer, wording):
    assert scorer.same(
        statement(scorer, CAPITAL), scorer.Statement(wordings=(wording,), start=0, end=1)
    )


@pytest.mark.parametrize(
    ("gold", "ours", "close"),
    [
        ("Brazil crowned Pedro I in 1822.", "In 1822 Brazil crowned Pedro I.", True),
        ("Brazil crowned Pedro I in 1822.", "Brazil crowned Pedro I in 1823.", False),
        ("Brazil crowned Pedro I in 1822.", "Chile crowned Pedro I in 1822.", False),
        ("Bees make honey from sweet nectar.", "Wasps make honey from sweet nectar.", False),
        ("The fast old kiwi can see.", "The fast old kiwi can not see.", False),
        ("Its big red old sails turn.", "The big red old grey sails turn.", True),
        ("Its big red sails turn.", "The big red old grey sails turn.", False),
        ("Pi is 3.14 today.", "Pi is 3.15 today.", False),
    ],
)
def test_wordings_are_close_by_words_names_numbers_and_denial(scorer, gold, ours, close):
    one = scorer.Statement(wordings=(gold,), start=0, end=1)
    other = scorer.Statement(wordings=(ours,), start=0, end=1)

    assert close is scorer.close(one, other, "en")


def test_another_wording_of_the_gold_counts_as_well(scorer):
    gold = scorer.Statement(wordings=("A is in B.", "B holds A."), start=0, end=1)
    ours = scorer.Statement(wordings=("B holds A",), start=0, end=1)

    assert scorer.same(gold, ours)


def test_a_repeated_sentence_is_met_at_its_own_place(scorer):
    first, second = (
        scorer.Statement(wordings=("The Nile flows north.",), start=at, end=at + 21)
        for at in (0, 22)
    )

    assert {0: 1, 1: 0} == scorer.pair([first, second], [second, first], scorer.Statement.iou)


def test_each_of_our_claims_meets_one_of_the_gold_at_most(scorer, item):
    claim = item.claims[0]

    assert {0: 0} == scorer.pair([claim, claim], [claim], scorer.Statement.iou)


def test_left_out_for_another_reason_is_half_right(scorer, item):
    figures = scorer.figures([scorer.judge(item, [statement(scorer, "Hi!", kind="structure")])])

    assert (100.0, 0.0) == (figures["left out"], figures["right reason"])


def test_a_greeting_taken_for_a_fact_is_not_left_out(scorer, item):
    outcome = scorer.judge(item, [statement(scorer, "Hi!")])

    assert ((False, False),) == outcome.left
    assert "  ! Hi!  greeting, taken for a fact" in scorer.differences(outcome)


@pytest.mark.parametrize(
    ("mark", "gold", "ours", "agree"),
    [
        ("attributed_to", "the World Bank", "World Bank", True),
        ("attributed_to", "NASA", "ESA", False),
        ("attributed_to", "NASA", None, False),
        ("as_of", "Today", "today", True),
        ("hedged", None, True, False),
        ("ambiguous", ["Ana", "Eva"], ("Eva", "Ana"), True),
        ("ambiguous", ["Ana", "Eva"], ("Ana",), False),
    ],
)
def test_marks_agree_by_what_they_name(scorer, mark, gold, ours, agree):
    assert agree is scorer.agree(mark, gold, ours)


def test_a_construction_counts_its_claims_and_what_it_leaves_out(scorer, item):
    outcome = scorer.judge(item, [item.claims[0], *item.left_out])

    assert {"verb_coordination": {"all": 66.7, "en": 66.7}} == scorer.by_construction([outcome])


def test_languages_are_held_apart_by_their_best_and_worst(scorer):
    scores = [dict.fromkeys(("exact F1", "soft F1", "span F1"), points) for points in (60.0, 67.5)]

    assert {"exact F1": 7.5, "soft F1": 7.5, "span F1": 7.5} == scorer.apart(
        dict(zip(("en", "hi"), scores, strict=True))
    )
