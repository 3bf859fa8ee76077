"""The transaction around every write: all of it, or nothing."""

from contextlib import AbstractContextManager
from types import TracebackType

from typing_extensions import override

from desktop.storage.asking import Asking
from desktop.storage.sqlite import sqlite3
from desktop.storage.sqlite_errors import raise_translated


class Writing(AbstractContextManager[None]):
    """One transaction after another. A class and no generator: it is around every scan."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._do = Asking(connection).do

    @override
    def __enter__(self) -> None:
        try:
            self._do("BEGIN IMMEDIATE")
        except sqlite3.DatabaseError as error:
            raise_translated(error)
            raise

    @override
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._do("COMMIT")
        except sqlite3.DatabaseError as failure:
            self._undo()
            raise_translated(failure)
            raise
        if kind is not None:
            self._undo()
        if isinstance(error, sqlite3.DatabaseError):
            raise_translated(error)

    def _undo(self) -> None:
        if self._connection.in_transaction:
            self._do("ROLLBACK")
