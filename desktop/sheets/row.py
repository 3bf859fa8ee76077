"""A row of a table, and the file it came from."""

from typing import NamedTuple


class Row(NamedTuple):
    """The cells of a row as text. `is_sound` unless a quotation mark in it was never closed."""

    number: int
    """From 1: as spreadsheets count; in CSV the number of the line where it starts."""
    cells: tuple[str, ...]
    is_sound: bool = True
