"""The power goes at any moment, and the disk forgets what was not synced."""

from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

from desktop.services import backing_up, restoring
from desktop.services.circulation import lend, take_back
from desktop.storage.log_room import LOG_PAGES, make_room
from sync.steps.healing import renew
from tests.storage.forgetful_disk import Event, Watch, after_a_cut
from tests.storage.shelf import (
    START,
    assert_whole,
    is_unbroken,
    journal,
    new_store,
    opened,
    reader,
    with_a_copy,
)

CUTS = 500
CUTS_WITH_ROOM = 40
SCANS = 120
PER_OPENING = 15
RESTORE_CUTS = 120
BARCODES = [f"B{number}" for number in range(3)]


def filled(path: Path) -> dict[str, bytes]:
    """A small library on the disk, closed; and its files."""
    with closing(new_store(path)) as store:
        reader(store)
        for barcode in BARCODES:
            with_a_copy(store, f"Sách {barcode}", barcode)
    return {path.name: path.read_bytes()}


def assert_none_lost(
    folder: Path,
    before: dict[str, bytes],
    events: list[Event],
    choose: Random,
    *,
    is_searched: bool,
) -> None:
    """The power goes after these events: whatever was promised until then is there."""
    library = laid_out(folder, after_a_cut(before, events, choose))
    with opened(library) as store:
        entries = journal(store)
        assert is_unbroken(entries)
        assert promised(events) <= {f"{entry.n} {entry.op}" for entry in entries}
    if is_searched:
        assert_whole(library)


def scanned(path: Path, watch: Watch, scans: int) -> None:
    """A desk that closes now and then, so that the log is emptied into the library as well."""
    for first in range(0, scans, PER_OPENING):
        with opened(path, first) as store:
            known = store.patrons.by_card("BD-1")
            assert known is not None
            for number in range(first, first + PER_OPENING):
                now = START + timedelta(minutes=number)
                barcode = BARCODES[number % 3]
                if number % 6 < 3:
                    lend(store, barcode, patron=known.id, now=now)
                else:
                    take_back(store, barcode, now=now)
                last = store.outbox.last()
                assert last is not None
                watch.say(f"{last.n} {last.op}")


def laid_out(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, content in files.items():
        if not name.endswith("-shm"):
            (folder / name).write_bytes(content)
    return folder / "library.db"


def promised(events: list[Event]) -> set[str]:
    return {event.file for event in events if event.kind == "said"}


def test_no_scan_that_was_shown_is_lost_to_a_power_cut(tmp_path: Path) -> None:
    path, watch, choose = tmp_path / "library.db", Watch(), Random(5)
    before = filled(path)
    with watch.watching():
        scanned(path, watch, SCANS)
    assert len(promised(watch.events)) == SCANS

    for cut in range(CUTS):
        events = watch.events[: choose.randrange(len(watch.events) + 1)]
        assert_none_lost(tmp_path / "after", before, events, choose, is_searched=cut % 10 == 0)


def test_no_scan_is_lost_that_is_written_where_the_log_had_room(tmp_path: Path) -> None:
    path, watch, choose = tmp_path / "library.db", Watch(), Random(7)
    before = filled(path)
    with watch.watching(), opened(path):  # who looks on keeps the log, as the window does
        make_room(path)
        scanned(path, watch, PER_OPENING)
    roomy = next(n for n, event in enumerate(watch.events) if event.kind == "said")
    log = [each for each in watch.events if each.kind == "write" and each.file.endswith("-wal")]
    assert sum(len(each.data) for each in log) > 4096 * LOG_PAGES

    for cut in range(CUTS_WITH_ROOM):
        events = watch.events[: choose.randrange(roomy, len(watch.events) + 1)]
        assert_none_lost(tmp_path / "after", before, events, choose, is_searched=cut % 10 == 0)


def test_a_restore_that_the_power_cuts_leaves_the_old_library_or_the_new(tmp_path: Path) -> None:
    path, watch, choose = tmp_path / "library.db", Watch(), Random(6)
    filled(path)
    backup = backing_up.back_up(path, tmp_path / "b.tvxbackup", now=START)
    with opened(path) as store:
        with_a_copy(store, "Sách sau", "C1")
    before = {path.name: path.read_bytes()}
    with watch.watching(), opened(path) as store:
        restoring.restore(
            store,
            path,
            backup.path,
            folder=tmp_path / "backups",
            renew=partial(renew, now=START),
            now=START,
            random_bytes=Random(9).randbytes,
        )
        watch.say("restored")
    ours = [event for event in watch.events if event.file in {"library.db", "library.db-wal"}]
    ours.append(Event("said", "restored"))

    seen = set()
    for _ in range(RESTORE_CUTS):
        end = choose.randrange(len(ours) + 1)
        library = laid_out(tmp_path / "after", after_a_cut(before, ours[:end], choose))
        with opened(library) as store:
            copies = store.copies.count()
            assert is_unbroken(journal(store))
        assert_whole(library)
        seen.add(copies)
        assert copies == len(BARCODES) or end < len(ours)
    assert seen == {len(BARCODES), len(BARCODES) + 1}
