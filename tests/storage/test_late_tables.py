"""A store opens each of its tables when it is first asked for."""

import inspect
import subprocess
import sys
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.record import RecordId
from desktop.services.cataloguing import add_record
from desktop.storage.store import Store
from desktop.storage.tables import Late, Tables
from tests.storage.shelf import START, book, new_store, opened

ROOT = Path(__file__).resolve().parents[2]
LATE = [name for name, table in vars(Tables).items() if isinstance(table, Late)]


@pytest.mark.parametrize("name", LATE)
def test_a_table_is_opened_once_and_is_what_it_is_said_to_be(name: str) -> None:
    store = Store.in_memory(Random(1).randbytes)
    table = getattr(store, name)
    assert getattr(store, name) is table
    assert inspect.get_annotations(Tables)[name] == f"Late[{type(table).__name__}]"
    store.close()


def test_a_store_that_is_opened_brings_no_table_that_nobody_asked_for(tmp_path: Path) -> None:
    new_store(tmp_path / "library.db").close()
    script = (
        "import os, sys; from pathlib import Path; from desktop.storage.store import Store\n"
        "Store.open(Path(sys.argv[1]), os.urandom); print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "library.db")],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.split()
    assert "desktop.storage.outbox" in loaded
    assert {"desktop.storage.records", "desktop.storage.intake"} & {*loaded} == set()


def test_a_record_is_added_after_the_first_of_the_day_was_undone(tmp_path: Path) -> None:
    """The tables it passes through are made with it, and go when its transaction is undone."""
    path = tmp_path / "library.db"
    new_store(path).close()
    with opened(path) as store:
        with suppress(KeyError), store.write():
            store.records.put(RecordId(store.identities.new(START)), book("Dế mèn"))
            raise KeyError
        brief = BriefDescription(title="Dế mèn phiêu lưu ký")
        name = add_record(store, brief, now=START)
        assert store.records.count() == 1
        assert store.records.get(name) is not None


def test_a_clock_set_back_gives_no_identity_from_before_the_last_of_the_journal(
    tmp_path: Path,
) -> None:
    path = tmp_path / "library.db"
    with closing(new_store(path)) as store:
        add_record(store, BriefDescription(title="Dế mèn"), now=START + timedelta(days=365))
    with opened(path) as store:
        last = store.outbox.last()
        assert last is not None
        assert store.identities.new(START) > last.op
