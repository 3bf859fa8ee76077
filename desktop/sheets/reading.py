"""Tables out of files, a row at a time."""

import importlib
from collections.abc import Iterator
from pathlib import Path

from desktop.sheets import csv_reading
from desktop.sheets.csv_reading import Decode
from desktop.sheets.row import Row
from desktop.sheets.source import Kind, sniff


def read(path: Path, decode: Decode) -> Iterator[Row]:
    """Each row of `path` that has anything in it. InputError, at once, if it is no table.

    `decode` makes letters of a line of CSV; XLSX says itself what its letters are.
    """
    if sniff(path) is Kind.XLSX:
        # What reads workbooks is large, and whoever reads ahead begins with an empty process.
        found: Iterator[Row] = importlib.import_module("desktop.sheets.xlsx_reading").rows(path)
        return found
    return csv_reading.rows(path, decode)
