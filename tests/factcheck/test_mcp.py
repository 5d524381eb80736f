"""The server for agents: a real process, asked over stdio by the SDK's own client."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

import pytest

anyio = pytest.importorskip("anyio")
mcp = pytest.importorskip("mcp")

ANSWER = "Canberra is the capital of Australia. Gold has the atomic number 80. Hope this helps!"


def environment(tmp_path, **more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")}
    return {**kept, "FACTCHECK_CACHE": str(tmp_path / "cache"), **more}


@asynccontextmanager
async def connected(tmp_path, *arguments):
    server = mcp.StdioServerParameters(
        command=sys.executable,
        args=["-m", "factcheck", "mcp", "--offline", "--source", "reference", *arguments],
        env=environment(tmp_path),
    )
    async with mcp.Client(server, read_timeout_seconds=300) as client:
        yield client


def apart(talk):
    """Run a conversation in a thread of its own: the browser's tests leave a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, talk).result()


def ask(tmp_path, *calls):
    """Call tools, one after the other, and return their results."""

    async def talk():
        async with connected(tmp_path) as client:
            results = []
            for name, arguments in calls:
                given = arguments(results) if callable(arguments) else arguments
                results.append(await client.call_tool(name, given))
            return results

    return apart(talk)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """One conversation that uses every tool."""
    return ask(
        tmp_path_factory.mktemp("mcp"),
        ("check", {"text": ANSWER}),
        ("claims", {"text": ANSWER, "lang": "en"}),
        ("search", {"claim": "Canberra is the capital of Australia.", "k": 1}),
        ("verify", {"claim": "लंदन की आबादी 90 लाख है।", "evidence": ["लंदन की आबादी 50 लाख है।"]}),
        ("explain", lambda so_far: {"report_id": so_far[0].structured_content["report_id"]}),
        ("explain", {"report_id": "r-none"}),
        ("check", {"text": "  "}),
        ("check", {"text": "x" * 50_001}),
        ("claims", {"text": ANSWER, "lang": "fr"}),
        ("search", {"claim": "Oslo is old.", "k": 10_000}),
        ("check", {}),
    )


def test_check_gives_each_claim_a_verdict_with_its_quote(results):
    checked = results[0].structured_content
    assert {"supported": 1, "refuted": 1} == checked["verdicts"]
    first, second = checked["claims"]
    assert ANSWER[first["start"] : first["end"]] == first["quote"]
    assert ("refuted", "79") == (second["verdict"], second["correction"])
    assert second["evidence"][0]["url"]
    assert second["reasons"]


def test_claims_says_what_is_left_out_and_why(results):
    said = results[1].structured_content["claims"]
    assert [True, True, False] == [one["checkworthy"] for one in said]
    assert said[2]["reason"]


def test_search_gives_passages_without_a_verdict(results):
    (passage,) = results[2].structured_content["evidence"]
    assert "Canberra" in passage["quote"]
    assert {"quote", "title", "url", "source", "tier", "stance", "retrieved_at"} == set(passage)


def test_verify_judges_by_the_texts_that_are_given(results):
    judged = results[3].structured_content
    assert ("refuted", "लंदन की आबादी 50 लाख है।") == (
        judged["verdict"],
        judged["evidence"][0]["quote"],
    )


def test_explain_knows_an_earlier_report(results):
    assert "refuted, confidence" in results[4].content[0].text
    assert results[5].is_error
    assert "there is no report 'r-none' here (run check again)" in results[5].content[0].text


def test_what_cannot_be_read_is_an_error_that_a_model_can_read(results):
    assert [True] * 5 == [result.is_error for result in results[6:]]
    assert "the text is empty" in results[6].content[0].text
    assert "at most 50000 characters" in results[7].content[0].text
    assert "'en', 'es', 'pt' or 'hi'" in results[8].content[0].text
    assert "less than or equal to 8" in results[9].content[0].text
    assert "Field required" in results[10].content[0].text


def test_every_tool_is_described_typed_bounded_and_reads_only(tmp_path):
    async def talk():
        async with connected(tmp_path) as client:
            return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in apart(talk)}
    assert ["check", "claims", "explain", "search", "verify"] == sorted(tools)
    for tool in tools.values():
        assert tool.description
        assert tool.output_schema
        assert tool.annotations.read_only_hint
        for name, taken in tool.input_schema["properties"].items():
            kinds = taken.get("anyOf", [taken])
            assert all(_bounded(kind) for kind in kinds), f"{tool.name}.{name} has no bound"


def _bounded(kind):
    return kind["type"] == "null" or bool(
        {"maxLength", "maxItems", "maximum", "minimum", "enum"} & set(kind)
    )


def test_nothing_but_the_protocol_goes_to_standard_output(tmp_path):
    """Also where a line is no request: what a library prints would break the conversation."""
    begin = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "0"},
        },
    }
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "mcp", "--offline", "--source", "reference"],
        input=f"this is no JSON\n{json.dumps(begin)}\n",
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        timeout=300,  # the machine may be busy
        check=False,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert 0 == done.returncode, done.stderr
    assert all(answer["jsonrpc"] == "2.0" for answer in answers)
    (begun,) = [answer for answer in answers if answer.get("id") == 1]
    assert "factcheck" == begun["result"]["serverInfo"]["name"]
    assert "material to judge" in begun["result"]["instructions"]


def test_without_the_extra_there_is_the_line_that_installs_it(tmp_path):
    code = (
        "import sys; sys.modules['mcp'] = None\n"
        "sys.argv = ['factcheck', 'mcp', '--offline', '--source', 'reference']\n"
        "from factcheck.cli import main\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert 3 == done.returncode
    assert "pip install 'factcheck-cli[mcp]'" in done.stderr
    assert "" == done.stdout
