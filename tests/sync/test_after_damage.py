"""A damaged library that was put back with its journal done again: the exchange agrees."""

import os
from contextlib import closing
from functools import partial
from pathlib import Path

from desktop.services.backing_up import back_up
from desktop.services.restoring import put_in_place
from desktop.storage.sqlite import connect
from sync.steps.healing import renew
from sync.steps.replaying import replay
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

    restored = put_in_place(
        library,
        kept.path,
        folder=tmp_path / "backups",
        renew=partial(renew, now=world.clock()),
        now=world.clock(),
        random_bytes=os.urandom,
        replay=partial(replay, now=world.clock()),
    )
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
