"""Putting a library back from a backup: seen before it is done, and never without a way back."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.account import AccountId
from desktop.domain.backup import Backup, BackupKind, Comparison, Replayed, State
from desktop.domain.calendar import local
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError, InputError, RuleError, StorageError
from desktop.domain.identity import RandomBytes
from desktop.domain.permission import Right
from desktop.machine import sealed_file
from desktop.machine.lasting import give_name
from desktop.services import backing_up, erasing
from desktop.services.acting import check
from desktop.services.unlocking import unlock
from desktop.storage import snapshot
from desktop.storage.salvage import Ruin, ruin_of
from desktop.storage.sealing import put_under
from desktop.storage.sqlite import key_of
from desktop.storage.sqlite_errors import translated
from desktop.storage.store import Store

_EVERYTHING = Changes(
    records=True,
    copies=True,
    patrons=True,
    loans=True,
    money=True,
    holds=True,
    rules=True,
    exchange=True,
    visits=True,
)
_LOG_FILES = ("-wal", "-shm", "-journal")

Renew = Callable[[Store], None]
"""Gives the library another name in the exchange, inside Store.write()."""

Replay = Callable[[Store, Ruin, State], Replayed]
"""Does again what the journal of a damaged library has after a state, inside Store.write()."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came back, and where the state is that it took the place of."""

    backup: Backup
    aside: Path | None
    erased_again: int
    replayed: Replayed | None = None
    changes: Changes = _EVERYTHING


def compare(library: Path, backup: Backup, *, is_damaged: bool = False) -> Comparison:
    """What a restore would bring back and what it would lose; nothing is written.

    Of a library that `is_damaged` the journal is done again, as far as it goes.
    """
    try:
        now = snapshot.state_of(library) if library.is_file() else None
    except StorageError:
        now = None
    if now is None or is_damaged:
        with ruin_of(library) as ruin:
            again = 0 if ruin is None else sum(1 for _ in ruin.journal_after(backup.state))
        return Comparison(backup=backup, now=None, lost={}, is_same_history=False, again=again)
    n = backup.state.marks.journal
    is_same = (snapshot.chain_at(library, n) or "") == backup.state.chain
    lost = snapshot.changes_beyond(library, n if is_same else 0)
    return Comparison(backup=backup, now=now, lost=lost, is_same_history=is_same)


def restore(
    store: Store,
    library: Path,
    backup: Path,
    *,
    folder: Path,
    renew: Renew,
    now: datetime,
    random_bytes: RandomBytes,
    replay: Replay | None = None,
) -> Restored:
    """Put the open library `store` back to `backup`. The present state is kept in `folder`.

    With `replay`, which is for a damaged one, what its journal has since is done again upon it.
    Nothing is touched before the backup is proven and the present kept; then all of it is one
    transaction of the library, which a power cut leaves as it was.
    """
    check(store, Right.RESTORE)
    chosen = _of_this_library(store, backup)
    with _draft_for(library) as draft:
        with _kept_meanwhile(library, folder, now=now) as keeping:
            _prove(chosen)
            _put_content(chosen, draft)
            aside = keeping.result()
        gone = _erased_by([library, *_newest(folder)])
        with closing(Store.open(draft, random_bytes)) as coming:
            coming.leave_unsynced()  # it is read once more, and then nobody's
            actor = _actor_in(coming, store)
            with coming.write():
                with suppress(StorageError), translated():
                    _go_on_after(coming, store)
                replayed = _done_again(coming, library, chosen, replay)
                _begin_anew(coming, chosen, account=actor, renew=renew, now=now)
            gone |= set() if replayed is None else replayed.erased
            erased = sum(erasing.erase_again(coming, card, now=now) for card in gone)
        if (key := key_of(library)) != key_of(draft):
            put_under(draft, key)
        store.become(draft)
    store.actor = actor
    backing_up.thin_out(folder)
    return Restored(backup=chosen, aside=aside, erased_again=erased, replayed=replayed)


def put_in_place(
    library: Path,
    backup: Path,
    *,
    folder: Path,
    renew: Renew,
    now: datetime,
    random_bytes: RandomBytes,
    replay: Replay | None = None,
) -> Restored:
    """The same where there is no library, or one that cannot be opened: its file is replaced.

    What is left of the old one is copied into `folder` first, as it is. At no moment is there no
    file, or a new one with the log of the old.
    """
    chosen = backing_up.known(backup)
    _prove(chosen)
    gone = _erased_by([library, *_newest(folder)])
    aside = _kept_as_it_is(library, folder, now=now)
    with sealed_file.telling(library):
        library.parent.mkdir(parents=True, exist_ok=True)
    with _draft_for(library) as draft:
        _put_content(chosen, draft)
        with closing(Store.open(draft, random_bytes)) as coming:
            with coming.write():
                replayed = _done_again(coming, library, chosen, replay)
                _begin_anew(coming, chosen, account=None, renew=renew, now=now)
            gone |= set() if replayed is None else replayed.erased
            erased = sum(erasing.erase_again(coming, card, now=now) for card in gone)
        with sealed_file.telling(library):
            sealed_file.to_disk(draft)
            _remove_logs(library)
            give_name(draft, library)
    return Restored(backup=chosen, aside=aside, erased_again=erased, replayed=replayed)


def _of_this_library(store: Store, backup: Path) -> Backup:
    chosen = backing_up.known(backup)
    if chosen.state.identity != store.library.identity():
        raise RuleError("backup.of_another_library", name=chosen.state.name)
    return chosen


def _prove(chosen: Backup) -> None:
    if not backing_up.is_sound(chosen.path):
        raise InputError("backup.damaged", path=str(chosen.path))
    if chosen.kind is BackupKind.ASIDE and backing_up.findings(chosen.path):
        raise InputError("backup.damaged", path=str(chosen.path))  # it was put aside as it was


@contextmanager
def _kept_meanwhile(library: Path, folder: Path, *, now: datetime) -> Iterator[Future[Path | None]]:
    """Keep the present while the block makes ready what comes; if that fails, nothing stays."""
    with ThreadPoolExecutor(max_workers=1) as beside:
        keeping = beside.submit(_kept, library, folder, now=now)
        try:
            yield keeping
        except AppError:
            aside = None if keeping.exception() else keeping.result()
            if aside is not None:
                _remove_logs(aside)
                aside.unlink()
            raise


@contextmanager
def _draft_for(library: Path) -> Iterator[Path]:
    """A file beside the library to make the new content in; one that was left over goes."""
    draft = library.with_name(f"{library.name}.coming")
    with sealed_file.telling(draft):
        try:
            _remove_logs(draft)
            draft.unlink(missing_ok=True)
            yield draft
        finally:
            _remove_logs(draft)
            draft.unlink(missing_ok=True)


def _put_content(chosen: Backup, draft: Path) -> None:
    sealed_file.unsealed(chosen.path, draft)
    backing_up.bring_sheet(chosen.path, draft.parent)
    unlock(draft)


def _remove_logs(database: Path) -> None:
    for ending in _LOG_FILES:
        database.with_name(database.name + ending).unlink(missing_ok=True)


def _done_again(
    coming: Store, library: Path, chosen: Backup, replay: Replay | None
) -> Replayed | None:
    """Inside Store.write() of the new content."""
    if replay is None or not library.is_file():
        return None
    with ruin_of(library) as ruin:
        return None if ruin is None else replay(coming, ruin, chosen.state)


def _kept(library: Path, folder: Path, *, now: datetime) -> Path | None:
    """The present as one more backup; where it is too damaged for that, its file as it is."""
    target = backing_up.place_for(folder, now, BackupKind.ASIDE)  # never over the chosen one
    try:
        return backing_up.back_up(library, target, now=now, kind=BackupKind.ASIDE).path
    except StorageError as error:
        if error.code != "storage.damaged":
            raise
    return _kept_as_it_is(library, folder, now=now)


def _kept_as_it_is(library: Path, folder: Path, *, now: datetime) -> Path | None:
    """A damaged library is kept, log and all: more may be got out of it than we can."""
    if not library.is_file():
        return None
    aside = folder / f"damaged-{local(now):%Y-%m-%d-%H%M%S}.db"
    with sealed_file.telling(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for ending in ("", *_LOG_FILES):
            part = library.with_name(library.name + ending)
            if part.is_file():
                shutil.copyfile(part, aside.with_name(aside.name + ending))
    return aside


def _actor_in(coming: Store, present: Store) -> AccountId | None:
    """Who is at the PC stays signed in, where they were known by then."""
    actor = present.actor
    return actor if actor is not None and coming.accounts.get(actor) is not None else None


def _begin_anew(
    coming: Store, chosen: Backup, *, account: AccountId | None, renew: Renew, now: datetime
) -> None:
    """Inside Store.write(): the log tells of the restore, and the exchange will heal."""
    number = str(chosen.state.marks.journal)
    coming.audit.append(Right.RESTORE.value, number, account=account, now=now)
    renew(coming)


def _go_on_after(coming: Store, present: Store) -> None:
    """Numbers that are on labels and cards already are not given a second time."""
    for theirs, ours in (
        (present.copies.series, coming.copies.series),
        (present.patrons.series, coming.patrons.series),
    ):
        known = {each.prefix: each for each in ours.all()}
        for series in theirs.all():
            last = max(series.last, known.get(series.prefix, series).last)
            ours.put(series._replace(last=last))


def _newest(folder: Path) -> list[Path]:
    return [each.path for each in backing_up.backups_in(folder)[:1]]


def _erased_by(files: list[Path]) -> set[str]:
    """Who was erased as these files know: nobody's name comes back with a backup."""
    cards: set[str] = set()
    for file in files:
        with suppress(StorageError):
            cards.update(snapshot.erased_in(file))
    return cards
