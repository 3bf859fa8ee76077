"""A file of records that another system wrote, as a list that can be gone through in pages."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from typing_extensions import override

from desktop.domain.errors import InputError
from desktop.domain.harvest import Asked, Described, Item, Page, Repository, is_marked_deleted
from desktop.domain.identifiers import identifier
from desktop.domain.record import Record
from desktop.marc.read import read
from desktop.marc.reading import Reading

_ROWS = 200


class FileRepository(Repository):
    """MARCXML, ISO 2709 or whatever else the program reads. A token is how many are done."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._readings: Iterator[Reading] = iter(())
        self._done = -1

    @override
    def describe(self) -> Described:
        if not self._path.is_file():
            raise InputError("harvest.no_file", path=str(self._path))
        return Described(self._path.name, tells_removals=False)

    @override
    def page(self, asked: Asked) -> Page:
        done = int(asked.token or 0)
        if done != self._done or not done:
            self._readings = islice(read(self._path), done, None)
        readings = list(islice(self._readings, _ROWS))
        self._done = done + len(readings)
        is_full = len(readings) == _ROWS
        return Page(tuple(map(_item, readings)), token=str(self._done) if is_full else "")


def _item(reading: Reading) -> Item:
    record = reading.record
    if record is None:
        code = "harvest.no_record" if reading.problem is None else reading.problem.code
        return Item(f"#{reading.number}", fault=code)
    if is_marked_deleted(record):
        return Item(_name(record), is_deleted=True)
    return Item(_name(record), record=record)


def _name(record: Record) -> str:
    """Within one file the bare number is enough; what has none is known by what it says."""
    return record.value("001").strip() or identifier(record)
