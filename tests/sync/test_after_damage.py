"""A damaged library that was put back with its journal done again: the exchange agrees."""

import os
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from desktop.services import circulation
from desktop.services.backing_up import back_up
from desktop.services.erasing import erase
from desktop.services.restoring import Restored, put_in_place
from desktop.storage.sqlite import connect
from sync.steps.healing import renew
from sync.steps.replaying import replay
from tests.sync.two_readers import Pair, known, new_sheet, reader
from tests.sync.world import World


def test_what_was_done_again_is_told_once_and_all_ends_are_equal(
    world: World, tmp_path: Path
) -> None:
    """Rules 3.2, 8.1, 8.5."""
    library = tmp_path / "a.db"
    a, b = world.commune("00001", file=library), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    a.sync()
    kept = back_up(library, tmp_path / "kept.tvxbackup", now=world.clock())
    sent = a.catalogue("Lão Hạc")
    a.write(book, "245", "Tắt đèn, bản hai")
    a.sync()
    unsent = a.catalogue("Chí Phèo")
    a.store.close()
    _spoil(library)

    restored = _put_in_place(world, library, kept.path)
    a.open()
    assert restored.replayed is not None
    assert (restored.replayed.done, restored.replayed.left) == (3, 0)
    assert a.word(unsent, "245") == "Chí Phèo"

    a.sync()
    b.sync()

    assert a.store.outbox.count_pending() == 0
    assert a.word(book, "245") == "Tắt đèn, bản hai"
    assert set(world.hub_texts()) == {book, sent, unsent}
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()
    a.store.close()


def _put_in_place(world: World, library: Path, backup: Path) -> Restored:
    return put_in_place(
        library,
        backup,
        folder=library.with_name("backups"),
        renew=partial(renew, now=world.clock()),
        now=world.clock(),
        random_bytes=os.urandom,
        replay=partial(replay, now=world.clock()),
    )


def _spoil(library: Path) -> None:
    """The page where the table of records begins."""
    with closing(connect(library)) as connection:
        found = "SELECT rootpage FROM sqlite_schema WHERE name = 'record'"
        page = connection.execute(found).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with library.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


@pytest.mark.of_files
def test_readers_are_known_at_both_pcs_after_one_was_damaged(world: World, tmp_path: Path) -> None:
    """Rules 17.5, 17.7."""
    library = tmp_path / "a.db"
    a, b = world.commune("00001", file=library), world.commune("00001")
    pcs = Pair(a, b, new_sheet(a))
    pcs.share_at_both()
    copy, gone = pcs.copy(), reader(a, name="Vũ An")
    pcs.quiet()
    kept = back_up(library, tmp_path / "kept.tvxbackup", now=world.clock())
    huy, hoa = reader(a), reader(b, name="Hoa", card="BD.00777")
    pcs.quiet()
    circulation.lend(a.store, copy.barcode, patron=huy.id, now=a.now())
    erase(a.store, gone.id, now=a.now())
    a.store.close()
    _spoil(library)
    _put_in_place(world, library, kept.path)
    a.open()
    pcs.quiet()
    for pc in (a, b):
        assert {known(pc, each.id).name for each in (huy, hoa)} == {huy.name, "Hoa"}
        assert pc.store.patrons.get(gone.id) is None
        (loan,) = pc.store.loans.open_of_copy(copy.id)
        assert loan.patron == huy.id
        assert pc.store.other_pcs.made(loan.id) is (pc is b)
    counts = [pc.store.card_counts.readers() for pc in (a, b)]
    assert counts == [{"adult": 1}, {"adult": 1}]
    a.store.close()
