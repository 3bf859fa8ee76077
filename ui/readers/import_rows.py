"""A list of readers row by row: what becomes of each, and what is wrong with some."""

from collections.abc import Sequence
from typing import overload

from typing_extensions import override

from desktop.services.reader_importing import ReaderFate, ReaderImportReport
from ui import messages
from ui.readers.import_words import fate_name, row_of
from ui.transfer.rows import Row
from ui.wording import translate

_KINDS = {
    ReaderFate.ADDED: "success",
    ReaderFate.UPDATED: "info",
    ReaderFate.SKIPPED: "",
    ReaderFate.FAILED: "refused",
}


def problem_rows(report: ReaderImportReport) -> list[Row]:
    """What is to be looked at: where, what, and what to do."""
    return [
        Row(row_of(each), messages.headline(each), messages.advice(each))
        for each in report.problems
    ]


class OutcomeRows(Sequence[Row]):
    """Every row of a list and what becomes of it, each made when it is looked at."""

    def __init__(self, report: ReaderImportReport) -> None:
        self._report = report

    @override
    def __len__(self) -> int:
        return len(self._report.outcomes)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...

    @override
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        told = self._report.outcomes[place]
        name = told.name or translate("ReaderImport", "Không có họ tên")
        card = translate("ReaderImport", "Thẻ {card}").format(card=told.card) if told.card else ""
        return Row(told.row, name, card, fate_name(told.fate), _KINDS[told.fate])
