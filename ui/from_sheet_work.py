"""The library back from its recovery sheet and the hub, as a first start and a command run it."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from desktop.domain.errors import RemoteError, RuleError
from desktop.domain.key_files import SHEET, salts_with_sheets
from desktop.domain.recovery import checked_code
from desktop.domain.sheet_address import SheetAddress
from desktop.machine import drives
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.sealed_file import telling
from desktop.services.backing_up import bring_sheet
from desktop.services.restoring import Restored
from desktop.services.unlocking import unlock_by_sheet
from desktop.storage.store import Store
from sync import vault
from sync.enrolment import give_key
from sync.http_remote import VaultOnLine
from ui import backup_work

_COMING = "offsite.coming"


def versions(address: SheetAddress, code: str) -> list[vault.Version]:
    """What the hub has for the sheet with this code, the last to come first."""
    with closing(_line(address, checked_code(code))) as source:
        return vault.versions(source)


def restore(
    folder: Path,
    address: SheetAddress,
    code: str,
    *,
    n: int,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Restored:
    """The library as it was put at the hub as its `n`th, on a PC that has none.

    The hub knows it again by the key of the PC before, under another name in the exchange.
    RuleError `offsite.stopped`: it was `cancelled`. RemoteError: what came over the line stays, and
    the next time goes on from there. Whatever else goes wrong leaves nothing behind.
    """
    file, code = folder / LIBRARY_FILE, checked_code(code)
    drives.refuse_network(folder)
    if not backup_work.cannot_be_opened(folder):
        raise RuleError("offsite.library_is_here")
    with _leaving_nothing_half(folder) as coming:
        with closing(_line(address, code)) as source:
            found, seed = vault.take(
                source, code, coming, n=n, progress=progress, cancelled=cancelled
            )
        bring_sheet(coming, folder)
        if salts_with_sheets(folder):
            unlock_by_sheet(file, code)
        done = backup_work.restore_closed(folder, coming)
    with closing(Store.open(file, os.urandom)) as store:
        give_key(store, Credentials(folder), seed)
    vault.keep(folder, found)
    return done


def _line(address: SheetAddress, code: str) -> VaultOnLine:
    hub, library, pin = address
    return VaultOnLine(hub, vault.door_of(code), library=library, pin=pin)


@contextmanager
def _leaving_nothing_half(folder: Path) -> Iterator[Path]:
    """The file to bring it into, which goes; and all else that is new, where no library came.

    What a line brought before it broke off stays, for the next time.
    """
    was_there, sheets = folder.is_dir(), set(folder.glob(f"*{SHEET}"))
    coming = folder / _COMING
    with telling(folder):
        folder.mkdir(parents=True, exist_ok=True)
    is_cut_off = False
    try:
        yield coming
    except RemoteError:
        is_cut_off = True
        raise
    finally:
        if not is_cut_off:
            coming.unlink(missing_ok=True)
        if not (folder / LIBRARY_FILE).exists():
            for sheet in set(folder.glob(f"*{SHEET}")) - sheets:
                sheet.unlink()
            with suppress(OSError):  # somebody else's files are in it
                if not was_there:
                    folder.rmdir()
