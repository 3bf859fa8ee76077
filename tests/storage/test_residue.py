"""What SQLite leaves of a deleted row when it moved it between pages, and that it is cleaned."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from desktop.domain.edit import json_object
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import Patron, PatronId
from desktop.storage.store import Store
from tests.storage.shelf import START, assert_whole, new_store

NAME = "Quàng Thị Ngoan Xuyến"


def removed_among_others(store: Store, seed: int) -> None:
    """Put a reader among others that come, go and change, and take them out again."""
    chance = Random(seed)

    def new(name: str) -> Patron:
        identity = chance.randbytes(16).hex()
        contact = "9" * chance.randrange(500)
        return Patron(id=PatronId(identity), card=identity, name=name, contact=contact)

    here: list[Patron] = []
    with store.write():
        wanted = new(NAME)
        store.patrons.add(wanted, secret=wanted.id)
        for _ in range(1500):
            deed = chance.random()
            if deed < 0.5 or not here:
                here.append(new(f"Quàng {chance.choice('ABDNXY')} {chance.random()}"))
                store.patrons.add(here[-1], secret=here[-1].id)
            elif deed < 0.75:
                store.patrons.remove(here.pop(chance.randrange(len(here))).id)
            else:
                one = chance.choice([wanted, chance.choice(here)])
                store.patrons.put(replace(one, village="z" * chance.randrange(900)))
        store.patrons.remove(wanted.id)
        store.residue.note(START)


@pytest.mark.parametrize("seed", [1, 36])  # 36 leaves a trace when only deleted
def test_nothing_is_left_of_a_row_that_had_been_moved(tmp_path: Path, seed: int) -> None:
    store = new_store(tmp_path / "library.db")
    removed_among_others(store, seed)
    readers = store.patrons.count()
    assert store.residue.clean()
    assert not store.residue.is_there()
    assert store.patrons.count() == readers
    store.close()
    assert NAME.encode() not in (tmp_path / "library.db").read_bytes()
    assert_whole(tmp_path / "library.db")


def said_among_others(store: Store, seed: int) -> list[str]:
    """Say of a reader, closed, among entries that grow; forget them, and return what was said."""
    chance = Random(seed)
    reader = Patron(id=PatronId(chance.randbytes(16).hex()), card="BD.1", name=NAME)
    with store.write():
        store.readers_key.put(chance.randbytes(32), "", sheet=b"")
        words = store.reader_words
        assert words is not None
        store.patrons.add(reader, secret=reader.id)
        for number in range(400):
            store.outbox.append(ChangeKind.RECORD, chance.randbytes(16).hex(), "{}", now=START)
            if number % 7 == 0:
                words.say_whole(reader, now=START)
        connection = store._connection  # noqa: SLF001 - as when edits of records are written out
        said = connection.execute("SELECT body FROM outbox WHERE kind = 'reader'").fetchall()
        for n in [chance.randrange(1, 450) for _ in range(1500)]:
            grown = "z" * chance.randrange(900)
            connection.execute(
                "UPDATE outbox SET body = ? WHERE n = ? AND kind = 'record'", (grown, n)
            )
    with store.write():
        words.say_farewell(reader.id, now=START)
        store.patrons.remove(reader.id)
        store.residue.note(START)
    return [value for (body,) in said for value in json_object(body)["all"].values()]


@pytest.mark.parametrize("seed", [1, 14])  # 14 leaves a trace when only deleted
def test_nothing_is_left_of_what_was_said_of_a_reader_though_it_was_closed(
    tmp_path: Path, seed: int
) -> None:
    store = new_store(tmp_path / "library.db")
    said = said_among_others(store, seed)
    assert store.residue.clean()
    store.close()
    content = (tmp_path / "library.db").read_bytes()
    assert not [value for value in said if value.encode() in content]
    assert_whole(tmp_path / "library.db")
