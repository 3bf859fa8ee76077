"""What the hub knows of a device's state, from its own mouth."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.errors import InputError
from sync.device_state import state_of
from sync.hub.exchange import answer
from sync.pace import Pace
from sync.packing import pack
from sync.steps.request import Own, next_batch
from sync.wire import Request, read_request
from tests.sync.world import START, Commune, World


def _told(commune: Commune, own: Own | None, *, ahead: timedelta) -> dict[str, object]:
    now = commune.world.clock() + ahead
    body = next_batch(commune.store, replace(Pace(), letters=1), own=own, now=now).body
    answer(commune.world.hub, body, signature=commune.key.sign(commune.device, body))
    with commune.world.hub.engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM report").mappings().all()
    return dict(rows[0]) if rows else {}


def test_a_request_says_how_its_device_stands(world: World) -> None:
    """Rule 2.12."""
    a = world.commune("00001")
    assert not _told(a, None, ahead=timedelta())
    for number in range(3):
        a.catalogue(f"Sách {number}")
    own = Own(program="0.1.0", backup_at=START)
    told = _told(a, own, ahead=timedelta(hours=2))
    assert told["pending"] == 2  # the oldest goes with this very request
    assert str(told["oldest_at"]) > START.isoformat()
    assert (told["backup_at"], told["program"]) == (START.isoformat(), "0.1.0")
    assert told["clock_error_s"] == pytest.approx(2 * 3600, abs=5)
    assert _told(a, None, ahead=timedelta()) == told


def test_what_a_later_program_says_besides_is_passed_over_and_nonsense_refused(
    world: World,
) -> None:
    """Rule 2.12."""
    assert state_of([1, 2, 3, 4, "0.2", "more"]) == (1, 2, 3, 4, "0.2")
    bad: object
    for bad in (
        [1, 2, 3, 4],
        "x",
        [-1, 2, 3, 4, "0.2"],
        [1, 2, 3, 4, 5],
        {},
        [1, 2, 3, 1 << 63, ""],
    ):
        with pytest.raises(InputError):
            state_of(bad)


def test_a_clock_beyond_the_end_of_time_is_no_fault_of_the_hub(world: World) -> None:
    """Rules 2.12, 6.4."""
    a = world.commune("00001")
    request, _ = read_request([_header(a)])
    for moment in (0, 1, (1 << 62) - 1):
        state = state_of([moment, moment, moment, moment, "x"])
        body = pack([_with(request, state)])
        answer(world.hub, body, signature=a.key.sign(a.device, body))
    assert world.count("report") == 1


def _header(commune: Commune) -> bytes:
    request = Request(
        device=commune.device,
        epoch=None,
        walk=0,
        hears_own=False,
        cursor=0,
        first=1,
        chain_before=b"",
        rows=1,
    )
    return request.line()


def _with(request: Request, state: object) -> bytes:
    return replace(request, state=state).line()  # type: ignore[arg-type]  # as a stranger would
