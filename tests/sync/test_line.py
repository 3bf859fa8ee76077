"""When an exchange may begin by itself, and what goes over a line that is paid for."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from desktop.domain.errors import RemoteError
from desktop.domain.exchange import ChangeKind
from desktop.domain.line import Line, after_answer, after_failure
from desktop.services.line import unasked_in_s, wish
from sync.engine import Report, exchange
from sync.hub.traffic import Traffic
from sync.remote import Answer, Remote, busy
from tests.sync.world import START, Commune, World

HOUR = 3600


class Closed(Remote):
    """A hub that has too much to do."""

    def __init__(self, retry_after_s: int | None) -> None:
        self._retry_after_s = retry_after_s
        self.requests = 0

    @override
    def exchange(self, body: bytes) -> Answer:
        self.requests += 1
        raise busy(self._retry_after_s)


def _exchange(commune: Commune, remote: Remote, *, chance: float, is_paid: bool = False) -> Report:
    return exchange(
        commune.store, remote, now=commune.world.clock, chance=lambda: chance, is_paid=is_paid
    )


@given(st.integers(0, 40), st.floats(0, 1))
def test_every_failure_waits_longer_at_random_up_to_a_limit(failures: int, chance: float) -> None:
    """Rule 2.9."""
    line = after_failure(Line(failures=failures), now=START, chance=chance)
    most = min(30 * 2**failures, 4 * HOUR)
    assert line.failures == failures + 1
    assert line.rest_s(START) == pytest.approx(most * chance, abs=1e-3)


@given(st.integers(0, 1 << 61), st.floats(0, 1))
def test_what_the_hub_asks_for_is_heeded_within_a_day(next_s: int, chance: float) -> None:
    """Rule 2.9."""
    before = Line(failures=5, closed_until=START + timedelta(hours=1))
    line = after_answer(before, next_s, now=START, chance=chance, has_heard_all=True)
    assert min(next_s, 86400) <= line.rest_s(START) <= min(next_s * 1.25, 86400) + 1
    assert (line.failures, line.closed_s(START), line.heard_at) == (0, 0, START)


def test_a_moment_that_a_wrong_clock_wrote_holds_nobody_up() -> None:
    """Rule 2.9."""
    line = after_failure(Line(), now=START + timedelta(days=1000), chance=1, closed_s=HOUR)
    assert line.rest_s(START) == line.closed_s(START) == 0


def test_what_an_exchange_came_to_is_remembered_for_the_whole_program(world: World) -> None:
    """Rule 2.9. A window and a command have the same memory: the library's."""
    a = world.commune("00001")
    assert unasked_in_s(a.store, now=world.clock()) == 0
    for _ in range(4):
        with pytest.raises(RemoteError, match=r"remote\.busy"):
            _exchange(a, Closed(None), chance=1)
    assert 200 < (unasked_in_s(a.store, now=world.clock()) or 0) <= 240
    _exchange(a, a.line(), chance=0)
    assert HOUR - 10 < (unasked_in_s(a.store, now=world.clock()) or 0) <= HOUR


def test_a_hub_that_asks_to_be_left_alone_is_not_asked_by_hand_either(world: World) -> None:
    """Rule 2.9."""
    a = world.commune("00001")
    hub = Closed(600)
    with pytest.raises(RemoteError, match=r"remote\.busy"):
        _exchange(a, hub, chance=0)
    with pytest.raises(RemoteError, match=r"remote\.come_later") as refused:
        _exchange(a, hub, chance=0)
    assert refused.value.details == {"minutes": 10}
    assert hub.requests == 1
    world.clock.moment += timedelta(minutes=10)
    assert a.sync().pending == 0


def test_nothing_begins_by_itself_where_nobody_wants_it(world: World) -> None:
    """Rule 2.9."""
    a = world.commune("00001")
    wish(a.store, begins_itself=False)
    assert unasked_in_s(a.store, now=world.clock()) is None


def test_the_hub_spreads_those_who_come_again_and_asks_a_crowd_to_come_later() -> None:
    """Rule 2.9."""
    soonest, latest = (Traffic(byte.__mul__).next_s() for byte in (b"\0", b"\xff"))
    assert soonest == 0.75 * HOUR
    assert 1.7 * HOUR < latest < 1.8 * HOUR
    crowded = Traffic(lambda n: b"\0" * n)
    crowded._waiting = 120  # noqa: SLF001 - a crowd that no test can make on time
    assert crowded.next_s() > 5 * soonest


def test_who_is_sent_away_has_the_next_turn_at_the_pace_of_the_hub() -> None:
    """Rule 2.9."""
    traffic = Traffic(bytes, clock=lambda: 0)
    traffic._waiting, traffic._apart_s = 256, 1 / 64  # noqa: SLF001 - as above
    turns = [traffic.come_again_s() for _ in range(10_000)]
    assert (turns[0], turns[-1]) == (5, 161)
    assert turns == sorted(turns)
    assert max(map(turns.count, range(6, 161))) <= 64
    assert max(traffic.come_again_s() for _ in range(100_000)) <= 901


def test_on_a_line_that_is_paid_for_the_nations_records_wait(world: World) -> None:
    """Rule 2.10."""
    a, b = world.commune("00001"), world.commune("00002")
    nations = b.catalogue("Số đỏ")
    b.sync()
    mine = a.catalogue("Tắt đèn")
    report = _exchange(a, a.line(), chance=0, is_paid=True)
    assert (report.pushed, report.pulled, report.pending, report.requests) == (1, 0, 0, 1)
    assert a.store.line.get().heard_at is None
    assert a.texts_shown().keys() == {mine}
    assert a.sync().pulled == 1
    assert nations in a.texts_shown()
    assert a.store.line.get().heard_at is not None


def test_conflicts_come_over_a_line_that_is_paid_for(world: World) -> None:
    """Rule 2.10."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    a.sync()
    b.sync()
    a.write(book, "245", "Tắt đèn, in lần 2")
    b.write(book, "245", "Tắt đèn, in lần 3")
    b.sync()
    assert _exchange(a, a.line(), chance=0, is_paid=True).conflicts == 1
    assert a.word(book, "245") == "Tắt đèn, in lần 3"


def test_a_months_budget_lets_the_nations_records_come(world: World) -> None:
    """Rule 2.10."""
    a, b = world.commune("00001"), world.commune("00002")
    for number in range(3):
        b.catalogue(f"Số đỏ {number}")
        b.sync()
        wish(a.store, month_bytes=(1 << 20, 0, 1 << 20)[number])
        pulled = _exchange(a, a.line(), chance=0, is_paid=True).pulled
        assert pulled == (1, 0, 2)[number]
    used = a.store.runs.bytes_since(START)
    wish(a.store, month_bytes=used)
    b.catalogue("Vỡ đê")
    b.sync()
    assert _exchange(a, a.line(), chance=0, is_paid=True).pulled == 0


def test_a_walk_does_not_end_because_its_records_wait(world: World) -> None:
    """Rule 2.10. What the nation has not been asked for is not taken for gone."""
    a, b = world.commune("00001"), world.commune("00002")
    b.catalogue("Số đỏ")
    b.sync()
    a.say(ChangeKind.COPY, "{}")
    _exchange(a, a.line(), chance=0, is_paid=True)
    assert a.store.walks.get().is_under_way
    a.sync()
    assert not a.store.walks.get().is_under_way
