"""One site for all sources, which answers well until it is told how to fail, and a source beside."""

import contextlib
import json
import socket
import threading

from good_answers import SUBJECTS, Asked, bare
from servers.faults import Faults, FaultServer, reply

from factcheck.model import Block, Document, Tier

CERTIFICATES = ("valid", "self-signed", "wrong-host", "expired")


class Site(FaultServer):
    """Serves each subject under its name: ``/wikipedia/api.php``.

    `failing` maps such a name to the fault that its requests get, a path of `Faults`. `pages` is
    the address that searches give for the folders of pages. At
    `tls_port` the same site answers with the certificate of the kind that `certificate` says, or
    with silence or plain text where a handshake should be.
    """

    def __init__(self):
        self.failing = {}
        self.answers = {subject.name: subject.answer for subject in SUBJECTS}
        self.answers |= {"bare": bare, "almanac": lambda asked: ("application/json", {"ok": True})}
        self.certificate = "valid"
        self.pages = ""
        super().__init__()
        self._contexts = {kind: self._context(kind) for kind in CERTIFICATES}
        self.tls_port = self._listen(self._speak_tls)
        self.other_port = self.second_port()

    def answer(self, conn, target, request):
        name, _, path = target.path.removeprefix("/").partition("/")
        if name not in self.answers:
            return super().answer(conn, target, request)
        body = request.partition("\r\n\r\n")[2]
        asked = Asked.of(f"/{path}", target.query, body, self.pages)
        kind, answer = self.answers[name](asked)
        data = (answer if isinstance(answer, str) else json.dumps(answer)).encode()
        if name in self.failing:
            return self.fail(conn, self.failing[name], Faults(self, data, kind))
        reply(conn, body=data, headers={"Content-Type": f"{kind}; charset=utf-8"})
        return False

    def closed_door(self, *, full=False):
        """Bind a port that refuses connections or, with `full`, lets nobody in."""
        door = socket.socket()
        door.bind(("127.0.0.1", 0))
        self._listeners.append(door)
        if full:
            # A queue that is full: the system drops what comes, as a host that is gone would.
            door.listen(0)
            for _ in range(4):
                visitor = socket.socket()
                visitor.setblocking(False)
                with contextlib.suppress(BlockingIOError):
                    visitor.connect(door.getsockname())
                self._listeners.append(visitor)
        return door

    def open_door(self, door):
        """Let everyone in."""
        door.listen(64)
        door.settimeout(0.05)
        threading.Thread(target=self._accept, args=(door, self._speak, None), daemon=True).start()

    def _speak_tls(self, conn):
        if self.certificate == "silent":
            self.stopped.wait(30)
        elif self.certificate == "plain":
            reply(conn, "400 Bad Request")
        else:
            with self._contexts[self.certificate].wrap_socket(conn, server_side=True) as secured:
                self._speak(secured)


class Almanac:
    """A source beside the one that fails: it has each claim in its own words."""

    name = "almanac"
    languages = ("en",)

    def __init__(self, settings, http):
        self._url = settings.options["url"]
        self._http = http

    def search(self, claim):
        answer = self._http.get(self._url, {"q": claim.text})
        return [
            Document(
                source=self.name,
                url="https://almanac.example/1",
                title=claim.text,
                blocks=(Block(text=claim.text),),
                lang="en",
                revision="1",
                retrieved_at=answer.retrieved_at,
                tier=Tier.REFERENCE,
            )
        ]
