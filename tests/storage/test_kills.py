"""A power cut at any moment loses no scan that the desk has shown."""

import json
import random
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.exchange import ChangeKind
from desktop.storage.store import Store
from tests import forks
from tests.storage import scanning
from tests.storage.shelf import (
    assert_whole,
    is_unbroken,
    journal,
    new_store,
    opened,
    reader,
    with_a_copy,
)

KILLS = 100
BARCODES = [f"B{number}" for number in range(3)]  # as many as one may have out


def killed_after(scans: int, library: Path, seen: int) -> list[tuple[int, str]]:
    """The entries that a desk has acknowledged before it was killed in the midst of its work."""
    desk = forks.Speaking(scanning.main, str(library), str(seen), *BARCODES)
    said = [desk.line() for _ in range(scans)]
    said += desk.kill()  # what it had shown before the blow fell
    pairs = (line.split() for line in said if line.endswith("\n"))
    return [(int(n), entity) for n, entity in pairs]


def assert_loans_are_as_the_journal_says(store: Store) -> None:
    out: dict[str, bool] = {}
    for entry in journal(store):
        if entry.kind is ChangeKind.CIRCULATION:
            event = json.loads(entry.body)
            out[event["copy"]] = event["type"] == "loan"
    assert sum(out.values()) == store.loans.count_open()


@pytest.mark.slow
def test_no_scan_that_was_shown_is_lost_to_a_kill(tmp_path: Path) -> None:
    path, choose = tmp_path / "library.db", random.Random(7)
    with closing(new_store(path)) as store:
        reader(store)
        for barcode in BARCODES:
            with_a_copy(store, f"Sách {barcode}", barcode)

    shown: dict[int, str] = {}
    for _ in range(KILLS):
        shown.update(killed_after(choose.randint(1, 12), path, len(shown)))
        assert_whole(path)
        with opened(path) as store:
            entries = journal(store)
            assert is_unbroken(entries)
            assert_loans_are_as_the_journal_says(store)
        kept = {entry.n: entry.entity for entry in entries}
        assert shown.items() <= kept.items()
    assert len(shown) >= KILLS
