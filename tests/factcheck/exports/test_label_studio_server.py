"""A real Label Studio takes our tasks, shows our predictions and gives decisions back.

FACTCHECK_LABEL_STUDIO is the command that starts one, as `make test-label-studio` has it; or the
address of a server that runs, with FACTCHECK_LABEL_STUDIO_TOKEN, a legacy API token of one of its
users. Each test makes a project of its own and deletes it.
"""

import json
import os
from pathlib import Path

import httpx
import pytest
from export_cases import GUIDELINES, LANGUAGES, decide_all, example_reports
from servers.label_studio import label_studio
from test_export_formats import written
from test_import import bring, places

from factcheck.exports.label_studio import config

# Read before the fixture that forgets our variables.
SERVER = os.environ.get("FACTCHECK_LABEL_STUDIO", "")
TOKEN = os.environ.get("FACTCHECK_LABEL_STUDIO_TOKEN", "")

pytestmark = [
    pytest.mark.labelstudio,
    pytest.mark.skipif(not SERVER, reason="FACTCHECK_LABEL_STUDIO names no server"),
]


@pytest.fixture(scope="module")
def reports():
    return [report for lang in LANGUAGES for report in example_reports(lang)[:2]]


class Project:
    """A project on the server, through its documented API."""

    def __init__(self, client):
        self._client = client
        made = self._call(
            "POST", "/api/projects", {"title": "factcheck", "label_config": config(GUIDELINES)}
        )
        self.id = made["id"]

    def _call(self, method, path, body=None):
        answer = self._client.request(method, path, json=body)
        assert answer.is_success, answer.text[:500]
        return answer.json() if answer.content else None

    def load(self, tasks):
        path = f"/api/projects/{self.id}/import?return_task_ids=true&return_predictions=true"
        return self._call("POST", path, tasks)["task_ids"]

    def task(self, identity):
        return self._call("GET", f"/api/tasks/{identity}")

    def annotate(self, identity, result):
        return self._call("POST", f"/api/tasks/{identity}/annotations", {"result": result})

    def export(self):
        return json.dumps(self._call("GET", f"/api/projects/{self.id}/export?exportType=JSON"))

    def delete(self):
        self._call("DELETE", f"/api/projects/{self.id}")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    if SERVER.startswith(("http://", "https://")):
        yield SERVER, TOKEN
    else:
        with label_studio(Path(SERVER).resolve(), tmp_path_factory.mktemp("ls")) as started:
            yield started


@pytest.fixture
def project(server):
    address, token = server
    headers = {"Authorization": f"Token {token}"}
    with httpx.Client(base_url=address, headers=headers, timeout=120) as client:
        made = Project(client)
        yield made
        made.delete()


def test_predictions_that_an_annotator_submits_come_back(project, reports):
    tasks = json.loads(written(reports, "label-studio"))
    for identity, task in zip(project.load(tasks), tasks, strict=True):
        held = project.task(identity)
        assert task["data"]["text"] == held["data"]["text"]
        (prediction,) = held["predictions"]
        assert task["predictions"][0]["result"] == prediction["result"]
        project.annotate(identity, prediction["result"])
    outcome = bring(project.export(), "label-studio", reports)
    assert [] == outcome.lost + outcome.odd
    assert places(outcome.decisions) == sorted(
        (report.response.id, claim.id, claim.start, claim.end, verdict.label.value)
        for report in reports
        for claim, verdict in zip(report.claims, report.verdicts, strict=True)
    )


def test_decisions_that_were_sent_along_are_known_when_they_return(project, reports):
    records = [record for report in reports for record in decide_all(report)]
    project.load(json.loads(written(reports, "label-studio", records)))
    outcome = bring(project.export(), "label-studio", reports, earlier=records)
    assert ([], [], len(records)) == (outcome.decisions, outcome.lost, outcome.known)
