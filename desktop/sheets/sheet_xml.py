"""The rows in the XML of a sheet, as the bytes come.

openpyxl makes objects of every element; of a list, only the text of its cells is wanted.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import BinaryIO, NamedTuple
from xml.parsers import expat

from desktop.domain.errors import InputError

_BLOCK = 1 << 16
_BEGINNING = 1 << 10
_LETTERS = re.compile(r"[A-Z]{1,3}")
_LAST_COLUMN = 1 << 14
_PRECISION = ".15g"  # as many digits as spreadsheets keep
_WIDEST_INTEGER = 15
_COLLECTED = frozenset({"v", "t"})
_TRUTH = {"0": "FALSE", "1": "TRUE"}

NumberedCells = tuple[int, tuple[str, ...]]


class Styled(NamedTuple):
    """What the cells of a sheet refer to."""

    strings: Sequence[str]
    is_date: Callable[[int], bool]
    """Whether cells of this style show days."""
    day: Callable[[float], str]
    """The day or moment that a number in such a cell shows."""


def sheet_rows(source: BinaryIO, styled: Styled) -> Iterator[NumberedCells]:
    """Number and cells of each row. ValueError, LookupError or ExpatError where it is damaged."""
    sheet = _Sheet(styled)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = sheet.start
    parser.EndElementHandler = sheet.end
    parser.CharacterDataHandler = sheet.characters
    parser.StartDoctypeDeclHandler = _refuse_entities
    while block := source.read(_BLOCK):
        parser.Parse(block)
        yield from sheet.rows
        sheet.rows.clear()
    parser.Parse(b"", True)
    yield from sheet.rows


def refuse_entities(source: BinaryIO) -> None:
    """Read until the first element. InputError when entities could be declared before it.

    A workbook needs none; they make a small file unpack without end.
    """
    begun: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, _: begun.append(name)
    parser.StartDoctypeDeclHandler = _refuse_entities
    while not begun and (block := source.read(_BEGINNING)):
        parser.Parse(block)
    if not begun:  # some parsers put off what is in several blocks until the end
        parser.Parse(b"", True)


def _refuse_entities(*_: object) -> None:
    raise InputError("sheet.has_entities")


class _Sheet:
    """A sheet as far as it has been read; `rows` are those that are whole."""

    def __init__(self, styled: Styled) -> None:
        self.rows: list[NumberedCells] = []
        self._styled = styled
        self._row = 0
        self._cells: list[str] = []
        self._cell: Mapping[str, str] = {}
        self._text: list[str] = []
        self._is_text_of_cell = False
        self._is_phonetic = False
        self._columns: dict[str, int] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "c":
            self._cell = attributes
            self._text.clear()
        elif name in _COLLECTED:
            self._is_text_of_cell = not self._is_phonetic
        elif name == "rPh":  # how to pronounce the text
            self._is_phonetic = True
        elif name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._cells = []

    def characters(self, text: str) -> None:
        if self._is_text_of_cell:
            self._text.append(text)

    def end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name in _COLLECTED:
            self._is_text_of_cell = False
        elif name == "c":
            self._take_cell()
        elif name == "rPh":
            self._is_phonetic = False
        elif name == "row":
            self.rows.append((self._row, tuple(self._cells)))

    def _take_cell(self) -> None:
        text = "".join(self._text)
        if not text:
            return
        cells, place = self._cells, self._cell.get("r")
        column = len(cells) if place is None else self._column(place)
        if column > len(cells):
            cells += [""] * (column - len(cells))
        cells.append(self._shown(text))

    def _column(self, place: str) -> int:
        """The number of the column, from 0, of a cell such as `AB12`."""
        match = _LETTERS.match(place)
        letters = "" if match is None else match[0]
        if letters not in self._columns:
            number = 0
            for letter in letters:
                number = number * 26 + ord(letter) - ord("A") + 1
            if not 0 < number <= _LAST_COLUMN:
                raise ValueError(place)
            self._columns[letters] = number - 1
        return self._columns[letters]

    def _shown(self, text: str) -> str:
        """What the cell shows, near enough; a number keeps all its digits."""
        kind = self._cell.get("t", "n")
        if kind == "s":
            return self._styled.strings[int(text)]
        if kind == "b":
            return _TRUTH.get(text, text)
        return self._number(text) if kind == "n" else text

    def _number(self, text: str) -> str:
        style = self._cell.get("s")
        if style is not None and self._styled.is_date(int(style)):
            return self._styled.day(float(text))
        if text.isdigit():
            return text
        number = float(text)
        return str(int(number)) if number.is_integer() else format(number, _PRECISION)
