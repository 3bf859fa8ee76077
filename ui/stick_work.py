"""Exchanges by stick, as the window and the command line run them."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.domain.errors import InputError, RuleError
from desktop.machine import stick
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.store import Store
from sync.bundle import MOST_FILE, Label, Way, read_label
from sync.carrying import Carried, labelled, onto, over_the_line, put
from sync.device_key import DeviceKey
from sync.engine import Report
from sync.enrolment import key_of
from sync.stick import Taken, outgoing, take_in, was_written
from ui import clock

OUR_FOLDER = "ThuVienXa"
_MOST = MOST_FILE + (1 << 20)
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def _no_progress(_done: int, _total: int) -> None:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFile:
    """A file that is on the stick and was read back from it."""

    path: Path
    label: Label
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFiles:
    """What came of the files that were read."""

    report: Report
    is_news: bool = False
    begins_again: bool = False
    read: list[Path] = field(default_factory=list)


def write_file(folder: Path, target: Path, *, cancelled: Cancelled = lambda: False) -> WrittenFile:
    """Write what waits into a folder, under a name of its own, or into the file `target`."""
    with _store(folder) as store:
        sent = outgoing(store, _key(store, folder), now=clock.now())
        if target.is_dir():
            path = put(target, sent.label, sent.file, cancelled=cancelled)
        else:
            path = target
            stick.put(path, sent.file, cancelled=cancelled)
        report = was_written(store, sent, now=clock.now())
    return WrittenFile(path=path, label=sent.label, report=report)


def write_on(
    folder: Path, drive: Path, *, is_whole: bool, cancelled: Cancelled = lambda: False
) -> WrittenFile:
    """The same on a drive: in a folder of our own where it `is_whole`, else in the folder itself.

    InputError `stick.gone` when it is not there: nothing is made in the place where it was.
    """
    target = drive / OUR_FOLDER if is_whole else drive
    if is_whole:
        stick.make_folder(target)
    if not target.is_dir():
        raise InputError("stick.gone", path=str(drive))
    return write_file(folder, target, cancelled=cancelled)


def read_files(
    folder: Path,
    paths: Sequence[Path],
    *,
    may_remove: bool = False,
    progress: Progress = _no_progress,
    cancelled: Cancelled = lambda: False,
) -> ReadFiles:
    """Read the answers for this library: files that are named, and those in folders.

    In a folder, what is for others is passed over. InputError when there is nothing for us.
    """
    with _store(folder) as store:
        key = _key(store, folder)
        files = _for_us(store, paths)
        done = ReadFiles(report=Report(pending=store.outbox.count_pending()))
        for number, path in enumerate(files):
            progress(number, len(files))
            if cancelled():
                break
            content = stick.get(path, most=_MOST)
            taken = take_in(store, key, content, now=clock.now(), may_remove=may_remove)
            done = _together(done, taken, path)
    return done


def carry(
    folder: Path,
    paths: Sequence[Path],
    *,
    hub: str = "",
    into: Path | None = None,
    progress: Progress = _no_progress,
    cancelled: Cancelled = lambda: False,
) -> list[Carried]:
    """Take files of whichever libraries to the hub over the line, or into a folder.

    The hub is the one named, or the one this library is enrolled at.
    """
    if into is not None:
        return onto(paths, into, progress=progress, cancelled=cancelled)
    return over_the_line(paths, hub or _hub(folder), progress=progress, cancelled=cancelled)


def _hub(folder: Path) -> str:
    with _store(folder) as store:
        device = store.device.get()
    if device is None:
        raise RuleError("exchange.not_enrolled")
    return device.hub


def _key(store: Store, folder: Path) -> DeviceKey:
    """RuleError where the library is not enrolled: it has no key that could be missed."""
    if store.device.get() is None:
        raise RuleError("exchange.not_enrolled")
    return key_of(store, Credentials(folder))


def _for_us(store: Store, paths: Sequence[Path]) -> list[Path]:
    device = store.device.get()
    if device is None:
        raise RuleError("exchange.not_enrolled")
    named = [path for path in paths if not path.is_dir()]
    folders = [path for path in paths if path.is_dir()]
    within = [
        (each.label.number, each.path)
        for each in (labelled(folders) if folders else ())
        if each.label is not None
        and each.label.way is Way.DOWN
        and each.label.device.partition(".")[0] == device.line
    ]
    files = [*named, *(path for _, path in sorted(within))]
    if not files:
        raise InputError("bundle.nothing_for_us", path=str(paths[0]))
    return files


def _together(done: ReadFiles, taken: Taken, path: Path) -> ReadFiles:
    a, b = done.report, taken.report
    report = replace(
        b,
        pushed=a.pushed + b.pushed,
        pulled=a.pulled + b.pulled,
        conflicts=a.conflicts + b.conflicts,
        refused=a.refused + b.refused,
        bytes_received=a.bytes_received + b.bytes_received,
        changes=a.changes | b.changes,
    )
    return ReadFiles(
        report=report,
        is_news=done.is_news or taken.is_news,
        begins_again=done.begins_again or taken.begins_again,
        read=[*done.read, path],
    )


@contextmanager
def _store(folder: Path) -> Iterator[Store]:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    try:
        yield store
    finally:
        store.close()


def label_of(path: Path) -> Label:
    """What stands on a file; an InputError when it is no whole file of ours."""
    return read_label(stick.get(path, most=_MOST))
