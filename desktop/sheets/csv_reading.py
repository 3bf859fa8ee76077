"""Rows of a CSV file, whatever its letters and its separator."""

import codecs
import csv
import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import AnyStr

from desktop.domain.errors import InputError
from desktop.sheets.formulas import as_it_was
from desktop.sheets.row import Row
from desktop.sheets.source import reported, utf_16

Decode = Callable[[bytes], str]
"""The letters of a line, which is bytes of an encoding that is ASCII where it can be."""

_SEPARATORS = ",;\t|"
_NONE = "\x1f"  # of a list of one column, whose titles may well have commas
_REGULAR = 0.4
_LOOKED_AT = 50
_QUOTE = '"'
_MOST_LINES = 100
"""A cell with more lines is a quotation mark that was never closed."""
_BLOCK = 1 << 16
_LONGEST_LINE = 1 << 20
_SEP = "sep="
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def rows(path: Path, decode: Decode) -> Iterator[Row]:
    """Each row that has anything in it."""
    lines = _Lines(_lines(path, decode))
    separator = _separator(lines)
    while lines.are_left():
        yield from _row(lines, separator)


class _Lines:
    """The lines of a file with their numbers; they can be looked at before they are taken."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.taken = 0
        self._lines = iter(lines)
        self._ahead: deque[str] = deque()

    def ahead(self, count: int) -> list[str]:
        self._ahead.extend(islice(self._lines, max(0, count - len(self._ahead))))
        return list(islice(self._ahead, count))

    def are_left(self) -> bool:
        return bool(self.ahead(1))

    def take(self) -> Iterator[str]:
        while self.are_left():
            self.taken += 1
            yield self._ahead.popleft()

    def give_back(self, lines: list[str]) -> None:
        self.taken -= len(lines)
        self._ahead.extendleft(reversed(lines))


def _row(lines: _Lines, separator: str) -> Iterator[Row]:
    """The next row; nothing if it is empty."""
    number = lines.taken + 1
    taken: list[str] = []

    def feed() -> Iterator[str]:
        for line in lines.take():
            taken.append(line)
            if len(taken) > _MOST_LINES:
                return
            yield line

    try:
        cells = next(csv.reader(feed(), delimiter=separator), [])
    except csv.Error:  # a cell beyond all measure
        cells = []
    is_sound = len(taken) == 1 or (
        len(taken) <= _MOST_LINES and "".join(taken).count(_QUOTE) % 2 == 0 and bool(cells)
    )
    if not is_sound:
        lines.give_back(taken[1:])
        cells = taken[0].rstrip("\r\n").split(separator)
    if any(map(str.strip, cells)):
        yield Row(number, tuple(map(as_it_was, cells)), is_sound)


def _separator(lines: _Lines) -> str:
    """The sign that parts the most rows into equally many cells."""
    sample = lines.ahead(_LOOKED_AT)
    if sample and sample[0].lower().startswith(_SEP):
        told = sample[0].strip()[len(_SEP) :]
        if len(told) == 1:
            next(lines.take())
            return told
    found = {sign: _regularity(sample, sign) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: found[sign])
    return best if found[best][0] >= _REGULAR else _NONE


def _regularity(sample: list[str], separator: str) -> tuple[float, int]:
    """The share of the rows with the most usual number of cells above one, and that number."""
    try:
        widths = Counter(len(row) for row in csv.reader(sample, delimiter=separator) if any(row))
    except csv.Error:
        return 0, 0
    several = Counter({width: count for width, count in widths.items() if width > 1})
    if not several:
        return 0, 0
    width, count = several.most_common(1)[0]
    # That some rows have other numbers, such as a title above, is nothing unusual.
    return round(count / widths.total(), 1), width


def _lines(path: Path, decode: Decode) -> Iterator[str]:
    """The lines with their ends, the mark of their encoding taken off."""
    with reported(path), path.open("rb") as file:
        head = file.read(_BLOCK)
        wide = utf_16(head)
        file.seek(0)
        if wide:
            with codecs.getreader(wide)(file, "replace") as text:
                yield from (line.lstrip("\ufeff") for line in _bounded(text.readline, path))
            return
        if head.startswith(codecs.BOM_UTF8):
            file.seek(len(codecs.BOM_UTF8))
        for line in _bounded(file.readline, path):
            text_line = decode(line)
            yield from _LINE.findall(text_line) if "\r" in text_line[:-2] else (text_line,)


def _bounded(readline: Callable[[int], AnyStr], path: Path) -> Iterator[AnyStr]:
    """Each line. InputError when one has no end, as in a file that is no text at all."""
    while line := readline(_LONGEST_LINE):
        if len(line) >= _LONGEST_LINE:
            raise InputError("sheet.not_a_table", path=str(path))
        yield line
