"""The round of a coordinator: one thing done for every library that this PC looks after.

What goes wrong with one library is told of that one, and the others go on.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import AppError, InputError
from desktop.domain.exchange import ExchangeSummary
from desktop.machine.drives import refuse_network
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import exchange
from desktop.services.unlocking import unlock
from desktop.storage.store import Store
from sync.bundle import Label
from sync.carrying import labelled
from sync.engine import Report
from ui import stick_work
from ui.exchange_work import exchange_with_hub

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_NOTHING_FOR_IT = "bundle.nothing_for_us"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One library of the round: how it stands, and what was done for it or why not."""

    folder: Path
    code: str = ""
    name: str = ""
    summary: ExchangeSummary | None = None
    heard_at: datetime | None = None
    error: AppError | None = None
    report: Report | None = None
    labels: tuple[Label, ...] = ()
    """What stands on the files that were written, or read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Came:
    report: Report | None = None
    labels: tuple[Label, ...] = ()
    error: AppError | None = None


def _no_progress(_done: int, _total: int) -> None:
    pass


def looked_at(folders: Sequence[Path]) -> list[Stop]:
    """How each library stands, from its own queue."""
    return list(_each(folders, lambda _folder: _Came(), _no_progress, lambda: False))


def exchanged(
    folders: Sequence[Path],
    *,
    progress: Progress = _no_progress,
    cancelled: Cancelled = lambda: False,
) -> list[Stop]:
    """One library after the other exchanges with its hub over the line."""

    def over_the_line(folder: Path) -> _Came:
        return _Came(report=exchange_with_hub(folder, cancelled=cancelled))

    return list(_each(folders, over_the_line, progress, cancelled))


def written(
    folders: Sequence[Path],
    stick: Path,
    *,
    progress: Progress = _no_progress,
    cancelled: Cancelled = lambda: False,
) -> list[Stop]:
    """What waits in each library, on one stick."""

    def onto(folder: Path) -> _Came:
        done = stick_work.write_on(folder, stick, is_whole=True, cancelled=cancelled)
        return _Came(report=done.report, labels=(done.label,))

    return list(_each(folders, onto, progress, cancelled))


def read(
    folders: Sequence[Path],
    sticks: Sequence[Path],
    *,
    progress: Progress = _no_progress,
    cancelled: Cancelled = lambda: False,
) -> list[Stop]:
    """The answers on these sticks, each by the library that it is for."""
    for stick in sticks:
        if not stick.is_dir():
            raise InputError("stick.gone", path=str(stick))
    found = {each.path: each.label for each in labelled(sticks)}

    def from_sticks(folder: Path) -> _Came:
        try:
            done = stick_work.read_files(folder, sticks, cancelled=cancelled)
        except InputError as error:
            if error.code != _NOTHING_FOR_IT:
                raise
            return _Came()
        labels = (found.get(path) for path in done.read)
        return _Came(report=done.report, labels=tuple(each for each in labels if each is not None))

    return list(_each(folders, from_sticks, progress, cancelled))


def _each(
    folders: Sequence[Path],
    do: Callable[[Path], _Came],
    progress: Progress,
    cancelled: Cancelled,
) -> Iterator[Stop]:
    for number, folder in enumerate(folders):
        if cancelled():
            return
        progress(number, len(folders))
        yield _stop(folder, _attempted(folder, do))


def _attempted(folder: Path, do: Callable[[Path], _Came]) -> _Came:
    try:
        if not (folder / LIBRARY_FILE).is_file():
            raise InputError("library.not_found", path=str(folder))
        refuse_network(folder)
        unlock(folder / LIBRARY_FILE)
        return do(folder)
    except AppError as error:
        return _Came(error=error)


def _stop(folder: Path, came: _Came) -> Stop:
    """As it stands afterwards; a library that cannot be opened is named by its folder."""
    try:
        if not (folder / LIBRARY_FILE).is_file():
            return Stop(folder=folder, name=folder.name, error=came.error)
        refuse_network(folder)
        with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
            library = exchange.library(store)
            return Stop(
                folder=folder,
                code=library.code,
                name=library.name,
                summary=exchange.summary(store),
                heard_at=store.line.get().heard_at,
                error=came.error,
                report=came.report,
                labels=came.labels,
            )
    except AppError as error:
        return Stop(folder=folder, name=folder.name, error=came.error or error)
