"""Sticks: signed, sealed, numbered files that may be lost, copied, read twice and out of order."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import InputError, RemoteError
from desktop.domain.exchange import RunWay
from sync.bundle import Message, Way, read_label, sealed
from sync.hub.refusal import Refused
from sync.hub.sticks import answers, take_in
from tests.sync.sticks import answered, read, there_and_back, written
from tests.sync.world import Commune, World


def test_a_stick_there_and_back_is_an_exchange(world: World) -> None:
    """Rule 14.1."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    theirs = b.catalogue("Lão Hạc")
    b.sync()
    up = written(a)
    assert a.store.outbox.count_pending() == 1  # only a reply settles

    taken = read(a, answered(world, up))

    assert (taken.report.pushed, taken.report.pulled, taken.report.pending) == (1, 1, 0)
    assert a.word(theirs, "245") == "Lão Hạc"
    assert a.texts_shown() == world.hub_texts()
    b.sync()
    assert b.word(book, "245") == "Tắt đèn"
    assert [run.way for run in a.store.runs.latest()] == [RunWay.STICK_IN, RunWay.STICK_OUT]


def test_a_file_says_outside_who_it_is_for_and_inside_nothing_to_its_carrier(world: World) -> None:
    """Rule 14.1."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    up = written(a)
    label = read_label(up)
    assert (label.way, label.library, label.number, label.changes) == (Way.UP, "00001", 1, 1)
    down = answered(world, up)
    assert read_label(down).way is Way.DOWN
    assert read_label(written(a)).number == 2
    assert [read_label(file).number for file in (down, answered(world, up))] == [1, 2]


def test_a_sticks_settle_once_however_often_and_in_whatever_order_they_are_read(
    world: World,
) -> None:
    """Rule 14.2."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    first = written(a)
    a.say("circulation", json.dumps({"type": "loan", "copy": "c"}))
    a.write(book, "245", "Tắt đèn, bản hai")
    second = written(a)
    late = answered(world, second)
    early = answered(world, first)
    again = answered(world, second)
    b.catalogue("Lão Hạc")
    b.sync()

    assert read(a, late).report.pushed == 3
    for file in (early, again, late):
        taken = read(a, file)
        assert (taken.report.pushed, taken.report.pulled, taken.report.pending) == (0, 0, 0)
    a.sync()
    assert a.texts_shown() == world.hub_texts()
    assert world.count("circulation") == 1


def test_a_lost_stick_loses_nothing(world: World) -> None:
    """Rule 14.2."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    written(a)
    a.catalogue("Lão Hạc")
    answered(world, written(a))
    a.catalogue("Chí Phèo")

    there_and_back(a)

    assert a.store.outbox.count_pending() == 0
    assert len(world.hub_texts()) == 3


def test_a_library_that_uses_the_line_meanwhile_is_not_confused_by_its_stick(world: World) -> None:
    """Rules 8.6, 8.7, 14.2."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    down = answered(world, written(a))
    b.sync()
    b.write(book, "245", "Tắt đèn (B)")
    b.sync()
    a.catalogue("Lão Hạc")
    a.sync()
    a.write(book, "245", "Tắt đèn (A)")

    taken = read(a, down)

    assert not taken.is_news
    assert a.word(book, "245") == "Tắt đèn (A)"
    a.sync()
    assert a.texts_shown() == world.hub_texts()


def test_what_a_carrier_hears_of_can_be_written_again_at_any_time(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    a.catalogue("Tắt đèn")
    take_in(world.hub, written(a))
    theirs = b.catalogue("Lão Hạc")
    b.sync()

    files = list(answers(world.hub))

    assert [each.label.library for each in files] == ["00001"]
    assert not list(answers(world.hub, code="00002"))
    read(a, files[0].file)
    assert a.word(theirs, "245") == "Lão Hạc"
    assert a.store.outbox.count_pending() == 0


def test_a_conflict_travels_by_stick(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    a.sync()
    b.sync()
    b.write(book, "245", "Tắt đèn (B)")
    b.sync()
    a.write(book, "245", "Tắt đèn (A)")
    assert there_and_back(a).report.conflicts == 1
    assert a.word(book, "245") == "Tắt đèn (B)"


def test_a_thousand_books_come_and_go_by_one_stick(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    for number in range(1100):
        a.catalogue(f"Sách {number}")
    assert there_and_back(a).report.pushed == 1100
    there_and_back(b)
    assert len(b.texts_shown()) == 1100
    assert b.texts_shown() == world.hub_texts()


def test_a_library_put_back_from_a_backup_goes_on_by_stick_alone(
    world: World, tmp_path: Path
) -> None:
    """Rules 8.1, 8.9."""
    a = world.commune("00001", file=tmp_path / "a.db")
    a.catalogue("Tắt đèn")
    there_and_back(a)
    _copy(a, tmp_path / "a.db", tmp_path / "kept.db")
    a.catalogue("Lão Hạc")
    there_and_back(a)
    _copy(a, tmp_path / "kept.db", tmp_path / "a.db")
    a.catalogue("Chí Phèo")

    assert there_and_back(a).begins_again
    there_and_back(a)

    assert a.store.outbox.count_pending() == 0
    assert a.texts_shown() == world.hub_texts()
    assert len(world.hub_texts()) == 3
    a.store.close()


@pytest.mark.of_files
def test_a_hub_put_back_from_a_backup_is_told_again_by_stick(world: World, tmp_path: Path) -> None:
    """Rules 8.2, 8.3."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    there_and_back(a)
    world.hub.close()
    shutil.copy(world.folder / "hub.db", tmp_path / "kept.db")
    world.open_hub()
    a.catalogue("Lão Hạc")
    down = answered(world, written(a))
    read(a, down)
    world.hub.close()
    shutil.copy(tmp_path / "kept.db", world.folder / "hub.db")
    world.open_hub()

    told = next(iter(answers(world.hub)))
    assert read(a, told.file).begins_again
    assert a.store.outbox.count_pending() == 1
    there_and_back(a)
    assert a.texts_shown() == world.hub_texts()
    assert len(world.hub_texts()) == 2


@pytest.mark.of_files
def test_a_stick_that_would_take_out_much_takes_out_nothing_and_asks(
    world: World, tmp_path: Path
) -> None:
    """Rule 9.7."""
    gone, b = world.commune("00001"), world.commune("00002")
    world.hub.close()
    shutil.copytree(world.folder, tmp_path / "kept")
    world.open_hub()
    for number in range(10):
        gone.catalogue(f"Sách {number}")
    gone.sync()
    there_and_back(b)
    world.hub.close()
    shutil.copy(tmp_path / "kept" / "hub.db", world.folder / "hub.db")
    world.open_hub()
    there_and_back(b)

    down = answered(world, written(b))
    with pytest.raises(RemoteError, match=r"sync\.much_would_go"):
        read(b, down)
    assert len(b.texts_shown()) == 10
    read(b, down, may_remove=True)
    assert not b.texts_shown()


class Bad:
    """One good file each way, for a world of bad ones."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder)
        self.library = self.world.commune("00001")
        self.other = self.world.commune("00002")
        self.library.catalogue("Tắt đèn")
        self.up = written(self.library)
        self.down = answered(self.world, written(self.library))


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Bad:
    return Bad(tmp_path_factory.mktemp("bad") / "hub")


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255), is_up=st.booleans())
def test_a_changed_byte_anywhere_is_refused_and_nothing_is_stored(
    bad: Bad, place: float, flip: int, *, is_up: bool
) -> None:
    """Rule 14.1."""
    file = bytearray(bad.up if is_up else bad.down)
    file[int(place * len(file))] ^= flip
    _is_refused(bad, bytes(file), is_up=is_up)


@pytest.mark.parametrize("is_up", [True, False])
def test_every_byte_of_the_outside_is_watched(bad: Bad, *, is_up: bool) -> None:
    good = bad.up if is_up else bad.down
    for place in (*range(220), *range(len(good) - 40, len(good))):
        file = bytearray(good)
        file[place] ^= 1
        _is_refused(bad, bytes(file), is_up=is_up)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(share=st.floats(0, 1, exclude_max=True), is_up=st.booleans())
def test_half_a_file_is_refused(bad: Bad, share: float, *, is_up: bool) -> None:
    whole = bad.up if is_up else bad.down
    _is_refused(bad, whole[: int(share * len(whole))], is_up=is_up)


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        (b'"n":1', b'"n":7', "bundle.damaged"),
        (b'"lib":"00001"', b'"lib":"00002"', "bundle.damaged"),
        (b'"v":1', b'"v":9', "bundle.too_new"),
        (b"BIBSYNC1", b"BIBSYNC2", "bundle.too_new"),
    ],
)
def test_another_label_cannot_be_put_on_a_file_and_a_newer_one_is_called_so(
    bad: Bad, before: bytes, after: bytes, code: str
) -> None:
    """Rule 14.1."""
    whole = bad.up[:-32].replace(before, after, 1)
    assert whole != bad.up[:-32]
    file = whole + hashlib.blake2b(whole, digest_size=32).digest()
    with pytest.raises(InputError) as refused:
        _hub_reads(bad.library, file)
    assert refused.value.code == code


def test_a_file_of_another_library_is_refused(bad: Bad) -> None:
    for file in (bad.down, bad.up):
        with pytest.raises(InputError, match=r"bundle\.not_for_us"):
            read(bad.other, file)


def test_an_answer_that_our_hub_did_not_sign_is_refused(bad: Bad) -> None:
    label, messages = bad.library.key.opened(bad.down)
    forged = [Message(message.body, bytes(64)) for message in messages]
    file = sealed(label, forged, to=bad.library.key.public)
    with pytest.raises(InputError, match=r"bundle\.not_of_our_hub"):
        read(bad.library, file)
    assert bad.library.store.outbox.count_pending() == 1


def test_an_outgoing_file_is_no_answer_and_an_answer_is_nothing_to_the_hub(bad: Bad) -> None:
    for file in (bad.down, bad.up):
        with pytest.raises(InputError, match=r"bundle\.not_for_us"):
            (read if file is bad.up else _hub_reads)(bad.library, file)


def test_a_revoked_device_is_refused_by_stick_too(world: World) -> None:
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    up = written(a)
    with world.hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE device SET is_revoked = true")
    with pytest.raises(Refused, match="revoked"):
        take_in(world.hub, up)
    assert world.count("oplog") == 0


def _is_refused(bad: Bad, file: bytes, *, is_up: bool) -> None:
    with pytest.raises(InputError, match=r"bundle\.") as refused:
        _hub_reads(bad.library, file) if is_up else read(bad.library, file)
    assert refused.value.code in {"bundle.damaged", "bundle.not_ours"}
    assert bad.library.store.outbox.count_pending() == 1
    assert bad.library.store.runs.latest()[0].way is RunWay.STICK_OUT


def _hub_reads(commune: Commune, file: bytes) -> None:
    take_in(commune.world.hub, file)


def _copy(commune: Commune, source: Path, target: Path) -> None:
    commune.store.close()
    shutil.copy(source, target)
    commune.open()
