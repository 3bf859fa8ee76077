"""How long somebody waits for an answer: to a moment, or until they call it off."""

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from time import monotonic
from typing import TypeVar

from desktop.domain.errors import AppError, RemoteError

_GLANCE_S = 0.1

Done = TypeVar("Done")


class Patience:
    """So many seconds from now, and not one more."""

    def __init__(
        self,
        seconds: float,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._cancelled = cancelled
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """The seconds that are left. RemoteError when there are none, or nobody waits any more."""
        if self._cancelled():
            raise RemoteError("source.called_off")
        left = self._end - self._clock()
        if left <= 0:
            raise RemoteError("source.too_slow")
        return left

    def glance(self) -> float:
        """The seconds until one should look again whether there are any left."""
        return min(self.left(), _GLANCE_S)

    def at_most(self, seconds: float) -> "Patience":
        """A part of this patience, for one of several."""
        part = min(seconds, self.left())
        return Patience(part, cancelled=self._cancelled, clock=self._clock)

    def wait_for(self, work: Callable[[], Done]) -> Done:
        """What `work` returns. It is left to itself when it takes too long.

        Looking up a name and a header that comes letter by letter have no time limit of their own.
        """
        future: Future[Done] = Future()

        def run() -> None:
            try:
                future.set_result(work())
            except AppError as error:
                future.set_exception(error)
            finally:
                future.cancel()  # a bug is told by the thread itself

        Thread(target=run, daemon=True, name="source").start()
        while not future.done():
            wait([future], timeout=self.glance())
        return future.result()
