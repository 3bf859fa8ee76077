"""The nation's catalogue in one go, on both stores: rule 14.3 of docs/sync.md."""

import pytest
from typing_extensions import override

from desktop.domain.errors import InputError, RemoteError
from sync.core import FileSource, Head, Source, file_of
from sync.hub.union import core as core_of_hub
from sync.packing import unpack
from sync.steps.core import known_up_to, take_core
from sync.steps.healing import begin_again
from sync.wire import MOST_OUT, read_reply
from tests.sync.world import Commune, World


class OfHub(Source):
    """The catalogue of a hub, over a line that breaks off when it has brought some pieces."""

    def __init__(self, world: World, *, most: int = 1000) -> None:
        self._world = world
        self._most = most
        self.asked: list[int] = []

    @override
    def head(self) -> bytes:
        return core_of_hub.newest_head(self._world.hub)

    @override
    def piece(self, head: Head, at: int) -> bytes:
        if len(self.asked) == self._most:
            raise RemoteError("remote.stalled")
        self.asked.append(at)
        found = core_of_hub.piece(self._world.hub, head.version, at)
        assert found is not None
        return found


def _nation(world: World, books: int = 10) -> Commune:
    a = world.commune("00001")
    for number in range(books):
        a.catalogue(f"Sách {number}")
    a.sync()
    world.do_what_waits()
    return a


def test_a_library_begins_with_the_catalogue_and_hears_of_what_came_later(world: World) -> None:
    """Rule 14.3."""
    a = _nation(world)
    core_of_hub.make(world.hub, size=3)
    later = a.catalogue("Sách đến sau")
    first = min(a.texts_shown())
    a.write(type(later)(first), "245", "Sách sửa sau")
    a.sync()
    b = world.commune("00002")
    mine = b.catalogue("Sách của xã")  # it can be worked in before
    taken = take_core(b.store, OfHub(world), now=world.clock)
    assert taken is not None
    assert (taken.new, taken.records) == (10, 10)
    assert mine in b.texts_shown()
    replies: list[bytes] = []
    assert b.exchange_with(b.recording(replies)).pulled == 2
    told = [read_reply(unpack(each, most=MOST_OUT)).changes for each in replies]
    assert sum(map(len, told)) == 2
    assert b.texts_shown() == world.hub_shown()


def test_a_line_that_breaks_off_goes_on_with_the_next_piece_and_the_cursor_comes_last(
    world: World,
) -> None:
    """Rule 14.3."""
    _nation(world)
    core_of_hub.make(world.hub, size=3)
    b = world.commune("00002")
    with pytest.raises(RemoteError):
        take_core(b.store, OfHub(world, most=2), now=world.clock)
    assert len(b.texts_shown()) == 6
    assert known_up_to(b.store) == 0
    rest = OfHub(world)
    take_core(b.store, rest, now=world.clock)
    assert rest.asked == [2, 3]
    assert known_up_to(b.store) > 0
    assert b.sync().pulled == 0
    assert b.texts_shown() == world.hub_shown()


def test_what_was_removed_is_heard_of_and_a_new_walk_begins_without_the_catalogue(
    world: World,
) -> None:
    """Rule 14.3."""
    a = _nation(world)
    b = world.commune("00002")
    b.sync()
    gone = next(iter(a.texts_shown()))
    body = f'{{"gone":true,"bases":{{"gone":{1 << 61}}}}}'
    a.say("record", body, gone)
    a.sync()
    core_of_hub.make(world.hub, size=3)
    take_core(b.store, OfHub(world), now=world.clock)
    b.sync()
    assert gone not in b.texts_shown()
    begin_again(b.store, now=world.clock(), hears_own=True)
    assert known_up_to(b.store) == 0
    b.sync()
    assert b.texts_shown() == world.hub_shown()


def test_a_file_that_is_damaged_or_of_another_hub_is_refused_and_a_sound_one_is_not(
    world: World,
) -> None:
    """Rule 14.3."""
    _nation(world)
    head = core_of_hub.make(world.hub, size=3)
    source = OfHub(world)
    pieces = [source.piece(head, at) for at in range(len(head.digests))]
    file = b"".join(file_of(source.head(), pieces))
    b = world.commune("00002")
    damaged = [file[:-1], file[:40], b"", file[:-9] + b"?" + file[-8:], b"\0\0\0\1x" + file]
    damaged.append(b"".join(file_of(source.head(), reversed(pieces))))
    for each in damaged:
        with pytest.raises(InputError):
            take_core(b.store, FileSource.of(each), now=world.clock)
        assert known_up_to(b.store) == 0
    assert take_core(b.store, FileSource.of(file), now=world.clock) is not None
    assert b.sync().pulled == 0
