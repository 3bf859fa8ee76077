"""The doctor: looks at the library, the disk, the clock, the keys, the backups and the hub."""

import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from desktop.domain.calendar import day_of
from desktop.domain.errors import AppError
from desktop.domain.health import Answer, State
from desktop.machine import drives
from desktop.machine.credentials import Credentials, Place
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import backing_up, examining_library, true_day
from desktop.storage.store import Store
from resources import ROOT
from sync.enrolment import key_of
from sync.http_remote import look_for
from ui import backup_work, clock

_LITTLE, _TOO_LITTLE = 1 << 30, 200 << 20
_OLD_BACKUP = timedelta(days=2)
_FIRST_YEAR = 2026
_FONTS = ("Inter-Regular.otf", "NotoSerif-Bold.ttf")


def examine(folder: Path, *, asks_hub: bool = True) -> list[Answer]:
    """All answers, the bad ones first. A question that cannot be answered is an answer, too."""
    file = folder / LIBRARY_FILE
    answers = [
        *_asked(_library, file),
        *_asked(_disk, folder),
        *_asked(_backups, folder),
        *_asked(_clock, file),
        *_asked(_keys, folder),
        *_fonts(),
    ]
    if asks_hub:
        answers += _asked(_hub, folder)
    order = [State.BAD, State.ATTENTION, State.GOOD]
    return sorted(answers, key=lambda answer: order.index(answer.state))


def _asked(question: Callable[[Path], Iterator[Answer]], path: Path) -> list[Answer]:
    try:
        return list(question(path))
    except AppError as error:
        why = error.code
    except OSError as error:  # a folder that is gone, a disk that fails: just what is asked about
        why = type(error).__name__
    return [Answer(code="doctor.not_answered", state=State.BAD, details={"code": why})]


def _library(file: Path) -> Iterator[Answer]:
    found = examining_library.findings(file)
    if found:
        details: dict[str, str | int | None] = {"count": len(found), "first": found[0]}
        yield Answer(code="library.is_damaged", state=State.BAD, details=details)
    else:
        yield Answer(code="library.is_sound")
    if drives.is_on_network(file.parent):
        yield Answer(code="library.is_on_network", state=State.BAD)


def _disk(folder: Path) -> Iterator[Answer]:
    free = drives.free_bytes(folder)
    state = State.GOOD if free > _LITTLE else State.ATTENTION
    state = State.BAD if free < _TOO_LITTLE else state
    code = "disk.room" if state is State.GOOD else "disk.little"
    yield Answer(code=code, state=state, details={"mb": free >> 20})


def _backups(folder: Path) -> Iterator[Answer]:
    newest = backing_up.newest_sound(backup_work.folders_with_backups(folder))
    if newest is None:
        yield Answer(code="backup.never", state=State.ATTENTION)
        return
    is_old = clock.now() - newest.taken_at > _OLD_BACKUP
    day: dict[str, str | int | None] = {"day": day_of(newest.taken_at).isoformat()}
    state = State.ATTENTION if is_old else State.GOOD
    yield Answer(code="backup.old" if is_old else "backup.fresh", state=state, details=day)


def _clock(file: Path) -> Iterator[Answer]:
    now = clock.now()
    store = Store.open(file, os.urandom)
    try:
        known = true_day.day_to_show(store, now)
    finally:
        store.close()
    today = day_of(now)
    is_wrong = today < known or today.year < _FIRST_YEAR
    day: dict[str, str | int | None] = {"day": today.isoformat()}
    state = State.BAD if is_wrong else State.GOOD
    yield Answer(code="clock.wrong" if is_wrong else "clock.right", state=state, details=day)


def _keys(folder: Path) -> Iterator[Answer]:
    secrets = Credentials(folder)
    place = secrets.place
    code = "keys.in_a_file" if place is Place.OWNER_FILE else "keys.kept"
    yield Answer(code=code, details={"place": place.value})
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    try:
        if store.device.get() is not None:
            key_of(store, secrets)
    except AppError as error:
        yield Answer(code="keys.lost", state=State.BAD, details={"code": error.code})
    finally:
        store.close()


def _fonts() -> Iterator[Answer]:
    are_there = all((ROOT / "fonts" / name).is_file() for name in _FONTS)
    state = State.GOOD if are_there else State.BAD
    yield Answer(code="fonts.there" if are_there else "fonts.missing", state=state)


def _hub(folder: Path) -> Iterator[Answer]:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    try:
        device, pin = store.device.get(), store.provision.pin()
    finally:
        store.close()
    if device is None:
        yield Answer(code="hub.none")
        return
    try:
        look_for(device.hub, pin=pin)
    except AppError as error:
        yield Answer(code="hub.not_reached", state=State.ATTENTION, details={"code": error.code})
    else:
        yield Answer(code="hub.reached")
