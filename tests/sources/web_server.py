"""A server on this machine that answers whatever a test wants, also what no server should."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

Answer = Callable[[socket.socket, Event], None]
"""Called with the line to the client, and what is set when the test is over."""

_TICK_S = 0.02


def page(body: bytes, *headers: str, status: str = "200 OK") -> Answer:
    """A whole answer with the right length."""
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return said("\r\n".join(head).encode() + body)


def said(everything: bytes) -> Answer:
    def answer(line: socket.socket, over: Event) -> None:
        line.sendall(everything)

    return answer


def endless(head: bytes, block: bytes, sent: list[int] | None = None) -> Answer:
    """`block` again and again, as long as somebody listens; `sent` gets the length of each."""

    def answer(line: socket.socket, over: Event) -> None:
        line.sendall(head)
        while not over.is_set():
            line.sendall(block)
            if sent is not None:
                sent.append(len(block))

    return answer


def dripping(head: bytes, drop: bytes) -> Answer:
    """Quick enough never to be silent, slow enough never to end."""

    def answer(line: socket.socket, over: Event) -> None:
        line.sendall(head)
        while not over.wait(_TICK_S):
            line.sendall(drop)

    return answer


def silent(line: socket.socket, over: Event) -> None:
    over.wait(60)


@contextmanager
def serving(*answers: Answer) -> Iterator[int]:
    """The port; each request meets the next of `answers`, and then always the last."""
    over = Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=_accept, args=(listener, answers, over), daemon=True)
        thread.start()
        try:
            yield int(listener.getsockname()[1])
        finally:
            over.set()
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)


def _accept(listener: socket.socket, answers: tuple[Answer, ...], over: Event) -> None:
    count = 0
    with suppress(OSError):
        while not over.is_set():
            line, _ = listener.accept()
            answer = answers[min(count, len(answers) - 1)]
            count += 1
            Thread(target=_answer, args=(line, answer, over), daemon=True).start()


def _answer(line: socket.socket, answer: Answer, over: Event) -> None:
    with line, suppress(OSError):
        line.recv(65536)
        answer(line, over)
        line.shutdown(socket.SHUT_WR)
        while not over.is_set() and line.recv(65536):
            pass
