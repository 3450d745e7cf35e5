"""A real HTTP server on this machine that behaves as badly as it is told to."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

TLS = b"\x16"
"""The first byte of whoever wants to speak in secret."""

Answer = Callable[["Asked"], Iterable[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request: its path, and its headers by their names in lower case."""

    path: str
    headers: dict[str, str]
    stopping: threading.Event

    def forever(self, chunk: bytes, *, every: float = 0.0) -> Iterator[bytes]:
        """Send `chunk` again and again until the server is stopped."""
        while not self.stopping.wait(every):
            yield chunk


@dataclass(slots=True)
class Server:
    """What the server says at each path, what it was asked, and how many it ever worked at side by side."""

    url: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    most_at_once: int = 0

    def at(self, path: str, content: bytes | Answer, *, status: str = "200 OK", **headers: str) -> str:
        """Answer at `path` with some bytes, or by a function; give the whole address."""
        if callable(content):
            self.answers[path] = content
        else:
            whole = said(content, status=status, length=None, **headers)
            self.answers[path] = lambda _: [whole]
        return self.url + path

    def times(self, path: str) -> int:
        """Count how often a path was asked for."""
        return sum(asked.path == path for asked in self.asked)


def said(content: bytes = b"", *, status: str = "200 OK", length: int | None = None, **headers: str) -> bytes:
    """Write an answer as it goes over the wire."""
    stated = {"content-length": str(len(content) if length is None else length), "connection": "close"}
    stated |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in stated.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + content


def redirect(to: str, status: str = "302 Found") -> Answer:
    """Lead on to another address."""
    return lambda _: [said(status=status, location=to)]


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server for as long as it is needed."""
    stopping, counting = threading.Event(), threading.Lock()
    busy = 0

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            nonlocal busy
            if self.rfile.peek(1)[:1] == TLS:  # type: ignore[attr-defined]
                self.wfile.write(said(status="400 Bad Request"))
                return
            first, headers = self.rfile.readline().split(), {}
            while line := self.rfile.readline().strip():
                name, _, value = line.decode("latin-1").partition(":")
                headers[name.lower()] = value.strip()
            if len(first) < 2:
                return
            asked = Asked(path=first[1].decode("latin-1"), headers=headers, stopping=stopping)
            with counting:
                busy += 1
                server.asked.append(asked)
                server.most_at_once = max(server.most_at_once, busy)
            try:
                answer = server.answers.get(asked.path, missing)(asked)
            finally:
                # Before it is sent: whoever asked may ask again before this thread goes on.
                with counting:
                    busy -= 1
            # Whoever asked may have had enough.
            with suppress(OSError):
                for chunk in answer:
                    self.wfile.write(chunk)

    class Listener(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False
        request_queue_size = 64

    with Listener(("127.0.0.1", 0), Handler) as listener:
        server = Server(url=f"http://127.0.0.1:{listener.server_address[1]}")
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            stopping.set()
            listener.shutdown()
            thread.join()


def missing(_: Asked) -> Iterable[bytes]:
    """Say that there is nothing here."""
    return [said(status="404 Not Found")]
