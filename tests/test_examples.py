"""The examples are well-formed, and their scorer counts what it says."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import regex
from scripts import benchmark

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
LANGUAGES = ("en", "es", "pt", "hi")
TOPICS = {"geography", "history", "science", "biography", "markdown", "nothing", "mixed"}
ANSWERS = sorted(EXAMPLES.glob("*/*.md"))
#: Those that only the scorer reads.
NUMBERED = sorted((ROOT / "benchmarks" / "answers").glob("*/*.md"))
DECIDED = {"supported", "refuted"}
LABELS = DECIDED | {"not_enough_evidence", "not_checked"}
#: Citations, list numbers and table rules are no words of a statement.
MARKS = regex.compile(r"\[\d+\]|^[ ]*\d+\.|\|[-:| ]+\|$|^```\w*$", regex.MULTILINE)
#: "A word on money:" and "On the one hand," say nothing; longer gaps hide a statement.
LONGEST_GAP = 4


def rows(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def gold(answer):
    return rows(answer.with_suffix(".gold.jsonl"))


def name(answer):
    return f"{answer.parent.name}/{answer.stem}"


every_answer = pytest.mark.parametrize("answer", ANSWERS, ids=name)
every_gold = pytest.mark.parametrize("answer", [*ANSWERS, *NUMBERED], ids=name)
every_language = pytest.mark.parametrize("lang", LANGUAGES)


@every_language
def test_each_language_has_the_seven_kinds_of_answer(lang):
    assert {path.stem for path in (EXAMPLES / lang).glob("*.md")} >= TOPICS


@every_gold
def test_gold_quotes_stand_in_the_answer_word_for_word(answer):
    text = answer.read_text("utf-8")
    for row in gold(answer):
        assert row["quote"] == text[row["start"] : row["end"]]
        assert row["quote"] == row["quote"].strip()


@every_gold
def test_gold_statements_come_in_text_order_and_nest_but_never_cross(answer):
    spans = [(row["start"], row["end"]) for row in gold(answer)]
    assert sorted(spans, key=lambda span: (span[0], -span[1])) == spans
    assert len(set(spans)) == len(spans)
    for place, (start, end) in enumerate(spans):
        for later_start, later_end in spans[place + 1 :]:
            assert later_start >= end or (start <= later_start and later_end <= end)


@every_gold
def test_gold_lines_are_complete_and_their_labels_valid(answer):
    for row in gold(answer):
        assert list(row) == ["quote", "start", "end", "claim", "label", "why", "offline"]
        assert row["claim"]
        assert row["why"].endswith(".") or row["why"].endswith("।")
        assert row["label"] in LABELS
        # The reference may not know, but it does not contradict what is true.
        assert row["offline"] in {row["label"]} | (
            set() if row["label"] == "not_checked" else {"not_enough_evidence"}
        )


@every_gold
def test_every_statement_of_an_answer_is_in_its_gold(answer):
    text = answer.read_text("utf-8")
    left = list(text)
    for row in gold(answer):
        left[row["start"] : row["end"]] = "\n" * (row["end"] - row["start"])
    for gap in MARKS.sub("\n", "".join(left)).split("\n"):
        words = regex.findall(r"\w+", gap)
        assert len(words) <= LONGEST_GAP, gap
        assert not any(word.isdigit() for word in words), gap


@every_language
def test_most_statements_can_be_decided_without_a_network(lang):
    statements = [row for path in ANSWERS if path.parent.name == lang for row in gold(path)]
    worthy = [row for row in statements if row["label"] != "not_checked"]
    assert sum(row["offline"] in DECIDED for row in worthy) >= 0.65 * len(worthy)


@every_language
def test_answers_mix_true_false_and_undecidable(lang):
    for topic in TOPICS - {"nothing"}:
        labels = {row["label"] for row in gold(EXAMPLES / lang / f"{topic}.md")}
        assert labels == LABELS, topic


@every_language
def test_the_answer_with_nothing_to_check_has_nothing_to_check(lang):
    labels = {row["label"] for row in gold(EXAMPLES / lang / "nothing.md")}
    assert labels == {"not_checked"}


@pytest.mark.parametrize(("stem", "label"), [("right", "supported"), ("wrong", "refuted")])
def test_the_pair_to_compare_is_right_and_wrong(stem, label):
    worthy = [r["label"] for r in gold(EXAMPLES / "en" / f"{stem}.md") if r["label"] in DECIDED]
    assert set(worthy) == {label}


@every_answer
def test_answers_are_of_the_length_that_people_read(answer):
    words = len(answer.read_text("utf-8").split())
    assert (40 if answer.stem == "nothing" else 120) <= words <= 250


def test_the_demo_answer_shows_every_kind_of_verdict_on_one_screen():
    worthy = Counter(row["offline"] for row in gold(EXAMPLES / "en" / "geography.md"))
    del worthy["not_checked"]
    assert set(worthy) == DECIDED | {"not_enough_evidence"}
    assert 8 <= worthy.total() <= 12


def test_the_batch_holds_every_answer_as_it_stands():
    batch = rows(EXAMPLES / "batch.jsonl")
    expected = {name(answer): answer.read_text("utf-8") for answer in ANSWERS}
    assert expected == {row["id"]: row["response"] for row in batch}
    for row in batch:
        assert row["lang"] == row["id"].partition("/")[0]
        assert row["prompt"]


@pytest.mark.parametrize("folder", ["examples", "benchmarks/answers"])
def test_building_the_gold_again_changes_nothing(tmp_path, folder):
    copy = tmp_path / "copy"
    for path in sorted((ROOT / folder).rglob("*")):
        if path.suffix in {".md", ".jsonl"}:
            (copy / path.relative_to(ROOT / folder)).parent.mkdir(parents=True, exist_ok=True)
            (copy / path.relative_to(ROOT / folder)).write_bytes(path.read_bytes())
    subprocess.run([sys.executable, str(EXAMPLES / "build.py"), str(copy)], check=True)
    for path in sorted(copy.rglob("*.jsonl")):
        assert (ROOT / folder / path.relative_to(copy)).read_bytes() == path.read_bytes()


@every_language
def test_the_numbered_answers_are_twelve_in_each_language(lang):
    numbers = [path.stem[:3] for path in NUMBERED if path.parent.name == lang]
    assert [f"{number:02}-" for number in range(1, 13)] == numbers


@pytest.mark.parametrize("answer", NUMBERED, ids=name)
def test_numbered_answers_are_mostly_true_with_a_few_errors(answer):
    labels = Counter(row["label"] for row in gold(answer))
    assert 2 <= labels["refuted"] <= 4
    assert 2 <= labels["refuted"] <= 4
    assert labels["refuted"] < labels["supported"]


@every_language
def test_the_pairs_have_each_label_twice_in_each_language(lang):
    pairs = [row for row in rows(EXAMPLES / "pairs.jsonl") if row["lang"] == lang]
    assert {"supported": 2, "refuted": 2, "not_enough_evidence": 2} == Counter(
        row["gold"] for row in pairs
    )


# The scorer.


@pytest.fixture(scope="module")
def scorer():
    return benchmark("examples")


TEXT = "Hello! Oslo, which lies on a fjord, is the capital of Norway, and its currency is the euro."


class Sheet:
    """Writes gold and claims over `TEXT` by their quotes."""

    def __init__(self, scorer):
        self.scorer = scorer

    def gold(self, quote, label, *, offline=None, wording=""):
        return self._span(quote, label, offline or label, wording, label != "not_checked")

    def claim(self, quote, label, *, wording=""):
        return self._span(quote, label, label, wording, label != "not_checked")

    def _span(self, quote, label, offline, wording, checkworthy):
        start = TEXT.index(quote)
        return self.scorer.Span(
            start=start,
            end=start + len(quote),
            quote=quote,
            wording=wording or quote,
            label=label,
            offline=offline,
            checkworthy=checkworthy,
        )


@pytest.fixture
def sheet(scorer):
    return Sheet(scorer)


CAPITAL = "Oslo, which lies on a fjord, is the capital of Norway"
FJORD = "which lies on a fjord"
CURRENCY = "its currency is the euro"
BOTH = f"{CAPITAL}, and {CURRENCY}"


@pytest.fixture
def golds(sheet):
    return [
        sheet.gold("Hello!", "not_checked"),
        sheet.gold(CAPITAL, "supported"),
        sheet.gold(FJORD, "supported", offline="not_enough_evidence"),
        sheet.gold(CURRENCY, "refuted"),
    ]


def test_a_perfect_report_scores_full_marks(scorer, sheet, golds):
    claims = [
        sheet.claim("Hello!", "not_checked"),
        sheet.claim(CAPITAL, "supported"),
        sheet.claim(FJORD, "not_enough_evidence"),
        sheet.claim(CURRENCY, "refuted"),
    ]
    counts, mistakes = scorer.score(golds, claims)
    shown = scorer.figures(counts)
    shares = {key: value for key, value in shown.items() if isinstance(value, float)}
    assert set(shares.values()) == {1.0}
    assert (3, 3, 2, 2) == tuple(
        shown[key] for key in ("statements", "found", "decisive", "decidable")
    )
    assert mistakes == []


def test_an_empty_report_finds_nothing_and_divides_by_nothing(scorer, golds):
    shown = scorer.figures(scorer.score(golds, [])[0])
    assert (0, 0.0, None, 0.0) == (
        shown["found"],
        shown["checkworthy_recall"],
        shown["decisive_precision"],
        shown["decided_share"],
    )


def test_a_sentence_left_whole_answers_for_all_that_it_says(scorer, sheet, golds):
    refuted, _ = scorer.score(golds, [sheet.claim(BOTH, "refuted")])
    supported, mistakes = scorer.score(golds, [sheet.claim(BOTH, "supported")])
    assert (3, 1) == (refuted["found"], refuted["decisive_right"])
    assert 0 == supported["decisive_right"]
    assert ["refuted"] == [mistake.gold for mistake in mistakes]


def test_a_wrong_verdict_is_listed_with_what_decides_it(scorer, sheet, golds):
    counts, (mistake,) = scorer.score(golds, [sheet.claim(CURRENCY, "supported")], answer="en/x")
    assert (1, 0) == (counts["decisive"], counts["decisive_right"])
    assert ("en/x", CURRENCY, "refuted", "supported") == (
        mistake.answer,
        mistake.quote,
        mistake.gold,
        mistake.verdict,
    )


def test_a_true_part_of_a_false_statement_is_not_judged(scorer, sheet):
    golds = [sheet.gold(BOTH, "refuted")]
    counts, mistakes = scorer.score(golds, [sheet.claim("Oslo", "supported")])
    assert (1, 1) == (counts["decisive"], counts["decisive_unjudged"])
    assert mistakes == []
    assert 0 == counts["found"]


def test_one_false_part_refutes_a_statement(scorer, sheet):
    golds = [sheet.gold(BOTH, "refuted")]
    claims = [sheet.claim(CAPITAL, "supported"), sheet.claim(CURRENCY, "refuted")]
    counts, _ = scorer.score(golds, claims)
    assert 1 == counts["refuted_right"]


def test_claims_on_one_span_are_told_apart_by_their_wording(scorer, sheet):
    golds = [
        sheet.gold(CAPITAL, "supported", wording="Oslo is the capital of Norway."),
        sheet.gold(CURRENCY, "refuted", wording="The currency of Norway is the euro."),
    ]
    claims = [
        sheet.claim(BOTH, "refuted", wording="The currency of Norway is the euro."),
        sheet.claim(BOTH, "supported", wording="Oslo is the capital of Norway."),
    ]
    counts, mistakes = scorer.score(golds, claims)
    assert (2, 2) == (counts["decisive_right"], counts["decided_right"])
    assert mistakes == []


def test_a_greeting_taken_for_a_claim_costs_precision(scorer, sheet, golds):
    counts, mistakes = scorer.score(golds, [sheet.claim("Hello!", "supported")])
    assert (1, 0) == (counts["claims"], counts["claims_right"])
    assert ["not_checked"] == [mistake.gold for mistake in mistakes]


def test_online_the_world_decides_what_could_have_been_decided(scorer, sheet, golds):
    claims = [sheet.claim(FJORD, "supported")]
    assert 2 == scorer.score(golds, claims)[0]["decidable"]
    counts, _ = scorer.score(golds, claims, online=True)
    assert (3, 1) == (counts["decidable"], counts["decided_right"])


def test_a_report_is_read_with_the_reason_of_its_verdict(scorer):
    report = {
        "claims": [
            {
                "id": "c-1",
                "text": "Oslo is the capital of Norway.",
                "quote": "Oslo",
                "start": 7,
                "end": 11,
                "checkworthy": True,
            }
        ],
        "verdicts": [
            {
                "claim_id": "c-1",
                "label": "supported",
                "reasons": [
                    {"effect": "neutral", "detail": "Names agree."},
                    {"effect": "supports", "detail": "The capital is the same."},
                ],
            }
        ],
    }
    (claim,) = scorer.read_claims(report)
    assert (7, 11, "supported", True, "The capital is the same.") == (
        claim.start,
        claim.end,
        claim.label,
        claim.checkworthy,
        claim.why,
    )


@pytest.mark.parametrize(
    ("stem", "half"), [("01-japan", "dev"), ("12-luna", "test"), ("geography", None)]
)
def test_the_number_of_an_answer_tells_its_half(scorer, stem, half):
    assert half == scorer.half_of(Path("en") / f"{stem}.md")


@pytest.mark.parametrize(
    ("half", "stems"), [("dev", ["01-b"]), ("test", ["02-a"]), ("both", ["01-b", "02-a", "c"])]
)
def test_the_answers_of_a_folder_are_found_by_half(scorer, tmp_path, half, stems):
    for answer in ("es/01-b.md", "es/02-a.md", "es/c.md", "hi/01-d.md"):
        (tmp_path / answer).parent.mkdir(exist_ok=True)
        (tmp_path / answer).write_text("Hola.", encoding="utf-8")
    assert stems == [path.stem for path in scorer.find(tmp_path, ["es"], half)]


@pytest.fixture
def scored(scorer, sheet, golds):
    """Give one answer with a wrong verdict, in a half."""

    def make(half, language="en"):
        claims = [sheet.claim(CURRENCY, "supported")]
        counts, mistakes = scorer.score(golds, claims, answer=f"{language}/{half}")
        return scorer.Scored(language=language, half=half, counts=counts, mistakes=mistakes)

    return make


def test_halves_are_counted_apart_and_by_language(scorer, scored):
    summary = scorer.summary([scored("dev"), scored("test"), scored("test", "hi")])
    assert ["en", "hi", "all"] == list(summary["languages"])
    assert 9 == summary["languages"]["all"]["statements"]
    assert {"dev": ["en", "all"], "test": ["en", "hi", "all"]} == {
        half: list(rows) for half, rows in summary["halves"].items()
    }
    assert 6 == summary["halves"]["test"]["all"]["statements"]


def test_what_is_wrong_in_the_held_out_half_is_counted_and_not_listed(scorer, scored):
    summary = scorer.summary([scored("dev"), scored("test")])
    assert 2 == summary["languages"]["all"]["decisive"]
    assert ["en/dev"] == [mistake["answer"] for mistake in summary["mistakes"]]


def test_answers_without_numbers_have_no_halves_and_list_all_mistakes(scorer, scored):
    summary = scorer.summary([scored(None)])
    assert {"languages", "mistakes"} == set(summary)
    assert 1 == len(summary["mistakes"])


def test_the_table_has_a_line_for_each_language(scorer, golds):
    shown = scorer.figures(scorer.score(golds, [])[0])
    lines = scorer.table({"hi": shown, "all": shown}).splitlines()
    assert ["hi", "all"] == [line.split()[0] for line in lines[1:]]
