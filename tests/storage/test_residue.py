"""What SQLite leaves of a deleted row when it moved it between pages, and that it is cleaned."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

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
