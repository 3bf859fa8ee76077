"""A province makes files for its libraries: one, or one for each row of a list."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.domain.library import Library
from desktop.domain.provision import SUFFIX, Provision, checked, text_of
from desktop.domain.provision_list import Listed, listed
from desktop.domain.vietnamese import fold
from desktop.machine import core_file
from desktop.machine.provision_file import signed
from desktop.marc.encoding import AUTO
from desktop.services.list_rows import list_encoding, list_rows
from desktop.services.safe_file import written_beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What all files of a province have in common. `seed` is the secret that signs them."""

    province: str
    made_at: datetime
    seed: bytes = field(repr=False)
    hub: str = ""
    pin: str = ""
    rules: str = ""
    logo: bytes = field(default=b"", repr=False)
    core: Path | None = None
    """The nation's catalogue as a file, which is put beside what is made."""


def libraries_in(path: Path) -> tuple[Listed, ...]:
    """All libraries of a spreadsheet; InputError, naming the row, when one cannot be understood."""
    rows = list_rows(path, list_encoding(path, AUTO))
    return tuple(listed((row.number, row.cells) for row in rows))


def make(common: Common, library: Listed, path: Path) -> Path:
    """Write one library's file."""
    return _write_all(common, {path: _provision(common, library)}, path.parent)[0]


def make_all(common: Common, libraries: Iterable[Listed], folder: Path) -> list[Path]:
    """Write a file for each into the folder, under a name that people can read.

    Nothing is written when one of them makes no sense.
    """
    provisions = [_provision(common, library) for library in libraries]
    named = {folder / file_name(each.library): each for each in provisions}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError("file.not_written", path=str(folder)) from error
    return _write_all(common, named, folder)


def file_name(library: Library) -> str:
    """One that no file system objects to: 00001-suoi-ngoc.tvx."""
    return re.sub(r"[^0-9A-Za-z.]+", "-", f"{library.code} {fold(library.name)}") + SUFFIX


def _provision(common: Common, library: Listed) -> Provision:
    provision = Provision(
        province=common.province,
        library=Library(code=library.code, name=library.name),
        made_at=common.made_at,
        hub=common.hub.rstrip("/"),
        enrolment_code=library.enrolment_code,
        pin=common.pin,
        rules=common.rules,
        copy_ranges=library.copies,
        card_ranges=library.cards,
        logo=common.logo,
    )
    return checked(provision)


def _write_all(common: Common, provisions: Mapping[Path, Provision], folder: Path) -> list[Path]:
    """Write the files, and what all of them name beside them."""
    core = None if common.core is None else core_file.described(common.core)
    if common.core is not None and core is not None:
        core_file.put_beside(common.core, core, folder)
    for path, provision in provisions.items():
        with written_beside(path) as draft:
            text = text_of(checked(replace(provision, core=core)))
            draft.write_bytes(signed(text, common.seed))
    return list(provisions)
