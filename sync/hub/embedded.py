"""A hub inside this very program, for the demonstration and for tests."""

from pathlib import Path
from threading import Event, Thread
from typing import Self

from desktop.domain.identity import RandomBytes
from sync.hub.database import Clock, open_hub
from sync.hub.server import HubServer, address, listen

_START_WITHIN_S = 30


class EmbeddedHub:
    """Answers on a free port of this machine as long as the context lasts."""

    def __init__(self, data: Path, *, clock: Clock, random_bytes: RandomBytes) -> None:
        self.hub = open_hub(data, clock=clock, random_bytes=random_bytes)
        self._socket = listen("127.0.0.1", 0)
        self.url = address(self._socket)
        self._is_ready = Event()
        self._server = HubServer(self.hub, ready=self._is_ready.set)
        self._thread = Thread(target=self._server.run, args=([self._socket],), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._is_ready.wait(_START_WITHIN_S)
        return self

    def __exit__(self, *_exception: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()
        self.hub.close()
