"""How an exchange is paced, stopped and written down."""

import pytest

from desktop.domain.errors import RemoteError, RuleError
from desktop.storage.store import Store
from sync.engine import exchange, preview
from sync.pace import Pace
from sync.remote import Answer
from tests.sync.world import Commune, Fate, World


def test_an_exchange_that_failed_is_in_the_history(world: World) -> None:
    """Rule 7.1."""
    a = world.commune("00001")
    for number in range(600):
        a.catalogue(f"Sách {number}")
    with pytest.raises(RemoteError):
        a.sync([Fate.ANSWERED, Fate.LOST_ON_THE_WAY_BACK])
    a.sync()
    second, first = a.store.runs.latest()
    assert first.code == "remote.unreachable"
    assert first.requests == 2
    assert 0 < first.pushed < 600
    assert second.code == ""
    assert second.pushed == 600 - first.pushed


def test_an_exchange_can_be_stopped_between_requests_and_goes_on_later(world: World) -> None:
    """Rule 7.2."""
    a = world.commune("00001")
    for number in range(900):
        a.catalogue(f"Sách {number}", t520="Tóm tắt. " * 30)
    told: list[tuple[int, int]] = []
    first = exchange(
        a.store,
        a.line(),
        now=world.clock,
        cancelled=lambda: bool(told),
        progress=lambda done, total: told.append((done, total)),
    )
    assert first.requests == 1
    assert told == [(first.pushed, 900)]
    second = exchange(a.store, a.line(), now=world.clock, budget_bytes=1)
    assert second.requests == 1
    assert second.pending == 900 - first.pushed - second.pushed > 0
    assert a.sync().pending == 0


def test_a_look_at_what_waits_makes_no_request(world: World) -> None:
    """Rule 7.4."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    report = preview(a.store)
    assert (report.pending, report.requests, report.pushed) == (1, 0, 0)
    assert world.count("oplog") == 0
    assert a.store.runs.latest() == ()


def test_without_a_hub_there_is_no_exchange() -> None:
    store = Store.in_memory(bytes)
    with pytest.raises(RuleError, match="not_enrolled"):
        preview(store)
    store.close()


class Narrow:
    """A line that carries no more than some bytes; what is larger comes to the given end."""

    def __init__(self, commune: Commune, *, most: int, code: str) -> None:
        self._exchange = commune.line().exchange
        self._most = most
        self._code = code
        self.sizes: list[int] = []

    def exchange(self, body: bytes) -> Answer:
        self.sizes.append(len(body))
        if len(body) > self._most:
            raise RemoteError(self._code)
        return self._exchange(body)


def test_a_line_that_carries_little_gets_little(world: World) -> None:
    """Rule 2.5."""
    a = world.commune("00001")
    for number in range(300):
        a.catalogue(world.random.randbytes(60).hex(), t260=str(number))
    line = Narrow(a, most=3000, code="remote.too_large")
    report = exchange(a.store, line, now=world.clock)
    assert report.pushed == 300
    assert max(line.sizes) > 3000
    assert line.sizes[-1] <= 3000


def test_a_silent_line_is_tried_again_with_less_but_not_for_ever(world: World) -> None:
    """Rule 2.5."""
    a = world.commune("00001")
    for number in range(100):
        a.catalogue(world.random.randbytes(60).hex(), t260=str(number))
    line = Narrow(a, most=0, code="remote.stalled")
    with pytest.raises(RemoteError, match="stalled"):
        exchange(a.store, line, now=world.clock)
    assert len(line.sizes) == 3
    assert line.sizes[0] > line.sizes[1] > line.sizes[2]


def test_a_single_change_that_the_hub_finds_too_large_is_told(world: World) -> None:
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    with pytest.raises(RemoteError, match="too_large"):
        exchange(a.store, Narrow(a, most=0, code="remote.too_large"), now=world.clock)


def test_pace_grows_on_quick_answers_only() -> None:
    """Rule 2.5."""
    pace = Pace()
    assert pace.after(1.0).letters > pace.letters
    assert pace.after(10.0) == pace
    for _ in range(40):
        pace = pace.halved(pace.letters)
    assert (pace.letters, pace.rows) == (1, 10)
