"""Runs the hub until it is told to stop."""

import socket
from collections.abc import Callable
from types import FrameType

import uvicorn
from typing_extensions import override

from sync.hub.app import make_app
from sync.hub.database import Hub
from sync.hub.later import do_what_was_kept
from sync.hub.spreading import Pace, Spreading
from sync.hub.tombstones import forget_removals
from sync.hub.traffic import Traffic

_BACKLOG = 128
_STOP_WITHIN_S = 5


class HubServer(uvicorn.Server):
    """A uvicorn that says when it accepts connections and ends quietly when told to stop."""

    def __init__(self, hub: Hub, *, ready: Callable[[], None], contact: str = "") -> None:
        do_what_was_kept(hub)
        traffic = Traffic(hub.random_bytes)
        config = uvicorn.Config(
            make_app(hub, traffic, contact=contact),
            log_level="warning",
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            timeout_graceful_shutdown=_STOP_WITHIN_S,
        )
        super().__init__(config)
        self._ready = ready
        self._spreading = Spreading(hub, Pace(traffic.served_s))

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._spreading.start()
            self._ready()

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._spreading.is_alive():
            self._spreading.stop()
        await super().shutdown(sockets)

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        # uvicorn would end and then raise the signal again, as if it had failed.
        self.should_exit = True


def listen(host: str, port: int) -> socket.socket:
    """A socket that accepts connections; port 0 means any that is free. OSError when it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=_BACKLOG)


def address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(
    hub: Hub, listening: socket.socket, *, ready: Callable[[], None], contact: str = ""
) -> None:
    """Answer requests until SIGINT or SIGTERM."""
    forget_removals(hub)
    HubServer(hub, ready=ready, contact=contact).run([listening])
