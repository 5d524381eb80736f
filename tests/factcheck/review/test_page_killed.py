"""The page is killed while it saves: a record is whole or absent, and what was saved is there."""

import os
import re
import signal
import subprocess
import sys
import threading

import httpx
import page_cases as cases
import pytest

from factcheck.model import Label

CLAIMS = 400


class Killed:
    """A page in a process of its own, and a reviewer who decides until it is gone."""

    def __init__(self, folder, report):
        self.saved = []
        command = [
            sys.executable, "-m", "factcheck", "review", report,
            "-o", folder / "reviews.jsonl", "--reviewer", "ana", "--no-open", "-q",
        ]  # fmt: skip
        self._server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        address = re.search(r"(http://[\d.:]+)/\?token=(\S+)", self._server.stderr.readline())
        self._base, self._token = address.groups()

    def decide(self, first):
        """Accept claims, one after another, and keep the id of each that is said to be saved."""
        with httpx.Client(base_url=self._base, headers={"origin": self._base}) as client:
            client.get(f"/?token={self._token}")
            for number in range(first, CLAIMS):
                try:
                    answer = client.post(f"/answers/1/claims/{number}", data={"accept": "yes"})
                except httpx.TransportError:
                    return
                # The page that follows says saved; its address names what.
                self.saved.append(re.search(r"saved=(\S+)", answer.headers["location"])[1])

    def kill_after(self, saves, first):
        """Kill the server while it is saving, when so many were said to be saved."""
        reviewer = threading.Thread(target=self.decide, args=(first,))
        reviewer.start()
        while len(self.saved) < saves and reviewer.is_alive():
            reviewer.join(0.001)
        os.kill(self._server.pid, signal.SIGKILL)
        reviewer.join(60)
        self._server.wait(60)
        self._server.stderr.close()


@pytest.mark.parametrize("saves", [1, 7])
def test_a_page_that_is_killed_has_said_saved_only_of_what_is_on_the_disk(tmp_path, saves):
    sentences = [f"Number {n}. " for n in range(CLAIMS)]
    report = cases.write(tmp_path, cases.report(sentences, labels=[Label.SUPPORTED]))
    page = Killed(tmp_path, report)
    page.kill_after(saves, first=1)
    written = cases.written(tmp_path)
    assert saves <= len(page.saved) < CLAIMS
    assert page.saved == [record.id for record in written[: len(page.saved)]]
    # One more may have been written and its answer lost with the page.
    assert len(page.saved) <= len(written) <= len(page.saved) + 1
    # And the next page goes on in the same file, whatever was left of a line.
    again = Killed(tmp_path, report)
    again.kill_after(1, first=len(written) + 1)
    assert again.saved == [
        record.id for record in cases.written(tmp_path)[len(written) :][: len(again.saved)]
    ]
