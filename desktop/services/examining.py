"""Looking at a file that may be brought in: what it is, and in what letters."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.listing.mapping import Mapping
from desktop.domain.record import Record
from desktop.marc import iso2709, source
from desktop.marc.encoding import AUTO
from desktop.marc.guesses import Guess, guesses
from desktop.marc.read import read
from desktop.services.list_profiles import profiles
from desktop.services.list_table import TablePreview
from desktop.services.listing import ListOptions, is_list, listed, preview
from desktop.sheets import source as sheets
from desktop.storage.store import Store

_LONGEST_RECORD = 1 << 20
_LONGEST_SAMPLE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A file, and what a person can decide about it."""

    path: Path
    kind: str
    """iso2709, marcxml, json, isis, csv or xlsx."""
    size: int
    encoding: str
    """As it was told: perhaps "auto"."""
    guesses: tuple[Guess, ...]
    """What its letters may be, the likeliest first; none where all are plain."""
    preview: TablePreview[Any] | None = None
    """The beginning of a list."""


def examine(
    store: Store, path: Path, *, encoding: str, mapping: Mapping | None, today: date
) -> Examined:
    """Look at a file without bringing anything in. InputError when it cannot be."""
    if not is_list(path):
        size = _size(path)
        kind = source.sniff(path).value
        next(iter(read(path, encoding=encoding)), None)  # refuses what is of another MARC
        found = tuple(guesses(path))
        return Examined(path=path, kind=kind, size=size, encoding=encoding, guesses=found)
    options = ListOptions(encoding=encoding, mapping=mapping, profiles=profiles(store, Mapping))
    return examined_table(path, encoding, preview(path, options, today=today))


def _size(path: Path) -> int:
    with sheets.reported(path):
        return path.stat().st_size


def examined_table(path: Path, encoding: str, seen: TablePreview[Any]) -> Examined:
    """A list whose beginning was looked at."""
    kind = sheets.sniff(path).value
    return Examined(
        path=path,
        kind=kind,
        size=_size(path),
        encoding=encoding,
        guesses=tuple(guesses(path if kind == sheets.Kind.CSV.value else _text(seen))),
        preview=seen,
    )


def record_in(
    path: Path, *, number: int, offset: int, encoding: str, mapping: Mapping | None, today: date
) -> Record | None:
    """The record of this number in the file, to be looked at; None where it cannot be read."""
    if is_list(path):
        options = ListOptions(encoding=encoding, mapping=mapping)
        books = (each for each in listed(path, options, today=today) if each.number == number)
        return next((book.record for book in books), None)
    if source.sniff(path) is source.Kind.ISO2709 and encoding == AUTO:
        found = _record_at(path, offset)
        if found is not None:
            return found
    readings = (each for each in read(path, encoding=encoding) if each.number == number)
    return next((reading.record for reading in readings), None)


def raw_sample(path: Path, offset: int) -> str:
    """How a file goes on from `offset`, with a dot for every sign that cannot be shown."""
    with sheets.reported(path), path.open("rb") as file:
        file.seek(offset)
        text = file.read(_LONGEST_SAMPLE).decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() else "·" for sign in text)


def _record_at(path: Path, offset: int) -> Record | None:
    """The record that begins there, without reading all before it."""
    with sheets.reported(path), path.open("rb") as file:
        file.seek(offset)
        whole, end, _ = file.read(_LONGEST_RECORD).partition(b"\x1d")
    reading = next(iso2709.read([whole + end], AUTO), None)
    return None if reading is None else reading.record


def _text(seen: TablePreview[Any]) -> bytes:
    """What stands in the first rows: the bytes of a workbook tell nothing of letters."""
    return "\n".join("\n".join(row) for row in seen.cells).encode()
