"""Reading a province's file and taking it, as the window and the command line do it."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError, InputError
from desktop.domain.provision import SUFFIX, Provision, provision_of
from desktop.machine import core_file, drives, provision_file
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE, provision_places
from desktop.services import opening, provisioning
from desktop.storage.store import Store
from sync.enrolment import enrol_as_provisioned
from sync.steps.core import wants_core
from ui import clock, volumes


class Offer(NamedTuple):
    """A file that is whole: what it says, and by whose key."""

    path: Path
    provision: Provision
    key: bytes

    @property
    def fingerprint(self) -> str:
        return provision_file.fingerprint(self.key)


class Taken(NamedTuple):
    """A file that was taken. `trouble`: why this PC is not enrolled yet, where it should be."""

    offer: Offer
    is_new: bool
    changes: Changes
    trouble: AppError | None = None
    core_trouble: AppError | None = None
    """Why the nation's catalogue did not come along; it comes over the line then."""


def offer(path: Path) -> Offer:
    """What the file says. InputError when it is no such file, or was changed."""
    found = provision_file.read(path)
    return Offer(path, provision_of(found.text), found.key)


def take(folder: Path, chosen: Offer) -> Taken:
    """Make the library if there is none yet, and give it what the file says. No line is needed."""
    drives.refuse_network(folder)
    file, now = folder / LIBRARY_FILE, clock.now()
    is_new = not file.exists()
    if is_new:
        library = chosen.provision.library
        code, name = library.code, library.name
        opening.found(file, code=code, name=name, now=now, random_bytes=os.urandom)
    store = Store.open(file, os.urandom)
    try:
        changes = provisioning.take(store, chosen.provision, chosen.key, now=now)
        core_trouble = _take_core_along(store, folder, chosen)
    finally:
        store.close()
    return Taken(chosen, is_new, changes, core_trouble=core_trouble)


def core_beside(chosen: Offer) -> AppError | None:
    """What is wrong with the nation's catalogue that the file names; nothing when it names none."""
    core = chosen.provision.core
    try:
        if core is None or core_file.described(chosen.path.with_name(core.name)) == core:
            return None
    except InputError as error:
        return error
    return InputError("core.not_as_signed", name=core.name)


def check(folder: Path, chosen: Offer) -> None:
    """RuleError when the library of this folder must not take it; fine when there is none."""
    file = folder / LIBRARY_FILE
    if file.exists():
        store = Store.open(file, os.urandom)
        try:
            provisioning.check(store, chosen.provision, chosen.key)
        finally:
            store.close()


def take_and_enrol(folder: Path, chosen: Offer) -> Taken:
    """The same, and hand in the code at once; without a line the first exchange will."""
    done = take(folder, chosen)
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    try:
        enrol_as_provisioned(store, Credentials(folder), now=clock.now(), random_bytes=os.urandom)
    except AppError as error:
        return done._replace(trouble=error)
    finally:
        store.close()
    return done


def _take_core_along(store: Store, folder: Path, chosen: Offer) -> AppError | None:
    """It is taken in by the first exchange, when it is known whose it must be."""
    core = chosen.provision.core
    if core is None or not wants_core(store):
        return None
    try:
        core_file.take_along(core, folder, beside=chosen.path)
    except InputError as error:
        return error
    return None


def files_at_hand() -> list[Path]:
    """The files that lie ready: in the first place that has any, the roots of sticks last."""
    sticks = (root for root in volumes.mounted() if not drives.is_on_network(root))
    for place in (*provision_places(os.environ, sys.argv), *sticks):
        found = sorted(_files_in(place))
        if found:
            return found
    return []


def _files_in(place: Path) -> Iterable[Path]:
    if place.is_file():
        return [place]
    try:
        return [
            each
            for each in place.iterdir()
            if each.suffix.lower() == SUFFIX and not each.name.startswith(".")
        ]
    except OSError:
        return []
