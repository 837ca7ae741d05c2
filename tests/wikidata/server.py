"""A Wikibase on loopback: a real HTTP server that speaks the API's shapes over made-up items, and misbehaves on demand."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Misbehaviour = Callable[["Handler"], None]


@dataclass
class Request:
    """What was asked, with which headers, and when."""

    parameters: Mapping[str, str]
    headers: Mapping[str, str]
    start: float
    end: float = 0.0


@dataclass
class Wikibase:
    """Items by QID, merged ones by the QID that they were merged into, and what was asked."""

    items: dict[str, dict[str, Any]]
    redirects: dict[str, str] = field(default_factory=dict)
    phantoms: tuple[str, ...] = ()
    seconds: float = 0.0
    requests: list[Request] = field(default_factory=list)
    misbehaviours: deque[Misbehaviour] = field(default_factory=deque)
    always: Misbehaviour | None = None
    url: str = ""
    most_in_flight: int = 0
    in_flight: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, action: str) -> int:
        return sum(request.parameters.get("action") == action for request in self.requests)

    def answer(self, parameters: Mapping[str, str]) -> dict[str, Any]:
        if "query" in parameters:
            limit, offset = map(int, re.findall(r"(?:LIMIT|OFFSET) (\d+)", parameters["query"]))
            some = sorted(self.items, key=lambda qid: int(qid[1:]))[offset : offset + limit]
            return {"results": {"bindings": [{"item": {"value": f"http://www.wikidata.org/entity/{q}"}} for q in some]}}
        if parameters.get("list") == "search":
            found = list(self._search(parameters["srsearch"]))
            return {"batchcomplete": True, "query": {"search": found[: int(parameters["srlimit"])]}}
        if parameters.get("action") == "wbgetentities":
            return {"entities": dict(map(self._entity, parameters["ids"].split("|"))), "success": 1}
        return {"error": {"code": "badvalue", "info": "no such action"}}

    def _search(self, query: str) -> Iterator[dict[str, Any]]:
        """Those that have one of the phrases in a name, the whole name first, as a full-text search ranks them."""
        phrases = [phrase.casefold() for phrase in re.findall('"([^"]+)"', query)]
        found = {qid: rank for qid, made in self.items.items() if (rank := _rank(made, phrases)) is not None}
        for qid in (*self.phantoms, *sorted(found, key=lambda qid: (found[qid], int(qid[1:])))):
            yield {"ns": 0, "title": qid}

    def _entity(self, qid: str) -> tuple[str, dict[str, Any]]:
        target = self.redirects.get(qid, qid)
        if target not in self.items:
            return qid, {"id": qid, "missing": True}
        found = {"pageid": 1, "ns": 0, "lastrevid": 77, **self.items[target]}
        return target, found | ({"redirects": {"from": qid, "to": target}} if target != qid else {})


def _rank(made: dict[str, Any], phrases: list[str]) -> int | None:
    """The phrases that no name is, of those that have any in a name."""
    values = [term["value"].casefold() for term in (made["labels"] or {}).values()]
    values += [term["value"].casefold() for terms in (made["aliases"] or {}).values() for term in terms]
    if not any(phrase in value for phrase in phrases for value in values):
        return None
    return sum(phrase not in values for phrase in phrases)


class Handler(BaseHTTPRequestHandler):
    wikibase: Wikibase
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        base = self.wikibase
        parameters = {key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()}
        request = Request(parameters, dict(self.headers), time.monotonic())
        with base.lock:
            base.requests.append(request)
            base.in_flight += 1
            base.most_in_flight = max(base.most_in_flight, base.in_flight)
        try:
            time.sleep(base.seconds)
            misbehave = base.misbehaviours.popleft() if base.misbehaviours else base.always
            if misbehave is not None:
                misbehave(self)
            else:
                self.send_json(base.answer(parameters))
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            with base.lock:
                base.in_flight -= 1
                request.end = time.monotonic()

    def send_json(self, answer: object, **headers: str) -> None:
        self.send_body(json.dumps(answer).encode(), **headers)

    def send_body(
        self, body: bytes, status: int = 200, kind: str = "application/json", length: int | None = None, **headers: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


def status(code: int, retry_after: str | None = None) -> Misbehaviour:
    headers = {} if retry_after is None else {"Retry_After": retry_after}
    return lambda handler: handler.send_body(b"busy", code, "text/plain", **headers)


def retry_at_a_date(handler: Handler) -> None:
    handler.send_body(b"busy", 429, "text/plain", Retry_After=formatdate(time.time() + 1, usegmt=True))


def maxlag(handler: Handler) -> None:
    handler.send_json({"error": {"code": "maxlag", "info": "Waiting for a server: 7 seconds lagged"}}, Retry_After="5")


def error(code: str) -> Misbehaviour:
    return lambda handler: handler.send_json({"error": {"code": code, "info": "no"}})


def cut(handler: Handler) -> None:
    handler.send_body(b'{"query": {"sea', length=5000)
    handler.close_connection = True


def reset(handler: Handler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def garbage(handler: Handler) -> None:
    handler.send_body(b'{"query": [}')


def nested(handler: Handler) -> None:
    handler.send_body(b"[" * 100_000)


def wrong_type(handler: Handler) -> None:
    handler.send_body(b"<html>maintenance</html>", kind="text/html")


def other_shape(handler: Handler) -> None:
    handler.send_json({"query": {"pages": []}, "entities": []})


def redirect(handler: Handler) -> None:
    handler.send_body(b"", 302, Location="https://elsewhere.example/api.php")


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    handler.close_connection = True
    while True:
        handler.wfile.write(b" " * 1_000_000)


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that has gone away is no news."""


@contextmanager
def serving(items: Iterable[dict[str, Any]], **options: Any) -> Iterator[Wikibase]:
    """A server of these items on a free port of loopback, while the block lasts."""
    wikibase = Wikibase({made["id"]: made for made in items}, **options)
    server = _Quiet(("127.0.0.1", 0), type("Bound", (Handler,), {"wikibase": wikibase}))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    wikibase.url = f"http://127.0.0.1:{server.server_port}/w/api.php"
    try:
        yield wikibase
    finally:
        server.shutdown()
        server.server_close()
