"""An import leaves room for the desk between its batches."""

import os
from contextlib import closing
from pathlib import Path

from desktop.domain.listing.mapping import own_mapping
from desktop.machine.folders import LIBRARY_FILE
from desktop.services.importing import BATCH, ImportOptions
from desktop.services.list_profiles import remember_profile
from desktop.sheets.writing import write_csv
from desktop.storage.store import Store
from tests.ui.conftest import NOW
from ui.transfer.import_work import Order, bring_in
from ui.transfer.runner import Pace


def test_whoever_waits_can_write_after_each_batch(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "nhiều.csv"
    write_csv(path, ["Tên sách"], ([f"Sách số {n}"] for n in range(BATCH + 1)))
    order = Order(path=path, is_list=True, options=ImportOptions(), now=NOW)
    wrote: list[int] = []
    done: list[int] = []
    file = folder / LIBRARY_FILE
    with (
        closing(Store.open(file, os.urandom)) as store,
        closing(Store.open(file, os.urandom)) as desk,
    ):

        def write() -> None:
            remember_profile(desk, own_mapping())
            wrote.append(done[-1])

        bring_in(store, Pace(done.append, lambda: False, write), order=order)
    assert wrote == [BATCH, BATCH + 1]
