"""A line that breaks off: a relay to a server that lets through so many bytes and then no more."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from threading import Thread
from urllib.parse import urlsplit

_PART = 1 << 10


class CutLine:
    """The way to a server, on a port of its own; `let_through` counts what came back over it."""

    def __init__(self, url: str) -> None:
        split = urlsplit(url)
        self._server = (split.hostname, split.port)
        self._ears = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._ears.getsockname()[1]}"
        self.let_through, self.most = 0, 1 << 60

    def listen(self) -> None:
        with suppress(OSError):  # closed
            while True:
                Thread(target=self._relay, args=(self._ears.accept()[0],), daemon=True).start()

    def close(self) -> None:
        self._ears.shutdown(socket.SHUT_RDWR)
        self._ears.close()

    def _relay(self, client: socket.socket) -> None:
        with closing(client), closing(socket.create_connection(self._server)) as server:
            Thread(target=_pass_on, args=(client, server), daemon=True).start()
            with suppress(OSError):
                while self.let_through < self.most and (part := server.recv(_PART)):
                    self.let_through += len(part)
                    client.sendall(part)
            for each in (client, server):
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)


@contextmanager
def cut_line(url: str) -> Iterator[CutLine]:
    line = CutLine(url)
    listening = Thread(target=line.listen, daemon=True)
    listening.start()
    try:
        yield line
    finally:
        line.close()
        listening.join()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while part := source.recv(_PART):
            target.sendall(part)
