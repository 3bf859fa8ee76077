"""Counts what goes to the vault over a line that is paid for, and keeps within the month."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from desktop.domain.calendar import start_of_month
from desktop.domain.errors import AppError
from desktop.domain.exchange import ExchangeRun, RunWay
from desktop.storage.store import Store
from sync.vault import PIECE, Line


class CountedLine:
    """A line, and how many bytes went over it so far."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.sent, self.received, self.requests = 0, 0, 0

    def missing(self, digests: bytes) -> bytes:
        self._count(digests)
        answer = self._line.missing(digests)
        self.received += len(answer)
        return answer

    def put_piece(self, body: bytes) -> None:
        self._count(body)
        self._line.put_piece(body)

    def put_version(self, body: bytes) -> None:
        self._count(body)
        self._line.put_version(body)

    def is_within(self, most_bytes: int | None) -> bool:
        """Whether there is room for one more piece; without a limit there always is."""
        return most_bytes is None or self.sent + self.received + PIECE <= most_bytes

    def _count(self, body: bytes) -> None:
        self.sent += len(body)
        self.requests += 1


def left_of_month(store: Store, *, now: datetime) -> int:
    """How many bytes may still go this month over a line that is paid for."""
    used = store.runs.bytes_since(start_of_month(now))
    return max(0, store.line.get().month_bytes - used)


@contextmanager
def counted(store: Store, line: Line, *, now: Callable[[], datetime]) -> Iterator[CountedLine]:
    """Whatever comes of it, what went is in the history, and in what the month has used."""
    counting, code = CountedLine(line), ""
    try:
        yield counting
    except AppError as error:
        code = error.code
        raise
    finally:
        run = ExchangeRun(
            at=now(),
            pushed=0,
            pulled=0,
            conflicts=0,
            refused=0,
            bytes_sent=counting.sent,
            bytes_received=counting.received,
            requests=counting.requests,
            code=code,
            way=RunWay.OFFSITE,
        )
        with store.write():
            store.runs.add(run)
