"""What the columns of one kind of list can tell, as the screen says it."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from desktop.domain.listing.column_mapping import ColumnMapping
from desktop.domain.listing.columns import Column
from desktop.domain.listing.mapping import Mapping as BookMapping
from ui.transfer.words import column_name
from ui.wording import translate


class ColumnsKind(NamedTuple):
    """The columns in the order of the menu, their names, and the widths of some."""

    nothing: ColumnMapping[Any]
    """Of a list with no columns."""
    columns: tuple[StrEnum, ...]
    name: Callable[[Any], str]
    widths: Mapping[Any, int]
    missing: str
    """What is asked for where the columns told so far are not enough."""


def book_columns() -> ColumnsKind:
    """Titles need the most room, numbers the least."""
    return ColumnsKind(
        nothing=BookMapping(),
        columns=tuple(Column),
        name=column_name,
        widths={Column.TITLE: 248, Column.YEAR: 132, Column.QUANTITY: 116, Column.PRICE: 116},
        missing=translate("ColumnsKind", "Chọn cột nào ghi nhan đề."),
    )
