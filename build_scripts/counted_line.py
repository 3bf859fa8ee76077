"""A line between a program and a server that counts its bytes, and may be as bad as a 2G line.

Real sockets and real time: what crosses it is what the programs really say, before TLS.
"""

import random
import socket
import time
from contextlib import suppress
from queue import SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import NamedTuple, Self

_PACKET = 1400


class Quality(NamedTuple):
    """What a line can do. Every `drops`-th part of the packets is lost once."""

    bits_s: float = 0
    round_trip_s: float = 0
    drops: float = 0


class Crossed(NamedTuple):
    """What has crossed a line; `sent` is towards the server."""

    sent: int
    received: int
    connections: int
    requests: int

    @property
    def both(self) -> int:
        return self.sent + self.received


GPRS = Quality(bits_s=64_000, round_trip_s=0.6, drops=0.02)
_WITHOUT_LIMIT = Quality()


class CountedLine:
    """Listens on a port of its own and hands everything on to the port of a server."""

    def __init__(self, port: int, quality: Quality = _WITHOUT_LIMIT, *, seed: int = 1) -> None:
        self._port = port
        self._quality = quality
        self._dice = random.Random(seed)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._lock = Lock()
        self._bytes = [0, 0]
        self._connections = 0
        self._requests = 0
        self.port = self._listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._listening.close()

    def crossed(self) -> Crossed:
        with self._lock:
            return Crossed(self._bytes[0], self._bytes[1], self._connections, self._requests)

    def floor_s(self, crossed: Crossed) -> float:
        """What this line needs for so much at the least: connect, ask, and every byte once."""
        trips = crossed.connections + crossed.requests
        return crossed.both * 8 / self._quality.bits_s + trips * self._quality.round_trip_s

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                near.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                far = socket.create_connection(("127.0.0.1", self._port))
                far.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                with self._lock:
                    self._connections += 1
                for way, source, sink in ((0, near, far), (1, far, near)):
                    Thread(target=self._carry, args=(way, source, sink), daemon=True).start()

    def _carry(self, way: int, source: socket.socket, sink: socket.socket) -> None:
        """One direction of one connection: what comes in is on its way at once."""
        on_the_way: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
        Thread(target=self._deliver, args=(on_the_way, sink, way == 0), daemon=True).start()
        with suppress(OSError):
            while data := source.recv(_PACKET):
                self._count(way, data)
                on_the_way.put((time.perf_counter(), data))
        on_the_way.put((0, b""))

    def _deliver(
        self, on_the_way: SimpleQueue[tuple[float, bytes]], sink: socket.socket, connects: bool
    ) -> None:
        """Packets in their order, each when it is over the line: one after the other, and late."""
        quality, free_at = self._quality, 0.0
        with suppress(OSError):
            while (packet := on_the_way.get())[1]:
                came_at, data = packet
                if quality.bits_s:
                    if connects:
                        came_at, connects = came_at + quality.round_trip_s, False
                    free_at = max(free_at, came_at) + len(data) * 8 / quality.bits_s
                    free_at += self._lost_s(len(data))
                    time.sleep(max(0.0, free_at + quality.round_trip_s / 2 - time.perf_counter()))
                sink.sendall(data)
        with suppress(OSError):
            sink.shutdown(socket.SHUT_WR)

    def _lost_s(self, size: int) -> float:
        """A lost packet is missed after a round trip, and takes its time again."""
        with self._lock:
            is_lost = self._dice.random() < self._quality.drops
        return self._quality.round_trip_s + size * 8 / self._quality.bits_s if is_lost else 0

    def _count(self, way: int, data: bytes) -> None:
        with self._lock:
            self._bytes[way] += len(data)
            if way == 0 and data.startswith((b"POST ", b"GET ", b"PUT ", b"HEAD ", b"OPTIONS ")):
                self._requests += 1
