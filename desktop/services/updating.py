"""Updates: tried on a copy, then on the library itself, and taken back when they cannot open it.

The program that runs looks after the one to come: nothing is asked of a new version but that it
answers the commands `status` and `verify`, and opens its window on the library.
"""

import shutil
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

from desktop.domain.errors import InputError, RuleError, StorageError
from desktop.domain.key_files import SHEET, UNDER_PASSPHRASE
from desktop.machine.lasting import sync_folder
from desktop.machine.programs import Current, Programs, State
from desktop.services.safe_file import written_beside
from desktop.storage import alone, snapshot

_WORKPLACE = "update"
_REHEARSAL = "rehearsal"
_BEFORE = "before.db"
_MOST_TRIES = 3
_WINDOW = {"THUVIENXA_QUIT_WHEN_READY": "1", "QT_QPA_PLATFORM": "offscreen"}
_OF_THE_NEW = frozenset({"storage.newer", "storage.damaged", "storage.not_ours"})


def rehearse(programs: Programs, version: str, library: Path) -> None:
    """Let a staged version open a copy of the library; RuleError when it cannot.

    It stands the test with the same counts, sound, and with its window. The library is read alone.
    """
    folder = _workplace(library) / _REHEARSAL
    try:
        _clear(library)
        folder.mkdir(parents=True)
        copy = folder / library.name
        state = snapshot.copy_out(library, copy)
        snapshot.refuse_unsound(copy, state)
        counts = asdict(state.counts)
        _bring_keys(library.parent, folder)
        stands = _opens(programs, version, folder, counts) and _is_whole(programs, version, folder)
    except OSError as error:
        raise InputError("update.no_room", path=str(folder)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if not stands:
        _forget(programs, version)
        raise RuleError("update.rehearsal_failed", version=version)


def switch(programs: Programs, version: str, library: Path | None) -> None:
    """From the next start on it is the program, if it opens the library then."""
    current = programs.current()
    programs.choose(
        Current(
            version=version,
            before=current.version,
            state=State.PROVEN if library is None else State.TRIAL,
            library="" if library is None else str(library.parent),
            failed=current.failed,
        )
    )


def settle(programs: Programs, library: Path) -> Current:
    """Let the version on trial open the library, before anybody works in it; or take it back.

    May be cut off at any line and run again. StorageError `storage.locked`: somebody works in the
    library; the trial waits.
    """
    current = programs.current()
    if current.state is State.TRIAL:
        current = _tried(programs, current, library)
    if current.state is State.OPENED:
        _clear(library)
        current = replace(current, state=State.PROVEN)
        programs.choose(current)
    return current


def roll_back(programs: Programs, library: Path | None) -> Current:
    """The version before is the program again; RuleError where it cannot open the library any more.

    That is so when the newer one gave the library a new form, and work was done in it since.
    """
    current = programs.current()
    if current.version == current.before or not programs.has(current.before):
        raise RuleError("update.nothing_before")
    if library is not None and programs.ask(current.before, *_asked(library, "status")).status:
        raise RuleError("update.library_is_newer", version=current.version)
    back = Current(version=current.before, failed=current.version)
    programs.choose(back)
    return back


def _tried(programs: Programs, current: Current, library: Path) -> Current:
    before = _workplace(library) / _BEFORE
    alone.make_one_file(library)
    counts = _kept(library, before)
    if current.tries < _MOST_TRIES:
        current = replace(current, tries=current.tries + 1)
        programs.choose(current)
        if _opens(programs, current.version, library.parent, counts):
            current = replace(current, state=State.OPENED)
            programs.choose(current)
            return current
    alone.put_back(before, library)
    _clear(library)
    back = Current(version=current.before, failed=current.version)
    programs.choose(back)
    return back


def _kept(library: Path, before: Path) -> Mapping[str, int]:
    """See to it that the library is kept as it was before the trial; what is in it.

    What was kept before a cut is right when the library is in a form that this program does not
    know: then nobody but the new version has touched it since. Else it may be out of date.
    """
    try:
        counts = snapshot.state_of(library).counts
    except StorageError as error:
        if error.code not in _OF_THE_NEW or not before.is_file():
            raise
        return asdict(snapshot.state_of(before).counts)
    before.parent.mkdir(parents=True, exist_ok=True)
    with written_beside(before) as draft:
        shutil.copyfile(library, draft)
    for folder in (before.parent, library.parent):
        sync_folder(folder)  # it must outlive a power cut in the middle of the trial
    return asdict(counts)


def _opens(programs: Programs, version: str, folder: Path, counts: Mapping[str, int]) -> bool:
    status, said = programs.ask(version, "--library", str(folder), "--json", "status")
    return status == 0 and all(said.get(name) == count for name, count in counts.items())


def _is_whole(programs: Programs, version: str, folder: Path) -> bool:
    answer = programs.ask(version, "--library", str(folder), "--json", "verify")
    return (
        answer.status == 0 and not programs.ask(version, "--library", str(folder), **_WINDOW).status
    )


def _asked(library: Path, command: str) -> tuple[str, ...]:
    return ("--library", str(library.parent), "--json", command)


def _forget(programs: Programs, version: str) -> None:
    programs.choose(replace(programs.current(), failed=version))


def _bring_keys(folder: Path, to: Path) -> None:
    for ending in (SHEET, UNDER_PASSPHRASE):
        for file in folder.glob(f"*{ending}"):
            shutil.copyfile(file, to / file.name)


def _workplace(library: Path) -> Path:
    return library.parent / _WORKPLACE


def _clear(library: Path) -> None:
    shutil.rmtree(_workplace(library), ignore_errors=True)
