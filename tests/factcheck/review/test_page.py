"""The evaluator's page over HTTP: who is let in, what is shown, what is saved."""

import re
from dataclasses import replace
from html import unescape

import page_cases as cases
import pytest
from starlette.testclient import TestClient

from factcheck.model import Label
from factcheck.review.page import words
from factcheck.review.records import Decision, Preference, Score, TaskFlag, Undo

REFUTED = {
    "label": "refuted",
    "error_type": "contradiction.numerical",
    "severity": "major",
    "source": "https://example.org/lake",
    "note": "Four, not three.",
}


def client(application, *, token=True, peer="127.0.0.1", **headers):
    made = TestClient(application, base_url=cases.ADDRESS, client=(peer, 50000), headers=headers)
    if token:
        made.cookies.set(f"factcheck_{cases.PORT}", cases.TOKEN)
        made.headers["origin"] = cases.ADDRESS
    return made


@pytest.fixture
def lake(tmp_path):
    return cases.desk(tmp_path, cases.report(cases.ANSWERS["en"]))


@pytest.fixture
def browser(lake):
    return client(cases.app(lake))


def seen(html):
    return re.search(r'name="seen" value="([^"]*)"', html)[1]


def last_seen(html):
    return re.search(r'id="undo".*?name="seen" value="([^"]*)"', html, re.DOTALL)[1]


# --- who is let in ------------------------------------------------------------------------------


def test_the_token_in_the_address_becomes_a_cookie_that_scripts_cannot_read(lake):
    answer = client(cases.app(lake), token=False).get(
        f"/?token={cases.TOKEN}", follow_redirects=False
    )
    assert (303, "/") == (answer.status_code, answer.headers["location"])
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=strict" in answer.headers["set-cookie"]


@pytest.mark.parametrize("path", ["/", "/answers/1", "/static/page.js", "/?token=wrong", "/x"])
def test_nothing_is_shown_without_the_token(lake, path):
    assert 403 == client(cases.app(lake), token=False).get(path).status_code


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{cases.PORT}", "127.0.0.1:1", "127.0.0.1", ""]
)
def test_another_host_is_refused(lake, host):
    assert 403 == client(cases.app(lake), host=host).get("/answers/1").status_code


@pytest.mark.parametrize("peer", ["192.168.1.20", "10.0.0.1", "2001:db8::1", "unix"])
def test_another_machine_is_refused(lake, peer):
    assert 403 == client(cases.app(lake), peer=peer).get("/answers/1").status_code


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8765", None])
def test_a_form_from_elsewhere_is_refused_and_nothing_is_written(lake, tmp_path, origin):
    browser = client(cases.app(lake))
    del browser.headers["origin"]
    headers = {"origin": origin} if origin else {}
    answer = browser.post("/answers/1/claims/1", data={"accept": "yes"}, headers=headers)
    assert (403, []) == (answer.status_code, cases.written(tmp_path))


def test_a_form_that_is_too_large_is_refused(browser, tmp_path):
    answer = browser.post("/answers/1/claims/1", data={"note": "x" * 1_100_000})
    assert (413, []) == (answer.status_code, cases.written(tmp_path))


@pytest.mark.parametrize("path", ["/", "/answers/1", "/static/page.css", "/nothing"])
def test_every_page_forbids_what_is_inline_or_from_elsewhere(browser, path):
    answer = browser.get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
    assert "unsafe" not in policy
    assert "no-store" == answer.headers["cache-control"]


@pytest.mark.parametrize("path", ["/answers/1", "/answers/1/scores", "/guidelines"])
def test_pages_hold_no_script_or_style_and_name_no_address_of_ours_elsewhere(browser, path):
    html = browser.get(path).text
    assert '<script src="/static/page.js" defer></script>' in html
    assert 1 == html.count("<script")
    assert " style=" not in html
    assert "<style" not in html
    assert [] == re.findall(r"\son\w+=", html)
    loaded = re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"', html)
    assert all(address.startswith("/static/") for address in loaded)


@pytest.mark.parametrize(
    "path",
    ["/answers/0", "/answers/2", "/answers/1/compare/1", "/static/words.py", "/static/%2e%2e"],
)
def test_what_is_not_there_is_not_found(browser, path):
    assert 404 == browser.get(path).status_code


# --- what is shown ------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_claims_are_marked_in_place_by_code_points(tmp_path, lang):
    report = cases.report(cases.ANSWERS[lang], lang)
    html = client(cases.app(cases.desk(tmp_path, report), lang)).get("/answers/1").text
    marked = re.findall(r"<mark class=\"([\w ]+)\" data-claim=\"(\d)\">(.*?)</mark>", html)
    assert [claim.quote for claim in report.claims] == [text for _, _, text in marked]
    assert ["supported", "refuted", "not_enough_evidence"] == [
        names.split()[0] for names, _, _ in marked
    ]


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_text_names_its_language_where_it_differs_from_that_of_the_page(tmp_path, lang):
    page = "en" if lang != "en" else "es"
    table = cases.desk(tmp_path, cases.report(cases.ANSWERS[lang], lang))
    html = client(cases.app(table, page)).get("/answers/1").text
    tag = "pt-BR" if lang == "pt" else lang
    assert f'<html lang="{page}">' in html
    assert f'<div class="text" lang="{tag}">' in html
    assert f'<p class="stated" lang="{tag}">' in html


def test_a_claim_shows_verdict_reason_quote_link_revision_and_source_status(browser):
    html = browser.get("/answers/1?claim=2").text
    assert "The claim gives three; the source gives four." in html
    assert '<mark class="words">four</mark>' in html
    assert 'href="https://example.org/lake?revision=7" target="_blank" rel="noopener' in html
    assert "revision 7" in html
    assert "could not look" in html
    assert "timed out" in html


@pytest.mark.parametrize("computed", [False, True])
@pytest.mark.parametrize("lang", ["es", "pt", "hi"])
def test_reasons_are_told_in_the_language_of_the_page_and_the_steps_of_the_tool_below(
    tmp_path, lang, computed
):
    report = cases.report(cases.ANSWERS[lang], lang)
    if computed:
        verdicts = [
            replace(v, reasons=tuple(replace(r, evidence_ids=()) for r in v.reasons))
            for v in report.verdicts
        ]
        report = replace(report, verdicts=tuple(verdicts))
    html = client(cases.app(cases.desk(tmp_path, report), lang)).get("/answers/1?claim=2").text
    own = words.load(lang).say("reason_computed_refutes" if computed else "reason_refutes")
    steps = '<li lang="en">The claim gives three; the source gives four.</li>'
    assert -1 < html.index(f'<p class="reasons">{own}</p>') < html.index(steps)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "http:", ""]
)
def test_only_addresses_of_the_web_become_links(tmp_path, url):
    table = cases.desk(tmp_path, cases.report(cases.ANSWERS["en"], url=url))
    html = client(cases.app(table)).get("/answers/1?claim=2").text
    assert 'target="_blank"' not in html


def test_hostile_text_is_shown_as_text(tmp_path):
    bad = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    report = cases.report(
        [f"The lake {bad}.", "Three."],
        title=bad,
        origin=bad,
        prompt=bad,
        quote=bad,
        detail=bad,
        stated=bad,
        url=f"https://example.org/{bad}",
    )
    table = cases.desk(tmp_path, report, cases.report(["Two."], prompt=bad, identity=bad))
    browser = client(cases.app(table))
    for path in (
        "/",
        "/answers/1?claim=2",
        "/answers/1/scores",
        "/answers/1/compare/2",
        "/answers/2",
    ):
        html = browser.get(path).text
        assert "&lt;script&gt;" in html
        assert 1 == html.count("<script")
        assert "<img" not in html


def test_the_first_undecided_claim_is_shown_first(browser):
    browser.post("/answers/1/claims/1", data={"accept": "yes", "seen": ""})
    assert "Claim 2 of 3" in browser.get("/answers/1").text


@pytest.mark.parametrize(
    ("name", "numbers"),
    [("all", 4), ("undecided", 4), ("low", 1), ("refuted", 2), ("left_out", 1), ("x", 4)],
)
def test_the_queue_shows_what_passes_a_filter(tmp_path, name, numbers):
    labels = [Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE]
    reports = [
        cases.report(["One."], labels=[Label.SUPPORTED]),
        cases.report(["Two."], labels=[Label.REFUTED]),
        cases.report(["Three.", " Four.", " Five."], labels=labels),
        cases.report(["Six.", " Seven."], labels=[Label.SUPPORTED, Label.NOT_CHECKED]),
    ]
    html = client(cases.app(cases.desk(tmp_path, *reports))).get(f"/?filter={name}").text
    assert numbers == html.count("data-stop")


def test_the_queue_counts_what_is_decided(tmp_path):
    table = cases.desk(tmp_path, cases.report(cases.ANSWERS["en"]), cases.report(["One."]))
    browser = client(cases.app(table))
    browser.post("/answers/1/claims/1", data={"accept": "yes", "seen": ""})
    html = browser.get("/").text
    assert "1 of 4 decided" in html
    assert '<td class="done">1 / 3</td>' in html


def test_a_long_queue_comes_in_pages(tmp_path):
    table = cases.desk(tmp_path, *(cases.report([f"Number {n}."]) for n in range(120)))
    browser = client(cases.app(table))
    assert 50 == browser.get("/").text.count("data-stop")
    assert 20 == browser.get("/?page=3").text.count("data-stop")
    assert "Page 3 of 3" in browser.get("/?page=99").text


def test_the_next_answer_is_one_that_passes_the_filter(tmp_path):
    labels = [Label.REFUTED, Label.SUPPORTED, Label.SUPPORTED, Label.REFUTED]
    table = cases.desk(
        tmp_path, *(cases.report([f"{n}."], labels=[label]) for n, label in enumerate(labels))
    )
    html = client(cases.app(table)).get("/answers/1?filter=refuted").text
    assert 'href="/answers/4?filter=refuted" data-key="J"' in html
    html = client(cases.app(table)).get("/answers/4/scores?filter=refuted").text
    assert 'href="/answers/1?filter=refuted" data-key="K"' in html


@pytest.mark.parametrize("lang", cases.ANSWERS)
def test_the_guidelines_in_force_are_shown_whole(lake, lang):
    html = unescape(client(cases.app(lake, lang)).get("/guidelines").text)
    rules = lake.guidelines
    told = [
        *rules.labels.values(),
        *(one.description for one in rules.error_types.values()),
        *(one.description for one in rules.severities.values()),
        *(text for one in rules.dimensions.values() for text in one.anchors.values()),
        *rules.flags.values(),
        rules.digest,
    ]
    assert [] == [text for text in told if text not in html]


# --- what is saved ------------------------------------------------------------------------------


def test_accepting_writes_the_suggestion_and_goes_on(browser, tmp_path):
    answer = browser.post("/answers/1/claims/1", data={"accept": "yes", "seen": ""})
    (record,) = cases.written(tmp_path)
    assert isinstance(record, Decision)
    assert (Label.SUPPORTED, Label.SUPPORTED, 0.9) == (
        record.label,
        record.suggested,
        record.confidence,
    )
    assert ("ana", False) == (record.reviewer, record.blind)
    assert record.at.endswith("Z")
    assert "Saved: Claim 1, supported." in answer.text
    assert "Claim 2 of 3" in answer.text


def test_a_decision_holds_all_that_was_entered_and_the_digest_of_the_guidelines(lake, tmp_path):
    client(cases.app(lake)).post("/answers/1/claims/2", data={**REFUTED, "seen": ""})
    (line,) = cases.lines(tmp_path)
    assert REFUTED == {name: line[name] for name in REFUTED}
    assert lake.guidelines.digest == line["guidelines"]
    claim = lake.shelf.report(0).claims[1]
    assert (claim.id, claim.start, claim.end) == (line["claim_id"], line["start"], line["end"])


@pytest.mark.parametrize(
    ("left_out", "named"),
    [
        ("error_type", "error type"),
        ("severity", "severity"),
        ("source", "source"),
        ("note", "note"),
        ("label", "verdict"),
    ],
)
def test_what_the_guidelines_require_is_named_and_nothing_is_saved(
    browser, tmp_path, left_out, named
):
    answer = browser.post("/answers/1/claims/2", data={**REFUTED, left_out: "", "seen": ""})
    assert (422, []) == (answer.status_code, cases.written(tmp_path))
    assert f"Not saved. The guidelines ask for: {named}." in answer.text
    if left_out != "note":
        assert "Four, not three." in answer.text


@pytest.mark.parametrize("field", ["error_type", "severity"])
def test_a_value_that_the_guidelines_do_not_know_is_refused(browser, tmp_path, field):
    answer = browser.post("/answers/1/claims/2", data={**REFUTED, field: "invented", "seen": ""})
    assert (422, []) == (answer.status_code, cases.written(tmp_path))


def drafted(browser):
    html = browser.get("/answers/1?claim=2").text
    found = re.search(r'<textarea id="note".*?>\n(.*?)</textarea>', html, re.DOTALL)[1]
    assert "three islands" in found
    return unescape(found)


def test_a_draft_is_saved_when_the_form_that_asked_to_confirm_it_is_sent(browser, tmp_path):
    entry = {**REFUTED, "note": drafted(browser), "seen": ""}
    asked = browser.post("/answers/1/claims/2", data=entry)
    assert (200, []) == (asked.status_code, cases.written(tmp_path))
    assert "Enter saves it as it stands" in asked.text
    assert 'name="confirming"' in asked.text
    browser.post("/answers/1/claims/2", data={**entry, "confirming": "yes"})
    (record,) = cases.written(tmp_path)
    assert (entry["note"], "draft") == (record.note, record.note_source)


def test_a_draft_that_was_confirmed_once_is_not_asked_about_again(browser, tmp_path):
    entry = {**REFUTED, "note": drafted(browser)}
    browser.post("/answers/1/claims/2", data={**entry, "confirming": "yes", "seen": ""})
    (first,) = cases.written(tmp_path)
    browser.post("/answers/1/claims/2", data={**entry, "severity": "minor", "seen": first.id})
    assert ["major", "minor"] == [record.severity for record in cases.written(tmp_path)]


def test_the_draft_of_the_suggestion_counts_as_no_note_for_another_verdict(browser, tmp_path):
    entry = {**REFUTED, "label": "conflicting", "note": drafted(browser), "seen": ""}
    answer = browser.post("/answers/1/claims/2", data={**entry, "confirming": "yes"})
    assert (422, []) == (answer.status_code, cases.written(tmp_path))
    assert "ask for: note." in answer.text


def test_a_note_without_a_draft_is_said_to_be_written(browser, tmp_path):
    browser.post("/answers/1/claims/1", data={"label": "supported", "note": "Mine.", "seen": ""})
    assert ["written"] == [record.note_source for record in cases.written(tmp_path)]


def test_an_error_type_that_was_only_proposed_goes_when_the_claim_is_found_supported(
    browser, tmp_path
):
    browser.post("/answers/1/claims/2", data={**REFUTED, "label": "supported", "seen": ""})
    (record,) = cases.written(tmp_path)
    assert ("", "", "Four, not three.") == (record.error_type, record.severity, record.note)


def test_line_breaks_of_a_form_are_those_of_a_text(browser, tmp_path):
    browser.post("/answers/1/claims/2", data={**REFUTED, "note": "Four.\r\nNot three.", "seen": ""})
    assert "Four.\nNot three." == cases.written(tmp_path)[0].note


def test_undo_is_another_record_and_the_earlier_decision_stands_again(browser, tmp_path, lake):
    browser.post("/answers/1/claims/1", data={"accept": "yes", "seen": ""})
    first = cases.written(tmp_path)[0].id
    browser.post("/answers/1/claims/1", data={"label": "not_checked", "seen": first})
    html = browser.get("/answers/1?claim=1").text
    answer = browser.post("/answers/1/undo", data={"seen": last_seen(html)})
    written = cases.written(tmp_path)
    assert [Decision, Decision, Undo] == [type(record) for record in written]
    assert written[1].id == written[2].undoes
    assert "Undone: Claim 1, not checked." in answer.text
    assert first == lake.sheet(0).seats[0].mine.id


def test_there_may_be_nothing_to_undo(browser, tmp_path):
    answer = browser.post("/answers/1/undo", data={"seen": ""})
    assert "Nothing to undo" in answer.text
    assert [] == cases.written(tmp_path)


def test_a_tab_whose_view_is_old_is_told_and_loses_nothing(browser, tmp_path):
    browser.post("/answers/1/claims/2", data={**REFUTED, "seen": ""})
    late = {"label": "conflicting", "note": "Two sources.", "source": "https://x.org", "seen": ""}
    answer = browser.post("/answers/1/claims/2", data=late)
    assert 409 == answer.status_code
    assert "what stands now: Claim 2, refuted" in answer.text
    assert "Two sources." in answer.text
    assert 1 == len(cases.written(tmp_path))
    browser.post("/answers/1/claims/2", data={**late, "seen": seen(answer.text)})
    assert Label.CONFLICTING is cases.written(tmp_path)[1].label


def test_an_undo_from_an_old_view_is_refused(browser, tmp_path):
    browser.post("/answers/1/claims/1", data={"accept": "yes", "seen": ""})
    answer = browser.post("/answers/1/undo", data={"seen": ""})
    assert (409, 1) == (answer.status_code, len(cases.written(tmp_path)))


def test_two_reviewers_decide_in_one_file_and_each_stands(tmp_path):
    report = cases.report(cases.ANSWERS["en"])
    ana, ben = (cases.desk(tmp_path, report, reviewer=name) for name in ("ana", "ben"))
    client(cases.app(ana)).post("/answers/1/claims/1", data={"accept": "yes", "seen": ""})
    answer = client(cases.app(ben)).post(
        "/answers/1/claims/1", data={"label": "not_checked", "seen": ""}
    )
    assert 200 == answer.status_code
    html = client(cases.app(ana)).get("/answers/1?claim=1").text
    assert ["ana", "ben"] == re.findall(r'class="by">(\w+),', html)


def test_a_tab_can_ask_how_many_records_there_are(browser):
    before = browser.get("/answers/1/state").json()
    browser.post("/answers/1/claims/1", data={"accept": "yes", "seen": ""})
    assert (0, 1) == (before["version"], browser.get("/answers/1/state").json()["version"])


def test_the_page_does_not_say_saved_when_the_disk_refuses(browser, tmp_path):
    (tmp_path / "reviews.jsonl").mkdir()
    answer = browser.post("/answers/1/claims/1", data={"accept": "yes", "seen": ""})
    assert 500 == answer.status_code
    assert "Saved" not in answer.text


def test_scores_flags_and_rationales_are_saved_and_taken_back(browser, tmp_path):
    data = {
        "value.accuracy": "4",
        "rationale.accuracy": "One number is off.",
        "flag": ["false_premise"],
        "flag_note": "There is one lake.",
        "seen": "",
    }
    answer = browser.post("/answers/1/scores", data=data)
    score, flag = cases.written(tmp_path)
    assert (Score, "accuracy", 4, "One number is off.") == (
        type(score),
        score.dimension,
        score.value,
        score.rationale,
    )
    assert (TaskFlag, "false_premise", "There is one lake.") == (type(flag), flag.flag, flag.note)
    again = browser.post("/answers/1/scores", data={**data, "seen": seen(answer.text)})
    assert 2 == len(cases.written(tmp_path))
    browser.post("/answers/1/scores", data={"seen": seen(again.text)})
    assert [score.id, flag.id] == [record.undoes for record in cases.written(tmp_path)[2:]]


@pytest.mark.parametrize("value", ["6", "0", "-1", "x", ""])
def test_a_mark_off_its_scale_is_refused(browser, tmp_path, value):
    data = {"value.accuracy": value, "rationale.accuracy": "Why.", "seen": ""}
    answer = browser.post("/answers/1/scores", data=data)
    assert (422, []) == (answer.status_code, cases.written(tmp_path))
    assert "accuracy" in answer.text


@pytest.fixture
def pair(tmp_path):
    """Two answers to one prompt, and one to another."""
    return cases.desk(
        tmp_path,
        cases.report(["One."], prompt="Which lake?"),
        cases.report(["Two."], prompt="What else?"),
        cases.report(["Three."], prompt="Which lake?"),
    )


def test_answers_to_one_prompt_are_offered_side_by_side(pair):
    browser = client(cases.app(pair))
    assert 'href="/answers/1/compare/3"' in browser.get("/answers/1").text
    assert "/compare/" not in browser.get("/answers/2").text
    assert 404 == browser.get("/answers/1/compare/2").status_code


def test_a_preference_holds_strength_and_explanation_whichever_way_it_was_opened(pair, tmp_path):
    browser = client(cases.app(pair))
    data = {"strength": "-2", "explanation": "B names the lake.", "seen": ""}
    answer = browser.post("/answers/3/compare/1", data=data)
    (record,) = cases.written(tmp_path)
    ids = [entry.response_id for entry in pair.shelf.entries]
    assert (Preference, ids[0], ids[2], -2) == (
        type(record),
        record.response_id,
        record.other_id,
        record.strength,
    )
    assert "Saved: B better." in answer.text


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"strength": "", "explanation": "Why."}, "preference"),
        ({"strength": "4", "explanation": "Why."}, "preference"),
        ({"strength": "1", "explanation": " "}, "explanation"),
    ],
)
def test_a_preference_needs_a_strength_and_an_explanation(pair, tmp_path, data, named):
    answer = client(cases.app(pair)).post("/answers/1/compare/3", data={**data, "seen": ""})
    assert (422, []) == (answer.status_code, cases.written(tmp_path))
    assert f"ask for: {named}." in answer.text


# --- blind --------------------------------------------------------------------------------------


def test_blind_mode_shows_no_hint_of_the_suggestion_until_the_claim_is_decided(tmp_path):
    table = cases.desk(tmp_path, cases.report(cases.ANSWERS["en"]), blind=True)
    browser = client(cases.app(table))
    html = browser.get("/answers/1?claim=2").text
    main = html[html.index("<main>") : html.index('class="decide"')]
    for hint in ("refuted", "refutes", "supported", "numerical", "the source gives", "0.90"):
        assert hint not in main
    assert 'name="accept"' not in html
    assert "filter=refuted" not in html
    browser.post("/answers/1/claims/2", data={**REFUTED, "seen": ""})
    assert cases.written(tmp_path)[0].blind
    assert "the source gives four" in browser.get("/answers/1?claim=2").text


def test_what_was_seen_once_is_not_decided_blind_again(tmp_path):
    table = cases.desk(tmp_path, cases.report(cases.ANSWERS["en"]), blind=True)
    browser = client(cases.app(table))
    html = browser.post("/answers/1/claims/1", data={"label": "supported", "seen": ""}).text
    browser.post("/answers/1/undo", data={"seen": last_seen(html)})
    browser.post("/answers/1/claims/1", data={"label": "not_checked", "seen": ""})
    decisions = [one for one in cases.written(tmp_path) if isinstance(one, Decision)]
    assert [True, False] == [one.blind for one in decisions]


def test_accepting_a_hidden_suggestion_is_not_possible(tmp_path):
    table = cases.desk(tmp_path, cases.report(cases.ANSWERS["en"]), blind=True)
    answer = client(cases.app(table)).post(
        "/answers/1/claims/1", data={"accept": "yes", "seen": ""}
    )
    assert (422, []) == (answer.status_code, cases.written(tmp_path))


def test_the_blind_queue_counts_no_verdicts(tmp_path):
    reports = [cases.report(cases.ANSWERS["en"]), cases.report(["Three."])]
    html = client(cases.app(cases.desk(tmp_path, *reports, blind=True))).get("/").text
    assert "verdict" not in html.lower()
