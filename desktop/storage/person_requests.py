"""The register of what readers ask about their own data."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.consent import Signer
from desktop.domain.patron import PatronId
from desktop.domain.person_rights import Decision, PersonRequest, RequestKind
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

_COLUMNS = (
    "number, kind, asked_by, patron, received_on, answer_by, finish_by, answered_on, is_extended,"
    " finished_on, decision FROM person_request"
)


class PersonRequests:
    """The `person_request` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, number: int) -> PersonRequest | None:
        row = self._execute(f"SELECT {_COLUMNS} WHERE number = ?", (number,)).fetchone()
        return None if row is None else _request(row)

    def all(self, *, is_open_only: bool = False) -> tuple[PersonRequest, ...]:
        """The register; what is still open first, most urgent first."""
        condition = " WHERE finished_on IS NULL" if is_open_only else ""
        rows = self._execute(
            f"SELECT {_COLUMNS}{condition} ORDER BY finished_on IS NOT NULL,"
            " CASE WHEN answered_on IS NULL THEN answer_by ELSE finish_by END, number"
        )
        return tuple(_request(row) for row in rows)

    def of(self, patron: PatronId) -> tuple[PersonRequest, ...]:
        rows = self._execute(f"SELECT {_COLUMNS} WHERE patron = ? ORDER BY number", (blob(patron),))
        return tuple(_request(row) for row in rows)

    def add(self, request: PersonRequest) -> PersonRequest:
        """The same with the number it was given."""
        done = self._execute(
            "INSERT INTO person_request (kind, asked_by, patron, received_on, answer_by, finish_by,"
            " answered_on, is_extended, finished_on, decision)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            _values(request),
        )
        assert done.lastrowid is not None
        return replace(request, number=done.lastrowid)

    def put(self, request: PersonRequest) -> None:
        self._execute(
            "UPDATE person_request SET kind = ?, asked_by = ?, patron = ?, received_on = ?,"
            " answer_by = ?, finish_by = ?, answered_on = ?, is_extended = ?, finished_on = ?,"
            " decision = ? WHERE number = ?",
            (*_values(request), request.number),
        )


def _values(request: PersonRequest) -> tuple[object, ...]:
    return (
        request.kind.value,
        request.asked_by.value,
        None if request.patron is None else blob(request.patron),
        request.received_on.isoformat(),
        request.answer_by.isoformat(),
        request.finish_by.isoformat(),
        _text(request.answered_on),
        int(request.is_extended),
        _text(request.finished_on),
        None if request.decision is None else request.decision.value,
    )


def _request(row: tuple[Any, ...]) -> PersonRequest:
    return PersonRequest(
        number=row[0],
        kind=RequestKind(row[1]),
        asked_by=Signer(row[2]),
        patron=None if row[3] is None else PatronId(row[3].hex()),
        received_on=date.fromisoformat(row[4]),
        answer_by=date.fromisoformat(row[5]),
        finish_by=date.fromisoformat(row[6]),
        answered_on=_day(row[7]),
        is_extended=bool(row[8]),
        finished_on=_day(row[9]),
        decision=None if row[10] is None else Decision(row[10]),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
