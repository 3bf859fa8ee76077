"""The vault at the hub on both stores: what goes wrong on the way loses nothing."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.domain.errors import InputError
from desktop.domain.exchange import RunWay
from desktop.domain.ladder import kept
from desktop.services.line import wish
from sync import vault
from sync.hub import vault as at_hub
from sync.hub.refusal import Refused
from sync.hub.tables import vault_piece, vault_version
from sync.strict import dump, object_of
from sync.vault import PIECE, Vault
from sync.vault_line import counted, left_of_month
from tests.sync.world import START, Commune, World

CODE = "-".join(["23456"] * 7)
SEED = bytes(range(32))


class Line:
    """A PC's line to the hub's vault, and the sheet's."""

    def __init__(self, commune: Commune, door: str) -> None:
        self._commune, self._door = commune, door
        self.hub = commune.world.hub

    def missing(self, digests: bytes) -> bytes:
        return at_hub.missing(self.hub, self._signed(digests))

    def put_piece(self, body: bytes) -> None:
        at_hub.put_piece(self.hub, self._signed(body))

    def put_version(self, body: bytes) -> None:
        at_hub.put_version(self.hub, self._signed(body))

    def versions(self) -> bytes:
        return at_hub.versions(self.hub, self._door)

    def version(self, n: int) -> bytes:
        return at_hub.version(self.hub, self._door, n)

    def newest(self) -> bytes:
        return self.version(vault.versions(self)[0].n)

    def piece(self, digest: str) -> bytes:
        return at_hub.piece(self.hub, self._door, bytes.fromhex(digest))

    def _signed(self, body: bytes) -> at_hub.Putting:
        device = self._commune.device
        return at_hub.Putting(device, self._commune.key.sign(device, body), body)


class Home:
    """A library with a vault: its backups differ in one piece out of four."""

    def __init__(self, world: World, folder: Path) -> None:
        self.random = random.Random(7)
        self.vault: Vault = vault.opened_with(CODE, self.random.randbytes)
        self.world, self.folder = world, folder
        self.commune = world.commune("00001")
        self.line = Line(self.commune, self.vault.door)
        self.content = self.random.randbytes(4 * PIECE)

    def change(self) -> None:
        self.content = self.content[: 3 * PIECE] + self.random.randbytes(PIECE)

    def put(self, taken_at: datetime, *, most: int = 99) -> vault.Sent:
        """Send it, and stop after `most` pieces."""
        backup, gone = self.folder / "backup", [0]
        backup.write_bytes(self.content)

        def count(done: int, _total: int) -> None:
            gone[0] = done

        return vault.put(
            self.line,
            self.vault,
            backup,
            taken_at=taken_at.isoformat(),
            seed=SEED,
            progress=count,
            cancelled=lambda: gone[0] >= most,
        )

    def taken(self) -> bytes:
        target = self.folder / "taken"
        found, seed = vault.take(self.line, CODE, target, n=vault.versions(self.line)[0].n)
        assert (found, seed) == (self.vault, SEED)
        return target.read_bytes()

    def pieces(self) -> int:
        with self.world.hub.engine.begin() as connection:
            return int(
                connection.execute(select(func.count()).select_from(vault_piece)).scalar_one()
            )

    def versions(self) -> set[datetime]:
        with self.world.hub.engine.begin() as connection:
            every = connection.execute(select(vault_version.c.put_at)).scalars()
            return {datetime.fromisoformat(each) for each in every}


@pytest.fixture
def home(world: World, tmp_path: Path) -> Home:
    return Home(world, tmp_path)


def test_what_is_put_in_half_is_not_taken_out_and_goes_on_with_the_rest(home: Home) -> None:
    """Rule 14.5."""
    before = home.content
    assert home.put(START) == vault.Sent(pieces=4, is_whole=True)
    home.content = home.random.randbytes(4 * PIECE)
    assert home.put(START + timedelta(days=1), most=1) == vault.Sent(pieces=1, is_whole=False)
    assert home.taken() == before
    assert home.put(START + timedelta(days=1)) == vault.Sent(pieces=3, is_whole=True)
    assert home.taken() == home.content


def test_a_version_without_all_of_its_pieces_does_not_count(home: Home) -> None:
    home.put(START)
    with home.world.hub.engine.begin() as connection:
        connection.execute(vault_piece.delete())
    with pytest.raises(Refused, match="vault_half"):
        home.line.put_version(home.line.newest())


def test_a_full_vault_refuses_and_keeps_what_it_has(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = home.content
    home.put(START)
    monkeypatch.setattr(at_hub, "MOST_BYTES", 5 * PIECE)
    home.content = home.random.randbytes(4 * PIECE)
    with pytest.raises(Refused, match="vault_full"):
        home.put(START + timedelta(days=1))
    assert home.taken() == before


def test_the_ladder_holds_at_the_hub(home: Home) -> None:
    days = [START + timedelta(days=each) for each in range(60)]
    for day in days:
        home.world.clock.moment = day
        home.change()
        home.put(day)
    assert {each.date() for each in home.versions()} == {each.date() for each in kept(days)}
    assert home.taken() == home.content
    fresh = 14 + 1
    assert home.pieces() <= 3 + len(kept(days)) + fresh


def test_what_was_broken_off_long_ago_makes_room_in_a_full_vault(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put(START)
    monkeypatch.setattr(at_hub, "MOST_BYTES", 9 * PIECE)
    home.content = home.random.randbytes(4 * PIECE)
    home.put(START + timedelta(days=1), most=3)
    home.content = home.random.randbytes(4 * PIECE)
    home.world.clock.moment = START + timedelta(days=40)
    assert home.put(START + timedelta(days=40)).is_whole


@pytest.mark.parametrize("year", [1980, 2031])
def test_what_came_last_is_the_newest_whatever_the_clock_of_the_pc(home: Home, year: int) -> None:
    """Rule 14.5."""
    home.world.clock.moment = START
    home.put(START)
    for day in range(1, 9):
        home.change()
        home.world.clock.moment = START + timedelta(days=day)
        home.put(datetime(year, 1, 1, tzinfo=UTC) + timedelta(hours=day))
        assert home.taken() == home.content
    newest_first = [each.put_at.date() for each in vault.versions(home.line)]
    assert newest_first[:7] == [(START + timedelta(days=day)).date() for day in range(8, 1, -1)]


def test_one_of_a_wrong_clock_gives_way_to_the_next(home: Home) -> None:
    home.world.clock.moment = START
    home.put(datetime(2031, 1, 1, tzinfo=UTC))
    home.change()
    home.world.clock.moment = START + timedelta(days=1)
    home.put(START + timedelta(days=1))
    assert home.taken() == home.content


def test_what_was_changed_or_is_missing_is_not_taken_for_a_library(home: Home) -> None:
    home.put(START)
    with home.world.hub.engine.begin() as connection:
        connection.execute(vault_piece.update().values(body=b"\0" * 300))
    with pytest.raises(InputError, match=r"offsite\.changed"):
        home.taken()


@pytest.mark.parametrize("at", ["", "2026-03-02", "0001-01-01T00:00:00+14:00"])
def test_a_version_of_no_moment_is_refused(home: Home, at: str) -> None:
    home.put(START)
    said = object_of(home.line.newest())
    with pytest.raises(InputError):
        home.line.put_version(dump({**said, "at": at}))


def test_it_is_told_why_there_is_nothing_for_a_sheet(home: Home) -> None:
    """Rule 14.5."""
    said = []
    for put, code in ((False, "00009"), (False, "00001"), (True, "00001")):
        if put:
            home.put(START)
        with pytest.raises(Refused) as refused:
            at_hub.versions(home.world.hub, vault.door_of("-".join(["11112"] * 7)), code)
        said.append(refused.value.word)
    assert said == ["vault_library", "vault_empty", "vault_door"]


def test_what_goes_over_a_line_that_is_paid_for_counts_for_the_month(home: Home) -> None:
    """Rule 14.5."""
    store, now = home.commune.store, home.world.clock
    wish(store, month_bytes=3 * PIECE)
    (home.folder / "backup").write_bytes(home.content)

    def put_within(left: int) -> vault.Sent:
        with counted(store, home.line, now=now) as line:
            return vault.put(
                line,
                home.vault,
                home.folder / "backup",
                taken_at=START.isoformat(),
                seed=SEED,
                cancelled=lambda: not line.is_within(left),
            )

    assert put_within(left_of_month(store, now=now())) == vault.Sent(pieces=2, is_whole=False)
    left = left_of_month(store, now=now())
    assert 0 < left < PIECE
    assert put_within(left).pieces == 0
    wish(store, month_bytes=9 * PIECE)
    assert put_within(left_of_month(store, now=now())) == vault.Sent(pieces=2, is_whole=True)
    assert home.taken() == home.content
    ways = [run.way for run in store.runs.latest()]
    assert ways[:3] == [RunWay.OFFSITE] * 3
    assert store.runs.last_success_at() is None
