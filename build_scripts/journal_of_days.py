"""Days of an invented library, done by the program's own services, for what is measured of a line.

A day of loans needs readers and copies; what a librarian does takes minutes on its clock.
"""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop.domain.copy import CopySource
from desktop.domain.patron import PatronId
from desktop.domain.record import Record, RecordId
from desktop.services import circulation, describing
from desktop.services.cataloguing import NewCopy, add_copy, edit_record
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store

_LOANS_EACH = 3
_STORES = ("Kho mượn", "Kho đọc", "Kho thiếu nhi")


class Librarian:
    """Works in a store, a deed every few minutes."""

    def __init__(self, store: Store, choose: random.Random, start: datetime) -> None:
        self._store = store
        self._choose = choose
        self.now = start
        self._readers: list[PatronId] = []
        self.barcodes: list[str] = []

    def describe(self, records: Sequence[Record]) -> list[RecordId]:
        return [describing.add(self._store, each, now=self._tick()).id for each in records]

    def shelve(self, records: Sequence[RecordId]) -> None:
        """A copy of each."""
        for record in records:
            new = NewCopy(
                store=self._choose.choice(_STORES),
                price=self._choose.randrange(20, 200) * 1000,
                source=CopySource.PURCHASE,
            )
            self.barcodes.append(add_copy(self._store, record, new, now=self._tick()).barcode)

    def welcome(self, count: int) -> None:
        """So many readers get their cards."""
        for number in range(count):
            name = f"Bạn đọc {number + 1}"
            self._readers.append(register(self._store, NewPatron(name=name), now=self._tick()).id)

    def lend(self, count: int) -> None:
        """So many copies go out, to each reader as many as the rules of the house allow."""
        for number, barcode in enumerate(self.barcodes[:count]):
            reader = self._readers[number // _LOANS_EACH]
            circulation.lend(self._store, barcode, patron=reader, now=self._tick())

    def correct(self, records: Sequence[RecordId], tag: str = "245$c") -> None:
        """One field of each."""
        for number, record in enumerate(records):
            words = f"{tag}=Nhóm biên soạn {self._choose.randrange(100)} {number}"
            edit_record(self._store, record, words, now=self._tick())

    def _tick(self) -> datetime:
        self.now += timedelta(seconds=self._choose.randrange(5, 240))
        return self.now
